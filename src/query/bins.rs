//! The bins of the histogram of amounts.

use crate::model::Decimal;

/// Number of bins: three per decade, from 1 to 10^15 units of the currency. The last bin is open.
pub(super) const BINS: u8 = 46;

/// The lower bound of a bin: 1, 2, 5, 10, 20 and so on. The first bin also holds all smaller amounts.
pub(super) fn bin_start(bin: u8) -> Decimal {
    let head = [1, 2, 5][usize::from(bin % 3)];
    Decimal::from_i128_with_scale(head * 10_i128.pow(u32::from(bin / 3)), 0)
}
