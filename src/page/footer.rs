//! The foot of a page: notes, and below a rule the sources and the program's name.

use super::around::{Around, Marks};
use super::lengths::count;
use super::medium::TypeScale;
use super::shape::{Point, Stroke, TextSpot};
use super::sheet::Sheet;
use super::text_style::TextStyle;
use super::wrap::{Style, without_orphan, wrap};
use crate::figure::{Heading, Role};
use crate::tr;

/// The name in the foot of every figure without a logo line of its own.
const PROGRAM: &str = "Dealscope";
/// Distances between baselines, relative to the size of notes: above the first note, from the last note to the rule,
/// and from the rule to the first source.
const ABOVE: f32 = 1.75;
const TO_RULE: f32 = 0.55;
const BELOW_RULE: f32 = 1.45;

/// The lines of a foot, and its height down to the edge of the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Foot {
    notes: Vec<String>,
    sources: Vec<String>,
    /// The logo line of a house style, else the program's name.
    logo: String,
    /// Whether it has a line of its own.
    is_name_below: bool,
    pub height: f32,
}

impl Foot {
    pub fn new(heading: &Heading, width: f32, around: Around, marks: &Marks) -> Self {
        let letters = around.letters;
        let style = TextStyle::Note.style(letters);
        let notes = without_orphan(&fitting(heading, style, width, around, marks), style, width);
        let logo = heading.logo.clone().unwrap_or_else(|| PROGRAM.to_owned());
        let name = TextStyle::Program.style(letters).width(&logo) + 2.0 * letters.note;
        let source = heading.source_form(around.sources);
        let is_wide = name < 0.3 * width;
        let sources = without_orphan(source, style, if is_wide { width - name } else { width });
        let last = sources.last().map_or(0.0, |line| style.width(line));
        let is_name_below = last + name > width;
        let mut foot = Self { notes, sources, logo, is_name_below, height: 0.0 };
        foot.height = foot.measured(letters);
        foot
    }

    /// Number of lines of notes.
    pub fn note_lines(&self) -> usize {
        self.notes.len()
    }

    fn measured(&self, letters: TypeScale) -> f32 {
        let leading = TextStyle::Note.leading(letters);
        let notes = if self.notes.is_empty() {
            0.9 * letters.note
        } else {
            ABOVE * letters.note + leading * count(self.notes.len() - 1) + TO_RULE * letters.note
        };
        let lines = self.sources.len().max(1) + usize::from(self.is_name_below);
        notes + BELOW_RULE * letters.note + leading * count(lines - 1) + 0.6 * letters.margin
    }

    /// Draws the foot below `top`.
    pub fn draw(self, sheet: &mut Sheet, (left, right): (f32, f32), top: f32) {
        let letters = sheet.letters;
        let (style, leading) = (sheet.style(TextStyle::Note), TextStyle::Note.leading(letters));
        let mut baseline = top + ABOVE * letters.note;
        let has_notes = !self.notes.is_empty();
        for line in self.notes {
            sheet.text(TextSpot::start(left, baseline), style, Role::Muted, line);
            baseline += leading;
        }
        let rule =
            if has_notes { baseline - leading + TO_RULE * letters.note } else { top + 0.9 * letters.note };
        let stroke = Stroke { role: Role::Rule, width: sheet.hair() };
        sheet.line(Point::new(left, rule), Point::new(right, rule), stroke);
        let mut baseline = rule + BELOW_RULE * letters.note;
        let lines = self.sources.len();
        for (at, line) in self.sources.into_iter().enumerate() {
            sheet.text(TextSpot::start(left, baseline), style, Role::Muted, line);
            if at + 1 < lines {
                baseline += leading;
            }
        }
        if self.is_name_below {
            baseline += leading;
        }
        let program = sheet.style(TextStyle::Program);
        sheet.text(TextSpot::end(right, baseline), program, Role::Muted, self.logo);
    }
}

/// The notes in one paragraph of at most so many lines: those that marks refer to in any case, and of the others as
/// many as fit, the most important first.
fn fitting(heading: &Heading, style: Style, width: f32, around: Around, marks: &Marks) -> String {
    let gap = tr!(heading.lang, "sentence-gap");
    let mut notes = heading.picture_notes(around.has_ranks);
    // A note without its mark in the picture explains nothing.
    notes.retain(|note| note.mark.is_none_or(|mark| marks.contains(&mark)));
    let mut kept: Vec<bool> = notes.iter().map(|note| note.mark.is_some() || note.must_stay).collect();
    let joined = |kept: &[bool]| {
        let kept = notes.iter().zip(kept).filter(|(_, kept)| **kept);
        kept.map(|(note, _)| note.text).collect::<Vec<_>>().join(gap)
    };
    for at in 0..notes.len() {
        if kept[at] {
            continue;
        }
        kept[at] = true;
        kept[at] = wrap(&joined(&kept), style, width).len() <= around.notes;
    }
    joined(&kept)
}
