//! What is printed of an interval is true: a low end is never above the true one, a high end never below, and a single
//! figure is the nearest; in every language, in a scale of its own and in that of a figure.

use crate::dice::Dice;
use crate::reading;
use dealscope::figure::{BarOptions, Context, amount_text, bars, money_sum_text, sum_text};
use dealscope::model::{Amount, Bounds, Currency, DealIx, Decimal, Interval, Lang, Money};
use dealscope::query::definition::volumes;
use dealscope::query::{GroupBy, Sum, VolumesQuery};
use proptest::prelude::*;

const LANGS: [Lang; 3] = [Lang::En, Lang::De, Lang::Zh];
const CODES: [&str; 6] = ["USD", "EUR", "CNY", "JPY", "TWD", "KWD"];

/// A number of one to twenty digits with up to four decimals.
fn any_amount() -> impl Strategy<Value = Decimal> {
    (1_u32..=20, any::<u64>(), any::<u64>(), 0_u32..=4).prop_map(|(digits, a, b, scale)| {
        let whole = (u128::from(a) << 64 | u128::from(b)) % 10_u128.pow(digits);
        Decimal::from_i128_with_scale(i128::try_from(whole).unwrap(), scale)
    })
}

fn check(low: Decimal, high: Option<Decimal>, approximate: bool) -> Result<(), TestCaseError> {
    let sum = Sum { interval: Interval { low, high }, approximate, ..Sum::ZERO };
    prop_assume!(sum.is_known());
    for code in CODES {
        let currency = Currency::from_code(code).unwrap();
        for lang in LANGS {
            let text = money_sum_text(currency, &sum, lang);
            let fault = reading::money(&text, lang).fault(low, high);
            prop_assert_eq!(fault, None, "{} for {:?}", text, sum.interval);
        }
    }
    if low.fract().is_zero() && high.is_none_or(|high| high.fract().is_zero()) {
        for lang in LANGS {
            let text = sum_text(&sum, lang);
            let fault = reading::in_unit(&text, 0, lang).fault(low, high);
            prop_assert_eq!(fault, None, "{} for {:?}", text, sum.interval);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn printed_intervals_contain_the_true_ones(a in any_amount(), b in any_amount(), approximate: bool) {
        let (low, high) = (a.min(b), a.max(b));
        for (low, high) in [(low, None), (low, Some(low)), (low, Some(high)), (Decimal::ZERO, Some(high))] {
            check(low, high, approximate)?;
        }
    }

    #[test]
    fn so_do_intervals_with_ends_close_together(a in any_amount(), by in 1_i64..100_000) {
        check(a, Some(a + Decimal::new(by, 2)), false)?;
    }

    #[test]
    fn so_do_amounts_as_reported(a in any_amount(), b in any_amount()) {
        let (low, high) = (a.min(b), a.max(b));
        prop_assume!(!low.is_zero() && low < high);
        let all = [
            (Bounds::Exact(low), low, Some(low)),
            (Bounds::About(low), low, Some(low)),
            (Bounds::AtLeast(low), low, None),
            (Bounds::AtMost(high), Decimal::ZERO, Some(high)),
            (Bounds::Range(low, high), low, Some(high)),
        ];
        for (bounds, low, high) in all {
            for lang in LANGS {
                let text = amount_text(Amount::Stated(Money { currency: Currency::CNY, bounds }), lang);
                prop_assert_eq!(reading::money(&text, lang).fault(low, high), None, "{} for {:?}", text, bounds);
            }
        }
    }
}

#[test]
fn a_low_end_never_loses_its_scale() {
    let cases = [
        ("691", "632000000", "US$691–US$632M", "691 US$–632 Mio. US$", "691美元—6.32亿美元"),
        ("2", "20000000002", "US$2–US$20.1bn", "2 US$–20,1 Mrd. US$", "2美元—201亿美元"),
        ("300000", "2000000000", "US$300k–2bn", "300 Tsd.–2 Mrd. US$", "30万—20亿美元"),
        ("22900000000", "26000000000", "US$22.9–26bn", "22,9–26 Mrd. US$", "229亿—260亿美元"),
        ("1045999999", "1046000001", "US$1.04–1.05bn", "1,04–1,05 Mrd. US$", "10.4亿—10.5亿美元"),
    ];
    for (low, high, en, de, zh) in cases {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        let sum = Sum { interval: Interval::closed(number(low), number(high)), ..Sum::ZERO };
        for (lang, expected) in LANGS.into_iter().zip([en, de, zh]) {
            let text = money_sum_text(Currency::USD, &sum, lang).replace('\u{a0}', " ");
            assert_eq!(text, expected, "{low} to {high}");
        }
    }
}

#[test]
fn signs_keep_about_and_low_ends_go_down() {
    let amount = |text: &str| amount_text(text.parse().unwrap(), Lang::En).replace('\u{a0}', " ");
    assert_eq!(amount(">=USD 1046M"), "≥ US$1.04bn");
    assert_eq!(amount("<=USD 1041M"), "≤ US$1.05bn");
    assert_eq!(amount("~USD 1046M"), "≈ US$1.05bn");
    let about = |interval| Sum { interval, approximate: true, ..Sum::ZERO };
    let text = |sum: &Sum| money_sum_text(Currency::USD, sum, Lang::En).replace('\u{a0}', " ");
    assert_eq!(text(&about(Interval::open(Decimal::from(2_707_400_000_i64)))), "≥ ~US$2.7bn");
    assert_eq!(text(&about(Interval::closed(Decimal::ZERO, Decimal::from(5_000_000)))), "≤ ~US$5M");
}

/// A register of deals by event, with amounts from a dollar to thousands of billions.
fn spread(dice: &mut Dice) -> dealscope::model::Register {
    let mut register = crate::figure_random::register(dice, 2 + 6);
    for deal in &mut register.deals {
        let digits = 1 + dice.below(13);
        let number: String = (0..digits)
            .map(|at| if at == 0 { '7' } else { char::from(b'0' + u8::try_from(dice.below(10)).unwrap()) })
            .collect();
        let sign = dice.pick(&["", ">=", "<=", "~"]);
        deal.amount = Some(format!("{sign}USD {number}").parse().unwrap());
        deal.rivals.clear();
        deal.accepted.clear();
    }
    register
}

#[test]
fn one_figure_has_one_scale_and_loses_nothing_to_it() {
    for seed in 0..60_u64 {
        let mut dice = Dice(seed + 1);
        let register = spread(&mut dice);
        let all: Vec<DealIx> = register.deal_ixs().collect();
        let query = VolumesQuery { by: GroupBy::Event, ..VolumesQuery::new(Currency::USD) };
        let answer = volumes(&register, &all, query);
        for lang in LANGS {
            let context = Context { lang, ..Context::default() };
            let figure = bars(&register, &answer, &context, BarOptions::default());
            let panel = &figure.panels[0];
            let power = reading::unit_power(&panel.axis.unit, lang);
            for (bar, group) in panel.bars.iter().zip(&answer.groups) {
                let Some(sum) = group.total.money.get(&Currency::USD).filter(|sum| sum.is_known()) else {
                    continue;
                };
                let Interval { low, high } = sum.interval;
                let value = bar.value.as_deref().expect("a known sum has a value");
                let fault = reading::in_unit(value, power, lang).fault(low, high);
                assert_eq!(fault, None, "seed {seed}: {value} {} for {:?}", panel.axis.unit, sum.interval);
                let whole = reading::money(&bar.whole_value, lang);
                assert_eq!(
                    whole.fault(low, high),
                    None,
                    "seed {seed}: {} for {:?}",
                    bar.whole_value,
                    sum.interval
                );
                // A plot tells no more than hundredths of its unit.
                let finest = Decimal::from(10_i64.pow(power)) / Decimal::ONE_HUNDRED;
                let at_the_bar = reading::in_unit(value, power, lang).numbers();
                let mut pairs = at_the_bar.iter().rev().zip(whole.numbers().into_iter().rev());
                assert!(
                    pairs.all(|(bar, whole)| (*bar - whole).abs() < finest),
                    "seed {seed}: {value} beside {}",
                    bar.whole_value
                );
            }
        }
    }
}
