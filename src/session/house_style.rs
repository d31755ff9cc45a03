//! A house style with the file that it comes from, and the page that it suggests.

use super::options::{Sheet, parse_points, parse_sheet};
use crate::data::{Problem, StyleError, StyleFile};
use crate::figure::HouseStyle;
use crate::page::POINT;
use crate::words::{Message, Phrase};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A house style as named by a user.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedStyle {
    pub path: PathBuf,
    pub house: HouseStyle,
    /// What the file says that is likely a mistake.
    pub warnings: Vec<Problem>,
    /// The page of figures, unless another is asked for.
    pub(super) sheet: Option<Sheet>,
    /// The size of body text in pixels, unless another is asked for.
    pub(super) text: Option<f32>,
}

impl NamedStyle {
    /// Reads a house style from its file.
    ///
    /// # Errors
    /// If the file cannot be read, or says what cannot be used.
    pub fn read(path: &Path) -> Result<Arc<Self>, StyleError> {
        let file = StyleFile::read(path)?;
        let house = HouseStyle::new(&file);
        let mut problems = Vec::new();
        let mut wrong = |field, what: Phrase| problems.push(file.error(&[field], Message::from(what)));
        let sheet = file.size.as_deref().map(parse_sheet).transpose();
        let sheet = sheet.map_err(|what| wrong("size", what)).ok().flatten();
        let text = file.body.as_deref().map(parse_points).transpose();
        let text = text.map_err(|what| wrong("text", what)).ok().flatten().map(|points| points * POINT);
        match house {
            Ok((house, warnings)) if problems.is_empty() => {
                Ok(Arc::new(Self { path: path.to_owned(), house, warnings, sheet, text }))
            }
            Ok(_) => Err(StyleError::Content(problems)),
            Err(found) => Err(StyleError::Content(found.into_iter().chain(problems).collect())),
        }
    }

    /// The name of its file, by which figures name it.
    pub fn file_name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}
