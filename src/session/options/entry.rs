//! What an entry of the list of options is.

use crate::figure::{FigureKind, ThemeName};
use crate::query::Column;
use crate::session::figure_request::FigureRequest;
use crate::session::option_error::OptionError;
use crate::session::question::Query;
use crate::session::shell::shell_quoted;
use crate::session::view_settings::ViewSettings;

/// All that options decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub view: ViewSettings,
    pub figure: FigureRequest,
    /// The groups to compare, by id or name.
    pub groups: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        let figure = FigureRequest::new(FigureKind::default(), ThemeName::default());
        Self { view: ViewSettings::default(), figure, groups: Vec::new() }
    }
}

impl Settings {
    /// What is shown of a register now.
    pub fn of(query: &Query, columns: &[Column]) -> Self {
        Self { view: ViewSettings::of(query, columns), ..Self::default() }
    }
}

/// An option that decides something of a view or a figure.
pub struct CommandOption {
    /// Without the `--`.
    pub name: &'static str,
    pub value: OptionValue,
    /// A value for the error that asks for one.
    pub example: &'static str,
    /// The values that there are, where they are few.
    pub words: fn() -> Vec<&'static str>,
    /// The option that says the same in other words and cannot stand beside it.
    pub instead_of: Option<&'static str>,
    /// Its values as they are written on a command line; none where there is nothing to say.
    pub write: fn(&Settings) -> Vec<String>,
    /// Reads one value; those of an option that is repeated come one after the other.
    pub read: fn(&mut Settings, &str) -> Result<(), OptionError>,
}

/// What stands behind an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionValue {
    /// Nothing.
    Flag,
    /// A word; here and below, what the help calls it.
    Word(&'static str),
    /// Any text, also one that begins with a hyphen.
    Text(&'static str),
    /// Texts, each behind the option repeated.
    Texts(&'static str),
    /// Words between commas.
    List(&'static str),
}

impl CommandOption {
    /// The option with a value, as it stands on a command line.
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

/// What entries of the list take over where they say nothing else.
pub(super) const OPTION: CommandOption = CommandOption {
    name: "",
    value: OptionValue::Flag,
    example: "",
    words: Vec::new,
    instead_of: None,
    write: |_| Vec::new(),
    read: |_, _| Ok(()),
};

/// An option whose value is a word of a closed list: its name, what the help calls the value, an example, the list,
/// the word of each entry, and the field of [`Settings`] that it sets.
macro_rules! word_option {
    ($name:literal, $value:literal, $example:literal, $all:path, $word:path, $($field:ident).+) => {
        CommandOption {
            name: $name,
            value: OptionValue::Word($value),
            example: $example,
            words: || $crate::session::options::entry::words_of($all, $word),
            write: |it| vec![$word(it.$($field).+).to_owned()],
            read: |it, text| {
                it.$($field).+ = $crate::session::options::values::find(text, $all, $word)?;
                Ok(())
            },
            ..OPTION
        }
    };
}
pub(super) use word_option;

/// The values that a closed list has.
pub(super) fn words_of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(word).collect()
}
