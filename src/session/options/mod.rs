//! The options of the command line, each once.
//!
//! The parser and its help are made of this list, and so are the lines of saved views, the command that makes a
//! figure again, and what such a command keeps when it runs again beside new options.

mod figure;
mod line;
mod values;
mod view;

pub use line::OptionError;
pub use values::{parse_facet, parse_sheet};

pub(super) use line::{filter_place, read_line};

use super::shell::shell_quoted;
use super::{FigureRequest, Query, ViewSettings};
use crate::figure::{FigureKind, ThemeName};
use crate::query::Column;

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

/// An option that decides something of a view or a figure.
pub struct CommandOption {
    /// Without the `--`.
    pub name: &'static str,
    pub value: Value,
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
pub enum Value {
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

/// An option that decides neither a view nor a figure: the commands that have it read it themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnOption {
    pub name: &'static str,
    pub short: Option<char>,
    pub takes_value: bool,
}

const fn own(name: &'static str, short: Option<char>, takes_value: bool) -> OwnOption {
    OwnOption { name, short, takes_value }
}

/// All of these, so that a view can be read from any command that was copied.
pub const OWN_OPTIONS: &[OwnOption] = &[
    own("again", None, true),
    own("bom", None, false),
    own("compare", None, true),
    own("field", None, true),
    own("format", Some('f'), true),
    own("frames", None, true),
    own("lang", None, true),
    own("most", None, true),
    own("output", Some('o'), true),
    own("seed", None, true),
    own("select", None, true),
    own("unfold", None, false),
    own("view", None, true),
];

/// The options in the order in which they are written.
pub fn options() -> impl Iterator<Item = &'static CommandOption> {
    view::OPTIONS.iter().chain(figure::OPTIONS.iter())
}

/// The option of that name.
pub fn option(name: &str) -> Option<&'static CommandOption> {
    options().find(|option| option.name == name)
}

/// Which options are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    All,
    /// Those that differ from the default.
    Changed,
}

impl Settings {
    /// What is shown of a register now.
    pub fn of(query: &Query, columns: &[Column]) -> Self {
        Self { view: ViewSettings::of(query, columns), ..Self::default() }
    }

    /// The named options with their values, quoted for a shell, in the order of the list.
    pub(super) fn written(&self, names: &[&str], written: Written) -> Vec<String> {
        let usual = Self::default();
        let options = options().filter(|option| names.contains(&option.name));
        let options = options.map(|option| (option, (option.write)(self)));
        options
            .filter(|(option, values)| written == Written::All || (option.write)(&usual) != *values)
            .flat_map(|(option, values)| values.into_iter().map(move |value| option.with(&value)))
            .collect()
    }
}

impl CommandOption {
    /// The option with a value, as it stands on a command line.
    fn with(&self, value: &str) -> String {
        match self.value {
            Value::Flag => format!("--{}", self.name),
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
const OPTION: CommandOption = CommandOption {
    name: "",
    value: Value::Flag,
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
            value: Value::Word($value),
            example: $example,
            words: || $crate::session::options::words_of($all, $word),
            write: |it| vec![$word(it.$($field).+).to_owned()],
            read: |it, text| {
                it.$($field).+ = $crate::session::options::values::find(text, $all, $word)?;
                Ok(())
            },
            ..OPTION
        }
    };
}
use word_option;

/// The values that a closed list has.
fn words_of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(word).collect()
}
