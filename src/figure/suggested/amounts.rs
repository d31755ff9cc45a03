//! Titles that state an amount: never above the lower bound, and "about" where a source says so.

use super::super::alt::bound_words;
use super::super::phrases::{counted, group_name};
use super::super::plot_values::{low_with_currency, rounded_down};
use super::wording::{count_words, or_list, title, with_name};
use super::{Contender, Field, SuggestedTitle, TitlePattern};
use crate::model::{Decimal, Interval, Lang, Stage};
use crate::query::{Group, GroupKey, Measure, Sum};
use crate::tr;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Significant digits of totals and thresholds, and of single groups.
const FEW: u32 = 2;
const MORE: u32 = 3;
/// The numbers of groups that a threshold may have.
const GROUPS: std::ops::RangeInclusive<usize> = 2..=12;

impl Field<'_> {
    /// "At least about US$2.4tn signed".
    pub fn total(&self) -> Option<SuggestedTitle> {
        // A comparison is of some groups only, and a funnel's first stage is its whole.
        if self.is_comparison {
            return None;
        }
        let lang = self.context.lang;
        let sum = self.volumes.total.measured(self.volumes.query.measure, self.currency)?;
        let value = self.value(&sum, FEW)?;
        let text = if self.context.is_signed {
            tr!(lang, "title-total-signed", value = value)
        } else {
            tr!(lang, "title-total-reported", value = value)
        };
        Some(title(&text, TitlePattern::Total))
    }

    /// "at least about US$2.4tn"; `None` if nothing is certain, or the measure is the number of deals.
    pub fn value(&self, sum: &Sum, digits: u32) -> Option<String> {
        let (lang, low) = (self.context.lang, sum.interval.low);
        if low.is_zero() {
            return None;
        }
        match (self.volumes.query.measure, self.currency) {
            (Measure::Money, Some(currency)) => {
                let is_in_full = rounded_down(low, digits) == low.normalize();
                let amount = low_with_currency(low, digits, currency, lang);
                Some(format!("{}{amount}", bound_words(sum, is_in_full, lang)))
            }
            (Measure::Count(unit), _) => {
                let exact = Sum { interval: Interval::closed(low, low), ..Sum::ZERO };
                Some(format!("{}{}", bound_words(sum, true, lang), counted(unit, &exact, lang)))
            }
            _ => None,
        }
    }

    /// "X leads with at least V".
    pub fn lead_with(&self, leader: &Contender) -> Option<SuggestedTitle> {
        let value = self.value(&leader.sum, MORE)?;
        let text = tr!(self.context.lang, "title-lead-certain", name = &leader.name, value = value);
        Some(with_name(text, TitlePattern::LeadCertain))
    }

    /// "Five provinces and municipalities have at least about US$270bn each", for the number of groups behind which
    /// the lower bounds fall most.
    pub fn threshold(&self) -> Option<SuggestedTitle> {
        let lang = self.context.lang;
        let lows: Vec<Decimal> = self.contenders.iter().map(|one| one.sum.interval.low).collect();
        let mut best: Option<(Decimal, Decimal)> = None;
        for (&last, &next) in lows.iter().zip(lows.iter().skip(1)).skip(1).take(*GROUPS.end()) {
            // From something to nothing is no measure of a fall.
            let fall = if next.is_zero() { Decimal::ONE } else { last.checked_div(next)? };
            if !last.is_zero() && best.is_none_or(|(most, _)| fall > most) {
                best = Some((fall, last));
            }
        }
        let least = rounded_down(best?.1, FEW);
        // Rounded down, the threshold may take in further groups.
        let above: Vec<&Contender> =
            self.contenders.iter().take_while(|one| one.sum.interval.low >= least).collect();
        if !GROUPS.contains(&above.len()) {
            return None;
        }
        let approximate = above.iter().any(|one| one.sum.approximate);
        let value = self.value(&Sum { interval: Interval::open(least), approximate, ..Sum::ZERO }, FEW)?;
        let groups = tr!(lang, "title-groups", by = self.volumes.query.by.word());
        let count = count_words(above.len(), lang);
        let text = tr!(lang, "title-threshold", count = count, groups = groups, value = value);
        Some(title(&text, TitlePattern::Threshold))
    }

    /// "At least about US$117bn signed or started in Q2 2022", for the period with the largest lower bound and the
    /// last one.
    pub fn periods(&self) -> Vec<SuggestedTitle> {
        let known =
            |group: &&Group| is_period(&group.key) && self.low(group).is_some_and(|low| !low.is_zero());
        let groups: Vec<&Group> = self.volumes.groups.iter().filter(known).collect();
        let most = groups.iter().min_by_key(|group| Reverse(self.low(group)));
        let chosen: BTreeSet<&GroupKey> =
            most.into_iter().chain(groups.last()).map(|group| &group.key).collect();
        let chosen = groups.iter().filter(|group| chosen.contains(&group.key));
        chosen.filter_map(|group| self.period(group)).collect()
    }

    fn low(&self, group: &Group) -> Option<Decimal> {
        Some(group.total.measured(self.volumes.query.measure, self.currency)?.interval.low)
    }

    fn period(&self, group: &Group) -> Option<SuggestedTitle> {
        let lang = self.context.lang;
        let sum = group.total.measured(self.volumes.query.measure, self.currency)?;
        let value = self.value(&sum, MORE)?;
        let name = group_name(self.register, self.volumes.query.grouping(), &group.key, lang);
        let period = tr!(lang, "title-in-period", by = self.volumes.query.by.word(), period = name);
        let stages = self.stages(group)?;
        let text = tr!(lang, "title-period", value = value, stages = stages, period = period);
        Some(title(&text, TitlePattern::Period))
    }

    /// The stages of a period's deals in words: "signed or started". `None` if a deal may lie outside the period.
    fn stages(&self, group: &Group) -> Option<String> {
        let lang = self.context.lang;
        let query = self.volumes.query;
        let mut stages: BTreeSet<Stage> = BTreeSet::new();
        for &ix in group.deals.listed() {
            let deal = self.register.deal(ix);
            let is_within = query.by.keys(self.register, ix, query.site) == [group.key.clone()];
            stages.extend(is_within.then_some(deal.stage).map(Some)?);
        }
        let words: Vec<&str> = stages.into_iter().map(|stage| stage_done(stage, lang)).collect();
        (!words.is_empty()).then(|| or_list(&words, lang))
    }
}

/// What was done at a stage: "signed", "started".
fn stage_done(stage: Stage, lang: Lang) -> &'static str {
    match stage {
        Stage::Talks => tr!(lang, "title-stage-talks"),
        Stage::Intent => tr!(lang, "title-stage-intent"),
        Stage::Signed => tr!(lang, "title-stage-signed"),
        Stage::Started => tr!(lang, "title-stage-started"),
        Stage::Operating => tr!(lang, "title-stage-operating"),
        Stage::Cancelled => tr!(lang, "title-stage-cancelled"),
    }
}

fn is_period(key: &GroupKey) -> bool {
    matches!(key, GroupKey::Month(_) | GroupKey::Quarter(..) | GroupKey::Year(_))
}
