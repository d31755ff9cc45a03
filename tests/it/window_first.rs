//! The first screen: what the window opens with, the question in words, its answer, the kinds of chart, and the chips of
//! the search field.

use crate::window::{harness, search, window};
use dealscope::app::{App, open};
use dealscope::data::RegisterRef;
use dealscope::figure::FigureKind;
use dealscope::model::Lang;
use dealscope::state::Shown;
use eframe::egui::{self, Key};
use egui_kittest::kittest::Queryable;
use std::sync::Arc;

#[test]
fn it_opens_on_the_signed_volume() {
    let opened = Arc::new(open(&RegisterRef::parse("@seeds")).expect("the register opens"));
    let app = App::first(&egui::Context::default(), opened, Lang::En);
    let mut window = harness(app, egui::vec2(1440.0, 900.0));
    window.get_by_label("12 of 14 deals");
    window.get_by_label("1 cumulative total apart");
    window.get_by_label("Take off: signed or later").click();
    window.run_ok();
    window.get_by_label("14 deals");
    assert!(window.state().state().query.filter.is_empty());
}

#[test]
fn facts_of_the_answer_are_filters() {
    let mut window = window();
    window.get_by_label("9 undisclosed").click();
    window.run_ok();
    assert_eq!(window.state().state().search, "amount:undisclosed");
    window.get_by_label("9 of 14 deals");
}

#[test]
fn kinds_of_chart_are_chosen_from_a_row() {
    let mut window = window();
    let kinds =
        [("Over time", FigureKind::Time), ("Shares", FigureKind::Share), ("Stages", FigureKind::Funnel)];
    for (name, chart) in kinds {
        window.get_by_label(name).click();
        window.run_ok();
        assert_eq!(window.state().state().query.chart, chart);
    }
    window.get_by_label("Bars and timeline").click();
    window.run_ok();
    window.get_by_label("Compare").click();
    window.run_ok();
    assert_eq!(window.state().state().shown(), Shown::Comparison);
    window.get_by_label("Timeline").click();
    window.run_ok();
    assert_eq!(window.state().state().shown(), Shown::Timeline);
    window.get_by_label("Bars and timeline").click();
    window.run_ok();
    assert_eq!(window.state().state().shown(), Shown::Both);
}

#[test]
fn the_stage_of_the_question_is_a_word() {
    let mut window = window();
    window.get_by_label("Stage: any stage").click();
    window.run_ok();
    window.get_by_label("Signed or later").click();
    window.run_ok();
    assert_eq!(window.state().state().search, "stage>=signed");
    window.get_by_label("Stage: signed or later");
}

#[test]
fn what_is_typed_into_the_field_goes_behind_its_chips() {
    let mut window = window();
    search(&mut window, "stage>=signed");
    window.get_by_label("Take off: signed or later");
    window.get_by_label("Search").focus();
    window.run_ok();
    window.get_by_label("Search").type_text("district:qingpu");
    window.run_ok();
    assert_eq!(window.state().state().search, "stage>=signed district:qingpu");
    window.key_press(Key::Escape);
    window.run_ok();
    window.get_by_label("Take off: signed or later").click();
    window.run_ok();
    assert_eq!(window.state().state().search, "district:qingpu");
}
