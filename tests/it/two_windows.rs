//! Two windows that save at once: nothing that either saved is lost, whoever is killed meanwhile.

use dealscope::app::settings::WindowSettings;
use dealscope::data::{KeptViews, RegisterRef, ViewEdit, ViewsFile, write_whole};
use dealscope::state::Layout;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// What a child is to do, and where.
const DEED: &str = "DEALSCOPE_TEST_DEED";
const FOLDER: &str = "DEALSCOPE_TEST_FOLDER";

fn register() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("register.ron"), "(name: \"T\", about: \"T.\", currency: \"USD\")").unwrap();
    folder
}

/// The views of a folder, as a window has them that was opened now.
fn views(folder: &Path) -> ViewsFile {
    KeptViews::read(&RegisterRef::Path(folder.to_owned())).own
}

fn put(name: &str, options: &str) -> ViewEdit {
    ViewEdit::Put { name: name.to_owned(), options: options.to_owned() }
}

/// Saves as a window that was opened before anything was saved, and then knows what it saved last.
fn save_rounds(mut known: ViewsFile, who: &str) {
    for round in 0..ROUNDS {
        known = known.save(&put(&format!("{who} {round}"), "--by kind")).expect("saved");
    }
}

const ROUNDS: usize = 100;

#[track_caller]
fn check_rounds(folder: &Path) {
    let kept = views(folder);
    assert!(kept.problems.is_empty(), "{:?}", kept.problems);
    for who in ["a", "b"] {
        let is_there = |round: &usize| kept.views.iter().any(|view| view.name == format!("{who} {round}"));
        let lost: Vec<usize> = (0..ROUNDS).filter(|round| !is_there(round)).collect();
        assert!(lost.is_empty(), "{who} lost {lost:?}");
    }
    assert_eq!(left(folder), Vec::<PathBuf>::new());
}

/// What a save may leave: files on their way, and locks.
fn left(folder: &Path) -> Vec<PathBuf> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    names.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with('.')).collect()
}

/// This very program, doing something in a folder until it is done or killed.
fn child(deed: &str, folder: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "two_windows::the_deed_of_a_child", "--ignored", "--nocapture"]);
    command.env(DEED, deed).env(FOLDER, folder).stdin(Stdio::null()).stdout(Stdio::null());
    command.spawn().unwrap()
}

#[test]
#[ignore = "it is run by the others as a child"]
fn the_deed_of_a_child() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("a folder"));
    match std::env::var(DEED).expect("a deed").as_str() {
        "files" => loop {
            for letter in ["a", "b"] {
                write_whole(&folder.join("file.txt"), letter.repeat(LONG).as_bytes()).unwrap();
                fs::write(folder.join(BEGUN), "").unwrap();
            }
        },
        "settings" => loop {
            for zoom in [100, 110] {
                let mut layout = Layout::default();
                layout.zoom = zoom;
                let context = eframe::egui::Context::default();
                WindowSettings::in_folder(&folder).changes(&layout, None, &context).write().unwrap();
                fs::write(folder.join(BEGUN), "").unwrap();
            }
        },
        who => save_rounds(views(&folder), who),
    }
}

/// Kills a child in the midst of its deed, some milliseconds after it has begun.
fn kill_in_the_midst(mut child: Child, folder: &Path, millis: u64) {
    let begun = folder.join(BEGUN);
    while !begun.exists() {
        assert!(child.try_wait().unwrap().is_none(), "the child has ended");
        thread::sleep(Duration::from_millis(2));
    }
    thread::sleep(Duration::from_millis(millis));
    child.kill().unwrap();
    child.wait().unwrap();
    fs::remove_file(begun).unwrap();
}

/// The file by which a child says that it is at it.
const BEGUN: &str = "begun";

/// Bytes of a file that takes a while to write.
const LONG: usize = 1 << 20;

#[test]
fn two_threads_lose_nothing() {
    let folder = register();
    let rounds = ["a", "b"].map(|who| {
        let known = views(folder.path());
        thread::spawn(move || save_rounds(known, who))
    });
    for thread in rounds {
        thread.join().unwrap();
    }
    check_rounds(folder.path());
}

#[test]
fn two_programs_lose_nothing() {
    let folder = register();
    for mut child in ["a", "b"].map(|who| child(who, folder.path())) {
        assert!(child.wait().unwrap().success());
    }
    check_rounds(folder.path());
}

#[test]
fn who_is_killed_leaves_the_old_file_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file.txt");
    write_whole(&file, "a".repeat(LONG).as_bytes()).unwrap();
    for round in 0..8_u64 {
        kill_in_the_midst(child("files", folder.path()), folder.path(), 7 * round);
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(text.len(), LONG);
        assert!(["a", "b"].iter().any(|letter| text == letter.repeat(LONG)), "torn in round {round}");
    }
    write_whole(&file, b"the end").unwrap();
    assert_eq!(left(folder.path()), Vec::<PathBuf>::new());
}

#[test]
fn settings_survive_being_killed() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..8_u64 {
        kill_in_the_midst(child("settings", folder.path()), folder.path(), 3 * round);
        let settings = WindowSettings::in_folder(folder.path());
        assert!(!settings.is_first_start(), "the settings are gone");
        assert!([100, 110].contains(&settings.layout().zoom));
    }
}

#[test]
fn a_part_and_a_lock_of_the_dead_are_swept() {
    let folder = register();
    for name in [".dealscope-1-0.part", ".dealscope-x.part", ".views.ron.lock"] {
        fs::write(folder.path().join(name), "half").unwrap();
    }
    // One that somebody holds is none of the dead.
    let held = fs::File::create(folder.path().join(".dealscope-2-0.part")).unwrap();
    held.lock().unwrap();
    views(folder.path()).save(&put("A", "")).unwrap();
    assert_eq!(left(folder.path()), vec![folder.path().join(".dealscope-2-0.part")]);
}

#[test]
fn only_the_entry_in_question_must_be_as_it_was() {
    let folder = register();
    let first = views(folder.path()).save(&put("A", "--by kind")).unwrap();
    let second = views(folder.path());
    let others = first.save(&put("A", "--by month")).unwrap();
    // What the other window changed is not overwritten unseen, nor deleted.
    for edit in [put("A", "--by stage"), ViewEdit::Remove { name: "A".to_owned() }] {
        let refused = second.save(&edit).unwrap_err();
        assert!(refused.to_string().contains("the view “A” was changed elsewhere"), "{refused}");
        assert_eq!(refused.now.unwrap().views, others.views);
    }
    // The same change twice is one; other entries are of no account; a name may change beside the options.
    second.save(&put("A", "--by month")).unwrap();
    second.save(&put("B", "")).unwrap();
    second.save(&ViewEdit::Rename { from: "A".to_owned(), to: "C".to_owned() }).unwrap();
    let all: Vec<_> = views(folder.path()).views.into_iter().map(|view| (view.name, view.options)).collect();
    let of = |name: &str, options: &str| (name.to_owned(), options.to_owned());
    assert_eq!(all, [of("C", "--by month"), of("B", "")]);
    // A view that the other window made meanwhile is not replaced unseen.
    let refused = second.save(&put("B", "--by kind")).unwrap_err();
    assert!(refused.to_string().contains("“B” was changed elsewhere"), "{refused}");
}

#[test]
fn a_folder_that_is_gone_is_not_made_anew() {
    let folder = register();
    let known = views(folder.path());
    let moved = folder.path().with_extension("moved");
    fs::rename(folder.path(), &moved).unwrap();
    let refused = known.save(&put("A", "")).unwrap_err();
    assert!(refused.to_string().contains("is gone, so nothing was saved"), "{refused}");
    assert!(!folder.path().exists());
    fs::rename(&moved, folder.path()).unwrap();
    known.save(&put("A", "")).unwrap();
}

/// What somebody else left in the place of a lock is neither followed nor waited for.
#[cfg(unix)]
#[test]
fn a_lock_that_is_no_file_is_refused() {
    let folder = register();
    let lock = folder.path().join(".views.ron.lock");
    let elsewhere = folder.path().join("elsewhere");
    std::os::unix::fs::symlink(&elsewhere, &lock).unwrap();
    let refused = views(folder.path()).save(&put("A", "")).unwrap_err();
    assert!(refused.to_string().contains("is no plain file"), "{refused}");
    assert!(!elsewhere.exists());
    fs::remove_file(&lock).unwrap();
    let made = Command::new("mkfifo").arg(&lock).status();
    if made.is_ok_and(|status| status.success()) {
        let refused = views(folder.path()).save(&put("A", "")).unwrap_err();
        assert!(refused.to_string().contains("is no plain file"), "{refused}");
        fs::remove_file(&lock).unwrap();
    }
    views(folder.path()).save(&put("A", "")).unwrap();
}
