//! Words for the reasons that the program found, in the reader's language; written reasons stay as they are.

use super::LANGUAGES;
use crate::model::{Amount, Difference, Lang, RungNote, Why};
use crate::tr;

/// The reason why a rival statement differs. `who` names the source that states it; `None` is worded as another
/// report.
pub fn why_words(why: &Why, who: Option<&str>, lang: Lang) -> String {
    match why {
        Why::Written(words) => words.clone(),
        Why::Found(difference) => difference_words(*difference, who, lang),
    }
}

fn difference_words(difference: Difference, who: Option<&str>, lang: Lang) -> String {
    let who = who.unwrap_or_else(|| tr!(lang, "why-another-report"));
    match difference {
        Difference::Currency => tr!(lang, "why-another-currency", who = who),
        Difference::Tenfold => tr!(lang, "why-tenfold", who = who),
        Difference::Amount => tr!(lang, "why-another-amount", who = who),
        Difference::Field => tr!(lang, "why-differently", who = who),
        Difference::Batch => tr!(lang, "why-another-batch").to_owned(),
    }
}

/// Reads a reason back from its text: one that the program worded, in any language, becomes [`Why::Found`] again.
pub fn read_why(words: &str, who: Option<&str>) -> Why {
    let is_meant = |difference: &Difference| {
        LANGUAGES.iter().any(|&lang| difference_words(*difference, who, lang) == words)
    };
    let found = Difference::ALL.iter().copied().find(is_meant);
    found.map_or_else(|| Why::Written(words.to_owned()), Why::Found)
}

/// The note on an earlier stage, with its amount formatted by `text`.
pub fn rung_note_words(note: &RungNote, text: impl Fn(Amount) -> String, lang: Lang) -> String {
    match note {
        RungNote::Written(words) => words.clone(),
        RungNote::AmountThen(amount) => tr!(lang, "rung-amount-then", amount = text(*amount)),
    }
}

/// Reads a note back from its text, in which an amount has the notation of files.
pub fn read_rung_note(words: &str) -> RungNote {
    const GAP: &str = "\u{0}";
    let amount_in = |lang| -> Option<Amount> {
        let phrase = tr!(lang, "rung-amount-then", amount = GAP);
        let (before, after) = phrase.split_once(GAP)?;
        words.strip_prefix(before)?.strip_suffix(after)?.parse().ok()
    };
    let found = LANGUAGES.into_iter().find_map(amount_in);
    found.map_or_else(|| RungNote::Written(words.to_owned()), RungNote::AmountThen)
}
