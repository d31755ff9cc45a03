//! Whether a file dialog is open, for the threads that ask and for the window.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a file dialog is pending, and whether the window has the focus.
#[derive(Clone, Default)]
pub struct DialogWatch {
    is_waiting: Arc<AtomicBool>,
    is_focused: Arc<AtomicBool>,
}

impl DialogWatch {
    /// Begins to wait for a dialog; `None` if one is open already.
    pub fn begin(&self) -> Option<Waiting> {
        let was_waiting = self.is_waiting.swap(true, Ordering::Relaxed);
        (!was_waiting).then(|| Waiting(self.clone()))
    }

    /// Records whether the window has the focus.
    pub fn set_focused(&self, is_focused: bool) {
        self.is_focused.store(is_focused, Ordering::Relaxed);
    }

    pub fn is_waiting(&self) -> bool {
        self.is_waiting.load(Ordering::Relaxed)
    }

    pub fn is_window_focused(&self) -> bool {
        self.is_focused.load(Ordering::Relaxed)
    }
}

/// A pending file dialog; it is pending until this value is dropped.
pub struct Waiting(DialogWatch);

impl Waiting {
    pub fn watch(&self) -> DialogWatch {
        self.0.clone()
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.is_waiting.store(false, Ordering::Relaxed);
    }
}
