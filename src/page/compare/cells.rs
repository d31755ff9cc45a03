//! The columns of a comparison: bars with their values, and lists of the biggest deals.

use super::super::frame::{Page, count, plain_part};
use super::super::kind::TextStyle;
use super::super::plot::to_f32;
use super::super::shape::{Area, Fill, Point, Shape, Stroke, TextSpot};
use super::super::wrap::{Style, shorten, whole, wrap_most};
use crate::figure::End;
use crate::figure::Role;
use crate::figure::split_marks;
use crate::figure::{BigLine, Biggest, Cell, Column, Comparison, Row, Section, SectionKind};

/// Smallest distance between two columns, relative to the base.
const GAP: f32 = 1.6;
/// Height of a row, relative to the base.
const ROW: f32 = 1.55;

/// The positions of the columns in a band, and the layout of their cells.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    base: f32,
    /// Width of the names to the left of the rows.
    gutter: f32,
    /// Width of a column, without the gap after it.
    pub column: f32,
    /// Length of the whole scale in every cell.
    length: f32,
    /// Whether values are to the right of their bars; otherwise they are above them.
    is_beside: bool,
    has_counts: bool,
    /// Length of the fading stub after a torn edge.
    stub: f32,
    /// Number of lines for the titles of the biggest deals, below their amounts.
    title_lines: usize,
}

impl Cells {
    /// The columns of a band with this width that shows `biggest` of the biggest deals.
    pub fn new(comparison: &Comparison, base: f32, width: f32, biggest: usize) -> Self {
        let name = TextStyle::Axis.style(base);
        let rows = || comparison.sections.iter().flat_map(|section| &section.rows);
        let widest = rows().map(|row| name.width(&row.name)).fold(0.0, f32::max);
        let gutter = widest.min(0.24 * width).min(12.5 * base) + 0.8 * base;
        let columns = count(comparison.columns.len().max(1));
        let column = ((width - gutter) / columns - GAP * base).max(1.0);
        let is_open =
            rows().flat_map(|row| &row.cells).any(|cell| cell.low.is_some() && cell.end == End::Open);
        let stub = if is_open { 1.5 * base } else { 0.0 };
        let mut cells = Self {
            base,
            gutter,
            column,
            length: column - stub,
            is_beside: false,
            has_counts: true,
            stub,
            title_lines: 2,
        };
        for has_counts in [true, false] {
            let drawn = rows().flat_map(|row| &row.cells).filter(|cell| cell.low.is_some());
            let length = drawn.map(|cell| cells.longest(cell, has_counts)).fold(column, f32::min);
            if length >= if has_counts { 8.0 } else { 4.5 } * base {
                (cells.length, cells.is_beside, cells.has_counts) = (length, true, has_counts);
                break;
            }
        }
        let small = cells.count_style();
        let mut titles = comparison.biggest.lists.iter().flat_map(|list| list.iter().take(biggest));
        if titles.all(|line| small.width(&line.title) <= column) {
            cells.title_lines = 1;
        }
        cells
    }

    /// The longest scale that leaves room for the text to the right of a bar.
    fn longest(&self, cell: &Cell, has_counts: bool) -> f32 {
        let (end, stub) = match cell.end {
            End::Upto(high) => (high, 0.0),
            End::Exact => (cell.low.unwrap_or(0.0), 0.0),
            End::Open => (cell.low.unwrap_or(0.0), self.stub),
        };
        (self.column - stub - self.value_width(cell, has_counts)) / to_f32(end).max(0.02)
    }

    /// The left edge of a column in a band that begins at `x`.
    pub fn left(&self, x: f32, column: usize) -> f32 {
        x + self.gutter + count(column) * (self.column + GAP * self.base)
    }

    fn value_style(&self) -> Style {
        Style::bold(0.88 * self.base)
    }

    fn count_style(&self) -> Style {
        Style::regular(0.78 * self.base)
    }

    fn value_width(&self, cell: &Cell, has_counts: bool) -> f32 {
        let count = if has_counts && !cell.count.is_empty() {
            self.count_style().width(&cell.count) + 0.5 * self.base
        } else {
            0.0
        };
        self.value_style().width(&cell.value) + count + 0.5 * self.base
    }

    fn row_height(&self, stretch: f32) -> f32 {
        stretch * if self.is_beside { ROW } else { 2.05 } * self.base
    }

    /// The text below the bars of the total: counts, and remarks on deals that it does not include.
    fn under(&self, column: &Column) -> Vec<(Role, String)> {
        let style = self.count_style();
        let counts =
            wrap_most(&column.counts, style, self.column, 2).into_iter().map(|line| (Role::Muted, line));
        let chips = wrap_most(&column.chips.join("; "), style, self.column, 3);
        counts.chain(chips.into_iter().map(|line| (Role::ChipText, line))).collect()
    }

    pub fn section_height(&self, comparison: &Comparison, section: &Section, stretch: f32) -> f32 {
        let apart = section.rows.iter().filter(|row| row.is_apart).count();
        let rows = count(section.rows.len()) * self.row_height(stretch) + 0.5 * count(apart) * self.base;
        let under = match section.what {
            SectionKind::Total => comparison.columns.iter().map(|column| self.under(column).len()).max(),
            _ => None,
        };
        2.1 * self.base + rows + 1.12 * self.base * count(under.unwrap_or(0))
    }

    /// Draws a section downwards from its upper left corner.
    pub fn section(
        &self,
        page: &mut Page,
        comparison: &Comparison,
        section: &Section,
        corner: Point,
        stretch: f32,
    ) {
        let base = self.base;
        let Point { x, y } = corner;
        let title = shorten(&section.title, TextStyle::Head.style(base), page.right - x);
        page.text(TextSpot::start(x, y + 1.45 * base), TextStyle::Head.style(base), Role::Text, title);
        let mut top = y + 2.0 * base;
        for row in &section.rows {
            top += if row.is_apart { 0.5 * base } else { 0.0 };
            self.row(page, row, Point::new(x, top), self.row_height(stretch));
            top += self.row_height(stretch);
        }
        if section.what == SectionKind::Total {
            for (at, column) in comparison.columns.iter().enumerate() {
                let mut baseline = top + 0.75 * base;
                for (role, line) in self.under(column) {
                    let spot = TextSpot::start(self.left(x, at), baseline);
                    page.text(spot, self.count_style(), role, line);
                    baseline += 1.12 * base;
                }
            }
        }
    }

    fn row(&self, page: &mut Page, row: &Row, corner: Point, height: f32) {
        let base = self.base;
        let Point { x, y } = corner;
        let style = TextStyle::Axis.style(base);
        let name = shorten(&row.name, style, self.gutter - 0.8 * base);
        // A name is on the same line as the values.
        let middle = if self.is_beside { y + height / 2.0 } else { y + 0.55 * base };
        page.text(TextSpot::start(x, middle + 0.31 * base), style, Role::Text, name);
        for (at, cell) in row.cells.iter().enumerate() {
            self.cell(page, cell, row.role, Point::new(self.left(x, at), y), height);
        }
    }

    /// The bar and the text of one cell.
    fn cell(&self, page: &mut Page, cell: &Cell, role: Role, corner: Point, height: f32) {
        let base = self.base;
        let Point { x, y } = corner;
        let middle = if self.is_beside { y + height / 2.0 } else { y + 0.55 * base };
        let baseline = middle + 0.31 * base;
        let Some(low) = cell.low else {
            self.words(page, cell, TextSpot::start(x, baseline), TextStyle::Axis.style(base), Role::Muted);
            return;
        };
        let (top, thick) = if self.is_beside {
            let thick = (0.52 * height).min(1.1 * base);
            (y + (height - thick) / 2.0, thick)
        } else {
            (y + 1.15 * base, (0.26 * height).min(0.6 * base))
        };
        let solid = Area::new(x, top, (self.length * to_f32(low)).max(page.hair()), thick);
        let end = self.bar(page, cell, role, solid);
        let from = if self.is_beside { end + 0.45 * base } else { x };
        let width = self.words(page, cell, TextSpot::start(from, baseline), self.value_style(), Role::Text);
        let count = self.count_style();
        let room = x + self.column - from - width - 0.5 * base;
        if self.has_counts && count.width(&cell.count) <= room {
            let spot = TextSpot::start(from + width + 0.5 * base, baseline);
            page.text(spot, count, Role::Muted, cell.count.clone());
        }
    }

    /// The full value, in smaller type if the column is narrow; returns its width.
    fn words(&self, page: &mut Page, cell: &Cell, spot: TextSpot, style: Style, role: Role) -> f32 {
        let room = self.column + 0.4 * self.base;
        let Some(style) = whole(&cell.value, style, room) else {
            page.told.is_short = true;
            return 0.0;
        };
        let width = style.width(&cell.value);
        page.text(spot, style, role, cell.value.clone());
        page.marked(split_marks(&cell.value).1);
        // Without a bar, the number of deals is all that is known.
        if cell.low.is_none() && !cell.count.is_empty() {
            let room = room - width - 0.5 * self.base;
            let count = self.count_style();
            if count.width(&cell.count) <= room {
                let after = TextSpot { x: spot.x + width + 0.5 * self.base, ..spot };
                page.text(after, count, Role::Muted, cell.count.clone());
            }
        }
        width
    }

    /// The solid part, followed by a hatched or torn part; returns the end of the bar.
    fn bar(&self, page: &mut Page, cell: &Cell, role: Role, solid: Area) -> f32 {
        let plain = if cell.end == End::Open { plain_part(solid, self.stub) } else { solid };
        page.fill(plain, 0.0, Fill::Solid(role));
        match cell.end {
            End::Exact => solid.right(),
            End::Upto(high) => {
                let end = (solid.x + self.length * to_f32(high)).max(solid.right());
                let area = Area { x: solid.right(), width: end - solid.right(), ..solid };
                let stroke = Some(Stroke { role, width: page.hair() });
                page.shapes.push(Shape::Rect { area, radius: 0.0, fill: Some(Fill::Hatch(role)), stroke });
                end
            }
            End::Open => {
                page.torn(solid, role, self.stub);
                solid.right() + self.stub
            }
        }
    }

    /// Whether titles are beside their amounts; otherwise they are below them.
    fn has_titles_beside(&self) -> bool {
        self.column >= 26.0 * self.base
    }

    fn item_height(&self) -> f32 {
        if self.has_titles_beside() {
            return 1.55 * self.base;
        }
        (1.55 + count(self.title_lines)) * self.base
    }

    pub fn biggest_height(&self, shown: usize) -> f32 {
        2.1 * self.base + count(shown) * self.item_height() + 1.2 * self.base
    }

    pub fn biggest(&self, page: &mut Page, biggest: &Biggest, corner: Point, shown: usize) {
        let base = self.base;
        let Point { x, y } = corner;
        let title = shorten(&biggest.title, TextStyle::Head.style(base), page.right - x);
        page.text(TextSpot::start(x, y + 1.45 * base), TextStyle::Head.style(base), Role::Text, title);
        for (at, list) in biggest.lists.iter().enumerate() {
            let left = self.left(x, at);
            let mut top = y + 2.1 * base;
            for line in list.iter().take(shown) {
                self.item(page, line, Point::new(left, top));
                top += self.item_height();
            }
            let style = self.count_style();
            if let Some(more) = biggest.more(at, shown) {
                let more = whole(&more, style, self.column).map(|style| (more, style));
                page.told.is_short |= more.is_none();
                if let Some((more, style)) = more {
                    page.text(TextSpot::start(left, top + 0.8 * base), style, Role::Muted, more);
                }
            } else if list.is_empty() {
                page.text(TextSpot::start(left, top + 0.8 * base), style, Role::Muted, "–".to_owned());
            }
        }
    }

    fn item(&self, page: &mut Page, line: &BigLine, corner: Point) {
        let base = self.base;
        let Point { x, y } = corner;
        let (bold, small) = (self.value_style(), self.count_style());
        let baseline = y + 0.95 * base;
        let Some(bold) = whole(&line.amount, bold, self.column) else {
            page.told.is_short = true;
            return;
        };
        let used = bold.width(&line.amount) + 0.6 * base;
        page.text(TextSpot::start(x, baseline), bold, Role::Text, line.amount.clone());
        let mark = line.mark.as_ref().map(|mark| format!("({mark})")).unwrap_or_default();
        if self.has_titles_beside() {
            // The mark is shown even if the title is shortened.
            let mark = if mark.is_empty() { mark } else { format!(" {mark}") };
            // Amounts have a column of their own, so that titles are aligned.
            let indent = used.max(8.0 * base);
            let title = shorten(&line.title, small, self.column - indent - small.width(&mark));
            let words = format!("{title}{mark}");
            page.text(TextSpot::start(x + indent, baseline), small, Role::Muted, words);
            return;
        }
        if small.width(&mark) <= self.column - used {
            page.text(TextSpot::start(x + used, baseline), small, Role::Muted, mark);
        }
        for (at, title) in
            wrap_most(&line.title, small, self.column, self.title_lines).into_iter().enumerate()
        {
            let spot = TextSpot::start(x, baseline + (1.1 + 1.0 * count(at)) * base);
            page.text(spot, small, Role::Muted, title);
        }
    }
}
