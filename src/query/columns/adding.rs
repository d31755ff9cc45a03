//! Adding a column up, group by group: deals in no batch one by one, trees by the rule of `tree.rs`.

use super::links::Selected;
use super::numbers::{Ended, Ends};
use super::{Field, Links, Numbers};
use crate::model::Interval;
use crate::query::Bits;
use crate::query::tree::Share;

/// What a set of deals adds up to, in units of the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    pub interval: Interval<i128>,
    pub approximate: bool,
    pub disputed: bool,
    /// Whether any deal of the set has such a number.
    pub is_any: bool,
}

/// A column, and which of the selected deals count.
#[derive(Clone, Copy)]
pub(in crate::query) struct Question<'a> {
    pub numbers: &'a Numbers,
    pub links: &'a Links,
    /// All selected deals that sums add: they decide which batch a deal hangs on.
    pub selected: &'a Bits,
    /// Those that bring their own interval to this sum.
    pub own: &'a Bits,
    /// Those for whose sake a group has such a sum at all.
    pub any: &'a Bits,
    /// Deals that may be any part of a selected batch that is known in this column, and what is known in it.
    pub elsewhere: Option<(&'a Bits, &'a Bits)>,
}

/// The sums of a field's values, and that of all together.
pub(in crate::query) fn add(field: &Field, question: Question<'_>) -> (Vec<Added>, Added) {
    let Question { numbers, links, selected, own, any, elsewhere } = question;
    let counting = own.and(selected);
    let flat = counting.without(&links.linked);
    let (mut groups, mut whole) = match numbers.ends() {
        Ends::Narrow(ends) => add_flat(field, &flat, |sum: &mut Ended, row| {
            let [low, high] = ends[row];
            sum.take(i128::from(low), i128::from(high), high == i64::MAX);
        }),
        Ends::Wide(ends) => add_flat(field, &flat, |sum: &mut Ended, row| {
            let [low, high] = ends[row];
            sum.take(low, high, high == i128::MAX);
        }),
    };
    let mut relevant = counting.and(&links.linked);
    if let Some((elsewhere, _)) = elsewhere {
        relevant.join(&elsewhere.and(selected));
    }
    let mut trees = Trees { field, question, groups: &mut groups, whole: &mut whole };
    trees.add(&links.trees_of(&relevant));
    let marked = |flag: &Bits| {
        let set = flag.and(&counting);
        (is_in_group(field, &set), !set.is_empty())
    };
    let (approximate, disputed) = (marked(&numbers.approximate), marked(&numbers.disputed));
    let has_any = any.and(selected);
    let is_any = (is_in_group(field, &has_any), !has_any.is_empty());
    let added = |sum: &Ended, flags: (bool, bool, bool)| Added {
        interval: sum.interval(),
        approximate: flags.0,
        disputed: flags.1,
        is_any: flags.2,
    };
    let of_groups = groups
        .iter()
        .enumerate()
        .map(|(code, sum)| added(sum, (approximate.0[code], disputed.0[code], is_any.0[code])));
    (of_groups.collect(), added(&whole, (approximate.1, disputed.1, is_any.1)))
}

/// The sums over deals that lie in no batch and contain none.
fn add_flat(field: &Field, flat: &Bits, take: impl Fn(&mut Ended, usize) + Sync) -> (Vec<Ended>, Ended) {
    let groups = field.tally(flat, &take, Ended::merge);
    let whole = flat.gather(
        Ended::default,
        |sum, words| flat.rows(words).for_each(|row| take(sum, row)),
        |sum, part| sum.merge(&part),
    );
    (groups, whole)
}

/// Which values any deal of a set has.
fn is_in_group(field: &Field, set: &Bits) -> Vec<bool> {
    field.tally(set, |is: &mut bool, _| *is = true, |is, part| *is |= part)
}

/// The trees of a sum.
struct Trees<'a> {
    field: &'a Field,
    question: Question<'a>,
    groups: &'a mut [Ended],
    whole: &'a mut Ended,
}

impl Trees<'_> {
    fn add(&mut self, trees: &[usize]) {
        let mut selected = Selected::default();
        let mut shares = Vec::new();
        let mut codes: Vec<(usize, usize)> = Vec::new();
        for &tree in trees {
            self.question.links.selected(tree, self.question.selected, &mut selected);
            self.shares(&selected, &mut shares);
            codes.clear();
            for (at, &row) in selected.rows.iter().enumerate() {
                self.field.codes_of(row, |code| codes.push((code, at)));
            }
            codes.sort_unstable();
            let whole = selected.inside(&shares, |_| true);
            put(self.whole, whole);
            for group in codes.chunk_by(|a, b| a.0 == b.0) {
                let Some(&(code, _)) = group.first() else { continue };
                // A group that holds the whole tree has its whole sum; most trees lie in one place.
                let inside = if group.len() == selected.rows.len() {
                    whole
                } else {
                    selected.inside(&shares, |at| group.binary_search(&(code, at)).is_ok())
                };
                put(&mut self.groups[code], inside);
            }
        }
    }

    fn shares(&self, selected: &Selected, shares: &mut Vec<Share<i128>>) {
        let Question { numbers, own, elsewhere, .. } = self.question;
        shares.clear();
        shares.extend(selected.rows.iter().enumerate().map(|(at, &row)| {
            if own.has(row) {
                return Share::Own(numbers.at(row));
            }
            // Part of a batch in this currency, but how much of it nobody says.
            let is_part = elsewhere.is_some_and(|(elsewhere, known)| {
                elsewhere.has(row) && selected.batches_of(at).any(|batch| known.has(selected.rows[batch]))
            });
            if is_part { Share::Own(Interval::UNKNOWN) } else { Share::None }
        }));
    }
}

fn put(sum: &mut Ended, interval: Interval<i128>) {
    sum.take(interval.low, interval.high.unwrap_or(0), interval.high.is_none());
}
