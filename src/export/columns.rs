//! Text in columns for a terminal, where Chinese characters are two columns wide.

use crate::figure::fonts::is_wide;
use crate::words::visible;
use std::iter::repeat_n;

/// On which side a column is flush.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flush {
    Left,
    Right,
}

/// A wider cell runs beyond its column.
const WIDEST: usize = 200;

/// Rows under a head, in columns two spaces apart; the last column is not filled up.
pub(super) fn columns(head: &[(&str, Flush)], rows: &[Vec<String>]) -> String {
    let widths: Vec<usize> = head
        .iter()
        .enumerate()
        .map(|(at, (name, _))| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            let widths = cells.map(|cell| width(&plain(cell)));
            // One long cell must not fill up every row.
            widths.filter(|width| *width <= WIDEST).max().unwrap_or(0).max(width(name))
        })
        .collect();
    let mut out = String::new();
    let names: Vec<String> = head.iter().map(|(name, _)| (*name).to_owned()).collect();
    for row in std::iter::once(&names).chain(rows) {
        let mut line = String::new();
        for ((cell, (_, side)), &most) in row.iter().zip(head).zip(&widths) {
            let cell = plain(cell);
            let fill = repeat_n(' ', most.saturating_sub(width(&cell)));
            match side {
                Flush::Left => line.extend(cell.chars().chain(fill)),
                Flush::Right => line.extend(fill.chain(cell.chars())),
            }
            line.push_str("  ");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Columns that a text takes on a terminal.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|letter| if is_wide(letter) { 2 } else { 1 }).sum()
}

/// Without what would break the line or drive the terminal.
pub(super) fn plain(text: &str) -> String {
    visible(text).replace('\u{a0}', " ")
}
