//! The words in three languages: none is missing, none is unused, all hold the same fillings.

use dealscope::cli::help_ids;
use dealscope::data::bundled;
use dealscope::model::Lang;
use dealscope::words::letters;
use dealscope::words::{LANGUAGES, files, found, help_file, ids_of, lang_of_tag, lang_word, number};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The phrases of a file, each with the names of its fillings.
fn phrases(file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut phrases: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some(found) = ids_of(line).next() {
            found.clone_into(&mut id);
            assert!(phrases.insert(id.clone(), BTreeSet::new()).is_none(), "{id} stands twice");
        }
        let names = line.match_indices('$').map(|(at, _)| {
            line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>()
        });
        if let Some(fillings) = phrases.get_mut(&id) {
            fillings.extend(names.filter(|name| !name.is_empty()));
        }
    }
    phrases
}

#[test]
fn every_language_has_the_same_phrases_with_the_same_fillings() {
    let english = files(Lang::En);
    for lang in [Lang::De, Lang::Zh] {
        for ((name, text), (_, own)) in english.iter().zip(files(lang)) {
            let (wanted, has) = (phrases(text), phrases(own));
            let missing: Vec<&String> = wanted.keys().filter(|id| !has.contains_key(*id)).collect();
            let further: Vec<&String> = has.keys().filter(|id| !wanted.contains_key(*id)).collect();
            assert!(missing.is_empty(), "{}/{name} lacks {missing:?}", lang_word(lang));
            assert!(further.is_empty(), "{}/{name} has what English has not: {further:?}", lang_word(lang));
            for (id, fillings) in &wanted {
                assert_eq!(fillings, &has[id], "{}/{name}: the fillings of {id}", lang_word(lang));
            }
        }
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The words in quotes of all sources that look like ids.
fn quoted() -> BTreeSet<String> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let mut words = BTreeSet::new();
    for path in found {
        let text = fs::read_to_string(path).unwrap();
        let is_id = |word: &&str| {
            word.contains('-')
                && word.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-')
        };
        words.extend(text.split('"').filter(is_id).map(str::to_owned));
    }
    words
}

#[test]
fn every_phrase_is_used() {
    let quoted = quoted();
    let all = files(Lang::En).into_iter().flat_map(|(_, text)| phrases(text).into_keys());
    let unused: Vec<String> = all.filter(|id| !quoted.contains(id)).collect();
    assert!(unused.is_empty(), "no source says {unused:?}");
}

/// What is said with `tr!` or `message!`, each with the names of what it fills in.
fn said() -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let mut said = Vec::new();
    for path in found {
        let text = fs::read_to_string(path).unwrap();
        let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let text = code.join("\n");
        let calls = [("tr!(", 1), ("message!(", 0)]
            .map(|(call, before)| text.match_indices(call).map(move |(at, call)| (at + call.len(), before)));
        for (at, before) in calls.into_iter().flatten() {
            let call = arguments(&text[at..]);
            let mut parts = call.into_iter().skip(before);
            let Some(id) = parts.next() else { continue };
            let Some(id) = id.trim().strip_prefix('"').and_then(|id| id.strip_suffix('"')) else { continue };
            let names = parts.filter_map(|part| Some(part.split_once('=')?.0.trim().to_owned()));
            said.push((id.to_owned(), names.collect()));
        }
    }
    said
}

/// The arguments of a call, from behind its opening bracket on.
fn arguments(text: &str) -> Vec<String> {
    let (mut depth, mut in_quotes, mut parts) = (0, false, vec![String::new()]);
    for letter in text.chars() {
        match letter {
            '"' => in_quotes = !in_quotes,
            '(' | '[' | '{' if !in_quotes => depth += 1,
            ')' if !in_quotes && depth == 0 => break,
            ')' | ']' | '}' if !in_quotes => depth -= 1,
            ',' if !in_quotes && depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().expect("one part at least").push(letter);
    }
    parts
}

#[test]
fn what_is_said_is_there_with_all_that_it_holds() {
    let known: BTreeMap<String, BTreeSet<String>> =
        files(Lang::En).into_iter().flat_map(|(_, text)| phrases(text)).collect();
    let said = said();
    for (id, names) in &said {
        let fillings = known.get(id).unwrap_or_else(|| panic!("no file has {id}"));
        assert_eq!(names, fillings, "what {id} is filled with");
    }
}

#[test]
fn every_phrase_reads_without_a_fault_in_every_language() {
    for lang in LANGUAGES {
        let help = [("help.ftl", help_file(lang))];
        for (name, text) in files(lang).into_iter().chain(help) {
            let read = fluent_bundle::FluentResource::try_new(text.to_owned());
            assert!(read.is_ok(), "{}/{name}: {:?}", lang_word(lang), read.err().map(|(_, errors)| errors));
        }
    }
}

#[test]
fn no_id_stands_in_two_files() {
    for lang in LANGUAGES {
        let mut known = BTreeSet::new();
        let help = [("help.ftl", help_file(lang))];
        for (name, text) in files(lang).into_iter().chain(help) {
            for id in ids_of(text) {
                assert!(known.insert(id), "{}/{name}: {id} stands in another file, too", lang_word(lang));
            }
        }
    }
}

#[test]
fn every_letter_is_in_the_bundled_fonts() {
    for lang in LANGUAGES {
        for (name, text) in files(lang) {
            let missing = letters::lost(text);
            assert!(missing.is_empty(), "no font for {missing:?} of {}/{name}", lang_word(lang));
        }
    }
}

#[test]
fn registers_that_come_with_the_program_are_named_as_they_name_themselves() {
    let named = [
        ("seeds", "action-bundled-seeds", "guide-bundled-seeds"),
        ("reported", "action-bundled-reported", "guide-bundled-reported"),
    ];
    for register in bundled() {
        let (_, title, about) = named.iter().find(|(name, ..)| *name == register.name).expect("a phrase");
        assert_eq!(found(Lang::En, title), Some(register.title));
        assert_eq!(found(Lang::En, about), Some(register.about));
    }
}

#[test]
fn a_tag_of_the_system_names_a_language() {
    let check = |tag: &str, expected: Lang| assert_eq!(lang_of_tag(tag), expected, "{tag}");
    check("de-AT", Lang::De);
    check("de_DE.UTF-8", Lang::De);
    check("zh-Hans-CN", Lang::Zh);
    check("ZH", Lang::Zh);
    check("en-GB", Lang::En);
    check("fr-FR", Lang::En);
    check("C", Lang::En);
    check("", Lang::En);
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let check = |lang: Lang, expected: &str| assert_eq!(number(lang, 1_234_567), expected);
    check(Lang::En, "1,234,567");
    check(Lang::De, "1.234.567");
    check(Lang::Zh, "1,234,567");
}

/// The ids of the help in a language.
fn help(lang: Lang) -> BTreeSet<String> {
    phrases(help_file(lang)).into_keys().collect()
}

#[test]
fn the_help_says_every_command_and_argument_in_each_language_and_nothing_else() {
    for lang in LANGUAGES {
        let mut left = help(lang);
        for ids in help_ids() {
            let id = ids.iter().find(|id| found(lang, id).is_some());
            let id = id.unwrap_or_else(|| panic!("{}/help.ftl lacks {ids:?}", lang_word(lang)));
            left.remove(id);
        }
        assert!(left.is_empty(), "{}/help.ftl has what no command has: {left:?}", lang_word(lang));
    }
}

#[test]
fn the_examples_of_the_help_are_the_same_commands_in_every_language() {
    let command = |line: &str| line.trim_start().split("   ").next().unwrap_or_default().to_owned();
    let examples = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.trim_start().starts_with("dealscope")).map(command).collect()
    };
    let english = found(Lang::En, "help-examples").expect("examples");
    for lang in [Lang::De, Lang::Zh] {
        let own = found(lang, "help-examples").expect("a translation");
        assert_eq!(examples(english), examples(own));
    }
}
