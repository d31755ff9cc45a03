//! Reading the words of closed lists, quickly and partially.

use super::quick::{Quick, QuickRead};
use super::recover::{Broken, Faults, Recover, options, short, snippet};
use super::tolerant::{Node, ValueShape};
use crate::data::problems::problem::Code;
use crate::message;
use crate::model::{Confidence, Field, Form, Kind, Level, Link, Role, Stage, Unit, nearest};
use crate::words::Message;
use serde::de::DeserializeOwned;

/// Makes closed lists readable, each with the phrase for one of its words.
macro_rules! lists {
    ($($type:ident $sort:literal),+ $(,)?) => {
        $(
            impl<'a> QuickRead<'a> for $type {
                fn quick(reader: &mut Quick<'a>) -> Option<Self> {
                    let word = reader.word()?;
                    Self::ALL.iter().copied().find(|one| one.word() == word)
                }
            }

            impl<'a> Recover<'a> for $type {
                fn recover(node: Node<'a>, faults: &mut Faults) -> Result<Self, Broken> {
                    let words: Vec<&'static str> = Self::ALL.iter().map(|one| one.word()).collect();
                    recover_word(node, faults, $sort, &words)
                }
            }
        )+
    };
}

lists!(
    Kind "sort-kind", Form "sort-form", Stage "sort-stage", Unit "sort-unit", Role "sort-role",
    Confidence "sort-confidence", Link "sort-how", Field "sort-field", Level "sort-level",
);

/// Accepts a word of the list that is in quotes, but reports it; refuses anything else.
fn recover_word<T: DeserializeOwned>(
    node: Node<'_>,
    faults: &mut Faults,
    sort: &'static str,
    words: &[&'static str],
) -> Result<T, Broken> {
    let written = node.source();
    let bare = written.trim_matches('"');
    if bare.len() < written.len()
        && let Ok(value) = options().from_str(bare)
    {
        faults.push(node.start, Code::WrongType, message!("problem-quotes", word = bare));
        return Ok(value);
    }
    let sort = Message::new(sort);
    let what = match nearest(bare, words.iter().copied()) {
        Some(known) if node.shape() != ValueShape::Empty => {
            message!("problem-unknown-word-meant", sort = sort, word = short(bare), known = known)
        }
        _ => {
            message!("problem-unknown-word", sort = sort, words = words.join(", "), found = snippet(node))
        }
    };
    faults.push(node.start, Code::UnknownWord, what);
    Err(Broken)
}
