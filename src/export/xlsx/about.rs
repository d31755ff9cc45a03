//! The sheet ‘About’: the rule behind the table, its rates, notes and sources.

use super::Origin;
use super::cell::SheetCell;
use super::ground::Ground;
use super::sheet::{Lines, software};
use super::terms::{currency_rule, reading_rule};
use crate::model::{Lang, Register, SourceIx};
use crate::tr;

/// Additional lines and notes about the query of the table.
#[derive(Default)]
pub(super) struct FurtherLines {
    pub lines: Vec<(String, SheetCell)>,
    pub notes: Vec<String>,
}

/// The content of the sheet: the lines and the list of sources.
pub(super) fn about<'a>(
    register: &Register,
    origin: &'a Origin,
    ground: &Ground,
    further: FurtherLines,
) -> Lines<'a> {
    let lang = origin.lang;
    let mut lines = of_register(register, lang);
    lines.extend(rule(origin));
    lines.extend(further.lines);
    lines.extend(numbers(ground, lang));
    lines.extend(rates(ground, lang));
    let note = tr!(lang, "sheet-about-note");
    lines.extend(
        further
            .notes
            .into_iter()
            .map(|text| (note.to_owned(), SheetCell::words(text.replace('\u{a0}', " ")))),
    );
    lines.push((tr!(lang, "sheet-about-program").to_owned(), SheetCell::words(software())));
    lines.push((tr!(lang, "sheet-about-command").to_owned(), SheetCell::words(origin.command.as_str())));
    Lines {
        name: tr!(lang, "sheet-about"),
        said: lines,
        head: source_head(lang),
        list: ground.cited.iter().map(|&(ix, _)| source_row(register, ix)).collect(),
    }
}

fn of_register(register: &Register, lang: Lang) -> Vec<(String, SheetCell)> {
    let mut lines =
        vec![(tr!(lang, "sheet-about-register").to_owned(), SheetCell::words(register.name.as_str()))];
    let mut add = |name: &str, text: &str| {
        if !text.trim().is_empty() {
            lines.push((name.to_owned(), SheetCell::words(text.trim())));
        }
    };
    add(tr!(lang, "sheet-about-holds"), &register.about);
    add(tr!(lang, "sheet-about-standing-note"), register.note.as_ref().map_or("", |note| note.in_lang(lang)));
    lines
}

fn rule(origin: &Origin) -> Vec<(String, SheetCell)> {
    let lang = origin.lang;
    let in_words = match origin.filter_in_words.trim() {
        "" => tr!(lang, "sheet-about-no-filter"),
        words => words,
    };
    vec![
        (tr!(lang, "sheet-about-filter").to_owned(), SheetCell::words(in_words)),
        (tr!(lang, "sheet-about-filter-text").to_owned(), SheetCell::words(origin.filter.trim())),
        (tr!(lang, "sheet-about-currency").to_owned(), SheetCell::words(currency_rule(origin.shown, lang))),
        (tr!(lang, "sheet-about-reading").to_owned(), SheetCell::words(reading_rule(origin.reading, lang))),
    ]
}

fn numbers(ground: &Ground, lang: Lang) -> Vec<(String, SheetCell)> {
    vec![
        (tr!(lang, "sheet-about-deals").to_owned(), SheetCell::count(ground.deals)),
        (tr!(lang, "sheet-about-running").to_owned(), SheetCell::count(ground.running_totals)),
        (tr!(lang, "sheet-about-undisclosed").to_owned(), SheetCell::count(ground.undisclosed)),
        (tr!(lang, "sheet-about-unconverted").to_owned(), SheetCell::count(ground.unconverted)),
    ]
}

/// The source of the rates, followed by each rate in use.
fn rates(ground: &Ground, lang: Lang) -> Vec<(String, SheetCell)> {
    if ground.rates.is_empty() {
        return Vec::new();
    }
    let are_means = ground.rates.iter().any(|rate| !rate.is_fixed);
    let source =
        if are_means { SheetCell::words(tr!(lang, "sheet-about-rates-source")) } else { SheetCell::Empty };
    let mut lines = vec![(tr!(lang, "sheet-about-rates").to_owned(), source)];
    lines.extend(ground.rates.iter().map(|rate| {
        let value = rate.rate.round_sf(8).unwrap_or(rate.rate).normalize().to_string();
        let (from, to) = (rate.from.code(), rate.to.code());
        let (wanted, used) = (rate.wanted.to_string(), rate.used.to_string());
        let text = if rate.is_fixed {
            tr!(lang, "sheet-about-rate-fixed", from = from, rate = value, to = to)
        } else if rate.is_older() {
            tr!(
                lang,
                "sheet-about-rate-older",
                from = from,
                rate = value,
                to = to,
                wanted = wanted,
                used = used
            )
        } else {
            tr!(lang, "sheet-about-rate", from = from, rate = value, to = to, used = used)
        };
        (String::new(), SheetCell::words(text))
    }));
    lines
}

fn source_head(lang: Lang) -> Vec<String> {
    [
        tr!(lang, "sheet-about-source-id"),
        tr!(lang, "sheet-about-source-publisher"),
        tr!(lang, "sheet-about-source-title"),
        tr!(lang, "sheet-about-source-date"),
        tr!(lang, "sheet-about-source-address"),
    ]
    .map(str::to_owned)
    .to_vec()
}

/// The date is text in its notation, since it may be less precise than a day.
fn source_row(register: &Register, ix: SourceIx) -> Vec<SheetCell> {
    let source = register.source(ix);
    vec![
        SheetCell::words(source.id.as_str()),
        SheetCell::words(source.publisher.as_str()),
        SheetCell::words(source.title.as_str()),
        SheetCell::maybe(source.published, |when| SheetCell::words(when.to_string())),
        SheetCell::maybe(source.address.as_deref(), SheetCell::words),
    ]
}
