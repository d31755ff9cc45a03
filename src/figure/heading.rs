//! The text around bars: title, the rule as subtitle, sources, and the alternative text.

use super::figure_kind::FigureKind;
use super::footnotes::{Footnotes, mark_of, marks_in};
use super::format::NBSP;
use super::kinds::{Bar, Context, Heading, Medium, OwnWords, Panel};
use super::notes::{notes, whole};
use super::options::{AxisScale, BarOptions};
use super::order_notes::order_notes;
use super::phrases::{and_list, capital, currency_words, cut_list, measure_words, sentence};
use super::scale::{Towards, decimals_for};
use super::sources::SourceNumbers;
use super::when::{month_text, when_short, when_text};
use crate::model::{
    Converted, Currency, Days, DealIx, Decimal, Lang, Register, SourceIx, When, WhenPoint, Within, date_of,
};
use crate::query::{CurrencyMode, Measure, Reading, Site, Volumes};
use crate::tr;
use crate::words::{manner, ordinary};
use std::collections::{BTreeMap, BTreeSet};

/// Number of publishers, with dates, that a source line names; the rest is given as a number.
const SOURCES: usize = 8;

/// The text around the bars of `panels`.
pub(super) fn heading(
    register: &Register,
    volumes: &Volumes,
    context: &Context,
    options: BarOptions,
    footnotes: &Footnotes,
    panels: &[Panel],
) -> Heading {
    let lang = context.lang;
    let title = title(volumes, context, options.chart);
    let mut all = chart_notes(options.chart, lang);
    if options.ranks_groups() {
        all.extend(order_notes(register, volumes, lang));
    }
    // A disputed sum that no bar shows has no mark and hence no note.
    let bars = panels.iter().flat_map(|panel| &panel.bars);
    let marks: BTreeSet<usize> = bars.filter_map(|bar| bar.footnote.as_deref()).flat_map(marks_in).collect();
    let is_marked = |note: &String| mark_of(note).is_none_or(|number| marks.contains(&number));
    all.splice(0..0, footnotes.texts(register, lang).into_iter().filter(is_marked));
    all.extend(notes(register, volumes, context));
    let subtitle = subtitle(volumes, context, options.chart);
    if context.medium == Medium::Window {
        return Heading { lang, title, subtitle, notes: all, ..Heading::default() };
    }
    let numbered = SourceNumbers::new(&volumes.cited, context).list(register, lang);
    let mut sources = numbered.unwrap_or_else(|| source_line(register, volumes.cited.listed(), lang));
    // Rates matter only if money is measured.
    let rates = rates_line(&volumes.rates, lang).filter(|_| volumes.query.measure == Measure::Money);
    if let Some(rates) = rates {
        sources = format!("{sources}{}{rates}", tr!(lang, "sentence-gap"));
    }
    let alt = alt(&title, &subtitle, options, panels, lang);
    let closing = usize::from(register.note.is_some());
    let rule = subtitle.clone();
    Heading { lang, title, rule, subtitle, notes: all, closing, sources, alt, ..Heading::default() }
        .with(&context.own)
}

impl Heading {
    /// The heading with the user's own text; no rule, note or source is lost.
    pub(super) fn with(mut self, own: &OwnWords) -> Self {
        let lang = self.lang;
        if let Some(title) = &own.title {
            self.alt = self.alt.replacen(&self.title, title, 1);
            self.title.clone_from(title);
            self.is_own_title = true;
        }
        if let Some(subtitle) = &own.subtitle {
            self.notes.insert(0, sentence(&self.rule, lang));
            self.subtitle.clone_from(subtitle);
        }
        self.notes.extend(own.note.as_deref().map(|note| sentence(note, lang)));
        self.closing += usize::from(own.note.is_some());
        self.logo.clone_from(&own.logo);
        if let Some(byline) = &own.byline {
            let byline = tr!(lang, "heading-byline", name = byline);
            self.sources = format!("{byline}{}{}", tr!(lang, "sentence-gap"), self.sources);
        }
        self
    }
}

/// All notes on volumes, for tables and files without footnote marks; notes on disagreeing sources come first.
pub fn note_texts(register: &Register, volumes: &Volumes, context: &Context) -> Vec<String> {
    let mut all = Footnotes::new(volumes).named(register, context.lang);
    all.extend(order_notes(register, volumes, context.lang));
    all.extend(notes(register, volumes, context));
    all
}

/// The caveats of charts other than plain bars.
fn chart_notes(chart: FigureKind, lang: Lang) -> Vec<String> {
    let note = match chart {
        FigureKind::Bars | FigureKind::Time | FigureKind::Timeline | FigureKind::Comparison => {
            return Vec::new();
        }
        FigureKind::Funnel => tr!(lang, "note-funnel"),
        FigureKind::Share => tr!(lang, "note-share"),
    };
    vec![note.to_owned()]
}

fn title(volumes: &Volumes, context: &Context, chart: FigureKind) -> String {
    let (query, lang) = (volumes.query, context.lang);
    match chart {
        FigureKind::Funnel => {
            let measure = measure_words(query.measure, false, lang);
            return tr!(lang, "heading-funnel", measure = measure);
        }
        FigureKind::Share => return tr!(lang, "heading-share", by = query.by.in_words(lang)),
        FigureKind::Bars | FigureKind::Time | FigureKind::Timeline | FigureKind::Comparison => {}
    }
    let measure = measure_words(query.measure, context.is_signed, lang);
    let by = query.by.in_words(lang);
    let at_venues = query.site == Site::Venue && query.by.level().is_some();
    if at_venues {
        tr!(lang, "heading-by-venues", measure = measure, by = by)
    } else {
        tr!(lang, "heading-by", measure = measure, by = by)
    }
}

/// The rule by which the chart was drawn.
pub(super) fn subtitle(volumes: &Volumes, context: &Context, chart: FigureKind) -> String {
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

/// "Sources: PR Newswire 2023-11-23; SHINE 2023-08-31 and 2023-11-11."
pub(super) fn source_line(register: &Register, cited: &[(SourceIx, usize)], lang: Lang) -> String {
    let mut by_publisher: BTreeMap<&str, (usize, Vec<SourceIx>)> = BTreeMap::new();
    for &(ix, deals) in cited {
        let publisher = by_publisher.entry(register.publisher(ix)).or_default();
        publisher.0 += deals;
        publisher.1.push(ix);
    }
    // If not all publishers are named, those with the most deals are.
    let mut by_publisher: Vec<_> = by_publisher.into_iter().collect();
    if by_publisher.len() > SOURCES {
        by_publisher.sort_by_key(|(_, (deals, _))| std::cmp::Reverse(*deals));
    }
    let dates = |sources: &[SourceIx]| -> Vec<String> {
        let when: BTreeSet<When> = sources.iter().filter_map(|&ix| register.source(ix).published).collect();
        let dates: Vec<String> = when.into_iter().map(|when| when_short(when, lang)).collect();
        dates
    };
    let mut left = SOURCES;
    let mut texts = Vec::new();
    for (publisher, (_, sources)) in &by_publisher {
        if left == 0 {
            break;
        }
        let dates = cut_list(&dates(sources), left.within(1, 3), lang);
        left = left.saturating_sub(1);
        texts.push(if dates.is_empty() {
            (*publisher).to_owned()
        } else {
            format!("{publisher}{NBSP}{dates}")
        });
    }
    let more = by_publisher.len() - texts.len();
    if more > 0 {
        texts.push(tr!(lang, "heading-publishers-more", more = more));
    }
    if texts.is_empty() {
        return String::new();
    }
    let head = tr!(lang, "heading-sources");
    sentence(&format!("{head}{}", texts.join(tr!(lang, "list-semicolon"))), lang)
}

/// The source of the rates, and the rates used; each with its month if they are few.
pub(super) fn rates_line(rates: &BTreeSet<Converted>, lang: Lang) -> Option<String> {
    let (fixed, means): (Vec<Converted>, Vec<Converted>) =
        rates.iter().copied().partition(|rate| rate.is_fixed);
    let lines =
        [means_line(&means, lang), fixed_line(&fixed, lang)].into_iter().flatten().collect::<Vec<_>>();
    (!lines.is_empty()).then(|| lines.join(manner(lang).between))
}

/// The rates fixed by law.
fn fixed_line(rates: &[Converted], lang: Lang) -> Option<String> {
    let each = rates.iter().map(|rate| {
        let (from, to, per) = as_laid_down(rate);
        let per = ordinary(lang, &per.to_string());
        tr!(lang, "heading-rate-fixed", from = from.code(), to = to.code(), per = per)
    });
    let used = and_list(&each.collect::<Vec<_>>(), lang);
    (!rates.is_empty()).then(|| tr!(lang, "heading-rates-fixed", used = used))
}

/// A fixed rate in the direction that has few digits: 1 EUR = 1.95583 DEM.
fn as_laid_down(rate: &Converted) -> (Currency, Currency, Decimal) {
    /// More decimals than any legal rate has.
    const EXACT: u32 = 12;
    let inverse = Decimal::ONE.checked_div(rate.rate).unwrap_or_default().round_dp(EXACT).normalize();
    let direct = rate.rate.normalize();
    if direct.scale() <= inverse.scale() {
        return (rate.from, rate.to, direct);
    }
    if inverse.scale() < EXACT {
        return (rate.to, rate.from, inverse);
    }
    (rate.from, rate.to, direct.round_sf(6).unwrap_or(direct))
}

/// The monthly mean rates.
fn means_line(rates: &[Converted], lang: Lang) -> Option<String> {
    let months = rates.iter().map(|rate| rate.used);
    let (first, last) = (months.clone().min()?, months.max()?);
    let used = if rates.len() > 2 {
        let number = rates.len();
        tr!(
            lang,
            "heading-rates-of-months-from-to",
            number = number,
            first = month_text(first, lang),
            last = month_text(last, lang)
        )
    } else {
        let each = rates.iter().map(|rate| {
            let per = Towards::Nearest.round(rate.rate, decimals_for(rate.rate, 4));
            let per = ordinary(lang, &per.to_string());
            let month = month_text(rate.used, lang);
            tr!(lang, "heading-rate", from = rate.from.code(), to = rate.to.code(), per = per, month = month)
        });
        and_list(&each.collect::<Vec<_>>(), lang)
    };
    Some(tr!(lang, "heading-rates-ecb-euro-reference-rates", used = used))
}

/// The whole figure in words, bar by bar.
fn alt(title: &str, subtitle: &str, options: BarOptions, panels: &[Panel], lang: Lang) -> String {
    let bars: usize = panels.iter().map(|panel| panel.bars.len()).sum();
    let said = sentence(subtitle, lang);
    let mut text = match (options.chart, options.scale) {
        (FigureKind::Time, _) => tr!(lang, "alt-columns", title = title, subtitle = said, number = bars),
        (_, AxisScale::Log) => tr!(lang, "alt-dots", title = title, subtitle = said, number = bars),
        _ => tr!(lang, "alt-bars", title = title, subtitle = said, number = bars),
    };
    for panel in panels {
        if let Some(name) = &panel.name {
            text.extend([" ", name, ":"]);
        }
        for bar in &panel.bars {
            text.push(' ');
            text.push_str(&bar_in_words(bar, lang));
        }
    }
    text.replace(NBSP, " ")
}

fn bar_in_words(bar: &Bar, lang: Lang) -> String {
    let mut parts = Vec::new();
    if bar.value.is_some() {
        parts.push(spoken(&bar.whole_value, lang));
    }
    parts.extend(bar.inside.clone());
    parts.extend(bar.chips.iter().map(|chip| spoken(chip, lang)));
    if parts.is_empty() {
        parts.push(bar.whole_value.clone());
    }
    tr!(lang, "alt-bar", name = &bar.name, parts = parts.join(tr!(lang, "list-comma")))
}

/// Replaces signs by words, for screen readers.
fn spoken(text: &str, lang: Lang) -> String {
    text.replace("≥\u{a0}~", tr!(lang, "heading-at-least-about"))
        .replace("≥\u{a0}", tr!(lang, "heading-at-least"))
        .replace("≤\u{a0}~", tr!(lang, "heading-at-most-about"))
        .replace("≤\u{a0}", tr!(lang, "heading-at-most"))
        .replace("≈\u{a0}", tr!(lang, "heading-about"))
        .replacen('+', tr!(lang, "heading-plus"), 1)
        .replace(['–', '—'], tr!(lang, "heading-to"))
}
