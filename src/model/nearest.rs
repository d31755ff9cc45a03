//! The known word that a mistyped one probably means.

/// The candidate with the fewest letters to change, if that is at most a third of the word.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = word.to_lowercase().chars().take(LONGEST).collect();
    let most = (wanted.len() / 3).max(1);
    let ranked = candidates.into_iter().filter(|c| c.len() <= 4 * LONGEST).map(|candidate| {
        let letters: Vec<char> = candidate.to_lowercase().chars().collect();
        (changes(&wanted, &letters), candidate)
    });
    ranked.filter(|(distance, _)| *distance <= most).min().map(|(_, candidate)| candidate)
}

/// Longer words are compared by their beginning.
const LONGEST: usize = 64;

/// Letters to insert, delete, replace or swap with a neighbour (optimal string alignment).
pub fn changes(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(x != y);
            let mut best = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            let is_swap = i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y;
            if is_swap {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}
