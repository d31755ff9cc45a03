//! Limits on input, and files that cannot be read.

use crate::data::{open_or_fail, open_text};
use dealscope::data::limits::{MAX_FILE_BYTES, MAX_PROBLEMS};
use dealscope::data::{OpenError, RegisterRef, open, read_text};
use dealscope::model::Lang;
use std::fs::File;
use std::path::Path;

const REGISTER: &str = "(name: \"Test\", about: \"Test.\", currency: \"USD\")";
const SOURCE: &str = "(id: \"s\", title: \"S\", publisher: \"P\", deals: [])";

fn refused(path: &Path) -> OpenError {
    open(&RegisterRef::Path(path.to_owned()), &|_| {}).expect_err("it is refused")
}

fn problems(folder: &Path) -> Vec<String> {
    let loaded = open_or_fail(&RegisterRef::Path(folder.to_owned()));
    loaded.problems.iter().map(|problem| format!("{problem} [{}]", problem.code)).collect()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("register.ron"), REGISTER).unwrap();
    std::fs::write(folder.path().join("s.ron"), SOURCE).unwrap();
    folder
}

#[test]
fn references_are_parsed_and_shown() {
    assert_eq!(RegisterRef::parse("@seeds"), RegisterRef::Bundled("seeds".to_owned()));
    assert_eq!(RegisterRef::parse("@seeds").to_string(), "@seeds");
    assert_eq!(RegisterRef::parse("a/b").to_string(), "a/b");
}

#[test]
fn unknown_names_and_paths_say_what_there_is() {
    let error = open(&RegisterRef::parse("@sedes"), &|_| {}).unwrap_err().to_string();
    assert!(error.starts_with("unknown bundled register “@sedes”; available: @seeds"), "{error}");
    assert_eq!(refused(Path::new("no/such")).to_string(), "no/such: no such file or folder");
    let empty = tempfile::tempdir().unwrap();
    assert!(
        refused(empty.path())
            .to_string()
            .ends_with("is not a register; open a folder with .ron files, or one .ron file")
    );
    let csv = empty.path().join("a.csv");
    std::fs::write(&csv, "a,b").unwrap();
    assert!(matches!(refused(&csv), OpenError::NoRonFile { .. }));
}

#[test]
fn files_beyond_the_limit_are_refused_unread() {
    let folder = folder();
    let path = folder.path().join("huge.ron");
    File::create(&path).unwrap().set_len(1 << 30).unwrap();
    assert!(
        matches!(refused(&path), OpenError::TooLarge { bytes, most: MAX_FILE_BYTES, .. } if bytes == 1 << 30)
    );
    assert!(read_text(&path).is_err());
    // In a folder the others are there.
    assert_eq!(
        problems(folder.path()),
        ["huge.ron:1:1: error: this file has 1073741824 bytes, more than the 268435456 allowed; split it \
          [file-too-large]"]
    );
}

#[test]
fn hidden_files_and_other_endings_are_ignored() {
    let folder = folder();
    for name in [".hidden.ron", "notes.txt", "a.ron~", "a.ron.bak", "ron"] {
        std::fs::write(folder.path().join(name), "nonsense(").unwrap();
    }
    std::fs::create_dir(folder.path().join("sub.ron")).unwrap();
    assert!(problems(folder.path()).is_empty());
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_are_problems() {
    let folder = folder();
    let link = |from: &str, to: &str| std::os::unix::fs::symlink(from, folder.path().join(to)).unwrap();
    link("loop-b.ron", "loop-a.ron");
    link("loop-a.ron", "loop-b.ron");
    link("nothing.ron", "dead.ron");
    link("/dev/zero", "zero.ron");
    link("s.ron", "good.ron");
    let found = problems(folder.path());
    assert_eq!(found.iter().filter(|line| line.contains("[unreadable-file]")).count(), 4, "{found:#?}");
    assert!(found[0].starts_with("dead.ron:1:1: error: cannot read this file: "), "{found:#?}");
    assert!(
        found.contains(&"zero.ron:1:1: error: not a regular file; not read [unreadable-file]".to_owned())
    );
}

#[test]
fn one_file_of_a_folder_knows_the_places_of_its_register() {
    let folder = folder();
    let places = "(name: \"Test\", about: \"Test.\", currency: \"EUR\", places: [\
                  (id: \"yard\", level: Zone, parent: \"qingpu\", en: \"Yard\")])";
    std::fs::write(folder.path().join("register.ron"), places).unwrap();
    let deal = "(id: \"a\", title: \"A\", kind: Visit, stage: Talks, place: \"yard\", evidence: [(fields: [title])])";
    let path = folder.path().join("t.ron");
    std::fs::write(&path, SOURCE.replace("[]", &format!("[{deal}]")).replace("\"s\"", "\"t\"")).unwrap();
    let loaded = open_or_fail(&RegisterRef::Path(path));
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    assert_eq!((loaded.register.sources.len(), loaded.register.deals.len()), (1, 1));
    assert!(loaded.register.deals[0].place.is_some());
    // The register's own file stands for its folder.
    let loaded = open_or_fail(&RegisterRef::Path(folder.path().join("register.ron")));
    assert_eq!(loaded.register.sources.len(), 2);
}

#[test]
fn problems_beyond_the_limit_are_counted() {
    let deal = |ix: usize| format!("(id: \"d{ix}\", title: \"D\", kind: Visit, stage: Talks),\n");
    let deals: Vec<String> = (0..MAX_PROBLEMS + 10).map(deal).collect();
    let deals = deals.concat();
    let loaded = open_text(&SOURCE.replace("[]", &format!("[{deals}]")));
    assert_eq!(loaded.problems.len(), MAX_PROBLEMS + 1);
    let last = loaded.problems.last().unwrap();
    assert_eq!(
        (last.code, last.what(Lang::En).as_str()),
        ("more-problems", "10 more problems in this file are not listed: 10 no-evidence")
    );
    assert_eq!(loaded.register.deals.len(), MAX_PROBLEMS + 10);
}

#[test]
fn long_chains_of_equal_ids_stay_fast() {
    let deals = "(id: \"d\", title: \"D\", kind: Visit, stage: Talks, evidence: [(fields: [title])]),\n"
        .repeat(20_000);
    let loaded = open_text(&SOURCE.replace("[]", &format!("[{deals}]")));
    assert_eq!(loaded.register.deals.len(), 20_000);
    let mut ids: Vec<_> = loaded.register.deals.iter().map(|deal| deal.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 20_000);
}

#[test]
fn progress_counts_files_and_deals() {
    let seen = std::sync::Mutex::new(Vec::new());
    let reference = RegisterRef::parse("@seeds");
    open(&reference, &|progress| seen.lock().unwrap().push(progress)).unwrap();
    let seen = seen.into_inner().unwrap();
    assert_eq!(seen.len(), 8);
    assert!(seen.iter().any(|progress| progress.files_read == 8 && progress.deals == 18));
}
