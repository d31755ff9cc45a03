//! The definition of the sums, deal by deal. Only tests use it: they compare the answers of the columns with it.

use super::forest::Forest;
use super::sums::by_deal::{Membership, SumsByDeal};
use super::sums::members::Cited;
use super::sums::money::{CurrencyMode, Valuer};
use super::sums::volumes::{Group, Volumes, VolumesQuery};
use super::{DealSet, GroupKey};
use crate::model::{Days, DealIx, Form, Register};

/// Adds the selected deals one by one. The answers of the columns must equal this definition.
pub fn volumes(register: &Register, selection: &[DealIx], query: VolumesQuery) -> Volumes {
    let selected = DealSet::of_deals(register.deals.len(), selection.iter().copied());
    let is_running = |ix: DealIx| register.deal(ix).form == Form::RunningTotal;
    let forest = Forest::of_all(register).selected(|ix| selected.contains(ix) && !is_running(ix));
    let groups = Membership::new(register, &forest, query, 0);
    let mut adder = added(register, &forest, &groups, query);
    let days = forest.deals.iter().filter_map(|&ix| register.deal(ix).when?.days().closed());
    let mut answer = Volumes {
        query,
        running_totals: selection.iter().copied().filter(|&ix| is_running(ix)).collect(),
        rates: std::mem::take(&mut adder.rates),
        disputed: adder.disputed.clone(),
        cited: Cited::by(register, selection.iter().copied()),
        days: days.reduce(Days::joined),
        total: adder.whole.clone(),
        parts: Vec::new(),
        groups: adder.into_groups().into_iter().map(|(_, group)| group).collect(),
        notes: Vec::new(),
    };
    for depth in 1..=query.divided.into_iter().flatten().count() {
        let parts = Membership::new(register, &forest, query, depth);
        let mut parts = added(register, &forest, &parts, query).into_groups();
        parts.sort_by(|a, b| a.0.cmp(&b.0));
        for (path, part) in parts {
            let whole = path.split_last().map_or(&[][..], |(_, whole)| whole);
            if let Some(group) = within(&mut answer.groups, whole) {
                group.parts.push(part);
            }
        }
    }
    if query.lists_sources {
        answer.groups.iter_mut().for_each(|group| list_sources(register, group));
    }
    answer.finish(register);
    answer
}

/// The sums of the groups of a query, or of their parts.
fn added<'a>(
    register: &'a Register,
    forest: &'a Forest,
    groups: &'a Membership,
    query: VolumesQuery,
) -> SumsByDeal<'a> {
    let valuer = Valuer { register, reading: query.reading };
    let mut adder = SumsByDeal::new(register, forest, groups, valuer);
    match query.shown {
        CurrencyMode::In(currency) => {
            adder.add_money(currency, true, |ix| valuer.converted(register.deal(ix), currency));
        }
        CurrencyMode::AsStated => {
            for currency in valuer.currencies(&forest.deals) {
                adder.add_money(currency, false, |ix| valuer.as_stated(register.deal(ix), currency));
            }
        }
    }
    adder.add_counts();
    adder.disputed.sort_unstable();
    adder.disputed.dedup();
    adder
}

/// The group or the nested part at a path of keys.
fn within<'g>(groups: &'g mut [Group], path: &[GroupKey]) -> Option<&'g mut Group> {
    let (key, rest) = path.split_first()?;
    let group = groups.iter_mut().find(|group| group.key == *key)?;
    if rest.is_empty() { Some(group) } else { within(&mut group.parts, rest) }
}

/// Sets the sources of a group's evidence.
fn list_sources(register: &Register, group: &mut Group) {
    let evidence = group.deals.listed().iter().flat_map(|&ix| &register.deal(ix).evidence);
    group.sources = evidence.map(|evidence| evidence.source).collect();
    group.sources.sort_unstable();
    group.sources.dedup();
}
