//! The meaning of points, commas and spaces between digits.
//!
//! Some countries write 1,250.50 and others 1.250,50. These rules apply, in this order:
//!
//! 1. `_` between digits is ignored.
//! 2. Several groups of three digits are unambiguous: `1,250,000`, `1.250.000`, `1 250 000`, `1'250'000`.
//! 3. Two different signs are unambiguous: the last one is the decimal sign, the other separates groups:
//!    `1,250.50`, `1.250,50`.
//! 4. A single space or apostrophe separates groups: `1 250`.
//! 5. A single point before one, two, or more than three digits is the decimal point: `1.5`, `1.2345`.
//!    So is a point that cannot separate groups because more than three digits or a leading zero precede it:
//!    `1250.500`, `0.500`. A comma in these positions is refused, since the notation writes decimals with a point.
//! 6. **A single point or comma before exactly three digits is ambiguous**: `1.500`, `25.000`, `1,500`.
//!    If a scale follows and the digits do not end in 00, a point is read as the decimal point, because numbers
//!    with a scale are rarely grouped and decimals rarely end in such zeros: `35.335bn` is unambiguous,
//!    `2.500 million` is not. A comma remains ambiguous even with a scale.
//!
//! An ambiguous number is refused with both readings. The program never writes one: a number without a scale that
//! has three decimals gets a zero appended (`1.2340`).

use super::expected::Expected;
use rust_decimal::Decimal;

/// The digits of a number in normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// The digits without group separators, with a point before the decimals, if there are any.
    pub plain: String,
    /// The ambiguity, if the digits have a second meaning.
    pub doubt: Option<Doubt>,
}

/// A single sign before exactly three digits: a decimal sign or a group separator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Doubt {
    sign: char,
    head: String,
    tail: String,
}

impl Doubt {
    /// Whether a scale after the digits leaves only one meaning.
    pub fn is_settled_by_scale(&self) -> bool {
        self.sign == '.' && !self.tail.ends_with("00")
    }

    /// The two possible numbers: first with the sign as decimal point, then as group separator.
    pub fn readings(&self) -> (String, String) {
        let decimals = self.tail.trim_end_matches('0');
        let point = if decimals.is_empty() { "" } else { "." };
        (format!("{}{point}{decimals}", self.head), format!("{}{}", self.head, self.tail))
    }
}

/// Length in bytes of the digits, and the signs between them, at the start of `text`.
pub(super) fn run_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    loop {
        let here = bytes.get(at).copied().unwrap_or_default();
        let is_between = at > 0 && is_digit(at + 1) && (is_digit(at - 1) || here == b'_');
        let goes_on = match here {
            b'0'..=b'9' => true,
            b',' | b'.' | b'\'' => is_between,
            b'_' => at > 0,
            // A space belongs to the number only if exactly three digits follow it.
            b' ' => is_between && (1..=3).all(|ahead| is_digit(at + ahead)) && !is_digit(at + 4),
            _ => false,
        };
        if !goes_on {
            return at;
        }
        at += 1;
    }
}

/// Interprets digits with signs between them by the rules above.
pub(super) fn read(run: &str) -> Result<Digits, Expected> {
    let run = run.replace('_', "");
    let signs: Vec<char> = run.chars().filter(|c| !c.is_ascii_digit()).collect();
    let parts: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).collect();
    let clear = |plain: String| Ok(Digits { plain, doubt: None });
    let (Some((&last, before)), [head, ..]) = (signs.split_last(), parts.as_slice()) else {
        return clear(run);
    };
    if before.iter().all(|&sign| sign == last) {
        return match (last, parts.as_slice()) {
            ('.' | ',', [head, tail]) => single(last, head, tail),
            _ if is_grouped(&parts) => clear(parts.concat()),
            _ => Err(Expected::Groups),
        };
    }
    let groups = parts.get(..parts.len() - 1).unwrap_or_default();
    let is_one_kind = before.iter().all(|sign| before.first() == Some(sign));
    if !is_one_kind || !matches!(last, '.' | ',') || !is_grouped(groups) || head.is_empty() {
        return Err(Expected::Groups);
    }
    clear(format!("{}.{}", groups.concat(), parts.last().copied().unwrap_or_default()))
}

/// Interprets a number with one point or comma and no other sign.
fn single(sign: char, head: &str, tail: &str) -> Result<Digits, Expected> {
    let can_group = tail.len() == 3 && head.len() <= 3 && !head.starts_with('0');
    if sign == ',' && !can_group {
        return Err(Expected::Groups);
    }
    let doubt = can_group.then(|| Doubt { sign, head: head.to_owned(), tail: tail.to_owned() });
    Ok(Digits { plain: format!("{head}.{tail}"), doubt })
}

/// Whether the first part has one to three digits and each further part has three.
fn is_grouped(parts: &[&str]) -> bool {
    let Some((head, rest)) = parts.split_first() else { return false };
    (1..=3).contains(&head.len()) && rest.iter().all(|part| part.len() == 3)
}

/// Writes a number without a scale so that its decimals are unambiguous.
pub(super) fn plain_number(value: Decimal) -> String {
    let text = value.normalize().to_string();
    let is_in_doubt = read(&text).is_ok_and(|digits| digits.doubt.is_some());
    if is_in_doubt { text + "0" } else { text }
}
