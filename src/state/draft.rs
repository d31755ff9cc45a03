//! What the export window holds: a figure, and where its file goes.

use crate::figure::{FigureKind, ThemeName};
use crate::session::{FigureRequest, Format};
use std::path::PathBuf;

/// What the export window holds.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportDraft {
    pub figure: FigureRequest,
    /// Where the file goes when no dialog is at hand.
    pub path: String,
    /// The file that was found there and may be replaced.
    pub replaces: Option<PathBuf>,
}

impl ExportDraft {
    pub fn new(kind: FigureKind, theme: ThemeName) -> Self {
        let path = format!("dealscope-{}.png", kind.file_word());
        Self { figure: FigureRequest::new(kind, theme), path, replaces: None }
    }

    /// Whether a file stands where this one goes, and the user was told.
    pub fn is_replacing(&self) -> bool {
        self.replaces.as_ref() == Some(&self.target())
    }

    /// The path, with the ending of the chosen format behind it where it has another.
    pub fn target(&self) -> PathBuf {
        let path = PathBuf::from(self.path.trim());
        if Format::of_path(&path) == Some(self.figure.format) {
            path
        } else {
            appended(path, self.figure.format.ending())
        }
    }
}

/// `Q3.report` becomes `Q3.report.png`, so that no other file than the named one is touched.
fn appended(path: PathBuf, ending: &str) -> PathBuf {
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
