//! Where the marks of a lane stand: the largest amounts in the middle row, the others in the nearest free one; what has no
//! place is counted.

use super::super::bar_mark::{Chevron, Toward};
use super::super::date_mark::{MarkForm, date_chevron, mark_radius, mark_unit, span_half};
use super::super::lanes::TimeAxis;
use super::super::lengths::count;
use super::super::medium::TypeScale;
use super::super::shape::Area;
use super::super::sheet::Sheet;
use crate::figure::{Mark, MarkShape};
use std::cmp::Ordering;

/// A mark with its place.
#[derive(Clone, Copy, Debug)]
pub(in crate::page) struct Placed<'a> {
    pub mark: &'a Mark,
    /// What it covers, with its chevron.
    pub area: Area,
    /// What it covers without its chevron.
    pub body: Area,
    pub toward: Option<Toward>,
    pub is_bar: bool,
}

/// The marks of a lane that have a place, by amount, and those that have none.
#[derive(Clone, Debug, Default)]
pub(in crate::page) struct Packed<'a> {
    pub placed: Vec<Placed<'a>>,
    pub missing: Vec<Placed<'a>>,
}

/// The rows of a lane on a page.
#[derive(Clone, Copy, Debug)]
pub(in crate::page) struct Rows {
    pub axis: TimeAxis,
    pub letters: TypeScale,
    /// The middle of the first row, their distance and their number.
    pub first: f32,
    pub pitch: f32,
    pub number: usize,
}

impl Rows {
    /// The middles of the rows, the middle one first, then the ones beside it.
    pub fn middles(self) -> Vec<f32> {
        let middle = self.number.saturating_sub(1) / 2;
        let mut rows: Vec<usize> = (0..self.number.max(1)).collect();
        rows.sort_by_key(|row| (row.abs_diff(middle), *row < middle));
        rows.into_iter().map(|row| self.first + count(row) * self.pitch).collect()
    }

    fn chevron(self) -> Chevron {
        date_chevron(0.7 * mark_unit(self.letters), self.letters.pen)
    }

    /// The space that marks keep between each other.
    fn air(self) -> f32 {
        0.8 * self.letters.pen
    }

    /// A mark in a row, wherever there may be others.
    fn at(self, mark: &Mark, middle: f32) -> Placed<'_> {
        let (axis, unit) = (self.axis, mark_unit(self.letters));
        let (from, to) = (axis.at(mark.from).max(axis.x0), axis.at(mark.to).min(axis.x1));
        let (radius, half) = (mark_radius(mark.class, unit), span_half(mark.class, unit));
        let is_long = to - from >= if mark.is_about { 3.0 } else { 4.4 } * half;
        let is_span = matches!(mark.shape, MarkShape::Span | MarkShape::Running | MarkShape::Cluster);
        if is_span && is_long {
            let area = Area::new(from, middle - half, to - from, 2.0 * half);
            return Placed { mark, area, body: area, toward: None, is_bar: true };
        }
        let (x, toward) = match mark.shape {
            MarkShape::OpenStart => (axis.at(mark.to), Some(Toward::Left)),
            MarkShape::OpenEnd => (axis.at(mark.from), Some(Toward::Right)),
            _ => (axis.at(f64::midpoint(mark.from, mark.to)), None),
        };
        let sign = toward.map_or(0.0, |_| self.chevron().length());
        let (left, right) = match toward {
            Some(Toward::Left) => (radius + sign, radius),
            Some(_) => (radius, radius + sign),
            None => (radius, radius),
        };
        let x = x.min(axis.x1 - right).max(axis.x0 + left);
        let body = Area::new(x - radius, middle - radius, 2.0 * radius, 2.0 * radius);
        let high = if toward.is_some() { radius.max(self.chevron().height / 2.0) } else { radius };
        let area = Area::new(x - left, middle - high, left + right, 2.0 * high);
        Placed { mark, area, body, toward, is_bar: false }
    }

    /// Each mark in the first row that is free at its date, the largest amounts first.
    pub fn pack(self, marks: &[Mark]) -> Packed<'_> {
        self.pack_all(marks.iter().collect())
    }

    /// The same for some marks of a lane.
    pub fn pack_all(self, mut order: Vec<&Mark>) -> Packed<'_> {
        order.sort_by(|a, b| by_amount(a, b));
        let middles = self.middles();
        let mut packed = Packed::default();
        for mark in order {
            let places = middles.iter().map(|middle| self.at(mark, *middle));
            let mut free = places.filter(|place| {
                let wide = grown(place.area, self.air());
                packed.placed.iter().all(|other| !touches(wide, other.area))
            });
            let found = free.next();
            let lost = || middles.first().map(|middle| self.at(mark, *middle));
            match found {
                Some(place) => packed.placed.push(place),
                None => packed.missing.extend(lost()),
            }
        }
        packed
    }

    pub fn draw(self, sheet: &mut Sheet, place: &Placed<'_>) {
        let (mark, form) = (place.mark, MarkForm::of(place.mark));
        match place.toward {
            _ if place.is_bar => sheet.span_mark(place.area, mark.role, mark.solid),
            Some(toward) => sheet.open_mark(place.body, toward, mark.role, form, self.chevron()),
            None => sheet.date_mark(place.body, mark.role, form),
        }
    }
}

/// The largest amount first, then what has no amount, each by date.
fn by_amount(a: &Mark, b: &Mark) -> Ordering {
    let by_date = || a.from.total_cmp(&b.from).then(a.deals.cmp(&b.deals));
    b.amount.total_cmp(&a.amount).then(b.solid.cmp(&a.solid)).then_with(by_date)
}

/// An area with space around it.
pub(super) fn grown(area: Area, by: f32) -> Area {
    Area::new(area.x - by, area.y - by, area.width + 2.0 * by, area.height + 2.0 * by)
}

/// Whether two areas have any point in common.
pub(super) fn touches(a: Area, b: Area) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}
