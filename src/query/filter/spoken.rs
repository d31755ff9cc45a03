//! The words of the filter language in all languages of the program: operators, fields, closed lists.
//!
//! A filter prints in English. It may be typed with German, Chinese or English words, or those of other tools.

use super::operator::Operator;
use crate::model::{Confidence, Form, Kind, Lang, Stage, Unit, plain_text};
use crate::query::fields::{FacetField, Flag};
use crate::query::fold;
use crate::query::names::{confidence_within, form_within, kind_within, stage_within, word_name};
use crate::query::values::AMOUNT_WORDS;
use crate::words::{LANGUAGES, confidence_word, form_word, kind_word, stage_word, text, unit_word};
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

/// Names of fields in addition to those that the program displays.
const FIELDS: &[(FacetField, &[&str])] = &[
    (FacetField::Stage, &["stages", "stadium", "状态", "进展", "stufe"]),
    (FacetField::Kind, &["kinds", "type", "typ", "类别", "种类", "性质"]),
    (FacetField::Form, &["forms"]),
    (FacetField::District, &["districts", "stadtbezirk", "区县", "市区", "区", "bezirk"]),
    (FacetField::Province, &["provinces", "bundesland", "省份", "省市", "省"]),
    (FacetField::Zone, &["zones", "park", "开发区", "园区"]),
    (FacetField::Country, &["countries", "国"]),
    (FacetField::Place, &["places", "地方", "落地", "地点", "ort"]),
    (FacetField::Venue, &["venues", "unterzeichnungsort", "签约地点", "vertragsort"]),
    (FacetField::Sector, &["branchen", "sektor", "industry", "产业", "领域"]),
    (FacetField::Party, &["beteiligter", "partei", "parteien", "firma", "company", "公司", "企业"]),
    (FacetField::Event, &["events", "veranstaltung", "ereignis", "anlass", "场合", "展会"]),
    (FacetField::Source, &["sources", "quellen", "artikel", "article", "报道"]),
    (FacetField::Year, &["years", "年"]),
    (FacetField::Month, &["months", "月"]),
    (FacetField::Quarter, &["quarters"]),
    (FacetField::Date, &["wann", "时间"]),
    (FacetField::Amount, &["amounts", "money", "value", "summe", "数额", "金額", "资金"]),
    (FacetField::Currency, &["waehrung", "币种", "货币"]),
    (FacetField::Count, &["zahl", "number"]),
    (FacetField::Unit, &["units"]),
    (FacetField::Area, &["flaeche"]),
    (FacetField::Confidence, &["verlaesslichkeit", "sicherheit", "konfidenz", "可信度", "置信度", "可靠性"]),
    (FacetField::Is, &["ist", "是", "特征"]),
    (FacetField::Id, &["标识", "kennung"]),
    (FacetField::Note, &["notes", "notiz"]),
];

/// Words of closed lists in addition to those that the program displays.
const VALUES: &[(FacetField, &str, &[&str])] = &[
    (FacetField::Stage, "talks", &["gespräche", "谈判", "磋商", "洽谈"]),
    (FacetField::Stage, "intent", &["absicht", "absichtserklärung", "intended", "有意"]),
    (FacetField::Stage, "signed", &["unterschrieben", "签约", "签署", "已签"]),
    (FacetField::Stage, "started", &["gestartet", "开工", "启动"]),
    (FacetField::Stage, "operating", &["operational", "betrieb", "运营", "投产", "已运营"]),
    (FacetField::Stage, "cancelled", &["canceled", "storniert", "已取消", "终止", "取消"]),
    (FacetField::Kind, "investment", &["investments", "investitionen"]),
    (FacetField::Kind, "procurement", &["order", "orders", "beschaffungen", "auftrag"]),
    (FacetField::Kind, "cooperation", &["zusammenarbeit"]),
    (FacetField::Kind, "visit", &["visits", "besuche", "考察"]),
    (FacetField::Kind, "unspecified", &["sonstige", "其他", "未说明", "ohne nähere angabe", "unspecified"]),
    (FacetField::Form, "Single", &["einzeln", "单项", "单项交易", "einzelner abschluss", "single deal"]),
    (FacetField::Form, "Batch", &["sammel", "sammelangabe", "批次", "合计数", "sammelposten"]),
    (FacetField::Form, "RunningTotal", &["running", "累计", "laufende summe", "running total"]),
    (
        FacetField::Is,
        "disputed",
        &["umstritten", "争议", "有争议", "strittig", "widersprüchlich", "quellen widersprechen sich"],
    ),
    (FacetField::Is, "undated", &["无时间", "undatiert"]),
    (FacetField::Is, "approximate", &["circa", "大约", "近似", "ungefähr", "rund"]),
    (FacetField::Is, "undisclosed", &["ungenannt", "未公开"]),
    (FacetField::Is, "member", &["mitglied", "成员", "批次成员", "teil eines sammelpostens"]),
    (FacetField::Is, "batch", &["sammelposten", "sammelangabe"]),
    (FacetField::Is, "running", &["累计", "laufende summe", "running total", "running totals"]),
    (FacetField::Amount, "undisclosed", &["ungenannt", "未公开"]),
    (FacetField::Amount, "disputed", &["umstritten", "争议", "有争议", "strittig"]),
    (FacetField::Amount, "exact", &["确切"]),
    (FacetField::Amount, "at least", &["不少于"]),
    (FacetField::Amount, "at most", &["不超过"]),
    (FacetField::Year, "several", &["多个"]),
    (FacetField::Month, "several", &["多个"]),
    (FacetField::Quarter, "several", &["多个"]),
    (FacetField::Amount, "about", &["ungefähr", "etwa"]),
    (FacetField::Amount, "none", &["ohne geldbetrag"]),
];

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
    let more = FIELDS.iter().flat_map(|(field, words)| words.iter().map(|word| (*field, *word)));
    own.chain(said).chain(more)
}

/// The English word for a value of a closed list, given in any of the languages; `None` if it is English already or
/// unknown.
pub(super) fn value(field: FacetField, typed: &str) -> Option<&'static str> {
    if MAY_BE_MISSING.contains(&field) && NONE.contains(&typed.to_lowercase().as_str()) {
        return Some("none");
    }
    // Fast path: most values need no translation, and loading the names of all languages takes time.
    let is_number = typed.starts_with(|c: char| c.is_ascii_digit() || ">=<~.".contains(c));
    if is_number || !LISTED.contains(&field) || is_english(field, typed) {
        return None;
    }
    VALUE_NAMES.get(&(field, fold(typed))).map(String::as_str)
}

fn is_english(field: FacetField, typed: &str) -> bool {
    match field {
        FacetField::Stage => Stage::from_word(typed).is_some(),
        FacetField::Kind => Kind::from_word(typed).is_some(),
        FacetField::Form => Form::from_word(typed).is_some(),
        FacetField::Unit => Unit::from_word(typed).is_some(),
        FacetField::Confidence => Confidence::from_word(typed).is_some(),
        FacetField::Is => Flag::ALL.iter().any(|(_, word)| word.eq_ignore_ascii_case(typed)),
        FacetField::Amount => AMOUNT_WORDS.iter().any(|word| word.eq_ignore_ascii_case(typed)),
        _ => false,
    }
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

/// All names of values, English words first.
fn value_names() -> Vec<ValueName> {
    let mut names: Vec<ValueName> = Vec::new();
    names.extend(Stage::ALL.iter().map(|one| named(FacetField::Stage, one.word(), one.word())));
    names.extend(Kind::ALL.iter().map(|one| named(FacetField::Kind, one.word(), one.word())));
    names.extend(Form::ALL.iter().map(|one| named(FacetField::Form, one.word(), one.word())));
    names.extend(Unit::ALL.iter().map(|one| named(FacetField::Unit, one.word(), one.word())));
    names.extend(Confidence::ALL.iter().map(|one| named(FacetField::Confidence, one.word(), one.word())));
    names.extend(Flag::ALL.iter().map(|(_, word)| named(FacetField::Is, word, word)));
    names.extend(AMOUNT_WORDS.iter().map(|word| named(FacetField::Amount, word, word)));
    names.extend(LANGUAGES.iter().flat_map(|&lang| names_in(lang)));
    let more = VALUES.iter().flat_map(|(field, word, all)| all.iter().map(|name| (*field, *word, *name)));
    names.extend(more.map(|(field, word, name)| named(field, word, name)));
    let none = MAY_BE_MISSING.iter().flat_map(|field| NONE.iter().map(|name| (*field, *name)));
    names.extend(none.map(|(field, name)| named(field, "none", name)));
    names
}

/// Printed words of closed lists are in lower case, except for forms, because `RunningTotal` consists of two words.
fn named(field: FacetField, word: &str, name: &'static str) -> ValueName {
    let word = if field == FacetField::Form { word.to_owned() } else { word.to_lowercase() };
    (field, word, name)
}

/// The names of values in a language, in lists and within sentences.
fn names_in(lang: Lang) -> Vec<ValueName> {
    let mut names = Vec::new();
    for &one in Stage::ALL {
        names.extend(
            [stage_word(one, lang), stage_within(one, lang)]
                .map(|name| named(FacetField::Stage, one.word(), name)),
        );
    }
    for &one in Kind::ALL {
        names.extend(
            [kind_word(one, lang), kind_within(one, lang)]
                .map(|name| named(FacetField::Kind, one.word(), name)),
        );
    }
    for &one in Form::ALL {
        names.extend(
            [form_word(one, lang), form_within(one, lang)]
                .map(|name| named(FacetField::Form, one.word(), name)),
        );
    }
    for &one in Unit::ALL {
        names.extend(
            [true, false].map(|is_one| named(FacetField::Unit, one.word(), unit_word(one, is_one, lang))),
        );
    }
    for &one in Confidence::ALL {
        let said = [confidence_word(one, lang), confidence_within(one, lang)];
        names.extend(said.map(|name| named(FacetField::Confidence, one.word(), name)));
    }
    names.extend(Flag::ALL.iter().map(|(_, word)| named(FacetField::Is, word, word_name(word, lang))));
    names.extend(AMOUNT_WORDS.iter().map(|word| named(FacetField::Amount, word, word_name(word, lang))));
    names.push(named(FacetField::Amount, "none", text(lang, "value-no-money")));
    names.extend(TIMES.map(|field| named(field, "several", word_name("several", lang))));
    names
}

/// Fields with a closed list of values, or with some values from one.
const LISTED: [FacetField; 10] = [
    FacetField::Stage,
    FacetField::Kind,
    FacetField::Form,
    FacetField::Unit,
    FacetField::Confidence,
    FacetField::Is,
    FacetField::Amount,
    FacetField::Year,
    FacetField::Month,
    FacetField::Quarter,
];

const TIMES: [FacetField; 3] = [FacetField::Year, FacetField::Month, FacetField::Quarter];

/// Fields that may be missing in a deal and whose values are not free names.
const MAY_BE_MISSING: [FacetField; 12] = [
    FacetField::District,
    FacetField::Province,
    FacetField::Zone,
    FacetField::Country,
    FacetField::Place,
    FacetField::Venue,
    FacetField::Sector,
    FacetField::Year,
    FacetField::Month,
    FacetField::Quarter,
    FacetField::Date,
    FacetField::Amount,
];

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
    let others = [Lang::De, Lang::Zh];
    let own = FacetField::ALL.iter().map(|(_, word)| *word);
    own.chain(FacetField::ALL.iter().flat_map(move |(field, _)| others.map(|lang| field.in_words(lang))))
}
