//! The options of a saved view, which determine the figures and the table of the window.

use super::super::days::{days_text, parse_days};
use super::entry::{CommandOption, OPTION, OptionValue, word_option};
use super::values::{parse_column, parse_shown, parse_sort_key, sort_text};
use crate::figure::{AxisScale, FigureKind, StackBy, YearSplit};
use crate::query::{Column, Filter, Gaps, GroupBy, Measure, Nesting, Reading, Site};
use crate::session::option_error::OptionError;
use crate::tr;
use crate::words::Phrase;

pub(super) static OPTIONS: [CommandOption; 16] = [
    CommandOption {
        name: "where",
        value: OptionValue::Text("FILTER"),
        example: "'stage>=signed'",
        write: |it| {
            let filter = &it.view.query.filter;
            (!filter.is_empty()).then(|| filter.to_string()).into_iter().collect()
        },
        read: |it, text| {
            it.view.query.filter = Filter::parse(text)?;
            Ok(())
        },
        ..OPTION
    },
    word_option!("by", "FIELD", "district", GroupBy::ALL, GroupBy::word, view.query.by),
    word_option!("measure", "MEASURE", "money", Measure::ALL, Measure::word, view.query.measure),
    CommandOption {
        name: "currency",
        value: OptionValue::Word("CURRENCY"),
        example: "USD",
        write: |it| it.view.shown().map(|shown| shown.word().to_owned()).into_iter().collect(),
        read: |it, text| {
            it.view.show_in(parse_shown(text)?);
            Ok(())
        },
        ..OPTION
    },
    word_option!("reading", "READING", "span", Reading::ALL, Reading::word, view.query.reading),
    word_option!("at", "AT", "place", Site::ALL, Site::word, view.query.site),
    // `dealscope chart` takes the kind of figure as an argument without a name, not as this option.
    word_option!("chart", "CHART", "funnel", FigureKind::CHARTS, FigureKind::word, view.query.chart),
    word_option!("axis", "AXIS", "log", AxisScale::ALL, AxisScale::word, view.query.scale),
    word_option!("split", "SPLIT", "years", YearSplit::ALL, YearSplit::word, view.query.split),
    word_option!(optional "stack", "STACK", "kind", StackBy::ALL, StackBy::word, view.query.stack),
    CommandOption {
        name: "sort",
        value: OptionValue::List("COLUMNS"),
        example: "-when",
        write: |it| one(&it.view.query.sort.iter().copied().map(sort_text).collect::<Vec<_>>().join(",")),
        read: |it, text| {
            it.view.query.sort = list(text, parse_sort_key, |a, b| a.column == b.column)?;
            Ok(())
        },
        ..OPTION
    },
    CommandOption {
        name: "columns",
        value: OptionValue::List("COLUMNS"),
        example: "when,title,amount",
        write: |it| one(&it.view.columns.iter().map(|column| column.word()).collect::<Vec<_>>().join(",")),
        read: |it, text| {
            let columns: Vec<Column> = list(text, parse_column, |a, b| a == b)?;
            if columns.is_empty() {
                return Err(OptionError::new(0, |lang| tr!(lang, "views-no-column").to_owned()));
            }
            it.view.columns = columns;
            Ok(())
        },
        ..OPTION
    },
    CommandOption {
        name: "days",
        value: OptionValue::Word("DAYS"),
        example: "2023-01-01..2023-12-31",
        write: |it| it.view.query.days.map(days_text).into_iter().collect(),
        read: |it, text| set(&mut it.view.query.days, parse_days(text).map(Some)),
        ..OPTION
    },
    word_option!("gaps", "GAPS", "short", Gaps::ALL, Gaps::word, view.query.gaps),
    word_option!(optional "group", "FIELD", "district", GroupBy::ALL, GroupBy::word, view.query.group),
    word_option!("members", "PLACE", "under", Nesting::ALL, Nesting::word, view.query.members),
];

/// Whether a saved view includes this option.
pub(super) fn is_of_view(option: &CommandOption) -> bool {
    OPTIONS.iter().any(|one| one.name == option.name)
}

fn one(value: &str) -> Vec<String> {
    vec![value.to_owned()]
}

fn set<T>(field: &mut T, value: Result<T, Phrase>) -> Result<(), OptionError> {
    *field = value?;
    Ok(())
}

/// Parses words separated by commas; a repeated word is an error.
fn list<T>(
    text: &str,
    parse: fn(&str) -> Result<T, Phrase>,
    is_same: fn(&T, &T) -> bool,
) -> Result<Vec<T>, OptionError> {
    let mut list: Vec<T> = Vec::new();
    let mut at = 0;
    if text.is_empty() {
        return Ok(list);
    }
    for part in text.split(',') {
        let one = parse(part).map_err(|message| OptionError { position: at, message })?;
        if list.iter().any(|known| is_same(known, &one)) {
            return Err(OptionError::new(at, |lang| tr!(lang, "views-twice", word = part)));
        }
        list.push(one);
        at += part.chars().count() + 1;
    }
    Ok(list)
}
