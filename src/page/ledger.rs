//! A ledger: one line per group with its name, deals, sum, bar, undisclosed amounts and its deals over time, so that
//! order and scrolling cannot differ between bars and timeline.

use super::bar_mark::{BarAxis, BarMark, Chevron};
use super::lanes::TimeAxis;
use super::lengths::count;
use super::medium::TypeScale;
use super::shape::{Area, Point, Shape, Stroke, TextSpot};
use super::sheet::Sheet;
use super::timeline::{Placed, Rows};
use super::wrap::{Style, shorten};
use crate::figure::{Bar, BarDirection, Lane, Mark, MarkShape, Panel, Role, Timeline, split_marks};
use crate::model::Within;
use crate::words::number;

/// Widths from which a line has its deals over time, and its number of deals, in points.
const TIMED: f32 = 760.0;
const COUNTED: f32 = 520.0;
/// The thickness of a bar, as a share of the height of a line.
const THICK: f32 = 0.5;
/// Rows of marks in a line.
const MARKS: usize = 3;

/// The columns of a ledger on a sheet, from left to right.
#[derive(Clone, Debug)]
pub struct Ledger<'a> {
    panel: &'a Panel,
    timeline: &'a Timeline,
    letters: TypeScale,
    /// The height of a line.
    pub pitch: f32,
    /// Left edge of the names, and the width that they have.
    left: f32,
    names: f32,
    /// Right edge of the numbers of deals, if they have room.
    deals: Option<f32>,
    /// Right edge of the sums.
    sums: f32,
    axis: BarAxis,
    /// Right edge of the counts of undisclosed amounts.
    undisclosed: f32,
    /// The axis of time, if it has room.
    pub time: Option<TimeAxis>,
}

/// The name of a line in its forms, and where the group lies.
#[derive(Clone, Copy)]
struct Named<'a> {
    name: &'a str,
    short: Option<&'a str>,
    detail: Option<&'a str>,
}

/// The heads of the columns.
#[derive(Clone, Copy, Debug)]
pub struct LedgerHeads<'a> {
    pub group: &'a str,
    pub deals: &'a str,
    pub undisclosed: &'a str,
}

impl<'a> Ledger<'a> {
    /// The ledger of a panel in a width, with lines of a height.
    pub fn new(
        panel: &'a Panel,
        timeline: &'a Timeline,
        letters: TypeScale,
        (left, right): (f32, f32),
        pitch: f32,
    ) -> Self {
        let width = right - left;
        let names = (0.18 * width).within(110.0, 240.0);
        let deals = (width >= COUNTED).then_some(left + names + 46.0);
        let sums = deals.unwrap_or(left + names) + 76.0;
        let time = (width >= TIMED).then_some(TimeAxis { x0: right - 0.38 * width, x1: right - 6.0 });
        let undisclosed = time.map_or(right, |time| time.x0 - 24.0);
        let start = sums + 16.0;
        let chevron = Chevron::behind(THICK * pitch, letters.pen).length();
        let length = (undisclosed - 62.0 - start - chevron).max(20.0);
        let axis = BarAxis { direction: BarDirection::Horizontal, start, length };
        Self { panel, timeline, letters, pitch, left, names, deals, sums, axis, undisclosed, time }
    }

    fn axis_style(&self) -> Style {
        Style::regular(self.letters.axis)
    }

    /// The heads of the columns on a baseline, with the labels of both axes.
    pub fn heads(&self, sheet: &mut Sheet, heads: LedgerHeads<'_>, baseline: f32) {
        let style = self.axis_style();
        let group = shorten(heads.group, style, self.names);
        sheet.text(TextSpot::start(self.left, baseline), style, Role::Muted, group);
        if let Some(deals) = self.deals {
            sheet.text(TextSpot::end(deals, baseline), style, Role::Muted, heads.deals.to_owned());
        }
        sheet.text(TextSpot::end(self.sums, baseline), style, Role::Muted, self.panel.axis.unit.clone());
        self.ring(
            sheet,
            self.undisclosed - style.width(heads.undisclosed) - 9.0,
            baseline - 0.36 * style.size,
        );
        sheet.text(
            TextSpot::end(self.undisclosed, baseline),
            style,
            Role::Muted,
            heads.undisclosed.to_owned(),
        );
        let end = self.undisclosed - style.width(heads.undisclosed) - 24.0;
        let mut free = f32::NEG_INFINITY;
        for tick in &self.panel.axis.ticks {
            let (x, half) = (self.axis.at(tick.at), style.width(&tick.label) / 2.0);
            if x - half > free && x + half < end {
                sheet.text(TextSpot::middle(x, baseline), style, Role::Muted, tick.label.clone());
                free = x + half + 8.0;
            }
        }
        let Some(time) = self.time else { return };
        let mut free = f32::NEG_INFINITY;
        for period in &self.timeline.periods {
            let (from, to) = (time.at(period.from).max(time.x0), time.at(period.to).min(time.x1));
            let half = style.width(&period.label) / 2.0;
            let x = f32::midpoint(from, to);
            if x - half > free && x - half >= time.x0 - 8.0 && x + half <= time.x1 + 6.0 {
                sheet.text(TextSpot::middle(x, baseline), style, Role::Muted, period.label.clone());
                free = x + half + 8.0;
            }
        }
    }

    /// The grid behind lines from `top` to `bottom`.
    pub fn grid(&self, sheet: &mut Sheet, top: f32, bottom: f32) {
        let grid = Stroke { role: Role::Grid, width: 1.0 };
        let mut line = |x: f32, stroke| sheet.line(Point::new(x, top), Point::new(x, bottom), stroke);
        for tick in self.panel.axis.ticks.iter().filter(|tick| tick.at > 0.0) {
            line(self.axis.at(tick.at), grid);
        }
        line(self.axis.start, Stroke { role: Role::Axis, width: 1.0 });
        if let Some(time) = self.time {
            let years = self.timeline.periods.iter().map(|period| time.at(period.from));
            years.filter(|x| (time.x0..=time.x1).contains(x)).for_each(|x| line(x, grid));
        }
    }

    /// One line from the top of its own sheet; returns the marks with the areas that they cover.
    pub fn line<'m>(&self, sheet: &mut Sheet, bar: &Bar, lane: Option<&'m Lane>) -> Vec<(Area, &'m Mark)> {
        let middle = self.pitch / 2.0;
        let baseline = middle + 0.36 * self.letters.label;
        let named =
            Named { name: &bar.name, short: bar.short_name.as_deref(), detail: bar.detail.as_deref() };
        self.name(sheet, named, if bar.is_apart { Role::Muted } else { Role::Text }, baseline);
        let body = Style::regular(self.letters.label);
        if let Some(deals) = self.deals {
            let words = number(self.timeline.heading.lang, bar.deals.count());
            sheet.text(TextSpot::end(deals, baseline), body, Role::Muted, words);
        }
        self.sum(sheet, bar, middle, baseline);
        if bar.undisclosed + bar.unconverted > 0 {
            let words = number(self.timeline.heading.lang, bar.undisclosed + bar.unconverted);
            self.ring(sheet, self.undisclosed - 18.0 - 6.0 * count(words.len().saturating_sub(1)), middle);
            sheet.text(TextSpot::end(self.undisclosed, baseline), body, Role::Muted, words);
        }
        self.time.zip(lane).map(|(time, lane)| self.marks(sheet, lane, time)).unwrap_or_default()
    }

    /// The line of a group that has deals over time, but none that the question counts.
    pub fn bare_line<'m>(&self, sheet: &mut Sheet, lane: &'m Lane) -> Vec<(Area, &'m Mark)> {
        let baseline = self.pitch / 2.0 + 0.36 * self.letters.label;
        let named =
            Named { name: &lane.name, short: lane.short_name.as_deref(), detail: lane.detail.as_deref() };
        self.name(sheet, named, Role::Muted, baseline);
        self.time.map(|time| self.marks(sheet, lane, time)).unwrap_or_default()
    }

    fn name(&self, sheet: &mut Sheet, named: Named<'_>, role: Role, baseline: f32) {
        let (name, detail) = (Style::regular(self.letters.label), self.axis_style());
        let short = named.short.filter(|_| name.width(named.name) > self.names);
        let words = shorten(short.unwrap_or(named.name), name, self.names);
        let end = self.left + name.width(&words) + 6.0;
        sheet.text(TextSpot::start(self.left, baseline), name, role, words);
        let place = named.detail.filter(|place| end + detail.width(place) <= self.left + self.names);
        if let Some(place) = place {
            sheet.text(TextSpot::start(end, baseline), detail, Role::Muted, place.to_owned());
        }
    }

    /// The sum with its sign apart, so that figures align, and its bar.
    fn sum(&self, sheet: &mut Sheet, bar: &Bar, middle: f32, baseline: f32) {
        let (body, bold) = (Style::regular(self.letters.label), Style::bold(self.letters.label));
        let Some(low) = bar.low else {
            let words = bar.instead.clone().unwrap_or_default();
            let words = shorten(&words, body, self.undisclosed - 60.0 - self.axis.start);
            sheet.text_on_ground(TextSpot::start(self.axis.start + 6.0, baseline), body, Role::Muted, words);
            return;
        };
        let value = bar.value.as_deref().unwrap_or_default();
        let (value, _) = split_marks(value);
        let figures = value.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let (sign, figures) = value.split_at(figures);
        sheet.text(TextSpot::end(self.sums, baseline), bold, Role::Text, figures.to_owned());
        let sign = sign.trim_end();
        if !sign.is_empty() {
            let x = self.sums - bold.width(figures) - 4.0;
            sheet.text(TextSpot::end(x, baseline), body, Role::Muted, sign.to_owned());
        }
        if let Some(mark) = &bar.footnote {
            let mark = sheet.kept(mark).to_owned();
            sheet.text(TextSpot::start(self.sums + 1.0, baseline), bold, Role::Warning, mark);
        }
        let thick = THICK * self.pitch;
        sheet.bar(&BarMark {
            axis: self.axis,
            edge: middle - thick / 2.0,
            thick,
            low,
            end: bar.end,
            segments: &bar.segments,
            role: bar.role,
            hatch: bar.role,
            pen: self.letters.pen,
        });
    }

    fn ring(&self, sheet: &mut Sheet, x: f32, y: f32) {
        let stroke = Some(Stroke { role: Role::Undisclosed, width: 1.5 });
        let radius = 0.27 * self.letters.label;
        sheet.shapes.push(Shape::Circle { x, y, radius, fill: Some(Role::Background), stroke });
    }

    /// The marks of a lane: the largest in the middle, and the number of those without a place beside them.
    fn marks<'m>(&self, sheet: &mut Sheet, lane: &'m Lane, time: TimeAxis) -> Vec<(Area, &'m Mark)> {
        let pitch = (self.pitch - 3.0) / count(MARKS);
        let letters = TypeScale { least: 0.86 * self.pitch / 2.4, ..self.letters };
        let rows = Rows { axis: time, letters, first: 1.5 + pitch / 2.0, pitch, number: MARKS };
        sheet.density(&lane.steps, time, 2.0, self.pitch - 4.0);
        let (own, clusters): (Vec<&Mark>, Vec<&Mark>) =
            lane.marks.iter().filter(|mark| is_in(mark)).partition(|mark| mark.shape != MarkShape::Cluster);
        let packed = rows.pack_all(own);
        for place in packed.placed.iter().rev() {
            rows.draw(sheet, place);
        }
        let mut taken: Vec<Area> = packed.placed.iter().map(|place| place.area).collect();
        let mut marks: Vec<(Area, &Mark)> =
            packed.placed.iter().map(|place| (place.body, place.mark)).collect();
        for mark in clusters {
            let words = format!("+{}", mark.deals.len());
            let x = time.at(f64::midpoint(mark.from, mark.to));
            marks.extend(self.beside(sheet, &mut taken, words, x).map(|area| (area, mark)));
        }
        for (x, number) in bunches(&packed.missing) {
            let _ = self.beside(sheet, &mut taken, format!("+{number}"), x);
        }
        marks
    }

    /// Words in the free place nearest to a position; `None` if there is none near.
    fn beside(&self, sheet: &mut Sheet, taken: &mut Vec<Area>, words: String, x: f32) -> Option<Area> {
        const REACH: f32 = 26.0;
        const AIR: f32 = 2.0;
        let style = self.axis_style();
        let time = self.time?;
        let (width, middle) = (style.width(&words), self.pitch / 2.0);
        let steps = (0..14_u8).flat_map(|step| [1.0, -1.0].map(|way| way * f32::from(step) * REACH / 13.0));
        let area =
            |dx: f32| Area::new(x + dx - width / 2.0, middle - 0.4 * style.size, width, 0.8 * style.size);
        let is_free = |area: &Area| {
            let wide = Area::new(area.x - AIR, area.y, area.width + 2.0 * AIR, area.height);
            let is_inside = area.x >= time.x0 && area.right() <= time.x1;
            is_inside && !taken.iter().any(|other| other.meets(wide))
        };
        let found = steps.map(area).find(is_free)?;
        let spot = TextSpot::start(found.x, middle + 0.36 * style.size);
        sheet.text(spot, style, Role::Muted, words);
        taken.push(found);
        Some(found)
    }
}

/// Whether a mark stands in a line: a cumulative total is no deal, and what lies beyond the axis has no place.
fn is_in(mark: &Mark) -> bool {
    mark.shape != MarkShape::Running && mark.to >= 0.0 && mark.from <= 1.0
}

/// The marks without a place, counted where they are close together.
fn bunches(missing: &[Placed<'_>]) -> Vec<(f32, usize)> {
    const CLOSE: f32 = 40.0;
    let mut at: Vec<f32> = missing.iter().map(|place| place.area.x + place.area.width / 2.0).collect();
    at.sort_by(f32::total_cmp);
    let mut bunches: Vec<(f32, usize)> = Vec::new();
    for x in at {
        match bunches.last_mut() {
            Some((start, number)) if x - *start <= CLOSE => *number += 1,
            _ => bunches.push((x, 1)),
        }
    }
    bunches
}
