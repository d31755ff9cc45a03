//! Commands about saved views.

use crate::data::{ViewEdit, ViewsFile};
use crate::session::ViewSettings;

/// A command about saved views.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewCommand {
    Dialog(Option<ViewDialog>),
    /// Save the current view.
    Save {
        name: String,
        over: Over,
    },
    Rename {
        from: String,
        to: String,
    },
    Delete(String),
    Apply(String),
    Show(Box<ViewSettings>),
    /// Apply the view with this name, or a line of options.
    ApplyText(String),
    Copy(String),
    /// The file of saved views has other content than expected.
    Found(Option<Box<ViewsFile>>),
    /// The file of saved views was changed and has this content now, or the reason why it could not be changed.
    Edited(ViewEdit, Result<Box<ViewsFile>, String>),
}

/// What to do if a view with the same name exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Keep it and save nothing.
    Keep,
    Replace,
}

/// The open window about saved views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewDialog {
    /// The list of all views.
    All,
    Save {
        name: String,
    },
    Rename {
        from: String,
        to: String,
    },
    Delete {
        name: String,
    },
    Paste {
        text: String,
    },
}
