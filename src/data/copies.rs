//! Files that are there twice: a copy, a link, a second name. Each text counts once.
//!
//! Two files are the same if their texts are, whatever their line ends, a byte order mark, or blank at the end;
//! or if both are without fault and tell of the same sources the same deals, however they are written.
//! Nothing is read a second time but what looks the same from its length and its two ends. The file with the
//! shortest name counts, since programs name a copy by adding to the name.

use super::files::REGISTER_FILE;
use super::locate::Spot;
use super::problem::Code;
use super::read::ReadFile;
use super::recover::FaultList;
use super::report::{Finding, Findings};
use crate::said;
use std::collections::BTreeMap;

/// What tells most texts apart at once: the length without carriage returns and blank at the end, and a sum of
/// the first and the last bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    length: usize,
    ends: u64,
}

/// So many bytes at each end make the look.
const END: usize = 4096;

impl Look {
    pub fn of(text: &str) -> Self {
        let text = text.trim_end();
        let returns = memchr::memchr_iter(b'\r', text.as_bytes()).count();
        let head = letters(text).take(END);
        let tail = text.bytes().rev().filter(|&b| b != b'\r').take(END);
        Self { length: text.len() - returns, ends: sum(head.chain(tail)) }
    }
}

fn letters(text: &str) -> impl Iterator<Item = u8> {
    text.trim_end().bytes().filter(|&b| b != b'\r')
}

/// FNV-1a.
fn sum(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Empties each file that is the same as another one, and says so.
pub fn empty_copies(files: &mut [ReadFile]) {
    let of_texts = copies(files);
    empty(files, of_texts);
    let of_deals = rewritten(files);
    empty(files, of_deals);
}

fn empty(files: &mut [ReadFile], copies: Vec<(usize, usize)>) {
    for (copy, first) in copies {
        let Some(name) = files.get(first).map(|file| file.name.clone()) else { continue };
        let Some(file) = files.get_mut(copy) else { continue };
        file.sources.clear();
        file.drafts.clear();
        file.faults = FaultList::default();
        let what = said!("problem-file-copied", file = name);
        file.found = Findings::default();
        file.found.push(Finding { spot: Spot::default(), code: Code::FileCopied, what });
    }
}

/// Each copy with the file of the same text that counts.
fn copies(files: &[ReadFile]) -> Vec<(usize, usize)> {
    let mut alike: BTreeMap<Look, Vec<usize>> = BTreeMap::new();
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

/// Which of several files counts: the register's own, else the one of the shortest name.
fn rank(files: &[ReadFile], ix: usize) -> (bool, usize, usize) {
    let name = files.get(ix).map(|file| file.name.as_str()).unwrap_or_default();
    (name != REGISTER_FILE, name.len(), ix)
}

/// Each file that tells what another one tells, written otherwise, with the one that counts.
fn rewritten(files: &[ReadFile]) -> Vec<(usize, usize)> {
    let mut by_first: BTreeMap<&str, usize> = BTreeMap::new();
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|&ix| rank(files, ix));
    let mut copies = Vec::new();
    for ix in order {
        let Some(file) = files.get(ix).filter(|file| file.faults.is_empty()) else { continue };
        let Some((_, source)) = file.sources.first() else { continue };
        match by_first.get(source.id.as_str()).and_then(|&first| Some((first, files.get(first)?))) {
            None => _ = by_first.insert(&source.id, ix),
            Some((first, other)) if tells_the_same(file, other) => copies.push((ix, first)),
            Some(_) => {}
        }
    }
    copies.sort_unstable();
    copies
}

fn tells_the_same(one: &ReadFile, other: &ReadFile) -> bool {
    let mut pairs = one.drafts.iter().zip(&other.drafts);
    one.drafts.len() == other.drafts.len()
        && one.sources == other.sources
        && pairs.all(|(one, other)| one.is_copy_of(other))
}

fn is_same(one: &ReadFile, other: &ReadFile) -> bool {
    letters(&one.text()).eq(letters(&other.text()))
}
