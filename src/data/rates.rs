//! Monthly mean exchange rates of the euro.
//!
//! `assets/rates.csv` is calculated by this program: for each month and currency the arithmetic mean of the
//! euro foreign exchange reference rates that the European Central Bank published on the days of that
//! month, in units of the currency for one euro, rounded to six decimals. The source is the bank's file
//! `eurofxref-hist.csv` (European Central Bank, "Euro foreign exchange reference rates"). The bank has
//! not made or checked these means.
//!
//! To update them, unpack the bank's newest file and run
//! `dealscope rates eurofxref-hist.csv -o assets/rates.csv`.

use crate::message;
use crate::model::{Currency, Decimal, Month, Rates};
use crate::words::Message;
use rust_decimal::RoundingStrategy;
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

/// An error in a table of rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatesError {
    /// Counted from 1.
    pub line: usize,
    pub what: Message,
}

impl RatesError {
    /// The line and the fault, to be put into a language later.
    pub fn message(&self) -> Message {
        message!("rates-line", line = self.line.to_string(), what = self.what.clone())
    }
}

/// The English message.
impl fmt::Display for RatesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for RatesError {}

/// The monthly means from the ECB's file at `path`.
pub fn monthly_means_of(path: &std::path::Path) -> Result<String, RatesError> {
    let text =
        super::files::read_text(path).map_err(|error| RatesError { line: 1, what: error.message() })?;
    monthly_means(&text)
}

/// The number of decimals to which the means are rounded.
const DECIMALS: u32 = 6;
const HEADER: &str = "month,currency,per_euro";

/// The monthly means from the ECB's daily table, as the text of `assets/rates.csv`.
///
/// Currencies that ISO 4217 no longer lists are skipped.
pub fn monthly_means(ecb_csv: &str) -> Result<String, RatesError> {
    let mut lines = ecb_csv.trim_start_matches('\u{feff}').lines().zip(1..);
    let Some((header, _)) = lines.next() else { return refuse(1, message!("rates-empty")) };
    let mut columns = header.split(',').map(str::trim);
    if columns.next() != Some("Date") {
        return refuse(1, message!("rates-no-date-column"));
    }
    let currencies: Vec<Option<Currency>> = columns.map(Currency::from_code).collect();
    let mut sums: BTreeMap<(Month, Currency), (Decimal, u32)> = BTreeMap::new();
    for (line, number) in lines.filter(|(line, _)| !line.trim().is_empty()) {
        let mut cells = line.split(',').map(str::trim);
        let date = cells.next().unwrap_or_default();
        let Some(month) = date.get(..7).and_then(Month::parse) else {
            return refuse(number, message!("rates-no-date", found = date));
        };
        for (cell, currency) in cells.zip(&currencies) {
            let Some(currency) = currency.filter(|_| !matches!(cell, "" | "N/A")) else { continue };
            let Some(rate) = positive(cell) else {
                return refuse(number, message!("rates-no-rate", currency = currency.code(), found = cell));
            };
            let (sum, days) = sums.entry((month, currency)).or_default();
            *sum = sum.saturating_add(rate);
            *days += 1;
        }
    }
    Ok(table(&sums))
}

fn table(sums: &BTreeMap<(Month, Currency), (Decimal, u32)>) -> String {
    let mut text = format!("{HEADER}\n");
    for ((month, currency), (sum, days)) in sums {
        let mean = sum.checked_div(Decimal::from(*days)).unwrap_or_default();
        let mean = mean.round_dp_with_strategy(DECIMALS, RoundingStrategy::MidpointNearestEven).normalize();
        // Writing to a String cannot fail.
        _ = writeln!(text, "{month},{currency},{mean}");
    }
    text
}

/// Reads a table in the format of `assets/rates.csv`.
pub fn read(csv: &str) -> Result<Rates, RatesError> {
    let mut lines = csv.lines().zip(1..);
    if lines.next().is_none_or(|(header, _)| header != HEADER) {
        return refuse(1, message!("rates-no-columns", columns = HEADER));
    }
    let mut rates = Rates::default();
    for (line, number) in lines {
        let mut cells = line.split(',');
        let month = cells.next().and_then(Month::parse);
        let currency = cells.next().and_then(Currency::from_code);
        let rate = cells.next().and_then(positive);
        match (month, currency, rate, cells.next()) {
            (Some(month), Some(currency), Some(rate), None) => rates.set(currency, month, rate),
            _ => return refuse(number, message!("rates-no-row", found = line)),
        }
    }
    Ok(rates)
}

fn positive(cell: &str) -> Option<Decimal> {
    Decimal::from_str_exact(cell).ok().filter(|rate| *rate > Decimal::ZERO)
}

fn refuse<T>(line: usize, what: Message) -> Result<T, RatesError> {
    Err(RatesError { line, what })
}
