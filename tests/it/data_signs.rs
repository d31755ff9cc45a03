//! Signs of other keyboards in the files of a register: each is named with its place, and nothing is lost.

use dealscope::data::RegisterRef;
use dealscope::model::Lang;
use dealscope::session::Opened;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::fs;

fn opened(text: &str) -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.ron");
    fs::write(&file, text).unwrap();
    dealscope::app::open(&RegisterRef::Path(file)).expect("the register opens")
}

const PLAIN: &str = r#"// A note: with (signs), "too".
(
    id: "paper", title: "A fair", publisher: "Paper", published: "2024-05-14",
    deals: [
        (id: "a", title: "A: “big”, new", kind: Investment, stage: Signed, amount: "CNY 5亿", evidence: [(fields: [title])]),
        (id: "b", title: r"B, (raw)", kind: Visit, stage: Talks, evidence: [(fields: [title])]),
    ],
)
"#;

/// The problems as `line:column: what`.
fn problems(text: &str) -> Vec<String> {
    let opened = opened(text);
    let line = |problem: &dealscope::data::Problem| {
        format!("{}:{}: {}", problem.line, problem.column, problem.what(Lang::En))
    };
    opened.problems.iter().map(line).collect()
}

/// With `old` written as `new` the register is the same, and these are the problems.
#[track_caller]
fn check(old: &str, new: &str, expected: &[&str]) {
    assert!(PLAIN.contains(old), "{old}");
    let text = PLAIN.replacen(old, new, 1);
    let (plain, odd) = (opened(PLAIN), opened(&text));
    assert_eq!(plain.register.deals, odd.register.deals, "{new}");
    assert_eq!(plain.register.sources, odd.register.sources, "{new}");
    assert_eq!(problems(&text), expected, "{new}");
}

#[test]
fn each_sign_is_named_and_nothing_is_lost() {
    assert_eq!(problems(PLAIN), Vec::<String>::new());
    check("    id", "\u{a0}   id", &["3:1: no-break space (U+00A0); write a plain space"]);
    check("(\n    id", "（\n    id", &["2:1: write ( instead of （ (U+FF08), which only looks like it"]);
    check("(id", "（id", &["5:9: write ( instead of （ (U+FF08), which only looks like it"]);
    check("id: \"a\"", "id：\"a\"", &["5:12: write : instead of ： (U+FF1A), which only looks like it"]);
    check("\"a\",", "\"a\"，", &["5:17: write , instead of ， (U+FF0C), which only looks like it"]);
    check("\"a\",", "\"a\"、", &["5:17: write , instead of 、 (U+3001), which only looks like it"]);
    check("\"a\"", "“a”", &["5:14: write \" instead of “ (U+201C), which only looks like it"]);
    check("\"a\"", "„a“", &["5:14: write \" instead of „ (U+201E), which only looks like it"]);
    check("\"a\"", "\"a”", &["5:16: write \" instead of ” (U+201D), which only looks like it"]);
    check("\"a\"", "‘a’", &["5:14: write \" instead of ‘ (U+2018), which only looks like it"]);
    check("deals: [", "deals: 【", &["4:12: write [ instead of 【 (U+3010), which only looks like it"]);
    check("kind", "ｋｉｎｄ", &["5:43: write kind instead of ｋｉｎｄ, which is not in plain letters"]);
    check(
        "Investment",
        "Ｉnvestment",
        &["5:49: write Investment instead of Ｉnvestment, which is not in plain letters"],
    );
    check(" kind", "\u{3000}kind", &["5:42: full-width space (U+3000); write a plain space"]);
    check("id: \"a\"", "id＝\"a\"", &["5:12: write : instead of ＝ (U+FF1D), which only looks like it"]);
    check(" kind", "\u{2800}kind", &["5:42: unusual space (U+2800); write a plain space"]);
    check("(id", "\0(id", &["5:9: invisible character (U+0000); remove it"]);
    check(
        "(\n    id",
        "(\n／／ a note\n    id",
        &["3:1: write // instead of ／／, which is not in plain letters"],
    );
    check("kind", "kіnd", &["5:44: write ind instead of іnd, which is not in plain letters"]);
    check("kind", "\u{200b}kind", &["5:43: invisible character (U+200B); remove it"]);
    check(
        "    ],\n)",
        "    ]，\n）",
        &[
            "7:6: write , instead of ， (U+FF0C), which only looks like it",
            "8:1: write ) instead of ） (U+FF09), which only looks like it",
        ],
    );
}

#[test]
fn what_is_said_is_said_in_each_language() {
    let text = PLAIN.replacen("id: \"a\"", "id：\"a\"", 1);
    let opened = opened(&text);
    let problem = opened.problems.first().expect("a problem");
    assert_eq!(problem.what(Lang::De), "„：“ (U+FF1A) sieht nur aus wie „:“; : schreiben");
    assert_eq!(problem.what(Lang::Zh), "“：”（U+FF1A）只是形似“:”，请改用“:”");
    assert!(problem.is_error());
}

#[test]
fn other_faults_of_such_a_file_are_told_at_their_places() {
    let text = PLAIN.replacen("id: \"a\"", "id：\"a\"", 1).replacen("Visit", "Visitt", 1);
    assert_eq!(
        problems(&text),
        [
            "5:12: write : instead of ： (U+FF1A), which only looks like it",
            "6:45: unknown kind “Visitt”; did you mean Visit? Until corrected: taken as Unspecified",
        ]
    );
}

/// A sign of RON outside of texts, and what may stand in its place.
fn odd(plain: char) -> &'static [&'static str] {
    match plain {
        ':' => &["：", "∶", "﹕"],
        ',' => &["，", "、", "﹐"],
        '(' => &["（", "﹙"],
        ')' => &["）", "﹚"],
        '[' => &["［", "【"],
        ']' => &["］", "】"],
        ' ' => &["\u{a0}", "\u{3000}", "\u{2009}", " \u{200b}"],
        _ => &[],
    }
}

/// The bytes of a text that are signs of RON: outside of its texts and comments.
fn signs(text: &str) -> Vec<usize> {
    let (mut found, mut is_text, mut is_comment) = (Vec::new(), false, false);
    for (at, c) in text.char_indices() {
        match c {
            '\n' => is_comment = false,
            '"' if !is_comment => is_text = !is_text,
            '/' if !is_text => is_comment = true,
            c if !is_text && !is_comment && !odd(c).is_empty() => found.push(at),
            _ => {}
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_signs_may_be_others(which in proptest::collection::vec((any::<Index>(), any::<Index>()), 1..8)) {
        let places = signs(PLAIN);
        let mut changes: Vec<(usize, Index)> =
            which.iter().map(|(place, form)| (places[place.index(places.len())], *form)).collect();
        changes.sort_by_key(|(at, _)| *at);
        changes.dedup_by_key(|(at, _)| *at);
        let mut text = PLAIN.to_owned();
        for (at, form) in changes.iter().rev() {
            let plain = text[*at..].chars().next().expect("a sign");
            let forms = odd(plain);
            text.replace_range(*at..=*at, forms[form.index(forms.len())]);
        }
        let (plain, odd) = (opened(PLAIN), opened(&text));
        prop_assert_eq!(&plain.register.deals, &odd.register.deals, "{}", text);
        prop_assert_eq!(&plain.register.sources, &odd.register.sources, "{}", text);
        prop_assert!(!odd.problems.is_empty());
        for problem in &odd.problems {
            let what = problem.what(Lang::En);
            prop_assert!(what.contains("U+"), "{}", what);
            let line = text.lines().nth(problem.line - 1).unwrap_or_default();
            let sign = line.chars().nth(problem.column - 1).unwrap_or_default();
            prop_assert!(what.contains(&format!("U+{:04X}", u32::from(sign))), "{}: {:?}", what, sign);
        }
    }

    #[test]
    fn no_text_of_such_signs_makes_it_panic(pieces in proptest::collection::vec(select(vec![
        "(", ")", "（", "）", "[", "【", ":", "：", "id", "ｉｄ", "\"", "“", "”", "'", "‘", ",", "，", "\u{a0}", "\u{3000}",
        "\u{200b}", "\n", "a", "\\", "//", "/*", "r\"", "r#\"", "deals", "é", "上",
    ]), 0..24)) {
        drop(opened(&pieces.concat()));
    }
}
