//! Amounts in a currency that was not in use on the date of the deal.
//!
//! A currency that had already ended, or had not begun, points to a wrong code or date, or to a later report that
//! converted the figure, such as marks to euros. If the date has an open limit, or the deal is undated, only certain
//! cases are reported: no report can use a currency that begins after its publication.

use super::entries::Entries;
use crate::data::problems::problem::Code;
use crate::data::problems::report::Report;
use crate::message;
use crate::model::{Amount, Currency, DayRange, Deal, Source, Statement, date_of};
use crate::words::Message;

/// Checks the currencies of a deal's amount and of its rivals.
pub fn check(deal: &Deal, entries: &Entries<'_>, source: &Source, report: &mut Report) {
    let own = deal.amount.and_then(Amount::money).map(|money| money.currency);
    if let Some((code, what)) = own.and_then(|currency| out_of_its_time(currency, deal, source)) {
        report.field("amount", code, what);
    }
    for (rival, &ix) in deal.rivals.iter().zip(entries.rivals) {
        let Statement::Amount(amount) = rival.value else { continue };
        let Some(currency) = amount.money().map(|money| money.currency).filter(|one| Some(*one) != own)
        else {
            continue;
        };
        if let Some((code, what)) = out_of_its_time(currency, deal, source) {
            report.in_item("rivals", ix, |report| report.field("value", code, what));
        }
    }
}

fn out_of_its_time(currency: Currency, deal: &Deal, source: &Source) -> Option<(Code, Message)> {
    let known = currency.days();
    let published = || source.published.map(|when| (DayRange { first: None, ..when.days() }, when));
    let (days, when) = deal.when.map(|when| (when.days(), when)).or_else(published)?;
    let code = currency.code();
    let text = |day: i32| date_of(day).to_string();
    if let Some((_, last)) = days.first.zip(known.last).filter(|(first, last)| first > last) {
        let what =
            message!("problem-currency-ended", currency = code, day = text(last), when = when.to_string());
        return Some((Code::CurrencyEnded, what));
    }
    let (first, _) = known.first.zip(days.last).filter(|(first, last)| first > last)?;
    let what =
        message!("problem-currency-not-begun", currency = code, day = text(first), when = when.to_string());
    Some((Code::CurrencyNotBegun, what))
}
