//! Monthly means of the ECB's rates.

use dealscope::data::rates::{monthly_means, read};
use dealscope::model::{Amount, Currency, Decimal, Month, Rates, Rounded};
use proptest::prelude::*;

const TABLE: &str = "Date,USD,JPY,XYZ,CYP,
2023-12-01,1.0875,161.2,1,N/A,
2023-11-30,1.0931,161.1,1,N/A,
2023-11-29,1.0985,161.59,1,,
2023-11-28,1.0951,162.63,1,N/A,
";

#[test]
fn mean_of_a_month_is_the_sum_of_its_days_by_their_number() {
    let csv = monthly_means(TABLE).unwrap();
    // USD: (1.0931 + 1.0985 + 1.0951) / 3 = 3.2867 / 3; JPY: 485.32 / 3.
    let expected = "month,currency,per_euro\n2023-11,JPY,161.773333\n2023-11,USD,1.095567\n\
                    2023-12,JPY,161.2\n2023-12,USD,1.0875\n";
    assert_eq!(csv, expected);
}

#[test]
fn means_are_read_back() {
    let rates = read(&monthly_means(TABLE).unwrap()).unwrap();
    let month = Month::parse("2023-11").unwrap();
    let rate = rates.conversion(Currency::EUR, Currency::USD, month).unwrap().rate;
    assert_eq!(rate.to_string(), "1.095567");
    assert_eq!(rates.newest(), Month::parse("2023-12"));
}

#[test]
fn wrong_tables_are_refused_with_their_line() {
    let refused = |text: &str| monthly_means(text).unwrap_err().to_string();
    assert_eq!(refused(""), "line 1: the table is empty");
    assert_eq!(refused("Day,USD\n"), "line 1: expected the column Date first");
    assert_eq!(refused("Date,USD\n2023,1\n"), "line 2: expected a date such as 2023-11-05, found “2023”");
    assert_eq!(refused("Date,USD\n2023-11-05,-1\n"), "line 2: expected a rate of USD, found “-1”");
    assert_eq!(
        read("month,currency,per_euro\n2023-11,USD\n").unwrap_err().to_string(),
        "line 2: expected a row such as 2023-11,USD,1.0808, found “2023-11,USD”"
    );
}

fn rates(usd: &str, cny: &str) -> Rates {
    let mut rates = Rates::default();
    rates.set(Currency::USD, MONTH, usd.parse().unwrap());
    rates.set(Currency::CNY, MONTH, cny.parse().unwrap());
    rates
}

const MONTH: Month = Month { year: 2023, month: 11 };
const ROUNDED: [Rounded; 3] = [Rounded::Down, Rounded::Nearest, Rounded::Up];

#[test]
fn converted_ends_are_whole_minor_units_around_the_exact_fraction() {
    let rates = rates("1.1", "7.8");
    let check = |from, to, amount: &str, expected: [&str; 3]| {
        let conversion = rates.conversion(from, to, MONTH).unwrap();
        let found = ROUNDED.map(|way| conversion.apply(amount.parse().unwrap(), way).to_string());
        assert_eq!(found, expected, "{amount} {from} in {to}");
    };
    // 78 / 7.8 is ten, though 1 / 7.8 has no end.
    check(Currency::CNY, Currency::EUR, "78", ["10", "10", "10"]);
    check(Currency::CNY, Currency::EUR, "1", ["0.12", "0.13", "0.13"]);
    check(Currency::CNY, Currency::USD, "78000000000", ["11000000000", "11000000000", "11000000000"]);
    check(Currency::CNY, Currency::USD, "1000000000", ["141025641.02", "141025641.03", "141025641.03"]);
    // What is not converted keeps all its digits.
    check(Currency::CNY, Currency::CNY, "0.1234", ["0.1234", "0.1234", "0.1234"]);
    let yuan = rates.conversion(Currency::CNY, Currency::EUR, MONTH).unwrap();
    let bounds = |text: &str| {
        let Amount::Stated(money) = text.parse().unwrap() else { panic!("{text} is an amount") };
        let interval = yuan.apply_to(money.bounds).interval();
        (interval.low.to_string(), interval.high.map(|high| high.to_string()))
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(bounds(">=CNY 1"), ("0.12".to_owned(), None));
    assert_eq!(bounds("<=CNY 1"), ("0".to_owned(), some("0.13")));
    assert_eq!(bounds("CNY 1..2"), ("0.12".to_owned(), some("0.26")));
    assert_eq!(bounds("CNY 1"), ("0.13".to_owned(), some("0.13")));
}

proptest! {
    #[test]
    fn conversion_never_leaves_a_true_value_out(
        fen in 1_i64..1_000_000_000_000_000,
        usd in 1_i64..100_000_000,
        cny in 1_i64..100_000_000,
    ) {
        let mut rates = Rates::default();
        let (usd, cny) = (Decimal::new(usd, 6), Decimal::new(cny, 6));
        rates.set(Currency::USD, MONTH, usd);
        rates.set(Currency::CNY, MONTH, cny);
        let conversion = rates.conversion(Currency::CNY, Currency::USD, MONTH).unwrap();
        let value = Decimal::new(fen, 2);
        let [down, nearest, up] = ROUNDED.map(|way| conversion.apply(value, way));
        prop_assume!(up < Decimal::from(10_i64.pow(17)));
        // Against the fraction value * usd / cny, multiplied out.
        let exact = value * usd;
        let (cent, half) = (Decimal::new(1, 2), Decimal::new(5, 3));
        prop_assert!(down * cny <= exact && exact <= up * cny);
        prop_assert!(up - down <= cent);
        prop_assert!((nearest * cny - exact).abs() <= half * cny);
    }
}
