//! All tests in one binary: one build, one link. Each module is named for what it shows.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod data;
mod data_rates;
mod figure_pictures;
mod filters;
mod layers;
mod notations;
mod registers;
mod sample;
mod volumes;
mod window;
