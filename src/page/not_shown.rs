//! The panels of a figure for which a page has no room, in words.

use super::wrap::{Style, shorten};
use crate::figure::Panel;
use crate::model::Lang;
use crate::tr;

/// Which panels have no room, by name or, if the names are too many, by number.
pub(super) fn not_shown<'a>(
    lang: Lang,
    panels: impl Iterator<Item = &'a Panel>,
    style: Style,
    width: f32,
) -> String {
    let names: Vec<&str> = panels.filter_map(|panel| panel.name.as_deref()).collect();
    let joined = names.join(tr!(lang, "list-comma"));
    let forms = [
        tr!(lang, "page-panels-not-shown", names = joined.clone()),
        tr!(lang, "page-panels-not-shown-short", names = joined),
        tr!(lang, "page-panels-not-shown-short", names = tr!(lang, "rest-name", number = names.len())),
    ];
    let fits = |words: &&String| style.width(words) <= width;
    let words = forms.iter().find(fits).or(forms.last()).cloned().unwrap_or_default();
    shorten(&words, style, width)
}
