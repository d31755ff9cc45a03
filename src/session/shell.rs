//! Words of a command line: quoting and parsing by the rules of a POSIX shell.

use super::option_error::OptionError;
use crate::model::plain_sign;
use crate::tr;

/// A word of a line with the position of each of its characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ShellWord {
    pub text: String,
    /// The position in the line of each character of `text`, and of the end of the word.
    places: Vec<usize>,
}

impl ShellWord {
    /// The position in the line of a character of the word.
    pub fn place(&self, at: usize) -> usize {
        self.places.get(at).or(self.places.last()).copied().unwrap_or(0)
    }

    /// The rest of the word from character `from` on.
    pub fn after(&self, from: usize) -> Self {
        let places = self.places.get(from..).unwrap_or_default().to_vec();
        Self { text: self.text.chars().skip(from).collect(), places }
    }
}

/// A word, quoted for a shell if necessary.
pub fn shell_quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "@/._-:,".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// The quoted line without line breaks and control characters, which are written as `$'
/// '` and `$'\u001b'`. Many shells and [`command_words`] read this form.
pub(super) fn in_one_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '\n' => out.push_str("'$'\\n''"),
            '\r' => out.push_str("'$'\\r''"),
            '\t' => out.push_str("'$'\\t''"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}') => {
                let code = format!("'$'\\u{:04x}''", u32::from(c));
                out.push_str(&code);
            }
            c => out.push(c),
        }
    }
    out
}

/// Splits a command into the words that the program would receive.
pub fn command_words(line: &str) -> Result<Vec<String>, OptionError> {
    Ok(words(line)?.into_iter().map(|word| word.text).collect())
}

/// Splits a line into words; variables and patterns are not expanded.
pub(super) fn words(line: &str) -> Result<Vec<ShellWord>, OptionError> {
    let letters: Vec<char> = line.chars().collect();
    let mut reader = ShellReader { letters: &letters, at: 0 };
    let mut words = Vec::new();
    while let Some(word) = reader.word()? {
        words.push(word);
    }
    Ok(words)
}

/// Whether a character is a typographic quotation mark or another substitute for a plain quote.
fn is_odd_quote(c: char) -> bool {
    matches!(plain_sign(c), Some("\"" | "'"))
}

struct ShellReader<'a> {
    letters: &'a [char],
    at: usize,
}

impl ShellReader<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn word(&mut self) -> Result<Option<ShellWord>, OptionError> {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
        if self.peek().is_none() {
            return Ok(None);
        }
        let mut word = ShellWord { text: String::new(), places: Vec::new() };
        let mut end = self.at;
        while let Some(letter) = self.peek().filter(|letter| !letter.is_whitespace()) {
            match letter {
                '$' if self.letters.get(self.at + 1) == Some(&'\'') => {
                    self.at += 1;
                    self.escaped(&mut word)?;
                    end = self.at - 1;
                    continue;
                }
                '\'' | '"' => {
                    self.quoted(letter, |c| c == letter, &mut word)?;
                    // An error at the end of the word points before the closing quote.
                    end = self.at - 1;
                    continue;
                }
                // Word processors and chat programs turn plain quotes into these.
                letter if is_odd_quote(letter) && word.text.is_empty() => {
                    self.quoted(letter, is_odd_quote, &mut word)?;
                    end = self.at - 1;
                    continue;
                }
                '\\' => {
                    self.at += 1;
                    let expected =
                        || OptionError::new(self.at - 1, |lang| tr!(lang, "views-backslash").to_owned());
                    let letter = self.peek().ok_or_else(expected)?;
                    self.take(letter, &mut word);
                }
                letter => self.take(letter, &mut word),
            }
            end = self.at;
        }
        word.places.push(end);
        Ok(Some(word))
    }

    fn take(&mut self, letter: char, word: &mut ShellWord) {
        word.text.push(letter);
        word.places.push(self.at);
        self.at += 1;
    }

    /// Reads the text between `$'` and `'`, with its escapes for line breaks and character codes.
    fn escaped(&mut self, word: &mut ShellWord) -> Result<(), OptionError> {
        let start = self.at;
        self.at += 1;
        loop {
            match self.peek() {
                None => return Err(not_closed(start, '\'')),
                Some('\'') => break,
                Some('\\') => {
                    let (letter, length) = self.escape();
                    word.text.push(letter);
                    word.places.push(self.at);
                    self.at += length;
                }
                Some(letter) => self.take(letter, word),
            }
        }
        self.at += 1;
        Ok(())
    }

    /// The character for the escape at the current position, and the length of the escape.
    fn escape(&self) -> (char, usize) {
        match self.letters.get(self.at + 1) {
            Some('n') => ('\n', 2),
            Some('r') => ('\r', 2),
            Some('t') => ('\t', 2),
            Some('u') => {
                let code: String = self.letters.iter().skip(self.at + 2).take(4).collect();
                let letter = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                letter.filter(|_| code.len() == 4).map_or(('u', 2), |letter| (letter, 6))
            }
            Some(&letter) => (letter, 2),
            None => ('\\', 1),
        }
    }

    /// Reads quoted text; `\` is an escape only within double quotes.
    fn quoted(
        &mut self,
        quote: char,
        closes: impl Fn(char) -> bool,
        word: &mut ShellWord,
    ) -> Result<(), OptionError> {
        let start = self.at;
        self.at += 1;
        loop {
            match self.peek() {
                None => return Err(not_closed(start, quote)),
                Some(letter) if closes(letter) => break,
                Some('\\') if quote == '"' => {
                    let next = self.letters.get(self.at + 1).copied();
                    if next.is_some_and(|next| "\"\\$`".contains(next)) {
                        self.at += 1;
                    }
                    self.take(self.peek().unwrap_or('\\'), word);
                }
                Some(letter) => self.take(letter, word),
            }
        }
        self.at += 1;
        Ok(())
    }
}

/// The error for text that opened at `start` without a closing `quote`.
fn not_closed(start: usize, quote: char) -> OptionError {
    OptionError::new(start, |lang| tr!(lang, "views-quote-not-closed", quote = quote.to_string()))
}
