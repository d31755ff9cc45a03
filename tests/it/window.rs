//! The window, driven by accessible names as a person with a screen reader would.

use dealscope::app::{App, open, raster::Raster};
use dealscope::data::RegisterRef;
use dealscope::model::{Days, DealIx, Lang};
use dealscope::state::{Action, Brush, Command, ExploreCommand, FigureCommand, ThemeChoice};
use dealscope::view;
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

pub(crate) fn harness(app: App, size: egui::Vec2) -> Window {
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
    send(window, Command::Do(action));
}

/// Carries out a command, as a view sends it.
pub(crate) fn send(window: &mut Window, command: impl Into<Command>) {
    let ctx = window.ctx.clone();
    window.state_mut().run(&ctx, command);
    window.run_ok();
}

pub(crate) fn search(window: &mut Window, text: &str) {
    send(window, ExploreCommand::Search(text.to_owned()));
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
    send(&mut window, ExploreCommand::ShowKind(dealscope::state::Shown::Timeline));
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
