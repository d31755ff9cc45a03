//! The budget of a page of bars: what stands around the rows gives way, step by step, until they have the page.

use super::super::around::{Around, Marks};
use super::super::frame::Page;
use super::super::lengths::{count, whole_lines};
use super::super::medium::Medium;
use super::super::size::Size;
use super::steps::{Given, ROWS, apart_of, heights_of, most, named_of};
use crate::figure::{Bar, Bars};

/// The share of a page's height that the data keep.
pub(super) const SHARE: f32 = 0.55;
/// Up to so few rows have the largest height, and from so many on none is larger than usual.
const FEW: usize = 4;
const MANY: usize = 10;

/// The height of a row of one line where names stand above their bars, relative to body text.
const ONE_LINE: f32 = 1.6;

/// Rows that a panel keeps, if others stand beside it.
const KEPT: usize = 2;

/// The groups of a panel that have a row of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PanelRows {
    pub named: usize,
    pub apart: usize,
}

/// The rows of a page and their height, and what stands around them.
#[derive(Clone, Debug)]
pub(super) struct BarsPlan {
    pub around: Around,
    pub medium: Medium,
    /// The height of a row in pixels.
    pub pitch: f32,
    pub panels: Vec<PanelRows>,
    /// Number of panels that stand; the page names the others.
    pub panels_shown: usize,
    /// Whether the page is too small for ten rows and for the share of the data.
    pub is_small: bool,
    /// Number of rows that the page holds at the smallest height.
    pub holds: usize,
    /// Whether the page may end earlier than asked.
    pub may_be_shorter: bool,
    /// Whether a rest takes one line, although names stand above their bars: it has no bar.
    rests_are_lines: bool,
}

impl BarsPlan {
    /// The plan with names where a medium has them.
    pub fn of(bars: &Bars, size: Size, medium: Medium) -> Self {
        let wanted = bars.top.unwrap_or(medium.rows).max(1);
        let steps = Given::steps(bars, size, medium, wanted);
        let page =
            |given: &Given| Page::new(&bars.heading, &bars.legend, size, given.around, &all_marks(bars));
        let mut best: Option<Self> = None;
        for given in &steps {
            let room = page(given);
            // If marks go, so do their notes; what comes instead takes no more lines.
            let given = Given { around: Around { notes: room.foot.note_lines(), ..given.around }, ..*given };
            let height = room.bottom - room.top;
            let plan = Self::with(bars, size, medium, given, height);
            // In spare height more rows stand before anything gives way.
            let plan = if plan.fits() { plan.grown(bars, size, height) } else { plan };
            if plan.fits() && plan.has_the_page(bars, size) {
                return plan;
            }
            if plan.fits() {
                // The last one has the least around its rows.
                best = Some(plan);
            }
        }
        // With ten rows the page is still too full of words, or it has no room for ten rows.
        if let Some(plan) = best {
            return Self { is_small: true, ..plan };
        }
        let last = steps.last().copied().unwrap_or_else(|| Given::first(medium, bars, wanted));
        let room = page(&last);
        let last = Given { around: Around { notes: room.foot.note_lines(), ..last.around }, ..last };
        Self::small(bars, size, medium, last, room.bottom - room.top)
    }

    /// Number of groups with a row of their own, apart from those that stand apart.
    pub fn named(&self) -> usize {
        self.panels.iter().map(|rows| rows.named).sum()
    }

    fn with(bars: &Bars, size: Size, medium: Medium, given: Given, room: f32) -> Self {
        let mut plan = Self {
            around: given.around,
            medium,
            pitch: 0.0,
            panels: shared_out(bars, given),
            panels_shown: given.panels,
            is_small: false,
            holds: 0,
            may_be_shorter: size.is_fit,
            rests_are_lines: medium.has_two_lines && !bars.has_shares(),
        };
        let free = room - plan.fixed(bars);
        let (rows, rests) = (count(plan.bar_rows().max(1)), count(plan.rest_rows(bars)));
        let own = if plan.rests_are_lines { ONE_LINE * plan.around.letters.label } else { 0.0 };
        let rows_of_pitch = if plan.rests_are_lines { rows } else { rows + rests };
        let pitch = ((free - own * rests) / rows_of_pitch).min(plan.tallest(bars));
        let least = given.least * plan.around.letters.label;
        plan.pitch = pitch.max(0.0);
        plan.holds = whole_lines(free / least);
        plan.is_small = pitch < least;
        plan
    }

    /// The page with as many rows as it holds, in the order of the panels.
    fn small(bars: &Bars, size: Size, medium: Medium, given: Given, room: f32) -> Self {
        for panels in (2..=given.panels).rev() {
            let rows = given.rows.min(KEPT * panels);
            let plan = Self::with(bars, size, medium, Given { rows, panels, ..given }, room);
            if plan.fits() {
                return Self { is_small: true, ..plan.grown(bars, size, room) };
            }
        }
        let given = Given { panels: 1, ..given };
        for rows in (0..=given.rows).rev() {
            let plan = Self::with(bars, size, medium, Given { rows, ..given }, room);
            if plan.fits() || rows == 0 {
                return Self { is_small: true, ..plan };
            }
        }
        Self::with(bars, size, medium, Given { rows: 0, ..given }, room)
    }

    fn heights(&self) -> [f32; 4] {
        heights_of(self.medium)
    }

    /// The tallest row: the fewer bars, the thicker they may be.
    fn tallest(&self, bars: &Bars) -> f32 {
        let [_, _, roomy, few] = self.heights();
        let missing = count(MANY.saturating_sub(self.rows(bars))) / count(MANY - FEW);
        (roomy + (few - roomy) * missing.min(1.0)) * self.around.letters.label
    }

    fn fits(&self) -> bool {
        !self.is_small
    }

    /// Whether all groups stand, or the data have their share of the page and at least ten rows.
    fn has_the_page(&self, bars: &Bars, size: Size) -> bool {
        let (named, all) = (self.named(), most(bars));
        named == all || self.height(bars) >= SHARE * size.height && named >= ROWS.min(all)
    }

    /// The plan with more rows in spare height, unless the user asked for a number of them.
    fn grown(self, bars: &Bars, size: Size, room: f32) -> Self {
        let [_, _, roomy, _] = self.heights();
        let mut plan = self;
        if bars.top.is_some() {
            return plan;
        }
        loop {
            let named = plan.named();
            let apart = plan.panels.iter().map(|rows| rows.apart).max().unwrap_or(0);
            if named >= most(bars) {
                return plan;
            }
            let panels = plan.panels_shown;
            let given = Given {
                around: plan.around,
                apart,
                least: roomy.min(plan.pitch / plan.around.letters.label),
                rows: named + 1,
                panels,
            };
            let next = Self::with(bars, size, plan.medium, given, room);
            // Where panels keep what they have, asking for more brings no row.
            if !next.fits() || next.named() <= named {
                return plan;
            }
            plan = next;
        }
    }

    /// Number of rows, with those for rests.
    fn rows(&self, bars: &Bars) -> usize {
        self.bar_rows() + self.rest_rows(bars)
    }

    /// Number of rows with a bar.
    fn bar_rows(&self) -> usize {
        self.panels.iter().map(|rows| rows.named + rows.apart).sum()
    }

    /// Number of rows for rests.
    fn rest_rows(&self, bars: &Bars) -> usize {
        let all = named_of(bars).into_iter().zip(apart_of(bars));
        let rests =
            self.panels.iter().take(self.panels_shown).zip(all).map(|(rows, (named, apart))| {
                usize::from(rows.named < named) + usize::from(rows.apart < apart)
            });
        rests.sum()
    }

    /// The height of a row for a rest: one line, wherever names stand, unless it has a bar.
    pub fn rest_pitch(&self) -> f32 {
        if self.rests_are_lines { ONE_LINE * self.around.letters.label } else { self.pitch }
    }

    /// The height of all rows.
    fn height(&self, bars: &Bars) -> f32 {
        count(self.bar_rows()) * self.pitch + count(self.rest_rows(bars)) * self.rest_pitch()
    }

    /// The height of heads and axes.
    fn fixed(&self, bars: &Bars) -> f32 {
        let of_panel = |at: usize| {
            let has_apart = apart_of(bars).get(at).is_some_and(|apart| *apart > 0);
            let below = if has_apart { self.apart_head_height(bars, at) } else { 0.0 };
            self.head_height(bars, at) + below + self.foot_height(bars, at)
        };
        (0..self.panels_shown).map(of_panel).sum::<f32>() + self.left_out_height(bars)
    }

    /// The height of the line that names the panels without room.
    pub fn left_out_height(&self, bars: &Bars) -> f32 {
        if self.panels_shown < bars.panels.len() { 1.6 * self.around.letters.axis } else { 0.0 }
    }

    /// Whether a panel is the first of its axis, which has the heads of the columns.
    pub fn has_heads(panel: usize) -> bool {
        panel == 0
    }

    /// The height above a panel's rows, for its name and the heads of columns.
    pub fn head_height(&self, bars: &Bars, panel: usize) -> f32 {
        let axis = self.around.letters.axis;
        let has_name = bars.panels.get(panel).is_some_and(|panel| panel.name.is_some());
        let has_words = !bars.heads.group.is_empty() || bars.heads.rank.is_some() || !bars.columns.is_empty();
        if has_name || Self::has_heads(panel) && has_words { 2.15 * axis } else { 0.4 * axis }
    }

    /// The height above the groups that stand apart.
    pub fn apart_head_height(&self, bars: &Bars, panel: usize) -> f32 {
        let axis = self.around.letters.axis;
        if self.has_apart_head(bars, panel) { 2.2 * axis } else { 0.5 * axis }
    }

    /// Whether a head says why groups stand apart; a single row for all of them says so itself.
    pub fn has_apart_head(&self, bars: &Bars, panel: usize) -> bool {
        bars.heads.apart.is_some() && self.panels.get(panel).is_some_and(|rows| rows.apart > 0)
    }

    /// Whether the axis is labelled below a panel: below the last one that it has on the page.
    pub fn is_labelled(&self, bars: &Bars, panel: usize) -> bool {
        let is_last = panel + 1 >= self.panels_shown;
        is_last || bars.panels.get(panel).is_some_and(|panel| !panel.shares_axis)
    }

    /// The height below a panel's rows, for the labels of its axis.
    pub fn foot_height(&self, bars: &Bars, panel: usize) -> f32 {
        let axis = self.around.letters.axis;
        let is_labelled = self.is_labelled(bars, panel);
        let Some(panel) = bars.panels.get(panel) else { return 0.0 };
        // Before the rests are known, an axis may have no ticks yet.
        let is_drawn = panel.axis.is_drawn() || panel.bars.iter().any(|bar| bar.low.is_some());
        match (is_drawn, is_labelled) {
            (_, false) => 0.4 * axis,
            (true, true) => 1.7 * axis,
            (false, true) => 0.6 * axis,
        }
    }
}

/// The rows shared out among the panels that stand: each keeps two, the longest ones lose the others.
fn shared_out(bars: &Bars, given: Given) -> Vec<PanelRows> {
    let Given { rows, apart, panels, .. } = given;
    let mut named = named_of(bars);
    named.iter_mut().skip(panels).for_each(|rows| *rows = 0);
    let kept = if rows >= KEPT { KEPT } else { 0 };
    while named.iter().sum::<usize>() > rows {
        let longest = named.iter_mut().rev().max_by_key(|rows| **rows).filter(|named| **named > kept);
        let Some(longest) = longest else { break };
        *longest -= 1;
    }
    if bars.top.is_none() && bars.large.is_none() {
        // A rest of one group would take the row of that group.
        for (named, all) in named.iter_mut().zip(named_of(bars)).take(panels) {
            *named += usize::from(*named > 0 && *named + 1 == all);
        }
    }
    // Without a head above them, the one group that stands apart tells its name itself.
    let least = usize::from(bars.heads.apart.is_none());
    let apart_of_panel =
        |all: usize| if all <= apart + 1 && (apart > 0 || all <= least) { all } else { apart };
    let apart = apart_of(bars).into_iter().map(apart_of_panel);
    let shown = named.into_iter().zip(apart).enumerate();
    shown
        .map(|(at, (named, apart))| PanelRows { named, apart: if at < panels { apart } else { 0 } })
        .collect()
}

/// The marks of all bars, whether they are drawn or not.
fn all_marks(bars: &Bars) -> Marks {
    bars.panels.iter().flat_map(|panel| &panel.bars).flat_map(Bar::marks).collect()
}
