//! Digits in groups of three, as charts and lists write large numbers.

/// Puts commas between groups of three digits: `12,345`.
pub fn grouped_digits(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The number with its digits grouped: `12,345`.
pub fn number_text(number: usize) -> String {
    grouped_digits(&number.to_string())
}
