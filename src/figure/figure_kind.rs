//! The kinds of figures, and one table of what commands, files and windows call each.

/// What a figure shows.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum FigureKind {
    /// What each group adds up to.
    #[default]
    Bars,
    /// How far deals have come: what reached at least each stage.
    Funnel,
    /// How many deals of each group disclose their amount.
    Share,
    /// Volumes over months, quarters or years.
    Time,
    /// A row for each group, a mark for each deal.
    Timeline,
    /// Groups side by side; without any, the bars.
    Comparison,
}

impl FigureKind {
    /// All of them, in the order in which "export all views" writes them.
    pub const ALL: &'static [Self] =
        &[Self::Bars, Self::Funnel, Self::Share, Self::Time, Self::Timeline, Self::Comparison];

    /// Those that volumes can be drawn as.
    pub const CHARTS: &'static [Self] = &[Self::Bars, Self::Funnel, Self::Share, Self::Time];

    const fn row(self) -> KindNames {
        match self {
            Self::Bars => row("bars", "volumes", "export-title-volumes", &["stack", "axis", "split"]),
            Self::Funnel => row("funnel", "funnel", "export-title-funnel", &["stack", "axis"]),
            Self::Share => row("share", "shares", "export-title-shares", &[]),
            Self::Time => row("time", "over-time", "export-title-time", &["stack", "axis"]),
            Self::Timeline => row("timeline", "timeline", "export-title-timeline", &["days", "gaps"]),
            Self::Comparison => row("compare", "comparison", "export-title-comparison", &["groups"]),
        }
    }

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        self.row().word
    }

    /// What a file of it is called, without an ending.
    pub fn file_word(self) -> &'static str {
        self.row().file_word
    }

    /// The id of the title of the window that exports it.
    pub fn title_id(self) -> &'static str {
        self.row().title_id
    }

    /// The options of the command line that only some kinds have, and this one does.
    pub fn options(self) -> &'static [&'static str] {
        self.row().options
    }

    /// Whether volumes can be drawn as it.
    pub fn is_chart(self) -> bool {
        Self::CHARTS.contains(&self)
    }
}

/// What a kind of figure is called, and what decides it alone.
struct KindNames {
    word: &'static str,
    file_word: &'static str,
    title_id: &'static str,
    options: &'static [&'static str],
}

const fn row(
    word: &'static str,
    file_word: &'static str,
    title_id: &'static str,
    options: &'static [&'static str],
) -> KindNames {
    KindNames { word, file_word, title_id, options }
}
