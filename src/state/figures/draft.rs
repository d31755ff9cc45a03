//! The content of the export window: a figure and its target file.

use crate::figure::{FigureKind, ThemeName};
use crate::session::{FigureRequest, Format};
use std::path::PathBuf;

/// The content of the export window.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportDraft {
    pub figure: FigureRequest,
    /// The target path if no file dialog is available.
    pub path: String,
    /// The existing file that the user has agreed to replace.
    pub replaces: Option<PathBuf>,
}

impl ExportDraft {
    pub fn new(kind: FigureKind, theme: ThemeName) -> Self {
        let path = format!("dealscope-{}.png", kind.file_word());
        Self { figure: FigureRequest::new(kind, theme), path, replaces: None }
    }

    /// Whether the target exists and the user has been warned.
    pub fn is_replacing(&self) -> bool {
        self.replaces.as_ref() == Some(&self.target())
    }

    /// The path, with the extension of the chosen format appended if it has another one.
    pub fn target(&self) -> PathBuf {
        let path = PathBuf::from(self.path.trim());
        if Format::of_path(&path) == Some(self.figure.format) {
            path
        } else {
            appended(path, self.figure.format.ending())
        }
    }
}

/// `Q3.report` becomes `Q3.report.png`, not `Q3.png`, so that the program never touches a file that the user did not
/// name.
fn appended(path: PathBuf, ending: &str) -> PathBuf {
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
