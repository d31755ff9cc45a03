//! The cells of a deal that take more than a word.

use super::Origin;
use super::cell::{SheetCell, interval_cells};
use super::terms::{bound_word, precision};
use crate::model::{Amount, Converted, Currency, Deal, Decimal, Level, PlaceIx, Register, When};
use crate::query::{CurrencyMode, Valuer, Worth};
use crate::words::{place_name, role_word};

/// A deal that becomes a row.
pub struct DealRow<'a> {
    pub register: &'a Register,
    pub deal: &'a Deal,
    pub origin: &'a Origin,
}

impl DealRow<'_> {
    /// The date as stated, its first and last day, and its precision.
    pub fn date(&self) -> [SheetCell; 4] {
        let when = self.deal.when;
        [
            SheetCell::maybe(when, |when| SheetCell::words(when.to_string())),
            SheetCell::maybe(when.and_then(When::start), |start| SheetCell::Day(start.first_day())),
            SheetCell::maybe(when.and_then(When::end), |end| SheetCell::Day(end.last_day())),
            SheetCell::maybe(when, |when| SheetCell::words(precision(when, self.origin.lang))),
        ]
    }

    /// The place, its ID, its district and province.
    pub fn place(&self) -> [SheetCell; 4] {
        let (places, place) = (&self.register.places, self.deal.place);
        let within = |level| place.and_then(|ix| places.at_level(ix, level));
        [
            self.place_name(place),
            SheetCell::maybe(place, |ix| SheetCell::words(places.get(ix).id.as_str())),
            self.place_name(within(Level::District)),
            self.place_name(within(Level::Province)),
        ]
    }

    pub fn place_name(&self, place: Option<PlaceIx>) -> SheetCell {
        let name = |ix| SheetCell::words(place_name(&self.register.places, ix, self.origin.lang));
        SheetCell::maybe(place, name)
    }

    pub fn parties(&self) -> String {
        let role = |role| role_word(role, self.origin.lang);
        let all = self.deal.parties.iter().map(|party| format!("{} ({})", party.name, role(party.role)));
        all.collect::<Vec<_>>().join("; ")
    }

    pub fn sectors(&self) -> String {
        let name = |&ix| self.register.sectors.get(ix).names.in_lang(self.origin.lang);
        self.deal.sectors.iter().map(name).collect::<Vec<_>>().join("; ")
    }

    /// The amount as stated, lower bound, upper bound, kind of bound, currency.
    pub fn amount(&self) -> [SheetCell; 5] {
        let amount = self.deal.amount;
        let money = amount.and_then(Amount::money);
        let [low, high] = interval_cells(money.map(|money| money.bounds.interval()), SheetCell::Money);
        [
            SheetCell::maybe(amount, |amount| SheetCell::words(amount.to_string())),
            low,
            high,
            SheetCell::words(bound_word(amount, self.origin.lang)),
            SheetCell::maybe(money, |money| SheetCell::words(money.currency.code())),
        ]
    }

    /// Lower bound, upper bound, currency, rate and its month, as used in sums.
    pub fn converted(&self) -> [SheetCell; 5] {
        let CurrencyMode::In(currency) = self.origin.shown else { return [const { SheetCell::Empty }; 5] };
        let valuer = Valuer { register: self.register, reading: self.origin.reading };
        let interval = match valuer.converted(self.deal, currency).worth {
            Worth::Known(interval) => Some(interval),
            _ => None,
        };
        let [low, high] = interval_cells(interval, SheetCell::Money);
        let [rate, month] = self.rates(&valuer, currency);
        [low, high, SheetCell::maybe(interval, |_| SheetCell::words(currency.code())), rate, month]
    }

    /// The rate as a number; if other statements need different rates, all rates as text.
    fn rates(&self, valuer: &Valuer<'_>, currency: Currency) -> [SheetCell; 2] {
        let mut all = valuer.conversions(self.deal, currency);
        all.dedup();
        // A rate fixed by law does not belong to a month.
        let month = |one: &Converted| (!one.is_fixed).then(|| one.used.to_string());
        let rounded = |rate: Decimal| rate.round_sf(15).unwrap_or(rate);
        match all.as_slice() {
            [] => [SheetCell::Empty, SheetCell::Empty],
            [one] => {
                [SheetCell::Rate(rounded(one.rate)), month(one).map_or(SheetCell::Empty, SheetCell::words)]
            }
            several => {
                let texts = several.iter().map(|one| {
                    let (from, rate, to) = (one.from, rounded(one.rate).normalize(), one.to);
                    format!("1 {from} = {rate} {to}")
                });
                let months = several.iter().filter_map(month);
                [
                    SheetCell::words(texts.collect::<Vec<_>>().join("; ")),
                    SheetCell::words(months.collect::<Vec<_>>().join("; ")),
                ]
            }
        }
    }

    /// The addresses of the deal's sources, without duplicates.
    pub fn addresses(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for evidence in &self.deal.evidence {
            let address = self.register.source(evidence.source).address.as_deref();
            all.extend(address.filter(|address| !all.contains(address)));
        }
        all
    }
}
