//! What is wrong with a page: the rules that every figure keeps, whatever its data and its size.

use super::shape::{Area, Fill, Scene, Shape, Word};
use crate::figure::{Role, Texture, mark_text};
use std::collections::BTreeSet;

/// The share of a page's height that the data keep, and the groups that a page shows if there are so many.
const SHARE: f32 = 0.55;
const ROWS: usize = 10;
/// Words keep this share of the margin at their sides, and above and below them.
const BESIDE: f32 = 0.9;
const ABOVE: f32 = 0.4;

impl Scene {
    /// Faults of the layout: words that overlap, leave the page, are too small or cut within a number; shapes over
    /// words; marks outside of the plot; too little room for data; legend, marks and notes that do not agree.
    pub fn faults(&self) -> Vec<String> {
        self.set(|| self.found())
    }

    fn found(&self) -> Vec<String> {
        let words: Vec<(&Word, Area)> = self.words().map(|word| (word, word.area())).collect();
        let mut faults = self.faults_of_words(&words);
        faults.extend(self.covered(&words));
        faults.extend(self.stray_marks());
        faults.extend(self.faults_of_plot());
        if self.unwritten > 0 {
            faults.push(format!("bars without their value: {}", self.unwritten));
        }
        faults.extend(self.faults_of_legend());
        faults.extend(self.faults_of_notes());
        faults
    }

    fn faults_of_words(&self, words: &[(&Word, Area)]) -> Vec<String> {
        let (beside, above) = (BESIDE * self.margin, ABOVE * self.margin);
        let inside = Area::new(beside, above, self.width - 2.0 * beside, self.height - 2.0 * above);
        let mut faults = Vec::new();
        for (at, (word, area)) in words.iter().enumerate() {
            if !inside.holds(*area) {
                let (x, y, right) = (area.x, area.y, area.right());
                faults.push(format!(
                    "'{}' leaves the page or its margin: {x:.0} to {right:.0}, {y:.0}",
                    word.text
                ));
            }
            if word.size < self.least - 0.05 {
                faults.push(format!("'{}' is smaller than {:.1} px", word.text, self.least));
            }
            let before = word.text.strip_suffix('…').and_then(|text| text.chars().next_back());
            if before.is_some_and(|letter| letter.is_ascii_digit()) {
                faults.push(format!("'{}' may end within a number", word.text));
            }
            for (other, there) in words.iter().skip(at + 1).filter(|(_, there)| area.meets(*there)) {
                let (x, y) = (there.x, there.y);
                faults.push(format!("'{}' and '{}' overlap at {x:.0},{y:.0}", word.text, other.text));
            }
        }
        faults
    }

    /// Words that a shape covers in part. A shape may hold a whole word, as a ring holds its number.
    fn covered(&self, words: &[(&Word, Area)]) -> Vec<String> {
        let mut faults = Vec::new();
        for bounds in self.shapes.iter().filter_map(mark_bounds) {
            for (word, _) in words.iter().filter(|(_, area)| bounds.meets(*area) && !bounds.holds(*area)) {
                let (x, y) = (bounds.x, bounds.y);
                faults.push(format!("a shape at {x:.0},{y:.0} crosses '{}'", word.text));
            }
        }
        faults
    }

    /// Marks that lie neither in the plot nor in the legend.
    fn stray_marks(&self) -> Vec<String> {
        let Some(plot) = self.plot else { return Vec::new() };
        let marks = self.shapes.iter().filter(|shape| is_data(shape)).filter_map(bounds_of);
        let is_stray = |bounds: &Area| {
            let in_legend = self.legend.is_some_and(|legend| legend.holds(*bounds));
            !in_legend && !plot.area.grown(1.0).holds(*bounds)
        };
        marks
            .filter(is_stray)
            .map(|at| format!("a mark at {:.0},{:.0} lies outside the plot", at.x, at.y))
            .collect()
    }

    fn faults_of_plot(&self) -> Vec<String> {
        let Some(plot) = self.plot.filter(|plot| !plot.is_small && plot.shown < plot.all) else {
            return Vec::new();
        };
        let mut faults = Vec::new();
        let share = plot.area.height / self.height.max(1.0);
        if share < SHARE - 0.005 && plot.asked.is_none() {
            faults.push(format!("the data have {:.0} % of the height", 100.0 * share));
        }
        let wanted = ROWS.min(plot.all).min(plot.asked.unwrap_or(ROWS));
        if plot.shown < wanted {
            faults.push(format!("only {} of {} groups have a row", plot.shown, plot.all));
        }
        faults
    }

    /// Forms that the legend explains and nobody sees, and the reverse.
    fn faults_of_legend(&self) -> Vec<String> {
        const TOLD: [Texture; 7] = [
            Texture::Hatched,
            Texture::Open,
            Texture::Lined,
            Texture::Outlined,
            Texture::Dot,
            Texture::Dumbbell,
            Texture::DotOpen,
        ];
        let told: BTreeSet<Texture> = self.forms.legend.iter().copied().collect();
        let mut faults = Vec::new();
        for texture in TOLD {
            let (is_told, is_drawn) = (told.contains(&texture), self.forms.drawn.contains(&texture));
            if is_told && !is_drawn {
                faults.push(format!("the legend explains {texture:?}, which does not occur"));
            }
            if is_drawn && !is_told && !told.is_empty() {
                faults.push(format!("{texture:?} occurs and the legend does not explain it"));
            }
        }
        faults
    }

    /// Marks without their note, and notes without their mark.
    fn faults_of_notes(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for mark in (0..2).map(mark_text) {
            let note = format!("{mark}\u{a0}");
            let is_explained = self.words().any(|word| word.text.contains(&note));
            let is_used = self.words().any(|word| word.text.replace(&note, "").contains(&mark));
            if is_used && !is_explained {
                faults.push(format!("the mark {mark} has no note"));
            }
            if is_explained && !is_used {
                faults.push(format!("the note {mark} has no mark"));
            }
        }
        faults
    }
}

/// The bounds of a shape that must not cover words: bars, hatches, chevrons, rings; not grounds, bands and lines.
fn mark_bounds(shape: &Shape) -> Option<Area> {
    let is_ground = |fill: Option<Fill>| {
        let Some(Fill::Solid(role)) = fill else { return false };
        matches!(role, Role::Background | Role::Panel | Role::ChipFill)
    };
    match shape {
        Shape::Rect { fill, stroke: None, .. } if is_ground(*fill) => None,
        Shape::Rect { .. } | Shape::Path { .. } | Shape::Circle { .. } => bounds_of(shape),
        Shape::Line { .. } | Shape::Strokes { .. } | Shape::Text(_) => None,
    }
}

/// Whether a shape shows data.
fn is_data(shape: &Shape) -> bool {
    let role = match shape {
        Shape::Rect { fill: Some(Fill::Solid(role)), .. } | Shape::Path { fill: Fill::Solid(role), .. } => {
            *role
        }
        Shape::Circle { fill: Some(role), .. } => *role,
        _ => return false,
    };
    matches!(
        role,
        Role::Data
            | Role::Apart
            | Role::Dimmed
            | Role::StageTalks
            | Role::StageIntent
            | Role::StageSigned
            | Role::StageStarted
            | Role::StageOperating
    )
}

/// The bounding box of a shape without text.
fn bounds_of(shape: &Shape) -> Option<Area> {
    match shape {
        Shape::Rect { area, .. } => Some(*area),
        Shape::Circle { x, y, radius, .. } => {
            Some(Area::new(x - radius, y - radius, 2.0 * radius, 2.0 * radius))
        }
        Shape::Path { points, .. } => {
            let first = points.first()?;
            let (mut left, mut top, mut right, mut bottom) = (first.x, first.y, first.x, first.y);
            for point in points {
                (left, top) = (left.min(point.x), top.min(point.y));
                (right, bottom) = (right.max(point.x), bottom.max(point.y));
            }
            Some(Area::new(left, top, right - left, bottom - top))
        }
        Shape::Line { .. } | Shape::Strokes { .. } | Shape::Text(_) => None,
    }
}
