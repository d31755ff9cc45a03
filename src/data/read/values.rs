//! Converting single values of files: texts, ids, notations, statements.

use super::recover::with_consequence;
use super::schema::{RawList, RawText};
use crate::data::limits::{MAX_LIST, MAX_TEXT_CHARS, MAX_TITLE_CHARS};
use crate::data::problems::problem::Code;
use crate::data::problems::report::Report;
use crate::data::reference_lists::ReferenceLists;
use crate::data::unknown::{unknown, unknown_place};
use crate::message;
use crate::model::{
    Amount, Count, Expected, Field, Notation, NotationError, PlaceIx, Stage, Statement, When, nearest,
};
use crate::words::{Message, expected_words};

/// The text of a field, cut at its limit; an empty text counts as absent.
pub fn text_of(field: &'static str, text: Option<&RawText<'_>>, report: &mut Report) -> Option<String> {
    let text = text?.as_str();
    if text.trim().is_empty() {
        report.field(field, Code::EmptyText, message!("problem-empty-text", field = field));
        return None;
    }
    report.letters(field, text);
    let most = if field == "title" { MAX_TITLE_CHARS } else { MAX_TEXT_CHARS };
    // A text has at most as many characters as bytes, so the characters of most texts need no counting.
    if text.len() > most
        && let Some((cut, _)) = text.char_indices().nth(most)
    {
        report.field(
            field,
            Code::TextTooLong,
            message!("problem-text-too-long", field = field, most = most.to_string()),
        );
        return text.get(..cut).map(str::to_owned);
    }
    Some(text.to_owned())
}

/// The id of an entry; `None`, with a finding, if it has no valid one. `thing` is a phrase such as `thing-deal`.
pub fn id_of(
    text: Option<&RawText<'_>>,
    broken: &[&str],
    thing: &'static str,
    report: &mut Report,
) -> Option<String> {
    let id = text_of("id", text, report);
    match &id {
        Some(id) if !is_kebab(id) => {
            let what = message!("problem-wrong-id", id = shortened(id));
            report.field("id", Code::WrongId, what);
        }
        None if text.is_none() && !broken.contains(&"id") => {
            report.here(Code::MissingField, message!("problem-needs-id", thing = Message::new(thing)));
        }
        _ => {}
    }
    id
}

fn is_kebab(id: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    id.split('-').all(is_part)
}

/// The beginning of a text, for use in a message.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The readable entries of a list up to the limit, with their indices in the file.
pub fn list_of<'l, T>(
    field: &'static str,
    list: &'l RawList<T>,
    report: &mut Report,
) -> impl Iterator<Item = (usize, &'l T)> + use<'l, T> {
    if list.len() > MAX_LIST {
        report.field(
            field,
            Code::ListTooLong,
            message!(
                "problem-list-too-long",
                field = field,
                entries = list.len().to_string(),
                most = MAX_LIST.to_string()
            ),
        );
    }
    let entries = list.iter().take(MAX_LIST).enumerate();
    entries.filter_map(|(ix, entry)| entry.as_ref().map(|entry| (ix, entry)))
}

/// An amount; an unreadable one becomes undisclosed, because the deal involves money all the same.
pub fn amount_of(
    field: &'static str,
    text: &RawText<'_>,
    known: &ReferenceLists<'_>,
    report: &mut Report,
) -> Amount {
    match text.as_str().parse() {
        Ok(amount) => amount,
        Err(error) => {
            refuse_amount(field, text.as_str(), &error, "taken-as-undisclosed", known, report);
            Amount::Undisclosed
        }
    }
}

fn refuse_amount(
    field: &'static str,
    text: &str,
    error: &NotationError,
    consequence: &'static str,
    known: &ReferenceLists<'_>,
    report: &mut Report,
) {
    let word: String =
        text.chars().skip(error.position).take_while(char::is_ascii_alphabetic).take(MOST_LETTERS).collect();
    let is_behind = text.chars().take(error.position).any(|c| c.is_ascii_digit());
    let is_unknown_currency = matches!(error.expected, Expected::KnownCurrency { .. });
    let (code, what) = if !is_unknown_currency {
        (Code::WrongAmount, message!("problem-expected", expected = expected_words(&error.expected)))
    } else if is_behind && text.chars().take(error.position).any(char::is_alphabetic) {
        // The amount already has a currency in front.
        (Code::WrongAmount, message!("problem-expected-scale", found = word))
    } else {
        (Code::UnknownCurrency, unknown("sort-currency", &word, known.nearest_currency(&word).as_deref()))
    };
    report.inside(field, error.position, code, with_consequence(what, Message::new(consequence)));
}

/// The most letters of a word that is reported as an unknown currency.
const MOST_LETTERS: usize = 12;

/// A count, or a floor area in the same notation.
pub fn count_of(field: &'static str, text: Option<&RawText<'_>>, report: &mut Report) -> Option<Count> {
    notation(field, text?, Code::WrongCount, report)
}

/// A date.
pub fn when_of(field: &'static str, text: Option<&RawText<'_>>, report: &mut Report) -> Option<When> {
    notation(field, text?, Code::WrongDate, report)
}

fn notation<T: std::str::FromStr<Err = NotationError>>(
    field: &'static str,
    text: &RawText<'_>,
    code: Code,
    report: &mut Report,
) -> Option<T> {
    match text.as_str().parse() {
        Ok(value) => Some(value),
        Err(error) => {
            let what = message!(
                "problem-expected-field-left-out",
                expected = expected_words(&error.expected),
                field = field
            );
            report.inside(field, error.position, code, what);
            None
        }
    }
}

/// The place with an id.
pub fn place_of(
    field: &'static str,
    text: Option<&RawText<'_>>,
    known: &ReferenceLists<'_>,
    report: &mut Report,
) -> Option<PlaceIx> {
    let id = text_of(field, text, report)?;
    let found = known.place(&id);
    if found.is_none() {
        let code = match field {
            "venue" => Code::UnknownVenue,
            "home" => Code::UnknownHome,
            _ => Code::UnknownPlace,
        };
        report.field_with(field, code, || unknown_place(known.places, &shortened(&id)));
    }
    found
}

/// The statement in the field `value` of a rival or accepted entry, read as a value of the field `about`.
pub fn statement_of(
    about: Field,
    text: &RawText<'_>,
    known: &ReferenceLists<'_>,
    report: &mut Report,
) -> Option<Statement> {
    let some = Some(text);
    match about.notation() {
        Notation::Amount => match text.as_str().parse() {
            Ok(amount) => Some(Statement::Amount(amount)),
            Err(error) => {
                refuse_amount("value", text.as_str(), &error, "left-out-statement", known, report);
                None
            }
        },
        Notation::Count => count_of("value", some, report).map(Statement::Count),
        Notation::Area => count_of("value", some, report).map(Statement::FloorArea),
        Notation::Date => when_of("value", some, report).map(Statement::When),
        Notation::Place => place_of("value", some, known, report).map(Statement::Place),
        Notation::Stage => {
            let stage = Stage::from_word(text.as_str());
            if stage.is_none() {
                let meant = nearest(text.as_str(), Stage::ALL.iter().map(|stage| stage.word()));
                report.field(
                    "value",
                    Code::UnknownWord,
                    unknown("sort-stage", &shortened(text.as_str()), meant),
                );
            }
            stage.map(Statement::Stage)
        }
        Notation::Text | Notation::Word | Notation::List | Notation::Link => {
            text_of("value", some, report).map(Statement::Words)
        }
    }
}
