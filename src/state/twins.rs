//! The command lines that reproduce the content of the window.

use super::State;
use super::figures::export::proposed;
use crate::figure::{FigureKind, ThemeName};
use crate::session::{FigureRequest, command_of_figure, command_of_table};
use crate::tr;

/// A command line and a name for its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    pub makes: &'static str,
    pub command: String,
}

impl State {
    /// The commands that reproduce the volumes, the timeline, the table and the comparison.
    pub fn twins(&self) -> Vec<Twin> {
        let lang = self.lang();
        let comparison = self.query.compare().map(|_| Twin {
            makes: tr!(lang, "twin-comparison"),
            command: self.figure_twin(FigureKind::Comparison),
        });
        let mut twins = vec![
            Twin { makes: tr!(lang, "panel-volumes"), command: self.figure_twin(self.query.chart) },
            Twin { makes: tr!(lang, "panel-timeline"), command: self.figure_twin(FigureKind::Timeline) },
            Twin {
                makes: tr!(lang, "panel-table"),
                command: command_of_table(&self.opened, &self.query, &self.layout.columns),
            },
        ];
        twins.extend(comparison);
        twins
    }

    /// The command that draws a figure with the options of the export window.
    pub fn figure_twin(&self, kind: FigureKind) -> String {
        let open = self.export().cloned().filter(|draft| draft.figure.kind == kind);
        let draft = open.unwrap_or_else(|| proposed(self, FigureRequest::new(kind, ThemeName::Light)));
        command_of_figure(&self.opened, &self.query, &draft.figure, &draft.target())
    }
}
