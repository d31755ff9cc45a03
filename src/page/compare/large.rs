//! The large deals of a group, at the right of its block.

use super::super::lengths::count;
use super::super::medium::TypeScale;
use super::super::shape::TextSpot;
use super::super::sheet::Sheet;
use super::super::wrap::{Style, balanced, shorten, whole};
use crate::figure::{BigLine, Role};

/// The largest share of the page's width, and the least width relative to body text.
const SHARE: f32 = 0.235;
const LEAST: f32 = 9.0;
/// Number of deals of each group.
const SHOWN: usize = 2;
/// Distances between baselines relative to the text: from an amount to its title, within a title, and to the next
/// amount.
const TITLE: f32 = 1.35;
const NEXT: f32 = 1.65;

/// The column of large deals.
#[derive(Clone, Copy, Debug)]
pub(super) struct LargeColumn {
    pub left: f32,
    width: f32,
    amount: Style,
    title: Style,
    /// Number of lines of a title; none if it stands beside its amount, in a low block.
    lines: usize,
    /// Number of deals.
    shown: usize,
    /// Whether some group has two deals.
    pub has_two: bool,
}

impl LargeColumn {
    /// The column at the right edge of a page, for blocks of a certain height.
    pub fn new(lists: &[Vec<BigLine>], letters: TypeScale, right: f32, page: f32, pitch: f32) -> Self {
        let (amount, title) = (Style::bold(0.9 * letters.label), Style::regular(letters.axis));
        let mut column =
            Self { left: right, width: 0.0, amount, title, lines: 0, shown: SHOWN, has_two: false };
        let room = pitch - 0.5 * letters.label;
        // One deal with a readable title says more than two with cut ones.
        let forms = [(SHOWN, 2), (SHOWN, 1), (1, 2), (1, 1)];
        let found = forms.into_iter().find(|(deals, lines)| column.height(*deals, *lines) <= room);
        (column.shown, column.lines) = found.unwrap_or((1, 0));
        column.has_two = column.shown == SHOWN && lists.iter().any(|list| list.len() >= SHOWN);
        let needed = lists.iter().flat_map(|list| list.iter().take(SHOWN)).map(|line| column.needed(line));
        let (least, most) = (LEAST * letters.label, SHARE * page);
        column.width = needed.fold(least, f32::max).min(most.max(least));
        column.left = right - column.width;
        column
    }

    /// The height of so many deals with titles of so many lines.
    fn height(&self, deals: usize, lines: usize) -> f32 {
        let title = TITLE * self.title.size * count(lines);
        self.amount.size + count(deals) * title + NEXT * self.title.size * count(deals - 1)
    }

    /// The width of a deal with its title in one line.
    fn needed(&self, line: &BigLine) -> f32 {
        let title = self.title.width(&titled(line));
        let amount = self.amount.width(&line.spoken);
        if self.lines == 0 { amount + 0.6 * self.title.size + title } else { amount.max(title) }
    }

    /// The deals of a group, centred on `middle`.
    pub fn list(&self, sheet: &mut Sheet, list: &[BigLine], middle: f32) {
        let deals: Vec<(&BigLine, Vec<String>)> =
            list.iter().take(self.shown).map(|line| (line, self.titles(line))).collect();
        let lines: usize = deals.iter().map(|(_, titles)| titles.len()).sum();
        let gaps = NEXT * self.title.size * count(deals.len().saturating_sub(1));
        let height = TITLE * self.title.size * count(lines) + gaps;
        let mut baseline = middle - height / 2.0 + 0.36 * self.amount.size;
        for (line, titles) in deals {
            let used = self.amount_of(sheet, line, baseline);
            if self.lines == 0 {
                let x = self.left + used + 0.6 * self.title.size;
                let title = self.cut(line, self.left + self.width - x);
                sheet.text(TextSpot::start(x, baseline), self.title, Role::Muted, title);
            }
            for title in titles {
                baseline += TITLE * self.title.size;
                sheet.text(TextSpot::start(self.left, baseline), self.title, Role::Muted, title);
            }
            baseline += NEXT * self.title.size;
        }
    }

    /// Draws an amount, with words for its signs if these fit; returns its width.
    fn amount_of(&self, sheet: &mut Sheet, line: &BigLine, baseline: f32) -> f32 {
        let fits = |text: &str| self.amount.width(text) <= self.width;
        let text = if self.lines > 0 && fits(&line.spoken) { &line.spoken } else { &line.amount };
        let Some(style) = whole(text, self.amount, self.width, sheet.letters.least) else {
            sheet.told.is_short = true;
            return 0.0;
        };
        sheet.text(TextSpot::start(self.left, baseline), style, Role::Text, text.clone());
        style.width(text)
    }

    /// The title in its lines; what a deal is part of is never cut.
    fn titles(&self, line: &BigLine) -> Vec<String> {
        if self.lines == 0 {
            return Vec::new();
        }
        let lines = balanced(&titled(line), self.title, self.width, self.lines);
        let is_cut = lines.last().is_some_and(|last| last.ends_with('…'));
        if is_cut && line.within.is_some() { vec![self.cut(line, self.width)] } else { lines }
    }

    /// The title in one line, with what the deal is part of.
    fn cut(&self, line: &BigLine, room: f32) -> String {
        let tail = line.within.as_ref().map_or(String::new(), |within| format!(", {within}"));
        let title = shorten(&line.title, self.title, room - self.title.width(&tail));
        if title.is_empty() {
            shorten(tail.trim_start_matches(", "), self.title, room)
        } else {
            title + &tail
        }
    }
}

/// "41 projects, part of the 85".
fn titled(line: &BigLine) -> String {
    match &line.within {
        Some(within) => format!("{}, {within}", line.title),
        None => line.title.clone(),
    }
}
