//! All options, and how they are written on a command line.

use super::entry::{CommandOption, Settings};
use super::{figure, view};

/// An option that affects neither a view nor a figure; the commands that accept it read it themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnOption {
    pub name: &'static str,
    pub short: Option<char>,
    pub takes_value: bool,
}

const fn own(name: &'static str, short: Option<char>, takes_value: bool) -> OwnOption {
    OwnOption { name, short, takes_value }
}

/// All such options; they are listed so that a view can be parsed from any copied command.
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
    own("words", None, true),
];

/// The options in canonical order.
pub fn options() -> impl Iterator<Item = &'static CommandOption> {
    view::OPTIONS.iter().chain(figure::OPTIONS.iter())
}

/// The option with this name.
pub fn option(name: &str) -> Option<&'static CommandOption> {
    options().find(|option| option.name == name)
}

/// The selection of options to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::session) enum Written {
    All,
    /// Only options that differ from the default.
    Changed,
}

impl Settings {
    /// The named options with their values, quoted for a shell, in canonical order.
    pub(in crate::session) fn written(&self, names: &[&str], written: Written) -> Vec<String> {
        let usual = Self::default();
        let options = options().filter(|option| names.contains(&option.name));
        let options = options.map(|option| (option, (option.write)(self)));
        options
            .filter(|(option, values)| written == Written::All || (option.write)(&usual) != *values)
            .flat_map(|(option, values)| values.into_iter().map(move |value| option.with(&value)))
            .collect()
    }
}
