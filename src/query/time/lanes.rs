//! The timeline as data: one lane per group, with a mark per deal if there are few and a density if there are many,
//! and a margin for undated deals.

use super::density::{Density, Spread, Step};
use super::standing::{LaneDeals, LeftOut};
use crate::model::{Converted, Currency, Days, DealIx, Form, Lang, Register, Stage, When};
use crate::query::columns::{Columns, Counting, Field, Money};
use crate::query::sums::members::{Cited, Members, Values};
use crate::query::{
    CurrencyMode, DealSet, FacetField, GroupBy, GroupKey, Grouping, Index, Sum, VolumesQuery, Worth,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The period to show, and its resolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeRange {
    /// First and last day, in days since 1970-01-01; `None` shows every deal, with a margin on both sides.
    pub days: Option<Days>,
    /// Number of marks that fit side by side.
    pub cells: usize,
    pub gaps: Gaps,
    pub deals: LaneDeals,
}

/// The width at which periods without deals are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Gaps {
    /// Proportional to their length.
    #[default]
    Whole,
    /// Shortened, with a break in the axis.
    Short,
}

impl Gaps {
    pub const ALL: &'static [Self] = &[Self::Whole, Self::Short];

    /// The option's name on the command line and in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Short => "short",
        }
    }
}

impl Default for TimeRange {
    fn default() -> Self {
        Self { days: None, cells: 48, gaps: Gaps::Whole, deals: LaneDeals::All }
    }
}

/// One deal on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub deal: DealIx,
    /// First possible day, in days since 1970-01-01; `None` if the start is open.
    pub first: Option<i32>,
    /// Last possible day; `None` if the end is open.
    pub last: Option<i32>,
    /// Whether the date is given as "about".
    pub about: bool,
    pub stage: Stage,
    pub form: Form,
    /// The deal's money, if stated; it determines the size of the mark.
    pub money: Option<Sum>,
}

/// One group over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    pub key: GroupKey,
    /// All deals of the group, in the range or not.
    pub deals: Members,
    /// The deals in the range, by first day; empty if the lane has a density.
    pub marks: Vec<Mark>,
    /// The distribution of the lane's deals over time, if they are too many for marks.
    pub density: Option<Density>,
    /// Deals without a date.
    pub undated: Members,
}

/// All lanes, those with most deals first; lanes of times or stages are in their natural order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    pub grouping: Grouping,
    pub lanes: Vec<Lane>,
    /// Number of further groups beyond the 300 lanes that are drawn at most.
    pub more: usize,
    /// First and last day shown.
    pub days: Days,
    /// Number of marks that fit side by side.
    pub cells: usize,
    pub gaps: Gaps,
    /// First and last day of all deals except running totals.
    pub span: Option<Days>,
    /// The unit of the densities.
    pub step: Step,
    /// The currency by which marks are sized.
    pub currency: Currency,
    /// Whether amounts are displayed in this currency; otherwise each is displayed as stated.
    pub is_converted: bool,
    /// Every conversion that was made, once.
    pub rates: BTreeSet<Converted>,
    pub undated: usize,
    /// Which deals the lanes hold, and how many they leave out.
    pub deals: LaneDeals,
    pub left_out: LeftOut,
    /// The running totals that end outside the days shown.
    pub running_beyond: Vec<DealIx>,
    pub cited: Cited,
}

/// Number of lanes drawn at most.
pub const MOST_LANES: usize = 300;
/// A lane with more deals than this in the range shows their density.
pub const MOST_MARKS: usize = 240;
/// Limit for the marks of all lanes together; beyond it, only lanes with few deals show individual marks.
const MOST_MARKS_OF_ALL: usize = 4_000;
/// Lanes with at most this many deals show individual marks in any case.
const FEW_MARKS: usize = 24;

/// The timeline of the deals of a set, grouped, read and converted like the volumes.
pub fn lanes(
    register: &Register,
    index: &Index,
    set: &DealSet,
    question: VolumesQuery,
    range: TimeRange,
) -> Lanes {
    let grouping = question.grouping();
    let columns = index.columns();
    let (set, left_out) = range.deals.of(register, columns, set);
    let field = columns.field(register, FacetField::of(grouping.by), grouping.site);
    let currency = question.shown.or(register.currency);
    let money = columns.money(register, Counting::Converted(currency), question.reading);
    let dated = set.and(&columns.dated);
    let undated = Arc::new(set.without(&columns.dated));
    let span = columns.span(&dated.without(&columns.running)).or_else(|| columns.span(&dated));
    let days = range
        .days
        .filter(|days| days.count() > 0)
        .or(span.map(|span| range.deals.days(span)))
        .unwrap_or_default();
    let step = Step::fitting(days, range.cells);
    let maker = LaneBuilder { register, columns, field: &field, money: &money, days, step };
    let whole = Arc::new(set);
    let (lanes, more) = maker.lanes(&whole, &dated, &undated, grouping);
    let is_converted = matches!(question.shown, CurrencyMode::In(_));
    Lanes {
        grouping,
        lanes,
        more,
        days,
        cells: range.cells,
        gaps: range.gaps,
        span,
        step,
        currency,
        is_converted,
        rates: if is_converted { money.rates_of(&whole) } else { BTreeSet::new() },
        undated: undated.count(),
        deals: range.deals,
        left_out,
        running_beyond: beyond(columns, &dated.and(&columns.running), days),
        cited: Cited::new(&columns.cited(register), &whole),
    }
}

/// The deals of a set that end after or before these days; the mark of one that begins earlier fades out.
fn beyond(columns: &Columns, dated: &DealSet, days: Days) -> Vec<DealIx> {
    dated.deals().filter(|ix| !days.contains(columns.last[ix.0 as usize])).collect()
}

struct LaneBuilder<'a> {
    register: &'a Register,
    columns: &'a Columns,
    field: &'a Arc<Field>,
    money: &'a Money,
    days: Days,
    step: Step,
}

impl LaneBuilder<'_> {
    /// The lanes in order, and the number of further lanes.
    fn lanes(
        &self,
        whole: &Arc<DealSet>,
        dated: &DealSet,
        undated: &Arc<DealSet>,
        grouping: Grouping,
    ) -> (Vec<Lane>, usize) {
        let counts = self.field.counts(whole);
        let without_date = self.field.counts(undated);
        let mut codes: Vec<usize> = (0..counts.len()).filter(|&code| counts[code] > 0).collect();
        self.sort(&mut codes, &counts, grouping);
        let more = codes.len().saturating_sub(MOST_LANES);
        codes.truncate(MOST_LANES);
        let mut place = vec![usize::MAX; counts.len()];
        codes.iter().enumerate().for_each(|(at, &code)| place[code] = at);
        let filled = self.fill(dated, &place, codes.len());
        let (of_all, of_undated) = (Values::new(self.field, whole), Values::new(self.field, undated));
        let mut marks_of_all = 0;
        let lanes = codes.into_iter().zip(filled).map(|(code, filled)| {
            let is_much = marks_of_all + filled.deals > MOST_MARKS_OF_ALL && filled.deals > FEW_MARKS;
            let is_dense = filled.deals > MOST_MARKS || is_much;
            marks_of_all += if is_dense { 0 } else { filled.deals };
            let mut marks: Vec<Mark> = if is_dense { Vec::new() } else { self.marks(&filled.rows) };
            marks.sort_by_key(|mark| (mark.first.or(mark.last), mark.last, mark.deal));
            Lane {
                key: self.field.keys[code].clone(),
                deals: Members::new(&of_all, code, counts[code]),
                marks,
                density: is_dense.then(|| Density::of(self.step, &filled.spread, filled.deals)),
                undated: Members::new(&of_undated, code, without_date[code]),
            }
        });
        (lanes.collect(), more)
    }

    fn sort(&self, codes: &mut [usize], counts: &[usize], grouping: Grouping) {
        let key = |code: usize| &self.field.keys[code];
        codes.sort_by(|&a, &b| key(a).cmp(key(b)));
        if !grouping.by.is_in_time() && grouping.by != GroupBy::Stage {
            codes.sort_by_cached_key(|&code| {
                let name = key(code).name(self.register, grouping, Lang::En);
                (*key(code) == GroupKey::Missing, std::cmp::Reverse(counts[code]), name)
            });
        }
    }

    /// The deals in the range, by lane; `place` gives the lane of each code.
    fn fill(&self, dated: &DealSet, place: &[usize], lanes: usize) -> Vec<Filled> {
        let empty = self.step.empty();
        let start = || vec![Filled { spread: empty.clone(), ..Filled::default() }; lanes];
        dated.gather(
            start,
            |filled, words| {
                self.field.visit(dated, words, |row, code| {
                    let (first, last) = (self.columns.first[row], self.columns.last[row]);
                    if first <= self.days.last
                        && last >= self.days.first
                        && let Some(lane) = filled.get_mut(place[code])
                    {
                        lane.take(row, self.columns.closed(row));
                    }
                });
            },
            |filled, part| filled.iter_mut().zip(part).for_each(|(lane, part)| lane.merge(part)),
        )
    }

    fn marks(&self, rows: &[usize]) -> Vec<Mark> {
        rows.iter().filter_map(|&row| self.mark(crate::query::bits::deal_at(row)?)).collect()
    }

    fn mark(&self, ix: DealIx) -> Option<Mark> {
        let row = ix.0 as usize;
        let deal = self.register.deals.get(row)?;
        let days = deal.when?.days();
        let numbers = &self.money.numbers;
        let money = match self.money.worth(row) {
            Worth::Known(interval) => Some(Sum {
                interval,
                approximate: numbers.approximate.has(row),
                disputed: numbers.disputed.has(row),
                unconverted: self.money.unconverted.has(row),
            }),
            _ => None,
        };
        Some(Mark {
            deal: ix,
            first: days.first,
            last: days.last,
            about: deal.when.is_some_and(When::is_about),
            stage: deal.stage,
            form: deal.form,
            money,
        })
    }
}

/// The content of a lane while deals are being counted.
#[derive(Clone, Debug, Default)]
struct Filled {
    deals: usize,
    /// The first of these deals, at most as many as a lane has marks.
    rows: Vec<usize>,
    spread: Spread,
}

impl Filled {
    fn take(&mut self, row: usize, days: Days) {
        self.deals += 1;
        if self.deals <= MOST_MARKS {
            self.rows.push(row);
        }
        self.spread.add(days);
    }

    fn merge(&mut self, other: Self) {
        self.deals += other.deals;
        let room = MOST_MARKS.saturating_sub(self.rows.len());
        self.rows.extend(other.rows.into_iter().take(room));
        self.spread.merge(&other.spread);
    }
}
