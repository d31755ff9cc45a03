//! `schema`: the JSON Schema of a command's output.

use super::args::SchemaOf;
use super::outcome::{Failure, Outcome};
use super::output::deliver;
use crate::export::Schema;
use std::path::Path;

/// Prints the JSON Schema of a command's output.
pub fn print(of: SchemaOf) -> Result<Outcome, Failure> {
    let schema = match of {
        SchemaOf::Deals => Schema::Deals,
        SchemaOf::Volumes => Schema::Volumes,
        SchemaOf::Facets => Schema::Facets,
    };
    deliver(Path::new("-"), schema.text().as_bytes())?;
    Ok(Outcome::Fine)
}
