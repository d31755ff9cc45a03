//! Groups side by side in the window, by accessible names, and what leads there and back.

use crate::window::{Window, do_it, search, send, window_on};
use dealscope::model::DealIx;
use dealscope::query::{GroupBy, GroupKey};
use dealscope::session::{Opened, answer};
use dealscope::state::{Action, Event, ExploreCommand, Layout, Panel, State, ThemeChoice, update};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use std::sync::Arc;

fn window() -> Window {
    window_on("@seeds", egui::vec2(1440.0, 900.0))
}

fn compared(window: &Window) -> Vec<String> {
    let state = window.state().state();
    state.query.compared.iter().map(|key| key.id(state.register())).collect()
}

/// Qingpu and Chongqing side by side, with all the room that there is.
fn comparing() -> Window {
    let mut window = window_on("@seeds", egui::vec2(1440.0, 1500.0));
    do_it(&mut window, Action::Toggle(Panel::Table));
    let state = window.state().state();
    let find = |id: &str| GroupKey::Place(state.register().places.find(id).expect("a place"));
    let groups = vec![find("qingpu"), find("chongqing")];
    send(&mut window, ExploreCommand::Compare(groups));
    window
}

#[test]
fn two_bars_are_chosen_and_compared_and_undo_leads_back() {
    let mut window = window();
    search(&mut window, "stage>=signed");
    window.get_by_label_contains("Chongqing, US$1.7").click();
    window.run_ok();
    window.get_by_label_contains("Qingpu, ≥").click_modifiers(Modifiers::COMMAND);
    window.run_ok();
    window.get_by_label("Compare 2 groups").click();
    window.run_ok();
    assert_eq!(compared(&window), ["chongqing", "qingpu"]);
    window.get_by_label_contains("Group Chongqing, 1\u{a0}deal");
    window.get_by_label_contains("Group Qingpu, 5\u{a0}deals");
    window.get_by_label("Qingpu, Signed, ≥\u{a0}US$1bn, 5\u{a0}deals");
    window.get_by_label("Chongqing or Qingpu: ranking open");
    assert!(window.query_by_label_contains("Row Fengxian").is_none(), "the charts have given way");
    do_it(&mut window, Action::Undo);
    assert!(compared(&window).is_empty());
    window.get_by_label_contains("Fengxian, undisclosed");
}

#[test]
fn a_chosen_bar_is_taken_out_again_by_the_same_click() {
    let mut window = window();
    let bar = |window: &Window, words: &str, modifiers: Modifiers| {
        window.get_by_label_contains(words).click_modifiers(modifiers);
    };
    for words in ["Chongqing, US$1.7", "Qingpu, ≥", "Qingpu, ≥"] {
        bar(&window, words, Modifiers::COMMAND);
        window.run_ok();
    }
    let chosen = &window.state().state().chosen;
    assert_eq!((chosen.groups.len(), chosen.deals.len()), (1, 1));
    assert!(window.query_by_label_contains("Compare 2 groups").is_none());
    for (words, modifiers, left) in [
        ("Qingpu, ≥", Modifiers::COMMAND, 2),
        // A plain click on one of several chooses it alone; once more chooses nothing.
        ("Chongqing, US$1.7", Modifiers::NONE, 1),
        ("Chongqing, US$1.7", Modifiers::NONE, 0),
    ] {
        bar(&window, words, modifiers);
        window.run_ok();
        assert_eq!(window.state().state().chosen.groups.len(), left, "{words}");
    }
}

#[test]
fn every_cell_leads_to_its_deals_and_every_big_deal_to_its_card() {
    let mut window = comparing();
    window.get_by_label("Qingpu, New establishment, undisclosed, 2\u{a0}deals").click();
    window.run_ok();
    assert_eq!(window.state().state().chosen.deals.len(), 2);
    window.get_by_label("US$300M, (part of a batch), ZKH orders organosilicon products from Dow").click();
    window.run_ok();
    let state = window.state().state();
    let lead = state.chosen.lead().map(|deal| state.register().deal(deal).id.clone());
    assert_eq!(lead.as_deref(), Some("zkh-dow-organosilicon"));
    window.get_by_label_contains("the conflicting figures for “Shandong firms").click();
    window.run_ok();
    let state = window.state().state();
    let lead = state.chosen.lead().map(|deal| state.register().deal(deal).id.clone());
    assert_eq!(lead.as_deref(), Some("shandong-chongqing-2024-projects"));
}

#[test]
fn groups_come_and_go() {
    let mut window = comparing();
    window.get_by_label("Add group").click();
    window.run_ok();
    window.get_by_label("Fengxian").click();
    window.run_ok();
    assert_eq!(compared(&window), ["qingpu", "chongqing", "fengxian"]);
    window.get_by_label("Remove Chongqing").click();
    window.run_ok();
    assert_eq!(compared(&window), ["qingpu", "fengxian"]);
    window.get_by_label("Back to the charts").click();
    window.run_ok();
    assert!(compared(&window).is_empty());
}

#[test]
fn a_right_click_compares_with_another_group() {
    let mut window = window();
    window.get_by_label_contains("Chongqing, US$1.7").click_secondary();
    window.run_ok();
    window.get_by_label_contains("Compare with").click();
    window.run_ok();
    window.get_by_label("Baoshan").click();
    window.run_ok();
    assert_eq!(compared(&window), ["chongqing", "baoshan"]);
}

#[test]
fn keys_lead_there_and_back() {
    let mut window = window();
    window.key_press_modifiers(Modifiers::COMMAND, Key::B);
    window.run_ok();
    assert_eq!(compared(&window).len(), 4, "the largest four where nothing is chosen");
    window.key_press(Key::Escape);
    window.run_ok();
    assert!(compared(&window).is_empty());
}

#[test]
fn other_groups_and_another_site_end_a_comparison() {
    let mut window = comparing();
    do_it(&mut window, Action::GroupBy(GroupBy::Kind));
    assert!(compared(&window).is_empty());
    do_it(&mut window, Action::Undo);
    assert_eq!(compared(&window), ["qingpu", "chongqing"]);
    search(&mut window, "kind:procurement");
    assert_eq!(compared(&window), ["qingpu", "chongqing"], "a filter keeps it");
    window.get_by_label_contains("Group Chongqing, 0\u{a0}deals");
}

#[test]
fn a_comparison_survives_reading_the_register_again() {
    let open = || {
        let reference = dealscope::data::RegisterRef::parse("@seeds");
        Arc::new(dealscope::app::open(&reference).expect("the seeds open"))
    };
    let mut state = State::new(open(), Layout::default());
    let groups: Vec<GroupKey> =
        state.answers.volumes.groups.iter().take(2).map(|group| group.key.clone()).collect();
    update(&mut state, ExploreCommand::Compare(groups.clone()));
    let again: Arc<Opened> = open();
    let showing = dealscope::state::Showing::new(&again, dealscope::model::Lang::En);
    update(&mut state, Event::Loaded(again, showing));
    assert_eq!(state.query.compared, groups);
    let answers = answer(&state.opened, &state.query);
    assert_eq!(answers.comparison.map(|drawn| drawn.compared.sides.len()), Some(2));
}

#[test]
fn fewer_than_two_groups_are_no_comparison_and_more_than_six_are_cut() {
    let mut window = window_on("@reported", egui::vec2(1440.0, 900.0));
    let state = window.state().state();
    let keys: Vec<GroupKey> =
        state.answers.volumes.groups.iter().take(9).map(|group| group.key.clone()).collect();
    send(&mut window, ExploreCommand::Compare(vec![keys[0].clone(), keys[0].clone()]));
    assert!(compared(&window).is_empty());
    send(&mut window, ExploreCommand::Compare(keys));
    assert_eq!(compared(&window).len(), 6);
    assert!(window.query_by_label("Add group").is_none());
}

#[test]
fn it_is_exported_as_it_stands() {
    let mut window = comparing();
    window.get_by_label("Export chart…").click();
    window.run_ok();
    let state = window.state().state();
    let draft = state.export().cloned().expect("the export window is open");
    let scene = draft.figure.scene(&state.opened, &state.query, &state.answers);
    assert!(scene.title.ends_with("Qingpu and Chongqing"), "{}", scene.title);
    window.get_by_label("Export comparison");
}

#[test]
fn it_draws_at_the_smallest_size_with_a_card_in_both_themes() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
        let mut window = window_on("@reported", egui::vec2(860.0, 560.0));
        do_it(&mut window, Action::Theme(theme));
        do_it(&mut window, Action::Compare);
        let how = dealscope::state::SelectMode::Only;
        send(&mut window, ExploreCommand::ChooseDeals { deals: vec![DealIx(0)], how });
        assert!(window.render().is_ok());
    }
}
