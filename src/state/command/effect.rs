//! What the state can ask of the outside.

use super::super::ExportDraft;
use crate::data::{RegisterRef, ViewEdit, ViewsFile};
use crate::model::DealIx;
use crate::query::Column;
use crate::session::{FigureRequest, FigureText};
use std::path::PathBuf;
use std::sync::Arc;

/// What happens to a file that stands where another is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays until the user says otherwise.
    Ask,
    Replace,
}

/// Ways to take a figure away beside one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureAction {
    CopyPicture,
    /// Copy what is told of it.
    Copy(FigureText),
    /// Write every figure of what is shown into a folder.
    AllFigures,
}

/// Something to be done outside of the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask the user for a folder with a register.
    PickRegister,
    PickRegisterFile,
    Load(RegisterRef),
    /// Ask the user where the figure goes.
    PickFigureTarget(ExportDraft),
    WriteFigure(FigureRequest, PathBuf, Existing),
    /// Copy the picture, or what is told of it.
    TakeFigure(FigureRequest, FigureAction),
    /// Ask for the folder of all figures.
    PickFiguresTarget(ExportDraft),
    /// Write every figure into a folder, each under a name that is free.
    WriteFigures(FigureRequest, PathBuf),
    /// Put a picture onto the clipboard: width, height, RGBA, premultiplied.
    CopyPixels(u32, u32, Arc<Vec<u8>>),
    /// Ask where the table goes.
    PickTableTarget(PathBuf),
    WriteTable(PathBuf, Existing),
    /// Change the file of the saved views, unless it was changed since it was read.
    WriteViews(Box<ViewsFile>, ViewEdit),
    Copy(String),
    /// Copy many deals with these columns.
    CopyRows(Vec<DealIx>, Vec<Column>),
    FocusSearch,
    Quit,
}
