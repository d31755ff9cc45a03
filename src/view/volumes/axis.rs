//! The axis below the bars.

use super::super::frame::View;
use super::super::plot::Frame;
use super::super::style;
use crate::figure::{Axis, Tick};
use eframe::egui::{self, Align2, pos2, vec2};
use std::sync::Arc;

/// The labels of the ticks as far as there is room, and the unit at the right.
pub fn ui(ui: &mut egui::Ui, view: &View<'_>, axis: &Axis, frame: &Frame) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), egui::Sense::hover());
    let y = rect.top() + 9.0;
    let painter = ui.painter();
    let set = |text: &str| painter.layout_no_wrap(text.to_owned(), style::small(), view.look.muted);
    let edge = frame.rect.right() - 14.0 - set(&axis.unit).size().x;
    let label = |tick: &Tick| {
        let words = set(&tick.label);
        Label { left: frame.x(tick.at) - words.size().x / 2.0, words }
    };
    let labels: Vec<Label> = axis.ticks.iter().map(label).collect();
    let step = step(&labels);
    for Label { left, words } in labels.into_iter().step_by(step).filter(|label| label.right() < edge) {
        painter.galley(pos2(left, y - words.size().y / 2.0), words, view.look.muted);
    }
    let at = pos2(frame.rect.right() - 6.0, y);
    painter.text(at, Align2::RIGHT_CENTER, &axis.unit, style::small(), view.look.muted);
}

/// The label of a tick, centred on it.
struct Label {
    left: f32,
    words: Arc<egui::Galley>,
}

impl Label {
    fn right(&self) -> f32 {
        self.left + self.words.size().x
    }
}

/// All labels, or every second, fifth or tenth, so that their spacing is even.
fn step(labels: &[Label]) -> usize {
    let fits = |step: usize| {
        let shown: Vec<_> = labels.iter().step_by(step).collect();
        shown.iter().zip(shown.iter().skip(1)).all(|(a, b)| a.right() + 6.0 < b.left)
    };
    [1, 2, 5, 10].into_iter().find(|&step| fits(step)).unwrap_or(labels.len().max(1))
}
