//! `chart --again FILE`: runs the command embedded in a figure's file, with the options that override it.

use super::args::{ChartArgs, Cli, Task};
use super::outcome::Failure;
use crate::export::{command_of, lettering_of};
use crate::message;
use crate::model::Lang;
use crate::session::command_words;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The arguments that produced the figure in a file, and its language.
pub fn kept(file: &Path) -> Result<(ChartArgs, Option<Lang>), Failure> {
    let name = file.display().to_string();
    let bytes = crate::data::read_any(file)?;
    let command = command_of(&bytes)
        .ok_or_else(|| Failure::Data(message!("command-figure-mute", file = name.clone())))?;
    let wrong = |why: String| Failure::Shown {
        code: 1,
        what: message!("command-figure-wrong", file = name.clone(), why = why),
        lines: vec![super::outcome::excerpt(&command, 0).0],
    };
    let mut words = command_words(&command).map_err(|error| wrong(error.to_string()))?;
    if let Some(lettering) = lettering_of(&bytes) {
        words.extend(["--letters".to_owned(), lettering.word().to_owned()]);
    }
    // The embedded command has no output path, but the parser requires one.
    words.extend(["-o".to_owned(), "-".to_owned()]);
    let cli = Cli::read(words.into_iter().map(OsString::from)).map_err(|error| wrong(reason(&error)))?;
    match cli.task {
        Some(Task::Chart(chart)) if chart.again.is_none() => Ok((*chart, cli.lang)),
        _ => Err(wrong("expected 'dealscope chart'".to_owned())),
    }
}

/// A short reason why arguments were rejected; a request for help has no such message.
fn reason(error: &clap::Error) -> String {
    match error.kind().to_string() {
        kind if kind.is_empty() => "--help".to_owned(),
        kind => kind,
    }
}

/// The embedded arguments, overridden by the given ones.
pub fn merged(kept: ChartArgs, given: &ChartArgs, file: &Path) -> Result<ChartArgs, Failure> {
    let register = match given.named_register() {
        Some(given) => Some(given.clone()),
        None => kept.register.map(|name| found(name, file)).transpose()?,
    };
    Ok(ChartArgs {
        kind: kept.kind,
        again: None,
        register,
        view: given.view.clone().or(kept.view),
        given: kept.given.changing("style", |name| style_beside(name, file, given))?.with(&given.given),
        format: given.format,
        words: given.words,
        output: given.output.clone(),
    })
}

/// Finds the house style, for which the file holds only a name: in the working directory or the folder of the file.
/// It is not looked for if another one is given.
fn style_beside(name: &str, file: &Path, given: &ChartArgs) -> Result<String, Failure> {
    if given.given.has("style") || crate::app::is_there(Path::new(name)) {
        return Ok(name.to_owned());
    }
    let beside = file.with_file_name(name);
    if crate::app::is_there(&beside) {
        return Ok(beside.display().to_string());
    }
    let file = file.display().to_string();
    Err(Failure::Data(message!("command-figure-no-style", name = name, file = file)))
}

/// Finds the register, for which the file holds only a name: in the working directory or the folder of the file, or
/// as one of their ancestors.
fn found(name: OsString, file: &Path) -> Result<OsString, Failure> {
    if name.to_string_lossy().starts_with('@') || crate::app::is_there(Path::new(&name)) {
        return Ok(name);
    }
    let bare = Path::new(&name).file_name().unwrap_or(&name);
    let about = std::path::absolute(file).ok();
    let mut folders: Vec<PathBuf> = std::env::current_dir().into_iter().collect();
    folders.extend(about.as_deref().and_then(Path::parent).map(Path::to_owned));
    for folder in &folders {
        let within = folder.join(bare);
        if crate::app::is_there(&within) {
            return Ok(within.into_os_string());
        }
        // The command may run inside the register's own folder or one of its subfolders.
        if let Some(own) = folder.ancestors().find(|one| one.file_name() == Some(bare)) {
            return Ok(own.as_os_str().to_owned());
        }
    }
    let (name, file) = (name.to_string_lossy().into_owned(), file.display().to_string());
    Err(Failure::Data(message!("command-figure-no-register", name = name, file = file)))
}
