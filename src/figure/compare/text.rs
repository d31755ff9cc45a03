//! The text around a comparison: title, notes, the order of the groups, and the alternative text.

use super::super::bars_words::{TOLD, TOLD_IN_FILE, rates_note};
use super::super::figure_kind::FigureKind;
use super::super::footnotes::split_marks;
use super::super::format::{NBSP, money_sum_text, sum_text};
use super::super::heading::{Heading, Importance};
use super::super::kinds::End;
use super::super::notes::{NoteDraft, disputed_note, notes, unconverted_note};
use super::super::phrases::{and_list, cut_list, measure_words, sentence, shorten};
use super::super::rounding::ShownBounds;
use super::super::rule::rule;
use super::super::source_line::SourceLines;
use super::super::subtitles::Subtitle;
use super::alt::desc;
use super::{Blocks, CauseLine, Column, ComparisonBuilder, OrderLine, Section};
use crate::model::{Currency, Lang};
use crate::query::{Cause, CauseKind, CurrencyMode, Measure, Order, Pair, Sum};
use crate::tr;

/// Longest title of a deal within a sentence, in characters.
const TITLE: usize = 60;
/// Number of pairs and causes that notes list; the rest is given as a number.
const NAMED: usize = 5;

impl ComparisonBuilder<'_> {
    pub(super) fn heading(
        &self,
        columns: &[Column],
        sections: &[Section],
        orders: &[OrderLine],
        blocks: &Blocks,
    ) -> Heading {
        let lang = self.lang;
        let title = self.title(columns);
        let short_title = Some(self.short_title(columns.len()));
        let rule = self.rule();
        let subtitles = self.subtitle(blocks).forms(&title);
        let full_notes = vec![sentence(&rule, lang)];
        let heading = Heading { lang, title, short_title, subtitles, rule, full_notes, ..Heading::default() };
        let mut notes = self.disputed(sections, TOLD_IN_FILE);
        notes.extend(self.unconverted());
        notes.extend(rates_note(self.shown, lang));
        notes.extend(self.rounding());
        notes.extend(self.order_notes(columns, orders));
        notes.extend(self.further_notes());
        let mut heading = heading.noted(notes);
        let lines = SourceLines::new(self.register, &self.shown.cited, &self.shown.rates, self.context);
        (heading.sources, heading.all_sources) = (lines.lines(), lines.all());
        heading.alt = self.alt(orders).text();
        heading.desc = desc(&heading.alt, columns, sections, orders, lang);
        heading.with(&self.context.own)
    }

    /// The rule of the chart, and what its bars have in common.
    fn rule(&self) -> String {
        let scale = if self.is_as_stated() {
            tr!(self.lang, "compare-parts-by-number-of-deals")
        } else {
            tr!(self.lang, "compare-all-bars-on-one-scale")
        };
        let rule = rule(self.shown, self.context, FigureKind::Bars);
        format!("{rule}{}{scale}", tr!(self.lang, "list-semicolon"))
    }

    fn subtitle(&self, blocks: &Blocks) -> Subtitle<'_> {
        let unit = if self.is_as_stated() {
            tr!(self.lang, "subtitle-original-currencies").to_owned()
        } else {
            blocks.panels.first().map(|panel| panel.axis.unit.replace(NBSP, " ")).unwrap_or_default()
        };
        let is_money = self.shown.query.measure == Measure::Money;
        Subtitle { context: self.context, unit, stage: None, days: self.shown.days, is_money }
    }

    /// All notes in full, except those on the order.
    pub(super) fn remarks(&self, sections: &[Section]) -> Vec<String> {
        let notes = self.disputed(sections, TOLD).into_iter().chain(self.unconverted());
        let notes = notes.chain(self.rounding()).chain(self.further_notes());
        notes.flat_map(|draft| draft.full).collect()
    }

    fn disputed(&self, sections: &[Section], told: usize) -> Vec<NoteDraft> {
        let cells = sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells);
        let is_marked = cells.into_iter().any(|cell| !split_marks(&cell.value).1.is_empty());
        let named = || self.footnotes.named(self.register, told, self.lang);
        let note = || disputed_note(tr!(self.lang, "note-disputed-bar"), named());
        is_marked.then(note).into_iter().collect()
    }

    fn unconverted(&self) -> Option<NoteDraft> {
        let is_money = self.shown.query.measure == Measure::Money;
        let number: usize = self.compared.sides.iter().map(|side| side.total.unconverted).sum();
        (is_money && number > 0).then(|| unconverted_note(number, None, self.lang))
    }

    fn rounding(&self) -> Option<NoteDraft> {
        let measure = self.shown.query.measure;
        let currencies = self.shown.measured_currencies();
        let sums = self.compared.sides.iter().flat_map(|side| {
            currencies.iter().filter_map(|currency| side.total.measured(measure, *currency))
        });
        let ends = sums.filter(Sum::is_known).map(|sum| {
            let end = match sum.interval.high {
                Some(_) if sum.interval.is_exact() => End::Exact,
                Some(_) => End::Upto(1.0),
                None => End::Open,
            };
            (if sum.interval.low.is_zero() { 0.0 } else { 1.0 }, end, sum.approximate)
        });
        ShownBounds::of(ends).note(measure == Measure::Money, self.lang)
    }

    fn further_notes(&self) -> impl Iterator<Item = NoteDraft> {
        let overlap = self.overlap_note().map(|text| NoteDraft::new(Importance::Misread, text));
        // A page shows no kinds and no sectors.
        let reaching = self.reaching_note().map(|text| NoteDraft::in_file(Importance::Misread, vec![text]));
        overlap.into_iter().chain(reaching).chain(notes(self.register, self.shown, self.lang))
    }

    pub(super) fn is_as_stated(&self) -> bool {
        (self.shown.query.measure, self.shown.query.shown) == (Measure::Money, CurrencyMode::AsStated)
    }

    fn title(&self, columns: &[Column]) -> String {
        let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
        let names = and_list(&names, self.lang);
        let measure = measure_words(self.shown.query.measure, self.context.is_signed, self.lang);
        tr!(self.lang, "compare-side-by-side", measure = measure, names = names)
    }

    fn short_title(&self, groups: usize) -> String {
        let measure = measure_words(self.shown.query.measure, self.context.is_signed, self.lang);
        tr!(self.lang, "compare-groups-short", measure = measure, number = groups)
    }

    pub(super) fn orders(&self, columns: &[Column]) -> Vec<OrderLine> {
        self.compared.pairs.iter().filter_map(|pair| self.order(pair, columns)).collect()
    }

    fn order(&self, pair: &Pair, columns: &[Column]) -> Option<OrderLine> {
        let (a, b) = (&columns.get(pair.first)?.name, &columns.get(pair.second)?.name);
        let lang = self.lang;
        let above = |a: &str, b: &str| tr!(lang, "compare-is-larger-than", a = a, b = b);
        let text = match &pair.order {
            Order::First => above(a, b),
            Order::Second => above(b, a),
            Order::Equal => tr!(lang, "compare-and-are-the-same", a = a, b = b),
            Order::Open(_) => tr!(lang, "compare-or-open", a = a, b = b),
            Order::None => tr!(lang, "compare-and-have-no-order-no", a = a, b = b),
        };
        let causes = match &pair.order {
            Order::Open(causes) => causes.iter().map(|cause| self.cause(cause, columns)).collect(),
            _ => Vec::new(),
        };
        let is_open = matches!(pair.order, Order::Open(_));
        Some(OrderLine { columns: (pair.first, pair.second), is_open, text, causes })
    }

    fn cause(&self, cause: &Cause, columns: &[Column]) -> CauseLine {
        let name = columns.get(cause.side).map_or("", |column| column.name.as_str());
        let what = match cause.deals.as_slice() {
            [one] => self.quoted(&shorten(&self.register.deal(*one).title, TITLE)),
            _ => String::new(),
        };
        let text = if what.is_empty() {
            several(cause.why, cause.deals.len(), name, self.lang)
        } else {
            one(cause.why, &what, &self.span(cause), name, self.lang)
        };
        CauseLine { text, deals: cause.deals.clone(), could_decide: cause.could_decide }
    }

    fn quoted(&self, title: &str) -> String {
        tr!(self.lang, "compare-quoted", title = title)
    }

    /// The total of the deals of a cause: `US$1.7–17.1bn`.
    fn span(&self, cause: &Cause) -> String {
        let sum = Sum { interval: cause.interval, ..Sum::ZERO };
        let currency: Option<Currency> = match self.shown.query.shown {
            CurrencyMode::In(currency) if self.shown.query.measure == Measure::Money => Some(currency),
            _ => None,
        };
        currency
            .map_or_else(|| sum_text(&sum, self.lang), |currency| money_sum_text(currency, &sum, self.lang))
    }

    /// The orders that are open, and the facts that would decide them; or that all are certain.
    fn order_notes(&self, columns: &[Column], orders: &[OrderLine]) -> Vec<NoteDraft> {
        let mut texts = self.order_texts(columns, orders).into_iter();
        let first = texts.next().map(|text| {
            let short = || tr!(self.lang, "compare-ranking-open").to_owned();
            NoteDraft::or_short(Importance::Ranking, text, short)
        });
        let further = texts.map(|text| NoteDraft::or_short(Importance::Further, text, String::new));
        first.into_iter().chain(further).collect()
    }

    fn order_texts(&self, columns: &[Column], orders: &[OrderLine]) -> Vec<String> {
        let lang = self.lang;
        let name = |at: usize| columns.get(at).map_or("", |column| column.name.as_str());
        let open: Vec<&OrderLine> = orders.iter().filter(|order| order.is_open).collect();
        if open.is_empty() {
            let are_all_known = self.compared.pairs.iter().all(|pair| pair.order != Order::None);
            let certain = tr!(lang, "compare-the-order-is-certain-no");
            return are_all_known.then(|| certain.to_owned()).into_iter().collect();
        }
        let or = tr!(lang, "list-or");
        let pairs: Vec<String> = open
            .iter()
            .map(|order| format!("{}{or}{}", name(order.columns.0), name(order.columns.1)))
            .collect();
        let pairs = if columns.len() > 2 && open.len() == orders.len() {
            tr!(lang, "compare-every-two-of-them").to_owned()
        } else {
            cut_list(&pairs, NAMED, lang)
        };
        let mut notes = vec![tr!(lang, "compare-which-is-larger-is-open", pairs = pairs)];
        let mut could: Vec<String> = Vec::new();
        let mut part: Vec<String> = Vec::new();
        for cause in open.iter().flat_map(|order| &order.causes) {
            let is_known = could.contains(&cause.text) || !cause.could_decide && part.contains(&cause.text);
            if !is_known && cause.could_decide {
                part.retain(|text| *text != cause.text);
                could.push(cause.text.clone());
            } else if !is_known {
                part.push(cause.text.clone());
            }
        }
        let list = |texts: &[String]| {
            let semicolon = tr!(lang, "list-semicolon");
            let more = texts.len().saturating_sub(NAMED);
            let mut shown: Vec<String> = texts.iter().take(NAMED).cloned().collect();
            shown.extend((more > 0).then(|| tr!(lang, "compare-pairs-more", more = more)));
            shown.join(semicolon)
        };
        if !could.is_empty() {
            let head = tr!(lang, "compare-any-one-of-these-could");
            notes.push(sentence(&format!("{head}{}", list(&could)), lang));
        }
        if !part.is_empty() {
            let head = tr!(lang, "compare-not-enough-on-its-own");
            notes.push(sentence(&format!("{head}{}", list(&part)), lang));
        }
        notes
    }

    fn overlap_note(&self) -> Option<String> {
        let shared = self.compared.shared.len();
        let words = super::super::phrases::deals(shared, self.lang);
        (shared > 0).then(|| tr!(self.lang, "compare-groups-overlap", words = words))
    }

    fn reaching_note(&self) -> Option<String> {
        let titles = self.compared.reaching.iter();
        let titles: Vec<String> =
            titles.map(|&ix| self.quoted(&shorten(&self.register.deal(ix).title, TITLE))).collect();
        if titles.is_empty() {
            return None;
        }
        let titles = cut_list(&titles, 2, self.lang);
        Some(tr!(self.lang, "compare-lies-partly-elsewhere", titles = titles))
    }
}

fn one(why: CauseKind, what: &str, span: &str, name: &str, lang: Lang) -> String {
    match why {
        CauseKind::Undisclosed => tr!(lang, "cause-undisclosed", what = what, name = name),
        CauseKind::Unconverted => tr!(lang, "cause-unconverted", what = what, name = name),
        CauseKind::AtLeast => tr!(lang, "cause-at-least", what = what, span = span, name = name),
        CauseKind::Disputed => tr!(lang, "cause-disputed", what = what, span = span, name = name),
        CauseKind::Remainder => tr!(lang, "cause-remainder", what = what, name = name),
        CauseKind::Range => tr!(lang, "cause-range", what = what, span = span, name = name),
    }
}

fn several(why: CauseKind, number: usize, name: &str, lang: Lang) -> String {
    match why {
        CauseKind::Undisclosed => tr!(lang, "causes-undisclosed", number = number, name = name),
        CauseKind::Unconverted => tr!(lang, "causes-unconverted", number = number, name = name),
        CauseKind::AtLeast => tr!(lang, "causes-at-least", number = number, name = name),
        CauseKind::Disputed => tr!(lang, "causes-disputed", number = number, name = name),
        CauseKind::Remainder => tr!(lang, "causes-remainder", number = number, name = name),
        CauseKind::Range => tr!(lang, "causes-range", number = number, name = name),
    }
}
