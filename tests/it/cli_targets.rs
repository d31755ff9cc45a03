//! The real program where its output cannot go, or goes into a pipe: old files stay whole.

use crate::program::{Ran, check, folder, names, program, run, run_command};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

#[test]
fn targets_that_cannot_be_written_say_what_to_do() {
    let folder = folder();
    fs::create_dir(folder.path().join("folder.svg")).unwrap();
    fs::write(folder.path().join("file"), "old").unwrap();
    check(
        folder.path(),
        &[
            ("chart bars -o nowhere/x.svg", 1, &[], &["there is no folder “nowhere”: create it"]),
            ("chart bars -o folder.svg", 1, &[], &["“folder.svg” is a folder: name a file in it"]),
            ("chart bars -o file/x.svg", 1, &[], &["there is no folder “file”"]),
            ("deals -f csv -o my", 1, &[], &["“my” is a folder"]),
            ("volumes -f json -o nowhere/x.json", 1, &[], &["there is no folder “nowhere”"]),
            ("generate 5 -o my", 1, &[], &["cannot write “my”: the folder is not empty"]),
            ("generate 5 -o file", 1, &[], &["cannot write “file”: it is a file; choose a folder"]),
        ],
    );
    assert_eq!(names(folder.path()), ["file", "folder.svg", "my"]);
    assert_eq!(fs::read(folder.path().join("file")).unwrap(), b"old");
    assert_eq!(names(&folder.path().join("my")), ["register.ron"]);
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let locked = folder.path().join("locked");
    fs::create_dir(&locked).unwrap();
    fs::write(locked.join("x.svg"), "old").unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    // Who may write everywhere cannot see this.
    if fs::write(locked.join("probe"), "").is_err() {
        let why = "no permission to write in “locked”: choose another folder";
        check(folder.path(), &[("chart bars -o locked/x.svg", 1, &[], &[why])]);
        assert_eq!(fs::read(locked.join("x.svg")).unwrap(), b"old");
        assert_eq!(names(&locked), ["x.svg"]);
    }
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
}

/// The program under a limit of 4 KB for each file that it writes, as on a disk that is full.
#[cfg(unix)]
fn on_a_full_disk(folder: &Path, line: &str) -> Ran {
    let mut command = Command::new("sh");
    command.current_dir(folder).env_remove("RUST_LOG").arg("-c");
    command.arg(format!("trap '' XFSZ; ulimit -f 8; exec \"$0\" {line}"));
    command.arg(env!("CARGO_BIN_EXE_dealscope"));
    run_command(command)
}

#[cfg(unix)]
#[test]
fn an_old_file_stays_whole_when_the_disk_is_full() {
    let folder = folder();
    for (name, line) in [("old.svg", "chart bars -o old.svg"), ("old.json", "deals -f json -o old.json")] {
        fs::write(folder.path().join(name), "old").unwrap();
        let ran = on_a_full_disk(folder.path(), line);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.err.contains(&format!("“{name}” could not be written: ")), "{}", ran.err);
        assert!(ran.err.ends_with("; choose another place\n"), "{}", ran.err);
        assert_eq!(fs::read(folder.path().join(name)).unwrap(), b"old");
    }
    assert_eq!(names(folder.path()), ["my", "old.json", "old.svg"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_with_a_name_stays_a_pipe_and_takes_the_bytes() {
    use std::os::unix::fs::FileTypeExt;
    let folder = folder();
    let pipe = folder.path().join("pipe.svg");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut reader = Command::new("cat").arg(&pipe).stdout(Stdio::piped()).spawn().unwrap();
    let ran = run(folder.path(), "chart bars --letters text -o pipe.svg");
    let is_pipe = fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo();
    if ran.code != Some(0) || !is_pipe {
        // Nobody will ever write to the reader.
        reader.kill().unwrap();
        reader.wait().unwrap();
        panic!("still a pipe: {is_pipe}; {ran:?}");
    }
    let read = reader.wait_with_output().unwrap().stdout;
    assert!(read == run(folder.path(), "chart bars --letters text -o -").out);
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let folder = folder();
    check(folder.path(), &[("generate 500 -o made-up", 0, &[], &[])]);
    for line in [
        "deals made-up -f json",
        "deals made-up",
        "volumes made-up -f csv",
        "chart bars -o -",
        "check",
        "--help",
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = program(folder.path());
        command.args(line.split(' ')).stdout(writer).stderr(Stdio::piped());
        let output = command.spawn().unwrap().wait_with_output().unwrap();
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), &*err), (Some(0), ""), "dealscope {line}");
    }
}

#[test]
fn exit_codes_hold_where_nobody_reads_the_complaint() {
    let folder = folder();
    for (line, code) in
        [("check --wrong", 2), ("deals --where (", 2), ("deals --bom", 2), ("check nowhere", 1), ("", 1)]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = program(folder.path());
        command.args(line.split_whitespace()).stdout(Stdio::null()).stderr(writer);
        assert_eq!(command.status().unwrap().code(), Some(code), "dealscope {line}");
    }
}
