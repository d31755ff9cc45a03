//! The language that is asked for, by an option or by the system.

use super::language::{LANGUAGES, lang_word};
use super::phrase::Phrase;
use crate::model::Lang;
use crate::tr;

/// Reads an option: `en`, `de` or `zh`.
pub fn parse_lang(text: &str) -> Result<Lang, Phrase> {
    let found = LANGUAGES.into_iter().find(|&lang| lang_word(lang) == text);
    found.ok_or_else(|| {
        let words = LANGUAGES.map(lang_word).join(", ");
        Phrase::new(|lang| tr!(lang, "options-one-of", words = &words))
    })
}

/// The language of a tag such as `de-AT` or `zh_CN.UTF-8`; English if the program lacks that language.
pub fn lang_of_tag(tag: &str) -> Lang {
    let code = tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    parse_lang(&code).unwrap_or_default()
}

/// The language of the system. It is read only at the start of the program, so that no result depends on the locale.
pub fn system_lang() -> Lang {
    sys_locale::get_locale().map_or(Lang::En, |tag| lang_of_tag(&tag))
}
