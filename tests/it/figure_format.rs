//! Amounts, totals, counts and dates in the words that people read.

#![expect(clippy::unwrap_used, reason = "in a test a missing value is a failure")]

use dealscope::figure::{amount_text, count_text, money_sum_text, sum_text, when_text};
use dealscope::model::{Currency, Decimal, Interval, Lang};
use dealscope::query::Sum;
use proptest::prelude::*;

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn amounts() {
    let cases = [
        ("USD 300M", "US$300M", "300 Mio. US$", "3亿美元"),
        (">=USD 1bn", "≥ US$1bn", "≥ 1 Mrd. US$", "≥ 10亿美元"),
        ("~EUR 4.5M", "≈ €4.5M", "≈ 4,5 Mio. €", "≈ 450万欧元"),
        ("<=USD 50M", "≤ US$50M", "≤ 50 Mio. US$", "≤ 5000万美元"),
        ("CNY 121bn", "CNY 121bn", "121 Mrd. Yuan", "1210亿元"),
        ("CNY 1bn..1.2bn", "CNY 1.0–1.2bn", "1,0–1,2 Mrd. Yuan", "10亿—12亿元"),
        ("CNY 12.1bn..121bn", "CNY 12.1–121bn", "12,1–121 Mrd. Yuan", "121亿—1210亿元"),
        ("USD 300k..2bn", "US$300k–2bn", "300 Tsd.–2 Mrd. US$", "30万—20亿美元"),
        ("USD 999.96M", "US$1bn", "1 Mrd. US$", "10亿美元"),
        ("USD 0", "US$0", "0 US$", "0美元"),
        ("USD 950", "US$950", "950 US$", "950美元"),
        ("USD 1234.5", "US$1.23k", "1,23 Tsd. US$", "1234美元"),
        ("EUR 1234.5M", "€1.23bn", "1,23 Mrd. €", "12.3亿欧元"),
        ("CNY 12.1bn", "CNY 12.1bn", "12,1 Mrd. Yuan", "121亿元"),
        ("USD 2.5tn", "US$2.5tn", "2,5 Bio. US$", "2.5万亿美元"),
        ("undisclosed", "undisclosed", "nicht genannt", "未披露"),
    ];
    for (notation, en, de, zh) in cases {
        for (lang, expected) in [(Lang::En, en), (Lang::De, de), (Lang::Zh, zh)] {
            assert_eq!(plain(&amount_text(notation.parse().unwrap(), lang)), expected, "{notation}");
        }
    }
}

fn sum(low: &str, high: Option<&str>) -> Sum {
    let number = |text: &str| text.parse::<Decimal>().unwrap();
    Sum { interval: Interval { low: number(low), high: high.map(number) }, ..Sum::ZERO }
}

#[test]
fn totals_of_money() {
    let text = |sum: &Sum| plain(&money_sum_text(Currency::USD, sum, Lang::En));
    assert_eq!(text(&sum("300000000", Some("300000000"))), "US$300M");
    assert_eq!(text(&sum("1300000000", None)), "≥ US$1.3bn");
    assert_eq!(text(&sum("1200000000", Some("1500000000"))), "US$1.2–1.5bn");
    assert_eq!(text(&sum("1707300000", Some("17073000000"))), "US$1.7–17.1bn");
    assert_eq!(text(&Sum { approximate: true, ..sum("5000000", Some("5000000")) }), "≈ US$5M");
    assert_eq!(text(&Sum { approximate: true, ..sum("5000000", None) }), "≥ ~US$5M");
    assert_eq!(text(&sum("0", None)), "undisclosed");
    // Two ends close together stay two.
    assert_eq!(text(&sum("1000000000", Some("1000400000"))), "US$1.00–1.01bn");
}

#[test]
fn counts() {
    let cases = [(">=100", "≥ 100"), ("~30", "≈ 30"), ("20..25", "20–25"), ("1234567", "1,234,567")];
    for (notation, expected) in cases {
        assert_eq!(plain(&count_text(notation.parse().unwrap(), Lang::En)), expected);
    }
    assert_eq!(plain(&sum_text(&sum("99", None), Lang::En)), "≥ 99");
}

#[test]
fn dates() {
    let cases = [
        ("2023-11-05/2023-11-10", "5–10 November 2023", "5.–10. November 2023", "2023年11月5日至10日"),
        ("../2023-11-09", "by 9 November 2023", "bis 9. November 2023", "2023年11月9日前"),
        ("2023-11~", "about November 2023", "ca. November 2023", "约2023年11月"),
        ("2024-10-22", "22 October 2024", "22. Oktober 2024", "2024年10月22日"),
        ("2018/2023", "2018 to 2023", "2018 bis 2023", "2018年至2023年"),
        ("2023-11-09/..", "from 9 November 2023", "ab 9. November 2023", "2023年11月9日起"),
    ];
    for (notation, en, de, zh) in cases {
        let when = notation.parse().unwrap();
        for (lang, expected) in [(Lang::En, en), (Lang::De, de), (Lang::Zh, zh)] {
            assert_eq!(plain(&when_text(when, lang)), expected, "{notation}");
        }
    }
}

proptest! {
    #[test]
    fn no_total_is_too_odd_to_write(low in 0_i128..10_i128.pow(27), add in proptest::option::of(0_i128..10_i128.pow(27)), scale in 0_u32..6) {
        let low = Decimal::from_i128_with_scale(low, scale);
        let high = add.map(|add| low.saturating_add(Decimal::from_i128_with_scale(add, scale)));
        let sum = Sum { interval: Interval { low, high }, ..Sum::ZERO };
        for lang in [Lang::En, Lang::De, Lang::Zh] {
            for text in [money_sum_text(Currency::CNY, &sum, lang), sum_text(&sum, lang)] {
                prop_assert!(!text.is_empty());
                prop_assert!(!text.contains("–0") && !text.ends_with('.'), "{}", text);
            }
        }
    }
}
