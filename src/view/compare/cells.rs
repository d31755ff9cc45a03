//! The rows of a comparison, drawn as in files: each cell and each big deal can be clicked.

use super::super::frame::{View, select_mode};
use super::super::ground::Ground;
use super::super::{scene, style};
use crate::figure::{BigLine, Cell, Comparison, Section, SectionKind};
use crate::model::DealIx;
use crate::page::{Area, Cells, Point, Sheet, count};
use crate::query::Members;
use crate::state::{ExploreCommand, Hovered};
use crate::tr;
use eframe::egui::{self, Align2, Rect, pos2, vec2};

/// The corner at which sections begin, left of the names.
pub const CORNER: Point = Point { x: 18.0, y: 0.0 };
/// The factor by which rows are higher than on the densest page.
const STRETCH: f32 = 1.15;
/// The limit for highlighting a cell by shared deals, because each deal under the pointer is looked up in each cell.
const FEW: usize = 200;
/// The maximum number of listed big deals.
const BIGGEST: usize = 5;

/// The columns for the available width.
pub fn cells(ui: &egui::Ui, figure: &Comparison) -> Cells {
    let width = ui.available_width() - CORNER.x;
    Cells::new(figure, style::CHART, width, ui.available_width(), BIGGEST)
}

/// The heading of a part that is not drawn as in files.
pub fn title_ui(ui: &mut egui::Ui, view: &View<'_>, words: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), egui::Sense::hover());
    let at = pos2(rect.left() + CORNER.x, rect.bottom() - 10.0);
    ui.painter().text(at, Align2::LEFT_CENTER, words, style::strong(), view.look.text);
}

pub fn section_ui(
    ui: &mut egui::Ui,
    view: &mut View<'_>,
    figure: &Comparison,
    section: &Section,
    cells: &Cells,
) {
    let size = vec2(ui.available_width(), cells.section_height(figure, section, STRETCH));
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let tops = cells.row_tops(section, CORNER.y, STRETCH);
    for (row, top) in section.rows.iter().zip(&tops) {
        for (at, cell) in row.cells.iter().enumerate() {
            let area = Area::new(cells.left(CORNER.x, at), *top, cells.column, cells.row_height(STRETCH));
            let id = ui.scope_id().with(("cell", section.what, &row.name, at));
            cell_ui(ui, view, cell, scene::on_screen(rect.min, area), id);
        }
    }
    let mut sheet = Sheet::new(style::CHART);
    cells.section(&mut sheet, figure, section, CORNER, STRETCH);
    scene::paint(ui.painter(), &view.look, rect.min, &sheet.shapes);
    if section.what == SectionKind::Total {
        let top = tops.last().map_or(rect.top(), |top| rect.top() + top);
        under_ui(ui, view, figure, cells, rect.with_min_y(top));
    }
}

fn cell_ui(ui: &egui::Ui, view: &mut View<'_>, cell: &Cell, area: Rect, id: egui::Id) {
    let can_click = cell.deals.count() > 0;
    let sense = if can_click { egui::Sense::click() } else { egui::Sense::hover() };
    let response = ui.interact(area, id, sense);
    let kind = if can_click { egui::accesskit::Role::Button } else { egui::accesskit::Role::Label };
    response.widget_info(|| egui::WidgetInfo::labeled(kind, true, &cell.spoken));
    ground(ui, view, area, &response, &cell.deals);
    if response.hovered() && can_click {
        view.rest_on(Hovered { group: None, deals: cell.deals.clone() });
    }
    if response.clicked() {
        choose(ui, view, cell.deals.listed());
    }
    response.on_hover_text(&cell.spoken);
}

fn choose(ui: &egui::Ui, view: &mut View<'_>, deals: &[DealIx]) {
    let how = select_mode(ui);
    view.send(ExploreCommand::ChooseDeals { deals: deals.to_vec(), how });
}

/// Highlights the area under the pointer, and areas that contain the same deals.
fn ground(ui: &egui::Ui, view: &View<'_>, area: Rect, response: &egui::Response, deals: &Members) {
    let hovered = &view.state.hovered;
    let is_touched =
        || hovered.deals.count() <= FEW && hovered.deals.listed().iter().any(|&deal| deals.has(deal));
    if deals.count() > 0 {
        let ground = Ground::first([(response.hovered(), Ground::Under), (is_touched(), Ground::Touched)]);
        ground.paint(ui.painter(), &view.look, area.expand2(vec2(6.0, -1.0)));
    }
}

/// The full text of counts, and of deals not included in the total, for the pointer and for screen readers.
fn under_ui(ui: &egui::Ui, view: &View<'_>, figure: &Comparison, cells: &Cells, rect: Rect) {
    for (at, column) in figure.columns.iter().enumerate() {
        let left = rect.left() + cells.left(CORNER.x, at);
        let area = Rect::from_x_y_ranges(left..=left + cells.column, rect.y_range());
        let chips = column.chips.join(tr!(view.lang, "list-semicolon"));
        let texts = [column.counts.clone(), chips].into_iter().filter(|text| !text.is_empty());
        let texts: Vec<String> = texts.collect();
        let height = area.height() / count(texts.len().max(1));
        for (line, text) in texts.into_iter().enumerate() {
            let top = area.top() + count(line) * height;
            let part = Rect::from_x_y_ranges(area.x_range(), top..=top + height);
            let label = ui.interact(part, ui.scope_id().with(("under", at, &text)), egui::Sense::hover());
            label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &text));
            label.on_hover_text(text);
        }
    }
}

pub fn biggest_ui(ui: &mut egui::Ui, view: &mut View<'_>, figure: &Comparison, cells: &Cells) {
    let biggest = &figure.biggest;
    let shown = biggest.lists.iter().map(Vec::len).max().unwrap_or(0).min(BIGGEST);
    let size = vec2(ui.available_width(), cells.biggest_height(shown));
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    for (column, list) in biggest.lists.iter().enumerate() {
        for (at, line) in list.iter().take(BIGGEST).enumerate() {
            let area = scene::on_screen(rect.min, cells.item_area(CORNER, column, at));
            item_ui(ui, view, line, area, ui.scope_id().with(("big", column, line.deal)));
        }
    }
    let mut sheet = Sheet::new(style::CHART);
    cells.biggest(&mut sheet, biggest, CORNER, shown);
    scene::paint(ui.painter(), &view.look, rect.min, &sheet.shapes);
}

/// One big deal: a click opens its card.
fn item_ui(ui: &egui::Ui, view: &mut View<'_>, line: &BigLine, area: Rect, id: egui::Id) {
    let response = ui.interact(area, id, egui::Sense::click());
    let mark = line.mark.as_ref().map(|mark| format!("({mark})"));
    let parts = [Some(line.amount.clone()), mark, Some(line.title.clone())];
    let spoken = parts.into_iter().flatten().collect::<Vec<_>>().join(tr!(view.lang, "list-comma"));
    let is_chosen = view.state.chosen.contains(line.deal);
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_chosen, &spoken));
    if is_chosen {
        let strong = view.look.selected;
        ui.painter().rect_filled(area.expand2(vec2(6.0, 1.0)), 4.0, strong);
    } else {
        ground(ui, view, area, &response, &vec![line.deal].into());
    }
    if response.hovered() {
        view.hover(vec![line.deal]);
    }
    if response.clicked() {
        choose(ui, view, &[line.deal]);
    }
    response.on_hover_text(spoken);
}
