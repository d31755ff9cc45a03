//! The frame of the timeline: coordinates, drags and hovering. The only file that uses `egui_plot`.
//!
//! A sheet of shapes is painted into the frame. The frame does not zoom or pan by itself: both are commands, so that
//! undo, files and the window show the same period.

use super::paint::narrow;
use eframe::egui::{self, Rect, Ui, vec2};
use egui_plot::{Plot, PlotBounds};

/// The position of an axis on the screen, for converting fractions.
pub struct Frame {
    pub response: egui::Response,
    pub rect: Rect,
}

impl Frame {
    /// An empty frame of an axis from 0 to 1 in a part of the screen.
    pub fn new(ui: &mut Ui, id: &str, rect: Rect, sense: egui::Sense) -> Self {
        let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(rect));
        let plot = Plot::new(id)
            .width(rect.width())
            .height(rect.height())
            .show_axes([false, false])
            .show_grid([false, false])
            .show_background(false)
            .allow_zoom(false)
            .allow_scroll(false)
            .allow_drag(false)
            .allow_boxed_zoom(false)
            .allow_axis_zoom_drag(false)
            .allow_double_click_reset(false)
            .show_x(false)
            .show_y(false)
            .show_crosshair(false)
            .set_margin_fraction(vec2(0.0, 0.0))
            .sense(sense);
        let shown = plot.show(&mut ui, |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([0.0, 0.0], [1.0, 1.0]));
        });
        Self { rect: *shown.transform.frame(), response: shown.response }
    }

    /// The length of the axis in points.
    pub fn width(&self) -> f32 {
        self.rect.width()
    }

    /// The screen position of a fraction of the axis.
    pub fn x(&self, fraction: f64) -> f32 {
        self.rect.left() + narrow(fraction) * self.width()
    }

    /// The fraction of the axis at a screen position.
    pub fn fraction(&self, x: f32) -> f64 {
        f64::from((x - self.rect.left()) / self.width().max(1.0))
    }
}
