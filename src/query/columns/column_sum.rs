//! Adds a column up by group: deals outside batches one by one, trees of batches by the rule in `tree.rs`.

use super::grove::{Grouped, Grove, Work};
use super::numbers::{IntervalColumn, IntervalSum};
use super::{Field, Links, Numbers};
use crate::model::Interval;
use crate::query::DealSet;
use crate::query::sums::marks::{Marked, Marks, marked_interval};
use crate::query::sums::tree::Share;
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
    pub links: &'a Links,
    /// The selected deals that are linked by batches, and their values of the field.
    pub grove: (&'a Grove, &'a Grouped),
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
    /// Whether the deal at a position of the grove is added.
    fn adds(&self, at: usize) -> bool {
        self.within.is_none_or(|within| within.has(self.grove.0.rows[at] as usize))
    }
}

/// The sum of each value of a field, and the sum of all deals.
pub(in crate::query) fn add(field: &Field, question: Question<'_>) -> (Vec<ColumnSum>, ColumnSum) {
    let Question { numbers, links, selected, own, within, any, .. } = question;
    let added = |set: &DealSet| {
        let set = set.and(selected);
        if let Some(within) = within { set.and(within) } else { set }
    };
    let counting = added(own);
    let flat = counting.without(&links.linked);
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
    if within.map_or(&counting, |_| own).meets(&links.linked) {
        let work = Work::default();
        TreeSums { question, groups: &mut groups, whole: &mut whole, found: &mut found, work }.add();
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
    work: Work,
}

impl TreeSums<'_> {
    fn add(&mut self) {
        let (grove, grouped) = self.question.grove;
        let mut shares = Vec::new();
        for tree in grove.trees() {
            if !self.counts(&tree) {
                continue;
            }
            self.shares(&tree, &mut shares);
            if self.question.within.is_some() {
                self.add_part(&tree, &shares);
                continue;
            }
            let whole = grove.whole(&tree, &shares, &mut self.work);
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
        let (grove, _) = self.question.grove;
        let question = self.question;
        let is_in = |at: usize| question.adds(tree.start + at);
        let whole = grove.inside(tree, shares, is_in, &mut self.work.below);
        put(self.whole, whole);
        if let Some(marked) = self.marked(tree, shares) {
            let (_, marks) = marked_interval(grove.inside(tree, &marked, is_in, &mut Vec::new()));
            self.found.of_whole = self.found.of_whole.and(marks.of_elsewhere());
        }
        self.add_to_groups(tree, shares, whole);
    }

    /// Adds a tree that lies in several groups, or whose deals have several values.
    fn add_to_groups(&mut self, tree: &Range<usize>, shares: &[Share<i128>], whole: Interval<i128>) {
        let (grove, grouped) = self.question.grove;
        let question = self.question;
        let added = tree.clone().filter(|&at| question.adds(at));
        let mut codes: Vec<u32> = added.flat_map(|at| grouped.of(at)).copied().collect();
        codes.sort_unstable();
        let marked = self.marked(tree, shares);
        for group in codes.chunk_by(|a, b| a == b) {
            let Some(&code) = group.first() else { continue };
            let is_in =
                |at: usize| question.adds(tree.start + at) && grouped.of(tree.start + at).contains(&code);
            let inside = if group.len() == tree.len() {
                whole
            } else {
                grove.inside(tree, shares, is_in, &mut self.work.below)
            };
            put(&mut self.groups[code as usize], inside);
            if let Some(marked) = &marked {
                let (_, marks) = marked_interval(grove.inside(tree, marked, is_in, &mut Vec::new()));
                let known = &mut self.found.marks[code as usize];
                *known = known.and(marks);
            }
        }
    }

    /// The shares with their marks; `None` if no deal of the tree has any.
    fn marked(&self, tree: &Range<usize>, shares: &[Share<i128>]) -> Option<Vec<Share<Marked<i128>>>> {
        let Question { numbers, own, grove: (grove, _), .. } = self.question;
        let marks = |row: u32| {
            let has = |flag: &DealSet| own.has(row as usize) && flag.has(row as usize);
            let (approximate, disputed) = (has(&numbers.approximate), has(&numbers.disputed));
            Marks { approximate, disputed, unconverted: false }
        };
        let rows = &grove.rows[tree.clone()];
        let is_any = rows.iter().any(|&row| marks(row) != Marks::default());
        is_any.then(|| rows.iter().zip(shares).map(|(&row, share)| share.marked(marks(row))).collect())
    }

    /// Whether a tree contributes to the sum. A deal in another currency or unit contributes only through a batch
    /// with a known number.
    fn counts(&self, tree: &Range<usize>) -> bool {
        let Question { own, within, grove, .. } = self.question;
        let rows = &grove.0.rows[tree.clone()];
        rows.iter().any(|&row| own.has(row as usize))
            && within.is_none_or(|within| rows.iter().any(|&row| within.has(row as usize)))
    }

    fn shares(&mut self, tree: &Range<usize>, shares: &mut Vec<Share<i128>>) {
        let Question { numbers, own, elsewhere, grove: (grove, grouped), .. } = self.question;
        let rows = &grove.rows[tree.clone()];
        shares.clear();
        for (at, &row) in rows.iter().enumerate() {
            let row = row as usize;
            // The deal is part of a batch in this currency or unit, but its share of the batch is not stated.
            let is_part = elsewhere.is_some_and(|(elsewhere, known)| {
                elsewhere.has(row) && grove.batches_of(tree, at).any(|batch| known.has(rows[batch] as usize))
            });
            shares.push(if is_part {
                if self.question.adds(tree.start + at) {
                    for &code in grouped.of(tree.start + at) {
                        self.found.parts[code as usize] = true;
                    }
                }
                Share::Own(Interval::UNKNOWN)
            } else if own.has(row) {
                Share::Own(numbers.at(row))
            } else {
                Share::None
            });
        }
    }
}

fn put(sum: &mut IntervalSum, interval: Interval<i128>) {
    sum.take(interval.low, interval.high.unwrap_or(0), interval.high.is_none());
}
