//! The heads of the columns of a page of bars.

use super::super::shape::{Shape, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::shorten;
use super::grid::Grid;
use crate::figure::{CountColumn, Role, RowHeads};

impl Grid {
    /// The heads of the columns on one baseline.
    pub fn heads(
        &self,
        sheet: &mut Sheet,
        heads: &RowHeads,
        columns: &[CountColumn],
        baseline: f32,
        has_group: bool,
    ) {
        let style = TextStyle::Axis.style(self.letters);
        let mut free = self.right;
        for (column, right) in columns.iter().zip(&self.counts).rev() {
            let words = if self.is_short(columns) { &column.short_head } else { &column.head };
            sheet.text(TextSpot::end(*right, baseline), style, Role::Muted, words.clone());
            free = right - style.width(words) - 0.6 * style.size;
            if column.has_ring {
                let radius = 0.3 * style.size;
                let stroke = Some(Stroke { role: Role::Undisclosed, width: 1.3 * self.letters.pen });
                let x = free + 0.3 * style.size - radius;
                let fill = Some(Role::Background);
                sheet.shapes.push(Shape::Circle { x, y: baseline - 0.35 * style.size, radius, fill, stroke });
                free = x - radius - 0.6 * style.size;
            }
        }
        if let (Some(rank), Some(words)) = (self.rank, &heads.rank) {
            let words = &words[usize::from(rank.strip.is_none())];
            let x = rank.strip.unwrap_or(rank.digits);
            sheet.text(TextSpot::start(x, baseline), style, Role::Muted, words.clone());
            free = x - 0.6 * style.size;
        }
        if has_group {
            let words = shorten(&heads.group, style, free - self.left);
            sheet.text(TextSpot::start(self.left, baseline), style, Role::Muted, words);
        }
    }
}
