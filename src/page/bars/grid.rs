//! The columns of a page of bars: names, plot, ranks, counts.

use super::super::around::Marks;
use super::super::bar_mark::{BarAxis, Chevron, to_f32};
use super::super::frame::Page;
use super::super::medium::TypeScale;
use super::super::shape::{Point, Shape, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::size::Size;
use super::super::text_style::TextStyle;
use super::super::wrap::{Style, has_whole_words, shorten, wrap};
use super::budget::{BarsPlan, RANKED};
use super::drawn::{PanelDrawn, end_of};
use crate::figure::{
    Bar, BarDirection, Bars, CountCell, CountColumn, Panel, RankSpan, Rest, Role, RowHeads, Texture,
};
use crate::model::{Lang, Within};

/// The largest share of the width for names, and for names that it would cut.
const NAMES: f32 = 0.24;
const LONG_NAMES: f32 = 0.36;
/// The share of the width below which the longest bar is short.
const SHORT: f32 = 0.25;
/// The size of each of two lines of a name in a row.
const LINE: f32 = 0.43;
/// The least share of the plot for bars.
const LEAST: f32 = 0.15;
/// Widths of a page, relative to body text, from which ranks are drawn, and from which counts name the number of all
/// deals.
const DRAWN: f32 = 46.0;
const COUNTED: f32 = 25.0;
/// Length of the scale of ranks, relative to body text.
pub(super) const STRIP: f32 = 5.0;

/// The column of ranks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RankColumn {
    /// Left edge of the scale, if ranks are drawn.
    pub strip: Option<f32>,
    /// Left edge of the digits, or the right one if they end there.
    pub digits: f32,
    pub is_at_end: bool,
}

/// Rows of bars one below the other, perhaps with a row for the rest behind them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows {
    pub top: f32,
    /// Number of rows with a bar.
    pub bars: usize,
    pub bottom: f32,
    /// Whether the axis is labelled below them.
    pub has_labels: bool,
}

/// The places of columns on a page, and the axis of its bars.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    pub letters: TypeScale,
    pub lang: Lang,
    pub left: f32,
    /// Position of the axis's zero.
    pub x0: f32,
    /// Right edge of the plot, and of the page.
    pub plot_right: f32,
    pub right: f32,
    pub pitch: f32,
    /// The height of a row for a rest.
    pub rest_pitch: f32,
    /// Thickness of bars.
    pub thick: f32,
    pub has_two_lines: bool,
    pub axis: BarAxis,
    pub scale: crate::figure::AxisScale,
    pub hatch: Role,
    pub rank: Option<RankColumn>,
    /// The right edges of the columns of counts.
    pub counts: Vec<f32>,
    /// Whether counts are numbers without words.
    pub is_slim: bool,
    /// Whether some value has no room behind its bar.
    is_tight: bool,
    names: NameForm,
}

/// The form of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NameForm {
    /// Each by itself: in full, or short if it needs to be.
    Each,
    /// All short, because one of them needs to be.
    Short,
}

/// What gives way for longer bars and for values that have no room, one after the other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Columns {
    Whole,
    /// Ranks are numbers without a drawing.
    RankDigits,
    /// Counts name no number of all deals, and their head may stand above the plot, where no rank is.
    SlimCounts,
    /// The column of names is as narrow as on wider pages.
    ShortNames,
}

/// All panels of a page, and those on one axis.
type Drawn<'a> = (&'a [PanelDrawn<'a>], &'a [PanelDrawn<'a>]);

impl Grid {
    /// The grid of the panels on one axis, of which `panel` is the first; `all` are those of the page, whose names share
    /// a column. Where values would have no room, names and then counts give way.
    pub fn new(bars: &Bars, drawn: Drawn<'_>, page: &Page, plan: &BarsPlan, panel: usize) -> Self {
        let formed = |form: Columns| Self::formed(bars, drawn, (page, plan), panel, form);
        let whole = formed(Columns::Whole);
        let is_good = |grid: &Self| !grid.is_tight && grid.longest(drawn.1) >= SHORT * page.size.width;
        if is_good(&whole) {
            return whole;
        }
        let better = |a: Self, b: Self| {
            let is_longer = b.longest(drawn.1) > 1.1 * a.longest(drawn.1);
            if is_good(&a) || !a.is_tight && (b.is_tight || !is_longer) { a } else { b }
        };
        let best = [Columns::RankDigits, Columns::SlimCounts].into_iter().map(formed).fold(whole, better);
        if best.is_tight { formed(Columns::ShortNames) } else { best }
    }

    /// The length that the longest bar can have, whatever the axis is so far, which may end at groups without a row.
    fn longest(&self, drawn: &[PanelDrawn<'_>]) -> f32 {
        let avail = (self.plot_right - self.x0).max(1.0);
        let bars = || drawn.iter().flat_map(PanelDrawn::bars).filter(|bar| bar.low.is_some());
        let most = bars().map(|bar| to_f32(end_of(bar))).fold(0.0, f32::max).max(0.001);
        let lengths =
            bars().map(|bar| (avail - self.tail(bar)) * most / to_f32(end_of(bar)).max(0.02 * most));
        lengths.fold(avail, f32::min)
    }

    fn formed(
        bars: &Bars,
        (all, drawn): Drawn<'_>,
        (page, plan): (&Page, &BarsPlan),
        panel: usize,
        form: Columns,
    ) -> Self {
        let letters = plan.around.letters;
        let hatched = bars.legend.iter().find(|entry| entry.texture == Texture::Hatched);
        let two = plan.medium.has_two_lines;
        let most = if plan.pitch > 3.0 * letters.label { 50.0 } else { 38.0 };
        let thick = if two { 0.3 } else { 0.62 } * plan.pitch;
        let mut grid = Self {
            letters,
            lang: bars.heading.lang,
            left: page.left,
            x0: page.left,
            plot_right: page.right,
            right: page.right,
            pitch: plan.pitch,
            rest_pitch: plan.rest_pitch(),
            thick: thick.min(most * letters.label / 21.0).max(1.0),
            has_two_lines: two,
            axis: BarAxis { direction: BarDirection::Horizontal, start: page.left, length: 1.0 },
            scale: bars.panels.get(panel).map_or_else(Default::default, |panel| panel.axis.scale),
            hatch: hatched.map_or(Role::Data, |entry| entry.role),
            rank: None,
            counts: Vec::new(),
            is_slim: plan.medium.is_slim
                || page.width() < COUNTED * letters.label
                || form >= Columns::SlimCounts,
            is_tight: false,
            names: NameForm::Each,
        };
        grid.place_counts(&bars.columns, all, form);
        let beside = grid.plot_right;
        if form < Columns::SlimCounts {
            grid.place_ranks(bars, all, page, form);
        }
        if two {
            grid.names = if grid.needs_short_names(all) { NameForm::Short } else { NameForm::Each };
            // Ranks and counts stand beside the names, above the bars.
            grid.plot_right = grid.right;
        } else {
            let mut most = NAMES * page.size.width;
            if form < Columns::ShortNames && grid.is_cut(all, most) {
                most = LONG_NAMES * page.size.width;
                if page.width() < DRAWN * letters.label {
                    // A name is worth more than a rank.
                    (grid.rank, grid.plot_right) = (None, beside);
                }
            }
            grid.x0 = grid.left + grid.names_width(all, most) + 0.6 * letters.label;
        }
        // A dot at the start of the axis lies within the page, too.
        if two && grid.is_log() {
            grid.x0 += grid.dot_radius();
        }
        grid.axis.start = grid.x0;
        grid.measure(drawn, bars.panels.get(panel));
        grid
    }

    /// Whether the longest bar of a plan has less than its share of the page's width, or a name is cut. The rests are not
    /// asked, whose sums may not be known yet.
    pub fn is_short_of_room(bars: &Bars, size: Size, plan: &BarsPlan) -> bool {
        let panels: Vec<PanelDrawn<'_>> = plan
            .panels
            .iter()
            .enumerate()
            .map(|(at, rows)| PanelDrawn { rest: None, apart_rest: None, ..PanelDrawn::new(bars, at, *rows) })
            .collect();
        let page = Page::new(&bars.heading, &[], size, plan.around, &Marks::default());
        let grid = Self::new(bars, (&panels, &panels), &page, plan, 0);
        let is_cut = !plan.medium.has_two_lines && grid.is_cut(&panels, grid.x0 - grid.left);
        is_cut || grid.longest(&panels) < SHORT * size.width
    }

    /// The columns of counts, from the right edge.
    fn place_counts(&mut self, columns: &[CountColumn], drawn: &[PanelDrawn<'_>], form: Columns) {
        let mut right = self.right;
        let head = TextStyle::Head.style(self.letters);
        for (at, column) in columns.iter().enumerate().rev() {
            let cells = drawn.iter().flat_map(|panel| {
                let of_bars = panel.bars().map(|bar| &bar.counts);
                of_bars.chain(panel.rests().map(|rest| &rest.counts)).filter_map(move |counts| counts.get(at))
            });
            let widest = cells.map(|cell| self.cell_width(cell)).fold(0.0, f32::max);
            let ring = if column.has_ring { 0.9 * self.letters.axis } else { 0.0 };
            let regular = Style::regular(head.size);
            let words = if self.is_short(columns) { &column.short_head } else { &column.head };
            self.counts.insert(0, right);
            // The first head may stand above the plot.
            let head = if at == 0 && form >= Columns::SlimCounts { 0.0 } else { regular.width(words) + ring };
            right -= widest.max(head) + 1.1 * self.letters.label;
        }
        self.plot_right = right.min(self.right);
        if columns.is_empty() {
            self.plot_right = self.right;
        }
    }

    /// Whether the heads of counts have their short form.
    fn is_short(&self, columns: &[CountColumn]) -> bool {
        columns.len() > 1 || self.right - self.left < 42.0 * self.letters.label
    }

    fn place_ranks(&mut self, bars: &Bars, drawn: &[PanelDrawn<'_>], page: &Page, form: Columns) {
        let label = self.letters.label;
        let Some(heads) = bars.heads.rank.as_ref().filter(|_| page.size.width >= RANKED * label) else {
            return;
        };
        let style = TextStyle::Axis.style(self.letters);
        let ranks = drawn.iter().flat_map(PanelDrawn::bars).filter_map(|bar| bar.rank);
        let digits = ranks.map(|rank| style.width(&rank.text(self.lang))).fold(0.0, f32::max);
        let has_room = page.width() >= DRAWN * label && !self.has_two_lines;
        let is_drawn = has_room && form == Columns::Whole;
        let head = style.width(if is_drawn { &heads[0] } else { &heads[1] });
        let strip = if is_drawn { STRIP * label + 0.5 * label } else { 0.0 };
        let column = (strip + digits).max(head);
        let x = self.plot_right - column;
        self.plot_right = x - 1.2 * label;
        self.rank = Some(if is_drawn {
            RankColumn { strip: Some(x), digits: x + strip, is_at_end: false }
        } else {
            RankColumn { strip: None, digits: x, is_at_end: false }
        });
    }

    /// Whether each bar has a short form of its name, and one of them needs it above its bar: stages, of which some in full
    /// and some in short would not be the same.
    fn needs_short_names(&self, drawn: &[PanelDrawn<'_>]) -> bool {
        let style = TextStyle::Label.style(self.letters);
        let bars = || drawn.iter().flat_map(PanelDrawn::bars).filter(|bar| !bar.is_apart);
        let is_long = |bar: &Bar| {
            let cell = bar.counts.first().map_or(0.0, |cell| self.cell_width(cell));
            let right = self.counts.first().copied().unwrap_or(self.right);
            style.width(&bar.name) > right - cell - 0.6 * self.letters.label - self.left
        };
        bars().all(|bar| bar.short_name.is_some()) && bars().any(is_long)
    }

    /// The name of a bar in the form for so much room.
    pub fn name_of<'b>(&self, bar: &'b Bar, style: Style, room: f32) -> &'b str {
        bar.name_within(style, if self.names == NameForm::Short { 0.0 } else { room })
    }

    /// Whether a name has no room in a column of so much width.
    fn is_cut(&self, drawn: &[PanelDrawn<'_>], most: f32) -> bool {
        let label = TextStyle::Label.style(self.letters);
        let plain = TextStyle::Plain.style(self.letters);
        let small = self.wrapped(label);
        let is_long = |bar: &Bar| {
            let name = bar.name_within(label, most);
            let has_lines = || {
                self.may_wrap() && wrap(name, small, most).len() <= 2 && has_whole_words(name, small, most)
            };
            label.width(name) > most && !has_lines()
        };
        let is_long_rest = |rest: &Rest| plain.width(rest.name_within(plain, 0.0)) > most;
        let mut bars = drawn.iter().flat_map(PanelDrawn::bars);
        bars.any(is_long) || drawn.iter().flat_map(PanelDrawn::rests).any(is_long_rest)
    }

    /// The width of names, at most `most`.
    fn names_width(&self, drawn: &[PanelDrawn<'_>], most: f32) -> f32 {
        let label = TextStyle::Label.style(self.letters);
        let detail = TextStyle::Detail.style(self.letters);
        let has_lines = self.has_details();
        let own = |bar: &Bar| {
            let sources =
                bar.sources.as_deref().map_or(0.0, |numbers| detail.width(numbers) + 0.4 * detail.size);
            let below =
                bar.second_line(detail, most).filter(|_| has_lines).map_or(0.0, |text| detail.width(&text));
            let words = bar.name_within(label, most);
            let name = label.width(words);
            let name = if name > most && self.may_wrap() {
                let small = self.wrapped(label);
                wrap(words, small, most).iter().map(|line| small.width(line)).fold(0.0, f32::max)
            } else {
                name
            };
            (name + sources).max(below)
        };
        let bars = drawn.iter().flat_map(PanelDrawn::bars).map(own);
        let plain = TextStyle::Plain.style(self.letters);
        let rests =
            drawn.iter().flat_map(PanelDrawn::rests).map(|rest| plain.width(rest.name_within(plain, most)));
        bars.chain(rests).fold(0.0, f32::max).min(most).ceil()
    }

    /// Whether a name may have two lines.
    pub fn may_wrap(&self) -> bool {
        self.pitch >= 1.9 * self.letters.label
            && LINE * self.pitch >= self.letters.least
            && !self.has_two_lines
    }

    /// The style of a name in two lines: smaller in a low row.
    pub fn wrapped(&self, style: Style) -> Style {
        style.at_most(LINE * self.pitch)
    }

    /// Whether rows have a second line below the name, for what is undisclosed or for the place.
    pub fn has_details(&self) -> bool {
        self.pitch >= 2.5 * self.letters.label && !self.has_two_lines
    }

    /// Finds the longest axis that leaves room for the value at each bar, and for the unit at its end.
    fn measure(&mut self, drawn: &[PanelDrawn<'_>], panel: Option<&Panel>) {
        let avail = (self.plot_right - self.x0).max(1.0);
        let bars = drawn.iter().flat_map(PanelDrawn::bars).filter(|bar| bar.low.is_some());
        let lengths = bars.map(|bar| (avail - self.tail(bar)) / to_f32(end_of(bar)).max(0.02));
        let unit = panel.map_or(0.0, |panel| self.unit_room(panel));
        let longest = lengths.fold(avail - unit, f32::min);
        self.is_tight = longest < LEAST * avail;
        self.axis.length = longest.max(LEAST * avail);
    }

    /// Room for the unit behind the label of the last tick.
    fn unit_room(&self, panel: &Panel) -> f32 {
        let style = TextStyle::Axis.style(self.letters);
        let last = panel.axis.ticks.last().filter(|tick| tick.at > 0.92);
        let label = last.map_or(0.0, |tick| style.width(&tick.label) / 2.0);
        if last.is_some() { label + 0.7 * style.size + style.width(&panel.axis.unit) } else { 0.0 }
    }

    /// What follows the end of a bar: the chevron and the value with its mark.
    fn tail(&self, bar: &Bar) -> f32 {
        if bar.is_share() {
            return 0.0;
        }
        let value =
            bar.value.as_deref().map_or(0.0, |value| TextStyle::Value.style(self.letters).width(value));
        let mark =
            bar.footnote.as_deref().map_or(0.0, |mark| TextStyle::Value.style(self.letters).width(mark));
        let sign = if bar.end == crate::figure::End::Open { self.chevron().length() } else { 0.0 };
        let dot = if self.is_log() { self.dot_radius() } else { 0.0 };
        sign + dot + self.gap() + value + mark + 0.2 * self.letters.label
    }

    /// The space between a bar and its value.
    pub fn gap(&self) -> f32 {
        5.0 * self.letters.pen
    }

    pub fn is_log(&self) -> bool {
        self.scale == crate::figure::AxisScale::Log
    }

    pub fn dot_radius(&self) -> f32 {
        (0.34 * self.thick).min(0.5 * self.letters.label)
    }

    pub fn chevron(&self) -> Chevron {
        let thick = if self.is_log() { 2.0 * self.dot_radius() } else { self.thick };
        Chevron::behind(thick, self.letters.pen)
    }

    pub fn cell_width(&self, cell: &CountCell) -> f32 {
        self.cell_parts(cell).iter().map(|(text, style)| style.width(text)).sum()
    }

    /// The parts of a count with their styles; a slim page has the number only.
    pub fn cell_parts(&self, cell: &CountCell) -> Vec<(String, Style)> {
        let size = self.count_size();
        let (plain, bold) = (Style::regular(size), Style::bold(size));
        let number = if cell.is_zero { plain } else { bold };
        let parts = [
            (&cell.before, plain, !self.is_slim),
            (&cell.number, number, true),
            (&cell.extra, bold, true),
            (&cell.after, plain, !self.is_slim),
        ];
        let kept = parts.into_iter().filter(|(text, _, is_shown)| *is_shown && !text.is_empty());
        kept.map(|(text, style, _)| (text.clone(), style)).collect()
    }

    /// Counts are as large as names where there is room, otherwise as large as the axis.
    fn count_size(&self) -> f32 {
        let is_wide = self.right - self.left >= DRAWN * self.letters.label;
        if is_wide { self.letters.label } else { self.letters.axis }
    }

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

    /// The grid behind rows from `top` to `bottom`, with the labels of the axis below it. Where names stand above their
    /// bars, the lines leave them free.
    pub fn lines(&self, sheet: &mut Sheet, panel: &Panel, rows: Rows) {
        let Rows { top, bars, bottom, has_labels } = rows;
        if self.has_two_lines {
            for row in 0..bars {
                let middle = self.bar_middle(top + self.pitch * (super::super::lengths::count(row) + 0.5));
                let half = 0.5 * self.thick + 1.5 * self.letters.pen;
                self.piece(sheet, panel, middle - half, middle + half);
            }
        } else {
            self.piece(sheet, panel, top, bottom);
        }
        if has_labels {
            self.labels(sheet, panel, bottom);
        }
    }

    fn piece(&self, sheet: &mut Sheet, panel: &Panel, top: f32, bottom: f32) {
        let grid = Stroke { role: Role::Grid, width: self.letters.pen };
        for tick in panel.axis.ticks.iter().filter(|tick| tick.at > 0.0 || self.is_log()) {
            let x = self.axis.at(tick.at);
            sheet.line(Point::new(x, top), Point::new(x, bottom), grid);
        }
        // A logarithmic axis has no zero and hence no base line.
        if !self.is_log() {
            let line = Stroke { role: Role::Axis, width: 1.3 * self.letters.pen };
            sheet.line(Point::new(self.x0, top), Point::new(self.x0, bottom), line);
        }
    }

    /// The labels of the axis, and its unit at the right edge of the plot.
    fn labels(&self, sheet: &mut Sheet, panel: &Panel, bottom: f32) {
        if !panel.axis.is_drawn() {
            return;
        }
        let style = TextStyle::Axis.style(self.letters);
        let baseline = bottom + 1.25 * style.size;
        let unit = &panel.axis.unit;
        let unit_left = self.plot_right - style.width(unit);
        let mut free = f32::NEG_INFINITY;
        for tick in &panel.axis.ticks {
            let (x, half) = (self.axis.at(tick.at), style.width(&tick.label) / 2.0);
            // On pages where the axis begins at the margin, the first label does so, too.
            let x = x.within(self.left + half, f32::max(self.left + half, self.right - half));
            if x - half > free && x + half + 0.5 * style.size < unit_left {
                sheet.text(TextSpot::middle(x, baseline), style, Role::Muted, tick.label.clone());
                free = x + half + 0.4 * style.size;
            }
        }
        if unit_left > free {
            let right = self.plot_right.max(self.left + style.width(unit));
            sheet.text(TextSpot::end(right, baseline), style, Role::Muted, unit.clone());
        }
    }

    /// The position of a rank on the scale of ranks.
    pub fn rank_at(&self, strip: f32, rank: usize, of: usize) -> f32 {
        let span = super::super::lengths::count(of.saturating_sub(1)).max(1.0);
        strip + STRIP * self.letters.label * super::super::lengths::count(rank.saturating_sub(1)) / span
    }

    pub fn rank_words(&self, rank: RankSpan) -> String {
        rank.text(self.lang)
    }
}
