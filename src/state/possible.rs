//! Which actions are switched on, and which are available.

use super::explore::{can_filter_to_group, comparable};
use super::{Action, Panel, State};
use crate::figure::{AxisScale, YearSplit};
use crate::query::{FEWEST_COMPARED, Gaps, Nesting};
use crate::session::Owner;

impl Action {
    /// Whether the option that this action selects is the current one.
    pub fn is_on(self, state: &State) -> bool {
        let query = &state.query;
        match self {
            Self::GroupBy(by) => query.by == by,
            Self::Show(shown) => query.shown == shown,
            Self::Read(reading) => query.reading == reading,
            Self::Measure(measure) => query.measure == measure,
            Self::At(site) => query.site == site,
            Self::Stack(stack) => query.stack == stack,
            Self::Chart(chart) => query.chart == chart,
            Self::LogAxis => query.scale == AxisScale::Log,
            Self::SplitYears => query.split == YearSplit::Years,
            Self::Toggle(panel) => state.layout.shows(panel),
            Self::Theme(theme) => state.layout.theme == theme,
            Self::Language(language) => state.layout.language == language,
            Self::SignedOnly => query.filter.is_signed(),
            Self::ShortGaps => query.gaps == Gaps::Short,
            Self::GroupRows(group) => query.group == group,
            Self::MembersUnder => query.members == Nesting::Under,
            _ => false,
        }
    }

    /// Whether the action would currently have an effect.
    pub fn is_possible(self, state: &State) -> bool {
        match self {
            Self::Undo => state.history.can_undo(),
            Self::Redo => state.history.can_redo(),
            Self::Back => state.visits.can_go_back(),
            Self::Forward => state.visits.can_go_forward(),
            Self::RenameView | Self::DeleteView => {
                state.current_view().is_some_and(|view| view.owner == Owner::User)
            }
            Self::ClearFilter => !state.query.filter.is_empty(),
            Self::ClearChoice => !state.chosen.deals.is_empty(),
            Self::OnlyChosenGroup => can_filter_to_group(state),
            Self::Compare => comparable(state).len() >= FEWEST_COMPARED,
            Self::EndComparison | Self::ExportComparison => !state.query.compared.is_empty(),
            Self::WholeTimeline => state.query.days.is_some(),
            Self::ZoomToPeriod => state.query.filter.period().is_some() || !state.chosen.deals.is_empty(),
            Self::SelectAll | Self::GoToRow => !state.table.shown.is_empty(),
            Self::FoldAll(_) => {
                !state.answers.outline.heads.is_empty() || state.answers.outline.has_batches()
            }
            Self::Unpin => !state.layout.pinned.is_empty(),
            Self::Toggle(Panel::Problems) => !state.opened.problems.is_empty(),
            _ => true,
        }
    }
}
