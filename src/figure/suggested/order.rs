//! Titles on the order of groups: who leads, that the lead is open, who is ahead of whom.

use super::super::phrases::capital;
use super::wording::{count_words, or_list, title, with_name};
use super::{Contender, Field, SuggestedTitle, TitlePattern};
use crate::tr;

/// Number of certain pairs that are suggested.
const PAIRS: usize = 2;
/// Number of leaders that a title names.
const NAMED: usize = 3;

impl Field<'_> {
    /// Who leads, or that this is open.
    pub fn lead(&self) -> Option<SuggestedTitle> {
        let first: Vec<&Contender> = self.contenders.iter().filter(|one| one.rank.best == 1).collect();
        match first.as_slice() {
            [leader] if leader.rank.worst == 1 && self.contenders.len() > 1 => self.lead_with(leader),
            _ => {
                let (text, short) = self.lead_open()?;
                let is_named = self.is_comparison && first.len() <= NAMED;
                let open = if is_named {
                    with_name(text, TitlePattern::LeadOpen)
                } else {
                    title(&text, TitlePattern::LeadOpen)
                };
                let short = Some(capital(short)).filter(|short| *short != open.text);
                Some(SuggestedTitle { short, ..open })
            }
        }
    }

    /// "which city or district leads is open", and a shorter form, as parts of a sentence; `None` if the lead is
    /// certain.
    pub fn lead_open(&self) -> Option<(String, &'static str)> {
        let lang = self.context.lang;
        let first: Vec<&Contender> = self.contenders.iter().filter(|one| one.rank.best == 1).collect();
        // Groups that are exactly equal share the lead.
        if first.len() < 2 || first.iter().all(|one| one.rank.is_certain()) {
            return None;
        }
        let text = match (self.is_comparison, first.len()) {
            (false, _) => tr!(lang, "title-lead-open", by = self.volumes.query.by.word()),
            (true, ..=NAMED) => {
                let names: Vec<&str> = first.iter().map(|one| one.name.as_str()).collect();
                tr!(lang, "title-lead-open-among", names = or_list(&names, lang))
            }
            (true, _) => {
                let count = count_words(self.contenders.len(), lang);
                tr!(lang, "title-lead-open-of", count = count)
            }
        };
        Some((text, tr!(lang, "title-lead-open-short")))
    }

    /// "A is surely ahead of B", for the first groups and the largest ones that are surely behind them.
    pub fn pairs(&self) -> Vec<SuggestedTitle> {
        let lang = self.context.lang;
        let behind = |a: &Contender| {
            let low = a.sum.interval.low;
            self.contenders.iter().find(|b| b.sum.interval.high.is_some_and(|high| high < low))
        };
        let pairs = self.contenders.iter().filter_map(|a| Some((a, behind(a)?))).take(PAIRS);
        let text = |(a, b): (&Contender, &Contender)| tr!(lang, "title-pair", a = &a.name, b = &b.name);
        pairs.map(|pair| with_name(text(pair), TitlePattern::Pair)).collect()
    }
}
