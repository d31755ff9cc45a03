//! Reading the file of a house style: colours, fonts, a logo line, a decimal sign and a page size.
//!
//! What colours and sizes mean is decided in the layers that draw; they report what they cannot use through
//! [`StyleFile::problem`], which finds its line and column.

use super::files::{read_any, read_text};
use super::open_error::OpenError;
use super::problems::locate::{Locator, PathStep, Spot, lines_and_columns};
use super::problems::problem::{Problem, Severity};
use super::read::file::style_text;
use super::read::recover::{FaultList, RawStruct};
use super::read::schema::{RawColours, RawFonts, RawStyle, RawText};
use super::read::tolerant::Node;
use crate::message;
use crate::words::Message;
use std::path::Path;

/// The word that marks problems of house styles.
const CODE: &str = "house-style";
/// The largest accepted font file, in bytes.
const MAX_FONT_BYTES: usize = 64 << 20;

/// The fields for colours of a house style.
pub const STYLE_COLOURS: &[&str] = <RawColours<'static> as RawStruct<'static>>::FIELDS;

/// The content of a house style's file, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StyleFile {
    /// The file's name in problems.
    name: String,
    text: String,
    /// The bytes of the font files: regular, bold.
    pub fonts: Option<[Vec<u8>; 2]>,
    /// Colours by the names of their fields.
    pub light: Vec<(&'static str, String)>,
    /// `None` if the dark colours are to follow from the light ones.
    pub dark: Option<Vec<(&'static str, String)>>,
    pub logo: Option<String>,
    pub decimal: Option<String>,
    pub size: Option<String>,
    /// The size of body text.
    pub body: Option<String>,
}

/// Why a house style cannot be used.
#[derive(Debug)]
pub enum StyleError {
    /// The file itself cannot be read.
    File(OpenError),
    /// All faults of its content.
    Content(Vec<Problem>),
}

impl StyleError {
    /// The reasons as messages, each with its place.
    pub fn messages(&self) -> Vec<Message> {
        match self {
            Self::File(error) => vec![error.message()],
            Self::Content(problems) => problems.iter().map(Problem::message).collect(),
        }
    }
}

impl StyleFile {
    /// Reads a house style with its fonts; their paths are relative to its folder.
    ///
    /// # Errors
    /// If a file cannot be read, or a field is unknown or malformed.
    pub fn read(path: &Path) -> Result<Self, StyleError> {
        let text = read_text(path).map_err(StyleError::File)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        Self::of_text(&path.display().to_string(), text, folder)
    }

    /// Reads a house style from a text; the paths of its fonts are relative to `folder`.
    ///
    /// # Errors
    /// As those of [`StyleFile::read`].
    pub fn of_text(name: &str, text: String, folder: &Path) -> Result<Self, StyleError> {
        let ((mut file, fonts), faults) = style_text(&text, taken);
        (file.name, file.text) = (name.to_owned(), text);
        let mut problems = file.faults(faults);
        if let Some(fonts) = fonts {
            match file.font_files(fonts, folder) {
                Ok(bytes) => file.fonts = Some(bytes),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() { Ok(file) } else { Err(StyleError::Content(problems)) }
    }

    /// A problem with the value of a field, which is reached through these fields.
    pub fn problem(&self, fields: &[&'static str], severity: Severity, what: Message) -> Problem {
        let node = Node::file(&self.text);
        let whole = node.first_source().unwrap_or(node);
        let steps = fields.iter().map(|field| PathStep::Field(field)).collect();
        let spot = Spot { within: Some(whole.span()), steps, chars: None };
        self.problem_at(Locator::new(node).byte(&spot), severity, what)
    }

    /// An error in the value of a field.
    pub fn error(&self, fields: &[&'static str], what: Message) -> Problem {
        self.problem(fields, Severity::Error, what)
    }

    fn problem_at(&self, byte: usize, severity: Severity, said: Message) -> Problem {
        let place = lines_and_columns(&self.text, &[byte]).first().copied();
        let (line, column) = place.unwrap_or((1, 1));
        Problem { file: self.name.clone(), line, column, severity, code: CODE, said, deal: None }
    }

    fn faults(&self, faults: FaultList) -> Vec<Problem> {
        let placed = faults.list.into_iter();
        placed.map(|fault| self.problem_at(fault.at, Severity::Error, fault.what)).collect()
    }

    fn font_files(&self, paths: [Option<String>; 2], folder: &Path) -> Result<[Vec<u8>; 2], Problem> {
        let [Some(regular), Some(bold)] = paths else {
            return Err(self.error(&["fonts"], message!("style-needs-two-fonts")));
        };
        Ok([self.font_file("regular", &regular, folder)?, self.font_file("bold", &bold, folder)?])
    }

    fn font_file(&self, field: &'static str, path: &str, folder: &Path) -> Result<Vec<u8>, Problem> {
        let bytes = read_any(&folder.join(path)).map_err(|error| error.message());
        let fits = |bytes: &Vec<u8>| bytes.len() <= MAX_FONT_BYTES;
        let is_small =
            |bytes: Vec<u8>| Some(bytes).filter(fits).ok_or_else(|| message!("style-font-too-large"));
        bytes.and_then(is_small).map_err(|what| self.error(&["fonts", field], what))
    }
}

/// The paths of the fonts: regular, bold.
type FontPaths = [Option<String>; 2];

fn taken(raw: &RawStyle<'_>) -> (StyleFile, Option<FontPaths>) {
    let text = |text: &Option<RawText<'_>>| text.as_ref().map(|text| text.as_str().trim().to_owned());
    let paths = |fonts: &RawFonts<'_>| [text(&fonts.regular), text(&fonts.bold)];
    let file = StyleFile {
        light: raw.light.as_ref().map(RawColours::given).unwrap_or_default(),
        dark: raw.dark.as_ref().map(RawColours::given),
        logo: text(&raw.logo),
        decimal: text(&raw.decimal),
        size: text(&raw.size),
        body: text(&raw.text),
        ..StyleFile::default()
    };
    (file, raw.fonts.as_ref().map(paths))
}
