//! The columns of a page of bars: names, plot, ranks, counts; which of them give way, and how long the axis is.

use super::super::around::Marks;
use super::super::bar_mark::{BarAxis, Chevron, to_f32};
use super::super::frame::Page;
use super::super::medium::TypeScale;
use super::super::size::Size;
use super::super::text_style::TextStyle;
use super::budget::BarsPlan;
use super::drawn::{PanelDrawn, end_of};
use super::steps::RANKED;
use crate::figure::{Bar, BarDirection, Bars, Panel, RankSpan, Role, Texture};
use crate::model::Lang;

/// The largest share of the width for names, and for names that it would cut.
const NAMES: f32 = 0.24;
const LONG_NAMES: f32 = 0.36;
/// The share of the width below which the longest bar is short.
const SHORT: f32 = 0.25;
/// The least share of the plot for bars.
const LEAST: f32 = 0.15;
/// Widths of a page, relative to body text, from which ranks are drawn, and from which counts name the number of all
/// deals.
pub(super) const DRAWN: f32 = 46.0;
const COUNTED: f32 = 25.0;
/// Length of the scale of ranks, relative to body text.
pub(super) const STRIP: f32 = 5.0;

/// The column of ranks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RankColumn {
    /// Left edge of the scale, if ranks are drawn.
    pub strip: Option<f32>,
    /// Left edge of the digits.
    pub digits: f32,
}

/// What the columns of a plan come to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tried {
    /// Whether the longest bar has less than its share of the page's width, or a name is cut.
    pub is_short: bool,
    /// Whether the ranks of groups stand beside them.
    pub has_ranks: bool,
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
    pub(super) names: NameForm,
}

/// The form of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameForm {
    /// Each by itself: in full, or short if it needs to be.
    Each,
    /// All short, because one of them needs to be.
    Short,
}

/// What gives way for longer bars and for values that have no room, one after the other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Columns {
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

    /// What the columns of a plan come to. The rests are not asked, whose sums may not be known yet.
    pub fn tried(bars: &Bars, size: Size, plan: &BarsPlan) -> Tried {
        let without_rests =
            |(at, rows)| PanelDrawn { rest: None, apart_rest: None, ..PanelDrawn::new(bars, at, rows) };
        let panels: Vec<PanelDrawn<'_>> =
            plan.panels.iter().copied().enumerate().map(without_rests).collect();
        let page = Page::new(&bars.heading, &[], size, plan.around, &Marks::default());
        let grid = Self::new(bars, (&panels, &panels), &page, plan, 0);
        let is_cut = !plan.medium.has_two_lines && grid.is_cut(&panels, grid.x0 - grid.left);
        let is_short = is_cut || grid.longest(&panels) < SHORT * size.width;
        Tried { is_short, has_ranks: grid.rank.is_some() }
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
            RankColumn { strip: Some(x), digits: x + strip }
        } else {
            RankColumn { strip: None, digits: x }
        });
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

    /// The position of a rank on the scale of ranks.
    pub fn rank_at(&self, strip: f32, rank: usize, of: usize) -> f32 {
        let span = super::super::lengths::count(of.saturating_sub(1)).max(1.0);
        strip + STRIP * self.letters.label * super::super::lengths::count(rank.saturating_sub(1)) / span
    }

    pub fn rank_words(&self, rank: RankSpan) -> String {
        rank.text(self.lang)
    }
}
