//! What the columns of a terminal are headed with, and what groups are called there.

use crate::figure::group_name;
use crate::model::{Confidence, Kind, Lang, Register, Stage, Unit};
use crate::query::{Column, FacetField, FacetValue, GroupBy, GroupKey, Measure, Site};
use crate::say;
use crate::words::{confidence_word, kind_word, place_name, stage_word, text};

/// `WHEN`, `TITLE`.
pub(super) fn column_head(column: Column, lang: Lang) -> &'static str {
    text(
        lang,
        match column {
            Column::When => "terminal-when",
            Column::Title => "terminal-title",
            Column::Place => "terminal-place",
            Column::Kind => "terminal-kind",
            Column::Stage => "terminal-stage",
            Column::Amount => "terminal-amount",
            Column::Count => "terminal-count",
            Column::Parties => "terminal-parties",
            Column::Sectors => "terminal-sectors",
            Column::Venue => "terminal-venue",
            Column::Event => "terminal-event",
            Column::Source => "terminal-source",
            Column::Confidence => "terminal-confidence",
            Column::Id => "terminal-id",
        },
    )
}

/// `DISTRICT`, `MONTH`.
pub(super) fn group_head(by: GroupBy, lang: Lang) -> &'static str {
    text(
        lang,
        match by {
            GroupBy::District => "terminal-district",
            GroupBy::Province => "terminal-province",
            GroupBy::Zone => "terminal-zone",
            GroupBy::Country => "terminal-country",
            GroupBy::Kind => "terminal-kind",
            GroupBy::Stage => "terminal-stage",
            GroupBy::Sector => "terminal-sector",
            GroupBy::Party => "terminal-party",
            GroupBy::Event => "terminal-event",
            GroupBy::Month => "terminal-month",
            GroupBy::Quarter => "terminal-quarter",
            GroupBy::Year => "terminal-year",
            GroupBy::Source => "terminal-source",
        },
    )
}

/// `MONEY`, `PROJECTS`.
pub(super) fn measure_head(measure: Measure, lang: Lang) -> &'static str {
    text(
        lang,
        match measure {
            Measure::Money => "terminal-money",
            Measure::Deals => "terminal-deals",
            Measure::Count(Unit::Projects) => "terminal-projects",
            Measure::Count(Unit::Agreements) => "terminal-agreements",
            Measure::Count(Unit::Companies) => "terminal-companies",
            Measure::Count(Unit::Partners) => "terminal-partners",
            Measure::Area => "terminal-area",
        },
    )
}

/// `STAGE`, `IS`; a field that is no facet by its word.
pub(super) fn facet_head(field: FacetField, lang: Lang) -> String {
    let id = match field {
        FacetField::Place => "terminal-place",
        FacetField::Amount => "terminal-amount",
        FacetField::Currency => "terminal-currency",
        FacetField::Is => "terminal-is",
        FacetField::Confidence => "terminal-confidence",
        field => {
            let by = field.grouping();
            return by.map_or_else(|| field.word().to_uppercase(), |by| group_head(by, lang).to_owned());
        }
    };
    text(lang, id).to_owned()
}

/// The word of the files in English, which is typed in filters; elsewhere what people say.
pub(super) fn stage_cell(stage: Stage, lang: Lang) -> &'static str {
    if lang == Lang::En { stage.word() } else { stage_word(stage, lang) }
}

/// The same for kinds.
pub(super) fn kind_cell(kind: Kind, lang: Lang) -> &'static str {
    if lang == Lang::En { kind.word() } else { kind_word(kind, lang) }
}

/// The name of a group, in English as files and filters have it.
pub(super) fn group_cell(
    register: &Register,
    grouping: (GroupBy, Site),
    key: &GroupKey,
    lang: Lang,
) -> String {
    match (lang, key) {
        (Lang::En, _) => key.name(register, grouping, lang),
        (_, GroupKey::Stage(stage)) => stage_word(*stage, lang).to_owned(),
        (_, GroupKey::Kind(kind)) => kind_word(*kind, lang).to_owned(),
        _ => group_name(register, grouping, key, lang),
    }
}

/// The name of a facet's value.
pub(super) fn value_cell(register: &Register, field: FacetField, value: &FacetValue, lang: Lang) -> String {
    let id = value.value.as_str();
    let found = match (lang, field) {
        (Lang::En, _) => None,
        (_, FacetField::Amount) if id == "none" => Some(say!(lang, "terminal-no-money")),
        (_, FacetField::Amount) if id == "undisclosed" => Some(say!(lang, "terminal-undisclosed")),
        _ if id == "none" => Some(say!(lang, "terminal-not-given")),
        (_, FacetField::Stage) => Stage::from_word(id).map(|stage| stage_word(stage, lang)),
        (_, FacetField::Kind) => Kind::from_word(id).map(|kind| kind_word(kind, lang)),
        (_, FacetField::Confidence) => {
            let known = Confidence::ALL.iter().find(|confidence| confidence.word() == id);
            known.map(|&confidence| confidence_word(confidence, lang))
        }
        (_, FacetField::Place) => {
            let named = register.places.find(id).map(|ix| place_name(&register.places, ix, lang));
            return named.unwrap_or_else(|| value.name.clone());
        }
        (_, FacetField::Sector) => {
            register.sectors.find(id).map(|ix| register.sectors.get(ix).names.in_lang(lang))
        }
        _ => None,
    };
    found.map_or_else(|| value.name.clone(), str::to_owned)
}
