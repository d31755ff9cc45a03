//! The bundled register holds what its articles say, fact by fact.

use dealscope::app::open;
use dealscope::data::RegisterRef;
use dealscope::export::deals_json;
use dealscope::session::Opened;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The bundled register.
pub(crate) static SEEDS: LazyLock<Opened> =
    LazyLock::new(|| open(&RegisterRef::parse("@seeds")).expect("the bundled register opens"));

/// The deals as `dealscope deals -f json` gives them.
static DEALS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let register = &SEEDS.register;
    let all: Vec<_> = register.deal_ixs().collect();
    serde_json::from_str(&deals_json(register, &all, dealscope::model::Lang::En)).expect("an array of deals")
});

pub(crate) fn deal(id: &str) -> &'static Value {
    DEALS.iter().find(|deal| deal["id"] == id).expect(id)
}

/// What an article says of one deal, in the notations of the register.
struct FigureText {
    id: &'static str,
    kind: &'static str,
    form: &'static str,
    stage: &'static str,
    when: Option<&'static str>,
    place: &'static str,
    venue: Option<&'static str>,
    /// Name, role and home.
    parties: &'static [(&'static str, &'static str, Option<&'static str>)],
    sectors: &'static [&'static str],
    amount: Option<&'static str>,
    /// A number and its unit.
    count: Option<(&'static str, &'static str)>,
    floor_area_m2: Option<&'static str>,
    /// The batch; that a deal lies in it is always our inference.
    part_of: Option<&'static str>,
    /// Line of the article, field that it supports, figure as it stood there.
    evidence: &'static [(&'static str, &'static str, Option<&'static str>)],
    confidence: &'static str,
    /// Words that the note must hold.
    note: &'static [&'static str],
}

/// What most deals share.
const TOLD: FigureText = FigureText {
    id: "",
    kind: "",
    form: "Batch",
    stage: "Signed",
    when: None,
    place: "",
    venue: None,
    parties: &[],
    sectors: &[],
    amount: Some("undisclosed"),
    count: None,
    floor_area_m2: None,
    part_of: None,
    evidence: &[],
    confidence: "High",
    note: &[],
};

const NECC: Option<&str> = Some("necc-shanghai");

/// The register has these deals from the source, no others, and each is as told.
fn check(source: &str, all: &[FigureText]) {
    let found: Vec<&str> = DEALS
        .iter()
        .filter(|deal| deal["evidence"][0]["source"] == source)
        .filter_map(|deal| deal["id"].as_str())
        .collect();
    let told: Vec<&str> = all.iter().map(|told| told.id).collect();
    assert_eq!(found, told, "{source}");
    for told in all {
        check_deal(source, told);
    }
}

fn check_deal(source: &str, told: &FigureText) {
    let deal = deal(told.id);
    let parties: Vec<Value> = told
        .parties
        .iter()
        .map(|(name, role, home)| json!({ "name": name, "role": role, "home": home }))
        .collect();
    let expected = json!({
        "kind": told.kind,
        "form": told.form,
        "stage": told.stage,
        "when": told.when,
        "history": [],
        "place": told.place,
        "venue": told.venue,
        "parties": parties,
        "sectors": told.sectors,
        "amount": told.amount,
        "count": told.count.map(|(number, _)| number),
        "unit": told.count.map(|(_, unit)| unit),
        "floor_area_m2": told.floor_area_m2,
        "part_of": told.part_of.map(|batch| json!({ "deal": batch, "how": "Inferred" })),
        "accepted": [],
        "confidence": told.confidence,
    });
    for (field, value) in expected.as_object().unwrap() {
        assert_eq!(&deal[field], value, "{}: {field}", told.id);
    }
    for sector in told.sectors {
        assert!(SEEDS.register.sectors.find(sector).is_some(), "{}: sector {sector}", told.id);
    }
    for (line, field, as_written) in told.evidence {
        let is_there = deal["evidence"].as_array().unwrap().iter().any(|evidence| {
            evidence["source"] == source
                && evidence["line"] == *line
                && evidence["fields"].as_array().unwrap().contains(&json!(field))
                && evidence["as_written"] == json!(as_written)
        });
        assert!(is_there, "{}: no {field} from line {line}, {as_written:?}: {deal:#}", told.id);
    }
    for words in told.note {
        assert!(deal["note"].as_str().unwrap().contains(words), "{}: no '{words}' in {deal:#}", told.id);
    }
}

#[test]
fn sixteen_deals_each_once() {
    let mut ids: Vec<&str> = DEALS.iter().filter_map(|deal| deal["id"].as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((DEALS.len(), ids.len()), (16, 16));
}

/// One of the cooperations that Lingang Group signed on the first day of the expo.
const COOPERATION: FigureText = FigureText {
    kind: "Cooperation",
    form: "Single",
    when: Some("2023-11-05"),
    place: "lin-gang",
    venue: NECC,
    count: Some(("1", "Agreements")),
    part_of: Some("lin-gang-deals-6th-ciie"),
    note: &["the source names four", "our inference"],
    ..TOLD
};

const LINGANG_GROUP: (&str, &str, Option<&str>) = ("Lingang Group", "Partner", Some("shanghai"));

#[test]
fn lin_gang_at_the_expo() {
    check(
        "prnewswire-2023-11-23-lin-gang",
        &[
            FigureText {
                id: "lin-gang-deals-6th-ciie",
                kind: "Unspecified",
                when: Some("2023-11-05/2023-11-10"),
                place: "lin-gang",
                venue: NECC,
                parties: &[
                    ("Lin-gang Special Area Administration", "Organiser", Some("lin-gang")),
                    ("Lingang Group", "Organiser", Some("shanghai")),
                ],
                count: Some((">=100", "Agreements")),
                evidence: &[
                    ("7", "count", Some("über 100")),
                    ("7", "when", Some("Bis zum 10. November")),
                    ("3", "parties", None),
                ],
                note: &["no amount is given", "Five deals"],
                ..TOLD
            },
            FigureText {
                id: "energy-singularity-lingang-group",
                parties: &[("Energy Singularity", "Partner", None), LINGANG_GROUP],
                sectors: &["fusion-energy"],
                evidence: &[("11", "parties", None), ("11", "when", Some("5. November"))],
                ..COOPERATION
            },
            FigureText {
                id: "schneider-electric-lingang-group",
                parties: &[("Schneider Electric", "Partner", Some("fr")), LINGANG_GROUP],
                sectors: &["energy-efficiency", "robotics"],
                evidence: &[
                    ("11", "when", Some("5. November")),
                    ("11", "sectors", Some("Energieeffizienzmanagement und Automatisierung")),
                ],
                ..COOPERATION
            },
            FigureText {
                id: "tenways-lingang-group",
                parties: &[("TENWAYS", "Partner", None), LINGANG_GROUP],
                sectors: &["e-bikes"],
                evidence: &[("11", "when", Some("5. November")), ("11", "sectors", Some("E-Bikes"))],
                ..COOPERATION
            },
            FigureText {
                id: "newsight-imaging-lingang-group",
                parties: &[("Newsight Imaging", "Partner", None), LINGANG_GROUP],
                sectors: &["sensors"],
                evidence: &[("11", "when", Some("5. November")), ("11", "sectors", Some("Bildsensoren"))],
                ..COOPERATION
            },
            FigureText {
                id: "johnson-controls-hitachi-fengxian",
                kind: "Investment",
                form: "Single",
                when: Some("2023-11-06"),
                place: "lingang-fengxian-park",
                parties: &[("Johnson Controls-Hitachi Air Conditioning", "Investor", None)],
                sectors: &["heating-cooling", "green-technology"],
                count: Some(("1", "Agreements")),
                part_of: Some("lin-gang-deals-6th-ciie"),
                evidence: &[("13", "kind", None), ("13", "when", Some("6. November"))],
                note: &["headquarters in the park is only being considered", "our inference"],
                ..TOLD
            },
        ],
    );
}

#[test]
fn a_visit_to_baoshan_without_date_or_money() {
    check(
        "shanghai-gov-2025-11-03-baoshan",
        &[FigureText {
            id: "thuringia-visits-baoshan",
            kind: "Visit",
            form: "Single",
            stage: "Talks",
            place: "baoshan",
            parties: &[
                ("Delegation from Thuringia", "Visitor", Some("thuringia")),
                ("Baoshan Commerce Commission", "Host", Some("baoshan")),
            ],
            sectors: &["ai", "robotics", "automotive"],
            amount: None,
            evidence: &[("9-19", "stage", None), ("9", "parties", Some("fast 30-köpfige Gruppe"))],
            note: &[
                "Nothing was signed",
                "almost 30 members",
                "cruise tourism; green and low-carbon technology; robotics and high-end manufacturing; \
                 biopharma and synthetic biology; new materials; next-generation IT",
            ],
            ..TOLD
        }],
    );
}

#[test]
fn shandong_in_chongqing() {
    check(
        "dzwww-2024-10-31-chongqing",
        &[FigureText {
            id: "shandong-chongqing-2024-projects",
            kind: "Investment",
            when: Some("2024-10-22"),
            place: "chongqing",
            parties: &[("Enterprises from Shandong", "Investor", Some("shandong"))],
            sectors: &[
                "automotive",
                "machinery",
                "new-energy",
                "agri-food",
                "culture-tourism",
                "new-materials",
                "high-end-equipment",
            ],
            amount: Some("CNY 121bn"),
            count: Some(("25", "Projects")),
            evidence: &[
                ("5", "amount", Some("121 Milliarden Yuan")),
                ("5", "count", Some("25 Projekte")),
                ("3", "when", Some("22. Oktober")),
                ("3", "parties", Some("über 150")),
                ("1", "parties", Some("Über hundert")),
                ("4", "sectors", None),
            ],
            note: &["nobody has decided"],
            ..TOLD
        }],
    );
}

const QINGPU: FigureText = FigureText { place: "qingpu", ..TOLD };
const SETTLING: FigureText = FigureText { kind: "Settlement", when: Some("../2023-11-09"), ..QINGPU };
const SIX_EXPOS: FigureText = FigureText {
    kind: "Procurement",
    form: "RunningTotal",
    when: Some("2018/2023"),
    parties: &[("Qingpu trading delegations", "Buyer", Some("qingpu"))],
    confidence: "Medium",
    ..QINGPU
};

#[test]
fn qingpu_at_the_expo() {
    check(
        "shine-2023-11-11-ciie",
        &[
            FigureText {
                id: "qingpu-volume-6th-ciie",
                kind: "Procurement",
                when: Some("2023-11-05/2023-11-10"),
                venue: NECC,
                parties: &[("Qingpu trading delegation", "Buyer", Some("qingpu"))],
                amount: Some(">=USD 1bn"),
                evidence: &[
                    ("15", "amount", Some("more than US$1 billion")),
                    ("17", "parties", Some("3,014 enterprises and organizations")),
                ],
                note: &["3,014 enterprises and organisations"],
                ..QINGPU
            },
            FigureText {
                id: "zkh-dow-organosilicon",
                kind: "Procurement",
                form: "Single",
                when: Some("2023-11-05/2023-11-10"),
                venue: NECC,
                parties: &[("ZKH Industrial Supply", "Buyer", Some("qingpu")), ("Dow", "Seller", Some("us"))],
                sectors: &["new-materials"],
                amount: Some("USD 300M"),
                count: Some(("1", "Agreements")),
                part_of: Some("qingpu-volume-6th-ciie"),
                evidence: &[
                    ("32", "amount", Some("US$300 million")),
                    ("32", "parties", None),
                    ("34-36", "title", None),
                ],
                note: &["The Shanghai delegation's first deal", "our inference"],
                ..QINGPU
            },
            FigureText {
                id: "companies-settle-in-qingpu-2023",
                count: Some(("8", "Companies")),
                evidence: &[("28", "count", Some("eight companies")), ("28", "when", Some("As of Thursday"))],
                note: &["Firmly confirmed"],
                ..SETTLING
            },
            FigureText {
                id: "companies-intend-qingpu-2023",
                stage: "Intent",
                count: Some(("85", "Companies")),
                evidence: &[("28", "count", Some("another 85")), ("28", "when", Some("As of Thursday"))],
                ..SETTLING
            },
            FigureText {
                id: "qingpu-first-orders-2018-2023",
                amount: Some(">=USD 2.13bn"),
                evidence: &[
                    ("38", "amount", Some("surpassing US$2.13 billion")),
                    ("38", "when", Some("six consecutive years")),
                ],
                note: &["open in this source", "jp.brnn.com, 2023-11-06", "the sum of the six first orders"],
                ..SIX_EXPOS
            },
            FigureText {
                id: "qingpu-intended-orders-2018-2023",
                stage: "Intent",
                amount: Some(">=USD 5.15bn"),
                evidence: &[
                    ("38", "amount", Some("over US$5.15 billion")),
                    ("38", "when", Some("six consecutive years")),
                ],
                note: &["jp.brnn.com, 2023-11-06", "letters of intent"],
                ..SIX_EXPOS
            },
        ],
    );
}

#[test]
fn the_summit_of_west_hongqiao() {
    const SUMMIT: FigureText =
        FigureText { when: Some("2023-08-31"), place: "west-hongqiao", venue: NECC, ..TOLD };
    check(
        "shine-2023-08-31-west-hongqiao",
        &[
            FigureText {
                id: "west-hongqiao-projects-2023",
                kind: "Investment",
                sectors: &["ai", "biopharma", "high-end-equipment", "trade", "exhibition", "new-energy"],
                count: Some(("30", "Projects")),
                floor_area_m2: Some(">=100000"),
                evidence: &[
                    ("11", "count", Some("30 projects")),
                    ("11", "floor_area_m2", Some("more than 100,000 square meters")),
                    ("1", "when", Some("2023-08-31")),
                    ("3", "venue", None),
                ],
                ..SUMMIT
            },
            FigureText {
                id: "west-hongqiao-partners-2023",
                kind: "Partnership",
                parties: &[
                    ("Shanghai Convention & Exhibition Industries Association", "Partner", Some("shanghai")),
                    ("JLL", "Partner", None),
                    ("Ernst & Young", "Partner", None),
                ],
                amount: None,
                count: Some(("26", "Partners")),
                evidence: &[("7", "count", Some("26 partners")), ("3", "venue", None)],
                ..SUMMIT
            },
        ],
    );
}
