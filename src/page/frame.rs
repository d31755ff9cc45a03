//! The page around a chart: title, subtitle and legend above, notes and sources below.

use super::Size;
use super::shape::{Area, Fill, Shape, TextSpot};
use super::sheet::Sheet;
use super::text_style::TextStyle;
use super::wrap::wrap_most;
use crate::figure::{Heading, LegendEntry, Role};

/// Pages narrower than this many times the size of body text are laid out as columns of print.
const NARROW: f32 = 24.0;

/// A page under construction, and the remaining area for the chart.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub sheet: Sheet,
    pub left: f32,
    pub right: f32,
    /// Upper and lower limit of the chart.
    pub top: f32,
    pub bottom: f32,
    /// The footer, which comes last in reading order.
    pub(super) tail: Vec<Shape>,
    pub(super) size: Size,
    /// The notes that are still to be placed: columns, notes, lines.
    pub(super) notes: Vec<Vec<Vec<String>>>,
    /// Width of a column of notes.
    pub(super) column: f32,
}

impl Page {
    /// The page with header and footer in place; the notes follow below the chart. `left_out` notes are already left
    /// out.
    pub fn new(heading: &Heading, left_out: usize, legend: &[LegendEntry], size: Size, base: f32) -> Self {
        let margin = (2.2 * base).min(size.width * 0.05).min(size.height * 0.07);
        let mut page = Self {
            sheet: Sheet::new(base),
            left: margin,
            right: size.width - margin,
            top: margin,
            bottom: size.height - margin,
            tail: Vec::new(),
            size,
            notes: Vec::new(),
            column: 0.0,
        };
        let all = Area::new(0.0, 0.0, size.width, size.height);
        page.sheet.fill(all, 0.0, Fill::Solid(Role::Background));
        page.head(heading);
        page.top = page.sheet.legend(legend, page.left, page.right, page.top).1;
        let above = page.sheet.shapes.len();
        page.foot(heading);
        page.tail = page.sheet.shapes.split_off(above);
        page.measure_notes(heading, left_out);
        page
    }

    fn head(&mut self, heading: &Heading) {
        let width = self.width();
        // In a narrow page the title is smaller and may have more lines.
        let is_narrow = width < NARROW * self.sheet.base;
        let title = TextStyle::Title.style(if is_narrow { 0.75 * self.sheet.base } else { self.sheet.base });
        let leading =
            if is_narrow { self.sheet.grid(5.0) } else { TextStyle::Title.leading(self.sheet.base) };
        for line in wrap_most(&heading.title, title, width, if is_narrow { 4 } else { 2 }) {
            self.top += leading;
            self.sheet.text(
                TextSpot::start(self.left, self.top - self.sheet.grid(1.0)),
                title,
                Role::Text,
                line,
            );
        }
        let subtitle = TextStyle::Subtitle.style(self.sheet.base);
        let most = if is_narrow { 8 } else { 4 };
        for line in wrap_most(heading.subtitle(), subtitle, width.min(78.0 * self.sheet.base), most) {
            self.top += TextStyle::Subtitle.leading(self.sheet.base);
            self.sheet.text(
                TextSpot::start(self.left, self.top - self.sheet.grid(1.0)),
                subtitle,
                Role::Muted,
                line,
            );
        }
        self.top += self.sheet.grid(2.0);
    }

    pub fn width(&self) -> f32 {
        (self.right - self.left).max(1.0)
    }
}

/// The layout with the first type size (relative to the page's base) that has roomy rows, else with the last size.
pub(super) fn first_roomy<L>(
    factors: &[f32],
    lay: impl Fn(f32) -> L,
    is_roomy: impl Fn(&L, f32) -> bool,
) -> L {
    let mut last = None;
    for &factor in factors {
        let layout = lay(factor);
        if is_roomy(&layout, factor) {
            return layout;
        }
        last = Some(layout);
    }
    last.unwrap_or_else(|| lay(1.0))
}

/// A small number as a length.
pub fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// Number of whole lines that fit; zero if `lines` is not a valid length.
pub(super) fn whole_lines(lines: f32) -> usize {
    (0..10_000_u16).take_while(|&n| f32::from(n + 1) <= lines).count()
}
