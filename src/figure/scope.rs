//! What the deals of a figure have in common, as the query knows it.

/// What the deals of a figure have in common, and how many there are, for its subtitle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The stages in words: "signed or later"; empty for any stage.
    pub stage: String,
    /// The places in words: "Shanghai"; empty for all places.
    pub place: String,
    /// All other parts of the filter but the period.
    pub further: String,
    /// Number of deals, without cumulative totals.
    pub deals: usize,
    /// Number of these deals that state an amount.
    pub with_amount: usize,
    /// Number of these deals whose amount is undisclosed.
    pub undisclosed: usize,
}
