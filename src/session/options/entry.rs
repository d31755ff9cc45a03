//! An entry in the list of options.

use crate::figure::{FigureKind, ThemeName};
use crate::query::Column;
use crate::session::figure_request::FigureRequest;
use crate::session::option_error::OptionError;
use crate::session::question::Query;
use crate::session::shell::shell_quoted;
use crate::session::view_settings::ViewSettings;
use std::path::PathBuf;

/// All settings that options can change.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub view: ViewSettings,
    pub figure: FigureRequest,
    /// The groups to compare, by ID or name.
    pub groups: Vec<String>,
    /// The file of the figure's house style.
    pub style: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        let figure = FigureRequest::new(FigureKind::default(), ThemeName::default());
        Self { view: ViewSettings::default(), figure, groups: Vec::new(), style: None }
    }
}

impl Settings {
    /// The settings of the current view.
    pub fn of(query: &Query, columns: &[Column]) -> Self {
        Self { view: ViewSettings::of(query, columns), ..Self::default() }
    }
}

/// An option that changes a view or a figure.
pub struct CommandOption {
    /// The name without `--`.
    pub name: &'static str,
    pub value: OptionValue,
    /// A sample value for the error about a missing one.
    pub example: &'static str,
    /// The allowed values, if the list is closed.
    pub words: fn() -> Vec<&'static str>,
    /// An alternative option for the same setting; the two cannot be combined.
    pub instead_of: Option<&'static str>,
    /// The values as they are written on a command line; empty if the option is omitted.
    pub write: fn(&Settings) -> Vec<String>,
    /// Reads one value; repeated options call it once per value.
    pub read: fn(&mut Settings, &str) -> Result<(), OptionError>,
}

/// The kind of value that an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionValue {
    /// No value.
    Flag,
    /// A word. The string here and below names the value in the help, such as `FIELD`.
    Word(&'static str),
    /// Any text, even with a leading hyphen.
    Text(&'static str),
    /// Several texts, each after a repetition of the option.
    Texts(&'static str),
    /// Words separated by commas.
    List(&'static str),
}

impl CommandOption {
    /// The option with a value, as written on a command line.
    pub(super) fn with(&self, value: &str) -> String {
        match self.value {
            OptionValue::Flag => format!("--{}", self.name),
            _ => format!("--{} {}", self.name, shell_quoted(value)),
        }
    }
}

impl std::fmt::Debug for CommandOption {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "--{}", self.name)
    }
}

/// Defaults for the fields that an entry does not set.
pub(super) const OPTION: CommandOption = CommandOption {
    name: "",
    value: OptionValue::Flag,
    example: "",
    words: Vec::new,
    instead_of: None,
    write: |_| Vec::new(),
    read: |_, _| Ok(()),
};

/// Defines an option whose value is a word from a closed list: its name, the name of its value in the help, a sample
/// value, the list, the function from entry to word, and the field of [`Settings`] to set. With `optional` before them,
/// the field is empty as long as the option is not given.
macro_rules! word_option {
    (optional $name:literal, $value:literal, $example:literal, $all:path, $word:path, $($field:ident).+) => {
        CommandOption {
            write: |it| it.$($field).+.map(|word| $word(word).to_owned()).into_iter().collect(),
            read: |it, text| {
                it.$($field).+ = Some($crate::session::options::values::find(text, $all, $word)?);
                Ok(())
            },
            ..$crate::session::options::entry::word_option!(listed $name, $value, $example, $all, $word)
        }
    };
    (listed $name:literal, $value:literal, $example:literal, $all:path, $word:path) => {
        CommandOption {
            name: $name,
            value: OptionValue::Word($value),
            example: $example,
            words: || $crate::session::options::entry::words_of($all, $word),
            ..OPTION
        }
    };
    ($name:literal, $value:literal, $example:literal, $all:path, $word:path, $($field:ident).+) => {
        CommandOption {
            write: |it| vec![$word(it.$($field).+).to_owned()],
            read: |it, text| {
                it.$($field).+ = $crate::session::options::values::find(text, $all, $word)?;
                Ok(())
            },
            ..$crate::session::options::entry::word_option!(listed $name, $value, $example, $all, $word)
        }
    };
}
pub(super) use word_option;

/// The words of a closed list.
pub(super) fn words_of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(word).collect()
}
