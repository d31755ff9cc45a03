//! Small registers for tests, written as lines: `batch A >=USD 1bn`, ` member B USD 300M`.

use dealscope::model::{
    Amount, Currency, Deal, DealIx, Evidence, Field, Form, Gazetteer, Kind, Level, Link, Month, Names,
    PartOf, Place, Rates, Register, Rival, Sectors, Source, SourceIx, Stage, Statement, Unit,
};

/// A deal in a test.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    pub place: &'a str,
    /// The amount's notation; empty where money is no part of it.
    pub amount: &'a str,
    /// Another source's amount; empty where there is none.
    pub rival: &'a str,
    /// The count's notation, of agreements; empty where there is none.
    pub count: &'a str,
    pub form: Form,
    /// The line, counted from 0, that this deal is part of.
    pub part_of: Option<u32>,
}

pub fn single<'a>(place: &'a str, amount: &'a str) -> Line<'a> {
    Line { place, amount, rival: "", count: "", form: Form::Single, part_of: None }
}

pub fn batch<'a>(place: &'a str, amount: &'a str) -> Line<'a> {
    Line { form: Form::Batch, ..single(place, amount) }
}

pub fn member<'a>(of: u32, place: &'a str, amount: &'a str) -> Line<'a> {
    Line { part_of: Some(of), ..single(place, amount) }
}

/// A register of such deals, signed in November 2023; a euro is 1.10 dollars and 8 yuan then.
pub fn register(lines: &[Line<'_>]) -> Register {
    let mut places = Gazetteer::default();
    for name in lines.iter().map(|line| line.place) {
        if places.find(name).is_none() {
            places.add(place(name)).expect("a new place");
        }
    }
    let mut rates = Rates::default();
    let month = Month { year: 2023, month: 11 };
    for (currency, rate) in [(Currency::USD, "1.10"), (Currency::CNY, "8")] {
        rates.set(currency, month, rate.parse().expect("a rate"));
    }
    let deals = (0..).zip(lines).map(|(at, line)| deal(at, line, &places)).collect();
    let mut register = Register::new("Test", places, Sectors::default(), rates);
    register.sources = vec![source("first"), source("second")];
    register.with_deals(deals)
}

fn place(name: &str) -> Place {
    Place {
        id: name.to_owned(),
        level: Level::District,
        names: Names { en: name.to_owned(), ..Names::default() },
        aliases: Vec::new(),
        parent: None,
        spans: Vec::new(),
        gb2260: None,
        iso3166: None,
        since: None,
        until: None,
        now: None,
    }
}

fn source(id: &str) -> Source {
    Source {
        id: id.to_owned(),
        title: format!("Article {id}"),
        publisher: "Paper".to_owned(),
        author: None,
        language: None,
        published: Some("2023-11-20".parse().expect("a date")),
        address: None,
        note: None,
    }
}

fn deal(at: u32, line: &Line<'_>, places: &Gazetteer) -> Deal {
    let parse = |text: &str| text.parse::<Amount>().unwrap_or_else(|error| panic!("{text}: {error}"));
    let amount = Some(line.amount).filter(|text| !text.is_empty()).map(parse);
    let rivals = Some(line.rival).filter(|text| !text.is_empty()).map(|text| Rival {
        field: Field::Amount,
        value: Statement::Amount(parse(text)),
        source: Some(SourceIx(1)),
        why: None,
    });
    let count = Some(line.count).filter(|text| !text.is_empty()).map(|text| text.parse().expect("a count"));
    Deal {
        form: line.form,
        when: Some("2023-11".parse().expect("a date")),
        place: places.find(line.place),
        amount,
        unit: count.map(|_| Unit::Agreements),
        count,
        part_of: line.part_of.map(|of| PartOf { deal: DealIx(of), how: Link::Stated }),
        evidence: vec![Evidence {
            source: SourceIx(0),
            line: None,
            fields: vec![Field::Amount],
            as_written: None,
        }],
        rivals: rivals.into_iter().collect(),
        ..Deal::new(format!("deal-{at}"), format!("Deal {at}"), Kind::Investment, Stage::Signed)
    }
}
