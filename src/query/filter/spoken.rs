//! The words of the filter language in all languages of the program: operators, names of fields and values.
//!
//! A filter prints in English. It may be typed with German, Chinese or English words, or those of other tools.

use super::operator::Operator;
use crate::model::{Lang, plain_text};
use crate::query::fields::{FacetField, Values};
use crate::query::fold;
use crate::query::names::word_name;
use crate::words::LANGUAGES;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Operators by their words; the reader handles signs such as `&&`.
const OPERATORS: &[(Operator, &[&str])] = &[
    (
        Operator::And,
        &[
            "and", "und", "u.", "sowie", "&", "+", "et", "y", "и", "和", "与", "與", "且", "及", "并且",
            "並且", "而且", "以及",
        ],
    ),
    (Operator::Or, &["or", "oder", "bzw.", "ou", "o", "или", "或", "或者", "或是"]),
    (
        Operator::Not,
        &[
            "not",
            "without",
            "except",
            "excluding",
            "nicht",
            "ohne",
            "außer",
            "ausser",
            "kein",
            "keine",
            "keinen",
            "sans",
            "sin",
            "не",
            "без",
            "不",
            "非",
            "不是",
            "除",
            "除了",
            "没有",
            "沒有",
            "不含",
        ],
    ),
];

/// Whether a bare word is an operator or sign of other tools that has no meaning here.
pub(super) fn is_of_other_tools(word: &str) -> bool {
    let plain = plain_text(word).to_lowercase();
    let is_relation = |c: char| matches!(c, '\u{2200}'..='\u{22ff}' | '\u{2a00}'..='\u{2aff}');
    ["xor", "nor", "nand", "near", "/", "\\", "?"].contains(&plain.as_str())
        || plain.contains(';')
        || plain.starts_with('~')
        || (plain.ends_with('?') && !plain.contains(' '))
        || plain.contains(is_relation)
}

/// The operator of a word on its own.
pub(super) fn operator(word: &str) -> Option<Operator> {
    let word = plain_text(word).to_lowercase();
    OPERATORS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(operator, _)| *operator)
}

/// Words for a missing value, in fields whose values are not free text.
const NONE: &[&str] = &["keine", "keiner", "keines", "ohne", "无", "没有"];

/// The field with this name in any of the languages.
pub(super) fn field(word: &str) -> Option<FacetField> {
    static NAMES: LazyLock<BTreeMap<String, FacetField>> = LazyLock::new(|| {
        let mut names = BTreeMap::new();
        for (field, name) in field_names() {
            names.entry(fold(name)).or_insert(field);
        }
        names
    });
    FacetField::from_word(word).or_else(|| NAMES.get(&fold(word)).copied())
}

/// All names of fields; the words of the filter language come first.
fn field_names() -> impl Iterator<Item = (FacetField, &'static str)> {
    let own = FacetField::ALL.iter().copied();
    let said = own.clone().flat_map(|(field, _)| LANGUAGES.map(|lang| (field, field.in_words(lang))));
    let more = own.clone().flat_map(|(field, _)| field.typed().iter().map(move |word| (field, *word)));
    own.chain(said).chain(more)
}

/// The English word for a value of a closed list, given in any of the languages; `None` if it is English already or
/// unknown.
pub(super) fn value(field: FacetField, typed: &str) -> Option<&'static str> {
    if may_be_missing(field) && NONE.contains(&typed.to_lowercase().as_str()) {
        return Some("none");
    }
    // Fast path: most values need no translation, and loading the names of all languages takes time.
    let is_number = typed.starts_with(|c: char| c.is_ascii_digit() || ">=<~.".contains(c));
    let is_english = field.list().is_some_and(|list| list.find(typed).is_some());
    if is_number || is_english || !has_names(field) {
        return None;
    }
    VALUE_NAMES.get(&(field, fold(typed))).map(String::as_str)
}

/// Whether the values or some of them have names in each language.
fn has_names(field: FacetField) -> bool {
    field.list().is_some() || matches!(field.values(), Values::Time(_))
}

/// The folded names of the values in closed lists, with the English word of each.
static VALUE_NAMES: LazyLock<BTreeMap<(FacetField, String), String>> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    for (field, word, name) in value_names() {
        names.entry((field, fold(name))).or_insert(word);
    }
    names
});

/// A field, the English word of one of its values, and the value's name in some language.
type ValueName = (FacetField, String, &'static str);

/// All names of values.
fn value_names() -> Vec<ValueName> {
    FacetField::ALL.iter().flat_map(|(field, _)| names_of(*field)).collect()
}

fn names_of(field: FacetField) -> Vec<ValueName> {
    let mut names: Vec<ValueName> = Vec::new();
    if let Some(list) = field.list() {
        let all = |code| list.all_names(code).map(move |name| (field, list.printed(code), name));
        names.extend((0..list.len).flat_map(all));
    }
    if matches!(field.values(), Values::Time(_)) {
        let several = LANGUAGES.map(|lang| word_name("several", lang)).into_iter().chain(["多个"]);
        names.extend(several.map(|name| (field, "several".to_owned(), name)));
    }
    if may_be_missing(field) {
        names.extend(NONE.iter().map(|name| (field, "none".to_owned(), *name)));
    }
    names
}

/// Whether the field may be missing in a deal and its values are not free names, so that words for "none" mean that.
fn may_be_missing(field: FacetField) -> bool {
    match field.values() {
        Values::Money(_)
        | Values::Date
        | Values::Time(_)
        | Values::Inside(_)
        | Values::Level(_)
        | Values::Sectors => true,
        Values::List(_)
        | Values::Currency
        | Values::Number(_)
        | Values::Sources
        | Values::Names(_)
        | Values::Text(_) => false,
    }
}

/// Names that denote two fields, or two values of one field; a test checks that there are none.
pub fn ambiguous_names() -> Vec<String> {
    let of_values = value_names().into_iter().filter_map(|(field, word, name)| {
        let known = VALUE_NAMES.get(&(field, fold(name)));
        (known != Some(&word)).then(|| format!("{}:{name}", field.word()))
    });
    let of_fields = field_names().filter(|(one, name)| field(name) != Some(*one));
    of_values.chain(of_fields.map(|(_, name)| name.to_owned())).collect()
}

/// All names of fields, for suggestions when a name is mistyped.
pub(super) fn field_words() -> impl Iterator<Item = &'static str> {
    let others = || LANGUAGES.into_iter().filter(|lang| *lang != Lang::En);
    let own = FacetField::ALL.iter().map(|(_, word)| *word);
    own.chain(FacetField::ALL.iter().flat_map(move |(field, _)| others().map(|lang| field.in_words(lang))))
}
