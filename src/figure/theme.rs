//! Colours by purpose: figures use roles, theme files give each role a colour.
//!
//! The same roles serve the window, figures on screen, and print. Text meets the contrast of WCAG 2.2, level AA, on
//! its background (tested).

use crate::model::{Kind, Stage};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

/// Lists all roles once, for the enum and for `ALL` in the same order.
macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident),+ $(,)?) => {
        /// The purpose of a colour.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        pub enum Role { $($(#[$doc])* $role),+ }

        impl Role {
            /// Every role; a theme has a colour for each.
            pub const ALL: &'static [Self] = &[$(Self::$role),+];
        }
    };
}

roles! {
    /// The page.
    Background,
    /// Areas beside the page: side panels, table headers.
    Panel,
    Text,
    /// Secondary text: details, notes, axis labels.
    Muted,
    /// Grid lines.
    Faint,
    /// The base line of an axis, and rules.
    Line,
    /// Bars, links, focused elements.
    Accent,
    /// Text on the accent.
    AccentText,
    /// The part of a stacked bar that belongs to no segment.
    Neutral,
    ChipFill,
    ChipLine,
    ChipText,
    /// The outline of selected elements.
    Selection,
    /// The background of selected elements.
    Highlight,
    Warning,
    /// The background of a warning chip.
    WarningFill,
    Error,
    Good,
    /// The background of a chip that reports success.
    GoodFill,
    /// Deals by how much they disclose of their amount.
    DisclosedFigure,
    DisclosedBound,
    Disputed,
    Undisclosed,
    NoMoney,
    KindSettlement,
    KindInvestment,
    KindPartnership,
    KindCooperation,
    KindUnspecified,
    KindProcurement,
    KindVisit,
    StageTalks,
    StageIntent,
    StageSigned,
    StageStarted,
    StageOperating,
    StageCancelled,
}

impl Role {
    /// The outline of an area whose tone is too light for the paper.
    pub fn outline(self) -> Option<Self> {
        (self == Self::StageTalks).then_some(Self::StageSigned)
    }

    pub fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Investment => Self::KindInvestment,
            Kind::Procurement => Self::KindProcurement,
            Kind::Cooperation => Self::KindCooperation,
            Kind::Settlement => Self::KindSettlement,
            Kind::Partnership => Self::KindPartnership,
            Kind::Visit => Self::KindVisit,
            Kind::Unspecified => Self::KindUnspecified,
        }
    }

    pub fn of_stage(stage: Stage) -> Self {
        match stage {
            Stage::Talks => Self::StageTalks,
            Stage::Intent => Self::StageIntent,
            Stage::Signed => Self::StageSigned,
            Stage::Started => Self::StageStarted,
            Stage::Operating => Self::StageOperating,
            Stage::Cancelled => Self::StageCancelled,
        }
    }
}

/// An opaque sRGB colour, written `#1f5fa8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Colour {
    /// The colour of a role that the theme file lacks.
    const FORGOTTEN: Self = Self { red: 0x80, green: 0x80, blue: 0x80 };

    /// Parses `#1f5fa8`; `None` for anything else.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| digits.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// Relative luminance as defined by WCAG 2.2: 0 is black, 1 is white.
    pub fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast ratio as defined by WCAG 2.2: from 1 (none) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::from_hex(&text).ok_or_else(|| format!("expected a colour such as #1f5fa8, not '{text}'"))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// The bundled themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, Deserialize)]
pub enum ThemeName {
    #[default]
    Light,
    Dark,
}

impl ThemeName {
    pub const ALL: &'static [Self] = &[Self::Light, Self::Dark];

    /// The theme's name on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|name| name.word() == word)
    }
}

/// A colour for every role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Theme {
    colours: BTreeMap<Role, Colour>,
}

static LIGHT: LazyLock<Theme> =
    LazyLock::new(|| Theme::embedded(include_str!("../../assets/themes/light.ron")));
static DARK: LazyLock<Theme> =
    LazyLock::new(|| Theme::embedded(include_str!("../../assets/themes/dark.ron")));

impl Theme {
    /// The theme with this name; its embedded file is read once.
    pub fn named(name: ThemeName) -> &'static Self {
        match name {
            ThemeName::Light => &LIGHT,
            ThemeName::Dark => &DARK,
        }
    }

    /// Tests parse both embedded files and check that they have every role, so the fallback is never used.
    fn embedded(text: &str) -> Self {
        ron::from_str(text).unwrap_or_default()
    }

    pub fn colour(&self, role: Role) -> Colour {
        self.colours.get(&role).copied().unwrap_or(Colour::FORGOTTEN)
    }

    /// Whether the theme file has a colour for `role`.
    pub fn names(&self, role: Role) -> bool {
        self.colours.contains_key(&role)
    }
}
