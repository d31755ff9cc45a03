//! Plausibility checks of a readable register: each deal by itself, and all deals together.

mod amounts;
mod batches;
mod currencies;
mod duplicates;
mod entries;
mod names;
mod places;
mod whole;

pub use entries::Entries;
pub use names::{SimilarNames, similar_names};
pub use whole::RegisterCheck;

use super::problems::locate::PathStep;
use super::problems::problem::Code;
use super::problems::report::Report;
use super::read::recover::RawStruct;
use super::read::schema::RawDeal;
use crate::message;
use crate::model::{Deal, DealIx, Rung, Source, Stage, When};

/// Checks a deal by itself and against the source that lists it.
pub fn deal(deal: &Deal, raw: &RawDeal<'_>, entries: &Entries<'_>, source: &Source, report: &mut Report) {
    if deal.unit.is_some() && deal.count.is_none() && !raw.broken.contains(&"count") && raw.count.is_none() {
        report.field("unit", Code::UnitWithoutCount, message!("problem-unit-without-count"));
    }
    if deal.count.is_some() && deal.counted_unit().is_none() && !raw.broken.contains(&"unit") {
        let what = message!("problem-count-without-unit", kind = deal.kind.word());
        report.field("count", Code::CountWithoutUnit, what);
    }
    if let Some((when, published)) = deal.when.zip(source.published)
        && starts_after(when, published)
    {
        let what =
            message!("problem-after-publication", when = when.to_string(), published = published.to_string());
        report.field("when", Code::AfterPublication, what);
    }
    history(deal, entries.history, report);
    for (rival, &ix) in deal.rivals.iter().zip(entries.rivals) {
        if deal.stated(rival.field).as_ref() == Some(&rival.value) {
            let what = message!("problem-rival-equal", field = rival.field.word());
            report.in_item("rivals", ix, |report| report.field("value", Code::RivalEqual, what));
        }
    }
    currencies::check(deal, entries, source, report);
    evidence(deal, raw, report);
}

fn starts_after(when: When, other: When) -> bool {
    when.days().first.zip(other.days().last).is_some_and(|(first, last)| first > last)
}

fn history(deal: &Deal, entries: &[usize], report: &mut Report) {
    let is_below = |rung: &Rung| match deal.stage {
        Stage::Cancelled => rung.stage != Stage::Cancelled,
        stage => rung.stage < stage,
    };
    for (rung, &ix) in deal.history.iter().zip(entries) {
        if !is_below(rung) {
            let what = message!(
                "problem-history-not-below",
                stage = rung.stage.word(),
                deal_stage = deal.stage.word()
            );
            report.in_item("history", ix, |report| report.field("stage", Code::HistoryNotBelow, what));
            continue;
        }
        let Some(when) = rung.when else { continue };
        let higher = deal.history.iter().filter(|other| other.stage > rung.stage);
        let mut later = higher.map(|other| (other.stage, other.when)).chain([(deal.stage, deal.when)]);
        let earlier = later.find(|(_, other)| other.is_some_and(|other| starts_after(when, other)));
        if let Some((stage, Some(other))) = earlier {
            let what = message!(
                "problem-history-order",
                stage = rung.stage.word(),
                when = when.to_string(),
                later_stage = stage.word(),
                later_when = other.to_string()
            );
            report.in_item("history", ix, |report| report.field("when", Code::HistoryOrder, what));
        }
    }
}

/// Checks that evidence names only fields that the deal has.
fn evidence(deal: &Deal, raw: &RawDeal<'_>, report: &mut Report) {
    for (ix, entry) in raw.evidence.iter().enumerate() {
        for (field_ix, field) in entry.iter().flat_map(|entry| entry.fields.iter().enumerate()) {
            if let Some(field) = field
                && deal.stated(*field).is_none()
                && !raw.has(field.word())
            {
                let what = message!("problem-evidence-without-field", field = field.word());
                report.in_item("evidence", ix, |report| {
                    report.item("fields", field_ix, Code::EvidenceWithoutField, what);
                });
            }
        }
    }
}

/// Checks every deal of the register against the others.
pub fn together(whole: &mut RegisterCheck<'_>) {
    for ix in whole.register.deal_ixs() {
        let deal = whole.register.deal(ix);
        if !whole.register.members(ix).is_empty() {
            batches::check(ix, whole);
        }
        if deal.amount.is_some() {
            amounts::check(ix, whole);
        }
        places::check(ix, whole);
        if !deal.accepted.is_empty() {
            accepted(ix, deal, whole);
        }
    }
    duplicates::check(whole);
    names::check(whole);
}

/// Checks that each accepted value is one of the statements of its field.
fn accepted(ix: DealIx, deal: &Deal, whole: &mut RegisterCheck<'_>) {
    for (entry, accepted) in deal.accepted.iter().enumerate() {
        let mut rivals = deal.rivals_of(accepted.field);
        let own = deal.stated(accepted.field);
        if own.as_ref() != Some(&accepted.value) && !rivals.any(|rival| rival.value == accepted.value) {
            let what = message!("problem-accepted-unstated", field = accepted.field.word());
            let steps = vec![PathStep::Field("accepted"), PathStep::Item(entry), PathStep::Field("value")];
            whole.at(ix, steps, Code::AcceptedUnstated, what);
        }
    }
}
