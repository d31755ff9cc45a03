//! What points, commas and spaces between digits mean.
//!
//! Half of the world writes 1,250.50 and the other half 1.250,50. The rules, in this order:
//!
//! 1. `_` between digits means nothing.
//! 2. Several groups of three digits are clear: `1,250,000`, `1.250.000`, `1 250 000`, `1'250'000`.
//! 3. Two kinds of signs are clear: the last is the decimal sign, the other groups: `1,250.50`, `1.250,50`.
//! 4. A single space or apostrophe groups: `1 250`.
//! 5. A single point in front of one, two, or more than three digits is the decimal point: `1.5`, `1.2345`;
//!    so is one that cannot stand between groups, since more than three digits or a zero stand before it:
//!    `1250.500`, `0.500`. A comma in these places is refused, since the notation's decimals take a point.
//! 6. **A single point or comma in front of exactly three digits is in doubt**: `1.500`, `25.000`, `1,500`.
//!    With a scale behind it, a point is the decimal point all the same if the digits do not end in 00, for
//!    nobody groups billions so, and nobody writes such zeros as decimals: `35.335bn` is clear,
//!    `2.500 million` is not. A comma with a scale stays in doubt.
//!
//! What is in doubt is refused with both readings. Numbers are never written so: where three decimals would
//! stand without a scale, a zero follows them (`1.2340`).

use super::expected::Expected;
use rust_decimal::Decimal;

/// The digits of a number, in plain form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// With a point before its decimals, if it has any.
    pub plain: String,
    /// What else they can mean.
    pub doubt: Option<Doubt>,
}

/// A single sign in front of exactly three digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Doubt {
    sign: char,
    head: String,
    tail: String,
}

impl Doubt {
    /// Whether a scale behind the digits leaves but one meaning.
    pub fn is_settled_by_scale(&self) -> bool {
        self.sign == '.' && !self.tail.ends_with("00")
    }

    /// The two numbers that it can be: with decimals, and as a group.
    pub fn readings(&self) -> (String, String) {
        let decimals = self.tail.trim_end_matches('0');
        let point = if decimals.is_empty() { "" } else { "." };
        (format!("{}{point}{decimals}", self.head), format!("{}{}", self.head, self.tail))
    }
}

/// How long the digits and the signs between them are, from the start of `text`, in bytes.
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
            // A space belongs to the number only where it can group.
            b' ' => is_between && (1..=3).all(|ahead| is_digit(at + ahead)) && !is_digit(at + 4),
            _ => false,
        };
        if !goes_on {
            return at;
        }
        at += 1;
    }
}

/// Reads digits with signs between them.
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

/// One point or comma, and nothing else.
fn single(sign: char, head: &str, tail: &str) -> Result<Digits, Expected> {
    let can_group = tail.len() == 3 && head.len() <= 3 && !head.starts_with('0');
    if sign == ',' && !can_group {
        return Err(Expected::Groups);
    }
    let doubt = can_group.then(|| Doubt { sign, head: head.to_owned(), tail: tail.to_owned() });
    Ok(Digits { plain: format!("{head}.{tail}"), doubt })
}

/// Whether the first part has one to three digits and each further one three.
fn is_grouped(parts: &[&str]) -> bool {
    let Some((head, rest)) = parts.split_first() else { return false };
    (1..=3).contains(&head.len()) && rest.iter().all(|part| part.len() == 3)
}

/// Writes a number without a scale so that its decimals are in no doubt.
pub(super) fn plain_number(value: Decimal) -> String {
    let text = value.normalize().to_string();
    let is_in_doubt = read(&text).is_ok_and(|digits| digits.doubt.is_some());
    if is_in_doubt { text + "0" } else { text }
}
