//! Group headers: name, number of deals, subtotal in the column of amounts, and the deals not included in it.

use super::super::frame::View;
use super::super::paint::{self, Lettering, Spot};
use super::super::style;
use super::cells::caret_ui;
use super::keys;
use super::rows::Rows;
use crate::figure::{Role, head_count_text, subtotal_chips, subtotal_text};
use crate::model::{Lang, Within};
use crate::query::{Column, Fold, Grouping, Head};
use crate::state::{Command, SelectMode, TableCommand};
use crate::tr;
use eframe::egui::{self, Align2, Rangef, Rect, Stroke, pos2, vec2};

/// The texts of a group header.
struct HeadWords {
    name: String,
    count: String,
    subtotal: Option<String>,
    chips: Vec<String>,
}

impl HeadWords {
    fn of(view: &View<'_>, head: &Head) -> Self {
        let query = &view.state.answers.query;
        let by = view.state.answers.outline.by.unwrap_or(query.by);
        let name = head.key.name(view.state.register(), Grouping { by, ..query.grouping() }, view.lang);
        let count = head_count_text(head, view.lang);
        let count = if by.overlaps() { tr!(view.lang, "table-groups-overlap", count = count) } else { count };
        Self {
            name,
            count,
            subtotal: subtotal_text(&head.total, view.lang),
            chips: subtotal_chips(&head.total, view.lang),
        }
    }

    fn spoken(&self, lang: Lang) -> String {
        let parts = [&self.name, &self.count].into_iter().chain(&self.subtotal).chain(&self.chips);
        parts.map(String::as_str).collect::<Vec<_>>().join(tr!(lang, "list-comma"))
    }
}

impl Rows<'_, '_> {
    pub fn group_ui(&mut self, ui: &egui::Ui, node: usize, at: usize) {
        let state = self.view.state;
        let Some(head) = state.answers.outline.heads.get(at) else { return };
        let words = HeadWords::of(self.view, head);
        let is_folded = state.table.folds.of(&state.answers.outline, node) == Some(Fold::Folded);
        let is_pinned_part = self.columns.is_pinned_part(ui);
        let has_name = is_pinned_part || self.columns.pinned == 0;
        let rect = ui.max_rect();
        let response = self.ground(ui, node);
        let lang = self.view.lang;
        if !is_pinned_part {
            response.widget_info(|| {
                egui::WidgetInfo::labeled(egui::accesskit::Role::Row, true, words.spoken(lang))
            });
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(!is_folded));
        }
        let look = self.view.look;
        let ground = if response.hovered() { look.hover } else { look.panel };
        ui.painter().rect_filled(rect, 0.0, ground);
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, look.faint));
        self.cursor_ui(ui, node);
        let end = subtotal_ui(ui, self, &words, is_pinned_part);
        if has_name {
            name_ui(ui, self.view, &words, node, end);
        }
        if response.clicked() {
            let to = if is_folded { Fold::Unfolded } else { Fold::Folded };
            self.view.send(TableCommand::Click { node, how: SelectMode::Only });
            self.view.send(TableCommand::Fold(node, to));
            keys::focus(ui);
        }
        response.context_menu(|ui| menu_ui(ui, self.view, node));
    }
}

/// The name and the number of deals, at the left edge of the visible part, up to `end`.
fn name_ui(ui: &egui::Ui, view: &mut View<'_>, words: &HeadWords, node: usize, end: f32) {
    let clip = ui.clip_rect();
    let y = ui.max_rect().center().y;
    caret_ui(ui, view, node, pos2(clip.left() + 23.0, y), &words.name);
    let left = clip.left() + 36.0;
    let painter = ui.painter();
    let strong = Lettering { font: style::strong(), ink: view.look.text };
    let spot = Spot::rightward(pos2(left, y), end - left - 12.0);
    let drawn = paint::fitted_text(painter, &words.name, strong, spot);
    let room = end - drawn.right() - 22.0;
    let width = |text: &str| painter.layout_no_wrap(text.to_owned(), style::body(), view.look.muted).size().x;
    // If not everything fits, only the number of deals is shown.
    let deals = words.count.split(tr!(view.lang, "list-comma")).next().unwrap_or_default();
    let Some(count) = [words.count.as_str(), deals].into_iter().find(|text| width(text) <= room) else {
        return;
    };
    let place = pos2(drawn.right() + 10.0, y);
    painter.text(place, Align2::LEFT_CENTER, count, style::body(), view.look.muted);
}

/// The subtotal and its chips, in the column of amounts if that is visible, else at the right; returns the position
/// of their left edge.
fn subtotal_ui(ui: &egui::Ui, rows: &Rows<'_, '_>, words: &HeadWords, is_pinned_part: bool) -> f32 {
    let (rect, clip, columns) = (ui.max_rect(), ui.clip_rect(), &rows.columns);
    let amount = columns.list.iter().position(|&column| column == Column::Amount);
    let is_here = amount.is_some_and(|at| (at < columns.pinned) == is_pinned_part);
    let elsewhere = amount.is_some() && !is_here;
    if elsewhere || (amount.is_none() && is_pinned_part) {
        return clip.right();
    }
    let muted = rows.view.look.muted;
    let (text, ink) = match &words.subtotal {
        Some(text) if text != tr!(rows.view.lang, "amount-undisclosed") => {
            (text.as_str(), rows.view.look.text)
        }
        Some(text) => (text.as_str(), muted),
        None => ("–", muted),
    };
    let font = if ink == muted { style::body() } else { style::strong() };
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, ink);
    let right = amount.map_or(clip.right(), |at| rect.left() + columns.range(at).max) - 24.0;
    // After scrolling, the subtotal must not overlap the name.
    let first = if is_pinned_part || columns.pinned == 0 { clip.left() + 240.0 } else { clip.left() + 12.0 };
    let right = right.within(first.min(clip.right() - 24.0), clip.right() - 24.0);
    let start = right - galley.size().x;
    let at = pos2(start, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    chips_ui(ui, rows.view, words, Rangef::new(start, right))
}

/// The chips after the subtotal, or before it if there is no room.
fn chips_ui(ui: &egui::Ui, view: &View<'_>, words: &HeadWords, subtotal: Rangef) -> f32 {
    let (clip, y) = (ui.clip_rect(), ui.max_rect().center().y);
    let (fill, ink) = (view.look.role(Role::Background), view.look.muted);
    let mut behind = subtotal.max + 12.0;
    let mut before = subtotal.min;
    for chip in &words.chips {
        let galley = ui.painter().layout_no_wrap(chip.clone(), style::small(), ink);
        let width = galley.size().x + 16.0;
        let left = if behind + width < clip.right() - 6.0 { behind } else { before - width - 8.0 };
        let place = Rect::from_min_size(pos2(left, y - 9.0), vec2(width, 18.0));
        ui.painter().rect(place, 9.0, fill, Stroke::new(1.0, view.look.control), egui::StrokeKind::Inside);
        ui.painter().galley(pos2(left + 8.0, y - galley.size().y / 2.0), galley, ink);
        if left >= behind {
            behind = left + width + 6.0;
        } else {
            before = left;
        }
    }
    before - 12.0
}

fn menu_ui(ui: &mut egui::Ui, view: &mut View<'_>, node: usize) {
    ui.set_min_width(190.0);
    let entries = [
        (tr!(view.lang, "table-select-group"), TableCommand::ChooseGroup(node)),
        (tr!(view.lang, "action-fold-all"), TableCommand::FoldAll(Fold::Folded)),
        (tr!(view.lang, "action-unfold-all"), TableCommand::FoldAll(Fold::Unfolded)),
    ];
    for (words, command) in entries {
        if ui.button(words).clicked() {
            view.send(Command::Table(command));
            ui.close();
        }
    }
}
