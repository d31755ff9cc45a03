//! Figures as files: computed as data, laid out on a page, and described in words.

mod drawn;
mod file;
mod texts;
mod titles;

pub use file::Preview;
pub use texts::{FigureText, FigureWords};
