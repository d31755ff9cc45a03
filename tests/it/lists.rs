//! Lists of all variants of a type are complete: whoever adds a variant is told to add it to the list.

use crate::layers::lines_below;
use dealscope::state::Action;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The text of each source without comments.
fn sources() -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (file, _, code) in lines_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = texts.entry(file).or_default();
        text.push_str(&code);
        text.push('\n');
    }
    texts
}

/// What stands between the bracket at the start of a text and its counterpart.
fn between(text: &str, open: char, close: char) -> Option<&str> {
    let start = text.find(open)?;
    let mut depth = 0;
    for (at, letter) in text[start..].char_indices() {
        depth += i32::from(letter == open) - i32::from(letter == close);
        if depth == 0 {
            return text.get(start + 1..start + at);
        }
    }
    None
}

/// The names of an enum's variants.
fn variants(text: &str, name: &str) -> Option<BTreeSet<String>> {
    let start = text.find(&format!("enum {name} {{"))?;
    let body = between(&text[start..], '{', '}')?;
    let (mut names, mut depth, mut is_start) = (BTreeSet::new(), 0, true);
    let mut word = String::new();
    for letter in body.chars() {
        match letter {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        if letter.is_alphanumeric() && is_start {
            word.push(letter);
        } else if !word.is_empty() {
            names.insert(std::mem::take(&mut word));
            is_start = false;
        }
        if letter == ',' {
            is_start = true;
        }
    }
    if !word.is_empty() {
        names.insert(word);
    }
    Some(names)
}

/// The variants that a list such as `ALL` names.
fn listed(list: &str) -> BTreeSet<String> {
    let names = list.match_indices("Self::").map(|(at, found)| {
        let rest = &list[at + found.len()..];
        rest.chars().take_while(|letter| letter.is_alphanumeric()).collect()
    });
    names.collect()
}

#[test]
fn a_list_of_all_variants_names_them_all() {
    let mut checked = Vec::new();
    let mut faults = Vec::new();
    for (file, text) in sources() {
        for (at, _) in text.match_indices("pub const ALL: &'static [") {
            let before = &text[..at];
            let Some(head) = before.rfind("\nimpl ") else { continue };
            let name = before[head + 6..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let Some(variants) = variants(&text, name) else { continue };
            let value = text[at..].split_once('=').map_or("", |(_, value)| value);
            let named = between(value, '[', ']').map(listed).unwrap_or_default();
            checked.push(name.to_owned());
            for missing in variants.difference(&named) {
                faults.push(format!("src/{file}: {name}::ALL lacks {missing}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for known in ["GroupBy", "Flag", "Measure", "FigureKind", "Division", "Reading", "StackBy"] {
        assert!(checked.iter().any(|name| name == known), "{known} has no list: {checked:?}");
    }
}

#[test]
fn every_action_is_in_one_section_of_a_menu() {
    let sources = sources();
    let actions = variants(&sources["state/action/mod.rs"], "Action").expect("the actions");
    let named = listed(&sources["state/action/menus.rs"].replace("Action::", "Self::"));
    let forgotten: Vec<&String> = actions.difference(&named).collect();
    assert!(forgotten.is_empty(), "in no menu: {forgotten:?}");
    let all = Action::all();
    let twice: Vec<&Action> =
        all.iter().filter(|action| all.iter().filter(|other| other == action).count() > 1).collect();
    assert!(twice.is_empty(), "in two sections: {twice:?}");
}

#[test]
fn variants_and_lists_are_read_as_they_are_written() {
    let text = "pub enum A {\n    #[default]\n    B,\n    C(D, E),\n    F { g: H },\n}\nenum I { J }\n";
    let names =
        |name: &str| variants(text, name).map(|names| names.into_iter().collect::<Vec<_>>().join(" "));
    assert_eq!(names("A").as_deref(), Some("B C F"));
    assert_eq!(names("I").as_deref(), Some("J"));
    assert_eq!(names("K"), None);
    let list = "(Self::B, \"b\"), Self::C(D::Self, E), Self::F";
    assert_eq!(listed(list).into_iter().collect::<Vec<_>>(), ["B", "C", "F"]);
}
