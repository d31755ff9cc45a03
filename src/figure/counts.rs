//! What stands beside bars in columns of its own: how many deals of a group a bar does not include, and the ranks
//! that a group can have.

use super::figure_kind::FigureKind;
use super::footnotes::{UNCONVERTED, mark_text};
use crate::model::{Currency, Lang};
use crate::query::{Group, GroupKey, Measure, Rank, Total};
use crate::tr;
use crate::words::number;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A column of counts to the right of bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountColumn {
    pub head: String,
    /// The head on narrow pages.
    pub short_head: String,
    /// Whether the head begins with a ring, the sign of an undisclosed amount.
    pub has_ring: bool,
}

/// A count in such a column: a number, which is set bold unless it is zero, with words around it: `4` of `16`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountCell {
    pub before: String,
    pub number: String,
    pub is_zero: bool,
    /// The number of deals that could not be converted, with its mark: ` + 1¹`.
    pub extra: String,
    pub after: String,
}

/// The rank that a group can have, as an interval among all groups of its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankSpan {
    pub best: usize,
    pub worst: usize,
    /// The rank by lower bounds.
    pub place: usize,
    /// Number of groups that have a rank.
    pub of: usize,
}

impl CountCell {
    /// `4 of 16`.
    pub(super) fn of(part: usize, extra: usize, all: usize, lang: Lang) -> Self {
        const HERE: &str = "\u{fffc}";
        let words = tr!(lang, "count-of", number = HERE, all = number(lang, all));
        let (before, after) = words.split_once(HERE).unwrap_or((&words, ""));
        let unconverted = || format!("\u{a0}+\u{a0}{}{}", number(lang, extra), mark_text(UNCONVERTED));
        let extra = if extra > 0 { unconverted() } else { String::new() };
        Self {
            before: bound(before),
            number: number(lang, part),
            is_zero: part == 0,
            extra,
            after: bound(after),
        }
    }

    /// A plain number.
    pub(super) fn plain(all: usize, lang: Lang) -> Self {
        Self { number: number(lang, all), is_zero: true, ..Self::default() }
    }

    /// The whole text.
    pub fn text(&self) -> String {
        [&*self.before, &self.number, &self.extra, &self.after].concat()
    }
}

/// Words beside a number, whose spaces neither break a line nor are dropped at its edge.
fn bound(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// The columns of counts that a chart has.
pub(super) fn count_columns(
    chart: FigureKind,
    measure: Measure,
    has_any: bool,
    lang: Lang,
) -> Vec<CountColumn> {
    let column = |head: &str, short_head: &str, has_ring: bool| CountColumn {
        head: head.to_owned(),
        short_head: short_head.to_owned(),
        has_ring,
    };
    let undisclosed = || column(tr!(lang, "count-undisclosed"), tr!(lang, "count-undisclosed-short"), true);
    let is_money = measure == Measure::Money;
    match chart {
        FigureKind::Share => vec![column(tr!(lang, "count-disclosed"), tr!(lang, "count-disclosed"), false)],
        FigureKind::Funnel => {
            let deals = column(tr!(lang, "count-deals"), tr!(lang, "count-deals"), false);
            if is_money { vec![undisclosed(), deals] } else { vec![deals] }
        }
        _ if is_money && has_any => vec![undisclosed()],
        _ => Vec::new(),
    }
}

/// The counts of a group in the columns of its chart.
pub(super) fn counts_of(chart: FigureKind, measure: Measure, total: &Total, lang: Lang) -> Vec<CountCell> {
    let deals = || CountCell::plain(total.deals, lang);
    let undisclosed = || CountCell::of(total.undisclosed, total.unconverted, total.deals, lang);
    match (chart, measure) {
        (FigureKind::Funnel, Measure::Money) => {
            let number = CountCell { after: String::new(), before: String::new(), ..undisclosed() };
            vec![number, deals()]
        }
        (FigureKind::Funnel, _) => vec![deals()],
        (_, Measure::Money) => vec![undisclosed()],
        _ => Vec::new(),
    }
}

impl RankSpan {
    /// The rank of a group among `of` groups; `place` is its position by lower bounds.
    pub(super) fn new(rank: Rank, place: usize, of: usize) -> Self {
        let place = place.max(rank.best).min(rank.worst);
        Self { best: rank.best, worst: rank.worst, place, of }
    }

    /// `1–31`, or `3` if the rank is certain.
    pub fn text(self, lang: Lang) -> String {
        let dash = crate::words::manner(lang).dash;
        if self.best == self.worst {
            self.best.to_string()
        } else {
            format!("{}{dash}{}", self.best, self.worst)
        }
    }
}

/// The positions of groups by lower bounds, counted from 1; groups without a rank have none.
pub(super) fn places(
    groups: &[Group],
    currency: Option<Currency>,
    measure: Measure,
) -> BTreeMap<&GroupKey, usize> {
    let ranked = groups.iter().filter(|group| group.ranks.contains_key(&currency));
    let low = |group: &Group| group.total.measured(measure, currency).map(|sum| sum.interval.low);
    let mut ranked: Vec<&Group> = ranked.collect();
    ranked.sort_by_key(|group| Reverse(low(group)));
    ranked.into_iter().map(|group| &group.key).zip(1..).collect()
}
