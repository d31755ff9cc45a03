//! Commands that explore the register.

use crate::model::{Currency, Days, DealIx, Decimal, Stage};
use crate::query::{FacetField, GroupKey, Members};
use crate::state::gesture::Gesture;
use crate::state::{Hovered, Shown};

/// A command about the filter, the selection, the comparison or the days shown.
#[derive(Clone, Debug)]
pub enum ExploreCommand {
    /// The text of the search box changed.
    Search(String),
    /// A value of a facet was clicked.
    Facet { field: FacetField, value: String, choice: FacetChoice },
    /// The filter on this facet is cleared.
    ClearFacet(FacetField),
    /// A facet is collapsed or expanded.
    FoldFacet(FacetField),
    /// The search text of a long facet changed.
    Seek(FacetField, String),
    /// Filter to the deals of this source.
    FilterSource(String),
    /// The filter loses one of its parts, by number.
    TakeOff(usize),
    /// The filter gets a further part, in the language of filters.
    Narrow(&'static str),
    /// Deals count from this stage on; `None` is any stage.
    StagesFrom(Option<Stage>),
    /// The charts show something else.
    ShowKind(Shown),
    /// The bar or lane of a group was clicked.
    ChooseGroup { key: GroupKey, deals: Members, how: SelectMode },
    /// Deals were clicked.
    ChooseDeals { deals: Vec<DealIx>, how: SelectMode },
    /// Compare these groups; fewer than two return to the charts.
    Compare(Vec<GroupKey>),
    /// The pointer rests on these deals.
    Hover(Hovered),
    /// The timeline zooms to these days.
    ShowDays(Option<Days>),
    /// A brush moves over the timeline or the histogram of amounts.
    Brush(Brush),
    /// The number of marks that fit side by side on the timeline.
    TimelineCells(usize),
}

/// The effect of a click on a facet's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetChoice {
    /// Include the value, or remove it from the filter.
    Toggle,
    /// Include only this value.
    Only,
    /// Exclude the value, or remove it from the filter.
    Exclude,
}

/// The effect of a click on a selection, or on the columns that sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectMode {
    /// Select only this item.
    Only,
    /// Add the item, or remove it if it is selected.
    Toggle,
    /// Select all rows from the start of the selection to this one; where items have no rows, as `Toggle`.
    Extend,
}

/// The range that a brush covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brush {
    Days(Days),
    /// Amounts from `from` (inclusive) up to `below` (exclusive); `None` leaves that side open.
    Amounts {
        from: Option<Decimal>,
        below: Option<Decimal>,
        currency: Currency,
    },
    /// The button was released: the next brush is a separate undo step.
    Done,
}

impl ExploreCommand {
    /// Whether the user has turned from the search box to something else.
    pub(in crate::state) fn is_deliberate(&self) -> bool {
        !matches!(self, Self::Search(_) | Self::Hover(_) | Self::TimelineCells(_))
    }

    /// The gesture that the command is part of.
    pub(in crate::state) fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::Search(_) => Some(Gesture::Typing),
            Self::Brush(Brush::Days(..) | Brush::Amounts { .. }) => Some(Gesture::Brushing),
            _ => None,
        }
    }
}
