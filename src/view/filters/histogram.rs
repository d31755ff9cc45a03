//! The histogram of amounts: deals that pass the filter in front of all deals in grey. Dragging filters continuously.

use super::super::frame::View;
use super::super::style;
use super::ratio::share;
use crate::figure::{Role, amount_text};
use crate::model::{Amount, Bounds, Currency, Decimal, Lang, Money};
use crate::query::{Bar, Bin, FacetField, Filter, Histogram};
use crate::state::{Brush, ExploreCommand, FacetChoice};
use crate::tr;
use eframe::egui::{self, Align2, Rect, Sense, pos2, vec2};

/// The height of the tallest bar, in points.
const TALL: f32 = 48.0;
/// The width of the bar for undisclosed amounts and the gap beside it, in points.
const HIDDEN: f32 = 22.0;
const GAP: f32 = 8.0;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>, histogram: &Histogram) {
    if histogram.bins.is_empty() {
        return;
    }
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), TALL + 24.0), Sense::hover());
    let area =
        Rect::from_min_max(whole.min + vec2(20.0, 2.0), pos2(whole.right() - 14.0, whole.top() + TALL));
    let hidden = Rect::from_min_size(area.min, vec2(HIDDEN, area.height()));
    let bars = Rect::from_min_max(pos2(hidden.right() + GAP, area.top()), area.max);
    let most =
        histogram.bins.iter().map(|bin| bin.bar.all).chain([histogram.undisclosed.all]).max().unwrap_or(0);
    hidden_ui(ui, view, histogram, hidden, most);
    // The drag area comes before the bars, so that the bars lie on top and receive the clicks.
    drag(ui, view, histogram, bars);
    let covered = covered(&view.state.query.filter, histogram);
    let width = bars.width() / wide(histogram.bins.len());
    for (at, bin) in histogram.bins.iter().enumerate() {
        let left = bars.left() + width * wide(at);
        let column = Rect::from_min_max(pos2(left, bars.top()), pos2(left + width, bars.bottom()));
        let is_covered = covered.is_none_or(|(from, below)| {
            from.is_none_or(|from| bin.from >= from) && below.is_none_or(|below| bin.to <= below)
        });
        let strength = if is_covered { 1.0 } else { 0.4 };
        Standing::of(bin.bar, column.shrink2(vec2(0.5, 0.0)), most).draw(ui, view, strength);
        bin_ui(ui, view, histogram.currency, bin, column);
    }
    ui.painter().hline(area.x_range(), area.bottom() + 0.5, egui::Stroke::new(1.0, view.look.rule));
    axis(ui, view, histogram, bars);
}

/// A number of bins as a length.
fn wide(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// The two parts of a bar, which stand on the lower edge of its column.
struct Standing {
    all: Rect,
    passing: Rect,
}

impl Standing {
    /// The parts of a bar whose column is full at `most` deals.
    fn of(bar: Bar, column: Rect, most: usize) -> Self {
        let part = |deals: usize| {
            let share = share(deals, most) * column.height();
            let height = if deals > 0 { share.max(1.5) } else { 0.0 };
            Rect::from_min_max(pos2(column.left(), column.bottom() - height), column.max)
        };
        Self { all: part(bar.all), passing: part(bar.deals) }
    }

    /// All deals in grey, with those that pass the filter in front.
    fn draw(&self, ui: &egui::Ui, view: &View<'_>, strength: f32) {
        let painter = ui.painter();
        painter.rect_filled(self.all, 0.0, view.look.role(Role::Muted).gamma_multiply(0.28));
        painter.rect_filled(self.passing, 0.0, view.look.role(Role::Data).gamma_multiply(strength));
    }
}

/// The bar of deals with undisclosed amounts, which have no position on the axis.
fn hidden_ui(ui: &egui::Ui, view: &mut View<'_>, histogram: &Histogram, rect: Rect, most: usize) {
    let found = histogram.undisclosed;
    Standing::of(found, rect.shrink2(vec2(2.0, 0.0)), most).draw(ui, view, 1.0);
    let at = pos2(rect.center().x, rect.bottom() + 11.0);
    ui.painter().text(at, Align2::CENTER_CENTER, "?", style::small(), view.look.muted);
    let spoken = tr!(view.lang, "facet-undisclosed", number = found.deals, all = found.all);
    let response =
        ui.interact(rect.expand2(vec2(0.0, 8.0)), ui.scope_id().with("undisclosed"), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &spoken));
    if response.clicked() {
        view.send(ExploreCommand::Facet {
            field: FacetField::Amount,
            value: "undisclosed".to_owned(),
            choice: FacetChoice::Toggle,
        });
    }
    response.on_hover_text(spoken);
}

/// One bin: hovering shows its range and numbers, a click filters to it.
fn bin_ui(ui: &egui::Ui, view: &mut View<'_>, currency: Currency, bin: &Bin, column: Rect) {
    let text = |amount| sum_text(currency, amount, view.lang);
    let spoken = tr!(
        view.lang,
        "facet-size",
        from = text(bin.from),
        to = text(bin.to),
        number = bin.bar.deals,
        all = bin.bar.all
    );
    let id = ui.scope_id().with(("size", bin.from.to_string()));
    let response = ui.interact(column, id, Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &spoken));
    if response.clicked() {
        let brush = Brush::Amounts { from: Some(bin.from), below: Some(bin.to), currency };
        view.send(ExploreCommand::Brush(brush));
        view.send(ExploreCommand::Brush(Brush::Done));
    }
    response.on_hover_text(spoken);
}

fn sum_text(currency: Currency, amount: Decimal, lang: Lang) -> String {
    amount_text(Amount::Stated(Money { currency, bounds: Bounds::Exact(amount) }), lang)
}

/// Powers of a thousand under the bars, as many as fit.
fn axis(ui: &egui::Ui, view: &View<'_>, histogram: &Histogram, bars: Rect) {
    let width = bars.width() / wide(histogram.bins.len());
    let mut free = bars.left() - 4.0;
    for (at, bin) in histogram.bins.iter().enumerate() {
        let power = bin.from.normalize().to_string();
        let is_thousands = power.starts_with('1') && power.trim_start_matches('1').len() % 3 == 0;
        if !is_thousands || power.trim_start_matches('1').chars().any(|c| c != '0') {
            continue;
        }
        let x = bars.left() + width * wide(at);
        let galley = ui.painter().layout_no_wrap(
            sum_text(histogram.currency, bin.from, view.lang),
            style::small(),
            view.look.muted,
        );
        if x > free && x + galley.size().x < bars.right() + 10.0 {
            free = x + galley.size().x + 8.0;
            ui.painter().vline(
                x,
                bars.bottom()..=bars.bottom() + 3.0,
                egui::Stroke::new(1.0, view.look.rule),
            );
            ui.painter().galley(pos2(x, bars.bottom() + 4.0), galley, view.look.muted);
        }
    }
}

/// The range of amounts in the filter, in the currency of the bars.
fn covered(filter: &Filter, histogram: &Histogram) -> Option<(Option<Decimal>, Option<Decimal>)> {
    let amount = |text: &str| {
        let amount: Amount = text.parse().ok()?;
        let money = amount.money().filter(|money| money.currency == histogram.currency)?;
        Some(money.bounds.interval().low)
    };
    let (from, below) = filter.limits(FacetField::Amount);
    let range = (from.and_then(amount), below.and_then(amount));
    Some(range).filter(|range| *range != (None, None))
}

/// Dragging across the bars filters continuously to the covered range.
fn drag(ui: &egui::Ui, view: &mut View<'_>, histogram: &Histogram, bars: Rect) {
    let response = ui.interact(bars, ui.scope_id().with("sizes"), Sense::drag());
    let name = tr!(view.lang, "facet-sizes");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Slider, true, name));
    let origin = ui.scope_id().with("sizes from");
    if response.drag_started()
        && let Some(from) = ui.input(|input| input.pointer.press_origin())
    {
        ui.data_mut(|data| data.insert_temp(origin, from.x));
    }
    let from: Option<f32> = ui.data(|data| data.get_temp(origin));
    let (Some(from), Some(to)) = (from, response.interact_pointer_pos().map(|pos| pos.x)) else { return };
    let bin_at = |x: f32| {
        let at = ((x - bars.left()) / bars.width() * wide(histogram.bins.len())).floor().max(0.0);
        let bins = histogram.bins.iter().zip(0_u16..).filter(|(_, number)| f32::from(*number) <= at);
        bins.map(|(bin, _)| *bin).last()
    };
    if let (Some(first), Some(last)) = (bin_at(from.min(to)), bin_at(from.max(to)))
        && (from - to).abs() > 2.0
    {
        let currency = histogram.currency;
        view.send(ExploreCommand::Brush(Brush::Amounts {
            from: Some(first.from),
            below: Some(last.to),
            currency,
        }));
    }
    if response.drag_stopped() {
        ui.data_mut(|data| data.remove::<f32>(origin));
        view.send(ExploreCommand::Brush(Brush::Done));
    }
}
