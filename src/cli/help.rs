//! The help in German and Chinese. In English it is what stands above the arguments in `args`.
//!
//! The tree of commands that clap made is walked once, and each text is replaced by its phrase. The ids of the
//! phrases follow from where a text stands: `help-chart-size` is the option of one command, `help-any-size`
//! that of all which have no phrase of their own.

use super::args::Cli;
use crate::model::Lang;
use crate::words::{found, parse_lang, system_lang, visible};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory};
use std::ffi::OsString;

/// A text of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpText {
    /// The ids of its phrase; the first that there is counts.
    pub ids: Vec<String>,
    pub english: String,
}

/// All texts of the help, in the order of the tree.
pub fn help_texts() -> Vec<HelpText> {
    let mut texts = Vec::new();
    translated(built(), &mut |ids, english| {
        texts.push(HelpText { ids: ids.to_vec(), english: english.to_owned() });
        None
    });
    texts
}

/// What is printed for an answer of clap: where that is the help, the help in the language asked for.
pub(super) fn in_lang(arguments: &[OsString], error: clap::Error) -> clap::Error {
    let lang = lang_of(arguments);
    if lang == Lang::En || error.kind() != ErrorKind::DisplayHelp {
        return error;
    }
    let phrase = &mut |ids: &[String], _: &str| ids.iter().find_map(|id| found(lang, id));
    let seen = arguments.iter().map(|argument| OsString::from(&*visible(&argument.to_string_lossy())));
    translated(built(), phrase).try_get_matches_from(seen).err().unwrap_or(error)
}

/// `help chart --lang de` as `--lang de help chart`: the command for help takes no options itself.
pub(super) fn plain_help(arguments: Vec<OsString>) -> Vec<OsString> {
    let (mut options, mut words) = (Vec::new(), Vec::new());
    let mut is_value = false;
    for argument in arguments.iter().skip(1) {
        let is_option = argument.to_str().is_some_and(|word| word == "--lang" || word.starts_with("--lang="));
        let list = if is_option || is_value { &mut options } else { &mut words };
        list.push(argument.clone());
        is_value = argument == "--lang";
    }
    let is_help = words.first().is_some_and(|word| word == "help");
    if is_help { arguments.into_iter().take(1).chain(options).chain(words).collect() } else { arguments }
}

/// The language that the arguments ask for, which is needed before they are understood.
pub(super) fn lang_of(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    let mut given = None;
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => given = words.next(),
            Some(attached) if attached.starts_with('=') => given = attached.get(1..),
            _ => {}
        }
    }
    given.and_then(|code| parse_lang(code).ok()).unwrap_or_else(system_lang)
}

/// The tree with what clap adds itself: the options and the command for help.
fn built() -> Command {
    let mut command = Cli::command();
    command.build();
    command
}

/// Says a text by the first of its ids that has a phrase; `None` leaves it as it is.
type Phrase<'a> = dyn FnMut(&[String], &str) -> Option<&'static str> + 'a;

fn translated(mut command: Command, phrase: &mut Phrase<'_>) -> Command {
    let mut say = |id: &str, english: &str| phrase(&[id.to_owned()], english);
    if let Some(text) = texts_of(&command).1.and_then(|english| say("help-long-about", &english)) {
        command = command.long_about(text);
    }
    let after = command.get_after_help().map(ToString::to_string);
    if let Some(text) = after.and_then(|english| say("help-examples", &english)) {
        command = command.after_help(text);
    }
    command = described(command, &["help-about".to_owned()], phrase);
    command.mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        described(sub, &[format!("help-{name}")], phrase)
    })
}

fn texts_of(command: &Command) -> (Option<String>, Option<String>) {
    let text = |styled: Option<&clap::builder::StyledStr>| styled.map(ToString::to_string);
    (text(command.get_about()), text(command.get_long_about()))
}

/// A command with its own text, its headings and its arguments.
fn described(mut command: Command, ids: &[String], phrase: &mut Phrase<'_>) -> Command {
    if let Some(text) = texts_of(&command).0.and_then(|english| phrase(ids, &english)) {
        command = command.about(text);
    }
    let mut heading = |id: &str, english: &str| phrase(&[id.to_owned()], english);
    let usage = heading("help-head-usage", "Usage:");
    let commands = heading("help-head-commands", "Commands");
    let arguments = heading("help-head-arguments", "Arguments");
    let options = heading("help-head-options", "Options");
    if let Some(usage) = usage {
        command = command.help_template(format!(
            "{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"
        ));
    }
    if let Some(commands) = commands {
        command = command.subcommand_help_heading(commands);
    }
    let name = command.get_name().to_owned();
    command.mut_args(|arg| {
        let heading = if arg.is_positional() { &arguments } else { &options };
        let arg = match heading {
            Some(heading) => arg.help_heading(*heading),
            None => arg,
        };
        argument(&name, arg, phrase)
    })
}

fn argument(command: &str, arg: Arg, phrase: &mut Phrase<'_>) -> Arg {
    let name = arg.get_long().unwrap_or(arg.get_id().as_str()).to_owned();
    let ids = |behind: &str| [format!("help-{command}-{name}{behind}"), format!("help-any-{name}{behind}")];
    let english = match name.as_str() {
        // Clap words it by what else there is.
        "help" => Some("Print help".to_owned()),
        _ => arg.get_help().map(ToString::to_string),
    };
    let arg = match english.and_then(|english| phrase(&ids(""), &english)) {
        Some(text) => arg.help(text).long_help(text),
        None => arg,
    };
    let values = arg.get_possible_values();
    if values.iter().all(|value| value.get_help().is_none()) {
        return arg;
    }
    let mut said = |value: PossibleValue| {
        let english = value.get_help().map(ToString::to_string);
        let text = english.and_then(|english| phrase(&ids(&format!("-{}", value.get_name())), &english));
        match text {
            Some(text) => value.help(text),
            None => value,
        }
    };
    // Only help is printed by this command, so that the type of the values is of no account.
    let values: Vec<PossibleValue> = values.into_iter().map(&mut said).collect();
    arg.value_parser(PossibleValuesParser::new(values))
}
