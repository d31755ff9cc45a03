//! The values of a facet: the number of deals and the sum of each.

use super::super::frame::View;
use super::super::icons::{self, Mark};
use super::super::paint::{self, Lettering, Spot};
use super::super::style;
use super::ratio::share;
use crate::figure::{Role, money_sum_text};
use crate::query::{CurrencyMode, Facet, FacetField, FacetValue, Sum};
use crate::state::{ExploreCommand, FacetChoice};
use crate::tr;
use crate::words::number;
use eframe::egui::{self, Align2, Rect, vec2};

/// The distance from the left edge of the panel to the names, in points.
const NAMES: f32 = 38.0;
/// The indentation of a place below its parent, in points.
const INDENT: f32 = 10.0;
/// The width of the column of counts, in points.
const COUNTS: f32 = 46.0;
/// The minimum width of the panel for showing sums, in points.
const WIDE: f32 = 250.0;

/// The rows of a tree of places; unfolded ones show their children. Returns the number of omitted rows.
pub fn tree_ui(ui: &mut egui::Ui, view: &mut View<'_>, facet: &Facet, shown: usize) -> usize {
    let mut visible: Vec<(&FacetValue, Branch)> = Vec::new();
    // The depth up to which the rows above are unfolded.
    let mut open = 0;
    for (at, value) in facet.values.iter().enumerate() {
        if value.depth > open {
            continue;
        }
        open = value.depth;
        let inner = facet.values.get(at + 1).is_some_and(|next| next.depth > value.depth);
        let branch = match inner {
            false => Branch::Leaf,
            true if is_unfolded(ui, value) => Branch::Unfolded,
            true => Branch::Folded,
        };
        if branch == Branch::Unfolded {
            open += 1;
        }
        visible.push((value, branch));
    }
    let rest = visible.len().saturating_sub(shown);
    let most = most(facet);
    for (value, branch) in visible.into_iter().take(shown) {
        ValueRow { field: FacetField::Place, value, branch, most }.ui(ui, view);
    }
    rest
}

/// The rows of a list of values without children.
pub fn list_ui(ui: &mut egui::Ui, view: &mut View<'_>, facet: &Facet, shown: usize) {
    let most = most(facet);
    for value in facet.values.iter().take(shown) {
        ValueRow { field: facet.field, value, branch: Branch::Leaf, most }.ui(ui, view);
    }
}

/// The number of deals for which the line under a value has its full length.
fn most(facet: &Facet) -> usize {
    facet.values.iter().map(|value| value.all).max().unwrap_or(0)
}

/// The kind of arrow before a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Branch {
    Leaf,
    Folded,
    Unfolded,
}

fn fold_id(value: &FacetValue) -> egui::Id {
    egui::Id::unique(("place", &value.value))
}

/// Countries and provinces are initially unfolded, so that districts are visible.
fn is_unfolded(ui: &egui::Ui, value: &FacetValue) -> bool {
    let begins = value.depth < 2 || value.included;
    ui.data(|data| data.get_temp(fold_id(value))).unwrap_or(begins)
}

/// The row of a value of a field.
struct ValueRow<'a> {
    field: FacetField,
    value: &'a FacetValue,
    branch: Branch,
    /// The number of deals for which the line under a value has its full length.
    most: usize,
}

impl ValueRow<'_> {
    fn ui(&self, ui: &mut egui::Ui, view: &mut View<'_>) {
        let (field, value) = (self.field, self.value);
        let size = vec2(ui.available_width(), 22.0);
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
        let label = spoken(view, field, value);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::accesskit::Role::CheckBox, true, value.included, &label)
        });
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect.shrink2(vec2(8.0, 0.0)), 4.0, view.look.panel);
        }
        self.contents_ui(ui, view, rect);
        if response.clicked() {
            let alone = ui.input(|input| input.modifiers.alt);
            choose(view, field, value, if alone { FacetChoice::Only } else { FacetChoice::Toggle });
        }
        response.context_menu(|ui| menu_ui(ui, view, field, value));
        response.on_hover_ui(|ui| {
            ui.label(label.as_str());
            ui.label(tr!(view.lang, "facet-tip"));
            // The count of a value is what a filter by it finds, which includes cumulative totals.
            if view.state.answers.summary.running_totals > 0 {
                ui.label(tr!(view.lang, "facet-running"));
            }
        });
    }

    /// From left to right: the check box, the arrow, the name and the numbers, with the line under them.
    fn contents_ui(&self, ui: &egui::Ui, view: &View<'_>, rect: Rect) {
        let value = self.value;
        let left = rect.left() + INDENT * f32::from(value.depth);
        box_ui(ui, view, value, left + 24.0);
        let start = left + NAMES;
        if self.branch != Branch::Leaf {
            branch_ui(ui, view, value, self.branch, start);
        }
        let names = if self.field == FacetField::Place { start + 14.0 } else { start };
        let end = numbers(ui, view, value, rect, names);
        let ink = if value.deals == 0 { view.look.muted } else { view.look.text };
        let spot = Spot::rightward(egui::pos2(names, rect.center().y - 1.0), end - names - 6.0);
        paint::fitted_text(ui.painter(), &value.name, Lettering { font: style::body(), ink }, spot);
        let under =
            Rect::from_min_max(egui::pos2(start, rect.bottom() - 2.0), rect.right_bottom() - vec2(14.0, 0.0));
        underline(ui, view, value, under, self.most);
    }
}

fn box_ui(ui: &egui::Ui, view: &View<'_>, value: &FacetValue, x: f32) {
    let mark = match (value.included, value.excluded) {
        (true, _) => Mark::Check,
        (_, true) => Mark::Cross,
        _ => Mark::None,
    };
    let row = ui.min_rect().bottom() - 11.0;
    let rect = Rect::from_center_size(egui::pos2(x, row), vec2(12.0, 12.0));
    icons::check_box(ui.painter(), &view.look, rect, mark);
}

/// The arrow that shows or hides the children of a place.
fn branch_ui(ui: &egui::Ui, view: &View<'_>, value: &FacetValue, branch: Branch, x: f32) {
    let centre = egui::pos2(x + 4.0, ui.min_rect().bottom() - 12.0);
    let rect = Rect::from_center_size(centre, vec2(16.0, 20.0));
    let response = ui.interact(rect, fold_id(value).with("arrow"), egui::Sense::click());
    let name = match branch {
        Branch::Folded => tr!(view.lang, "facet-unfold", value = &value.name),
        _ => tr!(view.lang, "facet-fold", value = &value.name),
    };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    let ink = if response.hovered() || response.has_focus() { view.look.accent } else { view.look.muted };
    icons::fold(ui.painter(), centre, branch == Branch::Folded, ink);
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(fold_id(value), branch == Branch::Folded));
    }
}

/// The count at the right edge and the sum before it; returns the position of their left edge.
fn numbers(ui: &egui::Ui, view: &View<'_>, value: &FacetValue, rect: Rect, names: f32) -> f32 {
    let right = rect.right_center() - vec2(14.0, 1.0);
    let painter = ui.painter();
    let count = number(view.lang, value.deals);
    let drawn = painter.text(right, Align2::RIGHT_CENTER, count, style::small(), view.look.muted);
    let mut end = drawn.left();
    let sum = value.total.filter(|sum| sum.is_known() && value.deals > 0);
    if let (Some(sum), true) = (sum, rect.width() >= WIDE) {
        let text = sum_text(view, &sum);
        let galley = painter.layout_no_wrap(text, style::small(), view.look.text);
        let x = (right.x - COUNTS).min(end - 8.0) - galley.size().x;
        // The name has priority over the sum, which is also in the tooltip.
        let name = painter.layout_no_wrap(value.name.clone(), style::body(), view.look.text).size().x;
        if x > names + name + 5.0 {
            painter.galley(egui::pos2(x, right.y - galley.size().y / 2.0), galley, view.look.text);
            end = x;
        }
    }
    end
}

fn sum_text(view: &View<'_>, sum: &Sum) -> String {
    match view.state.answers.query.shown {
        CurrencyMode::In(currency) => money_sum_text(currency, sum, view.lang),
        CurrencyMode::AsStated => String::new(),
    }
}

/// The description of the value: "Place: Qingpu, 5 deals, ≥ US$1bn".
fn spoken(view: &View<'_>, field: FacetField, value: &FacetValue) -> String {
    let named = [field.head(view.lang), &value.name].join(tr!(view.lang, "list-colon"));
    let mut parts = vec![named, tr!(view.lang, "summary-all", number = value.deals)];
    parts.extend(value.total.map(|sum| {
        if sum.is_known() || sum.unconverted {
            sum_text(view, &sum)
        } else {
            tr!(view.lang, "disclosure-undisclosed").to_owned()
        }
    }));
    parts.join(tr!(view.lang, "list-comma"))
}

fn choose(view: &mut View<'_>, field: FacetField, value: &FacetValue, choice: FacetChoice) {
    view.send(ExploreCommand::Facet { field, value: value.value.clone(), choice });
}

fn menu_ui(ui: &mut egui::Ui, view: &mut View<'_>, field: FacetField, value: &FacetValue) {
    let include = if value.included {
        tr!(view.lang, "facet-include-no-longer")
    } else {
        tr!(view.lang, "facet-include")
    };
    let exclude = if value.excluded {
        tr!(view.lang, "facet-exclude-no-longer")
    } else {
        tr!(view.lang, "facet-exclude")
    };
    let choices = [
        (include, FacetChoice::Toggle),
        (tr!(view.lang, "facet-only"), FacetChoice::Only),
        (exclude, FacetChoice::Exclude),
    ];
    for (words, choice) in choices {
        if ui.button(words).clicked() {
            choose(view, field, value, choice);
            ui.close();
        }
    }
}

/// A thin line under the value: all its deals in grey, with those that pass the filter in front.
fn underline(ui: &egui::Ui, view: &View<'_>, value: &FacetValue, under: Rect, most: usize) {
    let line = |deals: usize, least: f32| {
        let length = if deals == 0 { 0.0 } else { (under.width() * share(deals, most)).max(least) };
        Rect::from_min_size(under.min, vec2(length, 2.0))
    };
    let painter = ui.painter();
    painter.rect_filled(line(value.all, 1.0), 1.0, view.look.role(Role::Muted).gamma_multiply(0.28));
    painter.rect_filled(line(value.deals, 2.0), 1.0, view.look.role(Role::StageTalks));
}
