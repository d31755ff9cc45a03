//! The source line in ever shorter forms, and the list of every source for a file's metadata.

use super::format::NBSP;
use super::kinds::Context;
use super::phrases::{cut_list, sentence};
use super::rates::rates_line;
use super::sources::SourceNumbers;
use super::when::when_short;
use crate::model::{Converted, Lang, Register, SourceIx, When, Within};
use crate::query::Cited;
use crate::tr;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Up to this number of sources, a line gives their dates.
const DATED: usize = 4;
/// Number of dates of one publisher.
const DATES: usize = 3;
/// Number of publishers that a line names; all others are counted.
const NAMED: usize = 2;

/// The sources of a figure.
pub(super) struct SourceLines<'a> {
    register: &'a Register,
    cited: &'a [(SourceIx, usize)],
    rates: &'a BTreeSet<Converted>,
    /// The list of numbered sources, if groups carry their numbers.
    numbered: Option<String>,
    /// All sources with their numbers, and whether none is left out.
    all: (String, bool),
    lang: Lang,
}

impl<'a> SourceLines<'a> {
    /// `rates` are those that matter for the figure.
    pub fn new(
        register: &'a Register,
        cited: &'a Cited,
        rates: &'a BTreeSet<Converted>,
        context: &Context,
    ) -> Self {
        let lang = context.lang;
        let all = SourceNumbers::of_all(cited);
        Self {
            register,
            cited: cited.listed(),
            rates,
            numbered: SourceNumbers::new(cited, context).list(register, lang),
            all: (all.whole_list(register, lang).unwrap_or_default(), all.fits_a_list()),
            lang,
        }
    }

    /// Every source with its number, then the rates.
    pub fn all(&self) -> String {
        let rates = rates_line(self.rates, self.lang);
        let parts = [Some(self.all.0.clone()), rates].into_iter().flatten().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(tr!(self.lang, "sentence-gap"))
    }

    /// The line from its longest to its shortest form.
    pub fn lines(&self) -> Vec<String> {
        let lang = self.lang;
        let (long, short) = (self.rates_words(false), self.rates_words(true));
        let standing = tr!(lang, "source-standing");
        let unverified = tr!(lang, "source-unverified");
        let is_few = self.cited.len() <= DATED && self.numbered.is_none();
        let first = match &self.numbered {
            Some(list) => Some(with_rates(list, long, lang)),
            None => is_few.then(|| self.dated()).flatten().map(|dated| with_rates(&dated, long, lang)),
        };
        let counted = self.counted(NAMED, false).map(|text| {
            let is_listed = self.all.1 && !is_few;
            let listed = if is_listed { tr!(lang, "source-in-the-file") } else { "" };
            with_rates(&format!("{text}{listed}"), long, lang)
        });
        let forms = [
            first.map(|text| (text, standing)),
            counted.map(|text| (text, standing)),
            self.counted(NAMED, true).map(|text| (with_rates(&text, short, lang), standing)),
            self.counted(1, true).map(|text| (with_rates(&text, short, lang), standing)),
            self.number().map(|text| (with_rates(&text, short, lang), unverified)),
        ];
        let texts = forms.into_iter().flatten().map(|(text, standing)| {
            let head = tr!(lang, "heading-sources");
            let text = sentence(&format!("{}{text}", if text.starts_with(head) { "" } else { head }), lang);
            format!("{text}{}{standing}", tr!(lang, "sentence-gap"))
        });
        shortening(texts)
    }

    /// "PR Newswire 23 Nov 2023; SHINE 31 Aug 2023 and 11 Nov 2023".
    fn dated(&self) -> Option<String> {
        let mut by_publisher: BTreeMap<&str, Vec<SourceIx>> = BTreeMap::new();
        for &(ix, _) in self.cited {
            by_publisher.entry(self.register.publisher(ix)).or_default().push(ix);
        }
        let dates = |sources: &[SourceIx]| -> Vec<String> {
            let when: BTreeSet<When> =
                sources.iter().filter_map(|&ix| self.register.source(ix).published).collect();
            when.into_iter().map(|when| when_short(when, self.lang)).collect()
        };
        let mut left = DATED;
        let texts = by_publisher.iter().map(|(publisher, sources)| {
            let dates = cut_list(&dates(sources), left.within(1, DATES), self.lang);
            left = left.saturating_sub(1);
            if dates.is_empty() { (*publisher).to_owned() } else { format!("{publisher}{NBSP}{dates}") }
        });
        let texts: Vec<String> = texts.collect();
        (!texts.is_empty()).then(|| texts.join(tr!(self.lang, "list-semicolon")))
    }

    /// The known publishers with their numbers of articles, most articles first.
    fn publishers(&self) -> Vec<(&str, usize)> {
        let mut articles: BTreeMap<&str, usize> = BTreeMap::new();
        for &(ix, _) in self.cited {
            *articles.entry(self.register.publisher(ix)).or_default() += 1;
        }
        let mut named: Vec<(&str, usize)> = articles.into_iter().filter(|(name, _)| is_named(name)).collect();
        named.sort_by_key(|(name, articles)| (Reverse(*articles), *name));
        named
    }

    /// "49 SHINE, 15 Xinhua and 287 others"; in short "49 SHINE, 15 Xinhua, 287 others".
    fn counted(&self, most: usize, is_short: bool) -> Option<String> {
        let lang = self.lang;
        let publishers = self.publishers();
        let shown = publishers.iter().take(most);
        let others = self.cited.len() - shown.clone().map(|(_, articles)| articles).sum::<usize>();
        let names =
            shown.map(|(name, articles)| tr!(lang, "source-publisher", number = *articles, name = *name));
        let names = names.collect::<Vec<_>>().join(tr!(lang, "list-names-comma"));
        match (names.is_empty(), others) {
            (true, _) => self.number(),
            (false, 0) => Some(names),
            (false, _) if is_short => Some(tr!(lang, "source-others-short", names = names, others = others)),
            (false, _) => Some(tr!(lang, "source-others", names = names, others = others)),
        }
    }

    /// "351 articles".
    fn number(&self) -> Option<String> {
        let articles = self.cited.len();
        (articles > 0).then(|| tr!(self.lang, "source-articles", number = articles))
    }

    /// "monthly averages of ECB rates"; in short "ECB rates".
    fn rates_words(&self, is_short: bool) -> Option<&'static str> {
        let has = |is_fixed: bool| self.rates.iter().any(|rate| rate.is_fixed == is_fixed);
        Some(match (has(false), has(true), is_short) {
            (false, false, _) => return None,
            (false, true, _) => tr!(self.lang, "source-rates-fixed"),
            (true, _, true) => tr!(self.lang, "source-rates-short"),
            (true, false, false) => tr!(self.lang, "source-rates"),
            (true, true, false) => tr!(self.lang, "source-rates-both"),
        })
    }
}

/// Whether a publisher has a name that a line can give.
fn is_named(publisher: &str) -> bool {
    let publisher = publisher.trim();
    !publisher.is_empty() && !["unknown", "unbekannt", "不详"].contains(&publisher.to_lowercase().as_str())
}

/// The sources, then the rates as a further part of the sentence.
fn with_rates(sources: &str, rates: Option<&str>, lang: Lang) -> String {
    let sources = sources.trim_end_matches(['.', '。']);
    match rates {
        Some(rates) => format!("{sources}{}{rates}", tr!(lang, "list-semicolon")),
        None => sources.to_owned(),
    }
}

/// The texts without those that are no shorter than one before them.
pub(super) fn shortening(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts {
        let is_shorter = kept.last().is_none_or(|last| text.chars().count() < last.chars().count());
        kept.extend(Some(text).filter(|_| is_shorter));
    }
    kept
}
