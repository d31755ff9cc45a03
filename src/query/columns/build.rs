//! Builds the columns of a register.

use super::field::Codes;
use super::{Field, Money};
use crate::model::{Currency, DayRange, Deal, Decimal, PlaceIx, Register, SourceIx, When};
use crate::query::bins::{BINS, bin_start};
use crate::query::closed::ClosedList;
use crate::query::fields::Values;
use crate::query::group::Period;
use crate::query::{Disclosure, FacetField, GroupKey, Site};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The first and the last day of every deal.
pub(super) fn days(register: &Register) -> (Vec<i32>, Vec<i32>) {
    let open = DayRange { first: None, last: None };
    let days = |deal: &Deal| {
        let days = deal.when.map_or(open, When::days);
        (days.first.unwrap_or(i32::MIN), days.last.unwrap_or(i32::MAX))
    };
    register.deals.par_iter().map(days).unzip()
}

/// Gives the column of the deals' own places, which all levels of places are derived from.
pub(super) type Bases<'a> = dyn Fn(Site) -> Arc<Base> + 'a;

/// The codes of a field; they agree with [`FacetField::keys`] of each deal.
pub(super) fn field(bases: &Bases<'_>, register: &Register, field: FacetField, site: Site) -> Field {
    let deals = &register.deals;
    match field.values() {
        Values::List(list) | Values::Money(list) => listed(deals, list),
        Values::Currency => currency(deals),
        Values::Inside(own) => {
            places(bases, register, own, |register, place| register.places.ancestry(place).collect())
        }
        Values::Level(level) => {
            places(bases, register, site, move |register, place| vec![register.places.roll_up(place, level)])
        }
        Values::Sectors => {
            let keys: Vec<GroupKey> = register.sectors.iter().map(|(ix, _)| GroupKey::Sector(ix)).collect();
            coded(deals, keys, &|deal, take| {
                deal.sectors.iter().for_each(|sector| take(usize::from(sector.0)));
            })
        }
        Values::Sources => coded(deals, sources(register), &|deal, take| {
            deal.evidence.iter().for_each(|evidence| take(evidence.source.0 as usize));
        }),
        Values::Names(each) => {
            let mut names = Vec::new();
            for deal in deals {
                each(register, deal, &mut |name| names.push(name));
            }
            let (keys, codes) = dictionary(names);
            coded(deals, keys, &|deal, take| {
                each(register, deal, &mut |name| codes.get(name).copied().into_iter().for_each(&mut *take));
            })
        }
        Values::Time(period) => in_time(deals, period),
        Values::Number(_) | Values::Date | Values::Text(_) => coded(deals, Vec::new(), &|_, _| {}),
    }
}

/// How much each deal discloses of its amount.
pub(super) fn disclosures(register: &Register) -> Field {
    let all = Disclosure::ALL;
    coded(&register.deals, all.iter().copied().map(GroupKey::Disclosure).collect(), &|deal, take| {
        let of = Disclosure::of(deal);
        all.iter().position(|one| *one == of).into_iter().for_each(take);
    })
}

/// The sources of each deal's evidence and other statements.
pub(super) fn cited(register: &Register) -> Field {
    coded(&register.deals, sources(register), &|deal, take| {
        let sources = deal.evidence.iter().map(|evidence| evidence.source);
        let others = deal.rivals.iter().filter_map(|rival| rival.source);
        sources.chain(others).for_each(|source| take(source.0 as usize));
    })
}

fn sources(register: &Register) -> Vec<GroupKey> {
    (0..).map(SourceIx).take(register.sources.len()).map(GroupKey::Source).collect()
}

/// The month, quarter or year of each deal.
fn in_time(deals: &[Deal], period: Period) -> Field {
    let key = |deal: &Deal| deal.when.map_or(GroupKey::Missing, |when| period.key(when));
    let mut known: BTreeMap<GroupKey, usize> = deals.iter().map(|deal| (key(deal), 0)).collect();
    // The keys in chronological order.
    let keys: Vec<GroupKey> = known.keys().cloned().collect();
    known.values_mut().zip(0..).for_each(|(code, at)| *code = at);
    let codes = deals.par_iter().map(|deal| known.get(&key(deal)).copied().unwrap_or(0)).collect();
    Field::new(keys, packed(codes))
}

/// The deals' own places as a field.
pub(super) fn places_themselves(bases: &Bases<'_>, register: &Register, site: Site) -> Field {
    places(bases, register, site, |_, place| vec![place])
}

/// A field that maps the deals' own places to other values, such as their districts.
fn places(
    bases: &Bases<'_>,
    register: &Register,
    site: Site,
    stands_for: impl Fn(&Register, PlaceIx) -> Vec<PlaceIx>,
) -> Field {
    let base = bases(site);
    let mut keys: Vec<GroupKey> = Vec::new();
    let mut known: FxHashMap<Option<PlaceIx>, u32> = FxHashMap::default();
    let mut table = Vec::with_capacity(base.places.len());
    for &place in &base.places {
        let stands =
            place.map_or(vec![None], |place| stands_for(register, place).into_iter().map(Some).collect());
        let codes = stands.into_iter().map(|one| {
            *known.entry(one).or_insert_with(|| {
                keys.push(one.map_or(GroupKey::Missing, GroupKey::Place));
                u32::try_from(keys.len() - 1).unwrap_or(u32::MAX)
            })
        });
        table.push(codes.collect());
    }
    Field::new(keys, Codes::Rolled { base: Arc::clone(&base.codes), table })
}

/// The deals' own places, and the position of each deal's place among them.
#[derive(Debug)]
pub(super) struct Base {
    places: Vec<Option<PlaceIx>>,
    pub codes: Arc<Vec<u32>>,
}

impl Base {
    pub fn new(register: &Register, site: Site) -> Self {
        let mut places: Vec<Option<PlaceIx>> = Vec::new();
        let mut known: FxHashMap<Option<PlaceIx>, u32> = FxHashMap::default();
        let codes = register.deals.iter().map(|deal| {
            *known.entry(site.of(deal)).or_insert_with_key(|place| {
                places.push(*place);
                u32::try_from(places.len() - 1).unwrap_or(u32::MAX)
            })
        });
        let codes = Arc::new(codes.collect());
        Self { places, codes }
    }
}

/// A field of words from a closed list.
fn listed(deals: &[Deal], list: ClosedList) -> Field {
    coded(deals, (0..list.len).map(list.key).collect(), &list.codes_of)
}

/// The currencies of all statements that count; a deal has several only if its sources disagree.
fn currency(deals: &[Deal]) -> Field {
    let all = deals.par_iter().flat_map_iter(Deal::money_statements);
    let mut known: Vec<Currency> = all.map(|money| money.currency).collect();
    known.par_sort_unstable();
    known.dedup();
    coded(deals, known.iter().map(|one| GroupKey::Word(one.code())).collect(), &|deal, take| {
        let codes = deal.money_statements().map(|money| known.binary_search(&money.currency));
        codes.filter_map(Result::ok).for_each(take);
    })
}

/// Calls the function with the codes of a deal's values.
type CodesOf<'a> = dyn Fn(&Deal, &mut dyn FnMut(usize)) + Sync + 'a;

/// A field with any number of values per deal; a deal without a value has [`GroupKey::Missing`].
fn coded(deals: &[Deal], mut keys: Vec<GroupKey>, codes_of: &CodesOf<'_>) -> Field {
    let missing = keys.len();
    keys.push(GroupKey::Missing);
    let single = |deal: &Deal| {
        let mut codes = [None; 2];
        codes_of(deal, &mut |code| {
            if codes[0] != Some(code) {
                codes = [codes[0].or(Some(code)), codes[0].and(Some(code))];
            }
        });
        codes[1].is_none().then(|| codes[0].unwrap_or(missing))
    };
    // Most fields have one value per deal, which takes less room and time.
    let singles: Option<Vec<usize>> = deals.par_iter().map(single).collect();
    Field::new(keys, singles.map_or_else(|| several(deals, missing, codes_of), packed))
}

fn several(deals: &[Deal], missing: usize, codes_of: &CodesOf<'_>) -> Codes {
    let missing = u32::try_from(missing).unwrap_or(u32::MAX);
    let mut starts = Vec::with_capacity(deals.len() + 1);
    let mut codes: Vec<u32> = Vec::with_capacity(deals.len());
    starts.push(0);
    for deal in deals {
        let from = codes.len();
        codes_of(deal, &mut |code| {
            let code = u32::try_from(code).unwrap_or(missing);
            if !codes[from..].contains(&code) {
                codes.push(code);
            }
        });
        if codes.len() == from {
            codes.push(missing);
        }
        starts.push(u32::try_from(codes.len()).unwrap_or(u32::MAX));
    }
    Codes::Several { starts, codes }
}

/// The distinct names, sorted, and the position of each.
fn dictionary(mut names: Vec<&str>) -> (Vec<GroupKey>, FxHashMap<&str, usize>) {
    let mut seen = rustc_hash::FxHashSet::default();
    names.retain(|name| seen.insert(*name));
    names.sort_unstable();
    let codes = names.iter().copied().zip(0..).collect();
    (names.into_iter().map(|name| GroupKey::Name(name.to_owned())).collect(), codes)
}

fn packed(codes: Vec<usize>) -> Codes {
    let short: Option<Vec<u16>> = codes.iter().map(|&code| u16::try_from(code).ok()).collect();
    match short {
        Some(short) => Codes::One(short),
        None => Codes::Wide(codes.into_iter().map(|code| u32::try_from(code).unwrap_or(u32::MAX)).collect()),
    }
}

/// The bins of amounts (three per decade), by lower bound.
pub(super) fn bins(money: &Money) -> Field {
    let mut keys: Vec<GroupKey> = (0..BINS).map(GroupKey::Size).collect();
    keys.push(GroupKey::Word("undisclosed"));
    keys.push(GroupKey::Missing);
    let (hidden, missing) = (u16::from(BINS), u16::from(BINS) + 1);
    let code = |row: usize| {
        if money.known.has(row) {
            u16::from(bin_of(money.numbers.interval(row).low))
        } else if money.numbers.own.has(row) && !money.unconverted.has(row) {
            hidden
        } else {
            missing
        }
    };
    let rows = 0..money.any.capacity();
    Field::new(keys, Codes::One(rows.into_par_iter().map(code).collect()))
}

/// The last bin whose lower bound is at most `size`.
fn bin_of(size: Decimal) -> u8 {
    let bins = (0..BINS).rev();
    bins.into_iter().find(|&bin| bin_start(bin) <= size).unwrap_or(0)
}
