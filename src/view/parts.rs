//! The parts of the window, between which F6 moves the keyboard.

use eframe::egui::{self, Id, Key, Modifiers, Rect};

/// A part of the window, in the order of F6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Search,
    Filters,
    Charts,
    Table,
    Card,
}

const ALL: [Part; 5] = [Part::Search, Part::Filters, Part::Charts, Part::Table, Part::Card];

/// Where a part is, and what in it takes the keyboard.
#[derive(Clone, Copy)]
struct Place {
    rect: Rect,
    first: Id,
    pass: u64,
}

fn id(part: Part) -> Id {
    Id::unique(("part of the window", part as u8))
}

/// Notes where a part stands in this frame, and its first element.
pub fn note(ui: &egui::Ui, part: Part, rect: Rect, first: Id) {
    let place = Place { rect, first, pass: ui.ctx().cumulative_pass_nr() };
    ui.data_mut(|data| data.insert_temp(id(part), place));
}

/// Moves the keyboard to the next part with F6, and to the one before with Shift+F6.
pub fn keys(ui: &egui::Ui) {
    let (next, before) = ui.input_mut(|input| {
        let before = input.consume_key(Modifiers::SHIFT, Key::F6);
        (!before && input.consume_key(Modifiers::NONE, Key::F6), before)
    });
    if !next && !before {
        return;
    }
    let now = ui.ctx().cumulative_pass_nr();
    // A part that was not drawn in the last frames is hidden.
    let place = |part: &Part| {
        let place: Option<Place> = ui.data(|data| data.get_temp(id(*part)));
        place.filter(|place| place.pass + 3 >= now)
    };
    let shown: Vec<Place> = ALL.iter().filter_map(place).collect();
    let focused = ui.memory(egui::Memory::focused);
    let at = focused.and_then(|focused| {
        let is_first = shown.iter().position(|place| place.first == focused);
        let rect = ui.ctx().read_response(focused).map(|response| response.rect);
        is_first.or_else(|| {
            shown.iter().position(|place| rect.is_some_and(|rect| place.rect.contains(rect.center())))
        })
    });
    let number = shown.len();
    let target = match at {
        None => 0,
        Some(at) if next => (at + 1) % number.max(1),
        Some(at) => (at + number.saturating_sub(1)) % number.max(1),
    };
    if let Some(place) = shown.get(target) {
        ui.memory_mut(|memory| memory.request_focus(place.first));
    }
}
