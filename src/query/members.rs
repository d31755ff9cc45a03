//! The deals of a group and the sources that report them, listed when first asked for.

use super::Bits;
use super::columns::Field;
use crate::model::{Deal, DealIx, Register, SourceIx};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// The deals of a group, in the order of the register.
///
/// Most groups of a large register are counted and never listed; reading them as a slice lists them.
#[derive(Clone, Debug, Default)]
pub struct Members {
    count: usize,
    of: Option<Arc<Of>>,
    list: Arc<OnceLock<Vec<DealIx>>>,
}

/// One value of a field within a set.
#[derive(Debug)]
struct Of {
    field: Arc<Field>,
    code: usize,
    set: Arc<Bits>,
}

impl Members {
    /// The deals of `set` that have a value of a field; `count` of them.
    pub(super) fn new(field: &Arc<Field>, code: usize, set: &Arc<Bits>, count: usize) -> Self {
        let of = Of { field: Arc::clone(field), code, set: Arc::clone(set) };
        Self { count, of: Some(Arc::new(of)), list: Arc::default() }
    }

    /// How many there are; lists nothing.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether a deal is one of them; lists nothing.
    pub fn has(&self, deal: DealIx) -> bool {
        match &self.of {
            Some(of) => of.set.contains(deal) && of.field.has(deal.0 as usize, of.code),
            None => self.list.get().is_some_and(|list| list.binary_search(&deal).is_ok()),
        }
    }

    /// The deals as a set.
    pub fn bits(&self, capacity: usize) -> Bits {
        match &self.of {
            Some(of) => of.field.with_codes(&[of.code]).and(&of.set),
            None => Bits::of_deals(capacity, self.iter().copied()),
        }
    }

    /// The first few; lists nothing.
    pub fn first(&self, most: usize) -> Vec<DealIx> {
        match (&self.of, self.list.get()) {
            (Some(of), None) => {
                let has = |deal: &DealIx| of.field.has(deal.0 as usize, of.code);
                of.set.deals().filter(has).take(most).collect()
            }
            _ => self.iter().take(most).copied().collect(),
        }
    }
}

impl Of {
    fn list(&self) -> Vec<DealIx> {
        self.field.with_codes(&[self.code]).and(&self.set).to_vec()
    }
}

impl Deref for Members {
    type Target = [DealIx];

    fn deref(&self) -> &[DealIx] {
        self.list.get_or_init(|| self.of.as_ref().map(|of| of.list()).unwrap_or_default())
    }
}

impl From<Vec<DealIx>> for Members {
    /// The deals must be in the order of the register.
    fn from(deals: Vec<DealIx>) -> Self {
        Self { count: deals.len(), of: None, list: Arc::new(OnceLock::from(deals)) }
    }
}

impl PartialEq for Members {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.list, &other.list) || (self.count == other.count && **self == **other)
    }
}

impl Eq for Members {}

/// The sources that report or dispute a set of deals, each with the number of these deals.
#[derive(Clone, Debug, Default)]
pub struct Cited {
    of: Option<(Arc<Field>, Arc<Bits>)>,
    list: Arc<OnceLock<Vec<(SourceIx, usize)>>>,
}

impl Cited {
    pub(super) fn new(field: &Arc<Field>, set: &Arc<Bits>) -> Self {
        Self { of: Some((Arc::clone(field), Arc::clone(set))), list: Arc::default() }
    }

    /// The same, deal by deal.
    pub fn by(register: &Register, deals: impl Iterator<Item = DealIx>) -> Self {
        let mut counts = vec![0; register.sources.len()];
        for ix in deals {
            for source in sources_of(register.deal(ix)) {
                if let Some(count) = counts.get_mut(source.0 as usize) {
                    *count += 1;
                }
            }
        }
        Self { of: None, list: Arc::new(OnceLock::from(listed(counts))) }
    }
}

/// The sources that a deal's evidence and rival statements come from, each once.
pub(super) fn sources_of(deal: &Deal) -> Vec<SourceIx> {
    let reported = deal.evidence.iter().map(|evidence| evidence.source);
    let mut all: Vec<SourceIx> =
        reported.chain(deal.rivals.iter().filter_map(|rival| rival.source)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn listed(counts: Vec<usize>) -> Vec<(SourceIx, usize)> {
    (0..).map(SourceIx).zip(counts).filter(|(_, deals)| *deals > 0).collect()
}

impl Deref for Cited {
    type Target = [(SourceIx, usize)];

    fn deref(&self) -> &[(SourceIx, usize)] {
        self.list.get_or_init(|| {
            let Some((field, set)) = &self.of else { return Vec::new() };
            let mut counts = field.counts(set);
            // The last key is that of deals without a source.
            counts.pop();
            listed(counts)
        })
    }
}

impl PartialEq for Cited {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.list, &other.list) || **self == **other
    }
}

impl Eq for Cited {}
