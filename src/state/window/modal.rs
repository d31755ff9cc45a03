//! The window that covers the rest, of which there is at most one.

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
    pub fn palette(&self) -> Option<&str> {
        match &self.modal {
            Some(Modal::Palette(text)) => Some(text),
            _ => None,
        }
    }

    pub fn table_export(&self) -> Option<&Target> {
        match &self.modal {
            Some(Modal::TableExport(target)) => Some(target),
            _ => None,
        }
    }

    pub fn export(&self) -> Option<&ExportDraft> {
        match &self.modal {
            Some(Modal::Export(draft)) => Some(draft),
            _ => None,
        }
    }

    pub fn view_dialog(&self) -> Option<&ViewDialog> {
        match &self.modal {
            Some(Modal::View(dialog)) => Some(dialog),
            _ => None,
        }
    }

    pub fn open_path(&self) -> Option<&str> {
        match &self.modal {
            Some(Modal::OpenPath(path)) => Some(path),
            _ => None,
        }
    }

    /// Opens a window over the rest or changes it. `None` closes the window if it is `own`, since another one may
    /// have replaced it in the meantime.
    pub(in crate::state) fn cover(&mut self, modal: Option<Modal>, own: fn(&Modal) -> bool) {
        if modal.is_some() || self.modal.as_ref().is_some_and(own) {
            self.modal = modal;
        }
    }

    /// Opens a window of the saved views, or closes it.
    pub(in crate::state) fn show_view_dialog(&mut self, dialog: Option<ViewDialog>) {
        self.cover(dialog.map(Modal::View), |modal| matches!(modal, Modal::View(_)));
    }
}
