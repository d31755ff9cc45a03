//! Deals on their way into the register: converted, but not yet linked with each other.

use super::problem::Code;
use crate::model::{Deal, Link, SourceIx};

/// Where in the files a deal stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct DealOrigin {
    /// The file, in the order of names.
    pub file: usize,
    /// The source in the file.
    pub source: usize,
    /// The deal in the source.
    pub deal: usize,
}

/// A deal as one report tells it. Its sources are numbered within the file until all files are read.
#[derive(Clone, Debug)]
pub struct Draft {
    pub deal: Deal,
    pub origin: DealOrigin,
    /// What few deals have.
    pub links: Option<Box<DraftLinks>>,
}

/// What a deal says by ids of other deals and sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftLinks {
    pub part_of: Option<(String, Link)>,
    /// Ids with their numbers in the list of the file.
    pub same_as: Vec<(usize, String)>,
    pub sources: Vec<SourceLink>,
    /// Warnings that a person has looked at.
    pub checked: Vec<Code>,
}

/// A source named by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLink {
    pub slot: Slot,
    pub id: String,
    /// The entry's number in the list of the file.
    pub entry: usize,
}

/// Which entry of a deal names the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Evidence(usize),
    Rival(usize),
    Rung(usize),
}

impl Slot {
    /// The list that the entry stands in.
    pub fn list(self) -> &'static str {
        match self {
            Self::Evidence(_) => "evidence",
            Self::Rival(_) => "rivals",
            Self::Rung(_) => "history",
        }
    }
}

impl Draft {
    /// Whether both say the same at the same place of their sources, which are numbered so in their files.
    pub fn is_copy_of(&self, other: &Self, (own, of_other): (SourceIx, SourceIx)) -> bool {
        if self.origin.deal != other.origin.deal || self.links != other.links {
            return false;
        }
        if own == of_other {
            return self.deal == other.deal;
        }
        let mut same = other.deal.clone();
        same.each_source_mut(|source| {
            if *source == of_other {
                *source = own;
            }
        });
        self.deal == same
    }

    pub fn same_as(&self) -> &[(usize, String)] {
        self.links.as_deref().map_or(&[], |links| links.same_as.as_slice())
    }

    pub fn part_of(&self) -> Option<(&str, Link)> {
        let (id, how) = self.links.as_deref()?.part_of.as_ref()?;
        Some((id, *how))
    }

    pub fn checked(&self) -> &[Code] {
        self.links.as_deref().map_or(&[], |links| links.checked.as_slice())
    }
}
