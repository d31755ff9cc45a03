//! The labels below columns: periods, their years, and the names of columns that stand apart.

use super::super::lengths::count;
use super::super::shape::{Point, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::{Style, has_whole_words, shorten, wrap};
use super::plot::{ColumnPlot, Counts, is_apart};
use crate::figure::{Bar, Role};
use crate::model::Within;
use crate::query::GroupKey;

/// Numbers of years from one label to the next.
const STEPS: [usize; 7] = [1, 2, 5, 10, 20, 50, 100];

/// A year below its periods.
struct Year<'a> {
    name: &'a str,
    from: f32,
    to: f32,
}

impl ColumnPlot<'_> {
    /// The labels below the columns: every n-th period, so that they do not overlap, years below their first period,
    /// and the names of columns that stand apart.
    pub(super) fn labels(&self, sheet: &mut Sheet) {
        let style = TextStyle::Axis.style(self.letters);
        let first = self.foot + 1.35 * style.size;
        let regular: Vec<(usize, Vec<&str>)> = (0..)
            .zip(&self.panel.bars)
            .filter(|(_, bar)| !is_apart(bar))
            .map(|(at, bar)| (at, bar.period.as_deref().unwrap_or_default().split('\n').collect()))
            .collect();
        let widest = regular.iter().filter_map(|(_, lines)| lines.first());
        let widest = widest.map(|line| style.width(line)).fold(0.0, f32::max) + 0.4 * style.size;
        let every =
            [1, 2, 3, 4, 6, 12, 24, 60, 120].into_iter().find(|&every| count(every) * self.slot >= widest);
        // If labels do not fit at any interval, only the first one is shown.
        let every = every.unwrap_or(usize::MAX);
        // Quarters and months are labelled all, or not at all: their years say enough.
        let is_dense = every > 1 && self.has_years();
        for (place, (at, lines)) in
            regular.iter().enumerate().filter(|(place, _)| place % every == 0 && !is_dense)
        {
            let (x, _) = (self.x(*at), place);
            let room = 2.0 * (x - self.left).min(self.x1 - x);
            let line = lines.first().map(|line| shorten(line, style, room)).unwrap_or_default();
            sheet.text(TextSpot::middle(x, first), style, Role::Muted, line);
        }
        let baseline = if is_dense { first } else { first + 1.25 * style.size };
        let end = self.names_apart(sheet, first);
        self.years(sheet, &regular, baseline, if is_dense { end } else { f32::INFINITY });
    }

    fn has_years(&self) -> bool {
        self.panel.bars.iter().any(|bar| bar.period.as_ref().is_some_and(|period| period.contains('\n')))
    }

    /// The years left of `end`, each in the middle of its periods, with lines between them.
    fn years(&self, sheet: &mut Sheet, regular: &[(usize, Vec<&str>)], baseline: f32, end: f32) {
        let style = Style::bold(self.letters.axis);
        let years = self.years_of(regular);
        let (step, is_short) = Self::year_form(&years, style);
        let mut free = f32::NEG_INFINITY;
        for (place, Year { name, from, to }) in years.iter().enumerate() {
            if place > 0 {
                let top = self.foot + 0.3 * style.size;
                let stroke = Stroke { role: Role::Rule, width: self.letters.pen };
                // Between labels that are wider than a year there is only a tick.
                let end = if step > 1 { self.foot + 0.55 * style.size } else { baseline + 0.3 * style.size };
                sheet.line(Point::new(*from, top), Point::new(*from, end), stroke);
            }
            if years.len() > step && name.parse::<usize>().is_ok_and(|year| year % step != 0) {
                continue;
            }
            let words = year_words(name, is_short);
            let half = style.width(&words) / 2.0;
            let middle = f32::midpoint(*from, *to);
            let middle = middle.within(self.x0 + half, (self.x1 - half).max(self.x0 + half));
            // The first or last year of few periods is left out if it would touch its neighbour.
            if middle - half >= free && middle + half <= end {
                sheet.text(TextSpot::middle(middle, baseline), style, Role::Text, words);
                free = middle + half + 0.3 * style.size;
            }
        }
    }

    fn years_of<'b>(&self, regular: &[(usize, Vec<&'b str>)]) -> Vec<Year<'b>> {
        let starts = regular.iter().filter_map(|(at, lines)| Some((*at, *lines.get(1)?)));
        let starts: Vec<(usize, &str)> = starts.collect();
        let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([regular.len()]);
        let at = |place: usize| self.x0 + self.slot * count(place);
        starts.iter().zip(ends).map(|((from, name), to)| Year { name, from: at(*from), to: at(to) }).collect()
    }

    /// The fewest years from one label to the next with which labels do not touch, and whether they have two digits.
    fn year_form(years: &[Year<'_>], style: Style) -> (usize, bool) {
        let widest = |is_short: bool| {
            let words = years.iter().map(|year| style.width(&year_words(year.name, is_short)));
            words.fold(0.0, f32::max) + 0.3 * style.size
        };
        let span = years.iter().map(|year| year.to - year.from).fold(0.0, f32::max);
        let forms = STEPS.into_iter().flat_map(|step| [(step, false), (step, true)]);
        let mut fitting = forms.filter(|(step, is_short)| widest(*is_short) <= count(*step) * span);
        fitting.next().unwrap_or((STEPS[STEPS.len() - 1], true))
    }

    /// The names of the columns that stand apart, on two lines where they have no room side by side; returns the left
    /// edge of what then reaches below the other columns.
    fn names_apart(&self, sheet: &mut Sheet, first: f32) -> f32 {
        let style = TextStyle::Axis.style(self.letters);
        let apart: Vec<(usize, &Bar)> =
            (0..).zip(&self.panel.bars).filter(|(_, bar)| is_apart(bar)).collect();
        if self.counts == Counts::Rings {
            for (at, bar) in apart {
                let sign = if bar.key == GroupKey::Several { "?" } else { "–" };
                self.apart_lines(sheet, self.x(at), first, &[sign.to_owned()]);
            }
            return f32::INFINITY;
        }
        let room = self.own - 0.3 * style.size;
        let is_whole =
            |name: &str, lines: &[String]| has_whole_words(name, style, room) && fit(lines, style, room);
        let lines = |name: &str| Some(wrap(name, style, room)).filter(|lines| is_whole(name, lines));
        let named = |form: &dyn Fn(&Bar) -> Option<String>| -> Option<Vec<Vec<String>>> {
            apart.iter().map(|(_, bar)| lines(&form(bar)?)).collect()
        };
        let side_by_side =
            named(&|bar| Some(bar.name.clone())).or_else(|| named(&|bar| bar.short_name.clone()));
        if let Some(names) = side_by_side {
            for ((at, _), lines) in apart.iter().zip(names) {
                self.apart_lines(sheet, self.x(*at), first, &lines);
            }
            return f32::INFINITY;
        }
        let mut end = f32::INFINITY;
        for (line, (at, bar)) in apart.iter().enumerate() {
            let room = self.x1 - self.left;
            let words = shorten(bar.short_name.as_deref().unwrap_or(&bar.name), style, room);
            let half = style.width(&words) / 2.0;
            let x = self.x(*at).min(self.x1 - half).max(self.left + half);
            end = end.min(x - half - 0.3 * style.size);
            self.apart_lines(sheet, x, first + 1.25 * style.size * count(line), &[words]);
        }
        end
    }

    fn apart_lines(&self, sheet: &mut Sheet, x: f32, first: f32, lines: &[String]) {
        let style = TextStyle::Axis.style(self.letters);
        for (line, words) in lines.iter().enumerate() {
            let spot = TextSpot::middle(x, first + 1.25 * style.size * count(line));
            sheet.text(spot, style, Role::Muted, words.clone());
        }
    }
}

/// Whether two lines hold a name.
fn fit(lines: &[String], style: Style, room: f32) -> bool {
    lines.len() <= 2 && lines.iter().all(|line| style.width(line) <= room)
}

/// "2018", or "’18".
fn year_words(name: &str, is_short: bool) -> String {
    match name.get(2..) {
        Some(digits) if is_short && name.len() == 4 => format!("’{digits}"),
        _ => name.to_owned(),
    }
}
