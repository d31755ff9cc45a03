//! What is printed reads back as what it was: filters, views, and commands, whatever they hold.

use dealscope::query::Filter;
use dealscope::session::{Query, ViewSettings, command_words, shell_quoted};
use proptest::prelude::*;
use proptest::sample::select;
use std::process::Command;

/// Pieces that filters are made of, and what could be taken for such.
const PIECES: &[&str] = &[
    "amount>=100M",
    "amount:USD",
    "USD",
    "usd",
    "250",
    "1,250,000",
    "million",
    "亿",
    "..",
    "..5",
    "or",
    "OR",
    "AND",
    "and",
    "not",
    "NOT",
    "und",
    "oder",
    "nicht",
    "和",
    "或",
    "不",
    "-",
    "–",
    "!",
    "(",
    ")",
    "（",
    "）",
    "\"",
    "“",
    "”",
    "„",
    "«",
    "»",
    "'",
    "‘",
    "’",
    "it's",
    ":",
    "：",
    "=",
    "==",
    "!=",
    "<>",
    ">=",
    "≥",
    "＞",
    "<",
    "party:",
    "kind",
    "kind:",
    "visit",
    "采购",
    "stage>=signed",
    "签约",
    "date:2023..",
    "date:2023",
    "2024",
    "/",
    "count:5",
    "area>=2",
    ",",
    "，",
    "、",
    "\\",
    "\\n",
    "\\u{1b}",
    "\n",
    "\t",
    "\u{1b}",
    "\u{200b}",
    "\u{a0}",
    "\u{3000}",
    "|",
    "||",
    "&",
    "&&",
    "*",
    "+",
    "#",
    "~",
    "…",
    "none",
    "a",
    "B",
    "é",
    "上",
    "ß",
    "🙂",
    "ｋｉｎｄ：",
    "title:",
    "district：青浦",
    "is:batch",
];

fn typed() -> impl Strategy<Value = String> {
    let piece = (select(PIECES), select(vec!["", "", " ", "  "]));
    proptest::collection::vec(piece, 0..9)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
}

/// Any text in quotes, as a filter writes it.
fn in_quotes() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        proptest::collection::vec(select(PIECES), 0..4).prop_map(|pieces| pieces.concat()),
        ".{0,8}",
        "[\\PC\\n\\r\\t\\x1b]{0,8}",
    ];
    // A full-width quote closes a plain one, too.
    let escaped = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"").replace('＂', "\\u{ff02}");
    text.prop_map(move |text| format!("\"{}\"", escaped(&text)))
}

/// A filter of any words and values, nested.
fn nested() -> impl Strategy<Value = String> {
    let field =
        select(vec!["party", "title", "event", "source", "id", "note", "amount", "count", "date", "kind"]);
    let part = prop_oneof![
        in_quotes(),
        (field, proptest::collection::vec(in_quotes(), 1..3))
            .prop_map(|(field, values)| format!("{field}:{}", values.join(","))),
        Just("amount>=100M".to_owned()),
        Just("count:5".to_owned()),
        Just("date:2023..".to_owned()),
    ];
    part.prop_recursive(4, 16, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|part| format!("-({part})")),
            inner.clone().prop_map(|part| format!("-{part}")),
            proptest::collection::vec(inner.clone(), 2..4).prop_map(|all| format!("({})", all.join(" or "))),
            proptest::collection::vec(inner, 2..4).prop_map(|all| format!("({})", all.join(" "))),
        ]
    })
}

fn filter() -> impl Strategy<Value = Filter> {
    let texts = proptest::collection::vec(nested(), 0..4).prop_map(|parts| parts.join(" "));
    texts.prop_map(|text| Filter::parse(&text).unwrap_or_else(|error| panic!("{text:?}: {error}")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_typed_prints_as_the_same_filter(text in typed()) {
        if let Ok(filter) = Filter::parse(&text) {
            let printed = filter.to_string();
            prop_assert_eq!(Filter::parse(&printed), Ok(filter.clone()), "{:?} printed {:?}", text, printed);
            prop_assert!(!printed.chars().any(char::is_control), "{:?}", printed);
            prop_assert_eq!(Filter::parse(&printed).map(|again| again.to_string()), Ok(printed));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_filter_prints_as_itself(filter in filter()) {
        let printed = filter.to_string();
        prop_assert_eq!(Filter::parse(&printed), Ok(filter.clone()), "{:?}", printed);
    }

    #[test]
    fn a_view_of_any_filter_is_one_line_that_says_the_same(filter in filter()) {
        let usual = ViewSettings::default();
        let view = ViewSettings { query: Query { filter, ..usual.query }, ..usual };
        let line = view.text();
        prop_assert!(!line.chars().any(char::is_control), "{:?}", line);
        prop_assert_eq!(ViewSettings::parse(&line), Ok(view), "{:?}", line);
    }

    #[test]
    fn any_words_are_quoted_so_that_they_are_the_same_words(words in proptest::collection::vec("[\\PC\\n\\t'\"\\\\$`!~*]{0,8}", 1..5)) {
        let line: Vec<String> = words.iter().map(|word| shell_quoted(word)).collect();
        prop_assert_eq!(command_words(&line.join(" ")), Ok(words));
    }
}

proptest! {
    // Each case starts a shell.
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_shell_reads_the_same_words(words in proptest::collection::vec("[\\PC\\n\\t'\"\\\\$`!~*#{}()<>|&;]{0,12}", 1..12)) {
        let line: Vec<String> = words.iter().map(|word| shell_quoted(word)).collect();
        let script = format!("printf '%s\\0' {}", line.join(" "));
        let output = Command::new("sh").args(["-c", &script]).output().expect("a shell");
        let read = String::from_utf8(output.stdout).expect("text");
        let read: Vec<&str> = read.split_terminator('\0').collect();
        prop_assert_eq!(read, words);
    }
}

#[test]
fn filters_that_did_not_read_back_do() {
    for text in [
        "amount>=\"100M USD\" \"USD\"",
        "amount>=100M \"Mrd\" \"to\"",
        "date:2023 \"-\" \"bis\"",
        "amount>=100M -.. -…",
        "count:5, 250",
        "amount>=100M \"USD\"",
        "amount>=100M \"million\"",
        "count:5 \"250\"",
        "-amount>=5 \"usd\" or \"or\"",
        "\"stage\" \">=signed\"",
        "\"\" -\"\"",
        "\"a\nb\" \"c\\u{1b}d\"",
        "date:2023.. \"5\"",
        "\"'a b'\" \"-\" \"!x\" \"*\"",
    ] {
        let filter = Filter::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let printed = filter.to_string();
        assert_eq!(Filter::parse(&printed), Ok(filter), "{text} printed {printed}");
    }
}
