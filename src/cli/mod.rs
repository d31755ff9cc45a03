//! The commands: everything that the window shows, without one.

mod again;
mod args;
mod asked;
mod chart;
mod facets;
mod gallery;
mod given;
mod groups;
mod help;
mod output;
mod schema;
mod tables;
mod tools;
mod values;
mod views;

pub use asked::{CommandArgument, command_arguments, command_names, kept_texts, question, understood};
pub use help::help_ids;
pub use output::guard_log;

use crate::app::WindowError;
use crate::data::{OpenError, Problem, RegisterRef};
use crate::model::Lang;
use crate::said;
use crate::session::{Opened, OptionError};
use crate::words::{Said, system_lang, visible};
use args::{Cli, Task};
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command ends early.
#[derive(Debug)]
enum Failure {
    /// The command was not understood: exit code 2.
    Usage(Said),
    /// The register or the data has errors: exit code 1.
    Data(Said),
    /// Either, with lines beneath that show what is meant.
    Shown { code: u8, what: Said, lines: Vec<String> },
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Data(error.said())
    }
}

impl From<WindowError> for Failure {
    fn from(error: WindowError) -> Self {
        match error {
            WindowError::NoWindow(what) => Self::Data(Said::plain(what)),
            WindowError::Open(error) => error.into(),
            WindowError::NoView(what) => Self::usage(what),
        }
    }
}

impl Failure {
    /// A command that was not understood, in words that are there already.
    fn usage(what: String) -> Self {
        Self::Usage(Said::plain(what))
    }

    fn of_filter(text: &str, error: &OptionError) -> Self {
        let (text, at) = excerpt(text, error.position);
        // What cannot be seen is written with several letters.
        let before: String = text.chars().take(at).collect();
        let column = " ".repeat(visible(&before).chars().count());
        let position = (error.position + 1).to_string();
        Self::Shown {
            code: 2,
            what: said!("command-wrong-filter", position = position, message = error.message.clone()),
            lines: vec![text, format!("{column}^")],
        }
    }
}

/// Characters of a line that are shown of it on either side of what is wrong.
const AROUND: usize = 80;

/// The part of a long line around a character, and where this stands in it.
fn excerpt(line: &str, at: usize) -> (String, usize) {
    let from = if at > 2 * AROUND { at - AROUND } else { 0 };
    let mut shown: String = line.chars().skip(from).take(2 * AROUND + 1).collect();
    if line.chars().nth(from + 2 * AROUND + 1).is_some() {
        shown.push('…');
    }
    if from == 0 { (shown, at) } else { (format!("…{shown}"), at - from + 1) }
}

/// An option of a command that stands in front of it, where the parser looks for those of the window alone.
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

/// What a finished command says about the register.
enum Outcome {
    Fine,
    /// The register has errors, which were printed.
    HasErrors,
}

/// Runs the program; the exit code is 0 when done, 1 when the data has errors, 2 on wrong usage.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let arguments = help::plain_help(arguments);
    let cli = match Cli::read(arguments.iter().cloned()) {
        Ok(cli) => cli,
        Err(error) if put_before(&arguments, &error).is_some() => {
            let given = put_before(&arguments, &error).unwrap_or_default();
            let lang = help::lang_of(&arguments);
            let what = said!("command-before-command", given = given);
            output::complain(&format!("dealscope: {}", what.in_lang(lang)));
            return ExitCode::from(2);
        }
        Err(error) => {
            let error = help::in_lang(&arguments, shown_error(&arguments, error));
            output::explain(&error);
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

/// The same complaint of arguments in which every letter can be seen, since it repeats them.
fn shown_error(arguments: &[OsString], error: clap::Error) -> clap::Error {
    let seen = arguments.iter().map(|argument| OsString::from(&*visible(&argument.to_string_lossy())));
    Cli::read(seen).err().unwrap_or(error)
}

fn run(cli: Cli, lang: Lang) -> Result<Outcome, Failure> {
    if let Some(given) = cli.beside_command() {
        return Err(Failure::Usage(match given.as_str() {
            "--frames" => said!("command-frames-of-window"),
            _ => said!("command-before-command", given = given),
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

fn reference(register: Option<&OsStr>) -> RegisterRef {
    let register = register.unwrap_or(OsStr::new("@seeds"));
    // What is no text can only be a path.
    register.to_str().map_or_else(|| RegisterRef::Path(PathBuf::from(register)), RegisterRef::parse)
}

/// A problem as a line that a terminal or an editor can follow to its file.
fn problem_line(reference: &RegisterRef, problem: &Problem, lang: Lang) -> String {
    let file = reference.path_of(&problem.file).display().to_string();
    Problem { file, ..problem.clone() }.in_lang(lang)
}

/// Opens the register that a command names; its errors go to standard error.
fn open(register: Option<&OsStr>, lang: Lang) -> Result<(Opened, Outcome), Failure> {
    let reference = reference(register);
    let opened = crate::app::open(&reference)?;
    let errors: Vec<_> = opened.problems.iter().filter(|problem| problem.is_error()).collect();
    for problem in &errors {
        output::complain(&problem_line(&reference, problem, lang));
    }
    let outcome = if errors.is_empty() { Outcome::Fine } else { Outcome::HasErrors };
    Ok((opened, outcome))
}
