//! All tests in one binary: one build, one link.

mod notations;
mod registers;
mod volumes;
