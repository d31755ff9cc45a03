//! A small register in code, after the bundled one: 16 deals in 5 articles, and a third that checks one of them.

#![expect(clippy::unwrap_used, reason = "a fixture that does not parse fails its tests, and should")]

use dealscope::model::*;

pub fn register() -> Register {
    let mut register = Register::new("Sample", places(), sectors(), rates());
    let en = "As reported, not verified; no figure does not mean zero.".to_owned();
    register.note = Some(dealscope::model::Names { en, de: None, zh: None });
    register.sources = sources();
    let deals = deals(&register.places, &register.sectors);
    register.with_deals(deals)
}

fn places() -> Gazetteer {
    let mut all = Gazetteer::default();
    let list: [(&str, Level, &str, &str, &str, &str); 14] = [
        ("cn", Level::Country, "", "China", "中国", ""),
        ("shanghai", Level::Province, "cn", "Shanghai", "上海", "310000"),
        ("chongqing", Level::Province, "cn", "Chongqing", "重庆", "500000"),
        ("pudong", Level::District, "shanghai", "Pudong", "浦东新区", ""),
        ("minhang", Level::District, "shanghai", "Minhang", "闵行区", ""),
        ("qingpu", Level::District, "shanghai", "Qingpu", "青浦区", ""),
        ("fengxian", Level::District, "shanghai", "Fengxian", "奉贤区", ""),
        ("baoshan", Level::District, "shanghai", "Baoshan", "宝山区", ""),
        ("west-hongqiao", Level::Zone, "qingpu", "West Hongqiao Business District", "西虹桥商务区", ""),
        ("lingang-fengxian-park", Level::Zone, "fengxian", "Lingang Fengxian Park", "临港奉贤园区", ""),
        ("lin-gang", Level::Zone, "shanghai", "Lin-gang Special Area", "临港新片区", ""),
        ("necc", Level::Venue, "qingpu", "NECC", "国家会展中心", ""),
        ("de", Level::Country, "", "Germany", "德国", ""),
        ("thuringia", Level::Province, "de", "Thuringia", "图林根州", ""),
    ];
    for (id, level, parent, en, zh, code) in list {
        let spans = if id == "lin-gang" { ["pudong", "fengxian", "minhang"].as_slice() } else { &[] };
        let place = Place {
            id: id.to_owned(),
            level,
            names: Names { en: en.to_owned(), de: None, zh: Some(zh.to_owned()) },
            aliases: Vec::new(),
            parent: all.find(parent),
            spans: spans.iter().filter_map(|id| all.find(id)).collect(),
            gb2260: (!code.is_empty()).then(|| code.to_owned()),
            iso3166: None,
            since: None,
            until: None,
            now: None,
        };
        all.add(place).unwrap();
    }
    all
}

const SECTORS: [(&str, &str, &str); 7] = [
    ("materials", "New materials", "新材料"),
    ("ai", "Artificial intelligence", "人工智能"),
    ("biomedicine", "Biomedicine", "生物医药"),
    ("equipment", "High-end equipment", "高端装备"),
    ("automotive", "Automotive", "汽车"),
    ("fusion", "Fusion energy", "聚变能"),
    ("hvac", "Heating and cooling", "暖通空调"),
];

fn sectors() -> Sectors {
    let sector = |(id, en, zh): (&str, &str, &str)| Sector {
        id: id.to_owned(),
        names: Names { en: en.to_owned(), de: None, zh: Some(zh.to_owned()) },
        aliases: Vec::new(),
    };
    Sectors::new(SECTORS.into_iter().map(sector).collect())
}

fn rates() -> Rates {
    let mut rates = Rates::default();
    for (month, usd, cny) in
        [("2023-08", "1.0909", "7.9070"), ("2023-11", "1.0808", "7.8092"), ("2024-10", "1.0904", "7.7276")]
    {
        let month = Month::parse(month).unwrap();
        rates.set(Currency::USD, month, usd.parse().unwrap());
        rates.set(Currency::CNY, month, cny.parse().unwrap());
    }
    rates
}

fn sources() -> Vec<Source> {
    let list = [
        ("prn", "PR Newswire", "2023-11-23"),
        ("gov", "german.shanghai.gov.cn", "2025-11-03"),
        ("dzwww", "dzwww.com", "2024-10-31"),
        ("shine-ciie", "Shanghai Daily (SHINE)", "2023-11-11"),
        ("shine-summit", "Shanghai Daily (SHINE)", "2023-08-31"),
        ("licai", "licai.bangqike.com", "2024-10-24"),
    ];
    let source = |(id, publisher, date): (&str, &str, &str)| Source {
        id: id.to_owned(),
        title: format!("Report {id}"),
        publisher: publisher.to_owned(),
        author: None,
        language: None,
        published: Some(date.parse().unwrap()),
        address: None,
        note: None,
    };
    list.into_iter().map(source).collect()
}

/// One deal in a line: id, title, kind, form, stage, when, place, amount, count with unit, source; absent is "".
type Line = (
    &'static str,
    &'static str,
    Kind,
    Form,
    Stage,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    u32,
);

#[rustfmt::skip]
fn lines() -> Vec<Line> {
    use Form::{Batch, RunningTotal, Single};
    use Kind::{Cooperation, Investment, Partnership, Procurement, Settlement, Unspecified, Visit};
    use Stage::{Intent, Signed, Talks};
    let expo = "2023-11-05/2023-11-10";
    let none = "undisclosed";
    let lingang = |id, title| (id, title, Cooperation, Single, Signed, "2023-11-05", "lin-gang", none, "1 Agreements", 0);
    vec![
        ("lin-gang-deals", "Business deals concluded in the Lin-gang area of the 6th CIIE", Unspecified, Batch, Signed, expo, "lin-gang", none, ">=100 Agreements", 0),
        lingang("energy-singularity", "Energy Singularity signs a cooperation with Lingang Group"),
        lingang("schneider", "Schneider Electric signs a cooperation with Lingang Group"),
        lingang("tenways", "TENWAYS signs a cooperation with Lingang Group"),
        lingang("newsight", "Newsight Imaging signs a cooperation with Lingang Group"),
        ("johnson-controls", "Johnson Controls-Hitachi invests in Lingang Fengxian Park", Investment, Single, Signed, "2023-11-06", "lingang-fengxian-park", none, "1 Agreements", 0),
        ("thuringia", "A delegation from Thuringia visits Baoshan", Visit, Single, Talks, "", "baoshan", "", "", 1),
        ("shandong", "Shandong firms sign 25 key projects in Chongqing", Investment, Batch, Signed, "2024-10-22", "chongqing", "CNY 121bn", "25 Projects", 2),
        ("qingpu-volume", "Trading volume of Qingpu's delegation at the 6th CIIE", Procurement, Batch, Signed, expo, "qingpu", ">=USD 1bn", "", 3),
        ("dow", "ZKH orders organosilicon products from Dow", Procurement, Single, Signed, expo, "qingpu", "USD 300M", "1 Agreements", 3),
        ("settle", "Companies from the 6th CIIE will settle in Qingpu", Settlement, Batch, Signed, "../2023-11-09", "qingpu", none, "8 Companies", 3),
        ("intend", "Companies from the 6th CIIE intend to settle in Qingpu", Settlement, Batch, Intent, "../2023-11-09", "qingpu", none, "85 Companies", 3),
        ("first-orders", "First orders of Qingpu's delegations at six CIIEs in a row", Procurement, RunningTotal, Signed, "2018/2023", "qingpu", ">=USD 2.13bn", "", 3),
        ("intended-orders", "Procurement orders of intention of Qingpu's delegations", Procurement, RunningTotal, Intent, "2018/2023", "qingpu", ">=USD 5.15bn", "", 3),
        ("summit-projects", "30 projects signed at the West Hongqiao summit", Investment, Batch, Signed, "2023-08-31", "west-hongqiao", none, "30 Projects", 4),
        ("summit-partners", "26 partners join West Hongqiao's global partnership plan", Partnership, Batch, Signed, "2023-08-31", "west-hongqiao", "", "26 Partners", 4),
    ]
}

fn deals(places: &Gazetteer, sectors: &Sectors) -> Vec<Deal> {
    let mut deals: Vec<Deal> = lines().into_iter().map(|line| deal(line, places)).collect();
    for (at, batch) in [(1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (9, 8)] {
        deals[at].part_of = Some(PartOf { deal: DealIx(batch), how: Link::Inferred });
    }
    for deal in deals.iter_mut().filter(|deal| deal.stage == Stage::Signed) {
        deal.venue = places.find("necc").filter(|_| deal.id != "shandong");
    }
    deals[7].rivals.push(Rival {
        field: Field::Amount,
        value: Statement::Amount("CNY 12.1bn".parse().unwrap()),
        source: Some(SourceIx(5)),
        why: Some(Why::Written("Two Chinese reports of the event print 121亿元. One 亿 is a hundred million, so that is 12.1 billion; '121 Milliarden' is the usual mistranslation. The meeting of the year before had 15 projects and 116亿元.".to_owned())),
    });
    deals[14].floor_area_m2 = Some(">=100000".parse().unwrap());
    for (at, ids) in [
        (7, &["automotive", "equipment"][..]),
        (9, &["materials"]),
        (14, &["ai", "biomedicine", "equipment"]),
        (1, &["fusion"]),
        (5, &["hvac"]),
    ] {
        deals[at].sectors = ids.iter().filter_map(|id| sectors.find(id)).collect();
    }
    deals
}

fn deal(line: Line, places: &Gazetteer) -> Deal {
    let (id, title, kind, form, stage, when, place, amount, count, source) = line;
    let some = |text: &'static str| (!text.is_empty()).then_some(text);
    let (count, unit) =
        count.split_once(' ').map_or((None, None), |(count, unit)| (Some(count), Unit::from_word(unit)));
    Deal {
        form,
        when: some(when).map(|when| when.parse().unwrap()),
        place: places.find(place),
        event: Some("6th CIIE".to_owned()).filter(|_| when.starts_with("2023-11")),
        amount: some(amount).map(|amount| amount.parse().unwrap()),
        count: count.map(|count| count.parse().unwrap()),
        unit,
        evidence: vec![Evidence {
            source: SourceIx(source),
            line: Some("7".to_owned()),
            fields: vec![Field::Amount],
            as_written: None,
        }],
        ..Deal::new(id.to_owned(), title.to_owned(), kind, stage)
    }
}

/// The deals signed or later.
pub fn signed(register: &Register) -> Vec<DealIx> {
    register.deal_ixs().filter(|&ix| register.deal(ix).stage >= Stage::Signed).collect()
}

pub fn all(register: &Register) -> Vec<DealIx> {
    register.deal_ixs().collect()
}

/// The same register with its deals told again and again on other days: `times` as many.
pub fn busy(times: i32) -> Register {
    let register = register();
    let first = When::days("2023-08-31".parse().unwrap()).first.unwrap();
    let mut deals = Vec::new();
    for time in 0..times {
        let day = first + time.wrapping_mul(37) % 400;
        let date = jiff::civil::Date::constant(1970, 1, 1).saturating_add(jiff::Span::new().days(day));
        let shifted = register.deals.iter().enumerate().map(|(at, deal)| {
            let when = if at % 3 == 0 { deal.when } else { Some(When::day(date)) };
            Deal { id: format!("{}-{time}", deal.id), when, part_of: None, ..deal.clone() }
        });
        deals.extend(shifted);
    }
    register.with_deals(deals)
}
