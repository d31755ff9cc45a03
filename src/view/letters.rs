//! Fonts that the window asks for when a letter is drawn that none of those at hand has.
//!
//! The packed font is unpacked then, the fonts of the system are looked through if the shell gave them, and what
//! remains a box is remembered, so that it can be said once.

use super::font_names::{bold, font_name};
use crate::figure::boxes::{self, boxes};
use crate::figure::fonts::{Family, Weight};
use crate::words::letters::{all_right_to_left, is_right_to_left, is_undrawn};
use eframe::egui::{Context, FallbackRequest, FontData, FontInsert, FontProvider, Id};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

/// Finds a font that has a letter, of about that weight: its name and its file.
pub type FontOf = Box<dyn Fn(char, Weight) -> Option<(String, FontData)> + Send + Sync>;

/// The letters of the window.
#[derive(Default)]
pub struct Letters {
    /// Those drawn as boxes since they were last asked for.
    lost: Mutex<BTreeSet<char>>,
    /// The fonts of the system, once they are known.
    system: OnceLock<FontOf>,
}

impl Letters {
    /// Those of a window.
    pub fn of(ctx: &Context) -> Arc<Self> {
        ctx.data_mut(|data| Arc::clone(data.get_temp_mut_or_default(Id::unique("letters"))))
    }

    /// Lets the window ask here for letters, from the next frame on. What it found before it forgets, and asks again.
    pub fn serve(self: &Arc<Self>, ctx: &Context) {
        ctx.set_font_providers(vec![Arc::new(Provider(Arc::clone(self)))]);
    }

    /// From now on, letters are looked for in these fonts, too.
    pub fn add_system(&self, fonts: FontOf) {
        if self.system.set(fonts).is_err() {
            log::warn!("the fonts of the system are known already");
        }
    }

    /// Whether the fonts of the system are looked through.
    pub fn has_system(&self) -> bool {
        self.system.get().is_some()
    }

    /// Letters that were drawn as boxes since the last call.
    pub fn take_lost(&self) -> BTreeSet<char> {
        self.lost.lock().map(|mut lost| std::mem::take(&mut *lost)).unwrap_or_default()
    }

    /// A box, in a font of its own, so that letters from right to left do not turn their neighbours round.
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
