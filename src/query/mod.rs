//! Questions to a register: which deals, in what order, adding up to what.
//!
//! Everything here is a pure function of the register and the question; the same question gives
//! the same answer on every machine, on one thread and on many.

mod adder;
mod compare;
mod facets;
mod filter;
mod fold;
mod group;
mod index;
mod lanes;
mod money;
mod rows;
mod summary;
mod tree;
mod volumes;

pub use compare::{
    Big, BigForm, Cause, CompareQuery, Compared, FEWEST as FEWEST_COMPARED, MOST as MOST_COMPARED, Order,
    Pair, Part, PartRow, Side, Why, compare, find_group,
};
pub use facets::{FIELDS as FACET_FIELDS, Facet, FacetValue, Facets, facets};
pub use filter::{Clause, Comparison, Expr, FacetField, Filter, FilterError, Flag};
pub use fold::fold;
pub use group::{GroupBy, GroupKey, Site};
pub use index::Index;
pub use lanes::{Lane, Lanes, Mark, lanes};
pub use money::{Read, Reading, Shown, Valued, Valuer, Values, Worth};
pub use rows::{Column, Direction, SortKey, sorted};
pub use summary::{Summary, summary};
pub use volumes::{
    Group, Measure, Note, Sum, Total, Volumes, VolumesQuery, volumes, volumes_of, volumes_where,
};

use crate::model::DealIx;

/// The deals that pass a filter, in the order of the register.
pub type Selection = Vec<DealIx>;
