//! How the window gets its register: at once, while it is being created, or afterwards.

use super::{disk, jobs};
use crate::data::{OpenError, Progress, RegisterRef};
use crate::model::Lang;
use crate::session::Opened;
use crate::state::Showing;
use crate::tr;
use std::error::Error;
use std::sync::Arc;

/// Reasons why no window could be opened.
#[derive(Debug)]
pub enum WindowError {
    /// There is no display, or the system refused to open a window; the message is in the system's language.
    NoWindow(String),
    Open(OpenError),
    /// The requested saved view does not exist, or its line of options is invalid.
    NoView(String),
}

impl From<OpenError> for WindowError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

/// Opens a register and builds its index.
pub fn open(reference: &RegisterRef) -> Result<Opened, OpenError> {
    crate::data::open(reference, &|_: Progress| {}).map(Opened::new)
}

/// A register with the initial content of its views.
pub struct Ready {
    pub opened: Arc<Opened>,
    pub showing: Showing,
}

impl Ready {
    fn of(opened: Opened, lang: Lang) -> Self {
        let showing = Showing::first(&opened, lang);
        Self { opened: Arc::new(opened), showing }
    }
}

/// The way in which the window gets its register.
pub enum Opening {
    /// Already read: the register is small, and a wrong path is reported before a window opens.
    Ready(Ready),
    /// A bundled register, read while the window is being created.
    Beside(std::thread::JoinHandle<Result<Ready, OpenError>>),
    /// A large register, read in the background once the window is open.
    Behind(RegisterRef),
}

impl Opening {
    pub fn new(reference: &RegisterRef, view: Option<&str>, lang: Lang) -> Result<Self, WindowError> {
        if disk::is_large(reference) {
            return Ok(Self::Behind(reference.clone()));
        }
        if let Some(view) = view {
            // A wrong name is reported before a window opens.
            let ready = Ready::of(open(reference)?, lang);
            let found = ready.opened.views.named_or_line(view);
            found.map_err(|error| WindowError::NoView(error.in_lang(lang).to_owned()))?;
            return Ok(Self::Ready(ready));
        }
        let is_bundled = crate::data::bundled().iter().any(|known| reference.is_bundled(known.name));
        let reading = reference.clone();
        match is_bundled.then(|| jobs::beside(move || open(&reading).map(|opened| Ready::of(opened, lang)))) {
            Some(Ok(handle)) => Ok(Self::Beside(handle)),
            _ => Ok(Self::Ready(Ready::of(open(reference)?, lang))),
        }
    }
    /// The register, empty if it is read only once the window is open.
    pub fn ready(self, lang: Lang) -> Result<Ready, Box<dyn Error + Send + Sync>> {
        match self {
            Self::Ready(ready) => Ok(ready),
            Self::Beside(reading) => Ok(reading.join().map_err(|_panic| tr!(lang, "notice-not-read"))??),
            Self::Behind(reference) => Ok(Ready::of(Opened::empty(reference), lang)),
        }
    }

    /// The register that is read once the window is open.
    pub fn behind(&self) -> Option<RegisterRef> {
        match self {
            Self::Behind(reference) => Some(reference.clone()),
            Self::Ready(_) | Self::Beside(_) => None,
        }
    }
}
