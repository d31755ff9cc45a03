//! The export window: a preview of the exported picture beside its options.

use super::frame::View;
use super::target;
use super::titles::titles_ui;
use super::{export_rows, paint, style};
use crate::export::Lettering;
use crate::figure::{Sourcing, ThemeName};
use crate::model::{Lang, Within};
use crate::page::{LengthUnit, POINT, Preset, Size};
use crate::session::{FigureRequest, FigureText, Format, Preview};
use crate::state::{FigureAction, FigureCommand};
use crate::tr;
use crate::words::{LANGUAGES, lang_name, text};
use eframe::egui::{self, vec2};
use std::sync::Arc;

/// The width of the options in points.
const OPTIONS: f32 = 262.0;

pub fn ui(ui: &egui::Ui, view: &mut View<'_>) {
    let Some(draft) = view.state.export().cloned() else { return };
    let mut changed = draft.clone();
    let screen = ui.ctx().content_rect().size();
    let modal = style::modal(ui, "export").show(ui.ctx(), |ui| {
        ui.set_width((screen.x - 120.0).within(480.0, 1180.0));
        let title = egui::RichText::new(text(view.lang, draft.figure.kind.title_id())).font(style::heading());
        ui.label(title);
        ui.add_space(6.0);
        let height = (screen.y - 230.0).within(200.0, 680.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(OPTIONS);
                egui::ScrollArea::vertical().max_height(height).auto_shrink(false).show(ui, |ui| {
                    ui.set_width(OPTIONS - 14.0);
                    options_ui(ui, view, &mut changed.figure);
                    style_ui(ui, view, &draft.figure);
                });
            });
            ui.add_space(10.0);
            preview_ui(ui, view, height);
        });
        ui.add_space(8.0);
        takings_ui(ui, view);
        ui.add_space(4.0);
        ui.separator();
        ui.add_space(4.0);
        target::row_ui(ui, view, &mut changed.path, draft.is_replacing())
    });
    if changed != draft {
        view.send(FigureCommand::Export(Some(changed)));
    }
    target::answer(
        view,
        &modal,
        [FigureCommand::Write, FigureCommand::PickTarget, FigureCommand::Export(None)],
    );
}

/// Buttons for all uses of the picture other than saving it.
fn takings_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let lang = view.lang;
    let all = [
        (FigureAction::CopyPicture, tr!(lang, "export-copy-picture"), tr!(lang, "export-copy-picture-tip")),
        (
            FigureAction::Copy(FigureText::Caption),
            tr!(lang, "export-copy-caption"),
            tr!(lang, "export-copy-caption-tip"),
        ),
        (
            FigureAction::Copy(FigureText::AltText),
            tr!(lang, "export-copy-alt"),
            tr!(lang, "export-copy-alt-tip"),
        ),
        (
            FigureAction::Copy(FigureText::Data),
            tr!(lang, "export-copy-data"),
            tr!(lang, "export-copy-data-tip"),
        ),
        (FigureAction::AllFigures, tr!(lang, "export-all-figures"), tr!(lang, "export-all-figures-tip")),
    ];
    ui.horizontal_wrapped(|ui| {
        for (taking, words, tip) in all {
            if ui.button(words).on_hover_text(tip).clicked() {
                view.send(FigureCommand::Take(taking));
            }
        }
    });
}

fn options_ui(ui: &mut egui::Ui, view: &View<'_>, figure: &mut FigureRequest) {
    let lang = view.lang;
    label_ui(ui, view, tr!(lang, "export-format"));
    ui.horizontal(|ui| {
        for &format in Format::ALL {
            ui.selectable_value(&mut figure.format, format, format.name());
        }
    });
    size_ui(ui, view, figure);
    if figure.format == Format::Png {
        label_ui(ui, view, tr!(lang, "export-dots"));
        ui.horizontal(|ui| {
            for (dots, scale) in [("96", 1.0), ("192", 2.0), ("300", 3.125), ("600", 6.25)] {
                ui.selectable_value(&mut figure.scale, scale, dots);
            }
        });
    }
    if figure.format == Format::Svg {
        label_ui(ui, view, tr!(lang, "export-letters"));
        let letters = [
            (
                Lettering::Outlines,
                tr!(lang, "export-letters-outlines"),
                tr!(lang, "export-letters-outlines-tip"),
            ),
            (Lettering::Text, tr!(lang, "export-letters-text"), tr!(lang, "export-letters-text-tip")),
        ];
        ui.horizontal(|ui| {
            for (lettering, words, tip) in letters {
                ui.selectable_value(&mut figure.lettering, lettering, words).on_hover_text(tip);
            }
        });
    }
    label_ui(ui, view, tr!(lang, "export-theme"));
    ui.horizontal(|ui| {
        ui.selectable_value(&mut figure.theme, ThemeName::Light, tr!(lang, "export-theme-light"));
        ui.selectable_value(&mut figure.theme, ThemeName::Dark, tr!(lang, "export-theme-dark"));
    });
    style::check_ui(ui, &view.look, &mut figure.is_transparent, tr!(lang, "export-transparent"));
    label_ui(ui, view, tr!(lang, "export-language"));
    ui.horizontal_wrapped(|ui| {
        ui.selectable_value(&mut figure.lang, None, tr!(lang, "export-language-window"));
        for one in LANGUAGES {
            ui.selectable_value(&mut figure.lang, Some(one), lang_name(one));
        }
    });
    ui.add_space(5.0);
    export_rows::ui(ui, view, figure);
    words_ui(ui, view, figure);
    let mut is_numbered = figure.sourcing == Sourcing::Numbered;
    ui.add_space(5.0);
    if style::check_ui(ui, &view.look, &mut is_numbered, tr!(lang, "export-sources")).changed() {
        figure.sourcing = if is_numbered { Sourcing::Numbered } else { Sourcing::Publishers };
    }
}

/// The house style of the figure.
fn style_ui(ui: &mut egui::Ui, view: &mut View<'_>, figure: &FigureRequest) {
    let lang = view.lang;
    label_ui(ui, view, tr!(lang, "export-style"));
    let name = figure.style.as_ref().map(|style| style.file_name());
    ui.add(egui::Label::new(name.as_deref().unwrap_or(tr!(lang, "export-style-none"))).truncate());
    ui.horizontal(|ui| {
        let choose = ui.button(tr!(lang, "export-style-choose"));
        if choose.on_hover_text(tr!(lang, "export-style-choose-tip")).clicked() {
            view.send(FigureCommand::PickStyle);
        }
        if name.is_some() && ui.button(tr!(lang, "export-style-drop")).clicked() {
            view.send(FigureCommand::DropStyle);
        }
    });
}

/// The texts that the user can write for the figure.
fn words_ui(ui: &mut egui::Ui, view: &View<'_>, figure: &mut FigureRequest) {
    let lang = view.lang;
    let asked = figure.clone();
    let mut suggested = None;
    let fields = [
        (&mut figure.title, tr!(lang, "export-title"), tr!(lang, "export-as-generated")),
        (&mut figure.subtitle, tr!(lang, "export-subtitle"), tr!(lang, "export-subtitle-hint")),
        (&mut figure.byline, tr!(lang, "export-byline"), tr!(lang, "export-byline-hint")),
        (&mut figure.note, tr!(lang, "export-note"), tr!(lang, "export-note-hint")),
    ];
    for (value, name, hint) in fields {
        label_ui(ui, view, name);
        let edit = style::field(value).hint_text(hint).desired_width(ui.available_width() - 4.0);
        let response = ui.add(edit).accessible_name(name);
        style::outline(ui, &response, &view.look);
        if name == tr!(lang, "export-title") {
            suggested = titles_ui(ui, view, &asked);
        }
    }
    if let Some(title) = suggested {
        figure.title = title;
    }
}

fn size_ui(ui: &mut egui::Ui, view: &View<'_>, figure: &mut FigureRequest) {
    let lang = view.lang;
    label_ui(ui, view, tr!(lang, "export-size"));
    let known = |figure: &FigureRequest| {
        Preset::ALL.iter().find(|preset| {
            let size = preset.size();
            is_near(size.width, figure.size.width) && is_near(size.height, figure.size.height)
        })
    };
    let now = known(figure).map_or(tr!(lang, "export-size-own"), |preset| preset_words(preset.word, lang));
    let combo =
        egui::ComboBox::from_id_salt("export size").width(ui.available_width() - 4.0).selected_text(now);
    let shown = combo.height(420.0).show_ui(ui, |ui| {
        for preset in Preset::ALL {
            let is_on = known(figure).is_some_and(|one| one.word == preset.word);
            let sides = format!("{} × {} {}", preset.width, preset.height, preset.unit.word());
            let words = format!("{}   {sides}", preset_words(preset.word, lang));
            if ui.selectable_label(is_on, words).clicked() {
                figure.size = Size { text: figure.size.text, ..preset.size() };
                figure.unit = preset.unit;
            }
        }
    });
    shown.response.accessible_name(format!("{}{}{now}", tr!(lang, "export-size"), tr!(lang, "list-colon")));
    ui.horizontal(|ui| {
        side_ui(ui, figure.unit, &mut figure.size.width, tr!(lang, "export-width"));
        ui.label("×");
        side_ui(ui, figure.unit, &mut figure.size.height, tr!(lang, "export-height"));
        for &unit in LengthUnit::ALL {
            ui.selectable_value(&mut figure.unit, unit, unit.word());
        }
    });
    ui.horizontal(|ui| {
        let mut is_own = figure.size.text.is_some();
        if style::check_ui(ui, &view.look, &mut is_own, tr!(lang, "export-text-size")).changed() {
            figure.size.text = is_own.then_some(10.0 * POINT);
        }
        if let Some(pixels) = &mut figure.size.text {
            let mut points = *pixels / POINT;
            let drag =
                egui::DragValue::new(&mut points).range(4.0..=72.0).speed(0.1).max_decimals(1).suffix(" pt");
            if ui.add(drag).accessible_name(tr!(lang, "export-text-size")).changed() {
                *pixels = points * POINT;
            }
        }
    });
}

/// A width or height of the page in the chosen unit.
fn side_ui(ui: &mut egui::Ui, unit: LengthUnit, pixels: &mut f32, name: &str) {
    let mut length = *pixels / unit.pixels();
    let decimals = match unit {
        LengthUnit::Pixel => 0,
        LengthUnit::Millimetre => 1,
        LengthUnit::Inch => 2,
    };
    let range = 64.0 / unit.pixels()..=8000.0 / unit.pixels();
    let drag =
        egui::DragValue::new(&mut length).range(range).max_decimals(decimals).speed(1.0 / unit.pixels());
    if ui.add(drag).accessible_name(name).changed() {
        *pixels = length * unit.pixels();
    }
}

fn is_near(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.5
}

/// The name of a preset.
fn preset_words(word: &str, lang: Lang) -> &'static str {
    text(
        lang,
        match word {
            "slide" => "preset-slide",
            "4:3" => "preset-screen",
            "square" => "preset-square",
            "portrait" => "preset-portrait",
            "phone" => "preset-phone",
            "a4" => "preset-a4",
            "a4-page" => "preset-a4-page",
            "a4-column" => "preset-a4-column",
            "letter" => "preset-letter",
            "letter-column" => "preset-letter-column",
            "newspaper" => "preset-newspaper",
            _ => "preset-newspaper-column",
        },
    )
}

fn label_ui(ui: &mut egui::Ui, view: &View<'_>, words: &str) {
    ui.add_space(5.0);
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
    if preview.figure.is_transparent {
        paint::checkered(ui.painter(), shown, &view.look);
    }
    let image = egui::Image::new((texture.id(), shown.size())).alt_text(tr!(view.lang, "export-preview"));
    ui.put(shown, image);
    ui.painter().rect_stroke(shown, 0.0, egui::Stroke::new(1.0, view.look.rule), egui::StrokeKind::Outside);
}

/// The texture of the preview, uploaded to the graphics card once.
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
