//! The words around bars: title, the rule as subtitle, sources, and the figure in words.

use super::format::{NBSP, significant, when_text};
use super::kinds::{Bar, Context, Heading, Medium, Panel};
use super::notes::{Footnotes, notes, whole};
use super::words::{and_list, by_word, capital, currency_words, cut_list, measure_words, pick, sentence};
use crate::model::{Converted, DealIx, Lang, Register, SourceIx, When, WhenPoint, date_of, number_text};
use crate::query::{Measure, Reading, Shown, Site, Volumes};
use std::collections::{BTreeMap, BTreeSet};

/// Publishers with dates that a source line names before it says how many more there are.
const SOURCES: usize = 8;

/// The words around the bars of `panels`.
pub(super) fn heading(
    register: &Register,
    volumes: &Volumes,
    context: &Context,
    footnotes: &Footnotes,
    panels: &[Panel],
) -> Heading {
    let lang = context.lang;
    let title = context.title.clone().unwrap_or_else(|| title(volumes, context));
    let all = all_notes(register, volumes, context, footnotes);
    let subtitle = subtitle(volumes, context);
    if context.medium == Medium::Window {
        return Heading { lang, title, subtitle, notes: all, ..Heading::default() };
    }
    let mut sources = source_line(register, &volumes.cited, lang);
    if let Some(rates) = rates_line(&volumes.rates, lang) {
        sources = format!("{sources} {rates}");
    }
    let alt = alt(&title, &subtitle, panels, lang);
    Heading { lang, title, subtitle, notes: all, sources, alt }
}

/// All notes of a figure of these volumes, footnotes first.
pub fn note_texts(register: &Register, volumes: &Volumes, context: &Context) -> Vec<String> {
    all_notes(register, volumes, context, &Footnotes::new(volumes))
}

fn all_notes(
    register: &Register,
    volumes: &Volumes,
    context: &Context,
    footnotes: &Footnotes,
) -> Vec<String> {
    let mut all = footnotes.texts(register, context.lang);
    all.extend(notes(register, volumes, context));
    all
}

fn title(volumes: &Volumes, context: &Context) -> String {
    let (query, lang) = (volumes.query, context.lang);
    let measure = measure_words(query.measure, context.is_signed, lang);
    let by = by_word(query.by, lang);
    let at_venues = query.site == Site::Venue && query.by.level().is_some();
    match (lang, at_venues) {
        (Lang::En, false) => format!("{measure} by {by}"),
        (Lang::En, true) => format!("{measure} at venues by {by}"),
        (Lang::De, false) => format!("{measure} nach {by}"),
        (Lang::De, true) => format!("{measure} nach {by} des Unterzeichnungsorts"),
        (Lang::Zh, false) => format!("{measure}（按{by}）"),
        (Lang::Zh, true) => format!("{measure}（按签约地所在{by}）"),
    }
}

/// The rule that the chart was drawn by.
pub(super) fn subtitle(volumes: &Volumes, context: &Context) -> String {
    let lang = context.lang;
    let mut filter = context.filter.trim().to_owned();
    if filter.is_empty() && context.is_signed {
        pick(lang, "signed or further along", "unterzeichnet oder weiter", "已签约及以后阶段")
            .clone_into(&mut filter);
    }
    let parts = [
        Some(filter),
        volumes.days.map(|days| days_text(days, lang)),
        (volumes.query.measure == Measure::Money).then(|| currency_rule(volumes, lang)),
        reading_rule(volumes, lang).map(str::to_owned),
        Some(context.selection.trim().to_owned()),
        (volumes.query.measure == Measure::Money).then(|| whole(volumes, lang)).flatten(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    capital(&parts.join(pick(lang, "; ", "; ", "；")))
}

/// From the first day to the last that any of the deals may have happened on.
pub(super) fn period(register: &Register, deals: impl Iterator<Item = DealIx>, lang: Lang) -> Option<String> {
    let days = deals.filter_map(|ix| register.deal(ix).when?.days().closed());
    let days = days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
    Some(days_text(days, lang))
}

/// A stretch of days: to the day where it is short, else to the month.
pub(super) fn days_text((first, last): (i32, i32), lang: Lang) -> String {
    let is_long = last - first > 62;
    let point = |day: i32| {
        let date = date_of(day);
        let day = (!is_long).then(|| date.day());
        WhenPoint { year: date.year(), month: Some(date.month()), day, about: false }
    };
    let when = if first == last {
        When::At(point(first))
    } else {
        When::Span(Some(point(first)), Some(point(last)))
    };
    when_text(when, lang)
}

fn currency_rule(volumes: &Volumes, lang: Lang) -> String {
    let Shown::In(currency) = volumes.query.shown else {
        let words = pick(
            lang,
            "each currency for itself, nothing converted",
            "jede Währung für sich, nichts umgerechnet",
            "各币种分列，未换算",
        );
        return words.to_owned();
    };
    let currency = currency_words(currency, lang);
    match (lang, volumes.rates.is_empty()) {
        (Lang::En | Lang::De, true) => format!("in {currency}"),
        (Lang::En, false) => format!("in {currency} at the mean rate of the month"),
        (Lang::De, false) => format!("in {currency} zum Mittelkurs des Monats"),
        (Lang::Zh, true) => format!("以{currency}计"),
        (Lang::Zh, false) => format!("以{currency}计，按当月平均汇率"),
    }
}

fn reading_rule(volumes: &Volumes, lang: Lang) -> Option<&'static str> {
    match volumes.query.reading {
        Reading::Span => None,
        Reading::Stated => Some(pick(
            lang,
            "where sources disagree, as first stated",
            "bei Widersprüchen die erste Angabe",
            "来源不一时取首次说法",
        )),
        Reading::Low => Some(pick(
            lang,
            "where sources disagree, the lowest statement",
            "bei Widersprüchen die niedrigste Angabe",
            "来源不一时取最低值",
        )),
        Reading::High => Some(pick(
            lang,
            "where sources disagree, the highest statement",
            "bei Widersprüchen die höchste Angabe",
            "来源不一时取最高值",
        )),
    }
}

/// "Sources: PR Newswire 2023-11-23; SHINE 2023-08-31 and 2023-11-11."
pub(super) fn source_line(register: &Register, cited: &[(SourceIx, usize)], lang: Lang) -> String {
    let mut by_publisher: BTreeMap<&str, (usize, Vec<SourceIx>)> = BTreeMap::new();
    for &(ix, deals) in cited {
        let publisher = by_publisher.entry(&register.source(ix).publisher).or_default();
        publisher.0 += deals;
        publisher.1.push(ix);
    }
    // Where not all are named, those that report most are.
    let mut by_publisher: Vec<_> = by_publisher.into_iter().collect();
    if by_publisher.len() > SOURCES {
        by_publisher.sort_by_key(|(_, (deals, _))| std::cmp::Reverse(*deals));
    }
    let dates = |sources: &[SourceIx]| -> Vec<String> {
        let when: BTreeSet<When> = sources.iter().filter_map(|&ix| register.source(ix).published).collect();
        let dates: BTreeSet<String> = when.into_iter().map(|when| when.to_string()).collect();
        dates.into_iter().collect()
    };
    let mut left = SOURCES;
    let mut texts = Vec::new();
    for (publisher, (_, sources)) in &by_publisher {
        if left == 0 {
            break;
        }
        let dates = cut_list(&dates(sources), left.clamp(1, 3), lang);
        left = left.saturating_sub(1);
        texts.push(if dates.is_empty() {
            (*publisher).to_owned()
        } else {
            format!("{publisher}{NBSP}{dates}")
        });
    }
    let more = by_publisher.len() - texts.len();
    if more > 0 {
        texts.push(match lang {
            Lang::En => format!("and {more}{NBSP}more"),
            Lang::De => format!("und {more}{NBSP}weitere"),
            Lang::Zh => format!("等{more}家"),
        });
    }
    if texts.is_empty() {
        return String::new();
    }
    let head = pick(lang, "Sources: ", "Quellen: ", "来源：");
    sentence(&format!("{head}{}", texts.join("; ")), lang)
}

/// The source of the rates, and those that were used: each with its month where they are few.
pub(super) fn rates_line(rates: &BTreeSet<Converted>, lang: Lang) -> Option<String> {
    let months = rates.iter().map(|rate| rate.used);
    let (first, last) = (months.clone().min()?, months.max()?);
    let used = if rates.len() > 2 {
        let number = number_text(rates.len());
        match lang {
            Lang::En => format!("{number}{NBSP}rates of months from {first} to {last}"),
            Lang::De => format!("{number}{NBSP}Kurse von Monaten von {first} bis {last}"),
            Lang::Zh => format!("{first}至{last}共{number}个月度汇率"),
        }
    } else {
        let each = rates.iter().map(|rate| {
            let per = rate.rate.round_sf(4).unwrap_or(rate.rate).normalize();
            let per = if per.is_zero() { significant(rate.rate) } else { per };
            format!("1{NBSP}{}{NBSP}={NBSP}{per}{NBSP}{} ({})", rate.from, rate.to, rate.used)
        });
        and_list(&each.collect::<Vec<_>>(), lang)
    };
    Some(match lang {
        Lang::En => format!("Rates: ECB euro reference rates, monthly means, own calculation; {used}."),
        Lang::De => format!("Kurse: Euro-Referenzkurse der EZB, Monatsmittel, eigene Berechnung; {used}."),
        Lang::Zh => format!("汇率：欧洲央行欧元参考汇率月均值，自行计算；{used}。"),
    })
}

/// The whole figure in words, bar by bar.
fn alt(title: &str, subtitle: &str, panels: &[Panel], lang: Lang) -> String {
    let bars: usize = panels.iter().map(|panel| panel.bars.len()).sum();
    let mut text = match lang {
        Lang::En => format!("{title}. {} Horizontal bars, {bars} in all.", sentence(subtitle, lang)),
        Lang::De => format!("{title}. {} Waagerechte Balken, zusammen {bars}.", sentence(subtitle, lang)),
        Lang::Zh => format!("{title}。{}横向条形图，共{bars}条。", sentence(subtitle, lang)),
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
    match lang {
        Lang::Zh => format!("{}：{}。", bar.name, parts.join("，")),
        _ => format!("{}: {}.", bar.name, parts.join(", ")),
    }
}

/// Signs as words, for a voice.
fn spoken(text: &str, lang: Lang) -> String {
    text.replace("≥\u{a0}~", pick(lang, "at least about ", "mindestens etwa ", "至少约"))
        .replace("≥\u{a0}", pick(lang, "at least ", "mindestens ", "至少"))
        .replace("≤\u{a0}", pick(lang, "at most ", "höchstens ", "至多"))
        .replace("≈\u{a0}", pick(lang, "about ", "etwa ", "约"))
        .replacen('+', pick(lang, "plus ", "dazu ", "另有"), 1)
        .replace('–', pick(lang, " to ", " bis ", "至"))
}
