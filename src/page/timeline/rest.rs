//! The row for the lanes without room, with its deals by year, and the labels of the years.

use super::super::lanes::TimeAxis;
use super::super::lengths::count;
use super::super::shape::{Point, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::{Style, wrap};
use super::columns::PageLanes;
use crate::figure::{Lane, Mark, MarkShape, Period, Role, Timeline};
use crate::tr;
use crate::words::number;
use std::collections::BTreeSet;

/// The number of deals of some lanes in each period, and of those without a date; a deal of several lanes counts once.
pub(super) fn by_period(timeline: &Timeline, lanes: &[&Lane]) -> (Vec<usize>, usize) {
    let mut counts = vec![0; timeline.periods.len()];
    let mut seen = BTreeSet::new();
    let marks = lanes.iter().flat_map(|lane| &lane.marks);
    for mark in marks {
        let new = mark.deals.iter().filter(|deal| seen.insert(**deal)).count();
        if let Some(count) = counts.get_mut(period_at(&timeline.periods, date_of(mark))) {
            *count += new;
        }
    }
    // A density divides deals among its steps, so whole deals are counted along the axis.
    for lane in lanes {
        let (mut thousandths, mut told) = (0_i64, 0_i64);
        for step in &lane.steps {
            thousandths += step.step.thousandths;
            let whole = (thousandths + 500).div_euclid(1000);
            let at = period_at(&timeline.periods, f64::midpoint(step.from, step.to));
            if let Some(count) = counts.get_mut(at) {
                *count += usize::try_from(whole - told).unwrap_or(0);
            }
            told = whole;
        }
    }
    let undated: BTreeSet<_> = lanes.iter().flat_map(|lane| lane.undated.listed()).collect();
    (counts, undated.len())
}

/// The position that decides in which period a mark counts.
fn date_of(mark: &Mark) -> f64 {
    match mark.shape {
        MarkShape::OpenStart => mark.to - 1e-9,
        MarkShape::OpenEnd => mark.from,
        _ => f64::midpoint(mark.from, mark.to),
    }
}

fn period_at(periods: &[Period], at: f64) -> usize {
    periods.iter().rposition(|period| period.from <= at).unwrap_or(0)
}

/// A text that is centred on its period, as far as the axis allows.
struct Centred {
    text: String,
    x: f32,
    half: f32,
}

impl Centred {
    fn new(text: String, period: &Period, style: Style, axis: TimeAxis) -> Self {
        let half = style.width(&text) / 2.0;
        let middle = f32::midpoint(axis.at(period.from), axis.at(period.to));
        Self { text, x: middle.min(axis.x1 - half).max(axis.x0 + half), half }
    }

    fn is_apart(&self, other: &Self, gap: f32) -> bool {
        (self.x - other.x).abs() >= self.half + other.half + gap
    }
}

/// The texts, each so far to the left that it keeps a gap to the next one.
fn shifted(mut texts: Vec<Centred>, gap: f32) -> Vec<Centred> {
    let mut end = f32::INFINITY;
    for text in texts.iter_mut().rev() {
        text.x = text.x.min(end - text.half);
        end = text.x - text.half - gap;
    }
    texts
}

impl PageLanes<'_> {
    /// The lanes without room: their number, and their deals in each period.
    pub fn rest(&self, sheet: &mut Sheet, top: f32) {
        let lang = self.timeline.heading.lang;
        let style = sheet.style(TextStyle::Axis);
        let (page, height) = (&self.plan.page, self.plan.rest_height());
        let rule = Stroke { role: Role::Rule, width: sheet.hair() };
        sheet.line(Point::new(page.left, top), Point::new(page.right, top), rule);
        let hidden = self.plan.rest.len() + self.timeline.more;
        let name = tr!(lang, "rest-name", number = hidden);
        let middle = top + height / 2.0;
        let baseline = middle + 0.36 * style.size;
        let named = style.width(&name);
        sheet.text(TextSpot::start(page.left, baseline), style, Role::Muted, name);
        if self.timeline.more > 0 {
            // Groups beyond the lanes are not counted one by one.
            return;
        }
        let (counts, undated) = by_period(self.timeline, &self.plan.rest);
        if self.plan.is_slim {
            let total: usize = counts.iter().sum();
            let deals = tr!(lang, "deals-number", number = total);
            let free = self.axis.x1 - page.left - named - style.size;
            let deals = if style.width(&deals) <= free { deals } else { number(lang, total) };
            sheet.text(TextSpot::end(self.axis.x1, baseline), style, Role::Muted, deals);
        } else {
            for cell in self.counted(&counts, style) {
                sheet.text(TextSpot::middle(cell.x, baseline), style, Role::Muted, cell.text);
            }
        }
        self.undated(sheet, undated, middle, Role::Muted);
    }

    /// The number of deals in each period, the first with its unit; or all of them in words if they have no room.
    fn counted(&self, counts: &[usize], style: Style) -> Vec<Centred> {
        let (lang, axis, gap) = (self.timeline.heading.lang, self.axis, 0.35 * style.size);
        let deals = |count: usize| tr!(lang, "deals-number", number = count);
        let text = |count: usize| if count == 0 { "·".to_owned() } else { number(lang, count) };
        let cells = |is_named: bool| -> Vec<Centred> {
            let named = counts.iter().position(|count| *count > 0).filter(|_| is_named);
            let words = |at: usize, count: usize| if named == Some(at) { deals(count) } else { text(count) };
            let cells = self.timeline.periods.iter().zip(counts).enumerate();
            let cells =
                cells.map(|(at, (period, count))| Centred::new(words(at, *count), period, style, axis));
            shifted(cells.collect(), gap)
        };
        let fits = |cells: &Vec<Centred>| {
            let pairs = cells.iter().zip(cells.iter().skip(1));
            pairs.into_iter().all(|(a, b)| a.is_apart(b, 0.99 * gap) && a.x < b.x)
                && cells.iter().all(|cell| cell.x - cell.half >= axis.x0)
        };
        let found = [true, false].into_iter().map(cells).find(fits);
        found.unwrap_or_else(|| {
            let whole = Period { from: 0.0, to: 1.0, label: String::new() };
            vec![Centred::new(deals(counts.iter().sum()), &whole, style, axis)]
        })
    }

    /// The axis below the lanes: a line, the periods, and the head of the undated deals.
    pub fn axis_labels(&self, sheet: &mut Sheet, bottom: f32) {
        let (axis, style) = (self.axis, sheet.style(TextStyle::Head));
        let line = Stroke { role: Role::Axis, width: 1.2 * sheet.hair() };
        sheet.line(Point::new(axis.x0, bottom), Point::new(axis.x1, bottom), line);
        let baseline = bottom + 0.4 * style.size + 0.74 * style.size;
        for label in self.periods(style) {
            sheet.text(TextSpot::middle(label.x, baseline), style, Role::Text, label.text);
        }
        let Some((strip, head)) = self.strip.zip(self.timeline.undated.as_ref()) else { return };
        let right = self.plan.page.right;
        sheet.line(Point::new(strip, bottom), Point::new(right, bottom), line);
        let style = sheet.style(TextStyle::Axis);
        let lines = wrap(head, style, right - strip);
        for (at, line) in lines.into_iter().take(2).enumerate() {
            let baseline = baseline + 1.2 * style.size * count(at);
            sheet.text(TextSpot::end(right, baseline), style, Role::Muted, line);
        }
    }

    /// The labels of the periods: every one, or every second, and so on, and short ones at the ends if there is room.
    fn periods(&self, style: Style) -> Vec<Centred> {
        let (axis, periods) = (self.axis, &self.timeline.periods);
        let label = |period: &Period| Centred::new(period.label.clone(), period, style, axis);
        let length = |period: &Period| period.to - period.from;
        let longest = periods.iter().map(length).fold(0.0, f64::max);
        let (whole, short): (Vec<&Period>, Vec<&Period>) =
            periods.iter().partition(|period| length(period) > 0.6 * longest);
        let gap = 0.5 * style.size;
        let year =
            whole.iter().skip(1).position(|period| period.label.contains('\u{a0}')).map_or(0, |at| at + 1);
        let chosen = |every: usize| -> Vec<Centred> {
            whole.iter().skip(year % every).step_by(every).map(|period| label(period)).collect()
        };
        let is_apart = |labels: &Vec<Centred>| {
            labels.iter().zip(labels.iter().skip(1)).all(|(a, b)| a.is_apart(b, gap))
                && labels.iter().all(|label| 2.0 * label.half <= axis.x1 - axis.x0)
        };
        let mut labels = (1..=whole.len()).map(chosen).find(is_apart).unwrap_or_default();
        for period in short {
            let label = label(period);
            if labels.iter().all(|other| other.is_apart(&label, gap)) {
                labels.push(label);
            }
        }
        labels
    }
}
