//! How heavy words are.

/// The weight of a font.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    #[default]
    Regular,
    Bold,
}
