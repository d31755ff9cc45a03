//! Suggestions for mistyped words.

use strsim::osa_distance;

/// The candidate with the smallest edit distance to `word`, if that is at most a third of the word's length.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: String = word.to_lowercase().chars().take(LONGEST).collect();
    let length = wanted.chars().count();
    let most = (length / 3).max(1);
    let ranked = candidates.into_iter().filter(|c| c.len() <= 4 * LONGEST).filter_map(|candidate| {
        let letters = candidate.to_lowercase();
        // Each difference in length is a change, which needs no table to be counted.
        let is_near = letters.chars().count().abs_diff(length) <= most;
        is_near.then(|| (osa_distance(&wanted, &letters), candidate))
    });
    ranked.filter(|(distance, _)| *distance <= most).min().map(|(_, candidate)| candidate)
}

/// Longest part of a word that is compared, in characters, which bounds the time for one comparison.
const LONGEST: usize = 64;
