//! Replacing and reporting look-alike signs from other keyboards in a RON text.
//!
//! RON accepts `:` but not `：`, nor the quotes and spaces that word processors insert. The text is rewritten with
//! plain signs, and every value keeps its byte offset, so that the RON readers accept it and still report
//! positions of the original file. The content of texts in quotes is not changed.

use super::recover::Fault;
use crate::data::limits::MAX_PROBLEMS;
use crate::data::problems::problem::Code;
use crate::message;
use crate::model::{latin_twin, plain_sign};
use crate::words::Message;

/// A text with plain signs, of the same length in bytes as the original.
#[derive(Debug)]
pub struct PlainRon {
    pub text: String,
    /// One fault for each sign that was replaced.
    pub faults: Vec<Fault>,
}

/// The text with plain signs; `None` if it has no look-alikes.
pub fn plain_ron(text: &str) -> Option<PlainRon> {
    if text.is_ascii() && !text.bytes().any(is_stray_control) {
        return None;
    }
    let mut writer =
        PlainWriter { text, at: 0, out: String::with_capacity(text.len()), gap: 0, faults: Vec::new() };
    while let Some(c) = writer.rest().chars().next() {
        writer.step(c);
    }
    writer.fill_gap();
    let PlainWriter { out, faults, .. } = writer;
    (!faults.is_empty() && out.len() == text.len()).then_some(PlainRon { text: out, faults })
}

struct PlainWriter<'a> {
    text: &'a str,
    at: usize,
    out: String,
    /// Bytes by which the plain form is shorter than the original so far; they are filled with spaces after the word.
    gap: usize,
    faults: Vec<Fault>,
}

impl<'a> PlainWriter<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Copies `length` bytes unchanged.
    fn copy(&mut self, length: usize) {
        self.fill_gap();
        self.out.push_str(self.rest().get(..length).unwrap_or_default());
        self.at += length;
    }

    fn fill_gap(&mut self) {
        self.out.extend(std::iter::repeat_n(' ', std::mem::take(&mut self.gap)));
    }

    fn note(&mut self, what: Message) {
        if self.faults.len() <= MAX_PROBLEMS {
            self.faults.push(Fault { at: self.at, code: Code::Syntax, what });
        }
    }

    fn step(&mut self, c: char) {
        let rest = self.rest();
        match c {
            c if c.is_ascii() && u8::try_from(c).is_ok_and(is_stray_control) => self.foreign(c),
            '/' if rest.starts_with("//") => self.copy(rest.find('\n').unwrap_or(rest.len())),
            '/' if rest.starts_with("/*") => self.copy(comment_length(rest)),
            '"' => self.quoted_text(),
            'r' if !self.is_in_word() && raw_length(rest).is_some() => {
                self.copy(raw_length(rest).unwrap_or_default());
            }
            c if c.is_ascii_alphanumeric() || c == '_' => {
                self.out.push(c);
                self.at += 1;
            }
            c if c.is_ascii() => self.copy(1),
            _ => self.foreign(c),
        }
    }

    fn is_in_word(&self) -> bool {
        self.out.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
    }

    /// Handles a character outside texts that is not ASCII, or a stray control character.
    fn foreign(&mut self, c: char) {
        let length = c.len_utf8();
        let unseen = c.is_control().then_some("");
        match plain_sign(c).or(unseen) {
            Some("\"" | "'") if self.odd_text(c) => {}
            Some(sign @ (" " | "")) => {
                let is_first_of_run = !self.rest_before().ends_with(c);
                if is_first_of_run {
                    self.note(space(c, sign));
                }
                self.gap += length;
                self.at += length;
                if sign == " " {
                    self.fill_gap();
                }
            }
            Some(sign) if is_word(sign) => self.wide_word(),
            None if latin_twin(c).is_some() => self.wide_word(),
            Some("/") if self.starts_comment() => {
                let both: String = self.rest().chars().take(2).collect();
                self.note(look_alike(&both, "//"));
                self.fill_gap();
                self.out.push_str("//");
                self.gap = both.len() - 2;
                self.at += both.len();
                self.copy(self.rest().find('\n').unwrap_or(self.rest().len()));
            }
            Some(sign @ (":" | "=" | "," | ";" | "(" | ")" | "[" | "]" | "{" | "}")) => {
                // Full-width semicolons and equals signs stand for the commas and colons of RON.
                let sign = match sign {
                    ";" => ",",
                    "=" => ":",
                    sign => sign,
                };
                self.note(look_alike(&c.to_string(), sign));
                self.fill_gap();
                self.out.push_str(sign);
                self.gap = length - sign.len();
                self.at += length;
                self.fill_gap();
            }
            _ => self.copy(length),
        }
    }

    /// Whether two slashes follow, plain or look-alike.
    fn starts_comment(&self) -> bool {
        let stroke = |c: &char| *c == '/' || plain_sign(*c) == Some("/");
        self.rest().chars().take(2).filter(stroke).count() == 2
    }

    fn rest_before(&self) -> &'a str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// Rewrites a word that contains full-width letters or look-alikes from another script.
    fn wide_word(&mut self) {
        let twin = |c: char| plain_sign(c).and_then(|sign| sign.chars().next()).or_else(|| latin_twin(c));
        let belongs = |c: &char| {
            plain_sign(*c).is_some_and(is_word)
                || latin_twin(*c).is_some()
                || c.is_ascii_alphanumeric()
                || *c == '_'
        };
        let written: String = self.rest().chars().take_while(belongs).collect();
        let plain: String = written.chars().map(|c| twin(c).unwrap_or(c)).collect();
        self.note(look_alike(&written, &plain));
        self.out.push_str(&plain);
        self.gap += written.len() - plain.len();
        self.at += written.len();
    }

    /// Copies a text that a plain quote opens; a look-alike quote that was meant to close it is replaced.
    fn quoted_text(&mut self) {
        let rest = self.rest();
        let end = text_end(rest, 1, |c| c == '"');
        let is_sound = end.is_some_and(|end| may_follow(rest.get(end..).unwrap_or_default()));
        let line = rest.find('\n').unwrap_or(rest.len());
        let other = if is_sound { None } else { closing(rest.get(..line).unwrap_or_default(), 1, rest) };
        match (other, end) {
            (Some((at, length)), _) => {
                let quote = rest.get(at..at + length).unwrap_or_default();
                self.copy(at);
                self.note(look_alike(quote, "\""));
                self.out.push('"');
                self.gap = length - 1;
                self.at += length;
                self.fill_gap();
            }
            (None, Some(end)) if is_sound || end <= line => self.copy(end),
            // The closing quote is missing, so the text ends with its line.
            (None, _) => self.copy(line),
        }
    }

    /// Rewrites a text that a look-alike quote opens; returns false if it has no closing quote.
    fn odd_text(&mut self, opener: char) -> bool {
        let rest = self.rest();
        let line = rest.find('\n').unwrap_or(rest.len());
        let start = opener.len_utf8();
        let Some((end, length)) = closing(rest.get(..line).unwrap_or_default(), start, rest) else {
            return false;
        };
        let inner = rest.get(start..end).unwrap_or_default().replace("\\\"", "\"").replace('"', "\\\"");
        let whole = end + length;
        if inner.len() + 2 > whole {
            return false;
        }
        self.note(look_alike(&opener.to_string(), "\""));
        self.fill_gap();
        self.out.push('"');
        self.out.push_str(&inner);
        self.out.push('"');
        self.gap = whole - inner.len() - 2;
        self.at += whole;
        self.fill_gap();
        true
    }
}

/// Whether a byte is a control character other than white space, as other programs may leave between lines.
fn is_stray_control(byte: u8) -> bool {
    byte.is_ascii_control() && !byte.is_ascii_whitespace()
}

fn is_word(sign: &str) -> bool {
    !sign.is_empty() && sign.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The end of a text whose content starts at `from`: after the first quote that is not escaped by a backslash.
fn text_end(text: &str, from: usize, is_quote: impl Fn(char) -> bool) -> Option<usize> {
    let mut letters = text.get(from..)?.char_indices();
    while let Some((at, c)) = letters.next() {
        match c {
            '\\' => _ = letters.next(),
            c if is_quote(c) => return Some(from + at + c.len_utf8()),
            _ => {}
        }
    }
    None
}

/// The byte offset and length of the first quote on a line, plain or look-alike, that can close a text, judged by
/// the characters after it. `whole` is the same text beyond the end of the line.
fn closing(line: &str, from: usize, whole: &str) -> Option<(usize, usize)> {
    let is_quote = |c: char| c == '"' || matches!(plain_sign(c), Some("\"" | "'"));
    let mut from = from;
    loop {
        let end = text_end(line, from, is_quote)?;
        if may_follow(whole.get(end..).unwrap_or_default()) {
            let length = line.get(..end)?.chars().next_back()?.len_utf8();
            return Some((end - length, length));
        }
        from = end;
    }
}

/// Whether these characters can follow a closing quote: a comma, a closing bracket, a colon, a comment or the end of
/// the line.
fn may_follow(rest: &str) -> bool {
    let plain = |c: char| plain_sign(c).and_then(|sign| sign.chars().next()).unwrap_or(c);
    let next = rest.chars().map(plain).find(|&c| c == '\n' || !c.is_whitespace());
    next.is_none_or(|c| ",)]}:/\n".contains(c))
}

fn comment_length(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(pair) = text.as_bytes().get(at..at + 2) {
        match pair {
            b"/*" => (depth, at) = (depth + 1, at + 2),
            b"*/" => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// The length in bytes of a raw text such as `r#"…"#` at the start of `text`.
fn raw_length(text: &str) -> Option<usize> {
    let head = text.strip_prefix('r')?;
    let hashes = head.bytes().take_while(|&b| b == b'#').count();
    let body = head.get(hashes..)?.strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = body.find(&close).map_or(body.len(), |end| end + close.len());
    Some(1 + hashes + 1 + end)
}

fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

fn look_alike(written: &str, meant: &str) -> Message {
    let mut letters = written.chars();
    match (letters.next(), letters.next()) {
        (Some(sign), None) => {
            message!("problem-look-alike", written = written, code = code(sign), meant = meant)
        }
        _ => message!("problem-wide-letters", written = written, meant = meant),
    }
}

fn space(c: char, sign: &str) -> Message {
    match (c, sign) {
        ('\u{a0}' | '\u{202f}', _) => message!("problem-no-break-space", code = code(c)),
        ('\u{3000}', _) => message!("problem-wide-space", code = code(c)),
        (_, " ") => message!("problem-odd-space", code = code(c)),
        _ => message!("problem-unseen-sign", code = code(c)),
    }
}
