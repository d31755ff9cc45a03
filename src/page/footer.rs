//! The footer of a chart: notes in columns, sources, and the program's name.

use super::frame::{Page, count, whole_lines};
use super::settle::PageText;
use super::shape::{Point, Scene, Stroke, TextSpot};
use super::text_style::TextStyle;
use super::wrap::{Style, wrap, wrap_most};
use crate::figure::Heading;
use crate::figure::Role;
use crate::model::Lang;
use crate::tr;
use crate::words::lang_word;

/// The name in the footer of every figure.
const PROGRAM: &str = "Dealscope";
/// Largest shares of the page's height for sources and for notes.
const SOURCES: f32 = 0.2;
const NOTES: f32 = 0.3;
/// Distance between notes, in lines.
const BETWEEN: f32 = 0.25;
/// Distance between two columns of notes, relative to the base.
const GUTTER: f32 = 3.0;

/// The room for notes: a number of columns, each of so many lines.
#[derive(Clone, Copy)]
struct NoteRoom {
    columns: usize,
    lines: f32,
}

impl Page {
    /// Places the sources and the program's name at the bottom of the page, below a rule.
    pub(super) fn foot(&mut self, heading: &Heading) {
        let style = TextStyle::Source.style(self.sheet.base);
        let program = TextStyle::Program.style(self.sheet.base);
        let beside = self.width() - program.width(PROGRAM) - 2.0 * self.sheet.base;
        // In a narrow page the name goes below the sources.
        let is_beside = beside > 0.6 * self.width();
        let room = if is_beside { beside } else { self.width() };
        let most = whole_lines(SOURCES * self.size.height / TextStyle::Source.leading(self.sheet.base));
        let mut lines = wrap_most(heading.source(), style, room, most.max(if is_beside { 5 } else { 9 }));
        if !is_beside {
            lines.push(String::new());
        }
        let leading = TextStyle::Source.leading(self.sheet.base);
        let mut baseline = self.bottom - 0.2 * style.size - leading * count(lines.len().saturating_sub(1));
        let rule = baseline - 1.7 * style.size;
        if is_beside {
            self.sheet.text(TextSpot::end(self.right, baseline), program, Role::Muted, PROGRAM.to_owned());
        }
        for line in lines {
            self.sheet.text(TextSpot::start(self.left, baseline), style, Role::Muted, line);
            baseline += leading;
        }
        if !is_beside {
            let spot = TextSpot::start(self.left, baseline - leading);
            self.sheet.text(spot, program, Role::Muted, PROGRAM.to_owned());
        }
        let stroke = Stroke { role: Role::Faint, width: self.sheet.hair() };
        self.sheet.line(Point::new(self.left, rule), Point::new(self.right, rule), stroke);
        self.bottom = rule;
    }

    /// Breaks the notes into lines, in two columns on wide pages. Notes without room are counted.
    pub(super) fn measure_notes(&mut self, heading: &Heading, left_out: usize) {
        let style = self.note_style();
        let columns = if self.width() > 64.0 * self.sheet.base && heading.notes.len() > 1 { 2 } else { 1 };
        self.column = if columns == 2 {
            (self.width() - GUTTER * self.sheet.base) / 2.0
        } else {
            self.width().min(78.0 * self.sheet.base)
        };
        let wrapped: Vec<Vec<String>> =
            heading.notes.iter().map(|note| wrap(&note.text, style, self.column)).collect();
        let lines = self.notes_share() * self.size.height / TextStyle::Note.leading(self.sheet.base);
        let closing = heading.closing.min(wrapped.len());
        self.notes = NoteRoom { columns, lines }.placed(&wrapped, closing, left_out, heading.lang);
        let placed = self.notes.iter().flatten().filter_map(|note| note.first());
        self.sheet.told.notes = placed.filter_map(|line| crate::figure::mark_of(line)).collect();
        let tallest = self.notes.iter().map(|column| height_of(column)).fold(0.0, f32::max);
        let height = if self.notes.is_empty() {
            0.0
        } else {
            tallest * TextStyle::Note.leading(self.sheet.base) + self.sheet.grid(2.0)
        };
        self.bottom -= height + self.sheet.grid(1.0);
    }

    /// Notes get a larger share of a narrow page, where each note has more lines.
    fn notes_share(&self) -> f32 {
        if self.width() < 40.0 * self.sheet.base { 1.4 * NOTES } else { NOTES }
    }

    fn note_style(&self) -> Style {
        TextStyle::Note.style(self.sheet.base)
    }

    /// Places the notes above the footer and completes the page.
    pub fn finish(mut self, heading: &Heading) -> (Scene, PageText) {
        let style = self.note_style();
        let leading = TextStyle::Note.leading(self.sheet.base);
        let notes = std::mem::take(&mut self.notes);
        let mut x = self.left;
        for column in notes {
            let mut baseline = self.bottom + self.sheet.grid(4.0);
            for note in column {
                for line in note {
                    self.sheet.text(TextSpot::start(x, baseline), style, Role::Muted, line);
                    baseline += leading;
                }
                baseline += BETWEEN * leading;
            }
            x += self.column + GUTTER * self.sheet.base;
        }
        self.sheet.shapes.append(&mut self.tail);
        let scene = Scene {
            width: self.size.width,
            height: self.size.height,
            title: heading.title.clone(),
            desc: heading.desc.clone(),
            rule: heading.rule.clone(),
            sources: heading.all_sources.clone(),
            is_transparent: false,
            language: lang_word(heading.lang),
            shapes: self.sheet.shapes,
        };
        (scene, self.sheet.told)
    }
}

/// Number of lines in a column, including the spaces between its notes.
fn height_of(notes: &[Vec<String>]) -> f32 {
    let lines: usize = notes.iter().map(Vec::len).sum();
    count(lines) + BETWEEN * count(notes.len().saturating_sub(1))
}

impl NoteRoom {
    /// Divides notes into columns of similar height. A last line states the number of notes without room, including
    /// those left out before. The closing notes stay unless there is no room for any note.
    fn placed(
        self,
        notes: &[Vec<String>],
        closing: usize,
        before: usize,
        lang: Lang,
    ) -> Vec<Vec<Vec<String>>> {
        let (all, left_out) = self.spread(notes);
        if left_out + before == 0 {
            return all;
        }
        let (first, last) = notes.split_at(notes.len() - closing);
        let above = Self { lines: self.lines - 1.0 - BETWEEN, ..self };
        let with_closing = (0..=first.len()).rev().find_map(|kept| {
            let chosen: Vec<Vec<String>> = first.iter().take(kept).chain(last).cloned().collect();
            let (all, left_out) = above.spread(&chosen);
            (left_out == 0).then_some((all, first.len() - kept))
        });
        let (mut all, left_out) = with_closing.unwrap_or_else(|| above.spread(notes));
        if left_out + before == 0 {
            return all;
        }
        let words = tr!(lang, "page-notes-left-out", number = left_out + before);
        match all.last_mut() {
            Some(column) => column.push(vec![words]),
            None => all.push(vec![vec![words]]),
        }
        all
    }

    /// Whole notes in columns, and the number of those left out.
    fn spread(self, notes: &[Vec<String>]) -> (Vec<Vec<Vec<String>>>, usize) {
        let target = (height_of(notes) / count(self.columns.max(1))).min(self.lines);
        let mut out: Vec<Vec<Vec<String>>> = Vec::new();
        for (at, note) in notes.iter().enumerate() {
            let here = out.last().map_or(0.0, |column| height_of(column) + BETWEEN);
            let lines = count(note.len());
            let is_full = here + lines - target > lines / 2.0 || here + lines > self.lines;
            if out.is_empty() || is_full && out.len() < self.columns {
                out.push(Vec::new());
            }
            match out.last_mut() {
                Some(column) if height_of(column) + BETWEEN + lines <= self.lines + BETWEEN => {
                    column.push(note.clone());
                }
                _ => {
                    out.retain(|column| !column.is_empty());
                    return (out, notes.len() - at);
                }
            }
        }
        (out, 0)
    }
}
