//! Files are written whole or not at all.

use dealscope::data::{WriteError, write_whole};

#[test]
fn a_file_is_replaced_whole_and_nothing_else_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chart.svg");
    write_whole(&path, b"old").unwrap();
    write_whole(&path, b"new").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"new");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_cannot_be_written_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let missing = write_whole(&folder.path().join("no/such/chart.svg"), b"x").unwrap_err();
    assert!(matches!(missing, WriteError::NoFolder(_)));
    assert!(missing.to_string().contains("create it or choose another place"));
    let is_folder = write_whole(folder.path(), b"x").unwrap_err();
    assert!(matches!(is_folder, WriteError::IsFolder(_)));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (folder.path().join("real.csv"), folder.path().join("link.csv"));
    std::fs::write(&real, b"old").unwrap();
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    write_whole(&link, b"new").unwrap();
    assert!(link.is_symlink());
    assert_eq!(std::fs::read(&real).unwrap(), b"new");
    assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}

#[cfg(unix)]
mod unix {
    use super::{WriteError, write_whole};
    use crate::program::names;
    use std::fs::{self, Permissions};
    use std::io::Read;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
    use std::path::Path;

    #[test]
    fn what_would_be_taken_from_somebody_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a"), b"old").unwrap();
        fs::hard_link(path("a"), path("b")).unwrap();
        fs::write(path("locked"), b"old").unwrap();
        fs::set_permissions(path("locked"), Permissions::from_mode(0o444)).unwrap();
        symlink("locked", path("link")).unwrap();
        let mut refused = vec![
            (path("a"), "has other names too (hard links)"),
            (path("locked"), "is write-protected"),
            (path("link"), "is write-protected"),
        ];
        fs::write(path("theirs"), b"old").unwrap();
        // Only the administrator can give a file away.
        if chown(path("theirs"), Some(fs::metadata(folder.path()).unwrap().uid() + 4711), None).is_ok() {
            refused.push((path("theirs"), "belongs to another user"));
        }
        let before = names(folder.path());
        for (path, why) in refused {
            let error = write_whole(&path, b"new").unwrap_err().to_string();
            assert!(error.contains(why) && error.contains("was left unchanged"), "{error}");
            assert_eq!(fs::read(&path).unwrap(), b"old", "{path:?}");
        }
        assert_eq!(names(folder.path()), before);
    }

    #[test]
    fn links_are_followed_to_their_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("deep")).unwrap();
        symlink("two", path("one")).unwrap();
        symlink("deep/three", path("two")).unwrap();
        symlink("../real", path("deep/three")).unwrap();
        write_whole(&path("one"), b"first").unwrap();
        write_whole(&path("one"), b"second").unwrap();
        assert_eq!(fs::read(path("real")).unwrap(), b"second");
        assert!(path("one").is_symlink() && path("two").is_symlink() && path("deep/three").is_symlink());
        symlink("round", path("circle")).unwrap();
        symlink("circle", path("round")).unwrap();
        assert!(matches!(write_whole(&path("round"), b"x"), Err(WriteError::Other { .. })));
    }

    #[test]
    fn a_new_file_is_as_open_as_any_other() {
        let folder = tempfile::tempdir().unwrap();
        let (own, plain) = (folder.path().join("own"), folder.path().join("plain"));
        write_whole(&own, b"x").unwrap();
        fs::write(&plain, b"x").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&own), mode(&plain));
    }

    #[test]
    fn pipes_and_devices_take_the_bytes_and_stay() {
        write_whole(Path::new("/dev/null"), b"x").unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
        let full = write_whole(Path::new("/dev/full"), b"x");
        assert!(matches!(full, Err(WriteError::Other { .. })), "{full:?}");
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reader = {
            let pipe = pipe.clone();
            // Later than the writer, who waits.
            std::thread::spawn(move || {
                std::thread::sleep(std::time::Duration::from_millis(100));
                let mut text = Vec::new();
                fs::File::open(pipe).unwrap().read_to_end(&mut text).unwrap();
                text
            })
        };
        let long = vec![b'x'; 300_000];
        write_whole(&pipe, &long).unwrap();
        assert!(reader.join().unwrap() == long);
        assert_eq!(names(folder.path()), ["pipe"]);
    }
}

#[test]
fn no_other_code_writes_files() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for (file, line, code) in crate::layers::lines_below(&root) {
        let writes = [
            "fs::write",
            "File::create",
            "create_dir",
            "fs::rename",
            "fs::copy",
            "OpenOptions",
            ".create(",
            ".create_new(",
            ".write(true)",
            "NamedTempFile",
            "BufWriter<File",
        ];
        let words: Vec<&str> = writes.into_iter().filter(|word| code.contains(word)).collect();
        if !words.is_empty() && !file.starts_with("data/whole/") {
            faults.push(format!("src/{file}:{line}: {words:?}: files are written by data/whole alone"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
