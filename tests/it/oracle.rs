//! The volumes of the bundled registers against an independent calculation: each tree of batches and
//! members as a linear programme over all consistent readings, solved by the simplex method, with
//! amounts, dates, places and rates read anew from the program's JSON and files.

use crate::dice::Dice;
use crate::registers::{Line, register, single};
use crate::simplex::Simplex;
use dealscope::data::RegisterRef;
use dealscope::export::{deals_json, volumes_json};
use dealscope::model::{Amount, Currency, Deal, Decimal, Form, Lang, Level, Month, Register, When};
use dealscope::query::definition::volumes;
use dealscope::query::{Filter, GroupBy, VolumesQuery};
use dealscope::session::Opened;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A deal as the oracle knows it: its money in millions of dollars.
struct Known {
    id: String,
    keys: BTreeMap<&'static str, String>,
    /// Low and high end; `None` where the deal has no figure of its own.
    own: Option<(f64, f64)>,
    part_of: Option<String>,
}

const MILLION: f64 = 1e6;

#[test]
fn the_seeds_add_up_as_the_oracle_says() {
    check("@seeds", "stage>=signed", |_, _| true);
}

#[test]
fn the_reported_deals_add_up_as_the_oracle_says() {
    check("@reported", "stage>=signed", |_, _| true);
    check("@reported", "stage>=signed place:shanghai", |register, deal| {
        let place = deal["place"].as_str().and_then(|id| register.places.find(id));
        let mut at = place;
        while let Some(ix) = at {
            if register.places.get(ix).id == "shanghai" {
                return true;
            }
            at = register.places.get(ix).parent;
        }
        false
    });
}

#[test]
fn random_trees_add_up_as_the_oracle_says_even_where_batches_are_exceeded() {
    let mut exceeded = 0;
    for seed in 0..1_500 {
        let mut dice = Dice(seed);
        let lines: Vec<Line<'_>> = (0..=dice.below(7))
            .map(|at| {
                let amount = dice.pick(&["USD 50M", "USD 100M", ">=USD 30M", "<=USD 70M", "undisclosed", ""]);
                let part_of = (at > 0 && dice.below(4) > 0).then(|| dice.below(at));
                let part_of = part_of.and_then(|of| u32::try_from(of).ok());
                Line { form: Form::Batch, part_of, ..single(dice.pick(&["a", "b", "c"]), amount) }
            })
            .collect();
        let register = register(&lines);
        let known: Vec<Known> = lines.iter().zip(&register.deals).map(known_of).collect();
        let all: Vec<_> = register.deal_ixs().collect();
        let query = VolumesQuery { ..VolumesQuery::new(Currency::USD) };
        let answer = volumes(&register, &all, query);
        let expected = expected(&known, "district");
        for group in &answer.groups {
            let (low, high) = expected[&group.key.id(&register)];
            let Some(sum) = group.total.money.get(&Currency::USD) else { continue };
            let millions = |value: Decimal| value.to_f64().expect("a number") / MILLION;
            let found = (millions(sum.interval.low), sum.interval.high.map_or(f64::INFINITY, millions));
            let is_same = |a: f64, b: f64| a.is_infinite() && b.is_infinite() || (a - b).abs() < 1e-6;
            let place = group.key.id(&register);
            assert!(
                is_same(found.0, low) && is_same(found.1, high),
                "seed {seed}, {place}: {found:?}, not {:?}",
                (low, high)
            );
        }
        exceeded += usize::from(is_exceeded(&known));
    }
    assert!(exceeded > 100, "{exceeded} registers had an exceeded batch");
}

fn known_of((line, deal): (&Line<'_>, &Deal)) -> Known {
    let own = deal.amount.map(|amount| {
        let interval = amount.interval();
        let millions = |value: Decimal| value.to_f64().expect("a number") / MILLION;
        (millions(interval.low), interval.high.map_or(f64::INFINITY, millions))
    });
    let keys = BTreeMap::from([("district", line.place.to_owned())]);
    Known { id: deal.id.clone(), keys, own, part_of: line.part_of.map(|of| format!("deal-{of}")) }
}

/// Whether the members of some batch surely come to more than it states.
fn is_exceeded(known: &[Known]) -> bool {
    let least = |at: usize| -> f64 {
        let is_of = |member: &&Known| member.part_of.as_ref() == Some(&known[at].id);
        known.iter().filter(is_of).filter_map(|member| member.own).map(|(low, _)| low).sum()
    };
    (0..known.len()).any(|at| known[at].own.is_some_and(|(_, high)| least(at) > high))
}

fn check(name: &str, filter: &str, passes: impl Fn(&Register, &Value) -> bool) {
    let opened = dealscope::app::open(&RegisterRef::parse(name)).expect("the register opens");
    let known = known(&opened, passes);
    let filter = Filter::parse(filter).expect("a filter");
    let selection = filter.select(&opened.register, &opened.index).expect("deals");
    for (by, key) in [
        (GroupBy::District, "district"),
        (GroupBy::Province, "province"),
        (GroupBy::Kind, "kind"),
        (GroupBy::Year, "year"),
    ] {
        let query = VolumesQuery { by, ..VolumesQuery::new(Currency::USD) };
        let answer = volumes(&opened.register, &selection, query);
        let json: Value =
            serde_json::from_str(&volumes_json(&opened.register, &answer, "", Lang::En)).expect("JSON");
        let mut expected = expected(&known, key);
        for group in json["groups"].as_array().expect("groups") {
            let key = group["key"].as_str().expect("a key");
            let (low, high) =
                expected.remove(key).unwrap_or_else(|| panic!("{name} by {by:?}: {key} is too much"));
            let place = format!("{name} by {by:?}, {key}");
            if group["low"].is_null() {
                // No money is part of any of its deals.
                assert_eq!((low, high, &group["high"]), (0.0, 0.0, &Value::Null), "{place}");
                continue;
            }
            agrees(&place, &group["low"], low);
            if group["high"].is_null() {
                assert!(high.is_infinite(), "{place}: high is open, the oracle says {high}");
            } else {
                agrees(&place, &group["high"], high);
            }
        }
        assert!(expected.is_empty(), "{name} by {by:?} lacks {:?}", expected.keys());
    }
}

fn agrees(place: &str, found: &Value, expected: f64) {
    let found: f64 = found.as_str().expect("a decimal").parse::<f64>().expect("a number") / MILLION;
    assert!(
        (found - expected).abs() <= 1e-6 + expected.abs() * 1e-9,
        "{place}: {found}, the oracle says {expected}"
    );
}

fn known(opened: &Opened, passes: impl Fn(&Register, &Value) -> bool) -> Vec<Known> {
    let register = &opened.register;
    let all: Vec<_> = register.deal_ixs().collect();
    let deals: Vec<Value> = serde_json::from_str(&deals_json(register, &all, Lang::En)).expect("JSON");
    let rates = rates();
    let is_signed = |deal: &Value| matches!(deal["stage"].as_str(), Some("Signed" | "Started" | "Operating"));
    let is_summed =
        |deal: &&Value| deal["form"] != "RunningTotal" && is_signed(deal) && passes(register, deal);
    deals
        .iter()
        .filter(is_summed)
        .map(|deal| Known {
            id: deal["id"].as_str().expect("an id").to_owned(),
            keys: keys(register, deal),
            own: own(register, deal, &rates),
            part_of: batch(&deals, deal, &is_summed),
        })
        .collect()
}

/// The nearest batch that is among the summed deals.
fn batch<'a>(deals: &'a [Value], deal: &'a Value, is_summed: &impl Fn(&&'a Value) -> bool) -> Option<String> {
    let up = |deal: &Value| deals.iter().find(|other| other["id"] == deal["part_of"]["deal"]);
    std::iter::successors(up(deal), |deal| up(deal))
        .take(100)
        .find(|deal| is_summed(deal))
        .map(|deal| deal["id"].as_str().expect("an id").to_owned())
}

fn keys(register: &Register, deal: &Value) -> BTreeMap<&'static str, String> {
    let place = |level: Level| {
        let Some(named) = deal["place"].as_str().and_then(|id| register.places.find(id)) else {
            return "none".to_owned();
        };
        let mut at = Some(named);
        while let Some(ix) = at {
            if register.places.get(ix).level == level {
                return register.places.get(ix).id.clone();
            }
            at = register.places.get(ix).parent;
        }
        register.places.get(named).id.clone()
    };
    let year = match deal["when"].as_str().map(|text| text.parse::<When>().expect("a date")) {
        None => "none".to_owned(),
        Some(when) => match (when.start(), when.end()) {
            (Some(a), Some(b)) if a.year == b.year => a.year.to_string(),
            _ => "several".to_owned(),
        },
    };
    BTreeMap::from([
        ("district", place(Level::District)),
        ("province", place(Level::Province)),
        ("kind", deal["kind"].as_str().expect("a kind").to_owned()),
        ("year", year),
    ])
}

/// From the lowest to the highest statement that counts, converted by the month's rate.
fn own(register: &Register, deal: &Value, rates: &BTreeMap<(String, String), f64>) -> Option<(f64, f64)> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let of_amount = |list: &str| -> Vec<String> {
        let all = deal[list].as_array().cloned().unwrap_or_default();
        all.iter().filter(|one| one["field"] == "amount").filter_map(|one| text(&one["value"])).collect()
    };
    let accepted = of_amount("accepted");
    let mut statements = if accepted.is_empty() {
        text(&deal["amount"]).into_iter().chain(of_amount("rivals")).collect()
    } else {
        accepted
    };
    statements.retain(|text| text != "undisclosed");
    if statements.is_empty() {
        return text(&deal["amount"]).map(|_| (0.0, f64::INFINITY));
    }
    let Some(month) = month(register, deal) else { return Some((0.0, f64::INFINITY)) };
    let mut ends: Option<(f64, f64)> = None;
    for statement in statements {
        let money = statement.parse::<Amount>().expect("an amount").money().expect("money");
        let Some(rate) = rate(rates, money.currency.code(), &month) else {
            return Some((0.0, f64::INFINITY));
        };
        let interval = money.bounds.interval();
        let cents = |value: rust_decimal::Decimal| {
            (value.to_f64().expect("a number") * rate * 100.0).round() / 100.0 / MILLION
        };
        let (low, high) = (cents(interval.low), interval.high.map_or(f64::INFINITY, cents));
        ends = Some(ends.map_or((low, high), |(a, b)| (a.min(low), b.max(high))));
    }
    ends
}

fn month(register: &Register, deal: &Value) -> Option<String> {
    let ending =
        |text: &str| text.parse::<When>().ok().and_then(Month::ending).map(|month| month.to_string());
    let own = deal["when"].as_str().and_then(ending);
    own.or_else(|| {
        let evidence = deal["evidence"].as_array()?;
        evidence.iter().find_map(|one| {
            let source =
                register.sources.iter().find(|source| Some(source.id.as_str()) == one["source"].as_str())?;
            ending(&source.published?.to_string())
        })
    })
    .or_else(|| {
        let start = deal["when"].as_str()?.parse::<When>().ok()?.start()?;
        Some(start.first_day().to_string()[..7].to_owned())
    })
}

/// Rates of the table by currency and month, units for one euro.
fn rates() -> BTreeMap<(String, String), f64> {
    let table = include_str!("../../assets/rates.csv");
    let rows = table.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    rows.map(|row| ((row[1].to_owned(), row[0].to_owned()), row[2].parse().expect("a rate"))).collect()
}

/// Dollars for one unit, of the last month up to the wanted one for which both have a rate.
fn rate(rates: &BTreeMap<(String, String), f64>, currency: &str, month: &str) -> Option<f64> {
    if currency == "USD" {
        return Some(1.0);
    }
    let last = |currency: &str| {
        let from = (currency.to_owned(), String::new());
        let to = (currency.to_owned(), month.to_owned());
        rates.range(from..=to).next_back().map(|((_, month), _)| month.clone())
    };
    let used = if currency == "EUR" { last("USD")? } else { last(currency)?.min(last("USD")?) };
    let of = |currency: &str| rates.get(&(currency.to_owned(), used.clone())).copied();
    Some(of("USD")? / if currency == "EUR" { 1.0 } else { of(currency)? })
}

/// Low and high end of every group.
fn expected(known: &[Known], key: &'static str) -> BTreeMap<String, (f64, f64)> {
    let mut sums: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for tree in trees(known) {
        let groups: BTreeSet<&String> = tree.iter().map(|&at| &known[at].keys[key]).collect();
        for group in groups {
            let (low, high) = ends(known, &tree, |at| &known[at].keys[key] == group);
            let sum = sums.entry(group.clone()).or_default();
            *sum = (sum.0 + low, sum.1 + high);
        }
    }
    let has_money = |at: &usize, group: &String| known[*at].own.is_some() && &known[*at].keys[key] == group;
    for (group, sum) in &mut sums {
        if !(0..known.len()).any(|at| has_money(&at, group)) {
            *sum = (0.0, 0.0);
        }
    }
    sums
}

/// The deals of each tree, members before their batches.
fn trees(known: &[Known]) -> Vec<Vec<usize>> {
    let position: BTreeMap<&str, usize> =
        known.iter().enumerate().map(|(at, deal)| (deal.id.as_str(), at)).collect();
    let root = |mut at: usize| {
        while let Some(batch) = &known[at].part_of {
            at = position[batch.as_str()];
        }
        at
    };
    let mut trees: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..known.len() {
        trees.entry(root(at)).or_default().push(at);
    }
    trees.into_values().collect()
}

/// The least and the most that the remainders of the group's deals can add up to.
fn ends(known: &[Known], tree: &[usize], is_in: impl Fn(usize) -> bool) -> (f64, f64) {
    let member_of = |batch: usize| {
        tree.iter().copied().filter(move |&at| known[at].part_of.as_ref() == Some(&known[batch].id))
    };
    let below = |at: usize| {
        let mut all = vec![at];
        let mut next = 0;
        while let Some(&deal) = all.get(next) {
            all.extend(member_of(deal));
            next += 1;
        }
        all
    };
    fn least(at: usize, known: &[Known], members: &dyn Fn(usize) -> Vec<usize>) -> f64 {
        let sum: f64 = members(at).into_iter().map(|member| least(member, known, members)).sum();
        known[at].own.map_or(sum, |(low, _)| low.max(sum))
    }
    let members = |at: usize| member_of(at).collect::<Vec<_>>();
    let (mut rows, mut limits) = (Vec::new(), Vec::new());
    for &deal in tree {
        let under = below(deal);
        let row: Vec<f64> = tree.iter().map(|at| f64::from(u8::from(under.contains(at)))).collect();
        let unit: Vec<f64> = tree.iter().map(|&at| f64::from(u8::from(at == deal))).collect();
        match known[deal].own {
            // Without a figure of its own it has no remainder.
            None => {
                rows.push(unit);
                limits.push(0.0);
            }
            Some((low, high)) => {
                let floor: f64 = members(deal).into_iter().map(|member| least(member, known, &members)).sum();
                if high.is_finite() {
                    rows.push(row.clone());
                    limits.push(high.max(floor));
                }
                if low > 0.0 {
                    rows.push(row.iter().map(|x| -x).collect());
                    limits.push(-low);
                }
            }
        }
    }
    let weight =
        |sign: f64| -> Vec<f64> { tree.iter().map(|&at| if is_in(at) { sign } else { 0.0 }).collect() };
    let most = Simplex::new(&rows, &limits, &weight(1.0)).solve();
    let least = -Simplex::new(&rows, &limits, &weight(-1.0)).solve();
    (least.max(0.0), most)
}
