//! The exchange rates of a figure: their source, and each rate if they are few.

use super::phrases::and_list;
use super::scale::{Towards, decimals_for};
use super::when::month_text;
use crate::model::{Converted, Currency, Decimal, Lang};
use crate::tr;
use crate::words::{manner, ordinary};
use std::collections::BTreeSet;

/// The source of the rates, and the rates used; each with its month if they are few.
pub(super) fn rates_line(rates: &BTreeSet<Converted>, lang: Lang) -> Option<String> {
    let (fixed, means): (Vec<Converted>, Vec<Converted>) =
        rates.iter().copied().partition(|rate| rate.is_fixed);
    let lines =
        [means_line(&means, lang), fixed_line(&fixed, lang)].into_iter().flatten().collect::<Vec<_>>();
    (!lines.is_empty()).then(|| lines.join(manner(lang).between))
}

/// The rates fixed by law.
fn fixed_line(rates: &[Converted], lang: Lang) -> Option<String> {
    let each = rates.iter().map(|rate| {
        let (from, to, per) = as_laid_down(rate);
        let per = ordinary(lang, &per.to_string());
        tr!(lang, "heading-rate-fixed", from = from.code(), to = to.code(), per = per)
    });
    let used = and_list(&each.collect::<Vec<_>>(), lang);
    (!rates.is_empty()).then(|| tr!(lang, "heading-rates-fixed", used = used))
}

/// A fixed rate in the direction that has few digits: 1 EUR = 1.95583 DEM.
fn as_laid_down(rate: &Converted) -> (Currency, Currency, Decimal) {
    /// More decimals than any legal rate has.
    const EXACT: u32 = 12;
    let inverse = Decimal::ONE.checked_div(rate.rate).unwrap_or_default().round_dp(EXACT).normalize();
    let direct = rate.rate.normalize();
    if direct.scale() <= inverse.scale() {
        return (rate.from, rate.to, direct);
    }
    if inverse.scale() < EXACT {
        return (rate.to, rate.from, inverse);
    }
    (rate.from, rate.to, direct.round_sf(6).unwrap_or(direct))
}

/// The monthly mean rates.
fn means_line(rates: &[Converted], lang: Lang) -> Option<String> {
    let months = rates.iter().map(|rate| rate.used);
    let (first, last) = (months.clone().min()?, months.max()?);
    let used = if rates.len() > 2 {
        let number = rates.len();
        tr!(
            lang,
            "heading-rates-of-months-from-to",
            number = number,
            first = month_text(first, lang),
            last = month_text(last, lang)
        )
    } else {
        let each = rates.iter().map(|rate| {
            let per = Towards::Nearest.round(rate.rate, decimals_for(rate.rate, 4));
            let per = ordinary(lang, &per.to_string());
            let month = month_text(rate.used, lang);
            tr!(lang, "heading-rate", from = rate.from.code(), to = rate.to.code(), per = per, month = month)
        });
        and_list(&each.collect::<Vec<_>>(), lang)
    };
    Some(tr!(lang, "heading-rates-ecb-euro-reference-rates", used = used))
}
