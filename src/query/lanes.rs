//! The timeline as data: one lane a group, one mark a deal, and a margin for undated ones.

use super::money::{Values, Worth};
use super::{GroupBy, GroupKey, Index, Shown, Site, Sum, VolumesQuery};
use crate::model::{Converted, Currency, DealIx, Form, Lang, Register, Stage, When};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// One deal on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub deal: DealIx,
    /// First day it may have happened, from 1970-01-01; `None` where the start is open.
    pub first: Option<i32>,
    /// Last day; `None` where the end is open.
    pub last: Option<i32>,
    /// The date is given as "about".
    pub about: bool,
    pub stage: Stage,
    pub form: Form,
    /// Its money, where stated: what the size of the mark goes by.
    pub money: Option<Sum>,
}

/// The marks of one group, by first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    pub key: GroupKey,
    pub marks: Vec<Mark>,
    /// Deals without a date.
    pub undated: Vec<DealIx>,
}

/// All lanes, the fullest first; lanes that are times or stages in their own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    pub by: GroupBy,
    pub site: Site,
    pub lanes: Vec<Lane>,
    /// First and last day of any mark.
    pub days: Option<(i32, i32)>,
    /// The currency that marks are sized in.
    pub currency: Currency,
    /// Whether amounts are written in it; else each as it is stated.
    pub is_converted: bool,
    /// Every conversion that was made, once.
    pub rates: BTreeSet<Converted>,
    pub undated: usize,
}

/// The timeline of the selected deals, grouped, read and converted as the volumes are.
pub fn lanes(register: &Register, index: &Index, selection: &[DealIx], question: VolumesQuery) -> Lanes {
    let VolumesQuery { by, site, .. } = question;
    let currency = match question.shown {
        Shown::In(currency) => currency,
        Shown::AsStated => register.currency,
    };
    let values = index.values(register, question.reading, currency);
    let mut by_key: FxHashMap<GroupKey, Lane> = FxHashMap::default();
    let mut days: Option<(i32, i32)> = None;
    let mut undated = 0;
    let mut rates = BTreeSet::new();
    let is_converted = matches!(question.shown, Shown::In(_));
    for &ix in selection {
        let mark = mark(register, index, &values, ix);
        rates.extend(values.of(ix).converted.filter(|_| is_converted));
        if let Some((first, last)) = index.days(ix).closed() {
            days = Some(days.map_or((first, last), |(a, b)| (a.min(first), b.max(last))));
        } else {
            undated += 1;
        }
        for key in by.keys(register, ix, site) {
            let empty = || Lane { key: key.clone(), marks: Vec::new(), undated: Vec::new() };
            let lane = by_key.entry(key.clone()).or_insert_with(empty);
            match mark.first.or(mark.last) {
                Some(_) => lane.marks.push(mark),
                None => lane.undated.push(ix),
            }
        }
    }
    // Sorted by key first, so that no order of the map shows.
    let mut lanes: Vec<Lane> = by_key.into_values().collect();
    lanes.sort_by(|a, b| a.key.cmp(&b.key));
    for lane in &mut lanes {
        lane.marks.sort_by_key(|mark| (mark.first.or(mark.last), mark.last, mark.deal));
    }
    if !by.is_in_time() && by != GroupBy::Stage {
        lanes.sort_by_cached_key(|lane| {
            let is_missing = lane.key == GroupKey::Missing;
            let deals = lane.marks.len() + lane.undated.len();
            (
                is_missing,
                std::cmp::Reverse(deals),
                lane.key.name(register, (by, site), Lang::En),
                lane.key.clone(),
            )
        });
    }
    Lanes { by, site, lanes, days, currency, is_converted, rates, undated }
}

fn mark(register: &Register, index: &Index, values: &Values, ix: DealIx) -> Mark {
    let deal = register.deal(ix);
    let days = index.days(ix);
    let valued = values.of(ix);
    let money = match valued.worth {
        Worth::Known(interval) => {
            Some(Sum { interval, approximate: valued.approximate, disputed: valued.disputed })
        }
        _ => None,
    };
    Mark {
        deal: ix,
        first: days.first,
        last: days.last,
        about: deal.when.is_some_and(When::is_about),
        stage: deal.stage,
        form: deal.form,
        money,
    }
}
