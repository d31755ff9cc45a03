//! `facets`: the values of each field with their deals and sums.

use super::args::{Facets, VolumesFormat};
use super::output::deliver;
use super::tables::no_xlsx;
use super::{Failure, Outcome, open};
use crate::export;
use crate::model::Lang;
use crate::query::{FacetField, Filter, Shown, Sought, VolumesQuery, add_totals, facets_of};

/// Prints the facets under a filter; each is counted without the filter's own clauses on its field.
pub fn facets(args: &Facets, lang: Lang) -> Result<Outcome, Failure> {
    let (opened, outcome) = open(args.register.as_deref(), lang)?;
    let (register, index) = (&opened.register, &opened.index);
    let read = Filter::parse(&args.filter).and_then(|filter| {
        let passed = filter.passed(register, index)?;
        Ok((filter, passed))
    });
    let (filter, passed) = read.map_err(|error| Failure::of_filter(&args.filter, &error))?;
    let shown = args.currency.unwrap_or(Shown::In(register.currency));
    let question = VolumesQuery { shown, reading: args.reading, ..VolumesQuery::new(register.currency) };
    let whole = passed.whole();
    let at_hand = (&passed, &whole);
    let mut facets = facets_of(register, index, &filter, at_hand, question, &Sought::new());
    facets.retain(|facet| args.fields.is_empty() || args.fields.contains(&facet.field));
    add_totals(register, index, &mut facets, at_hand, question);
    for facet in facets.iter_mut().filter(|facet| facet.field != FacetField::Place) {
        facet.more += facet.values.len().saturating_sub(args.most);
        facet.values.truncate(args.most);
    }
    let currency = match shown {
        Shown::In(currency) => Some(currency),
        Shown::AsStated => None,
    };
    let text = match args.format {
        VolumesFormat::Table => export::facets_table(register, &facets, currency, lang),
        VolumesFormat::Csv => export::facets_csv(&facets, currency),
        VolumesFormat::Json => export::facets_json(&facets, currency),
        VolumesFormat::Xlsx => return Err(no_xlsx()),
    };
    deliver(&args.output, text.as_bytes())?;
    Ok(outcome)
}
