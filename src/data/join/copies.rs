//! Duplicate files: copies, links and second names. Each text counts once.
//!
//! Two files are equal if their texts are equal apart from line ends, a byte order mark and trailing white space, or
//! if they contain the same sources with the same deals, whatever the layout and the order of the sources. A source
//! that is repeated among others also counts once.
//! Only files with the same fingerprint (`look.rs`) are compared in full. The file with the shortest name counts,
//! because programs usually name a copy by adding to the name.

use super::look::{TextLook, letters, sum};
use crate::data::files::REGISTER_FILE;
use crate::data::problems::locate::Spot;
use crate::data::problems::problem::Code;
use crate::data::problems::report::{Finding, Findings};
use crate::data::read::file::ReadFile;
use crate::data::read::recover::FaultList;
use crate::message;
use crate::model::SourceIx;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Empties each file that duplicates another one, and reports it.
pub fn empty_copies(files: &mut [ReadFile]) {
    let of_texts = copies(files);
    empty(files, of_texts);
    take_out(files, &retold(files));
}

fn empty(files: &mut [ReadFile], copies: Vec<(usize, usize)>) {
    for (copy, first) in copies {
        let Some(name) = files.get(first).map(|file| file.name().to_owned()) else { continue };
        let Some(file) = files.get_mut(copy) else { continue };
        file.sources.clear();
        file.drafts.clear();
        file.faults = FaultList::default();
        let what = message!("problem-file-copied", file = name);
        file.found = Findings::default();
        file.found.push(Finding { spot: Spot::default(), code: Code::FileCopied, what });
    }
}

/// Pairs of a copy and the file with the same text that counts.
fn copies(files: &[ReadFile]) -> Vec<(usize, usize)> {
    let mut alike: BTreeMap<TextLook, Vec<usize>> = BTreeMap::new();
    for (ix, file) in files.iter().enumerate().filter(|(_, file)| file.look.length > 0) {
        alike.entry(file.look).or_default().push(ix);
    }
    let mut copies = Vec::new();
    for group in alike.values_mut().filter(|group| group.len() > 1) {
        group.sort_by_key(|&ix| rank(files, ix));
        let mut firsts: BTreeMap<u64, usize> = BTreeMap::new();
        for &ix in &*group {
            let Some(file) = files.get(ix) else { continue };
            let whole = sum(letters(&file.text()));
            match firsts.get(&whole) {
                None => _ = firsts.insert(whole, ix),
                Some(&first) if files.get(first).is_some_and(|other| is_same(file, other)) => {
                    copies.push((ix, first));
                }
                Some(_) => {}
            }
        }
    }
    copies.sort_unstable();
    copies
}

/// Sort key for equal files; the lowest counts: `register.ron`, else the file with the shortest name.
fn rank(files: &[ReadFile], ix: usize) -> (bool, usize, usize) {
    let name = files.get(ix).map(ReadFile::name).unwrap_or_default();
    (name != REGISTER_FILE, name.len(), ix)
}

/// A source that repeats an earlier one with the same deals, whatever the layout.
struct Retold {
    file: usize,
    /// Its index among the sources of the file.
    at: usize,
    /// The file with the source that counts.
    first: usize,
}

fn retold(files: &[ReadFile]) -> Vec<Retold> {
    let mut known: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|&ix| rank(files, ix));
    let mut found = Vec::new();
    for file in order {
        let sources = files.get(file).map(|file| file.sources.as_slice()).unwrap_or_default();
        for (at, (_, source)) in sources.iter().enumerate() {
            match known.get(source.id.as_str()) {
                None => _ = known.insert(&source.id, (file, at)),
                Some(&first) if tell_the_same(files, first, (file, at)) => {
                    found.push(Retold { file, at, first: first.0 });
                }
                Some(_) => {}
            }
        }
    }
    found
}

/// Whether two sources are equal and have equal deals. Each is given by its file and its index there.
fn tell_the_same(files: &[ReadFile], one: (usize, usize), other: (usize, usize)) -> bool {
    let told = |(file, at): (usize, usize)| {
        let file = files.get(file)?;
        let (_, source) = file.sources.get(at)?;
        let ix = SourceIx::of(at);
        let from = file.drafts.partition_point(|draft| draft.origin.source < ix);
        let to = file.drafts.partition_point(|draft| draft.origin.source <= ix);
        Some((source, file.drafts.get(from..to)?))
    };
    let (Some((source, drafts)), Some((other_source, others))) = (told(one), told(other)) else {
        return false;
    };
    let (own, of_other) = (SourceIx::of(one.1), SourceIx::of(other.1));
    source == other_source
        && drafts.len() == others.len()
        && drafts.iter().zip(others).all(|(draft, other)| draft.is_copy_of(other, own, of_other))
}

/// Removes repeated sources from their files; a file that has only such sources is a copy as a whole.
fn take_out(files: &mut [ReadFile], retold: &[Retold]) {
    let mut by_file: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
    for Retold { file, at, first } in retold {
        by_file.entry(*file).or_default().insert(*at, *first);
    }
    let names: Vec<String> = files.iter().map(|file| file.name().to_owned()).collect();
    let mut whole = Vec::new();
    for (ix, out) in by_file {
        let Some(file) = files.get_mut(ix) else { continue };
        let first = out.values().next().copied().filter(|&first| first != ix);
        if let Some(first) = first.filter(|_| out.len() == file.sources.len()) {
            whole.push((ix, first));
            continue;
        }
        for (&at, &first) in &out {
            let Some((span, _)) = file.sources.get(at) else { continue };
            let spot = Spot { within: Some(*span), ..Spot::default() };
            let name = names.get(first).cloned().unwrap_or_default();
            let what = message!("problem-source-copied", file = name);
            file.found.push(Finding { spot, code: Code::FileCopied, what });
        }
        file.leave_out(&out.into_keys().collect());
    }
    empty(files, whole);
}

fn is_same(one: &ReadFile, other: &ReadFile) -> bool {
    letters(&one.text()).eq(letters(&other.text()))
}
