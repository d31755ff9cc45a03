//! The help of the commands in each language.
//!
//! The program walks clap's tree of commands once and looks up a text for each place. The message IDs follow from the
//! place: `help-chart-size` belongs to an option of one command, `help-any-size` to the option of all commands
//! without a text of their own. Defaults and the values of closed lists come from the parser and the list of options,
//! so that no text has to repeat them.

use super::args::Cli;
use crate::model::Lang;
use crate::session::{Settings, option};
use crate::tr;
use crate::words::{found, parse_lang, system_lang, visible};
use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory};
use std::ffi::OsString;

/// The candidate message IDs for each place of the help, in tree order; the first existing message is used.
pub fn help_ids() -> Vec<Vec<String>> {
    let mut all = Vec::new();
    worded(built(), Lang::En, &mut |ids| {
        all.push(ids.to_vec());
        None
    });
    all
}

/// Replaces clap's own help by the help in the requested language; other errors of clap are returned unchanged.
pub(super) fn in_lang(arguments: &[OsString], error: clap::Error) -> clap::Error {
    if error.kind() != ErrorKind::DisplayHelp {
        return error;
    }
    let lang = lang_of(arguments);
    let phrase = &mut |ids: &[String]| ids.iter().find_map(|id| found(lang, id));
    let seen = arguments.iter().map(|argument| OsString::from(&*visible(&argument.to_string_lossy())));
    worded(built(), lang, phrase).try_get_matches_from(seen).err().unwrap_or(error)
}

/// Rewrites `help chart --lang de` as `--lang de help chart`, because clap's `help` command takes no options.
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

/// The language that the arguments request; needed before they can be parsed.
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

/// The tree with clap's own additions: the help options and the `help` command.
fn built() -> Command {
    // clap decides at build time whether there is a long help, but the texts are set afterwards.
    let mut command = Cli::command().long_about(" ");
    command.build();
    command
}

/// Looks up the text of a place by the first of its IDs with a message.
type PhraseOf<'a> = dyn FnMut(&[String]) -> Option<&'static str> + 'a;

fn worded(mut command: Command, lang: Lang, phrase: &mut PhraseOf<'_>) -> Command {
    if let Some(text) = phrase(&["help-long-about".to_owned()]) {
        command = command.long_about(text);
    }
    if let Some(text) = phrase(&["help-examples".to_owned()]) {
        command = command.after_help(text);
    }
    command = described(command, "help-about", lang, phrase);
    command.mut_subcommands(|sub| {
        let id = format!("help-{}", sub.get_name());
        described(sub, &id, lang, phrase)
    })
}

/// A command with its own text, its headings and its arguments.
fn described(mut command: Command, id: &str, lang: Lang, phrase: &mut PhraseOf<'_>) -> Command {
    if let Some(text) = phrase(&[id.to_owned()]) {
        command = command.about(text);
    }
    let mut heading = |id: &str| phrase(&[id.to_owned()]);
    let usage = heading("help-head-usage");
    let commands = heading("help-head-commands");
    let arguments = heading("help-head-arguments");
    let options = heading("help-head-options");
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
        let heading = if arg.is_positional() { arguments } else { options };
        let arg = match heading {
            Some(heading) => arg.help_heading(heading),
            None => arg,
        };
        argument(&name, arg, lang, phrase)
    })
}

fn argument(command: &str, arg: Arg, lang: Lang, phrase: &mut PhraseOf<'_>) -> Arg {
    let name = arg.get_long().unwrap_or(arg.get_id().as_str()).to_owned();
    let ids = |behind: &str| [format!("help-{command}-{name}{behind}"), format!("help-any-{name}{behind}")];
    let mut text = phrase(&ids("")).unwrap_or_default().to_owned();
    let values = values(&name, &arg);
    if arg.get_id() == "kind" {
        for value in &values {
            let said = phrase(&ids(&format!("-{value}"))).unwrap_or_default();
            text.extend(["\n- ", value, ": ", said]);
        }
    } else {
        if let Some(value) = default(command, &name, &arg) {
            text.extend([" ", &tr!(lang, "argument-default", value = value)]);
        }
        if !values.is_empty() {
            text.extend([" ", &tr!(lang, "argument-values", values = values.join(", "))]);
        }
    }
    let arg = arg.hide_default_value(true).hide_possible_values(true);
    // clap's own help argument has a long text as well.
    if name == "help" { arg.help(text.clone()).long_help(text) } else { arg.help(text) }
}

/// The values of a closed list.
fn values(name: &str, arg: &Arg) -> Vec<String> {
    let possible = arg.get_possible_values();
    if !possible.is_empty() && arg.get_action().takes_values() {
        return possible.iter().map(|value| value.get_name().to_owned()).collect();
    }
    option(name).map(|option| (option.words)()).unwrap_or_default().into_iter().map(str::to_owned).collect()
}

/// The effective default, if the parser or the list of options has a word for it.
fn default(command: &str, name: &str, arg: &Arg) -> Option<String> {
    let own = arg.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
    let listed = || {
        let option = option(name).filter(|option| !(option.words)().is_empty() || command == "chart")?;
        (option.write)(&Settings::default()).into_iter().next().filter(|value| !value.is_empty())
    };
    own.or_else(listed).filter(|value| value != "-")
}
