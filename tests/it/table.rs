//! The rows of the table as data: groups, batches with their members, what is folded.

use crate::sample;
use dealscope::model::{Currency, DealIx, Link, PartOf, Register};
use dealscope::query::definition::volumes;
use dealscope::query::{
    Column, Direction, Fold, Folding, Folds, GroupBy, Index, Nesting, Outline, Row, ShownRows, SortKey,
    Volumes, VolumesQuery, sorted,
};
use dealscope::session::Opened;
use dealscope::state::{Action, Command, Layout, SelectMode, State, Step, TableCommand, update};
use proptest::prelude::*;

fn asked(by: GroupBy) -> VolumesQuery {
    VolumesQuery { by, ..VolumesQuery::new(Currency::USD) }
}

/// The rows that are to be seen, each a line: `Investment (2)` at the head of a group, deals by their
/// id, `>` before each level beneath a batch, `+` and `-` at what is folded and unfolded.
fn lines(register: &Register, outline: &Outline, folds: &Folds) -> Vec<String> {
    let shown = ShownRows::new(outline, folds);
    let line = |row: usize| {
        let node = shown.node(row).expect("a row");
        assert_eq!(shown.row(node), row, "there and back");
        let fold = match folds.of(outline, node) {
            None => "",
            Some(Fold::Folded) => "+",
            Some(Fold::Unfolded) => "-",
        };
        match outline.row(node).expect("a node") {
            Row::Group(at) => {
                format!("{fold}{} ({})", outline.heads[at].key.id(register), outline.heads[at].total.deals)
            }
            Row::Deal { deal, depth, .. } => {
                format!("{}{fold}{}", ">".repeat(depth), register.deal(deal).id)
            }
        }
    };
    (0..shown.len()).map(line).collect()
}

/// What the table holds of these deals of the sample.
#[track_caller]
fn check(ids: &[&str], by: Option<GroupBy>, members: Nesting, unfold: Fold, expected: &[&str]) {
    let register = sample::register();
    let deals: Vec<DealIx> = ids.iter().map(|id| register.find_deal(id).expect("a deal")).collect();
    let mut selection = deals.clone();
    selection.sort();
    let groups = by.map(|by| volumes(&register, &selection, asked(by)));
    let outline = Outline::new(&register, &deals, members, groups.as_ref());
    let folds = Folds { batches: Folding::all(unfold), ..Folds::default() };
    assert_eq!(lines(&register, &outline, &folds), expected);
}

const DEALS: &[&str] = &["dow", "qingpu-volume", "shandong", "first-orders"];

#[test]
fn members_stand_in_their_own_place_and_beneath_their_batch() {
    check(DEALS, None, Nesting::Beside, Fold::Folded, &["dow", "+qingpu-volume", "shandong", "first-orders"]);
    check(
        DEALS,
        None,
        Nesting::Beside,
        Fold::Unfolded,
        &["dow", "-qingpu-volume", ">dow", "shandong", "first-orders"],
    );
}

#[test]
fn members_can_stand_only_beneath_their_batch() {
    check(DEALS, None, Nesting::Under, Fold::Folded, &["+qingpu-volume", "shandong", "first-orders"]);
    check(
        DEALS,
        None,
        Nesting::Under,
        Fold::Unfolded,
        &["-qingpu-volume", ">dow", "shandong", "first-orders"],
    );
}

#[test]
fn a_batch_without_selected_members_cannot_be_folded_and_a_member_without_its_batch_stands_alone() {
    check(&["qingpu-volume"], None, Nesting::Under, Fold::Folded, &["qingpu-volume"]);
    check(&["dow", "shandong"], None, Nesting::Under, Fold::Folded, &["dow", "shandong"]);
}

#[test]
fn groups_stand_in_the_order_of_volumes_with_running_totals_that_they_do_not_count() {
    check(
        &["shandong", "dow", "qingpu-volume", "first-orders", "thuringia"],
        Some(GroupBy::Kind),
        Nesting::Under,
        Fold::Unfolded,
        &[
            "-Investment (1)",
            "shandong",
            "-Procurement (2)",
            "-qingpu-volume",
            ">dow",
            "first-orders",
            "-Visit (1)",
            "thuringia",
        ],
    );
    check(
        &["first-orders"],
        Some(GroupBy::Kind),
        Nesting::Under,
        Fold::Folded,
        &["-Procurement (0)", "first-orders"],
    );
}

#[test]
fn a_member_hangs_beneath_its_batch_only_in_the_groups_of_both() {
    check(
        &["lin-gang-deals", "schneider", "johnson-controls"],
        Some(GroupBy::District),
        Nesting::Under,
        Fold::Unfolded,
        &["-lin-gang (2)", "-lin-gang-deals", ">schneider", "-fengxian (1)", "johnson-controls"],
    );
}

#[test]
fn a_deal_of_several_sectors_stands_under_each() {
    check(
        &["shandong", "dow"],
        Some(GroupBy::Sector),
        Nesting::Beside,
        Fold::Folded,
        &["-automotive (1)", "shandong", "-equipment (1)", "shandong", "-materials (1)", "dow"],
    );
}

#[test]
fn batches_in_batches_hang_beneath_the_nearest_one_that_is_selected() {
    let mut deals = sample::register().deals;
    // shandong contains summit-projects, which contains dow.
    deals[14].part_of = Some(PartOf { deal: DealIx(7), how: Link::Stated });
    deals[9].part_of = Some(PartOf { deal: DealIx(14), how: Link::Stated });
    let register = sample::register().with_deals(deals);
    let folds = Folds { batches: Folding::all(Fold::Unfolded), ..Folds::default() };
    let table = |rows: &[u32]| {
        let rows: Vec<DealIx> = rows.iter().copied().map(DealIx).collect();
        lines(&register, &Outline::new(&register, &rows, Nesting::Under, None), &folds)
    };
    assert_eq!(table(&[9, 14, 7]), ["-shandong", ">-summit-projects", ">>dow"]);
    assert_eq!(table(&[9, 7]), ["-shandong", ">dow"]);
}

/// A register of some deals of the sample, told again and hung beneath one another as `parents` says.
fn forest(parents: &[Option<usize>]) -> Register {
    let sample = sample::register();
    let deal = |(at, parent): (usize, &Option<usize>)| {
        let mut deal = sample.deals[at * 7 % sample.deals.len()].clone();
        deal.id = format!("deal-{at}");
        // A running total contains nothing, and a deal only what comes after it.
        deal.part_of = parent
            .filter(|_| at > 0)
            .map(|parent| PartOf { deal: DealIx(u32::try_from(parent % at).unwrap()), how: Link::Stated });
        deal
    };
    let deals = parents.iter().enumerate().map(deal).collect();
    sample.with_deals(deals)
}

fn in_order(register: &Register, selection: &[DealIx]) -> Vec<DealIx> {
    let keys = [SortKey { column: Column::Title, direction: Direction::Descending }];
    sorted(register, &Index::new(register), selection, &keys, register.currency)
}

fn grouped(register: &Register, selection: &[DealIx], by: GroupBy) -> Volumes {
    volumes(register, selection, asked(by))
}

proptest! {
    #[test]
    fn every_selected_deal_stands_once_and_every_subtotal_is_the_volumes(
        parents in prop::collection::vec(prop::option::of(0_usize..40), 1..40),
        is_selected in prop::collection::vec(any::<bool>(), 40),
        by in prop::sample::select(GroupBy::ALL.to_vec()),
        under in any::<bool>(),
        folded in prop::collection::vec(0_u32..40, 0..12),
    ) {
        let register = forest(&parents);
        let selection: Vec<DealIx> =
            sample::all(&register).into_iter().filter(|ix| is_selected[ix.0 as usize]).collect();
        let rows = in_order(&register, &selection);
        let members = if under { Nesting::Under } else { Nesting::Beside };
        for volumes in [None, Some(grouped(&register, &selection, by))] {
            let outline = Outline::new(&register, &rows, members, volumes.as_ref());
            let mut standing: Vec<DealIx> = (0..outline.len())
                .filter_map(|node| match outline.row(node)? {
                    Row::Deal { deal, depth, .. } if under || depth == 0 => Some(deal),
                    _ => None,
                })
                .collect();
            standing.sort();
            if volumes.as_ref().is_some_and(|volumes| volumes.query.by.overlaps()) {
                standing.dedup();
            }
            prop_assert_eq!(&standing, &selection);
            for deal in &selection {
                let home = outline.home(*deal).expect("every selected deal has a home");
                prop_assert_eq!(outline.deal(home), Some(*deal));
            }
            if let Some(volumes) = &volumes {
                let totals: Vec<_> = outline.heads.iter().map(|head| &head.total).take(volumes.groups.len()).collect();
                prop_assert_eq!(totals, volumes.groups.iter().map(|group| &group.total).collect::<Vec<_>>());
            }
            // However it is folded, rows and nodes lead to one another, and what hangs beneath is hidden.
            let mut folds = Folds::default();
            for ix in &folded {
                folds.batches.set(DealIx(*ix), Fold::Unfolded);
            }
            let seen = lines(&register, &outline, &folds).len();
            let shown = ShownRows::new(&outline, &folds);
            prop_assert_eq!(seen, shown.len());
            let nodes: Vec<usize> = shown.nodes(0..seen).collect();
            let one_by_one: Vec<usize> = (0..seen).filter_map(|row| shown.node(row)).collect();
            prop_assert_eq!(&nodes, &one_by_one);
            for node in 0..outline.len() {
                let is_hidden = std::iter::successors(outline.above(node), |&at| outline.above(at))
                    .any(|above| folds.of(&outline, above) == Some(Fold::Folded));
                prop_assert_eq!(nodes.binary_search(&node).is_err(), is_hidden);
            }
        }
    }
}

/// How long it takes at a million rows; prints, and asserts only what is not time.
#[test]
#[ignore = "a measurement: run with --release --ignored --nocapture"]
#[expect(clippy::print_stdout, reason = "the times are what it is for")]
fn at_a_million_rows() {
    use std::time::Instant;
    let sample = sample::register();
    let deals: Vec<_> = (0..1_000_000_u32)
        .map(|at| {
            let mut deal = sample.deals[at as usize % sample.deals.len()].clone();
            deal.part_of = (at % 4 != 0).then_some(PartOf { deal: DealIx(at - at % 4), how: Link::Stated });
            deal
        })
        .collect();
    let register = sample.with_deals(deals);
    let rows = sample::all(&register);
    let groups = grouped(&register, &rows, GroupBy::Kind);
    for (name, members, groups) in [
        ("flat", Nesting::Beside, None),
        ("members under their batch", Nesting::Under, None),
        ("by kind", Nesting::Under, Some(&groups)),
    ] {
        let start = Instant::now();
        let outline = Outline::new(&register, &rows, members, groups);
        let built = start.elapsed();
        let mut folds = Folds::default();
        let start = Instant::now();
        let shown = ShownRows::new(&outline, &folds);
        let folded = start.elapsed();
        folds.batches.set(DealIx(400_000), Fold::Unfolded);
        let start = Instant::now();
        let again = ShownRows::new(&outline, &folds);
        let unfolded = start.elapsed();
        let start = Instant::now();
        let looked_up = (0..1_000).filter_map(|at| again.node(at * 249)).count();
        println!(
            "{name}: laid out in {built:?}, {} of {} rows to see in {folded:?}, one unfolded in {unfolded:?}, \
             {looked_up} rows looked up in {:?}",
            shown.len(),
            outline.len(),
            start.elapsed()
        );
        assert!(again.len() >= shown.len());
    }
    let opened = std::sync::Arc::new(Opened::of(register));
    let mut state = State::new(opened, Layout::default());
    let go = |step, how| Command::Table(TableCommand::Go { step, how });
    let jump = |text: &str| Command::Table(TableCommand::Jump(Some(text.to_owned())));
    for (name, command) in [
        ("to the end", go(Step::Last, SelectMode::Only)),
        ("select from there to the top", go(Step::First, SelectMode::Extend)),
        ("one row less", go(Step::Rows(1), SelectMode::Extend)),
        ("select all", Command::Do(Action::SelectAll)),
        ("select one", go(Step::Rows(1), SelectMode::Only)),
        ("fold a batch", Command::Table(TableCommand::Fold(0, Fold::Folded))),
        ("unfold a batch", Command::Table(TableCommand::Fold(0, Fold::Unfolded))),
        ("unfold all", Command::Do(Action::FoldAll(Fold::Unfolded))),
        ("fold one of them", Command::Table(TableCommand::Fold(0, Fold::Folded))),
        ("jump to what there is not", jump("qqxyz")),
        ("search on", Command::Table(TableCommand::JumpOn)),
        ("jump to a number", jump("700000")),
    ] {
        let start = Instant::now();
        update(&mut state, command);
        println!("{name}: {:?}", start.elapsed());
    }
    let start = Instant::now();
    let text =
        dealscope::state::copied(state.register(), &state.answers.outline, &rows, &state.layout.columns);
    println!("copy all, in the background: {:?}, {} bytes", start.elapsed(), text.len());
}
