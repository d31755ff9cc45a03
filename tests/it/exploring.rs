//! Exploring in the window, by accessible names: facets, brushes, linked views, and back.

use crate::window::{Window, do_it, drag, ids, search, window, window_on};
use dealscope::model::{Days, day_of};
use dealscope::query::{FacetField, Filter, GroupBy};
use dealscope::state::{Action, Brush, Command, Event, ExploreCommand};
use eframe::egui;
use egui_kittest::kittest::Queryable;
use std::sync::Arc;

fn filter(window: &Window) -> String {
    window.state().state().query.filter.to_string()
}

/// What the table holds is what the filter lets through, deal by deal.
#[track_caller]
fn holds(window: &Window, text: &str) {
    assert_eq!(filter(window), text);
    let state = window.state().state();
    let filter = Filter::parse(text).unwrap();
    let expected = filter.select_one_by_one(&state.opened.register, &state.opened.index).unwrap();
    let mut found = (*state.answers.rows).clone();
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn a_place_holds_all_within_it_and_unfolds() {
    let mut window = window();
    window.get_by_label_contains("Location: Shanghai, 15 deals").click();
    window.run_ok();
    holds(&window, "place:shanghai");
    assert_eq!(ids(&window).len(), 15);
    window.get_by_label("Collapse Shanghai").click();
    window.run_ok();
    assert!(window.query_by_label_contains("Location: Qingpu").is_none());
    window.get_by_label("Expand Shanghai").click();
    window.run_ok();
    window.get_by_label_contains("Location: Qingpu").click();
    window.run_ok();
    holds(&window, "place:shanghai,qingpu");
    window.get_by_label("Clear Location").click();
    window.run_ok();
    holds(&window, "");
    do_it(&mut window, Action::Undo);
    holds(&window, "place:shanghai,qingpu");
}

#[test]
fn a_district_typed_is_a_place_chosen() {
    let mut window = window();
    window.get_by_label("Search").focus();
    window.run_ok();
    window.get_by_label("Search").type_text("district:青浦区");
    window.run_ok();
    let facets = &window.state().state().answers.facets;
    let places = facets.iter().find(|facet| facet.field == FacetField::Place).unwrap();
    let chosen: Vec<&str> =
        places.values.iter().filter(|value| value.included).map(|value| value.value.as_str()).collect();
    assert_eq!(chosen, ["qingpu"]);
}

#[test]
fn a_size_of_amounts_filters() {
    let mut window = window();
    window.get_by_label_contains("US$200M to US$500M: 1 of 1 deal").click();
    window.run_ok();
    holds(&window, "amount>=\"USD 200000000\" -amount>=\"USD 500000000\"");
    assert_eq!(ids(&window), ["zkh-dow-organosilicon"]);
    window.get_by_label_contains("Amount undisclosed:").click();
    window.run_ok();
    assert!(filter(&window).contains("amount:undisclosed"), "{}", filter(&window));
}

#[test]
fn a_brush_filters_while_it_moves_and_is_one_step() {
    let mut window = window();
    let ctx = window.ctx.clone();
    let day = |text: &str| day_of(text.parse().expect("a day"));
    for last in ["2023-09-30", "2023-10-31", "2023-11-30"] {
        let brush = Brush::Days(Days { first: day("2023-08-01"), last: day(last) });
        window.state_mut().run(&ctx, ExploreCommand::Brush(brush));
        window.run_ok();
        holds(&window, &format!("date:2023-08-01..{last}"));
    }
    window.state_mut().run(&ctx, ExploreCommand::Brush(Brush::Done));
    // What lies outside of the period stays on the timeline.
    let marks = window.state().state().timeline.timeline.lanes.iter().flat_map(|lane| &lane.marks);
    assert!(marks.clone().any(|mark| mark.title.contains("Shandong")));
    do_it(&mut window, Action::Undo);
    holds(&window, "");
}

#[test]
fn dragging_over_the_timeline_draws_a_period_whose_edges_move() {
    let mut window = window();
    // The line of Fengxian has one mark, at its start.
    let line = window.get_by_label_contains("Fengxian, undisclosed").rect();
    let (from, to) =
        (line.right_center() + egui::vec2(200.0, 0.0), line.right_center() + egui::vec2(300.0, 0.0));
    drag(&mut window, from, to);
    let drawn = window.state().state().query.filter.period().expect("a period");
    assert!(drawn.first < drawn.last);
    holds(&window, &filter(&window));
    let edge = window.get_by_label("Last day of the period").rect().center();
    drag(&mut window, edge, edge + egui::vec2(60.0, 0.0));
    let later = window.state().state().query.filter.period().expect("a period");
    assert!(later.first == drawn.first && later.last > drawn.last, "{drawn:?} became {later:?}");
    do_it(&mut window, Action::Undo);
    assert_eq!(window.state().state().query.filter.period(), Some(drawn));
    do_it(&mut window, Action::Undo);
    holds(&window, "");
}

#[test]
fn long_facets_are_searched() {
    let mut window = window_on("@reported", egui::vec2(1440.0, 2400.0));
    window.get_by_label("Parties: values").click();
    window.run_ok();
    window.get_by_label("Find party").focus();
    window.run_ok();
    window.get_by_label("Find party").type_text("bosch");
    window.run_ok();
    let facets = &window.state().state().answers.facets;
    let parties = facets.iter().find(|facet| facet.field == FacetField::Party).unwrap();
    assert!(!parties.values.is_empty());
    assert!(parties.values.iter().all(|value| value.name.to_lowercase().contains("bosch")));
}

#[test]
fn long_gaps_are_drawn_short_and_back() {
    let mut window = window();
    let at = |window: &Window| {
        let timeline = &window.state().state().timeline.timeline;
        timeline.at(day_of("2024-01-15".parse().unwrap()))
    };
    let before = at(&window);
    do_it(&mut window, Action::ShortGaps);
    assert_eq!(window.state().state().timeline.timeline.span.gaps().count(), 1);
    assert!((at(&window) - before).abs() > 0.05);
    do_it(&mut window, Action::Undo);
    assert!((at(&window) - before).abs() < 1e-9);
}

#[test]
fn a_period_or_a_selection_fills_the_timeline() {
    let mut window = window();
    window.get_by_label_contains("Chongqing, US$1.7").click();
    window.run_ok();
    do_it(&mut window, Action::ZoomToPeriod);
    let days = window.state().state().query.days.expect("a zoom");
    let day = day_of("2024-10-22".parse().unwrap());
    assert!(days.contains(day) && days.count() < 31, "{days:?}");
}

#[test]
fn what_the_pointer_rests_on_lights_up_everywhere() {
    let mut window = window();
    let bar = window.get_by_label_contains("Chongqing, US$1.7").rect().center();
    window.hover_at(bar);
    window.run_ok();
    let state = window.state().state();
    let deal = state.register().find_deal("shandong-chongqing-2024-projects").unwrap();
    assert!(state.hovered.has(deal));
    assert_eq!(state.hovered.deals.count(), 1);
}

#[test]
fn what_a_size_counts_is_what_a_click_on_it_finds() {
    let mut window = window_on("@reported", egui::vec2(1440.0, 1200.0));
    let sizes = {
        let facets = &window.state().state().answers.facets;
        let amounts = facets.iter().find(|facet| facet.field == FacetField::Amount).unwrap();
        amounts.histogram.clone().unwrap()
    };
    let ctx = window.ctx.clone();
    for bin in sizes.bins {
        let brush = Brush::Amounts { from: Some(bin.from), below: Some(bin.to), currency: sizes.currency };
        window.state_mut().run(&ctx, ExploreCommand::Brush(brush));
        window.state_mut().run(&ctx, ExploreCommand::Brush(Brush::Done));
        window.run_ok();
        assert_eq!(window.state().state().answers.rows.len(), bin.bar.deals, "{}", filter(&window));
    }
}

#[test]
fn going_back_to_another_grouping_ends_the_comparison() {
    let mut window = window();
    search(&mut window, "stage>=signed");
    do_it(&mut window, Action::GroupBy(GroupBy::Kind));
    do_it(&mut window, Action::Compare);
    assert!(window.state().state().query.compare().is_some());
    do_it(&mut window, Action::Back);
    let query = &window.state().state().query;
    assert!(query.by == GroupBy::District && query.compare().is_none());
}

#[test]
fn undo_while_a_brush_is_drawn_keeps_its_own_step() {
    let mut window = window();
    let ctx = window.ctx.clone();
    let day = |text: &str| day_of(text.parse().expect("a day"));
    let brush = |last: &str| {
        Command::Explore(ExploreCommand::Brush(Brush::Days(Days {
            first: day("2023-08-01"),
            last: day(last),
        })))
    };
    window.state_mut().run(&ctx, brush("2023-09-30"));
    do_it(&mut window, Action::Undo);
    holds(&window, "");
    window.state_mut().run(&ctx, brush("2023-10-31"));
    window.run_ok();
    do_it(&mut window, Action::Undo);
    holds(&window, "");
}

#[test]
fn sums_that_come_late_replace_no_newer_answer() {
    let mut window = window();
    let ctx = window.ctx.clone();
    let (opened, early) = {
        let state = window.state().state();
        (Arc::clone(&state.opened), Arc::clone(&state.answers))
    };
    search(&mut window, "kind:procurement");
    window.state_mut().run(&ctx, Event::Summed(opened, early));
    window.run_ok();
    holds(&window, "kind:procurement");
}
