//! Parts of suggested titles that several patterns share.

use super::super::phrases::capital;
use super::{SuggestedTitle, TitlePattern};
use crate::model::Lang;
use crate::tr;

/// A title that begins with words of its pattern.
pub(super) fn title(text: &str, pattern: TitlePattern) -> SuggestedTitle {
    with_name(capital(text), pattern)
}

/// A title that begins with a name, which keeps its letters.
pub(super) fn with_name(text: String, pattern: TitlePattern) -> SuggestedTitle {
    SuggestedTitle { text, short: None, pattern }
}

/// A small number in words, a larger one in digits.
pub(super) fn count_words(number: usize, lang: Lang) -> String {
    tr!(lang, "title-number", number = number)
}

/// "A, B or C".
pub(super) fn or_list(items: &[&str], lang: Lang) -> String {
    let (comma, or) = (tr!(lang, "list-names-comma"), tr!(lang, "title-or"));
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [head @ .., last] => format!("{}{or}{last}", head.join(comma)),
    }
}
