//! The languages of the program: their codes, their names, and the language of the system.

use crate::model::Lang;

/// All languages, in display order.
pub const LANGUAGES: [Lang; 3] = [Lang::En, Lang::De, Lang::Zh];

/// The ISO 639-1 code, as in options and charts.
pub fn lang_word(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en",
        Lang::De => "de",
        Lang::Zh => "zh",
    }
}

/// The name of a language in that language, so that its readers find it whatever the current language is.
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

/// The language of a tag such as `de-AT` or `zh_CN.UTF-8`; English if the program lacks that language.
pub fn lang_of_tag(tag: &str) -> Lang {
    let code = tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    parse_lang(&code).unwrap_or_default()
}

/// The language of the system. It is read only at the start of the program, so that no result depends on the locale.
pub fn system_lang() -> Lang {
    sys_locale::get_locale().map_or(Lang::En, |tag| lang_of_tag(&tag))
}
