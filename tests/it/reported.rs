//! The register of reported deals against the facts that were gathered for it, statement by statement.
//!
//! `fixtures/reported.csv` was made from the gathered facts, not from the register; whoever corrects a
//! statement in the register corrects it there, too, and says why in the commit.

use dealscope::data::tolerant::Node;
use dealscope::data::{RegisterRef, bundled};
use dealscope::model::{Amount, Count, When};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::str::FromStr;

/// A statement as it stands in a file: each field's text.
type Statement = BTreeMap<String, String>;

/// All statements of the register, by id, with the date of publication of their source.
fn statements() -> BTreeMap<String, Statement> {
    let register = bundled().iter().find(|register| register.name == "reported").expect("it is bundled");
    let mut all = BTreeMap::new();
    for (name, text) in register.files.iter().filter(|(name, _)| *name != "register.ron") {
        let mut breaks = Vec::new();
        for source in Node::file(text).sources(&mut breaks) {
            let published = source.field("published").map(|node| bare(node.source())).unwrap_or_default();
            let Some(deals) = source.field("deals") else { continue };
            for deal in deals.items(&mut breaks) {
                let entries = deal.entries(&mut breaks).into_iter();
                let mut statement: Statement = entries
                    .filter_map(|entry| Some((entry.name?.to_owned(), bare(entry.value.source()))))
                    .collect();
                for list in ["parties", "rivals", "same_as"] {
                    let items = deal.field(list).map(|node| node.items(&mut breaks)).unwrap_or_default();
                    let texts: BTreeSet<String> = items.iter().map(|item| bare(item.source())).collect();
                    statement.insert(format!("{list} count"), items.len().to_string());
                    statement.insert(list.to_owned(), texts.into_iter().collect::<Vec<_>>().join(" "));
                }
                for part in ["deal", "how"] {
                    let node = deal.field("part_of").and_then(|node| node.field(part));
                    statement.insert(
                        format!("part_of {part}"),
                        node.map(|node| bare(node.source())).unwrap_or_default(),
                    );
                }
                statement.insert("published".to_owned(), published.clone());
                all.insert(statement["id"].clone(), statement);
            }
        }
        assert!(breaks.is_empty(), "{name}: {breaks:?}");
    }
    all
}

fn bare(text: &str) -> String {
    text.trim().trim_matches('"').to_owned()
}

/// The same value in the one way that the program writes it.
fn canonical<T>(text: &str) -> String
where
    T: FromStr + Display,
    T::Err: Display,
{
    if text.is_empty() {
        return String::new();
    }
    text.parse::<T>().map_or_else(|error| panic!("{text}: {error}"), |value| value.to_string())
}

#[test]
fn every_gathered_statement_stands_in_the_register() {
    let found = statements();
    let mut table = csv::Reader::from_reader(include_bytes!("fixtures/reported.csv").as_slice());
    let gathered: Vec<BTreeMap<String, String>> =
        table.deserialize().map(|row| row.expect("a row")).collect();
    assert_eq!(gathered.len(), 711);
    assert_eq!(found.len(), gathered.len());
    let mut faults = Vec::new();
    for row in &gathered {
        let id = &row["id"];
        let Some(statement) = found.get(id) else {
            faults.push(format!("{id} is missing"));
            continue;
        };
        let own = |field: &str| statement.get(field).cloned().unwrap_or_default();
        let mut compare = |field: &str, own: String, gathered: String| {
            if own != gathered {
                faults.push(format!("{id}: {field} is '{own}', gathered was '{gathered}'"));
            }
        };
        for field in ["kind", "stage", "unit", "published"] {
            compare(field, own(field), row[field].clone());
        }
        let or = |text: String, default: &str| if text.is_empty() { default.to_owned() } else { text };
        compare("form", or(own("form"), "Single"), row["form"].clone());
        compare("confidence", or(own("confidence"), "High"), row["confidence"].clone());
        compare("when", canonical::<When>(&own("when")), canonical::<When>(&row["when"]));
        compare("amount", canonical::<Amount>(&own("amount")), canonical::<Amount>(&row["amount"]));
        compare("count", canonical::<Count>(&own("count")), canonical::<Count>(&row["count"]));
        let area = own("floor_area_m2");
        compare("floor area", canonical::<Count>(&area), canonical::<Count>(&row["floor_area_m2"]));
        compare("part_of", own("part_of deal"), row["part_of"].clone());
        compare("how", own("part_of how"), row["how"].clone());
        compare("same_as", own("same_as"), row["same_as"].clone());
        compare("parties", own("parties count"), row["parties"].clone());
        compare("rivals", own("rivals count"), row["rivals"].clone());
        let written = &row["amount_as_written"];
        if !written.is_empty() && !own("evidence").contains(&written.replace('"', "\\\"")) {
            compare("amount as written", own("evidence"), written.clone());
        }
    }
    assert!(faults.is_empty(), "{} differ:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn reports_of_one_deal_are_merged_into_as_many_deals_as_were_gathered() {
    let opened = dealscope::app::open(&RegisterRef::parse("@reported")).expect("it opens");
    assert!(opened.problems.is_empty(), "{:?}", opened.problems.first().map(ToString::to_string));
    assert_eq!((opened.register.deals.len(), opened.register.sources.len()), (597, groups()));
    let told: usize = opened.register.deals.iter().map(|deal| 1 + deal.merged.len()).sum();
    assert_eq!(told, 711, "a merged deal keeps the ids of its reports");
}

/// Sources that the register cites: every article, and none twice.
fn groups() -> usize {
    let register = bundled().iter().find(|register| register.name == "reported").expect("it is bundled");
    let files = register.files.iter().filter(|(name, _)| *name != "register.ron");
    files.map(|(_, text)| Node::file(text).sources(&mut Vec::new()).len()).sum()
}

#[test]
fn the_distinct_deals_are_the_groups_of_same_as() {
    let statements = statements();
    let mut group: BTreeMap<&str, &str> = statements.keys().map(|id| (id.as_str(), id.as_str())).collect();
    fn root<'a>(group: &BTreeMap<&'a str, &'a str>, mut id: &'a str) -> &'a str {
        while group[id] != id {
            id = group[id];
        }
        id
    }
    for (id, statement) in &statements {
        for other in statement["same_as"].split_whitespace() {
            let (a, b) =
                (root(&group, id), root(&group, statements.get_key_value(other).expect("it is there").0));
            group.insert(a, b);
        }
    }
    let roots: BTreeSet<&str> = group.keys().map(|id| root(&group, id)).collect();
    let opened = dealscope::app::open(&RegisterRef::parse("@reported")).expect("it opens");
    assert_eq!(roots.len(), opened.register.deals.len());
}
