//! A figure in words and numbers: caption, alternative text, and data table.

use super::drawn::Drawn;
use crate::export::{figure_tsv, timeline_tsv};
use crate::figure::{Heading, LegendEntry, Texture, capital, sentence};
use crate::model::Lang;
use crate::session::answers::Answers;
use crate::session::figure_request::FigureRequest;
use crate::session::opened::Opened;
use crate::session::question::Query;
use crate::tr;

/// A text about a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureText {
    /// A plain paragraph: title, subtitle, sources, and what the forms of bars mean.
    Caption,
    /// The figure in short, for people who cannot see it.
    AltText,
    /// The numbers as a table, separated by tabs.
    Data,
}

/// A figure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureWords {
    pub caption: String,
    pub alt: String,
    pub data: String,
}

impl FigureWords {
    /// The requested text.
    pub fn told(self, told: FigureText) -> String {
        match told {
            FigureText::Caption => self.caption,
            FigureText::AltText => self.alt,
            FigureText::Data => self.data,
        }
    }
}

impl FigureRequest {
    /// The text around the figure, in all its forms.
    pub fn heading(&self, opened: &Opened, query: &Query, answers: &Answers) -> Heading {
        self.drawn(opened, query, answers).heading().clone()
    }

    /// The figure in words and numbers.
    pub fn words(&self, opened: &Opened, query: &Query, answers: &Answers) -> FigureWords {
        let drawn = self.drawn(opened, query, answers);
        let heading = drawn.heading();
        let caption = caption(heading, drawn.legend());
        let data = match &drawn {
            Drawn::Bars(bars) => figure_tsv(bars),
            Drawn::Timeline(timeline) => timeline_tsv(&opened.register, timeline),
            Drawn::Comparison(comparison) => crate::export::comparison_tsv(comparison),
        };
        FigureWords { caption, alt: heading.alt.clone(), data }
    }
}

/// Title, subtitle, source line, and what the forms that occur mean.
fn caption(heading: &Heading, legend: &[LegendEntry]) -> String {
    let lang = heading.lang;
    let parts = [
        sentence(&heading.title, lang),
        sentence(heading.subtitle(), lang),
        heading.source().to_owned(),
        forms(legend, lang),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(tr!(lang, "sentence-gap")).replace('\u{a0}', " ")
}

/// "Solid: certain; hatched: possible; chevron: no upper bound."; empty if all values are certain.
fn forms(legend: &[LegendEntry], lang: Lang) -> String {
    let has = |texture: Texture| legend.iter().any(|entry| entry.texture == texture);
    let forms =
        [(Texture::Hatched, tr!(lang, "caption-possible")), (Texture::Torn, tr!(lang, "caption-open"))];
    let found: Vec<&str> = forms.into_iter().filter(|(form, _)| has(*form)).map(|(_, words)| words).collect();
    if found.is_empty() {
        return String::new();
    }
    let certain = has(Texture::Solid).then(|| tr!(lang, "caption-certain"));
    let words: Vec<&str> = certain.into_iter().chain(found).collect();
    sentence(&capital(&words.join(tr!(lang, "list-semicolon"))), lang)
}
