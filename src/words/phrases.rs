//! The phrases of each language, parsed once.

use super::digits::install;
use super::language::lang_word;
use crate::model::{DecimalSign, Lang, Tongue};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The Fluent files of a language, each with its name in `assets/words`.
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

/// The Fluent file of the command line's help. Its ids are derived from the names of commands and arguments.
pub fn help_file(lang: Lang) -> &'static str {
    match lang.tongue() {
        Tongue::En => include_str!("../../assets/words/en/help.ftl"),
        Tongue::De => include_str!("../../assets/words/de/help.ftl"),
        Tongue::Zh => include_str!("../../assets/words/zh/help.ftl"),
    }
}

/// The phrases of one language.
struct Phrases {
    bundle: FluentBundle<FluentResource>,
    /// The text of each phrase without arguments, formatted once, because the window uses hundreds of them in every
    /// frame.
    plain: FxHashMap<String, String>,
    /// The names of fields as headings, by the id of the name.
    heads: FxHashMap<String, String>,
}

impl Phrases {
    fn new(lang: Lang) -> Self {
        let tag = lang_word(lang).parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Otherwise Fluent puts direction marks around arguments, which would end up in files and pictures.
        bundle.set_use_isolating(false);
        install(&mut bundle, lang);
        let (mut plain, mut heads) = (FxHashMap::default(), FxHashMap::default());
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
                    if id.starts_with("name-") {
                        heads.insert(id.clone(), head(&bundle, &id, &text));
                    }
                    plain.insert(id, text.into_owned());
                }
            }
        }
        Self { bundle, plain, heads }
    }
}

/// A name as a heading: its attribute `head`, or else the name with a capital.
fn head(bundle: &FluentBundle<FluentResource>, id: &str, name: &str) -> String {
    let attribute = bundle.get_message(id).and_then(|message| message.get_attribute("head"));
    let own = attribute.map(|own| bundle.format_pattern(own.value(), None, &mut Vec::new()).into_owned());
    own.unwrap_or_else(|| {
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    })
}

static ENGLISH: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(Lang::En));
static GERMAN: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(Lang::De));
static CHINESE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(Lang::Zh));
// The same phrases with the other decimal sign, for figures in a house style.
static ENGLISH_COMMA: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(Lang::En.with_decimal_sign(DecimalSign::Comma)));
static GERMAN_POINT: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(Lang::De.with_decimal_sign(DecimalSign::Point)));
static CHINESE_COMMA: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(Lang::Zh.with_decimal_sign(DecimalSign::Comma)));

fn phrases(lang: Lang) -> &'static Phrases {
    match (lang.tongue(), lang.decimal_sign()) {
        (Tongue::En, DecimalSign::Point) => &ENGLISH,
        (Tongue::En, DecimalSign::Comma) => &ENGLISH_COMMA,
        (Tongue::De, DecimalSign::Comma) => &GERMAN,
        (Tongue::De, DecimalSign::Point) => &GERMAN_POINT,
        (Tongue::Zh, DecimalSign::Point) => &CHINESE,
        (Tongue::Zh, DecimalSign::Comma) => &CHINESE_COMMA,
    }
}

/// The ids of a Fluent file, in its order: the text before `=` in each line that begins with a lower-case letter.
pub fn ids_of(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter_map(|line| {
        let is_id = line.starts_with(|first: char| first.is_ascii_lowercase());
        line.split_once('=').filter(|_| is_id).map(|(id, _)| id.trim_end())
    })
}

/// The Fluent files of a language, without the help, each with its name.
pub fn files(lang: Lang) -> [(&'static str, &'static str); 5] {
    match lang.tongue() {
        Tongue::En => files!("en"),
        Tongue::De => files!("de"),
        Tongue::Zh => files!("zh"),
    }
}

/// The text of a phrase without arguments, or the id itself if there is no such phrase.
pub fn text(lang: Lang, id: &'static str) -> &'static str {
    phrases(lang).plain.get(id).map_or(id, String::as_str)
}

/// The name of a field as it stands at the head of a column or a list, by the id of the name.
pub fn heading(lang: Lang, id: &'static str) -> &'static str {
    phrases(lang).heads.get(id).map_or(id, String::as_str)
}

/// The text of a phrase without arguments, if there is a phrase with that id.
pub fn found(lang: Lang, id: &str) -> Option<&'static str> {
    phrases(lang).plain.get(id).map(String::as_str)
}

/// The text of a phrase with its arguments filled in, or the id itself if there is no such phrase.
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

/// An argument of a phrase: a text, or a number, which also selects the plural.
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
