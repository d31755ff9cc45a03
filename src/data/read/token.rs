//! The tokens of a RON text, which may be malformed, with their lines.

/// A token, as far as the outline distinguishes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    Comma,
    Colon,
    /// A text or a character in quotes.
    Text,
    /// A text without its closing quote.
    OpenText,
    /// Anything else: a name, a number, the remainder of a malformed text.
    Word,
}

/// The tokens between two byte offsets. Comments and white space are skipped.
#[derive(Clone)]
pub struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
    end: usize,
    line_start: usize,
    indent: Option<usize>,
    /// Whether an unclosed comment was found; later comments then end with their line at the latest.
    has_open_comment: bool,
}

/// The most hash signs around a raw text.
const MOST_HASHES: usize = 255;
/// How far back to search for the start of the first line, in bytes; nobody indents further by hand.
const LONGEST_INDENT: usize = 4096;

impl<'a> Tokens<'a> {
    pub fn new(text: &'a str, start: usize, end: usize) -> Self {
        let bytes = text.as_bytes();
        let back = start.saturating_sub(LONGEST_INDENT);
        let before = bytes.get(back..start).unwrap_or_default();
        let line_start = memchr::memrchr(b'\n', before).map_or(back, |newline| back + newline + 1);
        Self {
            bytes,
            at: start,
            end: end.min(bytes.len()),
            line_start,
            indent: None,
            has_open_comment: false,
        }
    }

    /// The next token with the offsets of its first byte and of the byte after it.
    pub fn next_token(&mut self) -> Option<(Token, usize, usize)> {
        self.skip_blank();
        let start = self.at;
        let first = self.peek(0)?;
        let token = match first {
            b'(' | b'[' | b'{' => Token::Open(first),
            b')' | b']' | b'}' => Token::Close(first),
            b',' => Token::Comma,
            b':' => Token::Colon,
            b'"' => self.text(),
            b'\'' => self.character(),
            _ => self.word(),
        };
        if !matches!(token, Token::Text | Token::OpenText | Token::Word) {
            self.at += 1;
        }
        Some((token, start, self.at))
    }

    /// Skips the content of the bracket just opened, in balanced text; returns the offset after its closing bracket.
    pub fn step_out(&mut self) -> usize {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next_token() {
                Some((Token::Open(_), ..)) => depth += 1,
                Some((Token::Close(_), ..)) => depth -= 1,
                Some(_) => {}
                None => break,
            }
        }
        self.at
    }

    /// The start of the last token's line, and its indentation.
    pub fn line_and_indent(&mut self) -> (usize, usize) {
        let rest = self.bytes.get(self.line_start..self.end).unwrap_or_default();
        let blank = || rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
        (self.line_start, *self.indent.get_or_insert_with(blank))
    }

    /// Whether only white space precedes `at` on its line.
    pub fn is_first_of_line(&mut self, at: usize) -> bool {
        let (line, indent) = self.line_and_indent();
        line + indent >= at
    }

    /// Whether a single colon follows, which makes the last word a name.
    pub fn is_name_end(&mut self) -> bool {
        self.skip_blank();
        self.peek(0) == Some(b':') && self.peek(1) != Some(b':')
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        let at = self.at + ahead;
        self.bytes.get(at).copied().filter(|_| at < self.end)
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..self.end).unwrap_or_default()
    }

    /// Moves to `at`, which may be on a later line.
    fn step_to(&mut self, at: usize) {
        let passed = self.bytes.get(self.at..at).unwrap_or_default();
        if let Some(newline) = passed.iter().rposition(|&b| b == b'\n') {
            self.line_start = self.at + newline + 1;
            self.indent = None;
        }
        self.at = at;
    }

    fn skip_blank(&mut self) {
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some(b'\n'), _) => {
                    self.at += 1;
                    self.line_start = self.at;
                    self.indent = None;
                }
                (Some(b), _) if b.is_ascii_whitespace() => self.at += 1,
                (Some(b'/'), Some(b'/')) => {
                    let length = self.rest().iter().position(|&b| b == b'\n');
                    self.at = length.map_or(self.end, |length| self.at + length);
                }
                (Some(b'/'), Some(b'*')) => self.skip_block_comment(),
                _ => return,
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let (mut depth, mut at) = (0_usize, self.at);
        let end_of_line =
            self.rest().iter().position(|&b| b == b'\n').map_or(self.end, |length| self.at + length);
        let end = if self.has_open_comment { end_of_line } else { self.end };
        while at < end {
            match self.bytes.get(at..at + 2) {
                Some(b"/*") => (depth, at) = (depth + 1, at + 2),
                Some(b"*/") => (depth, at) = (depth - 1, at + 2),
                _ => at += 1,
            }
            if depth == 0 {
                return self.step_to(at);
            }
        }
        self.has_open_comment = true;
        self.step_to(end_of_line);
    }

    fn text(&mut self) -> Token {
        let (mut at, mut newline) = (self.at + 1, None);
        while let Some(&byte) = self.bytes.get(at).filter(|_| at < self.end) {
            match byte {
                b'\\' => at += 1,
                b'"' if newline.is_none() || self.may_follow_text(at + 1) => {
                    self.step_to(at + 1);
                    return Token::Text;
                }
                b'"' => break,
                b'\n' => newline = newline.or(Some(at)),
                _ => {}
            }
            at += 1;
        }
        self.step_to(newline.unwrap_or(self.end));
        Token::OpenText
    }

    /// Whether the text at `at` can follow a closing quote.
    fn may_follow_text(&self, at: usize) -> bool {
        let rest = self.bytes.get(at..self.end).unwrap_or_default();
        let next = rest.iter().find(|b| !b.is_ascii_whitespace());
        next.is_none_or(|b| matches!(b, b',' | b')' | b']' | b'}' | b':' | b'/'))
    }

    /// A character such as `'a'` or `'\n'`; a lone apostrophe is a word.
    fn character(&mut self) -> Token {
        let longest = self.rest().get(1..self.rest().len().min(12)).unwrap_or_default();
        let escape = usize::from(longest.first() == Some(&b'\\'));
        match longest.iter().skip(escape + 1).position(|&b| b == b'\'' || b == b'\n') {
            Some(length) if longest.get(length + escape + 1) == Some(&b'\'') => {
                self.at += length + escape + 3;
                Token::Text
            }
            _ => {
                self.at += 1;
                Token::Word
            }
        }
    }

    fn word(&mut self) -> Token {
        if let Some(token) = self.raw_text() {
            return token;
        }
        self.at += 1;
        while let Some(byte) = self.peek(0) {
            let is_comment = byte == b'/' && matches!(self.peek(1), Some(b'/' | b'*'));
            if byte.is_ascii_whitespace() || b"()[]{},:\"'".contains(&byte) || is_comment {
                break;
            }
            self.at += 1;
        }
        Token::Word
    }

    /// A raw text such as `r#"…"#`, or a raw byte text.
    fn raw_text(&mut self) -> Option<Token> {
        let rest = self.rest();
        let head = rest.strip_prefix(b"b").unwrap_or(rest).strip_prefix(b"r")?;
        let hashes = head.iter().take(MOST_HASHES).take_while(|&&b| b == b'#').count();
        let body = head.get(hashes..)?.strip_prefix(b"\"")?;
        let is_end =
            |window: &[u8]| window.first() == Some(&b'"') && window.iter().skip(1).all(|&b| b == b'#');
        let length = body.windows(hashes + 1).position(is_end);
        let body_at = self.end - body.len();
        self.step_to(length.map_or(self.end, |length| body_at + length + hashes + 1));
        Some(if length.is_some() { Token::Text } else { Token::OpenText })
    }
}

/// The closing bracket that matches an opening one.
pub fn closer(bracket: u8) -> u8 {
    match bracket {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}
