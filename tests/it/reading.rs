//! Reads printed amounts back, by the conventions of each language alone: nothing here is the program's.

use dealscope::model::{Decimal, Lang, Tongue};

/// An end of a printed interval, and what one of its last place is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    pub value: Decimal,
    pub last: Decimal,
}

/// What a printed interval says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Printed {
    One(End),
    AtLeast(End),
    AtMost(End),
    Range(End, End),
    /// More than nothing, and less than a plot shows.
    Above(End),
    /// Less than the end.
    Below(End),
}

impl Printed {
    /// Its numbers, without how finely they are printed.
    pub fn numbers(self) -> Vec<Decimal> {
        match self {
            Self::One(end) | Self::AtLeast(end) | Self::AtMost(end) | Self::Above(end) | Self::Below(end) => {
                vec![end.value]
            }
            Self::Range(low, high) => vec![low.value, high.value],
        }
    }

    /// Whether it lets every value of an interval be, tells a single figure to the nearest, and no end of it lies
    /// a whole last place off.
    pub fn fault(self, low: Decimal, high: Option<Decimal>) -> Option<&'static str> {
        let lower = |end: End, low: Decimal| {
            if end.value > low {
                Some("the low end is printed higher than it is")
            } else if low - end.value >= end.last {
                Some("the low end is a last place off")
            } else if end.value.is_zero() && !low.is_zero() {
                Some("the low end is lost")
            } else {
                None
            }
        };
        let upper = |end: End, high: Decimal| {
            if end.value < high {
                Some("the high end is printed lower than it is")
            } else if end.value - high >= end.last {
                Some("the high end is a last place off")
            } else {
                None
            }
        };
        match (self, high) {
            (Self::One(end), Some(high)) if high == low => {
                let is_nearest = (end.value - low).abs() <= end.last / Decimal::TWO;
                (!is_nearest).then_some("a single figure is not the nearest")
            }
            (Self::AtLeast(end), None) => lower(end, low),
            // A lower bound below the last place is lost, but not the upper one.
            (Self::AtMost(end), Some(high)) if low < end.last && low < high => upper(end, high),
            (Self::Above(end), None) if end.value.is_zero() && !low.is_zero() => {
                let is_small = low < end.last / Decimal::ONE_HUNDRED;
                (!is_small).then_some("more than 0 is printed, and it could be told")
            }
            (Self::Below(end), Some(high)) if high == low && !low.is_zero() => {
                (low >= end.value).then_some("it is not below what is printed")
            }
            (Self::Range(a, b), Some(high)) if low < high => lower(a, low).or_else(|| upper(b, high)),
            _ => Some("the sign is not that of the interval"),
        }
    }
}

/// The scales of a language with their powers of ten; longer signs first.
fn scales(lang: Lang) -> &'static [(&'static str, u32)] {
    match lang.tongue() {
        Tongue::En => &[("tn", 12), ("bn", 9), ("M", 6), ("k", 3)],
        Tongue::De => &[("Bio.", 12), ("Mrd.", 9), ("Mio.", 6), ("Tsd.", 3)],
        Tongue::Zh => &[("万亿", 12), ("亿", 8), ("万", 4)],
    }
}

/// A number as a language writes it, with its decimals.
pub fn number(text: &str, lang: Lang) -> (Decimal, u32) {
    let (group, point) = if lang == Lang::De { ('.', ',') } else { (',', '.') };
    let plain = text.replace(group, "").replace(point, ".");
    let decimals = plain.split_once('.').map_or(0, |(_, rest)| u32::try_from(rest.len()).unwrap());
    let value = plain.parse().unwrap_or_else(|error| panic!("'{text}' is no number: {error}"));
    (value, decimals)
}

/// What stands before a number, the number, its power of ten if it has a scale, and what stands behind.
fn part(text: &str, lang: Lang) -> (String, (Decimal, u32), Option<u32>, String) {
    let start = text.find(|c: char| c.is_ascii_digit()).unwrap_or_else(|| panic!("no number in '{text}'"));
    let is_of_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let end = text[start..].find(|c| !is_of_number(c)).map_or(text.len(), |at| start + at);
    let behind = text[end..].trim();
    let scale = scales(lang).iter().find(|(sign, _)| behind.starts_with(sign));
    let rest = scale.map_or(behind, |(sign, _)| &behind[sign.len()..]);
    let before = text[..start].trim().to_owned();
    (before, number(&text[start..end], lang), scale.map(|(_, power)| *power), rest.trim().to_owned())
}

fn end((value, decimals): (Decimal, u32), power: u32) -> End {
    let unit = Decimal::from(10_i64.pow(power));
    End { value: value * unit, last: unit * Decimal::new(1, decimals) }
}

/// The signs in front: which bound, and the text behind it.
fn bound(text: &str) -> (char, String) {
    let text = text.replace('\u{a0}', " ");
    let sign = text.chars().next().filter(|sign| "≥≤≈<>".contains(*sign));
    let rest = text.trim_start_matches(['≥', '≤', '≈', '<', '>', ' ']).trim_start_matches('~');
    (sign.unwrap_or(' '), rest.to_owned())
}

/// Reads money that carries its currency: `≥ US$1.3bn`, `1,2–1,5 Mrd. US$`, `30万—20亿美元`.
///
/// A low end without a scale has that of the high end, unless it has a currency of its own beside the other's.
pub fn money(text: &str, lang: Lang) -> Printed {
    let (sign, rest) = bound(text);
    let parts: Vec<&str> = rest.split(['–', '—']).collect();
    match parts.as_slice() {
        [one] => {
            let (_, number, power, _) = part(one, lang);
            one_end(sign, end(number, power.unwrap_or(0)), text)
        }
        [low, high] => {
            let (before, low, low_power, behind) = part(low, lang);
            let (before_high, high, power, behind_high) = part(high, lang);
            let has_currency = |before: &str, behind: &str| !before.is_empty() || !behind.is_empty();
            let has_both = has_currency(&before, &behind) && has_currency(&before_high, &behind_high);
            let own = if has_both { Some(0) } else { power };
            Printed::Range(end(low, low_power.or(own).unwrap_or(0)), end(high, power.unwrap_or(0)))
        }
        _ => panic!("'{text}' has too many ends"),
    }
}

/// Reads a number in a unit that stands elsewhere, such as that of an axis.
pub fn in_unit(text: &str, power: u32, lang: Lang) -> Printed {
    let (sign, rest) = bound(text);
    let parts: Vec<&str> = rest.split(['–', '—']).collect();
    match parts.as_slice() {
        [one] => one_end(sign, end(number(one, lang), power), text),
        [low, high] => Printed::Range(end(number(low, lang), power), end(number(high, lang), power)),
        _ => panic!("'{text}' has too many ends"),
    }
}

fn one_end(sign: char, end: End, text: &str) -> Printed {
    match sign {
        '≥' => Printed::AtLeast(end),
        '≤' => Printed::AtMost(end),
        '>' => Printed::Above(end),
        '<' => Printed::Below(end),
        '≈' | ' ' => Printed::One(end),
        other => panic!("'{other}' of '{text}' is no sign"),
    }
}

/// The power of ten that the unit of an axis carries.
pub fn unit_power(unit: &str, lang: Lang) -> u32 {
    let unit = unit.replace('\u{a0}', " ");
    let scale = |(sign, power): &(&str, u32)| {
        let is_there = match lang.tongue() {
            Tongue::En => unit.ends_with(&format!(" {sign}")),
            Tongue::De | Tongue::Zh => unit.starts_with(sign),
        };
        is_there.then_some(*power)
    };
    scales(lang).iter().find_map(scale).unwrap_or(0)
}
