//! Columns: the register laid out field by field, so that a question over a million deals reads only the data that it
//! needs.
//!
//! Values are codes into a list of keys ([`Field`]), dates are days, money is whole numbers of one unit
//! ([`Numbers`]), batches are trees of deals ([`Forest`]). Row *n* is deal *n* of the register. Every column is
//! built once, in parallel. The columns only make answers fast: the rules are those of the definitions that work deal
//! by deal (`query::definition`), and tests compare every answer with them.

mod build;
mod column_sum;
mod crossed;
mod field;
mod grouped;
mod money;
mod numbers;
mod statements;

pub(super) use column_sum::{ColumnSum, Question, add};
pub(super) use crossed::Crossed;
pub(super) use field::Field;
pub(super) use grouped::Grouped;
pub(super) use money::{Counting, Money};
pub(super) use numbers::Numbers;
pub(super) use statements::Statements;

use super::forest::Forest;
use super::{DealSet, Division, FacetField, Reading, Site};
use crate::model::{Days, Form, Register};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A table of values that are computed on first use and then kept.
#[derive(Debug)]
pub(super) struct Memo<K, V>(Mutex<BTreeMap<K, Arc<V>>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }
}

impl<K: Ord, V> Memo<K, V> {
    /// The value of a key, computed by `make` on first use.
    pub fn get(&self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(value) = known().get(&key) {
            return Arc::clone(value);
        }
        // The value is computed without holding the lock: `make` runs in parallel, and one of its threads may need
        // this table.
        let value = Arc::new(make());
        Arc::clone(known().entry(key).or_insert(value))
    }

    /// The sum of `bytes` over all kept values.
    pub fn sum(&self, bytes: impl Fn(&V) -> usize) -> usize {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.values().map(|value| bytes(value)).sum()
    }
}

/// The subject of a division: the groups of a field, all deals together, or the result of another division of either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Divided {
    pub field: Option<(FacetField, Site)>,
    pub by: Option<Division>,
}

/// The columns of one register.
#[derive(Debug, Default)]
pub(super) struct Columns {
    len: usize,
    /// Running totals, which sums never add.
    pub running: DealSet,
    /// Deals with a date, open or closed.
    pub dated: DealSet,
    /// The first possible day of each deal; `i32::MIN` if it is open or the deal has no date.
    pub first: Vec<i32>,
    /// The last possible day of each deal; `i32::MAX` if it is open or the deal has no date.
    pub last: Vec<i32>,
    /// The batches with all deals in them.
    pub batches: Forest,
    /// Deals that lie in a batch or contain other deals.
    pub linked: DealSet,
    /// Deals that lie in a batch.
    pub members: DealSet,
    fields: Memo<(FacetField, Site), Field>,
    bases: Memo<Site, build::Base>,
    places: Memo<Site, Field>,
    money: Memo<(Counting, Reading), Money>,
    bins: Memo<(Counting, Reading), Field>,
    statements: Memo<Reading, Statements>,
    cited: Memo<(), Field>,
    disclosures: Memo<(), Field>,
    crossed: Memo<(Divided, Division), Crossed>,
}

impl Columns {
    pub fn new(register: &Register) -> Self {
        let len = register.deals.len();
        let ((running, dated), ((first, last), batches)) = rayon::join(
            || {
                let running = DealSet::of(len, |row| register.deals[row].form == Form::RunningTotal);
                (running, DealSet::of(len, |row| register.deals[row].when.is_some()))
            },
            || rayon::join(|| build::days(register), || Forest::of_batches(register)),
        );
        let linked = DealSet::of_deals(len, batches.deals.iter().copied());
        let members = DealSet::of(len, |row| register.deals[row].part_of.is_some());
        Self { len, running, dated, first, last, batches, linked, members, ..Self::default() }
    }

    /// Builds the columns that the window needs first, in parallel.
    pub fn warm(&self, register: &Register, fields: &[FacetField]) {
        use rayon::prelude::*;
        rayon::join(
            || {
                let counting = Counting::Converted(register.currency);
                self.bins(register, counting, Reading::Span);
                self.statements(register, Reading::Span)
            },
            || {
                fields.par_iter().for_each(|&field| {
                    self.field(register, field, Site::Place);
                });
            },
        );
    }

    pub fn len(&self) -> usize {
        self.len
    }

    /// Every deal of the register.
    pub fn all(&self) -> DealSet {
        DealSet::all(self.len)
    }

    /// The codes of a field. In a field without values of its own (a date, a title) every deal is missing.
    pub fn field(&self, register: &Register, field: FacetField, site: Site) -> Arc<Field> {
        self.fields
            .get((field, site), || build::field(&|site| self.base(register, site), register, field, site))
    }

    /// The column of the deals' own places, which all levels of places are derived from.
    fn base(&self, register: &Register, site: Site) -> Arc<build::Base> {
        self.bases.get(site, || build::Base::new(register, site))
    }

    /// The deals' own places as a field.
    pub fn places(&self, register: &Register, site: Site) -> Arc<Field> {
        self.places.get(site, || build::places_themselves(&|site| self.base(register, site), register, site))
    }

    pub fn money(&self, register: &Register, counting: Counting, reading: Reading) -> Arc<Money> {
        self.money.get((counting, reading), || Money::new(register, counting, reading))
    }

    /// Deals by the size of their amount.
    pub fn bins(&self, register: &Register, counting: Counting, reading: Reading) -> Arc<Field> {
        self.bins.get((counting, reading), || build::bins(&self.money(register, counting, reading)))
    }

    pub fn statements(&self, register: &Register, reading: Reading) -> Arc<Statements> {
        self.statements.get(reading, || Statements::new(register, reading))
    }

    /// The parts into which all deals together are divided.
    pub fn division(&self, register: &Register, division: Division) -> Arc<Field> {
        match division {
            Division::Kind => self.field(register, FacetField::Kind, Site::Place),
            Division::Stage => self.field(register, FacetField::Stage, Site::Place),
            Division::Year => self.field(register, FacetField::Year, Site::Place),
            Division::Disclosure => self.disclosures.get((), || build::disclosures(register)),
        }
    }

    /// The parts into which the values of a field are divided; `divided` identifies the field.
    pub fn crossed(
        &self,
        register: &Register,
        divided: Divided,
        field: &Field,
        division: Division,
    ) -> Arc<Crossed> {
        self.crossed.get((divided, division), || Crossed::new(field, &self.division(register, division)))
    }

    /// The sources of each deal's evidence and other statements.
    pub fn cited(&self, register: &Register) -> Arc<Field> {
        self.cited.get((), || build::cited(register))
    }

    /// The first and the last possible day of the deals of a set; an open bound counts as equal to the other bound.
    pub fn span(&self, set: &DealSet) -> Option<Days> {
        let dated = set.and(&self.dated);
        let none = || Days { first: i32::MAX, last: i32::MIN };
        let span = dated.gather(
            none,
            |span, words| {
                dated.each_row(words, |row| *span = span.joined(self.closed(row)));
            },
            |span, part| *span = span.joined(part),
        );
        (span.count() > 0).then_some(span)
    }

    /// The days of a dated deal; an open bound is replaced by the other bound.
    pub fn closed(&self, row: usize) -> Days {
        let (first, last) = (self.first[row], self.last[row]);
        Days {
            first: if first == i32::MIN { last } else { first },
            last: if last == i32::MAX { first } else { last },
        }
    }

    /// Memory used, in bytes, including columns built on demand.
    pub fn bytes(&self) -> usize {
        let days = (self.first.len() + self.last.len()) * size_of::<i32>();
        let sets = [&self.running, &self.dated, &self.linked, &self.members];
        let sets: usize = sets.into_iter().map(DealSet::bytes).sum();
        let fields =
            self.fields.sum(Field::bytes) + self.bins.sum(Field::bytes) + self.cited.sum(Field::bytes);
        let crossed = self.disclosures.sum(Field::bytes) + self.crossed.sum(Crossed::bytes);
        let numbers = self.money.sum(Money::bytes) + self.statements.sum(Statements::bytes);
        days + sets + self.batches.bytes() + fields + crossed + numbers
    }
}
