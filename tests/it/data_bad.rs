//! What is wrong with a register: each fixture in `fixtures/bad` and the problems that it has, word by word.

use dealscope::data::{Code, Problem, RegisterRef};
use dealscope::model::Lang;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/bad")
}

fn fixtures() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = entries.filter(|path| path.file_name().unwrap() != "expected.txt").collect();
    paths.sort();
    paths
}

/// What all fixtures give, each under its name: the ids of the deals that are there, then the problems.
fn found() -> (String, BTreeSet<&'static str>) {
    let (mut text, mut codes) = (String::new(), BTreeSet::new());
    for path in fixtures() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let loaded = dealscope::app::open(&RegisterRef::Path(path)).expect("the register opens");
        let ids: Vec<_> = loaded.register.deals.iter().take(5).map(|deal| deal.id.as_str()).collect();
        writeln!(text, "# {name}: {}", ids.join(" ")).unwrap();
        for problem in &loaded.problems {
            codes.insert(problem.code);
            writeln!(text, "{problem} [{}]", problem.code).unwrap();
        }
        let is_there = |problem: &Problem| name.starts_with(problem.code);
        let code_of_name = Code::ALL.iter().any(|code| name == code.word());
        assert!(!code_of_name || loaded.problems.iter().any(is_there), "{name}:\n{text}");
        text.push('\n');
    }
    (text, codes)
}

/// With `UPDATE_EXPECT=1` the expected text is written anew; read the difference before you commit it.
#[test]
fn every_fixture_has_exactly_its_problems() {
    let (found, _) = found();
    let expected = folder().join("expected.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&expected, &found).unwrap();
    }
    let expected = std::fs::read_to_string(expected).unwrap();
    let expected: Vec<_> = expected.lines().collect();
    let found: Vec<_> = found.lines().collect();
    assert_eq!(expected, found);
}

#[test]
fn every_problem_can_be_said_in_german_and_chinese() {
    for path in fixtures() {
        let loaded = dealscope::app::open(&RegisterRef::Path(path)).expect("the register opens");
        for problem in &loaded.problems {
            is_said_otherwise(problem, Lang::De, &["Fehler", "Warnung"]);
            is_said_otherwise(problem, Lang::Zh, &["错误", "警告"]);
        }
    }
}

fn is_said_otherwise(problem: &Problem, lang: Lang, severities: &[&str]) {
    let (line, what) = (problem.in_lang(lang), problem.what(lang));
    assert_ne!(what, problem.what(Lang::En));
    assert!(line.ends_with(&what) && severities.iter().any(|word| line.contains(word)), "{line}");
    for lack in ["{$", "{ $", "problem-", "expected-", "thing-", "sort-", "taken-", "left-out"] {
        assert!(!what.contains(lack), "{line}");
    }
}

#[test]
fn every_sort_of_problem_has_a_fixture() {
    // These need what cannot lie in a folder of the project; data_limits has them.
    let elsewhere = ["unreadable-file", "file-too-large", "more-problems"];
    let (_, found) = found();
    let missing: Vec<_> = Code::ALL
        .iter()
        .map(|code| code.word())
        .filter(|word| !found.contains(word) && !elsewhere.contains(word))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
