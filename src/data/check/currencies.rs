//! Amounts in a currency that was not in use on the day of the deal.
//!
//! A currency that had ended before, or had not begun, is a slip of the code or of the date; a figure that a later
//! report gives in euros for marks is worth a look, too. Where the date is open at an end, or the deal undated, only
//! what is sure is told: nothing can be reported in a currency that begins after the report.

use super::entries::Entries;
use crate::data::problem::Code;
use crate::data::report::Report;
use crate::model::{Amount, Currency, DayRange, Deal, Source, Statement, date_of};
use crate::said;
use crate::words::Said;

/// Checks the amount of a deal, and what others state of it.
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

fn out_of_its_time(currency: Currency, deal: &Deal, source: &Source) -> Option<(Code, Said)> {
    let known = currency.days();
    let published = || source.published.map(|when| (DayRange { first: None, ..when.days() }, when));
    let (days, when) = deal.when.map(|when| (when.days(), when)).or_else(published)?;
    let code = currency.code();
    let text = |day: i32| date_of(day).to_string();
    if let Some((_, last)) = days.first.zip(known.last).filter(|(first, last)| first > last) {
        let what =
            said!("problem-currency-ended", currency = code, day = text(last), when = when.to_string());
        return Some((Code::CurrencyEnded, what));
    }
    let (first, _) = known.first.zip(days.last).filter(|(first, last)| first > last)?;
    let what =
        said!("problem-currency-not-begun", currency = code, day = text(first), when = when.to_string());
    Some((Code::CurrencyNotBegun, what))
}
