//! Volumes over time: every period from the first to the last, and the deals that belong to no single period.

use super::Role;
use super::bars::PanelBuilder;
use super::kinds::{Bar, End};
use super::periods::{MOST, after, is_period};
use super::when::short_month;
use crate::model::Lang;
use crate::query::{GroupKey, Members};
use crate::tr;

impl PanelBuilder<'_> {
    /// The bars with an empty one for each period without deals, and the labels below them.
    pub(super) fn in_time(&self, bars: Vec<Bar>) -> Vec<Bar> {
        let (periods, others): (Vec<Bar>, Vec<Bar>) = bars.into_iter().partition(|bar| is_period(&bar.key));
        let mut filled: Vec<Bar> = Vec::with_capacity(periods.len());
        for bar in periods {
            let mut next = filled.last().and_then(|last| after(&last.key));
            while let Some(key) = next.filter(|key| *key < bar.key && filled.len() < MOST) {
                next = after(&key);
                filled.push(self.empty(key));
            }
            filled.push(bar);
        }
        filled.extend(others);
        let mut year = None;
        for bar in &mut filled {
            bar.period = label(&bar.key, &mut year, self.lang);
            bar.short_name = match bar.key {
                GroupKey::Several => Some(tr!(self.lang, "name-several-short").to_owned()),
                GroupKey::Missing => Some(tr!(self.lang, "name-no-date-short").to_owned()),
                _ => None,
            };
        }
        filled
    }

    /// A period without deals.
    pub(super) fn empty(&self, key: GroupKey) -> Bar {
        Bar {
            name: self.name(&key),
            key,
            short_name: None,
            detail: None,
            sources: None,
            is_apart: false,
            rank: None,
            counts: Vec::new(),
            instead: None,
            role: Role::Data,
            period: None,
            low: None,
            end: End::Exact,
            segments: Vec::new(),
            value: None,
            whole_value: tr!(self.lang, "bars-no-deals").to_owned(),
            footnote: None,
            inside: None,
            chips: Vec::new(),
            undisclosed: 0,
            unconverted: 0,
            approximate: false,
            deals: Members::default(),
        }
    }
}

/// The label below a period in one or two lines; the year appears only if it changes.
fn label(key: &GroupKey, before: &mut Option<i16>, lang: Lang) -> Option<String> {
    let (short, year) = match key {
        GroupKey::Month(month) => (short_month(month.month, lang).to_owned(), month.year),
        GroupKey::Quarter(year, quarter) => {
            (tr!(lang, "date-quarter-short", quarter = quarter.to_string()), *year)
        }
        GroupKey::Year(year) => return Some(year.to_string()),
        _ => return None,
    };
    let is_new = before.replace(year) != Some(year);
    Some(if is_new { format!("{short}\n{year}") } else { short })
}
