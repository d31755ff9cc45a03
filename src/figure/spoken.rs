//! Values and bars in words, for screen readers and the description of a file.

use super::format::NBSP;
use super::kinds::{Bar, Panel};
use crate::model::Lang;
use crate::tr;

/// All bars in words, after the name of their panel if there are several.
pub(super) fn bars_in_words(panels: &[Panel], lang: Lang) -> String {
    let gap = tr!(lang, "sentence-gap");
    let mut texts: Vec<String> = Vec::new();
    for panel in panels {
        texts.extend(panel.name.as_ref().map(|name| format!("{name}{}", tr!(lang, "list-colon").trim_end())));
        texts.extend(panel.bars.iter().map(|bar| bar_in_words(bar, lang)));
    }
    texts.join(gap).replace(NBSP, " ")
}

fn bar_in_words(bar: &Bar, lang: Lang) -> String {
    let mut parts = Vec::new();
    if bar.value.is_some() {
        parts.push(spoken(&bar.whole_value, lang));
    }
    parts.extend(bar.inside.clone());
    parts.extend(bar.chips.iter().map(|chip| spoken(chip, lang)));
    if parts.is_empty() {
        parts.push(bar.whole_value.clone());
    }
    tr!(lang, "alt-bar", name = &bar.name, parts = parts.join(tr!(lang, "list-comma")))
}

/// Replaces signs by words, for screen readers.
pub(super) fn spoken(text: &str, lang: Lang) -> String {
    text.trim_end_matches(['*', '¹'])
        .replace("≥\u{a0}~", tr!(lang, "heading-at-least-about"))
        .replace("≥\u{a0}", tr!(lang, "heading-at-least"))
        .replace("≤\u{a0}~", tr!(lang, "heading-at-most-about"))
        .replace("≤\u{a0}", tr!(lang, "heading-at-most"))
        .replace("≈\u{a0}", tr!(lang, "heading-about"))
        .replacen('+', tr!(lang, "heading-plus"), 1)
        .replace(['–', '—'], tr!(lang, "heading-to"))
}
