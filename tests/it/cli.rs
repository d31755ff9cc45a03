//! The real program: what each command prints, and how it ends.

use crate::program::{check, folder, program, project, run, run_command};
use serde_json::Value;
use std::fs;
use std::path::Path;

#[test]
fn commands_on_the_bundled_register() {
    let folder = folder();
    check(
        folder.path(),
        &[
            (
                "check",
                0,
                &["Seed articles: 14 deals, plus 2 cumulative totals, 8 sources; 0 errors and 0 warnings\n"],
                &[],
            ),
            ("check @seeds", 0, &["Seed articles: 14 deals"], &[]),
            ("deals", 0, &["ID ", "zkh-dow-organosilicon", "US$300M", "≥ US$1bn", "CNY 12.1–121bn"], &[]),
            ("deals @seeds --where is:undated", 0, &["thuringia-visits-baoshan"], &[]),
            ("deals --where nothing-like-it -f json", 0, &["[]\n"], &[]),
            (
                "deals --where -stage:signed --sort -amount,when -f csv",
                0,
                &["id,title,kind,form,stage,"],
                &[],
            ),
            (
                "deals --group kind --where stage>=signed",
                0,
                &[
                    "\nProcurement: 2 deals, 1 cumulative total, ≥ US$1bn\n  qingpu-volume-6th-ciie ",
                    "\n    zkh-dow-organosilicon ",
                    "\nCooperation: 4 deals, undisclosed\n",
                ],
                &[],
            ),
            ("deals --group sector", 0, &["\nTrade: 1 deal, undisclosed\n", "\nGroups overlap"], &[]),
            (
                "facets --where stage>=signed",
                0,
                &["STAGE ", "In talks ", "Qingpu ", "≥ US$1bn", "US$1.7–17.1bn", "\nAMOUNT "],
                &[],
            ),
            (
                "facets --field place,kind -f csv",
                0,
                &["field,value,name,depth,", "\nplace,qingpu,Qingpu,2,"],
                &[],
            ),
            ("facets --field amount -f json", 0, &["\"undisclosed\": 9", "\"from\": \"200000000\""], &[]),
            ("facets --field colour", 2, &[], &["expected one of stage, place, kind,"]),
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
    for command in
        ["check", "deals", "volumes", "facets", "schema", "chart", "screenshot", "generate", "rates", "views"]
    {
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
            ("chart pie -o x.png", 2, &[], &["bars, funnel, share, time, timeline, compare"]),
            ("chart bars -o x.gif", 2, &[], &["“x.gif” must end in .png, .svg or .pdf"]),
            ("chart bars -o my", 2, &[], &["“my” must end in .png, .svg or .pdf"]),
            ("chart bars --theme pink -o x.png", 2, &[], &["expected one of light, dark"]),
            ("chart bars --stack district -o x.png", 2, &[], &["expected one of kind, stage, bound"]),
            ("check one two", 2, &[], &["unexpected argument 'two'"]),
            ("check --wher x", 2, &[], &["unexpected argument '--wher'"]),
            ("volumes --by colour", 2, &[], &["expected one of district, province"]),
            ("volumes --currency ABC", 2, &[], &["ISO 4217 currency code such as USD, or “stated”"]),
            ("volumes --reading mean", 2, &[], &["expected one of span, stated, low, high"]),
            ("volumes --measure weight", 2, &[], &["expected one of money, deals"]),
            ("volumes --at home", 2, &[], &["expected one of place, venue"]),
            ("deals --sort size", 2, &[], &["expected one of when, title", "with - in front"]),
            ("deals --group colour", 2, &[], &["expected one of district, province"]),
            (
                "deals --group kind -f json",
                2,
                &[],
                &[
                    "--group works only with -f table; for sums by group use dealscope volumes --by kind with -f csv",
                ],
            ),
            ("deals --bom", 2, &[], &["--bom works only with -f csv or tsv"]),
            ("volumes --bom -f xlsx", 2, &[], &["--bom works only with -f csv or tsv"]),
            ("facets --bom -f json", 2, &[], &["--bom works only with -f csv or tsv"]),
            ("deals -f xlsx --columns title", 2, &[], &["XLSX, JSON and RON hold all"]),
            ("schema views", 2, &[], &["deals, volumes, facets"]),
            ("deals -f yaml", 2, &[], &["table, csv, json, ron"]),
            ("picture -o x.jpg", 2, &[], &["“x.jpg” must end in .png"]),
            ("picture --select nobody -o x.png", 2, &[], &["no deal has the ID “nobody”", "dealscope deals"]),
            ("picture --size 5000x500 -o x.png", 2, &[], &["at most 4000 × 4000 points"]),
            ("generate many -o made-up", 2, &[], &["expected a number of deals from 0 to 20000000"]),
            ("generate 99999999999 -o made-up", 2, &[], &["expected a number of deals from 0 to 20000000"]),
        ],
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_wrong_filter_is_shown_with_a_mark_under_the_place() {
    let folder = folder();
    for command in ["deals", "volumes", "chart bars -o x.svg", "picture -o x.png"] {
        let mut program = program(folder.path());
        program.args(command.split(' ')).args(["--where", "district:qingpu stage>=sgned"]);
        let ran = run_command(program);
        assert_eq!(ran.code, Some(2), "{command}: {ran:?}");
        assert!(
            ran.err.contains("error in the filter at character 24: unknown stage “sgned”"),
            "{}",
            ran.err
        );
        let shown = format!("did you mean “signed”?\n  district:qingpu stage>=sgned\n{:>26}\n", "^");
        assert!(ran.err.ends_with(&shown), "{}", ran.err);
        assert!(!folder.path().join("x.svg").exists());
    }
    check(
        folder.path(),
        &[
            ("deals --where (qingpu", 2, &[], &["this “(” is not closed", "\n  (qingpu\n  ^\n"]),
            ("deals --where colour:red", 2, &[], &["unknown field “colour”"]),
            ("deals --where date:2023-13", 2, &[], &["date:2023-13\n"]),
        ],
    );
}

#[test]
fn the_window_without_a_display_is_one_line() {
    for line in ["", "@seeds", "my"] {
        let ran = run(folder().path(), line);
        assert_eq!((ran.code, ran.err.lines().count()), (Some(1), 1), "{ran:?}");
        assert!(ran.err.starts_with("dealscope: no display found; use dealscope deals"), "{}", ran.err);
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
    const SIDES: &str =
        "expected width and height from 16 to 20000 pixels, as in 1600x900, 170x120mm or 6.5x4.6in";
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
        ("--size 16x16 --scale 0.001", "16x16 is too narrow"),
    ];
    for (options, why) in cases {
        let line = format!("chart bars {options} -o x.png");
        check(folder.path(), &[(&line, 2, &[], &[why])]);
    }
    let refused = "16x16 is too narrow";
    check(folder.path(), &[("chart bars --size 16x16 --scale 1 -o x.png", 2, &[], &[refused])]);
    assert!(!folder.path().join("x.png").exists());
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
            (
                "check my",
                0,
                &["Test: 14 deals, plus 2 cumulative totals, 8 sources; 0 errors and 0 warnings\n"],
                &[],
            ),
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
            (
                "check one",
                0,
                &["500 made-up deals: 497 deals, plus 3 cumulative totals, ", "; 0 errors and 0 warnings\n"],
                &[],
            ),
            (
                "check other",
                0,
                &["495 deals, plus 5 cumulative totals, ", "; 0 errors and 0 warnings\n"],
                &[],
            ),
            ("check none", 0, &["0 deals, 0 sources; 0 errors and 0 warnings\n"], &[]),
            ("volumes one", 0, &["CITY OR DISTRICT ", "\nTotal "], &[]),
            ("volumes none", 0, &["CITY OR DISTRICT "], &[]),
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
    assert!(check_missing.err.contains("no such file or folder"), "{}", check_missing.err);
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
