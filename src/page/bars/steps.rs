//! What a page of bars gives up for its rows, step by step.

use super::super::around::{Around, note_lines};
use super::super::medium::Medium;
use super::super::size::Size;
use crate::figure::Bars;

/// The number of groups that every page shows, if there are so many.
pub(super) const ROWS: usize = 10;
/// Groups that stand apart and have a row of their own.
const APART: usize = 3;
/// Heights of a row relative to body text: the smallest, a comfortable one, the largest, and the largest if there are
/// fewer than five rows; beside their name, or below it.
const BESIDE: [f32; 4] = [1.45, 1.6, 2.1, 3.8];
const BELOW: [f32; 4] = [2.35, 2.5, 2.8, 3.6];
/// The same on pages as narrow as a column of a newspaper.
const SLIM: [f32; 4] = [2.1, 2.35, 2.8, 3.6];
/// The width from which a page shows ranks, relative to body text.
pub(super) const RANKED: f32 = 26.5;

/// What a page gives up for its rows so far.
#[derive(Clone, Copy)]
pub(super) struct Given {
    pub around: Around,
    pub apart: usize,
    /// The least height of a row.
    pub least: f32,
    pub rows: usize,
    /// Number of panels.
    pub panels: usize,
}

impl Given {
    pub fn first(medium: Medium, bars: &Bars, wanted: usize) -> Self {
        let around = Around::whole(medium.letters, note_lines(bars.heading.note_level));
        Self {
            around,
            apart: apart_wanted(bars),
            least: BESIDE[1],
            rows: rounded_up(bars, wanted),
            panels: bars.panels.len(),
        }
    }

    /// Everything, and then ever less around the rows, and at last fewer rows.
    pub fn steps(bars: &Bars, size: Size, medium: Medium, wanted: usize) -> Vec<Self> {
        let heights = heights_of(medium);
        let [smallest, comfortable, ..] = heights;
        let lines = note_lines(bars.heading.note_level);
        let has_ranks = bars.heads.rank.is_some() && size.width >= RANKED * medium.letters.label;
        let around = Around::steps(medium.letters, lines, size.text.is_some());
        let around: Vec<Around> = around.into_iter().map(|around| Around { has_ranks, ..around }).collect();
        let mut steps = Vec::new();
        let (mut apart, mut least) = (apart_wanted(bars), comfortable);
        let panels = bars.panels.len();
        let mut rows = rounded_up(bars, wanted);
        let total = around.len();
        for (at, around) in around.into_iter().enumerate() {
            let is_last = at + 1 == total && size.text.is_none();
            if is_last {
                // Fewer rows come before smaller type.
                rows = Self::fewer(&mut steps, bars, rows);
            }
            steps.push(Self { around, apart, least, rows, panels });
            if around.subtitle == 2 && least > smallest {
                for fewer in [1, 0].into_iter().filter(|fewer| *fewer < apart_wanted(bars)) {
                    apart = fewer;
                    steps.push(Self { around, apart, least, rows, panels });
                }
                least = smallest;
                steps.push(Self { around, apart, least, rows, panels });
            }
        }
        if size.text.is_some() {
            Self::fewer(&mut steps, bars, rows);
        }
        steps
    }

    /// Adds steps with ever fewer rows, down to ten; returns the last number.
    fn fewer(steps: &mut Vec<Self>, bars: &Bars, rows: usize) -> usize {
        let least = if bars.top.is_some() { rows } else { ROWS.min(rows) };
        let Some(last) = steps.last().copied() else { return rows };
        steps.extend((least..rows).rev().map(|rows| Self { rows, ..last }));
        least
    }
}

/// The heights of rows on a kind of page.
pub(super) fn heights_of(medium: Medium) -> [f32; 4] {
    match (medium.has_two_lines, medium.is_slim) {
        (false, _) => BESIDE,
        (true, false) => BELOW,
        (true, true) => SLIM,
    }
}

/// Number of groups that stand apart and have a row; shares have one row for all of them.
fn apart_wanted(bars: &Bars) -> usize {
    if bars.has_shares() || bars.panels.len() > 1 { 0 } else { APART }
}

/// The most groups that have a row of their own.
pub(super) fn most(bars: &Bars) -> usize {
    named_of(bars).iter().sum::<usize>().min(bars.large.unwrap_or(usize::MAX))
}

/// A rest of one group would be that group, so it has a row.
fn rounded_up(bars: &Bars, wanted: usize) -> usize {
    let all = most(bars);
    if wanted + 1 >= all && bars.top.is_none() { all } else { wanted.min(all) }
}

/// Number of groups in each panel, without those that stand apart.
pub(super) fn named_of(bars: &Bars) -> Vec<usize> {
    bars.panels.iter().map(|panel| panel.bars.iter().filter(|bar| !bar.is_apart).count()).collect()
}

/// Number of groups in each panel that stand apart.
pub(super) fn apart_of(bars: &Bars) -> Vec<usize> {
    bars.panels.iter().map(|panel| panel.bars.iter().filter(|bar| bar.is_apart).count()).collect()
}
