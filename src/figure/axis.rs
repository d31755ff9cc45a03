//! Axes of amounts: linear from zero with four to eight round ticks and one scale, or logarithmic.

use super::format::{money_unit, with_scale};
use super::kinds::{Axis, Tick};
use super::options::AxisScale;
use super::phrases::unit_word;
use super::plot_values::{PlotUnit, sum_in_plot};
use super::scale::{DIGITS, Scale, Towards, in_own_scale, number, own_decimals};
use crate::model::{Currency, Decimal, Lang, Within};
use crate::query::{Measure, Sum};
use crate::tr;
use rust_decimal::prelude::ToPrimitive;

/// An axis, with everything needed to place and write values on it.
#[derive(Clone, Debug)]
pub(super) struct Ruler {
    pub axis: Axis,
    /// The value of the last tick; zero if there is no axis.
    end: Decimal,
    /// The exponents of the first and last power of ten of a logarithmic axis.
    decades: Option<(f64, f64)>,
    scale: Scale,
    /// The decimals that the values at bars share.
    decimals: u32,
    /// The significant digits of values.
    digits: u32,
    lang: Lang,
}

impl Ruler {
    /// The axis that covers all of `sums`; without ticks if none of them is known.
    pub fn new(
        sums: &[Sum],
        measure: Measure,
        currency: Option<Currency>,
        scale: AxisScale,
        lang: Lang,
    ) -> Self {
        match (scale, measure) {
            (AxisScale::Log, Measure::Money | Measure::Area) => Self::log(sums, measure, currency, lang),
            _ => Self::linear(sums, measure, currency, lang),
        }
    }

    fn linear(sums: &[Sum], measure: Measure, currency: Option<Currency>, lang: Lang) -> Self {
        let known = sums.iter().filter(|sum| sum.is_known());
        let max = known.map(|sum| sum.interval.high.unwrap_or(sum.interval.low)).max().unwrap_or_default();
        let scale = match measure {
            Measure::Money => Scale::common(sums, lang),
            _ => Scale::ONE,
        };
        let is_whole = measure != Measure::Money;
        let unit = unit_text(measure, currency, scale, lang);
        let Some((step, count)) = step_for(max, is_whole) else {
            let axis = Axis { unit, ..Axis::default() };
            return Self {
                axis,
                end: Decimal::ZERO,
                decades: None,
                scale,
                decimals: 0,
                digits: DIGITS,
                lang,
            };
        };
        let in_unit = |value: Decimal| scale.units(value, Towards::Nearest);
        let decimals = in_unit(step).scale();
        let end = step * Decimal::from(count);
        let tick = |n: u32| Tick {
            at: f64::from(n) / f64::from(count),
            label: match n {
                0 => "0".to_owned(),
                _ => number(in_unit(step * Decimal::from(n)), decimals, lang),
            },
        };
        let axis = Axis { unit, ticks: (0..=count).map(tick).collect(), ..Axis::default() };
        let decimals = if is_whole { 0 } else { decimals.max(own_decimals(in_unit(max))) };
        Self { axis, end, decades: None, scale, decimals, digits: DIGITS, lang }
    }

    /// An axis of powers of ten, from below the smallest amount to above the largest.
    fn log(sums: &[Sum], measure: Measure, currency: Option<Currency>, lang: Lang) -> Self {
        let known = sums.iter().filter(|sum| sum.is_known());
        let ends = known.flat_map(|sum| [Some(sum.interval.low), sum.interval.high].into_iter().flatten());
        let logs: Vec<f64> = ends.filter_map(log10).collect();
        let unit = unit_text(measure, currency, Scale::ONE, lang);
        // An amount of exactly a power of ten must start right of the axis's edge, where it can be seen.
        let least = logs.iter().copied().reduce(f64::min).map(|log| log.ceil() - 1.0);
        let most = logs.iter().copied().reduce(f64::max).map(f64::ceil);
        let (Some(from), Some(to)) = (least, most) else {
            let axis = Axis { unit, ..Axis::default() };
            return Self {
                axis,
                end: Decimal::ZERO,
                decades: None,
                scale: Scale::ONE,
                decimals: 0,
                digits: DIGITS,
                lang,
            };
        };
        let to = to.max(from + 1.0);
        let decades = (to - from).to_u32().unwrap_or(1);
        let first = from.to_i32().unwrap_or(0);
        let tick = |n: u32| {
            let power = first.saturating_add(n.to_i32().unwrap_or(0));
            Tick { at: f64::from(n) / f64::from(decades), label: power_text(power, lang) }
        };
        let ticks = (0..=decades).map(tick).collect();
        let axis = Axis { scale: AxisScale::Log, unit, ticks };
        Self {
            axis,
            end: Decimal::ZERO,
            decades: Some((from, to)),
            scale: Scale::ONE,
            decimals: 0,
            digits: DIGITS,
            lang,
        }
    }

    /// The same with values of another number of significant digits, which then share no decimals.
    pub fn with_digits(self, digits: u32) -> Self {
        Self { digits, decimals: 0, ..self }
    }

    /// The position of a value, from 0 (start of the axis) to 1 (its end).
    pub fn at(&self, value: Decimal) -> f64 {
        if let Some((from, to)) = self.decades {
            return log10(value).map_or(0.0, |log| ((log - from) / (to - from)).within(0.0, 1.0));
        }
        if self.end.is_zero() {
            return 0.0;
        }
        (value / self.end).to_f64().unwrap_or(0.0).within(0.0, 1.0)
    }

    /// The common scale of the figure's money; `None` on a logarithmic axis, whose ticks have their own scales.
    pub fn scale(&self) -> Option<Scale> {
        self.decades.is_none().then_some(self.scale)
    }

    /// A known total in the unit of the axis, with more decimals for small values; `None` on a logarithmic axis,
    /// which has no common unit.
    pub fn text(&self, sum: &Sum) -> Option<String> {
        let unit = PlotUnit { scale: self.scale, digits: self.digits, shared: self.decimals };
        self.decades.is_none().then(|| sum_in_plot(sum, unit, self.lang))
    }
}

/// The decimal logarithm of a value; `None` if the value is not positive.
fn log10(value: Decimal) -> Option<f64> {
    value.to_f64().filter(|value| *value > 0.0).map(f64::log10)
}

/// A power of ten with its scale: `10M`, `10 Mio.`, `1000万`.
fn power_text(power: i32, lang: Lang) -> String {
    let digits = u32::try_from(power.within(0, 27)).unwrap_or(0);
    let value =
        10_i128.checked_pow(digits).map_or(Decimal::ONE, |value| Decimal::from_i128_with_scale(value, 0));
    let value = if power < 0 { Decimal::new(1, power.unsigned_abs().min(20)) } else { value };
    let (value, scale) = in_own_scale(value, Towards::Nearest, lang);
    with_scale(&number(value, 0, lang), scale, lang)
}

/// The unit at the end of an axis: `US$ bn`, `projects`, `m²`.
fn unit_text(measure: Measure, currency: Option<Currency>, scale: Scale, lang: Lang) -> String {
    match measure {
        Measure::Money => currency.map_or(String::new(), |currency| money_unit(currency, scale, lang)),
        Measure::Deals => tr!(lang, "axis-deals").to_owned(),
        Measure::Count(unit) => unit_word(unit, false, lang).to_owned(),
        Measure::Area => "m²".to_owned(),
    }
}

/// The step between ticks, and the number of steps up to `max`. The fullest axis wins; more than five steps, and
/// steps of 2.5, count against it.
fn step_for(max: Decimal, is_whole: bool) -> Option<(Decimal, u32)> {
    if max <= Decimal::ZERO {
        return None;
    }
    let power = power_below(max)?;
    let mut best: Option<(Decimal, Decimal, u32)> = None;
    for (power, mantissa) in [power / Decimal::TEN, power]
        .into_iter()
        .flat_map(|power| [10, 20, 25, 50].map(|mantissa| (power, Decimal::new(mantissa, 1))))
    {
        let step = (power * mantissa).normalize();
        let count = (max / step).ceil().to_u32().unwrap_or(0);
        let is_round = step.scale() == 0 || !is_whole;
        let is_few = is_whole && step == Decimal::ONE && count < 3;
        if !is_round || !((3..=7).contains(&count) || is_few) {
            continue;
        }
        let crowded = Decimal::new(5, 2) * Decimal::from(count.saturating_sub(5));
        let quarters = if mantissa == Decimal::new(25, 1) { Decimal::new(1, 1) } else { Decimal::ZERO };
        let score = max / (step * Decimal::from(count)) - crowded - quarters;
        if best.is_none_or(|(other, _, _)| score > other) {
            best = Some((score, step, count));
        }
    }
    best.map(|(_, step, count)| (step, count))
}

/// The largest power of ten that is at most `max`.
fn power_below(max: Decimal) -> Option<Decimal> {
    let mut power = Decimal::ONE;
    while power.checked_mul(Decimal::TEN)? <= max {
        power = power.checked_mul(Decimal::TEN)?;
    }
    while power > max && power.scale() < 20 {
        power = power.checked_div(Decimal::TEN)?;
    }
    Some(power)
}
