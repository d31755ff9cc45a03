//! Merging several reports of one deal (`same_as`) into one deal.
//!
//! The report with the highest stage leads; cancelled takes precedence over every other stage. Among reports
//! with the same stage, the lead is the one that lists rivals itself, then the one that others name, then the
//! first in the order of files. The deal keeps the id of the report that others name.
//!
//! Fields that the lead lacks are taken from the other reports. If one statement is merely less precise (an
//! amount, a count, a date or a place that wholly contains the other), the more precise one is kept. If they
//! differ, the lead's is kept and the other becomes a rival. A report of a lower stage becomes history, with its
//! date; its amount counts only if the highest stage has none. Lists of parties and sectors are joined.

use super::statement::is_less_precise;
use crate::data::limits::{MAX_LIST, MAX_REPORTS};
use crate::data::problems::problem::Code;
use crate::data::read::draft::{DealOrigin, Draft};
use crate::model::{
    Amount, Deal, Difference, Field, Gazetteer, Party, Rival, Rung, RungNote, SourceIx, Stage, Statement,
    Why, is_same_name,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The deals after merging.
#[derive(Debug, Default)]
pub struct Merged {
    pub deals: Vec<Deal>,
    /// The origin of each deal: the report whose id it keeps.
    pub origins: Vec<DealOrigin>,
    /// The deal that each draft became.
    pub deal_of: Vec<usize>,
    /// The place of each merged draft among the reports of its deal; the one that leads is the first.
    pub ranks: BTreeMap<usize, usize>,
    /// Warnings that a person has dismissed, by deal.
    pub checked: BTreeMap<usize, Vec<Code>>,
    /// The indices of `same_as` links that were refused because the deal would have had too many reports.
    pub refused: Vec<usize>,
}

/// The context that merging needs besides the reports.
pub struct Around<'a> {
    pub places: &'a Gazetteer,
}

/// Merges the drafts that `same_as` links, in either direction and transitively.
pub fn merge(drafts: Vec<Draft>, same_as: &[(usize, usize)], around: &Around<'_>) -> Merged {
    let (groups, refused) = groups(drafts.len(), same_as);
    let mut named: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, other) in same_as {
        *named.entry(*other).or_default() += 1;
    }
    let mut merged = Merged { deal_of: vec![0; drafts.len()], refused, ..Merged::default() };
    merged.deals.reserve(drafts.len());
    merged.origins.reserve(drafts.len());
    // The reports of a group are collected until the last one is reached; the deal keeps the position of the first.
    let mut waiting: BTreeMap<usize, (usize, Vec<(usize, Draft)>)> = BTreeMap::new();
    for (ix, draft) in drafts.into_iter().enumerate() {
        let Some(group) = groups.get(&ix) else {
            let checked = draft.checked().to_vec();
            merged.push(ix, draft.origin, &checked, draft.deal);
            continue;
        };
        let checked = draft.checked().to_vec();
        if let Some((at, reports)) = waiting.get_mut(group) {
            merged.belongs(ix, *at, &checked);
            reports.push((ix, draft));
        } else {
            waiting.insert(*group, (merged.deals.len(), vec![(ix, draft.clone())]));
            merged.push(ix, draft.origin, &checked, draft.deal);
        }
    }
    for (at, mut reports) in waiting.into_values() {
        sort_by_lead(&mut reports, &named);
        merged.ranks.extend(reports.iter().map(|(ix, _)| *ix).zip(0..));
        if let Some((deal, origin)) = one_of(reports, &named, around) {
            merged.put(at, origin, deal);
        }
    }
    merged
}

impl Merged {
    fn push(&mut self, draft: usize, origin: DealOrigin, checked: &[Code], deal: Deal) {
        let at = self.deals.len();
        self.origins.push(origin);
        self.deals.push(deal);
        self.belongs(draft, at, checked);
    }

    fn put(&mut self, at: usize, origin: DealOrigin, deal: Deal) {
        if let Some((old, place)) = self.deals.get_mut(at).zip(self.origins.get_mut(at)) {
            *old = deal;
            *place = origin;
        }
    }

    fn belongs(&mut self, draft: usize, at: usize, checked: &[Code]) {
        if let Some(place) = self.deal_of.get_mut(draft) {
            *place = at;
        }
        if !checked.is_empty() {
            self.checked.entry(at).or_default().extend(checked);
        }
    }
}

/// The group of each linked draft, named by its lowest index; and the links that were refused, because the time for
/// joining the reports of one deal grows with the square of their number.
fn groups(count: usize, same_as: &[(usize, usize)]) -> (BTreeMap<usize, usize>, Vec<usize>) {
    let mut refused = Vec::new();
    if same_as.is_empty() {
        return (BTreeMap::new(), refused);
    }
    let mut parent: Vec<usize> = (0..count).collect();
    let mut reports: Vec<usize> = vec![1; count];
    for (link, &(a, b)) in same_as.iter().enumerate() {
        let (a, b) = (root(&mut parent, a), root(&mut parent, b));
        let together: usize = [a, b].iter().filter_map(|&at| reports.get(at)).sum();
        if a == b {
            continue;
        }
        if together > MAX_REPORTS {
            refused.push(link);
            continue;
        }
        if let Some((up, number)) = parent.get_mut(a.max(b)).zip(reports.get_mut(a.min(b))) {
            (*up, *number) = (a.min(b), together);
        }
    }
    let linked = same_as.iter().flat_map(|&(a, b)| [a, b]);
    (linked.map(|ix| (ix, root(&mut parent, ix))).collect(), refused)
}

/// The lowest member of a group; the path to it is shortened for later searches (union-find).
fn root(parent: &mut [usize], mut at: usize) -> usize {
    while let Some(&up) = parent.get(at)
        && let Some(&above) = parent.get(up)
        && up != at
    {
        if let Some(place) = parent.get_mut(at) {
            *place = above;
        }
        at = above;
    }
    at
}

/// Sorts the reports of one deal, the one that leads first. `named` says how often others name each.
fn sort_by_lead(reports: &mut [(usize, Draft)], named: &BTreeMap<usize, usize>) {
    reports.sort_by_key(|(ix, report)| {
        let has_rivals = !report.deal.rivals.is_empty();
        (Reverse(rung(report.deal.stage)), !has_rivals, Reverse(named.get(ix).copied()), *ix)
    });
}

/// Merges the reports of one deal, of which the first leads.
fn one_of(
    reports: Vec<(usize, Draft)>,
    named: &BTreeMap<usize, usize>,
    around: &Around<'_>,
) -> Option<(Deal, DealOrigin)> {
    let times_named = |ix: usize| named.get(&ix).copied().unwrap_or(0);
    // The deal keeps the id of the report that others name most often; of equals the first, so the lead if possible.
    let mut head = 0;
    for (at, (ix, _)) in reports.iter().enumerate() {
        if reports.get(head).is_none_or(|(best, _)| times_named(*ix) > times_named(*best)) {
            head = at;
        }
    }
    let (id, origin) = reports.get(head).map(|(_, report)| (report.deal.id.clone(), report.origin))?;
    let mut reports = reports.into_iter().map(|(_, report)| report.deal);
    let mut lead = reports.next()?;
    let mut merged = vec![lead.id.clone()];
    for report in reports {
        merged.push(report.id.clone());
        fold(&mut lead, report, around);
    }
    merged.retain(|other| *other != id);
    lead.merged = merged;
    lead.id = id;
    Some((lead, origin))
}

fn rung(stage: Stage) -> (bool, Stage) {
    (stage == Stage::Cancelled, stage)
}

/// Merges another report into the lead.
fn fold(lead: &mut Deal, report: Deal, around: &Around<'_>) {
    let source = report.source();
    let is_same_rung = lead.stage == report.stage;
    let is_of_lead = |field: Field| is_same_rung || !field.is_of_stage();
    for &field in Field::ALL.iter().filter(|field| field.is_stated() && **field != Field::Stage) {
        if is_of_lead(field)
            && let Some(statement) = report.stated(field)
        {
            fold_statement(lead, field, statement, source, around);
        }
    }
    if !is_same_rung {
        fold_lower_rung(lead, &report, source);
    }
    for rival in report.rivals {
        if is_of_lead(rival.field) {
            push_rival(lead, rival);
        }
    }
    for accepted in report.accepted {
        // A statement accepted for a lower stage does not apply to the leading stage.
        if is_of_lead(accepted.field) && lead.accepted_for(accepted.field).is_none() {
            lead.accepted.push(accepted);
        }
    }
    for rung in report.history {
        push_rung(lead, rung);
    }
    for party in report.parties {
        push_party(lead, party);
    }
    for checked in report.checked {
        if lead.checked.len() < MAX_LIST && !lead.checked.contains(&checked) {
            lead.checked.push(checked);
        }
    }
    for sector in report.sectors {
        if !lead.sectors.contains(&sector) {
            lead.sectors.push(sector);
        }
    }
    lead.unit = lead.unit.or(report.unit.filter(|_| lead.count.is_some()));
    let room = MAX_LIST.saturating_sub(lead.evidence.len());
    // Each report keeps its own source.
    lead.evidence.extend(report.evidence.into_iter().take(room.max(1)));
    lead.note = match (lead.note.take(), report.note) {
        (Some(mut note), Some(other)) if note != other => {
            note.push('\n');
            note.push_str(&other);
            Some(note)
        }
        (note, other) => note.or(other),
    };
}

/// Adopts a statement, drops it as less precise, or keeps it as a rival.
fn fold_statement(
    lead: &mut Deal,
    field: Field,
    statement: Statement,
    source: Option<SourceIx>,
    around: &Around<'_>,
) {
    let Some(own) = lead.stated(field) else { return lead.state(field, statement) };
    if is_one(&own, &statement) || is_less_precise(&statement, &own, around.places) {
        return;
    }
    if is_less_precise(&own, &statement, around.places) {
        lead.rivals.retain(|rival| rival.field != field || rival.value != statement);
        return lead.state(field, statement);
    }
    let why = Some(Why::Found(difference(&own, &statement)));
    push_rival(lead, Rival { field, value: statement, source, why });
}

/// Whether two statements are equal, apart from spelling.
fn is_one(own: &Statement, other: &Statement) -> bool {
    match (own, other) {
        (Statement::Words(own), Statement::Words(other)) => is_same_name(own, other),
        (own, other) => own == other,
    }
}

/// How two statements differ, as far as the program can determine.
fn difference(own: &Statement, other: &Statement) -> Difference {
    let ten = rust_decimal::Decimal::TEN;
    match own.money().zip(other.money()) {
        Some((own, other)) if own.currency != other.currency => Difference::Currency,
        Some((own, other)) => {
            let (own, other) = (own.bounds.interval().low, other.bounds.interval().low);
            let is_tenfold =
                |a: rust_decimal::Decimal, b: rust_decimal::Decimal| a.checked_mul(ten) == Some(b);
            let is_either = is_tenfold(own, other) || is_tenfold(other, own);
            if is_either { Difference::Tenfold } else { Difference::Amount }
        }
        None => Difference::Field,
    }
}

fn push_rival(lead: &mut Deal, rival: Rival) {
    let is_own = lead.stated(rival.field).is_some_and(|own| is_one(&own, &rival.value));
    let is_there = lead.rivals_of(rival.field).any(|other| is_one(&other.value, &rival.value));
    if !is_own && !is_there && lead.rivals.len() < MAX_LIST {
        lead.rivals.push(rival);
    }
}

/// Adds a report of a lower stage to the history; its amount counts if the lead has none.
fn fold_lower_rung(lead: &mut Deal, report: &Deal, source: Option<SourceIx>) {
    let mut note = None;
    match (lead.amount, report.amount) {
        (None | Some(Amount::Undisclosed), Some(amount)) => lead.amount = Some(amount),
        (Some(own), Some(Amount::Stated(then))) if own != Amount::Stated(then) => {
            note = Some(RungNote::AmountThen(Amount::Stated(then)));
        }
        _ => {}
    }
    push_rung(lead, Rung { stage: report.stage, when: report.when, source, note });
}

fn push_rung(lead: &mut Deal, rung: Rung) {
    let has_room = lead.history.len() < MAX_LIST;
    let is_there = lead.history.iter_mut().find(|other| {
        other.stage == rung.stage && (other.when == rung.when || other.when.is_none() || rung.when.is_none())
    });
    match is_there {
        Some(other) => {
            other.when = other.when.or(rung.when);
            other.note = other.note.take().or(rung.note);
        }
        None if rung.stage != lead.stage && has_room => lead.history.push(rung),
        None => {}
    }
    lead.history.sort_by_key(|rung| rung.stage);
}

fn push_party(lead: &mut Deal, party: Party) {
    let has_room = lead.parties.len() < MAX_LIST;
    let is_known = |other: &&mut Party| other.role == party.role && is_same_name(&other.name, &party.name);
    match lead.parties.iter_mut().find(is_known) {
        Some(other) => other.home = other.home.or(party.home),
        None if has_room => lead.parties.push(party),
        None => {}
    }
}
