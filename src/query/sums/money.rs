//! The value of a deal's money: the reading of conflicting statements, and conversion.

use super::marks::Marks;
use super::tree::Share;
use crate::model::{
    Amount, Bounds, Converted, Currency, Deal, DealIx, Decimal, Field, Interval, Money, Month, Register,
};

/// How conflicting statements are read if none has been accepted.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Reading {
    /// The range from the lowest to the highest statement.
    #[default]
    Span,
    /// The statement of the deal's first source.
    Stated,
    /// The lowest statement.
    Low,
    /// The highest statement.
    High,
}

impl Reading {
    pub const ALL: &'static [Self] = &[Self::Span, Self::Stated, Self::Low, Self::High];

    /// The reading's name on the command line and in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Span => "span",
            Self::Stated => "stated",
            Self::Low => "low",
            Self::High => "high",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reading| reading.word() == word)
    }

    /// The position of the statement that is read; `None` if all are read together or there is none.
    fn choice(self, statements: &[Bounds]) -> Option<usize> {
        let ends = |(_, bounds): &(usize, &Bounds)| {
            let Interval { low, high } = bounds.interval();
            (low, high.is_none(), high)
        };
        let all = statements.iter().enumerate();
        let chosen = match self {
            Self::Low => all.min_by_key(ends),
            Self::High => all.max_by_key(|one| {
                let (low, is_open, high) = ends(one);
                (is_open, high, low)
            }),
            Self::Span | Self::Stated => None,
        };
        chosen.map(|(at, _)| at)
    }
}

/// The currency in which sums are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CurrencyMode {
    /// Everything converted to one currency.
    In(Currency),
    /// Each currency separately, without conversion.
    AsStated,
}

impl CurrencyMode {
    /// The currency to convert to, else the register's own, by which amounts are then ranked.
    pub fn or(self, own: Currency) -> Currency {
        match self {
            Self::In(currency) => currency,
            Self::AsStated => own,
        }
    }

    /// `USD`, or `stated`.
    pub fn word(self) -> &'static str {
        match self {
            Self::In(currency) => currency.code(),
            Self::AsStated => "stated",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        if word.eq_ignore_ascii_case("stated") {
            return Some(Self::AsStated);
        }
        Currency::from_code(word).map(Self::In)
    }
}

/// The known value of a deal's money in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// The deal is non-monetary.
    NoMoney,
    Undisclosed,
    /// Stated, within this interval.
    Known(Interval),
    /// Stated in a currency without a rate, so that it may be any amount.
    Unconverted,
    /// Stated only in another currency, without conversion.
    Elsewhere,
}

/// A deal's money under one reading, converted if requested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Valued {
    pub worth: Worth,
    /// The marks of the statements that count.
    pub marks: Marks,
    /// Whether a statement that counts is in another currency and is not converted.
    pub elsewhere: bool,
    /// The conversion that was used, if any.
    pub converted: Option<Converted>,
}

impl Valued {
    const fn plain(worth: Worth) -> Self {
        Self {
            worth,
            marks: Marks {
                approximate: false,
                disputed: false,
                unconverted: matches!(worth, Worth::Unconverted),
            },
            elsewhere: matches!(worth, Worth::Elsewhere),
            converted: None,
        }
    }

    /// The deal's contribution to a sum in this currency.
    pub(in crate::query) fn share(self) -> Share {
        match self.worth {
            Worth::Known(interval) => Share::Own(interval),
            Worth::Undisclosed | Worth::Unconverted => Share::Own(Interval::UNKNOWN),
            Worth::NoMoney | Worth::Elsewhere => Share::None,
        }
    }
}

/// Values the money of deals under one reading.
#[derive(Clone, Copy)]
pub struct Valuer<'a> {
    pub register: &'a Register,
    pub reading: Reading,
}

impl Valuer<'_> {
    /// The statements of the deal's amount that count under the reading.
    pub fn statements(&self, deal: &Deal) -> Vec<Money> {
        if self.reading == Reading::Stated && deal.accepted_for(Field::Amount).is_none() {
            return deal.amount.and_then(Amount::money).into_iter().collect();
        }
        deal.money_statements().collect()
    }

    /// Whether any statement of the deal's amount counts under the reading.
    pub fn is_stated(&self, deal: &Deal) -> bool {
        let is_plain = deal.rivals.is_empty() && deal.accepted.is_empty();
        if is_plain {
            deal.amount.and_then(Amount::money).is_some()
        } else {
            !self.statements(deal).is_empty()
        }
    }

    /// The deal's money in `currency`, converted if necessary.
    ///
    /// If any statement lacks a rate, the deal may have any amount, whatever the reading.
    pub fn converted(&self, deal: &Deal, currency: Currency) -> Valued {
        if deal.rivals.is_empty() && deal.accepted.is_empty() {
            return self.plainly_converted(deal, currency);
        }
        let all = self.statements(deal);
        let convert = |money: &Money| Some((self.conversion(deal, money.currency, currency)?, money.bounds));
        let made: Vec<(Converted, Bounds)> = all.iter().filter_map(convert).collect();
        let bounds: Vec<Bounds> = made.iter().map(|(how, bounds)| how.apply_to(*bounds)).collect();
        let mut valued = self.read(deal, &all, &bounds);
        let used = self.reading.choice(&bounds).and_then(|at| made.get(at)).or(made.first());
        valued.converted = used.map(|(how, _)| *how).filter(|how| how.from != how.to);
        if let (Worth::Known(interval), Reading::Span) = (valued.worth, self.reading)
            && !interval.is_exact()
        {
            // Several exact statements form a range, whose bounds are rounded outwards like those of a stated range.
            let around = made.iter().map(|(how, bounds)| how.around(*bounds)).reduce(Interval::hull);
            valued.worth = Worth::Known(around.unwrap_or(interval));
        }
        if made.len() < all.len() {
            valued.marks.unconverted = true;
            valued.worth = Worth::Unconverted;
        }
        valued
    }

    /// Like [`Self::converted`], for the common case of a deal without conflicting or accepted statements.
    fn plainly_converted(&self, deal: &Deal, currency: Currency) -> Valued {
        let money = match deal.amount {
            None => return Valued::plain(Worth::NoMoney),
            Some(Amount::Undisclosed) => return Valued::plain(Worth::Undisclosed),
            Some(Amount::Stated(money)) => money,
        };
        let Some(conversion) = self.conversion(deal, money.currency, currency) else {
            return Valued::plain(Worth::Unconverted);
        };
        Valued {
            worth: Worth::Known(conversion.apply_to(money.bounds).interval()),
            marks: Marks { approximate: money.bounds.is_about(), ..Marks::default() },
            converted: Some(conversion).filter(|c| c.from != c.to),
            ..Valued::plain(Worth::NoMoney)
        }
    }

    /// Every conversion that the deal's statements need: finding the lowest or highest compares all of them.
    pub fn conversions(&self, deal: &Deal, currency: Currency) -> Vec<Converted> {
        let all = self.statements(deal).into_iter();
        let all = all.filter_map(|money| self.conversion(deal, money.currency, currency));
        all.filter(|conversion| conversion.from != conversion.to).collect()
    }

    /// The deal's money as stated in `currency`.
    ///
    /// If another source states the deal in another currency, it may have nothing in this one.
    pub fn as_stated(&self, deal: &Deal, currency: Currency) -> Valued {
        let all = self.statements(deal);
        let bounds: Vec<Bounds> =
            all.iter().filter(|money| money.currency == currency).map(|money| money.bounds).collect();
        if bounds.is_empty() && !all.is_empty() {
            return Valued::plain(Worth::Elsewhere);
        }
        let mut valued = self.read(deal, &all, &bounds);
        if bounds.len() < all.len() {
            valued.elsewhere = true;
            if let Worth::Known(interval) = valued.worth {
                valued.worth = Worth::Known(Interval { low: Decimal::ZERO, ..interval });
            }
        }
        valued
    }

    /// The value of the statements in one currency; all statements decide whether the deal is disputed.
    fn read(&self, deal: &Deal, all: &[Money], bounds: &[Bounds]) -> Valued {
        let disputed = self.reading == Reading::Span && all.iter().any(|money| Some(money) != all.first());
        let Some(read) = Read::of(self.reading, bounds) else {
            let worth = if deal.leading_amount().is_none() { Worth::NoMoney } else { Worth::Undisclosed };
            let mut valued = Valued::plain(worth);
            valued.marks.disputed = disputed;
            return valued;
        };
        let marks = Marks { approximate: read.approximate, disputed, unconverted: false };
        Valued { marks, ..Valued::plain(Worth::Known(read.interval)) }
    }

    /// The value of the deal's statements of a count or floor area under the reading.
    pub fn counted(&self, deal: &Deal, field: Field) -> Option<Read> {
        let is_own = self.reading == Reading::Stated && deal.accepted_for(field).is_none();
        if is_own || (deal.rivals.is_empty() && deal.accepted.is_empty()) {
            let own = if field == Field::FloorArea { deal.floor_area_m2 } else { deal.count };
            return Read::of(self.reading, own.map(|count| count.0).as_slice());
        }
        let all: Vec<Bounds> = deal.count_statements(field).map(|count| count.0).collect();
        Read::of(self.reading, &all)
    }

    /// The conversion for a deal: at the rate of the month in which its span ends, else of its first source's month.
    pub fn conversion(&self, deal: &Deal, from: Currency, to: Currency) -> Option<Converted> {
        let published = || {
            let sources = deal.evidence.iter().map(|evidence| self.register.source(evidence.source));
            sources.filter_map(|source| source.published).find_map(Month::ending)
        };
        match deal.when.and_then(Month::ending).or_else(published) {
            Some(month) => self.register.rates.conversion(from, to, month),
            None => self.register.rates.timeless_conversion(from, to),
        }
    }

    /// The currencies of the deals' statements, ordered by code.
    pub fn currencies(&self, deals: &[DealIx]) -> Vec<Currency> {
        let mut all: Vec<Currency> = Vec::new();
        for &ix in deals {
            for money in self.statements(self.register.deal(ix)) {
                if let Err(at) = all.binary_search(&money.currency) {
                    all.insert(at, money.currency);
                }
            }
        }
        all
    }
}

/// The value of several statements of one number under a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    pub interval: Interval,
    pub approximate: bool,
    pub disputed: bool,
}

impl Read {
    /// `None` if there is no statement.
    fn of(reading: Reading, statements: &[Bounds]) -> Option<Self> {
        let one = |bounds: &Bounds| Self {
            interval: bounds.interval(),
            approximate: bounds.is_about(),
            disputed: false,
        };
        match reading {
            Reading::Low | Reading::High => {
                reading.choice(statements).and_then(|at| statements.get(at)).map(one)
            }
            Reading::Span | Reading::Stated => Some(Self {
                interval: statements.iter().map(|bounds| bounds.interval()).reduce(Interval::hull)?,
                approximate: statements.iter().any(|bounds| bounds.is_about()),
                disputed: statements.iter().any(|bounds| Some(bounds) != statements.first()),
            }),
        }
    }
}
