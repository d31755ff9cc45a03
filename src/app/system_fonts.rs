//! System fonts: a fallback for the window, and for a figure if the user chooses them.

use crate::figure::SystemFonts;
use crate::view::Letters;
use eframe::egui::FontData;
use resvg::usvg::fontdb::Database;

/// Scans the installed fonts, which may take a second.
pub fn read() -> SystemFonts {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    SystemFonts::new(fonts)
}

/// Lets the window search these fonts for missing characters.
pub fn add_to(letters: &Letters, fonts: SystemFonts) {
    letters.add_system(Box::new(move |letter, weight| {
        let face = fonts.face_of(letter, weight)?;
        let (bytes, index) = fonts.file(face)?;
        let name = format!("{} {weight:?}", fonts.name(face)?);
        Some((name, FontData { index, ..FontData::from_owned(bytes) }))
    }));
}
