//! Colours by purpose: figures use roles, theme files give each role a colour.
//!
//! The same roles serve the window, figures on screen, and print. Words, marks and neighbours keep the contrasts of
//! `tests/it/figure_colours.rs`.

use super::Colour;
use crate::model::{Kind, Stage};
use serde::Deserialize;
use std::collections::BTreeMap;
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
    /// Lines between rows of the window.
    Faint,
    /// Outlines of the window's fields and tick boxes, and words of what is not possible.
    Control,
    /// A word of the window that can be changed: words of the question, chips, keys.
    Word,
    /// What lies under the pointer.
    Hover,
    /// Heads of groups, which stay in place while their rows scroll.
    StickyHead,
    /// The ring around what has the keyboard.
    Focus,
    /// The lines at the steps of an axis.
    Grid,
    /// The base line of an axis.
    Axis,
    /// The line between the parts of a page.
    Rule,
    /// Bars and marks: what is certain.
    Data,
    /// Bars of wider places, which stand below a head of their own.
    Apart,
    /// Bars that are not in focus.
    Dimmed,
    /// What can be done in the window: the main button, ticked boxes, the line below an open tab, links.
    Accent,
    /// Text on areas in colours of data.
    AccentText,
    /// The part of a stacked bar that belongs to no segment.
    Neutral,
    ChipFill,
    ChipLine,
    ChipText,
    /// The ring around selected marks, and the edge of selected rows.
    Selection,
    /// The background of selected rows.
    Highlight,
    /// The sign of a disagreement, and other open questions.
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
    UndisclosedShare,
    NoMoney,
    /// The ring that stands for undisclosed amounts, and the outline of their share.
    Undisclosed,
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
    /// Marks of cancelled deals, and the outline of their part of a bar.
    Cancelled,
}

impl Role {
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

    /// The tone of a mark on a timeline: in talks or intended, signed, started or in operation. Marks are too small for
    /// five tones.
    pub fn of_mark(stage: Stage) -> Self {
        match stage {
            Stage::Talks | Stage::Intent => Self::StageIntent,
            Stage::Signed => Self::StageSigned,
            Stage::Started | Stage::Operating => Self::StageOperating,
            Stage::Cancelled => Self::Cancelled,
        }
    }

    /// The outline of areas in a colour that is, in some theme, too near the paper to be seen by itself.
    pub fn outline(self) -> Option<Self> {
        match self {
            Self::StageTalks | Self::StageIntent | Self::DisclosedBound => Some(Self::StageSigned),
            Self::StageCancelled => Some(Self::Cancelled),
            Self::KindProcurement | Self::KindVisit | Self::KindUnspecified => Some(Self::Muted),
            Self::UndisclosedShare | Self::NoMoney => Some(Self::Undisclosed),
            Self::Dimmed => Some(Self::Apart),
            _ => None,
        }
    }

    /// Whether areas in this colour look empty, so that the outline is what is seen of them.
    pub fn is_hollow(self) -> bool {
        matches!(self, Self::Background | Self::StageCancelled | Self::KindUnspecified | Self::NoMoney)
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

/// The colour of a role that the theme file lacks.
const FORGOTTEN: Colour = Colour { red: 0x80, green: 0x80, blue: 0x80 };

static LIGHT: LazyLock<Theme> =
    LazyLock::new(|| Theme::embedded(include_str!("../../assets/themes/light.ron")));
static DARK: LazyLock<Theme> =
    LazyLock::new(|| Theme::embedded(include_str!("../../assets/themes/dark.ron")));

impl Theme {
    /// The theme with other colours for some roles.
    #[must_use]
    pub(super) fn with(&self, colours: impl IntoIterator<Item = (Role, Colour)>) -> Self {
        let mut changed = self.clone();
        changed.colours.extend(colours);
        changed
    }

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
        self.colours.get(&role).copied().unwrap_or(FORGOTTEN)
    }

    /// Whether the theme file has a colour for `role`.
    pub fn names(&self, role: Role) -> bool {
        self.colours.contains_key(&role)
    }
}
