//! The words of the filter language in the languages of the program: operators, fields, closed lists.
//!
//! A filter prints in English, which all read. What a person types may be German or Chinese, or the words of
//! another tool; each is read as what it means.

use super::clause::{FacetField, Flag};
use super::matcher::AMOUNT_WORDS;
use super::reader::Operator;
use crate::model::{Confidence, Form, Kind, Lang, Stage, Unit, plain_text};
use crate::query::fold;
use crate::query::names::{confidence_within, form_within, kind_within, stage_within, word_name};
use crate::words::{LANGUAGES, confidence_word, form_word, kind_word, stage_word, text, unit_word};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Operators by their words; signs such as `&&` are read letter by letter.
const OPERATORS: &[(Operator, &[&str])] = &[
    (Operator::And, &["and", "und", "&", "+", "和", "与", "與", "且", "及", "并且", "而且", "以及"]),
    (Operator::Or, &["or", "oder", "或", "或者", "或是"]),
    (Operator::Not, &["not", "nicht", "不", "非", "不是"]),
];

/// The operator of a word that stands alone.
pub(super) fn operator(word: &str) -> Option<Operator> {
    let word = plain_text(word).to_lowercase();
    OPERATORS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(operator, _)| *operator)
}

/// Names of fields beside those that the program itself uses.
const FIELDS: &[(FacetField, &[&str])] = &[
    (FacetField::Stage, &["stages", "stadium", "状态", "进展"]),
    (FacetField::Kind, &["kinds", "type", "typ", "类别", "种类"]),
    (FacetField::Form, &["forms"]),
    (FacetField::District, &["districts", "stadtbezirk", "区县", "市区"]),
    (FacetField::Province, &["provinces", "bundesland", "省份", "省市"]),
    (FacetField::Zone, &["zones", "park", "开发区"]),
    (FacetField::Country, &["countries", "国"]),
    (FacetField::Place, &["places", "地方", "落地"]),
    (FacetField::Venue, &["venues", "unterzeichnungsort", "签约地点"]),
    (FacetField::Sector, &["branchen", "sektor", "industry", "产业", "领域"]),
    (FacetField::Party, &["beteiligter", "partei", "parteien", "firma", "company", "公司", "企业"]),
    (FacetField::Event, &["events", "veranstaltung", "场合"]),
    (FacetField::Source, &["sources", "quellen", "artikel", "article", "报道"]),
    (FacetField::Year, &["years", "年"]),
    (FacetField::Month, &["months", "月"]),
    (FacetField::Quarter, &["quarters"]),
    (FacetField::Date, &["wann", "时间"]),
    (FacetField::Amount, &["amounts", "money", "value", "summe", "数额", "金額", "资金"]),
    (FacetField::Currency, &["waehrung", "币种"]),
    (FacetField::Count, &["zahl", "number"]),
    (FacetField::Unit, &["units"]),
    (FacetField::Area, &["flaeche"]),
    (FacetField::Confidence, &["verlaesslichkeit", "sicherheit", "可信度"]),
    (FacetField::Is, &["ist", "是"]),
    (FacetField::Id, &["标识"]),
    (FacetField::Note, &["notes", "notiz"]),
];

/// Words of closed lists beside those that the program itself uses.
const VALUES: &[(FacetField, &str, &[&str])] = &[
    (FacetField::Stage, "talks", &["gespräche", "谈判", "磋商"]),
    (FacetField::Stage, "intent", &["absicht", "absichtserklärung", "intended", "有意"]),
    (FacetField::Stage, "signed", &["unterschrieben", "签约", "签署", "已签"]),
    (FacetField::Stage, "started", &["gestartet", "开工", "启动"]),
    (FacetField::Stage, "operating", &["operational", "betrieb", "运营", "投产"]),
    (FacetField::Stage, "cancelled", &["canceled", "storniert", "已取消", "终止"]),
    (FacetField::Kind, "investment", &["investments", "investitionen"]),
    (FacetField::Kind, "procurement", &["order", "orders", "beschaffungen", "auftrag"]),
    (FacetField::Kind, "cooperation", &["zusammenarbeit"]),
    (FacetField::Kind, "visit", &["visits", "besuche", "考察"]),
    (FacetField::Kind, "unspecified", &["sonstige", "其他"]),
    (FacetField::Form, "Single", &["einzeln", "单项"]),
    (FacetField::Form, "RunningTotal", &["running", "累计"]),
    (FacetField::Is, "disputed", &["umstritten", "争议"]),
    (FacetField::Is, "undated", &["无时间"]),
    (FacetField::Is, "approximate", &["circa", "大约"]),
    (FacetField::Is, "undisclosed", &["ungenannt", "未公开"]),
    (FacetField::Is, "member", &["mitglied", "成员"]),
    (FacetField::Is, "running", &["累计"]),
    (FacetField::Amount, "undisclosed", &["ungenannt", "未公开"]),
    (FacetField::Amount, "disputed", &["umstritten", "争议"]),
];

/// Words for "no value given", where a field is no text of others.
const NONE: &[&str] = &["keine", "keiner", "keines", "ohne", "无", "没有"];

/// The field that a word names in any of the languages.
pub(super) fn field(word: &str) -> Option<FacetField> {
    static NAMES: LazyLock<BTreeMap<String, FacetField>> = LazyLock::new(|| {
        let mut names = BTreeMap::new();
        let mut put = |name: &str, field: FacetField| _ = names.entry(fold(name)).or_insert(field);
        let own = || FacetField::ALL.iter().map(|(field, _)| *field);
        own().for_each(|field| put(field.word(), field));
        own().for_each(|field| LANGUAGES.iter().for_each(|&lang| put(field.in_words(lang), field)));
        FIELDS.iter().for_each(|(field, words)| words.iter().for_each(|word| put(word, *field)));
        names
    });
    FacetField::from_word(word).or_else(|| NAMES.get(&fold(word)).copied())
}

/// The word of the closed list of a field that a value names in any of the languages, in English.
pub(super) fn value(field: FacetField, typed: &str) -> Option<&'static str> {
    let wanted = fold(typed.trim());
    VALUE_NAMES.get(&(field, wanted)).map(String::as_str)
}

/// Each name of a value in a closed list, folded, with its English word.
pub(super) static VALUE_NAMES: LazyLock<BTreeMap<(FacetField, String), String>> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    for (field, word, name) in value_names() {
        names.entry((field, fold(&name))).or_insert(word);
    }
    names
});

/// All names: field, English word, name in some language. The English words come first.
fn value_names() -> Vec<(FacetField, String, String)> {
    let mut names = Vec::new();
    let mut put = |field, word: &str, name: &str| names.push((field, word.to_owned(), name.to_owned()));
    let lower = |word: &str| word.to_lowercase();
    let flags = || Flag::ALL.iter().map(|(_, word)| *word);
    Stage::ALL.iter().for_each(|one| put(FacetField::Stage, &lower(one.word()), one.word()));
    Kind::ALL.iter().for_each(|one| put(FacetField::Kind, &lower(one.word()), one.word()));
    Form::ALL.iter().for_each(|one| put(FacetField::Form, one.word(), one.word()));
    Unit::ALL.iter().for_each(|one| put(FacetField::Unit, &lower(one.word()), one.word()));
    Confidence::ALL.iter().for_each(|one| put(FacetField::Confidence, &lower(one.word()), one.word()));
    flags().for_each(|word| put(FacetField::Is, word, word));
    AMOUNT_WORDS.iter().for_each(|word| put(FacetField::Amount, word, word));
    for lang in LANGUAGES {
        for &one in Stage::ALL {
            put(FacetField::Stage, &lower(one.word()), stage_word(one, lang));
            put(FacetField::Stage, &lower(one.word()), stage_within(one, lang));
        }
        for &one in Kind::ALL {
            put(FacetField::Kind, &lower(one.word()), kind_word(one, lang));
            put(FacetField::Kind, &lower(one.word()), kind_within(one, lang));
        }
        for &one in Form::ALL {
            put(FacetField::Form, one.word(), form_word(one, lang));
            put(FacetField::Form, one.word(), form_within(one, lang));
        }
        for &one in Unit::ALL {
            put(FacetField::Unit, &lower(one.word()), unit_word(one, true, lang));
            put(FacetField::Unit, &lower(one.word()), unit_word(one, false, lang));
        }
        for &one in Confidence::ALL {
            put(FacetField::Confidence, &lower(one.word()), confidence_word(one, lang));
            put(FacetField::Confidence, &lower(one.word()), confidence_within(one, lang));
        }
        flags().for_each(|word| put(FacetField::Is, word, word_name(word, lang)));
        AMOUNT_WORDS.iter().for_each(|word| put(FacetField::Amount, word, word_name(word, lang)));
        put(FacetField::Amount, "none", text(lang, "value-no-money"));
        TIMES.iter().for_each(|&field| put(field, "several", word_name("several", lang)));
    }
    VALUES.iter().for_each(|(field, word, all)| all.iter().for_each(|name| put(*field, word, name)));
    for field in MAY_BE_MISSING {
        NONE.iter().for_each(|name| put(field, "none", name));
    }
    names
}

const TIMES: [FacetField; 3] = [FacetField::Year, FacetField::Month, FacetField::Quarter];

/// Fields that a deal may lack and whose values are no names that somebody gave.
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

/// Names that would be two values of one field, for the test that there are none.
pub fn ambiguous_names() -> Vec<String> {
    let clash = |(field, word, name): &(FacetField, String, String)| {
        let known = VALUE_NAMES.get(&(*field, fold(name)));
        (known != Some(word)).then(|| format!("{}:{name}", field.word()))
    };
    value_names().iter().filter_map(clash).chain(ambiguous_fields()).collect()
}

fn ambiguous_fields() -> Vec<String> {
    let own = FacetField::ALL.iter().flat_map(|(one, _)| LANGUAGES.map(|lang| (*one, one.in_words(lang))));
    let more = FIELDS.iter().flat_map(|(one, words)| words.iter().map(|word| (*one, *word)));
    own.chain(more).filter(|(one, word)| field(word) != Some(*one)).map(|(_, word)| word.to_owned()).collect()
}

/// All that a field can be called, for the field that a mistyped one probably means.
pub(super) fn field_words() -> impl Iterator<Item = &'static str> {
    let others = [Lang::De, Lang::Zh];
    let own = FacetField::ALL.iter().map(|(_, word)| *word);
    own.chain(FacetField::ALL.iter().flat_map(move |(field, _)| others.map(|lang| field.in_words(lang))))
}
