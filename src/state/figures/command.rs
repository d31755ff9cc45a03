//! Commands of the export window of figures.

use super::ExportDraft;
use crate::session::{FigureRequest, NamedStyle};
use crate::state::FigureAction;
use std::path::PathBuf;
use std::sync::Arc;

/// A command about the export of figures.
#[derive(Clone, Debug)]
pub enum FigureCommand {
    /// The content of the export window; `None` closes it.
    Export(Option<ExportDraft>),
    /// Write the figure to the typed path.
    Write,
    /// Open a dialog for the target of the figure.
    PickTarget,
    /// The user chose a target for this figure in a dialog.
    WriteTo(Box<FigureRequest>, PathBuf),
    /// Use the figure of the export window in another way than as one file.
    Take(FigureAction),
    /// The user chose a folder for all figures in a dialog.
    WriteAllTo(Box<FigureRequest>, PathBuf),
    /// A picture is ready for the clipboard: width, height, premultiplied RGBA.
    CopyPixels(u32, u32, Arc<Vec<u8>>),
    /// A file already exists at the target of the figure.
    Exists(PathBuf),
    /// Open a dialog for the file of a house style.
    PickStyle,
    /// The user chose the file of a house style.
    ReadStyle(PathBuf),
    /// A house style was read, or the reason why it was not.
    StyleRead(Result<Arc<NamedStyle>, String>),
    /// Draw figures in the program's own style.
    DropStyle,
}
