//! Broken files: what can be read is there, and nothing panics, whatever the bytes.

use crate::data::{open_or_fail, open_text};
use dealscope::data::{RegisterRef, bundled, generate, write};
use dealscope::model::Lang;
use proptest::prelude::*;

const GOOD: &str = r#"(
    id: "paper-2024", title: "A fair", publisher: "Paper", published: "2024-05-14",
    deals: [
        (
            id: "a", title: "A", kind: Investment, stage: Signed, when: "2024-05",
            parties: [
                (name: "X", role: Investor, home: "de"),
                (name: "Y \"quoted\"", role: Host),
            ],
            amount: ">=USD 1bn", /* a comment */
            evidence: [(line: "3", fields: [amount, title], as_written: r"1 bn")],
        ),
        (
            id: "b", title: "B", kind: Visit, stage: Talks, // the end
            evidence: [(fields: [title])],
        ),
        (
            id: "c", title: "C", kind: Procurement, stage: Intent, count: "1", unit: Agreements,
            evidence: [(fields: [title])],
        ),
    ],
)
"#;

fn ids(text: &str) -> Vec<String> {
    open_text(text).register.deals.iter().map(|deal| deal.id.clone()).collect()
}

#[test]
fn the_good_file_is_good() {
    let loaded = open_text(GOOD);
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    assert_eq!(loaded.register.deals.len(), 3);
}

#[test]
fn half_a_file_gives_the_deals_before_the_break() {
    let third = GOOD.find("id: \"c\"").unwrap();
    assert_eq!(ids(&GOOD[..third]), ["a", "b"]);
    assert_eq!(ids(&GOOD[..GOOD.find("id: \"b\"").unwrap()]), ["a"]);
}

#[test]
fn any_lost_sign_costs_one_deal_at_most() {
    let from = GOOD.find("deals: [").unwrap() + "deals: [".len();
    let to = GOOD.rfind("],").unwrap();
    let mut worst = Vec::new();
    for at in (from..to).filter(|&at| "()[]\"',:/*\\".contains(&GOOD[at..=at])) {
        let mut text = GOOD.to_owned();
        text.remove(at);
        let found = ids(&text).len();
        if found < 2 {
            let line = GOOD[..at].lines().count();
            worst.push(format!("{line}: without '{}' {found}", &GOOD[at..=at]));
        }
    }
    assert!(worst.is_empty(), "{worst:#?}");
}

#[test]
fn any_lost_bracket_or_quote_is_reported() {
    let from = GOOD.find("deals: [").unwrap();
    for at in (from..GOOD.len()).filter(|&at| "()[]\"".contains(&GOOD[at..=at])) {
        let mut text = GOOD.to_owned();
        text.remove(at);
        let loaded = open_text(&text);
        assert!(loaded.problems.iter().any(dealscope::data::Problem::is_error), "{text}");
    }
}

#[test]
fn awkward_texts_are_no_danger() {
    let deep = "[".repeat(10_000);
    let brackets = format!("{}{}", "(".repeat(10_000), ")".repeat(10_000));
    let named = "(a: ".repeat(10_000);
    let quotes = "\"".repeat(9_999);
    let closing = "])}".repeat(10_000);
    let nul = "(id: \"a\u{0}\", \u{0} title: \u{0})".to_owned();
    let long = format!("(id: \"{}\")", "x".repeat(1_000_000));
    let number = format!(
        "(deals: [(id: \"a\", title: \"A\", kind: Visit, stage: Talks, count: \"{}\")])",
        "9".repeat(100_000)
    );
    let hashes = format!("r{}\"", "#".repeat(100_000));
    let comments = "/*".repeat(10_000);
    for text in [deep, brackets, named, quotes, closing, nul, long, number, hashes, comments] {
        let loaded = open_text(&text);
        assert!(!loaded.problems.is_empty());
        assert!(loaded.problems.iter().all(|problem| problem.what(Lang::En).chars().count() < 700));
    }
}

#[test]
fn money_out_of_range_is_undisclosed() {
    for amount in
        ["USD 1000000000tn", "USD 99999999999999999999999999999999999999", "CNY 0.00001", "USD 1e9", "USD -1"]
    {
        let text = GOOD.replace(">=USD 1bn", amount);
        let loaded = open_text(&text);
        assert_eq!(loaded.register.deals[0].amount, Some(dealscope::model::Amount::Undisclosed), "{amount}");
        assert_eq!(loaded.problems.len(), 1, "{:#?}", loaded.problems);
        assert!(loaded.problems[0].what(Lang::En).ends_with("taken as undisclosed"));
    }
}

#[test]
fn positions_inside_texts_count_escapes_as_they_are_written() {
    let at = |amount: &str| {
        let loaded = open_text(&GOOD.replace("\">=USD 1bn\"", amount));
        (loaded.problems[0].line, loaded.problems[0].column)
    };
    let column = |prefix: &str| "            amount: ".len() + prefix.chars().count() + 1;
    assert_eq!(at(r#""USD 3x""#), (10, column("\"USD 3")));
    assert_eq!(at(r#""\u{55}SD 3x""#), (10, column(r#""\u{55}SD 3"#)));
    assert_eq!(at(r##"r#"USD 3x"#"##), (10, column("r#\"USD 3")));
    assert_eq!(at(r#""\"3""#), (10, column("\"")));
}

#[test]
fn a_byte_order_mark_and_other_line_ends_are_fine() {
    assert!(open_text(&format!("\u{feff}{GOOD}")).problems.is_empty());
    assert!(open_text(&GOOD.replace('\n', "\r\n")).problems.is_empty());
    let loaded = open_text(&format!("\u{feff}{}", GOOD.replace("id: \"a\"", "idd: \"a\"")));
    assert_eq!((loaded.problems[0].line, loaded.problems[0].column), (4, 9));
}

#[test]
fn problems_are_the_same_on_every_run() {
    let folder = tempfile::tempdir().unwrap();
    for (ix, (name, text)) in bundled()[0].files.iter().enumerate() {
        let broken: String =
            text.chars().enumerate().filter(|(at, _)| at % (97 + ix) != 96).map(|(_, c)| c).collect();
        std::fs::write(folder.path().join(name), broken).unwrap();
    }
    let reference = RegisterRef::Path(folder.path().to_owned());
    let first = open_or_fail(&reference);
    assert!(first.problems.len() > 20);
    assert!(first.problems.is_sorted_by_key(|problem| (problem.file.clone(), problem.line, problem.column)));
    for _ in 0..3 {
        let again = open_or_fail(&reference);
        assert_eq!(first.problems, again.problems);
        assert_eq!(first.register.deals, again.register.deals);
    }
}

#[derive(Clone, Debug)]
enum Change {
    Delete(usize, usize),
    Insert(usize, Vec<u8>),
    Swap(usize, usize),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let sign = proptest::sample::select(b"()[]{},:\"'\\/*#r \n\0\xff9a".to_vec());
    let at = 0_usize..100_000;
    let change = prop_oneof![
        (at.clone(), 1_usize..40).prop_map(|(at, length)| Change::Delete(at, length)),
        (at.clone(), proptest::collection::vec(sign, 1..4)).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (at.clone(), at).prop_map(|(a, b)| Change::Swap(a, b)),
    ];
    proptest::collection::vec(change, 1..6)
}

fn changed(text: &str, changes: &[Change]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for change in changes {
        let length = bytes.len().max(1);
        match change {
            Change::Delete(at, several) => {
                let at = at % length;
                bytes.drain(at.min(bytes.len())..(at + several).min(bytes.len()));
            }
            Change::Insert(at, more) => {
                let at = (at % length).min(bytes.len());
                bytes.splice(at..at, more.iter().copied());
            }
            Change::Swap(a, b) if !bytes.is_empty() => bytes.swap(a % length, b % length),
            Change::Swap(..) => {}
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(changes in changes(), file in 0_usize..4) {
        let made_up = || {
            let register = generate::register(12, 5);
            write::sources_ron(&register, &register.deal_ixs().collect::<Vec<_>>())
        };
        let text = match file {
            0 => GOOD.to_owned(),
            1 => made_up(),
            ix => bundled()[0].files[ix].1.to_owned(),
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.ron");
        std::fs::write(&path, changed(&text, &changes)).unwrap();
        let loaded = open_or_fail(&RegisterRef::Path(path));
        // Every link leads to a batch, every problem to a deal that is there.
        let deals = loaded.register.deals.len();
        prop_assert!(loaded.problems.iter().filter_map(|problem| problem.deal).all(|ix| (ix.0 as usize) < deals));
        prop_assert!(loaded.register.deals.iter().all(|deal| !deal.evidence.is_empty()));
    }

    /// A block comment makes the fast reader step aside for RON itself.
    #[test]
    fn the_fast_reader_reads_as_ron_does(changes in changes(), file in 0_usize..4) {
        let text = match file {
            0 => GOOD.replace("/* a comment */", "").replace("r\"1 bn\"", "\"1 bn\""),
            1 => {
                let register = generate::register(12, 5);
                write::sources_ron(&register, &register.deal_ixs().collect::<Vec<_>>())
            }
            ix => bundled()[0].files[ix].1.to_owned(),
        };
        let few = changes.get(..changes.len().min(2)).unwrap_or_default();
        let text = String::from_utf8_lossy(&changed(&text, few)).into_owned();
        let (fast, slow) = (open_text(&text), open_text(&format!("/**/\n{text}")));
        prop_assert_eq!(fast.register.deals, slow.register.deals);
        prop_assert_eq!(fast.register.sources, slow.register.sources);
        let lines = |problems: &[dealscope::data::Problem], more: usize| -> Vec<String> {
            let moved = |problem: &dealscope::data::Problem| {
                format!("{}:{} {}", problem.line + more, problem.column, problem.what(Lang::En))
            };
            problems.iter().map(moved).collect()
        };
        if !fast.problems.iter().any(|problem| problem.line == 1 && problem.column == 1) {
            prop_assert_eq!(lines(&fast.problems, 1), lines(&slow.problems, 0));
        }
    }
}
