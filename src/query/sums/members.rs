//! The deals of a group and the sources that report them, listed on first use.

use crate::model::{DealIx, Register, SourceIx};
use crate::query::columns::Field;
use crate::query::values::sources_of;
use crate::query::{DealSet, work};
use std::sync::{Arc, OnceLock};

/// The deals of a group, in the order of the register.
///
/// Most groups of a large register are counted but never listed; only [`listed`](Self::listed) lists them.
#[derive(Clone, Debug)]
pub struct Members {
    count: usize,
    of: Of,
}

#[derive(Clone, Debug)]
enum Of {
    /// The deals of a set with one value of a field.
    Value { values: Arc<Values>, code: usize },
    /// All deals of a set.
    Set(Arc<Listing>),
    /// An explicit list of deals.
    List(Arc<Vec<DealIx>>),
}

/// A set, and its deals as a list.
#[derive(Debug)]
struct Listing {
    set: DealSet,
    list: OnceLock<Vec<DealIx>>,
}

/// All values of a field within a set, shared by the groups of an answer.
#[derive(Debug)]
pub struct Values {
    field: Arc<Field>,
    set: Arc<DealSet>,
    lists: OnceLock<Lists>,
}

/// The deals of every value; those of code *n* are `deals[starts[n]..starts[n + 1]]`.
#[derive(Debug)]
struct Lists {
    starts: Vec<usize>,
    deals: Vec<DealIx>,
}

impl Values {
    pub fn new(field: &Arc<Field>, set: &Arc<DealSet>) -> Arc<Self> {
        Arc::new(Self { field: Arc::clone(field), set: Arc::clone(set), lists: OnceLock::new() })
    }

    /// Lists all groups in one pass over the set, so that many groups cost no more than one.
    fn lists(&self) -> &Lists {
        self.lists.get_or_init(|| {
            let mut next = Vec::with_capacity(self.field.keys.len());
            let mut starts = vec![0];
            for count in self.field.counts(&self.set) {
                let start = starts.last().copied().unwrap_or(0);
                next.push(start);
                starts.push(start + count);
            }
            let mut deals = vec![DealIx(0); starts.last().copied().unwrap_or(0)];
            work::listed(deals.len());
            for deal in self.set.deals() {
                self.field.codes_of(deal.0 as usize, |code| {
                    if let Some((next, place)) =
                        next.get_mut(code).and_then(|next| deals.get_mut(*next).map(|place| (next, place)))
                    {
                        *place = deal;
                        *next += 1;
                    }
                });
            }
            Lists { starts, deals }
        })
    }

    fn list(&self, code: usize) -> &[DealIx] {
        let Lists { starts, deals } = self.lists();
        let range = starts.get(code).zip(starts.get(code + 1));
        range.and_then(|(&from, &to)| deals.get(from..to)).unwrap_or_default()
    }
}

impl Members {
    /// The `count` deals of a set that have a value of a field.
    pub(in crate::query) fn new(values: &Arc<Values>, code: usize, count: usize) -> Self {
        Self { count, of: Of::Value { values: Arc::clone(values), code } }
    }

    /// All deals of a set.
    pub(in crate::query) fn of_set(set: DealSet) -> Self {
        Self { count: set.count(), of: Of::Set(Arc::new(Listing { set, list: OnceLock::new() })) }
    }

    /// The number of deals, without listing them.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether a deal is among them, without listing them.
    pub fn has(&self, deal: DealIx) -> bool {
        match &self.of {
            Of::Value { values, code } => {
                values.set.contains(deal) && values.field.has(deal.0 as usize, *code)
            }
            Of::Set(all) => all.set.contains(deal),
            Of::List(list) => list.binary_search(&deal).is_ok(),
        }
    }

    /// The list of deals. The first call runs through the whole selection, for all groups of the answer at once; no
    /// frame and no step of a brush should make it.
    pub fn listed(&self) -> &[DealIx] {
        match &self.of {
            Of::Value { values, code } => values.list(*code),
            Of::Set(all) => all.list.get_or_init(|| all.set.to_vec()),
            Of::List(list) => list,
        }
    }

    /// Whether [`listed`](Self::listed) has already run, for this group or another one of the same answer.
    pub fn is_listed(&self) -> bool {
        match &self.of {
            Of::Value { values, .. } => values.lists.get().is_some(),
            Of::Set(all) => all.list.get().is_some(),
            Of::List(_) => true,
        }
    }

    /// The deals as a set.
    pub fn bits(&self, capacity: usize) -> DealSet {
        match &self.of {
            Of::Value { values, code } => values.field.with_codes(&[*code]).and(&values.set),
            Of::Set(all) => all.set.clone(),
            Of::List(list) => DealSet::of_deals(capacity, list.iter().copied()),
        }
    }

    /// The first few deals, without listing all.
    pub fn first(&self, most: usize) -> Vec<DealIx> {
        match &self.of {
            Of::Value { values, code } if values.lists.get().is_none() => {
                let has = |deal: &DealIx| values.field.has(deal.0 as usize, *code);
                values.set.deals().filter(has).take(most.min(self.count)).collect()
            }
            Of::Set(all) => all.set.deals().take(most).collect(),
            _ => self.listed().iter().take(most).copied().collect(),
        }
    }
}

impl Default for Members {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl From<Vec<DealIx>> for Members {
    /// The deals must be in the order of the register.
    fn from(deals: Vec<DealIx>) -> Self {
        Self { count: deals.len(), of: Of::List(Arc::new(deals)) }
    }
}

impl PartialEq for Members {
    /// Lists the deals only if cheaper comparisons do not decide.
    fn eq(&self, other: &Self) -> bool {
        let is_same = match (&self.of, &other.of) {
            (Of::Value { values, code }, Of::Value { values: others, code: of_other }) => {
                code == of_other && Arc::ptr_eq(values, others)
            }
            (Of::Set(all), Of::Set(other)) => Arc::ptr_eq(all, other) || all.set == other.set,
            (Of::List(list), Of::List(other)) => Arc::ptr_eq(list, other),
            _ => false,
        };
        is_same || (self.count == other.count && self.listed() == other.listed())
    }
}

impl Eq for Members {}

/// The sources that report or dispute a set of deals, each with its number of deals.
#[derive(Clone, Debug, Default)]
pub struct Cited {
    of: Option<(Arc<Field>, Arc<DealSet>)>,
    list: Arc<OnceLock<Vec<(SourceIx, usize)>>>,
}

impl Cited {
    pub fn new(field: &Arc<Field>, set: &Arc<DealSet>) -> Self {
        Self { of: Some((Arc::clone(field), Arc::clone(set))), list: Arc::default() }
    }

    /// The sources of the given deals, counted one by one.
    pub fn by(register: &Register, deals: impl Iterator<Item = DealIx>) -> Self {
        let mut counts = vec![0; register.sources.len()];
        for ix in deals {
            for source in sources_of(register.deal(ix)) {
                if let Some(count) = counts.get_mut(source.0 as usize) {
                    *count += 1;
                }
            }
        }
        Self { of: None, list: Arc::new(OnceLock::from(counted(counts))) }
    }

    /// The sources with their numbers, in the order of the register. The first call counts all deals of the set.
    pub fn listed(&self) -> &[(SourceIx, usize)] {
        self.list.get_or_init(|| {
            let Some((field, set)) = &self.of else { return Vec::new() };
            let mut counts = field.counts(set);
            // The last key stands for deals without a source.
            counts.pop();
            counted(counts)
        })
    }
}

fn counted(counts: Vec<usize>) -> Vec<(SourceIx, usize)> {
    (0..).map(SourceIx).zip(counts).filter(|(_, deals)| *deals > 0).collect()
}

impl PartialEq for Cited {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.list, &other.list) || self.listed() == other.listed()
    }
}

impl Eq for Cited {}
