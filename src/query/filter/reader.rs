//! The characters of a filter, with look-alike signs of any keyboard read as the signs of the language.
//!
//! Quoted text is kept unchanged. Outside quotes `：` is `:`, `≥` is `>=`, `（` is `(`, a dash is a minus, and
//! invisible characters are ignored. Positions refer to the text as typed.

use super::comparison::Relation;
use super::operator::Operator;
use super::quotes::{closers, escaped};
use super::spoken;
use crate::model::{DASH, plain_sign};

/// A cursor over the characters of a filter.
pub(super) struct FilterReader {
    letters: Vec<char>,
    /// Position of the next character.
    pub at: usize,
}

/// A word without quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BareWord {
    pub text: String,
    /// Number of characters typed for it.
    pub length: usize,
}

/// The sign between a field and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    /// `None` if the combination of signs has no meaning.
    pub comparison: Option<Relation>,
    /// Whether the sign denies the value: `!=`.
    pub is_not: bool,
    /// The signs as plain characters.
    pub text: String,
    pub length: usize,
}

/// The error for quoted text without an end: the opening quote, and the quote that would close it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unclosed {
    pub opener: char,
    pub closer: char,
}

/// The sign of the language that a character represents, else the character itself.
pub(super) fn structure(c: char) -> char {
    match plain_sign(c) {
        Some(DASH) => '-',
        Some("!=") => '=',
        Some(sign) => sign.chars().next().filter(|plain| !plain.is_alphanumeric()).unwrap_or(c),
        None => c,
    }
}

fn is_unseen(c: char) -> bool {
    plain_sign(c) == Some("")
}

impl FilterReader {
    pub fn new(text: &str) -> Self {
        Self { letters: text.chars().collect(), at: 0 }
    }

    /// Length in characters.
    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// The next sign, skipping invisible characters.
    pub fn peek(&self) -> Option<char> {
        self.letters.get(self.at..)?.iter().copied().find(|&c| !is_unseen(c)).map(structure)
    }

    /// Consumes the character that [`FilterReader::peek`] returned.
    pub fn step(&mut self) {
        self.skip_while(is_unseen);
        self.at += 1;
    }

    pub fn skip_spaces(&mut self) {
        self.skip_while(|c| c.is_whitespace() || is_unseen(c));
    }

    fn skip_while(&mut self, skip: impl Fn(char) -> bool) {
        while self.letters.get(self.at).is_some_and(|&c| skip(c)) {
            self.at += 1;
        }
    }

    /// The text as typed from a position up to the cursor.
    pub fn typed(&self, from: usize) -> String {
        self.letters.get(from..self.at).unwrap_or_default().iter().collect()
    }

    fn structure_at(&self, at: usize) -> Option<char> {
        self.letters.get(at).copied().map(structure)
    }

    /// The bare word at the cursor, which is not consumed.
    pub fn word_here(&self) -> BareWord {
        self.word_where(|_| false)
    }

    /// Like [`FilterReader::word_here`], but commas between digits are part of the number: `1,250,000`.
    pub fn number_here(&self) -> BareWord {
        let is_digit = |at: Option<usize>| {
            let c = at.and_then(|at| self.letters.get(at)).map(|&c| plain_digit(c));
            c.is_some_and(|c| c.is_ascii_digit())
        };
        self.word_where(|at| {
            self.structure_at(at) == Some(',') && is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))
        })
    }

    /// Whether a space or the end follows the word at the cursor.
    pub fn stands_alone(&self, word: &BareWord) -> bool {
        word.length > 0 && self.structure_at(self.at + word.length).is_none_or(char::is_whitespace)
    }

    fn word_where(&self, belongs: impl Fn(usize) -> bool) -> BareWord {
        let mut end = self.at;
        while let Some(c) = self.structure_at(end) {
            let is_not_equal = c == '!' && self.structure_at(end + 1) == Some('=');
            let is_end = c.is_whitespace() || "\"(),:<>=|".contains(c);
            if (is_end || is_not_equal || self.and_length(end) > 0) && !belongs(end) {
                break;
            }
            end += 1;
        }
        let typed = self.letters.get(self.at..end).unwrap_or_default();
        let text = typed.iter().filter(|&&c| !is_unseen(c)).collect();
        BareWord { text, length: typed.len() }
    }

    /// Length of an `&&` at a position; 0 if there is none.
    fn and_length(&self, at: usize) -> usize {
        match self.letters.get(at).map(|&c| plain_sign(c)) {
            Some(Some("&&")) => 1,
            _ if [at, at + 1].iter().all(|&at| self.structure_at(at) == Some('&')) => 2,
            _ => 0,
        }
    }

    fn bars(&self) -> usize {
        let rest = self.letters.get(self.at..).unwrap_or_default();
        rest.iter().take_while(|&&c| structure(c) == '|').count()
    }

    /// Number of `|` signs at the cursor if they directly join two words, as other tools separate values.
    pub fn bars_between(&self) -> Option<usize> {
        let bars = self.bars();
        let behind = self.structure_at(self.at + bars)?;
        (bars > 0 && !behind.is_whitespace() && behind != ')').then_some(bars)
    }

    /// The next operator, and its length in characters.
    pub fn operator_here(&self) -> Option<(Operator, usize)> {
        let bars = self.bars();
        if bars > 0 {
            return Some((Operator::Or, bars));
        }
        let ands = self.and_length(self.at);
        if ands > 0 {
            return Some((Operator::And, ands));
        }
        let word = self.word_here();
        let behind = self.structure_at(self.at + word.length);
        let is_alone = behind.is_none_or(|c| c.is_whitespace() || "()\"|&".contains(c));
        let operator = spoken::operator(&word.text).filter(|_| is_alone);
        operator.map(|operator| (operator, word.length))
    }

    /// The comparison sign between a field and its value at the cursor.
    pub fn sign_here(&self) -> Option<Sign> {
        let mut sign = Sign { comparison: None, is_not: false, text: String::new(), length: 0 };
        for &c in self.letters.get(self.at..).unwrap_or_default() {
            let plain = match plain_sign(c) {
                Some(plain) => plain.to_owned(),
                None => c.to_string(),
            };
            let is_first = sign.text.is_empty();
            let is_sign = plain.chars().all(|c| ":<>=".contains(c)) || plain == "!=";
            // `!` is a sign only in `!=` and `:!`; elsewhere it is an ordinary character.
            let next = self.structure_at(self.at + sign.length + 1);
            let is_not = plain == "!" && (!is_first || next == Some('='));
            if !is_sign && !is_not {
                break;
            }
            sign.text.push_str(&plain);
            sign.length += 1;
        }
        if sign.text.is_empty() {
            return None;
        }
        (sign.comparison, sign.is_not) = meant(&sign.text);
        Some(sign)
    }

    /// Whether quoted text begins at the cursor.
    pub fn is_quoted(&self) -> bool {
        self.peek() == Some('"') || self.single_quoted().is_some()
    }

    /// Reads the quoted text at the cursor.
    pub fn quoted(&mut self) -> Result<String, Unclosed> {
        self.skip_while(is_unseen);
        if let Some((text, end)) = self.single_quoted() {
            self.at = end;
            return Ok(text);
        }
        let opener = self.letters.get(self.at).copied().unwrap_or('"');
        let closers = closers(opener);
        let mut at = self.at + 1;
        let mut text = String::new();
        while let Some(&c) = self.letters.get(at) {
            if closers.contains(c) {
                self.at = at + 1;
                return Ok(text);
            }
            let (letter, length) = self.letters.get(at..).and_then(escaped).unwrap_or((c, 1));
            text.push(letter);
            at += length;
        }
        Err(Unclosed { opener, closer: closers.chars().next().unwrap_or('"') })
    }

    /// The text between single quotes, and its end; an apostrophe does not open a quote.
    fn single_quoted(&self) -> Option<(String, usize)> {
        let start = self.at;
        if self.structure_at(start) != Some('\'') {
            return None;
        }
        let is_end = |at: &usize| {
            let behind = self.structure_at(at + 1);
            self.structure_at(*at) == Some('\'')
                && behind.is_none_or(|c| c.is_whitespace() || ",)".contains(c))
        };
        let end = (start + 1..self.letters.len()).find(is_end)?;
        Some((self.letters.get(start + 1..end)?.iter().collect(), end + 1))
    }
}

fn plain_digit(c: char) -> char {
    plain_sign(c).and_then(|sign| sign.chars().next()).unwrap_or(c)
}

/// The meaning of the signs between a field and a value: the relation, and whether it is negated.
fn meant(signs: &str) -> (Option<Relation>, bool) {
    let comparison = match signs {
        ":" | "=" | "==" | "===" | ":=" | "=:" | "::" | ":==" => Relation::Is,
        "!=" | "<>" | "!==" | ":!" | "!:" | ":!=" | ":<>" | "=!" | "=!=" => {
            return (Some(Relation::Is), true);
        }
        ">=" | "=>" | ":>=" | ":=>" => Relation::AtLeast,
        "<=" | "=<" | ":<=" | ":=<" => Relation::AtMost,
        ">" | ":>" => Relation::Over,
        "<" | ":<" => Relation::Under,
        _ => return (None, false),
    };
    (Some(comparison), false)
}
