//! The languages of the program, and the decimal sign of the numbers in a text.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A language of names and of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tongue {
    #[default]
    En,
    De,
    Zh,
}

/// The sign between a number and its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecimalSign {
    Point,
    Comma,
}

/// The language of a text, and the decimal sign of its numbers: that of the language, unless a house style has another.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Tongue", into = "Tongue")]
pub struct Lang {
    tongue: Tongue,
    has_other_sign: bool,
}

#[expect(non_upper_case_globals, reason = "they are used like the variants of an enum")]
impl Lang {
    pub const En: Self = Self::of(Tongue::En);
    pub const De: Self = Self::of(Tongue::De);
    pub const Zh: Self = Self::of(Tongue::Zh);
}

impl Lang {
    const fn of(tongue: Tongue) -> Self {
        Self { tongue, has_other_sign: false }
    }

    /// The language, whatever its decimal sign.
    pub fn tongue(self) -> Tongue {
        self.tongue
    }

    /// The decimal sign of its numbers.
    pub fn decimal_sign(self) -> DecimalSign {
        match (self.tongue, self.has_other_sign) {
            (Tongue::En | Tongue::Zh, false) | (Tongue::De, true) => DecimalSign::Point,
            (Tongue::En | Tongue::Zh, true) | (Tongue::De, false) => DecimalSign::Comma,
        }
    }

    /// Whether its numbers have the decimal sign of the language.
    pub fn has_own_sign(self) -> bool {
        !self.has_other_sign
    }

    /// The same language with a decimal sign.
    #[must_use]
    pub fn with_decimal_sign(self, sign: DecimalSign) -> Self {
        let own = Self::of(self.tongue);
        Self { has_other_sign: own.decimal_sign() != sign, ..own }
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.tongue)?;
        if self.has_other_sign { write!(f, " with a decimal {:?}", self.decimal_sign()) } else { Ok(()) }
    }
}

impl From<Tongue> for Lang {
    fn from(tongue: Tongue) -> Self {
        Self::of(tongue)
    }
}

impl From<Lang> for Tongue {
    fn from(lang: Lang) -> Self {
        lang.tongue
    }
}
