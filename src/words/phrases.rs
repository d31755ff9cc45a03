//! The phrases of each language, read once.

use super::digits::install;
use super::language::lang_word;
use crate::model::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The files of a language, each with its name in `assets/words`.
macro_rules! files {
    ($folder:literal) => {
        [
            ("figure.ftl", include_str!(concat!("../../assets/words/", $folder, "/figure.ftl"))),
            ("lists.ftl", include_str!(concat!("../../assets/words/", $folder, "/lists.ftl"))),
            ("window.ftl", include_str!(concat!("../../assets/words/", $folder, "/window.ftl"))),
            ("commands.ftl", include_str!(concat!("../../assets/words/", $folder, "/commands.ftl"))),
            ("problems.ftl", include_str!(concat!("../../assets/words/", $folder, "/problems.ftl"))),
        ]
    };
}

/// The help of the commands, whose ids follow from the names of commands and arguments.
pub fn help_file(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../../assets/words/en/help.ftl"),
        Lang::De => include_str!("../../assets/words/de/help.ftl"),
        Lang::Zh => include_str!("../../assets/words/zh/help.ftl"),
    }
}

/// The phrases of one language.
struct Phrases {
    bundle: FluentBundle<FluentResource>,
    /// Those that hold nothing to fill in, made once: the window says hundreds of them in every frame.
    plain: FxHashMap<String, String>,
}

impl Phrases {
    fn new(lang: Lang) -> Self {
        let tag = lang_word(lang).parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks of direction around fillings would stand in files and pictures.
        bundle.set_use_isolating(false);
        install(&mut bundle, lang);
        let mut plain = FxHashMap::default();
        for (name, text) in files(lang).into_iter().chain([("help.ftl", help_file(lang))]) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(rest, errors)| {
                log::error!("{name}: {errors:?}");
                rest
            });
            let ids: Vec<String> = ids_of(text).map(str::to_owned).collect();
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("{name}: {errors:?}");
            }
            for id in ids {
                let mut errors = Vec::new();
                let pattern = bundle.get_message(&id).and_then(|message| message.value());
                let text = pattern.map(|pattern| bundle.format_pattern(pattern, None, &mut errors));
                if let (Some(text), true) = (text, errors.is_empty()) {
                    plain.insert(id, text.into_owned());
                }
            }
        }
        Self { bundle, plain }
    }
}

static ENGLISH: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(Lang::En));
static GERMAN: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(Lang::De));
static CHINESE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(Lang::Zh));

fn phrases(lang: Lang) -> &'static Phrases {
    match lang {
        Lang::En => &ENGLISH,
        Lang::De => &GERMAN,
        Lang::Zh => &CHINESE,
    }
}

/// The ids of a Fluent file, in its order: what stands before `=` at the start of a line.
pub fn ids_of(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter_map(|line| {
        let is_id = line.starts_with(|first: char| first.is_ascii_lowercase());
        line.split_once('=').filter(|_| is_id).map(|(id, _)| id.trim_end())
    })
}

/// The files of a language, each with its name, for tests and for whoever wants to read them.
pub fn files(lang: Lang) -> [(&'static str, &'static str); 5] {
    match lang {
        Lang::En => files!("en"),
        Lang::De => files!("de"),
        Lang::Zh => files!("zh"),
    }
}

/// A phrase that holds nothing to fill in. Where there is no such phrase, the id itself.
pub fn text(lang: Lang, id: &'static str) -> &'static str {
    phrases(lang).plain.get(id).map_or(id, String::as_str)
}

/// A phrase that holds nothing to fill in, if there is one of that id.
pub fn found(lang: Lang, id: &str) -> Option<&'static str> {
    phrases(lang).plain.get(id).map(String::as_str)
}

/// A phrase with what it holds. Where there is no such phrase, the id itself.
pub fn filled(lang: Lang, id: &str, fillings: &[(&'static str, Filling<'_>)]) -> String {
    let phrases = phrases(lang);
    let Some(pattern) = phrases.bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let mut arguments = FluentArgs::with_capacity(fillings.len());
    for (name, filling) in fillings {
        arguments.set(*name, filling.0.clone());
    }
    let mut errors = Vec::new();
    let text = phrases.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
    if !errors.is_empty() {
        log::error!("{id}: {errors:?}");
    }
    text.into_owned()
}

/// What is filled in: words, or a number that also chooses the plural.
#[derive(Clone, Debug)]
pub struct Filling<'a>(FluentValue<'a>);

impl<'a> From<&'a str> for Filling<'a> {
    fn from(text: &'a str) -> Self {
        Self(FluentValue::from(text))
    }
}

impl<'a> From<&'a String> for Filling<'a> {
    fn from(text: &'a String) -> Self {
        Self(FluentValue::from(text.as_str()))
    }
}

impl From<String> for Filling<'_> {
    fn from(text: String) -> Self {
        Self(FluentValue::from(text))
    }
}

impl From<usize> for Filling<'_> {
    fn from(number: usize) -> Self {
        Self(FluentValue::from(number))
    }
}

impl From<i64> for Filling<'_> {
    fn from(number: i64) -> Self {
        Self(FluentValue::from(number))
    }
}
