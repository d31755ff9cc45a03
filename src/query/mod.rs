//! Questions to a register: which deals it holds, in which order, and their sums.
//!
//! Everything here is a pure function of the register and the question: the same question gives the same answer on
//! every machine, on one thread or many.

mod adder;
mod bins;
mod bits;
mod column;
mod columns;
mod compare;
pub mod definition;
mod density;
mod disclosure;
mod division;
mod facets;
mod fields;
mod filter;
mod fold;
mod funnel;
mod group;
mod index;
mod lanes;
mod marks;
mod members;
mod money;
mod names;
mod outline;
mod ranks;
mod rows;
mod shown;
mod standing;
mod summary;
mod text;
mod totals;
mod tree;
mod values;
mod volumes;
mod work;

pub use bits::DealSet;
pub use column::{Column, Direction, SortKey};
pub use compare::{
    Big, BigForm, Cause, CauseKind, CompareQuery, Compared, FEWEST as FEWEST_COMPARED, MOST as MOST_COMPARED,
    Order, Pair, Part, PartRow, Side, compare, find_group,
};
pub use density::{Density, DensityStep, Step, StepUnit};
pub use disclosure::Disclosure;
pub use division::Division;
pub use facets::{
    Bar, Bin, FIELDS as FACET_FIELDS, Facet, FacetScope, FacetValue, Facets, Histogram, MOST_VALUES, Sought,
    add_totals, facets, facets_of,
};
pub use fields::{FacetField, Flag};
pub use filter::{Clause, Expr, Filter, FilterError, Passed, Relation, ambiguous_names};
pub use fold::fold;
pub use funnel::funnel;
pub use group::{GroupBy, GroupKey, Grouping, Site};
pub use index::Index;
pub use lanes::{Gaps, Lane, Lanes, Mark, Window, lanes};
pub use marks::Marks;
pub use members::{Cited, Members};
pub use money::{CurrencyMode, Read, Reading, Valued, Valuer, Worth};
pub use names::{month_words, stage_name, stage_within};
pub use outline::{Head, Nesting, Outline, Row};
pub use rows::{first_in, sorted, sorted_in};
pub use shown::{Fold, Folding, Folds, ShownRows};
pub use standing::{Rank, is_order_open, ranks, stands_apart};
pub use summary::{Summary, summary, within};
pub use totals::{volumes_in, volumes_of, volumes_where};
pub use volumes::{Group, Measure, Note, Sum, Total, Volumes, VolumesQuery};

pub use work::{Work, counted};

use crate::model::DealIx;

/// The deals that pass a filter, in the order of the register.
pub type Selection = Vec<DealIx>;
