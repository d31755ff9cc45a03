//! Deals under the headers of their groups, in columns for a terminal.

use super::columns::{columns, plain};
use super::deals::{table_head, table_row};
use super::heads::group_cell;
use crate::figure::{Context, head_count_text, note_texts, subtotal_chips, subtotal_text};
use crate::model::{Lang, Register};
use crate::query::{Head, Outline, Row, Volumes};
use crate::tr;

/// The groups of an outline, each with its subtotal and its deals; members are indented beneath their batch.
pub fn grouped_table(register: &Register, outline: &Outline, volumes: &Volumes, lang: Lang) -> String {
    let rows: Vec<Row> = (0..outline.len()).filter_map(|node| outline.row(node)).collect();
    let deals: Vec<Vec<String>> = rows
        .iter()
        .filter_map(|row| match row {
            Row::Deal { deal, depth, .. } => {
                let mut cells = table_row(register, register.deal(*deal), lang);
                let id = cells.first_mut()?;
                id.insert_str(0, &"  ".repeat((*depth).min(8)));
                Some(cells)
            }
            Row::Group(_) => None,
        })
        .collect();
    let text = columns(&table_head(lang), &deals);
    let mut lines = text.lines();
    let mut out = String::new();
    let mut put = |line: &str| {
        out.push_str(line);
        out.push('\n');
    };
    put(&format!("  {}", lines.next().unwrap_or_default()));
    for row in &rows {
        match row {
            Row::Group(at) => {
                if let Some(head) = outline.heads.get(*at) {
                    put(&head_line(register, volumes, head, lang));
                }
            }
            Row::Deal { .. } => put(&format!("  {}", lines.next().unwrap_or_default())),
        }
    }
    let notes = note_texts(register, volumes, &Context { is_signed: true, lang, ..Context::default() });
    if !notes.is_empty() {
        put("");
    }
    for note in notes {
        put(&plain(&note));
    }
    out
}

/// The header of a group: `Investment: 2 deals, US$17bn, +1 undisclosed`.
fn head_line(register: &Register, volumes: &Volumes, head: &Head, lang: Lang) -> String {
    let name = group_cell(register, volumes.query.grouping(), &head.key, lang);
    let parts = [head_count_text(head, lang)].into_iter().chain(subtotal_text(&head.total, lang));
    let parts: Vec<String> = parts.chain(subtotal_chips(&head.total, lang)).collect();
    plain(&tr!(lang, "terminal-group", name = name, parts = parts.join(tr!(lang, "terminal-comma"))))
}
