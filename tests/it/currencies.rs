//! Currencies that ended: their codes are known, their days, and what they became at rates that law fixed.

use crate::data::open_text;
use crate::registers::{register, single};
use dealscope::data::lists;
use dealscope::figure::{Context, StackBy, bars};
use dealscope::model::{Amount, Currency, Deal, Decimal, Lang, Month, Rates, Rounded, date_of};
use dealscope::query::VolumesQuery;
use dealscope::query::definition::volumes;

fn currency(code: &str) -> Currency {
    Currency::from_code(code).unwrap_or_else(|| panic!("{code} is not known"))
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

#[test]
fn the_codes_of_list_three_since_1997_are_known() {
    let codes = "ADP AFA ANG AON AOR ATS AYM AZM BAD BEF BGL BGN BYB BYR CHC CSD CUC CYP DEM ECS ECV EEK ESP FIM FRF \
                 GHC GRD GWP HRK IEP ITL LTL LUF LVL MGF MRO MTL MZM NLG PLZ PTE ROL RUR SDD SDP SIT SKK SLL SRG STD \
                 TJR TMM TPE TRL USS VEB VEF XEU XFO XFU XRE YUM ZMK ZRN ZWD ZWL ZWN ZWR";
    let all: Vec<&str> = codes.split_whitespace().collect();
    assert_eq!(Currency::ended().map(Currency::code).collect::<Vec<_>>(), all);
    for code in all {
        let one = currency(&code.to_lowercase());
        assert_eq!((one.code(), one), (code, currency(code)));
        assert!(!one.name().is_empty());
        let (first, last) = (one.days().first, one.days().last.expect("it has ended"));
        assert!(first.is_none_or(|first| first <= last), "{code}");
        let text = format!("{code} 5M");
        let amount: Amount = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(amount.to_string(), text);
        if let Some(next) = one.successor() {
            assert!(next.units > Decimal::ZERO, "{code}");
            assert!(next.since <= last + 1, "{code} ended before {} began", next.currency);
            assert!(next.currency.days().first.is_none_or(|first| first <= next.since), "{code}");
        }
    }
    assert_eq!(Currency::from_code("XYZ"), None);
}

#[test]
fn the_irrevocable_rates_convert_to_the_cent() {
    let (_, _, rates) = lists();
    // One million euros in each currency, after the euro came.
    let laid_down = [
        ("ATS", "13.7603"),
        ("BEF", "40.3399"),
        ("BGN", "1.95583"),
        ("CYP", "0.585274"),
        ("DEM", "1.95583"),
        ("EEK", "15.6466"),
        ("ESP", "166.386"),
        ("FIM", "5.94573"),
        ("FRF", "6.55957"),
        ("GRD", "340.750"),
        ("HRK", "7.53450"),
        ("IEP", "0.787564"),
        ("ITL", "1936.27"),
        ("LTL", "3.45280"),
        ("LUF", "40.3399"),
        ("LVL", "0.702804"),
        ("MTL", "0.429300"),
        ("NLG", "2.20371"),
        ("PTE", "200.482"),
        ("SIT", "239.640"),
        ("SKK", "30.1260"),
    ];
    for (code, units) in laid_down {
        let million = decimal(units) * decimal("1000000");
        let conversion = rates.conversion(currency(code), Currency::EUR, month("2026-03")).expect(code);
        assert!(conversion.is_fixed && !conversion.is_older(), "{code}");
        assert_eq!(conversion.apply(million, Rounded::Nearest), decimal("1000000"), "{code}");
        let back = rates.conversion(Currency::EUR, currency(code), month("2026-03")).expect(code);
        assert_eq!(back.apply(decimal("1000000"), Rounded::Nearest), million, "{code}");
    }
}

#[test]
fn redenominated_money_is_the_same_money_in_every_month() {
    let (_, _, rates) = lists();
    for (old, new, units) in [
        ("BYR", "BYN", "10000"),
        ("BYB", "BYN", "10000000"),
        ("TRL", "TRY", "1000000"),
        ("ROL", "RON", "10000"),
        ("RUR", "RUB", "1000"),
        ("VEB", "VES", "100000000"),
        ("MRO", "MRU", "10"),
        ("ZMK", "ZMW", "1000"),
        ("GHC", "GHS", "10000"),
        ("AZM", "AZN", "5000"),
    ] {
        for at in ["1997-05", "2016-07", "2026-01"] {
            let conversion = rates.conversion(currency(old), currency(new), month(at)).expect(old);
            assert_eq!(
                conversion.apply(decimal(units) * decimal("7"), Rounded::Nearest),
                decimal("7"),
                "{old} {at}"
            );
            assert!(conversion.is_fixed);
        }
    }
    // Liras of 2003 have a mean of their own, and the new ones are a millionth of it.
    let at = |code: &str| rates.conversion(currency(code), Currency::EUR, month("2003-05")).expect(code);
    let digits = |rate: Decimal| rate.round_sf(15).expect("digits");
    assert_eq!(digits(at("TRL").rate * decimal("1000000")), digits(at("TRY").rate));
    assert!(!at("TRL").is_fixed);
    assert!(rates.conversion(currency("BYR"), Currency::USD, month("2016-01")).is_none());
}

#[test]
fn before_the_euro_means_count_where_they_are_known() {
    let (_, _, rates) = lists();
    let rate = |code: &str, at: &str| rates.conversion(currency(code), Currency::EUR, month(at)).expect(code);
    assert!(!rate("HRK", "2015-05").is_fixed);
    assert!(rate("HRK", "2023-01").is_fixed);
    assert!(!rate("BGN", "2025-12").is_fixed);
    assert!(rate("BGN", "2026-01").is_fixed);
    // Marks have no other rate, in no month.
    assert!(rate("DEM", "1995-05").is_fixed);
    // A cross rate takes the fixed leg and the month's mean of the other.
    let cross = rates.conversion(currency("DEM"), Currency::USD, month("2000-05")).expect("a cross rate");
    let dollars = rates.conversion(Currency::EUR, Currency::USD, month("2000-05")).expect("dollars");
    assert!(!cross.is_fixed);
    assert_eq!(
        cross.apply(decimal("1955830"), Rounded::Nearest),
        dollars.apply(decimal("1000000"), Rounded::Nearest)
    );
    assert!(rates.conversion(currency("DEM"), Currency::USD, month("1998-12")).is_none());
    // What replaced another country's money is worth nothing before that day.
    assert!(rates.conversion(currency("ECS"), Currency::USD, month("1998-05")).is_none());
    let sucre = rates.conversion(currency("ECS"), Currency::USD, month("2000-05")).expect("a sucre");
    assert_eq!(sucre.apply(decimal("25000000"), Rounded::Nearest), decimal("1000"));
}

#[test]
fn deals_in_marks_add_up_in_euros_even_without_a_date() {
    let plain = register(&[single("A", "DEM 1955830"), single("A", "EUR 5M"), single("A", "HRK 7M")]);
    let mut deals: Vec<Deal> = plain.deals.clone();
    for deal in &mut deals {
        deal.when = None;
    }
    let mut register = plain.with_deals(deals);
    register.sources.iter_mut().for_each(|source| source.published = None);
    let all: Vec<_> = register.deal_ixs().collect();
    let sum = |register: &dealscope::model::Register| {
        let answer = volumes(register, &all, VolumesQuery::new(Currency::EUR));
        answer.total.money[&Currency::EUR].interval.low
    };
    assert_eq!(sum(&register), decimal("7000000") - decimal("1000000") + decimal("929059.66"));
    // A kuna that had means in some months has no one rate without a month.
    let mut rates = Rates::default();
    rates.set(currency("HRK"), month("2015-05"), decimal("7.6"));
    register.rates = rates;
    assert_eq!(sum(&register), decimal("6000000"));
}

#[test]
fn a_chart_prints_fixed_rates_apart_from_means() {
    #[track_caller]
    fn check(amounts: &[&str], lang: Lang, subtitle: &str, rates: &str) {
        let lines: Vec<_> = amounts.iter().map(|amount| single("A", amount)).collect();
        let register = register(&lines);
        let all: Vec<_> = register.deal_ixs().collect();
        let answer = volumes(&register, &all, VolumesQuery::new(Currency::EUR));
        let context = Context { lang, ..Context::default() };
        let heading = bars(&register, &answer, &context, None::<StackBy>).heading;
        assert!(heading.rule.contains(subtitle), "{}", heading.rule);
        let sources = heading.all_sources.replace('\u{a0}', " ");
        assert!(sources.contains(rates), "{sources}");
    }
    check(&["DEM 5M"], Lang::En, "at fixed conversion rates", "1 EUR = 1.95583 DEM");
    check(&["DEM 5M", "USD 5M"], Lang::En, "at the average rate of the month", "1 EUR = 1.95583 DEM");
    check(&["ITL 5M"], Lang::De, "zu festen Umrechnungskursen", "1 EUR = 1936,27 ITL");
    check(&["FRF 5M"], Lang::Zh, "按固定折算率", "1 EUR = 6.55957 FRF");
}

#[test]
fn a_currency_out_of_its_time_is_told() {
    #[track_caller]
    fn check(amount: &str, when: &str, expected: Option<&str>) {
        let text = format!(
            r#"(id: "s", title: "S", publisher: "P", deals: [(id: "d", title: "D", kind: Investment, stage: Signed,
            when: "{when}", amount: "{amount}", evidence: [(fields: [amount])])])"#
        );
        let codes: Vec<_> = open_text(&text).problems.iter().map(|problem| problem.code).collect();
        let codes: Vec<_> = codes.into_iter().filter(|code| code.starts_with("currency")).collect();
        assert_eq!(codes, expected.into_iter().collect::<Vec<_>>(), "{amount} {when}");
    }
    check("DEM 5M", "2001-12-31", None);
    check("DEM 5M", "2002-01-01", Some("currency-ended"));
    check("DEM 5M", "2001/2003", None);
    check("EUR 5M", "1998-12", Some("currency-not-begun"));
    check("EUR 5M", "1998/1999", None);
    check("EUR 5M", "1999-01", None);
    check("BGN 5M", "2026-01", None);
    check("BGN 5M", "2026-02", Some("currency-ended"));
    check("BYN 5M", "2015", Some("currency-not-begun"));
    check("BYR 5M", "2017-06", Some("currency-ended"));
    check("USD 5M", "1850", None);
    check("XCG 5M", "2024", Some("currency-not-begun"));
    assert_eq!(date_of(currency("DEM").days().last.unwrap()).to_string(), "2001-12-31");
}
