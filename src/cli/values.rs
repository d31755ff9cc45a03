//! Parsing the values of arguments.

use crate::data::limits::MAX_DEALS;
use crate::figure::FigureKind;
use crate::page::Size;
use crate::session::parse_sheet;
use crate::tr;
use crate::words::Phrase;
use clap::ValueEnum;
use clap::builder::{EnumValueParser, PossibleValue, TypedValueParser};
use std::ffi::{OsStr, OsString};

/// The first argument of `chart`: a kind of figure, or with `--again FILE` the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Kind(FigureKind),
    Register(OsString),
}

/// Parses the first argument of `chart`. Whether a register is allowed there depends on the other arguments, so the
/// check comes later.
#[derive(Clone)]
pub struct SubjectParser;

impl TypedValueParser for SubjectParser {
    type Value = Subject;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Subject, clap::Error> {
        let read = EnumValueParser::<FigureKind>::new().parse_ref(command, arg, value);
        Ok(read.map_or_else(|_| Subject::Register(value.to_owned()), Subject::Kind))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(FigureKind::value_variants().iter().filter_map(FigureKind::to_possible_value)))
    }
}

impl ValueEnum for FigureKind {
    fn value_variants<'a>() -> &'a [Self] {
        Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.word()))
    }
}

/// The width and height of the window.
pub fn size(text: &str) -> Result<Size, Phrase> {
    parse_sheet(text).map(|sheet| sheet.size)
}

/// The number of deals of a synthetic register.
pub fn made_up(text: &str) -> Result<usize, Phrase> {
    let deals = text.parse().ok().filter(|deals| *deals <= MAX_DEALS);
    deals.ok_or_else(|| Phrase::new(|lang| tr!(lang, "options-deals", most = MAX_DEALS.to_string())))
}
