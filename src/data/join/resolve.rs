//! Making ids unique and resolving references by id to sources and deals.

use crate::data::problems::locate::{PathStep, Spot};
use crate::data::problems::problem::Code;
use crate::data::problems::report::{Finding, FoundLater};
use crate::data::read::draft::{Draft, Slot};
use crate::data::read::file::ReadFile;
use crate::data::read::values::shortened;
use crate::data::span::Span;
use crate::data::unknown::unknown;
use crate::message;
use crate::model::{Link, Source, SourceIx, Why, nearest};
use crate::words::{Message, read_why};
use rustc_hash::{FxHashMap, FxHashSet};

/// The sources and drafts of all files in order, and the findings of each file.
#[derive(Debug, Default)]
pub struct Joined {
    pub sources: Vec<Source>,
    /// The file of each source, and its bytes there.
    pub source_origins: Vec<(usize, Span)>,
    pub drafts: Vec<Draft>,
    pub found: FoundLater,
}

/// The references between drafts, by the drafts' indices.
#[derive(Debug, Default)]
pub struct Resolved {
    pub part_of: Vec<BatchLink>,
    /// Pairs of reports of the same deal: the one with the `same_as` entry, and the one that it names.
    pub same_as: Vec<(usize, usize)>,
}

/// A draft's link to its batch.
#[derive(Clone, Copy, Debug)]
pub struct BatchLink {
    pub member: usize,
    pub batch: usize,
    pub how: Link,
}

/// The most ids that are compared to find suggestions for unknown ones, because a register may have millions.
const MOST_COMPARED: usize = 100_000;

/// Takes sources and drafts out of the files and numbers them consecutively.
pub fn join(files: &mut [ReadFile]) -> Joined {
    let mut joined = Joined::default();
    joined.drafts.reserve(files.iter().map(|file| file.drafts.len()).sum());
    for (file_ix, file) in files.iter_mut().enumerate() {
        let base = u32::try_from(joined.sources.len()).unwrap_or(u32::MAX);
        for (span, source) in file.sources.drain(..) {
            joined.source_origins.push((file_ix, span));
            joined.sources.push(source);
        }
        for mut draft in file.drafts.drain(..) {
            draft.each_source_mut(|source| source.0 = source.0.saturating_add(base));
            joined.drafts.push(draft);
        }
        file.drafts.shrink_to_fit();
    }
    joined
}

impl Joined {
    /// Makes ids unique and resolves the references between drafts.
    pub fn resolve(&mut self, names: &[String]) -> Resolved {
        self.rename_sources(names);
        self.rename_deals(names);
        self.name_sources();
        self.find_reasons();
        self.link_deals()
    }

    fn rename_sources(&mut self, names: &[String]) {
        let mut renaming = Renaming::default();
        let mut first: FxHashMap<String, usize> = FxHashMap::default();
        for ix in 0..self.sources.len() {
            let Some((source, &(file, span))) = self.sources.get_mut(ix).zip(self.source_origins.get(ix))
            else {
                continue;
            };
            let Some(&other) = first.get(&source.id) else {
                first.insert(source.id.clone(), ix);
                continue;
            };
            let other = self.source_origins.get(other).and_then(|(file, _)| names.get(*file));
            let what = renaming.rename("sort-source", &mut source.id, other, |id| first.contains_key(id));
            first.insert(source.id.clone(), ix);
            let spot = Spot { within: Some(span), steps: vec![PathStep::Field("id")], chars: None };
            self.found.push(file, Finding { spot, code: Code::DuplicateSource, what });
        }
    }

    fn rename_deals(&mut self, names: &[String]) {
        let mut first: FxHashMap<&str, usize> = FxHashMap::default();
        first.reserve(self.drafts.len());
        let mut again = Vec::new();
        for (ix, draft) in self.drafts.iter().enumerate() {
            match first.get(draft.deal.id.as_str()) {
                Some(&other) => again.push((ix, other)),
                None => _ = first.insert(&draft.deal.id, ix),
            }
        }
        let mut renaming = Renaming::default();
        let mut renamed = Vec::new();
        let mut new_ids = FxHashSet::default();
        for (ix, other) in again {
            let Some(draft) = self.drafts.get(ix) else { continue };
            let mut id = draft.deal.id.clone();
            let other = self.drafts.get(other).and_then(|other| names.get(other.origin.file));
            let is_used = |id: &str| first.contains_key(id) || new_ids.contains(id);
            let what = renaming.rename("sort-deal", &mut id, other, is_used);
            new_ids.insert(id.clone());
            renamed.push((ix, id, what));
        }
        for (ix, id, what) in renamed {
            self.about(ix, vec![PathStep::Field("id")], Code::DuplicateDeal, what);
            if let Some(draft) = self.drafts.get_mut(ix) {
                draft.deal.id = id;
            }
        }
    }

    /// Adds a finding about a draft.
    pub fn about(&mut self, draft: usize, steps: Vec<PathStep>, code: Code, what: Message) {
        let Some(draft) = self.drafts.get(draft) else { return };
        let origin = draft.origin;
        self.found.push(origin.file, Finding { spot: origin.spot(steps), code, what });
    }

    fn name_sources(&mut self) {
        let by_id: FxHashMap<&str, SourceIx> =
            (0..).map(SourceIx).zip(&self.sources).map(|(ix, source)| (source.id.as_str(), ix)).collect();
        let mut search = Search::default();
        let mut unknown = Vec::new();
        for (ix, draft) in self.drafts.iter_mut().enumerate() {
            let Some(links) = draft.links.as_deref() else { continue };
            // In reverse order, so that removing an entry does not shift those still to come.
            for link in links.sources.iter().rev() {
                let found = by_id.get(link.id.as_str()).copied();
                if found.is_none() {
                    let ids = self.sources.iter().map(|source| source.id.as_str());
                    let meant = search.nearest(&link.id, self.sources.len(), ids);
                    unknown.push((
                        ix,
                        link.slot.list(),
                        link.entry,
                        unknown_id("sort-source", &link.id, meant),
                    ));
                }
                match (link.slot, found) {
                    (Slot::Rival(at), _) => {
                        if let Some(rival) = draft.deal.rivals.get_mut(at) {
                            rival.source = found;
                        }
                    }
                    (Slot::Rung(at), _) => {
                        if let Some(rung) = draft.deal.history.get_mut(at) {
                            rung.source = found;
                        }
                    }
                    (Slot::Evidence(at), Some(found)) => {
                        if let Some(evidence) = draft.deal.evidence.get_mut(at) {
                            evidence.source = found;
                        }
                    }
                    (Slot::Evidence(at), None) => _ = draft.deal.evidence.remove(at),
                }
            }
        }
        for (ix, list, entry, what) in unknown {
            let steps = vec![PathStep::Field(list), PathStep::Item(entry), PathStep::Field("source")];
            self.about(ix, steps, Code::UnknownSource, what);
        }
    }

    /// Recognizes reasons that the program worded when it wrote the register, and restores their values.
    fn find_reasons(&mut self) {
        let sources = &self.sources;
        for rival in self.drafts.iter_mut().flat_map(|draft| &mut draft.deal.rivals) {
            let Some(Why::Written(words)) = &rival.why else { continue };
            let source = rival.source.and_then(|ix| sources.get(ix.0 as usize));
            rival.why = Some(read_why(words, source.map(|source| source.publisher.as_str())));
        }
    }

    fn link_deals(&mut self) -> Resolved {
        let mut resolved = Resolved::default();
        let mut refused: Vec<(usize, Vec<PathStep>, Code, Message)> = Vec::new();
        let is_linked = self.drafts.iter().any(|draft| draft.links.is_some());
        if !is_linked {
            return resolved;
        }
        let ids = || self.drafts.iter().map(|draft| draft.deal.id.as_str());
        let by_id: FxHashMap<&str, usize> = ids().zip(0..).collect();
        let mut search = Search::default();
        let mut unknown =
            |id: &str| unknown_id("sort-deal", id, search.nearest(id, self.drafts.len(), ids()));
        for (ix, draft) in self.drafts.iter().enumerate() {
            if let Some((id, how)) = draft.part_of() {
                if let Some(&batch) = by_id.get(id) {
                    resolved.part_of.push(BatchLink { member: ix, batch, how });
                } else {
                    let steps = vec![PathStep::Field("part_of"), PathStep::Field("deal")];
                    refused.push((ix, steps, Code::UnknownDeal, unknown(id)));
                }
            }
            for (entry, id) in draft.same_as() {
                let (code, what) = match by_id.get(id.as_str()) {
                    None => (Code::UnknownDeal, unknown(id)),
                    Some(&other) if other == ix => (Code::SameAsItself, message!("problem-same-as-itself")),
                    Some(&other) if self.is_same_source(ix, other) => {
                        (Code::SameAsInSource, message!("problem-same-as-in-source", id = shortened(id)))
                    }
                    Some(&other) => {
                        resolved.same_as.push((ix, other));
                        continue;
                    }
                };
                refused.push((ix, vec![PathStep::Field("same_as"), PathStep::Item(*entry)], code, what));
            }
        }
        for (ix, steps, code, what) in refused {
            self.about(ix, steps, code, what);
        }
        resolved
    }

    fn is_same_source(&self, a: usize, b: usize) -> bool {
        let source = |ix: usize| self.drafts.get(ix).map(|draft| draft.origin.source);
        source(a) == source(b)
    }
}

/// Appends numbers to ids that are already in use.
#[derive(Default)]
struct Renaming {
    /// The last number appended to each id.
    last: FxHashMap<String, u32>,
}

impl Renaming {
    /// Gives a second source or deal with the same id a new id, and reports it.
    fn rename(
        &mut self,
        sort: &'static str,
        id: &mut String,
        other: Option<&String>,
        is_used: impl Fn(&str) -> bool,
    ) -> Message {
        let number = self.last.entry(id.clone()).or_insert(1);
        let mut new = id.clone();
        while new == *id || is_used(&new) {
            *number = number.saturating_add(1);
            new = format!("{id}-{number}");
        }
        let old = std::mem::replace(id, new);
        let (old, new) = (shortened(&old), shortened(id));
        let sort = Message::new(sort);
        match other {
            Some(file) => message!("problem-id-taken-in", sort = sort, old = old, file = file, new = new),
            None => message!("problem-id-taken", sort = sort, old = old, new = new),
        }
    }
}

fn unknown_id(sort: &'static str, id: &str, meant: Option<&str>) -> Message {
    unknown(sort, &shortened(id), meant)
}

/// A search for suggestions for unknown ids, limited in its total number of comparisons.
#[derive(Default)]
struct Search {
    compared: usize,
}

impl Search {
    fn nearest<'a>(&mut self, id: &str, count: usize, ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
        self.compared = self.compared.saturating_add(count);
        if self.compared > MOST_COMPARED {
            return None;
        }
        let length = id.len();
        // Ids of other lengths exceed the edit distance that `nearest` accepts, a third of the length.
        nearest(id, ids.filter(|other| other.len().abs_diff(length) <= length / 3 + 1))
    }
}
