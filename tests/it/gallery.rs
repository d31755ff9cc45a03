//! The gallery is what the program draws: words for word, and a few pictures pixel by pixel.

use crate::program::{folder, program, project, run_command};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    // The page on conventions, a folder of its own, is written by hand.
    let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
    files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// A picture without the fonts within it: another version of a library may cut them otherwise.
fn without_fonts(svg: &str) -> String {
    let (head, rest) = svg.split_once("<style>").unwrap_or((svg, ""));
    let tail = rest.split_once("</style>").map_or(rest, |(_, tail)| tail);
    format!("{head}{tail}")
}

/// The most that a channel of a pixel differs by.
fn difference(a: &[u8], b: &[u8]) -> u8 {
    let read = |bytes: &[u8]| {
        image::load_from_memory_with_format(bytes, image::ImageFormat::Png).unwrap().to_rgba8()
    };
    let (a, b) = (read(a), read(b));
    assert_eq!(a.dimensions(), b.dimensions());
    let parts = a.as_raw().iter().zip(b.as_raw());
    parts.map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0)
}

#[test]
fn the_gallery_is_what_the_program_draws() {
    let folder = folder();
    let mut command = program(folder.path());
    command.args(["gallery", "-o", "gallery"]);
    let ran = run_command(command);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let (made, kept) = (folder.path().join("gallery"), project("assets/gallery"));
    assert_eq!(names(&made), names(&kept), "run: dealscope gallery -o assets/gallery");
    for name in names(&kept) {
        let (made, kept) = (fs::read(made.join(&name)).unwrap(), fs::read(kept.join(&name)).unwrap());
        if Path::new(&name).extension().is_some_and(|ending| ending == "png") {
            assert!(
                difference(&made, &kept) <= 1,
                "{name} is drawn otherwise; run: dealscope gallery -o assets/gallery"
            );
            continue;
        }
        let text = |bytes: Vec<u8>| without_fonts(&String::from_utf8(bytes).unwrap());
        assert!(
            text(made) == text(kept),
            "{name} is drawn otherwise; run: dealscope gallery -o assets/gallery"
        );
    }
}
