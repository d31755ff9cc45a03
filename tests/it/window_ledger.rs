//! The ledger: a line for each group, with its sum and its deals over time.

use crate::window::{send, window, window_on};
use dealscope::state::{ExploreCommand, SelectMode};
use eframe::egui;
use egui_kittest::kittest::Queryable;

#[test]
fn a_group_has_one_line_for_its_sum_and_its_deals_over_time() {
    let mut window = window();
    let line = window.get_by_label_contains("Qingpu, ≥").rect();
    let marks: Vec<String> = {
        let lanes = &window.state().state().timeline.timeline.lanes;
        let lane = lanes.iter().find(|lane| lane.name == "Qingpu").expect("a lane");
        lane.marks.iter().map(|mark| mark.label.clone()).collect()
    };
    let mark = marks.iter().find_map(|label| window.query_by_label(label)).expect("a mark").rect();
    assert!((27.0..=29.0).contains(&line.height()), "{line:?}");
    assert!(line.y_range().contains(mark.center().y) && mark.left() > line.right(), "{line:?} {mark:?}");
    window.get_by_label_contains("Qingpu, ≥").click();
    window.run_ok();
    assert_eq!(window.state().state().chosen.groups.len(), 1);
}

#[test]
fn a_line_further_down_is_brought_into_view_by_its_deal() {
    let mut window = window_on("@reported", egui::vec2(1280.0, 720.0));
    window.get_by_label_contains("more rows below");
    let (name, deal) = {
        let bar = window.state().state().answers.bars.panels[0].bars.last().expect("a bar");
        (bar.name.clone(), bar.deals.listed()[0])
    };
    assert!(window.query_by_label_contains(&format!("{name}, ")).is_none());
    send(&mut window, ExploreCommand::ChooseDeals { deals: vec![deal], how: SelectMode::Only });
    for _ in 0..30 {
        window.step();
    }
    assert!(window.get_all_by_label_contains(&format!("{name}, ")).next().is_some());
}

#[test]
fn many_groups_are_in_view_on_a_laptop() {
    for (size, least) in [(egui::vec2(1280.0, 720.0), 8), (egui::vec2(1440.0, 900.0), 10)] {
        let window = window_on("@reported", size);
        let bars = &window.state().state().answers.bars.panels[0].bars;
        let is_seen = |bar: &&dealscope::figure::Bar| {
            let label = format!("{}, {}", bar.name, bar.whole_value);
            window.query_all_by_label_contains(&label).next().is_some()
        };
        assert!(bars.iter().take(least).filter(is_seen).count() == least, "{size:?}");
    }
}
