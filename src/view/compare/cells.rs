//! The rows of a comparison: a bar and its value in every column, and the biggest deals.

use super::super::frame::View;
use super::super::paint::{self, Lettering, Spot};
use super::super::style;
use crate::figure::{BigLine, Cell, Comparison, End, Role, Row, Section, SectionKind};
use crate::model::DealIx;
use crate::query::Members;
use crate::state::{ExploreCommand, Hovered, SelectMode};
use crate::tr;
use eframe::egui::{self, Align2, Pos2, Rect, pos2, vec2};

/// The margin left of the names and the gap between two columns, in points.
const MARGIN: f32 = 18.0;
const GAP: f32 = 22.0;
/// The limit for highlighting a cell by shared deals, because each deal under the pointer is looked up in each cell.
const FEW: usize = 200;
/// The maximum number of listed big deals.
const BIGGEST: usize = 5;

/// The positions of the columns, and the length of the scale that all bars share.
pub struct Grid {
    start: f32,
    gutter: f32,
    pub column: f32,
    length: f32,
    /// Whether values are beside their bars or above them.
    is_beside: bool,
    has_counts: bool,
}

impl Grid {
    pub fn new(ui: &egui::Ui, figure: &Comparison) -> Self {
        let width = ui.available_width();
        let rows = || figure.sections.iter().flat_map(|section| &section.rows);
        let widest = rows().map(|row| text_width(ui, &row.name, style::body())).fold(0.0, f32::max);
        let gutter = (widest + 14.0).min(width * 0.24).max(60.0);
        let columns = f32::from(u16::try_from(figure.columns.len().max(1)).unwrap_or(u16::MAX));
        let column = ((width - MARGIN - gutter) / columns - GAP).max(30.0);
        let start = ui.max_rect().left() + MARGIN;
        let stub = column - paint::STUB;
        let mut grid =
            Self { start, gutter, column, length: stub.max(10.0), is_beside: false, has_counts: true };
        for has_counts in [true, false] {
            let drawn = rows().flat_map(|row| &row.cells).filter(|cell| cell.low.is_some());
            let length = drawn.map(|cell| grid.longest(ui, cell, has_counts)).fold(column, f32::min);
            if length >= if has_counts { 90.0 } else { 56.0 } {
                (grid.length, grid.is_beside, grid.has_counts) = (length, true, has_counts);
                break;
            }
        }
        grid
    }

    /// The left edge of a column.
    pub fn left(&self, column: usize) -> f32 {
        let at = f32::from(u16::try_from(column).unwrap_or(u16::MAX));
        self.start + self.gutter + at * (self.column + GAP)
    }

    /// The longest scale that leaves room for the text behind a bar.
    fn longest(&self, ui: &egui::Ui, cell: &Cell, has_counts: bool) -> f32 {
        let (end, stub) = match cell.end {
            End::Upto(high) => (high, 0.0),
            End::Exact => (cell.low.unwrap_or(0.0), 0.0),
            End::Open => (cell.low.unwrap_or(0.0), paint::STUB),
        };
        let value = text_width(ui, &cell.value, style::strong()) + 8.0;
        let count = if has_counts && !cell.count.is_empty() {
            text_width(ui, &cell.count, style::small()) + 7.0
        } else {
            0.0
        };
        (self.column - stub - value - count) / paint::narrow(end).max(0.02)
    }

    fn row_height(&self) -> f32 {
        if self.is_beside { 24.0 } else { 34.0 }
    }
}

fn text_width(ui: &egui::Ui, text: &str, font: egui::FontId) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), font, egui::Color32::WHITE).size().x
}

/// The heading of a section.
pub fn title_ui(ui: &mut egui::Ui, view: &View<'_>, words: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), egui::Sense::hover());
    let at = pos2(rect.left() + MARGIN, rect.bottom() - 10.0);
    ui.painter().text(at, Align2::LEFT_CENTER, words, style::strong(), view.look.text);
}

pub fn section_ui(
    ui: &mut egui::Ui,
    view: &mut View<'_>,
    figure: &Comparison,
    section: &Section,
    grid: &Grid,
) {
    title_ui(ui, view, &section.title);
    for row in &section.rows {
        if row.is_apart {
            ui.add_space(8.0);
        }
        row_ui(ui, view, section.what, row, grid);
    }
    if section.what == SectionKind::Total {
        under_ui(ui, view, figure, grid);
    }
}

fn row_ui(ui: &mut egui::Ui, view: &mut View<'_>, what: SectionKind, row: &Row, grid: &Grid) {
    let size = vec2(ui.available_width(), grid.row_height());
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let middle = if grid.is_beside { rect.center().y } else { rect.top() + 10.0 };
    let spot = Spot::rightward(pos2(grid.start, middle), grid.gutter - 10.0);
    let name = Lettering { font: style::body(), ink: view.look.text };
    paint::fitted_text(ui.painter(), &row.name, name, spot);
    for (at, cell) in row.cells.iter().enumerate() {
        let area = Rect::from_min_size(pos2(grid.left(at), rect.top()), vec2(grid.column, rect.height()));
        let id = ui.scope_id().with(("cell", what, &row.name, at));
        PlacedCell { cell, role: row.role, area, id }.ui(ui, view, grid);
    }
}

/// A cell with its area on the screen and the colour of its row.
struct PlacedCell<'a> {
    cell: &'a Cell,
    role: Role,
    area: Rect,
    id: egui::Id,
}

impl PlacedCell<'_> {
    fn ui(&self, ui: &egui::Ui, view: &mut View<'_>, grid: &Grid) {
        let cell = self.cell;
        let can_click = cell.deals.count() > 0;
        let sense = if can_click { egui::Sense::click() } else { egui::Sense::hover() };
        let response = ui.interact(self.area, self.id, sense);
        let kind = if can_click { egui::accesskit::Role::Button } else { egui::accesskit::Role::Label };
        response.widget_info(|| egui::WidgetInfo::labeled(kind, true, &cell.spoken));
        ground(ui, view, self.area, &response, &cell.deals);
        self.draw(ui, view, grid);
        if response.hovered() && can_click {
            view.rest_on(Hovered { group: None, deals: cell.deals.clone() });
        }
        if response.clicked() {
            choose(ui, view, cell.deals.listed());
        }
        response.on_hover_text(&cell.spoken);
    }

    /// The bar, its value, and its number of deals if there is room.
    fn draw(&self, ui: &egui::Ui, view: &View<'_>, grid: &Grid) {
        let (cell, area) = (self.cell, self.area);
        let margin = vec2(GAP / 2.0, 0.0);
        let painter = ui.painter().with_clip_rect(area.expand2(margin).intersect(ui.clip_rect()));
        let middle = if grid.is_beside { area.center().y } else { area.top() + 10.0 };
        let end = self.bar(&painter, view, grid);
        let x = end.filter(|_| grid.is_beside).map_or(area.left(), |end| end + 8.0);
        let (font, ink) = match end {
            None => (style::body(), view.look.muted),
            Some(_) => (style::strong(), view.look.text),
        };
        let room = area.right() - x + 6.0;
        let fits = end.is_some() || text_width(ui, &cell.value, font.clone()) <= room;
        let font = if fits { font } else { style::small() };
        let spot = Spot::rightward(pos2(x, middle), room);
        let drawn = paint::fitted_text(&painter, &cell.value, Lettering { font, ink }, spot);
        let x = drawn.right() + 7.0;
        let needed = text_width(ui, &cell.count, style::small());
        if (grid.has_counts || end.is_none()) && x + needed <= area.right() + 6.0 {
            painter.text(pos2(x, middle), Align2::LEFT_CENTER, &cell.count, style::small(), view.look.muted);
        }
    }

    /// The bar, if the amount is known; returns the position of its right end.
    fn bar(&self, painter: &egui::Painter, view: &View<'_>, grid: &Grid) -> Option<f32> {
        let area = self.area;
        let y = if grid.is_beside { area.center().y } else { area.top() + 25.0 };
        let thick = if grid.is_beside { 12.0 } else { 8.0 };
        let whole = Rect::from_min_size(pos2(area.left(), y - thick / 2.0), vec2(grid.length, thick));
        let ink = view.look.role(self.role);
        self.cell.low.map(|low| paint::bar(painter, whole, low, self.cell.end, ink))
    }
}

fn choose(ui: &egui::Ui, view: &mut View<'_>, deals: &[DealIx]) {
    let how = if ui.input(|input| input.modifiers.command) { SelectMode::Toggle } else { SelectMode::Only };
    view.send(ExploreCommand::ChooseDeals { deals: deals.to_vec(), how });
}

/// Highlights the area under the pointer, and areas that contain the same deals.
fn ground(ui: &egui::Ui, view: &View<'_>, area: Rect, response: &egui::Response, deals: &Members) {
    let hovered = &view.state.hovered;
    let is_touched =
        || hovered.deals.count() <= FEW && hovered.deals.listed().iter().any(|&deal| deals.has(deal));
    let strength = match (response.hovered() || response.has_focus(), deals.count() == 0) {
        (_, true) => return,
        (true, _) => 0.35,
        (false, _) if is_touched() => 0.2,
        _ => return,
    };
    let ground = area.expand2(vec2(6.0, -1.0));
    ui.painter().rect_filled(ground, 4.0, view.look.selection.gamma_multiply(strength));
}

/// Counts, and the deals not included in the total, under its bars.
fn under_ui(ui: &mut egui::Ui, view: &View<'_>, figure: &Comparison, grid: &Grid) {
    let top = ui.cursor().top();
    let mut height: f32 = 0.0;
    for (at, column) in figure.columns.iter().enumerate() {
        let mut y = top;
        for (text, ink) in [
            (column.counts.clone(), view.look.muted),
            (column.chips.join(tr!(view.lang, "list-semicolon")), view.look.role(Role::ChipText)),
        ] {
            if text.is_empty() {
                continue;
            }
            let lettering = Lettering { font: style::small(), ink };
            let galley = paint::in_lines(ui.painter(), &text, &lettering, grid.column, 3);
            let rect = Rect::from_min_size(pos2(grid.left(at), y), galley.size());
            let id = ui.scope_id().with(("under", at, &text));
            let label = ui.interact(rect, id, egui::Sense::hover());
            label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &text));
            ui.painter().galley(rect.min, galley, ink);
            y = rect.bottom();
            label.on_hover_text(text);
        }
        height = height.max(y - top);
    }
    ui.allocate_exact_size(vec2(ui.available_width(), height + 2.0), egui::Sense::hover());
}

pub fn biggest_ui(ui: &mut egui::Ui, view: &mut View<'_>, figure: &Comparison, grid: &Grid) {
    let biggest = &figure.biggest;
    title_ui(ui, view, &biggest.title);
    let top = ui.cursor().top();
    let mut height: f32 = 0.0;
    for (at, list) in biggest.lists.iter().enumerate() {
        let mut y = top;
        for line in list.iter().take(BIGGEST) {
            let item = BigItem { line, column: at, corner: pos2(grid.left(at), y) };
            y += item.ui(ui, view, grid.column) + 4.0;
        }
        let more = biggest.more(at, BIGGEST).or_else(|| list.is_empty().then(|| "–".to_owned()));
        if let Some(more) = more {
            let spot = Spot::rightward(pos2(grid.left(at), y + 8.0), grid.column);
            let quiet = Lettering { font: style::small(), ink: view.look.muted };
            paint::fitted_text(ui.painter(), &more, quiet, spot);
            y += 18.0;
        }
        height = height.max(y - top);
    }
    ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
}

/// One big deal, below the upper left corner of its place in a column.
struct BigItem<'a> {
    line: &'a BigLine,
    column: usize,
    corner: Pos2,
}

impl BigItem<'_> {
    /// Draws the deal and returns its height.
    fn ui(&self, ui: &egui::Ui, view: &mut View<'_>, width: f32) -> f32 {
        let deal = self.line.deal;
        let lettering = Lettering { font: style::small(), ink: view.look.muted };
        let title = paint::in_lines(ui.painter(), &self.line.title, &lettering, width, 2);
        let area = Rect::from_min_size(self.corner, vec2(width, 18.0 + title.size().y));
        let id = ui.scope_id().with(("big", self.column, deal));
        let response = ui.interact(area, id, egui::Sense::click());
        let spoken = self.spoken(view);
        let is_chosen = view.state.chosen.contains(deal);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_chosen, &spoken)
        });
        if is_chosen {
            let strong = view.look.selection.gamma_multiply(0.55);
            ui.painter().rect_filled(area.expand2(vec2(6.0, 1.0)), 4.0, strong);
        } else {
            ground(ui, view, area, &response, &vec![deal].into());
        }
        self.amount(ui, view, width);
        ui.painter().galley(self.corner + vec2(0.0, 18.0), title, view.look.muted);
        if response.hovered() {
            view.hover(vec![deal]);
        }
        if response.clicked() {
            choose(ui, view, &[deal]);
        }
        response.on_hover_text(spoken);
        area.height()
    }

    /// The mark in parentheses that leads to a remark.
    fn mark(&self) -> Option<String> {
        self.line.mark.as_ref().map(|mark| format!("({mark})"))
    }

    fn spoken(&self, view: &View<'_>) -> String {
        let parts = [Some(self.line.amount.clone()), self.mark(), Some(self.line.title.clone())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(tr!(view.lang, "list-comma"))
    }

    /// The amount, and the mark after it if there is room.
    fn amount(&self, ui: &egui::Ui, view: &View<'_>, width: f32) {
        let at = self.corner + vec2(0.0, 9.0);
        let strong = Lettering { font: style::strong(), ink: view.look.text };
        let amount = paint::fitted_text(ui.painter(), &self.line.amount, strong, Spot::rightward(at, width));
        let start = amount.right() + 6.0;
        let fits = |mark: &String| start + text_width(ui, mark, style::small()) <= at.x + width;
        if let Some(mark) = self.mark().filter(fits) {
            let spot = pos2(start, at.y);
            ui.painter().text(spot, Align2::LEFT_CENTER, mark, style::small(), view.look.muted);
        }
    }
}
