//! The languages of the program: their codes, their names, and how each writes numbers and sentences.

use crate::model::{Lang, Tongue};

/// All languages, in display order.
pub const LANGUAGES: [Lang; 3] = [Lang::En, Lang::De, Lang::Zh];

/// How a language is called, and how it writes numbers and sentences.
pub struct Manner {
    /// The ISO 639-1 code, as in options and charts.
    pub word: &'static str,
    /// The name of the language in that language, so that its readers find it whatever the current language is.
    pub name: &'static str,
    /// The powers of ten that have a name, largest first.
    pub powers: &'static [u32],
    /// Whether the sign of a currency stands before the number.
    pub is_sign_first: bool,
    /// What parts a number from its scale, and from the sign of a currency behind it.
    pub gap: &'static str,
    /// Whether both ends of a range have their scale even if it is the same.
    pub repeats_scale: bool,
    /// The sign between the ends of a range.
    pub dash: char,
    /// What parts two sentences.
    pub between: &'static str,
    /// What stands between a place and the one around it, which follows; `None` if the outer place comes first, without
    /// a sign between them.
    pub place_comma: Option<&'static str>,
    /// Whether nouns have a capital letter within a sentence.
    pub has_capitals: bool,
}

/// The manner of a language.
pub fn manner(lang: Lang) -> &'static Manner {
    const ENGLISH: Manner = Manner {
        word: "en",
        name: "English",
        powers: &[12, 9, 6, 3],
        is_sign_first: true,
        gap: "",
        repeats_scale: false,
        dash: '–',
        between: " ",
        place_comma: Some(", "),
        has_capitals: false,
    };
    match lang.tongue() {
        Tongue::En => &ENGLISH,
        Tongue::De => &Manner {
            word: "de",
            name: "Deutsch",
            is_sign_first: false,
            gap: "\u{a0}",
            has_capitals: true,
            ..ENGLISH
        },
        Tongue::Zh => &Manner {
            word: "zh",
            name: "中文",
            powers: &[12, 8, 4],
            is_sign_first: false,
            repeats_scale: true,
            dash: '—',
            between: "",
            place_comma: None,
            ..ENGLISH
        },
    }
}

/// The ISO 639-1 code, as in options and charts.
pub fn lang_word(lang: Lang) -> &'static str {
    manner(lang).word
}

/// The name of a language in that language.
pub fn lang_name(lang: Lang) -> &'static str {
    manner(lang).name
}
