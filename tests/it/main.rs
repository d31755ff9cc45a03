//! All tests in one binary: one build, one link. Each module is named for what it shows.

mod figure_pictures;
mod layers;
mod notations;
mod registers;
mod sample;
mod volumes;
