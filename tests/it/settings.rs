//! What the next start remembers: read from any file, kept with what other windows keep, and a window on screen.

use dealscope::app::place::{Area, Place};
use dealscope::app::settings::WindowSettings;
use dealscope::model::Lang;
use dealscope::query::Column;
use dealscope::state::Layout;
use eframe::egui::Context;
use proptest::prelude::*;
use std::fs;

/// The settings as the file `name` gives them.
fn settings(name: &str, entries: &[(&str, &str)]) -> (tempfile::TempDir, WindowSettings) {
    let folder = tempfile::tempdir().unwrap();
    let entries: std::collections::BTreeMap<&str, &str> = entries.iter().copied().collect();
    fs::write(folder.path().join(name), ron::to_string(&entries).unwrap()).unwrap();
    let settings = WindowSettings::in_folder(folder.path());
    (folder, settings)
}

const WINDOW_BEFORE: &str = "(normal_geometry:(outer_position_pixels:Some((x:30.0,y:40.0)),scale_factor:2.0,\
                             inner_size_points:(x:1000.0,y:700.0)),fullscreen:false,maximized:true)";
const LAYOUT_BEFORE: &str = "(theme:Dark,language:Some(De),hidden:[Card],columns:[Title,When],zoom:120)";

#[test]
fn settings_of_before_are_carried_over_once() {
    let (folder, settings) =
        settings("app.ron", &[("layout", LAYOUT_BEFORE), ("window", WINDOW_BEFORE), ("egui", "(data:())")]);
    assert!(!settings.is_first_start());
    let layout = settings.layout();
    assert_eq!((layout.language, layout.zoom), (Some(Lang::De), 120));
    assert_eq!(layout.columns, [Column::Title, Column::When]);
    let place = settings.place().unwrap();
    let was = Place {
        corner: Some((30, 40)),
        scale: 2.0,
        size: (1200.0, 840.0),
        is_maximized: true,
        is_fullscreen: false,
    };
    assert_eq!(place, was);
    settings.changes(&layout, Some(&place), &Context::default()).write().unwrap();
    // From now on the file of before is of no account.
    fs::write(folder.path().join("app.ron"), "{}").unwrap();
    let again = WindowSettings::in_folder(folder.path());
    assert_eq!((again.layout(), again.place()), (layout, Some(was)));
}

#[test]
fn no_number_in_the_settings_ends_the_program() {
    for (zoom, is) in [
        ("0", 100),
        ("-7", 100),
        ("NaN", 100),
        ("inf", 250),
        ("-inf", 100),
        ("1", 60),
        ("1e300", 250),
        ("99999999999999999999", 250),
        ("120.4", 120),
    ] {
        let layout = format!("(theme:Dark,columns:[Title,Title],widths:{{Title:0,When:65535}},zoom:{zoom})");
        let (_folder, settings) = settings("settings.ron", &[("layout", &layout)]);
        let read = settings.layout();
        assert_eq!(read.zoom, is, "{zoom}");
        assert_eq!(read.columns, [Column::Title], "{zoom}");
        assert!(read.widths.values().all(|width| (48..=2000).contains(width)), "{zoom}");
        dealscope::view::apply_layout(&Context::default(), &read);
    }
    for side in ["0.0", "-1.0", "NaN", "inf", "1e30"] {
        let window = format!(
            "(corner:Some((0,0)),scale:1.0,size:({side},500.0),is_maximized:false,is_fullscreen:false)"
        );
        assert_eq!(settings("settings.ron", &[("window", &window)]).1.place(), None, "{side}");
        let window = WINDOW_BEFORE.replace("1000.0", side);
        assert_eq!(settings("app.ron", &[("window", &window)]).1.place(), None, "{side}");
        let window = WINDOW_BEFORE.replace("scale_factor:2.0", &format!("scale_factor:{side}"));
        assert_eq!(settings("app.ron", &[("window", &window)]).1.place(), None, "{side}");
    }
}

#[test]
fn a_broken_entry_costs_no_other() {
    let entries = [
        ("layout", "(zoom: oops"),
        ("window", "(corner:None,scale:1.0,size:(900.0,600.0),is_maximized:false,is_fullscreen:true)"),
        ("parts", "?"),
    ];
    let (_folder, settings) = settings("settings.ron", &entries);
    assert_eq!(settings.layout(), Layout::default());
    assert!(settings.place().unwrap().is_fullscreen);
    settings.give_parts(&Context::default());
    let folder = tempfile::tempdir().unwrap();
    for text in ["", "{", "(zoom: 3)", "\u{0}\u{1}"] {
        fs::write(folder.path().join("settings.ron"), text).unwrap();
        assert!(WindowSettings::in_folder(folder.path()).is_first_start(), "{text:?}");
    }
}

#[test]
fn two_windows_keep_each_others_entries() {
    let folder = tempfile::tempdir().unwrap();
    let context = Context::default();
    let (mut first, mut second) =
        (WindowSettings::in_folder(folder.path()), WindowSettings::in_folder(folder.path()));
    let keep = |settings: &mut WindowSettings, layout: &Layout, place: Option<&Place>| {
        let changes = settings.changes(layout, place, &context);
        settings.take(&changes);
        changes.write().unwrap();
    };
    let plain = Layout::default();
    keep(&mut first, &plain, None);
    keep(&mut second, &plain, None);
    let mut german = Layout::default();
    german.language = Some(Lang::De);
    keep(&mut first, &german, None);
    // The second window has changed nothing but its place.
    let place =
        Place { corner: None, scale: 1.0, size: (900.0, 600.0), is_maximized: false, is_fullscreen: false };
    keep(&mut second, &plain, Some(&place));
    let kept = WindowSettings::in_folder(folder.path());
    assert_eq!((kept.layout(), kept.place()), (german, Some(place)));
}

fn side() -> impl Strategy<Value = i64> {
    prop_oneof![1..100_i64, 300..8000_i64]
}

fn screen() -> impl Strategy<Value = Area> {
    (-9000..9000_i64, -9000..9000_i64, side(), side()).prop_map(|(x, y, width, height)| Area {
        x,
        y,
        width,
        height,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_window_is_whole_on_a_screen(
        (x, y) in (-40_000..40_000_i64, -40_000..40_000_i64),
        (width, height) in (1..20_000_i64, 1..20_000_i64),
        screens in prop::collection::vec(screen(), 1..4),
    ) {
        let window = Area { x, y, width, height };
        let there = window.on_screen(&screens);
        let is_in = |screen: &&Area| {
            screen.x <= there.x && there.x + there.width <= screen.x + screen.width
                && screen.y <= there.y && there.y + there.height <= screen.y + screen.height
        };
        let on: Vec<&Area> = screens.iter().filter(is_in).collect();
        prop_assert!(!on.is_empty(), "{there:?} on {screens:?}");
        // It is as large as it was, as far as a screen is; and one that was whole stays where it is.
        prop_assert!(on.iter().any(|screen| there.width == width.min(screen.width) && there.height == height.min(screen.height)));
        prop_assert_eq!(there.on_screen(&screens), there);
    }
}

#[test]
fn without_a_screen_a_window_stays() {
    let window = Area { x: -5, y: 7, width: 100, height: 100 };
    assert_eq!(window.on_screen(&[]), window);
    assert_eq!(window.on_screen(&[Area { x: 0, y: 0, width: 0, height: 0 }]), window);
}
