//! Adds the deals of a set on columns: by group, by part of a group, and all together.

use super::members::{Members, Values};
use crate::model::{Currency, DealIx, Register, SourceIx, Unit};
use crate::query::columns::{
    ColumnSum, Columns, Counting, Crossed, Divided, Field, Grouped, Money, Numbers, Question, Statements, add,
};
use crate::query::forest::Forest;
use crate::query::{
    CurrencyMode, DealSet, Division, FacetField, Group, GroupKey, Site, Sum, Total, VolumesQuery,
};
use std::borrow::Cow;
use std::sync::Arc;

/// Data that is computed once per query, independent of the grouping.
pub struct Summing<'a> {
    register: &'a Register,
    columns: &'a Columns,
    query: VolumesQuery,
    /// The selected deals except running totals.
    pub summed: Arc<DealSet>,
    statements: Arc<Statements>,
    /// The selected deals that are linked by batches.
    forest: Forest,
    /// The undisclosed deals that no selected batch with a disclosed amount contains.
    hidden: DealSet,
    pub monies: Vec<(Currency, Arc<Money>)>,
    pub disputed: DealSet,
}

impl<'a> Summing<'a> {
    pub fn new(
        register: &'a Register,
        columns: &'a Columns,
        selected: &DealSet,
        query: VolumesQuery,
    ) -> Self {
        let summed = Arc::new(selected.without(&columns.running));
        let statements = columns.statements(register, query.reading);
        let forest = columns.batches.selected(|deal| summed.contains(deal));
        let hidden = statements.hidden.and(&summed).without(&forest.within(&statements.stated));
        let monies = monies(register, columns, query, &summed, &statements);
        let mut disputed = DealSet::none(summed.capacity());
        for (_, money) in &monies {
            disputed.join(&money.numbers.disputed.and(&summed));
        }
        Self { register, columns, query, summed, statements, forest, hidden, monies, disputed }
    }

    /// The groups of a field with their parts, in the order of their codes, and the total of all deals. `of`
    /// identifies the field, unless the field is that of a division.
    pub fn groups(
        &self,
        field: &Arc<Field>,
        of: Option<(FacetField, Site)>,
        divided: &[Option<Division>],
    ) -> (Vec<Group>, Total) {
        let (mut groups, whole) = self.listed(field);
        if self.query.lists_sources {
            self.list_sources(field, &mut groups);
        }
        self.divide(&mut groups, Divided { field: of, by: None }, field, divided);
        (groups.into_iter().map(|(_, group)| group).collect(), whole)
    }

    /// Sets the parts of groups, each of which comes with its code.
    fn divide(
        &self,
        groups: &mut [(usize, Group)],
        divided: Divided,
        field: &Field,
        by: &[Option<Division>],
    ) {
        let Some((Some(division), rest)) = by.split_first() else { return };
        let crossed = self.columns.crossed(self.register, divided, field, *division);
        let (mut parts, _) = self.listed(&crossed.field);
        let inner = Divided { by: Some(*division), ..divided };
        self.divide(&mut parts, inner, &crossed.field, rest);
        for (code, part) in parts {
            if let Ok(at) = groups.binary_search_by_key(&crossed.outer[code], |(code, _)| *code) {
                groups[at].1.parts.push(part);
            }
        }
        for (_, group) in groups {
            group.parts.sort_by(|a, b| a.key.cmp(&b.key));
        }
    }

    fn list_sources(&self, field: &Field, groups: &mut [(usize, Group)]) {
        let sources = self.columns.field(self.register, FacetField::Source, Site::Place);
        let crossed = Crossed::new(field, &sources);
        let counts = crossed.field.counts(&self.summed);
        let found = crossed.field.keys.iter().zip(counts).zip(&crossed.outer);
        for ((key, _), outer) in found.filter(|((_, deals), _)| *deals > 0) {
            if let Ok(at) = groups.binary_search_by_key(outer, |(code, _)| *code) {
                groups[at].1.sources.extend(source_of(key));
            }
        }
        for (_, group) in groups {
            group.sources.sort_unstable();
        }
    }

    /// The groups of a field that contain any deal, each with its code, and the total of all deals.
    fn listed(&self, field: &Arc<Field>) -> (Vec<(usize, Group)>, Total) {
        let grouped = Grouped::new(field, &self.forest);
        let Columns { linked, members, .. } = self.columns;
        let groups = vec![Total::default(); field.keys.len()];
        let (summed, forest, whole) = (&*self.summed, (&self.forest, &grouped), Total::default());
        let mut totals = Totals { field, summed, linked, forest, groups, whole };
        totals.count_entries(&self.hidden, &unit_less(&self.statements, &self.hidden));
        let mut jobs: Vec<Job<'_>> =
            self.monies.iter().map(|(currency, money)| Job::of_money(*currency, money)).collect();
        jobs.extend(Job::of_counts(&self.statements, members, &self.summed, &self.hidden));
        totals.add(&jobs);
        for (currency, money) in &self.monies {
            totals.count_unconverted(*currency, money);
        }
        let Totals { groups, whole, .. } = totals;
        (listed(field, &self.summed, groups, &self.disputed), whole)
    }
}

/// The columns of money to add: one in total, or one per currency.
fn monies(
    register: &Register,
    columns: &Columns,
    query: VolumesQuery,
    summed: &DealSet,
    statements: &Statements,
) -> Vec<(Currency, Arc<Money>)> {
    let column = |counting| columns.money(register, counting, query.reading);
    match query.shown {
        CurrencyMode::In(currency) => vec![(currency, column(Counting::Converted(currency)))],
        CurrencyMode::AsStated => {
            let used = statements.currencies.iter().filter(|(_, set)| set.meets(summed));
            used.map(|(currency, _)| (*currency, column(Counting::Stated(*currency)))).collect()
        }
    }
}

/// The hidden deals without a unit.
fn unit_less(statements: &Statements, hidden: &DealSet) -> DealSet {
    hidden.without(&statements.with_unit)
}

/// The groups that contain any deal, each with its code.
fn listed(
    field: &Arc<Field>,
    summed: &Arc<DealSet>,
    groups: Vec<Total>,
    disputed: &DealSet,
) -> Vec<(usize, Group)> {
    let mut in_dispute: Vec<Vec<DealIx>> = vec![Vec::new(); groups.len()];
    for deal in disputed.deals() {
        field.codes_of(deal.0 as usize, |code| in_dispute[code].push(deal));
    }
    let values = Values::new(field, summed);
    let keys = field.keys.iter().zip(groups).zip(in_dispute).enumerate();
    keys.filter(|(_, ((_, total), _))| total.deals > 0)
        .map(|(code, ((key, total), disputed))| {
            let deals = Members::new(&values, code, total.deals);
            (code, Group { total, disputed, ..Group::new(key.clone(), deals) })
        })
        .collect()
}

/// The totals of a field's values while deals are being added.
struct Totals<'a> {
    field: &'a Field,
    summed: &'a DealSet,
    linked: &'a DealSet,
    forest: (&'a Forest, &'a Grouped),
    groups: Vec<Total>,
    whole: Total,
}

impl Totals<'_> {
    /// Sets the number of a set's deals in each total.
    fn count(&mut self, set: &DealSet, put: impl Fn(&mut Total, usize)) {
        let counts = self.field.counts(set);
        self.groups.iter_mut().zip(counts).for_each(|(total, count)| put(total, count));
        put(&mut self.whole, set.count());
    }

    fn count_entries(&mut self, hidden: &DealSet, unit_less: &DealSet) {
        self.count(self.summed, |total, deals| total.deals = deals);
        self.count(hidden, |total, deals| total.undisclosed = deals);
        self.count(unit_less, |total, deals| total.undisclosed_uncounted = deals);
    }

    /// Adds several columns in parallel and sets each sum in the groups that have such a number.
    fn add(&mut self, jobs: &[Job<'_>]) {
        use rayon::prelude::*;
        let (linked, forest, selected) = (self.linked, self.forest, self.summed);
        let add = |job: &Job<'_>| {
            let Job { numbers, any, ref elsewhere, .. } = *job;
            add(
                self.field,
                Question {
                    numbers,
                    linked,
                    forest,
                    selected,
                    own: &job.own,
                    within: job.within,
                    any: any.unwrap_or(&job.own),
                    elsewhere: elsewhere.as_ref().map(|(elsewhere, known)| (&**elsewhere, &**known)),
                },
            )
        };
        let added: Vec<(Vec<ColumnSum>, ColumnSum)> = jobs.par_iter().map(add).collect();
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

/// A column to add.
struct Job<'a> {
    part: SumOf,
    numbers: &'a Numbers,
    own: Cow<'a, DealSet>,
    /// If set, only the numbers of these deals are added.
    within: Option<&'a DealSet>,
    /// Deals that make a group report this sum even if they add nothing to it; by default only those with a number.
    any: Option<&'a DealSet>,
    /// Deals that may be any part of a batch, and the batches with a known number.
    elsewhere: Option<(Cow<'a, DealSet>, Cow<'a, DealSet>)>,
}

/// The field of a total that a sum is stored in.
#[derive(Clone, Copy)]
enum SumOf {
    Money(Currency),
    Count(Unit),
    Hidden(Unit),
    Area,
}

impl<'a> Job<'a> {
    fn of_money(currency: Currency, money: &'a Money) -> Self {
        Self {
            part: SumOf::Money(currency),
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

    /// The counts per unit, of all deals and of the hidden ones, and the floor areas.
    fn of_counts(
        statements: &'a Statements,
        members: &DealSet,
        summed: &DealSet,
        hidden: &'a DealSet,
    ) -> Vec<Self> {
        let members = members.and(summed);
        // A member without a stated number may be any part of its batch's number.
        let job = |part, numbers, own: &'a DealSet, within: Option<&'a DealSet>| {
            let silent = members.without(own);
            let elsewhere = (!silent.is_empty()).then_some((Cow::Owned(silent), Cow::Borrowed(own)));
            Self { part, numbers, own: Cow::Borrowed(own), within, any: None, elsewhere }
        };
        let counts = &statements.counts;
        let mut jobs = Vec::new();
        for (unit, of_unit) in &statements.units {
            jobs.push(job(SumOf::Count(*unit), counts, of_unit, None));
            jobs.push(job(SumOf::Hidden(*unit), counts, of_unit, Some(hidden)));
        }
        jobs.push(job(SumOf::Area, &statements.areas, &statements.areas.own, None));
        jobs.retain(|job: &Self| job.own.meets(summed));
        jobs
    }

    fn put(&self, total: &mut Total, added: &ColumnSum) {
        let sum = Sum {
            interval: self.numbers.decimal(added.interval),
            approximate: added.marks.approximate,
            disputed: added.marks.disputed,
            unconverted: false,
        };
        match self.part {
            SumOf::Money(currency) => drop(total.money.insert(currency, sum)),
            SumOf::Count(unit) => drop(total.counts.insert(unit, sum)),
            SumOf::Hidden(unit) => drop(total.undisclosed_counts.insert(unit, sum)),
            SumOf::Area => total.area = Some(sum),
        }
    }
}

pub fn source_of(key: &GroupKey) -> Option<SourceIx> {
    match key {
        GroupKey::Source(source) => Some(*source),
        _ => None,
    }
}
