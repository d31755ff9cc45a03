//! Bars on a page: type as large as the rows allow, rows as high as the page allows.

use super::super::Role;
use super::super::kinds::{Bar, Bars, End, Panel, Texture};
use super::Size;
use super::page::{Page, count, whole_lines};
use super::rows::Names;
use super::shape::{Anchor, Area, Fill, Scene, Shape, Stroke};
use super::wrap::{Style, shorten};
use crate::model::Lang;

/// Type sizes that are tried, in parts of the page's base: the first whose rows are roomy wins.
const FACTORS: [f32; 8] = [1.3, 1.2, 1.1, 1.0, 0.92, 0.85, 0.78, 0.72];
/// Heights of a row in parts of the base: roomy, the most, and the least that can be read.
const ROOMY: f32 = 3.2;
const TALLEST: f32 = 6.4;
const LEAST: f32 = 1.5;

/// The bars placed on a page of that size.
///
/// Where there are more bars than legible rows, the last row says how many are not shown.
pub fn bars_scene(bars: &Bars, size: Size) -> Scene {
    let mut last = None;
    for factor in FACTORS {
        let layout = Layout::new(bars, size, factor * size.base());
        let enough = if factor >= 1.0 { ROOMY } else { 2.0 };
        let is_roomy = layout.pitch >= enough * layout.page.base;
        last = Some(layout);
        if is_roomy {
            break;
        }
    }
    last.unwrap_or_else(|| Layout::new(bars, size, size.base())).draw()
}

/// A page with its head and foot, and the heights of rows.
struct Layout<'a> {
    bars: &'a Bars,
    page: Page,
    /// The height of a row in pixels.
    pitch: f32,
    /// How many rows each panel shows, the row for the rest among them.
    shown: Vec<usize>,
}

impl<'a> Layout<'a> {
    fn new(bars: &'a Bars, size: Size, base: f32) -> Self {
        let page = Page::new(&bars.heading, &bars.legend, size, base);
        let fixed: f32 =
            bars.panels.iter().map(|panel| head_height(panel, base) + foot_height(panel, base)).sum();
        let room = (page.bottom - page.top - fixed).max(0.0);
        let rows: usize = bars.panels.iter().map(|panel| panel.bars.len()).sum();
        let pitch = (room / count(rows.max(1))).min(TALLEST * base);
        let shown: Vec<usize> = bars.panels.iter().map(|panel| panel.bars.len()).collect();
        let least = LEAST * base;
        if pitch >= least {
            return Self { bars, page, pitch, shown };
        }
        let shown = fewer_rows(&shown, whole_lines(room / least));
        let pitch = room / count(shown.iter().sum::<usize>().max(1));
        Self { bars, page, pitch: pitch.min(TALLEST * base), shown }
    }

    fn draw(mut self) -> Scene {
        let bars = self.bars;
        let all = bars.panels.iter().flat_map(|panel| &panel.bars);
        let share = if self.page.width() < 48.0 * self.page.base { 0.32 } else { 0.26 };
        let names = Names::new(
            &self.page,
            all.map(|bar| (bar.name.as_str(), bar.detail.as_deref())),
            share,
            self.pitch,
        );
        let mut y = self.page.top;
        let shown = std::mem::take(&mut self.shown);
        for (panel, rows) in bars.panels.iter().zip(shown) {
            if rows > 0 {
                y = self.panel(panel, rows, names, y);
            }
        }
        self.page.finish(&bars.heading)
    }

    /// Draws a panel from `y` on; gives back where it ends.
    fn panel(&mut self, panel: &Panel, rows: usize, names: Names, y: f32) -> f32 {
        let base = self.page.base;
        let top = y + head_height(panel, base);
        let x0 = names.axis(&self.page);
        if let Some(name) = &panel.name {
            let style = Style::bold(0.95 * base);
            self.page.text((x0, top - 0.75 * base, Anchor::Start), style, Role::Text, name.clone());
        }
        let (drawn, folded) = if rows < panel.bars.len() {
            panel.bars.split_at(rows.saturating_sub(1))
        } else {
            (panel.bars.as_slice(), [].as_slice())
        };
        let plot = Plot::new(self, panel, drawn, x0, top);
        let bottom = top + count(rows) * self.pitch;
        plot.grid(&mut self.page, panel, bottom);
        for (row, bar) in drawn.iter().enumerate() {
            let middle = top + (count(row) + 0.5) * self.pitch;
            names.place(&mut self.page, middle, &bar.name, bar.detail.as_deref());
            plot.bar(&mut self.page, bar, middle);
        }
        if !folded.is_empty() {
            let middle = bottom - 0.5 * self.pitch;
            let (name, chip) = fold_words(folded, self.bars.heading.lang);
            names.place(&mut self.page, middle, &name, None);
            plot.chips(&mut self.page, &[chip], plot.x0 + 0.4 * base, middle, middle);
        }
        bottom + foot_height(panel, base)
    }
}

/// The room above a panel's rows: its name.
fn head_height(panel: &Panel, base: f32) -> f32 {
    if panel.name.is_some() { 1.9 * base } else { 0.2 * base }
}

/// The room below a panel's rows: the labels of its axis, and air.
fn foot_height(panel: &Panel, base: f32) -> f32 {
    if panel.axis.is_drawn() { 2.5 * base } else { 0.9 * base }
}

/// Takes rows from the longest panel until `most` are left; a panel keeps two, or the one it has.
fn fewer_rows(rows: &[usize], most: usize) -> Vec<usize> {
    let mut rows = rows.to_vec();
    while rows.iter().sum::<usize>() > most {
        let Some(longest) = rows.iter_mut().max_by_key(|rows| **rows).filter(|rows| **rows > 2) else {
            break;
        };
        *longest -= 1;
    }
    let mut left = most.max(1);
    for rows in &mut rows {
        *rows = (*rows).min(left);
        left -= *rows;
    }
    rows
}

/// What the last row says of the bars that found no room.
fn fold_words(folded: &[Bar], lang: Lang) -> (String, String) {
    let number = folded.len();
    let known = folded.iter().filter(|bar| bar.value.is_some()).count();
    let unknown = number - known;
    match lang {
        Lang::En => (
            format!("{number} more groups"),
            format!("not shown: {known} with a value, {unknown} without; nothing added up"),
        ),
        Lang::De => (
            format!("{number} weitere Gruppen"),
            format!("nicht gezeigt: {known} mit Wert, {unknown} ohne; nicht addiert"),
        ),
        Lang::Zh => (format!("另外{number}组"), format!("未显示：{known}组有数值，{unknown}组无；未相加")),
    }
}

/// The part of a panel right of the names.
struct Plot {
    x0: f32,
    /// The length of the axis in pixels.
    length: f32,
    right: f32,
    top: f32,
    pitch: f32,
    /// The thickness of bars.
    thick: f32,
    /// Lines of chips that fit below a bar.
    lines_below: usize,
    hatch: Role,
    base: f32,
}

impl Plot {
    fn new(layout: &Layout<'_>, panel: &Panel, drawn: &[Bar], x0: f32, top: f32) -> Self {
        let (base, pitch) = (layout.page.base, layout.pitch);
        let hatched = layout.bars.legend.iter().find(|entry| entry.texture == Texture::Hatched);
        let mut plot = Self {
            x0,
            length: 1.0,
            right: layout.page.right,
            top,
            pitch,
            thick: (0.52 * pitch).min(0.46 * pitch + 0.3 * base),
            lines_below: 0,
            hatch: hatched.map_or(Role::Accent, |entry| entry.role),
            base,
        };
        plot.measure(panel, drawn);
        plot
    }

    /// Finds the longest axis that leaves room for what is written at each bar.
    fn measure(&mut self, panel: &Panel, drawn: &[Bar]) {
        let avail = (self.right - self.x0).max(1.0);
        let longest = |tail: &dyn Fn(&Bar) -> f32| {
            let ends = drawn.iter().filter(|bar| bar.low.is_some());
            let lengths = ends.map(|bar| (avail - tail(bar)) / to_f32(end_of(bar)).max(0.02));
            lengths.fold(avail - self.unit_width(panel), f32::min).max(0.0)
        };
        let with_value = longest(&|bar: &Bar| self.value_width(bar));
        let with_chips = longest(&|bar: &Bar| self.value_width(bar) + self.chips_width(&bar.chips));
        if with_chips >= 0.62 * with_value {
            self.length = with_chips.max(0.2 * avail);
            return;
        }
        let chip = self.chip_height();
        let below = whole_lines((0.94 * self.pitch - self.base.max(chip)) / (chip + 0.3 * self.base));
        if below > 0 {
            self.lines_below = below;
            self.thick = self.thick.min(0.94 * self.pitch - count(1) * (chip + 0.3 * self.base));
            self.length = with_value.max(0.2 * avail);
            return;
        }
        // Chips are shortened, but never to nothing.
        let least = |bar: &Bar| {
            let chips = self.chips_width(&bar.chips);
            self.value_width(bar) + chips.min(9.0 * self.base)
        };
        self.length = longest(&least).max(0.2 * avail);
    }

    fn value_style(&self) -> Style {
        Style::bold(self.base.min(0.66 * self.pitch))
    }

    fn chip_style(&self) -> Style {
        Style::regular((0.84 * self.base).min(0.58 * self.pitch))
    }

    fn chip_height(&self) -> f32 {
        1.75 * self.chip_style().size
    }

    /// The fading stub behind a torn edge.
    fn stub(&self) -> f32 {
        2.6 * self.base
    }

    /// What stands right of the bar's end: stub, value and footnote, with air.
    fn value_width(&self, bar: &Bar) -> f32 {
        let style = self.value_style();
        let stub = if bar.end == End::Open { self.stub() } else { 0.0 };
        let value = bar.value.as_deref().map_or(0.0, |value| style.width(value));
        let note = bar.footnote.as_deref().map_or(0.0, |note| style.width(note));
        0.55 * self.base + stub + value + note + 0.1 * self.base
    }

    fn chips_width(&self, chips: &[String]) -> f32 {
        let style = self.chip_style();
        chips.iter().map(|chip| style.width(chip) + 1.7 * style.size + 0.6 * self.base).sum()
    }

    /// Half of the last label and the unit behind it.
    fn unit_width(&self, panel: &Panel) -> f32 {
        let style = self.tick_style();
        let last = panel.axis.ticks.last().map_or(0.0, |tick| style.width(&tick.label) / 2.0);
        last + 0.5 * self.base + style.width(&panel.axis.unit)
    }

    fn tick_style(&self) -> Style {
        Style::regular(0.84 * self.base)
    }

    fn at(&self, fraction: f64) -> f32 {
        self.x0 + self.length * to_f32(fraction)
    }

    /// Grid, labels and the line that bars stand on.
    fn grid(&self, page: &mut Page, panel: &Panel, bottom: f32) {
        let hair = page.hair();
        let style = self.tick_style();
        let baseline = bottom + 0.5 * self.base + style.size;
        let mut free = f32::NEG_INFINITY;
        for tick in &panel.axis.ticks {
            let x = self.at(tick.at);
            let stroke = Stroke { role: Role::Faint, width: hair };
            if tick.at > 0.0 {
                page.line((x, self.top), (x, bottom + 0.3 * self.base), stroke);
            }
            let half = style.width(&tick.label) / 2.0;
            if x - half > free {
                page.text((x, baseline, Anchor::Middle), style, Role::Muted, tick.label.clone());
                free = x + half + 0.4 * self.base;
            }
        }
        if let Some(last) = panel.axis.ticks.last() {
            let x = self.at(last.at) + style.width(&last.label) / 2.0 + 0.4 * self.base;
            let unit = shorten(&panel.axis.unit, style, page.right - x);
            if x > free - 0.2 * self.base {
                page.text((x, baseline, Anchor::Start), style, Role::Muted, unit);
            }
        }
        let stroke = Stroke { role: Role::Line, width: 1.4 * hair };
        page.line((self.x0, self.top), (self.x0, bottom + 0.3 * self.base), stroke);
    }

    fn bar(&self, page: &mut Page, bar: &Bar, middle: f32) {
        let Some(low) = bar.low else {
            let half = 0.5 * (self.chip_height() + 0.3 * self.base);
            let is_one_line = self.lines_below == 0 || self.x0 + self.chips_width(&bar.chips) <= self.right;
            let (first, second) = if is_one_line { (middle, middle) } else { (middle - half, middle + half) };
            self.chips(page, &bar.chips, self.x0 + 0.4 * self.base, first, second);
            return;
        };
        let bar_middle = if self.lines_below > 0 && !self.chips_fit(bar) {
            middle - 0.5 * (self.chip_height() + 0.3 * self.base)
        } else {
            middle
        };
        let y = bar_middle - self.thick / 2.0;
        let solid = Area::new(self.x0, y, self.at(low) - self.x0, self.thick);
        self.solid(page, bar, solid);
        let mut x = match bar.end {
            End::Exact => solid.right(),
            End::Upto(high) => self.hatched(page, bar, solid, self.at(high)),
            End::Open => {
                let role = bar.segments.last().map_or(Role::Accent, |segment| segment.role);
                page.torn(solid, role, self.stub());
                solid.right() + self.stub()
            }
        };
        x += 0.55 * self.base;
        let style = self.value_style();
        let baseline = bar_middle + 0.36 * style.size;
        if let Some(value) = &bar.value {
            let value = shorten(value, style, page.right - x);
            let width = style.width(&value);
            page.text_on_ground((x, baseline, Anchor::Start), style, Role::Text, value);
            x += width;
        }
        if let Some(note) = bar.footnote.as_ref().filter(|note| x + style.width(note) < page.right) {
            page.text_on_ground((x, baseline, Anchor::Start), style, Role::Muted, note.clone());
            x += style.width(note);
        }
        let below = bar_middle + self.thick / 2.0 + 0.3 * self.base + self.chip_height() / 2.0;
        self.chips(page, &bar.chips, x + 0.6 * self.base, bar_middle, below);
    }

    fn chips_fit(&self, bar: &Bar) -> bool {
        let end = self.at(end_of(bar)) + self.value_width(bar) + self.chips_width(&bar.chips);
        end <= self.right + 0.5
    }

    fn solid(&self, page: &mut Page, bar: &Bar, solid: Area) {
        for segment in &bar.segments {
            let (from, to) = (self.at(segment.from), self.at(segment.to));
            page.fill(Area { x: from, width: to - from, ..solid }, 0.0, Fill::Solid(segment.role));
        }
        if bar.segments.is_empty() {
            page.fill(solid, 0.0, Fill::Solid(Role::Accent));
        }
    }

    /// The stretch that is possible but not certain, with the words inside it where they fit.
    fn hatched(&self, page: &mut Page, bar: &Bar, solid: Area, end: f32) -> f32 {
        let area = Area { x: solid.right(), width: end - solid.right(), ..solid };
        let stroke = Some(Stroke { role: self.hatch, width: page.hair() });
        page.shapes.push(Shape::Rect { area, radius: 0.0, fill: Some(Fill::Hatch(self.hatch)), stroke });
        let style = Style::regular((0.84 * self.base).min(0.6 * self.thick));
        if let Some(words) = &bar.inside {
            let width = style.width(words);
            let pad = 0.55 * style.size;
            if width + 4.0 * pad < area.width && style.size > 0.6 * self.base {
                let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
                let pill = Area::new(
                    x - width / 2.0 - pad,
                    y - 0.78 * style.size,
                    width + 2.0 * pad,
                    1.56 * style.size,
                );
                page.fill(pill, 0.3 * style.size, Fill::Solid(Role::Background));
                page.text((x, y + 0.36 * style.size, Anchor::Middle), style, Role::Text, words.clone());
            }
        }
        end
    }

    /// Chips beside the bar from `x` on; the first that does not fit and all after it go below.
    fn chips(&self, page: &mut Page, chips: &[String], x: f32, beside: f32, below: f32) {
        let style = self.chip_style();
        let (pad, start) = (0.85 * style.size, self.x0 + 0.4 * self.base);
        let (mut x, mut middle, mut may_go_below) = (x, beside, self.lines_below > 0);
        for chip in chips {
            let full = style.width(chip) + 2.0 * pad;
            if full > page.right - x && may_go_below {
                (x, middle, may_go_below) = (start, below, false);
            }
            let chip = shorten(chip, style, page.right - x - 2.0 * pad);
            if chip.is_empty() {
                break;
            }
            x += self.chip(page, chip, x, middle) + 0.5 * self.base;
        }
    }

    /// Draws one chip; gives back its width.
    fn chip(&self, page: &mut Page, words: String, x: f32, middle: f32) -> f32 {
        let style = self.chip_style();
        let (height, pad) = (self.chip_height(), 0.85 * style.size);
        let width = style.width(&words) + 2.0 * pad;
        let area = Area::new(x, middle - height / 2.0, width, height);
        let stroke = Some(Stroke { role: Role::ChipLine, width: page.hair() });
        let fill = Some(Fill::Solid(Role::ChipFill));
        page.shapes.push(Shape::Rect { area, radius: height / 2.0, fill, stroke });
        page.text((x + pad, middle + 0.36 * style.size, Anchor::Start), style, Role::ChipText, words);
        width
    }
}

/// Where a bar ends for sure: at its high end, or where it is torn.
fn end_of(bar: &Bar) -> f64 {
    match bar.end {
        End::Upto(high) => high,
        End::Exact | End::Open => bar.low.unwrap_or(0.0),
    }
}

/// A fraction as a length in parts of the axis.
pub(super) fn to_f32(fraction: f64) -> f32 {
    use rust_decimal::prelude::ToPrimitive;
    fraction.to_f32().unwrap_or(0.0)
}
