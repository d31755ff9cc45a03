//! The budget of a page with a timeline: what stands around the lanes gives way, step by step, until they have the
//! page; in between, lanes become lower.

use super::super::around::{Around, Marks, note_lines};
use super::super::date_mark::mark_unit;
use super::super::frame::Page;
use super::super::lengths::{count, whole_lines};
use super::super::medium::{Medium, TypeScale};
use super::super::size::Size;
use super::super::text_style::TextStyle;
use crate::figure::{LEFT_OUT, Lane, LegendEntry, MORE, Timeline};

/// The share of a page's height that the lanes keep.
const SHARE: f32 = 0.55;
/// The number of lanes that every page shows, if there are so many.
const LANES: usize = 10;
/// Rows of marks in a lane: as many as a roomy page has, as most have, and as few as there may be.
const ROOMY: usize = 4;
const USUAL: usize = 3;
const LEAST: usize = 1;
/// The most rows of a lane on a page with few lanes.
const MOST: usize = 8;
/// The smallest and the largest height of a row, in units of marks, and the space above and below the rows of a lane
/// together; lanes of one or two rows are tighter.
const ROW: (f32, f32) = (0.96, 1.4);
const AIR: f32 = 0.45;
const TIGHT_ROW: f32 = 0.9;
const TIGHT_AIR: f32 = 0.3;

/// The lanes of a page and their heights.
#[derive(Clone, Debug)]
pub(super) struct LanePlan<'a> {
    pub page: Page,
    /// The lanes that are shown, and those that are in the rest.
    pub shown: Vec<&'a Lane>,
    pub rest: Vec<&'a Lane>,
    /// The height of a lane, in pixels.
    pub height: f32,
    /// Rows of marks in a lane.
    pub rows: usize,
    /// Whether names stand above the marks of their lane.
    pub is_slim: bool,
}

/// What a page gives up for its lanes so far.
#[derive(Clone, Copy)]
struct Given {
    around: Around,
    rows: usize,
}

impl<'a> LanePlan<'a> {
    pub fn new(timeline: &'a Timeline, size: Size, legend: &[LegendEntry], marks: &Marks) -> Self {
        let steps = steps(timeline, size);
        let page = |around: Around, marks: &Marks| Page::new(&timeline.heading, legend, size, around, marks);
        // What is left out is said unless that would cost one of ten lanes, and then so is what "+1" means.
        let without =
            |gone: &[usize]| -> Marks { marks.iter().copied().filter(|mark| !gone.contains(mark)).collect() };
        let wanted = LANES.min(timeline.lanes.len());
        let mut best: Option<Self> = None;
        for marks in [marks.clone(), without(&[LEFT_OUT]), without(&[LEFT_OUT, MORE])] {
            if best.as_ref().is_some_and(|best| 2 * best.shown.len() < wanted) {
                break;
            }
            for given in &steps {
                let plan = Self::with(timeline, size, page(given.around, &marks), given.rows);
                if plan.has_the_page(timeline, size) {
                    return plan;
                }
                // Of the pages that give the lanes too little, one with the most lanes and room is the best.
                let is_better = |best: &Self| plan.worth(timeline) > best.worth(timeline);
                if best.as_ref().is_none_or(is_better) {
                    best = Some(plan);
                }
            }
        }
        best.unwrap_or_else(|| {
            let around = Around::whole(Medium::of(size).letters, 0);
            Self::with(timeline, size, page(around, marks), LEAST)
        })
    }

    fn with(timeline: &'a Timeline, size: Size, page: Page, rows: usize) -> Self {
        let lanes = in_order(timeline);
        let mut plan = Self {
            page,
            shown: Vec::new(),
            rest: Vec::new(),
            height: 0.0,
            rows,
            is_slim: Medium::of(size).is_slim,
        };
        let room = plan.room(timeline);
        let least = plan.least();
        let has_all = timeline.more == 0 && count(lanes.len()) * least <= room;
        let free = if has_all { room } else { room - plan.rest_height() };
        // Where lanes are low, ten with more rows say more than more lanes.
        let most = if rows < USUAL { LANES.min(lanes.len()) } else { lanes.len() };
        let shown = if has_all { lanes.len() } else { whole_lines(free / least).min(most) };
        let (shown, rest) = lanes.split_at(shown);
        (plan.shown, plan.rest) = (shown.to_vec(), rest.to_vec());
        plan.height = (free / count(plan.shown.len().max(1))).min(plan.tallest()).max(0.0);
        plan.rows = plan.rows.max(
            whole_lines(plan.rows_height() / (TIGHT_ROW * mark_unit(plan.letters())))
                .min(plan.most_rows(rows)),
        );
        plan
    }

    /// The most rows: on a page of few lanes more than usual.
    fn most_rows(&self, rows: usize) -> usize {
        if self.rest.is_empty() { MOST } else { rows.max(ROOMY) }
    }

    fn letters(&self) -> TypeScale {
        self.page.sheet.letters
    }

    /// The height between the legend and the axis.
    fn room(&self, timeline: &Timeline) -> f32 {
        self.page.bottom - self.top() - self.axis_height(timeline)
    }

    /// The upper edge of the first lane.
    pub fn top(&self) -> f32 {
        self.page.top + 0.4 * self.letters().axis
    }

    /// The height of the labels below the lanes; the head of the undated deals may take two lines.
    pub fn axis_height(&self, timeline: &Timeline) -> f32 {
        let lines = timeline.undated.as_ref().map_or(1, |head| if self.is_tall_head(head) { 2 } else { 1 });
        (0.25 + 1.2 * count(lines)) * self.letters().axis
    }

    /// Whether the page is narrow for the names beside its lanes.
    pub fn is_narrow(&self) -> bool {
        is_narrow(self.page.width(), self.letters())
    }

    /// Whether the head of the undated deals stands in two lines, so that its strip is narrow. On slim pages height is
    /// dearer than width.
    pub fn is_tall_head(&self, head: &str) -> bool {
        let width = TextStyle::Axis.style(self.letters()).width(head);
        width > if self.is_slim { 0.34 } else { 0.08 } * self.page.width()
    }

    /// The height of the row for the lanes without room.
    pub fn rest_height(&self) -> f32 {
        1.95 * self.letters().axis
    }

    /// The height of a name above the marks of its lane.
    pub fn name_height(&self) -> f32 {
        if self.is_slim { 1.1 * self.letters().label } else { 0.0 }
    }

    /// The height of a lane for its rows of marks.
    pub fn rows_height(&self) -> f32 {
        self.height - self.name_height() - TIGHT_AIR * mark_unit(self.letters())
    }

    /// The smallest height of a lane.
    fn least(&self) -> f32 {
        let (row, air) = if self.rows < USUAL { (TIGHT_ROW, TIGHT_AIR) } else { (ROW.0, AIR) };
        let rows = (count(self.rows) * row + air) * mark_unit(self.letters());
        (rows + self.name_height()).max(1.25 * self.letters().label)
    }

    /// The largest height of a lane.
    fn tallest(&self) -> f32 {
        (count(MOST) * ROW.1 + AIR) * mark_unit(self.letters()) + self.name_height()
    }

    /// The distance between two rows of marks.
    pub fn pitch(&self) -> f32 {
        (self.rows_height() / count(self.rows.max(1))).min(ROW.1 * mark_unit(self.letters())).max(0.0)
    }

    /// The height of all lanes and of the rest row.
    pub fn lanes_height(&self, timeline: &Timeline) -> f32 {
        let rest = if self.has_rest(timeline) { self.rest_height() } else { 0.0 };
        count(self.shown.len()) * self.height + rest
    }

    pub fn has_rest(&self, timeline: &Timeline) -> bool {
        !self.rest.is_empty() || timeline.more > 0
    }

    /// Number of lanes up to ten, then the height that they have.
    fn worth(&self, timeline: &Timeline) -> (usize, f32) {
        (self.shown.len().min(LANES), self.lanes_height(timeline))
    }

    /// Whether the page is too small: for ten lanes, or for the share of the data.
    pub fn is_small(&self, timeline: &Timeline, size: Size) -> bool {
        let all = timeline.lanes.len() + timeline.more;
        self.shown.len() < LANES.min(all)
            || self.has_rest(timeline) && self.lanes_height(timeline) < SHARE * size.height
    }

    /// Whether the lanes have their share of the page, and all or at least ten stand.
    fn has_the_page(&self, timeline: &Timeline, size: Size) -> bool {
        let is_tall = self.height + 0.5 >= self.tallest();
        let has_share = is_tall || self.lanes_height(timeline) >= SHARE * size.height;
        has_share && self.shown.len() >= LANES.min(timeline.lanes.len())
    }
}

/// Everything, and then ever less around the lanes, and fewer rows in each: before the notes go, the fourth row does;
/// before type becomes smaller, lanes have two rows.
fn steps(timeline: &Timeline, size: Size) -> Vec<Given> {
    let letters = Medium::of(size).letters;
    let is_size_asked = size.text.is_some();
    let mut around = Around::steps(letters, note_lines(timeline.heading.note_level), is_size_asked);
    for around in &mut around {
        around.has_short_legend |= is_narrow(size.width, letters);
    }
    let Some((first, last)) = around.first().zip(around.last()) else { return Vec::new() };
    let small = usize::from(!is_size_asked && around.len() > 1);
    let given = |around: &Around, rows: usize| Given { around: *around, rows };
    let mut steps = vec![given(first, ROOMY)];
    let usual = around.get(..around.len() - small).unwrap_or_default();
    steps.extend(usual.iter().map(|around| given(around, USUAL)));
    let before = usual.last().unwrap_or(first);
    for rows in [USUAL - 1, LEAST] {
        steps.extend([before, last].map(|around| given(around, rows)));
    }
    steps
}

/// Whether a width is small for its type.
fn is_narrow(width: f32, letters: TypeScale) -> bool {
    width < 45.0 * letters.label
}

/// The lanes in their order, those that stand apart last.
fn in_order(timeline: &Timeline) -> Vec<&Lane> {
    let (apart, peers): (Vec<&Lane>, Vec<&Lane>) = timeline.lanes.iter().partition(|lane| lane.is_apart);
    peers.into_iter().chain(apart).collect()
}
