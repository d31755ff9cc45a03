//! The money of all deals in one currency, under one reading.

use super::Numbers;
use super::numbers::StatedEnds;
use crate::model::{Converted, Currency, Deal, Interval, Register};
use crate::query::sums::marks::Marks;
use crate::query::{DealSet, Reading, Valued, Valuer, Worth};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The currency of a column of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counting {
    /// All amounts, converted to this currency.
    Converted(Currency),
    /// Only amounts stated in this currency.
    Stated(Currency),
}

impl Counting {
    fn value(self, valuer: Valuer<'_>, deal: &Deal) -> Valued {
        match self {
            Self::Converted(currency) => valuer.converted(deal, currency),
            Self::Stated(currency) => valuer.as_stated(deal, currency),
        }
    }
}

/// Deals' money, converted once and used by every question.
#[derive(Debug)]
pub struct Money {
    pub numbers: Numbers,
    /// Deals whose amount in this currency is known.
    pub known: DealSet,
    /// Deals with a statement that counts in a currency without a rate.
    pub unconverted: DealSet,
    /// Deals with money, known or not.
    pub any: DealSet,
    /// Deals with a statement that counts in another currency; `None` if amounts are converted.
    pub elsewhere: Option<DealSet>,
    /// Every conversion of the register, in order.
    rates: Vec<Converted>,
    /// For each deal, the position of its conversion in `rates`, counted from 1; 0 means none.
    rate_of: Vec<u32>,
    /// The additional conversions of deals whose sources disagree, by row.
    further: Vec<(usize, Vec<u32>)>,
}

impl Money {
    pub fn new(register: &Register, counting: Counting, reading: Reading) -> Self {
        let len = register.deals.len();
        let valuer = Valuer { register, reading };
        let all: Vec<Valued> = register.deals.par_iter().map(|deal| counting.value(valuer, deal)).collect();
        let worth = |is: fn(&Worth) -> bool| DealSet::of(len, |row| is(&all[row].worth));
        let elsewhere = DealSet::of(len, |row| all[row].elsewhere);
        let several = DealSet::of(len, |row| !register.deals[row].rivals.is_empty());
        let further: Vec<(usize, Vec<Converted>)> = match counting {
            Counting::Converted(currency) => several
                .rows(0..len.div_ceil(64))
                .map(|row| (row, valuer.conversions(&register.deals[row], currency)))
                .collect(),
            Counting::Stated(_) => Vec::new(),
        };
        let rates: BTreeSet<Converted> = all
            .iter()
            .filter_map(|valued| valued.converted)
            .chain(further.iter().flat_map(|f| f.1.clone()))
            .collect();
        let codes: FxHashMap<Converted, u32> = rates.iter().copied().zip(1..).collect();
        let code = |rate: &Converted| codes.get(rate).copied().unwrap_or(0);
        Self {
            numbers: Numbers::new(len, |row| stated(&all[row])),
            known: worth(|worth| matches!(worth, Worth::Known(_))),
            unconverted: DealSet::of(len, |row| all[row].marks.unconverted),
            any: worth(|worth| matches!(worth, Worth::Known(_) | Worth::Undisclosed | Worth::Unconverted)),
            elsewhere: Some(elsewhere).filter(|elsewhere| !elsewhere.is_empty()),
            rate_of: all.par_iter().map(|valued| valued.converted.as_ref().map_or(0, code)).collect(),
            further: further.into_iter().map(|(row, all)| (row, all.iter().map(code).collect())).collect(),
            rates: rates.into_iter().collect(),
        }
    }

    /// The known value of a deal's money.
    pub fn worth(&self, row: usize) -> Worth {
        if self.known.has(row) {
            Worth::Known(self.numbers.interval(row))
        } else if self.unconverted.has(row) {
            Worth::Unconverted
        } else if self.numbers.own.has(row) {
            Worth::Undisclosed
        } else if self.elsewhere.as_ref().is_some_and(|elsewhere| elsewhere.has(row)) {
            Worth::Elsewhere
        } else {
            Worth::NoMoney
        }
    }

    /// Every conversion that the deals of a set need, once. This includes the conversions of all statements that are
    /// compared.
    pub fn rates_of(&self, set: &DealSet) -> BTreeSet<Converted> {
        if self.rates.is_empty() {
            return BTreeSet::new();
        }
        let mut used = set.gather(
            || vec![false; self.rates.len() + 1],
            |used, words| set.each_row(words, |row| used[self.rate_of[row] as usize] = true),
            |used, part| used.iter_mut().zip(part).for_each(|(used, part)| *used |= part),
        );
        for (_, codes) in self.further.iter().filter(|(row, _)| set.has(*row)) {
            for &code in codes {
                used[code as usize] = true;
            }
        }
        self.rates.iter().zip(used.iter().skip(1)).filter(|(_, used)| **used).map(|(rate, _)| *rate).collect()
    }

    pub fn bytes(&self) -> usize {
        let sets = [&self.known, &self.unconverted, &self.any].map(DealSet::bytes).iter().sum::<usize>();
        self.numbers.bytes()
            + sets
            + self.elsewhere.as_ref().map_or(0, DealSet::bytes)
            + self.rate_of.len() * size_of::<u32>()
    }
}

fn stated(valued: &Valued) -> Option<StatedEnds> {
    let Valued { worth, marks: Marks { approximate, disputed, .. }, .. } = *valued;
    let interval = match worth {
        Worth::Known(interval) => interval,
        Worth::Undisclosed | Worth::Unconverted => Interval::UNKNOWN,
        Worth::NoMoney | Worth::Elsewhere => return None,
    };
    Some(StatedEnds { interval, approximate, disputed })
}
