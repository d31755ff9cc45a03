//! The effects of commands outside of the state: dialogs, files, the clipboard, the window.

use super::dialogs;
use super::jobs::Jobs;
use crate::state::{Effect, Existing, ExportDraft, FigureCommand, State, TableCommand};
use crate::view;
use eframe::egui;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Carries out an effect of a command that has changed the state.
pub fn carry_out(effect: Effect, jobs: &Jobs, state: &State, ctx: &egui::Context) {
    let (opened, answers) = (Arc::clone(&state.opened), Arc::clone(&state.answers));
    let query = || state.query.clone();
    let must_ask = |existing: Existing, path: &Path| existing == Existing::Ask && path.exists();
    match effect {
        Effect::PickRegister => dialogs::pick_folder(jobs),
        Effect::PickRegisterFile => dialogs::pick_file(jobs),
        Effect::PickFigureTarget(draft) => dialogs::pick_figure_target(jobs, &draft),
        Effect::PickFiguresTarget(draft) => pick_figures_target(draft, jobs),
        Effect::PickStyle(draft) => pick_style(&draft, jobs),
        Effect::ReadStyle(path) => jobs.read_style(path),
        Effect::PickTableTarget(path) => dialogs::pick_table_target(jobs, &path),
        Effect::WriteTable(path, existing) if must_ask(existing, &path) => {
            jobs.tell(TableCommand::Exists(path));
        }
        Effect::WriteTable(path, _) => jobs.write_table(path, opened, query(), answers),
        Effect::WriteFigure(_, path, existing) if must_ask(existing, &path) => {
            jobs.tell(FigureCommand::Exists(path));
        }
        Effect::WriteFigure(figure, path, _) => jobs.write_figure(figure, path, opened, query(), answers),
        Effect::WriteFigures(figure, folder) => jobs.write_figures(figure, folder, opened, query(), answers),
        Effect::WriteViews(file, edit) => jobs.write_views(*file, edit),
        Effect::Load(reference) => jobs.load(reference, opened),
        Effect::TakeFigure(figure, taking) => jobs.take_figure(figure, taking, opened, query(), answers),
        Effect::CopyPixels(width, height, pixels) => copy_pixels(ctx, width, height, &pixels),
        Effect::Copy(text) => ctx.copy_text(text),
        Effect::CopyRows(deals, columns) => jobs.copy_rows(opened, answers, deals, columns),
        Effect::FocusSearch => ctx.memory_mut(|memory| memory.request_focus(view::search_id())),
        Effect::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
    }
}

/// Takes the folder that was typed, if it exists, instead of asking for one.
fn pick_figures_target(draft: ExportDraft, jobs: &Jobs) {
    let typed = PathBuf::from(draft.path.trim());
    if typed.is_dir() {
        return jobs.tell(FigureCommand::WriteAllTo(Box::new(draft.figure), typed));
    }
    dialogs::pick_figures_target(jobs, draft.figure);
}

/// Takes the file of a house style that was typed, if it exists, instead of asking for one.
fn pick_style(draft: &ExportDraft, jobs: &Jobs) {
    let typed = PathBuf::from(draft.path.trim());
    if typed.extension().is_some_and(|ending| ending == "ron") && typed.is_file() {
        return jobs.tell(FigureCommand::ReadStyle(typed));
    }
    dialogs::pick_style(jobs);
}

fn copy_pixels(ctx: &egui::Context, width: u32, height: u32, pixels: &[u8]) {
    let side = |pixels: u32| usize::try_from(pixels).unwrap_or(0);
    ctx.copy_image(egui::ColorImage::from_rgba_premultiplied([side(width), side(height)], pixels));
}
