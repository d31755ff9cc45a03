//! No file of the sources imports another one that imports it in turn, directly or by way of others.

use crate::layers::lines_below;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A file of the sources: the path of its module, and what it imports and passes on.
#[derive(Debug, Default)]
struct Module {
    file: String,
    /// Full paths from the root of the crate.
    imports: Vec<Vec<String>>,
    /// The names that others find here, with the paths that they stand for.
    passed_on: BTreeMap<String, Vec<String>>,
}

type Modules = BTreeMap<Vec<String>, Module>;

fn module_path(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// The paths of a tree such as `a::{b, c::{self, d}}`.
fn flattened(tree: &str) -> Vec<Vec<String>> {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        return vec![path.split("::").map(|part| part.trim().to_owned()).collect()];
    };
    let inner = rest.trim_end().trim_end_matches('}');
    let (mut parts, mut depth, mut part) = (Vec::new(), 0, String::new());
    for letter in rest[..inner.len()].chars() {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        if letter == ',' && depth == 0 {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(letter);
        }
    }
    // The brace that closes an inner tree at the end was taken off with the outer one.
    part.extend(std::iter::repeat_n('}', usize::try_from(depth).unwrap_or(0)));
    parts.push(part);
    let head: Vec<String> =
        head.trim_end_matches("::").split("::").map(|part| part.trim().to_owned()).collect();
    let inner = parts.iter().filter(|part| !part.trim().is_empty()).flat_map(|part| flattened(part));
    let whole =
        |path: Vec<String>| if path == ["self"] { head.clone() } else { [head.clone(), path].concat() };
    inner.map(whole).collect()
}

/// A path as it stands in a module, from the root of the crate; nothing where it leads to another crate.
fn from_root(module: &[String], path: &[String], known: &BTreeSet<Vec<String>>) -> Option<Vec<String>> {
    let mut base = match path.first()?.as_str() {
        "crate" => return Some(path[1..].to_vec()),
        "self" | "super" => module.to_vec(),
        child => {
            let child = [module, &[child.to_owned()]].concat();
            return known.contains(&child).then(|| [module, path].concat());
        }
    };
    let mut rest = path;
    while let Some((first, further)) = rest.split_first() {
        match first.as_str() {
            "self" => {}
            "super" => drop(base.pop()),
            _ => break,
        }
        rest = further;
    }
    base.extend(rest.iter().cloned());
    Some(base)
}

fn modules() -> Modules {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (file, _, code) in lines_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = texts.entry(file).or_default();
        text.push_str(code.trim());
        text.push(' ');
    }
    texts.remove("main.rs");
    let known: BTreeSet<Vec<String>> = texts.keys().map(|file| module_path(file)).collect();
    let mut modules = Modules::new();
    for (file, text) in texts {
        let path = module_path(&file);
        let is_folder = file.ends_with("mod.rs") || file == "lib.rs";
        let mut module = Module { file, ..Module::default() };
        for statement in text.split(';') {
            let statement =
                statement.rsplit_once('}').filter(|_| !statement.contains('{')).map_or(statement, |s| s.1);
            let Some(at) = statement.find("use ") else { continue };
            let (before, tree) = (statement[..at].trim(), &statement[at + 4..]);
            let is_import = before.is_empty() || before.starts_with("pub") || before.ends_with(']');
            if !is_import || statement[..at].contains('{') {
                continue;
            }
            let is_public = before.starts_with("pub");
            for named in flattened(tree) {
                let Some(full) = from_root(&path, &named, &known) else { continue };
                if is_public && let Some(name) = full.last() {
                    module.passed_on.insert(name.clone(), full.clone());
                }
                if !(is_public && is_folder) {
                    module.imports.push(full);
                }
            }
        }
        modules.insert(path, module);
    }
    modules
}

/// The module in whose file a path is written down.
fn home(modules: &Modules, path: &[String], depth: usize) -> Option<Vec<String>> {
    let length = (0..=path.len()).rev().find(|&length| modules.contains_key(&path[..length]))?;
    let found = &modules[&path[..length]];
    match path.get(length).and_then(|name| found.passed_on.get(name)) {
        Some(elsewhere) if depth < 8 => home(modules, elsewhere, depth + 1),
        _ => Some(path[..length].to_vec()),
    }
}

#[test]
fn no_file_imports_itself_by_way_of_others() {
    let modules = modules();
    let mut imports: BTreeMap<&[String], BTreeSet<Vec<String>>> = BTreeMap::new();
    for (path, module) in &modules {
        let homes = module.imports.iter().filter_map(|import| home(&modules, import, 0));
        imports.insert(path, homes.filter(|home| home != path).collect());
    }
    let edges: usize = imports.values().map(BTreeSet::len).sum();
    assert!(modules.len() > 300 && edges > 1000, "{} files, {edges} imports", modules.len());
    let mut faults = Vec::new();
    for start in modules.keys() {
        // The shortest way back.
        let mut from: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
        let mut at_hand = vec![start.clone()];
        'search: while !at_hand.is_empty() {
            let mut next = Vec::new();
            for here in at_hand {
                for to in &imports[here.as_slice()] {
                    if to == start {
                        let mut way = vec![modules[start].file.clone()];
                        let mut at = &here;
                        while at != start {
                            way.push(modules[at].file.clone());
                            at = &from[at];
                        }
                        way.push(modules[start].file.clone());
                        way.reverse();
                        faults.push(way.join(" -> "));
                        break 'search;
                    }
                    if !from.contains_key(to) {
                        from.insert(to.clone(), here.clone());
                        next.push(to.clone());
                    }
                }
            }
            at_hand = next;
        }
    }
    assert!(faults.is_empty(), "files that import each other:\n{}", faults.join("\n"));
}

#[test]
fn imports_are_read_as_they_are_written() {
    let paths = |tree: &str| -> Vec<String> { flattened(tree).iter().map(|path| path.join("::")).collect() };
    assert_eq!(paths("super::a::B"), ["super::a::B"]);
    assert_eq!(paths("super::{a::{self, B}, c as d}"), ["super::a", "super::a::B", "super::c"]);
    assert_eq!(paths("crate::{a, b::{C, d::{E}}}"), ["crate::a", "crate::b::C", "crate::b::d::E"]);
    let module: Vec<String> = ["query", "filter"].map(str::to_owned).to_vec();
    let known: BTreeSet<Vec<String>> =
        BTreeSet::from([["query", "filter", "words"].map(str::to_owned).to_vec()]);
    let full = |path: &str| {
        let path: Vec<String> = path.split("::").map(str::to_owned).collect();
        from_root(&module, &path, &known).map(|path| path.join("::"))
    };
    assert_eq!(full("super::index::Index").as_deref(), Some("query::index::Index"));
    assert_eq!(full("crate::model::Deal").as_deref(), Some("model::Deal"));
    assert_eq!(full("words::in_words").as_deref(), Some("query::filter::words::in_words"));
    assert_eq!(full("std::fmt"), None);
}
