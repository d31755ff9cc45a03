//! The options of a command, generated for clap from the session's list of options.

use crate::session::{CommandOption, OptionValue, Settings, option};
use clap::builder::{StringValueParser, TypedValueParser};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use std::fmt;
use std::marker::PhantomData;

/// Determines which options a command accepts.
pub trait OptionGroup {
    const NAMES: &'static [&'static str];
}

/// The options given to a command with their values, in the order of its option group.
pub struct Given<G> {
    values: Vec<(&'static CommandOption, String)>,
    group: PhantomData<G>,
}

impl<G> Given<G> {
    pub fn values(&self) -> impl Iterator<Item = (&'static CommandOption, &str)> {
        self.values.iter().map(|(option, value)| (*option, value.as_str()))
    }

    pub fn has(&self, name: &str) -> bool {
        self.values.iter().any(|(option, _)| option.name == name)
    }

    /// The value of an option that occurs at most once.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values().find(|(option, _)| option.name == name).map(|(_, value)| value)
    }

    /// These options with the value of one changed.
    ///
    /// # Errors
    /// That of the change.
    pub fn changing<E>(&self, name: &str, change: impl Fn(&str) -> Result<String, E>) -> Result<Self, E> {
        let changed = self.values.iter().map(|(option, value)| {
            let value = if option.name == name { change(value)? } else { value.clone() };
            Ok((*option, value))
        });
        Ok(Self { values: changed.collect::<Result<_, E>>()?, group: PhantomData })
    }

    /// These options overridden by others.
    #[must_use]
    pub fn with<H>(&self, others: &Given<H>) -> Self {
        let kept = self.values.iter().filter(|(option, _)| !others.has(option.name));
        Self { values: kept.chain(&others.values).cloned().collect(), group: PhantomData }
    }
}

impl<G> Clone for Given<G> {
    fn clone(&self) -> Self {
        Self { values: self.values.clone(), group: PhantomData }
    }
}

impl<G> Default for Given<G> {
    fn default() -> Self {
        Self { values: Vec::new(), group: PhantomData }
    }
}

impl<G> fmt::Debug for Given<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.values).finish()
    }
}

impl<G: OptionGroup> Args for Given<G> {
    fn augment_args(command: Command) -> Command {
        command.args(G::NAMES.iter().filter_map(|name| option(name)).map(argument))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<G: OptionGroup> FromArgMatches for Given<G> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = G::NAMES.iter().filter_map(|name| option(name));
        let given = given.filter(|one| matches.value_source(one.name) == Some(ValueSource::CommandLine));
        let values = given.flat_map(|one| values_of(one, matches).into_iter().map(move |value| (one, value)));
        Ok(Self { values: values.collect(), group: PhantomData })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = self.with(&Self::from_arg_matches(matches)?);
        Ok(())
    }
}

/// The values typed for an option; a flag has one empty value.
fn values_of(option: &CommandOption, matches: &ArgMatches) -> Vec<String> {
    let typed = || matches.get_many::<String>(option.name).into_iter().flatten().cloned();
    match option.value {
        OptionValue::Flag => vec![String::new()],
        OptionValue::List(_) => vec![typed().collect::<Vec<_>>().join(",")],
        OptionValue::Word(_) | OptionValue::Text(_) | OptionValue::Texts(_) => typed().collect(),
    }
}

/// The clap argument for an option. Filters are parsed later, so that their errors can be shown beneath the text.
fn argument(option: &'static CommandOption) -> Arg {
    let arg = Arg::new(option.name).long(option.name);
    let arg = match option.value {
        OptionValue::Flag => return arg.action(ArgAction::SetTrue),
        OptionValue::Word(value) => arg.value_name(value),
        OptionValue::Text(value) => arg.value_name(value).allow_hyphen_values(true),
        OptionValue::Texts(value) | OptionValue::List(value) => {
            arg.value_name(value).allow_hyphen_values(true).action(ArgAction::Append)
        }
    };
    let arg = match option.instead_of {
        Some(other) => arg.conflicts_with(other),
        None => arg,
    };
    if option.name == "where" {
        return arg;
    }
    arg.value_parser(StringValueParser::new().try_map(move |text: String| {
        let read = (option.read)(&mut Settings::default(), &text);
        read.map(|()| text).map_err(|error| error.message)
    }))
}
