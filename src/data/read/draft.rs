//! Drafts: deals that are converted to the model but not yet linked with each other.

use crate::data::problems::locate::{PathStep, Spot};
use crate::data::problems::problem::Code;
use crate::data::span::Span;
use crate::model::{Deal, Link, SourceIx};

/// The position of a report in the files of its register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DealOrigin {
    /// The index of the file.
    pub file: usize,
    /// The source that lists the deal.
    pub source: SourceIx,
    /// The index of the deal in the source.
    pub deal: u32,
    /// The bytes of the report.
    pub span: Span,
}

impl DealOrigin {
    /// A path within the report.
    pub fn spot(&self, steps: Vec<PathStep>) -> Spot {
        Spot { within: Some(self.span), steps, chars: None }
    }
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
    /// Changes the numbers of all sources that the draft names, and of the one that lists it.
    pub fn each_source_mut(&mut self, mut change: impl FnMut(&mut SourceIx)) {
        change(&mut self.origin.source);
        self.deal.each_source_mut(change);
    }

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
