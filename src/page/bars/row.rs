//! One row: a name, a bar with its value, the ranks it can have, and counts.

use super::super::bar_mark::{BarMark, DotEnd};
use super::super::lengths::count;
use super::super::shape::{Area, Fill, Point, Shape, Stroke, TextSpot};
use super::super::sheet::Sheet;
use super::super::text_style::TextStyle;
use super::super::wrap::{Style, shorten, whole, wrap_most};
use super::grid::Grid;
use crate::figure::{AxisScale, Bar, CountCell, End, RankSpan, Rest, Role, Segment};

/// The length of a bar and its colours.
#[derive(Clone, Copy)]
struct Length<'a> {
    low: f64,
    end: End,
    segments: &'a [Segment],
    role: Role,
}

impl Grid {
    /// The row of a bar that is centred on `middle`.
    pub fn row(&self, sheet: &mut Sheet, bar: &Bar, middle: f32) {
        let style = if bar.is_apart { TextStyle::Plain } else { TextStyle::Label }.style(self.letters);
        if self.has_two_lines {
            let baseline = self.name_baseline(middle);
            let left = self.side(sheet, bar.rank, &bar.counts, baseline);
            let room = left - self.left;
            let name = self.name_of(bar, style, room);
            // Rather a little smaller than cut.
            let style = whole(name, style, room, self.letters.least).unwrap_or(style);
            let name = shorten(name, style, room);
            sheet.text(TextSpot::start(self.left, baseline), style, Role::Text, name);
            self.bar(sheet, bar, self.bar_middle(middle));
        } else {
            self.names(sheet, bar, style, middle);
            self.side(sheet, bar.rank, &bar.counts, middle + 0.36 * self.letters.label);
            self.bar(sheet, bar, middle);
        }
    }

    /// The row of a rest: its sum in words, and no bar, unless bars are shares.
    pub fn rest(&self, sheet: &mut Sheet, rest: &Rest, middle: f32) {
        if !rest.segments.is_empty() {
            self.rest_with_bar(sheet, rest, middle);
            return;
        }
        let plain = TextStyle::Plain.style(self.letters);
        let bold = TextStyle::Value.style(self.letters);
        let baseline = middle + 0.36 * self.letters.label;
        let left = self.side(sheet, None, &rest.counts, baseline);
        let axis = if self.has_two_lines { self.left } else { self.x0 + 0.3 * self.letters.label };
        let right = if self.has_two_lines { left } else { self.plot_right };
        let mark = rest.footnote.as_deref().unwrap_or_default();
        let gap = 0.6 * self.letters.label;
        let name_width = plain.width(rest.name_within(plain, 0.0)).max(axis - self.left);
        let words = rest.value_within(bold, right - self.left - name_width - gap - bold.width(mark));
        let value = bold.width(words) + bold.width(mark) + gap;
        // There is no bar that a long name would cover; but the sum comes before the long form of the name.
        let beside = self.x0 - self.left - 0.5 * self.letters.label;
        let room = if self.has_two_lines {
            right - self.left - value
        } else {
            beside.max(right - self.left - value)
        };
        let name = shorten(rest.name_within(plain, room), plain, room);
        let x = axis.max(self.left + plain.width(&name) + gap);
        let room = right - x - bold.width(mark);
        sheet.text_on_ground(TextSpot::start(self.left, baseline), plain, Role::Muted, name);
        let Some(style) = whole(words, bold, room, self.letters.least) else {
            sheet.told.is_short |= !words.is_empty();
            sheet.told.unwritten += usize::from(!words.is_empty());
            return;
        };
        sheet.text_on_ground(TextSpot::start(x, baseline), style, Role::Muted, words.to_owned());
        self.mark(sheet, mark, x + style.width(words), baseline);
    }

    /// The row of a rest in a chart of shares: a bar as any other.
    fn rest_with_bar(&self, sheet: &mut Sheet, rest: &Rest, middle: f32) {
        let plain = TextStyle::Plain.style(self.letters);
        let (baseline, axis) = if self.has_two_lines {
            (self.name_baseline(middle), self.bar_middle(middle))
        } else {
            (middle + 0.36 * self.letters.label, middle)
        };
        let left = self.side(sheet, None, &rest.counts, baseline);
        let right = if self.has_two_lines { left } else { self.x0 - 0.5 * self.letters.label };
        let room = right - self.left;
        let name = shorten(rest.name_within(plain, room), plain, room);
        sheet.text(TextSpot::start(self.left, baseline), plain, Role::Muted, name);
        let of = Length { low: 1.0, end: End::Exact, segments: &rest.segments, role: Role::DisclosedFigure };
        self.drawn(sheet, of, axis);
    }

    fn name_baseline(&self, middle: f32) -> f32 {
        middle - 0.5 * self.pitch + 1.05 * self.letters.label
    }

    pub fn bar_middle(&self, middle: f32) -> f32 {
        self.name_baseline(middle) + 0.4 * self.letters.label + self.thick / 2.0
    }

    /// The name beside a bar, in two lines if it is long and there is room, or with a second line on what is missing.
    fn names(&self, sheet: &mut Sheet, bar: &Bar, style: Style, middle: f32) {
        let small = TextStyle::Detail.style(self.letters);
        let room = self.x0 - self.left - 0.5 * self.letters.label;
        let numbers = bar.sources.as_deref().unwrap_or_default();
        let beside = if numbers.is_empty() { 0.0 } else { small.width(numbers) + 0.4 * small.size };
        let name = bar.name_within(style, room - beside);
        let is_long = style.width(name) > room - beside && self.may_wrap();
        let style = if is_long { self.wrapped(style) } else { style };
        // Rather a little smaller than cut.
        let smaller = if is_long { None } else { whole(name, style, room - beside, self.letters.least) };
        let style = smaller.unwrap_or(style);
        let below = bar.second_line(small, room).filter(|_| self.has_details() && !is_long);
        let lines = wrap_most(name, style, room - beside, if is_long { 2 } else { 1 });
        let leading = 1.12 * style.size;
        let below_height = if below.is_some() { 1.25 * small.size } else { 0.0 };
        let all = count(lines.len().saturating_sub(1)) * leading + below_height;
        let mut baseline = middle + 0.36 * style.size - all / 2.0;
        let mut end = self.left;
        for line in lines {
            end = self.left + style.width(&line);
            sheet.text(TextSpot::start(self.left, baseline), style, Role::Text, line);
            baseline += leading;
        }
        baseline -= leading;
        if !numbers.is_empty() {
            let spot = TextSpot::start(end + 0.4 * small.size, baseline);
            sheet.text(spot, small, Role::Muted, numbers.to_owned());
        }
        if let Some(words) = below {
            sheet.text(TextSpot::start(self.left, baseline + 1.3 * small.size), small, Role::Muted, words);
        }
    }

    /// A bar with its value, or the words in its place.
    fn bar(&self, sheet: &mut Sheet, bar: &Bar, middle: f32) {
        let baseline = middle + 0.36 * self.letters.label;
        let Some(low) = bar.low else {
            let style = TextStyle::Plain.style(self.letters);
            let x = self.x0 + 0.3 * self.letters.label;
            let words = bar.instead.as_deref().unwrap_or_default();
            let words = shorten(words, style, self.plot_right - x);
            sheet.text_on_ground(TextSpot::start(x, baseline), style, Role::Muted, words);
            return;
        };
        let end = match self.scale {
            AxisScale::Linear => self.linear(sheet, bar, low, middle),
            AxisScale::Log => self.dots(sheet, bar, low, middle),
        };
        let style = TextStyle::Value.style(self.letters);
        let x = end + self.gap();
        let mark = bar.footnote.as_deref().unwrap_or_default();
        let Some(value) = bar.value.as_ref().filter(|_| !bar.is_share()) else { return };
        let Some(style) = whole(value, style, self.plot_right - x - style.width(mark), self.letters.least)
        else {
            sheet.told.is_short = true;
            sheet.told.unwritten += 1;
            return;
        };
        sheet.text_on_ground(TextSpot::start(x, baseline), style, Role::Text, value.clone());
        self.mark(sheet, mark, x + style.width(value), baseline);
    }

    /// The mark of a footnote behind a value: the one second colour of a page.
    fn mark(&self, sheet: &mut Sheet, mark: &str, x: f32, baseline: f32) {
        let style = TextStyle::Value.style(self.letters);
        let mark = sheet.kept(mark).to_owned();
        sheet.text(TextSpot::start(x, baseline), style, Role::Warning, mark);
    }

    /// A bar on a linear axis; returns its right end.
    fn linear(&self, sheet: &mut Sheet, bar: &Bar, low: f64, middle: f32) -> f32 {
        self.drawn(sheet, Length { low, end: bar.end, segments: &bar.segments, role: bar.role }, middle)
    }

    fn drawn(&self, sheet: &mut Sheet, of: Length<'_>, middle: f32) -> f32 {
        let Length { low, end, segments, role } = of;
        sheet.bar(&BarMark {
            axis: self.axis,
            edge: middle - self.thick / 2.0,
            thick: self.thick,
            low,
            end,
            segments,
            role,
            hatch: if segments.is_empty() { role } else { self.hatch },
            pen: self.letters.pen,
        })
    }

    /// A dot on a logarithmic axis with a line to the upper bound; returns its right end.
    fn dots(&self, sheet: &mut Sheet, bar: &Bar, low: f64, middle: f32) -> f32 {
        let radius = self.dot_radius();
        // A lower bound of zero has no position on the axis, so the line begins at its edge.
        let from = (low > 0.0).then(|| self.axis.at(low));
        let end = match bar.end {
            End::Exact => None,
            End::Upto(high) => Some(DotEnd::Firm(self.axis.at(high))),
            End::Open => Some(DotEnd::Open),
        };
        if let (None, Some(DotEnd::Firm(to))) = (from, end) {
            let half = 0.34 * radius;
            let area = Area::new(self.axis.start, middle - half, to - self.axis.start, 2.0 * half);
            sheet.fill(area, 0.0, Fill::Solid(bar.role));
        }
        sheet.dots(from, end, middle, radius, bar.role);
        match end {
            Some(DotEnd::Firm(to)) => to + radius,
            Some(DotEnd::Open) => self.axis.at(low) + radius + self.chevron().length(),
            None => self.axis.at(low) + radius,
        }
    }

    /// The rank and the counts of a row on one baseline; returns the left edge of what stands there.
    fn side(&self, sheet: &mut Sheet, rank: Option<RankSpan>, counts: &[CountCell], baseline: f32) -> f32 {
        let mut free = self.right;
        for (cell, right) in counts.iter().zip(&self.counts).rev() {
            let mut x = right - self.cell_width(cell);
            free = x - 0.6 * self.letters.label;
            for (text, style) in self.cell_parts(cell) {
                let is_bold = style.weight == crate::figure::fonts::Weight::Bold;
                let role = if is_bold { Role::Text } else { Role::Muted };
                let width = style.width(&text);
                sheet.text(TextSpot::start(x, baseline), style, role, text);
                x += width;
            }
        }
        let (Some(column), Some(rank)) = (self.rank, rank) else { return free };
        let style = TextStyle::Axis.style(self.letters);
        let words = self.rank_words(rank);
        let below = baseline - 0.36 * (self.letters.label - style.size);
        sheet.text(TextSpot::start(column.digits, below), style, Role::Muted, words);
        if let Some(strip) = column.strip {
            self.strip(sheet, rank, strip, baseline - 0.36 * self.letters.label);
        }
        column.strip.unwrap_or(column.digits) - 0.6 * self.letters.label
    }

    /// The possible ranks on a scale of all ranks, with a tick at the rank by lower bounds.
    fn strip(&self, sheet: &mut Sheet, rank: RankSpan, strip: f32, y: f32) {
        let pen = self.letters.pen;
        let at = |rank_number: usize| self.rank_at(strip, rank_number, rank.of);
        let scale = Stroke { role: Role::Rule, width: 1.5 * pen };
        sheet.line(Point::new(strip, y), Point::new(at(rank.of), y), scale);
        let span = Stroke { role: Role::Muted, width: 3.4 * pen };
        sheet.line(Point::new(at(rank.best), y), Point::new(at(rank.worst), y), span);
        let (width, height) = (3.2 * pen, 12.0 * pen);
        let area = Area::new(at(rank.place) - width / 2.0, y - height / 2.0, width, height);
        let stroke = Some(Stroke { role: Role::Background, width: pen });
        sheet.shapes.push(Shape::Rect { area, radius: 0.0, fill: Some(Fill::Solid(Role::Text)), stroke });
    }
}
