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
/// The height of a row, and of one whose sum stands below its name, in points.
const LOW: f32 = 22.0;
const TALL: f32 = 36.0;

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
        // A sum that has no room beside its name stands below it.
        let sum = self.sum(ui, view);
        let is_tall = sum.as_ref().is_some_and(|(_, fits)| !fits);
        let size = vec2(ui.available_width(), if is_tall { TALL } else { LOW });
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        // The identity of a value is not its place in the list, so that it keeps the keyboard when others go.
        let id = egui::Id::unique(("facet value", field, &value.value));
        let response = ui.interact(rect, id, egui::Sense::click());
        let label = spoken(view, field, value);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::accesskit::Role::CheckBox, true, value.included, &label)
        });
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect.shrink2(vec2(8.0, 0.0)), 4.0, view.look.panel);
        }
        self.contents_ui(ui, view, rect, sum);
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

    /// Where the name begins, from the left edge of the panel.
    fn names(&self) -> f32 {
        let start = INDENT * f32::from(self.value.depth) + NAMES;
        if self.field == FacetField::Place { start + 14.0 } else { start }
    }

    /// The sum in words, if it is known, and whether it has room beside the name.
    fn sum(&self, ui: &egui::Ui, view: &View<'_>) -> Option<(String, bool)> {
        let value = self.value;
        let sum = value.total.filter(|sum| sum.is_known() && value.deals > 0)?;
        let text = sum_text(view, &sum);
        if text.is_empty() {
            return None;
        }
        let width =
            |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, view.look.text).size().x;
        let count = width(&number(view.lang, value.deals), style::small());
        let end = ui.available_width() - 14.0 - COUNTS.max(count + 8.0);
        let fits =
            self.names() + width(&value.name, style::body()) + 5.0 + width(&text, style::small()) < end;
        Some((text, fits))
    }

    /// From left to right: the check box, the arrow, the name and the numbers, with the line under them.
    fn contents_ui(&self, ui: &egui::Ui, view: &View<'_>, rect: Rect, sum: Option<(String, bool)>) {
        let value = self.value;
        let line = rect.with_max_y(rect.top() + LOW);
        let left = rect.left() + INDENT * f32::from(value.depth);
        box_ui(ui, view, value, egui::pos2(left + 24.0, line.center().y));
        let start = left + NAMES;
        if self.branch != Branch::Leaf {
            branch_ui(ui, view, value, self.branch, egui::pos2(start + 4.0, line.center().y - 1.0));
        }
        let names = rect.left() + self.names();
        let end = self.numbers_ui(ui, view, (rect, line), sum);
        let ink = if value.deals == 0 { view.look.muted } else { view.look.text };
        let spot = Spot::rightward(egui::pos2(names, line.center().y - 1.0), end - names - 6.0);
        paint::fitted_text(ui.painter(), &value.name, Lettering { font: style::body(), ink }, spot);
        let under =
            Rect::from_min_max(egui::pos2(start, rect.bottom() - 2.0), rect.right_bottom() - vec2(14.0, 0.0));
        underline(ui, view, value, under, self.most);
    }

    /// The count at the right edge, and the sum before it or below the name; returns the left edge of what stands in the
    /// first line.
    fn numbers_ui(
        &self,
        ui: &egui::Ui,
        view: &View<'_>,
        (rect, line): (Rect, Rect),
        sum: Option<(String, bool)>,
    ) -> f32 {
        let right = line.right_center() - vec2(14.0, 1.0);
        let painter = ui.painter();
        let count = number(view.lang, self.value.deals);
        let drawn = painter.text(right, Align2::RIGHT_CENTER, count, style::small(), view.look.muted);
        let Some((text, fits)) = sum else { return drawn.left() };
        let galley = painter.layout_no_wrap(text, style::small(), view.look.text);
        let half = galley.size().y / 2.0;
        if fits {
            let x = (right.x - COUNTS).min(drawn.left() - 8.0) - galley.size().x;
            painter.galley(egui::pos2(x, right.y - half), galley, view.look.text);
            return x;
        }
        let x = (right.x - COUNTS - galley.size().x).max(rect.left() + self.names());
        painter.galley(egui::pos2(x, rect.bottom() - 11.0 - half), galley, view.look.text);
        drawn.left()
    }
}

fn box_ui(ui: &egui::Ui, view: &View<'_>, value: &FacetValue, centre: egui::Pos2) {
    let mark = match (value.included, value.excluded) {
        (true, _) => Mark::Check,
        (_, true) => Mark::Cross,
        _ => Mark::None,
    };
    let rect = Rect::from_center_size(centre, vec2(12.0, 12.0));
    icons::check_box(ui.painter(), &view.look, rect, mark);
}

/// The arrow that shows or hides the children of a place.
fn branch_ui(ui: &egui::Ui, view: &View<'_>, value: &FacetValue, branch: Branch, centre: egui::Pos2) {
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

fn sum_text(view: &View<'_>, sum: &Sum) -> String {
    match view.state.answers.query.shown {
        // That a figure is rounded is said once, in the notes.
        CurrencyMode::In(currency) => {
            money_sum_text(currency, &Sum { approximate: false, ..*sum }, view.lang)
        }
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
