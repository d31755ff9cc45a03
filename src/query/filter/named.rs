//! The names by which filters find parties, events, sources and sectors, folded once.

use crate::model::Register;
use crate::query::{GroupKey, fold};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// The values of a field by name. The index keeps look-ups fast: a filter may list a thousand of a hundred thousand
/// names.
#[derive(Debug)]
pub struct Named {
    entries: Vec<(GroupKey, Vec<String>)>,
    /// For each folded name, the positions of its entries.
    equal: FxHashMap<String, Vec<usize>>,
}

impl Named {
    /// The values of a field that filters find by name.
    pub fn of(register: &Register, keys: &[GroupKey]) -> Self {
        let folded = |(key, names): (GroupKey, Vec<&str>)| (key, names.into_iter().map(trimmed).collect());
        let entries: Vec<(GroupKey, Vec<String>)> =
            entries(register, keys).into_par_iter().map(folded).collect();
        let mut equal: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, (_, names)) in entries.iter().enumerate() {
            for name in names {
                let known = equal.entry(name.clone()).or_default();
                if known.last() != Some(&at) {
                    known.push(at);
                }
            }
        }
        Self { entries, equal }
    }

    /// The values that a text names: those with exactly this name, else those with a word in their name that begins
    /// with it.
    pub fn find(&self, value: &str) -> Vec<GroupKey> {
        let wanted = trimmed(value);
        if let Some(equal) = self.equal.get(&wanted) {
            return equal.iter().filter_map(|&at| self.entries.get(at)).map(|(key, _)| key.clone()).collect();
        }
        let begins = |name: &String| {
            name.match_indices(&wanted).any(|(at, _)| {
                let before = name.get(..at).and_then(|head| head.chars().next_back());
                before.is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii())
            })
        };
        let fitting = self.entries.iter().filter(|(_, names)| names.iter().any(begins));
        fitting.map(|(key, _)| key.clone()).collect()
    }
}

/// The folded name, without surrounding spaces.
fn trimmed(name: &str) -> String {
    fold(name).trim().to_owned()
}

/// The values of a field with their names as written.
pub fn entries<'a>(register: &'a Register, keys: &'a [GroupKey]) -> Vec<(GroupKey, Vec<&'a str>)> {
    let names = |key: &'a GroupKey| match key {
        GroupKey::Name(name) => vec![name.as_str()],
        GroupKey::Sector(ix) => {
            let sector = register.sectors.get(*ix);
            let names = sector.names.all().chain(sector.aliases.iter().map(String::as_str));
            std::iter::once(sector.id.as_str()).chain(names).collect()
        }
        GroupKey::Source(ix) => {
            let source = register.source(*ix);
            vec![source.id.as_str(), &source.publisher, &source.title]
        }
        _ => Vec::new(),
    };
    keys.iter().map(|key| (key.clone(), names(key))).filter(|(_, names)| !names.is_empty()).collect()
}
