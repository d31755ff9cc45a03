//! The words of the terminal tables.

use crate::figure::group_name;
use crate::model::{Kind, Lang, Register, Stage, Tongue, Unit};
use crate::query::{FacetField, FacetValue, GroupKey, Grouping, Measure};
use crate::tr;
use crate::words::{kind_word, stage_word, text};

/// The header of a measure, such as `VOLUME` or `PROJECTS`.
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

/// In English the word used in files and filters; in other languages the usual term.
pub(super) fn stage_cell(stage: Stage, lang: Lang) -> &'static str {
    if lang.tongue() == Tongue::En { stage.word() } else { stage_word(stage, lang) }
}

/// The same for kinds.
pub(super) fn kind_cell(kind: Kind, lang: Lang) -> &'static str {
    if lang.tongue() == Tongue::En { kind.word() } else { kind_word(kind, lang) }
}

/// The name of a group, in English as in files and filters.
pub(super) fn group_cell(register: &Register, grouping: Grouping, key: &GroupKey, lang: Lang) -> String {
    match (lang.tongue(), key) {
        (Tongue::En, _) => key.name(register, grouping, lang),
        (_, GroupKey::Stage(stage)) => stage_word(*stage, lang).to_owned(),
        (_, GroupKey::Kind(kind)) => kind_word(*kind, lang).to_owned(),
        _ => group_name(register, grouping, key, lang),
    }
}

/// The name of a facet's value.
pub(super) fn value_cell(field: FacetField, value: &FacetValue, lang: Lang) -> String {
    let missing = match (lang.tongue(), field, value.value.as_str()) {
        (Tongue::En, ..) => None,
        (_, FacetField::Amount, "none") => Some(tr!(lang, "terminal-no-money")),
        (_, FacetField::Amount, "undisclosed") => Some(tr!(lang, "terminal-undisclosed")),
        (_, _, "none") => Some(tr!(lang, "terminal-not-given")),
        _ => None,
    };
    missing.map_or_else(|| value.name.clone(), str::to_owned)
}
