//! The words within a lane: how many marks have no place, and the amounts of those that have one.

use super::super::shape::{Area, Fill, TextSpot, Word};
use super::super::sheet::Sheet;
use super::super::wrap::Style;
use super::place::{Packed, Placed, Rows, grown, touches};
use crate::figure::Role;

/// A text with its place.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub text: String,
    pub style: Style,
    pub role: Role,
    pub spot: TextSpot,
    pub area: Area,
}

impl Label {
    fn new(text: String, style: Style, role: Role, x: f32, middle: f32) -> Self {
        let spot = TextSpot::start(x, middle + 0.36 * style.size);
        let TextSpot { x, baseline, anchor } = spot;
        let word = Word { x, baseline, anchor, size: style.size, weight: style.weight, role, text };
        let area = word.area();
        let pad = 0.12 * style.size;
        let area = Area::new(area.x - pad, area.y, area.width + 2.0 * pad, area.height);
        Self { text: word.text, style, role, spot, area }
    }

    /// The text on paper, which covers the grid behind it.
    pub fn draw(self, sheet: &mut Sheet) {
        sheet.fill(self.area, 0.0, Fill::Solid(Role::Background));
        sheet.text(self.spot, self.style, self.role, self.text);
    }
}

/// The words of a lane while they find their places.
struct Labelled<'a, 'p> {
    rows: Rows,
    packed: &'p mut Packed<'a>,
    labels: Vec<Label>,
    is_short: bool,
}

/// Marks without a place, near each other.
#[derive(Clone, Copy, Debug)]
struct Crowd {
    from: f32,
    to: f32,
    number: usize,
}

impl Crowd {
    fn with(self, other: Self) -> Self {
        let (from, to) = (self.from.min(other.from), self.to.max(other.to));
        Self { from, to, number: self.number + other.number }
    }
}

/// The words of a lane, and whether a number has no room at all; marks may lose their place to the number of others that have none.
pub(super) fn labels(rows: Rows, packed: &mut Packed<'_>) -> (Vec<Label>, bool) {
    let mut labelled = Labelled { rows, packed, labels: Vec::new(), is_short: false };
    labelled.numbers();
    labelled.amounts();
    (labelled.labels, labelled.is_short)
}

impl Labelled<'_, '_> {
    fn size(&self) -> f32 {
        self.rows.letters.least
    }

    /// The numbers of the marks without a place, each near its marks. A number without a free place takes that of a mark,
    /// else it joins another number.
    fn numbers(&mut self) {
        let mut crowds = self.crowds();
        let mut told: Vec<Crowd> = Vec::new();
        while let Some(crowd) = crowds.pop() {
            if let Some(label) = self.number(crowd) {
                self.labels.push(label);
                told.push(crowd);
            } else if let Some(freed) = self.give_way(crowd) {
                crowds.push(freed);
            } else if let Some(other) = crowds.pop() {
                crowds.push(crowd.with(other));
            } else if let Some(other) = told.pop() {
                self.labels.pop();
                crowds.push(crowd.with(other));
            } else {
                self.is_short = true;
            }
        }
    }

    /// The marks without a place, by date; those within a few letters of each other are one crowd.
    fn crowds(&self) -> Vec<Crowd> {
        let near = 3.2 * self.size();
        let middle = |place: &Placed<'_>| place.area.x + place.area.width / 2.0;
        let mut at: Vec<f32> = self.packed.missing.iter().map(middle).collect();
        at.sort_by(f32::total_cmp);
        let mut crowds: Vec<Crowd> = Vec::new();
        for x in at {
            match crowds.last_mut() {
                Some(crowd) if x - crowd.from < near => {
                    crowd.to = x;
                    crowd.number += 1;
                }
                _ => crowds.push(Crowd { from: x, to: x, number: 1 }),
            }
        }
        crowds
    }

    /// The number of a crowd in the free place nearest to it, if there is one near.
    fn number(&self, crowd: Crowd) -> Option<Label> {
        const STEPS: u16 = 24;
        let (text, style) = (format!("+{}", crowd.number), Style::bold(self.size()));
        let (centre, half) = (f32::midpoint(crowd.from, crowd.to), style.width(&text) / 2.0);
        let step = 0.25 * self.size();
        let beside = (0..STEPS).flat_map(|n| [f32::from(n), -f32::from(n)]).map(|n| centre - half + n * step);
        let middles = self.rows.middles();
        let places = beside.flat_map(|x| middles.iter().map(move |middle| (x, *middle)));
        let label = |(x, middle)| Label::new(text.clone(), style, Role::Muted, x, middle);
        places.map(label).find(|label| self.is_free(label.area))
    }

    /// Takes the smallest mark near a crowd out of its place, so that there is room for the number.
    fn give_way(&mut self, crowd: Crowd) -> Option<Crowd> {
        let near =
            Area::new(crowd.from - 2.0 * self.size(), 0.0, crowd.to - crowd.from + 4.0 * self.size(), 1.0);
        let is_near = |place: &Placed<'_>| place.area.x < near.right() && near.x < place.area.right();
        let at = self.packed.placed.iter().rposition(|place| is_near(place) && !place.is_bar);
        let at = at.or_else(|| self.packed.placed.iter().rposition(is_near))?;
        let freed = self.packed.placed.remove(at);
        self.packed.missing.push(freed);
        Some(Crowd { number: crowd.number + 1, ..crowd })
    }

    /// The amounts beside marks, the largest first: to the right, else to the left, else nowhere.
    fn amounts(&mut self) {
        let style = Style::regular(self.size());
        let gap = 0.3 * self.size();
        for at in 0..self.packed.placed.len() {
            let Some(place) = self.packed.placed.get(at).copied() else { continue };
            let Some(words) = &place.mark.words else { continue };
            let middle = place.area.y + place.area.height / 2.0;
            let beside = [place.area.right() + gap, place.area.x - gap - style.width(words)];
            let labels = beside.map(|x| Label::new(words.clone(), style, Role::Text, x, middle));
            self.labels.extend(labels.into_iter().find(|label| self.is_free(label.area)));
        }
    }

    /// Whether an area lies on the axis and no mark and no other word is in it.
    fn is_free(&self, area: Area) -> bool {
        let axis = self.rows.axis;
        let air = 0.1 * self.size();
        area.x >= axis.x0
            && area.right() <= axis.x1
            && self.packed.placed.iter().all(|place| !touches(area, place.area))
            && self.labels.iter().all(|label| !touches(grown(area, air), label.area))
    }
}
