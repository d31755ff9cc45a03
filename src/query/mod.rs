//! Questions to a register: which deals it holds, in which order, and their sums.
//!
//! Everything here is a pure function of the register and the question: the same question gives the same answer on
//! every machine, on one thread or many.

mod bins;
mod bits;
mod closed;
mod columns;
mod compare;
pub mod definition;
mod facets;
mod fields;
mod filter;
mod fold;
mod forest;
mod group;
mod index;
mod keys;
mod names;
mod summary;
mod sums;
mod table;
mod text;
mod time;
mod values;
mod work;

pub use bits::DealSet;
pub use compare::{
    Big, BigForm, Cause, CauseKind, CompareQuery, Compared, FEWEST as FEWEST_COMPARED, MOST as MOST_COMPARED,
    Openness, Order, Pair, Part, PartRow, Side, compare, find_group,
};
pub use facets::{
    Bar, Bin, Facet, FacetScope, FacetValue, Facets, Histogram, MOST_VALUES, Sought, add_totals, facets,
    facets_of,
};
pub use fields::{FIELDS as FACET_FIELDS, FacetField};
pub use filter::{Clause, Expr, Filter, FilterError, Passed, Relation, ambiguous_names};
pub use fold::fold;
pub use group::{GroupBy, GroupKey, Grouping, Site};
pub use index::Index;
pub use names::{month_words, stage_within};
pub use summary::{DealCounts, Summary, deal_counts, summary};
pub use sums::disclosure::Disclosure;
pub use sums::division::Division;
pub use sums::funnel::funnel;
pub use sums::marks::Marks;
pub use sums::measure::Measure;
pub use sums::members::{Cited, Members};
pub use sums::money::{CurrencyMode, Read, Reading, Valued, Valuer, Worth};
pub use sums::on_columns::{volumes_in, volumes_of, volumes_where};
pub use sums::standing::{Rank, is_order_open, ranks, stands_apart};
pub use sums::together::together;
pub use sums::volumes::{Group, Note, Sum, Total, Volumes, VolumesQuery};
pub use table::column::{Column, Content, Direction, SortKey, Width};
pub use table::rows::{Head, Nesting, Outline, Row};
pub use table::shown::{Fold, Folding, Folds, ShownRows};
pub use table::sorted::{first_in, sorted, sorted_in};
pub use time::density::{Density, DensityStep, Step, StepUnit};
pub use time::lanes::{Gaps, Lane, Lanes, Mark, TimeRange, lanes};
pub use time::standing::{LaneDeals, LeftOut};

pub use work::{Work, counted};

use crate::model::DealIx;

/// The deals that pass a filter, in the order of the register.
pub type Selection = Vec<DealIx>;
