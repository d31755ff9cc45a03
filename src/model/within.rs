//! Limiting a value to a range whose bounds may be reversed.

/// A value that can be limited to a range without panicking.
///
/// The standard `clamp` panics if the lower bound exceeds the upper one or is not a number, as can happen in a layout
/// without room or in settings edited by hand. `within` never panics, and `clippy.toml` bans `clamp`.
pub trait Within: Sized {
    /// The value limited to `low..=high`; `low` if that range is empty. A value that is not a number becomes one of
    /// the bounds.
    #[must_use]
    fn within(self, low: Self, high: Self) -> Self;
}

macro_rules! within {
    ($($number:ty),+) => {
        $(
            impl Within for $number {
                fn within(self, low: Self, high: Self) -> Self {
                    self.min(high).max(low)
                }
            }
        )+
    };
}

within!(f32, f64, i32, u16, u32, usize);
