//! The numbers below columns: how many deals, and how many of them disclose no amount.

use super::super::lengths::count;
use super::super::shape::{Point, Shape, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::Style;
use super::plot::{ColumnPlot, Counts, is_apart};
use crate::figure::{Bar, Role, UNCONVERTED, mark_text};
use std::ops::Range;

/// The height of a lane, relative to body text.
const LANE: f32 = 1.4;
/// The sign for none.
const NONE: &str = "·";

/// What the numbers of a lane stand under: a column each, or all columns of a year.
struct Cell {
    x: f32,
    bars: Range<usize>,
}

impl ColumnPlot<'_> {
    fn has_any_undisclosed(&self) -> bool {
        self.panel.bars.iter().any(|bar| bar.not_in_it() > 0)
    }

    /// The height of the lanes.
    pub(super) fn lanes_height(&self) -> f32 {
        let lanes = match self.counts {
            Counts::Below => 1 + usize::from(self.has_any_undisclosed()),
            Counts::Rings => 1,
        };
        let air = if self.counts == Counts::Below { 0.35 } else { 0.0 };
        (LANE * count(lanes) + air) * self.base
    }

    /// The width of the names of lanes, which stand left of the axis.
    pub(super) fn lane_names(&self, width: f32) -> f32 {
        if self.counts == Counts::Rings {
            return 0.0;
        }
        let style = self.lane_style();
        let ring = 0.9 * style.size;
        let names = self.panel.lane_names.iter().enumerate();
        let widest = names.map(|(at, name)| style.width(name) + if at == 1 { ring } else { 0.0 });
        (widest.fold(0.0, f32::max) + 0.6 * self.base).min(0.22 * width)
    }

    fn lane_style(&self) -> Style {
        TextStyle::Axis.style(self.letters)
    }

    /// Draws the lanes below the labels of periods.
    pub(super) fn lanes(&self, sheet: &mut Sheet) {
        let top = self.bottom - self.lanes_height();
        let middle = |lane: usize| {
            top + (if self.counts == Counts::Below { 0.35 } else { 0.0 } + LANE * (count(lane) + 0.5))
                * self.base
        };
        if self.counts == Counts::Below {
            let stroke = Stroke { role: Role::Rule, width: self.letters.pen };
            let line = top + 0.2 * self.base;
            sheet.line(Point::new(self.left, line), Point::new(self.x1, line), stroke);
        }
        let cells = self.cells();
        let is_shown = |number: &dyn Fn(&Bar) -> usize| self.fits(&cells, number);
        let (deals, hidden) = (|bar: &Bar| bar.deals.count(), Bar::not_in_it);
        match self.counts {
            Counts::Below => {
                if is_shown(&deals) {
                    self.name(sheet, 0, middle(0));
                    self.lane(sheet, &cells, &deals, middle(0), false);
                } else {
                    sheet.told.is_short = true;
                }
                if self.has_any_undisclosed() && is_shown(&hidden) {
                    self.name(sheet, 1, middle(1));
                    self.lane(sheet, &cells, &hidden, middle(1), true);
                }
            }
            Counts::Rings if is_shown(&hidden) => self.lane(sheet, &cells, &hidden, middle(0), true),
            Counts::Rings => sheet.told.is_short = true,
        }
    }

    /// A cell for each column, or for each year if columns are too narrow for numbers.
    fn cells(&self) -> Vec<Cell> {
        let each = (0..self.panel.bars.len()).map(|at| Cell { x: self.x(at), bars: at..at + 1 });
        let each: Vec<Cell> = each.collect();
        if self.fits(&each, &|bar| bar.deals.count()) || self.counts == Counts::Rings {
            return each;
        }
        let regular = self.panel.bars.len() - self.apart;
        let is_start = |at: &usize| {
            let period = self.panel.bars.get(*at).and_then(|bar| bar.period.as_deref());
            period.is_some_and(|period| period.contains('\n'))
        };
        let starts: Vec<usize> = (0..regular).filter(is_start).collect();
        let ends = starts.iter().skip(1).copied().chain([regular]);
        let years = starts.iter().copied().zip(ends).map(|(from, to)| {
            let middle = self.x0 + self.slot * (count(from) + count(to)) / 2.0;
            Cell { x: middle, bars: from..to }
        });
        let apart = (regular..self.panel.bars.len()).map(|at| Cell { x: self.x(at), bars: at..at + 1 });
        years.chain(apart).collect()
    }

    fn number_of(&self, cell: &Cell, number: &dyn Fn(&Bar) -> usize) -> usize {
        self.panel.bars.get(cell.bars.clone()).unwrap_or_default().iter().map(number).sum()
    }

    /// Whether all numbers fit side by side.
    fn fits(&self, cells: &[Cell], number: &dyn Fn(&Bar) -> usize) -> bool {
        let style = self.number_style();
        let half =
            |cell: &Cell| 0.5 * style.width(&self.number_of(cell, number).to_string()) + 0.12 * style.size;
        cells.windows(2).all(|pair| match pair {
            [a, b] => a.x + half(a) <= b.x - half(b),
            _ => true,
        })
    }

    fn number_style(&self) -> Style {
        Style::regular(self.letters.note.max(self.letters.least).min(self.letters.axis))
    }

    fn name(&self, sheet: &mut Sheet, lane: usize, middle: f32) {
        let style = self.lane_style();
        let baseline = middle + 0.36 * style.size;
        let Some(words) = self.panel.lane_names.get(lane) else { return };
        let mut x = self.left;
        if lane == 1 {
            let radius = 0.33 * style.size;
            let stroke = Some(Stroke { role: Role::Undisclosed, width: 1.2 * self.letters.pen });
            let fill = Some(Role::Background);
            sheet.shapes.push(Shape::Circle { x: x + radius, y: middle, radius, fill, stroke });
            x += 2.0 * radius + 0.3 * style.size;
        }
        let words = super::super::wrap::shorten(words, style, self.x0 - x - 0.2 * self.base);
        sheet.text(TextSpot::start(x, baseline), style, Role::Muted, words);
    }

    fn lane(
        &self,
        sheet: &mut Sheet,
        cells: &[Cell],
        number: &dyn Fn(&Bar) -> usize,
        middle: f32,
        is_ringed: bool,
    ) {
        let style = self.number_style();
        let radius = 0.8 * style.size;
        let has_rings = is_ringed && cells.windows(2).all(|pair| pair[1].x - pair[0].x >= 2.05 * radius);
        for cell in cells {
            let deals = self.number_of(cell, number);
            let unconverted = if is_ringed { self.number_of(cell, &|bar| bar.unconverted) } else { 0 };
            let mark = if unconverted > 0 { mark_text(UNCONVERTED) } else { String::new() };
            let words = format!("{deals}{mark}");
            let baseline = middle + 0.36 * style.size;
            let is_beyond = self.panel.bars.get(cell.bars.start).is_some_and(is_apart);
            if deals == 0 {
                if self.counts == Counts::Below {
                    sheet.text(TextSpot::middle(cell.x, baseline), style, Role::Muted, NONE.to_owned());
                }
            } else if has_rings && (deals < 100 || is_beyond) {
                let bold = Style::bold(style.size);
                let radius = radius.max(0.5 * bold.width(&words) + 0.25 * style.size);
                let stroke = Some(Stroke { role: Role::Undisclosed, width: 1.2 * self.letters.pen });
                let fill = Some(Role::Background);
                sheet.shapes.push(Shape::Circle { x: cell.x, y: middle, radius, fill, stroke });
                sheet.text(TextSpot::middle(cell.x, baseline), bold, Role::Text, words);
            } else {
                let style = if is_ringed { Style::bold(style.size) } else { style };
                // Under the outermost column a number may be wider than the column; it stays on the page.
                let half = 0.5 * style.width(&words);
                let x = cell.x.min(self.x1 - half).max(self.left + half);
                sheet.text(TextSpot::middle(x, baseline), style, Role::Text, words);
            }
        }
    }
}
