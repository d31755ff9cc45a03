//! The volumes: one bar per group with its value and its chips. A click selects its deals.

use super::frame::View;
use super::paint::{self, Lettering, Spot};
use super::plot::{self, BarSizes, Frame};
use super::style;
use crate::figure::{Bar, Bars, LegendEntry, Panel, Role, Texture};
use crate::model::{Lang, Within};
use crate::say;
use crate::state::{Choosing, Command};
use eframe::egui::{self, Align2, Rect, pos2, vec2};

/// The minimum useful width of a chip, in points.
const TIGHT: f32 = 72.0;
/// The minimum space for values beyond the end of the axis, in points.
const ROOM: f32 = 110.0;
/// Below this height in points, a chart shows fewer lines of notes; the rest is in the tooltip.
const LOW: f32 = 190.0;

/// The bars grow with the height, from a legible to a comfortable size.
fn sizes(height: f32, bars: usize) -> BarSizes {
    let count = f32::from(u16::try_from(bars.max(1)).unwrap_or(u16::MAX));
    let row = (height / count).floor().within(38.0, 60.0);
    BarSizes { row, bar: (row * 0.5).floor(), room: ROOM }
}

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let state = view.state;
    let bars = &state.answers.bars;
    let top = ui.cursor().min;
    let room = if state.chosen.groups.len() > 1 { 160.0 } else { 0.0 };
    heading_ui(ui, view, &bars.heading.title, &bars.heading.subtitle, room);
    super::compare::offer::offer_ui(ui, view, top);
    if bars.panels.iter().all(|panel| panel.bars.is_empty()) {
        super::table::nothing_ui(ui, view);
        return;
    }
    let is_single = bars.panels.len() == 1;
    let below = below(ui, "volumes");
    let most = if ui.available_height() < LOW { 2 } else { 3 };
    let height = (ui.available_height() - below - 6.0).max(60.0);
    let names = names_width(ui, bars).min(ui.available_width() * 0.42);
    let count: usize = bars.panels.iter().map(|panel| panel.bars.len()).sum();
    let sizes = BarSizes { room: values_width(ui, bars), ..sizes(height, count) };
    let mut frame = None;
    egui::ScrollArea::vertical().id_salt("volumes").max_height(height).auto_shrink([false, true]).show(
        ui,
        |ui| {
            for (at, panel) in bars.panels.iter().enumerate() {
                let top = ui.cursor().min;
                let around = PanelFrame::of(panel, is_single);
                let height = sizes.row * plot::rows(panel.bars.len()) + around.height(ui);
                // There may be thousands of groups with a panel each, so panels outside of the visible area are not
                // drawn.
                let area = Rect::from_min_size(top, vec2(ui.available_width(), height));
                if !is_single && !ui.is_rect_visible(area) {
                    ui.allocate_space(area.size() - vec2(0.0, ui.spacing().item_spacing.y));
                    continue;
                }
                // The same group may appear in several panels, so the IDs include the panel.
                let drawn = ui.push_id(at, |ui| panel_ui(ui, view, panel, names, sizes)).inner;
                if !is_single && !panel.shares_axis {
                    axis_ui(ui, view, panel, &drawn);
                }
                around.keep(ui, ui.cursor().top() - top.y - (height - around.height(ui)));
                frame = Some(drawn);
            }
        },
    );
    let start = ui.cursor().top();
    if let (Some(frame), true, Some(panel)) = (frame, is_single, bars.panels.first()) {
        axis_ui(ui, view, panel, &frame);
    }
    legend_ui(ui, view, &bars.legend);
    notes_ui(ui, view, &bars.heading.notes, most);
    keep_below(ui, "volumes", start);
}

/// Stores the height of a panel without its bars from its last drawing, so that panels outside of the visible area
/// need not be drawn.
#[derive(Clone, Copy)]
struct PanelFrame(egui::Id);

impl PanelFrame {
    fn of(panel: &Panel, is_single: bool) -> Self {
        let parts = (panel.name.is_some(), !is_single && !panel.shares_axis);
        Self(egui::Id::unique("volumes around a panel").with(parts))
    }

    fn height(self, ui: &egui::Ui) -> f32 {
        ui.data(|data| data.get_temp(self.0)).unwrap_or(30.0)
    }

    fn keep(self, ui: &egui::Ui, height: f32) {
        ui.data_mut(|data| data.insert_temp(self.0, height.max(0.0)));
    }
}

/// The title and the subtitle of a chart; `room` points at the right stay free.
pub fn heading_ui(ui: &mut egui::Ui, view: &View<'_>, title: &str, subtitle: &str, room: f32) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 46.0), egui::Sense::hover());
    let lines =
        [(20.0, title, style::heading(), view.look.text), (37.0, subtitle, style::small(), view.look.muted)];
    for (y, text, font, ink) in lines {
        let spot = Spot::rightward(rect.min + vec2(18.0, y), width - 30.0 - room);
        let drawn = paint::fitted_text(ui.painter(), text, Lettering { font, ink }, spot);
        let label = ui.interact(drawn, ui.scope_id().with(("heading", text)), egui::Sense::hover());
        label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, text));
        label.on_hover_text(text);
    }
    ui.add_space(6.0);
}

/// The space beyond the axis, wide enough for every value.
fn values_width(ui: &egui::Ui, bars: &Bars) -> f32 {
    let widest = bars.panels.iter().flat_map(|panel| &panel.bars).take(200).map(|bar| {
        let mark = bar.footnote.as_deref().unwrap_or_default();
        let value = format!("{}{mark}", bar.value.as_deref().unwrap_or_default());
        ui.painter().layout_no_wrap(value, style::strong(), egui::Color32::WHITE).size().x
    });
    (widest.fold(0.0, f32::max) + 24.0).within(ROOM, (0.4 * ui.available_width()).max(ROOM))
}

fn names_width(ui: &egui::Ui, bars: &Bars) -> f32 {
    let widest = bars.panels.iter().flat_map(|panel| &panel.bars).take(200).map(|bar| {
        let name = ui.painter().layout_no_wrap(bar.name.clone(), style::strong(), egui::Color32::WHITE);
        let detail = bar.detail.clone().unwrap_or_default();
        let detail = ui.painter().layout_no_wrap(detail, style::small(), egui::Color32::WHITE);
        name.size().x.max(detail.size().x)
    });
    widest.fold(60.0, f32::max) + 30.0
}

fn panel_ui(ui: &mut egui::Ui, view: &mut View<'_>, panel: &Panel, names: f32, sizes: BarSizes) -> Frame {
    if let Some(name) = &panel.name {
        ui.horizontal(|ui| {
            ui.add_space(18.0);
            ui.label(style::strong_text(name.clone()));
        });
    }
    let top = ui.cursor().top();
    let whole = Rect::from_min_size(pos2(ui.min_rect().left(), top), vec2(ui.available_width(), 0.0));
    let id = format!("volumes {}", panel.name.as_deref().unwrap_or_default());
    let frame = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(names);
            plot::bars(ui, &view.look, &id, &panel.bars, &panel.axis, sizes)
        })
        .inner;
    let origin = frame.rect.left();
    ui.painter().vline(origin, frame.rect.y_range(), egui::Stroke::new(1.0, view.look.muted));
    for (at, bar) in (0_u16..).zip(&panel.bars) {
        let y = frame.rect.top() + sizes.row * f32::from(at);
        let row = Rect::from_min_max(pos2(whole.left(), y), pos2(whole.right(), y + sizes.row));
        if ui.is_rect_visible(row) {
            row_ui(ui, view, bar, row, &frame);
        }
    }
    frame
}

fn row_ui(ui: &egui::Ui, view: &mut View<'_>, bar: &Bar, row: Rect, frame: &Frame) {
    let response = ui.interact(row, ui.scope_id().with(("bar", &bar.key)), egui::Sense::click());
    let is_chosen = view.state.chosen.groups.contains(&bar.key);
    let spoken = spoken(bar, view.lang);
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_chosen, &spoken));
    let ground = row.shrink2(vec2(6.0, 2.0));
    if is_chosen || response.hovered() || response.has_focus() {
        ui.painter().rect_filled(
            ground,
            5.0,
            view.look.selection.gamma_multiply(if is_chosen { 0.55 } else { 0.3 }),
        );
    } else if view.state.hovered.touches(&bar.key, &bar.deals) {
        ui.painter().rect_filled(ground, 5.0, view.look.selection.gamma_multiply(0.2));
    }
    name_ui(ui, view, bar, row, frame);
    value_ui(ui, view, bar, row, frame);
    if response.hovered() {
        view.hover_group(&bar.key, &bar.deals);
    }
    if response.clicked() {
        let how = if ui.input(|input| input.modifiers.command) { Choosing::Add } else { Choosing::Replace };
        // The bars of a funnel, of months, or of a group's years are not groups of the query: a click only selects
        // their deals.
        if view.state.query.draws_groups() {
            view.send(Command::ChooseGroup { key: bar.key.clone(), deals: bar.deals.clone(), how });
        } else {
            view.send(Command::ChooseDeals { deals: bar.deals.listed().to_vec(), how });
        }
    }
    if view.state.query.draws_groups() {
        super::compare::offer::menu_ui(&response, view, &bar.key);
    }
    response.on_hover_ui(|ui| tooltip_ui(ui, view, bar));
}

fn name_ui(ui: &egui::Ui, view: &View<'_>, bar: &Bar, row: Rect, frame: &Frame) {
    let right = frame.rect.left() - 12.0;
    let width = right - row.left() - 10.0;
    let ink = if bar.low.is_some() { view.look.text } else { view.look.muted };
    let font = if bar.low.is_some() { style::strong() } else { style::body() };
    let lift = if bar.detail.is_some() { 7.0 } else { 0.0 };
    let at = pos2(right, row.center().y - lift);
    paint::fitted_text(ui.painter(), &bar.name, Lettering { font, ink }, Spot::leftward(at, width));
    if let Some(detail) = &bar.detail {
        let spot = Spot::leftward(pos2(right, row.center().y + 8.0), width);
        let quiet = Lettering { font: style::small(), ink: view.look.muted };
        paint::fitted_text(ui.painter(), detail, quiet, spot);
    }
}

/// The value behind the bar, followed by as many of its chips as fit.
fn value_ui(ui: &egui::Ui, view: &View<'_>, bar: &Bar, row: Rect, frame: &Frame) {
    let painter = ui.painter();
    let end = match (bar.low, bar.end) {
        (None, _) => frame.rect.left(),
        (Some(low), crate::figure::End::Open) => frame.x(low) + 38.0,
        (Some(low), crate::figure::End::Exact) => frame.x(low),
        (Some(_), crate::figure::End::Upto(high)) => frame.x(high),
    };
    let mut x = end + 8.0;
    let edge = frame.rect.right() - 6.0;
    let value = bar.value.as_ref().map(|value| {
        let mark = bar.footnote.as_deref().unwrap_or_default();
        painter.layout_no_wrap(format!("{value}{mark}"), style::strong(), view.look.text)
    });
    let taken = value.as_ref().map_or(0.0, |value| value.size().x + 10.0);
    // If no chip fits beside the value, the chips go below it, because unknown amounts must be visible.
    let is_tight = !bar.chips.is_empty() && value.is_some() && edge - x - taken < TIGHT;
    if let Some(value) = value {
        let lift = if is_tight { 8.0 } else { 0.0 };
        let top = row.center().y - lift - value.size().y / 2.0;
        // Near the right edge, the value covers the end of its bar so that it is never truncated.
        x = x.min(edge - value.size().x).max(frame.rect.left());
        painter.galley(pos2(x, top), value, view.look.text);
        x += taken;
    }
    if is_tight {
        let spot = Spot::rightward(pos2(end + 8.0, row.center().y + 8.0), edge - end - 8.0);
        let words = bar.chips.join(say!(view.lang, "list-comma"));
        let chips = Lettering { font: style::small(), ink: view.look.role(Role::ChipText) };
        paint::fitted_text(painter, &words, chips, spot);
        return;
    }
    for chip in &bar.chips {
        let room = edge - x;
        let ink = view.look.role(Role::ChipText);
        let words = paint::cut_to(painter, chip, &style::small(), room - 20.0);
        // A remark without its number is meaningless.
        let has_number = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
        if room < TIGHT || has_number(chip) && !has_number(&words) {
            painter.text(pos2(x, row.center().y), Align2::LEFT_CENTER, "…", style::body(), view.look.muted);
            return;
        }
        let galley = painter.layout_no_wrap(words, style::small(), ink);
        let ground = Rect::from_min_size(pos2(x, row.center().y - 10.0), vec2(galley.size().x + 18.0, 20.0));
        painter.rect_filled(ground, 10.0, view.look.role(Role::ChipFill));
        painter.galley(pos2(x + 9.0, row.center().y - galley.size().y / 2.0), galley, ink);
        x = ground.right() + 6.0;
    }
}

/// The description of the bar for screen readers.
fn spoken(bar: &Bar, lang: Lang) -> String {
    let comma = say!(lang, "list-comma");
    let deals = say!(lang, "summary-all", number = bar.deals.count());
    let parts = [bar.name.clone(), bar.whole_value.clone(), bar.chips.join(comma), deals];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(comma)
}

fn tooltip_ui(ui: &mut egui::Ui, view: &View<'_>, bar: &Bar) {
    const MOST: usize = 8;
    ui.set_max_width(420.0);
    let colon = say!(view.lang, "list-colon");
    ui.label(style::strong_text(if bar.whole_value.is_empty() {
        bar.name.clone()
    } else {
        [&*bar.name, &bar.whole_value].join(colon)
    }));
    for chip in &bar.chips {
        ui.label(egui::RichText::new(chip).color(view.look.muted));
    }
    ui.separator();
    for deal in bar.deals.first(MOST) {
        let deal = view.state.register().deal(deal);
        let amount =
            crate::figure::deal_amount_text(deal, view.lang).map(|amount| format!("{colon}{amount}"));
        ui.label(format!("{}{}", deal.title, amount.unwrap_or_default()));
    }
    if bar.deals.count() > MOST {
        let more = say!(view.lang, "chart-more-deals", number = bar.deals.count() - MOST);
        ui.label(egui::RichText::new(more).color(view.look.muted));
    }
}

fn axis_ui(ui: &mut egui::Ui, view: &View<'_>, panel: &Panel, frame: &Frame) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), egui::Sense::hover());
    let y = rect.top() + 9.0;
    let painter = ui.painter();
    let unit = painter.layout_no_wrap(panel.axis.unit.clone(), style::small(), view.look.muted);
    let edge = frame.rect.right() - 14.0 - unit.size().x;
    let labels: Vec<_> = panel
        .axis
        .ticks
        .iter()
        .map(|tick| {
            let words = painter.layout_no_wrap(tick.label.clone(), style::small(), view.look.muted);
            (frame.x(tick.at) - words.size().x / 2.0, words)
        })
        .collect();
    // All labels, or every second, fifth or tenth, so that their spacing is even.
    let fits = |step: usize| {
        let shown: Vec<_> = labels.iter().step_by(step).collect();
        shown.iter().zip(shown.iter().skip(1)).all(|(a, b)| a.0 + a.1.size().x + 6.0 < b.0)
    };
    let step = [1, 2, 5, 10].into_iter().find(|&step| fits(step)).unwrap_or(labels.len().max(1));
    for (left, words) in labels.into_iter().step_by(step).filter(|(left, words)| left + words.size().x < edge)
    {
        painter.galley(pos2(left, y - words.size().y / 2.0), words, view.look.muted);
    }
    let at = pos2(frame.rect.right() - 6.0, y);
    painter.text(at, Align2::RIGHT_CENTER, &panel.axis.unit, style::small(), view.look.muted);
}

/// The legend of colours and textures.
pub fn legend_ui(ui: &mut egui::Ui, view: &View<'_>, legend: &[LegendEntry]) {
    if legend.is_empty() {
        return;
    }
    inset_ui(ui, |ui| {
        // A fixed row height, because egui would use different heights for ended rows and full rows.
        ui.spacing_mut().interact_size.y = ui.fonts_mut(|fonts| fonts.row_height(&style::small()));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            for entry in legend {
                let words = ui.painter().layout_no_wrap(entry.label.clone(), style::small(), view.look.muted);
                if ui.available_size_before_wrap().x < words.size().x + 34.0 {
                    ui.end_row();
                }
                swatch_ui(ui, view, entry);
                ui.label(egui::RichText::new(&entry.label).font(style::small()).color(view.look.muted));
                ui.add_space(6.0);
            }
        });
    });
}

/// A sample of a texture.
fn swatch_ui(ui: &mut egui::Ui, view: &View<'_>, entry: &LegendEntry) {
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 12.0), egui::Sense::hover());
    let ink = view.look.role(entry.role);
    let painter = ui.painter().with_clip_rect(rect.expand(1.0));
    let pen = egui::Stroke::new(1.4, ink);
    match entry.texture {
        Texture::Solid => {
            painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), 2.0, ink);
        }
        Texture::Hatched => {
            painter.extend(paint::hatch(rect.shrink(1.0), egui::Stroke::new(1.2, ink)));
            painter.rect_stroke(rect.shrink(1.0), 0.0, egui::Stroke::new(1.0, ink), egui::StrokeKind::Inside);
        }
        Texture::Torn => {
            let solid = Rect::from_min_max(rect.min, pos2(rect.left() + 6.0, rect.bottom()));
            painter.rect_filled(solid, 0.0, ink);
            painter.extend(paint::torn(solid.right(), rect.top(), rect.bottom(), ink));
        }
        Texture::Hollow => {
            painter.circle_stroke(rect.center(), 4.5, pen);
        }
        Texture::Thin => {
            painter.hline(rect.x_range(), rect.center().y, pen);
        }
        Texture::Dot | Texture::Dumbbell | Texture::DotFading => {
            painter.circle_filled(rect.left_center() + vec2(4.0, 0.0), 4.0, ink);
            match entry.texture {
                Texture::Dumbbell => {
                    painter.hline(rect.x_range().shrink(4.0), rect.center().y, pen);
                    painter.circle_stroke(rect.right_center() - vec2(4.0, 0.0), 3.3, pen);
                }
                Texture::DotFading => {
                    let half = rect.center().y;
                    painter.extend(paint::torn(rect.left() - 2.0, half - 1.5, half + 1.5, ink));
                }
                _ => {}
            }
        }
        Texture::Counted => {
            painter.circle_stroke(rect.center(), 5.5, pen);
            painter.text(rect.center(), Align2::CENTER_CENTER, "n", style::small(), view.look.text);
        }
        Texture::Fading => {
            painter.extend(paint::torn(rect.left() - 7.0, rect.top() + 3.0, rect.bottom() - 3.0, ink));
        }
    }
}

/// The common margin of all texts of a chart.
fn inset_ui(ui: &mut egui::Ui, contents: impl FnOnce(&mut egui::Ui)) {
    let margin = egui::Margin { left: 18, right: 12, top: 0, bottom: 2 };
    egui::Frame::new().inner_margin(margin).show(ui, contents);
}

/// The height of axis, legend and notes in the previous frame, which is reserved so that they are never cut off.
pub fn below(ui: &egui::Ui, chart: &str) -> f32 {
    ui.data(|data| data.get_temp(egui::Id::unique(("below", chart)))).unwrap_or(70.0)
}

/// Stores that height for the next frame; if it has changed, the frame is drawn again at once.
pub fn keep_below(ui: &egui::Ui, chart: &str, start: f32) {
    let height = (ui.cursor().top() - start).max(0.0);
    if (height - below(ui, chart)).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(egui::Id::unique(("below", chart)), height));
        ui.ctx().request_discard("the words below a chart have changed");
    }
}

/// The notes in at most `most` lines; the tooltip has all of them.
fn notes_ui(ui: &mut egui::Ui, view: &View<'_>, notes: &[String], most: usize) {
    if notes.is_empty() {
        return;
    }
    inset_ui(ui, |ui| {
        let width = ui.available_width();
        let all = notes.join("  ");
        let quiet = Lettering { font: style::small(), ink: view.look.muted };
        let set = paint::in_lines(ui.painter(), &all, &quiet, width, most);
        let label = ui.add(egui::Label::new(set));
        label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &all));
        // The tooltip lists the notes one by one.
        label.on_hover_ui(|ui| {
            ui.set_max_width(480.0);
            for note in notes {
                ui.label(note);
            }
        });
    });
}
