//! Why the parser refuses the arguments, in the language of the user; English keeps the parser's own sentences.

use crate::model::Lang;
use crate::tr;
use crate::words::Phrase;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error;

/// The lines of the refusal in a language other than English; `None` if the parser's own text stays.
pub(super) fn refusal(error: &clap::Error, lang: Lang) -> Option<Vec<String>> {
    if lang == Lang::En {
        return None;
    }
    let mut lines = vec![sentence(error, lang)?];
    let suggested =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggested =
        suggested.into_iter().find_map(|kind| text(error, lang, kind)).filter(|word| !word.is_empty());
    if let Some(word) = suggested {
        lines.push(tr!(lang, "refused-suggested", word = word));
    }
    lines.push(tr!(lang, "refused-help").to_owned());
    Some(lines)
}

/// What is wrong with the arguments.
fn sentence(error: &clap::Error, lang: Lang) -> Option<String> {
    let arg = text(error, lang, ContextKind::InvalidArg).unwrap_or_default();
    let value = text(error, lang, ContextKind::InvalidValue).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::UnknownArgument => tr!(lang, "refused-unknown", arg = arg),
        ErrorKind::InvalidSubcommand => {
            tr!(lang, "refused-command", word = text(error, lang, ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::InvalidValue if value.is_empty() => tr!(lang, "refused-no-value", arg = arg),
        ErrorKind::InvalidValue => {
            let words = text(error, lang, ContextKind::ValidValue).unwrap_or_default();
            tr!(lang, "refused-value", value = value, arg = arg, words = words)
        }
        ErrorKind::ValueValidation => {
            let phrase = error.source().and_then(|source| source.downcast_ref::<Phrase>());
            let why = phrase.map(|phrase| phrase.in_lang(lang).to_owned());
            let why = why.or_else(|| error.source().map(ToString::to_string)).unwrap_or_default();
            tr!(lang, "refused-because", value = value, arg = arg, why = why)
        }
        ErrorKind::ArgumentConflict => match text(error, lang, ContextKind::PriorArg)? {
            // An option that may be given once excludes itself.
            other if other == arg => tr!(lang, "refused-twice", arg = arg),
            other => tr!(lang, "refused-together", arg = arg, other = other),
        },
        ErrorKind::InvalidUtf8 => tr!(lang, "refused-unreadable").to_owned(),
        ErrorKind::MissingRequiredArgument => tr!(lang, "refused-missing", args = arg),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            tr!(lang, "refused-number", arg = arg)
        }
        _ => return None,
    })
}

/// What the parser says of a thing, as one text.
fn text(error: &clap::Error, lang: Lang, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(word) => Some(word.clone()),
        ContextValue::Strings(words) => Some(words.join(tr!(lang, "list-comma"))),
        _ => None,
    }
}
