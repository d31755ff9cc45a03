//! The comparison: groups as columns, with all text in and around them.

mod alt;
mod biggest;
mod block;
mod blocks;
mod kinds;
mod opens;
mod text;

pub use block::{BlockPanel, Blocks, CompareBar, GroupBars, OpenGroup, Opens};
pub use kinds::{
    BigLine, Biggest, CauseLine, Cell, Column, Comparison, OrderLine, Row, Section, SectionKind,
};

use super::Role;
use super::axis::Ruler;
use super::chips::marked_chips_of;
use super::footnotes::{DISPUTED, Footnotes, mark_text};
use super::format::{NBSP, money_sum_in, sum_text, unknown_money};
use super::kinds::{Context, End, LegendEntry, Texture};
use super::legend::form_entries;
use super::options::AxisScale;
use super::phrases::{counted, deals, group_detail, group_name, kind_word, measure_words, stage_word};
use super::timeline::timeline_in_rows;
use crate::model::{Currency, Days, DealIx, Lang, Register, Stage};
use crate::query::{
    Cited, Compared, CurrencyMode, GroupBy, GroupKey, Grouping, Measure, Members, Note, Part, PartRow, Side,
    Site, Sum, Total, Volumes,
};
use crate::tr;
use rust_decimal::prelude::ToPrimitive;

/// Number of rows of marks per lane; busy periods are merged into counts.
const ROWS: usize = 2;

/// A comparison as a figure.
pub fn comparison(register: &Register, compared: &Compared, context: &Context) -> Comparison {
    let shown = shown_volumes(register, compared);
    let footnotes = Footnotes::new(&shown);
    let maker = ComparisonBuilder {
        register,
        compared,
        shown: &shown,
        footnotes: &footnotes,
        context,
        lang: context.lang,
    };
    let columns = maker.columns();
    let sections = maker.sections();
    let timeline = timeline_in_rows(register, &compared.lanes, context, ROWS);
    let mut legend = maker.legend(&sections);
    legend.extend(timeline.legend.iter().filter(|entry| entry.texture != Texture::Solid).cloned());
    let orders = maker.orders(&columns);
    let remarks = maker.remarks(&sections);
    let blocks = maker.blocks(&columns);
    let heading = maker.heading(&columns, &sections, &orders, &blocks);
    let biggest = maker.biggest();
    Comparison { heading, legend, blocks, columns, sections, biggest, orders, remarks, timeline }
}

/// The volumes of the compared groups only, in their order.
fn shown_volumes(register: &Register, compared: &Compared) -> Volumes {
    let place = |key: &GroupKey| compared.query.groups.iter().position(|one| one == key);
    let mut volumes = compared.volumes.clone();
    volumes.groups.retain(|group| place(&group.key).is_some());
    volumes.groups.sort_by_key(|group| place(&group.key));
    volumes.total = Total::default();
    let has = |ix: DealIx| compared.lanes.lanes.iter().any(|lane| lane.deals.has(ix));
    volumes.running_totals.retain(|&ix| has(ix));
    let deals = || compared.sides.iter().flat_map(|side| side.deals.listed().iter().copied());
    let days = deals().filter_map(|ix| register.deal(ix).when?.days().closed());
    volumes.days = days.reduce(Days::joined);
    let distinct: std::collections::BTreeSet<DealIx> =
        deals().chain(volumes.running_totals.iter().copied()).collect();
    volumes.cited = Cited::by(register, distinct.into_iter());
    for note in &mut volumes.notes {
        if let Note::StandsForItself(keys) = note {
            keys.retain(|key| place(key).is_some());
        }
    }
    volumes.notes.retain(|note| match note {
        Note::StandsForItself(keys) => !keys.is_empty(),
        // The comparison has its own text for these notes.
        Note::Overlap | Note::OrderOpen(_) | Note::NothingAtStage(_) => false,
    });
    volumes
}

struct ComparisonBuilder<'a> {
    register: &'a Register,
    compared: &'a Compared,
    /// The volumes of the compared groups only.
    shown: &'a Volumes,
    footnotes: &'a Footnotes,
    context: &'a Context,
    lang: Lang,
}

/// The measure of the bars, and their common scale.
struct SharedScale {
    measure: Measure,
    currency: Option<Currency>,
    ruler: Ruler,
}

impl SharedScale {
    fn new(sums: &[Sum], measure: Measure, currency: Option<Currency>, lang: Lang) -> Self {
        let ruler = Ruler::new(sums, measure, currency, AxisScale::Linear, lang);
        Self { measure, currency, ruler }
    }
}

/// The sum of deals on a scale, if anything of it is known.
fn known_sum(members: &Members, total: &Total, scale: &SharedScale) -> Option<Sum> {
    let sum = total.measured(scale.measure, scale.currency).filter(|_| members.count() > 0);
    sum.filter(Sum::is_known)
}

/// The ends of a bar; without a lower one if nothing is known.
fn ends(members: &Members, total: &Total, scale: &SharedScale) -> (Option<f64>, End) {
    let known = known_sum(members, total, scale);
    let end = match known.map(|sum| (sum.interval.is_exact(), sum.interval.high)) {
        Some((true, _)) => End::Exact,
        Some((false, Some(high))) => End::Upto(scale.ruler.at(high)),
        _ => End::Open,
    };
    (known.map(|sum| scale.ruler.at(sum.interval.low)), end)
}

impl ComparisonBuilder<'_> {
    fn grouping(&self) -> Grouping {
        self.shown.query.grouping()
    }

    fn columns(&self) -> Vec<Column> {
        let chips = marked_chips_of(&self.compared.volumes, self.lang);
        let of = |key: &GroupKey| {
            let at = self.compared.volumes.groups.iter().position(|group| group.key == *key)?;
            chips.get(at).cloned()
        };
        let column = |side: &Side| Column {
            key: side.key.clone(),
            name: group_name(self.register, self.grouping(), &side.key, self.lang),
            detail: group_detail(self.register, self.grouping().by, &side.key, self.lang),
            counts: self.counts(&side.total),
            chips: of(&side.key).unwrap_or_default(),
            deals: side.deals.clone(),
        };
        self.compared.sides.iter().map(column).collect()
    }

    /// "5 deals, 30 projects and 8 companies".
    fn counts(&self, total: &Total) -> String {
        let all = [deals(total.deals, self.lang)].into_iter();
        let counts = total.counts.iter().map(|(&unit, sum)| counted(unit, sum, self.lang));
        all.chain(counts).collect::<Vec<_>>().join(tr!(self.lang, "list-comma"))
    }

    fn sections(&self) -> Vec<Section> {
        let query = self.shown.query;
        let is_stated = (query.measure, query.shown) == (Measure::Money, CurrencyMode::AsStated);
        let currency = match query.shown {
            CurrencyMode::In(currency) if query.measure == Measure::Money => Some(currency),
            _ => None,
        };
        // Amounts that are not converted have no common scale; the sections then show the number of deals.
        let scale =
            if is_stated { self.scale(Measure::Deals, None) } else { self.scale(query.measure, currency) };
        let totals = if is_stated { self.totals_by_currency() } else { vec![self.total_row(&scale)] };
        let mut sections = vec![self.section(SectionKind::Total, totals)];
        for (what, rows) in [
            (SectionKind::Stages, &self.compared.stages),
            (SectionKind::Kinds, &self.compared.kinds),
            (SectionKind::Sectors, &self.compared.sectors),
        ] {
            let is_own = match query.by {
                GroupBy::Kind => what == SectionKind::Kinds,
                GroupBy::Stage => what == SectionKind::Stages,
                GroupBy::Sector => what == SectionKind::Sectors,
                _ => false,
            };
            // Sections that repeat the grouping, or in which no deal has a value, do not distinguish the groups.
            let is_empty = rows.iter().all(|row| row.part == Part::Of(GroupKey::Missing));
            if !is_own && !is_empty {
                let rows = rows.iter().map(|row| self.row(what, row, &scale)).collect();
                sections.push(self.section(what, rows));
            }
        }
        sections
    }

    /// The common scale of all values with this measure.
    fn scale(&self, measure: Measure, currency: Option<Currency>) -> SharedScale {
        let parts = [&self.compared.stages, &self.compared.kinds, &self.compared.sectors];
        let parts = parts.into_iter().flatten().flat_map(|row| row.cells.iter().map(|(_, total)| total));
        let totals = self.compared.sides.iter().map(|side| &side.total).chain(parts);
        let sums: Vec<Sum> = totals.filter_map(|total| total.measured(measure, currency)).collect();
        SharedScale::new(&sums, measure, currency, self.lang)
    }

    fn section(&self, what: SectionKind, rows: Vec<Row>) -> Section {
        Section { what, title: self.section_title(what), rows }
    }

    fn total_row(&self, scale: &SharedScale) -> Row {
        let cell = |side: &Side| {
            let mut cell = self.cell(None, &side.key, &side.deals, &side.total, scale);
            // The number of deals stands below the total, together with the counts.
            cell.count.clear();
            // The mark of the note that sources disagree.
            let money = || side.total.money.iter().filter(|(currency, _)| scale.currency == Some(**currency));
            let is_disputed = scale.measure == Measure::Money && money().any(|(_, sum)| sum.disputed);
            cell.value.extend((cell.low.is_some() && is_disputed).then(|| mark_text(DISPUTED)));
            cell
        };
        Row {
            name: scale.ruler.axis.unit.clone(),
            role: Role::Data,
            is_apart: false,
            cells: self.compared.sides.iter().map(cell).collect(),
        }
    }

    /// One row per currency, each with its own scale.
    fn totals_by_currency(&self) -> Vec<Row> {
        let has = |currency: &Currency| {
            self.compared.sides.iter().any(|side| side.total.money.get(currency).is_some_and(Sum::is_known))
        };
        let currencies = self.compared.volumes.currencies().into_iter().filter(has);
        let sums = |currency| {
            let all = self.compared.sides.iter();
            all.filter_map(move |side| side.total.measured(Measure::Money, Some(currency)))
                .collect::<Vec<_>>()
        };
        let rows = currencies.map(|currency| {
            let scale = SharedScale::new(&sums(currency), Measure::Money, Some(currency), self.lang);
            self.total_row(&scale)
        });
        let rows: Vec<Row> = rows.collect();
        if rows.is_empty() { vec![self.total_row(&self.scale(Measure::Deals, None))] } else { rows }
    }

    fn row(&self, what: SectionKind, row: &PartRow, scale: &SharedScale) -> Row {
        let (name, role) = match row.part.key() {
            None => (tr!(self.lang, "compare-other-sectors").to_owned(), Role::Neutral),
            Some(GroupKey::Stage(stage)) => {
                (stage_word(*stage, self.lang).to_owned(), Role::of_stage(*stage))
            }
            Some(GroupKey::Kind(kind)) => (kind_word(*kind, self.lang).to_owned(), Role::of_kind(*kind)),
            Some(key) => {
                let by = if what == SectionKind::Sectors { GroupBy::Sector } else { GroupBy::Kind };
                let role = if *key == GroupKey::Missing { Role::Neutral } else { Role::Data };
                (group_name(self.register, Grouping { by, site: Site::Place }, key, self.lang), role)
            }
        };
        let cells = row.cells.iter().zip(&self.compared.query.groups);
        let cells =
            cells.map(|((deals, total), key)| self.cell(Some(&name), key, deals, total, scale)).collect();
        Row { is_apart: row.part.stage() == Some(Stage::Cancelled), name, role, cells }
    }

    fn cell(
        &self,
        row: Option<&str>,
        key: &GroupKey,
        members: &Members,
        total: &Total,
        scale: &SharedScale,
    ) -> Cell {
        let is_empty = members.count() == 0;
        let known = known_sum(members, total, scale);
        let (low, end) = ends(members, total, scale);
        let number = if scale.measure == Measure::Deals || is_empty {
            String::new()
        } else {
            deals(total.deals, self.lang)
        };
        let name = group_name(self.register, self.grouping(), key, self.lang);
        let unknown = || self.without_value(members, total, scale).to_owned();
        let whole = known.map_or_else(unknown, |sum| self.whole_value(&sum, scale));
        let whole = if is_empty { tr!(self.lang, "compare-none").to_owned() } else { whole };
        let words = [Some(name), row.map(str::to_owned), Some(whole), Some(number.clone())];
        let words: Vec<String> = words.into_iter().flatten().filter(|words| !words.is_empty()).collect();
        Cell {
            low,
            end,
            value: self.value_in(members, total, scale),
            count: number,
            spoken: words.join(tr!(self.lang, "list-comma")),
            deals: members.clone(),
        }
    }

    /// The value in the unit of the scale, or the words in its place.
    fn value_in(&self, members: &Members, total: &Total, scale: &SharedScale) -> String {
        let unknown = || self.without_value(members, total, scale).to_owned();
        known_sum(members, total, scale).map_or_else(unknown, |sum| self.value(&sum, scale))
    }

    fn without_value(&self, members: &Members, total: &Total, scale: &SharedScale) -> &'static str {
        match (total.measured(scale.measure, scale.currency), members.count()) {
            (_, 0) => "–",
            (Some(sum), _) if scale.measure == Measure::Money => unknown_money(&sum, self.lang),
            (Some(_), _) => tr!(self.lang, "compare-unknown"),
            (None, _) => self.nothing_of(scale.measure),
        }
    }

    fn nothing_of(&self, measure: Measure) -> &'static str {
        match measure {
            Measure::Money => tr!(self.lang, "bars-no-amount"),
            _ => tr!(self.lang, "compare-not-counted"),
        }
    }

    /// The value in the unit of the scale.
    fn value(&self, sum: &Sum, scale: &SharedScale) -> String {
        scale.ruler.text(sum).unwrap_or_else(|| self.whole_value(sum, scale))
    }

    fn whole_value(&self, sum: &Sum, scale: &SharedScale) -> String {
        match (scale.currency, scale.measure) {
            (Some(currency), _) => money_sum_in(scale.ruler.scale(), currency, sum, self.lang),
            (None, Measure::Area) => format!("{}{NBSP}m²", sum_text(sum, self.lang)),
            (None, Measure::Count(unit)) => counted(unit, sum, self.lang),
            (None, Measure::Deals) => deals(sum.interval.low.to_usize().unwrap_or_default(), self.lang),
            (None, Measure::Money) => sum_text(sum, self.lang),
        }
    }

    fn legend(&self, sections: &[Section]) -> Vec<LegendEntry> {
        let cells = sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells);
        let ends: Vec<(f64, End)> = cells.filter_map(|cell| Some((cell.low?, cell.end))).collect();
        form_entries(&ends, Role::Accent, self.lang)
    }

    fn section_title(&self, what: SectionKind) -> String {
        let measure = measure_words(self.shown.query.measure, self.context.is_signed, self.lang);
        match what {
            SectionKind::Total => measure.to_owned(),
            SectionKind::Stages => tr!(self.lang, "compare-reached-at-least").to_owned(),
            SectionKind::Kinds => tr!(self.lang, "compare-by-kind").to_owned(),
            SectionKind::Sectors => tr!(self.lang, "compare-by-sector").to_owned(),
        }
    }
}
