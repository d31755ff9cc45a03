//! The kinds of figures, and one table of their names in commands, files and windows.

/// A kind of figure.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum FigureKind {
    /// The total of each group.
    #[default]
    Bars,
    /// The progress of deals: those that reached at least each stage.
    Funnel,
    /// The number of deals of each group that disclose their amount.
    Share,
    /// Volumes over months, quarters or years.
    Time,
    /// A lane for each group, a mark for each deal.
    Timeline,
    /// Groups side by side; without selected groups, the bars.
    Comparison,
}

impl FigureKind {
    /// All kinds, in the order in which "export all views" writes them.
    pub const ALL: &'static [Self] =
        &[Self::Bars, Self::Funnel, Self::Share, Self::Time, Self::Timeline, Self::Comparison];

    /// The kinds that volumes can be drawn as.
    pub const CHARTS: &'static [Self] = &[Self::Bars, Self::Funnel, Self::Share, Self::Time];

    const fn row(self) -> KindNames {
        match self {
            Self::Bars => row("bars", "export-title-volumes", &["stack", "axis", "split"]),
            Self::Funnel => row("funnel", "export-title-funnel", &["stack", "axis"]),
            Self::Share => row("share", "export-title-shares", &[]),
            Self::Time => row("time", "export-title-time", &["stack", "axis"]),
            Self::Timeline => row("timeline", "export-title-timeline", &["days", "gaps"]),
            Self::Comparison => row("compare", "export-title-comparison", &["groups"]),
        }
    }

    /// The kind's name on the command line.
    pub fn word(self) -> &'static str {
        self.row().word
    }

    /// The message id of the export window's title.
    pub fn title_id(self) -> &'static str {
        self.row().title_id
    }

    /// The command-line options that this kind has and some other kinds lack.
    pub fn options(self) -> &'static [&'static str] {
        self.row().options
    }

    /// Whether volumes can be drawn as this kind.
    pub fn is_chart(self) -> bool {
        Self::CHARTS.contains(&self)
    }
}

/// The names of a kind, and the properties that depend only on it.
struct KindNames {
    word: &'static str,
    title_id: &'static str,
    options: &'static [&'static str],
}

const fn row(word: &'static str, title_id: &'static str, options: &'static [&'static str]) -> KindNames {
    KindNames { word, title_id, options }
}
