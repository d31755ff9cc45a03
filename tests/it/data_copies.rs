//! One file under two names counts once, and is told.

use crate::program::{folder, program, project, run_command};
use dealscope::data::RegisterRef;
use dealscope::model::Lang;
use std::fs;
use std::path::Path;

const ARTICLE: &str = "seeds/articles/shine-2023-08-31-west-hongqiao.ron";

/// A register of one article, in which `again` puts the same file another time.
#[track_caller]
fn check(again: impl Fn(&Path), told: &[&str]) {
    let folder = folder();
    let my = folder.path().join("my");
    let open = || dealscope::app::open(&RegisterRef::Path(my.clone())).expect("the register opens");
    fs::copy(project(ARTICLE), my.join("article.ron")).unwrap();
    let once = open();
    again(&my);
    let twice = open();
    assert_eq!(once.register.deals, twice.register.deals);
    assert_eq!(once.register.sources, twice.register.sources);
    let of_copies = twice.problems.iter().filter(|problem| problem.code == "file-copied");
    let lines: Vec<String> = of_copies.map(|problem| problem.in_lang(Lang::En)).collect();
    assert_eq!(lines, told);
    assert_eq!(twice.problems.len(), once.problems.len() + told.len(), "{:?}", twice.problems);
    let mut command = program(folder.path());
    command.args(["check", "my"]);
    let ran = run_command(command);
    for line in told {
        assert!(ran.text().contains(line), "{line}: {}", ran.text());
    }
}

const TOLD: &str = "1:1: warning: same content as article.ron; counted once; remove one of the two";

#[test]
fn a_copy_counts_once() {
    let told = format!("a copy of article.ron:{TOLD}");
    check(|my| _ = fs::copy(my.join("article.ron"), my.join("a copy of article.ron")).unwrap(), &[&told]);
}

#[test]
fn a_copy_of_another_system_counts_once() {
    let told = format!("article-windows.ron:{TOLD}");
    let write = |my: &Path| {
        let text = fs::read_to_string(my.join("article.ron")).unwrap().replace('\n', "\r\n");
        fs::write(my.join("article-windows.ron"), format!("\u{feff}{text}\r\n")).unwrap();
    };
    check(write, &[&told]);
}

#[test]
fn a_copy_that_is_written_otherwise_counts_once() {
    let told = format!("article-b.ron:{TOLD}");
    let write = |my: &Path| {
        let text = fs::read_to_string(my.join("article.ron")).unwrap();
        fs::write(my.join("article-b.ron"), text.replace("    ", "\t") + "// A note of ours.\n").unwrap();
    };
    check(write, &[&told]);
}

#[cfg(unix)]
#[test]
fn links_count_once() {
    let told = ["article-hard.ron", "article-soft.ron"].map(|name| format!("{name}:{TOLD}"));
    let link = |my: &Path| {
        fs::hard_link(my.join("article.ron"), my.join("article-hard.ron")).unwrap();
        std::os::unix::fs::symlink("article.ron", my.join("article-soft.ron")).unwrap();
    };
    check(link, &[&told[0], &told[1]]);
}

#[test]
fn a_copy_of_the_registers_own_file_is_told_as_such() {
    let told = "a.ron:1:1: warning: same content as register.ron; counted once; remove one of the two";
    check(|my| _ = fs::copy(my.join("register.ron"), my.join("a.ron")).unwrap(), &[told]);
}

#[test]
fn files_that_differ_are_no_copies() {
    let write = |my: &Path| {
        // As long as the other, with the same ends.
        let text = |letter: &str| format!("// {}{letter}{}\n", "x".repeat(6000), "y".repeat(6000));
        fs::write(my.join("b.ron"), text("1")).unwrap();
        fs::write(my.join("c.ron"), text("2")).unwrap();
    };
    let folder = folder();
    write(&folder.path().join("my"));
    let opened = dealscope::app::open(&RegisterRef::Path(folder.path().join("my"))).unwrap();
    let codes: Vec<&str> = opened.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["empty-file", "empty-file"]);
}

/// Two sources in the other order, one of them with a field that nobody knows.
#[test]
fn sources_count_once_in_whatever_order_and_company() {
    let source = |id: &str, more: &str| {
        format!(
            "(id: \"{id}\", title: \"T\", publisher: \"P\", published: \"2023-11-20\", {more} deals: [\
             (id: \"{id}-1\", title: \"D\", kind: Investment, stage: Signed, amount: \"USD 12M\", \
             evidence: [(fields: [amount])])])"
        )
    };
    let check = |files: &[(&str, String)], deals: usize, told: &[&str]| {
        let folder = folder();
        let my = folder.path().join("my");
        for (name, text) in files {
            fs::write(my.join(name), text).unwrap();
        }
        let opened = dealscope::app::open(&RegisterRef::Path(my)).expect("the register opens");
        assert_eq!(opened.register.deals.len(), deals, "{files:?}");
        let of_copies = opened.problems.iter().filter(|problem| problem.code == "file-copied");
        let lines: Vec<String> = of_copies.map(|problem| problem.in_lang(Lang::En)).collect();
        assert_eq!(lines, told);
        for deal in &opened.register.deals {
            let ix = deal.evidence[0].source;
            assert!(deal.id.starts_with(&opened.register.source(ix).id), "{}", deal.id);
        }
    };
    let (a, b, c) = (source("a", ""), source("b", ""), source("c", ""));
    let stands =
        "the same source with the same deals is already in a.ron; counted once; remove one of the two";
    let same = "same content as a.ron; counted once; remove one of the two";
    check(
        &[("a.ron", format!("[{a}, {b}]")), ("ab.ron", format!("[{b},\n{a}]"))],
        2,
        &[&format!("ab.ron:1:1: warning: {same}")],
    );
    check(
        &[("a.ron", format!("[{a}, {b}]")), ("ab.ron", format!("[{b},\n{c}]"))],
        3,
        &[&format!("ab.ron:1:2: warning: {stands}")],
    );
    check(&[("a.ron", format!("[{a},\n{a},\n{b}]"))], 2, &[&format!("a.ron:2:1: warning: {stands}")]);
    let odd = source("a", "colour: 3,");
    check(
        &[("a.ron", odd.clone()), ("ab.ron", format!("// A copy.\n{odd}"))],
        1,
        &[&format!("ab.ron:1:1: warning: {same}")],
    );
}
