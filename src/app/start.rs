//! The start of the program with a window.

use super::frames::Frames;
use super::opening::{Opening, WindowError};
use super::place::Place;
use super::settings::WindowSettings;
use super::window::{App, Start};
use crate::data::RegisterRef;
use crate::model::Lang;
use crate::tr;
use eframe::egui;
use std::path::Path;
use std::time::Instant;

/// Opens the window on a register, and on a saved view if one is named; returns when the window is closed.
///
/// `lang` is the language of the system; `frames` is the target of the frame log.
pub fn run(
    reference: &RegisterRef,
    view: Option<&str>,
    lang: Lang,
    frames: Option<&Path>,
) -> Result<(), WindowError> {
    let at = Instant::now();
    if cfg!(target_os = "linux") && !has_display() {
        return Err(WindowError::NoWindow(tr!(lang, "notice-no-display").to_owned()));
    }
    let frames = frames.map(|path| frame_log(path, lang)).transpose()?;
    let opening = Opening::new(reference, view, lang)?;
    let settings = WindowSettings::read();
    let place = settings.place();
    let options =
        eframe::NativeOptions { viewport: viewport(reference, place), ..eframe::NativeOptions::default() };
    let first_view = view.map(str::to_owned);
    let create = |context: &eframe::CreationContext<'_>| {
        let start = Start { at, place, frames, first_view, behind: opening.behind() };
        let mut app = App::showing(&context.egui_ctx, Some(settings), opening.ready(lang)?, lang);
        app.begin(&context.egui_ctx, start);
        Ok(Box::new(app) as Box<dyn eframe::App>)
    };
    eframe::run_native("dealscope", options, Box::new(create))
        .map_err(|error| no_window(error.to_string(), lang))
}

fn no_window(why: String, lang: Lang) -> WindowError {
    WindowError::NoWindow(tr!(lang, "notice-no-window", why = why))
}

fn frame_log(path: &Path, lang: Lang) -> Result<Frames, WindowError> {
    Frames::new(path)
        .map_err(|error| no_window(tr!(lang, "notice-frame-log", why = error.message().in_lang(lang)), lang))
}

/// The window as it is created: at its last position, if there is one.
fn viewport(reference: &RegisterRef, place: Option<Place>) -> egui::ViewportBuilder {
    let (width, height) = place.and_then(|place| place.size_in_points()).unwrap_or((1440.0, 900.0));
    let viewport = egui::ViewportBuilder::default()
        .with_title(format!("{reference} – Dealscope"))
        .with_app_id("dealscope")
        .with_inner_size([width, height])
        .with_drag_and_drop(true);
    match place.and_then(|place| place.corner_in_points()) {
        Some((x, y)) => viewport.with_position([x, y]),
        None => viewport,
    }
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET")
}
