//! JSON Schemas of the commands' JSON output.

/// A command with JSON output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    Deals,
    Volumes,
    Facets,
}

impl Schema {
    /// The JSON Schema (draft 2020-12), with the meaning, unit and notation of every field.
    pub fn text(self) -> &'static str {
        match self {
            Self::Deals => include_str!("../../assets/schemas/deals.json"),
            Self::Volumes => include_str!("../../assets/schemas/volumes.json"),
            Self::Facets => include_str!("../../assets/schemas/facets.json"),
        }
    }
}
