//! The words of figures give way in order and stay true: subtitles, source lines, alternative texts and captions in three
//! languages.

use crate::figure_small::{LANGS, drawn, plain, volumes_of};
use crate::registers::{Line, register, single};
use dealscope::app::open;
use dealscope::data::RegisterRef;
use dealscope::figure::{
    BarOptions, Context, FigureKind, Heading, Importance, OwnWords, Sourcing, ThemeName, YearSplit, bars,
    mark_text,
};
use dealscope::model::{Currency, Lang};
use dealscope::query::{CurrencyMode, Filter, GroupBy, Measure};
use dealscope::session::{FigureRequest, Opened, Query, answer};

/// A figure of a register's deals at some stages, in a currency that the register need not have.
fn asked(opened: &Opened, kind: FigureKind, filter: &str, lang: Lang) -> (FigureRequest, Query) {
    let by = if kind == FigureKind::Time { GroupBy::Quarter } else { GroupBy::District };
    let chart = if kind.is_chart() { kind } else { FigureKind::Bars };
    let filter = Filter::parse(filter).unwrap();
    let mut query =
        Query { by, chart, filter, shown: CurrencyMode::In(Currency::USD), ..Query::new(&opened.register) }
            .in_lang(lang);
    if kind == FigureKind::Comparison {
        let answers = answer(opened, &query);
        query.compared = answers.volumes.groups.iter().take(4).map(|group| group.key.clone()).collect();
    }
    (FigureRequest::new(kind, ThemeName::Light), query)
}

fn heading(opened: &Opened, kind: FigureKind, filter: &str, lang: Lang) -> Heading {
    let (figure, query) = asked(opened, kind, filter, lang);
    figure.heading(opened, &query, &answer(opened, &query))
}

fn reported() -> Opened {
    open(&RegisterRef::parse("@reported")).unwrap()
}

#[test]
fn a_subtitle_says_unit_stage_place_years_and_how_many_state_an_amount() {
    let opened = reported();
    for (kind, filter, expected) in [
        (
            FigureKind::Bars,
            "stage>=signed",
            [
                "US$ bn, signed or later, all places, 2017–2026; 361 of 496 deals with an amount",
                "Mrd. US$, mindestens unterzeichnet, alle Orte, 2017–2026; 361 von 496 Vorhaben mit Betrag",
                "亿美元，签约及以后，全部地区，2017—2026年；496项中361项已披露金额",
            ],
        ),
        (
            FigureKind::Time,
            "stage>=signed place:shanghai",
            [
                "US$ bn, signed or later, Shanghai, 2018–2026; 166 of 247 deals with an amount",
                "Mrd. US$, mindestens unterzeichnet, Shanghai, 2018–2026; 166 von 247 Vorhaben mit Betrag",
                "亿美元，签约及以后，上海市，2018—2026年；247项中166项已披露金额",
            ],
        ),
        (
            FigureKind::Funnel,
            "stage>=signed",
            [
                "US$ bn, by stage reached at least, all places, 2017–2026; 403 of 568 deals with an amount",
                "Mrd. US$, nach mindestens erreichtem Status, alle Orte, 2017–2026",
                "万亿美元，按至少达到的阶段，全部地区，2017—2026年；568项中403项已披露金额",
            ],
        ),
    ] {
        for (lang, expected) in LANGS.into_iter().zip(expected) {
            assert_eq!(plain(heading(&opened, kind, filter, lang).subtitle()), expected);
        }
    }
}

#[test]
fn a_subtitle_gives_way_clause_by_clause() {
    let opened = reported();
    let forms = |filter: &str| heading(&opened, FigureKind::Bars, filter, Lang::En).subtitles;
    assert_eq!(
        forms("stage>=signed").iter().map(|form| plain(form)).collect::<Vec<_>>(),
        [
            "US$ bn, signed or later, all places, 2017–2026; 361 of 496 deals with an amount",
            "US$ bn, signed or later, all places, 2017–2026",
        ]
    );
    // What no subtitle holds is named, and stands in full in the rule.
    let long = "stage>=signed kind:investment,procurement,cooperation sector:ai,automotive amount>=USD 5M";
    let filtered = heading(&opened, FigureKind::Bars, long, Lang::En);
    assert!(
        filtered.subtitles.iter().all(|form| form.contains("further filters")),
        "{:?}",
        filtered.subtitles
    );
    assert!(filtered.rule.contains("Artificial intelligence"), "{}", filtered.rule);
    // A period that is not of whole years is given to the month.
    let months = forms("stage>=signed date:2022-04..2022-06");
    assert!(
        plain(&months[0]).contains("1 April 2022 to 30 June 2022")
            || plain(&months[0]).contains("April 2022 to June 2022"),
        "{months:?}"
    );
}

#[test]
fn a_source_line_counts_articles_and_gives_way() {
    let opened = reported();
    for (lang, expected) in LANGS.into_iter().zip([
        vec![
            "Sources: 49 SHINE, 15 Xinhua and 296 others, numbered in the file; monthly averages of ECB rates. As reported, not verified; no figure does not mean zero.",
            "Sources: 49 SHINE, 15 Xinhua, 296 others; ECB rates. As reported, not verified; no figure does not mean zero.",
            "Sources: 49 SHINE, 311 others; ECB rates. As reported, not verified; no figure does not mean zero.",
            "Sources: 360 articles; ECB rates. As reported, not verified.",
        ],
        vec![
            "Quellen: 49 SHINE, 15 Xinhua und 296 weitere, in der Datei nummeriert; Monatsmittel der EZB-Kurse. Berichtet, nicht geprüft; ohne Angabe heißt nicht null.",
            "Quellen: 49 SHINE, 15 Xinhua, 296 weitere; EZB-Kurse. Berichtet, nicht geprüft; ohne Angabe heißt nicht null.",
            "Quellen: 49 SHINE, 311 weitere; EZB-Kurse. Berichtet, nicht geprüft; ohne Angabe heißt nicht null.",
            "Quellen: 360 Artikel; EZB-Kurse. Berichtet, nicht geprüft.",
        ],
        vec![
            "来源：SHINE（49篇）、Xinhua（15篇）及其他296篇，编号见文件；按欧洲央行参考汇率月均值折算。据公开报道，未经核实；未披露不等于零。",
            "来源：SHINE（49篇）、Xinhua（15篇）及其他296篇；欧洲央行汇率。据公开报道，未经核实；未披露不等于零。",
            "来源：SHINE（49篇）及其他311篇；欧洲央行汇率。据公开报道，未经核实；未披露不等于零。",
            "来源：360篇报道；欧洲央行汇率。据公开报道，未经核实。",
        ],
    ]) {
        let heading = heading(&opened, FigureKind::Bars, "stage>=signed", lang);
        assert_eq!(heading.sources.iter().map(|line| plain(line)).collect::<Vec<_>>(), expected);
        // What the line calls numbered in the file is there.
        assert!(heading.all_sources.contains("[360]"), "{}", heading.all_sources);
        assert!(!heading.all_sources.contains("[361]"));
    }
}

#[test]
fn publishers_without_a_name_are_counted_among_the_others() {
    let mut register = register(&["a", "b"].map(|place| single(place, "USD 1M")));
    let source = register.sources[0].clone();
    register.sources = ["Unknown", "Unknown", "Unknown", "Paper", "Post", "Post"]
        .map(|publisher| dealscope::model::Source { publisher: publisher.to_owned(), ..source.clone() })
        .into();
    for (at, deal) in (0..).zip(&mut register.deals) {
        let evidence = deal.evidence[0].clone();
        deal.evidence = (0..3)
            .map(|n| dealscope::model::Evidence {
                source: dealscope::model::SourceIx(3 * at + n),
                ..evidence.clone()
            })
            .collect();
    }
    let deals = register.deals.clone();
    let register = register.with_deals(deals);
    let heading = drawn(&register, BarOptions::default(), GroupBy::District, Lang::En).heading;
    let line = plain(heading.source());
    assert!(line.starts_with("Sources: 2 Post, 1 Paper and 3 others, numbered in the file. As"), "{line}");
}

#[test]
fn a_few_sources_keep_their_dates_and_a_byline_stands_first() {
    let register = register(&[single("a", "USD 1M"), single("b", "CNY 1M")]);
    let own = OwnWords { byline: Some("Jane Roe".to_owned()), ..OwnWords::default() };
    let volumes = volumes_of(&register, BarOptions::default(), GroupBy::District);
    let heading = bars(&register, &volumes, &Context::default().with(own), None).heading;
    let lines: Vec<String> = heading.sources.iter().map(|line| plain(line)).collect();
    assert_eq!(
        lines,
        [
            "Chart: Jane Roe. Sources: Paper 20 Nov 2023; monthly averages of ECB rates. As reported, not verified; no figure does not mean zero.",
            "Chart: Jane Roe. Sources: 1 Paper; monthly averages of ECB rates. As reported, not verified; no figure does not mean zero.",
            "Chart: Jane Roe. Sources: 1 Paper; ECB rates. As reported, not verified; no figure does not mean zero.",
            "Chart: Jane Roe. Sources: 1 article; ECB rates. As reported, not verified.",
        ]
    );
    let numbered = Context { sourcing: Sourcing::Numbered, ..Context::default() };
    let heading = bars(&register, &volumes, &numbered, None).heading;
    assert!(heading.source().starts_with("Sources: [1] Paper 20"), "{}", heading.source());
}

#[test]
fn an_own_subtitle_is_the_only_form_and_loses_nothing() {
    let register = register(&[single("a", "USD 5M"), single("b", ">=USD 3M")]);
    let own = OwnWords {
        title: Some("Mine".to_owned()),
        subtitle: Some("My subtitle".to_owned()),
        note: Some("My note".to_owned()),
        ..OwnWords::default()
    };
    let volumes = volumes_of(&register, BarOptions::default(), GroupBy::District);
    let generated = bars(&register, &volumes, &Context::default(), None).heading;
    let heading = bars(&register, &volumes, &Context::default().with(own), None).heading;
    assert_eq!(heading.title, "Mine");
    assert_eq!(heading.subtitles, ["My subtitle"]);
    assert_eq!(heading.rule, generated.rule);
    assert_eq!(heading.notes[0].text, format!("{}.", generated.subtitle()));
    let last = heading.notes.last().unwrap();
    assert_eq!((last.text.as_str(), last.importance, heading.closing), ("My note.", Importance::Closing, 1));
    assert!(heading.full_notes.contains(&"My note.".to_owned()));
}

/// What is wrong with the words around a figure.
fn faults(heading: &Heading, place: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |is_wrong: bool, what: String| {
        if is_wrong {
            faults.push(format!("{place}: {what}"));
        }
    };
    let length = |text: &str| text.chars().count();
    for forms in [&heading.subtitles, &heading.sources] {
        let is_falling = forms.windows(2).all(|pair| length(&pair[1]) < length(&pair[0]));
        fault(!is_falling || forms.is_empty(), format!("the forms do not get shorter: {forms:?}"));
    }
    for subtitle in &heading.subtitles {
        fault(length(subtitle) > 90, format!("a subtitle of {}: {subtitle}", length(subtitle)));
    }
    let importances: Vec<Importance> = heading.notes.iter().map(|note| note.importance).collect();
    fault(!importances.is_sorted(), format!("notes out of order: {importances:?}"));
    for note in &heading.notes {
        let is_first = note.importance <= Importance::Ranking;
        fault(
            is_first && length(&note.text) > 110,
            format!("a note of {}: {}", length(&note.text), note.text),
        );
        fault(note.text.trim().is_empty(), "an empty note".to_owned());
        let begins = note.mark.is_none_or(|mark| note.text.starts_with(&mark_text(mark)));
        fault(!begins, format!("{} lacks its mark", note.text));
    }
    let alt = &heading.alt;
    fault(alt.is_empty() || length(alt) >= 300, format!("an alternative text of {}: {alt}", length(alt)));
    fault(alt.contains(['≥', '≤', '≈', '~', '\u{a0}']), format!("signs in {alt}"));
    fault(
        alt.contains("  ") || alt.contains("..") || alt.contains(": .") || alt.contains("，。"),
        format!("gaps in {alt}"),
    );
    fault(!heading.desc.starts_with(alt.as_str()), "the description does not begin with it".to_owned());
    let last = heading.full_notes.iter().find(|note| !note.ends_with(['.', '。', '!', '?', '…', '”', '“']));
    fault(last.is_some(), format!("a note without an end: {last:?}"));
    faults
}

#[test]
fn the_words_of_every_figure_of_the_bundled_registers_are_whole() {
    let mut all = Vec::new();
    for name in ["@reported", "@seeds"] {
        let opened = open(&RegisterRef::parse(name)).unwrap();
        for filter in ["", "stage>=signed", "stage>=signed place:shanghai"] {
            for lang in LANGS {
                for &kind in FigureKind::ALL {
                    let (figure, query) = asked(&opened, kind, filter, lang);
                    for by in [query.by, GroupBy::Sector, GroupBy::Party, GroupBy::Event] {
                        let by = if kind == FigureKind::Time || kind == FigureKind::Comparison {
                            query.by
                        } else {
                            by
                        };
                        let query = Query { by, ..query.clone() };
                        let heading = figure.heading(&opened, &query, &answer(&opened, &query));
                        all.extend(faults(&heading, &format!("{name} {filter} {lang:?} {kind:?} {by:?}")));
                    }
                    let query = Query { split: YearSplit::Years, ..query };
                    let heading = figure.heading(&opened, &query, &answer(&opened, &query));
                    all.extend(faults(&heading, &format!("{name} {filter} {lang:?} {kind:?} years")));
                }
            }
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn an_alternative_text_is_that_of_the_pattern() {
    let opened = reported();
    for (lang, expected) in LANGS.into_iter().zip([
        "Bar chart: signed volume by city or district, all places, 2017–2026, US$. Guangzhou at least about 266bn, Wuhan at least 146bn, Suzhou at least about 126bn; 75 more. Any of 31 may lead. 112 of 496 deals disclose no amount.",
        "Balken: Vertragsvolumen nach Stadt oder Bezirk, alle Orte, 2017–2026, US$. Guangzhou mindestens rund 266 Mrd., Wuhan mindestens 146 Mrd., Suzhou mindestens rund 126 Mrd.; 75 weitere. 31 können vorn liegen. 112 von 496 Vorhaben ohne genannten Betrag.",
        "条形图：全部地区2017—2026年各区市签约额，美元。广州市至少约2660亿，武汉市至少1460亿，苏州市至少约1260亿；其余75个。31个可能居首。496项中112项未披露金额。",
    ]) {
        assert_eq!(heading(&opened, FigureKind::Bars, "stage>=signed", lang).alt, expected);
    }
    for (kind, begins) in [
        (FigureKind::Time, ["Column chart: ", "Säulen: ", "柱形图："]),
        (FigureKind::Timeline, ["Timeline: ", "Zeitleiste: ", "时间轴："]),
        (FigureKind::Comparison, ["Comparison: ", "Vergleich: ", "对比图："]),
        (FigureKind::Share, ["Stacked bar chart: ", "Gestapelte Balken: ", "堆叠条形图："]),
        (FigureKind::Funnel, ["Bar chart: ", "Balken: ", "条形图："]),
    ] {
        for (lang, begins) in LANGS.into_iter().zip(begins) {
            let alt = heading(&opened, kind, "stage>=signed", lang).alt;
            assert!(alt.starts_with(begins), "{alt}");
        }
    }
}

#[test]
fn a_caption_explains_the_forms_that_occur() {
    let caption = |lines: &[Line<'_>], lang: Lang| {
        let mut register = register(lines);
        register.currency = Currency::USD;
        let opened = Opened::of(register);
        let query = Query::new(&opened.register).in_lang(lang);
        let figure = FigureRequest::new(FigureKind::Bars, ThemeName::Light);
        figure.words(&opened, &query, &answer(&opened, &query)).caption
    };
    let lines = [single("a", ">=USD 5M"), single("b", "USD 3M..9M")];
    for (lang, expected) in LANGS.into_iter().zip([
        "Volume by city or district. US$ M, any stage, all places, 2023; 2 of 2 deals with an amount. Sources: Paper 20 Nov 2023. As reported, not verified; no figure does not mean zero. Solid: certain; hatched: possible; chevron: no upper bound.",
        "Volumen nach Stadt oder Bezirk. Mio. US$, jeder Status, alle Orte, 2023; 2 von 2 Vorhaben mit Betrag. Quellen: Paper 20. Nov. 2023. Berichtet, nicht geprüft; ohne Angabe heißt nicht null. Voll: sicher; schraffiert: möglich; Winkel: nach oben offen.",
        "各区市总额。万美元，全部阶段，全部地区，2023年；2项中2项已披露金额。来源：Paper 2023年11月20日。据公开报道，未经核实；未披露不等于零。实心：确定；斜线：可能；尖角：上限不详。",
    ]) {
        assert_eq!(caption(&lines, lang), expected);
    }
    let certain = caption(&[single("a", "USD 5M")], Lang::En);
    assert!(certain.ends_with("no figure does not mean zero."), "{certain}");
    let open = caption(&[single("a", ">=USD 5M")], Lang::En);
    assert!(open.ends_with("Solid: certain; chevron: no upper bound."), "{open}");
}

#[test]
fn a_measure_other_than_money_has_no_words_of_amounts() {
    let opened = reported();
    let (figure, query) = asked(&opened, FigureKind::Bars, "stage>=signed", Lang::En);
    let query = Query { measure: Measure::Deals, ..query };
    let heading = figure.heading(&opened, &query, &answer(&opened, &query));
    assert_eq!(plain(heading.subtitle()), "Deals, signed or later, all places, 2017–2026; 496 deals");
    assert!(!heading.alt.contains("amount"), "{}", heading.alt);
    assert!(heading.notes.iter().all(|note| note.mark.is_none() && note.importance != Importance::Rounding));
    let figure = heading.sources.iter().any(|line| line.contains("ECB"));
    assert!(!figure, "{:?}", heading.sources);
}
