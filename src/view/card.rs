//! The deal card: every field with its evidence, and links to other deals.

use super::frame::View;
use super::parts::{self, Part};
use super::{icons, paint, style};
use crate::figure::Role;
use crate::session::{Card, CardRow, CardSource, Linked, Tone, card};
use crate::state::{Action, ExploreCommand, SelectMode, WindowCommand};
use crate::tr;
use eframe::egui;

/// The minimum width of the column of labels.
const LABELS: f32 = 78.0;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let Some(deal) = view.state.chosen.lead() else { return };
    let card = card(&view.state.opened, &view.state.query, deal);
    let frame = egui::Frame::new().fill(view.look.background).inner_margin(egui::Margin {
        left: 18,
        right: 10,
        top: 12,
        bottom: 8,
    });
    egui::Panel::right("card")
        .resizable(true)
        .default_size(330.0)
        .size_range(250.0..=560.0)
        .frame(frame)
        .show(ui, |ui| {
            egui::ScrollArea::vertical().id_salt(deal.0).auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 8.0);
                card_ui(ui, view, &card);
            });
        });
}

fn card_ui(ui: &mut egui::Ui, view: &mut View<'_>, card: &Card) {
    ui.horizontal_top(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::TOP), |ui| {
            let close = icons::close_ui(ui, tr!(view.lang, "card-close"), view.look.muted);
            parts::note(ui, Part::Card, ui.max_rect().with_max_y(f32::INFINITY), close.id);
            if close.clicked() {
                view.act(Action::ClearChoice);
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::TOP), |ui| {
                ui.add(egui::Label::new(egui::RichText::new(&card.title).font(style::heading())).wrap());
            });
        });
    });
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for chip in &card.chips {
            let (fill, ink) = match chip.tone {
                Tone::Plain => (Role::ChipFill, Role::ChipText),
                Tone::Good => (Role::GoodFill, Role::Good),
                Tone::Warning => (Role::WarningFill, Role::Warning),
            };
            paint::chip_ui(ui, view, &chip.text, fill, ink);
        }
    });
    others_ui(ui, view);
    ui.add_space(8.0);
    let labels = labels_width(ui, view, card);
    for row in &card.rows {
        row_ui(ui, view, labels, row);
    }
    if let Some(batch) = &card.batch {
        link_ui(ui, view, labels, tr!(view.lang, "field-part-of"), batch);
    }
    for (at, member) in card.members.iter().enumerate() {
        let label = if at == 0 { tr!(view.lang, "card-contains") } else { "" };
        link_ui(ui, view, labels, label, member);
    }
    if card.more_members > 0 {
        let more = card.more_members;
        quiet_ui(ui, view, &tr!(view.lang, "card-and-more", number = more));
    }
    if let Some(note) = &card.note {
        let label = tr!(view.lang, "card-note");
        row_ui(ui, view, labels, &CardRow { label, value: note.clone(), details: Vec::new() });
    }
    ui.add_space(4.0);
    ui.separator();
    ui.add_space(2.0);
    let is_one = card.sources.len() == 1;
    let sources = if is_one { tr!(view.lang, "card-source") } else { tr!(view.lang, "card-sources") };
    ui.label(style::strong_text(sources));
    for source in &card.sources {
        source_ui(ui, view, source);
    }
}

/// The maximum number of details per field; a field may have dozens of other statements.
const MOST_DETAILS: usize = 8;

/// The position of this deal among the selected ones, if several are selected.
fn others_ui(ui: &mut egui::Ui, view: &View<'_>) {
    let count = view.state.chosen.deals.len();
    if count > 1 {
        ui.add_space(4.0);
        quiet_ui(ui, view, &tr!(view.lang, "card-one-of", number = count));
    }
}

fn quiet_ui(ui: &mut egui::Ui, view: &View<'_>, text: &str) {
    ui.add(egui::Label::new(egui::RichText::new(text).font(style::small()).color(view.look.muted)).wrap());
}

/// The width of the column of labels, which fits the longest label of the language.
fn labels_width(ui: &egui::Ui, view: &View<'_>, card: &Card) -> f32 {
    let own = [tr!(view.lang, "field-part-of"), tr!(view.lang, "card-contains"), tr!(view.lang, "card-note")];
    let labels = card.rows.iter().map(|row| row.label).chain(own);
    let width = |label: &str| {
        let galley = ui.painter().layout_no_wrap(label.to_owned(), style::small(), view.look.muted);
        galley.size().x.ceil() + 4.0
    };
    labels.map(width).fold(LABELS, f32::max)
}

/// A label in a column as wide as `labels`, with what it names beside it.
fn labelled_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    labels: f32,
    label: &str,
    contents: impl FnOnce(&mut egui::Ui),
) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(labels, 18.0), egui::Sense::hover());
        ui.painter().text(
            rect.left_top() + egui::vec2(0.0, 1.0),
            egui::Align2::LEFT_TOP,
            label,
            style::small(),
            view.look.muted,
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            contents(ui);
        });
    });
    ui.add_space(5.0);
}

fn row_ui(ui: &mut egui::Ui, view: &View<'_>, labels: f32, row: &CardRow) {
    labelled_ui(ui, view, labels, row.label, |ui| {
        ui.add(egui::Label::new(&row.value).wrap());
        for detail in row.details.iter().take(MOST_DETAILS) {
            quiet_ui(ui, view, detail);
        }
        if let Some(rest) = row.details.get(MOST_DETAILS..).filter(|rest| !rest.is_empty()) {
            more_ui(ui, view, rest);
        }
    });
}

/// A line for the unlisted details, with a tooltip that shows them.
fn more_ui(ui: &mut egui::Ui, view: &View<'_>, rest: &[String]) {
    let words = tr!(view.lang, "card-and-more", number = rest.len());
    ui.label(egui::RichText::new(words).font(style::small()).color(view.look.accent)).on_hover_ui(|ui| {
        ui.set_max_width(420.0);
        for detail in rest.iter().take(60) {
            ui.label(egui::RichText::new(detail).font(style::small()));
        }
    });
}

fn link_ui(ui: &mut egui::Ui, view: &mut View<'_>, labels: f32, label: &str, linked: &Linked) {
    let mut clicked = false;
    labelled_ui(ui, view, labels, label, |ui| {
        let text = egui::RichText::new(&linked.title).color(view.look.accent);
        clicked = ui.add(egui::Link::new(text)).clicked();
        quiet_ui(ui, view, &linked.detail);
    });
    if clicked {
        view.send(ExploreCommand::ChooseDeals { deals: vec![linked.deal], how: SelectMode::Only });
    }
}

fn source_ui(ui: &mut egui::Ui, view: &mut View<'_>, source: &CardSource) {
    ui.add(egui::Label::new(&source.title).wrap());
    quiet_ui(ui, view, &source.detail);
    if let Some(note) = &source.note {
        quiet_ui(ui, view, note);
    }
    ui.horizontal(|ui| {
        let words = tr!(view.lang, "card-in-article", number = source.deals);
        let link = egui::Link::new(egui::RichText::new(words).font(style::small()).color(view.look.accent));
        if ui.add(link).on_hover_text(tr!(view.lang, "card-filter-article")).clicked() {
            view.send(ExploreCommand::FilterSource(source.id.clone()));
        }
        if let Some(address) = &source.address {
            let words = egui::RichText::new(tr!(view.lang, "card-copy-address")).font(style::small());
            if ui.add(egui::Link::new(words.color(view.look.accent))).on_hover_text(address).clicked() {
                view.send(WindowCommand::CopyText(address.clone()));
            }
        }
    });
    ui.add_space(8.0);
}
