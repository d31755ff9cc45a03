//! A comparison on a page: columns of equal width with shared rows, and a timeline below.
//!
//! It contains as much as fits in legible type and names the content that it omits.

mod cells;

use super::Size;
use super::around::{Around, note_lines};
use super::frame::Page;
use super::lengths::count;
use super::medium::Medium;
use super::shape::{Point, Scene, Stroke, TextSpot};
use super::text_style::TextStyle;
use super::timeline::{strip, strip_height};
use super::wrap::{Style, wrap_most};
use crate::figure::Role;
use crate::figure::and_list;
use crate::figure::{Column, Comparison, Section, SectionKind};
use crate::figure::{marks_in, split_marks};
use crate::tr;
pub use cells::Cells;

/// Largest factor by which rows are stretched.
const STRETCH: f32 = 1.35;
/// Height of a row of marks on the timeline, relative to the base.
const MARKS: f32 = 1.15;

/// The content of the page, from everything down to the totals only.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Detail {
    /// The sections in addition to the total.
    sections: &'static [SectionKind],
    /// Number of the biggest deals.
    biggest: usize,
    time: bool,
}

const EVERY: &[SectionKind] = &[SectionKind::Stages, SectionKind::Kinds, SectionKind::Sectors];
const ALL: Detail = Detail { sections: EVERY, biggest: 5, time: true };
/// The contents to try, richest first.
const DETAILS: [Detail; 9] = [
    ALL,
    Detail { biggest: 3, ..ALL },
    Detail { biggest: 2, ..ALL },
    Detail { sections: &[SectionKind::Stages, SectionKind::Kinds], biggest: 3, time: true },
    Detail { sections: &[SectionKind::Stages, SectionKind::Kinds], biggest: 2, time: false },
    Detail { sections: &[SectionKind::Stages], biggest: 2, time: false },
    Detail { sections: &[SectionKind::Stages], biggest: 0, time: false },
    Detail { sections: &[], biggest: 1, time: false },
    Detail { sections: &[], biggest: 0, time: false },
];

/// The comparison on a page of the given size.
pub fn comparison_scene(comparison: &Comparison, size: Size) -> Scene {
    let Comparison { heading, legend, .. } = comparison;
    let cells = comparison.sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells);
    let marks = cells.flat_map(|cell| marks_in(split_marks(&cell.value).1)).collect();
    let letters = Medium::of(size).letters;
    let steps = Around::steps(letters, note_lines(heading.note_level), size.text.is_some());
    let pages: Vec<Page> =
        steps.into_iter().map(|around| Page::new(heading, legend, size, around, &marks)).collect();
    for detail in DETAILS {
        for page in &pages {
            for bands in [1, 2] {
                let layout = ComparisonLayout::new(comparison, page.clone(), detail, bands);
                if layout.fits() {
                    return layout.draw();
                }
            }
        }
    }
    let page = pages.into_iter().next_back();
    let page = page.unwrap_or_else(|| Page::new(heading, legend, size, Around::whole(letters, 0), &marks));
    ComparisonLayout::new(comparison, page, DETAILS[DETAILS.len() - 1], 1).draw()
}

/// A block of content; the blocks of a band are stacked.
#[derive(Clone, Copy)]
enum Block<'a> {
    Section(&'a Section),
    /// The list of this many of the biggest deals.
    Biggest(usize),
}

/// A page with its blocks divided among one or two bands side by side.
struct ComparisonLayout<'a> {
    comparison: &'a Comparison,
    page: Page,
    detail: Detail,
    bands: Vec<Vec<Block<'a>>>,
    cells: Cells,
    /// Width of a band.
    width: f32,
    /// Number of lines for names above the columns, and whether details follow below them.
    name_lines: usize,
    has_details: bool,
}

impl<'a> ComparisonLayout<'a> {
    fn new(comparison: &'a Comparison, page: Page, detail: Detail, bands: usize) -> Self {
        let base = page.sheet.base;
        let gap = 2.6 * base;
        let width = (page.width() - gap * count(bands - 1)) / count(bands);
        let cells = Cells::new(comparison, page.sheet.letters, width, page.right, detail.biggest);
        let name = Style::bold(1.05 * base);
        let lines = |column: &Column| wrap_most(&column.name, name, cells.column, 2).len();
        let name_lines = comparison.columns.iter().map(lines).max().unwrap_or(1);
        let has_details = comparison.columns.iter().any(|column| column.detail.is_some());
        let mut layout =
            Self { comparison, page, detail, bands: Vec::new(), cells, width, name_lines, has_details };
        layout.share_out(bands);
        layout
    }

    fn blocks(&self) -> Vec<Block<'a>> {
        let is_told = |section: &&Section| {
            section.what == SectionKind::Total || self.detail.sections.contains(&section.what)
        };
        let mut blocks: Vec<Block<'a>> =
            self.comparison.sections.iter().filter(is_told).map(Block::Section).collect();
        let longest = self.comparison.biggest.lists.iter().map(Vec::len).max().unwrap_or(0);
        let shown = longest.min(self.detail.biggest);
        if shown > 0 {
            blocks.push(Block::Biggest(shown));
        }
        blocks
    }

    /// Divides the blocks between two bands so that the taller band is as short as possible.
    fn share_out(&mut self, bands: usize) {
        let blocks = self.blocks();
        if bands < 2 || blocks.len() < 2 {
            self.bands = vec![blocks];
            return;
        }
        let height = |blocks: &[Block<'a>]| blocks.iter().map(|block| self.height(*block, 1.0)).sum::<f32>();
        let taller = |at: &usize| {
            let (first, second) = blocks.split_at(*at);
            height(first).max(height(second))
        };
        let cut = (1..blocks.len()).min_by(|a, b| taller(a).total_cmp(&taller(b))).unwrap_or(1);
        let (first, second) = blocks.split_at(cut);
        self.bands = vec![first.to_vec(), second.to_vec()];
    }

    fn height(&self, block: Block<'_>, stretch: f32) -> f32 {
        match block {
            Block::Section(section) => self.cells.section_height(self.comparison, section, stretch),
            Block::Biggest(shown) => self.cells.biggest_height(shown),
        }
    }

    fn header_height(&self) -> f32 {
        let base = self.page.sheet.base;
        (1.3 * count(self.name_lines) + if self.has_details { 1.1 } else { 0.0 } + 0.4) * base
    }

    /// Height of the tallest band with its rows stretched by this factor.
    fn bands_height(&self, stretch: f32) -> f32 {
        let band =
            |blocks: &Vec<Block<'_>>| blocks.iter().map(|&block| self.height(block, stretch)).sum::<f32>();
        self.header_height() + self.bands.iter().map(band).fold(0.0, f32::max)
    }

    fn strip_height(&self, stretch: f32) -> f32 {
        if !self.detail.time {
            return 0.0;
        }
        let base = self.page.sheet.base;
        1.9 * base + strip_height(&self.comparison.timeline, base, stretch * MARKS * base)
    }

    fn left_out_height(&self) -> f32 {
        if self.left_out().is_some() { 1.5 * self.page.sheet.base } else { 0.0 }
    }

    fn needed(&self, stretch: f32) -> f32 {
        self.bands_height(stretch) + self.strip_height(stretch) + self.left_out_height()
    }

    /// Whether all content fits and the columns are wide enough to be legible.
    fn fits(&self) -> bool {
        let room = self.page.bottom - self.page.top;
        let is_wide =
            self.cells.column >= if self.bands.len() > 1 { 9.5 } else { 6.4 } * self.page.sheet.base;
        is_wide && self.needed(1.0) <= room
    }

    /// The content for which the page has no room, in words.
    fn left_out(&self) -> Option<String> {
        let lang = self.comparison.heading.lang;
        let is_out = |what: SectionKind| {
            let is_there = self.comparison.sections.iter().any(|section| section.what == what);
            is_there && !self.detail.sections.contains(&what)
        };
        let has_biggest = self.comparison.biggest.lists.iter().any(|list| !list.is_empty());
        let parts = [
            (is_out(SectionKind::Stages), tr!(lang, "compare-stages")),
            (is_out(SectionKind::Kinds), tr!(lang, "compare-kinds")),
            (is_out(SectionKind::Sectors), tr!(lang, "compare-sectors")),
            (self.detail.biggest == 0 && has_biggest, tr!(lang, "compare-biggest-deals")),
            (!self.detail.time, tr!(lang, "compare-timeline")),
        ];
        let words: Vec<String> =
            parts.iter().filter(|(is_out, _)| *is_out).map(|(_, words)| (*words).to_owned()).collect();
        let head = tr!(lang, "compare-larger-sizes-also-show");
        (!words.is_empty()).then(|| format!("{head}{}", and_list(&words, lang)))
    }

    fn draw(mut self) -> Scene {
        let room = self.page.bottom - self.page.top;
        let steps = [STRETCH, 1.28, 1.2, 1.12, 1.06];
        let stretch = steps.into_iter().find(|&stretch| self.needed(stretch) <= room).unwrap_or(1.0);
        let (top, left) = (self.page.top, self.page.left);
        let end = self.page.bottom - self.left_out_height();
        for (at, blocks) in self.bands.clone().into_iter().enumerate() {
            let x = left + count(at) * (self.width + 2.6 * self.page.sheet.base);
            let mut y = top;
            if y + self.header_height() > end {
                self.page.sheet.told.is_short = true;
                continue;
            }
            self.header(x, y);
            y += self.header_height();
            for block in blocks {
                let height = self.height(block, stretch);
                if y + height > end + 0.5 {
                    self.page.sheet.told.is_short = true;
                    break;
                }
                self.block(block, Point { x, y }, stretch);
                y += height;
            }
        }
        self.page.top = top + self.bands_height(stretch);
        self.left_out_line(end);
        self.time(stretch);
        self.page.finish(&self.comparison.heading, None)
    }

    /// The names of the groups above their columns.
    fn header(&mut self, x: f32, y: f32) {
        let base = self.page.sheet.base;
        let (name, detail) = (Style::bold(1.05 * base), Style::regular(0.8 * base));
        for (at, column) in self.comparison.columns.iter().enumerate() {
            let (left, room) = (self.cells.left(x, at), self.cells.column);
            let lines = wrap_most(&column.name, name, room, 2);
            // Short names are aligned with the last line of longer names.
            let mut baseline = y + (1.0 + 1.3 * count(self.name_lines - lines.len())) * base;
            for line in lines {
                self.page.sheet.text(TextSpot::start(left, baseline), name, Role::Text, line);
                baseline += 1.3 * base;
            }
            for line in column.detail.iter().flat_map(|text| wrap_most(text, detail, room, 1)) {
                self.page.sheet.text(
                    TextSpot::start(left, baseline - 0.15 * base),
                    detail,
                    Role::Muted,
                    line,
                );
            }
        }
        let bottom = y + self.header_height() - 0.1 * base;
        let stroke = Stroke { role: Role::Rule, width: 1.2 * self.page.sheet.hair() };
        self.page.sheet.line(Point::new(x, bottom), Point::new(x + self.width, bottom), stroke);
    }

    fn block(&mut self, block: Block<'_>, corner: Point, stretch: f32) {
        match block {
            Block::Section(section) => {
                self.cells.section(&mut self.page.sheet, self.comparison, section, corner, stretch);
            }
            Block::Biggest(shown) => {
                self.cells.biggest(&mut self.page.sheet, &self.comparison.biggest, corner, shown);
            }
        }
    }

    fn left_out_line(&mut self, y: f32) {
        let Some(words) =
            self.left_out().filter(|_| self.left_out_height() <= self.page.bottom - self.page.top)
        else {
            return;
        };
        let style = TextStyle::Source.style(self.page.sheet.letters);
        let words = wrap_most(&words, style, self.page.width(), 1).into_iter().next().unwrap_or_default();
        let spot = TextSpot::start(self.page.left, y + 1.05 * self.page.sheet.base);
        self.page.sheet.text(spot, style, Role::Muted, words);
    }

    /// The timeline below the columns.
    fn time(&mut self, stretch: f32) {
        if !self.detail.time {
            return;
        }
        let base = self.page.sheet.base;
        let style = TextStyle::Head.style(self.page.sheet.letters);
        let title = tr!(self.comparison.heading.lang, "compare-over-time");
        let spot = TextSpot::start(self.page.left, self.page.top + 1.3 * base);
        self.page.sheet.text(spot, style, Role::Text, title.to_owned());
        self.page.top +=
            1.9 * base - if self.comparison.timeline.undated.is_some() { 1.2 * base } else { 0.0 };
        let page = self.page.clone();
        self.page = strip(page, &self.comparison.timeline, stretch * MARKS * base);
    }
}
