//! Facets: the values of a field with their counts, each counted without the field's own filter.

use super::filter::{AMOUNT_WORDS, amount_words};
use super::{FacetField, Filter, FilterError, GroupKey, Index, Selection, Site};
use crate::model::{Amount, Confidence, DealIx, Lang, Register};
use rustc_hash::FxHashMap;

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value as filters write it.
    pub value: String,
    /// The value as people read it.
    pub name: String,
    /// Deals with this value that pass all other fields' filters.
    pub deals: usize,
    pub included: bool,
    pub excluded: bool,
}

/// A field's values: in their own order where they have one, else the most frequent first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    pub field: FacetField,
    pub values: Vec<FacetValue>,
}

/// All facets that the filter side shows.
pub type Facets = Vec<Facet>;

/// The fields of the filter side, from the top.
pub const FIELDS: [FacetField; 10] = [
    FacetField::Stage,
    FacetField::District,
    FacetField::Kind,
    FacetField::Amount,
    FacetField::Sector,
    FacetField::Party,
    FacetField::Year,
    FacetField::Currency,
    FacetField::Confidence,
    FacetField::Source,
];

/// Counts all facets under the filter.
pub fn facets(
    register: &Register,
    index: &Index,
    filter: &Filter,
    selection: &Selection,
) -> Result<Facets, FilterError> {
    use rayon::prelude::*;
    FIELDS
        .par_iter()
        .map(|&field| {
            let without = filter.without(field);
            if without == *filter {
                return Ok(facet(register, field, filter, selection));
            }
            Ok(facet(register, field, filter, &without.select(register, index)?))
        })
        .collect()
}

fn facet(register: &Register, field: FacetField, filter: &Filter, selection: &[DealIx]) -> Facet {
    let (included, excluded) = filter.choice(field);
    let has = |list: &[String], value: &str| list.iter().any(|one| one.eq_ignore_ascii_case(value));
    let mut counts: FxHashMap<Value, usize> = FxHashMap::default();
    for &ix in selection {
        for value in values(register, field, ix) {
            *counts.entry(value).or_default() += 1;
        }
    }
    let mut list: Vec<FacetValue> = Vec::with_capacity(counts.len());
    // Sorted by value first, so that no order of the map shows.
    let mut ranked: Vec<(Value, usize)> = counts.into_iter().collect();
    ranked.sort_by(|a, b| a.0.cmp(&b.0));
    if !is_in_own_order(field) {
        ranked.sort_by_key(|(_, deals)| std::cmp::Reverse(*deals));
    }
    for (value, deals) in ranked {
        let (value, name) = value.texts(register, field);
        let (included, excluded) = (has(&included, &value), has(&excluded, &value));
        list.push(FacetValue { value, name, deals, included, excluded });
    }
    // A chosen value stays visible even where no deal has it any more.
    for (chosen, is_included) in included.iter().map(|v| (v, true)).chain(excluded.iter().map(|v| (v, false)))
    {
        if !list.iter().any(|known| known.value.eq_ignore_ascii_case(chosen)) {
            let name = register.places.find(chosen).map_or_else(
                || chosen.clone(),
                |ix| register.places.get(ix).names.in_lang(Lang::En).to_owned(),
            );
            let value = chosen.clone();
            list.push(FacetValue { value, name, deals: 0, included: is_included, excluded: !is_included });
        }
    }
    Facet { field, values: list }
}

fn is_in_own_order(field: FacetField) -> bool {
    matches!(field, FacetField::Stage | FacetField::Amount | FacetField::Year | FacetField::Confidence)
}

/// A facet's value while it is counted.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Value {
    Key(GroupKey),
    /// The position in a list of words.
    Word(usize),
    Text(&'static str),
}

impl Value {
    fn texts(&self, register: &Register, field: FacetField) -> (String, String) {
        match self {
            Self::Word(at) if field == FacetField::Confidence => {
                let word = Confidence::ALL.get(*at).map_or("", |confidence| confidence.word());
                (word.to_owned(), word.to_owned())
            }
            Self::Word(at) => {
                let word = AMOUNT_WORDS.get(*at).copied().unwrap_or_default();
                let name = if word == "none" { "no money in it" } else { word };
                (word.to_owned(), name.to_owned())
            }
            Self::Text(text) => ((*text).to_owned(), (*text).to_owned()),
            Self::Key(key) => {
                let by = field.grouping().unwrap_or(super::GroupBy::District);
                let name = match key {
                    GroupKey::Source(ix) => register.source(*ix).publisher.clone(),
                    key => key.name(register, (by, Site::Place), Lang::En),
                };
                (key.id(register), name)
            }
        }
    }
}

fn values(register: &Register, field: FacetField, ix: DealIx) -> Vec<Value> {
    let deal = register.deal(ix);
    match field {
        FacetField::Amount => {
            let position = |word: &str| AMOUNT_WORDS.iter().position(|known| *known == word);
            amount_words(deal).into_iter().filter_map(position).map(Value::Word).collect()
        }
        FacetField::Currency => deal
            .amount
            .and_then(Amount::money)
            .map(|money| Value::Text(money.currency.code()))
            .into_iter()
            .collect(),
        FacetField::Confidence => Confidence::ALL
            .iter()
            .position(|one| *one == deal.confidence)
            .map(Value::Word)
            .into_iter()
            .collect(),
        _ => match field.grouping() {
            Some(by) => by.keys(register, ix, Site::Place).into_iter().map(Value::Key).collect(),
            None => Vec::new(),
        },
    }
}
