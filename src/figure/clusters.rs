//! Grapheme clusters, and the fonts in which they are drawn.

use super::fonts::{Family, Font, Weight};
use crate::words::letters::{composed, is_undrawn};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Splits text into grapheme clusters (UAX #29); characters that are not drawn belong to the cluster before them.
pub fn clusters(text: &str) -> Vec<Range<usize>> {
    let mut clusters: Vec<Range<usize>> = Vec::new();
    for (start, grapheme) in text.grapheme_indices(true) {
        let end = start + grapheme.len();
        match clusters.last_mut() {
            Some(cluster) if grapheme.chars().all(is_undrawn) => cluster.end = end,
            _ => clusters.push(start..end),
        }
    }
    clusters
}

/// The fonts of a cluster, with the number of bytes that each covers; a single font if one has all its characters.
/// `None` stands for a character that no font has. `before` is the font of the preceding text.
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
