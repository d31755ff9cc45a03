//! The quantities that deals are added by.

use crate::model::Unit;

/// The quantity that a chart's bars show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Measure {
    #[default]
    Money,
    /// Number of deals in the register.
    Deals,
    /// Number of one unit, such as projects.
    Count(Unit),
    /// Floor area in square metres.
    Area,
}

impl Measure {
    pub const ALL: &'static [Self] = &[
        Self::Money,
        Self::Deals,
        Self::Count(Unit::Projects),
        Self::Count(Unit::Agreements),
        Self::Count(Unit::Companies),
        Self::Count(Unit::Partners),
        Self::Area,
    ];

    /// The measure's name on the command line and in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Deals => "deals",
            Self::Count(Unit::Projects) => "projects",
            Self::Count(Unit::Agreements) => "agreements",
            Self::Count(Unit::Companies) => "companies",
            Self::Count(Unit::Partners) => "partners",
            Self::Area => "area",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|measure| measure.word() == word)
    }
}
