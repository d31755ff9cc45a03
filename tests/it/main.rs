//! All tests in one binary; each module is named for what it shows.

mod figure_pictures;
mod sample;
