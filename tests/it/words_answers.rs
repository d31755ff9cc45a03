//! Questions and answers speak three languages: filters, summaries, errors, facets, the deal card.

use crate::seeds::SEEDS;
use dealscope::model::{Lang, Month};
use dealscope::query::{FacetField, Filter, Summary, facets};
use dealscope::session::{Query, ViewSettings, card};
use dealscope::state::{Action, ExploreCommand, Layout, State, update};
use dealscope::words::LANGUAGES;

/// A filter as each language puts it.
#[track_caller]
fn said(text: &str, expected: [&str; 3]) {
    let filter = Filter::parse(text).expect(text);
    filter.check(&SEEDS.register, &SEEDS.index).expect(text);
    let said = LANGUAGES.map(|lang| filter.in_words(&SEEDS.register, lang));
    assert_eq!(said, expected, "{text}");
}

#[test]
fn filters_speak_three_languages() {
    said("", ["", "", ""]);
    said("stage>=signed", ["signed or later", "mindestens unterzeichnet", "签约及以后"]);
    said("stage<=intent", ["intended or earlier", "höchstens beabsichtigt", "意向及以前"]);
    said("stage<signed", ["earlier than signed", "noch nicht unterzeichnet", "签约之前"]);
    said(
        "kind:visit,investment qingpu",
        [
            "visit or investment, with the words “qingpu”",
            "Besuch oder Investition, mit den Wörtern „qingpu“",
            "访问或投资，含“qingpu”",
        ],
    );
    said("district:qingpu", ["in Qingpu", "in Qingpu", "青浦区"]);
    said("-province:chongqing", ["not in Chongqing", "nicht in Chongqing", "排除重庆市"]);
    said("place:none", ["no location stated", "ohne Angabe: Standort", "未注明所在地"]);
    said(
        "district:qingpu,none",
        [
            "in Qingpu or no city or district stated",
            "in Qingpu oder ohne Angabe: Stadt oder Bezirk",
            "青浦区或未注明区市",
        ],
    );
    said(
        "amount>=\"100M usd\"",
        ["amount at least US$100M", "Betrag mindestens 100\u{a0}Mio.\u{a0}US$", "金额至少1亿美元"],
    );
    said(
        "amount>=10bn",
        ["amount at least US$10bn", "Betrag mindestens 10\u{a0}Mrd.\u{a0}US$", "金额至少100亿美元"],
    );
    said(
        "amount:1.25bn..12500000000cny",
        [
            "amount CNY\u{a0}1.25bn to CNY\u{a0}12.5bn",
            "Betrag: 1,25\u{a0}Mrd.\u{a0}Yuan bis 12,5\u{a0}Mrd.\u{a0}Yuan",
            "金额：12.5亿元至125亿元",
        ],
    );
    said("count>=1250", ["count at least 1,250", "Anzahl mindestens 1.250", "数量至少1250"]);
    said(
        "quarter:2024-Q1",
        ["quarter Q1\u{a0}2024", "Quartal: 1.\u{a0}Quartal\u{a0}2024", "季度：2024年第1季度"],
    );
    said("amount:undisclosed", ["amount undisclosed", "Betrag: nicht genannt", "金额：未披露"]);
    said(
        "is:disputed,undated",
        ["sources disagree or undated", "widersprüchliche Quellen oder ohne Datum", "说法不一或无日期"],
    );
    said("date:2023-11", ["November 2023", "November 2023", "2023年11月"]);
    said("date:2023..2024-03", ["2023 to March 2024", "2023 bis März 2024", "2023年至2024年3月"]);
    said(
        "date>=2023-11-05",
        ["date from 5 November 2023", "Datum ab 5. November 2023", "日期不早于2023年11月5日"],
    );
    said("year<2024", ["year before 2024", "Jahr vor 2024", "年份早于2024年"]);
    said("confidence:low", ["confidence low", "Verlässlichkeit: niedrig", "可信度：低"]);
    said(
        "count>25 or (is:batch -kind:visit)",
        [
            "count over 25 or batch and not visit",
            "Anzahl über 25 oder Paket und nicht Besuch",
            "数量超过25或批次且排除访问",
        ],
    );
}

/// What a filter is refused with in each language.
#[track_caller]
fn refused(text: &str, expected: [&str; 3]) {
    let read = Filter::parse(text).and_then(|filter| filter.check(&SEEDS.register, &SEEDS.index));
    let error = read.expect_err(text);
    assert_eq!(LANGUAGES.map(|lang| error.in_words(lang)), expected, "{text}");
    assert_eq!(error.to_string(), expected[0], "{text}");
}

#[test]
fn refusals_say_where_and_what_instead_in_three_languages() {
    refused(
        "stag>=signed",
        [
            "at character 1: unknown field “stag”; did you mean “stage”?",
            "Zeichen 1: ein Feld „stag“ gibt es nicht; ist „stage“ gemeint?",
            "第1个字符：没有字段“stag”，是否应为“stage”？",
        ],
    );
    refused(
        "kind:procurment",
        [
            "at character 6: unknown kind “procurment”; did you mean “procurement”?",
            "Zeichen 6: im Feld Art gibt es „procurment“ nicht; ist „procurement“ gemeint?",
            "第6个字符：类型中没有“procurment”，是否应为“procurement”？",
        ],
    );
    refused(
        "(kind:visit",
        [
            "at character 1: this “(” is not closed; add “)”",
            "Zeichen 1: diese „(“ ist nicht geschlossen; „)“ ergänzen",
            "第1个字符：“(”没有闭合，请加上“)”",
        ],
    );
}

#[test]
fn a_line_that_is_no_view_is_refused_in_three_languages() {
    let error = ViewSettings::parse("--bay district").expect_err("no such option");
    let expected = [
        "at character 1: unknown option --bay of a view; did you mean --by?",
        "Zeichen 1: eine Ansicht hat keine Option --bay; ist --by gemeint?",
        "第1个字符：视图没有选项“--bay”，是否应为“--by”？",
    ];
    assert_eq!(LANGUAGES.map(|lang| error.in_words(lang)), expected);
    let error = ViewSettings::parse("--at there").expect_err("no such site");
    assert_eq!(error.in_words(Lang::De), "Zeichen 6: möglich sind place, venue");
}

#[test]
fn summaries_speak_three_languages_with_their_plurals() {
    let check = |summary: &Summary, expected: [&str; 3]| {
        let said = LANGUAGES.map(|lang| format!("{} | {}", summary.how_many(lang), summary.details(lang)));
        assert_eq!(said, expected);
    };
    let month = |year, month| Month { year, month };
    let some = Summary {
        selected: 12,
        all: 12_345,
        sources: 5,
        with_amount: 3,
        months: Some((month(2023, 8), month(2024, 10))),
        ..Summary::default()
    };
    check(
        &some,
        [
            "12 of 12,345 deals | August 2023 to October 2024, from 5 articles; 3 with an amount",
            "12 von 12.345 Vorhaben | August 2023 bis Oktober 2024, aus 5 Artikeln; 3 mit Betrag",
            "12,345项中12项 | 2023年8月至2024年10月，来自5篇报道；3项已披露金额",
        ],
    );
    let one = Summary {
        selected: 1,
        all: 1,
        sources: 1,
        months: Some((month(2023, 11), month(2023, 11))),
        ..Summary::default()
    };
    check(
        &one,
        [
            "1 deal | November 2023, from 1 article; none with an amount",
            "1 Vorhaben | November 2023, aus 1 Artikel; keines mit Betrag",
            "1项 | 2023年11月，来自1篇报道；均无已披露金额",
        ],
    );
    check(
        &Summary { all: 16, ..Summary::default() },
        [
            "0 of 16 deals | nothing matches the filter",
            "0 von 16 Vorhaben | kein Vorhaben entspricht dem Filter",
            "16项中0项 | 没有符合筛选条件的事项",
        ],
    );
    assert_eq!(some.counted(Lang::En), "12 of 12,345 deals, 3 with an amount");
    assert_eq!(some.counted(Lang::De), "12 von 12.345 Vorhaben, 3 mit Betrag");
}

#[test]
fn facets_name_their_values_in_the_language() {
    let names = |field: FacetField, lang: Lang| -> Vec<String> {
        let all = facets(&SEEDS.register, &SEEDS.index, &Filter::default(), lang).expect("facets");
        let facet = all.into_iter().find(|facet| facet.field == field).expect("a facet");
        facet.values.into_iter().map(|value| value.name).collect()
    };
    let has = |field: FacetField, lang: Lang, name: &str| {
        let names = names(field, lang);
        assert!(names.iter().any(|one| one == name), "{name} is none of {names:?}");
    };
    has(FacetField::Stage, Lang::De, "Unterzeichnet");
    has(FacetField::Kind, Lang::Zh, "采购");
    has(FacetField::Place, Lang::Zh, "青浦区");
    has(FacetField::Month, Lang::De, "November 2023");
    has(FacetField::Is, Lang::Zh, "累计数");
    has(FacetField::Amount, Lang::De, "nicht genannt");
    has(FacetField::Amount, Lang::En, "non-monetary");
}

/// The chips of the card of the deal that its sources disagree about, then its rows.
fn disputed(lang: Lang) -> Vec<String> {
    let deal = SEEDS.register.find_deal("shandong-chongqing-2024-projects").expect("the deal");
    let card = card(&SEEDS, &Query::new(&SEEDS.register).in_lang(lang), deal);
    let chips: Vec<String> = card.chips.into_iter().map(|chip| chip.text).collect();
    let rows =
        card.rows.into_iter().map(|row| format!("{}: {}\n{}", row.label, row.value, row.details.join("\n")));
    std::iter::once(chips.join(" | ")).chain(rows).map(|text| text.replace('\u{a0}', " ")).collect()
}

#[test]
fn the_deal_card_speaks_german_and_chinese() {
    let check = |lang: Lang, chips: &str, expected: &[(&str, &[&str])]| {
        let told = disputed(lang);
        assert_eq!(told[0], chips);
        for (begins, holds) in expected {
            let row = told.iter().find(|row| row.starts_with(begins));
            let row = row.unwrap_or_else(|| panic!("no row begins with {begins}: {told:#?}"));
            for held in *holds {
                assert!(row.contains(held), "{begins} lacks {held}: {row}");
            }
        }
    };
    check(
        Lang::De,
        "Investition | Unterzeichnet | Paket | Quellen widersprechen sich",
        &[
            (
                "Betrag: ",
                &[
                    "dzwww.com 2024-10-31, Zeile 5: „121 Milliarden Yuan“",
                    "\nAbweichende Angabe in licai.bangqike.com 2024-10-24: ",
                    " – Two Chinese reports",
                    " (1 CNY = 0,14111 USD, Monatsmittel Oktober 2024)",
                ],
            ),
            ("Datum: 22. Oktober 2024", &["Zeile 3: „22. Oktober“"]),
            ("Anlass: ", &["Zeile 3; Dazhong News (大众) 2024-10; licai"]),
            ("Anzahl: 25 Projekte", &["„25个项目“"]),
            ("Branchen: Automobilindustrie, Maschinenbau, ", &[]),
        ],
    );
    check(
        Lang::Zh,
        "投资 | 已签约 | 批次 | 说法不一",
        &[
            (
                "金额: ",
                &[
                    "dzwww.com 2024-10-31，第5行：“121 Milliarden Yuan”",
                    "\n另一说法（licai.bangqike.com 2024-10-24）：",
                    "，按1 CNY = 0.14111 USD折算（2024年10月平均）",
                ],
            ),
            ("日期: 2024年10月22日", &[]),
            ("所在地: 重庆市", &["第3行；Dazhong News (大众) 2024-10；licai"]),
            ("行业: 汽车、机械制造、", &[]),
        ],
    );
}

#[test]
fn messages_and_names_of_views_are_of_the_language_of_the_window() {
    let opened = dealscope::app::open(&dealscope::data::RegisterRef::parse("@seeds")).expect("the seeds");
    let mut state = State::new(std::sync::Arc::new(opened), Layout::default());
    update(&mut state, Action::Language(Some(Lang::De)));
    update(&mut state, ExploreCommand::Search("stage>=signed".to_owned()));
    assert_eq!(state.suggested_view_name(), "Mindestens unterzeichnet, nach Stadt oder Bezirk");
    update(&mut state, Action::Reload);
    assert_eq!(state.busy.as_deref(), Some("@seeds wird geöffnet …"));
    let makes: Vec<&str> = state.twins().iter().map(|twin| twin.makes).collect();
    assert_eq!(makes, ["Volumen", "Zeitleiste", "Tabelle"]);
}
