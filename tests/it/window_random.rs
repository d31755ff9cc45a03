//! Random input to the window at all sizes: nothing that is done to it may panic.

use crate::driver::{Driver, Random, register};
use dealscope::model::Days;
use dealscope::model::Within as _;
use dealscope::state::{Action, ExploreCommand, Panel};
use eframe::egui::vec2;

/// Things that are done for each seed.
const STEPS: usize = 40;

fn check(name: &str, seeds: std::ops::Range<u64>) {
    let opened = register(name);
    for seed in seeds {
        let mut driver = Driver::new(opened.clone(), seed);
        (0..STEPS).for_each(|_| driver.step());
    }
}

#[test]
fn random_input_never_panics() {
    check("@seeds", 0..2);
}

#[test]
fn random_input_to_made_up_deals_never_panics() {
    check("300", 10..11);
}

/// The brush once kept its edges within a timeline that had no room, by ends that had changed places.
#[test]
fn a_period_is_drawn_where_the_timeline_has_no_room() {
    let mut driver = Driver::new(register("@seeds"), 1);
    driver.run(ExploreCommand::Search("date:2023-08..2023-12".to_owned()));
    driver.run(Action::Toggle(Panel::Volumes));
    driver.run(Action::SelectAll);
    for (width, height) in [(860.0, 560.0), (420.0, 560.0), (200.0, 300.0), (60.0, 900.0), (1.0, 1.0)] {
        driver.size = vec2(width, height);
        for days in [None, Some((19_000, 19_010)), Some((20_500, 21_000)), Some((i32::MIN, i32::MAX))] {
            let days = days.map(|(first, last)| Days { first, last });
            driver.run(ExploreCommand::ShowDays(days));
            driver.frame(Vec::new());
            driver.frame(Vec::new());
        }
    }
}

#[test]
fn what_is_kept_within_never_panics() {
    let mut random = Random(3);
    let mut number = || [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -1.0, 0.0, 1e-30, 5.0][random.below(7)];
    for _ in 0..2_000 {
        let (value, low, high) = (number(), number(), number());
        let kept = value.within(low, high);
        assert!(kept.is_nan() == (value.is_nan() && low.is_nan() && high.is_nan()), "{value} {low} {high}");
        assert!(low > high || low.is_nan() || high.is_nan() || (low..=high).contains(&kept));
    }
    assert_eq!((7_usize.within(9, 3), (-7).within(-3, 9)), (9, -3));
}
