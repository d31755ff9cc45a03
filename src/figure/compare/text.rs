//! The text around a comparison: title, notes, the order of the groups, and the alternative text.

use super::super::figure_kind::FigureKind;
use super::super::format::{NBSP, money_sum_text, sum_text};
use super::super::heading::{rates_line, source_line, subtitle};
use super::super::kinds::Heading;
use super::super::notes::{notes, shorten};
use super::super::phrases::{and_list, cut_list, measure_words, sentence};
use super::super::sources::SourceNumbers;
use super::{CauseLine, Column, ComparisonBuilder, OrderLine, Section};
use crate::model::{Currency, Lang};
use crate::query::{Cause, CauseKind, CurrencyMode, Measure, Order, Pair, Sum};
use crate::tr;

/// Longest title of a deal within a sentence, in characters.
const TITLE: usize = 60;
/// Number of pairs and causes that notes list; the rest is given as a number.
const NAMED: usize = 5;

impl ComparisonBuilder<'_> {
    pub(super) fn heading(&self, columns: &[Column], sections: &[Section], orders: &[OrderLine]) -> Heading {
        let lang = self.lang;
        let title = self.title(columns);
        let scale = if self.is_as_stated() {
            tr!(lang, "compare-parts-by-number-of-deals")
        } else {
            tr!(lang, "compare-all-bars-on-one-scale")
        };
        let rule = subtitle(self.shown, self.context, FigureKind::Bars);
        let subtitle = format!("{rule}{}{scale}", tr!(lang, "list-semicolon"));
        let mut all = self.footnotes.texts(self.register, lang);
        all.extend(self.order_notes(columns, orders));
        all.extend(self.further_notes());
        let numbered = SourceNumbers::new(&self.shown.cited, self.context).list(self.register, lang);
        let mut sources =
            numbered.unwrap_or_else(|| source_line(self.register, self.shown.cited.listed(), lang));
        if let Some(rates) = rates_line(&self.shown.rates, lang) {
            sources = format!("{sources}{}{rates}", tr!(lang, "sentence-gap"));
        }
        let alt = alt(&title, &subtitle, columns, sections, orders, lang);
        let rule = subtitle.clone();
        let closing = usize::from(self.register.note.is_some());
        Heading { lang, title, subtitle, rule, notes: all, closing, sources, alt, ..Heading::default() }
            .with(&self.context.own)
    }

    /// The footnotes, and the caveats except those on the order.
    pub(super) fn remarks(&self) -> Vec<String> {
        let mut all = self.footnotes.texts(self.register, self.lang);
        all.extend(self.further_notes());
        all
    }

    fn further_notes(&self) -> impl Iterator<Item = String> {
        let own = self.overlap_note().into_iter().chain(self.reaching_note());
        own.chain(notes(self.register, self.shown, self.context))
    }

    fn is_as_stated(&self) -> bool {
        (self.shown.query.measure, self.shown.query.shown) == (Measure::Money, CurrencyMode::AsStated)
    }

    fn title(&self, columns: &[Column]) -> String {
        let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
        let names = and_list(&names, self.lang);
        let measure = measure_words(self.shown.query.measure, self.context.is_signed, self.lang);
        tr!(self.lang, "compare-side-by-side", measure = measure, names = names)
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
    fn order_notes(&self, columns: &[Column], orders: &[OrderLine]) -> Vec<String> {
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

/// The whole figure in words, column by column.
fn alt(
    title: &str,
    subtitle: &str,
    columns: &[Column],
    sections: &[Section],
    orders: &[OrderLine],
    lang: Lang,
) -> String {
    let number = columns.len();
    let said = sentence(subtitle, lang);
    let mut text = tr!(lang, "alt-comparison", title = title, subtitle = said, number = number);
    for (at, column) in columns.iter().enumerate() {
        let mut parts: Vec<String> = Vec::new();
        for section in sections {
            for row in &section.rows {
                let cell = row.cells.get(at).filter(|cell| cell.deals.count() > 0);
                parts.extend(cell.map(|cell| cell.spoken.clone()));
            }
        }
        parts.extend(column.chips.iter().cloned());
        let parts = if parts.is_empty() { vec![column.name.clone()] } else { parts };
        text.push(' ');
        text.push_str(&sentence(&parts.join(tr!(lang, "list-semicolon")), lang));
    }
    for order in orders {
        let causes: Vec<&str> = order.causes.iter().map(|cause| cause.text.as_str()).take(NAMED).collect();
        let causes = causes.join(tr!(lang, "list-semicolon"));
        let colon = if causes.is_empty() { "" } else { tr!(lang, "list-colon") };
        text.push(' ');
        text.push_str(&sentence(&format!("{}{colon}{causes}", order.text), lang));
    }
    text.replace(NBSP, " ")
}
