//! The window cuts no number: where one has no room, it goes as a whole, and dots say that there is more.

use crate::window::{Window, do_it, window_in};
use dealscope::data::generate;
use dealscope::figure::FigureKind;
use dealscope::model::{DealIx, Lang};
use dealscope::query::{CurrencyMode, GroupBy};
use dealscope::state::{Action, Command, ExploreCommand, SelectMode};
use eframe::egui::{self, Rect, Shape};
use std::collections::BTreeSet;

/// Texts as they are drawn, and what of the window they may be seen in.
fn gather(shape: &Shape, clip: Rect, found: &mut Vec<(String, bool, Rect, Rect)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, clip, found)),
        Shape::Text(text) => {
            let area = text.galley.rect.translate(text.pos.to_vec2());
            found.push((text.galley.text().to_owned(), text.galley.elided, area, clip));
        }
        _ => {}
    }
}

/// Whether an ellipsis stands where a number may go on, or behind a sign that wants one.
fn is_cut(text: &str) -> bool {
    text.split('…').rev().skip(1).any(|head| {
        let before = head.trim_end_matches([' ', '\u{a0}', ',', '.']);
        before.ends_with(|letter: char| letter.is_ascii_digit() || "≥≤≈~+–—".contains(letter))
    })
}

fn note(window: &Window, place: &str, faults: &mut BTreeSet<String>) {
    let mut found = Vec::new();
    for clipped in &window.output().shapes {
        gather(&clipped.shape, clipped.clip_rect, &mut found);
    }
    for (text, is_elided, area, clip) in found {
        if !area.intersects(clip) {
            continue;
        }
        if is_cut(&text) || is_elided && text.contains(|c: char| c.is_ascii_digit()) {
            faults.insert(format!("{place}: '{text}'"));
        }
        // Values stand whole within their chart.
        let is_value = text.starts_with(['≥', '≤', '≈']) && text.contains(|c: char| c.is_ascii_digit());
        if is_value && place == "at first" && area.right() > clip.right() + 1.0 {
            faults.insert(format!("{place}: '{text}' runs out of {:?}", clip.x_range()));
        }
    }
}

fn run(window: &mut Window, command: impl Into<Command>) {
    let ctx = window.ctx.clone();
    window.state_mut().run(&ctx, command);
    window.run_ok();
}

fn check(lang: Lang) {
    let folder = tempfile::tempdir().expect("a folder");
    generate::write_folder(120, 11, folder.path()).expect("a register");
    let path = folder.path().to_string_lossy().into_owned();
    let mut faults = BTreeSet::new();
    let mut window = window_in(&path, egui::vec2(860.0, 560.0), lang);
    note(&window, "at first", &mut faults);
    for chart in [FigureKind::Funnel, FigureKind::Share, FigureKind::Time, FigureKind::Bars] {
        do_it(&mut window, Action::Chart(chart));
        note(&window, &format!("{chart:?}"), &mut faults);
    }
    do_it(&mut window, Action::Show(CurrencyMode::AsStated));
    note(&window, "as stated", &mut faults);
    do_it(&mut window, Action::Show(CurrencyMode::In(dealscope::model::Currency::CNY)));
    run(&mut window, ExploreCommand::ChooseDeals { deals: vec![DealIx(0)], how: SelectMode::Only });
    note(&window, "a deal", &mut faults);
    do_it(&mut window, Action::GroupRows(Some(GroupBy::Kind)));
    note(&window, "grouped", &mut faults);
    do_it(&mut window, Action::Compare);
    note(&window, "comparison", &mut faults);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_number_is_cut_in_english() {
    check(Lang::En);
}

#[test]
fn no_number_is_cut_in_german() {
    check(Lang::De);
}

#[test]
fn no_number_is_cut_in_chinese() {
    check(Lang::Zh);
}
