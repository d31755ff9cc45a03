//! What fonts are called in the window.

use crate::figure::fonts::{Family, Weight};
use eframe::egui::FontFamily;

/// A bundled font among the window's fonts.
pub fn font_name(family: Family, weight: Weight) -> String {
    match weight {
        Weight::Regular => family.name().to_owned(),
        Weight::Bold => format!("{} Bold", family.name()),
    }
}

/// The family of bold text; egui has no weights.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}
