//! The note on rounding: which bounds were rounded in which direction, and what "at least" includes.

use super::heading::Importance;
use super::kinds::{Bar, End};
use super::notes::NoteDraft;
use super::phrases::{capital, sentence};
use crate::model::Lang;
use crate::tr;

/// The forms of values that a figure shows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ShownBounds {
    pub lower: bool,
    pub upper: bool,
    /// A lower bound that is stated only about.
    pub about: bool,
}

impl ShownBounds {
    /// The forms among ends of bars: the low end, the end, and whether it is approximate.
    pub fn of(ends: impl Iterator<Item = (f64, End, bool)>) -> Self {
        ends.fold(Self::default(), |shown, (low, end, about)| Self {
            lower: shown.lower || low > 0.0 && end != End::Exact,
            upper: shown.upper || matches!(end, End::Upto(_)),
            about: shown.about || end == End::Open && about,
        })
    }

    pub fn of_bars<'a>(bars: impl Iterator<Item = &'a Bar>) -> Self {
        Self::of(bars.filter_map(|bar| Some((bar.low?, bar.end, bar.approximate))))
    }

    /// The note; `None` if nothing was rounded in one direction. Only money is rounded.
    pub fn note(self, is_money: bool, lang: Lang) -> Option<NoteDraft> {
        let rounded = match (self.lower && is_money, self.upper && is_money) {
            (true, true) => Some(tr!(lang, "note-rounding-both")),
            (true, false) => Some(tr!(lang, "note-rounding-lower")),
            (false, true) => Some(tr!(lang, "note-rounding-upper")),
            (false, false) => None,
        };
        let about = self.about.then(|| tr!(lang, "note-rounding-about"));
        let parts: Vec<&str> = rounded.into_iter().chain(about).collect();
        let text = capital(&parts.join(tr!(lang, "list-semicolon")));
        (!parts.is_empty()).then(|| NoteDraft::new(Importance::Rounding, sentence(&text, lang)))
    }
}
