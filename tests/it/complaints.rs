//! Complaints go when what they were about is well again; paths can be typed where no dialog comes; every dropped
//! file is heard.

use crate::state::{run, state};
use crate::window::{Window, window};
use dealscope::app::open;
use dealscope::data::RegisterRef;
use dealscope::model::Lang;
use dealscope::session::Opened;
use dealscope::state::{Asked, Command, Event, Modal, Showing, State, TableCommand, WindowCommand};
use eframe::egui::{self, DroppedFile};
use egui_kittest::kittest::Queryable;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn complaints(state: &State) -> Vec<&str> {
    state.notices.iter().filter(|notice| notice.is_error).map(|notice| notice.text.as_str()).collect()
}

fn loaded(path: &Path) -> Command {
    let opened: Opened = open(&RegisterRef::Path(path.to_owned())).expect("it opens");
    let showing = Showing::new(&opened, Lang::En);
    Command::Event(Event::Loaded(Arc::new(opened), showing))
}

#[test]
fn a_complaint_about_a_register_goes_when_it_is_good_again() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one.ron"), folder.path().join("two.ron"));
    let reference = RegisterRef::Path(one.clone());
    let mut state = state();
    let text = || "one.ron: no such file".to_owned();
    run(
        &mut state,
        vec![
            Command::Window(WindowCommand::Load(reference.clone())),
            Command::Event(Event::NotLoaded(reference.clone(), text())),
        ],
    );
    assert_eq!(complaints(&state).len(), 1);
    // Another register is no answer to it.
    fs::write(&two, "[]").unwrap();
    run(&mut state, vec![Command::Window(WindowCommand::Load(RegisterRef::Path(two.clone()))), loaded(&two)]);
    assert_eq!(complaints(&state).len(), 1);
    fs::write(&one, "[(id: oops)]").unwrap();
    run(&mut state, vec![Command::Window(WindowCommand::Load(reference.clone())), loaded(&one)]);
    let of_errors = complaints(&state);
    assert!(matches!(of_errors.as_slice(), [one] if one.contains("error")), "{of_errors:?}");
    fs::write(&one, "[]").unwrap();
    run(&mut state, vec![Command::Window(WindowCommand::Load(reference)), loaded(&one)]);
    assert_eq!(complaints(&state), Vec::<&str>::new());
}

#[test]
fn a_complaint_about_a_file_or_a_figure_goes_when_it_is_there() {
    let mut state = state();
    let text = |text: &str| text.to_owned();
    run(
        &mut state,
        vec![
            Command::Event(Event::NotWritten(text("no room"))),
            Command::Event(Event::NotDrawn(text("too large"))),
            Command::Event(Event::NoDialog(Asked::File)),
            Command::Event(Event::Failed(text("something else"))),
        ],
    );
    assert_eq!(complaints(&state).len(), 4);
    run(&mut state, vec![Command::Event(Event::DialogAnswered)]);
    assert_eq!(complaints(&state), ["no room", "too large", "something else"]);
    run(&mut state, vec![Command::Event(Event::Written(text("Saved")))]);
    assert_eq!(complaints(&state), ["something else"]);
}

#[test]
fn without_a_dialog_the_path_can_be_typed() {
    let mut state = state();
    run(&mut state, vec![Command::Event(Event::NoDialog(Asked::Register))]);
    assert!(matches!(state.modal(), Some(Modal::OpenPath(path)) if path.is_empty()));
    // What is typed already stays.
    run(
        &mut state,
        vec![
            Command::Window(WindowCommand::OpenPath(Some("/a".to_owned()))),
            Command::Event(Event::NoDialog(Asked::Register)),
        ],
    );
    assert!(matches!(state.modal(), Some(Modal::OpenPath(path)) if path == "/a"));
    for (asked, words) in
        [(Asked::File, "type the path next to File"), (Asked::Folder, "type a folder next to File")]
    {
        run(&mut state, vec![Command::Event(Event::NoDialog(asked)), Command::Event(Event::NoDialog(asked))]);
        let told: Vec<&str> = complaints(&state).into_iter().filter(|text| text.contains(words)).collect();
        assert_eq!(told.len(), 1, "{told:?}");
    }
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_on(window: &mut Window, paths: &[PathBuf]) {
    let files = paths.iter().map(|path| Arc::new(Dropped(path.clone())) as egui::DroppedFileHandle).collect();
    window.input_mut().dropped_files = files;
    window.step();
    // The register is read on a thread of its own.
    for _ in 0..100 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        window.step();
        if window.state().state().busy.is_none() {
            break;
        }
    }
    window.run_ok();
}

#[test]
fn every_dropped_file_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    for name in ["b.ron", "c.ron"] {
        fs::write(path(name), "[]").unwrap();
    }
    fs::write(path("notes.txt"), "notes").unwrap();
    let mut window = window();
    drop_on(&mut window, &[path("notes.txt"), path("b.ron"), path("c.ron")]);
    let state = window.state().state();
    assert_eq!(state.opened.reference, RegisterRef::Path(path("b.ron")));
    let told = complaints(state);
    assert!(
        told.iter()
            .any(|text| text.starts_with("Opening b.ron.") && text.contains("not opened: notes.txt, c.ron.")),
        "{told:?}"
    );
    window.get_by_label_contains("not opened: notes.txt, c.ron");
    // One alone needs no words.
    let mut window = crate::window::window();
    drop_on(&mut window, &[path("c.ron")]);
    assert_eq!(window.state().state().opened.reference, RegisterRef::Path(path("c.ron")));
    assert_eq!(complaints(window.state().state()), Vec::<&str>::new());
}

#[test]
fn a_saved_file_is_told_with_its_whole_path() {
    let mut window = window();
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().canonicalize().unwrap().join("deals.csv");
    let relative = pathdiff(&whole);
    let ctx = window.ctx.clone();
    window.state_mut().run(&ctx, TableCommand::WriteTo(relative));
    for _ in 0..100 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        window.step();
        if !window.state().state().notices.is_empty() {
            break;
        }
    }
    let texts: Vec<&str> = window.state().state().notices.iter().map(|notice| notice.text.as_str()).collect();
    assert!(texts.iter().any(|text| *text == format!("Saved {}", whole.display())), "{texts:?}");
}

/// The path as it is named from the folder of the tests: `../../tmp/…`.
fn pathdiff(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap();
    let up = here.ancestors().skip(1).fold(PathBuf::new(), |up, _| up.join(".."));
    up.join(path.strip_prefix("/").unwrap())
}
