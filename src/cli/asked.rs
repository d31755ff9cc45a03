//! What a command line asks for, told without doing it: whoever writes a line can ask whether it is read as it
//! was meant.

use super::args::{Cli, Sight, Task};
use super::views::{filter, named, settings};
use super::{Failure, again, help};
use crate::model::Lang;
use crate::session::{Opened, ViewSettings};
use clap::CommandFactory;
use std::ffi::OsString;
use std::path::Path;

/// All that the parser understands of a line; the error of the parser where it refuses it.
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

/// The question that a line of `deals`, `volumes` or `chart` asks of a register.
pub fn question(
    arguments: impl IntoIterator<Item = OsString>,
    opened: &Opened,
) -> Result<ViewSettings, String> {
    let cli = Cli::read(arguments).map_err(|error| error.to_string())?;
    let said = |failure: Failure| match failure {
        Failure::Usage(what) | Failure::Data(what) | Failure::Shown { what, .. } => what.in_lang(Lang::En),
    };
    match cli.task {
        Some(Task::Chart(chart)) => settings(opened, &chart.question, &chart.sight).map_err(said),
        Some(Task::Volumes(volumes)) => settings(opened, &volumes.question, &Sight::default()).map_err(said),
        Some(Task::Deals(deals)) => {
            let mut view = named(opened, deals.view.as_deref()).map_err(said)?;
            filter(opened, &mut view, deals.filter.as_deref()).map_err(said)?;
            view.shown = deals.currency.or(view.shown);
            view.sort = deals.sort.unwrap_or_default();
            view.columns = deals.columns.unwrap_or(view.columns);
            view.group = deals.group.or(view.group);
            Ok(view)
        }
        _ => Err("it asks nothing of deals".to_owned()),
    }
}

/// The title, subtitle, byline and note of the figure that a file keeps.
pub fn kept_texts(file: &Path) -> Result<[Option<String>; 4], String> {
    match again::kept(file) {
        Ok((chart, _)) => Ok([chart.title, chart.subtitle, chart.byline, chart.note]),
        Err(Failure::Usage(what) | Failure::Data(what) | Failure::Shown { what, .. }) => {
            Err(what.in_lang(Lang::En))
        }
    }
}
