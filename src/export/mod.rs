//! Charts and tables as files: SVG, PNG and PDF from a scene, XLSX, CSV, TSV, JSON and text from rows.
//!
//! Everything is made in memory and, unless system fonts are chosen, with the bundled fonts, so the same figure gives
//! the same bytes on every machine. Nothing here touches the disk.

mod again;
mod columns;
mod deals;
mod entries;
mod facets;
mod figure;
mod groups;
mod heads;
mod lettering;
mod outlines;
mod pdf;
mod picture;
mod png;
mod runs;
mod schema;
mod shaping;
mod svg;
mod tree;
mod values;
mod views;
mod volumes;
mod web_fonts;
mod xlsx;
mod xml;

pub use again::{command_of, lettering_of};
pub use deals::{
    cell_tsv, deals_csv, deals_csv_of, deals_json, deals_table, deals_table_of, deals_tsv, deals_tsv_of,
    rows_tsv,
};
pub use facets::{facets_csv, facets_json, facets_table, facets_tsv};
pub use figure::{comparison_tsv, figure_tsv, timeline_tsv};
pub use groups::grouped_table;
pub use lettering::Lettering;
pub use pdf::pdf;
pub use picture::{ExportError, Metadata};
pub use png::{pixels, png, png_of_pixels};
pub use schema::Schema;
pub use svg::svg;
pub use values::with_bom;
pub use views::{views_json, views_table};
pub use volumes::{volumes_csv, volumes_json, volumes_table, volumes_tsv};
pub use xlsx::{Origin, SheetError, deals_xlsx, facets_xlsx, volumes_xlsx};
