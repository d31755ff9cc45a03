//! What the bundled registers state, some source says: each field of a statement has evidence that names it.

use dealscope::data::bundled;
use dealscope::data::tolerant::Node;
use std::collections::BTreeSet;

/// Fields that are never implied, unlike the `1` of a single deal or an amount that nobody discloses.
const STATED: [&str; 10] =
    ["place", "venue", "event", "when", "amount", "count", "floor_area_m2", "parties", "sectors", "stage"];

/// The fields of a deal that no evidence names.
fn unsupported(deal: &Node<'_>) -> Vec<&'static str> {
    let mut breaks = Vec::new();
    let entries = deal.field("evidence").map(|list| list.items(&mut breaks)).unwrap_or_default();
    let fields = entries.iter().filter_map(|entry| entry.field("fields"));
    let named: BTreeSet<String> = fields
        .flat_map(|fields| fields.items(&mut Vec::new()))
        .map(|field| field.source().trim().to_owned())
        .collect();
    let text = |field: &str| deal.field(field).map(|node| node.source().trim().trim_matches('"').to_owned());
    let is_implied = |field: &str, text: &str| match field {
        "amount" => text == "undisclosed",
        "count" => text == "1",
        _ => false,
    };
    let stands = |field: &&&str| text(field).is_some_and(|text| !is_implied(field, &text));
    STATED.iter().filter(stands).filter(|field| !named.contains(**field)).copied().collect()
}

#[test]
fn every_field_that_a_bundled_deal_states_has_evidence() {
    let mut faults = Vec::new();
    let mut checked = 0;
    for (name, text) in bundled().iter().flat_map(|register| register.files) {
        for source in Node::file(text).sources(&mut Vec::new()) {
            let Some(deals) = source.field("deals") else { continue };
            for deal in deals.items(&mut Vec::new()) {
                checked += 1;
                let id = deal.field("id").map(|id| id.source().to_owned()).unwrap_or_default();
                faults.extend(unsupported(&deal).into_iter().map(|field| format!("{name}: {id}: {field}")));
            }
        }
    }
    assert!(checked > 700, "only {checked} deals were read");
    assert!(faults.is_empty(), "no evidence for\n{}", faults.join("\n"));
}

#[test]
fn a_field_without_evidence_is_found() {
    let text = r#"(id: "s", deals: [(id: "d", stage: Signed, venue: "necc-shanghai", event: "6th CIIE", amount:
        "undisclosed", count: "1", evidence: [(line: "3", fields: [stage, venue])])])"#;
    let sources = Node::file(text).sources(&mut Vec::new());
    let deals = sources[0].field("deals").expect("deals").items(&mut Vec::new());
    assert_eq!(unsupported(&deals[0]), ["event"]);
}
