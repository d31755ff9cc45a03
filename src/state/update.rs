//! The only code that changes the state.

use super::change::{ask, notify, notify_about, settle, snapshot};
use super::choosing::{choose, choose_all, choose_deals, choose_group, follow};
use super::command::{Asked, Copying, SelectMode, TableCommand};
use super::comparing::{comparable, compare, compared_in};
use super::exporting::{export_figure, export_table, open_export};
use super::filtering::{
    choose_facet, fold_facet, only_chosen_group, search, seek, set_filter, toggled_signed,
};
use super::layout::Visibility;
use super::table::{step, table};
use super::undo::Snapshot;
use super::views::{act_on_views, update_views};
use super::visits::{self, VisitWay, visit};
use super::{About, Action, Chosen, Command, Effect, HelpPage, Modal, Panel, Showing, State, Target};
use crate::data::RegisterRef;
use crate::figure::{AxisScale, FigureKind, YearSplit};
use crate::query::{Column, Direction, FacetField, Filter, Gaps, Nesting, SortKey};
use crate::session::{Answers, Opened, Query, shown_days};
use crate::tr;
use crate::words::letters::{Lost, listed};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Carries out a command; returns the effects to be carried out outside of the state.
pub fn update(state: &mut State, command: Command) -> Vec<Effect> {
    let before = visits::before(state, &command);
    let step = visits::Series::of(&command);
    let effects = carry_out(state, command);
    // Undo, saved views and Back restore queries, but must never restore their language.
    state.query.lang = state.lang();
    visits::after(state, before, step);
    effects
}

fn carry_out(state: &mut State, command: Command) -> Vec<Effect> {
    state.gesture = state.gesture.filter(|&gesture| command.continues(gesture));
    match command {
        Command::Do(action) => return act(state, action),
        Command::Table(command) => return table(state, command),
        Command::Search(text) => search(state, text),
        Command::Facet { field, value, choice } => choose_facet(state, field, value, choice),
        Command::ClearFacet(field) => set_filter(state, state.query.filter.without(field)),
        Command::FoldFacet(field) => fold_facet(state, field),
        Command::ChooseGroup { key, deals, how } => choose_group(state, key, &deals, how),
        Command::ChooseDeals { deals, how } => choose_deals(state, deals, how),
        Command::Compare(groups) => compare(state, groups),
        Command::Hover(hovered) => state.hovered = hovered,
        Command::Sort { column, how } => sort(state, column, how),
        Command::ToggleColumn(column) => state.layout.toggle_column(column),
        Command::MoveColumn(column, by) => state.layout.move_column(column, by),
        Command::PinColumn(column) => state.layout.toggle_pin(column),
        Command::SizeColumn(column, width) => state.layout.size_column(column, width),
        Command::ShowDays(days) => show_days(state, days),
        Command::Brush(brush) => super::brush::brush(state, &brush),
        Command::Seek(field, letters) => seek(state, field, letters),
        Command::FilterSource(source) => {
            set_filter(state, state.query.filter.with_choice(FacetField::Source, vec![source], Vec::new()));
        }
        Command::TimelineCells(cells) => state.timeline_cells = cells,
        Command::Palette(text) => {
            state.cover(text.map(Modal::Palette), |modal| matches!(modal, Modal::Palette(_)));
        }
        Command::Export(_)
        | Command::WriteFigure
        | Command::TakeFigure(_)
        | Command::FiguresTarget(..)
        | Command::CopyPixels(..)
        | Command::FigureExists(_)
        | Command::PickFigureTarget
        | Command::FigureTarget(..) => return export_figure(state, command),
        Command::TableExport(_)
        | Command::WriteTable
        | Command::PickTableTarget
        | Command::TableTarget(_)
        | Command::TableExists(_) => return export_table(state, command),
        Command::View(command) => return update_views(state, command),
        Command::ShowCommands(shown) => {
            state.cover(shown.then_some(Modal::Commands), |modal| matches!(modal, Modal::Commands));
        }
        Command::OpenPath(path) => {
            state.cover(path.map(Modal::OpenPath), |modal| matches!(modal, Modal::OpenPath(_)));
        }
        Command::Load(reference) => return load(state, reference),
        Command::Help(page) => state.cover(page.map(Modal::Help), |modal| matches!(modal, Modal::Help(_))),
        Command::CopyText(text) => return vec![Effect::Copy(text)],
        // Answers that belong to a replaced register are ignored.
        Command::Answered(opened, answers) if Arc::ptr_eq(&opened, &state.opened) => answered(state, answers),
        Command::Summed(opened, answers) if Arc::ptr_eq(&opened, &state.opened) => summed(state, answers),
        Command::TimelineDrawn(opened, timeline) if Arc::ptr_eq(&opened, &state.opened) => {
            state.timeline = timeline;
        }
        Command::Answered(..) | Command::Summed(..) | Command::TimelineDrawn(..) => {}
        Command::Previewed(preview) => {
            settle(state, &About::Figure);
            state.preview = Some(preview);
        }
        Command::Loaded(opened, showing) => replace_register(state, opened, showing),
        Command::NotLoaded(reference, text) => {
            stop_waiting(state, &reference);
            notify_about(state, About::Register(reference), text);
        }
        Command::Unchanged(reference) => unchanged(state, reference),
        Command::Failed(_)
        | Command::NotWritten(_)
        | Command::NotDrawn(_)
        | Command::NoDialog(_)
        | Command::DialogAnswered
        | Command::Written(_)
        | Command::DismissNotice(_) => tell(state, command),
        Command::LettersLost(letters) => tell_lost_letters(state, letters),
        Command::Progress(text) => state.busy = Some(text).filter(|text| !text.is_empty()),
    }
    Vec::new()
}

fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::OpenFolder => return vec![Effect::PickRegister],
        Action::OpenFile => return vec![Effect::PickRegisterFile],
        Action::OpenPath => state.modal = Some(Modal::OpenPath(String::new())),
        Action::OpenBundled(name) => return load(state, RegisterRef::Bundled(name.to_owned())),
        Action::Reload => return load(state, state.opened.reference.clone()),
        Action::ExportVolumes => open_export(state, state.query.chart),
        Action::ExportTimeline => open_export(state, FigureKind::Timeline),
        Action::ExportComparison => open_export(state, FigureKind::Comparison),
        Action::ExportTable => state.modal = Some(Modal::TableExport(Target::new("deals.csv"))),
        Action::CopyCommand => {
            return vec![Effect::Copy(state.figure_twin(state.query.chart))];
        }
        Action::ShowCommand => state.modal = Some(Modal::Commands),
        Action::CopyRows => return table(state, TableCommand::Copy(Copying::Rows)),
        Action::Quit => return vec![Effect::Quit],
        Action::Undo => travel(state, super::History::undo),
        Action::Redo => travel(state, super::History::redo),
        Action::Back => visit(state, VisitWay::Back),
        Action::Forward => visit(state, VisitWay::Forward),
        Action::SaveView
        | Action::RenameView
        | Action::DeleteView
        | Action::CopyView
        | Action::PasteView
        | Action::AllViews => return act_on_views(state, action),
        Action::Find => return vec![Effect::FocusSearch],
        Action::Palette => state.modal = Some(Modal::Palette(String::new())),
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
        Action::MembersUnder => ask(state, |query| {
            query.members = match query.members {
                Nesting::Beside => Nesting::Under,
                Nesting::Under => Nesting::Beside,
            };
        }),
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
        Action::ShortGaps => ask(state, |query| {
            query.gaps = if query.gaps == Gaps::Whole { Gaps::Short } else { Gaps::Whole };
        }),
        Action::GroupBy(by) => regroup(state, |query| query.by = by),
        Action::Show(shown) => ask(state, |query| query.shown = shown),
        Action::Read(reading) => ask(state, |query| query.reading = reading),
        Action::Measure(measure) => ask(state, |query| query.measure = measure),
        Action::At(site) => regroup(state, |query| query.site = site),
        Action::Stack(stack) => ask(state, |query| query.stack = stack),
        Action::Chart(chart) => ask(state, |query| query.chart = chart),
        Action::LogAxis => ask(state, |query| query.scale = other_scale(query.scale)),
        Action::SplitYears => ask(state, |query| query.split = other_split(query.split)),
        Action::Start => state.modal = Some(Modal::Help(HelpPage::Start)),
        Action::Shortcuts => state.modal = Some(Modal::Help(HelpPage::Shortcuts)),
        Action::SearchHelp => state.modal = Some(Modal::Help(HelpPage::Search)),
        Action::About => state.modal = Some(Modal::Help(HelpPage::About)),
    }
    Vec::new()
}

/// Sums are ignored if they arrive after the views have moved on to other answers.
fn summed(state: &mut State, answers: Arc<Answers>) {
    if Arc::ptr_eq(&state.answers.outline, &answers.outline) {
        state.answers = answers;
    }
}

fn answered(state: &mut State, answers: Arc<Answers>) {
    state.table.take(&state.answers, &answers);
    state.answers = answers;
}

/// Changes the grouping and clears the selected groups, which do not exist in the new grouping.
fn regroup(state: &mut State, change: impl FnOnce(&mut Query)) {
    ask(state, |query| {
        change(query);
        query.compared.clear();
    });
    state.chosen.groups.clear();
}

/// A first click sorts, a second one reverses the order, a third one removes the sort key.
fn sort(state: &mut State, column: Column, how: SelectMode) {
    let first = match column {
        Column::When | Column::Amount | Column::Count | Column::Stage => Direction::Descending,
        _ => Direction::Ascending,
    };
    let turned = match first {
        Direction::Ascending => Direction::Descending,
        Direction::Descending => Direction::Ascending,
    };
    ask(state, |query| {
        let known = query.sort.iter().find(|key| key.column == column).map(|key| key.direction);
        let key = match known {
            None => Some(SortKey { column, direction: first }),
            Some(direction) if direction == first => Some(SortKey { column, direction: turned }),
            Some(_) => None,
        };
        match (how, query.sort.iter().position(|one| one.column == column)) {
            (SelectMode::Only, _) => query.sort = key.into_iter().collect(),
            (SelectMode::Toggle | SelectMode::Extend, Some(at)) => {
                query.sort.splice(at..=at, key);
            }
            (SelectMode::Toggle | SelectMode::Extend, None) => query.sort.extend(key),
        }
    });
}

/// Sets the zoom without an undo step.
fn show_days(state: &mut State, days: Option<(i32, i32)>) {
    state.query.days = days.map(shown_days);
}

/// Zooms to the period of the filter, else to the dates of the selected deals, with a margin.
fn zoom_to_period(state: &mut State) {
    let index = &state.opened.index;
    let chosen = || {
        let days = state.chosen.deals.iter().filter_map(|&deal| index.days(deal).closed());
        days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    };
    if let Some((first, last)) = state.query.filter.period().or_else(chosen) {
        let air = (last.saturating_sub(first) / 20).max(3);
        show_days(state, Some((first.saturating_sub(air), last.saturating_add(air))));
    }
}

fn travel(state: &mut State, way: fn(&mut super::History, Snapshot) -> Option<Snapshot>) {
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

fn load(state: &mut State, reference: RegisterRef) -> Vec<Effect> {
    state.busy = Some(tr!(state.lang(), "notice-opening", register = reference.to_string()));
    state.loading = Some(reference.clone());
    state.cover(None, |modal| matches!(modal, Modal::OpenPath(_)));
    vec![Effect::Load(reference)]
}

/// Ends the wait for a register, unless another one was requested meanwhile.
fn stop_waiting(state: &mut State, reference: &RegisterRef) {
    if state.loading.as_ref() == Some(reference) {
        (state.loading, state.busy) = (None, None);
    }
}

/// Says that a register need not be read again, and once more what its errors are.
fn unchanged(state: &mut State, reference: RegisterRef) {
    stop_waiting(state, &reference);
    settle(state, &About::Register(reference));
    state.tell_errors();
    notify(state, false, tr!(state.lang(), "notice-unchanged").to_owned());
}

/// Replaces the register. Reloading the same register keeps the query; another register starts with the default one.
fn replace_register(state: &mut State, opened: Arc<Opened>, showing: Showing) {
    // If several registers were requested, only the last request counts.
    if state.loading.as_ref().is_some_and(|wanted| *wanted != opened.reference) {
        return;
    }
    let is_same = opened.reference == state.opened.reference;
    // Remove error messages about either register, old or new, since they no longer apply.
    for reference in [&opened.reference, &state.opened.reference.clone()] {
        settle(state, &About::Register(reference.clone()));
    }
    let compared = compared_in(&opened, state);
    let layout = state.layout.clone();
    let query = state.query.clone();
    let notices = std::mem::take(&mut state.notices);
    let view_edits = std::mem::take(&mut state.view_edits);
    *state = State::showing(opened, showing, layout, state.system_lang);
    state.notices = notices;
    if !is_same && view_edits.len() > 1 {
        notify(state, true, tr!(state.lang(), "notice-views-not-saved").to_owned());
    }
    if is_same {
        state.view_edits = view_edits;
        state.search = query.filter.to_string();
        state.search_error = query.filter.check(&state.opened.register, &state.opened.index).err();
        let filter = if state.search_error.is_none() { query.filter } else { Filter::default() };
        state.query = Query { filter, compared, ..query };
    }
    state.tell_errors();
}

impl State {
    /// Reports the number of errors in the register and opens the list of them.
    pub fn tell_errors(&mut self) {
        let errors = self.opened.problems.iter().filter(|problem| problem.is_error()).count();
        if errors > 0 {
            self.layout.set(Panel::Problems, Visibility::Shown);
            let about = About::Register(self.opened.reference.clone());
            notify_about(self, about, tr!(self.lang(), "notice-errors", number = errors));
        }
    }
}

/// Reports the result of an operation and removes the messages that it settles.
fn tell(state: &mut State, command: Command) {
    match command {
        Command::Failed(text) => notify(state, true, text),
        Command::NotWritten(text) => notify_about(state, About::File, text),
        Command::NotDrawn(text) => notify_about(state, About::Figure, text),
        Command::NoDialog(asked) => no_dialog(state, asked),
        Command::DialogAnswered => settle(state, &About::Dialog),
        Command::Written(text) => {
            state.cover(None, |modal| matches!(modal, Modal::Export(_) | Modal::TableExport(_)));
            for about in [About::File, About::Figure, About::Dialog] {
                settle(state, &about);
            }
            notify(state, false, text);
        }
        Command::DismissNotice(at) if at < state.notices.len() => {
            state.notices.remove(at);
        }
        _ => {}
    }
}

/// Offers a field to type a path if no dialog is available: a separate one for registers; exports already have one.
fn no_dialog(state: &mut State, asked: Asked) {
    let lang = state.lang();
    match asked {
        Asked::Register if state.open_path().is_none() => state.modal = Some(Modal::OpenPath(String::new())),
        Asked::Register => {}
        Asked::File => notify_about(state, About::Dialog, tr!(lang, "dialog-none").to_owned()),
        Asked::Folder => notify_about(state, About::Dialog, tr!(lang, "dialog-none-folder").to_owned()),
    }
}

/// Lists the characters that are drawn as boxes.
fn tell_lost_letters(state: &mut State, letters: BTreeSet<char>) {
    let lang = state.lang();
    let Lost { without_glyph, right_to_left } = letters.into_iter().collect();
    if !without_glyph.is_empty() {
        let letters = listed(&without_glyph).in_lang(lang);
        notify(state, true, tr!(lang, "notice-lost-letters", letters = letters));
    }
    if !right_to_left.is_empty() {
        notify(state, true, tr!(lang, "notice-right-to-left").to_owned());
    }
}

fn other_scale(scale: AxisScale) -> AxisScale {
    match scale {
        AxisScale::Linear => AxisScale::Log,
        AxisScale::Log => AxisScale::Linear,
    }
}

fn other_split(split: YearSplit) -> YearSplit {
    match split {
        YearSplit::Whole => YearSplit::Years,
        YearSplit::Years => YearSplit::Whole,
    }
}
