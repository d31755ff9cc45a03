//! The kinds of chart that the window offers, one at a time.

use super::comparing::{comparable, compare};
use crate::figure::FigureKind;
use crate::query::FEWEST_COMPARED;
use crate::state::change::ask;
use crate::state::layout::Visibility;
use crate::state::{Panel, State};

/// What the charts show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Bars and timeline side by side.
    Both,
    OverTime,
    Shares,
    Stages,
    Comparison,
    /// The timeline alone.
    Timeline,
}

impl State {
    /// What the charts show.
    pub fn shown(&self) -> Shown {
        if !self.query.compared.is_empty() {
            return Shown::Comparison;
        }
        if !self.layout.shows(Panel::Volumes) && self.layout.shows(Panel::Timeline) {
            return Shown::Timeline;
        }
        match self.query.chart {
            FigureKind::Time => Shown::OverTime,
            FigureKind::Share => Shown::Shares,
            FigureKind::Funnel => Shown::Stages,
            FigureKind::Bars | FigureKind::Timeline | FigureKind::Comparison => Shown::Both,
        }
    }

    /// Whether there are groups to compare.
    pub fn can_compare(&self) -> bool {
        comparable(self).len() >= FEWEST_COMPARED
    }
}

/// Shows another kind of chart.
pub(in crate::state) fn show_kind(state: &mut State, shown: Shown) {
    let chart = match shown {
        Shown::Comparison => {
            compare(state, comparable(state));
            return;
        }
        Shown::OverTime => FigureKind::Time,
        Shown::Shares => FigureKind::Share,
        Shown::Stages => FigureKind::Funnel,
        Shown::Both | Shown::Timeline => FigureKind::Bars,
    };
    let volumes = if shown == Shown::Timeline { Visibility::Hidden } else { Visibility::Shown };
    state.layout.set(Panel::Volumes, volumes);
    state.layout.set(Panel::Timeline, Visibility::Shown);
    ask(state, |query| {
        query.chart = chart;
        query.compared.clear();
    });
}
