//! The search field: the parts of the filter as chips while it is at rest, its text while it is edited.

use super::frame::View;
use super::icon::Icon;
use super::parts::{self, Part};
use super::{icons, style};
use crate::figure::Role;
use crate::state::{Action, ExploreCommand};
use crate::tr;
use eframe::egui::{self, vec2};

/// The height of the field and of a chip, in points.
const HEIGHT: f32 = 32.0;
const CHIP: f32 = 24.0;
/// The width that typing needs at least, in points.
const TYPING: f32 = 120.0;
/// The width of a chip around its words, with its cross.
const AROUND: f32 = 34.0;

/// The ID of the search field, which shortcuts use to focus it.
pub fn search_id() -> egui::Id {
    egui::Id::unique("search box")
}

/// The field in a certain width.
pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>, width: f32) {
    let look = view.look;
    let is_wrong = view.state.search_error.is_some();
    let has_focus = ui.memory(|memory| memory.has_focus(search_id()));
    let line = match (is_wrong, has_focus) {
        (true, _) => egui::Stroke::new(1.5, look.role(Role::Error)),
        (_, true) => egui::Stroke::new(1.5, look.text),
        _ => egui::Stroke::new(1.0, look.control),
    };
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEIGHT), egui::Sense::hover());
    parts::note(ui, Part::Search, ui.max_rect(), search_id());
    ui.painter().rect(rect, 6.0, look.background, line, egui::StrokeKind::Inside);
    Icon::Search.paint(ui.painter(), rect.left_center() + vec2(18.0, 0.0), look.muted);
    let inner = rect.with_min_x(rect.left() + 32.0).shrink2(vec2(2.0, 2.0));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut field =
        ui.new_child(egui::UiBuilder::new().max_rect(inner).layout(layout).id_salt("search field"));
    field.set_clip_rect(rect.intersect(ui.clip_rect()));
    field.spacing_mut().item_spacing.x = 6.0;
    // A text that is no filter cannot be shown as its parts.
    let has_chips = !has_focus && !is_wrong && !view.state.query.filter.is_empty();
    if has_chips {
        chips_ui(&mut field, view);
    }
    let count = view.state.answers.summary.of_all(view.lang);
    let words = field.painter().layout_no_wrap(count.clone(), style::small(), look.muted);
    let counted = words.size().x + 12.0;
    let room = field.available_width();
    let has_count = room >= TYPING + counted && !is_wrong;
    text_ui(&mut field, view, has_chips, if has_count { room - counted } else { room });
    // Screen readers tell the number after each change.
    let result = field.interact(
        rect.with_min_x(rect.right() - 1.0),
        egui::Id::unique("search result"),
        egui::Sense::hover(),
    );
    result.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Status, true, &count));
    field.ctx().accesskit_node_builder(result.id, |node| node.set_live(egui::accesskit::Live::Polite));
    if has_count {
        let at = rect.right_center() - vec2(words.size().x + 10.0, words.size().y / 2.0);
        ui.painter().galley(at, words, look.muted);
    }
}

/// The parts of the filter that have room, each with a cross that takes it off, and the number of the others.
fn chips_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let parts = &view.state.answers.filter_parts;
    let widths: Vec<f32> = parts
        .iter()
        .map(|part| {
            ui.painter().layout_no_wrap(part.clone(), style::body(), view.look.text).size().x + AROUND
        })
        .collect();
    let room = ui.available_width() - TYPING;
    let mut used = 0.0;
    let fits = |width: &&f32| {
        used += **width + ui.spacing().item_spacing.x;
        used <= room
    };
    let shown = widths.iter().take_while(fits).count();
    for (at, part) in parts.iter().enumerate().take(shown) {
        chip_ui(ui, view, at, part);
    }
    if shown < parts.len() {
        let rest = parts.get(shown..).unwrap_or_default();
        let words = egui::RichText::new(format!("+{}", rest.len())).color(view.look.muted);
        ui.label(words).on_hover_text(rest.join("\n"));
    }
}

fn chip_ui(ui: &mut egui::Ui, view: &mut View<'_>, at: usize, part: &str) {
    let frame = egui::Frame::new().fill(view.look.role(Role::Word)).corner_radius(5);
    let frame = frame.inner_margin(egui::Margin { left: 8, right: 2, top: 0, bottom: 0 });
    frame.show(ui, |ui| {
        ui.set_height(CHIP);
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(egui::RichText::new(part));
        let name = tr!(view.lang, "chip-take-off", what = part);
        if icons::close_ui(ui, &name, view.look.muted).on_hover_text(&name).clicked() {
            view.send(ExploreCommand::TakeOff(at));
        }
    });
}

fn text_ui(ui: &mut egui::Ui, view: &mut View<'_>, has_chips: bool, width: f32) {
    let mut text = if has_chips { String::new() } else { view.state.search.clone() };
    let hint = if has_chips { tr!(view.lang, "top-search-more") } else { tr!(view.lang, "top-search-hint") };
    let hinted = ui.painter().layout_no_wrap(hint.to_owned(), style::body(), view.look.muted).size().x;
    // The whole hint or a short one, never one that is cut.
    let short = if has_chips { "" } else { tr!(view.lang, "action-find") };
    let edit = egui::TextEdit::singleline(&mut text)
        .char_limit(style::LONGEST)
        .id(search_id())
        .frame(egui::Frame::NONE)
        .margin(egui::Margin { left: 2, right: 0, top: 0, bottom: 0 })
        .align(egui::Align2::LEFT_CENTER)
        .min_size(vec2(0.0, HEIGHT - 4.0))
        .hint_text(if hinted <= width - 12.0 { hint } else { short })
        .desired_width(width - 4.0);
    let response = ui.add(edit).accessible_name(tr!(view.lang, "action-find"));
    let response = response.on_hover_text(Action::Find.tooltip_with_keys(view.lang));
    if response.gained_focus() && !view.state.query.filter.is_empty() && view.state.search_error.is_none() {
        // What is typed goes behind the parts that were chips.
        let whole = format!("{} ", view.state.query.filter);
        put_cursor(ui, whole.chars().count());
        view.send(ExploreCommand::Search(whole));
        return;
    }
    if response.changed() {
        let whole = if has_chips { format!("{} {text}", view.state.query.filter) } else { text };
        view.send(ExploreCommand::Search(whole));
    }
    if response.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        response.surrender_focus();
    }
}

/// Puts the cursor of the field behind so many characters.
fn put_cursor(ui: &egui::Ui, characters: usize) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), search_id()).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(characters))));
    state.store(ui.ctx(), search_id());
}
