//! What the JSON of a command holds, as JSON Schemas.

/// The JSON of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    Deals,
    Volumes,
    Facets,
}

impl Schema {
    /// A JSON Schema of draft 2020-12, with every field's meaning, unit and notation.
    pub fn text(self) -> &'static str {
        match self {
            Self::Deals => include_str!("../../assets/schemas/deals.json"),
            Self::Volumes => include_str!("../../assets/schemas/volumes.json"),
            Self::Facets => include_str!("../../assets/schemas/facets.json"),
        }
    }
}
