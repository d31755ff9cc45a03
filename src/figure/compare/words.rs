//! The words around a comparison: title, notes, what is known of the order, and the figure in words.

use super::super::format::{NBSP, money_sum_text, sum_text};
use super::super::heading::{rates_line, source_line, subtitle};
use super::super::kinds::Heading;
use super::super::notes::{notes, shorten};
use super::super::words::{and_list, cut_list, measure_words, pick, sentence};
use super::{CauseLine, Column, Maker, OrderLine, Section};
use crate::model::{Currency, Lang};
use crate::query::{Cause, Measure, Order, Pair, Shown, Sum, Why};

/// Characters of a deal's title within a sentence.
const TITLE: usize = 60;
/// Pairs and causes that notes name before they say how many more there are.
const NAMED: usize = 5;

impl Maker<'_> {
    pub(super) fn heading(&self, columns: &[Column], sections: &[Section], orders: &[OrderLine]) -> Heading {
        let lang = self.lang;
        let title = self.context.title.clone().unwrap_or_else(|| self.title(columns));
        let scale = if self.is_as_stated() {
            pick(lang, "parts by number of deals", "Teile nach Zahl der Abschlüsse", "各部分按交易数")
        } else {
            pick(lang, "all bars on one scale", "alle Balken im selben Maßstab", "所有条形同一比例")
        };
        let rule = subtitle(self.shown, self.context);
        let subtitle = format!("{rule}{}{scale}", pick(lang, "; ", "; ", "；"));
        let mut all = self.footnotes.texts(self.register, lang);
        all.extend(self.order_notes(columns, orders));
        all.extend(self.further_notes());
        let mut sources = source_line(self.register, &self.shown.cited, lang);
        if let Some(rates) = rates_line(&self.shown.rates, lang) {
            sources = format!("{sources} {rates}");
        }
        let alt = alt(&title, &subtitle, columns, sections, orders, lang);
        Heading { lang, title, subtitle, notes: all, sources, alt }
    }

    /// The footnotes, and what a careful reader must know beside the order.
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
        (self.shown.query.measure, self.shown.query.shown) == (Measure::Money, Shown::AsStated)
    }

    fn title(&self, columns: &[Column]) -> String {
        let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
        let names = and_list(&names, self.lang);
        let measure = measure_words(self.shown.query.measure, self.context.is_signed, self.lang);
        match self.lang {
            Lang::En => format!("{measure} side by side: {names}"),
            Lang::De => format!("{measure} im Vergleich: {names}"),
            Lang::Zh => format!("{measure}对比：{names}"),
        }
    }

    pub(super) fn orders(&self, columns: &[Column]) -> Vec<OrderLine> {
        self.compared.pairs.iter().filter_map(|pair| self.order(pair, columns)).collect()
    }

    fn order(&self, pair: &Pair, columns: &[Column]) -> Option<OrderLine> {
        let (a, b) = (&columns.get(pair.first)?.name, &columns.get(pair.second)?.name);
        let lang = self.lang;
        let above = |a: &str, b: &str| match lang {
            Lang::En => format!("{a} is larger than {b}"),
            Lang::De => format!("{a} liegt über {b}"),
            Lang::Zh => format!("{a}高于{b}"),
        };
        let text = match &pair.order {
            Order::First => above(a, b),
            Order::Second => above(b, a),
            Order::Equal => match lang {
                Lang::En => format!("{a} and {b} are the same"),
                Lang::De => format!("{a} und {b} sind gleich"),
                Lang::Zh => format!("{a}与{b}相同"),
            },
            Order::Open(_) => match lang {
                Lang::En => format!("{a} or {b}: open"),
                Lang::De => format!("{a} oder {b}: offen"),
                Lang::Zh => format!("{a}与{b}：未定"),
            },
            Order::None => match lang {
                Lang::En => format!("{a} and {b} have no order: no figure in common"),
                Lang::De => format!("{a} und {b} ohne Reihenfolge: keine gemeinsame Größe"),
                Lang::Zh => format!("{a}与{b}无法比较：无共同数值"),
            },
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
        let text = match (self.lang, what.is_empty()) {
            (Lang::En, true) => several_en(cause.why, cause.deals.len(), name),
            (Lang::De, true) => several_de(cause.why, cause.deals.len(), name),
            (Lang::Zh, true) => several_zh(cause.why, cause.deals.len(), name),
            (lang, false) => one(cause.why, &what, &self.span(cause), name, lang),
        };
        CauseLine { text, deals: cause.deals.clone(), could_decide: cause.could_decide }
    }

    fn quoted(&self, title: &str) -> String {
        match self.lang {
            Lang::De => format!("„{title}“"),
            Lang::En | Lang::Zh => format!("“{title}”"),
        }
    }

    /// What the deals of a cause come to: `US$1.7–17.1bn`.
    fn span(&self, cause: &Cause) -> String {
        let sum = Sum { interval: cause.interval, ..Sum::ZERO };
        let currency: Option<Currency> = match self.shown.query.shown {
            Shown::In(currency) if self.shown.query.measure == Measure::Money => Some(currency),
            _ => None,
        };
        currency.map_or_else(|| sum_text(&sum), |currency| money_sum_text(currency, &sum))
    }

    /// Which orders are open, and what would decide them; or that all are certain.
    fn order_notes(&self, columns: &[Column], orders: &[OrderLine]) -> Vec<String> {
        let lang = self.lang;
        let name = |at: usize| columns.get(at).map_or("", |column| column.name.as_str());
        let open: Vec<&OrderLine> = orders.iter().filter(|order| order.is_open).collect();
        if open.is_empty() {
            let are_all_known = self.compared.pairs.iter().all(|pair| pair.order != Order::None);
            let certain = pick(
                lang,
                "The order is certain: no ranges overlap.",
                "Die Reihenfolge ist sicher: Keine Spannen überschneiden sich.",
                "先后次序确定：区间无重叠。",
            );
            return are_all_known.then(|| certain.to_owned()).into_iter().collect();
        }
        let or = pick(lang, " or ", " oder ", "与");
        let pairs: Vec<String> = open
            .iter()
            .map(|order| format!("{}{or}{}", name(order.columns.0), name(order.columns.1)))
            .collect();
        let pairs = if columns.len() > 2 && open.len() == orders.len() {
            pick(lang, "every two of them", "je zwei von ihnen", "两两之间").to_owned()
        } else {
            cut_list(&pairs, NAMED, lang)
        };
        let mut notes = vec![match lang {
            Lang::En => format!("Which is larger is open, since ranges overlap: {pairs}."),
            Lang::De => format!("Offen ist, da sich Spannen überschneiden, was größer ist: {pairs}."),
            Lang::Zh => format!("区间重叠，大小未定：{pairs}。"),
        }];
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
            let semicolon = pick(lang, "; ", "; ", "；");
            let more = texts.len().saturating_sub(NAMED);
            let mut shown: Vec<String> = texts.iter().take(NAMED).cloned().collect();
            shown.extend((more > 0).then(|| match lang {
                Lang::En => format!("and {more}{NBSP}more"),
                Lang::De => format!("und {more}{NBSP}weitere"),
                Lang::Zh => format!("等另外{more}项"),
            }));
            shown.join(semicolon)
        };
        if !could.is_empty() {
            let head = pick(
                lang,
                "Any one of these could decide it: ",
                "Jedes für sich könnte es entscheiden: ",
                "任一项即可定先后：",
            );
            notes.push(sentence(&format!("{head}{}", list(&could)), lang));
        }
        if !part.is_empty() {
            let head = pick(
                lang,
                "Not enough on its own: ",
                "Für sich allein genügt nicht: ",
                "单独一项不足以定先后：",
            );
            notes.push(sentence(&format!("{head}{}", list(&part)), lang));
        }
        notes
    }

    fn overlap_note(&self) -> Option<String> {
        let shared = self.compared.shared.len();
        let words = super::super::words::deals(shared, self.lang);
        (shared > 0).then(|| match self.lang {
            Lang::En => format!(
                "The groups overlap: {words} count in more than one of them, so they must not be added."
            ),
            Lang::De => format!(
                "Die Gruppen überschneiden sich: {words} zählen in mehreren; sie lassen sich nicht addieren."
            ),
            Lang::Zh => format!("各组有重叠：{words}同时计入多组，不可相加。"),
        })
    }

    fn reaching_note(&self) -> Option<String> {
        let titles = self.compared.reaching.iter();
        let titles: Vec<String> =
            titles.map(|&ix| self.quoted(&shorten(&self.register.deal(ix).title, TITLE))).collect();
        if titles.is_empty() {
            return None;
        }
        let titles = cut_list(&titles, 2, self.lang);
        Some(match self.lang {
            Lang::En => {
                format!("Lies partly elsewhere, so that kinds and sectors must not be added: {titles}.")
            }
            Lang::De => format!(
                "Liegt teils anderswo, so dass sich Arten und Branchen nicht addieren lassen: {titles}."
            ),
            Lang::Zh => format!("部分在他处，各类型与行业不可相加：{titles}。"),
        })
    }
}

fn one(why: Why, what: &str, span: &str, name: &str, lang: Lang) -> String {
    match (lang, why) {
        (Lang::En, Why::Undisclosed) => format!("the undisclosed amount of {what} in {name}"),
        (Lang::En, Why::AtLeast) => format!("the open upper end of {what} ({span}) in {name}"),
        (Lang::En, Why::Disputed) => format!("the dispute on {what} ({span}) in {name}"),
        (Lang::En, Why::Remainder) => format!("how much of {what} lies in {name}"),
        (Lang::En, Why::Range) => format!("the range of {what} ({span}) in {name}"),
        (Lang::De, Why::Undisclosed) => format!("der nicht genannte Betrag von {what} in {name}"),
        (Lang::De, Why::AtLeast) => format!("das offene obere Ende von {what} ({span}) in {name}"),
        (Lang::De, Why::Disputed) => format!("der Widerspruch zu {what} ({span}) in {name}"),
        (Lang::De, Why::Remainder) => format!("wie viel von {what} in {name} liegt"),
        (Lang::De, Why::Range) => format!("die Spanne von {what} ({span}) in {name}"),
        (Lang::Zh, Why::Undisclosed) => format!("{name}{what}未披露的金额"),
        (Lang::Zh, Why::AtLeast) => format!("{name}{what}的上限（{span}）"),
        (Lang::Zh, Why::Disputed) => format!("{name}{what}的说法分歧（{span}）"),
        (Lang::Zh, Why::Remainder) => format!("{what}有多少属于{name}"),
        (Lang::Zh, Why::Range) => format!("{name}{what}的区间（{span}）"),
    }
}

fn several_en(why: Why, number: usize, name: &str) -> String {
    match why {
        Why::Undisclosed => format!("the amounts of {number}{NBSP}undisclosed deals in {name}"),
        Why::AtLeast => format!("the open upper ends of {number}{NBSP}figures in {name}"),
        Why::Disputed => format!("the disputes on {number}{NBSP}deals in {name}"),
        Why::Remainder => format!("how much of {number}{NBSP}batches lies in {name}"),
        Why::Range => format!("the ranges of {number}{NBSP}figures in {name}"),
    }
}

fn several_de(why: Why, number: usize, name: &str) -> String {
    match why {
        Why::Undisclosed => format!("die Beträge von {number}{NBSP}Abschlüssen ohne Angabe in {name}"),
        Why::AtLeast => format!("die offenen oberen Enden von {number}{NBSP}Angaben in {name}"),
        Why::Disputed => format!("die Widersprüche zu {number}{NBSP}Abschlüssen in {name}"),
        Why::Remainder => format!("wie viel von {number}{NBSP}Sammelangaben in {name} liegt"),
        Why::Range => format!("die Spannen von {number}{NBSP}Angaben in {name}"),
    }
}

fn several_zh(why: Why, number: usize, name: &str) -> String {
    match why {
        Why::Undisclosed => format!("{name}{number}项未披露金额的交易"),
        Why::AtLeast => format!("{name}{number}个数值的上限"),
        Why::Disputed => format!("{name}{number}项交易的说法分歧"),
        Why::Remainder => format!("{number}个合计数有多少属于{name}"),
        Why::Range => format!("{name}{number}个数值的区间"),
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
    let mut text = match lang {
        Lang::En => format!("{title}. {} {number} groups side by side.", sentence(subtitle, lang)),
        Lang::De => format!("{title}. {} {number} Gruppen nebeneinander.", sentence(subtitle, lang)),
        Lang::Zh => format!("{title}。{}共{number}组。", sentence(subtitle, lang)),
    };
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
        text.push_str(&sentence(&parts.join(pick(lang, "; ", "; ", "；")), lang));
    }
    for order in orders {
        let causes: Vec<&str> = order.causes.iter().map(|cause| cause.text.as_str()).take(NAMED).collect();
        let causes = causes.join(pick(lang, "; ", "; ", "；"));
        let colon = if causes.is_empty() { "" } else { pick(lang, ": ", ": ", "：") };
        text.push(' ');
        text.push_str(&sentence(&format!("{}{colon}{causes}", order.text), lang));
    }
    text.replace(NBSP, " ")
}
