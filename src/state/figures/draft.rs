//! The content of the export window: a figure and its target file.

use crate::session::{FigureRequest, Format};
use std::path::{Path, PathBuf};

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
    /// The figure in a file of this name, without extension.
    pub fn new(figure: FigureRequest, name: &str) -> Self {
        let path = format!("{name}.{}", figure.format.ending());
        Self { figure, path, replaces: None }
    }

    /// The draft after a change of the format: the extension of a picture becomes that of the format.
    #[must_use]
    pub fn following_format(self) -> Self {
        let path = in_format(Path::new(self.path.trim()), self.figure.format);
        Self { path: path.map_or(self.path, |path| path.display().to_string()), ..self }
    }

    /// Whether the target exists and the user has been warned.
    pub fn is_replacing(&self) -> bool {
        self.replaces.as_ref() == Some(&self.target())
    }

    /// The path with the extension of the chosen format: in place of that of another format, else appended.
    pub fn target(&self) -> PathBuf {
        let path = Path::new(self.path.trim());
        in_format(path, self.figure.format)
            .unwrap_or_else(|| appended(path.to_owned(), self.figure.format.ending()))
    }
}

/// The path of a picture in another format; `None` if it has no extension of a picture.
fn in_format(path: &Path, format: Format) -> Option<PathBuf> {
    let own = Format::of_path(path)?;
    Some(if own == format { path.to_owned() } else { path.with_extension(format.ending()) })
}

/// `Q3.report` becomes `Q3.report.png`, not `Q3.png`, so that the program never touches a file that the user did not
/// name.
fn appended(path: PathBuf, ending: &str) -> PathBuf {
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
