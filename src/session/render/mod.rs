//! A figure as a file: drawn as data, placed on a page, and told in words.

mod drawn;
mod file;
mod words;

pub use file::Preview;
pub use words::{FigureText, FigureWords};
