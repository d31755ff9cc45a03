//! The names of fonts in egui.

use crate::figure::fonts::{Family, Weight};
use eframe::egui::FontFamily;

/// The name of a bundled font.
pub fn font_name(family: Family, weight: Weight) -> String {
    match weight {
        Weight::Regular => family.name().to_owned(),
        Weight::Bold => format!("{} Bold", family.name()),
    }
}

/// The font family for bold text; egui has no font weights.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}
