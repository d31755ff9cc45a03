//! The outline of texts that are whole, and of texts that are not.

use dealscope::data::tolerant::{Break, BreakKind, Node};

/// The entries of the first value of a text, as `name=value`, and what is broken as `position kind`.
fn outline(text: &str) -> (Vec<String>, Vec<String>) {
    let mut breaks = Vec::new();
    let root = Node::file(text).entries(&mut Vec::new()).first().expect("a value").value;
    let entries = root.entries(&mut breaks);
    let text = |entry: &dealscope::data::tolerant::Entry<'_>| match entry.name {
        Some(name) => format!("{name}={}", entry.value.source()),
        None => entry.value.source().to_owned(),
    };
    breaks.sort_by_key(|found: &Break| found.at);
    let breaks = breaks.iter().map(|found| format!("{} {:?}", found.at, found.kind)).collect();
    (entries.iter().map(text).collect(), breaks)
}

fn check(text: &str, entries: &[&str], breaks: &[&str]) {
    let (found, broken) = outline(text);
    assert_eq!(found, entries, "{text}");
    assert_eq!(broken, breaks, "{text}");
}

#[test]
fn whole_texts_have_their_fields() {
    check(r#"(a: 1, b: "x")"#, &["a=1", "b=\"x\""], &[]);
    check("(a: [1, (2)], b: Some(3),)", &["a=[1, (2)]", "b=Some(3)"], &[]);
    check("Deal(a: 1)", &["a=1"], &[]);
    check("[1, 2, (a: 3)]", &["1", "2", "(a: 3)"], &[]);
    check("#![enable(implicit_some)]\n(a: 1)", &["a=1"], &[]);
    check("()", &[], &[]);
}

#[test]
fn brackets_and_commas_in_texts_and_comments_do_not_count() {
    check(r#"(a: "),(", b: 1)"#, &[r#"a="),(""#, "b=1"], &[]);
    check(r#"(a: "\"),", b: 1)"#, &[r#"a="\"),""#, "b=1"], &[]);
    check(r##"(a: r#"")"#, b: r"\")"##, &[r##"a=r#"")"#"##, r#"b=r"\""#], &[]);
    check("(a: ')', b: '\\'')", &["a=')'", "b='\\''"], &[]);
    check("(a: 1, // )\n /* ( /* ( */ */ b: 2)", &["a=1", "b=2"], &[]);
    check("(a: \"one\ntwo\", b: 1)", &["a=\"one\ntwo\"", "b=1"], &[]);
}

#[test]
fn missing_commas_are_seen() {
    check("(a: 1 b: 2)", &["a=1", "b=2"], &["6 MissingComma"]);
    check("[(a: 1) (b: 2)]", &["(a: 1)", "(b: 2)"], &["8 MissingComma"]);
    check(r#"["a" "b"]"#, &["\"a\"", "\"b\""], &["5 MissingComma"]);
    check("(a: 1,, b: 2)", &["a=1", "b=2"], &["6 NothingBetween"]);
    check("(a: , b: 2)", &["a=", "b=2"], &[]);
}

#[test]
fn lost_brackets_cost_little() {
    check("(a: [1, b: 2)", &["a=[1, b: 2"], &["4 Unclosed('[')"]);
    check("(\n  a: [1,\n  b: 2,\n)", &["a=[1,\n  ", "b=2"], &["7 Unclosed('[')"]);
    check("(a: 1), b: 2)", &["a=1"], &[]);
    check("(a: [1)], b: 2)", &["a=[1)]", "b=2"], &["6 Stray(')')"]);
    check("(a: [(b: 1],\n c: 2)", &["a=[(b: 1]", "c=2"], &["5 Unclosed('(')"]);
    check("(\n a: [\n  (b: 1)),\n ],\n c: 2\n)", &["a=[\n  (b: 1)),\n ]", "c=2"], &["16 Stray(')')"]);
    check("(a: 1", &["a=1"], &["0 Unclosed('(')"]);
    check("(a: (b: [", &["a=(b: ["], &["8 Unclosed('[')"]);
}

#[test]
fn texts_that_lost_their_quote_end_with_the_line() {
    check(
        "(\n a: \"x,\n b: \"y\",\n c: 1\n)",
        &["a=\"x,", "b=\"y\"", "c=1"],
        &["6 OpenText", "11 MissingComma"],
    );
    check("(a: \"x", &["a=\"x"], &["0 Unclosed('(')", "4 OpenText"]);
}

#[test]
fn things_swallowed_by_an_open_bracket_come_out_again() {
    let text = "[\n (a: 1,\n (a: 2),\n (a: 3),\n]";
    let mut breaks = Vec::new();
    let root = Node::file(text).entries(&mut Vec::new())[0].value;
    let items: Vec<_> =
        root.items(&mut breaks).iter().map(|item| item.source().trim_end().to_owned()).collect();
    assert_eq!(items, ["(a: 1,", "(a: 2)", "(a: 3)"]);
    assert!(breaks.contains(&Break { at: 3, kind: BreakKind::Unclosed('(') }));
}

#[test]
fn sources_are_found_with_and_without_a_list() {
    let sources = |text: &str| Node::file(text).sources(&mut Vec::new()).len();
    assert_eq!(sources("(a: 1)"), 1);
    assert_eq!(sources("[(a: 1), (a: 2)]"), 2);
    assert_eq!(sources("(a: 1) (a: 2)"), 2);
    assert_eq!(sources("(a: 1, (a: 2)"), 2);
    assert_eq!(sources("// nothing"), 0);
    assert_eq!(sources(""), 0);
}
