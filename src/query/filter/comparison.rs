//! How a field is compared with a value.

/// How a field is compared with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    Is,
    AtLeast,
    AtMost,
    Over,
    Under,
}

impl Relation {
    /// Each relation with the sign that a filter prints for it.
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::AtLeast, ">="),
        (Self::AtMost, "<="),
        (Self::Over, ">"),
        (Self::Under, "<"),
        (Self::Is, ":"),
    ];

    pub fn sign(self) -> &'static str {
        Self::ALL.iter().find(|(one, _)| *one == self).map_or(":", |(_, sign)| sign)
    }

    /// Whether the relation holds between `a` and `b`.
    pub fn holds<T: PartialOrd>(self, a: &T, b: &T) -> bool {
        match self {
            Self::Is => a == b,
            Self::AtLeast => a >= b,
            Self::AtMost => a <= b,
            Self::Over => a > b,
            Self::Under => a < b,
        }
    }
}
