//! Adds a column up by group: deals outside batches one by one, trees of batches by the rule in `sums/tree.rs`.

use super::numbers::{IntervalColumn, IntervalSum};
use super::{Field, Grouped, Numbers};
use crate::model::{DealIx, Interval};
use crate::query::DealSet;
use crate::query::forest::Forest;
use crate::query::sums::marks::{Marked, Marks, marked_interval};
use crate::query::sums::tree::{Share, TreeRanges, inside, whole};
use std::ops::Range;

/// The sum of a set of deals, in units of the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnSum {
    pub interval: Interval<i128>,
    pub marks: Marks,
    /// Whether any deal of the set has such a number.
    pub is_any: bool,
}

/// A column, and the selected deals whose numbers it adds.
#[derive(Clone, Copy)]
pub(in crate::query) struct Question<'a> {
    pub numbers: &'a Numbers,
    /// The deals of the register that are linked by batches.
    pub linked: &'a DealSet,
    /// The selected deals that are linked by batches, and their values of the field.
    pub forest: (&'a Forest, &'a Grouped),
    /// All selected deals that count in sums; they decide which batch contains a deal.
    pub selected: &'a DealSet,
    /// The deals with a number of their own.
    pub own: &'a DealSet,
    /// If set, only the numbers of these deals are added; the other deals of their trees lie outside every group.
    pub within: Option<&'a DealSet>,
    /// Deals that make a group report this sum even if they add nothing to it.
    pub any: &'a DealSet,
    /// Deals that may be any part of a selected batch with a known number in this column, and the batches whose
    /// number is known.
    pub elsewhere: Option<(&'a DealSet, &'a DealSet)>,
}

impl Question<'_> {
    /// Whether the deal at a position of the forest is added.
    fn adds(&self, at: usize) -> bool {
        self.within.is_none_or(|within| within.contains(self.forest.0.deals[at]))
    }
}

/// The sum of each value of a field, and the sum of all deals.
pub(in crate::query) fn add(field: &Field, question: Question<'_>) -> (Vec<ColumnSum>, ColumnSum) {
    let Question { numbers, linked, selected, own, within, any, .. } = question;
    let added = |set: &DealSet| {
        let set = set.and(selected);
        if let Some(within) = within { set.and(within) } else { set }
    };
    let counting = added(own);
    let flat = counting.without(linked);
    let (mut groups, mut whole) = match numbers.ends() {
        IntervalColumn::Narrow(ends) => {
            add_flat(field, &flat, |sum: &mut IntervalSum, row| sum.take_narrow(ends[row]))
        }
        IntervalColumn::Wide(ends) => {
            add_flat(field, &flat, |sum: &mut IntervalSum, row| sum.take_wide(ends[row]))
        }
    };
    let no_marks = vec![Marks::default(); groups.len()];
    let mut found =
        TreeMarks { marks: no_marks, of_whole: Marks::default(), parts: vec![false; groups.len()] };
    if within.map_or(&counting, |_| own).meets(linked) {
        let (totals, ranges, marked) = (Vec::new(), Vec::new(), Vec::new());
        TreeSums {
            question,
            groups: &mut groups,
            whole: &mut whole,
            found: &mut found,
            totals,
            ranges,
            marked,
        }
        .add();
    }
    let marked = |flag: &DealSet| {
        let set = flag.and(&counting);
        (is_in_group(field, &set), !set.is_empty())
    };
    let (approximate, disputed) = (marked(&numbers.approximate), marked(&numbers.disputed));
    // Deals without an interval of their own, and members whose batch already accounts for them.
    let further = added(any);
    let further = (further.without(&flat), !further.is_empty());
    let is_any = (is_in_group(field, &further.0), further.1);
    let marks = |approximate, disputed| Marks { approximate, disputed, unconverted: false };
    let of_groups = groups.iter().enumerate().map(|(code, sum)| ColumnSum {
        interval: sum.interval(),
        marks: marks(approximate.0[code], disputed.0[code]).and(found.marks[code]),
        is_any: is_any.0[code] || sum.deals > 0 || found.parts[code],
    });
    let of_groups = of_groups.collect();
    let is_any = is_any.1 || found.parts.contains(&true);
    let of_whole = marks(approximate.1, disputed.1).and(found.of_whole);
    (of_groups, ColumnSum { interval: whole.interval(), marks: of_whole, is_any })
}

/// Marks of the groups that are found in the trees, beside the sums.
struct TreeMarks {
    /// For each group, the marks of statements outside it that bound it.
    marks: Vec<Marks>,
    /// The same for all groups together, if only some deals are added.
    of_whole: Marks,
    /// Whether a group contains a deal that may be any part of a batch's number.
    parts: Vec<bool>,
}

/// Sums over the deals that neither lie in a batch nor contain deals.
fn add_flat(
    field: &Field,
    flat: &DealSet,
    take: impl Fn(&mut IntervalSum, usize) + Sync,
) -> (Vec<IntervalSum>, IntervalSum) {
    let groups = field.tally(flat, &take, IntervalSum::merge);
    let mut whole = IntervalSum::default();
    if field.is_single() {
        for sum in &groups {
            whole.merge(sum);
        }
        return (groups, whole);
    }
    let whole = flat.gather(
        IntervalSum::default,
        |sum, words| flat.each_row(words, |row| take(sum, row)),
        |sum, part| sum.merge(&part),
    );
    (groups, whole)
}

/// For each value, whether any deal of a set has it.
fn is_in_group(field: &Field, set: &DealSet) -> Vec<bool> {
    if set.is_empty() {
        return vec![false; field.keys.len()];
    }
    field.tally(set, |is: &mut bool, _| *is = true, |is, part| *is |= part)
}

/// Adds the trees of batches to the sums.
struct TreeSums<'a> {
    question: Question<'a>,
    groups: &'a mut [IntervalSum],
    whole: &'a mut IntervalSum,
    found: &'a mut TreeMarks,
    /// Buffers that [`whole`] and [`inside`] reuse for each tree.
    totals: Vec<Option<Interval<i128>>>,
    ranges: Vec<Option<TreeRanges<i128>>>,
    marked: Vec<Option<TreeRanges<Marked<i128>>>>,
}

impl TreeSums<'_> {
    fn add(&mut self) {
        let (forest, grouped) = self.question.forest;
        let mut shares = Vec::new();
        for tree in forest.trees() {
            if !self.counts(&tree) {
                continue;
            }
            self.shares(&tree, &mut shares);
            if self.question.within.is_some() {
                self.add_part(&tree, &shares);
                continue;
            }
            let whole = whole(forest, &tree, |at| shares[at - tree.start], &mut self.totals);
            put(self.whole, whole);
            // Fast path: all deals of most trees have the same single value.
            match grouped.common(&tree) {
                Some(code) => put(&mut self.groups[code], whole),
                None => self.add_to_groups(&tree, &shares, whole),
            }
        }
    }

    /// Adds a tree if only some of its deals count.
    fn add_part(&mut self, tree: &Range<usize>, shares: &[Share<i128>]) {
        let question = self.question;
        let is_in = |at: usize| question.adds(at);
        let whole = self.inside(tree, shares, is_in);
        put(self.whole, whole);
        if let Some(marked) = self.marked(tree, shares) {
            let marks = self.marks(tree, &marked, is_in);
            self.found.of_whole = self.found.of_whole.and(marks.of_elsewhere());
        }
        self.add_to_groups(tree, shares, whole);
    }

    /// Adds a tree that lies in several groups, or whose deals have several values.
    fn add_to_groups(&mut self, tree: &Range<usize>, shares: &[Share<i128>], whole: Interval<i128>) {
        let Question { forest: (_, grouped), .. } = self.question;
        let question = self.question;
        let added = tree.clone().filter(|&at| question.adds(at));
        let mut codes: Vec<u32> = added.flat_map(|at| grouped.of(at)).copied().collect();
        codes.sort_unstable();
        let marked = self.marked(tree, shares);
        for group in codes.chunk_by(|a, b| a == b) {
            let Some(&code) = group.first() else { continue };
            let is_in = |at: usize| question.adds(at) && grouped.of(at).contains(&code);
            let is_whole = group.len() == tree.len();
            let inside = if is_whole { whole } else { self.inside(tree, shares, is_in) };
            put(&mut self.groups[code as usize], inside);
            if let Some(marked) = &marked {
                let marks = self.marks(tree, marked, is_in);
                let known = &mut self.found.marks[code as usize];
                *known = known.and(marks);
            }
        }
    }

    /// The possible total of a group within a tree.
    fn inside(
        &mut self,
        tree: &Range<usize>,
        shares: &[Share<i128>],
        is_in: impl Fn(usize) -> bool,
    ) -> Interval<i128> {
        inside(self.question.forest.0, tree, |at| shares[at - tree.start], is_in, &mut self.ranges)
    }

    /// The marks of the bounds of that total.
    fn marks(
        &mut self,
        tree: &Range<usize>,
        marked: &[Share<Marked<i128>>],
        is_in: impl Fn(usize) -> bool,
    ) -> Marks {
        let share = |at: usize| marked[at - tree.start];
        marked_interval(inside(self.question.forest.0, tree, share, is_in, &mut self.marked)).1
    }

    /// The shares with their marks; `None` if no deal of the tree has any.
    fn marked(&self, tree: &Range<usize>, shares: &[Share<i128>]) -> Option<Vec<Share<Marked<i128>>>> {
        let Question { numbers, own, forest: (forest, _), .. } = self.question;
        let marks = |deal: DealIx| {
            let has = |flag: &DealSet| own.contains(deal) && flag.contains(deal);
            let (approximate, disputed) = (has(&numbers.approximate), has(&numbers.disputed));
            Marks { approximate, disputed, unconverted: false }
        };
        let deals = &forest.deals[tree.clone()];
        let is_any = deals.iter().any(|&deal| marks(deal) != Marks::default());
        is_any.then(|| deals.iter().zip(shares).map(|(&deal, share)| share.marked(marks(deal))).collect())
    }

    /// Whether a tree contributes to the sum. A deal in another currency or unit contributes only through a batch
    /// with a known number.
    fn counts(&self, tree: &Range<usize>) -> bool {
        let Question { own, within, forest, .. } = self.question;
        let has_any = |set: &DealSet| forest.0.deals[tree.clone()].iter().any(|&deal| set.contains(deal));
        has_any(own) && within.is_none_or(has_any)
    }

    fn shares(&mut self, tree: &Range<usize>, shares: &mut Vec<Share<i128>>) {
        let Question { numbers, own, elsewhere, forest: (forest, grouped), .. } = self.question;
        shares.clear();
        for at in tree.clone() {
            let deal = forest.deals[at];
            // The deal is part of a batch in this currency or unit, but its share of the batch is not stated.
            let is_part = elsewhere.is_some_and(|(elsewhere, known)| {
                elsewhere.contains(deal)
                    && forest.batches_of(at).any(|batch| known.contains(forest.deals[batch]))
            });
            shares.push(if is_part {
                if self.question.adds(at) {
                    for &code in grouped.of(at) {
                        self.found.parts[code as usize] = true;
                    }
                }
                Share::Own(Interval::UNKNOWN)
            } else if own.contains(deal) {
                Share::Own(numbers.at(deal.0 as usize))
            } else {
                Share::None
            });
        }
    }
}

fn put(sum: &mut IntervalSum, interval: Interval<i128>) {
    sum.take(interval.low, interval.high.unwrap_or(0), interval.high.is_none());
}
