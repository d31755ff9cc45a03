//! The table in the window, driven by accessible names.

use crate::window::{Window, do_it, drag, search, window};
use dealscope::query::{Column, GroupBy};
use dealscope::state::{Action, SelectMode, TableCommand};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT, Queryable};

/// The rows that are to be seen, from the top, as they are read out.
fn rows(window: &Window) -> Vec<String> {
    let mut rows: Vec<(f32, String)> = window
        .get_all_by_role(Role::Row)
        .map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default()))
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

/// What is copied within the next frames.
#[track_caller]
fn copied(window: &mut Window) -> String {
    for _ in 0..6 {
        window.step();
        for command in &window.output().platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                return text.clone();
            }
        }
    }
    panic!("nothing is copied");
}

/// Leaves the window to the table.
fn only_table(window: &mut Window) {
    for panel in [dealscope::state::Panel::Volumes, dealscope::state::Panel::Timeline] {
        do_it(window, Action::Toggle(panel));
    }
}

fn by_kind() -> Window {
    let mut window = window();
    only_table(&mut window);
    search(&mut window, "stage>=signed");
    window.get_by_label("Table: No grouping").click();
    window.run_ok();
    window.get_by_label("Group rows by kind").click();
    window.run_ok();
    window
}

#[test]
fn heads_of_groups_tell_their_subtotals() {
    let window = by_kind();
    let rows = rows(&window);
    assert_eq!(rows.len(), 13 + 6);
    assert_eq!(rows[0], "Investment, 3 deals, ≥\u{a0}US$1.7bn, +2 undisclosed");
    assert_eq!(rows[4], "Procurement, 2 deals, 1 cumulative total, ≥\u{a0}US$1bn");
    assert_eq!(rows[8], "Cooperation, 4 deals, undisclosed");
    assert_eq!(rows[17], "Partnership, 1 deal");
}

#[test]
fn a_group_folds_and_unfolds() {
    let mut window = by_kind();
    window.get_by_label("Collapse Investment").click();
    window.run_ok();
    assert!(rows(&window)[1].starts_with("Procurement, "));
    window.get_by_label("Expand Investment").click();
    window.run_ok();
    assert!(rows(&window)[1].starts_with("Shandong firms sign 25 key projects in Chongqing, "));
    window.get_by_label("Collapse").click();
    window.run_ok();
    assert_eq!(rows(&window).len(), 6);
}

#[test]
fn groups_that_overlap_say_so() {
    let mut window = window();
    only_table(&mut window);
    do_it(&mut window, Action::GroupRows(Some(GroupBy::Source)));
    assert!(rows(&window)[0].contains("groups overlap"), "{:?}", rows(&window));
}

#[test]
fn a_batch_unfolds() {
    let mut window = window();
    only_table(&mut window);
    let batch = "Business deals concluded in the Lin-gang area of the 6th CIIE";
    let dow = "ZKH orders organosilicon products from Dow";
    assert_eq!(rows(&window).len(), 16);
    window.get_by_label(&format!("Expand {batch}")).click();
    window.run_ok();
    let all = rows(&window);
    let at = all.iter().position(|row| row.starts_with(batch)).expect("the batch");
    assert!(all[at + 1].contains("Johnson Controls"), "{all:?}");
    assert_eq!(all.len(), 21);
    window.get_by_label("Parts under batch").click();
    window.run_ok();
    let all = rows(&window);
    assert_eq!((all.len(), all.iter().filter(|row| row.starts_with(dow)).count()), (16, 1));
}

#[test]
fn a_column_is_pinned_from_its_menu_and_stays_while_the_others_scroll() {
    let mut window = window();
    for column in [Column::Parties, Column::Sectors, Column::Event, Column::Source, Column::Id] {
        let ctx = window.ctx.clone();
        window.state_mut().run(&ctx, TableCommand::ToggleColumn(column));
    }
    window.run_ok();
    window.get_by_label("Sort by Deal").click_secondary();
    window.run_ok();
    window.get_by_label("Pin column").click();
    window.run_ok();
    let place = |window: &Window, name: &str| window.get_by_label(name).rect().left();
    let (deal, when) = (place(&window, "Sort by Deal"), place(&window, "Sort by Date"));
    assert!(deal < when);
    window.hover_at(window.get_by_label("Sort by Date").rect().center() + eframe::egui::vec2(0.0, 60.0));
    window.event(Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Point,
        delta: eframe::egui::vec2(-80.0, 0.0),
        phase: eframe::egui::TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    for _ in 0..30 {
        window.run_ok();
    }
    assert!((place(&window, "Sort by Deal") - deal).abs() < 0.5, "it stays");
    let is_moved =
        window.query_by_label("Sort by Date").is_none_or(|heading| heading.rect().left() < when - 20.0);
    assert!(is_moved, "the others scroll");
}

#[test]
fn keys_move_select_and_copy_once_the_table_has_the_focus() {
    let mut window = window();
    only_table(&mut window);
    let first = rows(&window)[0].clone();
    let at = window.get_by_role_and_label(Role::Row, &first).rect().center();
    window.hover_at(at);
    window.run_ok();
    window.drag_at(at);
    window.drop_at(at);
    window.run_ok();
    window.key_press(Key::ArrowDown);
    window.run_ok();
    assert_eq!(window.state().state().chosen.lead(), window.state().state().answers.rows.get(1).copied());
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    window.run_ok();
    assert_eq!(window.state().state().chosen.deals.len(), 2);
    window.event(Event::Copy);
    let copied = copied(&mut window);
    assert_eq!(copied.lines().count(), 3);
    assert!(copied.starts_with("Date\tDeal\tAmount\tLocation\tStage\tCount\n"), "{copied}");
    window.key_press(Key::End);
    window.run_ok();
    assert_eq!(window.state().state().chosen.lead(), window.state().state().answers.rows.last().copied());
}

#[test]
fn a_cell_is_copied_from_the_menu_of_its_row() {
    let mut window = window();
    only_table(&mut window);
    let row = "ZKH orders organosilicon products from Dow";
    let amount = window.get_by_label("Sort by Amount").rect().center().x;
    let y = crate::window::row(&window, row).center().y;
    let at = eframe::egui::pos2(amount, y);
    window.hover_at(at);
    window.run_ok();
    for pressed in [true, false] {
        let button = eframe::egui::PointerButton::Secondary;
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        window.run_ok();
    }
    window.get_by_label("Copy cell").click();
    assert_eq!(copied(&mut window), "USD 300M");
    let lead = window.state().state().chosen.lead().expect("the row is selected");
    assert_eq!(window.state().state().register().deal(lead).id, "zkh-dow-organosilicon");
}

#[test]
fn letters_jump_to_a_row() {
    let mut window = window();
    only_table(&mut window);
    let ctx = window.ctx.clone();
    window.state_mut().run(&ctx, TableCommand::Sort { column: Column::Title, how: SelectMode::Only });
    do_it(&mut window, Action::GoToRow);
    window.get_by_label("Go to row").type_text("tenw");
    window.run_ok();
    window.get_by_label("row 14 of 16");
    let lead = window.state().state().chosen.lead().expect("a row");
    assert_eq!(window.state().state().register().deal(lead).id, "tenways-lingang-group");
    window.key_press(Key::Escape);
    window.run_ok();
    assert!(window.state().state().table.jump.is_none());
    // The table has the focus: a letter opens it again, with the letter in it.
    window.event(Event::Text("z".to_owned()));
    window.run_ok();
    let state = window.state().state();
    assert_eq!(state.table.jump.as_ref().map(|jump| jump.text.as_str()), Some("z"));
    assert_eq!(state.register().deal(state.chosen.lead().expect("a row")).id, "zkh-dow-organosilicon");
    window.get_by_label("Go to row").type_text("k");
    window.run_ok();
    assert_eq!(window.state().state().table.jump.as_ref().map(|jump| jump.text.as_str()), Some("zk"));
}

#[test]
fn a_heading_that_is_dragged_moves_its_column() {
    let mut window = window();
    let from = window.get_by_label("Sort by Stage").rect().center();
    let to = window.get_by_label("Sort by Amount").rect().left_center() + eframe::egui::vec2(10.0, 0.0);
    drag(&mut window, from, to);
    assert_eq!(
        window.state().state().layout.columns_in_place()[..4],
        [Column::When, Column::Title, Column::Stage, Column::Amount]
    );
}
