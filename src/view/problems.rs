//! The problems that the check found: a click goes to the deal, or copies the position in the file.

use super::frame::View;
use super::{icons, paint, style};
use crate::data::Problem;
use crate::figure::Role;
use crate::model::Lang;
use crate::state::{Action, ExploreCommand, Panel, SelectMode, WindowCommand};
use crate::tr;
use eframe::egui;

const ROW: f32 = 22.0;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let frame = egui::Frame::new().fill(view.look.panel).inner_margin(egui::Margin::symmetric(18, 6));
    egui::Panel::bottom("problems")
        .resizable(true)
        .default_size(140.0)
        .size_range(60.0..=400.0)
        .frame(frame)
        .show(ui, |ui| {
            let problems = &view.state.opened.problems;
            ui.horizontal(|ui| {
                ui.label(style::strong_text(counted(problems, view.lang)));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if icons::close_ui(ui, tr!(view.lang, "problems-close"), view.look.muted).clicked() {
                        view.act(Action::Toggle(Panel::Problems));
                    }
                });
            });
            egui::ScrollArea::vertical().auto_shrink(false).show_rows(
                ui,
                ROW,
                problems.len(),
                |ui, range| {
                    for problem in problems.get(range).unwrap_or_default() {
                        problem_ui(ui, view, problem);
                    }
                },
            );
        });
}

fn counted(problems: &[Problem], lang: Lang) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let warnings = problems.len() - errors;
    let told = tr!(lang, "problems-warnings", number = warnings);
    match (errors, warnings) {
        (0, _) => told,
        (_, 0) => tr!(lang, "problems-errors", number = errors),
        _ => [tr!(lang, "problems-errors", number = errors), told].join(tr!(lang, "list-comma")),
    }
}

fn problem_ui(ui: &mut egui::Ui, view: &mut View<'_>, problem: &Problem) {
    let role = if problem.is_error() { Role::Error } else { Role::Warning };
    ui.horizontal(|ui| {
        let place = format!("{}:{}:{}", problem.file, problem.line, problem.column);
        let (dot, _) = ui.allocate_exact_size(egui::vec2(8.0, 8.0), egui::Sense::hover());
        ui.painter().circle_filled(dot.center(), 4.0, view.look.role(role));
        let link = egui::Link::new(egui::RichText::new(&place).color(view.look.accent));
        let hint = match problem.deal {
            Some(_) => tr!(view.lang, "problems-show-deal"),
            None => tr!(view.lang, "problems-copy-place"),
        };
        if ui.add(link).on_hover_text(hint).clicked() {
            match problem.deal {
                Some(deal) => {
                    view.send(ExploreCommand::ChooseDeals { deals: vec![deal], how: SelectMode::Only });
                }
                None => view.send(WindowCommand::CopyText(place)),
            }
        }
        let what = problem.what(view.lang);
        paint::elided_ui(ui, &what, style::body(), view.look.text);
    });
}
