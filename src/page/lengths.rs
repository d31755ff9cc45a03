//! Numbers as lengths.

/// A small number as a length.
pub fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// Number of whole lines that fit; zero if `lines` is not a valid length.
pub fn whole_lines(lines: f32) -> usize {
    (0..10_000_u16).take_while(|&n| f32::from(n + 1) <= lines).count()
}

/// The least height, to a millimetre, for which a condition holds.
pub(super) fn least_height(from: f32, holds: impl Fn(f32) -> bool) -> Option<f32> {
    const MOST: f32 = 16.0;
    const STEP: f32 = 96.0 / 25.4;
    let mut most = from.max(STEP);
    while !holds(most) {
        most *= 1.5;
        if most > MOST * from.max(100.0) {
            return None;
        }
    }
    let (mut least, mut most) = (from / STEP, most / STEP);
    while most - least > 1.0 {
        let middle = f32::midpoint(least, most);
        if holds(middle * STEP) { most = middle } else { least = middle }
    }
    Some(most.ceil() * STEP)
}
