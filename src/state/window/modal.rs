//! The windows that cover the rest. One is in front; if it closes, the one that it was opened over returns.

use super::HelpPage;
use crate::state::{ExportDraft, State, Target, ViewDialog};

/// A window that covers the rest until it is closed.
#[derive(Clone, Debug)]
pub enum Modal {
    /// The command palette, with its text.
    Palette(String),
    /// The export of a figure.
    Export(Box<ExportDraft>),
    /// The export of the table.
    TableExport(Target),
    View(ViewDialog),
    /// The equivalent command lines.
    Commands,
    /// The typed path of a register, if no file dialog is available.
    OpenPath(String),
    Help(HelpPage),
}

impl State {
    /// The window in front of all others.
    pub fn modal(&self) -> Option<&Modal> {
        self.modals.last()
    }

    /// The content of the export window of figures, if it is in front.
    pub fn export(&self) -> Option<&ExportDraft> {
        match self.modal() {
            Some(Modal::Export(draft)) => Some(draft),
            _ => None,
        }
    }

    /// The draft of a figure's export while its window is open, even behind others.
    pub(in crate::state) fn draft(&mut self) -> Option<&mut ExportDraft> {
        self.modals
            .iter_mut()
            .find_map(|modal| if let Modal::Export(draft) = modal { Some(&mut **draft) } else { None })
    }

    /// The target of the table's export while its window is open, even behind others.
    pub(in crate::state) fn table_target(&mut self) -> Option<&mut Target> {
        self.modals
            .iter_mut()
            .find_map(|modal| if let Modal::TableExport(target) = modal { Some(target) } else { None })
    }

    /// Opens a window in front of the others, or changes it; windows that were opened over it close.
    pub(in crate::state) fn open(&mut self, modal: Modal) {
        let kind = std::mem::discriminant(&modal);
        if let Some(at) = self.modals.iter().position(|known| std::mem::discriminant(known) == kind) {
            self.modals.truncate(at);
        }
        self.modals.push(modal);
    }

    /// Opens a window or changes it; `None` closes those that are `own`, even behind others.
    pub(in crate::state) fn cover(&mut self, modal: Option<Modal>, own: fn(&Modal) -> bool) {
        match modal {
            Some(modal) => self.open(modal),
            None => self.modals.retain(|modal| !own(modal)),
        }
    }

    /// Opens a window of the saved views, or closes it.
    pub(in crate::state) fn show_view_dialog(&mut self, dialog: Option<ViewDialog>) {
        self.cover(dialog.map(Modal::View), |modal| matches!(modal, Modal::View(_)));
    }
}
