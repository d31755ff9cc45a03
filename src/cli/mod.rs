//! The commands: everything that the window shows, without one.

mod again;
mod args;
mod chart;
mod facets;
mod groups;
mod output;
mod schema;
mod tables;
mod tools;
mod views;

use crate::app::WindowError;
use crate::data::{OpenError, Problem, RegisterRef};
use crate::model::Lang;
use crate::query::FilterError;
use crate::state::Opened;
use crate::words::system_lang;
use args::{Cli, Task};
use clap::Parser;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command ends early.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// The command was not understood: exit code 2.
    #[error("{0}")]
    Usage(String),
    /// The register or the data has errors: exit code 1.
    #[error("{0}")]
    Data(String),
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Data(error.to_string())
    }
}

impl From<WindowError> for Failure {
    fn from(error: WindowError) -> Self {
        match error {
            WindowError::NoView(what) => Self::Usage(what),
            error => Self::Data(error.to_string()),
        }
    }
}

impl Failure {
    fn of_filter(text: &str, error: &FilterError) -> Self {
        let column = " ".repeat(error.position);
        Self::Usage(format!("the filter is wrong {error}\n  {text}\n  {column}^"))
    }
}

/// What a finished command says about the register.
enum Outcome {
    Fine,
    /// The register has errors, which were printed.
    HasErrors,
}

/// Runs the program; the exit code is 0 when done, 1 when the data has errors, 2 on wrong usage.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Where nobody can read it, nothing is left to do.
            drop(error.print());
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    match run(cli) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::HasErrors) => ExitCode::from(1),
        Err(failure) => {
            output::complain(&format!("dealscope: {failure}"));
            ExitCode::from(match failure {
                Failure::Usage(_) => 2,
                Failure::Data(_) => 1,
            })
        }
    }
}

fn run(cli: Cli) -> Result<Outcome, Failure> {
    let lang = cli.lang.unwrap_or_else(system_lang);
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
        Some(Task::Picture(picture)) => tools::picture(&picture, lang),
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
fn problem_line(reference: &RegisterRef, problem: &Problem, _lang: Lang) -> String {
    let file = reference.path_of(&problem.file).display().to_string();
    Problem { file, ..problem.clone() }.to_string()
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
