//! What commands do to the table, without any window.

use crate::state::{run, state};
use dealscope::query::{Column, Fold, GroupBy, Row};
use dealscope::state::{
    Action, Command, Copying, Effect, ExploreCommand, Found, Layout, SelectMode, State, Step, TableCommand,
};

fn table(command: TableCommand) -> Command {
    Command::Table(command)
}

fn go(step: Step) -> Command {
    table(TableCommand::Go { step, how: SelectMode::Only })
}

fn extend(step: Step) -> Command {
    table(TableCommand::Go { step, how: SelectMode::Extend })
}

fn group(by: GroupBy) -> Command {
    Command::Do(Action::GroupRows(Some(by)))
}

fn jump(text: &str) -> Command {
    table(TableCommand::Jump(Some(text.to_owned())))
}

/// What the row of the cursor shows.
fn cursor(state: &State) -> String {
    let outline = &state.answers.outline;
    match state.table.cursor.and_then(|node| outline.row(node)) {
        None => "nowhere".to_owned(),
        Some(Row::Group(at)) => format!("group {}", outline.heads[at].key.id(state.register())),
        Some(Row::Deal { deal, .. }) => state.register().deal(deal).id.clone(),
    }
}

/// After the commands, on the bundled register by kind: where the cursor stands, how many deals are selected
/// and how many rows there are to see.
#[track_caller]
fn check(commands: Vec<Command>, at: &str, selected: usize, rows: usize) {
    let mut state = state();
    run(&mut state, vec![group(GroupBy::Kind)]);
    run(&mut state, commands);
    let found = (cursor(&state), state.chosen.deals.len(), state.table.shown.len());
    assert_eq!(found, (at.to_owned(), selected, rows));
}

#[test]
fn keys_move_over_heads_and_deals() {
    check(vec![go(Step::First)], "group Investment", 0, 23);
    check(vec![go(Step::First), go(Step::Rows(1))], "shandong-chongqing-2024-projects", 1, 23);
    check(vec![go(Step::Last)], "thuringia-visits-baoshan", 1, 23);
    check(vec![go(Step::Rows(1_000)), go(Step::Rows(1_000))], "thuringia-visits-baoshan", 1, 23);
    check(vec![Command::Do(Action::NextDeal)], "shandong-chongqing-2024-projects", 1, 23);
    check(vec![go(Step::Last), Command::Do(Action::PreviousDeal)], "west-hongqiao-partners-2023", 1, 23);
}

#[test]
fn left_folds_and_goes_up_right_unfolds_and_goes_down() {
    let down = [go(Step::First), go(Step::Rows(1))];
    let then = |steps: &[Step]| down.iter().cloned().chain(steps.iter().map(|&step| go(step))).collect();
    check(then(&[Step::Left]), "group Investment", 1, 23);
    check(then(&[Step::Left, Step::Left]), "group Investment", 1, 20);
    check(then(&[Step::Left, Step::Left, Step::Right]), "group Investment", 1, 23);
    check(then(&[Step::Left, Step::Right]), "shandong-chongqing-2024-projects", 1, 23);
    check(vec![go(Step::Last), table(TableCommand::FoldAll(Fold::Folded))], "thuringia-visits-baoshan", 1, 7);
}

#[test]
fn shift_extends_over_heads_and_back() {
    let start = [go(Step::First), go(Step::Rows(1))];
    let then = |steps: Vec<Command>| start.iter().cloned().chain(steps).collect();
    check(then(vec![extend(Step::Rows(2))]), "west-hongqiao-projects-2023", 3, 23);
    check(then(vec![extend(Step::Rows(4))]), "qingpu-volume-6th-ciie", 4, 23);
    check(
        then(vec![extend(Step::Rows(4)), extend(Step::Rows(-3))]),
        "johnson-controls-hitachi-fengxian",
        2,
        23,
    );
    check(then(vec![extend(Step::Last)]), "thuringia-visits-baoshan", 16, 23);
}

#[test]
fn extending_is_one_step_of_undo() {
    let mut state = state();
    let steps = vec![go(Step::First), extend(Step::Rows(1)), extend(Step::Rows(1)), extend(Step::Rows(1))];
    run(&mut state, steps);
    assert_eq!(state.chosen.deals.len(), 4);
    run(&mut state, vec![Command::Do(Action::Undo)]);
    assert_eq!(state.chosen.deals.len(), 1);
}

#[test]
fn all_rows_are_selected_with_the_card_left_as_it_was() {
    let mut state = state();
    run(&mut state, vec![go(Step::Rows(1)), go(Step::Rows(1))]);
    let lead = state.chosen.lead();
    run(&mut state, vec![Command::Do(Action::SelectAll)]);
    assert_eq!((state.chosen.deals.len(), state.chosen.lead()), (16, lead));
}

#[test]
fn grouping_is_undone_and_folds_are_not_asked() {
    let mut state = state();
    run(&mut state, vec![group(GroupBy::Kind), table(TableCommand::Fold(0, Fold::Folded))]);
    assert_eq!(state.table.shown.len(), 20);
    run(&mut state, vec![Command::Explore(ExploreCommand::Search("stage>=signed".to_owned()))]);
    assert_eq!(state.table.shown.len(), 16, "6 heads and 13 deals, 3 of them folded away");
    run(&mut state, vec![Command::Do(Action::Undo), Command::Do(Action::Undo)]);
    assert_eq!((state.query.group, state.table.shown.len()), (None, 16));
}

#[test]
fn the_cursor_stays_on_its_deal_through_a_sort() {
    let mut state = state();
    run(&mut state, vec![go(Step::Last)]);
    let (id, reveals) = (cursor(&state), state.table.reveals);
    run(
        &mut state,
        vec![Command::Table(TableCommand::Sort { column: Column::Title, how: SelectMode::Only })],
    );
    assert_eq!(cursor(&state), id);
    assert!(state.table.reveals > reveals, "its row is brought into view");
}

#[test]
fn what_another_view_selects_is_brought_into_view() {
    let mut state = state();
    let deal = state.register().find_deal("zkh-dow-organosilicon").expect("the deal");
    run(
        &mut state,
        vec![Command::Explore(ExploreCommand::ChooseDeals { deals: vec![deal], how: SelectMode::Only })],
    );
    assert_eq!((cursor(&state).as_str(), state.table.reveals), ("zkh-dow-organosilicon", 1));
}

#[test]
fn a_third_click_takes_the_key_away() {
    let mut state = state();
    let sort = |column, how| Command::Table(TableCommand::Sort { column, how });
    run(&mut state, vec![sort(Column::Kind, SelectMode::Only), sort(Column::Amount, SelectMode::Toggle)]);
    let keys = |state: &State| state.query.sort.iter().map(|key| key.column).collect::<Vec<_>>();
    assert_eq!(keys(&state), [Column::Kind, Column::Amount]);
    run(&mut state, vec![sort(Column::Kind, SelectMode::Toggle)]);
    assert_eq!(keys(&state), [Column::Kind, Column::Amount], "a second click turns it");
    run(&mut state, vec![sort(Column::Kind, SelectMode::Toggle)]);
    assert_eq!(keys(&state), [Column::Amount]);
    run(&mut state, vec![sort(Column::Amount, SelectMode::Only); 2]);
    assert!(state.query.sort.is_empty());
}

/// Where typing leads, in the order of titles.
#[track_caller]
fn check_jump(commands: Vec<Command>, at: &str, found: &Found) {
    let mut state = state();
    run(
        &mut state,
        vec![
            Command::Table(TableCommand::Sort { column: Column::Title, how: SelectMode::Only }),
            go(Step::First),
        ],
    );
    run(&mut state, commands);
    let jump = state.table.jump.as_ref().expect("what was typed is shown");
    assert_eq!((cursor(&state).as_str(), &jump.found), (at, found));
}

#[test]
fn typing_jumps_to_a_row() {
    check_jump(vec![jump("zkh")], "zkh-dow-organosilicon", &Found::Row(15));
    check_jump(vec![jump("dow")], "zkh-dow-organosilicon", &Found::Row(15));
    check_jump(vec![jump("t"), jump("te"), jump("ten")], "tenways-lingang-group", &Found::Row(13));
    check_jump(vec![jump("lingang")], "energy-singularity-lingang-group", &Found::Row(6));
    check_jump(
        vec![jump("lingang"), table(TableCommand::JumpNext)],
        "johnson-controls-hitachi-fengxian",
        &Found::Row(8),
    );
    check_jump(vec![jump("ilicon")], "zkh-dow-organosilicon", &Found::Row(15));
    check_jump(vec![jump("xyzzy")], "west-hongqiao-partners-2023", &Found::Nothing);
    check_jump(vec![jump("3")], "thuringia-visits-baoshan", &Found::Row(2));
    check_jump(vec![jump("17")], "west-hongqiao-partners-2023", &Found::Nothing);
    check_jump(vec![jump(" ")], "west-hongqiao-partners-2023", &Found::Idle);
}

/// What is copied, as lines.
#[track_caller]
fn check_copy(commands: Vec<Command>, what: Copying, expected: &[&str]) {
    let mut state = state();
    run(&mut state, commands);
    let effects = run(&mut state, vec![table(TableCommand::Copy(what))]);
    let [Effect::Copy(text)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn rows_are_copied_with_the_columns_shown_in_the_order_of_the_table() {
    let choose = |ids: &[&str]| {
        let state = state();
        let deals = ids.iter().map(|id| state.register().find_deal(id).expect("a deal")).collect();
        Command::Explore(ExploreCommand::ChooseDeals { deals, how: SelectMode::Only })
    };
    let chosen = vec![
        Command::Table(TableCommand::PinColumn(Column::Amount)),
        Command::Table(TableCommand::ToggleColumn(Column::Count)),
        Command::Table(TableCommand::ToggleColumn(Column::Place)),
        choose(&["zkh-dow-organosilicon", "shandong-chongqing-2024-projects"]),
    ];
    check_copy(
        chosen.clone(),
        Copying::Rows,
        &[
            "Amount\tDate\tDeal\tStage",
            "CNY 12.1bn..121bn\t2024-10-22\tShandong firms sign 25 key projects in Chongqing\tSigned",
            "USD 300M\t2023-11-05/2023-11-10\tZKH orders organosilicon products from Dow\tSigned",
        ],
    );
    check_copy(chosen.clone(), Copying::Column(Column::Place), &["Location", "Chongqing", "Qingpu"]);
    let dow = state().register().find_deal("zkh-dow-organosilicon").expect("the deal");
    check_copy(chosen.clone(), Copying::Cell(dow, Column::Amount), &["USD 300M"]);
    check_copy(
        chosen,
        Copying::Row(dow),
        &[
            "Amount\tDate\tDeal\tStage",
            "USD 300M\t2023-11-05/2023-11-10\tZKH orders organosilicon products from Dow\tSigned",
        ],
    );
}

#[test]
fn pinned_columns_stand_first_and_keep_their_order() {
    let mut state = state();
    let columns = |state: &State| state.layout.columns_in_place();
    run(
        &mut state,
        vec![
            Command::Table(TableCommand::PinColumn(Column::Place)),
            Command::Table(TableCommand::PinColumn(Column::Title)),
        ],
    );
    let first = columns(&state)[..3].to_vec();
    assert_eq!(first, [Column::Place, Column::Title, Column::When]);
    run(&mut state, vec![Command::Table(TableCommand::MoveColumn(Column::Title, -1))]);
    assert_eq!(columns(&state)[..2], [Column::Title, Column::Place]);
    run(&mut state, vec![Command::Table(TableCommand::MoveColumn(Column::Title, 5))]);
    assert_eq!(columns(&state)[..2], [Column::Place, Column::Title], "it stays among the pinned ones");
    run(&mut state, vec![Command::Do(Action::Unpin), Command::Do(Action::PinNext)]);
    assert_eq!(state.layout.pinned, [Column::Place]);
}

#[test]
fn an_older_layout_still_loads() {
    let layout: Layout = ron::from_str("(theme:Dark,columns:[Title,When])").expect("a layout");
    assert_eq!((layout.columns_in_place().len(), layout.pinned.len(), layout.zoom), (2, 0, 100));
    let mut layout = Layout::default();
    layout.toggle_pin(Column::Title);
    layout.size_column(Column::Title, Some(333));
    let text = ron::to_string(&layout).expect("a text");
    assert_eq!(ron::from_str::<Layout>(&text).expect("a layout"), layout);
}
