//! The register argument of commands.

use super::outcome::{Failure, Outcome};
use super::output::complain;
use crate::data::{Problem, RegisterRef};
use crate::model::Lang;
use crate::session::Opened;
use std::ffi::OsStr;
use std::path::PathBuf;

/// The register that an argument refers to; without one, the bundled register `@seeds`.
pub fn reference(register: Option<&OsStr>) -> RegisterRef {
    let register = register.unwrap_or(OsStr::new("@seeds"));
    // A name that is not valid Unicode can only be a path.
    register.to_str().map_or_else(|| RegisterRef::Path(PathBuf::from(register)), RegisterRef::parse)
}

/// A problem as a line with file, line and column that terminals and editors can follow.
pub fn problem_line(reference: &RegisterRef, problem: &Problem, lang: Lang) -> String {
    let file = reference.path_of(&problem.file).display().to_string();
    Problem { file, ..problem.clone() }.in_lang(lang)
}

/// Opens the register of a command and writes its errors to standard error.
pub fn open(register: Option<&OsStr>, lang: Lang) -> Result<(Opened, Outcome), Failure> {
    let reference = reference(register);
    let opened = crate::app::open(&reference)?;
    let errors: Vec<_> = opened.problems.iter().filter(|problem| problem.is_error()).collect();
    for problem in &errors {
        complain(&problem_line(&reference, problem, lang));
    }
    let outcome = if errors.is_empty() { Outcome::Fine } else { Outcome::HasErrors };
    Ok((opened, outcome))
}
