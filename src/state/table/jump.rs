//! Jumping to a row by typing its number, or its text in the first sort column of the table.
//!
//! A search reads a limited number of rows per frame, so that a million rows never block the window.

use crate::figure::cell_text;
use crate::model::Lang;
use crate::model::Register;
use crate::query::{Column, Content, Outline, ShownRows, fold};
use crate::state::explore::choosing::extend;
use crate::state::{Chosen, State};

/// The typed text and its search result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    pub text: String,
    pub found: Found,
    /// The row from which the search started.
    start: usize,
}

/// The progress or result of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// No search is active.
    Idle,
    Row(usize),
    Nothing,
    Searching(Scan),
}

/// An unfinished search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    first: usize,
    /// The number of rows already searched.
    seen: usize,
    /// The first row that contains the text in the middle of a word; the result if no word begins with the text.
    second_best: Option<usize>,
}

/// The number of rows to search per frame.
const AT_ONCE: usize = 8_000;

impl Jump {
    /// Cancels the search because the rows have changed.
    pub(super) fn stop(&mut self) {
        self.found = Found::Idle;
    }

    pub fn is_searching(&self) -> bool {
        matches!(self.found, Found::Searching(_))
    }
}

/// The column to search: the first sort column, or the title if that column holds no words.
pub fn jump_column(state: &State) -> Column {
    let first = state.query.sort.first().map_or(Column::Title, |key| key.column);
    let holds_words = matches!(first.row().content, Content::Words(_) | Content::Keyed(..));
    if holds_words { first } else { Column::Title }
}

/// Handles a new search text; `None` closes the search.
pub(super) fn typed(state: &mut State, text: Option<String>) {
    let Some(text) = text else {
        state.table.jump = None;
        return;
    };
    let here = state.table.cursor_row().unwrap_or(0);
    let start = state.table.jump.as_ref().map_or(here, |jump| jump.start);
    let found = if text.trim().is_empty() { Found::Idle } else { begin(state, text.trim(), start) };
    state.table.jump = Some(Jump { text, found, start });
    search_on(state);
}

/// Moves to the next matching row.
pub(super) fn next(state: &mut State) {
    let Some(jump) = &state.table.jump else { return };
    let Found::Row(row) = jump.found else { return };
    let text = jump.text.trim().to_owned();
    if text.parse::<usize>().is_ok() {
        return;
    }
    let found = begin(state, &text, row + 1);
    if let Some(jump) = &mut state.table.jump {
        jump.found = found;
    }
    search_on(state);
}

fn begin(state: &State, text: &str, first: usize) -> Found {
    let rows = state.table.shown.len();
    match text.parse::<usize>() {
        Ok(number) if (1..=rows).contains(&number) => Found::Row(number - 1),
        Ok(_) => Found::Nothing,
        Err(_) => Found::Searching(Scan { first, seen: 0, second_best: None }),
    }
}

/// Searches the next batch of rows, and moves to the match if there is one.
pub(super) fn search_on(state: &mut State) {
    let column = jump_column(state);
    let Some(jump) = &mut state.table.jump else { return };
    let found = std::mem::replace(&mut jump.found, Found::Idle);
    let found = match found {
        Found::Searching(scan) => {
            let rows = SearchedRows {
                register: &state.opened.register,
                outline: &state.answers.outline,
                shown: &state.table.shown,
                column,
                lang: state.layout.language.unwrap_or(state.system_lang),
            };
            rows.search(&fold(jump.text.trim()), scan)
        }
        found => found,
    };
    jump.found = found.clone();
    if let Found::Row(row) = found
        && let Some(node) = state.table.shown.node(row)
        && state.table.cursor != Some(node)
    {
        land(state, node);
    }
}

/// The rows to search.
struct SearchedRows<'a> {
    register: &'a Register,
    outline: &'a Outline,
    shown: &'a ShownRows,
    column: Column,
    /// The language of the cells.
    lang: Lang,
}

impl SearchedRows<'_> {
    fn search(&self, text: &str, mut scan: Scan) -> Found {
        let rows = self.shown.len();
        let end = (scan.seen + AT_ONCE).min(rows);
        for seen in scan.seen..end {
            let row = (scan.first + seen) % rows;
            match self.value(row).map_or(Match::None, |value| matched(&value, text)) {
                Match::Word => return Found::Row(row),
                Match::Within => scan.second_best = scan.second_best.or(Some(row)),
                Match::None => {}
            }
        }
        scan.seen = end;
        if end < rows {
            return Found::Searching(scan);
        }
        scan.second_best.map_or(Found::Nothing, Found::Row)
    }

    /// The searchable text of a row, case-folded; group headers have none.
    fn value(&self, row: usize) -> Option<String> {
        let deal = self.register.deal(self.outline.deal(self.shown.node(row)?)?);
        match self.column {
            Column::Title => Some(fold(&deal.title)),
            column => cell_text(self.register, deal, column, self.lang).map(|text| fold(&text)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Match {
    /// A word that begins with the search text.
    Word,
    Within,
    None,
}

fn matched(value: &str, text: &str) -> Match {
    let mut found = Match::None;
    for (at, _) in value.match_indices(text) {
        let before = value.get(..at).and_then(|before| before.chars().next_back());
        if before.is_none_or(|letter| !letter.is_alphanumeric()) {
            return Match::Word;
        }
        found = Match::Within;
    }
    found
}

/// Moves the cursor to the found node; consecutive jumps form one undo step.
fn land(state: &mut State, node: usize) {
    state.table.stand_on(node);
    if let Some(deal) = state.answers.outline.deal(node) {
        extend(state, Chosen::one(deal));
    }
}
