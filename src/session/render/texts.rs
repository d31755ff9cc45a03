//! A figure in words and numbers: caption, alternative text, and data table.

use super::drawn::Drawn;
use crate::export::{figure_tsv, timeline_tsv};
use crate::session::answers::Answers;
use crate::session::figure_request::FigureRequest;
use crate::session::opened::Opened;
use crate::session::question::Query;
use crate::tr;

/// A text about a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureText {
    /// A plain paragraph: title, rule, notes, sources.
    Caption,
    /// The complete figure in words, for people who cannot see it.
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
    /// The figure in words and numbers.
    pub fn words(&self, opened: &Opened, query: &Query, answers: &Answers) -> FigureWords {
        let drawn = self.drawn(opened, query, answers);
        let heading = drawn.heading();
        let gap = tr!(heading.lang, "sentence-gap");
        let mut parts =
            vec![sentence(&heading.title, heading.lang), sentence(&heading.subtitle, heading.lang)];
        parts.extend(heading.notes.iter().cloned());
        parts.push(heading.sources.clone());
        let caption = parts.join(gap).replace('\u{a0}', " ");
        let data = match &drawn {
            Drawn::Bars(bars) => figure_tsv(bars),
            Drawn::Timeline(timeline) => timeline_tsv(&opened.register, timeline),
            Drawn::Comparison(comparison) => crate::export::comparison_tsv(comparison),
        };
        FigureWords { caption: caption.trim().to_owned(), alt: heading.alt.clone(), data }
    }
}

fn sentence(text: &str, lang: crate::model::Lang) -> String {
    if text.ends_with(['.', '。', '!', '?', '…']) {
        return text.to_owned();
    }
    format!("{text}{}", tr!(lang, "sentence-end"))
}
