//! Reading the filter language.

use super::clause::{Clause, Comparison, FacetField};
use super::{Expr, FilterError};
use crate::model::{Currency, nearest};
use crate::said;
use crate::words::Said;

/// Deeper nesting of parentheses and signs is refused.
const DEEPEST: usize = 32;
/// Longer filters are refused.
const LONGEST: usize = 4_000;

pub(super) fn parse(text: &str) -> Result<Vec<Expr>, FilterError> {
    let mut reader = Reader { letters: text.chars().collect(), at: 0, depth: 0 };
    if reader.letters.len() > LONGEST {
        return refuse(LONGEST, said!("refused-too-long", most = LONGEST.to_string()));
    }
    let expr = reader.alternatives()?;
    reader.skip_spaces();
    if reader.at < reader.letters.len() {
        return refuse(reader.at, said!("refused-stray-bracket"));
    }
    Ok(match expr {
        Expr::All(parts) => parts,
        other => vec![other],
    })
}

fn refuse<T>(position: usize, message: Said) -> Result<T, FilterError> {
    Err(FilterError { position, message })
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    depth: usize,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn goes_on_with(&self, token: &str) -> bool {
        token.chars().enumerate().all(|(i, c)| self.letters.get(self.at + i) == Some(&c))
    }

    /// The bare word that stands here, without stepping over it.
    fn word_here(&self) -> String {
        self.letters.iter().skip(self.at).take_while(|&&c| is_bare(c)).collect()
    }

    fn alternatives(&mut self) -> Result<Expr, FilterError> {
        let mut all = vec![self.together()?];
        while self.eat_or() {
            self.skip_spaces();
            let start = self.at;
            let next = self.together()?;
            if next == Expr::All(Vec::new()) {
                return refuse(start, said!("refused-nothing-after-or"));
            }
            all.push(next);
        }
        if all.len() == 1 {
            return Ok(all.remove(0));
        }
        if all.first() == Some(&Expr::All(Vec::new())) {
            return refuse(0, said!("refused-nothing-before-or"));
        }
        Ok(Expr::Any(all.into_iter().map(unwrap_single).collect()))
    }

    fn eat_or(&mut self) -> bool {
        self.skip_spaces();
        let is_or = self.word_here().eq_ignore_ascii_case("or");
        if is_or {
            self.at += 2;
        }
        is_or
    }

    fn together(&mut self) -> Result<Expr, FilterError> {
        let mut parts = Vec::new();
        loop {
            self.skip_spaces();
            let is_end =
                matches!(self.peek(), None | Some(')')) || self.word_here().eq_ignore_ascii_case("or");
            if is_end {
                return Ok(Expr::All(parts));
            }
            parts.push(self.part()?);
        }
    }

    fn part(&mut self) -> Result<Expr, FilterError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return refuse(self.at, said!("refused-too-deep", most = DEEPEST.to_string()));
        }
        let part = self.part_within();
        self.depth -= 1;
        part
    }

    fn part_within(&mut self) -> Result<Expr, FilterError> {
        let start = self.at;
        match self.peek() {
            Some('-') => {
                self.at += 1;
                match self.peek() {
                    None => refuse(start, said!("refused-nothing-after-dash")),
                    Some(c) if c.is_whitespace() => refuse(start, said!("refused-space-after-dash")),
                    Some(_) => Ok(Expr::Not(Box::new(self.part()?))),
                }
            }
            Some('(') => {
                self.at += 1;
                let inner = self.alternatives()?;
                self.skip_spaces();
                if self.peek() != Some(')') {
                    return refuse(start, said!("refused-open-bracket"));
                }
                self.at += 1;
                if inner == Expr::All(Vec::new()) {
                    return refuse(start, said!("refused-empty-brackets"));
                }
                Ok(unwrap_single(inner))
            }
            Some('"') => Ok(Expr::Words(self.value()?)),
            _ => self.word_or_clause(),
        }
    }

    fn word_or_clause(&mut self) -> Result<Expr, FilterError> {
        let start = self.at;
        let word = self.word_here();
        self.at += word.chars().count();
        let sign = Comparison::ALL.iter().find(|(_, sign)| self.goes_on_with(sign));
        let Some(&(comparison, sign)) = sign else {
            if word.is_empty() {
                return refuse(start, said!("refused-no-word"));
            }
            return Ok(Expr::Words(word));
        };
        let Some(field) = FacetField::from_word(&word) else {
            let known = FacetField::ALL.iter().map(|(_, known)| *known);
            return refuse(
                start,
                match nearest(&word, known) {
                    Some(meant) => said!("refused-no-field-meant", word = word, meant = meant),
                    None => said!("refused-no-field", word = word),
                },
            );
        };
        if comparison != Comparison::Is && !field.is_ordered() {
            return refuse(self.at, said!("refused-no-order", field = field.word()));
        }
        self.at += sign.len();
        let position = self.at;
        let mut values = vec![self.value_of(field)?];
        while self.peek() == Some(',') {
            self.at += 1;
            values.push(self.value_of(field)?);
        }
        Ok(Expr::Clause(Clause { field, comparison, values, position }))
    }

    /// A value; an amount may have its currency behind a space.
    fn value_of(&mut self, field: FacetField) -> Result<String, FilterError> {
        let value = self.value()?;
        let is_number = value.starts_with(|c: char| c.is_ascii_digit());
        if field != FacetField::Amount || !is_number {
            return Ok(value);
        }
        let before = self.at;
        self.skip_spaces();
        let next = self.word_here();
        if Currency::from_code(&next).is_some() {
            self.at += next.chars().count();
            return Ok(format!("{value} {next}"));
        }
        self.at = before;
        Ok(value)
    }

    fn value(&mut self) -> Result<String, FilterError> {
        let start = self.at;
        if self.peek() != Some('"') {
            let word = self.word_here();
            self.at += word.chars().count();
            if word.is_empty() {
                return refuse(start, said!("refused-no-value"));
            }
            return Ok(word);
        }
        self.at += 1;
        let mut value = String::new();
        while let Some(letter) = self.peek() {
            self.at += 1;
            match (letter, self.peek()) {
                ('"', _) => return Ok(value),
                ('\\', Some(escaped @ ('"' | '\\'))) => {
                    value.push(escaped);
                    self.at += 1;
                }
                _ => value.push(letter),
            }
        }
        refuse(start, said!("refused-open-quote"))
    }
}

fn is_bare(c: char) -> bool {
    !c.is_whitespace() && !"\"(),:<>".contains(c)
}

fn unwrap_single(expr: Expr) -> Expr {
    match expr {
        Expr::All(mut parts) if parts.len() == 1 => parts.remove(0),
        other => other,
    }
}
