//! Persistent settings: the layout, the position of the window, and the sizes of its parts.
//!
//! They are stored in one file in the user's data folder: a map from names to texts. Each text is parsed separately,
//! so that an error in one does not affect the others. The file is replaced atomically, and several windows preserve
//! each other's entries.

use super::place::Place;
use crate::data::whole::{Lock, make_folder};
use crate::data::{data_folder, read_text, write_whole};
use crate::state::Layout;
use eframe::egui;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const FILE: &str = "settings.ron";
/// The files of earlier versions, read if there is no current file.
const FILES_BEFORE: [&str; 2] = ["app.ron", "data/app.ron"];

const LAYOUT: &str = "layout";
const PLACE: &str = "window";
const PARTS: &str = "parts";
/// The entry with the sizes of parts, among other data, in earlier versions.
const PARTS_BEFORE: &str = "egui";

/// The settings that persist between sessions.
#[derive(Debug, Default)]
pub struct WindowSettings {
    /// The path of the file; without one, nothing is saved.
    path: Option<PathBuf>,
    /// The entries as last read or written by this window.
    kept: BTreeMap<String, String>,
    /// Whether the entries come from an earlier version.
    is_of_before: bool,
}

impl WindowSettings {
    /// The settings of the current user.
    pub fn read() -> Self {
        data_folder().map_or_else(Self::default, |folder| Self::in_folder(&folder))
    }

    /// The settings in a folder.
    pub fn in_folder(folder: &Path) -> Self {
        let path = folder.join(FILE);
        let (kept, is_of_before) = match entries(&path) {
            Some(kept) => (kept, false),
            None => {
                (FILES_BEFORE.iter().find_map(|name| entries(&folder.join(name))).unwrap_or_default(), true)
            }
        };
        Self { path: Some(path), kept, is_of_before }
    }

    /// Whether settings can be saved but have never been saved before.
    pub fn is_first_start(&self) -> bool {
        self.path.is_some() && !self.kept.contains_key(LAYOUT)
    }

    /// The layout, with invalid values corrected.
    pub fn layout(&self) -> Layout {
        self.entry::<Layout>(LAYOUT).unwrap_or_default().put_right()
    }

    /// The last position of the window.
    pub fn place(&self) -> Option<Place> {
        let zoom = f64::from(self.layout().zoom) / 100.0;
        let text = self.kept.get(PLACE)?;
        let place = if self.is_of_before { Place::of_before(text, zoom) } else { parsed(PLACE, text) };
        place.filter(Place::is_possible)
    }

    /// Restores the sizes of the window's parts.
    pub fn give_parts(&self, ctx: &egui::Context) {
        // A size of NaN would spread to all neighbouring parts.
        let name = if self.is_of_before { PARTS_BEFORE } else { PARTS };
        if self.kept.get(name).is_some_and(|text| text.contains("NaN")) {
            return log::warn!("the sizes of parts hold what is no number");
        }
        let before = || self.entry::<egui::Memory>(PARTS_BEFORE).map(|memory| memory.data);
        let parts = if self.is_of_before { before() } else { self.entry(PARTS) };
        if let Some(parts) = parts {
            ctx.data_mut(|data| *data = parts);
        }
    }

    fn entry<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.kept.get(name).and_then(|text| parsed(name, text))
    }

    /// The entries that differ from those last saved.
    pub fn changes(&self, layout: &Layout, place: Option<&Place>, ctx: &egui::Context) -> Changes {
        let mut now = BTreeMap::new();
        let mut put = |name: &str, text: Option<String>| {
            if let Some(text) = text
                && (self.is_of_before || self.kept.get(name) != Some(&text))
            {
                now.insert(name.to_owned(), text);
            }
        };
        put(LAYOUT, written(layout));
        put(PLACE, place.and_then(written));
        put(PARTS, ctx.data(written));
        Changes { path: self.path.clone(), entries: now }
    }

    /// Records changes as saved; called when they are about to be written.
    pub fn take(&mut self, changes: &Changes) {
        if self.is_of_before {
            self.kept.clear();
        }
        self.is_of_before = false;
        self.kept.extend(changes.entries.clone());
    }
}

/// Entries to be written.
#[derive(Debug)]
pub struct Changes {
    path: Option<PathBuf>,
    entries: BTreeMap<String, String>,
}

impl Changes {
    pub fn is_none(&self) -> bool {
        self.path.is_none() || self.entries.is_empty()
    }

    /// Writes the entries into the file, preserving entries that other windows have saved meanwhile.
    ///
    /// # Errors
    /// If the file cannot be written; it is then unchanged.
    pub fn write(&self) -> Result<(), String> {
        let Some(path) = self.path.as_deref().filter(|_| !self.is_none()) else { return Ok(()) };
        if let Some(folder) = path.parent() {
            make_folder(folder).map_err(|error| error.to_string())?;
        }
        let _lock = Lock::of(path).map_err(|error| error.to_string())?;
        let mut all = entries(path).unwrap_or_default();
        all.extend(self.entries.clone());
        let text = ron::ser::to_string_pretty(&all, ron::ser::PrettyConfig::default());
        let text = text.map_err(|error| error.to_string())?;
        write_whole(path, format!("{text}\n").as_bytes()).map_err(|error| error.to_string())
    }
}

/// The entries of a file; `None` if it does not exist or cannot be parsed.
fn entries(path: &Path) -> Option<BTreeMap<String, String>> {
    let text = read_text(path).ok()?;
    let read = ron::from_str(&text);
    read.inspect_err(|error| log::warn!("the settings in {} cannot be read: {error}", path.display())).ok()
}

fn parsed<T: DeserializeOwned>(name: &str, text: &str) -> Option<T> {
    ron::from_str(text).inspect_err(|error| log::warn!("the settings '{name}' cannot be read: {error}")).ok()
}

fn written<T: Serialize>(value: &T) -> Option<String> {
    ron::to_string(value).inspect_err(|error| log::warn!("settings cannot be kept: {error}")).ok()
}
