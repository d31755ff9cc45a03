//! Questions and answers speak three languages: filters, summaries, errors, facets, the deal card.

use crate::seeds::SEEDS;
use dealscope::model::{Lang, Month};
use dealscope::query::{FacetField, Filter, Summary, facets};
use dealscope::session::{Query, ViewSettings, card};
use dealscope::state::{Action, Command, Layout, State, update};
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
    said("stage>=signed", ["signed or further", "unterzeichnet oder weiter", "已签约及以后阶段"]);
    said("stage<=intent", ["intent or earlier", "beabsichtigt oder früher", "意向及以前阶段"]);
    said("stage<signed", ["stage under signed", "noch nicht unterzeichnet", "已签约以前阶段"]);
    said(
        "kind:visit,investment qingpu",
        [
            "visit or investment, with the words “qingpu”",
            "Besuch oder Investition, mit den Wörtern „qingpu“",
            "访问或投资，含“qingpu”",
        ],
    );
    said("district:qingpu", ["in Qingpu", "in Qingpu", "位于青浦区"]);
    said("-province:chongqing", ["not in Chongqing", "nicht in Chongqing", "排除位于重庆市"]);
    said("place:none", ["no place given", "ohne Angabe: Ort", "未注明地点"]);
    said(
        "district:qingpu,none",
        ["in Qingpu or no district given", "in Qingpu oder ohne Angabe: Bezirk", "位于青浦区或未注明区"],
    );
    said(
        "amount>=\"100M usd\"",
        ["amount at least US$100M", "Betrag mindestens 100\u{a0}Mio.\u{a0}US$", "金额不低于1亿美元"],
    );
    said(
        "amount>=10bn",
        ["amount at least US$10bn", "Betrag mindestens 10\u{a0}Mrd.\u{a0}US$", "金额不低于100亿美元"],
    );
    said(
        "amount:1.25bn..12500000000cny",
        [
            "amount CNY\u{a0}1.25bn to CNY\u{a0}12.5bn",
            "Betrag: 1,25\u{a0}Mrd.\u{a0}CNY bis 12,5\u{a0}Mrd.\u{a0}CNY",
            "金额：12.5亿元至125亿元",
        ],
    );
    said("count>=1250", ["count at least 1,250", "Anzahl mindestens 1.250", "数量不低于1250"]);
    said(
        "quarter:2024-Q1",
        ["quarter Q1\u{a0}2024", "Quartal: 1.\u{a0}Quartal\u{a0}2024", "季度：2024年第1季度"],
    );
    said("amount:undisclosed", ["amount undisclosed", "Betrag: nicht genannt", "金额：未披露"]);
    said("is:disputed,undated", ["disputed or undated", "strittig oder undatiert", "有争议或无日期"]);
    said("date:2023-11", ["2023-11", "November 2023", "2023年11月"]);
    said("date:2023..2024-03", ["2023 to 2024-03", "2023 bis März 2024", "2023年至2024年3月"]);
    said(
        "date>=2023-11-05",
        ["date at least 2023-11-05", "Datum ab 5. November 2023", "日期不早于2023年11月5日"],
    );
    said("year<2024", ["year under 2024", "Jahr vor 2024", "年份早于2024年"]);
    said("confidence:low", ["confidence low", "Verlässlichkeit: niedrig", "可靠性：低"]);
    said(
        "count>25 or (is:batch -kind:visit)",
        [
            "count over 25 or batch and not visit",
            "Anzahl über 25 oder Sammelposten und nicht Besuch",
            "数量高于25或批次且排除访问",
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
            "at character 1: no field is called 'stag'; did you mean 'stage'?",
            "an Stelle 1: kein Feld heißt „stag“; ist „stage“ gemeint?",
            "第1个字符：没有名为“stag”的字段；是否指“stage”？",
        ],
    );
    refused(
        "kind:procurment",
        [
            "at character 6: no kind is called 'procurment'; did you mean 'procurement'?",
            "an Stelle 6: im Feld Art gibt es „procurment“ nicht; ist „procurement“ gemeint?",
            "第6个字符：类型中没有“procurment”；是否指“procurement”？",
        ],
    );
    refused(
        "(kind:visit",
        [
            "at character 1: this '(' is not closed; add ')'",
            "an Stelle 1: diese „(“ ist nicht geschlossen; „)“ ergänzen",
            "第1个字符：此“(”没有闭合，请加上“)”",
        ],
    );
}

#[test]
fn a_line_that_is_no_view_is_refused_in_three_languages() {
    let error = ViewSettings::parse("--bay district").expect_err("no such option");
    let expected = [
        "at character 1: a view has no option '--bay'; did you mean '--by'?",
        "an Stelle 1: eine Ansicht hat keine Option „--bay“; ist „--by“ gemeint?",
        "第1个字符：视图没有选项“--bay”；是否指“--by”？",
    ];
    assert_eq!(LANGUAGES.map(|lang| error.in_words(lang)), expected);
    let error = ViewSettings::parse("--at there").expect_err("no such site");
    assert_eq!(error.in_words(Lang::De), "an Stelle 6: erwartet wird eines von place, venue");
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
            "12 of 12,345 deals | 2023-08 to 2024-10, from 5 articles; 3 with an amount",
            "12 von 12.345 Abschlüssen | August 2023 bis Oktober 2024, aus 5 Artikeln; 3 mit Betrag",
            "12,345项交易中的12项 | 2023年8月至2024年10月，来自5篇报道；3项有金额",
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
            "1 deal | 2023-11, from 1 article; none with an amount",
            "1 Abschluss | November 2023, aus 1 Artikel; keiner mit Betrag",
            "1项交易 | 2023年11月，来自1篇报道；均无金额",
        ],
    );
    check(
        &Summary { all: 16, ..Summary::default() },
        [
            "0 of 16 deals | nothing passes the filter",
            "0 von 16 Abschlüssen | kein Abschluss passt zum Filter",
            "16项交易中的0项 | 没有符合筛选条件的交易",
        ],
    );
    assert_eq!(some.counted(Lang::En), "12 of 12,345 deals, 3 with an amount");
    assert_eq!(some.counted(Lang::De), "12 von 12.345 Abschlüssen, 3 mit Betrag");
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
    has(FacetField::Amount, Lang::En, "no money in it");
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
        "Investition | Unterzeichnet | Sammelposten | Quellen widersprechen sich",
        &[
            (
                "Betrag: ",
                &[
                    "dzwww.com 2024-10-31, Zeile 5: „121 Milliarden Yuan“",
                    "\nDagegen ",
                    " in licai.bangqike.com 2024-10-24: Two Chinese reports",
                    " bei 1 CNY = 0,14111 USD (Mittel Oktober 2024)",
                ],
            ),
            ("Datum: 22. Oktober 2024", &["Zeile 3: „22. Oktober“"]),
            ("Anlass: ", &["Zeile 3; Dazhong News (大众) 2024-10; licai"]),
            ("Anzahl: 25 Projekte", &["„25个项目“"]),
            ("Branchen: Automobil, Maschinenbau, ", &[]),
        ],
    );
    check(
        Lang::Zh,
        "投资 | 已签约 | 批次 | 来源说法不一",
        &[
            (
                "金额: ",
                &[
                    "dzwww.com 2024-10-31，第5行：“121 Milliarden Yuan”",
                    "\n但licai.bangqike.com 2024-10-24为",
                    "，按1 CNY = 0.14111 USD（2024年10月平均）",
                ],
            ),
            ("日期: 2024年10月22日", &[]),
            ("地点: 重庆市", &["第3行；Dazhong News (大众) 2024-10；licai"]),
            ("行业: 汽车、机械、", &[]),
        ],
    );
}

#[test]
fn messages_and_names_of_views_are_of_the_language_of_the_window() {
    let opened = dealscope::app::open(&dealscope::data::RegisterRef::parse("@seeds")).expect("the seeds");
    let mut state = State::new(std::sync::Arc::new(opened), Layout::default());
    update(&mut state, Command::Do(Action::Language(Some(Lang::De))));
    update(&mut state, Command::Search("stage>=signed".to_owned()));
    assert_eq!(state.suggested_view_name(), "Unterzeichnet oder weiter, nach Bezirk");
    update(&mut state, Command::Do(Action::Reload));
    assert_eq!(state.busy.as_deref(), Some("@seeds wird geöffnet"));
    let makes: Vec<&str> = state.twins().iter().map(|twin| twin.makes).collect();
    assert_eq!(makes, ["Volumen", "Zeitleiste", "Tabelle"]);
}
