//! Requests of the state to the outside.

use super::ExportDraft;
use crate::data::{RegisterRef, ViewEdit, ViewsFile};
use crate::model::DealIx;
use crate::query::Column;
use crate::session::{FigureRequest, FigureText};
use std::path::PathBuf;
use std::sync::Arc;

/// What to do if a file already exists at the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Keep it and ask the user.
    Ask,
    Replace,
}

impl Existing {
    /// Replaces a file only if the user has been warned.
    pub(super) fn after_warning(is_warned: bool) -> Self {
        if is_warned { Self::Replace } else { Self::Ask }
    }
}

/// Ways to use a figure other than saving it as one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureAction {
    CopyPicture,
    /// Copy a text about the figure.
    Copy(FigureText),
    /// Write all figures of the current view to a folder.
    AllFigures,
}

/// An operation to carry out outside of the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Open a dialog for the folder of a register.
    PickRegister,
    PickRegisterFile,
    Load(RegisterRef),
    /// Open a dialog for the target of the figure.
    PickFigureTarget(ExportDraft),
    WriteFigure(FigureRequest, PathBuf, Existing),
    /// Copy the picture or a text about it.
    TakeFigure(FigureRequest, FigureAction),
    /// Open a dialog for the file of a house style.
    PickStyle(ExportDraft),
    /// Read the file of a house style.
    ReadStyle(PathBuf),
    /// Open a dialog for the folder of all figures.
    PickFiguresTarget(ExportDraft),
    /// Write all figures to a folder, each under an unused name.
    WriteFigures(FigureRequest, PathBuf),
    /// Put a picture onto the clipboard: width, height, premultiplied RGBA.
    CopyPixels(u32, u32, Arc<Vec<u8>>),
    /// Open a dialog for the target of the table.
    PickTableTarget(PathBuf),
    WriteTable(PathBuf, Existing),
    /// Change the file of saved views, unless it has changed since it was read.
    WriteViews(Box<ViewsFile>, ViewEdit),
    Copy(String),
    /// Copy deals with these columns in the background, since they are many.
    CopyRows(Vec<DealIx>, Vec<Column>),
    FocusSearch,
    Quit,
}
