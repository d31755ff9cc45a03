//! The budget of a page of blocks: what stands around them gives way, step by step, until every group has its bars.

use super::super::around::{Around, note_lines};
use super::super::frame::Page;
use super::super::lengths::least_height;
use super::super::lengths::{count, whole_lines};
use super::super::medium::Medium;
use super::super::shape::TooSmall;
use super::super::size::Size;
use super::band::Band;
use crate::figure::{BlockPanel, Comparison, Texture};

/// The share of a page's height that the data keep.
const SHARE: f32 = 0.55;
/// The least height of a block relative to body text, with two bars and with one; beside their name, or below it.
const BESIDE: [f32; 2] = [2.75, 1.5];
const BELOW: [f32; 2] = [3.7, 2.35];
/// The height of a block whose bars are thick enough, and the largest on a page that may be shorter; relative to
/// body text.
const TALL: f32 = 5.2;
const TALLEST: f32 = 8.4;
/// The width from which a page names large deals, relative to body text.
const NAMED: f32 = 50.0;

/// The height of the line that names what is left out, relative to notes.
const LEFT_OUT: f32 = 1.9;

/// What a page shows, and how tall a block is.
pub(super) struct Plan {
    pub page: Page,
    pub medium: Medium,
    /// Number of panels.
    pub panels: usize,
    /// Number of groups.
    pub shown: usize,
    /// Whether each block has its second bar.
    pub has_later: bool,
    pub has_large: bool,
    pub band: Option<Band>,
    /// The height of the line that names the panels that are left out; zero if there are none.
    pub left_out: f32,
    /// The height of a block in pixels.
    pub pitch: f32,
    /// Whether the page is too small for all groups and both bars.
    pub is_small: bool,
}

/// What a page gives up so far.
#[derive(Clone, Copy)]
struct Given {
    around: Around,
    panels: usize,
    has_band: bool,
    has_later: bool,
}

impl Plan {
    pub fn new(comparison: &Comparison, size: Size) -> Self {
        let steps = Given::steps(comparison, size);
        let mut best: Option<Self> = None;
        let mut last: Option<Self> = None;
        for given in steps {
            let plan = Self::with(comparison, size, given);
            if plan.fits() && plan.has_the_page() {
                return plan;
            }
            let is_whole = |best: &Self| best.has_later >= plan.has_later && best.panels >= plan.panels;
            match &best {
                Some(best) if is_whole(best) => {}
                _ if plan.fits() => best = Some(plan),
                _ => last = Some(plan),
            }
        }
        let smallest = || {
            let around = Around::whole(Medium::of(size).letters, 0);
            Self::with(comparison, size, Given { around, panels: 1, has_band: false, has_later: false })
        };
        best.or_else(|| last.map(Self::small)).unwrap_or_else(smallest)
    }

    fn with(comparison: &Comparison, size: Size, given: Given) -> Self {
        let Given { around, panels, has_band, has_later } = given;
        let blocks = &comparison.blocks;
        let marks = blocks.marks(panels, has_later);
        // The head of the counts says what a ring is.
        let is_told = around.has_short_legend && blocks.counts.is_some();
        let mut legend = blocks.legend_of(panels, has_later);
        legend.retain(|entry| !is_told || entry.texture != Texture::Hollow);
        let page = Page::new(&comparison.heading, &legend, size, around, &marks);
        let opens = blocks.opens.as_ref().filter(|_| has_band);
        let band = opens.map(|opens| Band::new(opens, around.letters, page.width()));
        let has_large = size.width >= NAMED * around.letters.label;
        let mut plan = Self {
            medium: Medium::of(size),
            panels,
            shown: comparison.columns.len(),
            has_later,
            has_large: has_large && blocks.large.is_some(),
            band,
            left_out: if panels < blocks.panels.len() { LEFT_OUT * around.letters.note } else { 0.0 },
            pitch: 0.0,
            is_small: has_later != blocks.has_later(),
            page,
        };
        let rows = count(plan.shown * panels).max(1.0);
        let most = if size.is_fit { TALLEST * around.letters.label } else { f32::INFINITY };
        plan.pitch = (plan.free(comparison) / rows).max(0.0).min(most);
        plan
    }

    /// The height for blocks.
    fn free(&self, comparison: &Comparison) -> f32 {
        let of_panel =
            |(at, panel): (usize, &BlockPanel)| self.head_height(comparison, at) + self.foot_height(panel);
        let panels: f32 = comparison.blocks.panels.iter().take(self.panels).enumerate().map(of_panel).sum();
        let band = self.band.as_ref().map_or(0.0, Band::height);
        (self.page.bottom - self.page.top - panels - band - self.left_out).max(0.0)
    }

    /// As many groups as the page holds, with one bar each.
    fn small(self) -> Self {
        let least = self.least();
        let free = self.pitch * count(self.shown);
        let shown = whole_lines(free / least).min(self.shown);
        Self { pitch: if shown == 0 { 0.0 } else { free / count(shown) }, shown, is_small: true, ..self }
    }

    /// The least height of a block.
    fn least(&self) -> f32 {
        let heights = if self.medium.has_two_lines { BELOW } else { BESIDE };
        let [two, one] = heights;
        (if self.has_later { two } else { one }) * self.page.sheet.letters.label
    }

    fn fits(&self) -> bool {
        self.pitch >= self.least()
    }

    /// Whether the data have their share of the page; blocks that are tall already need no more.
    fn has_the_page(&self) -> bool {
        let plot = count(self.shown * self.panels) * self.pitch;
        let is_tall = self.pitch >= TALL * self.page.sheet.letters.label;
        is_tall || plot >= SHARE * self.page.size.height
    }

    /// The height above the blocks of a panel, for its name and the heads of columns.
    pub fn head_height(&self, comparison: &Comparison, panel: usize) -> f32 {
        let axis = self.page.sheet.letters.axis;
        let blocks = &comparison.blocks;
        let has_name = blocks.panels.get(panel).is_some_and(|panel| panel.name.is_some());
        let has_heads = panel == 0 && (blocks.counts.is_some() || self.has_large);
        if has_name || has_heads { 2.15 * axis } else { 0.6 * axis }
    }

    /// The height below the blocks of a panel, for the labels of its axis.
    pub fn foot_height(&self, panel: &BlockPanel) -> f32 {
        let axis = self.page.sheet.letters.axis;
        if panel.axis.is_drawn() { 1.7 * axis } else { 0.6 * axis }
    }
}

/// Why a page that shows so many groups is too small for the comparison, if it is.
pub(super) fn too_small(comparison: &Comparison, size: Size, shown: usize) -> Option<TooSmall> {
    let wanted = comparison.columns.len();
    let holds_all = |height: f32| Plan::new(comparison, Size { height, ..size }).shown >= wanted;
    let height = || least_height(size.height.max(1.0), holds_all);
    (shown < wanted.min(2)).then(|| TooSmall { wanted, holds: shown, height: height() })
}

impl Given {
    /// Everything, and then ever less: notes, then the band, then shorter titles and sources, then smaller type; at
    /// last the second bars. All of it first for all panels, then for fewer.
    fn steps(comparison: &Comparison, size: Size) -> Vec<Self> {
        let letters = Medium::of(size).letters;
        let around = Around::steps(letters, note_lines(comparison.heading.note_level), size.text.is_some());
        let all = comparison.blocks.panels.len().max(1);
        let mut steps = Vec::new();
        for panels in (1..=all).rev() {
            let with = |around: &Around, has_band: bool| Self {
                around: *around,
                panels,
                has_band,
                has_later: comparison.blocks.has_later(),
            };
            let is_early = |around: &&Around| around.subtitle < 2 && !around.has_short_legend;
            // Smaller type comes before fewer groups, but not before fewer currencies.
            let is_large = |around: &&Around| panels == 1 || around.letters.label >= letters.label;
            let late = around.iter().filter(|around| around.notes == 0).filter(is_large);
            steps.extend(around.iter().filter(is_early).map(|around| with(around, true)));
            steps.extend(late.map(|around| with(around, false)));
        }
        let first = steps.iter().copied().filter(|given| given.panels == 1 && given.has_later);
        let first: Vec<Self> = first.collect();
        steps.extend(first.into_iter().map(|given| Self { has_later: false, ..given }));
        steps
    }
}
