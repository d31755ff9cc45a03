//! The layers of ARCHITECTURE.md, read from the sources: each uses only those above it.

use std::fs;
use std::path::{Path, PathBuf};

/// From the top down; each may use those before it.
const LAYERS: [&str; 12] =
    ["model", "words", "data", "query", "figure", "page", "export", "session", "state", "view", "app", "cli"];

/// A name, and the files and folders that alone may use it.
const RESERVED: [(&str, &[&str], &str); 8] = [
    ("egui_plot", &["view/plot.rs"], "only view/plot.rs names egui_plot"),
    ("paint::hatch", &["view/scene.rs"], "only view/scene.rs paints the marks of charts"),
    ("rfd", &["app/dialogs.rs"], "only app/dialogs.rs names rfd"),
    ("std::fs", &["data/", "app/"], "only data and app touch the disk"),
    ("thread::spawn", &["app/jobs.rs"], "only app/jobs.rs starts threads"),
    ("thread::Builder", &["app/jobs.rs"], "only app/jobs.rs starts threads"),
    ("definition", &["query/definition.rs", "query/mod.rs"], "only tests name query::definition"),
    ("sums::by_deal", &["query/definition.rs"], "only query::definition adds deal by deal"),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The lines of code of each source, with its path below `src` and the number of each line.
fn lines() -> Vec<(String, usize, String)> {
    lines_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

/// The lines of code of each source below a folder.
pub(crate) fn lines_below(root: &Path) -> Vec<(String, usize, String)> {
    let mut all = Vec::new();
    for path in sources(root) {
        let name = path.strip_prefix(root).expect("below src").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).expect("a source");
        for (at, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if !code.trim().is_empty() {
                all.push((name.clone(), at + 1, code.to_owned()));
            }
        }
    }
    all
}

fn holds_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !is_part(before) && !is_part(after)
    })
}

#[test]
fn each_layer_uses_only_those_above_it() {
    let mut faults = Vec::new();
    for (file, line, code) in lines() {
        let layer = file.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        let Some(own) = LAYERS.iter().position(|known| *known == layer) else { continue };
        for below in &LAYERS[own + 1..] {
            let path = format!("crate::{below}");
            if holds_word(&code, &path) {
                faults.push(format!("src/{file}:{line}: {layer} uses {below}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn names_stay_where_they_belong() {
    let mut faults = Vec::new();
    for (file, line, code) in lines() {
        for (name, places, rule) in RESERVED {
            let is_at_home = places.iter().any(|place| file.starts_with(place));
            if holds_word(&code, name) && !is_at_home {
                faults.push(format!("src/{file}:{line}: {rule}"));
            }
        }
        let mut windowless = LAYERS.iter().take_while(|layer| **layer != "view");
        let is_windowless = windowless.any(|layer| file.starts_with(&format!("{layer}/")));
        if is_windowless && (holds_word(&code, "egui") || holds_word(&code, "eframe")) {
            faults.push(format!("src/{file}:{line}: this layer knows no window"));
        }
        if file.starts_with("view/") && code.contains("&mut State") {
            faults.push(format!("src/{file}:{line}: drawing changes no state; send a command"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
