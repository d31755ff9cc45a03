//! The alternative text of a figure: kind, measure, scope, unit; the three largest; what is open; what is undisclosed.

use super::format::NBSP;
use super::kinds::Context;
use super::plot_values::low_in_words;
use super::spoken::spoken;
use super::subtitles::{place_words, years_text};
use crate::model::{Currency, Days, Lang};
use crate::query::{Group, GroupKey, Measure, Sum, Volumes};
use crate::tr;
use crate::words::cut;
use std::cmp::Reverse;

/// An alternative text has fewer characters than this.
const MOST: usize = 300;
/// Number of values that it names.
const NAMED: usize = 3;
/// Significant digits of its values.
const DIGITS: u32 = 3;

/// The parts of an alternative text.
pub(super) struct Alt<'a> {
    pub context: &'a Context,
    /// "Bar chart".
    pub kind: &'static str,
    /// "Signed volume by city or district".
    pub measure: String,
    pub days: Option<Days>,
    /// Whether the figure measures money, so that undisclosed amounts are missing from it.
    pub is_money: bool,
    /// The unit of the values without their scale: "US$".
    pub unit: String,
    /// What is largest, as name and value, and the number of further values.
    pub largest: Vec<String>,
    pub more: usize,
    /// Number of groups that may lead.
    pub leading: usize,
    /// Number of deals that disclose no amount, and of all deals, if the scope does not know them.
    pub undisclosed: (usize, usize),
}

impl Alt<'_> {
    /// The text; long names give way one by one, then the place.
    pub fn text(&self) -> String {
        let named = (0..=NAMED.min(self.largest.len())).rev().map(|named| self.with(named, true));
        let text = named.chain([self.with(0, false)]).find(|text| text.chars().count() < MOST);
        text.unwrap_or_else(|| cut(&self.with(0, false), |shown| shown.chars().count() < MOST))
    }

    fn with(&self, named: usize, has_place: bool) -> String {
        let lang = self.context.lang;
        let sentences = [Some(self.head(has_place)), self.values(named), self.open(), self.hidden()];
        let text: Vec<String> = sentences.into_iter().flatten().collect();
        text.join(tr!(lang, "sentence-gap")).replace(NBSP, " ")
    }

    /// "Bar chart: signed volume by city or district, all places, 2017–2026, US$."
    fn head(&self, has_place: bool) -> String {
        let lang = self.context.lang;
        let place = has_place.then(|| place_words(self.context));
        let scope: Vec<String> = place
            .into_iter()
            .chain(years_text(self.days, self.context))
            .filter(|part| !part.is_empty())
            .collect();
        let scope = scope.join(tr!(lang, "alt-scope-gap"));
        let measure = if lang == Lang::En { uncapital(&self.measure) } else { self.measure.clone() };
        let about =
            if scope.is_empty() { measure } else { tr!(lang, "alt-about", measure = measure, scope = scope) };
        let unit =
            if self.unit.is_empty() { String::new() } else { [tr!(lang, "list-comma"), &self.unit].concat() };
        tr!(lang, "alt-head", kind = self.kind, about = about, unit = unit)
    }

    /// "Guangzhou at least about 266bn, Wuhan at least 146bn; 76 more."
    fn values(&self, named: usize) -> Option<String> {
        let lang = self.context.lang;
        let shown: Vec<&str> = self.largest.iter().take(named).map(String::as_str).collect();
        let more = self.more + self.largest.len() - shown.len();
        let shown = shown.join(tr!(lang, "list-comma"));
        match (shown.is_empty(), more) {
            (true, 0) => None,
            (true, more) => Some(tr!(lang, "alt-groups", number = more)),
            (false, 0) => Some(super::phrases::sentence(&shown, lang)),
            (false, more) => Some(tr!(lang, "alt-values-more", values = shown, more = more)),
        }
    }

    fn open(&self) -> Option<String> {
        (self.leading > 1).then(|| tr!(self.context.lang, "alt-leading", number = self.leading))
    }

    fn hidden(&self) -> Option<String> {
        let scope = &self.context.scope;
        let (some, all) = if scope.deals > 0 { (scope.undisclosed, scope.deals) } else { self.undisclosed };
        let some = if self.is_money { some } else { 0 };
        (some > 0).then(|| tr!(self.context.lang, "alt-undisclosed", some = some, all = all))
    }
}

/// The groups with the largest lower bounds in words, and the number of all others; of groups that a chart ranks, only
/// those with a rank.
pub(super) fn largest(
    volumes: &Volumes,
    currency: Option<Currency>,
    name: impl Fn(&GroupKey) -> String,
    lang: Lang,
) -> (Vec<String>, usize) {
    let measure = volumes.query.measure;
    let known =
        |group: &&Group| sum_of(group, measure, currency).is_some_and(|sum| !sum.interval.low.is_zero());
    let mut groups: Vec<&Group> =
        volumes.groups.iter().filter(known).filter(|group| !group.is_apart).collect();
    groups.sort_by_key(|group| Reverse(sum_of(group, measure, currency).map(|sum| sum.interval.low)));
    groups.truncate(NAMED);
    let texts = groups.iter().filter_map(|group| {
        let sum = sum_of(group, measure, currency)?;
        Some(tr!(lang, "alt-value", name = name(&group.key), value = sum_in_words(&sum, measure, lang)))
    });
    let texts: Vec<String> = texts.collect();
    let all = volumes.groups.iter().filter(|group| !group.is_apart).count();
    let more = all - texts.len();
    (texts, more)
}

fn sum_of(group: &Group, measure: Measure, currency: Option<Currency>) -> Option<Sum> {
    group.total.measured(measure, currency).filter(Sum::is_known)
}

/// "at least about 266bn", "270bn"; counts are never rounded.
pub(super) fn sum_in_words(sum: &Sum, measure: Measure, lang: Lang) -> String {
    let low = sum.interval.low;
    if measure != Measure::Money {
        return spoken(&super::format::sum_text(sum, lang), lang);
    }
    let (text, rounded) = low_in_words(low, DIGITS, lang);
    format!("{}{text}", bound_words(sum, rounded == low.normalize(), lang))
}

/// The words before the lower bound of a sum: "at least about "; none before an exact value in full.
pub(super) fn bound_words(sum: &Sum, is_in_full: bool, lang: Lang) -> &'static str {
    match (sum.interval.is_exact() && is_in_full, sum.approximate) {
        (true, false) => "",
        (true, true) => tr!(lang, "heading-about"),
        (false, false) => tr!(lang, "heading-at-least"),
        (false, true) => tr!(lang, "heading-at-least-about"),
    }
}

/// Number of groups that may lead, if they have ranks in one unit only.
pub(super) fn leading(volumes: &Volumes) -> usize {
    let [currency] = volumes.measured_currencies()[..] else { return 0 };
    volumes
        .groups
        .iter()
        .filter(|group| group.ranks.get(&currency).is_some_and(|rank| rank.best == 1))
        .count()
}

/// A title within a sentence: "signed volume"; abbreviations keep their capitals.
fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    let (first, second) = (letters.next(), letters.clone().next());
    match (first, second) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}
