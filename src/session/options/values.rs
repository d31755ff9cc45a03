//! Parsing the values of options; errors list the expected words.

use crate::page::{LengthUnit, Preset, Size};
use crate::query::{Column, CurrencyMode, Direction, FACET_FIELDS, FacetField, SortKey};
use crate::tr;
use crate::words::Phrase;

/// The entry of a closed list with this word.
pub fn find<T: Copy>(text: &str, all: &[T], word: fn(T) -> &'static str) -> Result<T, Phrase> {
    let found = all.iter().copied().find(|one| word(*one) == text);
    found.ok_or_else(|| one_of(&all.iter().copied().map(word).collect::<Vec<_>>()))
}

/// "expected one of …".
pub fn one_of(words: &[&str]) -> Phrase {
    Phrase::new(|lang| tr!(lang, "options-one-of", words = words.join(", ")))
}

/// A currency code, or `stated` for the original currencies.
pub fn parse_shown(text: &str) -> Result<CurrencyMode, Phrase> {
    CurrencyMode::from_word(text).ok_or_else(|| Phrase::new(|lang| tr!(lang, "options-currency").to_owned()))
}

/// A column's word; a leading `-` sorts in descending order.
pub fn parse_sort_key(text: &str) -> Result<SortKey, Phrase> {
    let words = || column_words().join(", ");
    SortKey::parse(text).ok_or_else(|| Phrase::new(|lang| tr!(lang, "options-sort-key", words = words())))
}

/// The sort key in the notation of the option: `-when` sorts in descending order.
pub fn sort_text(key: SortKey) -> String {
    let sign = if key.direction == Direction::Descending { "-" } else { "" };
    format!("{sign}{}", key.column.word())
}

pub fn parse_column(text: &str) -> Result<Column, Phrase> {
    Column::from_word(text).ok_or_else(|| one_of(&column_words()))
}

fn column_words() -> Vec<&'static str> {
    Column::ALL.iter().map(|(_, word)| *word).collect()
}

/// A field with a facet in the window.
pub fn parse_facet(text: &str) -> Result<FacetField, Phrase> {
    let field = FacetField::from_word(text).map(FacetField::facet);
    let words = || FACET_FIELDS.iter().map(|field| field.word()).collect::<Vec<_>>();
    field.filter(|field| FACET_FIELDS.contains(field)).ok_or_else(|| one_of(&words()))
}

/// A page size and the unit of its notation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    pub size: Size,
    pub unit: LengthUnit,
}

/// A page size: the word of a preset, or width and height with an optional unit.
pub fn parse_sheet(text: &str) -> Result<Sheet, Phrase> {
    let preset = Preset::ALL.iter().find(|preset| preset.word == text.trim()).map(|preset| preset.unit);
    let written = || LengthUnit::ALL.iter().copied().find(|unit| text.trim().ends_with(unit.word()));
    let unit = preset.or_else(written).unwrap_or_default();
    let names = || Preset::ALL.iter().map(|preset| preset.word).collect::<Vec<_>>().join(", ");
    let expected = || Phrase::new(|lang| tr!(lang, "options-sheet", words = names()));
    Size::parse(text).map(|size| Sheet { size, unit }).ok_or_else(expected)
}

/// The size of body text in points.
pub fn parse_points(text: &str) -> Result<f32, Phrase> {
    let points = text.trim_end_matches("pt").parse().ok().filter(|points| (4.0..=72.0).contains(points));
    points.ok_or_else(|| Phrase::new(|lang| tr!(lang, "options-points").to_owned()))
}

/// The number of groups that have a row of their own.
pub fn parse_top(text: &str) -> Result<usize, Phrase> {
    let top = text.parse().ok().filter(|top| (1..=1000).contains(top));
    top.ok_or_else(|| Phrase::new(|lang| tr!(lang, "options-top").to_owned()))
}

pub fn parse_number(text: &str) -> Result<f32, Phrase> {
    let number = text.parse().ok();
    number.ok_or_else(|| Phrase::new(|lang| tr!(lang, "options-number").to_owned()))
}
