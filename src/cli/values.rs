//! The values of arguments, from the words that are typed.

use super::args::ChartKind;
use crate::data::limits::MAX_DEALS;
use crate::figure::ThemeName;
use crate::figure::scene::{Preset, Size, Unit};
use crate::query::{FACET_FIELDS, FacetField};
use crate::session::one_of;
use clap::ValueEnum;
use clap::builder::{EnumValueParser, PossibleValue, TypedValueParser};
use std::ffi::{OsStr, OsString};

/// What stands first behind `chart`: a kind of figure, or behind `--again FILE` the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Kind(ChartKind),
    Register(OsString),
}

/// Reads it; whether a register may stand there is known only with all arguments.
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
        let read = EnumValueParser::<ChartKind>::new().parse_ref(command, arg, value);
        Ok(read.map_or_else(|_| Subject::Register(value.to_owned()), Subject::Kind))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(ChartKind::value_variants().iter().filter_map(ChartKind::to_possible_value)))
    }
}

pub fn facet_field(text: &str) -> Result<FacetField, String> {
    let known = |field: &FacetField| FACET_FIELDS.contains(field);
    let words = || FACET_FIELDS.iter().map(|field| field.word()).collect::<Vec<_>>();
    FacetField::from_word(text)
        .map(FacetField::facet)
        .filter(known)
        .ok_or_else(|| one_of(&words()).to_string())
}

pub fn theme(text: &str) -> Result<ThemeName, String> {
    ThemeName::from_word(text).ok_or_else(|| one_of(&["light", "dark"]).to_string())
}

/// A size, and the unit that it was given in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    pub size: Size,
    pub unit: Unit,
}

pub fn sheet(text: &str) -> Result<Sheet, String> {
    let size = Size::parse(text);
    let preset = Preset::ALL.iter().find(|preset| preset.word == text.trim()).map(|preset| preset.unit);
    let written = || Unit::ALL.iter().copied().find(|unit| text.trim().ends_with(unit.word()));
    let unit = preset.or_else(written).unwrap_or_default();
    let names: Vec<&str> = Preset::ALL.iter().map(|preset| preset.word).collect();
    size.map(|size| Sheet { size, unit }).ok_or_else(|| {
        format!(
            "expected width and height from 16 to 20000 pixels, as in 1600x900, 170x120mm or 6.5x4.6in, or one of {}",
            names.join(", ")
        )
    })
}

pub fn points(text: &str) -> Result<f32, String> {
    let points =
        text.trim_end_matches("pt").parse::<f32>().ok().filter(|points| (4.0..=72.0).contains(points));
    points.ok_or_else(|| "expected a size of text from 4 to 72 points".to_owned())
}

pub fn size(text: &str) -> Result<Size, String> {
    Size::parse(text).ok_or_else(|| "expected width and height from 16 to 20000, as in 1600x900".to_owned())
}

pub fn made_up(text: &str) -> Result<usize, String> {
    let deals = text.parse().ok().filter(|deals| *deals <= MAX_DEALS);
    deals.ok_or_else(|| format!("expected a number of deals from 0 to {MAX_DEALS}"))
}
