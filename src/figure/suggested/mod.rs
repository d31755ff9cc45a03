//! Suggested titles: what a figure shows, in a sentence that is certain.
//!
//! Each pattern has a condition, and a title is suggested only where it holds. None uses a superlative, a growth or a
//! share of sums that are open, and none names a rest or a wider place as the first. A title is offered, never put in
//! unasked.

mod amounts;
mod counts;
mod order;
mod wording;

use super::kinds::Context;
use super::phrases::group_name;
use crate::model::{Currency, Register};
use crate::query::{Compared, DealCounts, GroupKey, Rank, Sum, Volumes, ranks};
use crate::tr;

/// A title that a figure supports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestedTitle {
    pub text: String,
    /// A shorter form for narrow pages, if there is one.
    pub short: Option<String>,
    pub pattern: TitlePattern,
}

/// What a suggested title says, by the condition under which it is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TitlePattern {
    /// The total, and that the lead is open.
    TotalAndLead,
    /// The lower bound of the total is above nothing.
    Total,
    /// More than one group may be first.
    LeadOpen,
    /// Exactly one group is first whatever the open amounts are.
    LeadCertain,
    /// The lower bound of one group is above the upper bound of another.
    Pair,
    /// A number of groups have at least an amount.
    Threshold,
    /// Numbers of deals.
    Counts,
    /// The lower bound of the deals that lie wholly within a period.
    Period,
}

/// What titles are suggested for: the groups of a chart, or those of a comparison.
#[derive(Clone, Copy, Debug)]
pub enum Suggesting<'a> {
    Volumes(&'a Volumes),
    Comparison(&'a Compared),
}

/// The titles that hold for a figure, by pattern.
pub fn suggested_titles(
    register: &Register,
    suggesting: Suggesting<'_>,
    counts: DealCounts,
    context: &Context,
) -> Vec<SuggestedTitle> {
    let field = match suggesting {
        Suggesting::Volumes(volumes) => Field::of_volumes(register, volumes, context),
        Suggesting::Comparison(compared) => Field::of_comparison(register, compared, context),
    };
    let mut titles = Vec::new();
    titles.extend(field.total_and_lead());
    titles.extend(field.total());
    titles.extend(field.lead());
    titles.extend(field.pairs());
    titles.extend(field.threshold());
    titles.extend(counts.titles(context.lang));
    titles.extend(field.periods());
    titles
}

/// A group that may win: neither a rest nor a wider place.
struct Contender {
    name: String,
    sum: Sum,
    rank: Rank,
}

/// The groups that may win, largest lower bound first, with all that titles say of them.
struct Field<'a> {
    register: &'a Register,
    volumes: &'a Volumes,
    context: &'a Context,
    /// The currency of the amounts; `None` if the measure is not money.
    currency: Option<Currency>,
    contenders: Vec<Contender>,
    /// Whether the groups are those of a comparison.
    is_comparison: bool,
}

impl<'a> Field<'a> {
    fn of_volumes(register: &'a Register, volumes: &'a Volumes, context: &'a Context) -> Self {
        let is_ranked = !volumes.query.by.is_in_time();
        let contender = |currency: Option<Currency>| {
            let ranked = volumes.groups.iter().filter(|group| is_ranked && !group.is_apart);
            let contenders = ranked.filter_map(|group| {
                let name = group_name(register, volumes.query.grouping(), &group.key, context.lang);
                let sum = group.total.measured(volumes.query.measure, currency)?;
                Some(Contender { name, sum, rank: *group.ranks.get(&currency)? })
            });
            contenders.collect()
        };
        Self::new(register, volumes, context, contender)
    }

    fn of_comparison(register: &'a Register, compared: &'a Compared, context: &'a Context) -> Self {
        let volumes = &compared.volumes;
        let is_apart =
            |key: &GroupKey| volumes.groups.iter().any(|group| group.is_apart && group.key == *key);
        let contender = |currency: Option<Currency>| {
            let sides = compared.sides.iter().filter(|side| !is_apart(&side.key));
            let sums = sides.filter_map(|side| {
                let name = group_name(register, volumes.query.grouping(), &side.key, context.lang);
                Some((name, side.total.measured(volumes.query.measure, currency)?))
            });
            let sums: Vec<(String, Sum)> = sums.collect();
            let ranks = ranks(&sums.iter().map(|(_, sum)| Some(sum.interval)).collect::<Vec<_>>());
            let ranked = sums.into_iter().zip(ranks);
            ranked.filter_map(|((name, sum), rank)| Some(Contender { name, sum, rank: rank? })).collect()
        };
        Self { is_comparison: true, ..Self::new(register, volumes, context, contender) }
    }

    /// Amounts in several currencies have no common order, so nobody contends.
    fn new(
        register: &'a Register,
        volumes: &'a Volumes,
        context: &'a Context,
        contenders: impl Fn(Option<Currency>) -> Vec<Contender>,
    ) -> Self {
        let (currency, mut contenders) = match volumes.measured_currencies()[..] {
            [currency] => (currency, contenders(currency)),
            _ => (None, Vec::new()),
        };
        contenders.sort_by(|a, b| b.sum.interval.low.cmp(&a.sum.interval.low).then(a.name.cmp(&b.name)));
        Self { register, volumes, context, currency, contenders, is_comparison: false }
    }

    /// "At least about US$2.4tn signed; which city or district leads is open".
    fn total_and_lead(&self) -> Option<SuggestedTitle> {
        let total = self.total()?.text;
        let (lead, short) = self.lead_open()?;
        let join = |lead: &str| [&total, tr!(self.context.lang, "title-joint"), lead].concat();
        Some(SuggestedTitle {
            text: join(&lead),
            short: Some(join(short)),
            pattern: TitlePattern::TotalAndLead,
        })
    }
}
