//! The file of saved views: a change touches one entry, and nothing that a person wrote is ever lost.

use dealscope::data::limits::{MAX_VIEW_CHARS, MAX_VIEW_NAME_CHARS, MAX_VIEWS};
use dealscope::data::{KeptViews, RegisterRef, ViewEdit, ViewsFile};
use dealscope::model::Lang;
use std::fmt::Write as _;
use std::fs;
use tempfile::TempDir;

fn put(name: &str, options: &str) -> ViewEdit {
    ViewEdit::Put { name: name.to_owned(), options: options.to_owned() }
}

fn rename(from: &str, to: &str) -> ViewEdit {
    ViewEdit::Rename { from: from.to_owned(), to: to.to_owned() }
}

fn remove(name: &str) -> ViewEdit {
    ViewEdit::Remove { name: name.to_owned() }
}

/// A register's folder with these views; `None` has no file of them.
fn kept(text: Option<&str>) -> (TempDir, ViewsFile) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("register.ron"), "(name: \"T\", about: \"T.\", currency: \"USD\")").unwrap();
    if let Some(text) = text {
        fs::write(folder.path().join("views.ron"), text).unwrap();
    }
    let own = KeptViews::read(&RegisterRef::Path(folder.path().to_owned())).own;
    assert_eq!(own.path, Some(folder.path().join("views.ron")));
    (folder, own)
}

#[track_caller]
fn check(before: &str, edit: &ViewEdit, after: &str) {
    let (_folder, file) = kept(Some(before));
    assert_eq!(file.edited(edit).as_deref(), Ok(after));
}

#[track_caller]
fn refused(before: &str, edit: &ViewEdit, why: &str) {
    let (_folder, file) = kept(Some(before));
    let error = file.edited(edit).unwrap_err().to_string();
    assert!(error.contains(why), "{error}");
}

#[test]
fn a_view_is_added_at_the_end() {
    let (_folder, file) = kept(None);
    assert_eq!(
        file.edited(&put(" Mine ", "--where 'a \"b\"'")).unwrap(),
        "// Saved views: a name, and the options of the command line that make it.\n[\n    (name: \"Mine\", options: \"--where 'a \\\"b\\\"'\"),\n]\n"
    );
    check("[]", &put("A", ""), "[\n    (name: \"A\", options: \"\"),\n]");
    check(
        "[\n    (name: \"A\", options: \"\"), // of mine\n    // the end\n]\n",
        &put("B", "--by kind"),
        "[\n    (name: \"A\", options: \"\"), // of mine\n    // the end\n    (name: \"B\", options: \"--by kind\"),\n]\n",
    );
    check(
        "[(name: \"A\", options: \"\") /* of mine */]",
        &put("B", ""),
        "[(name: \"A\", options: \"\"), /* of mine */\n    (name: \"B\", options: \"\"),\n]",
    );
}

#[test]
fn other_entries_stay_as_they_were_written() {
    let text = "#![enable(implicit_some)]\n[\n  // first\n  (options: r\"--by kind\", name: \"A\"), (name: \"B\", options: \"\"),\n  (name: \"C\" options),\n  (name: \"D\", options: \"--colour red\", more: 5),\n]";
    let (_folder, file) = kept(Some(text));
    let names: Vec<_> = file.views.iter().map(|view| view.name.as_str()).collect();
    assert!(names.starts_with(&["A", "B"]), "{names:?} {:?}", file.problems);
    let text = text.replace("  (name: \"C\" options),\n", "");
    check(&text, &put("a", "--by year"), &text.replace("r\"--by kind\"", "\"--by year\""));
    check(&text, &rename("A", "Äh \"x\""), &text.replace("name: \"A\"", "name: \"Äh \\\"x\\\"\""));
    check(&text, &remove("B"), &text.replace(" (name: \"B\", options: \"\"),", " "));
    let gone = "  (options: r\"--by kind\", name: \"A\"),";
    check(&text, &remove("A"), &text.replace(gone, "  "));
    check(
        "[\n  (name: \"A\", options: \"\"),\n  (name: \"B\", options: \"\")\n]",
        &remove("B"),
        "[\n  (name: \"A\", options: \"\"),\n]",
    );
}

#[test]
fn a_file_that_cannot_be_read_in_full_is_left_as_it_is() {
    let left = "was left unchanged; correct it";
    refused("[(name: \"A\", options: \"\"", &put("B", ""), left);
    refused("(name: \"A\", options: \"\")", &put("B", ""), left);
    refused("notes of mine", &put("B", ""), left);
    refused("[(name: \"A\", options: \"\"), (name: \"a\", options: \"--by kind\")]", &remove("A"), left);
    let (folder, _) = kept(None);
    fs::write(folder.path().join("views.ron"), b"[(name: \"\xff\", options: \"\")]").unwrap();
    let file = KeptViews::read(&RegisterRef::Path(folder.path().to_owned())).own;
    let error = file.edited(&put("B", "")).unwrap_err().to_string();
    assert!(error.contains("not UTF-8"), "{error}");
}

#[test]
fn names_are_checked_and_unique() {
    let one = "[(name: \"A\", options: \"\"), (name: \"B\", options: \"\")]";
    refused(one, &put(" ", ""), "a view needs a name");
    refused(one, &put("a\nb", ""), "one line");
    refused(one, &put("--by", ""), "cannot begin with “-”");
    refused(one, &rename("A", "b"), "a view “b” already exists");
    refused(one, &rename("C", "D"), "the view “C” no longer exists");
    refused(one, &remove("C"), "the view “C” no longer exists");
    check(one, &rename("A", "a"), &one.replace("\"A\"", "\"a\""));
}

#[test]
fn the_limits_are_kept() {
    let most = "x".repeat(MAX_VIEW_NAME_CHARS);
    let (_folder, file) = kept(None);
    file.edited(&put(&most, &" ".repeat(MAX_VIEW_CHARS))).unwrap();
    assert!(
        file.edited(&put(&format!("{most}x"), ""))
            .unwrap_err()
            .to_string()
            .contains("at most 100 characters")
    );
    let long = file.edited(&put("A", &" ".repeat(MAX_VIEW_CHARS + 1))).unwrap_err().to_string();
    assert!(long.contains("more than 20000 characters"), "{long}");
    let mut many = "[\n".to_owned();
    for at in 0..MAX_VIEWS {
        writeln!(many, "(name: \"{at}\", options: \"\"),").unwrap();
    }
    let full = format!("{many}]");
    refused(&full, &put("one more", ""), "there are already 500 views");
    let (_folder, file) = kept(Some(&full));
    assert_eq!((file.views.len(), file.problems.len()), (MAX_VIEWS, 0));
    let (_folder, file) =
        kept(Some(&format!("{many}(name: \"more\", options: \"\"), (name: \"{most}x\", options: \"\")]")));
    assert_eq!((file.views.len(), file.problems.len()), (MAX_VIEWS, 1));
    assert!(file.problems[0].to_string().starts_with("views.ron:502:1: error: 502 views are too many"));
    let (_folder, file) = kept(Some(&format!("[(name: \"{most}x\", options: \"\")]")));
    assert!(file.views.is_empty() && file.problems[0].what(Lang::En).contains("at most 100 characters"));
}

#[test]
fn views_are_no_sources_and_a_changed_file_is_noticed() {
    let (folder, file) = kept(Some("[(name: \"A\", options: \"--by month\")]"));
    fs::copy(
        crate::program::project("seeds/articles/shine-2023-08-31-west-hongqiao.ron"),
        folder.path().join("a.ron"),
    )
    .unwrap();
    for path in [folder.path().to_owned(), folder.path().join("views.ron")] {
        let opened = dealscope::app::open(&RegisterRef::Path(path)).unwrap();
        assert!(opened.problems.is_empty(), "{:?}", opened.problems);
        assert_eq!(opened.register.sources.len(), 1);
        assert_eq!(opened.views.list()[0].text, "--by month");
    }
    assert!(file.reread().has_same_text(&file));
    fs::write(folder.path().join("views.ron"), "[]").unwrap();
    assert!(!file.reread().has_same_text(&file));
    fs::remove_file(folder.path().join("views.ron")).unwrap();
    assert!(!file.reread().has_same_text(&file));
}

#[test]
fn a_register_that_is_no_folder_keeps_its_views_elsewhere() {
    let (folder, _) = kept(None);
    let file = folder.path().join("one.ron");
    fs::write(&file, "").unwrap();
    let of = |reference: &RegisterRef| KeptViews::read(reference).own.path.expect("a place");
    let (one, again) = (of(&RegisterRef::Path(file.clone())), of(&RegisterRef::Path(file)));
    assert_eq!(one, again);
    let name = one.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("one-") && name.len() == "one-0123456789abcdef.ron".len(), "{name}");
    assert!(of(&RegisterRef::parse("@seeds")).ends_with("dealscope/views/@seeds.ron"));
    assert!(!one.starts_with(folder.path()));
}
