//! The values of options, as the command line and saved views read them: a value, or what was expected.

use crate::figure::{AxisScale, Chart, FontChoice, Sourcing, StackBy, YearSplit};
use crate::query::{Column, Gaps, GroupBy, Measure, Nesting, Reading, Shown, Site, SortKey};
use crate::say;
use crate::words::Phrase;

pub fn parse_group_by(text: &str) -> Result<GroupBy, Phrase> {
    let words = || GroupBy::ALL.iter().map(|by| by.word()).collect::<Vec<_>>();
    GroupBy::from_word(text).ok_or_else(|| one_of(&words()))
}

pub fn parse_reading(text: &str) -> Result<Reading, Phrase> {
    let words = || Reading::ALL.iter().map(|reading| reading.word()).collect::<Vec<_>>();
    Reading::from_word(text).ok_or_else(|| one_of(&words()))
}

pub fn parse_shown(text: &str) -> Result<Shown, Phrase> {
    Shown::from_word(text).ok_or_else(|| Phrase::new(|lang| say!(lang, "options-currency").to_owned()))
}

pub fn parse_measure(text: &str) -> Result<Measure, Phrase> {
    let words = || Measure::ALL.iter().map(|measure| measure.word()).collect::<Vec<_>>();
    Measure::from_word(text).ok_or_else(|| one_of(&words()))
}

pub fn parse_site(text: &str) -> Result<Site, Phrase> {
    match text {
        "place" => Ok(Site::Place),
        "venue" => Ok(Site::Venue),
        _ => Err(one_of(&["place", "venue"])),
    }
}

pub fn site_word(site: Site) -> &'static str {
    match site {
        Site::Place => "place",
        Site::Venue => "venue",
    }
}

pub fn parse_nesting(text: &str) -> Result<Nesting, Phrase> {
    let words = || Nesting::ALL.iter().map(|nesting| nesting.word()).collect::<Vec<_>>();
    Nesting::ALL.iter().copied().find(|nesting| nesting.word() == text).ok_or_else(|| one_of(&words()))
}

pub fn parse_gaps(text: &str) -> Result<Gaps, Phrase> {
    let words = || Gaps::ALL.iter().map(|gaps| gaps.word()).collect::<Vec<_>>();
    Gaps::ALL.iter().copied().find(|gaps| gaps.word() == text).ok_or_else(|| one_of(&words()))
}

pub fn parse_stack(text: &str) -> Result<StackBy, Phrase> {
    match text {
        "kind" => Ok(StackBy::Kind),
        "stage" => Ok(StackBy::Stage),
        "bound" => Ok(StackBy::Bound),
        _ => Err(one_of(&["kind", "stage", "bound"])),
    }
}

pub fn stack_word(stack: StackBy) -> &'static str {
    match stack {
        StackBy::Kind => "kind",
        StackBy::Stage => "stage",
        StackBy::Bound => "bound",
    }
}

pub fn parse_chart(text: &str) -> Result<Chart, Phrase> {
    let words = || Chart::ALL.iter().map(|chart| chart.word()).collect::<Vec<_>>();
    Chart::from_word(text).ok_or_else(|| one_of(&words()))
}

pub fn parse_scale(text: &str) -> Result<AxisScale, Phrase> {
    let words = || AxisScale::ALL.iter().map(|scale| scale.word()).collect::<Vec<_>>();
    AxisScale::from_word(text).ok_or_else(|| one_of(&words()))
}

pub fn parse_split(text: &str) -> Result<YearSplit, Phrase> {
    match text {
        "whole" => Ok(YearSplit::Whole),
        "years" => Ok(YearSplit::Years),
        _ => Err(one_of(&["whole", "years"])),
    }
}

pub fn split_word(split: YearSplit) -> &'static str {
    match split {
        YearSplit::Whole => "whole",
        YearSplit::Years => "years",
    }
}

pub fn parse_sourcing(text: &str) -> Result<Sourcing, Phrase> {
    match text {
        "publishers" => Ok(Sourcing::Publishers),
        "numbered" => Ok(Sourcing::Numbered),
        _ => Err(one_of(&["publishers", "numbered"])),
    }
}

pub fn parse_fonts(text: &str) -> Result<FontChoice, Phrase> {
    let all = [FontChoice::Bundled, FontChoice::System];
    all.into_iter().find(|choice| choice.word() == text).ok_or_else(|| one_of(&all.map(FontChoice::word)))
}

pub fn parse_sort_key(text: &str) -> Result<SortKey, Phrase> {
    let words = || column_words().join(", ");
    SortKey::parse(text).ok_or_else(|| Phrase::new(|lang| say!(lang, "options-sort-key", words = words())))
}

pub fn parse_column(text: &str) -> Result<Column, Phrase> {
    Column::from_word(text).ok_or_else(|| one_of(&column_words()))
}

fn column_words() -> Vec<&'static str> {
    Column::ALL.iter().map(|(_, word)| *word).collect()
}

/// "expected one of …".
pub fn one_of(words: &[&str]) -> Phrase {
    Phrase::new(|lang| say!(lang, "options-one-of", words = words.join(", ")))
}
