//! The samples of a legend, drawn by the same hand as the marks that they explain.

use super::bar_mark::{BarAxis, BarMark, DotEnd};
use super::shape::{Area, Fill, Point, Shape, Stroke, TextSpot};
use super::sheet::Sheet;
use super::text_style::TextStyle;
use super::wrap::{Style, shorten};
use crate::figure::{BarDirection, End, LegendEntry, Role, Texture};

impl Sheet {
    /// The samples with their labels between two edges, in as many lines as they need; returns the area of each entry,
    /// and the lower end.
    pub fn legend(&mut self, legend: &[LegendEntry], left: f32, right: f32, top: f32) -> (Vec<Area>, f32) {
        let mut areas = Vec::with_capacity(legend.len());
        if legend.is_empty() {
            return (areas, top);
        }
        let (base, style) = (self.base, self.style(TextStyle::Legend));
        let (swatch, height, gap) = (2.0 * base, 0.85 * base, 0.55 * base);
        let (mut x, mut baseline) = (left, top + self.grid(4.0));
        for entry in legend {
            let label = shorten(&entry.label, style, (right - left).max(1.0) - swatch - gap);
            let needed = swatch + gap + style.width(&label);
            if x > left && x + needed > right {
                x = left;
                baseline += TextStyle::Legend.leading(base);
            }
            areas.push(Area::new(x, baseline - 0.78 * base, needed, height));
            self.swatch(Area::new(x, baseline - 0.78 * base, swatch, height), entry);
            self.text(TextSpot::start(x + swatch + gap, baseline), style, Role::Muted, label);
            x += needed + 1.6 * base;
        }
        (areas, baseline + self.grid(3.0))
    }

    /// A sample of a colour and texture.
    fn swatch(&mut self, area: Area, entry: &LegendEntry) {
        let stroke = Stroke { role: entry.role, width: self.hair() };
        let middle = area.y + area.height / 2.0;
        match entry.texture {
            Texture::Solid => self.fill(area, 0.15 * self.base, Fill::Solid(entry.role)),
            Texture::Hatched => {
                let fill = Some(Fill::Hatch(entry.role));
                self.shapes.push(Shape::Rect { area, radius: 0.0, fill, stroke: Some(stroke) });
            }
            Texture::Torn => self.torn_sample(area, entry.role),
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
            Texture::Fading => self.fill(area, 0.0, Fill::FadeLeft(entry.role)),
            Texture::Dot | Texture::Dumbbell | Texture::DotFading => {
                let radius = 0.34 * area.height;
                let end = match entry.texture {
                    Texture::Dumbbell => Some(DotEnd::Firm(area.right() - radius)),
                    Texture::DotFading => Some(DotEnd::Open(area.x + radius, area.width - radius)),
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

    fn torn_sample(&mut self, area: Area, role: Role) {
        let axis = BarAxis { direction: BarDirection::Horizontal, start: area.x, length: area.width };
        self.bar(&BarMark {
            axis,
            edge: area.y,
            thick: area.height,
            low: 0.45,
            end: End::Open,
            segments: &[],
            role,
            hatch: role,
            stub: area.width * 0.55,
            least: 0.0,
        });
    }
}
