//! The text around a figure, in forms that can give way: title, subtitle, notes, sources, alternative text.

use super::options::NoteLevel;
use crate::model::Lang;

/// The text around a figure.
///
/// Where a text has several forms, they stand from the longest to the shortest, and each says only what is true.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    pub lang: Lang,
    pub title: String,
    /// Whether the title is the user's own.
    pub is_own_title: bool,
    /// A shorter title for narrow pages, if there is one.
    pub short_title: Option<String>,
    /// Unit, stage, place, years, and how many deals state an amount; or the user's text alone.
    pub subtitles: Vec<String>,
    /// The rule by which the figure was drawn, in full: filter, period, currency, reading, selection, total.
    pub rule: String,
    /// What must be said beside the figure, the most important first.
    pub notes: Vec<Note>,
    /// Everything that is known, in full: the rule, all notes, each disagreement of sources, the rates.
    pub full_notes: Vec<String>,
    /// Number of notes, from the end, that stay on every page even if others are left out: the register's own note
    /// and the user's.
    pub closing: usize,
    /// The notes that a picture shows.
    pub note_level: NoteLevel,
    /// The words at the foot, in place of the program's name.
    pub logo: Option<String>,
    /// The source line.
    pub sources: Vec<String>,
    /// Every source with its number, and the rates, for the file's metadata.
    pub all_sources: String,
    /// The figure in fewer than 300 characters, for people who cannot see it.
    pub alt: String,
    /// The whole figure in words, for the file's description: the alternative text, then every value.
    pub desc: String,
}

/// A note beside a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The note; if it has a mark, it begins with the mark and a space.
    pub text: String,
    pub importance: Importance,
    /// The number of the mark that it explains: see [`DISPUTED`](super::footnotes::DISPUTED) and
    /// [`UNCONVERTED`](super::footnotes::UNCONVERTED).
    pub mark: Option<usize>,
}

/// What a reader loses without a note; what is misread without it comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Importance {
    /// Without it the figure is misread: groups overlap, bars must not be added up.
    Misread,
    /// Sources disagree.
    Disputed,
    /// The conversion of amounts.
    Conversion,
    /// The rounding of values.
    Rounding,
    /// The ranks that are open; a page that shows ranks can do without.
    Ranking,
    /// What else is known.
    Further,
    /// The register's own note and the user's.
    Closing,
}

impl Heading {
    /// The subtitle in full.
    pub fn subtitle(&self) -> &str {
        self.subtitles.first().map_or("", String::as_str)
    }

    /// The source line in full.
    pub fn source(&self) -> &str {
        self.sources.first().map_or("", String::as_str)
    }
}
