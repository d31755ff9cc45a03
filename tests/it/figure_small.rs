//! Small figures, drawn from registers of a few deals.

use dealscope::figure::{BarOptions, Bars, Context, FigureKind, bars};
use dealscope::model::{Currency, Lang, Register};
use dealscope::query::{DealSet, GroupBy, Index, Volumes, VolumesQuery, funnel, volumes_in};

pub(crate) const LANGS: [Lang; 3] = [Lang::En, Lang::De, Lang::Zh];

pub(crate) fn volumes_of(register: &Register, options: BarOptions, by: GroupBy) -> Volumes {
    let index = Index::new(register);
    let all = DealSet::all(register.deals.len());
    let query = options.asks(VolumesQuery { by, ..VolumesQuery::new(Currency::USD) });
    match options.chart {
        FigureKind::Funnel => funnel(register, &index, &all, query),
        _ => volumes_in(register, &index, &all, query),
    }
}

pub(crate) fn drawn(register: &Register, options: BarOptions, by: GroupBy, lang: Lang) -> Bars {
    let context = Context { lang, is_signed: true, ..Context::default() };
    bars(register, &volumes_of(register, options, by), &context, options)
}

pub(crate) fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
