//! Carries out actions of menus, the palette and shortcuts.

use super::change::{ask, snapshot};
use super::explore::choosing::{choose, choose_all, follow};
use super::explore::comparing::{comparable, compare};
use super::explore::filtering::{only_chosen_group, set_filter, toggled_signed};
use super::explore::zoom::{show_days, zoom_to_period};
use super::figures::export::open_export;
use super::opening::load;
use super::table::{step, table};
use super::undo::{History, Snapshot};
use super::views::act_on_views;
use super::visits::{VisitWay, visit};
use super::{Action, Chosen, Copying, Effect, HelpPage, Modal, State, TableCommand, Target};
use crate::data::RegisterRef;
use crate::figure::{AxisScale, FigureKind, YearSplit};
use crate::query::{Filter, Gaps, Nesting};
use crate::session::{Query, table_name};

/// Carries out an action.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::OpenFolder => return vec![Effect::PickRegister],
        Action::OpenFile => return vec![Effect::PickRegisterFile],
        Action::OpenPath => state.open(Modal::OpenPath(String::new())),
        Action::OpenBundled(name) => return load(state, RegisterRef::Bundled(name.to_owned())),
        Action::Reload => return load(state, state.opened.reference.clone()),
        Action::ExportVolumes => open_export(state, state.query.chart),
        Action::ExportTimeline => open_export(state, FigureKind::Timeline),
        Action::ExportComparison => open_export(state, FigureKind::Comparison),
        Action::ExportTable => {
            let name = table_name(&state.query, &state.answers);
            state.open(Modal::TableExport(Target::new(&format!("{name}.csv"))));
        }
        Action::CopyCommand => {
            return vec![Effect::Copy(state.figure_twin(state.query.chart))];
        }
        Action::ShowCommand => state.open(Modal::Commands),
        Action::CopyRows => return table(state, TableCommand::Copy(Copying::Rows)),
        Action::Quit => return vec![Effect::Quit],
        Action::Undo => travel(state, History::undo),
        Action::Redo => travel(state, History::redo),
        Action::Back => visit(state, VisitWay::Back),
        Action::Forward => visit(state, VisitWay::Forward),
        Action::SaveView
        | Action::RenameView
        | Action::DeleteView
        | Action::CopyView
        | Action::PasteView
        | Action::AllViews => return act_on_views(state, action),
        Action::Find => return vec![Effect::FocusSearch],
        Action::Palette => state.open(Modal::Palette(String::new())),
        Action::SignedOnly => set_filter(state, toggled_signed(&state.query.filter)),
        Action::OnlyChosenGroup => only_chosen_group(state),
        Action::Compare => compare(state, comparable(state)),
        Action::EndComparison => compare(state, Vec::new()),
        Action::ClearFilter => set_filter(state, Filter::default()),
        Action::ClearChoice => choose(state, Chosen::default()),
        Action::NextDeal => step(state, 1),
        Action::PreviousDeal => step(state, -1),
        Action::SelectAll => choose_all(state),
        Action::GoToRow => return table(state, TableCommand::Jump(Some(String::new()))),
        Action::GroupRows(group) => ask(state, |query| query.group = group),
        Action::MembersUnder => {
            ask(state, |query| query.members = other(query.members, [Nesting::Beside, Nesting::Under]));
        }
        Action::FoldAll(to) => return table(state, TableCommand::FoldAll(to)),
        Action::PinNext => state.layout.pin_next(),
        Action::Unpin => state.layout.pinned.clear(),
        Action::Toggle(panel) => state.layout.toggle(panel),
        Action::Theme(theme) => state.layout.theme = theme,
        Action::Language(language) => state.layout.language = language,
        Action::Larger => state.layout.zoom = state.layout.zoom.saturating_add(10).min(250),
        Action::Smaller => state.layout.zoom = state.layout.zoom.saturating_sub(10).max(60),
        Action::NormalSize => state.layout.zoom = 100,
        Action::WholeTimeline => show_days(state, None),
        Action::ZoomToPeriod => zoom_to_period(state),
        Action::ShortGaps => ask(state, |query| query.gaps = other(query.gaps, [Gaps::Whole, Gaps::Short])),
        Action::GroupBy(by) => regroup(state, |query| query.by = by),
        Action::Show(shown) => ask(state, |query| query.shown = shown),
        Action::Read(reading) => ask(state, |query| query.reading = reading),
        Action::Measure(measure) => ask(state, |query| query.measure = measure),
        Action::At(site) => regroup(state, |query| query.site = site),
        Action::Stack(stack) => ask(state, |query| query.stack = stack),
        Action::Chart(chart) => ask(state, |query| query.chart = chart),
        Action::LogAxis => {
            ask(state, |query| query.scale = other(query.scale, [AxisScale::Linear, AxisScale::Log]));
        }
        Action::SplitYears => {
            ask(state, |query| query.split = other(query.split, [YearSplit::Whole, YearSplit::Years]));
        }
        Action::Start => state.open(Modal::Help(HelpPage::Start)),
        Action::Shortcuts => state.open(Modal::Help(HelpPage::Shortcuts)),
        Action::SearchHelp => state.open(Modal::Help(HelpPage::Search)),
        Action::About => state.open(Modal::Help(HelpPage::About)),
    }
    Vec::new()
}

/// Changes the grouping and clears the selected groups, which do not exist in the new grouping.
fn regroup(state: &mut State, change: impl FnOnce(&mut Query)) {
    ask(state, |query| {
        change(query);
        query.compared.clear();
    });
    state.chosen.groups.clear();
}

fn travel(state: &mut State, way: fn(&mut History, Snapshot) -> Option<Snapshot>) {
    let present = Snapshot { columns: Some(state.layout.columns.clone()), ..snapshot(state) };
    if let Some(snapshot) = way(&mut state.history, present) {
        if let Some(columns) = snapshot.columns {
            state.layout.columns = columns;
        }
        state.query = snapshot.query;
        state.chosen = snapshot.chosen;
        state.search = state.query.filter.to_string();
        state.search_error = None;
        follow(state);
    }
}

/// The other one of two values.
fn other<T: Copy + PartialEq>(value: T, [one, two]: [T; 2]) -> T {
    if value == one { two } else { one }
}
