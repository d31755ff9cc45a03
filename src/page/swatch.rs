//! The samples of a legend, drawn by the same hand as the marks that they explain.

use super::bar_mark::{BarAxis, BarMark, Chevron, DotEnd, Toward};
use super::shape::{Area, Fill, Point, Shape, Stroke, TextSpot};
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
            let swatch = swatch_width(entry.texture) * style.size;
            let words = if is_short { &entry.short } else { &entry.label };
            let label = shorten(words, style, (right - left).max(1.0) - swatch - gap);
            let needed = swatch + gap + style.width(&label);
            if x > left && x + needed > right {
                x = left;
                baseline += TextStyle::Legend.leading(self.letters);
            }
            let top = baseline - 0.76 * style.size;
            areas.push(Area::new(x, top, needed, height));
            self.swatch(Area::new(x, top, swatch, height), entry);
            self.text(TextSpot::start(x + swatch + gap, baseline), style, Role::Muted, label);
            x += needed + 1.8 * style.size;
        }
        self.told.forms.drawn = drawn;
        (areas, baseline)
    }

    /// A sample of a colour and texture.
    fn swatch(&mut self, area: Area, entry: &LegendEntry) {
        let stroke = Stroke { role: entry.role, width: self.hair() };
        let middle = area.y + area.height / 2.0;
        match entry.texture {
            Texture::Solid => self.fill(area, 0.0, Fill::Solid(entry.role)),
            Texture::Hatched => self.bar_sample(area, End::Upto(1.0), entry.role),
            Texture::Open => self.bar_sample(area, End::Open, entry.role),
            Texture::Lined => self.hatched(area, entry.role, self.letters.pen),
            Texture::Outlined => self.outlined(area, entry.role, self.letters.pen),
            Texture::Hollow => {
                let radius = area.height / 2.0 - stroke.width;
                let (x, fill) = (area.right() - radius - stroke.width, Some(Role::Background));
                let stroke = Some(Stroke { width: 1.6 * stroke.width, ..stroke });
                self.shapes.push(Shape::Circle { x, y: middle, radius, fill, stroke });
            }
            Texture::Thin => {
                let stroke = Stroke { role: entry.role, width: 0.16 * self.base };
                self.line(Point::new(area.x, middle), Point::new(area.right(), middle), stroke);
            }
            Texture::ByThen => {
                let radius = 0.34 * area.height;
                let x = area.right() - radius;
                self.shapes.push(Shape::Circle {
                    x,
                    y: middle,
                    radius,
                    fill: Some(entry.role),
                    stroke: None,
                });
                let sign = Chevron::behind(2.0 * radius, self.letters.pen);
                self.chevron(sign, Point::new(x - radius, middle), Toward::Left, entry.role);
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
}

/// The width of a sample, relative to the size of its label.
fn swatch_width(texture: Texture) -> f32 {
    match texture {
        Texture::Hatched | Texture::Open | Texture::Dumbbell => 2.4,
        Texture::Hollow | Texture::Counted | Texture::Dot => 0.82,
        Texture::Solid
        | Texture::Lined
        | Texture::Outlined
        | Texture::Thin
        | Texture::ByThen
        | Texture::DotOpen => 1.5,
    }
}
