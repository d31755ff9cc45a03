//! Runs the real program, for the tests of its commands.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The program without a display, in a folder.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dealscope"));
    command.current_dir(folder).stdin(Stdio::null());
    // Saved views of registers that are no folders are kept in the user's data folder.
    command.env("XDG_DATA_HOME", folder.join("data-home"));
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "RUST_LOG"] {
        command.env_remove(name);
    }
    // Where no option says otherwise the system's language is spoken.
    for name in ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANGUAGE"] {
        command.env_remove(name);
    }
    command.env("LANG", "C");
    command
}

/// What a run of the program left.
#[derive(Debug)]
pub(crate) struct Ran {
    pub code: Option<i32>,
    pub out: Vec<u8>,
    pub err: String,
}

impl Ran {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.out).expect("text on standard output")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.out).expect("JSON on standard output")
    }
}

pub(crate) fn run_command(mut command: Command) -> Ran {
    let output = command.output().expect("the program starts");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!err.contains("panicked"), "{command:?}: {err}");
    Ran { code: output.status.code(), out: output.stdout, err }
}

/// Runs the program with words that hold no blanks themselves.
pub(crate) fn run(folder: &Path, line: &str) -> Ran {
    let mut command = program(folder);
    command.args(line.split_whitespace());
    run_command(command)
}

/// A command line, its exit code, and what standard output and standard error hold.
pub(crate) type Case<'a> = (&'a str, i32, &'a [&'a str], &'a [&'a str]);

/// Each command line ends with its code and prints its words; what fails prints nothing but why.
pub(crate) fn check(folder: &Path, cases: &[Case<'_>]) {
    for (line, code, out, err) in cases {
        let ran = run(folder, line);
        assert_eq!(ran.code, Some(*code), "dealscope {line}: {ran:?}");
        for words in *out {
            assert!(ran.text().contains(words), "dealscope {line}: no '{words}' in\n{}", ran.text());
        }
        for words in *err {
            assert!(ran.err.contains(words), "dealscope {line}: no '{words}' in\n{}", ran.err);
        }
        assert_eq!(ran.err.is_empty(), err.is_empty(), "dealscope {line}: {}", ran.err);
        let is_told_why = ran.err.starts_with("dealscope: ") || ran.err.starts_with("error: ");
        assert!(*code != 2 || (is_told_why && ran.out.is_empty()), "dealscope {line}: {ran:?}");
    }
}

const REGISTER: &str = "(name: \"Test\", about: \"Test.\", currency: \"USD\")";

/// A folder with a register in `my`: the files of a folder of the project, with a `register.ron`.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("my")).unwrap();
    fs::write(folder.path().join("my/register.ron"), REGISTER).unwrap();
    folder
}

/// A file or folder of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What lies in a folder, hidden files too.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
