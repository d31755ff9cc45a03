//! Ratios for the bars of facets.

/// A ratio for drawing, to four digits.
pub fn share(part: usize, whole: usize) -> f32 {
    let ten_thousandths = part.saturating_mul(10_000) / whole.max(1);
    f32::from(u16::try_from(ten_thousandths).unwrap_or(10_000)) / 10_000.0
}
