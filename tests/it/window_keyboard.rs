//! The window by keyboard, and as a screen reader tells it.

use crate::window::{Window, do_it, window};
use dealscope::state::{Action, ThemeChoice};
use dealscope::words::LANGUAGES;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

#[test]
fn a_row_is_read_out_with_all_its_columns() {
    let window = window();
    let title = "ZKH orders organosilicon products from Dow";
    window.get_by_label_contains(&format!("{title}, 5–10\u{a0}Nov\u{a0}2023, US$300M, Qingpu, Signed"));
}

#[test]
fn a_ticked_value_keeps_the_keyboard() {
    let mut window = window();
    for name in ["Kind: Visit", "Stage: Intended"] {
        let has_focus = |window: &Window| {
            let node = window.get_by_label_contains(name);
            node.accesskit_node().is_focused()
        };
        window.get_by_label_contains(name).focus();
        window.run_ok();
        assert!(has_focus(&window), "{name}");
        for _ in 0..2 {
            window.key_press(Key::Space);
            window.run_ok();
            assert!(has_focus(&window), "{name}");
        }
        assert!(window.state().state().query.filter.is_empty());
    }
}

#[test]
fn f6_goes_from_part_to_part_and_back() {
    let mut window = window();
    let focused = |window: &Window| {
        let names = ["Search", "Stage", "Bars and timeline"];
        let has = |name: &&str| {
            let mut nodes = window.get_all_by_label(name);
            nodes.any(|node| node.accesskit_node().is_focused())
        };
        names.into_iter().find(has)
    };
    let mut seen = Vec::new();
    for _ in 0..4 {
        window.key_press(Key::F6);
        window.run_ok();
        seen.push(focused(&window));
    }
    assert_eq!(seen, [Some("Search"), Some("Stage"), Some("Bars and timeline"), None]);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.run_ok();
    assert_eq!(focused(&window), Some("Bars and timeline"));
}

#[test]
fn the_palette_runs_a_command() {
    let mut window = window();
    window.key_press_modifiers(Modifiers::COMMAND, Key::P);
    window.run_ok();
    window.get_by_label("Find a command").type_text("dark th");
    window.run_ok();
    window.key_press(Key::Enter);
    window.run_ok();
    assert_eq!(window.state().state().layout.theme, ThemeChoice::Dark);
    assert!(window.state().state().modal().is_none());
}

#[test]
fn keys_reach_nothing_beneath_a_window_that_covers() {
    let mut window = window();
    do_it(&mut window, Action::Start);
    window.key_press(Key::J);
    window.key_press_modifiers(Modifiers::COMMAND, Key::B);
    window.run_ok();
    assert!(window.state().state().chosen.deals.is_empty());
    window.key_press(Key::Escape);
    window.run_ok();
    window.key_press(Key::J);
    window.run_ok();
    assert_eq!(window.state().state().chosen.deals.len(), 1);
}

#[test]
fn every_action_has_words_a_tooltip_and_its_own_keys() {
    let all = Action::all();
    for action in &all {
        for lang in LANGUAGES {
            let (words, tooltip) = (action.words(lang), action.tooltip(lang));
            assert!(!words.is_empty() && !tooltip.is_empty(), "{action:?}");
            assert!(!words.starts_with("action-") && !tooltip.starts_with("tip-"), "{words}, {tooltip}");
        }
        if let Some(shortcut) = action.shortcut() {
            assert!(Key::from_name(shortcut.key).is_some(), "{action:?} names no key: {}", shortcut.key);
            let same = all.iter().filter(|other| other.shortcut() == Some(shortcut)).count();
            assert_eq!(same, 1, "{shortcut:?} runs several actions");
        }
    }
}
