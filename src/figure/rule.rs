//! The rule by which a chart was drawn: filter, period, currency, reading, selection and total, in one sentence.

use super::figure_kind::FigureKind;
use super::kinds::Context;
use super::notes::whole;
use super::phrases::{capital, currency_words};
use super::when::when_text;
use crate::model::{Days, DealIx, Lang, Register, When, WhenPoint, date_of};
use crate::query::{CurrencyMode, Measure, Reading, Volumes};
use crate::tr;

/// The rule by which the chart was drawn.
pub(super) fn rule(volumes: &Volumes, context: &Context, chart: FigureKind) -> String {
    let lang = context.lang;
    let mut filter = context.filter.trim().to_owned();
    if filter.is_empty() && context.is_signed {
        tr!(lang, "heading-signed-or-further-along").clone_into(&mut filter);
    }
    let parts = [
        Some(filter),
        volumes.days.map(|days| days_text(days.within(context.period), lang)),
        (volumes.query.measure == Measure::Money).then(|| currency_rule(volumes, lang)),
        reading_rule(volumes, lang).map(str::to_owned),
        Some(context.selection.trim().to_owned()),
        // A funnel has no total: its first stage is the whole, and cancelled deals are outside it.
        (volumes.query.measure == Measure::Money && chart != FigureKind::Funnel)
            .then(|| whole(volumes, lang))
            .flatten(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    capital(&parts.join(tr!(lang, "list-semicolon")))
}

/// The period from the first to the last possible day of the deals.
pub(super) fn period(register: &Register, deals: impl Iterator<Item = DealIx>, lang: Lang) -> Option<String> {
    let days = deals.filter_map(|ix| register.deal(ix).when?.days().closed());
    Some(days_text(days.reduce(Days::joined)?, lang))
}

/// A period, to the day if it is short, else to the month.
pub(super) fn days_text(days: Days, lang: Lang) -> String {
    let is_long = days.count() > 63;
    let point = |day: i32| {
        let date = date_of(day);
        let day = (!is_long).then(|| date.day());
        WhenPoint { year: date.year(), month: Some(date.month()), day, about: false }
    };
    let when = if days.count() == 1 {
        When::At(point(days.first))
    } else {
        When::Span(Some(point(days.first)), Some(point(days.last)))
    };
    when_text(when, lang)
}

fn currency_rule(volumes: &Volumes, lang: Lang) -> String {
    let CurrencyMode::In(currency) = volumes.query.shown else {
        let words = tr!(lang, "heading-each-currency-for-itself-nothing");
        return words.to_owned();
    };
    let currency = currency_words(currency, lang);
    if volumes.rates.is_empty() {
        tr!(lang, "heading-in-currency", currency = currency)
    } else if volumes.rates.iter().all(|rate| rate.is_fixed) {
        tr!(lang, "heading-in-currency-fixed", currency = currency)
    } else {
        tr!(lang, "heading-in-currency-converted", currency = currency)
    }
}

fn reading_rule(volumes: &Volumes, lang: Lang) -> Option<&'static str> {
    match volumes.query.reading {
        Reading::Span => None,
        Reading::Stated => Some(tr!(lang, "heading-where-sources-disagree-as-first")),
        Reading::Low => Some(tr!(lang, "heading-where-sources-disagree-the-lowest")),
        Reading::High => Some(tr!(lang, "heading-where-sources-disagree-the-highest")),
    }
}
