//! The window, driven by accessible names as a person with a screen reader would.

use dealscope::app::{App, open, raster::Raster};
use dealscope::data::RegisterRef;
use dealscope::model::{Days, DealIx, Lang};
use dealscope::state::{Action, Brush, Command, ExploreCommand, FigureCommand, ThemeChoice};
use dealscope::view;
use dealscope::words::LANGUAGES;
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, TestRenderer};
use std::sync::Arc;

/// Paints with the CPU, as the program's own pictures are.
#[derive(Default)]
struct Painter(Raster);

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut egui::TexturesDelta) {
        self.0.apply(delta);
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<image::RgbaImage, String> {
        let image = self.0.render(ctx, output);
        let bytes: Vec<u8> = image.pixels.iter().flat_map(egui::Color32::to_array).collect();
        let side = |pixels: usize| u32::try_from(pixels).unwrap_or(0);
        image::RgbaImage::from_raw(side(image.width()), side(image.height()), bytes)
            .ok_or("no picture".to_owned())
    }
}

pub(crate) type Window = Harness<'static, App>;

pub(crate) fn window() -> Window {
    window_on("@seeds", egui::vec2(1440.0, 900.0))
}

pub(crate) fn window_on(register: &str, size: egui::Vec2) -> Window {
    window_in(register, size, Lang::En)
}

pub(crate) fn window_in(register: &str, size: egui::Vec2, lang: Lang) -> Window {
    let opened = Arc::new(open(&RegisterRef::parse(register)).expect("the register opens"));
    harness(App::new(&egui::Context::default(), None, opened, lang), size)
}

fn harness(app: App, size: egui::Vec2) -> Window {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_max_steps(20)
        .with_context_setup(view::install)
        .renderer(Painter::default())
        .build_ui_state(
            |ui, app: &mut App| {
                app.receive(ui.ctx());
                app.show(ui);
            },
            app,
        );
    harness.run_ok();
    harness
}

pub(crate) fn do_it(window: &mut Window, action: Action) {
    let ctx = window.ctx.clone();
    window.state_mut().run(&ctx, Command::Do(action));
    window.run_ok();
}

pub(crate) fn search(window: &mut Window, text: &str) {
    let ctx = window.ctx.clone();
    window.state_mut().run(&ctx, ExploreCommand::Search(text.to_owned()));
    window.run_ok();
}

#[test]
fn a_wrong_query_leaves_the_last_answer_and_says_so() {
    let mut window = window();
    search(&mut window, "stage>=signed");
    let rows = window.state().state().answers.rows.len();
    for text in [
        "stage>=signed kin",
        "stage>=signed kind:",
        "stage>=signed kind:vis",
        "stage>=signed (",
        "date:2024..2023",
    ] {
        search(&mut window, text);
        let is_wrong = window.state().state().search_error.is_some();
        if is_wrong {
            assert_eq!(window.state().state().answers.rows.len(), rows, "{text}");
            window.get_by_label_contains(
                "Still shown: 12 of 14 deals, plus 1 cumulative total; signed or later",
            );
        } else {
            assert!(text.ends_with("kin"), "{text}");
            search(&mut window, "stage>=signed");
        }
    }
    search(&mut window, "stage>=signed kind:visit");
    assert!(window.query_by_label_contains("Still shown").is_none());
}

/// Presses the button at one point and lets it go at another.
pub(crate) fn drag(window: &mut Window, from: egui::Pos2, to: egui::Pos2) {
    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.event(egui::Event::PointerMoved(from));
    window.run_ok();
    window.event(button(from, true));
    window.run_ok();
    for step in 1..=4_u8 {
        window.event(egui::Event::PointerMoved(from + (to - from) * (f32::from(step) / 4.0)));
        window.run_ok();
    }
    window.event(button(to, false));
    window.run_ok();
}

/// The place of the row of a deal; a row is read out with all its columns, the title first.
pub(crate) fn row(window: &Window, title: &str) -> egui::Rect {
    let begins = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with(&format!("{title}, "))
    };
    window.get_all_by_role(egui::accesskit::Role::Row).find(begins).expect("a row").rect()
}

pub(crate) fn ids(window: &Window) -> Vec<String> {
    let state = window.state().state();
    state.answers.rows.iter().map(|&row| state.register().deal(row).id.clone()).collect()
}

#[test]
fn it_says_what_is_shown() {
    let mut window = window();
    window.get_by_label("14 deals");
    window.get_by_label("2 cumulative totals apart");
    search(&mut window, "stage>=signed");
    window.get_by_label("12 of 14 deals");
    window.get_by_label("1 cumulative total apart");
    window.get_by_label("Take off: signed or later");
    window.get_by_label("signed or later, in 4 places: 3 cities, districts and zones, 1 wider place");
}

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
    use dealscope::figure::FigureKind;
    use dealscope::state::Shown;
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
fn typing_a_filter_changes_all_views() {
    let mut window = window();
    window.get_by_label("Search").focus();
    window.run_ok();
    window.get_by_label("Search").type_text("district:chongqing");
    window.run_ok();
    assert_eq!(ids(&window), ["shandong-chongqing-2024-projects"]);
    assert_eq!(window.state().state().answers.bars.panels[0].bars.len(), 1);
    window.get_by_label("1 of 14 deals");
}

#[test]
fn a_wrong_filter_is_explained_and_changes_nothing() {
    let mut window = window();
    search(&mut window, "district:qingpo");
    window.get_by_label_contains("did you mean “Qingpu”?");
    assert_eq!(ids(&window).len(), 16);
}

#[test]
fn a_bar_leads_to_its_deals_and_a_deal_to_its_source() {
    let mut window = window();
    search(&mut window, "stage>=signed");
    window.get_by_label_contains("Chongqing, US$1.7").click();
    window.run_ok();
    assert!(window.get_all_by_label_contains("121 Milliarden").count() > 0);
    window.get_by_label_contains("Other figure: CNY\u{a0}12.1bn");
    window.get_by_label("Sources disagree");
}

#[test]
fn a_facet_writes_the_filter() {
    let mut window = window();
    window.get_by_label_contains("Kind: Procurement, 4 deals").click();
    window.run_ok();
    assert_eq!(window.state().state().search, "kind:Procurement");
    assert_eq!(ids(&window).len(), 4);
    window.get_by_label_contains("Kind: Visit, 1 deal").click();
    window.run_ok();
    assert_eq!(window.state().state().search, "kind:Procurement,Visit");
    window.get_by_label("Clear Kind").click();
    window.run_ok();
    assert_eq!(ids(&window).len(), 16);
}

#[test]
fn undo_and_redo_cover_filter_and_selection() {
    let mut window = window();
    search(&mut window, "kind:visit");
    let ctx = window.ctx.clone();
    let visit = window.state().state().answers.rows[0];
    let choose = Command::Explore(ExploreCommand::ChooseDeals {
        deals: vec![visit],
        how: dealscope::state::SelectMode::Only,
    });
    window.state_mut().run(&ctx, choose);
    window.run_ok();
    do_it(&mut window, Action::Undo);
    assert!(window.state().state().chosen.deals.is_empty());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_ok();
    assert_eq!(ids(&window).len(), 16);
    do_it(&mut window, Action::Redo);
    do_it(&mut window, Action::Redo);
    assert_eq!(window.state().state().chosen.lead(), Some(visit));
    assert_eq!(window.state().state().search, "kind:visit");
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
fn a_heading_sorts() {
    let mut window = window();
    window.get_by_label("Sort by Amount").click();
    window.run_ok();
    // The running total of US$5.15bn is less than US$12.1bn to 121bn of yuan only in dollars.
    assert_eq!(ids(&window)[0], "qingpu-intended-orders-2018-2023");
    window.get_by_label("Sort by Deal").click();
    window.run_ok();
    let titles: Vec<String> = {
        let state = window.state().state();
        state.answers.rows.iter().map(|&row| state.register().deal(row).title.to_lowercase()).collect()
    };
    let mut sorted = titles.clone();
    sorted.sort();
    assert_eq!(titles, sorted);
}

#[test]
fn groupings_currencies_and_sites_switch() {
    let mut window = window();
    search(&mut window, "stage>=signed");
    do_it(&mut window, Action::At(dealscope::query::Site::Venue));
    let state = window.state().state();
    let first = &state.answers.volumes.groups[0];
    assert_eq!(first.key.id(state.register()), "qingpu", "most deals were signed at the exhibition centre");
    do_it(&mut window, Action::Show(dealscope::query::CurrencyMode::AsStated));
    assert_eq!(window.state().state().answers.bars.panels.len(), 2);
}

#[test]
fn the_export_window_writes_the_figure() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("signed.svg");
    let mut window = window();
    do_it(&mut window, Action::ExportVolumes);
    let ctx = window.ctx.clone();
    let mut draft = window.state().state().export().cloned().expect("the export window is open");
    draft.figure.format = dealscope::session::Format::Svg;
    draft.path = path.to_string_lossy().into_owned();
    window.state_mut().run(&ctx, FigureCommand::Export(Some(draft)));
    window.run_ok();
    window.get_by_label("Save").click();
    wait_for(&mut window, |app| !app.state().notices.is_empty());
    let text = std::fs::read_to_string(&path).expect("the figure is written");
    assert!(text.contains("Chongqing"));
    window.get_by_label(&format!("Saved {}", path.display()));
}

/// Runs frames until background work has answered.
pub(crate) fn wait_for(window: &mut Window, is_done: impl Fn(&App) -> bool) {
    for _ in 0..600 {
        window.run_ok();
        if is_done(window.state()) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("the work in the background did not end");
}

#[test]
fn the_timeline_filters_and_zooms() {
    let mut window = window();
    let ctx = window.ctx.clone();
    let day = |text: &str| dealscope::model::day_of(text.parse().expect("a day"));
    let days = Days { first: day("2024-10-01"), last: day("2024-10-31") };
    window.state_mut().run(&ctx, ExploreCommand::Brush(Brush::Days(days)));
    window.run_ok();
    assert_eq!(window.state().state().search, "date:2024-10-01..2024-10-31");
    assert_eq!(ids(&window), ["shandong-chongqing-2024-projects"]);
    window.get_by_label("Zoom in").click();
    window.run_ok();
    assert!(window.state().state().query.days.is_some());
}

#[test]
fn nothing_found_offers_a_way_back() {
    let mut window = window();
    search(&mut window, "xyzzy");
    window.get_by_label("0 of 14 deals");
    window.get_all_by_label("Clear filter").next().expect("a button").click();
    window.run_ok();
    assert_eq!(ids(&window).len(), 16);
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

#[test]
fn it_draws_at_the_smallest_and_largest_sizes() {
    for size in [egui::vec2(760.0, 480.0), egui::vec2(1600.0, 900.0)] {
        let mut window = window_on("@seeds", size);
        let ctx = window.ctx.clone();
        let choose = Command::Explore(ExploreCommand::ChooseDeals {
            deals: vec![DealIx(0)],
            how: dealscope::state::SelectMode::Only,
        });
        window.state_mut().run(&ctx, choose);
        window.run_ok();
        let image = window.render().expect("a picture");
        assert!((f64::from(image.width()) - f64::from(size.x)).abs() < 0.5);
    }
}

#[test]
fn the_same_window_gives_the_same_pixels() {
    let picture = || window_on("@seeds", egui::vec2(900.0, 600.0)).render().expect("a picture").into_raw();
    assert_eq!(picture(), picture());
}

fn looks_as_before(theme: ThemeChoice, name: &str) {
    let mut window = window_on("@seeds", egui::vec2(1180.0, 700.0));
    do_it(&mut window, Action::Theme(theme));
    search(&mut window, "stage>=signed");
    let ctx = window.ctx.clone();
    let deal = window.state().state().register().find_deal("qingpu-volume-6th-ciie").expect("the deal");
    let how = dealscope::state::SelectMode::Only;
    window.state_mut().run(&ctx, ExploreCommand::ChooseDeals { deals: vec![deal], how });
    window.remove_cursor();
    window.run_ok();
    window.snapshot(name);
}

#[test]
fn it_looks_as_before_in_light() {
    looks_as_before(ThemeChoice::Light, "window-light");
}

#[test]
fn it_looks_as_before_in_dark() {
    looks_as_before(ThemeChoice::Dark, "window-dark");
}

#[test]
fn dragging_over_the_timeline_filters() {
    let mut window = window();
    let ctx = window.ctx.clone();
    window.state_mut().run(&ctx, ExploreCommand::ShowKind(dealscope::state::Shown::Timeline));
    window.run_ok();
    let lane = window.get_by_label_contains("Row Lin-gang").rect();
    let from = egui::pos2(lane.right() + 150.0, lane.top() + 8.0);
    let to = egui::pos2(lane.right() + 330.0, lane.top() + 8.0);
    drag(&mut window, from, to);
    assert!(window.state().state().search.starts_with("date:"), "'{}'", window.state().state().search);
}

#[test]
fn a_row_is_selected_by_a_click_and_shows_its_card() {
    let mut window = window();
    let title = "ZKH orders organosilicon products from Dow";
    let at = row(&window, title).center();
    window.hover_at(at);
    window.run_ok();
    assert_eq!(window.state().state().hovered.deals.count(), 1);
    window.drag_at(at);
    window.drop_at(at);
    window.run_ok();
    let state = window.state().state();
    let lead = state.chosen.lead().expect("a deal is selected");
    assert_eq!(state.register().deal(lead).id, "zkh-dow-organosilicon");
    window.hover_at(egui::pos2(400.0, 60.0));
    window.run_ok();
    assert!(window.state().state().hovered.is_none());
}

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
    let how = dealscope::state::SelectMode::Only;
    let ctx = window.ctx.clone();
    window.state_mut().run(&ctx, ExploreCommand::ChooseDeals { deals: vec![deal], how });
    for _ in 0..30 {
        window.step();
    }
    assert!(window.get_all_by_label_contains(&format!("{name}, ")).next().is_some());
}

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
