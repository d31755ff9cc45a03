//! The only code that changes the state.

use super::command::{Choosing, Existing, FacetChoice};
use super::days::shown_days;
use super::layout::Visibility;
use super::table::{Copying, Picking, Step, TableCommand, table};
use super::target::{existing, export_table};
use super::undo::Moment;
use super::views::{act_on_views, update_views};
use super::visits::{self, Stepping, Way, visit};
use super::{
    Action, Answers, Brush, Chosen, Command, Effect, ExportDraft, HelpPage, Notice, Opened, Panel, Picture,
    Query, Showing, State, Target,
};
use crate::data::RegisterRef;
use crate::figure::ThemeName;
use crate::model::DealIx;
use crate::query::{
    Clause, Column, Comparison, Direction, FEWEST_COMPARED, FacetField, Filter, Gaps, GroupKey,
    MOST_COMPARED, Members, Nesting, Site, SortKey, find_group,
};
use std::sync::Arc;

/// Carries a command out; what must be done outside comes back.
pub fn update(state: &mut State, command: Command) -> Vec<Effect> {
    let before = visits::before(state, &command);
    let stepping = match &command {
        Command::Search(_) => Stepping::Typing,
        Command::Brush(Brush::Done) | Command::Do(Action::Back | Action::Forward) | Command::Loaded(..) => {
            Stepping::Travel
        }
        Command::Brush(_) => Stepping::Brushing,
        Command::Do(Action::NextDeal | Action::PreviousDeal) => Stepping::Rows,
        _ => Stepping::No,
    };
    let effects = carry_out(state, command);
    visits::after(state, before, stepping);
    effects
}

fn carry_out(state: &mut State, command: Command) -> Vec<Effect> {
    state.is_typing &= !command.is_deliberate();
    state.is_choosing &= !command.is_deliberate() || command.goes_on_choosing();
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
        Command::Palette(text) => state.palette = text,
        Command::Export(draft) => state.export = draft,
        Command::WriteFigure => return state.export.iter().map(write_figure).collect(),
        Command::FigureExists(path) => {
            if let Some(draft) = &mut state.export {
                draft.replaces = Some(path);
            }
        }
        Command::TableExport(_)
        | Command::WriteTable
        | Command::PickTableTarget
        | Command::TableTarget(_)
        | Command::TableExists(_) => return export_table(state, command),
        Command::View(command) => return update_views(state, command),
        Command::ShowCommands(shown) => state.shows_commands = shown,
        Command::PickFigureTarget => {
            return state.export.iter().cloned().map(Effect::PickFigureTarget).collect();
        }
        // The dialog has asked whether a file there may be replaced.
        Command::FigureTarget(draft, path) => {
            return vec![Effect::WriteFigure(*draft, path, Existing::Replace)];
        }
        Command::OpenPath(path) => state.open_path = path,
        Command::Load(reference) => return load(state, reference),
        Command::Help(page) => state.help = page,
        Command::DismissNotice(at) => {
            if at < state.notices.len() {
                state.notices.remove(at);
            }
        }
        Command::CopyText(text) => return vec![Effect::Copy(text)],
        // What was asked of a register that has been replaced meanwhile says nothing of this one.
        Command::Answered(opened, answers) if Arc::ptr_eq(&opened, &state.opened) => answered(state, answers),
        Command::TimelineDrawn(opened, timeline) if Arc::ptr_eq(&opened, &state.opened) => {
            state.timeline = timeline;
        }
        Command::Answered(..) | Command::TimelineDrawn(..) => {}
        Command::Previewed(preview) => state.preview = Some(preview),
        Command::Loaded(opened, showing) => replace_register(state, opened, showing),
        Command::NotLoaded(reference, text) => {
            if state.loading.as_ref() == Some(&reference) {
                (state.loading, state.busy) = (None, None);
            }
            notify(state, true, text);
        }
        Command::Failed(text) => notify(state, true, text),
        Command::Done(text) => {
            (state.export, state.table_export) = (None, None);
            notify(state, false, text);
        }
        Command::Progress(text) => state.busy = Some(text).filter(|text| !text.is_empty()),
    }
    Vec::new()
}

fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::OpenFolder => return vec![Effect::PickRegister],
        Action::OpenFile => return vec![Effect::PickRegisterFile],
        Action::OpenPath => state.open_path = Some(String::new()),
        Action::OpenBundled(name) => return load(state, RegisterRef::Bundled(name.to_owned())),
        Action::Reload => return load(state, state.opened.reference.clone()),
        Action::ExportVolumes => state.export = Some(draft(state, Picture::Bars)),
        Action::ExportTimeline => state.export = Some(draft(state, Picture::Timeline)),
        Action::ExportComparison => state.export = Some(draft(state, Picture::Comparison)),
        Action::ExportTable => state.table_export = Some(Target::new("deals.csv")),
        Action::CopyCommand => return vec![Effect::Copy(state.figure_twin(Picture::Bars))],
        Action::ShowCommand => state.shows_commands = true,
        Action::CopyRows => return table(state, TableCommand::Copy(Copying::Rows)),
        Action::Quit => return vec![Effect::Quit],
        Action::Undo => travel(state, super::History::undo),
        Action::Redo => travel(state, super::History::redo),
        Action::Back => visit(state, Way::Back),
        Action::Forward => visit(state, Way::Forward),
        Action::SaveView
        | Action::RenameView
        | Action::DeleteView
        | Action::CopyView
        | Action::PasteView
        | Action::AllViews => return act_on_views(state, action),
        Action::Find => return vec![Effect::FocusSearch],
        Action::Palette => state.palette = Some(String::new()),
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
        Action::Start => state.help = Some(HelpPage::Start),
        Action::Shortcuts => state.help = Some(HelpPage::Shortcuts),
        Action::SearchHelp => state.help = Some(HelpPage::Search),
        Action::About => state.help = Some(HelpPage::About),
    }
    Vec::new()
}

/// Sums that come late are of no use once the views show another answer.
fn answered(state: &mut State, answers: Arc<Answers>) {
    let is_late = answers.has_totals
        && state.is_answered()
        && !(answers.query.is_same_question(&state.query) && answers.sought == state.sought);
    if !is_late {
        if !Arc::ptr_eq(&state.answers.outline, &answers.outline) {
            state.table.take(&state.answers, &answers);
        }
        state.answers = answers;
    }
}

pub(super) fn moment(state: &State) -> Moment {
    Moment { query: state.query.clone(), chosen: state.chosen.clone(), columns: None }
}

/// Changes the query, so that undo leads back.
fn ask(state: &mut State, change: impl FnOnce(&mut Query)) {
    let before = moment(state);
    change(&mut state.query);
    if state.query != before.query {
        state.history.record(before);
    }
}

/// Other groups: the one that was chosen is none of them.
fn regroup(state: &mut State, change: impl FnOnce(&mut Query)) {
    ask(state, |query| {
        change(query);
        query.compared.clear();
    });
    state.chosen.groups.clear();
}

/// Groups side by side, each once and at most six; fewer than two end the comparison.
fn compare(state: &mut State, groups: Vec<GroupKey>) {
    let mut distinct: Vec<GroupKey> = Vec::with_capacity(groups.len());
    for key in groups {
        if !distinct.contains(&key) && distinct.len() < MOST_COMPARED {
            distinct.push(key);
        }
    }
    if distinct.len() < FEWEST_COMPARED {
        distinct.clear();
    }
    ask(state, |query| query.compared = distinct);
}

/// Bars that are compared where none were chosen.
const LARGEST: usize = 4;

/// What "compare" puts side by side: the chosen groups, else the largest ones of the chart.
pub fn comparable(state: &State) -> Vec<GroupKey> {
    let groups = &state.answers.volumes.groups;
    let chosen: Vec<GroupKey> = state.chosen.groups.iter().take(MOST_COMPARED).cloned().collect();
    if chosen.len() >= FEWEST_COMPARED {
        return chosen;
    }
    let largest = groups.iter().map(|group| &group.key).filter(|key| !chosen.contains(key)).cloned();
    chosen.iter().cloned().chain(largest).take(LARGEST).collect()
}

pub(super) fn set_filter(state: &mut State, filter: Filter) {
    state.search = filter.to_string();
    state.search_error = filter.check(&state.opened.register, &state.opened.index).err();
    if state.search_error.is_some() {
        return;
    }
    ask(state, |query| query.filter = filter);
}

/// The text of the search box changes at every key; only what is a filter changes the views.
fn search(state: &mut State, text: String) {
    let read = Filter::parse(&text).and_then(|filter| {
        // A filter that asks for a place or party that there is none of is refused, too.
        filter.check(&state.opened.register, &state.opened.index).map(|()| filter)
    });
    state.search = text;
    match read {
        Ok(filter) => {
            state.search_error = None;
            if state.is_typing {
                state.query.filter = filter;
            } else {
                state.is_typing = filter.to_string() != state.query.filter.to_string();
                ask(state, |query| query.filter = filter);
            }
        }
        Err(error) => state.search_error = Some(error),
    }
}

fn choose_facet(state: &mut State, field: FacetField, value: String, choice: FacetChoice) {
    let (mut included, mut excluded) = state.query.filter.choice(field);
    let is_same = |one: &String| one.eq_ignore_ascii_case(&value);
    let (was_included, was_excluded) = (included.iter().any(is_same), excluded.iter().any(is_same));
    included.retain(|one| !is_same(one));
    excluded.retain(|one| !is_same(one));
    match choice {
        FacetChoice::Toggle if was_included => {}
        FacetChoice::Toggle => included.push(value),
        FacetChoice::Only => {
            included = vec![value];
            excluded.clear();
        }
        FacetChoice::Exclude if was_excluded => {}
        FacetChoice::Exclude => excluded.push(value),
    }
    set_filter(state, state.query.filter.with_choice(field, included, excluded));
}

fn seek(state: &mut State, field: FacetField, letters: String) {
    if letters.trim().is_empty() {
        state.sought.remove(&field);
    } else {
        state.sought.insert(field, letters);
    }
}

fn fold_facet(state: &mut State, field: FacetField) {
    let word = field.word();
    let folded = &mut state.layout.folded;
    if folded.iter().any(|one| one == word) {
        folded.retain(|one| one != word);
    } else {
        folded.push(word.to_owned());
    }
}

fn toggled_signed(filter: &Filter) -> Filter {
    if filter.is_signed() {
        return filter.without(FacetField::Stage);
    }
    filter.with_clause(Clause {
        field: FacetField::Stage,
        comparison: Comparison::AtLeast,
        values: vec!["signed".to_owned()],
        position: 0,
    })
}

fn only_chosen_group(state: &mut State) {
    if !can_filter_to_group(state) {
        return;
    }
    let Some(key) = state.chosen.group() else { return };
    let Some(field) = FacetField::from_word(state.query.by.word()) else { return };
    let value = key.id(&state.opened.register);
    set_filter(state, state.query.filter.with_choice(field, vec![value], Vec::new()));
}

/// Filters know places, not venues' districts.
pub fn can_filter_to_group(state: &State) -> bool {
    state.chosen.group().is_some() && (state.query.site == Site::Place || state.query.by.level().is_none())
}

/// Selects deals, so that undo leads back.
pub(super) fn choose(state: &mut State, chosen: Chosen) {
    if chosen != state.chosen {
        let before = moment(state);
        state.history.record(before);
        state.chosen = chosen;
    }
}

/// The same where it goes on with a choice: all of it is one step of undo.
pub(super) fn extend(state: &mut State, chosen: Chosen) {
    if state.is_choosing {
        state.chosen = chosen;
    } else {
        choose(state, chosen);
        state.is_choosing = true;
    }
}

/// The table shows what another view selected.
fn follow(state: &mut State) {
    state.table.follow(&state.answers.outline, state.chosen.lead());
}

fn choose_group(state: &mut State, key: GroupKey, deals: &Members, how: Choosing) {
    let is_there = state.chosen.groups.contains(&key);
    if how == Choosing::Replace && is_there && state.chosen.groups.len() == 1 {
        choose(state, Chosen::default());
        return follow(state);
    }
    let (mut all, mut groups) = match how {
        Choosing::Replace => (Vec::new(), Vec::new()),
        Choosing::Add => (state.chosen.deals.to_vec(), state.chosen.groups.clone()),
    };
    all.retain(|&deal| !deals.has(deal));
    groups.retain(|one| *one != key);
    if !is_there || how == Choosing::Replace {
        // The first deal of the group leads, so that the card shows it.
        all.extend(deals.iter().rev());
        groups.push(key);
    }
    choose(state, Chosen::of(all).in_groups(groups));
    follow(state);
}

fn choose_deals(state: &mut State, deals: Vec<DealIx>, how: Choosing) {
    let before = match how {
        Choosing::Replace => Chosen::default(),
        Choosing::Add => state.chosen.clone(),
    };
    let named = Chosen::of(deals);
    let kept = before.deals.iter().filter(|deal| !named.contains(**deal));
    let added = named.deals.iter().filter(|deal| !before.contains(**deal));
    choose(state, Chosen::of(kept.chain(added).copied().collect()));
    state.layout.set(Panel::Card, Visibility::Shown);
    follow(state);
}

/// All deals that pass the filter, the first row leading.
fn choose_all(state: &mut State) {
    let mut deals = state.answers.rows.to_vec();
    let lead = state.chosen.lead().and_then(|lead| deals.iter().position(|&deal| deal == lead));
    if !deals.is_empty() {
        let lead = deals.remove(lead.unwrap_or(0));
        deals.push(lead);
    }
    choose(state, Chosen::of(deals));
}

/// Selects the deal `by` rows further down the table.
fn step(state: &mut State, by: isize) {
    table(state, TableCommand::Go { step: Step::Deals(by), how: Picking::Only });
}

/// A first click sorts, a second one turns the order, a third one takes the key away.
fn sort(state: &mut State, column: Column, how: Choosing) {
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
            (Choosing::Replace, _) => query.sort = key.into_iter().collect(),
            (Choosing::Add, Some(at)) => {
                query.sort.splice(at..=at, key);
            }
            (Choosing::Add, None) => query.sort.extend(key),
        }
    });
}

/// Zooming is no step of its own for undo.
fn show_days(state: &mut State, days: Option<(i32, i32)>) {
    state.query.days = days.map(shown_days);
}

/// The days that the filter narrows to, else those of the selected deals, with some air.
fn zoom_to_period(state: &mut State) {
    let index = &state.opened.index;
    let chosen = || {
        let days = state.chosen.deals.iter().filter_map(|&deal| index.days(deal).closed());
        days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    };
    if let Some((first, last)) = state.query.filter.period().or_else(chosen) {
        let air = ((last - first) / 20).max(3);
        show_days(state, Some((first - air, last + air)));
    }
}

fn travel(state: &mut State, way: fn(&mut super::History, Moment) -> Option<Moment>) {
    let present = Moment { columns: Some(state.layout.columns.clone()), ..moment(state) };
    if let Some(moment) = way(&mut state.history, present) {
        if let Some(columns) = moment.columns {
            state.layout.columns = columns;
        }
        state.query = moment.query;
        state.chosen = moment.chosen;
        state.search = state.query.filter.to_string();
        state.search_error = None;
        follow(state);
    }
}

fn draft(state: &State, picture: Picture) -> ExportDraft {
    state
        .export
        .clone()
        .filter(|draft| draft.picture == picture)
        .unwrap_or(ExportDraft::new(picture, ThemeName::Light))
}

fn write_figure(draft: &ExportDraft) -> Effect {
    Effect::WriteFigure(draft.clone(), draft.target(), existing(draft.is_replacing()))
}

fn load(state: &mut State, reference: RegisterRef) -> Vec<Effect> {
    state.busy = Some(format!("Opening {reference}"));
    state.loading = Some(reference.clone());
    state.open_path = None;
    vec![Effect::Load(reference)]
}

/// A register that is opened again keeps the question; another one starts afresh.
fn replace_register(state: &mut State, opened: Arc<Opened>, showing: Showing) {
    // Of several that were asked for, the last one counts.
    if state.loading.as_ref().is_some_and(|wanted| *wanted != opened.reference) {
        return;
    }
    let is_same = opened.reference == state.opened.reference;
    let compared = compared_in(&opened, state);
    let errors = opened.problems.iter().filter(|problem| problem.is_error()).count();
    let layout = state.layout.clone();
    let query = state.query.clone();
    let notices = std::mem::take(&mut state.notices);
    *state = State::showing(opened, showing, layout);
    state.notices = notices;
    if is_same {
        state.search = query.filter.to_string();
        state.search_error = query.filter.check(&state.opened.register, &state.opened.index).err();
        let filter = if state.search_error.is_none() { query.filter } else { Filter::default() };
        state.query = Query { filter, compared, ..query };
    }
    if errors > 0 {
        state.layout.set(Panel::Problems, Visibility::Shown);
        let problems = if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") };
        notify(state, true, format!("{problems} in this register; the rest is shown"));
    }
}

/// The compared groups as the newly read register numbers them; none where one of them is gone.
fn compared_in(opened: &Opened, state: &State) -> Vec<GroupKey> {
    let query = &state.query;
    if query.compared.is_empty() {
        return Vec::new();
    }
    let register = &opened.register;
    let all: std::collections::BTreeSet<GroupKey> =
        register.deal_ixs().flat_map(|ix| query.by.keys(register, ix, query.site)).collect();
    let all: Vec<GroupKey> = all.into_iter().collect();
    let found =
        |key: &GroupKey| find_group(register, (query.by, query.site), &all, &key.id(state.register()));
    let found: Result<Vec<&GroupKey>, String> = query.compared.iter().map(found).collect();
    found.map(|keys| keys.into_iter().cloned().collect()).unwrap_or_default()
}

pub(super) fn notify(state: &mut State, is_error: bool, text: String) {
    let notice = Notice { is_error, text };
    // A message that all is well gives way to the next; an error stays until it is closed.
    state.notices.retain(|known| known.is_error && *known != notice);
    state.notices.push(notice);
    if state.notices.len() > 4 {
        state.notices.remove(0);
    }
}
