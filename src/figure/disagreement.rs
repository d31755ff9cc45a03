//! The amounts that sources state of a deal, and the reason why they differ, in a sentence or two.

use super::format::{NBSP, amount_in_full, amount_text};
use super::phrases::{cut_list, rival_why, sentence, shorten};
use super::when::when_short;
use crate::model::{
    Amount, Deal, DealIx, Difference, Field, Lang, Register, Rival, SourceIx, Statement, Why,
};
use crate::tr;

/// Longest reason, in characters; a longer one is cut after a sentence, else after a word.
const REASON: usize = 170;
/// Number of publishers that are named for one amount.
const NAMED: usize = 3;

/// The statements of a deal's amount by source, and the reason why they differ.
pub(super) fn disagreement(register: &Register, ix: DealIx, lang: Lang) -> String {
    let deal = register.deal(ix);
    let statements = statements(deal);
    let said: Vec<String> = by_sources(register, &statements, lang)
        .into_iter()
        .map(|(publishers, amounts)| {
            let publishers = cut_list(&publishers, NAMED, lang);
            if publishers.is_empty() {
                return amounts;
            }
            tr!(lang, "note-statement", publishers = publishers, amount = amounts)
        })
        .collect();
    let said = sentence(&said.join(tr!(lang, "list-semicolon")), lang);
    let mut telling = deal.rivals_of(Field::Amount).filter(|rival| is_telling(rival));
    let why = telling.find_map(|rival| rival_why(register, rival, lang));
    why.map_or(said.clone(), |why| format!("{said}{}{}", tr!(lang, "sentence-gap"), shorten(&why, REASON)))
}

/// Whether the reason adds information: that amounts or currencies differ is plain from the statements themselves.
fn is_telling(rival: &Rival) -> bool {
    !matches!(rival.why, Some(Why::Found(Difference::Amount | Difference::Currency)))
}

/// Each stated amount with its sources.
fn statements(deal: &Deal) -> Vec<(Amount, Vec<Option<SourceIx>>)> {
    let mut statements: Vec<(Amount, Vec<Option<SourceIx>>)> = Vec::new();
    let mut state = |amount: Amount, source: Option<SourceIx>| match statements
        .iter_mut()
        .find(|(other, _)| *other == amount)
    {
        Some((_, sources)) => sources.push(source),
        None => statements.push((amount, vec![source])),
    };
    if let Some(amount) = deal.amount {
        let states = deal.evidence.iter().find(|evidence| evidence.fields.contains(&Field::Amount));
        state(amount, states.map(|evidence| evidence.source).or(deal.source()));
    }
    for rival in deal.rivals_of(Field::Amount) {
        if let Statement::Amount(amount) = rival.value {
            state(amount, rival.source);
        }
    }
    statements
}

/// Source names with their statements, in the order of mention; several amounts of the same sources are combined.
fn by_sources(
    register: &Register,
    statements: &[(Amount, Vec<Option<SourceIx>>)],
    lang: Lang,
) -> Vec<(Vec<String>, String)> {
    let all: Vec<SourceIx> =
        statements.iter().flat_map(|(_, sources)| sources.iter().flatten().copied()).collect();
    let mut told: Vec<(Vec<String>, String)> = Vec::new();
    for (amount, sources) in statements {
        let mut names: Vec<String> = Vec::new();
        for source in sources {
            let name = match source {
                Some(source) => told_apart(register, *source, &all, lang),
                None => tr!(lang, "note-another-source").to_owned(),
            };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let text = distinct_text(*amount, statements, lang);
        // Unnamed sources may be different ones, so their statements are not combined.
        let are_named = sources.iter().all(Option::is_some);
        match told.iter_mut().find(|(known, _)| are_named && *known == names) {
            Some((_, amounts)) => {
                amounts.push_str(" / ");
                amounts.push_str(&text);
            }
            None => told.push((names, text)),
        }
    }
    told
}

/// An amount in words, with all digits if another amount looks the same after rounding.
fn distinct_text(amount: Amount, all: &[(Amount, Vec<Option<SourceIx>>)], lang: Lang) -> String {
    let text = amount_text(amount, lang);
    let bare = |text: &str| text.trim_start_matches(['≈', '≥', '≤', '~', NBSP]).to_owned();
    let alike = all.iter().filter(|(other, _)| bare(&amount_text(*other, lang)) == bare(&text)).count();
    if alike > 1 { amount_in_full(amount, lang) } else { text }
}

/// The publisher of a source, with the date or else the title if several of these sources share the publisher.
fn told_apart(register: &Register, source: SourceIx, among: &[SourceIx], lang: Lang) -> String {
    let publisher = |ix: SourceIx| register.publisher(ix);
    let published = |ix: SourceIx| register.source(ix).published;
    let is_alike = |ix: &SourceIx| *ix != source && publisher(*ix) == publisher(source);
    let alike: Vec<SourceIx> = among.iter().copied().filter(is_alike).collect();
    if alike.is_empty() {
        return publisher(source).to_owned();
    }
    let is_alone = alike.iter().all(|&ix| published(ix) != published(source));
    if let Some(when) = published(source).filter(|_| is_alone) {
        return format!("{}{NBSP}{}", publisher(source), when_short(when, lang));
    }
    let title = &register.source(source).title;
    tr!(lang, "note-source-titled", publisher = publisher(source), title = title)
}
