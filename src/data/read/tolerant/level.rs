//! Scanning one nesting level: the extent of each entry, and the faults between them.

use super::node::{Break, BreakKind, Entry, MOST_BREAKS, Node, Trust, ValueShape, note};
use crate::data::limits::MAX_NESTING;
use crate::data::read::token::{Token, Tokens, closer};
use std::cmp::Ordering;
use std::ops::ControlFlow;

/// Brackets nested deeper than this are only counted, because nothing in them is read and a file may consist of
/// nothing else.
const MAX_DEPTH: usize = 64 * MAX_NESTING;
/// The most tokens that are read ahead to interpret a bracket.
const MOST_AHEAD: usize = 40;

/// A bracket that is open at the current position.
struct Open {
    bracket: u8,
    at: usize,
    line: usize,
    indent: usize,
}

/// The progress of the current entry's value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ValueProgress {
    Nothing,
    /// A word that a bracket may follow.
    Word,
    Done,
}

/// The state of the scan of one level.
pub struct LevelScan<'a, 'b> {
    node: Node<'a>,
    tokens: Tokens<'a>,
    open: Vec<Open>,
    /// The number of open brackets beyond the greatest depth.
    deeper: usize,
    /// The number of open brackets at the level itself: 1, or 0 for a file.
    own: usize,
    breaks: &'b mut Vec<Break>,
    /// Entries that the last token completed.
    found: Vec<Entry<'a>>,
    name: Option<(&'a str, usize)>,
    value: Option<(usize, usize)>,
    progress: ValueProgress,
}

impl<'a, 'b> LevelScan<'a, 'b> {
    pub fn new(node: Node<'a>, breaks: &'b mut Vec<Break>) -> Self {
        let tokens = Tokens::new(node.text, node.start, node.end);
        let (found, progress) = (Vec::new(), ValueProgress::Nothing);
        let own = usize::from(matches!(node.shape(), ValueShape::Struct | ValueShape::List) && !node.is_file);
        Self {
            node,
            tokens,
            open: Vec::new(),
            deeper: 0,
            own,
            breaks,
            found,
            name: None,
            value: None,
            progress,
        }
    }

    /// Calls `take` for each entry of the level, until it stops the scan.
    pub fn each(
        mut self,
        take: &mut dyn FnMut(Entry<'a>, &mut Vec<Break>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        if self.own == 1 {
            self.step_in();
        }
        while let Some((token, start, end)) = self.tokens.next_token() {
            while let Some(entry) = self.found.pop() {
                take(entry, self.breaks)?;
            }
            if let Token::OpenText = token {
                note(self.breaks, start, BreakKind::OpenText);
            }
            match token {
                Token::Open(bracket) => self.opened(bracket, start, end),
                Token::Close(bracket) => {
                    if self.closed(bracket, start, end) {
                        break;
                    }
                }
                Token::Word if self.leaves_list(start) => self.word(start, end),
                _ if self.open.len() > self.own => {}
                Token::Comma => self.comma(start),
                Token::Word => self.word(start, end),
                Token::Text | Token::OpenText => self.part(start, end, ValueProgress::Done),
                Token::Colon => self.part(start, end, ValueProgress::Word),
            }
        }
        self.ended();
        for entry in self.found {
            take(entry, self.breaks)?;
        }
        ControlFlow::Continue(())
    }

    /// Skips the opening bracket, and a name in front of it.
    fn step_in(&mut self) {
        while let Some((token, start, _)) = self.tokens.next_token() {
            if let Token::Open(bracket) = token {
                self.push_open(bracket, start);
                return;
            }
        }
    }

    fn push_open(&mut self, bracket: u8, at: usize) {
        if self.open.len() > MAX_DEPTH {
            self.deeper += 1;
            return;
        }
        let (line, indent) = self.tokens.line_and_indent();
        self.open.push(Open { bracket, at, line, indent });
        if self.open.len() == MAX_NESTING + 1 {
            note(self.breaks, at, BreakKind::TooDeep);
        }
    }

    fn opened(&mut self, bracket: u8, start: usize, end: usize) {
        if self.open.len() == self.own {
            self.part(start, end, ValueProgress::Done);
        }
        if self.node.trust == Trust::Sound {
            let end = self.tokens.step_out();
            self.value = self.value.map(|(first, _)| (first, end));
            return;
        }
        self.push_open(bracket, start);
    }

    /// Handles a closing bracket; returns whether it closes the level itself.
    fn closed(&mut self, bracket: u8, start: usize, end: usize) -> bool {
        if self.deeper > 0 {
            self.deeper -= 1;
            return false;
        }
        let (line, indent) = self.tokens.line_and_indent();
        let is_first = self.tokens.is_first_of_line(start);
        let fits = |open: &Open| {
            closer(open.bracket) == bracket
                && if is_first { open.indent == indent } else { open.line == line }
        };
        let is_top = |open: &Open| closer(open.bracket) == bracket;
        let top = self.open.len().checked_sub(1).filter(|_| self.open.last().is_some_and(is_top));
        let depth = match top {
            _ if self.node.trust != Trust::Doubtful || self.breaks.len() >= MOST_BREAKS => top,
            Some(_) if !is_first => top,
            Some(_) => self.find_open(fits).or(top),
            None if !is_first && self.is_closed_later_on_the_line() => None,
            None => self.find_open(fits),
        };
        let Some(depth) = depth else {
            note(self.breaks, start, BreakKind::Stray(char::from(bracket)));
            return false;
        };
        let is_lost = self.open.len() > depth + 1;
        for lost in self.open.drain(depth..).skip(1) {
            note(self.breaks, lost.at, BreakKind::Unclosed(char::from(lost.bracket)));
        }
        if let Some((_, value_end)) = &mut self.value {
            match depth.cmp(&self.own) {
                Ordering::Equal => *value_end = end,
                // The level ends, and with it an entry whose closing bracket is missing.
                Ordering::Less if is_lost => *value_end = start,
                _ => {}
            }
        }
        depth < self.own
    }

    /// Closes a list whose closing bracket is missing. A name in a list, indented no further than the line of the
    /// list's bracket, belongs to the struct around the list. Returns whether that struct is the level itself.
    fn leaves_list(&mut self, start: usize) -> bool {
        let Some(&Open { bracket: b'[', at, indent, .. }) = self.open.last() else { return false };
        let is_outside = self.tokens.is_first_of_line(start) && self.tokens.line_and_indent().1 <= indent;
        if self.node.trust != Trust::Doubtful
            || self.open.len() <= self.own
            || !is_outside
            || !self.tokens.is_name_end()
        {
            return false;
        }
        note(self.breaks, at, BreakKind::Unclosed('['));
        self.open.pop();
        if let Some((_, value_end)) = self.value.as_mut().filter(|_| self.open.len() == self.own) {
            *value_end = start;
            self.push_entry(start);
            return true;
        }
        false
    }

    /// The index of the innermost open bracket that fits, searched only to the depth of valid nesting.
    fn find_open(&self, fits: impl Fn(&Open) -> bool) -> Option<usize> {
        let base = self.open.len().saturating_sub(MAX_NESTING);
        self.open.get(base..)?.iter().rposition(fits).map(|above| base + above)
    }

    /// Whether the next unmatched closing bracket on the line matches the innermost open one.
    fn is_closed_later_on_the_line(&mut self) -> bool {
        let (line, _) = self.tokens.line_and_indent();
        let mut ahead = self.tokens.clone();
        let mut depth = 0_usize;
        for _ in 0..MOST_AHEAD {
            let Some((token, ..)) = ahead.next_token() else { break };
            match token {
                _ if ahead.line_and_indent().0 != line => break,
                Token::Open(_) => depth += 1,
                Token::Close(_) if depth > 0 => depth -= 1,
                Token::Close(bracket) => {
                    return self.open.last().is_some_and(|open| closer(open.bracket) == bracket);
                }
                _ => {}
            }
        }
        false
    }

    fn comma(&mut self, at: usize) {
        if self.name.is_none() && self.value.is_none() {
            note(self.breaks, at, BreakKind::NothingBetween);
        }
        self.push_entry(at);
    }

    fn word(&mut self, start: usize, end: usize) {
        if !self.tokens.is_name_end() {
            return self.part(start, end, ValueProgress::Word);
        }
        if self.name.is_some() || self.value.is_some() {
            note(self.breaks, start, BreakKind::MissingComma);
            self.push_entry(start);
        }
        self.tokens.next_token();
        let name = self.node.text.get(start..end).unwrap_or_default();
        self.name = Some((name.strip_prefix("r#").unwrap_or(name), start));
    }

    /// Adds a part to the current value; `after` is the progress after it.
    fn part(&mut self, start: usize, end: usize, after: ValueProgress) {
        if self.progress == ValueProgress::Done {
            note(self.breaks, start, BreakKind::MissingComma);
            self.push_entry(start);
        }
        self.value = Some((self.value.map_or(start, |(first, _)| first), end));
        self.progress = after;
    }

    fn push_entry(&mut self, at: usize) {
        let name = self.name.take();
        let value = self.value.take();
        self.progress = ValueProgress::Nothing;
        if name.is_none() && value.is_none() {
            return;
        }
        let (start, end) = value.unwrap_or((at, at));
        self.found.push(Entry {
            name: name.map(|(name, _)| name),
            start: name.map_or(start, |(_, start)| start),
            value: Node { start, end, is_file: false, ..self.node },
        });
    }

    fn ended(&mut self) {
        // The file ended, or the level was closed while inner brackets were still open.
        if self.open.len() > self.own
            && let Some((_, end)) = &mut self.value
        {
            *end = self.node.end;
        }
        if let Some(open) = self.open.last() {
            note(self.breaks, open.at, BreakKind::Unclosed(char::from(open.bracket)));
        }
        self.push_entry(self.node.end);
    }
}
