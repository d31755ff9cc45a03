//! The bins that amounts are sorted into for the histogram.

use crate::model::Decimal;

/// The bins of amounts: three a decade, from 1 to 10^15 units of the currency and beyond.
pub(super) const BINS: u8 = 46;

/// The least amount of a bin, but for the first, which holds everything below its end: 1, 2, 5, 10, 20 and so on.
pub(super) fn bin_start(bin: u8) -> Decimal {
    let head = [1, 2, 5][usize::from(bin % 3)];
    Decimal::from_i128_with_scale(head * 10_i128.pow(u32::from(bin / 3)), 0)
}
