//! The subtitle in ever shorter forms: unit, stage, place, years; how many deals state an amount.

use super::kinds::Context;
use super::phrases::capital;
use super::rule::days_text;
use super::source_line::shortening;
use crate::model::{Days, Lang, date_of};
use crate::tr;

/// Longest subtitle, in characters.
const MOST: usize = 90;
/// Longest words of a filter that a subtitle holds; longer ones stand in the rule.
const FILTER: usize = 34;

/// What a subtitle still says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    Full,
    /// Without the number of deals.
    WithoutCounts,
    /// Also without the place, if the title has it.
    WithoutPlace,
    /// Also with the filter only named.
    Shortest,
}

const FORMS: [Form; 4] = [Form::Full, Form::WithoutCounts, Form::WithoutPlace, Form::Shortest];

/// The parts of a subtitle.
pub(super) struct Subtitle<'a> {
    pub context: &'a Context,
    /// The unit of the values: "US$ bn"; empty if there is none.
    pub unit: String,
    /// The stages, if the kind of figure names them in another way than the filter.
    pub stage: Option<String>,
    pub days: Option<Days>,
    /// Whether the figure measures money, so that deals without an amount are missing from it.
    pub is_money: bool,
}

impl Subtitle<'_> {
    /// The forms, the best first. The title tells whether a place may be left out.
    pub fn forms(&self, title: &str) -> Vec<String> {
        let place = &self.context.scope.place;
        let is_in_title = !place.is_empty() && title.contains(place.as_str());
        let texts = FORMS.map(|form| self.text(form, is_in_title));
        let fitting: Vec<String> =
            shortening(texts.iter().filter(|text| text.chars().count() <= MOST).cloned());
        // A long filter is named, and stands in full in the rule.
        if fitting.is_empty() { texts.into_iter().next_back().into_iter().collect() } else { fitting }
    }

    fn text(&self, form: Form, is_place_in_title: bool) -> String {
        let lang = self.context.lang;
        let scope = &self.context.scope;
        let filter = |words: &str| {
            let is_short = form < Form::Shortest && words.chars().count() <= FILTER;
            if is_short { words.to_owned() } else { tr!(lang, "subtitle-filtered").to_owned() }
        };
        let further = Some(filter(&scope.further)).filter(|_| !scope.further.is_empty());
        let parts = [
            Some(self.unit.clone()),
            Some(self.stage_words()),
            (form < Form::WithoutPlace || !is_place_in_title).then(|| self.place_words()),
            further,
            years_text(self.days, self.context),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        let text = parts.join(tr!(lang, "list-comma"));
        let text = if self.unit == "m²" { text } else { capital(&text) };
        let counts = self.counts().filter(|_| form == Form::Full);
        counts.map_or(text.clone(), |counts| format!("{text}{}{counts}", tr!(lang, "list-semicolon")))
    }

    /// The stages of the deals in words: "signed or later", "any stage".
    pub fn stage_words(&self) -> String {
        let lang = self.context.lang;
        match (&self.stage, self.context.scope.stage.as_str(), self.context.is_signed) {
            (Some(stage), ..) => stage.clone(),
            (None, "", true) => tr!(lang, "heading-signed-or-further-along").to_owned(),
            (None, "", false) => tr!(lang, "subtitle-any-stage").to_owned(),
            (None, stage, _) => stage.to_owned(),
        }
    }

    fn place_words(&self) -> String {
        place_words(self.context)
    }

    /// "359 of 496 deals with an amount".
    fn counts(&self) -> Option<String> {
        let (lang, scope) = (self.context.lang, &self.context.scope);
        let (all, with) = (scope.deals, scope.with_amount);
        match (all, self.is_money) {
            (0, _) => None,
            (_, true) => Some(tr!(lang, "subtitle-with-amount", some = with, all = all)),
            (_, false) => Some(super::phrases::deals(all, lang)),
        }
    }
}

/// The places of a figure: "Shanghai", "all places".
pub(super) fn place_words(context: &Context) -> String {
    let place = &context.scope.place;
    match place.chars().count() {
        0 => tr!(context.lang, "subtitle-all-places").to_owned(),
        1..=FILTER => place.clone(),
        _ => tr!(context.lang, "subtitle-selected-places").to_owned(),
    }
}

/// The years from the first to the last day, or the period of the filter if that is not of whole years.
pub(super) fn years_text(days: Option<Days>, context: &Context) -> Option<String> {
    let days = days?.within(context.period);
    let is_whole = |period: Days| {
        let (first, last) = (date_of(period.first), date_of(period.last));
        (first.month(), first.day(), last.month(), last.day()) == (1, 1, 12, 31)
    };
    if context.period.is_some_and(|period| !is_whole(period)) {
        return Some(days_text(days, context.lang));
    }
    Some(span_of_years(date_of(days.first).year(), date_of(days.last).year(), context.lang))
}

fn span_of_years(first: i16, last: i16, lang: Lang) -> String {
    let (first, last) = (first.to_string(), last.to_string());
    if first == last {
        tr!(lang, "date-year", year = last)
    } else {
        tr!(lang, "subtitle-years", first = first, last = last)
    }
}
