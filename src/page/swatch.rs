//! The samples of a legend, drawn by the same hand as the marks that they explain.

use super::bar_mark::{BarAxis, BarMark, Chevron, DotEnd, Toward};
use super::date_mark::{MarkForm, date_chevron, mark_radius, mark_unit};
use super::shape::{Area, Fill, Point, Stroke, TextSpot};
use super::sheet::Sheet;
use super::text_style::TextStyle;
use super::wrap::{Style, shorten};
use crate::figure::{BarDirection, End, LegendEntry, Role, Texture};

impl Sheet {
    /// The samples with their labels between two edges, in as many lines as they need, the first on `baseline`;
    /// returns the area of each entry, and the last baseline. Short labels are for narrow pages.
    pub fn legend(
        &mut self,
        legend: &[LegendEntry],
        is_short: bool,
        (left, right): (f32, f32),
        mut baseline: f32,
    ) -> (Vec<Area>, f32) {
        let mut areas = Vec::with_capacity(legend.len());
        let style = self.style(TextStyle::Legend);
        let (height, gap) = (0.82 * style.size, 0.4 * style.size);
        let mut x = left;
        // The samples themselves do not count as drawn.
        let drawn = std::mem::take(&mut self.told.forms.drawn);
        self.told.forms.legend.extend(legend.iter().map(|entry| entry.texture));
        for entry in legend {
            let swatch = self.swatch_width(entry.texture, style.size);
            let gap = if swatch > 0.0 { gap } else { 0.0 };
            let words = if is_short { &entry.short } else { &entry.label };
            if words.is_empty() && swatch <= 0.0 {
                areas.push(Area::new(x, baseline, 0.0, 0.0));
                continue;
            }
            let label = shorten(words, style, (right - left).max(1.0) - swatch - gap);
            let needed = swatch + gap + style.width(&label);
            let is_head = entry.texture == Texture::Head;
            if x > left && (is_head || x + needed > right) {
                x = left;
                baseline += TextStyle::Legend.leading(self.letters);
            }
            let top = baseline - 0.76 * style.size;
            areas.push(Area::new(x, top, needed, height));
            self.swatch(Area::new(x, top, swatch, height), entry);
            self.text(TextSpot::start(x + swatch + gap, baseline), style, Role::Muted, label);
            x += needed + space_after(entry.texture, is_short) * style.size;
        }
        self.told.forms.drawn = drawn;
        (areas, baseline)
    }

    /// A sample of a colour and texture.
    fn swatch(&mut self, area: Area, entry: &LegendEntry) {
        let middle = area.y + area.height / 2.0;
        match entry.texture {
            Texture::Solid => self.fill(area, 0.0, Fill::Solid(entry.role)),
            Texture::Hatched => self.bar_sample(area, End::Upto(1.0), entry.role),
            Texture::Open => self.bar_sample(area, End::Open, entry.role),
            Texture::Lined => self.hatched(area, entry.role, self.letters.pen),
            Texture::Outlined => self.outlined(area, entry.role, self.letters.pen),
            Texture::Mark | Texture::Hollow => {
                let form = MarkForm { is_solid: entry.texture == Texture::Mark, is_square: false };
                self.mark_sample(area, entry.role, form);
            }
            Texture::Batch => {
                self.mark_sample(area, entry.role, MarkForm { is_solid: true, is_square: true });
            }
            Texture::Span => {
                let bar = Area::new(area.x, middle - 0.3 * area.height, area.width, 0.6 * area.height);
                self.span_mark(bar, entry.role, true);
            }
            Texture::Size(class) => {
                let radius = mark_radius(Some(class), mark_unit(self.letters));
                let around = Area::new(area.x, middle - radius, 2.0 * radius, 2.0 * radius);
                self.date_mark(around, entry.role, MarkForm { is_solid: true, is_square: false });
            }
            Texture::Head | Texture::Words => {}
            Texture::Thin => {
                let stroke = Stroke { role: entry.role, width: 0.16 * self.base };
                self.line(Point::new(area.x, middle), Point::new(area.right(), middle), stroke);
            }
            Texture::ByThen | Texture::FromThen => {
                let side = 0.9 * area.height;
                let is_left = entry.texture == Texture::ByThen;
                let x = if is_left { area.right() - side } else { area.x };
                let mark = Area::new(x, middle - side / 2.0, side, side);
                let toward = if is_left { Toward::Left } else { Toward::Right };
                let form = MarkForm { is_solid: true, is_square: false };
                self.open_mark(
                    mark,
                    toward,
                    entry.role,
                    form,
                    date_chevron(0.95 * area.height, self.letters.pen),
                );
            }
            Texture::Dot | Texture::Dumbbell | Texture::DotOpen => {
                let radius = 0.34 * area.height;
                let end = match entry.texture {
                    Texture::Dumbbell => Some(DotEnd::Firm(area.right() - radius)),
                    Texture::DotOpen => Some(DotEnd::Open),
                    _ => None,
                };
                let from = if end.is_some() { area.x + radius } else { area.x + area.width / 2.0 };
                self.dots(Some(from), end, middle, radius, entry.role);
            }
            Texture::Counted => {
                let radius = area.height / 2.0;
                let centre = Point::new(area.right() - radius, middle);
                self.counted(centre, radius, Style::bold(0.62 * self.base), "n".to_owned());
            }
        }
    }

    fn bar_sample(&mut self, area: Area, end: End, role: Role) {
        let sign =
            if end == End::Open { Chevron::behind(area.height, self.letters.pen).length() } else { 0.0 };
        let length = (area.width - sign).max(1.0);
        let axis = BarAxis { direction: BarDirection::Horizontal, start: area.x, length };
        self.bar(&BarMark {
            axis,
            edge: area.y,
            thick: area.height,
            low: if end == End::Open { 1.0 } else { 0.4 },
            end,
            segments: &[],
            role,
            hatch: role,
            pen: self.letters.pen,
        });
    }

    fn mark_sample(&mut self, area: Area, role: Role, form: MarkForm) {
        let (side, middle) = (0.95 * area.height, area.y + area.height / 2.0);
        let around = Area::new(area.right() - side, middle - side / 2.0, side, side);
        self.date_mark(around, role, form);
    }

    /// The width of a sample beside words of this size.
    fn swatch_width(&self, texture: Texture, size: f32) -> f32 {
        let ems = match texture {
            Texture::Size(class) => return 2.0 * mark_radius(Some(class), mark_unit(self.letters)),
            Texture::Head | Texture::Words => 0.0,
            Texture::Hatched | Texture::Open | Texture::Dumbbell => 2.4,
            Texture::Span => 2.0,
            Texture::Hollow | Texture::Counted | Texture::Dot | Texture::Mark | Texture::Batch => 0.82,
            Texture::Solid
            | Texture::Lined
            | Texture::Outlined
            | Texture::Thin
            | Texture::ByThen
            | Texture::FromThen
            | Texture::DotOpen => 1.5,
        };
        ems * size
    }
}

/// The space behind an entry, relative to the size of its label.
fn space_after(texture: Texture, is_short: bool) -> f32 {
    match texture {
        Texture::Head => 0.7,
        Texture::Size(_) => 1.3,
        _ if is_short => 1.3,
        _ => 1.8,
    }
}
