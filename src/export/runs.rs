//! Splits text at font changes and computes the position of each piece.
//!
//! The SVG renderer can substitute fonts per character. If two fonts shape a text to different numbers of glyphs (a
//! mark joined to its letter, a ligature), however, it gives up and draws boxes for all characters that the first
//! font lacks. Lines with several fonts are therefore split here, at the boundaries of grapheme clusters.

use super::shaping::{Setting, ems, ems_in_system};
use crate::figure::clusters::{clusters, fonts_of};
use crate::figure::fonts::{Family, Font, Weight};
use crate::figure::house_fonts::HouseFonts;
use crate::page::{Anchor, Word};
use crate::words::letters::is_right_to_left;
use std::collections::BTreeMap;
use std::ops::Range;

/// A piece of text in one font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run<'a> {
    /// `None` for a character without a glyph in any font; each of these is a piece of its own.
    pub font: Option<Font>,
    pub text: &'a str,
}

/// Splits a text into pieces of one font each.
pub(super) fn runs(text: &str, weight: Weight) -> Vec<Run<'_>> {
    let mut runs: Vec<(Option<Font>, Range<usize>)> = Vec::new();
    for cluster in clusters(text) {
        let letters = text.get(cluster).unwrap_or_default();
        let before = runs.last().and_then(|(font, _)| *font);
        for (font, length) in fonts_of(letters, weight, before) {
            let start = runs.last().map_or(0, |(_, range)| range.end);
            match runs.last_mut() {
                Some((last, range)) if font.is_some() && *last == font => range.end += length,
                _ => runs.push((font, start..start + length)),
            }
        }
    }
    runs.into_iter().filter_map(|(font, range)| text.get(range).map(|text| Run { font, text })).collect()
}

/// The order of the pieces from left to right. Boxes for right-to-left characters are reversed, so that PDF readers
/// that order text by position extract the words as written.
fn from_left(pieces: &[Run<'_>]) -> Vec<usize> {
    let is_turned = |run: &Run<'_>| run.font.is_none() && run.text.chars().any(is_right_to_left);
    let is_between = |run: &Run<'_>| !run.text.chars().any(char::is_alphanumeric);
    let mut order: Vec<usize> = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let mut end = at + 1;
        if is_turned(piece) {
            let rest = pieces.iter().enumerate().skip(end);
            let turned = rest.take_while(|(_, run)| is_turned(run) || is_between(run));
            end = turned.filter(|(_, run)| is_turned(run)).map(|(at, _)| at + 1).last().unwrap_or(end);
        }
        order.extend((at..end).rev());
        at = end;
    }
    order
}

/// The file of a font, unless it is a system font.
pub(super) fn file(font: Font, weight: Weight, house: Option<&HouseFonts>) -> Option<&[u8]> {
    match font {
        Font::House => house.map(|fonts| fonts.file(weight)),
        Font::Bundled(family) => Some(family.file(weight)),
        Font::System(_) => None,
    }
}

/// Shaping data for the fonts of a drawing, created on demand.
pub(super) struct FontSettings<'s> {
    /// The fonts of the scene's house style.
    house: Option<&'s HouseFonts>,
    settings: BTreeMap<(Font, Weight), Option<Setting<'s>>>,
}

impl<'s> FontSettings<'s> {
    pub fn new(house: Option<&'s HouseFonts>) -> Self {
        Self { house, settings: BTreeMap::new() }
    }

    /// The pieces of a word from left to right with their x positions in pixels; `None` if one font covers all of it.
    pub fn placed<'a>(&mut self, word: &'a Word) -> Option<Vec<(f32, Run<'a>)>> {
        if word.text.is_ascii() {
            return None;
        }
        let runs = runs(&word.text, word.weight);
        // The first font of the page is that of its house style, else a bundled one.
        let is_usual = |font| match font {
            Font::House => true,
            Font::Bundled(_) => self.house.is_none(),
            Font::System(_) => false,
        };
        match runs.as_slice() {
            [] => return None,
            [Run { font: Some(font), .. }] if is_usual(*font) => return None,
            _ => {}
        }
        Some(self.in_place(word, &runs))
    }

    /// The pieces of a word whose text is this one, as above but also if one font covers all of it.
    pub fn pieces<'a>(&mut self, word: &Word, text: &'a str) -> Vec<(f32, Run<'a>)> {
        // Inter has all of ASCII.
        let inter = || vec![Run { font: Some(Font::Bundled(Family::Inter)), text }];
        let runs = if text.is_ascii() && self.house.is_none() { inter() } else { runs(text, word.weight) };
        self.in_place(word, &runs)
    }

    fn in_place<'a>(&mut self, word: &Word, runs: &[Run<'a>]) -> Vec<(f32, Run<'a>)> {
        // Measuring a line takes as long as drawing it; most lines are a single piece that needs no measure.
        if let (Anchor::Start, [run]) = (word.anchor, runs) {
            return vec![(word.x, *run)];
        }
        let widths: Vec<f32> = runs.iter().map(|run| self.ems(*run, word.weight) * word.size).collect();
        let reach: f32 = widths.iter().sum();
        let start = match word.anchor {
            Anchor::Start => word.x,
            Anchor::Middle => word.x - reach / 2.0,
            Anchor::End => word.x - reach,
        };
        let mut placed = Vec::with_capacity(runs.len());
        let mut x = start;
        for at in from_left(runs) {
            if let (Some(run), Some(width)) = (runs.get(at), widths.get(at)) {
                placed.push((x, *run));
                x += width;
            }
        }
        placed
    }

    /// The shaping data of a bundled font.
    pub fn setting(&mut self, font: Font, weight: Weight) -> Option<&mut Setting<'s>> {
        let house = self.house;
        let of_file = || file(font, weight, house).and_then(Setting::new);
        self.settings.entry((font, weight)).or_insert_with(of_file).as_mut()
    }

    /// The width of a piece in ems; a character without a glyph is as wide as its box.
    fn ems(&mut self, run: Run<'_>, weight: Weight) -> f32 {
        let (font, text) = match run.font {
            Some(Font::System(face)) => return ems_in_system(face, run.text).unwrap_or(0.0),
            Some(font) => (font, run.text),
            // The box has the width of Inter's glyph for a character that does not exist.
            None => (Font::Bundled(Family::Inter), "\u{10ffff}"),
        };
        let setting = self.setting(font, weight);
        setting.map_or(0.0, |setting| ems(setting.advance(text), setting.units()))
    }
}
