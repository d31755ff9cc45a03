//! What a page shows of a panel: the bars with a row of their own, and the rows for rests.

use super::super::around::Marks;
use super::super::wrap::Style;
use super::budget::PanelRows;
use crate::figure::{Bar, Bars, End, Rest};

/// The rows of a panel.
pub(super) struct PanelDrawn<'a> {
    pub named: Vec<&'a Bar>,
    pub rest: Option<Rest>,
    pub apart: Vec<&'a Bar>,
    pub apart_rest: Option<Rest>,
}

impl<'a> PanelDrawn<'a> {
    pub fn new(bars: &'a Bars, panel: usize, rows: PanelRows) -> Self {
        let all = || bars.panels.get(panel).into_iter().flat_map(|panel| &panel.bars);
        let first = |is_apart: bool, kept: usize| -> Vec<&Bar> {
            all().filter(|bar| bar.is_apart == is_apart).take(kept).collect()
        };
        Self {
            named: first(false, rows.named),
            rest: rest_row(bars, panel, false, rows.named),
            apart: first(true, rows.apart),
            apart_rest: rest_row(bars, panel, true, rows.apart),
        }
    }

    pub fn bars(&self) -> impl Iterator<Item = &'a Bar> {
        self.named.iter().chain(&self.apart).copied()
    }

    pub fn rests(&self) -> impl Iterator<Item = &Rest> {
        self.rest.iter().chain(&self.apart_rest)
    }
}

/// The rest row behind so many groups, without its sum if that is not known; `None` if there are no more groups.
fn rest_row(bars: &Bars, panel: usize, is_apart: bool, kept: usize) -> Option<Rest> {
    let of_panel = bars.panels.get(panel)?;
    let number = of_panel.bars.iter().filter(|bar| bar.is_apart == is_apart).count().checked_sub(kept)?;
    let summed = of_panel.rests.iter().find(|rest| rest.is_apart == is_apart && rest.kept == kept);
    let unknown = || Rest::unknown(is_apart, kept, number, bars.heading.lang);
    let row = summed.cloned().unwrap_or_else(unknown);
    // Without a head above it, the row itself says what it is about.
    let own = bars.heads.apart.as_ref().filter(|_| is_apart && kept == 0).cloned();
    let named = |[_, name, short]: [String; 3]| Rest { name, short_name: Some(short), ..row.clone() };
    (number > 0).then(|| own.map_or_else(|| row.clone(), named))
}

/// The marks of footnotes in the rows that are drawn.
pub(super) fn marks_of(panels: &[PanelDrawn<'_>]) -> Marks {
    let of_bars = panels.iter().flat_map(PanelDrawn::bars).flat_map(Bar::marks);
    of_bars.chain(panels.iter().flat_map(PanelDrawn::rests).flat_map(Rest::marks)).collect()
}

impl Bars {
    /// Whether its bars show shares of a whole.
    pub(super) fn has_shares(&self) -> bool {
        self.panels.iter().flat_map(|panel| &panel.bars).any(Bar::is_share)
    }
}

impl Rest {
    /// The name, or the shorter one if it has no room.
    pub(super) fn name_within(&self, style: Style, room: f32) -> &str {
        let is_short = style.width(&self.name) > room;
        self.short_name.as_deref().filter(|_| is_short).unwrap_or(&self.name)
    }

    /// The sum in words, or alone if the words have no room.
    pub(super) fn value_within(&self, style: Style, room: f32) -> &str {
        let is_short = style.width(&self.value) > room;
        self.short_value.as_deref().filter(|_| is_short).unwrap_or(&self.value)
    }
}

impl Bar {
    /// The name, or the shorter one if it has no room.
    pub(super) fn name_within(&self, style: Style, room: f32) -> &str {
        let is_short = style.width(&self.name) > room;
        self.short_name.as_deref().filter(|_| is_short).unwrap_or(&self.name)
    }

    /// Whether the bar shows shares of a whole, whose numbers stand in its parts.
    pub(super) fn is_share(&self) -> bool {
        self.segments.iter().any(|segment| segment.count.is_some())
    }

    /// The line under the name, if it fits: what is undisclosed, in words, or else where the group lies.
    pub(super) fn second_line(&self, small: Style, room: f32) -> Option<String> {
        let remark = self.chips.first().filter(|_| self.low.is_some() && self.chips.len() == 1);
        let found = remark.into_iter().chain(&self.detail).find(|words| small.width(words) <= room);
        found.cloned()
    }
}

/// The drawn end of a bar: its upper bound, or its lower bound if it is open.
pub(super) fn end_of(bar: &Bar) -> f64 {
    match bar.end {
        End::Upto(high) => high,
        End::Exact | End::Open => bar.low.unwrap_or(0.0),
    }
}
