//! The columns of a comparison, on pages and in the window: bars with their values, and lists of the biggest deals.

use super::super::bar_mark::{BarAxis, BarMark, Chevron, to_f32};
use super::super::lengths::count;
use super::super::medium::TypeScale;
use super::super::shape::{Area, Point, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::{Style, shorten, whole, wrap_most};
use crate::figure::Role;
use crate::figure::{BarDirection, End};
use crate::figure::{BigLine, Biggest, Cell, Column, Comparison, Row, Section, SectionKind};

/// Smallest distance between two columns, relative to the base.
const GAP: f32 = 1.6;
/// Height of a row, relative to the base.
const ROW: f32 = 1.55;

/// The positions of the columns in a band, and the layout of their cells.
#[derive(Clone, Debug)]
pub struct Cells {
    base: f32,
    /// Right edge of the sheet.
    right: f32,
    /// Width of the names to the left of the rows.
    gutter: f32,
    /// Width of a column, without the gap after it.
    pub column: f32,
    /// Length of the whole scale in every cell.
    length: f32,
    /// Whether values are to the right of their bars; otherwise they are above them.
    is_beside: bool,
    has_counts: bool,
    /// Length of the chevron behind a bar without an upper bound.
    sign: f32,
    letters: TypeScale,
    /// Number of lines for the titles of the biggest deals, below their amounts.
    title_lines: usize,
}

impl Cells {
    /// The columns of a band with this width that shows `biggest` of the biggest deals, on a sheet that ends at `right`.
    pub fn new(comparison: &Comparison, letters: TypeScale, width: f32, right: f32, biggest: usize) -> Self {
        let (base, name) = (letters.label, TextStyle::Axis.style(letters));
        let rows = || comparison.sections.iter().flat_map(|section| &section.rows);
        let widest = rows().map(|row| name.width(&row.name)).fold(0.0, f32::max);
        let gutter = widest.min(0.24 * width).min(12.5 * base) + 0.8 * base;
        let columns = count(comparison.columns.len().max(1));
        let column = ((width - gutter) / columns - GAP * base).max(1.0);
        let is_open =
            rows().flat_map(|row| &row.cells).any(|cell| cell.low.is_some() && cell.end == End::Open);
        let sign = if is_open { Chevron::behind(0.62 * ROW * base, letters.pen).length() } else { 0.0 };
        let mut cells = Self {
            base,
            right,
            gutter,
            column,
            length: column - sign,
            is_beside: false,
            has_counts: true,
            sign,
            letters,
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
        let (end, sign) = match cell.end {
            End::Upto(high) => (high, 0.0),
            End::Exact => (cell.low.unwrap_or(0.0), 0.0),
            End::Open => (cell.low.unwrap_or(0.0), self.sign),
        };
        (self.column - sign - self.value_width(cell, has_counts)) / to_f32(end).max(0.02)
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

    /// Height of a row in pixels.
    pub fn row_height(&self, stretch: f32) -> f32 {
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

    /// Height of a section with its heading, and with the text below its bars if it is the total.
    pub fn section_height(&self, comparison: &Comparison, section: &Section, stretch: f32) -> f32 {
        let apart = section.rows.iter().filter(|row| row.is_apart).count();
        let rows = count(section.rows.len()) * self.row_height(stretch) + 0.5 * count(apart) * self.base;
        let under = match section.what {
            SectionKind::Total => comparison.columns.iter().map(|column| self.under(column).len()).max(),
            _ => None,
        };
        2.1 * self.base + rows + 1.12 * self.base * count(under.unwrap_or(0))
    }

    /// The upper edge of each row of a section that begins at `y`, followed by the end of the last row.
    pub fn row_tops(&self, section: &Section, y: f32, stretch: f32) -> Vec<f32> {
        let mut tops = Vec::with_capacity(section.rows.len() + 1);
        let mut top = y + 2.0 * self.base;
        for row in &section.rows {
            top += if row.is_apart { 0.5 * self.base } else { 0.0 };
            tops.push(top);
            top += self.row_height(stretch);
        }
        tops.push(top);
        tops
    }

    /// Draws a section downwards from its upper left corner.
    pub fn section(
        &self,
        sheet: &mut Sheet,
        comparison: &Comparison,
        section: &Section,
        corner: Point,
        stretch: f32,
    ) {
        let base = self.base;
        let Point { x, y } = corner;
        let title = shorten(&section.title, TextStyle::Head.style(self.letters), self.right - x);
        sheet.text(
            TextSpot::start(x, y + 1.45 * base),
            TextStyle::Head.style(self.letters),
            Role::Text,
            title,
        );
        let tops = self.row_tops(section, y, stretch);
        for (row, top) in section.rows.iter().zip(&tops) {
            self.row(sheet, row, Point::new(x, *top), self.row_height(stretch));
        }
        let end = tops.last().copied().unwrap_or(y);
        if section.what == SectionKind::Total {
            for (at, column) in comparison.columns.iter().enumerate() {
                let mut baseline = end + 0.75 * base;
                for (role, line) in self.under(column) {
                    let spot = TextSpot::start(self.left(x, at), baseline);
                    sheet.text(spot, self.count_style(), role, line);
                    baseline += 1.12 * base;
                }
            }
        }
    }

    fn row(&self, sheet: &mut Sheet, row: &Row, corner: Point, height: f32) {
        let base = self.base;
        let Point { x, y } = corner;
        let style = TextStyle::Axis.style(self.letters);
        let name = shorten(&row.name, style, self.gutter - 0.8 * base);
        // A name is on the same line as the values.
        let middle = if self.is_beside { y + height / 2.0 } else { y + 0.55 * base };
        sheet.text(TextSpot::start(x, middle + 0.31 * base), style, Role::Text, name);
        for (at, cell) in row.cells.iter().enumerate() {
            self.cell(sheet, cell, row.role, Point::new(self.left(x, at), y), height);
        }
    }

    /// The bar and the text of one cell.
    fn cell(&self, sheet: &mut Sheet, cell: &Cell, role: Role, corner: Point, height: f32) {
        let base = self.base;
        let Point { x, y } = corner;
        let middle = if self.is_beside { y + height / 2.0 } else { y + 0.55 * base };
        let baseline = middle + 0.31 * base;
        let Some(low) = cell.low else {
            self.words(
                sheet,
                cell,
                TextSpot::start(x, baseline),
                TextStyle::Axis.style(self.letters),
                Role::Muted,
            );
            return;
        };
        let (top, thick) = if self.is_beside {
            let thick = (0.52 * height).min(1.1 * base);
            (y + (height - thick) / 2.0, thick)
        } else {
            (y + 1.15 * base, (0.26 * height).min(0.6 * base))
        };
        let end = sheet.bar(&BarMark {
            axis: BarAxis { direction: BarDirection::Horizontal, start: x, length: self.length },
            edge: top,
            thick,
            low,
            end: cell.end,
            segments: &[],
            role,
            hatch: role,
            pen: self.letters.pen,
        });
        let from = if self.is_beside { end + 0.45 * base } else { x };
        let width = self.words(sheet, cell, TextSpot::start(from, baseline), self.value_style(), Role::Text);
        let count = self.count_style();
        let room = x + self.column - from - width - 0.5 * base;
        if self.has_counts && count.width(&cell.count) <= room {
            let spot = TextSpot::start(from + width + 0.5 * base, baseline);
            sheet.text(spot, count, Role::Muted, cell.count.clone());
        }
    }

    /// The full value, in smaller type if the column is narrow; returns its width.
    fn words(&self, sheet: &mut Sheet, cell: &Cell, spot: TextSpot, style: Style, role: Role) -> f32 {
        let room = self.column + 0.4 * self.base;
        let Some(style) = whole(&cell.value, style, room, 0.62 * style.size) else {
            sheet.told.is_short = true;
            return 0.0;
        };
        let width = style.width(&cell.value);
        sheet.text(spot, style, role, cell.value.clone());
        // Without a bar, the number of deals is all that is known.
        if cell.low.is_none() && !cell.count.is_empty() {
            let room = room - width - 0.5 * self.base;
            let count = self.count_style();
            if count.width(&cell.count) <= room {
                let after = TextSpot { x: spot.x + width + 0.5 * self.base, ..spot };
                sheet.text(after, count, Role::Muted, cell.count.clone());
            }
        }
        width
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

    /// Height of the lists of the biggest deals if each shows `shown` of them.
    pub fn biggest_height(&self, shown: usize) -> f32 {
        2.1 * self.base + count(shown) * self.item_height() + 1.2 * self.base
    }

    /// The area of a deal in the list of a column, for lists that begin at a corner.
    pub fn item_area(&self, corner: Point, column: usize, at: usize) -> Area {
        let top = corner.y + 2.1 * self.base + count(at) * self.item_height();
        Area::new(self.left(corner.x, column), top, self.column, self.item_height())
    }

    /// Draws the lists of the biggest deals downwards from their upper left corner.
    pub fn biggest(&self, sheet: &mut Sheet, biggest: &Biggest, corner: Point, shown: usize) {
        let base = self.base;
        let Point { x, y } = corner;
        let title = shorten(&biggest.title, TextStyle::Head.style(self.letters), self.right - x);
        sheet.text(
            TextSpot::start(x, y + 1.45 * base),
            TextStyle::Head.style(self.letters),
            Role::Text,
            title,
        );
        for (at, list) in biggest.lists.iter().enumerate() {
            for (row, line) in list.iter().take(shown).enumerate() {
                let area = self.item_area(corner, at, row);
                self.item(sheet, line, Point::new(area.x, area.y));
            }
            let Area { x: left, y: top, .. } = self.item_area(corner, at, list.len().min(shown));
            let style = self.count_style();
            if let Some(more) = biggest.more(at, shown) {
                let more = whole(&more, style, self.column, 0.62 * style.size).map(|style| (more, style));
                sheet.told.is_short |= more.is_none();
                if let Some((more, style)) = more {
                    sheet.text(TextSpot::start(left, top + 0.8 * base), style, Role::Muted, more);
                }
            } else if list.is_empty() {
                sheet.text(TextSpot::start(left, top + 0.8 * base), style, Role::Muted, "–".to_owned());
            }
        }
    }

    fn item(&self, sheet: &mut Sheet, line: &BigLine, corner: Point) {
        let base = self.base;
        let Point { x, y } = corner;
        let (bold, small) = (self.value_style(), self.count_style());
        let baseline = y + 0.95 * base;
        let Some(bold) = whole(&line.amount, bold, self.column, 0.62 * bold.size) else {
            sheet.told.is_short = true;
            return;
        };
        let used = bold.width(&line.amount) + 0.6 * base;
        sheet.text(TextSpot::start(x, baseline), bold, Role::Text, line.amount.clone());
        let mark = line.mark.as_ref().map(|mark| format!("({mark})")).unwrap_or_default();
        if self.has_titles_beside() {
            // The mark is shown even if the title is shortened.
            let mark = if mark.is_empty() { mark } else { format!(" {mark}") };
            // Amounts have a column of their own, so that titles are aligned.
            let indent = used.max(8.0 * base);
            let title = shorten(&line.title, small, self.column - indent - small.width(&mark));
            let words = format!("{title}{mark}");
            sheet.text(TextSpot::start(x + indent, baseline), small, Role::Muted, words);
            return;
        }
        if small.width(&mark) <= self.column - used {
            sheet.text(TextSpot::start(x + used, baseline), small, Role::Muted, mark);
        }
        for (at, title) in
            wrap_most(&line.title, small, self.column, self.title_lines).into_iter().enumerate()
        {
            let spot = TextSpot::start(x, baseline + (1.1 + 1.0 * count(at)) * base);
            sheet.text(spot, small, Role::Muted, title);
        }
    }
}
