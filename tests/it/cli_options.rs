//! The options of all commands stand before or behind a command, wherever a word ends.

use crate::program::{check, folder};
use dealscope::cli::{CommandArgument, command_arguments, command_names, understood};
use dealscope::model::Lang;
use dealscope::session::{OWN_OPTIONS, OptionValue, Settings, ViewSettings, option, options};
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
    &["screenshot", "--select zkh", "--unfold", "-o x.png"],
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
            ("--view signed deals", 2, &[], &["“--view” comes before the command"]),
            ("-f json deals", 2, &[], &["“-f” comes before the command"]),
            ("-o x deals", 2, &[], &["“-o” comes before the command"]),
            ("--frames x deals", 2, &[], &["--frames is for the window"]),
            ("--lang fr views", 2, &[], &["error: "]),
        ],
    );
}

/// An option is in one list, which the parser, saved views and the commands in files share.
#[test]
fn every_option_of_a_command_is_in_the_list() {
    let arguments = command_arguments();
    for CommandArgument { command, long, short, takes_value } in &arguments {
        let listed = option(long).map(|option| (None, option.value != OptionValue::Flag));
        let own = OWN_OPTIONS.iter().find(|own| own.name == long).map(|own| (own.short, own.takes_value));
        let found = [listed, own].into_iter().flatten().any(|found| found == (*short, *takes_value));
        assert!(found, "{command} --{long}: add it to session/options");
    }
    // A saved view alone keeps these.
    let of_views = ["chart", "members"];
    let names = options().map(|option| option.name).chain(OWN_OPTIONS.iter().map(|own| own.name));
    for name in names.filter(|name| !of_views.contains(name)) {
        assert!(arguments.iter().any(|argument| argument.long == name), "no command takes --{name}");
    }
}

/// The value that an option writes is a value that it reads, and the same again.
#[test]
fn what_an_option_writes_it_reads() {
    let changed = [
        "--where 'stage>=signed' --by month --measure deals --currency EUR --reading low --at venue --chart time",
        "--axis log --split years --stack kind --sort amount,-when --columns title,when --days 2023..2024",
        "--gaps short --group kind --members under",
    ];
    let mut settings = Settings {
        view: ViewSettings::parse(&changed.join(" ")).expect("a view"),
        groups: vec!["qingpu".to_owned(), "-a, b".to_owned()],
        ..Settings::default()
    };
    settings.figure.lang = Some(Lang::De);
    for (name, value) in [
        ("size", "170x120mm"),
        ("text", "9.5"),
        ("scale", "3"),
        ("theme", "dark"),
        ("style", "style.ron"),
        ("fonts", "system"),
        ("letters", "text"),
        ("transparent", ""),
        ("sources", "numbered"),
        ("top", "7"),
        ("order", "name"),
        ("focus", "Qingpu"),
        ("notes", "all"),
        ("height", "fixed"),
        ("title", "A 'title'"),
        ("subtitle", "-- none"),
        ("byline", "A. Analyst"),
        ("note", "n"),
    ] {
        (option(name).expect(name).read)(&mut settings, value).expect(name);
    }
    let usual = Settings::default();
    let mut read = Settings::default();
    for option in options().filter(|option| option.name != "dpi" && option.name != "lang") {
        let written = (option.write)(&settings);
        assert_ne!(written, (option.write)(&usual), "--{} is not tried", option.name);
        for value in &written {
            (option.read)(&mut read, value).unwrap_or_else(|error| panic!("--{}: {error}", option.name));
        }
        assert_eq!((option.write)(&read), written, "--{}", option.name);
    }
}
