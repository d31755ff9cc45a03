//! Notes on the order of groups: the pairs with an open order, and the possible ranks.

use super::heading::Importance;
use super::notes::NoteDraft;
use super::phrases::{cut_list, group_name, sentence};
use crate::model::{Currency, Interval, Lang, Register, Tongue};
use crate::query::{Group, Note, Rank, Volumes};
use crate::tr;
use std::cmp::Reverse;

/// Number of names that a note lists; for more names it gives their number.
const NAMED: usize = 4;
/// Number of groups whose possible ranks a note lists.
const RANKED: usize = 5;
/// Number of certain pairs that are listed individually if all others are open.
const CERTAIN: usize = 2;

/// One note for each currency in which the order of some groups is open; a single note without currency if the
/// measure is not money.
pub(super) fn order_notes(register: &Register, volumes: &Volumes, lang: Lang) -> Vec<NoteDraft> {
    let currencies = volumes.notes.iter().filter_map(|note| match note {
        Note::OrderOpen(currency) => Some(*currency),
        _ => None,
    });
    let is_one = volumes.measured_currencies().len() == 1;
    let note = |currency: Option<Currency>| {
        let order = RankedGroups::new(register, volumes, currency, lang);
        let headed = |text: String| match currency.filter(|_| !is_one) {
            Some(currency) => tr!(lang, "note-order-in-currency", currency = currency.code(), text = text),
            None => text,
        };
        let text = headed(sentence(&order.text(), lang));
        NoteDraft::or_short(Importance::Ranking, text, || headed(sentence(&order.number(), lang)))
    };
    currencies.map(note).collect()
}

/// A group with its rank.
struct Ranked {
    name: String,
    interval: Interval,
    rank: Rank,
}

/// The groups with a rank, largest first.
struct RankedGroups {
    groups: Vec<Ranked>,
    lang: Lang,
}

impl RankedGroups {
    fn new(register: &Register, volumes: &Volumes, currency: Option<Currency>, lang: Lang) -> Self {
        let grouping = volumes.query.grouping();
        let ranked = |group: &Group| {
            Some(Ranked {
                name: group_name(register, grouping, &group.key, lang),
                interval: group.total.measured(volumes.query.measure, currency)?.interval,
                rank: *group.ranks.get(&currency)?,
            })
        };
        let mut groups: Vec<Ranked> = volumes.groups.iter().filter_map(ranked).collect();
        groups.sort_by_key(|group| {
            let Interval { low, high } = group.interval;
            Reverse((low, high.is_none(), high))
        });
        Self { groups, lang }
    }

    fn text(&self) -> String {
        let (lang, count) = (self.lang, self.groups.len());
        let open: Vec<&Ranked> = self.groups.iter().filter(|group| !group.rank.is_certain()).collect();
        let pairs = open.iter().map(|group| group.rank.open()).sum::<usize>() / 2;
        if pairs == open.len() * (open.len() - 1) / 2 {
            if open.len() == count && count > NAMED {
                return tr!(lang, "note-order-all-open", number = count);
            }
            if open.len() <= NAMED {
                let names: Vec<String> = open.iter().map(|group| group.name.clone()).collect();
                return tr!(lang, "note-order-open", shown = cut_list(&names, NAMED, lang));
            }
        }
        let certain: usize = self.groups.iter().map(|group| group.rank.best - 1).sum();
        if certain <= CERTAIN && count > NAMED {
            let pairs = self.certain_pairs();
            return tr!(lang, "note-order-only", pairs = pairs.join(tr!(lang, "list-semicolon")));
        }
        self.possible_ranks(&open)
    }

    /// The number of groups whose rank is open.
    fn number(&self) -> String {
        let open = self.groups.iter().filter(|group| !group.rank.is_certain()).count();
        tr!(self.lang, "note-order-open-number", number = open)
    }

    /// "Sichuan ahead of Shandong", for each certain pair.
    fn certain_pairs(&self) -> Vec<String> {
        let count = self.groups.len();
        let ahead = self.groups.iter().filter(|group| group.rank.worst < count);
        let pairs = ahead.flat_map(|a| {
            let behind = |b: &&Ranked| {
                b.interval.high.is_some_and(|high| a.interval.low >= high) && a.interval != b.interval
            };
            let of_this = self.groups.iter().filter(|b| b.rank.best > 1).filter(behind);
            of_this.map(|b| tr!(self.lang, "note-order-ahead", a = &a.name, b = &b.name))
        });
        pairs.collect()
    }

    /// "Possible ranks: Pudong 1st to 8th; Qingpu 2nd to 9th; 12 more open".
    fn possible_ranks(&self, open: &[&Ranked]) -> String {
        let lang = self.lang;
        let text = |group: &&Ranked| {
            let (best, worst) = (ordinal(group.rank.best, lang), ordinal(group.rank.worst, lang));
            tr!(lang, "note-order-rank", name = &group.name, best = best, worst = worst)
        };
        let mut shown: Vec<String> = open.iter().take(RANKED).map(text).collect();
        let more = open.len() - shown.len();
        shown.extend((more > 0).then(|| tr!(lang, "note-order-more", more = more)));
        tr!(lang, "note-order-ranks", ranks = shown.join(tr!(lang, "list-semicolon")))
    }
}

/// `1st` in English; in other languages the plain number, which the surrounding phrase completes.
fn ordinal(number: usize, lang: Lang) -> String {
    if lang.tongue() != Tongue::En {
        return number.to_string();
    }
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
