//! The column of names: their width, and the forms that they take where it is narrow.

use super::super::text_style::TextStyle;
use super::super::wrap::{Style, has_whole_words, wrap};
use super::drawn::PanelDrawn;
use super::grid::{Grid, NameForm};
use crate::figure::{Bar, Rest};

/// The size of each of two lines of a name, as a share of the height of a row.
const LINE: f32 = 0.43;

impl Grid {
    /// Whether each bar has a short form of its name, and one of them needs it above its bar: stages, of which some in full
    /// and some in short would not be the same.
    pub(super) fn needs_short_names(&self, drawn: &[PanelDrawn<'_>]) -> bool {
        let style = TextStyle::Label.style(self.letters);
        let bars = || drawn.iter().flat_map(PanelDrawn::bars).filter(|bar| !bar.is_apart);
        let is_long = |bar: &Bar| {
            let cell = bar.counts.first().map_or(0.0, |cell| self.cell_width(cell));
            let right = self.counts.first().copied().unwrap_or(self.right);
            style.width(&bar.name) > right - cell - 0.6 * self.letters.label - self.left
        };
        bars().all(|bar| bar.short_name.is_some()) && bars().any(is_long)
    }

    /// The name of a bar in the form for so much room.
    pub fn name_of<'b>(&self, bar: &'b Bar, style: Style, room: f32) -> &'b str {
        bar.name_within(style, if self.names == NameForm::Short { 0.0 } else { room })
    }

    /// Whether a name has no room in a column of so much width.
    pub(super) fn is_cut(&self, drawn: &[PanelDrawn<'_>], most: f32) -> bool {
        let label = TextStyle::Label.style(self.letters);
        let plain = TextStyle::Plain.style(self.letters);
        let small = self.wrapped(label);
        let is_long = |bar: &Bar| {
            let name = bar.name_within(label, most);
            let has_lines = || {
                self.may_wrap() && wrap(name, small, most).len() <= 2 && has_whole_words(name, small, most)
            };
            label.width(name) > most && !has_lines()
        };
        let is_long_rest = |rest: &Rest| plain.width(rest.name_within(plain, 0.0)) > most;
        let mut bars = drawn.iter().flat_map(PanelDrawn::bars);
        bars.any(is_long) || drawn.iter().flat_map(PanelDrawn::rests).any(is_long_rest)
    }

    /// The width of names, at most `most`.
    pub(super) fn names_width(&self, drawn: &[PanelDrawn<'_>], most: f32) -> f32 {
        let label = TextStyle::Label.style(self.letters);
        let detail = TextStyle::Detail.style(self.letters);
        let has_lines = self.has_details();
        let own = |bar: &Bar| {
            let sources =
                bar.sources.as_deref().map_or(0.0, |numbers| detail.width(numbers) + 0.4 * detail.size);
            let below =
                bar.second_line(detail, most).filter(|_| has_lines).map_or(0.0, |text| detail.width(&text));
            let words = bar.name_within(label, most);
            let name = label.width(words);
            let name = if name > most && self.may_wrap() {
                let small = self.wrapped(label);
                wrap(words, small, most).iter().map(|line| small.width(line)).fold(0.0, f32::max)
            } else {
                name
            };
            (name + sources).max(below)
        };
        let bars = drawn.iter().flat_map(PanelDrawn::bars).map(own);
        let plain = TextStyle::Plain.style(self.letters);
        let rests =
            drawn.iter().flat_map(PanelDrawn::rests).map(|rest| plain.width(rest.name_within(plain, most)));
        bars.chain(rests).fold(0.0, f32::max).min(most).ceil()
    }

    /// Whether a name may have two lines.
    pub fn may_wrap(&self) -> bool {
        self.pitch >= 1.9 * self.letters.label
            && LINE * self.pitch >= self.letters.least
            && !self.has_two_lines
    }

    /// The style of a name in two lines: smaller in a low row.
    pub fn wrapped(&self, style: Style) -> Style {
        style.at_most(LINE * self.pitch)
    }

    /// Whether rows have a second line below the name, for what is undisclosed or for the place.
    pub fn has_details(&self) -> bool {
        self.pitch >= 2.5 * self.letters.label && !self.has_two_lines
    }
}
