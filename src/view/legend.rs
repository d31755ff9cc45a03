//! The legend of a chart: a sample of each colour and texture with its meaning.

use super::chart::inset_ui;
use super::frame::View;
use super::{paint, style};
use crate::figure::{LegendEntry, Texture};
use eframe::egui::{self, Align2, Color32, Painter, Rect, Stroke, pos2, vec2};

/// The legend of colours and textures.
pub fn legend_ui(ui: &mut egui::Ui, view: &View<'_>, legend: &[LegendEntry]) {
    if legend.is_empty() {
        return;
    }
    inset_ui(ui, |ui| {
        // A fixed row height, because egui would use different heights for ended rows and full rows.
        ui.spacing_mut().interact_size.y = ui.fonts_mut(|fonts| fonts.row_height(&style::small()));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            for entry in legend {
                let words = ui.painter().layout_no_wrap(entry.label.clone(), style::small(), view.look.muted);
                if ui.available_size_before_wrap().x < words.size().x + 34.0 {
                    ui.end_row();
                }
                swatch_ui(ui, view, entry);
                ui.label(egui::RichText::new(&entry.label).font(style::small()).color(view.look.muted));
                ui.add_space(6.0);
            }
        });
    });
}

/// A sample of a texture.
fn swatch_ui(ui: &mut egui::Ui, view: &View<'_>, entry: &LegendEntry) {
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 12.0), egui::Sense::hover());
    let ink = view.look.role(entry.role);
    let painter = ui.painter().with_clip_rect(rect.expand(1.0));
    let pen = Stroke::new(1.4, ink);
    match entry.texture {
        Texture::Solid => {
            painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), 2.0, ink);
        }
        Texture::Hatched => hatched(&painter, rect.shrink(1.0), ink),
        Texture::Torn => torn(&painter, rect, ink),
        Texture::Fading => {
            painter.extend(paint::torn(rect.left() - 7.0, rect.top() + 3.0, rect.bottom() - 3.0, ink));
        }
        Texture::Hollow => {
            painter.circle_stroke(rect.center(), 4.5, pen);
        }
        Texture::Thin => {
            painter.hline(rect.x_range(), rect.center().y, pen);
        }
        Texture::Dot => dot(&painter, rect, ink),
        Texture::Dumbbell => {
            dot(&painter, rect, ink);
            painter.hline(rect.x_range().shrink(4.0), rect.center().y, pen);
            painter.circle_stroke(rect.right_center() - vec2(4.0, 0.0), 3.3, pen);
        }
        Texture::DotFading => {
            dot(&painter, rect, ink);
            let half = rect.center().y;
            painter.extend(paint::torn(rect.left() - 2.0, half - 1.5, half + 1.5, ink));
        }
        Texture::Counted => {
            painter.circle_stroke(rect.center(), 5.5, pen);
            painter.text(rect.center(), Align2::CENTER_CENTER, "n", style::small(), view.look.text);
        }
    }
}

fn hatched(painter: &Painter, rect: Rect, ink: Color32) {
    painter.extend(paint::hatch(rect, Stroke::new(1.2, ink)));
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, ink), egui::StrokeKind::Inside);
}

fn torn(painter: &Painter, rect: Rect, ink: Color32) {
    let solid = Rect::from_min_max(rect.min, pos2(rect.left() + 6.0, rect.bottom()));
    painter.rect_filled(solid, 0.0, ink);
    painter.extend(paint::torn(solid.right(), rect.top(), rect.bottom(), ink));
}

fn dot(painter: &Painter, rect: Rect, ink: Color32) {
    painter.circle_filled(rect.left_center() + vec2(4.0, 0.0), 4.0, ink);
}
