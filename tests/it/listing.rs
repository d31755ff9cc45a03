//! What questions cost: lists of the deals of groups, which no frame should make, and deals looked at.

use crate::driver::register;
use dealscope::figure::{FigureKind, Sourcing, StackBy, ThemeName, TimeRange, YearSplit};
use dealscope::query::{
    Column, CurrencyMode, DealSet, Direction, Filter, Group, GroupBy, SortKey, Sought, counted, first_in,
};
use dealscope::session::{Depth, DrawnTimeline, FigureRequest, Opened, Query, answer, answer_to};

/// All deals of groups, of their parts, and of bars.
fn listed(groups: &[Group]) -> usize {
    let of_group = |group: &Group| usize::from(group.deals.is_listed()) + listed(&group.parts);
    groups.iter().map(of_group).sum()
}

#[test]
fn no_figure_lists_the_deals_of_its_groups() {
    let opened = register("5000");
    let usual = Query::new(&opened.register);
    let mut dice = 0_usize;
    for by in [GroupBy::District, GroupBy::Party, GroupBy::Source, GroupBy::Month] {
        for &chart in FigureKind::CHARTS {
            // Every stack, split and way to show amounts is met with every chart.
            dice += 1;
            let stack = [None, Some(StackBy::Kind), Some(StackBy::Stage), Some(StackBy::Bound)][dice % 4];
            let split = [YearSplit::Whole, YearSplit::Years][dice % 2];
            let shown = if dice.is_multiple_of(3) { CurrencyMode::AsStated } else { usual.shown };
            let query = Query { by, chart, shown, stack, split, ..usual.clone() };
            let answers = answer(&opened, &query);
            assert_eq!(listed(&answers.volumes.groups), 0, "{query:?}");
            let bars = answers.bars.panels.iter().flat_map(|panel| &panel.bars);
            let counted = bars.filter(|bar| bar.deals.count() > 0);
            assert_eq!(counted.filter(|bar| bar.deals.is_listed()).count(), 0, "{query:?}");
            let timeline = DrawnTimeline::new(&opened, &answers, TimeRange::default()).timeline;
            let lanes = timeline.lanes.iter().flat_map(|lane| [&lane.deals, &lane.undated]);
            assert_eq!(lanes.filter(|deals| deals.is_listed()).count(), 0, "{query:?}");
            // A file with numbered sources asks for them.
            let mut figure = FigureRequest::new(chart, ThemeName::Light);
            figure.sourcing = Sourcing::Numbered;
            let words = figure.words(&opened, &query, &answers);
            assert!(words.caption.contains("[1]"), "{}", words.caption);
            assert_eq!(listed(&answers.volumes.groups), 0, "{query:?}");
        }
    }
}

#[test]
fn one_pass_lists_all_groups() {
    let opened = register("300");
    let query = Query { by: GroupBy::Sector, ..Query::new(&opened.register) };
    let volumes = answer(&opened, &query).volumes;
    assert!(!volumes.groups[0].deals.listed().is_empty());
    assert!(volumes.groups.iter().all(|group| group.deals.is_listed()));
    for group in &volumes.groups {
        let one_by_one: Vec<_> = opened.register.deal_ixs().filter(|&ix| group.deals.has(ix)).collect();
        assert_eq!(group.deals.listed(), one_by_one);
        assert_eq!(group.deals.count(), one_by_one.len());
        assert_eq!(group.deals.first(3), one_by_one[..one_by_one.len().min(3)]);
        assert_eq!(group.deals.bits(300).to_vec(), one_by_one);
    }
}

/// What asking costs once everything that is made once for a register is made: deals looked at, as a multiple of
/// the register's, and lists. All of it is done by one thread, which counts.
fn cost(opened: &Opened, ask: impl Fn() + Sync) -> (usize, usize) {
    std::thread::scope(|scope| {
        let asked = scope.spawn(|| {
            let alone = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
            alone.expect("a pool").install(|| {
                ask();
                let ((), work) = counted(&ask);
                (work.rows.div_ceil(opened.register.deals.len()), work.lists)
            })
        });
        asked.join().expect("it is counted")
    })
}

#[test]
fn questions_keep_to_their_budgets_of_work() {
    let opened = register("20000");
    let usual = Query::new(&opened.register);
    let filtered = |filter: &str| Query { filter: Filter::parse(filter).expect(filter), ..usual.clone() };
    let views = |query: &Query| drop(answer_to(&opened, query, &Sought::new(), Depth::Views));
    // Deals looked at, as a multiple of the register's, and lists made.
    let mut faults = Vec::new();
    let mut check = |what: &str, budget: (usize, usize), ask: &(dyn Fn() + Sync)| {
        let cost = cost(&opened, ask);
        // A budget that nothing comes near holds nothing.
        if cost.0 > budget.0 || cost.1 > budget.1 || cost.0 * 2 + 2 < budget.0 {
            faults.push(format!("{what}: {cost:?}, the budget is {budget:?}"));
        }
    };
    check("a changed filter", (12, 2), &|| views(&filtered("stage>=signed")));
    check("a step of a brush", (10, 2), &|| {
        let query = filtered("date:2021..2023");
        let answers = answer_to(&opened, &query, &Sought::new(), Depth::Views);
        drop(DrawnTimeline::new(&opened, &answers, TimeRange { cells: 100, ..TimeRange::default() }));
    });
    let sort = [SortKey { column: Column::Amount, direction: Direction::Descending }];
    check("the first rows of a sort", (1, 0), &|| {
        let (register, all) = (&opened.register, DealSet::all(20_000));
        drop(first_in(register, &opened.index, &all, &sort, register.currency, 50));
    });
    let stacked = Query { stack: Some(StackBy::Kind), split: YearSplit::Years, ..usual.clone() };
    check("bars by year, stacked", (24, 2), &|| views(&stacked));
    // Above it stands the sum of what the filter selects, which is none of its bars.
    check("a funnel", (44, 16), &|| views(&Query { chart: FigureKind::Funnel, ..stacked.clone() }));
    let mut numbered = FigureRequest::new(FigureKind::Bars, ThemeName::Light);
    numbered.sourcing = Sourcing::Numbered;
    let answers = answer(&opened, &usual);
    // Two rests are summed as groups of their own.
    check("numbered sources", (14, 2), &|| drop(numbered.words(&opened, &usual, &answers)));
    assert!(faults.is_empty(), "{faults:#?}");
}
