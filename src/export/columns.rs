//! Text in columns for a terminal, where Chinese characters are two columns wide.

use crate::words::visible;
use std::iter::repeat_n;
use unicode_width::UnicodeWidthStr;

/// The alignment of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flush {
    Left,
    Right,
}

/// The maximum width of a column; longer cells overflow it.
const WIDEST: usize = 200;

/// A header in capitals and rows in columns, separated by two spaces; the last column is not padded.
pub(super) fn columns(head: &[(&str, Flush)], rows: &[Vec<String>]) -> String {
    let widths: Vec<usize> = head
        .iter()
        .enumerate()
        .map(|(at, (name, _))| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            let widths = cells.map(|cell| plain(cell).width());
            // A single very long cell must not add padding to all rows.
            widths.filter(|width| *width <= WIDEST).max().unwrap_or(0).max(name.to_uppercase().width())
        })
        .collect();
    let mut out = String::new();
    let names: Vec<String> = head.iter().map(|(name, _)| name.to_uppercase()).collect();
    for row in std::iter::once(&names).chain(rows) {
        let mut line = String::new();
        for ((cell, (_, side)), &most) in row.iter().zip(head).zip(&widths) {
            let cell = plain(cell);
            let fill = repeat_n(' ', most.saturating_sub(cell.width()));
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

/// Escapes characters that would break the line or control the terminal.
pub(super) fn plain(text: &str) -> String {
    visible(text).replace('\u{a0}', " ")
}
