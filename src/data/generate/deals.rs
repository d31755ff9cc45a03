//! Generating the deals of a random register, source by source.

use super::random::{Random, Weighted};
use super::vocabulary;
use crate::model::{
    Amount, Bounds, Confidence, Count, Currency, Deal, DealIx, Decimal, Evidence, Field, Form, Gazetteer,
    Kind, Level, Link, Money, PartOf, Party, Place, PlaceIx, Rival, Role, Rung, SectorIx, Sectors, Source,
    SourceIx, Stage, Statement, Unit, When, WhenPoint, Why,
};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// Generates deals and their sources.
pub struct RandomDeals<'a> {
    random: Random,
    places: &'a Gazetteer,
    districts: Weighted<PlaceIx>,
    countries: Weighted<PlaceIx>,
    sectors: Weighted<SectorIx>,
    kinds: Weighted<Kind>,
    stages: Weighted<Stage>,
    currencies: Weighted<(Currency, u32)>,
    parties: Weighted<usize>,
    venue: Option<PlaceIx>,
    sources: Vec<Source>,
    deals: Vec<Deal>,
}

/// The values that the deals of one source share.
struct Article {
    source: SourceIx,
    published: Date,
    /// The batch to which the next deals belong, and the number of parts still to come.
    batch: Option<(DealIx, u64)>,
}

impl<'a> RandomDeals<'a> {
    pub fn new(places: &'a Gazetteer, sectors: &Sectors, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let of_level = |level| {
            let is_there =
                move |(_, place): &(PlaceIx, &Place)| place.level == level && place.until.is_none();
            places.iter().filter(is_there).map(|(ix, _)| ix)
        };
        let mut districts: Vec<_> = of_level(Level::District).collect();
        let mut countries: Vec<_> = of_level(Level::Country).collect();
        random.shuffle(&mut districts);
        random.shuffle(&mut countries);
        let code = |code: &str, digits| (Currency::from_code(code).unwrap_or(Currency::USD), digits);
        Self {
            random,
            places,
            districts: Weighted::zipf(districts),
            countries: Weighted::zipf(countries),
            sectors: Weighted::zipf(sectors.iter().map(|(ix, _)| ix)),
            kinds: Weighted::zipf(Kind::ALL.iter().copied()),
            stages: Weighted::new([
                (Stage::Signed, 45),
                (Stage::Intent, 20),
                (Stage::Started, 14),
                (Stage::Talks, 10),
                (Stage::Operating, 8),
                (Stage::Cancelled, 3),
            ]),
            // Each currency has the number of digits by which its amounts are longer than those in dollars.
            currencies: Weighted::new([
                (code("CNY", 1), 520),
                (code("USD", 0), 260),
                (code("EUR", 0), 100),
                (code("HKD", 1), 50),
                (code("JPY", 2), 30),
                (code("GBP", 0), 20),
                (code("SGD", 0), 10),
                (code("KRW", 3), 10),
            ]),
            parties: Weighted::zipf(0..vocabulary::FIRST.len() * vocabulary::SECOND.len()),
            venue: of_level(Level::Venue).next(),
            sources: Vec::new(),
            deals: Vec::new(),
        }
    }

    /// Generates exactly this number of deals, with their sources.
    pub fn make(mut self, deals: usize) -> (Vec<Source>, Vec<Deal>) {
        self.deals.reserve(deals);
        while self.deals.len() < deals {
            let mut article = self.article();
            let several = self.random.between(1, 23);
            for _ in 0..several {
                if self.deals.len() < deals {
                    let deal = self.deal(&mut article);
                    self.deals.push(deal);
                }
            }
        }
        self.widen_batches();
        (self.sources, self.deals)
    }

    fn article(&mut self) -> Article {
        let number = self.sources.len() + 1;
        let days = i64::try_from(self.random.below(11 * 365)).unwrap_or_default();
        let published = later(Date::constant(2015, 1, 15), days.days());
        let publisher = self.random.one_of(vocabulary::PUBLISHERS, "");
        let language = self.random.one_of(&["en", "zh", "de"], "en");
        self.sources.push(Source {
            id: format!("article-{number:06}"),
            title: format!("{publisher}, report {number}"),
            publisher: publisher.to_owned(),
            author: None,
            language: Some(language.to_owned()),
            published: Some(When::day(published)),
            address: None,
            note: None,
        });
        let source = SourceIx(u32::try_from(number - 1).unwrap_or(u32::MAX));
        Article { source, published, batch: None }
    }

    fn deal(&mut self, article: &mut Article) -> Deal {
        let ix = DealIx(u32::try_from(self.deals.len()).unwrap_or(u32::MAX));
        let part_of = self.batch_around(article);
        let form = self.form(part_of.is_some());
        let mut kind = self.kinds.pick(&mut self.random).unwrap_or(Kind::Unspecified);
        if form != Form::Single && kind == Kind::Visit {
            kind = Kind::Investment;
        }
        let stage = match form {
            Form::Single => self.stages.pick(&mut self.random).unwrap_or(Stage::Signed),
            _ => Stage::Signed,
        };
        if form == Form::Batch {
            article.batch = Some((ix, self.random.between(3, 9)));
        }
        let place = self.districts.pick(&mut self.random);
        let when = self.when(form, article.published);
        let (count, unit) = self.count(form, kind);
        let is_of_batch = form == Form::Batch || part_of.is_some();
        let amount = self.amount(form, kind, count.filter(|_| form == Form::Batch), is_of_batch);
        let is_at_event = self.random.in_thousand(200);
        let (id, title) = (format!("deal-{:07}", ix.0 + 1), self.title(place));
        let mut deal = Deal {
            form,
            when,
            history: self.history(stage, when, article),
            place,
            venue: self.venue.filter(|_| is_at_event),
            event: is_at_event.then(|| self.random.one_of(vocabulary::EVENTS, "").to_owned()),
            parties: self.parties(kind, place),
            sectors: self.sectors(),
            amount,
            count,
            unit,
            part_of,
            confidence: if self.random.in_thousand(50) { Confidence::Medium } else { Confidence::High },
            ..Deal::new(id, title, kind, stage)
        };
        if self.random.in_thousand(30) {
            deal.floor_area_m2 =
                Some(Count(Bounds::AtLeast(Decimal::from(self.random.between(1, 300) * 1000))));
        }
        self.give_evidence(&mut deal, article);
        deal
    }

    fn batch_around(&mut self, article: &mut Article) -> Option<PartOf> {
        let (deal, left) = article.batch?;
        article.batch = (left > 1).then_some((deal, left - 1));
        let how = if self.random.in_thousand(700) { Link::Stated } else { Link::Inferred };
        Some(PartOf { deal, how })
    }

    /// The form of a deal: single for a part of a batch, and for most other deals.
    fn form(&mut self, is_member: bool) -> Form {
        match self.random.below(1000) {
            _ if is_member => Form::Single,
            0..9 => Form::Batch,
            9..14 => Form::RunningTotal,
            _ => Form::Single,
        }
    }

    fn when(&mut self, form: Form, published: Date) -> Option<When> {
        let before = |days: u64| later(published, -i64::try_from(days).unwrap_or_default().days());
        if form == Form::RunningTotal {
            let year = published.year();
            let point = |year| WhenPoint { year, month: None, day: None, about: false };
            return Some(When::Span(Some(point(year - 5)), Some(point(year))));
        }
        let end = before(self.random.below(10));
        match self.random.below(1000) {
            0..30 => None,
            30..130 => Some(When::At(WhenPoint {
                year: end.year(),
                month: Some(end.month()),
                day: None,
                about: false,
            })),
            130..200 => {
                let start = later(end, -i64::try_from(self.random.between(1, 6)).unwrap_or_default().days());
                Some(When::Span(Some(day(start)), Some(day(end))))
            }
            _ => Some(When::day(end)),
        }
    }

    fn count(&mut self, form: Form, kind: Kind) -> (Option<Count>, Option<Unit>) {
        match (form, kind) {
            (_, Kind::Visit) | (Form::RunningTotal, _) => (None, None),
            (Form::Batch, _) => {
                let number = Decimal::from(self.random.between(10, 60));
                let is_open = self.random.in_thousand(300);
                let bounds = if is_open { Bounds::AtLeast(number) } else { Bounds::Exact(number) };
                (Some(Count(bounds)), Some(Unit::Projects))
            }
            _ if self.random.in_thousand(600) => (Some(Count::exact(1)), Some(Unit::Projects)),
            _ => (None, None),
        }
    }

    /// Generates an amount. Amounts of batches and their parts are smaller than others, so that the means stay
    /// plausible.
    fn amount(&mut self, form: Form, kind: Kind, things: Option<Count>, is_of_batch: bool) -> Option<Amount> {
        if kind == Kind::Visit {
            return None;
        }
        if self.random.in_thousand(350) {
            return Some(Amount::Undisclosed);
        }
        let (currency, digits) = self.currencies.pick(&mut self.random)?;
        let things = things.map_or(Decimal::ONE, |count| count.interval().low);
        let value = self.round_number(digits + 1 - u32::from(is_of_batch)).saturating_mul(things);
        let bounds = match self.random.below(100) {
            _ if form == Form::RunningTotal => Bounds::AtLeast(value),
            0..70 => Bounds::Exact(value),
            70..82 => Bounds::AtLeast(value),
            82..95 => Bounds::About(value),
            95..99 => Bounds::AtMost(value),
            _ => Bounds::Range(value, value.saturating_mul(Decimal::TWO)),
        };
        Some(Amount::Stated(Money { currency, bounds }))
    }

    /// A number as in reports: up to three significant digits, then zeros.
    fn round_number(&mut self, more_digits: u32) -> Decimal {
        let head = match self.random.below(10) {
            0..6 => self.random.between(10, 40) * 10,
            6..9 => self.random.between(20, 80) * 5,
            _ => self.random.between(100, 499),
        };
        let power = self.random.between(1, 2) + self.random.between(2, 3);
        let zeros = u32::try_from(power).unwrap_or_default() + more_digits.min(4);
        Decimal::from(head).saturating_mul(Decimal::from(10_u64.pow(zeros)))
    }

    fn title(&mut self, place: Option<PlaceIx>) -> String {
        let names = place.map(|ix| &self.places.get(ix).names);
        if self.random.in_thousand(200) {
            let first = self.random.one_of(vocabulary::FIRST_ZH, "");
            let thing = self.random.one_of(vocabulary::THINGS_ZH, "");
            let place = names.and_then(|names| names.zh.as_deref()).unwrap_or_default();
            return format!("{first}{place}{thing}");
        }
        let company = self.company();
        let verb = self.random.one_of(vocabulary::VERBS, "");
        let thing = self.random.one_of(vocabulary::THINGS, "");
        let phase = self.random.between(1, 9);
        format!("{company} {verb} {thing} in {}, phase {phase}", names.map_or("", |names| &names.en))
    }

    fn company(&mut self) -> String {
        let at = self.parties.pick(&mut self.random).unwrap_or(0);
        // The order is scattered, so that the most frequent companies do not share a word.
        let scattered = at * 7 % (vocabulary::FIRST.len() * vocabulary::SECOND.len());
        let first = vocabulary::FIRST.get(scattered % vocabulary::FIRST.len()).copied().unwrap_or_default();
        let second = vocabulary::SECOND.get(scattered / vocabulary::FIRST.len()).copied().unwrap_or_default();
        format!("{first} {second}")
    }

    fn history(&mut self, stage: Stage, when: Option<When>, article: &Article) -> Vec<Rung> {
        if !matches!(stage, Stage::Started | Stage::Operating) || !self.random.in_thousand(300) {
            return Vec::new();
        }
        let start = when.and_then(When::start).map(WhenPoint::first_day);
        let signed = start.map(|start| {
            let before = i64::try_from(self.random.between(30, 400)).unwrap_or_default();
            When::day(later(start, -before.days()))
        });
        vec![Rung { stage: Stage::Signed, when: signed, source: Some(article.source), note: None }]
    }

    fn parties(&mut self, kind: Kind, place: Option<PlaceIx>) -> Vec<Party> {
        let roles = match kind {
            Kind::Investment | Kind::Settlement | Kind::Unspecified => [Role::Investor, Role::Host],
            Kind::Procurement => [Role::Seller, Role::Buyer],
            Kind::Cooperation | Kind::Partnership => [Role::Partner, Role::Partner],
            Kind::Visit => [Role::Visitor, Role::Host],
        };
        let several = self.random.between(1, 2);
        let mut parties: Vec<Party> = Vec::new();
        for (role, number) in roles.into_iter().zip(0..several) {
            let home = if number == 0 { self.countries.pick(&mut self.random) } else { place };
            let name = self.company();
            if parties.iter().all(|other| other.name != name) {
                parties.push(Party { name, role, home });
            }
        }
        parties
    }

    fn sectors(&mut self) -> Vec<SectorIx> {
        let several = match self.random.below(100) {
            0..60 => 1,
            60..88 => 2,
            _ => 3,
        };
        let mut sectors = Vec::new();
        for _ in 0..several {
            if let Some(sector) = self.sectors.pick(&mut self.random)
                && !sectors.contains(&sector)
            {
                sectors.push(sector);
            }
        }
        sectors
    }

    fn give_evidence(&mut self, deal: &mut Deal, article: &Article) {
        let line = self.random.between(1, 40).to_string();
        let mut fields = vec![Field::Title, Field::Kind, Field::Stage];
        fields.extend(deal.when.map(|_| Field::When));
        fields.extend(deal.amount.map(|_| Field::Amount));
        let as_written = deal.amount.and_then(Amount::money).map(|money| money.to_string());
        deal.evidence = vec![Evidence { source: article.source, line: Some(line), fields, as_written }];
        let earlier = article.source.0.checked_sub(1).map(SourceIx);
        if let Some(earlier) = earlier.filter(|_| self.random.in_thousand(20)) {
            let fields = vec![Field::Title];
            deal.evidence.push(Evidence { source: earlier, line: None, fields, as_written: None });
        }
        let is_single = deal.form == Form::Single && deal.part_of.is_none();
        if let Some(money) =
            deal.amount.and_then(Amount::money).filter(|_| is_single && self.random.in_thousand(15))
        {
            let is_tenfold = self.random.in_thousand(500);
            let factor = if is_tenfold { Decimal::TEN } else { Decimal::TWO };
            let bounds = money.bounds.map(|value| value.saturating_mul(factor));
            deal.rivals.push(Rival {
                field: Field::Amount,
                value: Statement::Amount(Amount::Stated(Money { bounds, ..money })),
                source: earlier,
                why: Some(Why::Written("Another report states more.".to_owned())),
            });
        }
    }

    /// Raises the figures of batches until they cover their parts, so that the check reports nothing.
    fn widen_batches(&mut self) {
        let members: Vec<_> =
            self.deals.iter().filter_map(|deal| Some((deal.part_of?.deal, deal.amount?))).collect();
        for (batch, amount) in members {
            let Some(batch) = self.deals.get_mut(batch.0 as usize) else { continue };
            if let (Some(Amount::Stated(own)), Amount::Stated(money)) = (&mut batch.amount, amount)
                && own.currency == money.currency
            {
                own.bounds = own.bounds.map(|value| value.saturating_add(money.bounds.interval().low));
            }
        }
    }
}

fn later(date: Date, span: Span) -> Date {
    date.saturating_add(span)
}

fn day(date: Date) -> WhenPoint {
    WhenPoint { year: date.year(), month: Some(date.month()), day: Some(date.day()), about: false }
}
