//! Numbers as lengths.

/// A small number as a length.
pub fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// Number of whole lines that fit; zero if `lines` is not a valid length.
pub(super) fn whole_lines(lines: f32) -> usize {
    (0..10_000_u16).take_while(|&n| f32::from(n + 1) <= lines).count()
}
