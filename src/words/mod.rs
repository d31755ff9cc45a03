//! All text that people read, in three languages, from the Fluent files in `assets/words`.
//!
//! A phrase has an id such as `card-part-of`; [`tr!`](crate::tr) gives its text in a language, with its arguments
//! filled in. Numbers and plurals follow the rules of the language. The files are embedded and parsed once, so the
//! program needs no files at run time. A test compares the ids in the sources with those in the files: none is
//! missing in a language, none is unused, and each phrase has the same arguments in all languages.

mod chosen;
mod cut;
mod digits;
mod language;
pub mod letters;
mod lists;
mod message;
mod notation;
mod number;
mod phrase;
mod phrases;
mod places;
mod visible;
mod why;

pub use chosen::{lang_of_tag, parse_lang, system_lang};
pub use cut::cut;
pub use digits::{number, ordinary};
pub use language::{LANGUAGES, lang_name, lang_word, manner};
pub use lists::{
    confidence_word, currency_sign, currency_words, field_word, form_word, kind_word, link_word, role_word,
    stage_word, unit_word,
};
pub use message::{Message, Part};
pub use notation::expected_words;
pub use number::{exact, exact_money, scale_word, with_sign};
pub use phrase::Phrase;
pub use phrases::{Filling, files, filled, found, heading, help_file, ids_of, text};
pub use places::{place_choice, place_name};
pub use visible::{is_unseen, visible, visible_data};
pub use why::{read_rung_note, read_why, rung_note_words, why_words};

/// The text of a phrase in a language: `tr!(lang, "card-close")`, or with arguments,
/// `tr!(lang, "card-more", number = 5)`. The first is a `&'static str`, the second a `String`.
#[macro_export]
macro_rules! tr {
    ($lang:expr, $id:literal) => {
        $crate::words::text($lang, $id)
    };
    ($lang:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::filled($lang, $id, &[$((stringify!($name), $crate::words::Filling::from($value))),+])
    };
}
