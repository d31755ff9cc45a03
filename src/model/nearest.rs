//! Suggestions for mistyped words.

use strsim::osa_distance;

/// The candidate with the smallest edit distance to `word`, if that is at most a third of the word's length.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: String = word.to_lowercase().chars().take(LONGEST).collect();
    let most = (wanted.chars().count() / 3).max(1);
    let ranked = candidates
        .into_iter()
        .filter(|c| c.len() <= 4 * LONGEST)
        .map(|candidate| (osa_distance(&wanted, &candidate.to_lowercase()), candidate));
    ranked.filter(|(distance, _)| *distance <= most).min().map(|(_, candidate)| candidate)
}

/// Longest part of a word that is compared, in characters, which bounds the time for one comparison.
const LONGEST: usize = 64;
