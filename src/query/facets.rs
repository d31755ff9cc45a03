//! Facets: the values of a field with their deals and sums, counted without the filter's clauses on that field.

use super::bins::{BINS, bin_start};
use super::columns::{Counting, Field, Grouped, Question, add};
use super::fields::{FIELDS, Values};
use super::{
    CurrencyMode, DealSet, FacetField, Filter, FilterError, GroupKey, Grouping, Index, Passed, Site, Sum,
    VolumesQuery, fold,
};
use crate::model::{Currency, Decimal, Lang, Level, Register};
use crate::tr;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value as written in filters.
    pub value: String,
    /// The value as people read it.
    pub name: String,
    /// Deals with this value that pass the filter's clauses on all other fields.
    pub deals: usize,
    /// Deals with this value in the whole register.
    pub all: usize,
    /// Sum of the deals that pass; `None` if sums were not requested or none of the deals has money.
    pub total: Option<Sum>,
    /// Depth of a place below the outermost listed place.
    pub depth: u8,
    pub included: bool,
    pub excluded: bool,
    /// Code of the value in its field, for sums; `None` if no deal has the value.
    code: Option<usize>,
}

/// The values of a field, in their natural order if they have one, else by number of deals, descending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    pub field: FacetField,
    pub values: Vec<FacetValue>,
    /// Number of further values, which are not listed because there are too many.
    pub more: usize,
    /// The distribution of amounts, in the facet of amounts.
    pub histogram: Option<Histogram>,
}

/// All facets of the filter panel.
pub type Facets = Vec<Facet>;

/// The number of deals in each range of amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    pub currency: Currency,
    /// Without gaps, from the smallest to the largest amount of any deal in the register.
    pub bins: Vec<Bin>,
    /// Deals with an undisclosed amount.
    pub undisclosed: Bar,
    /// Non-monetary deals, and deals that cannot be converted.
    pub none: Bar,
}

/// Number of deals that pass the filter, and of all deals in the register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    pub deals: usize,
    pub all: usize,
}

/// Deals with an amount of at least `from` and below `to`; the last bin also holds all larger amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    pub from: Decimal,
    pub to: Decimal,
    pub bar: Bar,
}

/// Number of values listed at most.
pub const MOST_VALUES: usize = 200;

/// The search text in each facet with many values.
pub type Sought = BTreeMap<FacetField, String>;

/// Counts all facets under the filter.
///
/// # Errors
/// As [`Filter::select`].
pub fn facets(
    register: &Register,
    index: &Index,
    filter: &Filter,
    lang: Lang,
) -> Result<Facets, FilterError> {
    let passed = filter.passed(register, index)?;
    let question = VolumesQuery::new(register.currency);
    let scope = FacetScope { filter, passed: &passed, whole: &passed.whole() };
    Ok(facets_of(register, index, scope, question, &Sought::new(), lang))
}

/// The deals that facets count.
#[derive(Clone, Copy, Debug)]
pub struct FacetScope<'a> {
    pub filter: &'a Filter,
    /// The deals that pass the filter's clauses, by field.
    pub passed: &'a Passed,
    /// The deals that pass the whole filter.
    pub whole: &'a DealSet,
}

/// Like [`facets()`], for a filter that has been run already, with the facets' search texts and the language.
pub fn facets_of(
    register: &Register,
    index: &Index,
    scope: FacetScope<'_>,
    question: VolumesQuery,
    sought: &Sought,
    lang: Lang,
) -> Facets {
    use rayon::prelude::*;
    let one = |&field: &FacetField| {
        let own = scope.passed.without(field);
        let set = own.as_ref().unwrap_or(scope.whole);
        let filter = scope.filter;
        let maker = FacetCounter { register, index, filter, field, question, lang };
        maker.facet(set, sought.get(&field).map_or("", String::as_str))
    };
    FIELDS.par_iter().map(one).collect()
}

/// Sets the sums of the facets' values.
pub fn add_totals(
    register: &Register,
    index: &Index,
    facets: &mut Facets,
    scope: FacetScope<'_>,
    question: VolumesQuery,
) {
    use rayon::prelude::*;
    let CurrencyMode::In(currency) = question.shown else { return };
    let columns = index.columns();
    let money = columns.money(register, Counting::Converted(currency), question.reading);
    let all = scope.whole.without(&columns.running);
    let forest = |set: &DealSet| columns.batches.selected(|deal| set.contains(deal));
    let all = (forest(&all), all);
    facets.par_iter_mut().for_each(|facet| {
        let own = scope.passed.without(facet.field).map(|set| set.without(&columns.running));
        let own = own.map(|set| (forest(&set), set));
        let (forest, summed) = own.as_ref().unwrap_or(&all);
        let field = columns.field(register, facet.field, Site::Place);
        let grouped = Grouped::new(&field, forest);
        let asked = Question {
            numbers: &money.numbers,
            linked: &columns.linked,
            forest: (forest, &grouped),
            selected: summed,
            own: &money.numbers.own,
            within: None,
            any: &money.any,
            elsewhere: None,
        };
        let (sums, _) = add(&field, asked);
        let unconverted = money.unconverted.and(summed);
        let unconverted = (!unconverted.is_empty()).then(|| field.counts(&unconverted));
        let is_unconverted =
            |code: usize| unconverted.as_ref().is_some_and(|counts| counts.get(code).is_some_and(|&n| n > 0));
        for value in &mut facet.values {
            let added =
                value.code.and_then(|code| Some((code, sums.get(code).filter(|added| added.is_any)?)));
            value.total = added.map(|(code, added)| {
                let sum = Sum {
                    interval: money.numbers.decimal(added.interval),
                    approximate: added.marks.approximate,
                    disputed: added.marks.disputed,
                    unconverted: false,
                };
                if is_unconverted(code) { sum.opened() } else { sum }
            });
        }
    });
}

struct FacetCounter<'a> {
    register: &'a Register,
    index: &'a Index,
    filter: &'a Filter,
    field: FacetField,
    question: VolumesQuery,
    lang: Lang,
}

impl FacetCounter<'_> {
    fn facet(&self, set: &DealSet, sought: &str) -> Facet {
        let field = self.index.columns().field(self.register, self.field, Site::Place);
        let counts = field.counts(set);
        let all = field.counts_of_all();
        let (mut codes, more) = self.listed(&field, &counts, sought);
        let depths =
            if self.field == FacetField::Place { self.tree(&field, &mut codes, &counts) } else { Vec::new() };
        let (included, excluded) = self.filter.choice(self.field);
        let mut values: Vec<FacetValue> = codes
            .iter()
            .enumerate()
            .map(|(at, &code)| {
                let (value, name) = self.texts(&field.keys[code]);
                FacetValue {
                    included: self.is_among(&included, &value),
                    excluded: self.is_among(&excluded, &value),
                    value,
                    name,
                    deals: counts[code],
                    all: all[code],
                    total: None,
                    depth: depths.get(at).copied().unwrap_or(0),
                    code: Some(code),
                }
            })
            .collect();
        if sought.is_empty() && !matches!(self.field, FacetField::Amount | FacetField::Is) {
            self.keep_chosen(&mut values, &included, &excluded);
        }
        let histogram = (self.field == FacetField::Amount).then(|| self.histogram(set));
        Facet { field: self.field, values, more, histogram }
    }

    /// The codes to list, in order, and the number of further ones.
    fn listed(&self, field: &Arc<Field>, counts: &[usize], sought: &str) -> (Vec<usize>, usize) {
        let is_value = |code: &usize| {
            field.keys[*code] != GroupKey::Missing
                || self.field.grouping().is_some()
                || matches!(self.field.values(), Values::Inside(_))
        };
        let wanted = fold(sought.trim());
        let is_sought =
            |code: &usize| wanted.is_empty() || fold(&self.texts(&field.keys[*code]).1).contains(&wanted);
        let mut codes: Vec<usize> =
            (0..counts.len()).filter(|&code| counts[code] > 0).filter(is_value).filter(is_sought).collect();
        if self.field == FacetField::Place {
            return (codes, 0);
        }
        let more = codes.len().saturating_sub(MOST_VALUES);
        if !self.field.has_own_order() {
            let most_first = |code: &usize| (std::cmp::Reverse(counts[*code]), *code);
            if more > 0 {
                codes.select_nth_unstable_by_key(MOST_VALUES, most_first);
                codes.truncate(MOST_VALUES);
            }
            codes.sort_by_key(most_first);
        }
        codes.truncate(MOST_VALUES);
        (codes, more)
    }

    /// Sorts places as a tree, the place with most deals first within each parent, and returns the depth of each.
    fn tree(&self, field: &Field, codes: &mut Vec<usize>, counts: &[usize]) -> Vec<u8> {
        let places = &self.register.places;
        let place = |code: usize| match &field.keys[code] {
            GroupKey::Place(place) => Some(*place),
            _ => None,
        };
        codes.retain(|&code| place(code).is_none_or(|place| places.get(place).level != Level::Region));
        let counted: BTreeMap<_, _> =
            codes.iter().filter_map(|&code| Some((place(code)?, counts[code]))).collect();
        // The sort key of a place: for each place from the outermost inwards, its number of deals, then its index.
        let path = |code: usize| {
            let mut path: Vec<_> = place(code)
                .into_iter()
                .flat_map(|place| places.ancestry(place))
                .filter_map(|at| Some((std::cmp::Reverse(*counted.get(&at)?), at)))
                .collect();
            path.reverse();
            (place(code).is_none(), path)
        };
        codes.sort_by_cached_key(|&code| path(code));
        codes
            .iter()
            .map(|&code| u8::try_from(path(code).1.len().saturating_sub(1)).unwrap_or(u8::MAX))
            .collect()
    }

    /// Whether a choice contains a value; a place counts under any of its names.
    fn is_among(&self, chosen: &[String], value: &str) -> bool {
        let names = || {
            let place = self.register.places.find(value).filter(|_| self.field == FacetField::Place);
            place.into_iter().flat_map(|place| self.register.places.get(place).names.all())
        };
        chosen
            .iter()
            .any(|one| one.eq_ignore_ascii_case(value) || names().any(|name| fold(name) == fold(one)))
    }

    /// Keeps a chosen value visible even if no deal has it any more or it is too rare to be listed.
    fn keep_chosen(&self, values: &mut Vec<FacetValue>, included: &[String], excluded: &[String]) {
        let chosen = included.iter().map(|v| (v, true)).chain(excluded.iter().map(|v| (v, false)));
        for (chosen, is_included) in chosen {
            if values.iter().any(|known| self.is_among(std::slice::from_ref(chosen), &known.value)) {
                continue;
            }
            let name = self.name_of(chosen);
            values.push(FacetValue {
                value: chosen.clone(),
                name,
                deals: 0,
                all: 0,
                total: None,
                depth: 0,
                included: is_included,
                excluded: !is_included,
                code: None,
            });
        }
    }

    /// The name of a value that no deal has.
    fn name_of(&self, value: &str) -> String {
        let key = match self.field.values() {
            Values::List(list) | Values::Money(list) => list.find(value).map(list.key),
            Values::Inside(_) | Values::Level(_) => self.register.places.find(value).map(GroupKey::Place),
            Values::Sectors => self.register.sectors.find(value).map(GroupKey::Sector),
            Values::Currency
            | Values::Number(_)
            | Values::Date
            | Values::Time(_)
            | Values::Sources
            | Values::Names(_)
            | Values::Text(_) => None,
        };
        key.map_or_else(|| value.to_owned(), |key| self.texts(&key).1)
    }

    /// The value as written in filters, and as people read it.
    fn texts(&self, key: &GroupKey) -> (String, String) {
        let list = self.field.list().and_then(|list| Some((list, list.find(&key.id(self.register))?)));
        let name = match (list, self.field.grouping()) {
            (Some((list, code)), _) => (list.names)(code, self.lang)[0].to_owned(),
            (None, Some(by)) => key.name(self.register, Grouping { by, site: Site::Place }, self.lang),
            (None, None) if *key == GroupKey::Missing => tr!(self.lang, "name-no-place").to_owned(),
            (None, None) => key.own_name(self.register, self.lang),
        };
        (key.id(self.register), name)
    }

    fn histogram(&self, set: &DealSet) -> Histogram {
        let currency = self.question.shown.or(self.register.currency);
        let counting = Counting::Converted(currency);
        let field = self.index.columns().bins(self.register, counting, self.question.reading);
        let (counts, all) = (field.counts(set), field.counts_of_all());
        let bar = |code: usize| Bar {
            deals: counts.get(code).copied().unwrap_or(0),
            all: all.get(code).copied().unwrap_or(0),
        };
        // The first bin also holds all smaller amounts.
        let from = |bin: u8| if bin == 0 { Decimal::ZERO } else { bin_start(bin) };
        let bins = (0..BINS).map(|bin| Bin { from: from(bin), to: bin_start(bin + 1), bar: bar(bin.into()) });
        let mut bins: Vec<Bin> = bins.collect();
        let is_used = |bin: &Bin| bin.bar.all > 0;
        let last = bins.iter().rposition(is_used).map_or(0, |last| last + 1);
        bins.truncate(last);
        bins.drain(..bins.iter().position(is_used).unwrap_or(0));
        Histogram { currency, bins, undisclosed: bar(BINS.into()), none: bar(usize::from(BINS) + 1) }
    }
}
