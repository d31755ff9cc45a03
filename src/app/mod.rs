//! The shell around state and view: eframe, threads, dialogs, disk access.

mod catch_up;
mod dialog_watch;
mod dialogs;
mod disk;
mod effects;
pub mod frames;
mod jobs;
mod opening;
pub mod place;
pub mod raster;
pub mod screenshot;
pub mod settings;
mod start;
pub mod system_fonts;
mod window;

pub use disk::is_there;
pub use opening::{WindowError, open};
pub use start::run;
pub use window::App;
