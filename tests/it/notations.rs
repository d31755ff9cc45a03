//! The notations of DESIGN 3.3: each parses and prints losslessly, and says where it refuses.

use dealscope::model::{
    Amount, Bounds, Count, Currency, Decimal, Lang, Money, NotationError, When, WhenPoint,
};
use dealscope::words::expected_words;
use proptest::prelude::*;
use std::fmt::Display;
use std::str::FromStr;

#[track_caller]
fn check<T>(text: &str, printed: &str)
where
    T: FromStr + Display,
    T::Err: Display,
{
    match text.parse::<T>() {
        Ok(value) => assert_eq!(value.to_string(), printed, "{text}"),
        Err(error) => panic!("{text}: {error}"),
    }
}

#[track_caller]
fn refused<T>(text: &str, message: &str)
where
    T: FromStr<Err = NotationError> + Display,
{
    match text.parse::<T>() {
        Ok(value) => panic!("{text} was read as {value}"),
        Err(error) => {
            assert_eq!(error.to_string(), message, "{text}");
            assert_eq!(error.expected.to_string(), expected_words(&error.expected).in_lang(Lang::En));
        }
    }
}

#[test]
fn amounts_print_what_they_parsed() {
    for text in [
        "USD 300M",
        ">=USD 1bn",
        "~EUR 4.5M",
        "<=USD 50M",
        "CNY 1bn..1.2bn",
        "undisclosed",
        "USD 0",
        "JPY 12.345k",
    ] {
        check::<Amount>(text, text);
    }
}

#[test]
fn amounts_read_three_ways_of_writing_scales() {
    for text in [
        "CNY 12.1bn",
        "CNY 121亿",
        "CNY 1210000万",
        "CNY 12,100,000,000",
        "121亿元",
        "RMB 12.1 billion",
        "12.1bn yuan",
    ] {
        check::<Amount>(text, "CNY 12.1bn");
    }
    check::<Amount>("US$300M", "USD 300M");
    check::<Amount>("≥ $1bn", ">=USD 1bn");
    check::<Amount>("€ 4.5 million", "EUR 4.5M");
    check::<Amount>("usd 5k", "USD 5k");
    check::<Amount>("1.2万亿元", "CNY 1.2tn");
}

#[test]
fn amounts_say_where_they_refuse() {
    refused::<Amount>(
        "300M",
        "at character 1: a currency code before the number, as in USD 300M, or “undisclosed”",
    );
    refused::<Amount>("USD", "at character 4: a number, as in 300M or 1.2bn");
    refused::<Amount>("USDX 300M", "at character 1: a number, as in 300M or 1.2bn");
    refused::<Amount>("XYQ 300M", "at character 1: an ISO 4217 currency code such as USD or CNY, not “XYQ”");
    refused::<Amount>("¥ 300M", "at character 1: CNY or JPY: ¥ can mean both");
    refused::<Amount>(
        "USD 1,5M",
        "at character 5: a comma only between groups of three digits; decimals need a point, as in 1.2bn",
    );
    refused::<Amount>("USD 300M EUR", "at character 10: one currency only");
    refused::<Amount>("CNY 1..1.2bn", "at character 5: a scale at both ends of the range, as in 1bn..1.2bn");
    refused::<Amount>("CNY 2bn..1bn", "at character 5: the smaller number first in a range");
    refused::<Amount>(">=CNY 1bn..2bn", "at character 7: either a sign or a range, not both");
    refused::<Amount>("USD 9999999999tn", "at character 5: a number below 10^18");
    refused::<Amount>("USD 0.00001", "at character 5: at most four decimals once the scale is applied");
    refused::<Amount>("USD 3M!", "at character 7: nothing more after the amount");
}

#[test]
fn counts_print_what_they_parsed() {
    for text in ["25", ">=100", "~30", "<=10", "20..25", "100000"] {
        check::<Count>(text, text);
    }
    check::<Count>("≥ 1,000,000", ">=1000000");
    refused::<Count>("2.5", "at character 1: a whole number");
    refused::<Count>("many", "at character 1: a number, as in 300M or 1.2bn");
}

#[test]
fn dates_print_what_they_parsed() {
    for text in [
        "2023-11-05",
        "2023-11",
        "2023",
        "2023-11-05/2023-11-10",
        "../2023-11-09",
        "2023-11-05/..",
        "2023-11~",
        "2018/2023",
    ] {
        check::<When>(text, text);
    }
}

#[test]
fn dates_say_where_they_refuse() {
    refused::<When>("23-11-05", "at character 1: a four-digit year, as in 2023-11-05");
    refused::<When>("2023-13", "at character 6: a month from 01 to 12");
    refused::<When>("2023-02-29", "at character 9: a day from 01 to 28 in that month");
    refused::<When>("2023-11-05/2023-11-01", "at character 11: the earlier date first");
    refused::<When>("../..", "at character 3: a date at one end at least");
    refused::<When>("..", "at character 3: a slash and a date after “..”, as in ../2023-11-09");
    refused::<When>("5 November", "at character 1: a four-digit year, as in 2023-11-05");
}

fn number() -> impl Strategy<Value = Decimal> {
    (0_i64..1_000_000_000_000, 0_u32..5, 0_u32..5).prop_map(|(digits, decimals, thousands)| {
        let value = Decimal::new(digits, decimals);
        let scaled = value * Decimal::from(10_i64.pow(thousands));
        scaled.normalize()
    })
}

fn bounds() -> impl Strategy<Value = Bounds> {
    prop_oneof![
        number().prop_map(Bounds::Exact),
        number().prop_map(Bounds::About),
        number().prop_map(Bounds::AtLeast),
        number().prop_map(Bounds::AtMost),
        (number(), number()).prop_map(|(a, b)| Bounds::Range(a.min(b), a.max(b))),
    ]
}

fn point() -> impl Strategy<Value = WhenPoint> {
    (1000_i16..=9999, prop::option::of(1_i8..=12), prop::option::of(1_i8..=28), any::<bool>())
        .prop_map(|(year, month, day, about)| WhenPoint { year, month, day: month.and(day), about })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_amount_survives(bounds in bounds(), code in prop::sample::select(vec!["USD", "CNY", "EUR", "JPY", "KWD"])) {
        let amount = Amount::Stated(Money { currency: Currency::from_code(code).unwrap(), bounds });
        prop_assert_eq!(amount.to_string().parse::<Amount>(), Ok(amount), "{}", amount);
    }

    #[test]
    fn every_count_survives(bounds in bounds()) {
        let count = Count(bounds.map(|x| x.trunc()));
        prop_assert_eq!(count.to_string().parse::<Count>(), Ok(count));
    }

    #[test]
    fn every_date_survives(a in point(), b in point(), shape in 0..4) {
        let when = match shape {
            0 => When::At(a),
            1 => When::Span(Some(a), None),
            2 => When::Span(None, Some(a)),
            _ if a.first_day() <= b.last_day() => When::Span(Some(a), Some(b)),
            _ => When::Span(Some(b), Some(a)),
        };
        prop_assert_eq!(when.to_string().parse::<When>(), Ok(when));
    }

    #[test]
    fn no_text_makes_a_notation_panic(text in "\\PC{0,24}") {
        drop((text.parse::<Amount>(), text.parse::<Count>(), text.parse::<When>()));
    }
}

#[test]
fn what_points_and_commas_mean_is_clear() {
    for (text, printed) in [
        ("USD 1,250,000", "USD 1.25M"),
        ("USD 1.250.000", "USD 1.25M"),
        ("USD 1 250 000", "USD 1.25M"),
        ("USD 1'250'000", "USD 1.25M"),
        ("USD 1’250’000", "USD 1.25M"),
        ("USD 1\u{a0}250\u{202f}000", "USD 1.25M"),
        ("USD 1_500", "USD 1.5k"),
        ("USD 1 500", "USD 1.5k"),
        ("USD 1,250.50", "USD 1250.5"),
        ("USD 1.250,50", "USD 1250.5"),
        ("USD 1 250,50", "USD 1250.5"),
        ("USD 1.250,500", "USD 1250.5"),
        ("CNY 35.335bn", "CNY 35.335bn"),
        ("CNY 12.340亿", "CNY 1.234bn"),
        ("EUR 0.500 million", "EUR 500k"),
        ("EUR 0.500", "EUR 0.5"),
        ("EUR 1250.500", "EUR 1250.5"),
        ("EUR 1.5000", "EUR 1.5"),
        ("EUR 2.5 million", "EUR 2.5M"),
        ("EUR 2500 million", "EUR 2.5bn"),
    ] {
        check::<Amount>(text, printed);
    }
    for (text, printed) in [("1,250,000", "1250000"), ("25000", "25000"), ("1 250", "1250"), ("２５", "25")]
    {
        check::<Count>(text, printed);
    }
}

/// A text of one sign and three digits behind it, and the two numbers that it can be.
#[track_caller]
fn doubtful<T>(text: &str, decimal: &str, grouped: &str)
where
    T: FromStr<Err = NotationError> + Display,
{
    match text.parse::<T>() {
        Ok(value) => panic!("{text} was read as {value}"),
        Err(error) => {
            let words = error.to_string();
            let readings = format!("either “{decimal}” or “{grouped}”: “");
            assert!(words.contains(&readings), "{text}: {words}");
        }
    }
}

#[test]
fn a_number_of_two_meanings_is_asked() {
    doubtful::<Amount>("USD 1.500", "1.5", "1500");
    doubtful::<Amount>("USD 1,500", "1.5", "1500");
    doubtful::<Amount>("1.234 USD", "1.234", "1234");
    doubtful::<Amount>("EUR 2.500 million", "2.5 million", "2500 million");
    doubtful::<Amount>("EUR 2,500 million", "2.5 million", "2500 million");
    doubtful::<Amount>("CNY 35,335bn", "35.335bn", "35335bn");
    doubtful::<Amount>("CNY 2.000亿", "2亿", "2000亿");
    doubtful::<Amount>("≥ EUR ２．５００ million", "2.5 million", "2500 million");
    doubtful::<Amount>("CNY 1.100bn..2bn", "1.1bn", "1100bn");
    doubtful::<Amount>("CNY 1bn..2.500bn", "2.5bn", "2500bn");
    doubtful::<Count>("25.000", "25", "25000");
    doubtful::<Count>("25,000", "25", "25000");
    doubtful::<Count>(">=1.500", "1.5", "1500");
    doubtful::<Count>("12.345", "12.345", "12345");
    for text in ["5億元", "5 億 元"] {
        let at = text.chars().count();
        refused::<Amount>(
            text,
            &format!("at character {at}: CNY, TWD or HKD: 元 after 億 or 萬 can mean each of them"),
        );
    }
    refused::<Amount>("CNY 1.2兆", "at character 8: 万亿 (a trillion) or 百万 (a million): 兆 can mean both");
    refused::<Amount>(
        "USD 1.25.000",
        "at character 5: a comma only between groups of three digits; decimals need a point, as in 1.2bn",
    );
}

#[test]
fn signs_of_other_keyboards_are_read_as_what_they_mean() {
    for (text, printed) in [
        ("5亿元人民币", "CNY 500M"),
        ("人民币5亿元", "CNY 500M"),
        ("5億人民币", "CNY 500M"),
        ("USD ５M", "USD 5M"),
        ("ＵＳＤ　５Ｍ", "USD 5M"),
        ("USD\u{a0}5M", "USD 5M"),
        ("USD\u{200b} 5M", "USD 5M"),
        ("＞＝USD 5M", ">=USD 5M"),
        ("≧USD 5M", ">=USD 5M"),
        ("≦USD 5M", "<=USD 5M"),
        ("～USD 5M", "~USD 5M"),
        ("≈USD 5M", "~USD 5M"),
        ("CNY 1bn…1.2bn", "CNY 1bn..1.2bn"),
        ("CNY 1bn‥1.2bn", "CNY 1bn..1.2bn"),
        ("CNY 1bn–1.2bn", "CNY 1bn..1.2bn"),
        ("CNY 1bn — 1.2bn", "CNY 1bn..1.2bn"),
        ("1亿～2亿元", "CNY 100M..200M"),
        ("1亿至2亿元", "CNY 100M..200M"),
        ("5千万美元", "USD 50M"),
        ("100亿日元", "JPY 10bn"),
        ("ｕｎｄｉｓｃｌｏｓｅｄ", "undisclosed"),
    ] {
        check::<Amount>(text, printed);
    }
    for (text, printed) in [
        ("２０２３－１１－０５", "2023-11-05"),
        ("2023–11–05", "2023-11-05"),
        ("2023−11", "2023-11"),
        ("2023–2024", "2023/2024"),
        ("2023-11-05–2023-11-10", "2023-11-05/2023-11-10"),
        ("2023-11-05 — 2023-11-10", "2023-11-05/2023-11-10"),
        ("2023年11月5日", "2023-11-05"),
        ("2023年1月", "2023-01"),
        ("…／2023-11-09", "../2023-11-09"),
    ] {
        check::<When>(text, printed);
    }
    // Whether the day or the month of the end is meant nobody knows.
    assert!("2023-11–12".parse::<When>().is_err());
    // Positions are those of the text as it was typed.
    refused::<Amount>("≥　USD　３M！", "at character 9: nothing more after the amount");
    refused::<Amount>("CNY 5M USD", "at character 8: one currency only");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever digits and signs stand together: a number that is read is one that the signs allow, never another.
    #[test]
    fn no_sign_between_digits_is_taken_for_the_other_one(
        head in "[1-9][0-9]{0,2}", sign in prop::sample::select(vec![".", ","]), tail in "[0-9]{1,5}",
        scale in prop::sample::select(vec!["", "M", " million", "亿"]), code in prop::sample::select(vec!["USD ", "CNY "]),
    ) {
        let text = format!("{code}{head}{sign}{tail}{scale}");
        let decimal = format!("{code}{head}.{tail}0000{scale}").parse::<Amount>();
        match text.parse::<Amount>() {
            Ok(amount) => prop_assert_eq!(Ok(amount), decimal, "{}", text),
            Err(error) if tail.len() == 3 => {
                prop_assert!(sign == "," || scale.is_empty() || tail.ends_with("00"), "{}: {}", text, error);
                prop_assert!(error.to_string().contains("either “"), "{}: {}", text, error);
            }
            Err(error) => prop_assert!(sign == "," || tail.len() > 4, "{}: {}", text, error),
        }
    }
}
