//! The table's own state: folded rows, the cursor, the text of a jump. None of it is part of the query, so only the
//! selections made in the table can be undone.

mod command;
mod jump;
mod sort;
mod target;

pub use command::{Copying, Step, TableCommand};
pub use jump::{Found, Jump, jump_column};
pub use target::Target;

use crate::export::{cell_tsv, rows_tsv};
use crate::model::DealIx;
use crate::query::{Column, Fold, Folding, Folds, GroupKey, Nesting, Outline, Row, ShownRows};
use crate::session::Answers;
use crate::state::explore::choosing::{choose, extend};
use crate::state::layout::Visibility;
use crate::state::{Chosen, Effect, Existing, Modal, Panel, SelectMode, State};
use crate::tr;
use std::sync::Arc;

/// The table's own state.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub folds: Folds,
    /// The visible rows.
    pub shown: ShownRows,
    /// The node at the cursor of the keyboard.
    pub cursor: Option<usize>,
    /// The node at which a range selection started.
    anchor: Option<usize>,
    pub jump: Option<Jump>,
    /// Counts requests to scroll to the cursor; the view scrolls whenever the number has changed.
    pub reveals: u64,
}

/// The identity of a node's content, used to find it again in a new outline.
enum NodeContent {
    Group(GroupKey),
    Deal(DealIx),
}

impl NodeContent {
    fn of(outline: &Outline, node: usize) -> Option<Self> {
        match outline.row(node)? {
            Row::Group(at) => outline.heads.get(at).map(|head| Self::Group(head.key.clone())),
            Row::Deal { deal, .. } => Some(Self::Deal(deal)),
        }
    }

    fn find(&self, outline: &Outline) -> Option<usize> {
        match self {
            Self::Group(key) => outline.node_of_group(key),
            Self::Deal(deal) => outline.home(*deal),
        }
    }
}

impl Table {
    /// Moves the cursor to a node, scrolls to it, and makes it the start of a range selection.
    pub(super) fn stand_on(&mut self, node: usize) {
        (self.cursor, self.anchor) = (Some(node), Some(node));
        self.reveals += 1;
    }

    /// The initial table of a register.
    pub(super) fn new(answers: &Answers) -> Self {
        let mut table = Self::default();
        table.settle(&answers.outline);
        table
    }

    /// Adopts new answers; folded rows and the cursor stay if their rows still exist.
    pub(super) fn take(&mut self, before: &Answers, now: &Answers) {
        let find = |node: usize| NodeContent::of(&before.outline, node)?.find(&now.outline);
        self.cursor = self.cursor.and_then(find);
        self.anchor = self.anchor.and_then(find);
        if now.query.members != before.query.members {
            self.folds.batches = Folding::all(match now.query.members {
                Nesting::Beside => Fold::Folded,
                Nesting::Under => Fold::Unfolded,
            });
        }
        if now.query.group != before.query.group {
            self.folds.groups = Folding::all(Fold::Unfolded);
        }
        self.settle(&now.outline);
        if let Some(jump) = &mut self.jump {
            jump.stop();
        }
        let is_other_order = (&now.query.sort, now.query.group, now.query.members)
            != (&before.query.sort, before.query.group, before.query.members);
        if is_other_order && self.cursor.is_some() {
            self.reveals += 1;
        }
    }

    fn settle(&mut self, outline: &Outline) {
        self.shown = ShownRows::new(outline, &self.folds);
    }

    /// Scrolls to the leading deal of a selection made in another view.
    pub(super) fn follow(&mut self, outline: &Outline, lead: Option<DealIx>) {
        let Some(home) = lead.and_then(|deal| outline.home(deal)) else { return };
        if self.cursor.and_then(|node| outline.deal(node)) != lead {
            (self.cursor, self.anchor) = (Some(home), Some(home));
            self.reveals += 1;
        }
    }

    /// The row of the cursor, or the folded row that hides it.
    pub fn cursor_row(&self) -> Option<usize> {
        self.cursor.map(|node| self.shown.row(node))
    }
}

/// Carries out a table command.
pub(super) fn table(state: &mut State, command: TableCommand) -> Vec<Effect> {
    match command {
        TableCommand::Click { node, how } => {
            pick(state, node, how);
            state.layout.set(Panel::Card, Visibility::Shown);
        }
        TableCommand::Go { step, how } => go(state, step, how),
        TableCommand::Fold(node, to) => fold(state, node, to),
        TableCommand::FoldAll(to) => {
            state.table.folds.groups = Folding::all(to);
            state.table.folds.batches = Folding::all(to);
            refold(state);
        }
        TableCommand::ChooseGroup(node) => choose_group(state, node),
        TableCommand::Jump(text) => jump::typed(state, text),
        TableCommand::JumpNext => jump::next(state),
        TableCommand::JumpOn => jump::search_on(state),
        TableCommand::Copy(what) => return copy(state, what),
        TableCommand::Sort { column, how } => sort::sort(state, column, how),
        TableCommand::ToggleColumn(column) => state.layout.toggle_column(column),
        TableCommand::MoveColumn(column, by) => state.layout.move_column(column, by),
        TableCommand::PinColumn(column) => state.layout.toggle_pin(column),
        TableCommand::SizeColumn(column, width) => state.layout.size_column(column, width),
        TableCommand::Export(target) => {
            state.cover(target.map(Modal::TableExport), |modal| matches!(modal, Modal::TableExport(_)));
        }
        TableCommand::Write => return state.table_target().map(write).into_iter().collect(),
        TableCommand::PickTarget => {
            let target = state.table_target().map(|target| target.path());
            return target.map(Effect::PickTableTarget).into_iter().collect();
        }
        // The file dialog has already asked whether to replace an existing file.
        TableCommand::WriteTo(path) => return vec![Effect::WriteTable(path, Existing::Replace)],
        TableCommand::Exists(path) => {
            state.table_target().into_iter().for_each(|target| target.replaces = Some(path.clone()));
        }
    }
    Vec::new()
}

fn write(target: &mut Target) -> Effect {
    Effect::WriteTable(target.path(), Existing::after_warning(target.is_replacing()))
}

/// Selects the deal `by` rows further down.
pub(super) fn step(state: &mut State, by: isize) {
    table(state, TableCommand::Go { step: Step::Deals(by), how: SelectMode::Only });
}

/// Moves the cursor to a node and selects its deals.
pub(super) fn pick(state: &mut State, node: usize, how: SelectMode) {
    let deal = state.answers.outline.deal(node);
    state.table.cursor = Some(node);
    match (how, deal) {
        (SelectMode::Extend, _) => {
            let from = *state.table.anchor.get_or_insert(node);
            let deals = between(state, from, node);
            extend(state, Chosen::of(deals));
            return;
        }
        (SelectMode::Only, Some(deal)) => choose(state, Chosen::one(deal)),
        (SelectMode::Toggle, Some(deal)) => {
            let mut deals = state.chosen.deals.to_vec();
            if state.chosen.contains(deal) {
                deals.retain(|one| *one != deal);
            } else {
                deals.push(deal);
            }
            choose(state, Chosen::of(deals));
        }
        (_, None) => {}
    }
    state.table.anchor = Some(node);
}

/// The deals of all rows between two nodes, ending with the deal at `to`.
fn between(state: &State, from: usize, to: usize) -> Vec<DealIx> {
    let (outline, shown) = (&state.answers.outline, &state.table.shown);
    let (a, b) = (shown.row(from), shown.row(to));
    let nodes = shown.nodes(a.min(b)..a.max(b) + 1);
    let mut deals: Vec<DealIx> = nodes.filter_map(|node| outline.deal(node)).collect();
    if b < a {
        deals.reverse();
    }
    deals
}

fn go(state: &mut State, step: Step, how: SelectMode) {
    let outline = Arc::clone(&state.answers.outline);
    let lead = state.chosen.lead().and_then(|deal| outline.home(deal));
    let (shown, here) = (&state.table.shown, state.table.cursor.or(lead));
    let Some(last) = shown.len().checked_sub(1) else { return };
    let row = here.map(|node| shown.row(node));
    let target = match (step, here, row) {
        (Step::Last, ..) => Some(last),
        (Step::Deals(by), ..) => next_deal(state, row, by),
        (Step::Left, Some(node), _) if state.table.folds.of(&outline, node) == Some(Fold::Unfolded) => {
            return fold(state, node, Fold::Folded);
        }
        (Step::Right, Some(node), _) if state.table.folds.of(&outline, node) == Some(Fold::Folded) => {
            return fold(state, node, Fold::Unfolded);
        }
        (Step::Left, Some(node), _) => outline.above(node).map(|above| shown.row(above)),
        (Step::Right, Some(node), Some(row)) => (outline.beneath(node) > 0).then_some(row + 1),
        (Step::Rows(by), _, Some(row)) => Some(row.saturating_add_signed(by).min(last)),
        // The first row, where keyboard navigation starts.
        _ => Some(0),
    };
    if let Some(node) = target.and_then(|row| state.table.shown.node(row)) {
        if state.table.anchor.is_none() {
            state.table.anchor = here;
        }
        pick(state, node, how);
        state.table.reveals += 1;
    }
}

/// The row of the next deal in the direction of `by`.
fn next_deal(state: &State, from: Option<usize>, by: isize) -> Option<usize> {
    let (outline, shown) = (&state.answers.outline, &state.table.shown);
    let is_deal = |row: &usize| shown.node(*row).and_then(|node| outline.deal(node)).is_some();
    match from {
        None => (0..shown.len()).find(is_deal),
        Some(row) if by > 0 => (row + 1..shown.len()).find(is_deal),
        Some(row) => (0..row).rev().find(is_deal),
    }
}

fn fold(state: &mut State, node: usize, to: Fold) {
    let outline = Arc::clone(&state.answers.outline);
    state.table.folds.set(&outline, node, to);
    // The cursor moves to the row that the user folds, because it must not stay on a hidden row.
    let is_within = state.table.cursor.is_some_and(|at| at > node && at <= node + outline.beneath(node));
    if is_within && to == Fold::Folded {
        (state.table.cursor, state.table.anchor) = (Some(node), Some(node));
    }
    refold(state);
}

fn refold(state: &mut State) {
    let outline = Arc::clone(&state.answers.outline);
    state.table.settle(&outline);
    if let Some(jump) = &mut state.table.jump {
        jump.stop();
    }
}

fn choose_group(state: &mut State, node: usize) {
    let outline = Arc::clone(&state.answers.outline);
    let nodes = node + 1..=node + outline.beneath(node);
    let deals: Vec<DealIx> = nodes.rev().filter_map(|node| outline.deal(node)).collect();
    (state.table.cursor, state.table.anchor) = (Some(node), Some(node));
    choose(state, Chosen::of(deals));
}

/// Tables up to this length are copied within the frame; longer ones in the background.
const AT_ONCE: usize = 3_000;

fn copy(state: &mut State, what: Copying) -> Vec<Effect> {
    let register = &state.opened.register;
    let (deals, columns) = match what {
        Copying::Cell(deal, column) => {
            return vec![Effect::Copy(cell_tsv(register, deal, column))];
        }
        Copying::Row(deal) => (vec![deal], state.layout.columns_in_place()),
        Copying::Column(column) => (wanted(state), vec![column]),
        Copying::Rows => (wanted(state), state.layout.columns_in_place()),
    };
    if deals.len() <= AT_ONCE {
        return vec![Effect::Copy(copied(register, &state.answers.outline, &deals, &columns))];
    }
    state.busy = Some(tr!(state.lang(), "notice-copying", number = deals.len()));
    vec![Effect::CopyRows(deals, columns)]
}

/// The selected deals, or all if none are selected.
fn wanted(state: &State) -> Vec<DealIx> {
    let deals = if state.chosen.deals.is_empty() { &state.answers.rows } else { &*state.chosen.deals };
    deals.clone()
}

/// Deals as tab-separated rows in table order.
pub fn copied(
    register: &crate::model::Register,
    outline: &Outline,
    deals: &[DealIx],
    columns: &[Column],
) -> String {
    rows_tsv(register, &outline.in_order(deals), columns)
}
