//! `facets`: the values of each field with their numbers of deals and sums.

use super::args::{FacetsArgs, VolumesFormat};
use super::outcome::{Failure, Outcome};
use super::output::{deliver, deliver_text, no_bom, text_bytes};
use super::register::open;
use super::tables::not_made;
use super::views::settings;
use crate::export;
use crate::model::Lang;
use crate::query::{CurrencyMode, FacetField, FacetScope, Sought, add_totals, facets_of};
use crate::session::facets_origin;

/// Prints the facets under a filter; each facet ignores the filter's clauses on its own field.
pub fn facets(args: &FacetsArgs, lang: Lang) -> Result<Outcome, Failure> {
    if args.bom && !matches!(args.format, VolumesFormat::Csv | VolumesFormat::Tsv) {
        return Err(no_bom());
    }
    let (opened, outcome) = open(args.register.as_deref(), lang)?;
    let (register, index) = (&opened.register, &opened.index);
    let query = settings(&opened, None, &args.given)?.view.query(register).in_lang(lang);
    let (filter, question) = (&query.filter, query.volumes());
    let passed = filter
        .passed(register, index)
        .map_err(|error| Failure::of_filter(&filter.to_string(), &error.into()))?;
    let whole = passed.whole();
    let scope = FacetScope { filter, passed: &passed, whole: &whole };
    // Machine-readable formats are the same in every language.
    let names = match args.format {
        VolumesFormat::Table | VolumesFormat::Xlsx => lang,
        VolumesFormat::Csv | VolumesFormat::Tsv | VolumesFormat::Json => Lang::En,
    };
    let mut facets = facets_of(register, index, scope, question, &Sought::new(), names);
    facets.retain(|facet| args.fields.is_empty() || args.fields.contains(&facet.field));
    add_totals(register, index, &mut facets, scope, question);
    for facet in facets.iter_mut().filter(|facet| facet.field != FacetField::Place) {
        facet.more += facet.values.len().saturating_sub(args.most);
        facet.values.truncate(args.most);
    }
    let currency = match question.shown {
        CurrencyMode::In(currency) => Some(currency),
        CurrencyMode::AsStated => None,
    };
    let bytes = match args.format {
        VolumesFormat::Table => {
            deliver_text(&args.output, &export::facets_table(register, &facets, currency, lang))?;
            return Ok(outcome);
        }
        VolumesFormat::Csv => text_bytes(&export::facets_csv(&facets, currency), args.bom),
        VolumesFormat::Tsv => text_bytes(&export::facets_tsv(&facets, currency), args.bom),
        VolumesFormat::Json => export::facets_json(&facets, currency).into_bytes(),
        VolumesFormat::Xlsx => {
            let deals = filter.select(register, index).unwrap_or_default();
            let origin = facets_origin(&opened, &query, &args.fields, args.most);
            export::facets_xlsx(register, &facets, &deals, &origin).map_err(not_made)?
        }
    };
    deliver(&args.output, &bytes)?;
    Ok(outcome)
}
