//! The sources of the bundled register, where they repeat each other, and where they disagree.

use crate::seeds::{SEEDS, deal};
use dealscope::model::{Currency, Field, Source};
use serde_json::json;

#[test]
fn both_statements_on_chongqing_are_kept_and_nobody_has_decided() {
    let deal = deal("shandong-chongqing-2024-projects");
    let rivals = deal["rivals"].as_array().unwrap();
    assert_eq!(rivals.len(), 1, "{rivals:#?}");
    assert_eq!(
        (&rivals[0]["field"], &rivals[0]["value"], &rivals[0]["source"]),
        (&json!("amount"), &json!("CNY 12.1bn"), &json!("licai-2024-10-24-chongqing"))
    );
    let why = rivals[0]["why"].as_str().unwrap();
    for words in ["121亿元", "One 亿 is a hundred million", "12.1 billion", "15 projects and 116亿元"] {
        assert!(why.contains(words), "{why}");
    }
    let register = &SEEDS.register;
    let disputed: Vec<_> =
        register.deals.iter().filter(|deal| deal.is_disputed(Field::Amount)).map(|deal| &deal.id).collect();
    assert_eq!(disputed, ["shandong-chongqing-2024-projects"]);
}

#[test]
fn two_chinese_reports_are_merged_into_the_german_one() {
    let deal = deal("shandong-chongqing-2024-projects");
    assert_eq!(
        deal["same_as"],
        json!(["shandong-chongqing-2024-projects-dazhong", "shandong-chongqing-2024-projects-licai"])
    );
    for source in ["dazhong-2024-10-chongqing", "licai-2024-10-24-chongqing"] {
        for (field, as_written) in [("amount", "121亿元"), ("count", "25个项目")] {
            let evidence =
                json!({ "source": source, "line": null, "fields": [field], "as_written": as_written });
            assert!(deal["evidence"].as_array().unwrap().contains(&evidence), "{evidence}");
        }
    }
    // That the second of them speaks of two days is kept beside the more precise date.
    let days = json!({
        "source": "licai-2024-10-24-chongqing",
        "line": null,
        "fields": ["when"],
        "as_written": "10月22日; 10月23日",
    });
    assert!(deal["evidence"].as_array().unwrap().contains(&days));
}

#[test]
fn running_totals_cite_the_japanese_report() {
    for id in ["qingpu-first-orders-2018-2023", "qingpu-intended-orders-2018-2023"] {
        let evidence = deal(id)["evidence"].as_array().unwrap();
        assert!(evidence.iter().any(|one| one["source"] == "brnn-ja-2023-11-06-ciie"), "{id}");
    }
}

/// Id, publisher, author, language, date, words of the note.
type SourceTold =
    (&'static str, &'static str, Option<&'static str>, &'static str, &'static str, &'static [&'static str]);

#[test]
fn sources_say_who_when_and_what_else() {
    const TOLD: [SourceTold; 8] = [
        (
            "prnewswire-2023-11-23-lin-gang",
            "PR Newswire",
            None,
            "de",
            "2023-11-23",
            &[
                "2,700 m²",
                "almost 100 foreign companies",
                "1,078 visiting",
                "over 100 events",
                "over 6,000 people",
            ],
        ),
        (
            "shanghai-gov-2025-11-03-baoshan",
            "german.shanghai.gov.cn",
            None,
            "de",
            "2025-11-03",
            &["Shanghai Observer", "the page's address"],
        ),
        ("dzwww-2024-10-31-chongqing", "dzwww.com", None, "de", "2024-10-31", &["over 100", "over 150"]),
        (
            "shine-2023-11-11-ciie",
            "Shanghai Daily (SHINE)",
            Some("Hu Min"),
            "en",
            "2023-11-11",
            &["Saturday", "18,773 registered visitors", "ten promotion events"],
        ),
        (
            "shine-2023-08-31-west-hongqiao",
            "Shanghai Daily (SHINE)",
            None,
            "en",
            "2023-08-31",
            &["14 consultants"],
        ),
        ("dazhong-2024-10-chongqing", "Dazhong News (大众)", None, "zh", "2024-10", &["amount"]),
        ("licai-2024-10-24-chongqing", "licai.bangqike.com", None, "zh", "2024-10-24", &["two days"]),
        (
            "brnn-ja-2023-11-06-ciie",
            "People's Daily in Japanese (jp.brnn.com)",
            None,
            "ja",
            "2023-11-06",
            &["No deals of its own", "sum of the first orders", "letters of intent"],
        ),
    ];
    let sources = &SEEDS.register.sources;
    assert_eq!(sources.len(), TOLD.len());
    for (id, publisher, author, language, published, note) in TOLD {
        let source: &Source = sources.iter().find(|source| source.id == id).expect(id);
        let date = source.published.map(|date| date.to_string());
        assert_eq!(
            (
                source.publisher.as_str(),
                source.author.as_deref(),
                source.language.as_deref(),
                date.as_deref()
            ),
            (publisher, author, Some(language), Some(published)),
            "{id}"
        );
        for words in note {
            assert!(source.note.as_deref().unwrap_or_default().contains(words), "{id}: no '{words}'");
        }
    }
    let licai = sources.iter().find(|source| source.id == "licai-2024-10-24-chongqing").unwrap();
    assert_eq!(licai.address.as_deref(), Some("https://licai.bangqike.com/gnxw/872271.html"));
}

#[test]
fn the_register_stands_by_its_note() {
    let register = &SEEDS.register;
    assert_eq!(
        register.note.as_ref().map(|note| note.en.as_str()),
        Some("As reported, not verified; no figure does not mean zero.")
    );
    assert_eq!(register.currency, Currency::USD);
}
