//! The table: one row a deal, drawn only as far as it is visible.

use super::{View, icons, paint, style};
use crate::figure::{deal_amount_text, deal_count_text, when_short};
use crate::model::{Deal, DealIx, Lang, PlaceIx};
use crate::query::{Column, Direction};
use crate::state::{Action, Choosing, Command};
use eframe::egui::{self, Align2, Sense, pos2, vec2};
use egui_table::{CellInfo, HeaderCellInfo, HeaderRow, Table, TableDelegate};

const ROW: f32 = 28.0;
const HEADER: f32 = 30.0;
const TABLE: &str = "deals";

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    if view.state.answers.rows.is_empty() {
        nothing_ui(ui, view);
        return;
    }
    let columns = view.state.layout.columns.clone();
    let room = ui.available_width();
    ui.data_mut(|data| data.insert_temp(room_id(), room));
    let state =
        egui_table::TableState::load(ui.ctx(), egui_table::TableState::id(ui, egui::IdSalt::new(TABLE)));
    let kept = state.map(|state| state.col_widths).unwrap_or_default();
    let start = |column: Column| {
        let kept = kept.get(&egui::Id::unique(column.word())).copied();
        kept.unwrap_or_else(|| width(column, &columns, room))
    };
    let others: f32 =
        columns.iter().filter(|&&column| column != Column::Title).map(|&column| start(column)).sum();
    let title = (room - others - 12.0).max(200.0).round();
    let widths: Vec<egui_table::Column> = columns
        .iter()
        .map(|&column| {
            // The title takes what the others leave, so its kept width is forgotten when that changes.
            let is_title = column == Column::Title;
            let id = if is_title { format!("title {title}") } else { column.word().to_owned() };
            let width = if is_title { title } else { start(column) };
            egui_table::Column::new(width).range(48.0..=2000.0).resizable(true).id(egui::Id::unique(id))
        })
        .collect();
    let rows = u64::try_from(view.state.answers.rows.len()).unwrap_or(u64::MAX);
    let mut table = Table::new()
        .id_salt(TABLE)
        .num_rows(rows)
        .columns(widths)
        .headers([HeaderRow::new(HEADER)])
        .auto_size_mode(egui_table::AutoSizeMode::Never);
    if let Some(row) = row_to_show(ui, view) {
        table = table.scroll_to_row(row, None);
    }
    let mut delegate = Rows { view, columns };
    table.show(ui, &mut delegate);
}

/// What stands where nothing passes the filter.
pub fn nothing_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    ui.add_space(28.0);
    ui.vertical_centered(|ui| {
        let is_empty = view.state.register().deals.is_empty();
        let words = match &view.state.busy {
            Some(busy) => busy.as_str(),
            None if is_empty => "This register holds no deals",
            None => "No deal passes the filter",
        };
        ui.label(egui::RichText::new(words).color(view.look.muted));
        if !view.state.query.filter.is_empty() && ui.button("Clear filter").clicked() {
            view.act(Action::ClearFilter);
        }
    });
    // A panel that is not filled would shrink, and stay so.
    ui.allocate_space(ui.available_size());
}

/// The row of the selected deal, where the selection has just changed.
fn row_to_show(ui: &egui::Ui, view: &View<'_>) -> Option<u64> {
    let id = egui::Id::unique("table shows deal");
    let lead = view.state.chosen.lead();
    let shown = ui.data(|data| data.get_temp::<Option<u32>>(id)).flatten();
    let now = lead.map(|deal| deal.0);
    if shown == now {
        return None;
    }
    ui.data_mut(|data| data.insert_temp(id, now));
    let at = view.state.answers.rows.iter().position(|row| Some(*row) == lead)?;
    u64::try_from(at).ok()
}

/// The width that a column starts with; the title takes what the others leave of `room`.
fn width(column: Column, columns: &[Column], room: f32) -> f32 {
    match column {
        Column::When => 126.0,
        Column::Title => {
            let others = columns.iter().filter(|&&one| one != Column::Title);
            let taken: f32 = others.map(|&one| width(one, columns, room)).sum();
            (room - taken - 12.0).max(200.0)
        }
        Column::Place => 156.0,
        Column::Stage => 82.0,
        Column::Kind | Column::Confidence => 104.0,
        Column::Amount => 140.0,
        Column::Count => 128.0,
        Column::Parties | Column::Sectors => 220.0,
        Column::Venue | Column::Event | Column::Source | Column::Id => 180.0,
    }
}

/// Where the width of the whole table is kept for the headings.
fn room_id() -> egui::Id {
    egui::Id::unique("table room")
}

fn name(column: Column) -> &'static str {
    match column {
        Column::When => "When",
        Column::Title => "Deal",
        Column::Place => "Place",
        Column::Kind => "Kind",
        Column::Stage => "Stage",
        Column::Amount => "Amount",
        Column::Count => "Count",
        Column::Parties => "Parties",
        Column::Sectors => "Sectors",
        Column::Venue => "Venue",
        Column::Event => "Event",
        Column::Source => "Source",
        Column::Confidence => "Confidence",
        Column::Id => "Id",
    }
}

fn is_number(column: Column) -> bool {
    matches!(column, Column::Amount)
}

struct Rows<'v, 's> {
    view: &'v mut View<'s>,
    columns: Vec<Column>,
}

impl TableDelegate for Rows<'_, '_> {
    fn header_cell_ui(&mut self, ui: &mut egui::Ui, cell: &HeaderCellInfo) {
        let Some(&column) = self.columns.get(cell.col_range.start) else { return };
        header_ui(ui, self.view, column);
    }

    fn row_ui(&mut self, ui: &mut egui::Ui, row: u64) {
        let Some(ix) = self.deal(row) else { return };
        row_ui(ui, self.view, ix);
    }

    fn cell_ui(&mut self, ui: &mut egui::Ui, cell: &CellInfo) {
        let (Some(ix), Some(&column)) = (self.deal(cell.row_nr), self.columns.get(cell.col_nr)) else {
            return;
        };
        cell_ui(ui, self.view, ix, column);
    }

    fn default_row_height(&self) -> f32 {
        ROW
    }
}

impl Rows<'_, '_> {
    fn deal(&self, row: u64) -> Option<DealIx> {
        self.view.state.answers.rows.get(usize::try_from(row).ok()?).copied()
    }
}

fn header_ui(ui: &mut egui::Ui, view: &mut View<'_>, column: Column) {
    let rect = ui.max_rect();
    if ui.is_sizing_pass() {
        let room = ui.data(|data| data.get_temp(room_id())).unwrap_or(800.0);
        ui.allocate_space(vec2(width(column, &view.state.layout.columns, room), HEADER));
    }
    let response = ui.interact(rect, ui.scope_id().with("sort"), Sense::click());
    let key = view.state.query.sort.iter().position(|key| key.column == column);
    let spoken = format!("Sort by {}", name(column));
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, key.is_some(), &spoken)
    });
    ui.painter().rect_filled(rect, 0.0, view.look.panel);
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, view.look.line));
    let ink = if response.hovered() || response.has_focus() { view.look.accent } else { view.look.text };
    let (at, align, left) = anchor(view, column, rect);
    let drawn = paint::fitted_text(
        ui.painter(),
        at,
        align,
        name(column),
        style::strong(),
        (ink, rect.width() - left - 20.0),
    );
    if let Some(at) = key
        && let Some(sort) = view.state.query.sort.get(at)
    {
        let centre = pos2(drawn.right() + 10.0, rect.center().y);
        icons::sort(ui.painter(), centre, sort.direction == Direction::Ascending, view.look.muted);
        if view.state.query.sort.len() > 1 {
            let rank = (at + 1).to_string();
            ui.painter().text(
                centre + vec2(7.0, 0.0),
                Align2::LEFT_CENTER,
                rank,
                style::small(),
                view.look.muted,
            );
        }
    }
    if response.clicked() {
        let how = if ui.input(|input| input.modifiers.shift) { Choosing::Add } else { Choosing::Replace };
        view.send(Command::Sort { column, how });
    }
    response.context_menu(|ui| columns_menu_ui(ui, view, column));
    response.on_hover_text("Click sorts, Shift and click adds a key, right click chooses columns");
}

fn columns_menu_ui(ui: &mut egui::Ui, view: &mut View<'_>, column: Column) {
    ui.set_min_width(170.0);
    for (words, by) in [("Move left", -1), ("Move right", 1)] {
        if ui.button(words).clicked() {
            view.send(Command::MoveColumn(column, by));
            ui.close();
        }
    }
    ui.separator();
    for &(one, _) in Column::ALL {
        let mut is_shown = view.state.layout.columns.contains(&one);
        if ui.checkbox(&mut is_shown, name(one)).clicked() {
            view.send(Command::ToggleColumn(one));
        }
    }
}

/// The ground of a row; the whole row is one button.
fn row_ui(ui: &egui::Ui, view: &mut View<'_>, ix: DealIx) {
    let rect = ui.max_rect();
    // Also called for the columns that stay put, of which there are none to be seen or clicked.
    if rect.intersect(ui.clip_rect()).width() < 1.0 {
        return;
    }
    let response = ui.interact(rect, egui::Id::unique(("row", ix.0)), Sense::click());
    let is_chosen = view.state.chosen.contains(ix);
    let deal = view.state.register().deal(ix);
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Row, true, is_chosen, &deal.title));
    let ground = if is_chosen {
        Some(view.look.selection)
    } else if response.hovered() || response.has_focus() || view.state.hovered.has(ix) {
        Some(view.look.panel)
    } else {
        None
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, 0.0, ground);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, view.look.faint));
    if response.hovered() {
        view.hover(vec![ix]);
    }
    if response.clicked() {
        let how = if ui.input(|input| input.modifiers.command) { Choosing::Add } else { Choosing::Replace };
        view.send(Command::ChooseDeals { deals: vec![ix], how });
    }
}

/// Where the words of a column stand within a cell or its heading, and the air before them.
fn anchor(view: &View<'_>, column: Column, rect: egui::Rect) -> (egui::Pos2, Align2, f32) {
    let is_first = view.state.layout.columns.first() == Some(&column);
    let left = if is_first { 18.0 } else { 8.0 };
    if is_number(column) {
        (pos2(rect.right() - 24.0, rect.center().y), Align2::RIGHT_CENTER, left)
    } else {
        (pos2(rect.left() + left, rect.center().y), Align2::LEFT_CENTER, left)
    }
}

fn cell_ui(ui: &egui::Ui, view: &View<'_>, ix: DealIx, column: Column) {
    let deal = view.state.register().deal(ix);
    let rect = ui.max_rect();
    let text = cell_text(view, deal, column);
    let is_quiet = text == "undisclosed" || text == "–";
    let ink = if is_quiet { view.look.muted } else { view.look.text };
    let (at, align, left) = anchor(view, column, rect);
    paint::fitted_text(ui.painter(), at, align, &text, style::body(), (ink, rect.width() - left - 12.0));
}

/// What a cell says; "–" where the deal has no such thing.
pub fn cell_text(view: &View<'_>, deal: &Deal, column: Column) -> String {
    let register = view.state.register();
    let place = |ix: PlaceIx| register.places.get(ix).names.in_lang(Lang::En).to_owned();
    let none = || "–".to_owned();
    match column {
        Column::When => deal.when.map_or_else(none, |when| when_short(when, Lang::En)),
        Column::Title => deal.title.clone(),
        Column::Place => deal.place.map_or_else(none, place),
        Column::Venue => deal.venue.map_or_else(none, place),
        Column::Kind => deal.kind.word().to_owned(),
        Column::Stage => deal.stage.word().to_owned(),
        Column::Amount => deal_amount_text(deal).unwrap_or_else(none),
        Column::Count => deal_count_text(deal, Lang::En).unwrap_or_else(none),
        Column::Parties => joined(deal.parties.iter().map(|party| party.name.as_str())).unwrap_or_else(none),
        Column::Sectors => {
            let names = deal.sectors.iter().map(|&ix| register.sectors.get(ix).names.in_lang(Lang::En));
            joined(names).unwrap_or_else(none)
        }
        Column::Event => deal.event.clone().unwrap_or_else(none),
        Column::Source => deal.source().map_or_else(none, |ix| register.source(ix).publisher.clone()),
        Column::Confidence => deal.confidence.word().to_owned(),
        Column::Id => deal.id.clone(),
    }
}

fn joined<'n>(names: impl Iterator<Item = &'n str>) -> Option<String> {
    let all: Vec<&str> = names.collect();
    (!all.is_empty()).then(|| all.join(", "))
}
