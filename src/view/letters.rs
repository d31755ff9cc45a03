//! Fonts that are loaded when a character is missing from the current ones.
//!
//! First the compressed font is unpacked, then the system fonts are searched, if the shell has provided them.
//! Characters that remain boxes are recorded, so that they can be reported once.

use super::font_names::{bold, font_name};
use crate::figure::boxes::{self, boxes};
use crate::figure::fonts::{Family, Weight};
use crate::words::letters::{all_right_to_left, is_right_to_left, is_undrawn};
use eframe::egui::{Context, FallbackRequest, FontData, FontInsert, FontProvider, Id};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

/// Finds a font with a character, in about the given weight: returns its name and its data.
pub type FontOf = Box<dyn Fn(char, Weight) -> Option<(String, FontData)> + Send + Sync>;

/// The font fallback of a window.
#[derive(Default)]
pub struct Letters {
    /// Characters drawn as boxes since the last report.
    lost: Mutex<BTreeSet<char>>,
    /// The system fonts, once they are known.
    system: OnceLock<FontOf>,
}

impl Letters {
    /// The font fallback of a context.
    pub fn of(ctx: &Context) -> Arc<Self> {
        ctx.data_mut(|data| Arc::clone(data.get_temp_mut_or_default(Id::unique("letters"))))
    }

    /// Registers this fallback from the next frame on. egui then forgets its earlier results and asks again.
    pub fn serve(self: &Arc<Self>, ctx: &Context) {
        ctx.set_font_providers(vec![Arc::new(Provider(Arc::clone(self)))]);
    }

    /// Adds the system fonts to the search.
    pub fn add_system(&self, fonts: FontOf) {
        if self.system.set(fonts).is_err() {
            log::warn!("the fonts of the system are known already");
        }
    }

    /// Whether the system fonts are available for the search.
    pub fn has_system(&self) -> bool {
        self.system.get().is_some()
    }

    /// The characters drawn as boxes since the last call.
    pub fn take_lost(&self) -> BTreeSet<char> {
        self.lost.lock().map(|mut lost| std::mem::take(&mut *lost)).unwrap_or_default()
    }

    /// A separate font with boxes for right-to-left characters, so that egui does not reverse the order of their
    /// neighbours.
    fn right_to_left(weight: Weight) -> Option<(String, FontData)> {
        static BOXES: [LazyLock<Option<Vec<u8>>>; 2] = [
            LazyLock::new(|| boxes(all_right_to_left(), Weight::Regular)),
            LazyLock::new(|| boxes(all_right_to_left(), Weight::Bold)),
        ];
        let [regular, bold] = &BOXES;
        let file = match weight {
            Weight::Regular => regular,
            Weight::Bold => bold,
        };
        Some((format!("{} {weight:?}", boxes::NAME), FontData::from_static(file.as_deref()?)))
    }

    fn font_of(&self, letter: char, weight: Weight) -> Option<(String, FontData)> {
        if let Some(family) = Family::of(letter) {
            let data = FontData::from_static(family.file(weight));
            return Some((font_name(family, weight), data));
        }
        self.system.get().and_then(|font_of| font_of(letter, weight))
    }
}

struct Provider(Arc<Letters>);

impl FontProvider for Provider {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next().filter(|letter| !is_undrawn(*letter))?;
        let weight = if *request.family == bold() { Weight::Bold } else { Weight::Regular };
        let is_turned = is_right_to_left(letter);
        let found = if is_turned { Letters::right_to_left(weight) } else { self.0.font_of(letter, weight) };
        if (found.is_none() || is_turned)
            && let Ok(mut lost) = self.0.lost.lock()
        {
            lost.insert(letter);
        }
        found.map(|(name, data)| FontInsert { name, data, families: Vec::new() })
    }
}
