//! Builds the columns of a register.

use super::field::Codes;
use super::{Field, Money};
use crate::model::{
    Amount, Confidence, Currency, DayRange, Deal, DealIx, Decimal, Form, Kind, Level, PlaceIx, Register,
    Stage, Unit, When,
};
use crate::query::bins::{BINS, bin_start};
use crate::query::fields::Flag;
use crate::query::values::{AMOUNT_WORDS, amount_words, has_flag, sources_of};
use crate::query::{Disclosure, FacetField, GroupBy, GroupKey, Site};
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

/// The codes of a field.
pub(super) fn field(bases: &Bases<'_>, register: &Register, field: FacetField, site: Site) -> Field {
    let deals = &register.deals;
    let word = |words: Vec<&'static str>, code: &(dyn Fn(&Deal) -> usize + Sync)| {
        let keys = words.into_iter().map(GroupKey::Word).collect();
        Field::new(keys, Codes::One(deals.par_iter().map(|deal| short(code(deal))).collect()))
    };
    match field {
        FacetField::Kind => {
            let keys = Kind::ALL.iter().copied().map(GroupKey::Kind).collect();
            listed(deals, keys, Kind::ALL, |deal| deal.kind)
        }
        FacetField::Stage => {
            let keys = Stage::ALL.iter().copied().map(GroupKey::Stage).collect();
            listed(deals, keys, Stage::ALL, |deal| deal.stage)
        }
        FacetField::Form => listed(deals, words(Form::ALL, Form::word), Form::ALL, |deal| deal.form),
        FacetField::Confidence => {
            listed(deals, words(Confidence::ALL, Confidence::word), Confidence::ALL, |deal| deal.confidence)
        }
        FacetField::Unit => {
            let units = Unit::ALL;
            let names = units.iter().map(|unit| unit.word()).chain(["none"]).collect();
            word(names, &|deal| {
                let unit = deal.counted_unit();
                units.iter().position(|one| Some(*one) == unit).unwrap_or(units.len())
            })
        }
        FacetField::Currency => currency(deals),
        FacetField::Amount => several_words(deals, &AMOUNT_WORDS, |deal, take| {
            let position = |word: &str| AMOUNT_WORDS.iter().position(|known| *known == word);
            amount_words(deal).into_iter().filter_map(position).for_each(take);
        }),
        FacetField::Is => {
            let names: Vec<&'static str> = Flag::ALL.iter().map(|(_, word)| *word).collect();
            several_words(deals, &names, |deal, take| {
                let flags = Flag::ALL.iter().enumerate();
                flags.filter(|(_, (flag, _))| has_flag(deal, *flag)).for_each(|(at, _)| take(at));
            })
        }
        FacetField::Place | FacetField::Venue => {
            let site = if field == FacetField::Venue { Site::Venue } else { site };
            places(bases, register, site, |register, place| register.places.ancestry(place).collect())
        }
        _ => match field.grouping() {
            Some(by) => grouping(bases, register, by, site),
            None => Field::new(vec![GroupKey::Missing], Codes::One(vec![0; deals.len()])),
        },
    }
}

/// How much each deal discloses of its amount.
pub(super) fn disclosures(register: &Register) -> Field {
    let keys = Disclosure::ALL.iter().copied().map(GroupKey::Disclosure).collect();
    listed(&register.deals, keys, Disclosure::ALL, Disclosure::of)
}

/// The sources of each deal's evidence and other statements.
pub(super) fn cited(register: &Register) -> Field {
    let sources = (0..).map(crate::model::SourceIx).take(register.sources.len());
    several(&register.deals, sources.map(GroupKey::Source).collect(), |deal, take| {
        for source in sources_of(deal) {
            take(source.0 as usize);
        }
    })
}

fn grouping(bases: &Bases<'_>, register: &Register, by: GroupBy, site: Site) -> Field {
    if let Some(level) = by.level() {
        return places(bases, register, site, move |register, place| rolled(register, place, level));
    }
    match by {
        GroupBy::Sector => {
            let keys: Vec<GroupKey> = register.sectors.iter().map(|(ix, _)| GroupKey::Sector(ix)).collect();
            several(&register.deals, keys, |deal, take| {
                deal.sectors.iter().for_each(|sector| take(usize::from(sector.0)));
            })
        }
        GroupBy::Source => {
            let sources = (0..).map(crate::model::SourceIx).take(register.sources.len());
            let keys = sources.map(GroupKey::Source).collect();
            several(&register.deals, keys, |deal, take| {
                deal.evidence.iter().for_each(|evidence| take(evidence.source.0 as usize));
            })
        }
        GroupBy::Party => {
            let parties = register.deals.iter().flat_map(|deal| &deal.parties);
            let (keys, codes) = dictionary(parties.map(|party| register.party(&party.name)).collect());
            several(&register.deals, keys, |deal, take| {
                let names = deal.parties.iter().map(|party| register.party(&party.name));
                names.filter_map(|name| codes.get(name)).for_each(|&at| take(at));
            })
        }
        GroupBy::Event => {
            let events = register.deals.iter().filter_map(|deal| deal.event.as_deref());
            let (keys, codes) = dictionary(events.map(|event| register.event(event)).collect());
            single(register, keys, |deal| codes.get(register.event(deal.event.as_deref()?)).copied())
        }
        _ => in_time(register, by),
    }
}

/// The month, quarter or year of each deal.
fn in_time(register: &Register, by: GroupBy) -> Field {
    let mut known: BTreeMap<GroupKey, usize> = BTreeMap::new();
    let key = |ix| by.time_key(register, ix).unwrap_or(GroupKey::Missing);
    for ix in register.deal_ixs() {
        known.entry(key(ix)).or_insert(0);
    }
    // The keys in chronological order.
    let keys: Vec<GroupKey> = known.keys().cloned().collect();
    known.values_mut().zip(0..).for_each(|(code, at)| *code = at);
    let all: Vec<DealIx> = register.deal_ixs().collect();
    let codes = all.par_iter().map(|&ix| known.get(&key(ix)).copied().unwrap_or(0)).collect();
    Field::new(keys, packed(codes))
}

fn rolled(register: &Register, place: PlaceIx, level: Level) -> Vec<PlaceIx> {
    vec![register.places.roll_up(place, level)]
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
        let of = |deal: &Deal| if site == Site::Place { deal.place } else { deal.venue };
        let mut places: Vec<Option<PlaceIx>> = Vec::new();
        let mut known: FxHashMap<Option<PlaceIx>, u32> = FxHashMap::default();
        let codes = register.deals.iter().map(|deal| {
            *known.entry(of(deal)).or_insert_with_key(|place| {
                places.push(*place);
                u32::try_from(places.len() - 1).unwrap_or(u32::MAX)
            })
        });
        let codes = Arc::new(codes.collect());
        Self { places, codes }
    }
}

fn listed<T: PartialEq + Copy + Sync>(
    deals: &[Deal],
    keys: Vec<GroupKey>,
    all: &[T],
    of: impl Fn(&Deal) -> T + Sync,
) -> Field {
    let code = |deal: &Deal| {
        let value = of(deal);
        short(all.iter().position(|one| *one == value).unwrap_or(0))
    };
    Field::new(keys, Codes::One(deals.par_iter().map(code).collect()))
}

fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<GroupKey> {
    all.iter().map(|&one| GroupKey::Word(word(one))).collect()
}

/// The currencies of all statements that count; a deal has several only if its sources disagree.
fn currency(deals: &[Deal]) -> Field {
    let is_plain = |deal: &Deal| deal.rivals.is_empty() && deal.accepted.is_empty();
    let of = |deal: &Deal| deal.leading_amount().and_then(Amount::money).map(|money| money.currency);
    let mut known: Vec<_> = deals.par_iter().filter_map(of).collect();
    known.extend(
        deals
            .iter()
            .filter(|deal| !is_plain(deal))
            .flat_map(|deal| deal.money_statements().map(|money| money.currency).collect::<Vec<_>>()),
    );
    known.par_sort_unstable();
    known.dedup();
    let keys: Vec<GroupKey> = known.iter().map(|currency| GroupKey::Word(currency.code())).collect();
    let code = |currency: Currency| known.binary_search(&currency).ok();
    let is_single = |deal: &Deal| {
        let first = of(deal);
        is_plain(deal) || deal.money_statements().all(|money| Some(money.currency) == first)
    };
    if !deals.par_iter().all(is_single) {
        return several(deals, keys, |deal, take| {
            deal.money_statements().filter_map(|money| code(money.currency)).for_each(take);
        });
    }
    let keys = keys.into_iter().chain([GroupKey::Missing]).collect();
    let code = |deal: &Deal| of(deal).and_then(code).unwrap_or(known.len());
    Field::new(keys, packed(deals.par_iter().map(code).collect()))
}

fn several_words(
    deals: &[Deal],
    words: &[&'static str],
    codes_of: impl Fn(&Deal, &mut dyn FnMut(usize)) + Sync,
) -> Field {
    several(deals, words.iter().map(|word| GroupKey::Word(word)).collect(), codes_of)
}

/// A field with any number of values per deal; a deal without a value has [`GroupKey::Missing`].
fn several(
    deals: &[Deal],
    mut keys: Vec<GroupKey>,
    codes_of: impl Fn(&Deal, &mut dyn FnMut(usize)) + Sync,
) -> Field {
    let missing = u32::try_from(keys.len()).unwrap_or(u32::MAX);
    keys.push(GroupKey::Missing);
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
    Field::new(keys, Codes::Several { starts, codes })
}

fn single(
    register: &Register,
    mut keys: Vec<GroupKey>,
    code: impl Fn(&Deal) -> Option<usize> + Sync,
) -> Field {
    let missing = keys.len();
    keys.push(GroupKey::Missing);
    let codes = register.deals.par_iter().map(|deal| code(deal).unwrap_or(missing)).collect();
    Field::new(keys, packed(codes))
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

/// A code of a field with at most as many values as a gazetteer has places.
fn short(code: usize) -> u16 {
    u16::try_from(code).unwrap_or(u16::MAX)
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
