//! Which questions list the deals of groups: a scan of the register, which no frame should make.

use crate::driver::register;
use dealscope::figure::{Context, FigureKind, Sourcing, Window, bars};
use dealscope::query::{GroupBy, Shown};
use dealscope::session::{DrawnTimeline, Query, answer};

#[test]
fn the_figures_of_a_large_register_list_no_deals() {
    let opened = register("5000");
    for by in [GroupBy::District, GroupBy::Party, GroupBy::Source, GroupBy::Month] {
        for (chart, shown) in
            [(FigureKind::Bars, None), (FigureKind::Bars, Some(Shown::AsStated)), (FigureKind::Time, None)]
        {
            let usual = Query::new(&opened.register);
            let query = Query { by, chart, shown: shown.unwrap_or(usual.shown), ..usual };
            let answers = answer(&opened, &query);
            let listed = answers.volumes.groups.iter().filter(|group| group.deals.is_listed());
            assert_eq!(listed.count(), 0, "{by:?} {chart:?}");
            let bars = answers.bars.panels.iter().flat_map(|panel| &panel.bars);
            let counted = bars.filter(|bar| bar.deals.count() > 0);
            assert_eq!(counted.filter(|bar| bar.deals.is_listed()).count(), 0, "{by:?} {chart:?}");
            let timeline = DrawnTimeline::new(&opened, &answers, Window::default()).timeline;
            let lanes = timeline.lanes.iter().flat_map(|lane| [&lane.deals, &lane.undated]);
            assert_eq!(lanes.filter(|deals| deals.is_listed()).count(), 0, "{by:?} {chart:?}");
        }
    }
}

#[test]
fn numbered_sources_list_them_and_one_pass_lists_all() {
    let opened = register("300");
    let query = Query { by: GroupBy::Sector, ..Query::new(&opened.register) };
    let volumes = answer(&opened, &query).volumes;
    let context = Context { sourcing: Sourcing::Numbered, ..Context::default() };
    bars(&opened.register, &volumes, &context, query.bar_options());
    assert!(volumes.groups.iter().all(|group| group.deals.is_listed()));
    for group in &volumes.groups {
        let one_by_one: Vec<_> = opened.register.deal_ixs().filter(|&ix| group.deals.has(ix)).collect();
        assert_eq!(group.deals.listed(), one_by_one);
        assert_eq!(group.deals.count(), one_by_one.len());
        assert_eq!(group.deals.first(3), one_by_one[..one_by_one.len().min(3)]);
        assert_eq!(group.deals.bits(300).to_vec(), one_by_one);
    }
}
