//! The timeline: lanes of marks over time, as fractions, text and colour roles.

use super::dates::ticks;
use super::deal::deal_amount_text;
use super::format::{amount_text, money_sum_text};
use super::kinds::{Context, DENSE_ROWS, Lane, Mark, MarkShape, Timeline};
use super::packing::{BusyStretch, Packed, ROWS, Stretch, pack};
use super::phrases::{deal_when, deals, group_detail, group_name};
use super::rule::period;
use super::{Role, Span};
use crate::model::{
    Amount, DayRange, Days, DealIx, Decimal, Field, Form, Interval, Lang, Register, Stage, Within,
};
use crate::query::{self, Density, Gaps, Lanes, Sum};
use crate::tr;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// Share of the axis over which an open end fades.
const FADE: f64 = 0.07;

/// The lanes as a figure.
///
/// A running total may extend beyond the window, because its years would compress all events of single days.
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
        sizes: Sizes::of(lanes),
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

/// The range of amounts that determines sizes, as logarithms.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    least: f64,
    pub most: f64,
}

impl Sizes {
    fn of(lanes: &Lanes) -> Self {
        let marks = lanes.lanes.iter().flat_map(|lane| &lane.marks);
        let logs = marks.filter_map(|mark| log_of(mark.money?.interval));
        let none = Self { least: f64::INFINITY, most: f64::NEG_INFINITY };
        logs.fold(none, |sizes, log| Self { least: sizes.least.min(log), most: sizes.most.max(log) })
    }

    /// From 0 (smallest) to 1 (largest).
    fn size(self, money: Option<Sum>) -> f64 {
        let Some(log) = money.and_then(|sum| log_of(sum.interval)) else { return 0.35 };
        let spread = self.most - self.least;
        if spread < 1e-6 { 0.6 } else { 0.2 + 0.8 * ((log - self.least) / spread).within(0.0, 1.0) }
    }
}

/// The logarithm of the lower bound, or of the upper bound if the lower one is zero.
fn log_of(money: Interval) -> Option<f64> {
    let value = if money.low.is_zero() { money.high.unwrap_or_default() } else { money.low };
    if value < Decimal::ONE { None } else { value.to_f64().map(f64::ln) }
}

pub(super) struct TimelineBuilder<'a> {
    pub register: &'a Register,
    pub lanes: &'a Lanes,
    pub lang: Lang,
    span: Span,
    pub days: Days,
    cells: usize,
    rows: usize,
    pub sizes: Sizes,
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
        } else {
            let (rows, marks) = self.packed(lane);
            (rows, marks, Vec::new())
        };
        Lane {
            key: lane.key.clone(),
            name: group_name(self.register, self.lanes.grouping, &lane.key, self.lang),
            detail: group_detail(self.register, self.lanes.grouping.by, &lane.key, self.lang),
            rows,
            marks,
            steps,
            deals: lane.deals.clone(),
            undated: lane.undated.clone(),
        }
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

    /// The extent of a mark; an open end includes the part that fades.
    fn item(&self, mark: &query::Mark) -> Option<Stretch> {
        let (from, to) = match (mark.first, mark.last) {
            (Some(first), Some(last)) => (self.at(first), self.at(last.saturating_add(1))),
            (None, Some(last)) => (self.at(last.saturating_add(1)) - FADE, self.at(last.saturating_add(1))),
            (Some(first), None) => (self.at(first), self.at(first) + FADE),
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
            role: Role::of_stage(mark.stage),
            size: self.sizes.size(mark.money),
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
        }
    }

    fn cluster(&self, merged: BusyStretch, marks: &BTreeMap<DealIx, &query::Mark>) -> Mark {
        let number = merged.deals.len();
        let inside: Vec<&&query::Mark> = merged.deals.iter().filter_map(|ix| marks.get(ix)).collect();
        let stages: Vec<Stage> = inside.iter().map(|mark| mark.stage).collect();
        let role = match stages.first() {
            Some(&stage) if stages.iter().all(|&other| other == stage) => Role::of_stage(stage),
            _ => Role::Neutral,
        };
        let period = period(self.register, merged.deals.iter().copied(), self.lang).unwrap_or_default();
        let logarithm = number.to_f64().unwrap_or(1.0).ln();
        Mark {
            from: merged.from,
            to: merged.to,
            row: merged.row,
            shape: MarkShape::Cluster,
            role,
            size: (0.4 + logarithm / 12.0).min(1.0),
            solid: inside.iter().any(|mark| mark.money.is_some()),
            title: deals(number, self.lang),
            label: format!("{}, {period}", deals(number, self.lang)),
            value: Some(number.to_string()),
            deals: merged.deals,
        }
    }
}
