//! Every word that people read, in three languages, from the Fluent files in `assets/words`.
//!
//! A phrase has an id such as `card-part-of`; [`say!`](crate::say) says it in a language, with what it holds
//! filled in. Numbers are written, and plurals chosen, as the language does. The files are read once and
//! embedded, so nothing is looked for at run time. A test holds the ids of the sources against those of the
//! files: none is missing in a language, none is unused, and all hold the same fillings.

mod cut;
mod digits;
mod language;
pub mod letters;
mod lists;
mod notation;
mod number;
mod phrase;
mod phrases;
mod places;
mod said;
mod visible;
mod why;

pub use cut::cut;
pub use digits::{number, ordinary};
pub use language::{LANGUAGES, lang_name, lang_of_tag, lang_word, parse_lang, system_lang};
pub use lists::{
    confidence_word, currency_sign, currency_words, field_word, form_word, kind_word, link_word, role_word,
    stage_word, unit_word,
};
pub use notation::expected_words;
pub use number::{exact, exact_money};
pub use phrase::Phrase;
pub use phrases::{Filling, files, filled, found, help_file, ids_of, text};
pub use places::{place_choice, place_name};
pub use said::{Part, Said};
pub use visible::{is_unseen, visible, visible_data};
pub use why::{read_rung_note, read_why, rung_note_words, why_words};

/// Says a phrase in a language: `say!(lang, "card-close")`, or with what it holds,
/// `say!(lang, "card-more", number = 5)`. The first is a `&'static str`, the second a `String`.
#[macro_export]
macro_rules! say {
    ($lang:expr, $id:literal) => {
        $crate::words::text($lang, $id)
    };
    ($lang:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::filled($lang, $id, &[$((stringify!($name), $crate::words::Filling::from($value))),+])
    };
}
