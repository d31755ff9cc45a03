//! Letters with the marks that belong to them, and the fonts that they are drawn in.

use super::fonts::{Family, Font, Weight};
use crate::words::letters::{composed, is_undrawn};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// Letters, each with the marks and joiners that follow it.
pub fn clusters(text: &str) -> Vec<Range<usize>> {
    let mut clusters: Vec<Range<usize>> = Vec::new();
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let follows = is_combining_mark(letter)
            || is_undrawn(letter)
            || is_later_jamo(letter) && before.is_some_and(is_jamo);
        match clusters.last_mut() {
            Some(cluster) if follows => cluster.end = end,
            _ => clusters.push(at..end),
        }
        before = Some(letter);
    }
    clusters
}

/// Parts that Korean syllables are made of.
fn is_jamo(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11FF}')
}

/// Those that come behind another: vowels and ends.
fn is_later_jamo(letter: char) -> bool {
    matches!(letter, '\u{1160}'..='\u{11FF}')
}

/// The fonts of a cluster and how many bytes of it each takes; all of it in one font where one has all of it. `None` is
/// a letter that no font has. `before` is the font of what stands before.
pub fn fonts_of(cluster: &str, weight: Weight, before: Option<Font>) -> Vec<(Option<Font>, usize)> {
    let whole = composed(cluster);
    let mut visible = whole.chars().filter(|letter| !is_undrawn(*letter));
    let Some(first) = visible.next() else {
        return vec![(before.or(Some(Font::Bundled(Family::Inter))), cluster.len())];
    };
    let font = Font::of(first, weight);
    if visible.all(|letter| font.is_some() && Font::of(letter, weight) == font) {
        return vec![(font, cluster.len())];
    }
    let mut fonts: Vec<(Option<Font>, usize)> = Vec::new();
    for letter in cluster.chars() {
        match fonts.last_mut() {
            Some((_, length)) if is_undrawn(letter) => *length += letter.len_utf8(),
            _ => fonts.push((Font::of(letter, weight), letter.len_utf8())),
        }
    }
    fonts
}
