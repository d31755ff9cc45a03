//! Chips: remarks beside a bar on deals that its length does not include.

use super::footnotes::{UNCONVERTED, mark_text};
use super::phrases::{and_list, counted, deals, unit_word};
use crate::model::{Interval, Lang, Unit};
use crate::query::{Group, Measure, Sum, Volumes};
use crate::tr;

/// The remarks on deals that each group's value does not include, in the order of the groups.
pub fn chips_of(volumes: &Volumes, lang: Lang) -> Vec<Vec<String>> {
    texts_of(&Chips::new(volumes, lang), volumes)
}

/// The same with the marks of a figure.
pub(super) fn marked_chips_of(volumes: &Volumes, lang: Lang) -> Vec<Vec<String>> {
    texts_of(&Chips::marked(volumes, lang), volumes)
}

fn texts_of(chips: &Chips<'_>, volumes: &Volumes) -> Vec<Vec<String>> {
    let measure = volumes.query.measure;
    let best = |group: &Group| match measure {
        Measure::Money => group.total.money.values().copied().find(Sum::is_known),
        _ => group.total.measured(measure, None),
    };
    volumes.groups.iter().map(|group| chips.of(group, best(group).as_ref())).collect()
}

/// Writes the chips for the bars of a figure.
pub(super) struct Chips<'a> {
    volumes: &'a Volumes,
    lang: Lang,
    /// The mark after remarks on deals without a rate; empty where no note explains it.
    mark: String,
}

impl<'a> Chips<'a> {
    pub fn new(volumes: &'a Volumes, lang: Lang) -> Self {
        Self { volumes, lang, mark: String::new() }
    }

    /// The chips of a figure, which has a note on deals without a rate.
    pub fn marked(volumes: &'a Volumes, lang: Lang) -> Self {
        Self { mark: mark_text(UNCONVERTED), ..Self::new(volumes, lang) }
    }

    /// The chips of a group whose bar shows `sum`.
    pub fn of(&self, group: &Group, sum: Option<&Sum>) -> Vec<String> {
        let is_known = sum.is_some_and(Sum::is_known);
        match self.volumes.query.measure {
            Measure::Money => self.of_money(group, is_known),
            Measure::Deals => Vec::new(),
            Measure::Count(unit) => self.of_count(group, unit, is_known).into_iter().collect(),
            Measure::Area if is_known => Vec::new(),
            Measure::Area => {
                let words = tr!(self.lang, "chip-no-floor-area-given");
                vec![words.to_owned()]
            }
        }
    }

    fn of_money(&self, group: &Group, is_known: bool) -> Vec<String> {
        let mut chips: Vec<String> = self.undisclosed(group, is_known).into_iter().collect();
        let unconverted = group.total.unconverted;
        if unconverted > 0 {
            let things = deals(unconverted, self.lang);
            chips.push(tr!(self.lang, "chip-not-converted", things = things) + &self.mark);
        }
        if chips.is_empty() && !is_known {
            let things = self.all_counted(group);
            // The group's own amount is unknown, but a batch in another group states an amount that includes it.
            let is_part = !group.total.money.is_empty();
            chips.push(if is_part {
                tr!(self.lang, "chip-within-batch", things = things)
            } else {
                tr!(self.lang, "chip-no-amount", things = things)
            });
        }
        chips
    }

    /// `+30 projects and 8 companies, amount undisclosed`.
    fn undisclosed(&self, group: &Group, is_known: bool) -> Option<String> {
        let total = &group.total;
        if total.undisclosed == 0 {
            return None;
        }
        // Deals that a disclosed batch or another group already covers are not counted here.
        // A count that may be zero is left out in favour of the number of deals, unless all deals have a count.
        let is_told = |sum: &Sum| total.undisclosed_uncounted == 0 || !sum.interval.low.is_zero();
        let counts = total.undisclosed_counts.iter();
        let counts =
            counts.filter(|(_, sum)| sum.interval != Interval::ZERO && sum.is_known() && is_told(sum));
        let mut things: Vec<String> = counts.map(|(&unit, sum)| counted(unit, sum, self.lang)).collect();
        let uncounted = if things.is_empty() { total.undisclosed } else { total.undisclosed_uncounted };
        if uncounted > 0 {
            things.push(deals(uncounted, self.lang));
        }
        let things = and_list(&things, self.lang);
        let things = if is_known { with_plus(&things, self.lang) } else { things };
        Some(tr!(self.lang, "chip-amount-undisclosed", things = things))
    }

    /// `26 partners`, or `2 deals` if no deal has a count.
    fn all_counted(&self, group: &Group) -> String {
        let things: Vec<String> =
            group.total.counts.iter().map(|(&unit, sum)| counted(unit, sum, self.lang)).collect();
        if things.is_empty() { deals(group.total.deals, self.lang) } else { and_list(&things, self.lang) }
    }

    fn of_count(&self, group: &Group, unit: Unit, is_known: bool) -> Option<String> {
        if is_known {
            return None;
        }
        if group.total.counts.contains_key(&unit) {
            let words = unit_word(unit, false, self.lang);
            return Some(tr!(self.lang, "chip-number-unknown", words = words));
        }
        let words = unit_word(unit, false, self.lang);
        Some(tr!(self.lang, "chip-no-counted", words = words))
    }
}

/// `+30 projects`; "at least" and "at most" are written out, since their signs are hard to read after a plus.
fn with_plus(things: &str, lang: Lang) -> String {
    match (things.strip_prefix("≥\u{a0}"), things.strip_prefix("≤\u{a0}")) {
        (Some(rest), _) => tr!(lang, "chip-plus-at-least", things = rest),
        (_, Some(rest)) => tr!(lang, "chip-plus-at-most", things = rest),
        _ => tr!(lang, "chip-plus", things = things),
    }
}
