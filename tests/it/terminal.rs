//! Whatever files, names, arguments and the environment hold: no letter that drives a terminal reaches one.

use crate::program::{Ran, program, run_command};
use dealscope::words::{is_unseen, visible, visible_data};
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

/// An order for the clipboard, a title, a turn of direction, a forged line, both sorts of line ends, C1.
const HOSTILE: &str =
    "x\u{1b}]52;c;aGk=\u{7}\u{1b}[31m\u{202e}y\u{2066}\nFORGED:1:1: error\r\u{9b}2J\u{2028}\u{200f}\u{7f}z";

#[track_caller]
fn check_text(what: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let found: Vec<char> = text.chars().filter(|letter| is_unseen(*letter) && *letter != '\n').collect();
    assert!(found.is_empty(), "{what}: {found:?} in {text}");
    let forged: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("FORGED")).collect();
    assert!(forged.is_empty(), "{what}: a forged line in\n{text}");
}

/// A register whose every text is hostile, under a hostile name.
fn hostile_register(folder: &Path) -> String {
    let name = format!("reg {HOSTILE}");
    let register = folder.join(&name);
    fs::create_dir(&register).unwrap();
    let text = HOSTILE.escape_default();
    fs::write(
        register.join("register.ron"),
        format!("(name: \"N {text}\", about: \"A {text}\", currency: \"USD\", note: (en: \"M {text}\"))"),
    )
    .unwrap();
    let deal = |id: &str, title: &str| {
        format!(
            "(id: \"{id}\", title: \"{title} {text}\", kind: Investment, stage: Signed, amount: \"USD 5M\", \
             place: \"qingpu\", event: \"E {text}\", parties: [(name: \"P {text}\", role: Investor)], \
             evidence: [(line: \"L {text}\", fields: [title, amount], as_written: \"W {text}\")], note: \"{text}\")"
        )
    };
    let source = |id: &str, deals: &str| {
        format!(
            "(id: \"{id}\", publisher: \"Pub {text}\", title: \"T {text}\", language: \"en\", \
             published: \"2023-01-02\", note: \"{text}\", deals: [{deals}])"
        )
    };
    let good = source("good", &format!("{}, {}", deal("one", "A"), deal("two", "B")));
    fs::write(register.join(format!("f {HOSTILE}.ron")), good).unwrap();
    let wrong = format!(
        "{}, (id: \"{text}\", title: \"{text}\", stage: {text}, amount: \"{text}\", when: \"{text}\", \
         place: \"{text}\", part_of: \"{text}\", same_as: \"{text}\", sectors: [\"{text}\"], unknown: 1)",
        deal(&text.to_string(), "C")
    );
    fs::write(register.join(format!("h {HOSTILE}.ron")), source(&text.to_string(), &wrong)).unwrap();
    fs::write(register.join("i.ron"), source("other", &wrong)).unwrap();
    fs::write(register.join("g.ron"), format!("[({HOSTILE}")).unwrap();
    fs::write(register.join("views.ron"), format!("[(name: \"V {text}\", options: \"--where '{text}'\"), (name: \"W\", options: \"--where 'a {text}'\")]")).unwrap();
    name
}

fn dealscope(folder: &Path, words: &[&str], environment: &[(&str, &str)]) -> Ran {
    let mut command = program(folder);
    command.args(words).envs(environment.iter().copied());
    run_command(command)
}

/// Every fourth of the commands, beginning with one of the first four; so the tests run side by side.
fn check_commands(first: usize) {
    let folder = tempfile::tempdir().unwrap();
    let register = hostile_register(folder.path());
    let missing = format!("none {HOSTILE}");
    let (r, h, m) = (register.as_str(), HOSTILE, missing.as_str());
    let figure = format!("figure {HOSTILE}.svg");
    fs::write(
        folder.path().join(&figure),
        format!("<command xmlns=\"urn:dealscope\">dealscope chart pie {HOSTILE}</command>"),
    )
    .unwrap();
    let other = format!("other {HOSTILE}.svg");
    fs::write(
        folder.path().join(&other),
        format!("<command xmlns=\"urn:dealscope\">dealscope chart bars 'no {HOSTILE}'</command>"),
    )
    .unwrap();
    let texts: Vec<Vec<&str>> = vec![
        vec!["check", r],
        vec!["check", m],
        vec!["deals", r],
        vec!["deals", r, "--columns", "when,title,amount,place,source,parties,event,note"],
        vec!["deals", r, "--group", "event"],
        vec!["deals", r, "--group", "party"],
        vec!["deals", r, "--where", h],
        vec!["deals", r, "--where", "party:q"],
        vec!["deals", r, "--view", h],
        vec!["deals", r, "--columns", h],
        vec!["deals", r, "--sort", h],
        vec!["deals", r, "-o", m, "-f", h],
        vec!["deals", r, "-o", "no/such/\u{1b}[31m\nFORGED"],
        vec!["volumes", r, "--by", "event"],
        vec!["volumes", r, "--by", "party"],
        vec!["volumes", r, "--by", h],
        vec!["volumes", r, "--by", "source"],
        vec!["facets", r],
        vec!["facets", r, "--field", h],
        vec!["views", r],
        vec!["chart", "bars", r, "-o", h],
        vec!["chart", h, r, "-o", "a.svg"],
        vec!["chart", "bars", m, "-o", "a.svg"],
        vec!["chart", "compare", r, "--groups", h, "-o", "a.svg"],
        vec!["chart", "--again", m, "-o", "a.svg"],
        vec!["chart", "--again", &figure, "-o", "a.svg"],
        vec!["chart", "--again", &other, "-o", "a.svg"],
        vec!["picture", r, "--select", h, "-o", "a.png"],
        vec!["picture", r, "-o", h],
        vec!["generate", h, "-o", m],
        vec!["gallery", "-o", "f\u{1b}/\u{202e}\nFORGED", h],
        vec!["rates", m],
        vec!["rates", &figure],
        vec!["schema", h],
        vec![h],
        vec!["--lang", h],
        vec!["--view", h, m],
        vec!["--frames", m, "--view", h],
        vec!["--\u{1b}[31m\u{202e}\nFORGED"],
    ];
    for (at, words) in texts.iter().enumerate().skip(first).step_by(4) {
        let tongues = [("C", "en_US.UTF-8"), ("de_DE.UTF-8", "de_DE"), ("zh_CN.UTF-8", "zh"), (h, h)];
        let (lang, all) = tongues[at / 4 % tongues.len()];
        let ran = dealscope(folder.path(), words, &[("LANG", lang), ("LC_ALL", all), ("RUST_LOG", "debug")]);
        check_text(&format!("standard error of {words:?}"), ran.err.as_bytes());
        check_text(&format!("standard output of {words:?}"), &ran.out);
        assert!(!ran.out.is_empty() || !ran.err.is_empty() || ran.code == Some(0), "{words:?}");
    }
}

#[test]
fn no_command_lets_a_hostile_letter_pass() {
    check_commands(0);
}

#[test]
fn no_other_command_lets_a_hostile_letter_pass() {
    check_commands(1);
}

#[test]
fn nor_does_any_further_command() {
    check_commands(2);
}

#[test]
fn nor_does_the_rest_of_the_commands() {
    check_commands(3);
}

#[test]
fn a_hostile_log_filter_and_a_hostile_name_of_the_program_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    let ran = dealscope(folder.path(), &["schema", "deals"], &[("RUST_LOG", HOSTILE)]);
    check_text("the log", ran.err.as_bytes());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        for words in [vec!["--help"], vec!["no", "such"], vec!["--lang", "de", "--help"]] {
            let mut command = program(folder.path());
            command.arg0(HOSTILE).args(&words);
            let ran = run_command(command);
            check_text("help", &ran.out);
            check_text("complaint", ran.err.as_bytes());
        }
    }
}

#[test]
fn files_hold_the_very_data() {
    let folder = tempfile::tempdir().unwrap();
    let register = hostile_register(folder.path());
    let ran = dealscope(folder.path(), &["deals", &register, "-f", "csv", "-o", "a.csv"], &[]);
    assert_eq!(ran.code, Some(1));
    let text = fs::read_to_string(folder.path().join("a.csv")).unwrap();
    assert!(text.contains("\u{1b}]52;c;aGk=\u{7}") && text.contains('\u{202e}'), "{text}");
    let ran = dealscope(folder.path(), &["deals", &register, "-f", "json"], &[]);
    let json = ran.json();
    let titles: Vec<String> = json["deals"]
        .as_array()
        .or(json.as_array())
        .unwrap()
        .iter()
        .map(|deal| deal["title"].as_str().unwrap().to_owned())
        .collect();
    assert!(titles.iter().any(|title| title.contains('\u{202e}')), "{titles:?}");
}

/// A terminal is made by `script`, which every Debian has.
#[cfg(target_os = "linux")]
#[test]
fn data_on_a_terminal_is_shown_with_escapes() {
    let folder = tempfile::tempdir().unwrap();
    let register = hostile_register(folder.path());
    std::os::unix::fs::symlink(&register, folder.path().join("r")).unwrap();
    let on_terminal = |line: &str| -> Vec<u8> {
        let mut command = Command::new("script");
        let program = program(folder.path());
        let line = format!("{} {line}", program.get_program().to_string_lossy());
        command.args(["-qec", &line, "/dev/null"]).current_dir(folder.path()).env_clear();
        let environment: Vec<(OsString, OsString)> = program
            .get_envs()
            .filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned())))
            .collect();
        command.envs(environment).env("PATH", std::env::var_os("PATH").unwrap_or_default());
        let output = command.output().expect("script of util-linux").stdout;
        // The terminal ends lines with both.
        String::from_utf8_lossy(&output).replace("\r\n", "\n").into_bytes()
    };
    for line in [
        "deals r -f csv",
        "deals r -f tsv -o /dev/stdout",
        "deals r -f ron -o /dev/tty",
        "chart bars r --by event -o -",
    ] {
        let shown = on_terminal(&format!("{line} 2>/dev/null"));
        check_text(line, &shown.replace_tabs());
        assert!(!shown.is_empty(), "{line}");
    }
    let json = on_terminal("deals r -f json 2>/dev/null");
    check_text("JSON", &json);
    let read: serde_json::Value = serde_json::from_slice(&json).expect("JSON stays JSON");
    assert!(read.to_string().contains('\u{202e}'));
    let refused = String::from_utf8(on_terminal("chart bars r -f png -o -")).unwrap();
    assert!(
        refused.contains("the result is not text and cannot go to a terminal; name a file with -o"),
        "{refused}"
    );
}

trait Tabs {
    fn replace_tabs(&self) -> Vec<u8>;
}

impl Tabs for Vec<u8> {
    fn replace_tabs(&self) -> Vec<u8> {
        self.iter().map(|byte| if *byte == b'\t' { b' ' } else { *byte }).collect()
    }
}

#[test]
fn unseen_letters_are_written_so_that_they_are_seen() {
    assert_eq!(visible("a\tb\n\u{1b}[0m\u{202e}"), "a\\tb\\n\\u{1b}[0m\\u{202e}");
    assert_eq!(visible("Zürich 上海 – ‘x’ 👩\u{200d}🔬"), "Zürich 上海 – ‘x’ 👩\u{200d}🔬");
    assert_eq!(visible_data("a\tb\n\u{1b}\u{e0001}"), "a\tb\n\\u001b\\udb40\\udc01");
}

#[test]
fn one_door_leads_to_the_terminal() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for (file, line, code) in crate::layers::lines_below(&root) {
        let ways = ["::stdout()", "::stderr()", ".print()", "println!", "print!(", "env_logger", "dbg!("];
        let is_door = file == "cli/output.rs";
        if !is_door && ways.iter().any(|way| code.contains(way)) {
            faults.push(format!("src/{file}:{line}: only cli/output.rs writes to a terminal"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
