//! The cells of the table in words, as the window shows them and as other programs take them.

use super::deal::{deal_amount_text, deal_count_text};
use super::format::{money_sum_text, when_short};
use super::words::deals;
use crate::model::{
    Amount, Bounds, Deal, Field, Interval, Lang, Money, PlaceIx, Register, Statement, number_text,
};
use crate::query::{Column, Head, Total};

/// What a column is headed with.
pub fn column_name(column: Column) -> &'static str {
    match column {
        Column::When => "When",
        Column::Title => "Deal",
        Column::Place => "Place",
        Column::Kind => "Kind",
        Column::Stage => "Stage",
        Column::Amount => "Amount",
        Column::Count => "Count",
        Column::Parties => "Parties",
        Column::Sectors => "Sectors",
        Column::Venue => "Venue",
        Column::Event => "Event",
        Column::Source => "Source",
        Column::Confidence => "Confidence",
        Column::Id => "Id",
    }
}

/// What a cell shows; `None` where the deal has no such thing.
pub fn cell_text(register: &Register, deal: &Deal, column: Column) -> Option<String> {
    match column {
        Column::When => deal.when.map(|when| when_short(when, Lang::En)),
        Column::Amount => deal_amount_text(deal),
        Column::Count => deal_count_text(deal, Lang::En),
        _ => words(register, deal, column),
    }
}

/// The same for a spreadsheet: dates, amounts and counts in the notation of files.
pub fn cell_notation(register: &Register, deal: &Deal, column: Column) -> Option<String> {
    match column {
        Column::When => deal.when.map(|when| when.to_string()),
        Column::Amount => amount(deal).map(|amount| amount.to_string()),
        Column::Count => deal.count.map(|count| count.to_string()),
        _ => words(register, deal, column),
    }
}

fn words(register: &Register, deal: &Deal, column: Column) -> Option<String> {
    let place = |ix: PlaceIx| register.places.get(ix).names.in_lang(Lang::En).to_owned();
    match column {
        Column::Place => deal.place.map(place),
        Column::Venue => deal.venue.map(place),
        Column::Kind => Some(deal.kind.word().to_owned()),
        Column::Stage => Some(deal.stage.word().to_owned()),
        Column::Parties => joined(deal.parties.iter().map(|party| party.name.as_str())),
        Column::Sectors => {
            joined(deal.sectors.iter().map(|&ix| register.sectors.get(ix).names.in_lang(Lang::En)))
        }
        Column::Event => deal.event.clone(),
        Column::Source => deal.source().map(|ix| register.source(ix).publisher.clone()),
        Column::Confidence => Some(deal.confidence.word().to_owned()),
        Column::Id => Some(deal.id.clone()),
        Column::Title => Some(deal.title.clone()),
        // These have words of their own in the window and in files.
        Column::When | Column::Amount | Column::Count => None,
    }
}

/// The amount that counts: the accepted one, or the span of statements that disagree.
fn amount(deal: &Deal) -> Option<Amount> {
    let stated = deal.amount?;
    if let Some(Statement::Amount(accepted)) =
        deal.accepted_for(Field::Amount).map(|accepted| &accepted.value)
    {
        return Some(*accepted);
    }
    let (Some(first), true) = (stated.money(), deal.is_disputed(Field::Amount)) else { return Some(stated) };
    let rivals = deal.rivals_of(Field::Amount).filter_map(|rival| match &rival.value {
        Statement::Amount(amount) => amount.money().filter(|money| money.currency == first.currency),
        _ => None,
    });
    let span = rivals.map(|money| money.bounds.interval()).fold(first.bounds.interval(), Interval::hull);
    let bounds = match span.high {
        _ if span == first.bounds.interval() => first.bounds,
        None => Bounds::AtLeast(span.low),
        Some(high) => Bounds::Range(span.low, high),
    };
    Some(Amount::Stated(Money { bounds, ..first }))
}

fn joined<'n>(names: impl Iterator<Item = &'n str>) -> Option<String> {
    let all: Vec<&str> = names.collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// The subtotal of a group: one sum a currency; `None` where no money is part of it.
pub fn subtotal_text(total: &Total) -> Option<String> {
    let sums = total.money.iter().map(|(&currency, sum)| (money_sum_text(currency, sum), sum.is_known()));
    let mut texts: Vec<(String, bool)> = sums.collect();
    // Where nothing is converted, a currency that the group has nothing known of is no news.
    if texts.iter().any(|(_, is_known)| *is_known) {
        texts.retain(|(_, is_known)| *is_known);
    }
    texts.dedup();
    let texts: Vec<String> = texts.into_iter().map(|(text, _)| text).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

/// What the subtotal does not hold, in a few short words each.
pub fn subtotal_chips(total: &Total) -> Vec<String> {
    let is_known = total.money.values().any(crate::query::Sum::is_known);
    let undisclosed = (total.undisclosed > 0 && is_known)
        .then(|| format!("+{} undisclosed", number_text(total.undisclosed)));
    let unconverted =
        (total.unconverted > 0).then(|| format!("{} not converted", number_text(total.unconverted)));
    undisclosed.into_iter().chain(unconverted).collect()
}

/// How many deals stand in a group: `7 deals, 2 running totals`.
pub fn head_count_text(head: &Head) -> String {
    let running = match head.running_totals {
        0 => None,
        1 => Some("1 running total".to_owned()),
        n => Some(format!("{} running totals", number_text(n))),
    };
    // Words that break nowhere are read out as others.
    let counted = (head.total.deals > 0 || running.is_none())
        .then(|| deals(head.total.deals, Lang::En).replace('\u{a0}', " "));
    counted.into_iter().chain(running).collect::<Vec<_>>().join(", ")
}
