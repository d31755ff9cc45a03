//! Screenshots without a display: the same drawing code, painted by the CPU.

use super::App;
use super::raster::Raster;
use crate::figure::ThemeName;
use crate::model::Lang;
use crate::session::Opened;
use crate::state::{Command, ThemeChoice};
use eframe::egui::{self, ColorImage, RawInput, Rect, pos2, vec2};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The settings of a screenshot.
#[derive(Clone, Debug)]
pub struct Shot {
    /// Width and height of the window in points.
    pub size: (u16, u16),
    /// Pixels per point.
    pub scale: f32,
    pub theme: ThemeName,
    pub lang: Lang,
    /// Whether the window asks what it opens with; otherwise it shows all deals.
    pub is_first: bool,
    /// Commands to carry out before the screenshot.
    pub commands: Vec<Command>,
}

/// Draws the window in its state after the commands.
pub fn take(opened: Arc<Opened>, shot: &Shot) -> ColorImage {
    let ctx = egui::Context::default();
    let mut app = if shot.is_first {
        App::first(&ctx, opened, shot.lang)
    } else {
        App::new(&ctx, None, opened, shot.lang)
    };
    let theme = match shot.theme {
        ThemeName::Light => ThemeChoice::Light,
        ThemeName::Dark => ThemeChoice::Dark,
    };
    app.run(&ctx, Command::Do(crate::state::Action::Theme(theme)));
    for command in shot.commands.clone() {
        app.run(&ctx, command);
        app.receive(&ctx);
    }
    let deadline = Instant::now() + PATIENCE;
    let mut raster = Raster::default();
    let mut image = ColorImage::filled([1, 1], egui::Color32::BLACK);
    // The layout of panels needs several frames to settle.
    for frame in 0..FRAMES {
        let input = input(shot, frame);
        let mut output = ctx.run_ui(input, |ui| {
            app.receive(ui.ctx());
            app.show(ui);
        });
        settle(&mut app, &ctx, deadline);
        raster.apply(&mut output.textures_delta);
        if frame + 1 == FRAMES {
            image = raster.render(&ctx, &output);
        }
        output.drop_without_applying_deltas();
    }
    image
}

const FRAMES: u32 = 6;

/// Waits for background work, so that the picture shows answers and not a waiting message.
fn settle(app: &mut App, ctx: &egui::Context, deadline: Instant) {
    app.receive(ctx);
    while !app.is_settled() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(2));
        app.receive(ctx);
    }
}

/// The maximum total waiting time.
const PATIENCE: Duration = Duration::from_mins(1);

fn input(shot: &Shot, frame: u32) -> RawInput {
    let size = vec2(f32::from(shot.size.0), f32::from(shot.size.1));
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size)),
        time: Some(f64::from(frame) * 0.5),
        ..RawInput::default()
    };
    if let Some(viewport) = input.viewports.get_mut(&egui::ViewportId::ROOT) {
        viewport.native_pixels_per_point = Some(shot.scale);
    }
    input
}
