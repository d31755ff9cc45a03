//! The timeline: lanes of marks over time, as fractions, text and colour roles.

use super::amount_class::{AmountClass, decisive};
use super::dates::{periods, ticks};
use super::deal::{deal_amount_text, deal_count_text};
use super::format::{amount_text, money_number_text, money_sum_text};
use super::kinds::Context;
use super::packing::{BusyStretch, Packed, ROWS, Stretch, pack};
use super::phrases::{deal_when, deals, group_detail, group_name, short_name};
use super::rule::period;
use super::timeline_kinds::{DENSE_ROWS, Lane, Mark, MarkShape, Timeline};
use super::{Role, Span};
use crate::model::{Amount, DayRange, Days, DealIx, Field, Form, Lang, Register};
use crate::query::{self, Density, Gaps, LaneDeals, Lanes, Sum, stands_apart};
use crate::tr;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// Share of the axis that the sign for an open end takes.
const SIGN: f64 = 0.02;

/// The lanes as a figure.
///
/// Lanes for a page have a mark for each deal, which the page places; in the window busy stretches are merged. A running
/// total may extend beyond the window, because its years would compress all events of single days.
pub fn timeline(register: &Register, lanes: &Lanes, context: &Context) -> Timeline {
    timeline_in_rows(register, lanes, context, ROWS)
}

/// The timeline with at most `rows` rows of single marks per lane.
pub(super) fn timeline_in_rows(
    register: &Register,
    lanes: &Lanes,
    context: &Context,
    rows: usize,
) -> Timeline {
    let maker = TimelineBuilder {
        register,
        lanes,
        lang: context.lang,
        span: axis(lanes),
        days: lanes.days,
        cells: lanes.cells,
        rows,
        most: lanes
            .lanes
            .iter()
            .filter_map(|lane| lane.density.as_ref())
            .map(Density::most)
            .max()
            .unwrap_or(0),
    };
    let drawn: Vec<Lane> = lanes.lanes.iter().map(|lane| maker.lane(lane)).collect();
    let undated = (lanes.undated > 0).then(|| tr!(context.lang, "timeline-undated").to_owned());
    Timeline {
        heading: maker.heading(context, &drawn),
        days: lanes.days,
        ticks: if lanes.span.is_some() { ticks(lanes.days, &maker.span, context.lang) } else { Vec::new() },
        periods: if lanes.span.is_some() {
            periods(lanes.days, &maker.span, context.lang)
        } else {
            Vec::new()
        },
        more: lanes.more,
        legend: maker.legend(&drawn),
        lanes: drawn,
        undated,
        span: maker.span,
    }
}

/// The time axis. Gaps are shortened, if requested, if no deal other than running totals lies in them.
fn axis(lanes: &Lanes) -> Span {
    if lanes.gaps == Gaps::Whole {
        return Span::even(lanes.days);
    }
    let marks = lanes.lanes.iter().flat_map(|lane| &lane.marks);
    let single = marks.filter(|mark| mark.form != Form::RunningTotal);
    let single = single.filter_map(|mark| DayRange { first: mark.first, last: mark.last }.closed());
    let steps =
        lanes.lanes.iter().filter_map(|lane| lane.density.as_ref()).flat_map(|density| &density.steps);
    let steps = steps.filter(|step| step.thousandths > 0).map(|step| step.days);
    Span::without_gaps(lanes.days, single.chain(steps).collect())
}

pub(super) struct TimelineBuilder<'a> {
    pub register: &'a Register,
    pub lanes: &'a Lanes,
    pub lang: Lang,
    span: Span,
    pub days: Days,
    cells: usize,
    rows: usize,
    /// Largest number of deals in any step of a density, in thousandths.
    pub most: i64,
}

impl TimelineBuilder<'_> {
    /// The start of a day on the axis.
    pub fn at(&self, day: i32) -> f64 {
        self.span.at(day)
    }

    fn lane(&self, lane: &query::Lane) -> Lane {
        let (rows, marks, steps) = if let Some(density) = &lane.density {
            (DENSE_ROWS, Vec::new(), self.steps(density))
        } else if self.lanes.deals == LaneDeals::Standing {
            (1, self.single(lane), Vec::new())
        } else {
            let (rows, marks) = self.packed(lane);
            (rows, marks, Vec::new())
        };
        Lane {
            key: lane.key.clone(),
            name: group_name(self.register, self.lanes.grouping, &lane.key, self.lang),
            short_name: short_name(self.register, &lane.key, self.lang),
            detail: group_detail(self.register, self.lanes.grouping.by, &lane.key, self.lang),
            is_apart: stands_apart(self.register, self.lanes.grouping.by, &lane.key),
            shown: lane.density.as_ref().map_or(lane.marks.len(), |density| density.deals)
                + lane.undated.count(),
            rows,
            marks,
            steps,
            deals: lane.deals.clone(),
            undated: lane.undated.clone(),
        }
    }

    /// A mark for each deal.
    fn single(&self, lane: &query::Lane) -> Vec<Mark> {
        lane.marks.iter().filter_map(|mark| Some(self.mark(mark, self.item(mark)?, 0))).collect()
    }

    /// The marks in rows, and the number of rows they need.
    fn packed(&self, lane: &query::Lane) -> (usize, Vec<Mark>) {
        let by_deal: BTreeMap<DealIx, &query::Mark> =
            lane.marks.iter().map(|mark| (mark.deal, mark)).collect();
        let cell = 1.0 / self.cells.max(1).to_f64().unwrap_or(1.0);
        let mut items: Vec<Stretch> = lane.marks.iter().filter_map(|mark| self.item(mark)).collect();
        items.retain(|item| item.to > -0.02 && item.from < 1.02);
        items.sort_by(|a, b| a.from.total_cmp(&b.from).then(a.deal.cmp(&b.deal)));
        let Packed { single, merged, rows } = pack(&items, cell, self.rows);
        let singles = single.into_iter().filter_map(|(item, row)| {
            let mark = by_deal.get(&item.deal)?;
            Some(self.mark(mark, item, row))
        });
        let mut marks: Vec<Mark> = singles.collect();
        marks.extend(merged.into_iter().map(|merged| self.cluster(merged, &by_deal)));
        marks.sort_by(|a, b| a.from.total_cmp(&b.from).then(a.row.cmp(&b.row)));
        (rows, marks)
    }

    /// The extent of a mark; an open end includes its sign.
    fn item(&self, mark: &query::Mark) -> Option<Stretch> {
        let (from, to) = match (mark.first, mark.last) {
            (Some(first), Some(last)) => (self.at(first), self.at(last.saturating_add(1))),
            (None, Some(last)) => (self.at(last.saturating_add(1)) - SIGN, self.at(last.saturating_add(1))),
            (Some(first), None) => (self.at(first), self.at(first) + SIGN),
            (None, None) => return None,
        };
        Some(Stretch { deal: mark.deal, from, to })
    }

    fn mark(&self, mark: &query::Mark, item: Stretch, row: usize) -> Mark {
        let shape = match (mark.form, mark.first, mark.last) {
            (Form::RunningTotal, ..) => MarkShape::Running,
            (_, Some(first), Some(last)) if first == last => MarkShape::Day,
            (_, Some(_), Some(_)) => MarkShape::Span,
            (_, None, _) => MarkShape::OpenStart,
            (_, _, None) => MarkShape::OpenEnd,
        };
        let deal = self.register.deal(mark.deal);
        let money = deal_amount_text(deal, self.lang);
        let label = [Some(deal.title.clone()), Some(deal_when(self.register, mark.deal, self.lang)), money];
        let stated = deal.leading_amount().and_then(Amount::money);
        Mark {
            from: item.from,
            to: item.to,
            row,
            shape,
            role: Role::of_mark(mark.stage),
            class: mark.money.map(|sum| AmountClass::of(sum.interval, self.lanes.currency)),
            amount: mark.money.map_or(0.0, amount_of),
            is_batch: mark.form == Form::Batch,
            is_about: mark.about,
            solid: mark.money.is_some(),
            deals: vec![mark.deal],
            title: deal.title.clone(),
            label: label.into_iter().flatten().collect::<Vec<_>>().join(tr!(self.lang, "list-comma")),
            value: mark.money.and_then(|sum| match stated {
                _ if !self.lanes.is_converted => deal_amount_text(deal, self.lang),
                Some(money) if money.currency == self.lanes.currency && !deal.is_disputed(Field::Amount) => {
                    Some(amount_text(Amount::Stated(money), self.lang))
                }
                _ => Some(money_sum_text(self.lanes.currency, &sum, self.lang)),
            }),
            words: self.words(mark),
        }
    }

    /// The amount, and the number of things in a batch; nothing if sources disagree.
    fn words(&self, mark: &query::Mark) -> Option<String> {
        let (sum, deal) = (mark.money.as_ref()?, self.register.deal(mark.deal));
        if sum.disputed || deal.is_disputed(Field::Amount) {
            return None;
        }
        let amount = if self.lanes.is_converted {
            money_number_text(sum, self.lang)
        } else {
            deal_amount_text(deal, self.lang)?
        };
        let is_counted = mark.form == Form::Batch && !deal.is_disputed(Field::Count);
        let count = deal_count_text(deal, self.lang).filter(|_| is_counted);
        Some(
            [Some(amount), count]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(tr!(self.lang, "list-comma")),
        )
    }

    fn cluster(&self, merged: BusyStretch, marks: &BTreeMap<DealIx, &query::Mark>) -> Mark {
        let number = merged.deals.len();
        let inside: Vec<&&query::Mark> = merged.deals.iter().filter_map(|ix| marks.get(ix)).collect();
        let tones: Vec<Role> = inside.iter().map(|mark| Role::of_mark(mark.stage)).collect();
        let role = match tones.first() {
            Some(&tone) if tones.iter().all(|&other| other == tone) => tone,
            _ => Role::Neutral,
        };
        let period = period(self.register, merged.deals.iter().copied(), self.lang).unwrap_or_default();
        Mark {
            from: merged.from,
            to: merged.to,
            row: merged.row,
            shape: MarkShape::Cluster,
            role,
            class: None,
            amount: 0.0,
            is_batch: false,
            is_about: false,
            solid: inside.iter().any(|mark| mark.money.is_some()),
            title: deals(number, self.lang),
            label: format!("{}, {period}", deals(number, self.lang)),
            value: Some(number.to_string()),
            words: None,
            deals: merged.deals,
        }
    }
}

/// The amount by which marks are ordered.
fn amount_of(sum: Sum) -> f64 {
    decisive(sum.interval).to_f64().unwrap_or(0.0)
}
