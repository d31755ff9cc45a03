//! A line of options from a saved view, or a complete copied command.

use super::entry::{CommandOption, OptionValue, Settings};
use super::list::{OWN_OPTIONS, Written, option, options};
use super::view;
use crate::model::nearest;
use crate::session::option_error::OptionError;
use crate::session::shell::{ShellWord, words};
use crate::session::view_settings::ViewSettings;
use crate::tr;

impl ViewSettings {
    /// The line of options for these settings; defaults are omitted.
    pub fn text(&self) -> String {
        let names: Vec<&str> = options().map(|option| option.name).collect();
        let settings = Settings { view: self.clone(), ..Settings::default() };
        settings.written(&names, Written::Changed).join(" ")
    }

    /// Parses a line of options, or a complete copied command.
    ///
    /// # Errors
    /// If an option or its value is not understood.
    pub fn parse(line: &str) -> Result<Self, OptionError> {
        read_line(line)
    }
}

/// Parses a line of options, or a complete copied command; its options about figures and files are ignored.
fn read_line(line: &str) -> Result<ViewSettings, OptionError> {
    let mut words = words(line)?.into_iter().peekable();
    let is_command = words.next_if(|word| word.text == "dealscope").is_some();
    if is_command {
        // The command and the register come before the options.
        while words.next_if(|word| !word.text.starts_with('-')).is_some() {}
    }
    let mut settings = Settings::default();
    let mut seen: Vec<&str> = Vec::new();
    while let Some(word) = words.next() {
        if is_command && passes_over(&word, &mut words) {
            continue;
        }
        let (option, value) = option_of(&word, &mut words)?;
        if seen.contains(&option.name) {
            return Err(OptionError::new(word.place(0), |lang| {
                tr!(lang, "views-option-twice", name = option.name)
            }));
        }
        seen.push(option.name);
        (option.read)(&mut settings, &value.text)
            .map_err(|error| OptionError { position: value.place(error.position), ..error })?;
    }
    Ok(settings.view)
}

/// Whether a word of a command is an option that does not affect a view; its value is skipped as well.
fn passes_over(word: &ShellWord, words: &mut impl Iterator<Item = ShellWord>) -> bool {
    let name = word.text.split('=').next().unwrap_or_default();
    let own = OWN_OPTIONS.iter().find(|own| {
        name.strip_prefix("--") == Some(own.name)
            || own.short.is_some_and(|short| name == format!("-{short}"))
    });
    let of_figure = || name.strip_prefix("--").and_then(option).filter(|option| !view::is_of_view(option));
    let takes_value = match own {
        Some(own) => Some(own.takes_value),
        None => of_figure().map(|option| option.value != OptionValue::Flag),
    };
    if takes_value == Some(true) && name.len() == word.text.len() {
        words.next();
    }
    takes_value.is_some()
}

/// The option of a view that a word names, with its value: after `=`, or in the next word.
fn option_of(
    word: &ShellWord,
    words: &mut impl Iterator<Item = ShellWord>,
) -> Result<(&'static CommandOption, ShellWord), OptionError> {
    let Some(named) = word.text.strip_prefix("--") else {
        return Err(OptionError::new(word.place(0), |lang| tr!(lang, "views-no-option").to_owned()));
    };
    let (name, attached) = named.split_once('=').map_or((named, None), |(name, value)| (name, Some(value)));
    let Some(option) = view::OPTIONS.iter().find(|option| option.name == name) else {
        let names: Vec<String> = view::OPTIONS.iter().map(|option| format!("--{}", option.name)).collect();
        let near = nearest(name, view::OPTIONS.iter().map(|option| option.name));
        return Err(OptionError::new(word.place(0), |lang| match near {
            Some(near) => tr!(lang, "views-unknown-option-near", name = name, near = near),
            None => tr!(lang, "views-unknown-option", name = name, known = names.join(", ")),
        }));
    };
    let value = match attached {
        Some(_) => Some(word.after(name.chars().count() + 3)),
        None => words.next(),
    };
    let missing = || {
        OptionError::new(word.place(usize::MAX), |lang| {
            tr!(lang, "views-option-wants-value", name = option.name, example = option.example)
        })
    };
    Ok((option, value.ok_or_else(missing)?))
}

/// The position in a parsed line of a character of its filter.
pub fn filter_place(line: &str, chars: usize) -> usize {
    let mut words = words(line).unwrap_or_default().into_iter();
    while let Some(word) = words.next() {
        if let Ok((option, value)) = option_of(&word, &mut words)
            && option.name == "where"
        {
            return value.place(chars);
        }
    }
    0
}
