//! The numbers of a figure as a table, for checking them or drawing them elsewhere.

use super::values::separated;
use crate::figure::{Bars, Comparison, Timeline, cell_notation};
use crate::model::Register;
use crate::query::Column;

/// One line per bar: panel, group, value in words, deals that the value omits, number of deals.
pub fn figure_tsv(bars: &Bars) -> String {
    let lines = bars.panels.iter().flat_map(|panel| {
        panel.bars.iter().map(|bar| {
            vec![
                panel.name.clone().unwrap_or_default(),
                bar.name.clone(),
                plain(&bar.whole_value),
                plain(&bar.chips.join("; ")),
                bar.deals.count().to_string(),
            ]
        })
    });
    separated(b'\t', &["panel", "group", "value", "not_in_it", "deals"], lines)
}

/// One line per deal, lane by lane, undated deals last.
pub fn timeline_tsv(register: &Register, timeline: &Timeline) -> String {
    let lines = timeline.lanes.iter().flat_map(|lane| {
        lane.deals.listed().iter().map(move |&ix| {
            let deal = register.deal(ix);
            let cell =
                |column| cell_notation(register, deal, column, timeline.heading.lang).unwrap_or_default();
            vec![
                lane.name.clone(),
                cell(Column::When),
                deal.title.clone(),
                cell(Column::Amount),
                cell(Column::Stage),
            ]
        })
    });
    separated(b'\t', &["lane", "when", "title", "amount", "stage"], lines)
}

/// One line per row of a section, with a value and a number of deals for each group.
pub fn comparison_tsv(comparison: &Comparison) -> String {
    let names: Vec<String> = comparison
        .columns
        .iter()
        .flat_map(|column| [column.name.clone(), format!("{} deals", column.name)])
        .collect();
    let head: Vec<&str> = ["section", "row"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let lines = comparison.sections.iter().flat_map(|section| {
        section.rows.iter().map(|row| {
            let cells =
                row.cells.iter().flat_map(|cell| [plain(&cell.value), cell.deals.count().to_string()]);
            [section.title.clone(), plain(&row.name)].into_iter().chain(cells).collect()
        })
    });
    separated(b'\t', &head, lines)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
