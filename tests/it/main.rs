//! All tests in one binary: one build, one link. Each module is named for what it shows.

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
