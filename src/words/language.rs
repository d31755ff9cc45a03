//! The languages: their codes, their own names, and which one the system speaks.

use crate::model::Lang;

/// All of them.
pub const LANGUAGES: [Lang; 3] = [Lang::En, Lang::De, Lang::Zh];

/// The code of ISO 639-1, as options and figures write it.
pub fn lang_word(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en",
        Lang::De => "de",
        Lang::Zh => "zh",
    }
}

/// What a language calls itself, for who cannot read the others.
pub fn lang_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::De => "Deutsch",
        Lang::Zh => "中文",
    }
}

/// Reads an option: `en`, `de` or `zh`.
pub fn parse_lang(text: &str) -> Result<Lang, String> {
    let found = LANGUAGES.into_iter().find(|&lang| lang_word(lang) == text);
    found.ok_or_else(|| "expected en, de or zh".to_owned())
}

/// The language of a tag such as `de-AT` or `zh_CN.UTF-8`; English for all that are not at hand.
pub fn lang_of_tag(tag: &str) -> Lang {
    let code = tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    parse_lang(&code).unwrap_or_default()
}

/// The language that the system speaks; only the program's start asks for it.
pub fn system_lang() -> Lang {
    sys_locale::get_locale().map_or(Lang::En, |tag| lang_of_tag(&tag))
}
