//! A small random number generator that gives the same numbers on every machine: `SplitMix64`.
//!
//! It uses integers only, because floating-point powers and logarithms may differ between machines.

/// A stream of random numbers.
#[derive(Clone, Debug)]
pub struct Random {
    state: u64,
}

impl Random {
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 if `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        let product = u128::from(self.next()) * u128::from(end);
        u64::try_from(product >> 64).unwrap_or_default()
    }

    /// A number from `low` to `high`, both inclusive.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True with a probability of `times` in a thousand.
    pub fn in_thousand(&mut self, times: u64) -> bool {
        self.below(1000) < times
    }

    /// A random element of the list; `otherwise` if it is empty.
    pub fn one_of<T: Copy>(&mut self, list: &[T], otherwise: T) -> T {
        let ix = usize::try_from(self.below(list.len() as u64)).unwrap_or_default();
        list.get(ix).copied().unwrap_or(otherwise)
    }

    /// Puts the list into random order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = usize::try_from(self.below(last as u64 + 1)).unwrap_or_default();
            list.swap(last, other);
        }
    }
}

/// A random choice among weighted things.
#[derive(Clone, Debug)]
pub struct Weighted<T> {
    things: Vec<T>,
    /// The cumulative weights, up to and including each thing.
    sums: Vec<u64>,
}

impl<T: Copy> Weighted<T> {
    pub fn new(weights: impl IntoIterator<Item = (T, u64)>) -> Self {
        let mut sum = 0;
        let (things, sums) = weights
            .into_iter()
            .map(|(thing, weight)| {
                sum += weight;
                (thing, sum)
            })
            .unzip();
        Self { things, sums }
    }

    /// Weights by Zipf's law: the second thing is half as likely as the first, the third a third as likely, etc.
    pub fn zipf(things: impl IntoIterator<Item = T>) -> Self {
        Self::new(things.into_iter().zip(1..).map(|(thing, rank)| (thing, 1_000_000_000 / rank)))
    }

    /// A random thing; `None` only if there are none.
    pub fn pick(&self, random: &mut Random) -> Option<T> {
        let at = random.below(self.sums.last().copied().unwrap_or(0));
        self.things.get(self.sums.partition_point(|&sum| sum <= at)).copied()
    }
}
