//! Volumes computed on the columns: the same answer as deal by deal, for any number of deals.

use super::columns::{
    Added, Columns, Counting, Field, Grouped, Grove, Links, Money, Numbers, Question, Statements, add,
};
use super::members::{Cited, Members, Values};
use super::{Bits, FacetField, Group, GroupKey, Index, Shown, Site, Sum, Total, Volumes, VolumesQuery};
use crate::model::{Currency, DealIx, Register, Unit};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Adds up the deals of a set, group by group.
pub(super) fn volumes_on_columns(
    register: &Register,
    index: &Index,
    selected: &Bits,
    query: VolumesQuery,
) -> Volumes {
    let columns = index.columns();
    let field = FacetField::of(query.by);
    let field = columns.field(register, field, query.site);
    let summed = Arc::new(selected.without(&columns.running));
    let statements = columns.statements(register, query.reading);
    let grove = Grove::new(&columns.links, &summed);
    let grouped = Grouped::new(&field, &grove);
    let hidden = hidden(&columns.links, &grove, &statements, &summed);
    let mut totals = Totals::new(&field, &summed, &columns.links, (&grove, &grouped));
    totals.count_entries(&hidden, &unit_less(&statements, &hidden));
    let (mut rates, mut disputed) = (BTreeSet::new(), Bits::none(summed.capacity()));
    let monies = monies(register, columns, query, &summed, &statements);
    let mut jobs: Vec<Job<'_>> =
        monies.iter().map(|(currency, money)| Job::of_money(*currency, money)).collect();
    jobs.extend(Job::of_counts(&statements, &columns.links, (&summed, &hidden)));
    totals.add(&jobs);
    for (currency, money) in &monies {
        totals.count_unconverted(*currency, money);
        if matches!(query.shown, Shown::In(_)) {
            rates.extend(money.rates_of(&summed));
        }
        disputed.join(&money.numbers.disputed.and(&summed));
    }
    let Totals { groups, whole, .. } = totals;
    Volumes {
        query,
        groups: listed(&field, &summed, groups, &disputed),
        total: whole,
        running_totals: selected.and(&columns.running).to_vec(),
        rates,
        disputed: disputed.to_vec(),
        cited: Cited::new(&columns.cited(register), &Arc::new(selected.clone())),
        days: columns.span(&summed),
        notes: Vec::new(),
    }
}

/// The columns of money that are added: one, or one a currency.
fn monies(
    register: &Register,
    columns: &Columns,
    query: VolumesQuery,
    summed: &Bits,
    statements: &Statements,
) -> Vec<(Currency, Arc<Money>)> {
    let column = |counting| columns.money(register, counting, query.reading);
    match query.shown {
        Shown::In(currency) => vec![(currency, column(Counting::Converted(currency)))],
        Shown::AsStated => {
            let used = statements.currencies.iter().filter(|(_, set)| set.meets(summed));
            used.map(|(currency, _)| (*currency, column(Counting::Stated(*currency)))).collect()
        }
    }
}

/// The undisclosed deals that no selected batch with a disclosed amount contains.
fn hidden(links: &Links, grove: &Grove, statements: &Statements, summed: &Bits) -> Bits {
    let mut hidden = statements.hidden.and(summed);
    let inside = hidden.and(&links.members);
    let mut told = Bits::none(hidden.capacity());
    for tree in grove.trees().filter(|tree| tree.len() > 1) {
        let rows = &grove.rows[tree.clone()];
        for (at, &row) in rows.iter().enumerate().filter(|(_, row)| inside.has(**row as usize)) {
            if grove.batches_of(&tree, at).any(|batch| statements.stated.has(rows[batch] as usize)) {
                told.insert_row(row as usize);
            }
        }
    }
    hidden.drop(&told);
    hidden
}

/// The hidden deals of which no source says what they count.
fn unit_less(statements: &Statements, hidden: &Bits) -> Bits {
    hidden.without(&statements.with_unit)
}

/// The groups that any deal belongs to.
fn listed(field: &Arc<Field>, summed: &Arc<Bits>, groups: Vec<Total>, disputed: &Bits) -> Vec<Group> {
    let mut in_dispute: Vec<Vec<DealIx>> = vec![Vec::new(); groups.len()];
    for deal in disputed.deals() {
        field.codes_of(deal.0 as usize, |code| in_dispute[code].push(deal));
    }
    let values = Values::new(field, summed);
    let keys = field.keys.iter().zip(groups).zip(in_dispute).enumerate();
    keys.filter(|(_, ((_, total), _))| total.deals > 0)
        .map(|(code, ((key, total), disputed))| Group {
            key: key.clone(),
            deals: Members::new(&values, code, total.deals),
            total,
            disputed,
            is_apart: false,
            ranks: BTreeMap::new(),
        })
        .collect()
}

/// The totals of a field's values while they are added up.
struct Totals<'a> {
    field: &'a Field,
    summed: &'a Bits,
    links: &'a Links,
    grove: (&'a Grove, &'a Grouped),
    groups: Vec<Total>,
    whole: Total,
}

impl<'a> Totals<'a> {
    fn new(field: &'a Field, summed: &'a Bits, links: &'a Links, grove: (&'a Grove, &'a Grouped)) -> Self {
        let groups = vec![Total::default(); field.keys.len()];
        Self { field, summed, links, grove, groups, whole: Total::default() }
    }

    /// Puts the number of a set's deals into each total.
    fn count(&mut self, set: &Bits, put: impl Fn(&mut Total, usize)) {
        let counts = self.field.counts(set);
        self.groups.iter_mut().zip(counts).for_each(|(total, count)| put(total, count));
        put(&mut self.whole, set.count());
    }

    fn count_entries(&mut self, hidden: &Bits, unit_less: &Bits) {
        self.count(self.summed, |total, deals| total.deals = deals);
        self.count(hidden, |total, deals| total.undisclosed = deals);
        self.count(unit_less, |total, deals| total.undisclosed_uncounted = deals);
    }

    /// Adds columns up, several at once, and puts each sum where a group has any such number.
    fn add(&mut self, jobs: &[Job<'_>]) {
        use rayon::prelude::*;
        let (links, grove, selected) = (self.links, self.grove, self.summed);
        let add = |job: &Job<'_>| {
            let Job { numbers, any, ref elsewhere, .. } = *job;
            add(
                self.field,
                Question {
                    numbers,
                    links,
                    grove,
                    selected,
                    own: &job.own,
                    within: job.within,
                    any: any.unwrap_or(&job.own),
                    elsewhere: elsewhere.as_ref().map(|(elsewhere, known)| (&**elsewhere, &**known)),
                },
            )
        };
        let added: Vec<(Vec<Added>, Added)> = jobs.par_iter().map(add).collect();
        for (job, (groups, whole)) in jobs.iter().zip(&added) {
            let totals = self.groups.iter_mut().zip(groups).chain([(&mut self.whole, whole)]);
            totals.filter(|(_, added)| added.is_any).for_each(|(total, added)| job.put(total, added));
        }
    }

    fn count_unconverted(&mut self, currency: Currency, money: &Money) {
        let unconverted = money.unconverted.and(self.summed);
        if unconverted.is_empty() {
            return;
        }
        self.count(&unconverted, |total, deals| {
            total.unconverted += deals;
            if let Some(sum) = total.money.get_mut(&currency).filter(|_| deals > 0) {
                *sum = sum.opened();
            }
        });
    }
}

/// A column to add up.
struct Job<'a> {
    part: Part,
    numbers: &'a Numbers,
    own: Cow<'a, Bits>,
    /// Those that are added, if not all.
    within: Option<&'a Bits>,
    /// For whose sake a group has such a sum, if not only for those that bring one.
    any: Option<&'a Bits>,
    /// Deals that may be any part of a batch, and the batches of which the number is known.
    elsewhere: Option<(Cow<'a, Bits>, Cow<'a, Bits>)>,
}

/// Which part of a total a sum is.
#[derive(Clone, Copy)]
enum Part {
    Money(Currency),
    Count(Unit),
    Hidden(Unit),
    Area,
}

impl<'a> Job<'a> {
    fn of_money(currency: Currency, money: &'a Money) -> Self {
        Self {
            part: Part::Money(currency),
            numbers: &money.numbers,
            own: Cow::Borrowed(&money.numbers.own),
            within: None,
            any: Some(&money.any),
            elsewhere: money
                .elsewhere
                .as_ref()
                .map(|elsewhere| (Cow::Borrowed(elsewhere), Cow::Borrowed(&money.known))),
        }
    }

    /// What the deals count, per unit, what the hidden ones among them count, and floor areas.
    fn of_counts(
        statements: &'a Statements,
        links: &Links,
        (summed, hidden): (&Bits, &'a Bits),
    ) -> Vec<Self> {
        let members = links.members.and(summed);
        // A member for which nobody states a number may be any part of its batch's.
        let job = |part, numbers, own: &'a Bits, within: Option<&'a Bits>| {
            let silent = members.without(own);
            let elsewhere = (!silent.is_empty()).then_some((Cow::Owned(silent), Cow::Borrowed(own)));
            Self { part, numbers, own: Cow::Borrowed(own), within, any: None, elsewhere }
        };
        let counts = &statements.counts;
        let mut jobs = Vec::new();
        for (unit, of_unit) in &statements.units {
            jobs.push(job(Part::Count(*unit), counts, of_unit, None));
            jobs.push(job(Part::Hidden(*unit), counts, of_unit, Some(hidden)));
        }
        jobs.push(job(Part::Area, &statements.areas, &statements.areas.own, None));
        jobs.retain(|job: &Self| job.own.meets(summed));
        jobs
    }

    fn put(&self, total: &mut Total, added: &Added) {
        let sum = Sum {
            interval: self.numbers.decimal(added.interval),
            approximate: added.marks.approximate,
            disputed: added.marks.disputed,
            unconverted: false,
        };
        match self.part {
            Part::Money(currency) => drop(total.money.insert(currency, sum)),
            Part::Count(unit) => drop(total.counts.insert(unit, sum)),
            Part::Hidden(unit) => drop(total.undisclosed_counts.insert(unit, sum)),
            Part::Area => total.area = Some(sum),
        }
    }
}

/// How many deals of a set a grouping's groups hold.
pub(super) fn group_counts(
    register: &Register,
    index: &Index,
    set: &Bits,
    (field, site): (FacetField, Site),
) -> Vec<(GroupKey, usize)> {
    let field = index.columns().field(register, field, site);
    let counts = field.counts(set);
    field.keys.iter().cloned().zip(counts).filter(|(_, deals)| *deals > 0).collect()
}
