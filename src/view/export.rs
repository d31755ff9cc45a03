//! The export window: the real exported picture beside its options.

use super::target;
use super::{View, style};
use crate::figure::ThemeName;
use crate::state::{Command, ExportDraft, Format, Picture, Preview};
use eframe::egui::{self, vec2};
use std::sync::Arc;

pub fn ui(ui: &egui::Ui, view: &mut View<'_>) {
    let Some(draft) = view.state.export.clone() else { return };
    let mut changed = draft.clone();
    let screen = ui.ctx().content_rect().size();
    let modal = style::modal(ui, "export").show(ui.ctx(), |ui| {
        ui.set_width((screen.x - 160.0).clamp(480.0, 1080.0));
        let title = match draft.picture {
            Picture::Bars => "Export volumes",
            Picture::Timeline => "Export timeline",
            Picture::Comparison => "Export comparison",
        };
        ui.label(egui::RichText::new(title).font(style::heading()));
        ui.add_space(8.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(230.0);
                options_ui(ui, view, &mut changed);
            });
            ui.add_space(12.0);
            preview_ui(ui, view, (screen.y - 240.0).clamp(200.0, 620.0));
        });
        ui.add_space(10.0);
        ui.separator();
        ui.add_space(4.0);
        target::row_ui(ui, view, &mut changed.path, draft.is_replacing())
    });
    if changed != draft {
        view.send(Command::Export(Some(changed)));
    }
    target::answer(view, &modal, [Command::WriteFigure, Command::PickFigureTarget, Command::Export(None)]);
}

fn options_ui(ui: &mut egui::Ui, view: &View<'_>, draft: &mut ExportDraft) {
    label_ui(ui, view, "Format");
    ui.horizontal(|ui| {
        for &format in Format::ALL {
            ui.selectable_value(&mut draft.format, format, format.name());
        }
    });
    label_ui(ui, view, "Size");
    for (name, &size) in ExportDraft::size_names(view.lang).into_iter().zip(ExportDraft::SIZES) {
        let text = format!("{name}   {} × {}", size.width, size.height);
        ui.selectable_value(&mut draft.size, size, text);
    }
    ui.horizontal(|ui| {
        let range = 200.0..=8000.0;
        let width = ui.add(
            egui::DragValue::new(&mut draft.size.width).range(range.clone()).max_decimals(0).suffix(" px"),
        );
        width.accessible_name("Width");
        ui.label("×");
        let height =
            ui.add(egui::DragValue::new(&mut draft.size.height).range(range).max_decimals(0).suffix(" px"));
        height.accessible_name("Height");
    });
    if draft.format == Format::Png {
        label_ui(ui, view, "Sharpness");
        ui.horizontal(|ui| {
            for scale in [1.0, 2.0, 3.0, 4.0] {
                ui.selectable_value(&mut draft.scale, scale, format!("{scale}×"));
            }
        });
    }
    label_ui(ui, view, "Theme");
    ui.horizontal(|ui| {
        ui.selectable_value(&mut draft.theme, ThemeName::Light, "Light");
        ui.selectable_value(&mut draft.theme, ThemeName::Dark, "Dark");
    });
    label_ui(ui, view, "Title");
    let edit = style::field(&mut draft.title).hint_text("As generated").desired_width(200.0);
    let response = ui.add(edit).accessible_name("Title");
    style::outline(ui, &response, &view.look);
}

fn label_ui(ui: &mut egui::Ui, view: &View<'_>, words: &str) {
    ui.add_space(6.0);
    ui.label(egui::RichText::new(words).font(style::small()).color(view.look.muted));
}

fn preview_ui(ui: &mut egui::Ui, view: &View<'_>, height: f32) {
    let area = vec2(ui.available_width(), height);
    let (rect, _) = ui.allocate_exact_size(area, egui::Sense::hover());
    ui.painter().rect_filled(rect, 4.0, view.look.panel);
    let Some(preview) = &view.state.preview else {
        ui.put(rect, egui::Spinner::new());
        return;
    };
    let texture = texture(ui.ctx(), preview);
    let size = texture.size_vec2();
    let fit = ((rect.width() - 24.0) / size.x).min((rect.height() - 24.0) / size.y);
    let shown = egui::Rect::from_center_size(rect.center(), size * fit);
    let image = egui::Image::new((texture.id(), shown.size())).alt_text("Preview of the exported figure");
    ui.put(shown, image);
    ui.painter().rect_stroke(shown, 0.0, egui::Stroke::new(1.0, view.look.line), egui::StrokeKind::Outside);
}

/// The preview on the graphics card, uploaded once.
fn texture(ctx: &egui::Context, preview: &Arc<Preview>) -> egui::TextureHandle {
    let id = egui::Id::unique("export preview");
    let known: Option<(Arc<Preview>, egui::TextureHandle)> = ctx.data(|data| data.get_temp(id));
    if let Some((shown, texture)) = known
        && Arc::ptr_eq(&shown, preview)
    {
        return texture;
    }
    let side = |pixels: u32| usize::try_from(pixels).unwrap_or(0);
    let size = [side(preview.width), side(preview.height)];
    let image = egui::ColorImage::from_rgba_premultiplied(size, &preview.pixels);
    let texture = ctx.load_texture("export preview", image, egui::TextureOptions::LINEAR);
    ctx.data_mut(|data| data.insert_temp(id, (Arc::clone(preview), texture.clone())));
    texture
}
