//! The text of table cells, as the window shows it and as other programs receive it.

use super::deal::{deal_amount_text, deal_count_text, money_spans};
use super::format::money_sum_text;
use super::phrases::deals;
use super::when::when_short;
use crate::model::{Amount, Bounds, Currency, Deal, Field, Interval, Lang, Money, Register};
use crate::query::{Column, Content, Head, Sum, Total};
use crate::tr;

/// The heading of a column.
pub fn column_name(column: Column, lang: Lang) -> &'static str {
    column.field().head(lang)
}

/// The text of a cell; `None` if the deal has no value in this column.
pub fn cell_text(register: &Register, deal: &Deal, column: Column, lang: Lang) -> Option<String> {
    match column.row().content {
        Content::Date => deal.when.map(|when| when_short(when, lang)),
        Content::Money => deal_amount_text(deal, lang),
        Content::Count => deal_count_text(deal, lang),
        Content::Words(text) | Content::Keyed(text, _) | Content::Ranked(text, _) => {
            text(register, deal, lang)
        }
    }
}

/// The text of a cell for spreadsheets: dates, amounts and counts are in the notation of files.
pub fn cell_notation(register: &Register, deal: &Deal, column: Column, lang: Lang) -> Option<String> {
    match column.row().content {
        Content::Date => deal.when.map(|when| when.to_string()),
        Content::Money => amount(deal),
        Content::Count => deal.count.map(|count| count.to_string()),
        Content::Words(text) | Content::Keyed(text, _) | Content::Ranked(text, _) => {
            text(register, deal, lang)
        }
    }
}

/// The amount used: the accepted one, or the range of the statements that disagree, per currency.
fn amount(deal: &Deal) -> Option<String> {
    let leading = deal.leading_amount()?;
    let spans = money_spans(deal);
    if !deal.is_disputed(Field::Amount) || spans.is_empty() {
        return Some(leading.to_string());
    }
    let text = |(currency, sum): &(Currency, Sum)| {
        let Interval { low, high } = sum.interval;
        let bounds = match high {
            None => Bounds::AtLeast(low),
            Some(high) if high == low && sum.approximate => Bounds::About(low),
            Some(high) if high == low => Bounds::Exact(low),
            Some(high) => Bounds::Range(low, high),
        };
        Amount::Stated(Money { currency: *currency, bounds }).to_string()
    };
    Some(spans.iter().map(text).collect::<Vec<_>>().join(" / "))
}

/// The subtotal of a group, one sum per currency; `None` if no deal has money.
pub fn subtotal_text(total: &Total, lang: Lang) -> Option<String> {
    let sums =
        total.money.iter().map(|(&currency, sum)| (money_sum_text(currency, sum, lang), sum.is_known()));
    let mut texts: Vec<(String, bool)> = sums.collect();
    // Without conversion, currencies without a known amount in this group are left out.
    if texts.iter().any(|(_, is_known)| *is_known) {
        texts.retain(|(_, is_known)| *is_known);
    }
    texts.dedup();
    let texts: Vec<String> = texts.into_iter().map(|(text, _)| text).collect();
    (!texts.is_empty()).then(|| texts.join(tr!(lang, "list-comma")))
}

/// Short remarks on the deals that the subtotal does not include.
pub fn subtotal_chips(total: &Total, lang: Lang) -> Vec<String> {
    let is_known = total.money.values().any(crate::query::Sum::is_known);
    let undisclosed = (total.undisclosed > 0 && is_known)
        .then(|| tr!(lang, "subtotal-undisclosed", number = total.undisclosed));
    let unconverted =
        (total.unconverted > 0).then(|| tr!(lang, "subtotal-unconverted", number = total.unconverted));
    undisclosed.into_iter().chain(unconverted).collect()
}

/// The number of deals in a group: `7 deals, 2 running totals`.
pub fn head_count_text(head: &Head, lang: Lang) -> String {
    let running =
        (head.running_totals > 0).then(|| tr!(lang, "subtotal-running-totals", number = head.running_totals));
    // Non-breaking spaces would change how screen readers read the text.
    let counted = (head.total.deals > 0 || running.is_none())
        .then(|| deals(head.total.deals, lang).replace('\u{a0}', " "));
    counted.into_iter().chain(running).collect::<Vec<_>>().join(tr!(lang, "list-comma"))
}
