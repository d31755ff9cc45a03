//! Parser of the filter language.

use super::clause::Clause;
use super::comparison::Relation;
use super::expr::{Expr, FilterError, hint};
use super::operator::Operator;
use super::printed::in_quotes;
use super::reader::{FilterReader, Sign, Unclosed};
use super::spoken;
use super::typed::{self, NextWord};
use crate::model::{Lang, nearest};
use crate::query::fields::FacetField;
use crate::tr;
use crate::words::{Phrase, text};

/// Deepest accepted nesting of parentheses and negations.
const DEEPEST: usize = 32;
/// Longest accepted filter, in characters.
const LONGEST: usize = 4_000;

/// Parses a filter into its parts, all of which must hold.
pub(super) fn parse(text: &str) -> Result<Vec<Expr>, FilterError> {
    let mut parser = Parser { reader: FilterReader::new(text), depth: 0 };
    if parser.reader.len() > LONGEST {
        return refuse_with(LONGEST, |lang| tr!(lang, "filter-too-long", most = LONGEST));
    }
    let expr = parser.alternatives()?;
    parser.reader.skip_spaces();
    if parser.reader.peek().is_some() {
        return refuse(parser.reader.at, "filter-closes-nothing");
    }
    Ok(match expr {
        Expr::All(parts) => parts,
        other => vec![other],
    })
}

/// Rejects with a message without parameters.
fn refuse<T>(position: usize, id: &'static str) -> Result<T, FilterError> {
    refuse_with(position, |lang| text(lang, id).to_owned())
}

fn refuse_with<T>(position: usize, say: impl Fn(Lang) -> String) -> Result<T, FilterError> {
    Err(FilterError { position, message: Phrase::new(say) })
}

fn nothing_after<T>(position: usize, word: &str) -> Result<T, FilterError> {
    refuse_with(position, |lang| tr!(lang, "filter-nothing-after", word = word))
}

struct Parser {
    reader: FilterReader,
    depth: usize,
}

impl Parser {
    fn alternatives(&mut self) -> Result<Expr, FilterError> {
        let mut all = vec![self.together()?];
        while let Some(word) = self.eat(Operator::Or) {
            if all.first() == Some(&Expr::All(Vec::new())) {
                return refuse_with(0, |lang| tr!(lang, "filter-nothing-before", word = &word));
            }
            self.reader.skip_spaces();
            let start = self.reader.at;
            let next = self.together()?;
            if next == Expr::All(Vec::new()) {
                return nothing_after(start, &word);
            }
            all.push(next);
        }
        if all.len() == 1 {
            return Ok(all.remove(0));
        }
        Ok(Expr::Any(all.into_iter().map(unwrap_single).collect()))
    }

    /// If the given operator comes next, consumes it and returns it as typed.
    fn eat(&mut self, wanted: Operator) -> Option<String> {
        self.reader.skip_spaces();
        let (operator, length) = self.reader.operator_here()?;
        (operator == wanted).then(|| self.step_over(length))
    }

    /// Consumes some characters and returns them as typed.
    fn step_over(&mut self, length: usize) -> String {
        let start = self.reader.at;
        self.reader.at += length;
        self.reader.typed(start)
    }

    fn together(&mut self) -> Result<Expr, FilterError> {
        let mut parts = Vec::new();
        loop {
            let joined = self.eat(Operator::And);
            if let Some(word) = joined.as_ref().filter(|_| parts.is_empty()) {
                let start = self.reader.at - word.chars().count();
                return refuse_with(start, |lang| tr!(lang, "filter-nothing-before", word = word));
            }
            self.reader.skip_spaces();
            if !self.is_end() {
                parts.push(self.part()?);
            } else if let Some(word) = joined {
                return nothing_after(self.reader.at, &word);
            } else {
                return Ok(Expr::All(parts));
            }
        }
    }

    /// Whether no further part follows here.
    fn is_end(&self) -> bool {
        let operator = self.reader.operator_here().map(|(operator, _)| operator);
        matches!(self.reader.peek(), None | Some(')'))
            || matches!(operator, Some(Operator::Or | Operator::And))
    }

    fn part(&mut self) -> Result<Expr, FilterError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return refuse_with(self.reader.at, |lang| tr!(lang, "filter-too-deep", most = DEEPEST));
        }
        let part = self.part_within();
        self.depth -= 1;
        part
    }

    fn part_within(&mut self) -> Result<Expr, FilterError> {
        let start = self.reader.at;
        if let Some(word) = self.eat(Operator::Not) {
            return self.denied(start, &word);
        }
        if self.reader.is_quoted() {
            return Ok(Expr::Words(self.value()?));
        }
        match self.reader.peek() {
            Some('-') => {
                self.reader.step();
                match self.reader.peek() {
                    Some(c) if c.is_whitespace() => refuse(start, "filter-space-after-minus"),
                    _ => self.denied(start, "-"),
                }
            }
            Some('!') => {
                self.reader.step();
                self.denied(start, "!")
            }
            // In other tools `+` marks a required word; here every word is required.
            Some('+') => {
                self.reader.step();
                if self.is_end() { nothing_after(start, "+") } else { self.part() }
            }
            Some('(') => self.in_parentheses(start),
            Some(',') => refuse(start, "filter-comma-alone"),
            _ => self.word_or_clause(),
        }
    }

    /// Parses the part after a negating sign or word.
    fn denied(&mut self, start: usize, word: &str) -> Result<Expr, FilterError> {
        self.reader.skip_spaces();
        if self.is_end() {
            return nothing_after(start, word);
        }
        Ok(Expr::Not(Box::new(self.part()?)))
    }

    fn in_parentheses(&mut self, start: usize) -> Result<Expr, FilterError> {
        self.reader.step();
        let inner = self.alternatives()?;
        self.reader.skip_spaces();
        if self.reader.peek() != Some(')') {
            return refuse(start, "filter-not-closed");
        }
        self.reader.step();
        if inner == Expr::All(Vec::new()) {
            return refuse(start, "filter-empty-parentheses");
        }
        Ok(unwrap_single(inner))
    }

    fn word_or_clause(&mut self) -> Result<Expr, FilterError> {
        let start = self.reader.at;
        let word = self.reader.word_here();
        self.reader.at += word.length;
        let behind = self.reader.at;
        self.reader.skip_spaces();
        let is_apart = self.reader.at > behind;
        let sign = self.reader.sign_here();
        if word.text.is_empty() && sign.is_some() {
            return refuse(start, "filter-wants-word");
        }
        let field = sign.as_ref().and_then(|_| spoken::field(&word.text));
        let (Some(sign), Some(field)) = (&sign, field) else {
            self.reader.at = behind;
            // After a space the sign does not belong to this word and is reported separately.
            return if sign.is_some() && !is_apart {
                no_field(start, &word.text)
            } else {
                words(start, &word.text)
            };
        };
        self.clause(field, sign)
    }

    fn clause(&mut self, field: FacetField, sign: &Sign) -> Result<Expr, FilterError> {
        let Some(comparison) = sign.comparison else {
            let text = &sign.text;
            return refuse_with(self.reader.at, |lang| tr!(lang, "filter-no-comparison", sign = text));
        };
        if comparison != Relation::Is && !field.is_ordered() {
            return refuse_with(self.reader.at, |lang| tr!(lang, "filter-no-order", field = field.word()));
        }
        self.reader.at += sign.length;
        self.reader.skip_spaces();
        let position = self.reader.at;
        let mut values = vec![self.value_of(field)?];
        loop {
            let behind = self.reader.at;
            if let Some(length) = self.reader.bars_between() {
                self.reader.at += length;
                values.push(self.value_of(field)?);
                continue;
            }
            self.reader.skip_spaces();
            if self.reader.peek() != Some(',') {
                self.reader.at = behind;
                break;
            }
            self.reader.step();
            self.reader.skip_spaces();
            values.push(self.value_of(field)?);
        }
        let clause = Expr::Clause(Clause { field, comparison, values, position });
        Ok(if sign.is_not { Expr::Not(Box::new(clause)) } else { clause })
    }

    /// Parses a value; spaces may separate a number from its scale and currency.
    fn value_of(&mut self, field: FacetField) -> Result<String, FilterError> {
        if self.reader.is_quoted() {
            return Ok(typed::printed(field, &self.value()?));
        }
        let start = self.reader.at;
        if !typed::may_go_on(field) {
            let value = self.value()?;
            return Ok(typed::printed(field, value.trim_matches('*')));
        }
        let word = self.reader.number_here();
        if word.text.is_empty() {
            return refuse(start, "filter-wants-value");
        }
        self.reader.at += word.length;
        let mut value = word.text;
        loop {
            let behind = self.reader.at;
            self.reader.skip_spaces();
            let word = self.reader.number_here();
            let is_word = !word.text.is_empty() && self.reader.operator_here().is_none();
            match typed::further(field, &value, &word.text) {
                NextWord::Part if is_word => {
                    self.reader.at += word.length;
                    value = format!("{value} {}", word.text);
                }
                NextWord::Unclear if is_word => {
                    let (found, joined) = (format!("{value} {}", word.text), format!("{value}{}", word.text));
                    let alone = in_quotes(&word.text);
                    return refuse_with(start, |lang| {
                        tr!(lang, "filter-space-in-number", found = &found, joined = &joined, alone = &alone)
                    });
                }
                NextWord::Foreign if self.reader.stands_alone(&word) => {
                    let alone = in_quotes(&word.text);
                    return refuse_with(self.reader.at, |lang| {
                        tr!(lang, "filter-behind-number", number = &value, word = &word.text, alone = &alone)
                    });
                }
                _ => {
                    self.reader.at = behind;
                    return Ok(typed::printed(field, &value));
                }
            }
        }
    }

    fn value(&mut self) -> Result<String, FilterError> {
        let start = self.reader.at;
        if self.reader.is_quoted() {
            return self.reader.quoted().or_else(|Unclosed { opener, closer }| {
                let (opener, closer) = (opener.to_string(), closer.to_string());
                refuse_with(start, |lang| {
                    tr!(lang, "filter-quote-not-closed", opener = &opener, closer = &closer)
                })
            });
        }
        let word = self.reader.word_here();
        self.reader.at += word.length;
        if word.text.is_empty() { refuse(start, "filter-wants-value") } else { Ok(word.text) }
    }
}

/// Parses a bare word. Stars at its ends are dropped: other tools need them as wildcards, but here words match
/// anywhere.
fn words(start: usize, word: &str) -> Result<Expr, FilterError> {
    let trimmed = word.trim_matches(['*', '＊']);
    if word.is_empty() {
        return refuse(start, "filter-wants-word");
    }
    if trimmed.is_empty() || trimmed.contains(['*', '＊']) {
        return refuse(start, "filter-star");
    }
    // A Chinese full stop ends the typed sentence and is not part of the word.
    let trimmed = Some(trimmed.trim_end_matches('。')).filter(|rest| !rest.is_empty()).unwrap_or(trimmed);
    if spoken::is_of_other_tools(trimmed) {
        let quoted = in_quotes(trimmed);
        return refuse_with(start, |lang| {
            tr!(lang, "filter-sign-of-other-tools", word = trimmed, quoted = &quoted)
        });
    }
    Ok(Expr::Words(trimmed.to_owned()))
}

fn no_field(start: usize, word: &str) -> Result<Expr, FilterError> {
    // A suggestion must share a letter with the word, since any two words of one or two letters are similar by edit
    // distance.
    let is_alike = |name: &&str| name.chars().any(|c| word.contains(c));
    let near = nearest(word, spoken::field_words().filter(is_alike));
    refuse_with(start, |lang| {
        let hint = match near {
            None => tr!(lang, "filter-quote-it", quoted = in_quotes(word)),
            near => hint(near, lang),
        };
        tr!(lang, "filter-no-field", word = word, hint = hint)
    })
}

fn unwrap_single(expr: Expr) -> Expr {
    match expr {
        Expr::All(mut parts) if parts.len() == 1 => parts.remove(0),
        other => other,
    }
}
