//! Saved views, the way back, and files that are there already, in the window.

use crate::window::{Window, do_it, ids, search, send, wait_for, window, window_on};
use dealscope::query::{Column, GroupBy};
use dealscope::state::{
    Action, Command, ExploreCommand, FigureCommand, Modal, Over, TableCommand, ViewCommand,
};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use std::fs;
use tempfile::TempDir;

/// The window on a folder with the seeds, which has no saved views yet.
fn own_window() -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(crate::program::project("seeds/articles")).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap() != "views.ron" {
            fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    let window = window_on(&folder.path().display().to_string(), egui::vec2(1440.0, 900.0));
    (folder, window)
}

fn type_name(window: &mut Window, name: &str) {
    let field = window.get_by_label("Name of the view");
    field.focus();
    window.run_ok();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_ok();
    window.get_by_label("Name of the view").type_text(name);
    window.run_ok();
}

fn save(window: &mut Window, name: &str) {
    do_it(window, Action::SaveView);
    type_name(window, name);
    window.get_by_label("Save").click();
    wait_for(window, |app| app.state().modal().is_none());
}

#[test]
fn a_view_is_saved_applied_and_undone_in_one_step() {
    let (folder, mut window) = own_window();
    search(&mut window, "kind:procurement");
    do_it(&mut window, Action::GroupBy(GroupBy::Month));
    send(&mut window, TableCommand::ToggleColumn(Column::Parties));
    let orders = ids(&window);
    save(&mut window, "Orders by month");
    window.get_by_label("Views: Orders by month");
    let text = fs::read_to_string(folder.path().join("views.ron")).unwrap();
    assert!(
        text.contains(
            "(name: \"Orders by month\", options: \"--where kind:procurement --by month --currency USD"
        ),
        "{text}"
    );

    search(&mut window, "stage>=signed");
    do_it(&mut window, Action::GroupBy(GroupBy::District));
    send(&mut window, TableCommand::ToggleColumn(Column::Parties));
    assert!(window.query_by_label("Views: Orders by month").is_none());
    let signed = ids(&window);

    window.get_by_label("Views").click();
    window.run_ok();
    window.get_by_label("Orders by month").click();
    window.run_ok();
    assert_eq!(ids(&window), orders);
    assert_eq!(window.state().state().query.by, GroupBy::Month);
    assert_eq!(window.state().state().layout.columns.last(), Some(&Column::Parties));
    window.get_by_label("Views: Orders by month");

    do_it(&mut window, Action::Undo);
    assert_eq!(ids(&window), signed);
    let state = window.state().state();
    assert_eq!((state.query.by, state.search.as_str()), (GroupBy::District, "stage>=signed"));
    assert!(!state.layout.columns.contains(&Column::Parties));
    do_it(&mut window, Action::Redo);
    assert_eq!(ids(&window), orders);
    assert_eq!(window.state().state().layout.columns.last(), Some(&Column::Parties));
}

#[test]
fn a_name_that_is_taken_is_replaced_only_when_asked() {
    let (folder, mut window) = own_window();
    save(&mut window, "Mine");
    search(&mut window, "stage>=signed");
    do_it(&mut window, Action::SaveView);
    type_name(&mut window, "mine");
    assert!(window.query_by_label("Save").is_none());
    window.key_press(Key::Enter);
    window.run_ok();
    assert!(window.state().state().modal().is_some(), "Enter does not replace");
    window.get_by_label("Replace").click();
    wait_for(&mut window, |app| app.state().modal().is_none());
    assert_eq!(window.state().state().saved.list().len(), 1);
    let text = fs::read_to_string(folder.path().join("views.ron")).unwrap();
    assert!(text.contains("stage>=signed"), "{text}");
}

#[test]
fn views_are_renamed_and_deleted_and_shown_in_the_palette() {
    let (_folder, mut window) = own_window();
    search(&mut window, "kind:visit");
    save(&mut window, "Visits");
    do_it(&mut window, Action::RenameView);
    type_name(&mut window, "Who came");
    window.get_by_label("Rename").click();
    wait_for(&mut window, |app| app.state().modal().is_none());
    search(&mut window, "");
    do_it(&mut window, Action::Palette);
    window.get_by_label("Find a command").type_text("who came");
    window.run_ok();
    window.key_press(Key::Enter);
    window.run_ok();
    assert_eq!(window.state().state().search, "kind:visit");
    do_it(&mut window, Action::AllViews);
    window.get_by_label("Delete Who came").click();
    window.run_ok();
    window.get_by_label("Delete").click();
    wait_for(&mut window, |app| app.state().saved.list().is_empty());
    window.get_by_label_contains("No saved views yet");
}

#[test]
fn a_pasted_line_is_shown_and_a_wrong_one_explained() {
    let mut window = window();
    do_it(&mut window, Action::PasteView);
    window.get_by_label("View as text").type_text("--where kind:vist");
    window.run_ok();
    window.get_by_label_contains("at character 14: unknown kind “vist”");
    window.get_by_label("Close").click();
    window.run_ok();
    do_it(&mut window, Action::PasteView);
    window.get_by_label("View as text").type_text("--where kind:visit --by 'kind'");
    window.run_ok();
    window.get_by_label("Show").click();
    window.run_ok();
    assert_eq!(ids(&window).len(), 1);
    assert_eq!(window.state().state().query.by, GroupBy::Kind);
    assert!(window.state().state().modal().is_none());
}

#[test]
fn a_file_that_was_changed_meanwhile_is_not_overwritten() {
    let (folder, mut window) = own_window();
    save(&mut window, "First");
    let path = folder.path().join("views.ron");
    let other = "[(name: \"Of another window\", options: \"--by kind\")]";
    fs::write(&path, other).unwrap();
    send(&mut window, ViewCommand::Delete("First".to_owned()));
    wait_for(&mut window, |app| app.state().notices.iter().any(|notice| notice.is_error));
    window.get_by_label_contains("The view “First” no longer exists");
    assert_eq!(fs::read_to_string(&path).unwrap(), other);
    // What the other window saved is shown at once.
    assert!(window.state().state().saved.find("Of another window").is_some());
    save(&mut window, "Second");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("Of another window") && text.contains("Second"), "{text}");
}

#[test]
fn changes_that_are_asked_for_at_once_are_all_made_in_turn() {
    let (folder, mut window) = own_window();
    let ctx = window.ctx.clone();
    let put = |name: &str| ViewCommand::Save { name: name.to_owned(), over: Over::Keep };
    let rename = ViewCommand::Rename { from: "First".to_owned(), to: "Last".to_owned() };
    // No frame between them, so that none is finished when the next is asked for.
    for command in [put("First"), put("First"), put("Second"), put("second"), rename, put("Third")] {
        if command == put("second") {
            window.state_mut().run(&ctx, TableCommand::ToggleColumn(Column::Parties));
        }
        window.state_mut().run(&ctx, Command::View(command));
    }
    wait_for(&mut window, |app| app.state().saved.find("Third").is_some());
    let state = window.state().state();
    let names: Vec<&str> = state.saved.list().iter().map(|view| view.name.as_str()).collect();
    assert_eq!(names, ["Last", "Second", "Third"]);
    let refused: Vec<&str> =
        state.notices.iter().filter(|notice| notice.is_error).map(|notice| notice.text.as_str()).collect();
    assert_eq!(refused, ["A view “second” already exists; nothing was saved."]);
    let text = fs::read_to_string(folder.path().join("views.ron")).unwrap();
    assert!(["Last", "Second", "Third"].iter().all(|name| text.contains(name)), "{text}");
}

#[test]
fn back_and_forward_have_keys_and_mouse_buttons() {
    let mut window = window();
    search(&mut window, "kind:visit");
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run_ok();
    assert_eq!(ids(&window).len(), 16);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    window.run_ok();
    assert_eq!(ids(&window).len(), 1);
    for (button, deals) in [(egui::PointerButton::Extra1, 16), (egui::PointerButton::Extra2, 1)] {
        for pressed in [true, false] {
            let pos = egui::pos2(700.0, 500.0);
            window.event(egui::Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
        }
        window.run_ok();
        assert_eq!(ids(&window).len(), deals);
    }
}

#[test]
fn the_commands_of_what_is_shown_can_be_copied() {
    let mut window = window();
    search(&mut window, "stage>=signed");
    do_it(&mut window, Action::ShowCommand);
    window.get_by_label("dealscope chart bars @seeds --where 'stage>=signed' --by district --measure money --currency USD --reading span --at place --size 1600x900 --scale 2 --theme light --lang en -o signed-volume-by-district-2023-2024.png");
    window.get_by_label_contains(
        "dealscope deals @seeds --where 'stage>=signed' --currency USD --columns when,title,amount",
    );
    window.get_by_label("Copy command: Timeline").click();
    window.run_ok();
    window.get_by_label("Close").click();
    window.run_ok();
    assert!(window.state().state().modal().is_none());
}

#[test]
fn a_figure_replaces_a_file_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.svg");
    fs::write(&path, "kept").unwrap();
    let mut window = window();
    do_it(&mut window, Action::ExportVolumes);
    let mut draft = window.state().state().export().cloned().unwrap();
    draft.figure.format = dealscope::session::Format::Svg;
    draft.path = path.display().to_string();
    send(&mut window, FigureCommand::Export(Some(draft.clone())));
    window.get_by_label("Save").click();
    wait_for(&mut window, |app| {
        app.state().export().is_some_and(dealscope::state::ExportDraft::is_replacing)
    });
    window.run_ok();
    assert_eq!(fs::read_to_string(&path).unwrap(), "kept");
    window.get_by_label_contains("A file of this name exists");
    let other = dealscope::state::ExportDraft {
        path: folder.path().join("new.svg").display().to_string(),
        ..window.state().state().export().cloned().unwrap()
    };
    send(&mut window, FigureCommand::Export(Some(other)));
    window.get_by_label("Save");
    draft.replaces = Some(path.clone());
    send(&mut window, FigureCommand::Export(Some(draft)));
    window.get_by_label("Replace").click();
    wait_for(&mut window, |app| app.state().export().is_none());
    assert!(fs::read_to_string(&path).unwrap().contains("Chongqing"));
}

#[test]
fn help_opens_over_the_export_window_and_gives_it_back() {
    let mut window = window();
    do_it(&mut window, Action::ExportVolumes);
    let mut draft = window.state().state().export().cloned().unwrap();
    draft.path = "half typed".to_owned();
    send(&mut window, FigureCommand::Export(Some(draft)));
    window.key_press(Key::F1);
    window.run_ok();
    assert!(matches!(window.state().state().modal(), Some(Modal::Help(_))));
    window.key_press(Key::Escape);
    window.run_ok();
    assert_eq!(window.state().state().export().map(|draft| draft.path.as_str()), Some("half typed"));
    window.get_by_label("Save");
}

#[test]
fn the_table_is_written_to_a_typed_path_and_replaces_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deals");
    let mut window = window();
    do_it(&mut window, Action::ExportTable);
    let target = dealscope::state::Target::new(&path.display().to_string());
    send(&mut window, TableCommand::Export(Some(target.clone())));
    window.get_by_label("Save").click();
    wait_for(&mut window, |app| app.state().modal().is_none());
    let written = folder.path().join("deals.csv");
    assert_eq!(fs::read_to_string(&written).unwrap().lines().count(), 17);
    fs::write(&written, "kept").unwrap();
    send(&mut window, TableCommand::Export(Some(target)));
    window.get_by_label("Save").click();
    wait_for(
        &mut window,
        |app| matches!(app.state().modal(), Some(Modal::TableExport(target)) if target.is_replacing()),
    );
    assert_eq!(fs::read_to_string(&written).unwrap(), "kept");
    window.run_ok();
    window.get_by_label("Replace").click();
    wait_for(&mut window, |app| app.state().modal().is_none());
    assert_eq!(fs::read_to_string(&written).unwrap().lines().count(), 17);
}

#[test]
fn lanes_further_down_have_a_sign_and_a_selected_deal_brings_its_own() {
    let mut window = window_on("@reported", egui::vec2(1280.0, 700.0));
    do_it(&mut window, Action::GroupBy(GroupBy::Year));
    send(&mut window, ExploreCommand::ShowKind(dealscope::state::Shown::Timeline));
    let sign = window.get_by_label_contains("more rows below").rect();
    let last = {
        let state = window.state().state();
        let lane = state.timeline.timeline.lanes.last().expect("a lane");
        (
            lane.name.clone(),
            lane.marks.iter().flat_map(|mark| &mark.deals).chain(lane.undated.listed()).copied().next(),
        )
    };
    let lane = format!("Row {},", last.0);
    assert!(window.query_by_label_contains(&lane).is_none());
    let how = dealscope::state::SelectMode::Only;
    send(&mut window, ExploreCommand::ChooseDeals { deals: vec![last.1.expect("a deal")], how });
    for _ in 0..30 {
        window.step();
    }
    assert!(window.get_by_label_contains(&lane).rect().center().y < sign.bottom() + 20.0);
    assert!(window.query_by_label_contains("rows below").is_none());
}
