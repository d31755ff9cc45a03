//! The options of all commands stand before or behind a command, wherever a word ends.

use crate::program::{check, folder};
use dealscope::cli::{command_names, understood};
use std::ffi::OsString;

/// Each command with its words; what belongs together stands together.
const COMMANDS: &[&[&str]] = &[
    &["check"],
    &["check", "@seeds"],
    &["deals", "@seeds", "--where kind:visit", "-f csv"],
    &["volumes", "@seeds", "--by kind", "--currency=stated", "-f json"],
    &["facets", "--field kind", "--most 3"],
    &["schema", "deals"],
    &["chart", "bars", "@seeds", "--title T", "-o -"],
    &["chart", "compare", "--groups qingpu,chongqing", "-o x.svg"],
    &["chart", "--again a.svg", "-o b.svg"],
    &["views", "@reported", "-f json"],
    &["picture", "--select zkh", "--unfold", "-o x.png"],
    &["gallery", "-o folder"],
    &["generate", "3", "--seed 2", "-o folder"],
    &["rates", "file.csv", "-o -"],
];

/// The options of all commands, each with what the parser makes of it.
const OPTIONS: &[(&str, &str)] =
    &[("--lang de", "lang: Some(De)"), ("--lang=zh", "lang: Some(Zh)"), ("--lang en", "lang: Some(En)")];

fn read(units: &[&str]) -> Result<String, String> {
    let words = units.iter().flat_map(|unit| unit.split(' '));
    understood(std::iter::once("dealscope").chain(words).map(OsString::from))
}

#[test]
fn every_command_takes_the_options_of_all_at_every_place() {
    for name in command_names() {
        assert!(COMMANDS.iter().any(|command| command[0] == name), "no line for {name}");
    }
    for command in COMMANDS {
        let plain = read(command).unwrap_or_else(|error| panic!("{command:?}: {error}"));
        for (option, meaning) in OPTIONS {
            for at in 0..=command.len() {
                let mut units = command.to_vec();
                units.insert(at, option);
                let found = read(&units).unwrap_or_else(|error| panic!("{units:?}: {error}"));
                assert_eq!(found, plain.replace("lang: None", meaning), "{units:?}");
            }
        }
    }
    // Without a command the window opens.
    for units in [["--lang de", "@seeds"], ["@seeds", "--lang de"]] {
        assert!(read(&units).expect("a line").contains("lang: Some(De)"));
    }
}

#[test]
fn help_and_version_are_asked_for_at_every_place() {
    for command in COMMANDS {
        for (option, words) in [
            ("--help", "Usage: dealscope"),
            ("-h", "Usage: dealscope"),
            ("--version", " 0.1.0"),
            ("-V", " 0.1.0"),
        ] {
            for at in 0..=command.len() {
                let mut units = command.to_vec();
                units.insert(at, option);
                let printed = read(&units).expect_err("help, not a command");
                assert!(printed.contains(words), "{units:?}: {printed}");
            }
        }
    }
}

#[test]
fn the_language_counts_on_either_side() {
    let folder = folder();
    check(
        folder.path(),
        &[
            ("--lang de views", 0, &["NAME ", "OPTIONEN"], &[]),
            ("views --lang de", 0, &["NAME ", "OPTIONEN"], &[]),
            ("--lang zh check @seeds", 0, &["14项"], &[]),
            ("--lang de help views", 0, &["Gespeicherte Ansichten auflisten"], &[]),
            ("help views --lang de", 0, &["Gespeicherte Ansichten auflisten"], &[]),
            ("help --lang=de views", 0, &["Gespeicherte Ansichten auflisten"], &[]),
            ("views --version", 0, &["0.1.0"], &[]),
            ("--lang de @seeds check", 2, &[], &["„@seeds“ steht vor dem Befehl"]),
            ("--view signed deals", 2, &[], &["'--view' stands before the command"]),
            ("-f json deals", 2, &[], &["'-f' stands before the command"]),
            ("-o x deals", 2, &[], &["'-o' stands before the command"]),
            ("--frames x deals", 2, &[], &["'--frames' belongs to the window"]),
            ("--lang fr views", 2, &[], &["error: "]),
        ],
    );
}
