//! Drafts: deals that are converted to the model but not yet linked with each other.

use crate::data::problems::problem::Code;
use crate::model::{Deal, Link, SourceIx};

/// The position of a deal in the files of its register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct DealOrigin {
    /// The index of the file, in the order of names.
    pub file: usize,
    /// The index of the source in the file.
    pub source: usize,
    /// The index of the deal in the source.
    pub deal: usize,
}

/// A deal as one source reports it. Its sources are numbered within the file until all files are read.
#[derive(Clone, Debug)]
pub struct Draft {
    pub deal: Deal,
    pub origin: DealOrigin,
    /// References by id; boxed because only few deals have any.
    pub links: Option<Box<DraftLinks>>,
}

/// A deal's references by id to other deals and sources, and its dismissed warnings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftLinks {
    pub part_of: Option<(String, Link)>,
    /// The ids, each with its index in the file's list.
    pub same_as: Vec<(usize, String)>,
    pub sources: Vec<SourceLink>,
    /// Warnings that a person has dismissed.
    pub checked: Vec<Code>,
}

/// A source named by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLink {
    pub slot: Slot,
    pub id: String,
    /// The entry's index in the file's list.
    pub entry: usize,
}

/// The entry of a deal that names the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Evidence(usize),
    Rival(usize),
    Rung(usize),
}

impl Slot {
    /// The name of the list that contains the entry.
    pub fn list(self) -> &'static str {
        match self {
            Self::Evidence(_) => "evidence",
            Self::Rival(_) => "rivals",
            Self::Rung(_) => "history",
        }
    }
}

impl Draft {
    /// Whether both drafts are equal and have the same index in their sources. `own` and `of_other` are the indices
    /// of these sources in their files.
    pub fn is_copy_of(&self, other: &Self, own: SourceIx, of_other: SourceIx) -> bool {
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
