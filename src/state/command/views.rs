//! What is done with saved views.

use crate::data::{ViewEdit, ViewsFile};
use crate::session::ViewSettings;

/// What is done with saved views.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewCommand {
    Dialog(Option<ViewDialog>),
    /// Saves what is looked at.
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
    /// Applies a name or a line of options.
    ApplyText(String),
    Copy(String),
    /// The file of the views holds this, which is not what was thought.
    Found(Option<Box<ViewsFile>>),
    /// The file of the views was changed and holds this now, or why not.
    Edited(ViewEdit, Result<Box<ViewsFile>, String>),
}

/// What happens to a view of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// It stays, and nothing is saved.
    Keep,
    Replace,
}

/// What is open of the windows on saved views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewDialog {
    /// The list of all.
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
