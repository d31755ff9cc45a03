//! The commands: all features of the window, without a window.

mod again;
mod args;
mod asked;
mod chart;
mod facets;
mod gallery;
mod given;
mod groups;
mod help;
mod outcome;
mod output;
mod refusal;
mod register;
mod schema;
mod tables;
mod tools;
mod values;
mod views;

pub use asked::{CommandArgument, command_arguments, command_names, kept_texts, question, understood};
pub use help::help_ids;
pub use output::guard_log;

use crate::message;
use crate::model::Lang;
use crate::words::{system_lang, visible};
use args::{Cli, Task};
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use outcome::{Failure, Outcome};
use register::reference;
use std::ffi::OsString;
use std::process::ExitCode;

/// Finds an option of a command that was typed before the command, in the position of the window's options.
fn put_before(arguments: &[OsString], error: &clap::Error) -> Option<String> {
    let Some(ContextValue::String(option)) = error.get(ContextKind::InvalidArg) else { return None };
    if error.kind() != ErrorKind::UnknownArgument {
        return None;
    }
    let names = |argument: &clap::Arg| {
        argument.get_short().is_some_and(|short| *option == format!("-{short}"))
            || argument.get_long().is_some_and(|long| *option == format!("--{long}"))
    };
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    words.find(|word| word.split('=').next() == Some(option))?;
    let whole = Cli::command();
    let command = words.find_map(|word| whole.find_subcommand(word))?;
    command.get_arguments().any(names).then(|| option.clone())
}

/// Runs the program. The exit code is 0 on success, 1 for errors in the data, and 2 for wrong usage.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let arguments = help::plain_help(arguments);
    let cli = match Cli::read(arguments.iter().cloned()) {
        Ok(cli) => cli,
        Err(error) if put_before(&arguments, &error).is_some() => {
            let given = put_before(&arguments, &error).unwrap_or_default();
            let lang = help::lang_of(&arguments);
            let what = message!("command-before-command", given = given);
            output::complain(&format!("dealscope: {}", what.in_lang(lang)));
            return ExitCode::from(2);
        }
        Err(error) => {
            let error = help::in_lang(&arguments, shown_error(&arguments, error));
            match refusal::refusal(&error, help::lang_of(&arguments)) {
                Some(lines) => lines.iter().enumerate().for_each(|(at, line)| {
                    output::complain(&format!("{}{line}", if at == 0 { "dealscope: " } else { "  " }));
                }),
                None => output::explain(&error),
            }
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let lang = cli.lang.unwrap_or_else(system_lang);
    match run(cli, lang) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::HasErrors) => ExitCode::from(1),
        Err(failure) => {
            let (code, what, lines) = match failure {
                Failure::Usage(what) => (2, what, Vec::new()),
                Failure::Data(what) => (1, what, Vec::new()),
                Failure::Shown { code, what, lines } => (code, what, lines),
            };
            output::complain(&format!("dealscope: {}", what.in_lang(lang)));
            for line in lines {
                output::complain(&format!("  {line}"));
            }
            ExitCode::from(code)
        }
    }
}

/// The same error with control characters in its arguments made visible, since the error repeats the arguments.
fn shown_error(arguments: &[OsString], error: clap::Error) -> clap::Error {
    let seen = arguments.iter().map(|argument| OsString::from(&*visible(&argument.to_string_lossy())));
    Cli::read(seen).err().unwrap_or(error)
}

fn run(cli: Cli, lang: Lang) -> Result<Outcome, Failure> {
    if let Some(given) = cli.beside_command() {
        return Err(Failure::Usage(match given.as_str() {
            "--frames" => message!("command-frames-of-window"),
            _ => message!("command-before-command", given = given),
        }));
    }
    match cli.task {
        None => {
            let register = reference(cli.register.as_deref());
            crate::app::run(&register, cli.view.as_deref(), lang, cli.frames.as_deref())?;
            Ok(Outcome::Fine)
        }
        Some(Task::Check { register }) => tables::check(&reference(register.as_deref()), lang),
        Some(Task::Deals(deals)) => tables::deals(&deals, lang),
        Some(Task::Volumes(volumes)) => tables::volumes(&volumes, lang),
        Some(Task::Facets(facets)) => facets::facets(&facets, lang),
        Some(Task::Schema { of }) => schema::print(of),
        Some(Task::Chart(chart)) => chart::draw(&chart, cli.lang),
        Some(Task::Views(views)) => views::list(&views, lang),
        Some(Task::Screenshot(screenshot)) => tools::screenshot(&screenshot, lang),
        Some(Task::Gallery(gallery)) => gallery::make(&gallery, lang),
        Some(Task::Generate(generate)) => tools::generate(&generate),
        Some(Task::Rates { file, output }) => tools::rates(&file, &output),
    }
}
