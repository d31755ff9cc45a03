//! Numbered sources: each with its title, and its number at the groups that it reports on.

use super::kinds::{Context, Sourcing};
use super::phrases::sentence;
use super::when::when_short;
use crate::model::{Lang, Register, SourceIx};
use crate::query::Cited;
use crate::tr;
use std::collections::{BTreeMap, BTreeSet};

/// Number of sources that are listed; the rest is counted.
const LISTED: usize = 20;
/// Number of sources in the list of a file's metadata.
const WHOLE: usize = 1000;
/// Number of source numbers at a group; further ones are left out.
const AT_A_GROUP: usize = 6;

/// The numbers of sources in a figure, counted from 1, in the order of the register.
#[derive(Clone, Debug, Default)]
pub(super) struct SourceNumbers(BTreeMap<SourceIx, usize>);

impl SourceNumbers {
    /// Numbers the cited sources; empty if the figure does not number them.
    pub fn new(cited: &Cited, context: &Context) -> Self {
        if context.sourcing == Sourcing::Publishers {
            return Self::default();
        }
        Self::of_all(cited)
    }

    /// Numbers all cited sources, whether groups carry the numbers or not.
    pub fn of_all(cited: &Cited) -> Self {
        Self(cited.listed().iter().map(|(source, _)| *source).zip(1..).collect())
    }

    /// Whether the whole list leaves no source out.
    pub fn fits_a_list(&self) -> bool {
        self.0.len() <= WHOLE
    }

    /// "[1, 3]" for these sources; `None` if sources are not numbered.
    pub fn of(&self, sources: &[SourceIx]) -> Option<String> {
        let numbers: BTreeSet<usize> =
            sources.iter().filter_map(|source| self.0.get(source).copied()).collect();
        let shown: Vec<String> = numbers.iter().take(AT_A_GROUP).map(usize::to_string).collect();
        let more = if numbers.len() > AT_A_GROUP { ", …" } else { "" };
        (!shown.is_empty()).then(|| format!("[{}{more}]", shown.join(", ")))
    }

    /// "[1] Publisher, 23 Nov 2023: title; …"; `None` if sources are not numbered.
    pub fn list(&self, register: &Register, lang: Lang) -> Option<String> {
        self.list_of(register, LISTED, lang)
    }

    /// The list with all sources that a file's metadata hold.
    pub fn whole_list(&self, register: &Register, lang: Lang) -> Option<String> {
        self.list_of(register, WHOLE, lang)
    }

    fn list_of(&self, register: &Register, most: usize, lang: Lang) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let entry = |(source, number): (&SourceIx, &usize)| {
            let source = register.source(*source);
            let when = source.published.map(|when| when_short(when, lang)).unwrap_or_default();
            let number = number.to_string();
            tr!(
                lang,
                "source-numbered",
                number = number,
                publisher = &source.publisher,
                when = when,
                title = &source.title
            )
        };
        let mut entries: Vec<String> = self.0.iter().take(most).map(entry).collect();
        let more = self.0.len().saturating_sub(most);
        entries.extend((more > 0).then(|| tr!(lang, "heading-publishers-more", more = more)));
        let head = tr!(lang, "heading-sources");
        Some(sentence(&format!("{head}{}", entries.join(tr!(lang, "list-semicolon"))), lang))
    }
}
