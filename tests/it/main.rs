//! The one test program; each module tests one part.

mod data;
mod data_bad;
mod data_rates;
mod data_write;
