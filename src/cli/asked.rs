//! Parses a command line without running it, so that tests can check how it was understood.

use super::args::{Cli, Task};
use super::outcome::Failure;
use super::views::settings;
use super::{again, help};
use crate::model::Lang;
use crate::session::{Opened, ViewSettings};
use clap::CommandFactory;
use std::ffi::OsString;
use std::path::Path;

/// The parsed arguments of a command line as text, or the error of the parser.
pub fn understood(arguments: impl IntoIterator<Item = OsString>) -> Result<String, String> {
    let arguments = help::plain_help(arguments.into_iter().collect());
    let cli = Cli::read(arguments).map_err(|error| error.to_string())?;
    match cli.beside_command() {
        None => Ok(format!("{cli:?}")),
        Some(given) => Err(given),
    }
}

/// The names of the commands.
pub fn command_names() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// An option of a command, as defined in the parser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandArgument {
    pub command: String,
    pub long: String,
    pub short: Option<char>,
    pub takes_value: bool,
}

/// The options of all commands and of the program itself.
pub fn command_arguments() -> Vec<CommandArgument> {
    let whole = Cli::command();
    let commands: Vec<&clap::Command> = std::iter::once(&whole).chain(whole.get_subcommands()).collect();
    let of_command = |command: &clap::Command| -> Vec<CommandArgument> {
        let options = command.get_arguments().filter_map(|arg| Some((arg.get_long()?.to_owned(), arg)));
        let argument = |(long, arg): (String, &clap::Arg)| CommandArgument {
            command: command.get_name().to_owned(),
            long,
            short: arg.get_short(),
            takes_value: arg.get_action().takes_values(),
        };
        options.map(argument).collect()
    };
    commands.into_iter().flat_map(of_command).collect()
}

/// The view settings that a line of `deals`, `volumes` or `chart` requests.
pub fn question(
    arguments: impl IntoIterator<Item = OsString>,
    opened: &Opened,
) -> Result<ViewSettings, String> {
    let cli = Cli::read(arguments).map_err(|error| error.to_string())?;
    let said = |failure: Failure| match failure {
        Failure::Usage(what) | Failure::Data(what) | Failure::Shown { what, .. } => what.in_lang(Lang::En),
    };
    let settings = match cli.task {
        Some(Task::Chart(chart)) => settings(opened, chart.view.as_deref(), &chart.given),
        Some(Task::Volumes(volumes)) => settings(opened, volumes.view.as_deref(), &volumes.given),
        Some(Task::Deals(deals)) => {
            settings(opened, deals.view.as_deref(), &deals.given).map(|mut settings| {
                if !deals.given.has("sort") {
                    settings.view.query.sort.clear();
                }
                settings
            })
        }
        _ => return Err("it asks nothing of deals".to_owned()),
    };
    settings.map(|settings| settings.view).map_err(said)
}

/// The title, subtitle, byline and note of the figure in a file.
pub fn kept_texts(file: &Path) -> Result<[Option<String>; 4], String> {
    match again::kept(file) {
        Ok((chart, _)) => {
            Ok(["title", "subtitle", "byline", "note"].map(|name| chart.given.value(name).map(str::to_owned)))
        }
        Err(Failure::Usage(what) | Failure::Data(what) | Failure::Shown { what, .. }) => {
            Err(what.in_lang(Lang::En))
        }
    }
}
