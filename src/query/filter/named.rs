//! The names that parties, events, sources and sectors are found by, folded once.

use crate::model::{Register, SourceIx};
use crate::query::{FacetField, GroupKey, fold};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// The values of a field with their names: a filter may ask for a thousand of a hundred thousand.
#[derive(Debug)]
pub struct Named {
    entries: Vec<(GroupKey, Vec<String>)>,
    /// Where the entries stand that have a name, folded.
    equal: FxHashMap<String, Vec<usize>>,
}

impl Named {
    /// The values of a field that is found by name.
    pub fn of(register: &Register, listed: Listed<'_>, field: FacetField) -> Self {
        let folded = |(key, names): (GroupKey, Vec<&str>)| (key, names.into_iter().map(trimmed).collect());
        let entries: Vec<(GroupKey, Vec<String>)> =
            entries(register, listed, field).into_par_iter().map(folded).collect();
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

    /// What a value names: the values one of whose names equals it; else those with a name of which a word begins
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

/// The names that no list of the register holds, each once, in order.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    pub parties: &'a [String],
    pub events: &'a [String],
}

/// A name in small letters without what stands around it.
fn trimmed(name: &str) -> String {
    fold(name).trim().to_owned()
}

/// The values of a field with their names as they are written.
pub fn entries<'a>(
    register: &'a Register,
    listed: Listed<'a>,
    field: FacetField,
) -> Vec<(GroupKey, Vec<&'a str>)> {
    let named = |names: &'a [String]| {
        names.iter().map(|name| (GroupKey::Name(name.clone()), vec![name.as_str()])).collect()
    };
    match field {
        FacetField::Party => named(listed.parties),
        FacetField::Event => named(listed.events),
        FacetField::Sector => {
            let sectors = register.sectors.iter().map(|(ix, sector)| {
                let names = sector.names.all().chain(sector.aliases.iter().map(String::as_str));
                (GroupKey::Sector(ix), std::iter::once(sector.id.as_str()).chain(names).collect())
            });
            sectors.collect()
        }
        _ => {
            let sources = (0..).zip(&register.sources).map(|(ix, source)| {
                let names = vec![source.id.as_str(), &source.publisher, &source.title];
                (GroupKey::Source(SourceIx(ix)), names)
            });
            sources.collect()
        }
    }
}
