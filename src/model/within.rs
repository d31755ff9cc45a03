//! Keeping a value between two ends that may have changed places.

/// A value that can be kept between two ends.
///
/// The standard `clamp` panics where the low end lies above the high one, or is no number: as in a layout without
/// room, or in settings that a hand wrote. This one never does, and `clippy.toml` bans the other.
pub trait Within: Sized {
    /// The value, brought up to `low` and down to `high`; where there is nothing between them, `low`. What is no
    /// number becomes one of the ends.
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
