//! The real program: what each command prints, where it writes, and how it ends.

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The program without a display, in a folder.
fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dealscope"));
    command.current_dir(folder).stdin(Stdio::null());
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "RUST_LOG"] {
        command.env_remove(name);
    }
    command
}

/// What a run of the program left.
#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: Vec<u8>,
    err: String,
}

impl Ran {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.out).expect("text on standard output")
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.out).expect("JSON on standard output")
    }
}

fn run_command(mut command: Command) -> Ran {
    let output = command.output().expect("the program starts");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!err.contains("panicked"), "{command:?}: {err}");
    Ran { code: output.status.code(), out: output.stdout, err }
}

/// Runs the program with words that hold no blanks themselves.
fn run(folder: &Path, line: &str) -> Ran {
    let mut command = program(folder);
    command.args(line.split_whitespace());
    run_command(command)
}

/// A command line, its exit code, and what standard output and standard error hold.
type Case<'a> = (&'a str, i32, &'a [&'a str], &'a [&'a str]);

/// Each command line ends with its code and prints its words; what fails prints nothing but why.
fn check(folder: &Path, cases: &[Case<'_>]) {
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
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("my")).unwrap();
    fs::write(folder.path().join("my/register.ron"), REGISTER).unwrap();
    folder
}

fn project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn commands_on_the_bundled_register() {
    let folder = folder();
    check(
        folder.path(),
        &[
            ("check", 0, &["Seed articles: 16 deals, 8 sources; 0 errors and 0 warnings\n"], &[]),
            ("check @seeds", 0, &["Seed articles: 16 deals"], &[]),
            ("deals", 0, &["ID ", "zkh-dow-organosilicon", "US$300M", "≥ US$1bn", "CNY 121bn"], &[]),
            ("deals @seeds --where is:undated", 0, &["thuringia-visits-baoshan"], &[]),
            ("deals --where nothing-like-it -f json", 0, &["[]\n"], &[]),
            (
                "deals --where -stage:signed --sort -amount,when -f csv",
                0,
                &["id,title,kind,form,stage,"],
                &[],
            ),
            ("volumes --by month --where stage>=signed", 0, &["MONTH ", "US$1.7–17.1bn"], &[]),
            ("volumes --currency stated", 0, &["CNY 12.1–121bn", "≥ US$1bn"], &[]),
            ("volumes --reading low --where place:chongqing", 0, &["US$1.71bn"], &[]),
            ("volumes --at venue -f csv", 0, &["key,name,currency,low,high,", "\ntotal,Total,USD,"], &[]),
            ("volumes --measure projects --by kind -f json", 0, &["\"measure\": \"projects\""], &[]),
            ("--version", 0, &["dealscope "], &[]),
        ],
    );
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let readme = include_str!("../../README.md");
    let (_, shown) = readme.split_once("$ dealscope volumes --where 'stage>=signed'\n").unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let ran = run(Path::new("."), "volumes --where stage>=signed");
    assert!(ran.text().starts_with(shown), "{}", ran.text());
}

#[test]
fn every_example_of_the_help_runs() {
    let folder = folder();
    fs::rename(folder.path().join("my"), folder.path().join("my-register")).unwrap();
    fs::copy(
        project("seeds/articles/shine-2023-08-31-west-hongqiao.ron"),
        folder.path().join("my-register/a.ron"),
    )
    .unwrap();
    let help = run(folder.path(), "--help");
    let examples: Vec<&str> =
        help.text().lines().filter_map(|line| line.strip_prefix("  dealscope ")).map(str::trim).collect();
    assert!(examples.len() > 5, "{}", help.text());
    for example in examples {
        let line = example.split("   ").next().unwrap_or_default().replace('\'', "");
        // The one without a command opens the window.
        if !line.starts_with("the window") {
            let ran = run(folder.path(), &line);
            assert_eq!(ran.code, Some(0), "dealscope {line}: {ran:?}");
        }
    }
    for command in ["check", "deals", "volumes", "chart", "picture", "generate", "rates"] {
        let ran = run(folder.path(), &format!("{command} --help"));
        assert_eq!(ran.code, Some(0));
        assert!(ran.text().contains(&format!("Usage: dealscope {command}")), "{}", ran.text());
    }
}

#[test]
fn wrong_usage_is_answered_with_what_would_be_right() {
    let folder = folder();
    check(
        folder.path(),
        &[
            ("chart", 2, &[], &["required arguments", "--output"]),
            ("chart bars", 2, &[], &["--output"]),
            ("chart pie -o x.png", 2, &[], &["bars, timeline"]),
            ("chart bars -o x.gif", 2, &[], &["'x.gif' must end in .png, .svg or .pdf"]),
            ("chart bars -o my", 2, &[], &["'my' must end in .png, .svg or .pdf"]),
            ("chart bars --theme pink -o x.png", 2, &[], &["expected one of light, dark"]),
            ("chart bars --stack district -o x.png", 2, &[], &["expected one of kind, stage"]),
            ("check one two", 2, &[], &["unexpected argument 'two'"]),
            ("check --wher x", 2, &[], &["unexpected argument '--wher'"]),
            ("volumes --by colour", 2, &[], &["expected one of district, province"]),
            ("volumes --currency ABC", 2, &[], &["ISO 4217 such as USD, or 'stated'"]),
            ("volumes --reading mean", 2, &[], &["expected one of span, stated, low, high"]),
            ("volumes --measure weight", 2, &[], &["expected one of money, deals"]),
            ("volumes --at home", 2, &[], &["expected one of place, venue"]),
            ("deals --sort size", 2, &[], &["expected one of when, title", "with - in front"]),
            ("deals -f yaml", 2, &[], &["table, csv, json, ron"]),
            ("picture -o x.jpg", 2, &[], &["'x.jpg' must end in .png"]),
            ("picture --select nobody -o x.png", 2, &[], &["no deal has the id 'nobody'", "dealscope deals"]),
            ("picture --size 5000x500 -o x.png", 2, &[], &["at most 4000x4000 points"]),
            ("generate many -o made-up", 2, &[], &["expected a number of deals from 0 to 20000000"]),
            ("generate 99999999999 -o made-up", 2, &[], &["expected a number of deals from 0 to 20000000"]),
        ],
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_comes_later_says_so() {
    let folder = folder();
    check(
        folder.path(),
        &[
            ("deals -f xlsx", 2, &[], &["XLSX comes later; use -f csv"]),
            ("volumes -f xlsx", 2, &[], &["XLSX comes later; use -f csv"]),
            ("chart bars --lang de -o x.svg", 2, &[], &["German and Chinese come later"]),
            ("chart timeline --lang zh -o x.svg", 2, &[], &["German and Chinese come later"]),
        ],
    );
}

#[test]
fn a_wrong_filter_is_shown_with_a_mark_under_the_place() {
    let folder = folder();
    for command in ["deals", "volumes", "chart bars -o x.svg", "picture -o x.png"] {
        let mut program = program(folder.path());
        program.args(command.split(' ')).args(["--where", "district:qingpu stage>=sgned"]);
        let ran = run_command(program);
        assert_eq!(ran.code, Some(2), "{command}: {ran:?}");
        assert!(ran.err.contains("wrong at character 24: no stage is called 'sgned'"), "{}", ran.err);
        let shown = format!("did you mean 'signed'?\n  district:qingpu stage>=sgned\n{:>26}\n", "^");
        assert!(ran.err.ends_with(&shown), "{}", ran.err);
        assert!(!folder.path().join("x.svg").exists());
    }
    check(
        folder.path(),
        &[
            ("deals --where (qingpu", 2, &[], &["this '(' is not closed", "\n  (qingpu\n  ^\n"]),
            ("deals --where colour:red", 2, &[], &["no field is called 'colour'"]),
            ("deals --where date:2023-13", 2, &[], &["date:2023-13\n"]),
        ],
    );
}

#[test]
fn the_window_without_a_display_is_one_line() {
    for line in ["", "@seeds", "my"] {
        let ran = run(folder().path(), line);
        assert_eq!((ran.code, ran.err.lines().count()), (Some(1), 1), "{ran:?}");
        assert!(ran.err.starts_with("dealscope: there is no display; use 'dealscope deals'"), "{}", ran.err);
    }
}

#[test]
fn registers_that_cannot_be_opened() {
    let folder = folder();
    let path = folder.path();
    fs::create_dir(path.join("empty")).unwrap();
    fs::write(path.join("table.csv"), "a,b").unwrap();
    fs::File::create(path.join("huge.ron")).unwrap().set_len(1 << 30).unwrap();
    for command in ["check", "deals", "volumes", "chart bars -o x.svg", "picture -o x.png"] {
        let lines =
            ["@sedes", "nowhere", "empty", "table.csv", "huge.ron"].map(|name| format!("{command} {name}"));
        check(
            path,
            &[
                (&lines[0], 1, &[], &["there is no bundled register '@sedes'; there are @seeds"]),
                (&lines[1], 1, &[], &["nowhere: there is no such file or folder"]),
                (&lines[2], 1, &[], &["empty is no register: a folder with .ron files, or one .ron file"]),
                (&lines[3], 1, &[], &["table.csv is no register"]),
                (&lines[4], 1, &[], &["huge.ron has 1073741824 bytes, more than the 268435456", "split it"]),
            ],
        );
    }
}

#[test]
fn problems_are_lines_that_lead_to_their_place() {
    let folder = folder();
    for name in ["syntax.ron", "unknown-place.ron", "amount-out-of-line.ron"] {
        fs::copy(project("tests/it/fixtures/bad").join(name), folder.path().join("my").join(name)).unwrap();
    }
    let ran = run(folder.path(), "check my");
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let lines: Vec<&str> = ran.text().lines().collect();
    let (last, problems) = lines.split_last().unwrap();
    assert!(last.starts_with("Test: ") && last.contains(" errors and "), "{last}");
    assert!(problems.len() >= 3, "{problems:#?}");
    for problem in problems {
        let mut parts = problem.splitn(5, ':');
        let mut part = || parts.next().unwrap_or_default();
        let file = fs::read_to_string(folder.path().join(part())).expect("a path from where the program ran");
        let (line, column) = (part().parse::<usize>().unwrap(), part().parse::<usize>().unwrap());
        let length = file.lines().nth(line - 1).expect("a line of the file").chars().count();
        assert!((1..=length + 1).contains(&column), "{problem}");
        assert!([" error", " warning"].contains(&part()), "{problem}");
    }
    // The other commands show the rest, name the errors, and end as the check does.
    let ran = run(folder.path(), "deals my");
    assert_eq!(ran.code, Some(1));
    assert!(ran.text().lines().count() > 3, "{ran:?}");
    assert!(ran.err.contains("my/syntax.ron:7:13: error: a comma is missing before this"), "{}", ran.err);
    // One file of it is called as it was named.
    let ran = run(folder.path(), "check my/syntax.ron");
    assert!(ran.text().starts_with("my/syntax.ron:7:13: error: "), "{}", ran.text());
}

#[test]
fn half_a_file_gives_the_deals_before_the_break() {
    let folder = folder();
    let path = folder.path().join("half.ron");
    let whole = include_str!("../../seeds/articles/shine-2023-11-11-ciie.ron");
    fs::write(&path, whole).unwrap();
    let all = run(folder.path(), "deals half.ron -f json").json();
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 6);
    for (before, (start, _)) in whole.match_indices("            id: \"").enumerate() {
        // Within the deal's title.
        fs::write(&path, &whole[..start + 100]).unwrap();
        let ran = run(folder.path(), "deals half.ron -f json");
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.err.contains("half.ron:"), "{}", ran.err);
        let found = ran.json();
        // A link to a deal behind the break cannot hold, but none of this article's has one.
        assert_eq!(found.as_array().unwrap()[..before], all[..before], "{before} deals before the break");
    }
}

#[test]
fn deep_nesting_is_refused_where_it_gets_too_deep() {
    let folder = folder();
    let path = folder.path().join("deep.ron");
    for (open, head) in
        [("(", ""), ("[", ""), ("{", ""), ("Some(", ""), ("(deals:[", ""), ("[", "(id: \"a\", deals: ")]
    {
        fs::write(&path, format!("{head}{}", open.repeat(200_000))).unwrap();
        let ran = run(folder.path(), "check deep.ron");
        assert_eq!(ran.code, Some(1), "{open}: {ran:?}");
        assert!(
            ran.text().contains("error: more than 64 brackets, one in the other"),
            "{open}: {}",
            ran.text()
        );
    }
}

/// A small picture, quickly drawn.
const SMALL: &str = "--size 480x270 --scale 1";

#[test]
fn charts_as_png_svg_and_pdf_are_the_same_bytes_each_time() {
    let folder = folder();
    for kind in ["bars", "timeline"] {
        for (ending, magic) in [("png", &b"\x89PNG\r\n\x1a\n"[..]), ("svg", b"<svg "), ("pdf", b"%PDF-")] {
            let file = |name: &str| fs::read(folder.path().join(format!("{name}.{ending}"))).unwrap();
            for name in ["one", "two"] {
                let line = format!("chart {kind} {SMALL} -o {name}.{ending}");
                check(folder.path(), &[(&line, 0, &[], &[])]);
            }
            let bytes = file("one");
            assert!(bytes.starts_with(magic), "{kind}: {:?}", &bytes[..8]);
            assert!(bytes == file("two"), "{kind}.{ending} differs from run to run");
            let ran = run(folder.path(), &format!("chart {kind} {SMALL} -f {ending} -o -"));
            assert!(ran.code == Some(0) && ran.out == bytes, "{kind}.{ending} on standard output");
        }
        let ran = run(folder.path(), &format!("chart {kind} -o -"));
        assert!(ran.text().starts_with("<svg ") && ran.text().trim_end().ends_with("</svg>"));
    }
}

#[test]
fn sizes_and_scales_out_of_bounds_are_refused() {
    let folder = folder();
    const SIDES: &str = "expected width and height from 16 to 20000, as in 1600x900";
    let cases = [
        ("--size 15x900", SIDES),
        ("--size 1600x20001", SIDES),
        ("--size 1600", SIDES),
        ("--size axb", SIDES),
        ("--size NaNxinf", SIDES),
        ("--size=-1600x900", SIDES),
        ("--scale 0", "choose one above 0 and up to 16"),
        ("--scale=-2", "choose one above 0 and up to 16"),
        ("--scale NaN", "choose one above 0 and up to 16"),
        ("--scale 17", "choose one above 0 and up to 16"),
        ("--size 20000x20000 --scale 4", "choose a smaller size or scale"),
        ("--size 16x16 --scale 0.001", "no room for a picture of that size"),
    ];
    for (options, why) in cases {
        let line = format!("chart bars {options} -o x.png");
        check(folder.path(), &[(&line, 2, &[], &[why])]);
    }
    check(folder.path(), &[("chart bars --size 16x16 --scale 1 -o smallest.png", 0, &[], &[])]);
    assert!(!folder.path().join("x.png").exists());
}

/// What lies in a folder, hidden files too.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn targets_that_cannot_be_written_say_what_to_do() {
    let folder = folder();
    fs::create_dir(folder.path().join("folder.svg")).unwrap();
    fs::write(folder.path().join("file"), "old").unwrap();
    check(
        folder.path(),
        &[
            ("chart bars -o nowhere/x.svg", 1, &[], &["there is no folder 'nowhere': create it"]),
            (
                "chart bars -o folder.svg",
                1,
                &[],
                &["'folder.svg' is a folder: give the name of a file in it"],
            ),
            ("chart bars -o file/x.svg", 1, &[], &["there is no folder 'file'"]),
            ("deals -f csv -o my", 1, &[], &["'my' is a folder"]),
            ("volumes -f json -o nowhere/x.json", 1, &[], &["there is no folder 'nowhere'"]),
            ("generate 5 -o my", 1, &[], &["'my' cannot be written: the folder is not empty"]),
            ("generate 5 -o file", 1, &[], &["'file' cannot be written: it is a file; choose a folder"]),
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
        let why = "no permission to write in 'locked': choose another folder";
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
        assert!(ran.err.contains(&format!("'{name}' could not be written: ")), "{}", ran.err);
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
    let ran = run(folder.path(), "chart bars -o pipe.svg");
    let is_pipe = fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo();
    if ran.code != Some(0) || !is_pipe {
        // Nobody will ever write to the reader.
        reader.kill().unwrap();
        reader.wait().unwrap();
        panic!("still a pipe: {is_pipe}; {ran:?}");
    }
    let read = reader.wait_with_output().unwrap().stdout;
    assert!(read == run(folder.path(), "chart bars -o -").out);
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
        [("check --wrong", 2), ("deals --where (", 2), ("deals -f xlsx", 2), ("check nowhere", 1), ("", 1)]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = program(folder.path());
        command.args(line.split_whitespace()).stdout(Stdio::null()).stderr(writer);
        assert_eq!(command.status().unwrap().code(), Some(code), "dealscope {line}");
    }
}

#[test]
fn deals_as_csv_json_and_ron_tell_the_same() {
    let folder = folder();
    check(
        folder.path(),
        &[
            ("deals -f csv -o deals.csv", 0, &[], &[]),
            ("deals -f json -o deals.json", 0, &[], &[]),
            ("deals -f ron -o my/deals.ron", 0, &[], &[]),
            ("check my", 0, &["Test: 16 deals, 8 sources; 0 errors and 0 warnings\n"], &[]),
        ],
    );
    let mut deals: Value =
        serde_json::from_slice(&fs::read(folder.path().join("deals.json")).unwrap()).unwrap();
    let deals = deals.as_array_mut().unwrap();
    let mut rows = csv::Reader::from_path(folder.path().join("deals.csv")).unwrap();
    let head: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!((rows.len(), deals.len()), (16, 16));
    for (row, deal) in rows.iter().zip(deals.iter()) {
        for (name, cell) in head.iter().zip(row) {
            // Lists and links are told in another way than in JSON.
            if let Some(text) = deal.get(name).filter(|value| value.is_string() || value.is_null()) {
                assert_eq!(cell, text.as_str().unwrap_or_default(), "{}: {name}", deal["id"]);
            }
        }
    }
    // Reports that were merged are one deal in the new file.
    for deal in deals.iter_mut() {
        deal["same_as"] = Value::Array(Vec::new());
    }
    let again = run(folder.path(), "deals my -f json").json();
    assert_eq!(again.as_array().unwrap(), &*deals);
}

#[test]
fn a_made_up_register_is_clean_and_adds_up() {
    let folder = folder();
    check(
        folder.path(),
        &[
            ("generate 500 -o one", 0, &[], &[]),
            ("generate 500 -o two", 0, &[], &[]),
            ("generate 500 --seed 7 -o other", 0, &[], &[]),
            ("generate 0 -o none", 0, &[], &[]),
            ("check one", 0, &["500 made-up deals: 500 deals, ", "; 0 errors and 0 warnings\n"], &[]),
            ("check other", 0, &["500 deals, ", "; 0 errors and 0 warnings\n"], &[]),
            ("check none", 0, &["0 deals, 0 sources; 0 errors and 0 warnings\n"], &[]),
            ("volumes one", 0, &["DISTRICT ", "\nTotal "], &[]),
            ("volumes none", 0, &["DISTRICT "], &[]),
            ("chart bars none -o none.svg", 0, &[], &[]),
            ("chart timeline none -o none.svg", 0, &[], &[]),
        ],
    );
    let read = |name: &str| fs::read(folder.path().join(name).join("deals-0001.ron")).unwrap();
    assert!(read("one") == read("two") && read("one") != read("other"));
    let answer = run(folder.path(), "volumes one -f json").json();
    let deals: u64 =
        answer["groups"].as_array().unwrap().iter().filter_map(|group| group["deals"].as_u64()).sum();
    assert_eq!(Some(deals), answer["total"]["deals"].as_u64());
}

#[test]
fn the_window_as_a_picture() {
    let folder = folder();
    let line = "picture --size 900x600 --theme dark --where district:qingpu --select zkh-dow-organosilicon -o window.png";
    check(folder.path(), &[(line, 0, &[], &[])]);
    let reader = image::ImageReader::open(folder.path().join("window.png")).unwrap();
    assert_eq!(reader.format(), Some(image::ImageFormat::Png));
    let bytes = fs::read(folder.path().join("window.png")).unwrap();
    // Behind the eight bytes of the magic and the head of the first chunk stand width and height.
    assert_eq!(bytes[16..24], [0, 0, 3, 132, 0, 0, 2, 88]);
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_refused_or_taken_as_paths() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = folder();
    let name = OsStr::from_bytes(b"caf\xe9");
    let ran = |words: &[&OsStr]| {
        let mut command = program(folder.path());
        command.args(words);
        run_command(command)
    };
    let check_missing = ran(&[OsStr::new("check"), name]);
    assert_eq!(check_missing.code, Some(1), "{check_missing:?}");
    assert!(check_missing.err.contains("there is no such file or folder"), "{}", check_missing.err);
    fs::rename(folder.path().join("my"), folder.path().join(name)).unwrap();
    let check = ran(&[OsStr::new("check"), name]);
    assert_eq!((check.code, check.text()), (Some(0), "Test: 0 deals, 0 sources; 0 errors and 0 warnings\n"));
    assert_eq!(ran(&[name]).code, Some(1));
    for option in ["--where", "--sort", "--format"] {
        let wrong = ran(&[OsStr::new("deals"), OsStr::new(option), name]);
        assert_eq!(wrong.code, Some(2), "{option}: {wrong:?}");
        assert!(wrong.err.starts_with("error: "), "{option}: {}", wrong.err);
    }
    let target = OsStr::from_bytes(b"caf\xe9.svg");
    assert_eq!(ran(&[OsStr::new("chart"), OsStr::new("bars"), OsStr::new("-o"), target]).code, Some(0));
    assert!(folder.path().join(target).is_file());
}
