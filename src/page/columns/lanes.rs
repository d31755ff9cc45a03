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
/// The radius of the ring before the name of a lane, relative to its type.
const RING: f32 = 0.33;
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

    /// A cell for each column, for each year if columns are too narrow for numbers, or one for all periods; in a small
    /// chart one for all.
    fn cells(&self) -> Vec<Cell> {
        let each = (0..self.panel.bars.len()).map(|at| Cell { x: self.x(at), bars: at..at + 1 });
        let each: Vec<Cell> = each.collect();
        if self.counts == Counts::Rings {
            let all = Cell { x: f32::midpoint(self.x0, self.x1), bars: 0..each.len() };
            return if self.fits(&each, &Bar::not_in_it) { each } else { vec![all] };
        }
        if self.holds(&each) {
            return each;
        }
        let years = self.joined(self.year_starts());
        if self.holds(&years) { years } else { self.joined(vec![0]) }
    }

    /// Whether all numbers of deals fit side by side, and the names of the lanes before them.
    fn holds(&self, cells: &[Cell]) -> bool {
        let style = self.number_style();
        let start = |cell: &Cell| {
            cell.x - 0.5 * style.width(&self.number_of(cell, &|bar| bar.deals.count()).to_string())
        };
        let first = cells.first().map_or(self.x1, start);
        let names = self.panel.lane_names.iter().enumerate();
        let end = names
            .map(|(lane, name)| self.name_start(lane) + self.lane_style().width(name))
            .fold(0.0, f32::max);
        self.fits(cells, &|bar| bar.deals.count()) && end + 0.3 * style.size <= first
    }

    /// The first period of each year.
    fn year_starts(&self) -> Vec<usize> {
        let is_start = |at: &usize| {
            let period = self.panel.bars.get(*at).and_then(|bar| bar.period.as_deref());
            period.is_some_and(|period| period.contains('\n'))
        };
        (0..self.panel.bars.len() - self.apart).filter(is_start).collect()
    }

    /// A cell from each start to the next, and those of the columns that stand apart.
    fn joined(&self, starts: Vec<usize>) -> Vec<Cell> {
        let regular = self.panel.bars.len() - self.apart;
        let ends: Vec<usize> = starts.iter().skip(1).copied().chain([regular]).collect();
        let joined = starts.into_iter().zip(ends).filter(|(from, to)| from < to).map(|(from, to)| {
            let middle = self.x0 + self.slot * (count(from) + count(to)) / 2.0;
            Cell { x: middle, bars: from..to }
        });
        let apart = (regular..self.panel.bars.len()).map(|at| Cell { x: self.x(at), bars: at..at + 1 });
        joined.chain(apart).collect()
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
        let x = self.name_start(lane);
        if lane == 1 {
            let radius = RING * style.size;
            let stroke = Some(Stroke { role: Role::Undisclosed, width: 1.2 * self.letters.pen });
            let fill = Some(Role::Background);
            sheet.shapes.push(Shape::Circle { x: self.left + radius, y: middle, radius, fill, stroke });
        }
        let words = super::super::wrap::shorten(words, style, self.x1 - x);
        sheet.text(TextSpot::start(x, baseline), style, Role::Muted, words);
    }

    /// Where the name of a lane begins, behind its ring.
    fn name_start(&self, lane: usize) -> f32 {
        let ring = if lane == 1 { (2.0 * RING + 0.3) * self.lane_style().size } else { 0.0 };
        self.left + ring
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
        let bold = Style::bold(style.size);
        let ring = |words: &str| radius.max(0.5 * bold.width(words) + 0.25 * style.size);
        let half = |cell: &Cell| {
            let deals = self.number_of(cell, number);
            if deals == 0 { 0.0 } else { ring(&deals.to_string()) }
        };
        let has_room = |cell: &Cell| half(cell) <= 0.55 * LANE * self.base;
        let are_apart = |pair: &[Cell]| pair[1].x - pair[0].x >= half(&pair[0]) + half(&pair[1]);
        let has_rings = is_ringed && cells.iter().all(has_room) && cells.windows(2).all(are_apart);
        for cell in cells {
            let deals = self.number_of(cell, number);
            let unconverted = if is_ringed { self.number_of(cell, &|bar| bar.unconverted) } else { 0 };
            let mark = if unconverted > 0 { mark_text(UNCONVERTED) } else { String::new() };
            let mark = sheet.kept(&mark).to_owned();
            let words = format!("{deals}{mark}");
            let baseline = middle + 0.36 * style.size;
            let is_beyond = self.panel.bars.get(cell.bars.start).is_some_and(is_apart);
            if deals == 0 {
                if self.counts == Counts::Below {
                    sheet.text(TextSpot::middle(cell.x, baseline), style, Role::Muted, NONE.to_owned());
                }
            } else if has_rings && (deals < 100 || is_beyond) {
                let radius = ring(&words);
                let stroke = Some(Stroke { role: Role::Undisclosed, width: 1.2 * self.letters.pen });
                let fill = Some(Role::Background);
                sheet.shapes.push(Shape::Circle { x: cell.x, y: middle, radius, fill, stroke });
                sheet.text(TextSpot::middle(cell.x, baseline), bold, Role::Text, words);
            } else {
                let style = if is_ringed { bold } else { style };
                // Under the outermost column a number may be wider than the column; it stays on the page.
                let half = 0.5 * style.width(&words);
                let x = cell.x.min(self.x1 - half).max(self.left + half);
                sheet.text(TextSpot::middle(x, baseline), style, Role::Text, words);
            }
        }
    }
}
