//! What a deal's money is worth: the reading of rival statements, and conversion.

use super::tree::Share;
use crate::model::{
    Amount, Bounds, Converted, Currency, Deal, DealIx, Field, Interval, Money, Month, Register, Statement,
    When,
};

/// How rival statements that nobody has decided between are read.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Reading {
    /// From the lowest statement to the highest.
    #[default]
    Span,
    /// As the deal's first source states it.
    Stated,
    /// The lowest statement.
    Low,
    /// The highest statement.
    High,
}

impl Reading {
    pub const ALL: &'static [Self] = &[Self::Span, Self::Stated, Self::Low, Self::High];

    /// The word of the command line and of files.
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
}

/// The currency that sums are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shown {
    /// Everything converted to one currency.
    In(Currency),
    /// Each currency for itself; nothing is converted.
    AsStated,
}

impl Shown {
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

/// What is known of a deal's money in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// Money is no part of the deal.
    NoMoney,
    Undisclosed,
    /// Stated, in this interval.
    Known(Interval),
    /// Stated in a currency that has no rate.
    Unconverted,
    /// Stated in another currency, and nothing is converted.
    Elsewhere,
}

/// A deal's money, read and converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Valued {
    pub worth: Worth,
    /// A statement that counts says "about".
    pub approximate: bool,
    /// Sources disagree and nobody has decided.
    pub disputed: bool,
    /// How it was converted, if it was.
    pub converted: Option<Converted>,
}

impl Valued {
    const fn plain(worth: Worth) -> Self {
        Self { worth, approximate: false, disputed: false, converted: None }
    }

    pub(super) fn share(self) -> Share {
        match self.worth {
            Worth::Known(interval) => Share::Own(interval),
            Worth::Undisclosed => Share::Own(Interval::UNKNOWN),
            Worth::NoMoney | Worth::Unconverted | Worth::Elsewhere => Share::None,
        }
    }
}

/// Values deals by one reading.
#[derive(Clone, Copy)]
pub struct Valuer<'a> {
    pub register: &'a Register,
    pub reading: Reading,
}

impl Valuer<'_> {
    /// The statements of the deal's amount that the reading lets count.
    pub fn statements(&self, deal: &Deal) -> Vec<Money> {
        let own = deal.amount.and_then(Amount::money);
        if self.reading == Reading::Stated {
            return own.into_iter().collect();
        }
        if let Some(accepted) = deal.accepted_for(Field::Amount) {
            return money_of(&accepted.value).into_iter().collect();
        }
        own.into_iter()
            .chain(deal.rivals_of(Field::Amount).filter_map(|rival| money_of(&rival.value)))
            .collect()
    }

    /// Whether the reading lets any statement of the deal's amount count.
    pub fn is_stated(&self, deal: &Deal) -> bool {
        let is_plain = deal.rivals.is_empty() && deal.accepted.is_empty();
        if is_plain {
            deal.amount.and_then(Amount::money).is_some()
        } else {
            !self.statements(deal).is_empty()
        }
    }

    /// The deal's money in `currency`, converted where needed.
    pub fn converted(&self, deal: &Deal, currency: Currency) -> Valued {
        if deal.rivals.is_empty() && deal.accepted.is_empty() {
            return self.plainly_converted(deal, currency);
        }
        let all = self.statements(deal);
        let mut converted = None;
        let mut bounds = Vec::with_capacity(all.len());
        for money in &all {
            let Some(conversion) = self.conversion(deal, money.currency, currency) else { continue };
            converted = converted.or(Some(conversion).filter(|c| c.from != c.to));
            bounds.push(conversion.apply_to(money.bounds));
        }
        if bounds.is_empty() && !all.is_empty() {
            return Valued::plain(Worth::Unconverted);
        }
        Valued { converted, ..self.read(deal, &all, &bounds) }
    }

    /// The same where one source or several say one thing, as of most deals.
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
            approximate: money.bounds.is_about(),
            disputed: false,
            converted: Some(conversion).filter(|c| c.from != c.to),
        }
    }

    /// Every conversion that the deal's statements need.
    pub fn conversions(&self, deal: &Deal, currency: Currency) -> Vec<Converted> {
        let all = self.statements(deal).into_iter();
        let all = all.filter_map(|money| self.conversion(deal, money.currency, currency));
        all.filter(|conversion| conversion.from != conversion.to).collect()
    }

    /// The deal's money as far as it is stated in `currency`.
    pub fn as_stated(&self, deal: &Deal, currency: Currency) -> Valued {
        let all = self.statements(deal);
        let bounds: Vec<Bounds> =
            all.iter().filter(|money| money.currency == currency).map(|money| money.bounds).collect();
        if bounds.is_empty() && !all.is_empty() {
            return Valued::plain(Worth::Elsewhere);
        }
        self.read(deal, &all, &bounds)
    }

    /// What the statements in one currency say; whether they are disputed is judged by all of them.
    fn read(&self, deal: &Deal, all: &[Money], bounds: &[Bounds]) -> Valued {
        let Some(read) = Read::of(self.reading, bounds) else {
            let is_money = deal.amount.is_some();
            return Valued::plain(if is_money { Worth::Undisclosed } else { Worth::NoMoney });
        };
        let disputed = self.reading == Reading::Span && all.iter().any(|money| Some(money) != all.first());
        Valued {
            worth: Worth::Known(read.interval),
            approximate: read.approximate,
            disputed,
            converted: None,
        }
    }

    /// What the deal's statements of a count or an area say by the reading.
    pub fn counted(&self, deal: &Deal, field: Field) -> Option<Read> {
        let count_of = |statement: &Statement| match statement {
            Statement::Count(count) | Statement::FloorArea(count) => Some(count.0),
            _ => None,
        };
        let own = if field == Field::FloorArea { deal.floor_area_m2 } else { deal.count };
        let own = own.map(|count| count.0);
        if self.reading == Reading::Stated || (deal.rivals.is_empty() && deal.accepted.is_empty()) {
            return Read::of(self.reading, own.as_slice());
        }
        if let Some(accepted) = deal.accepted_for(field) {
            return Read::of(self.reading, count_of(&accepted.value).as_slice());
        }
        let rivals = deal.rivals_of(field).filter_map(|rival| count_of(&rival.value));
        Read::of(self.reading, &own.into_iter().chain(rivals).collect::<Vec<_>>())
    }

    /// The rate for a deal: of the month in which its span ends, else of its first source's month.
    pub fn conversion(&self, deal: &Deal, from: Currency, to: Currency) -> Option<Converted> {
        let published = || {
            let sources = deal.evidence.iter().map(|evidence| self.register.source(evidence.source));
            sources.filter_map(|source| source.published).find_map(Month::ending)
        };
        let month = deal
            .when
            .and_then(Month::ending)
            .or_else(published)
            .or_else(|| deal.when.and_then(When::start).map(|start| Month::of_day(start.first_day())));
        match month {
            Some(month) => self.register.rates.conversion(from, to, month),
            None => self.register.rates.timeless_conversion(from, to),
        }
    }

    /// The currencies that the deals' statements use, in the order of their codes.
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

/// What several statements of one number say by a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    pub interval: Interval,
    pub approximate: bool,
    pub disputed: bool,
}

impl Read {
    /// `None` where nothing is stated.
    fn of(reading: Reading, statements: &[Bounds]) -> Option<Self> {
        let one = |bounds: &Bounds| Self {
            interval: bounds.interval(),
            approximate: bounds.is_about(),
            disputed: false,
        };
        let low = |bounds: &&Bounds| {
            (bounds.interval().low, bounds.interval().high.is_none(), bounds.interval().high)
        };
        let high = |bounds: &&Bounds| {
            (bounds.interval().high.is_none(), bounds.interval().high, bounds.interval().low)
        };
        match reading {
            Reading::Low => statements.iter().min_by_key(low).map(one),
            Reading::High => statements.iter().max_by_key(high).map(one),
            Reading::Span | Reading::Stated => Some(Self {
                interval: statements.iter().map(|bounds| bounds.interval()).reduce(Interval::hull)?,
                approximate: statements.iter().any(|bounds| bounds.is_about()),
                disputed: statements.iter().any(|bounds| Some(bounds) != statements.first()),
            }),
        }
    }
}

fn money_of(statement: &Statement) -> Option<Money> {
    match statement {
        Statement::Amount(amount) => amount.money(),
        _ => None,
    }
}
