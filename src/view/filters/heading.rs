//! What facets are headed with, and the parts that their bars show.

use crate::model::Lang;
use crate::query::FacetField;
use crate::say;

/// What stands at the head of a facet.
pub fn heading(field: FacetField, lang: Lang) -> &'static str {
    match field {
        FacetField::Stage => say!(lang, "facet-stage"),
        FacetField::Place => say!(lang, "facet-place"),
        FacetField::Kind => say!(lang, "facet-kind"),
        FacetField::Amount => say!(lang, "facet-amount"),
        FacetField::Sector => say!(lang, "facet-sector"),
        FacetField::Party => say!(lang, "facet-party"),
        FacetField::Year => say!(lang, "facet-year"),
        FacetField::Month => say!(lang, "facet-month"),
        FacetField::Quarter => say!(lang, "facet-quarter"),
        FacetField::Currency => say!(lang, "facet-currency"),
        FacetField::Is => say!(lang, "facet-is"),
        FacetField::Confidence => say!(lang, "facet-confidence"),
        FacetField::Source => say!(lang, "facet-source"),
        other => other.in_words(lang),
    }
}

/// A ratio for drawing: four digits are enough.
pub fn share(part: usize, whole: usize) -> f32 {
    let ten_thousandths = part.saturating_mul(10_000) / whole.max(1);
    f32::from(u16::try_from(ten_thousandths).unwrap_or(10_000)) / 10_000.0
}
