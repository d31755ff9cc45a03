//! Suggested titles hold: each pattern only under its condition, no number above a lower bound, no superlative on
//! open sums, and neither a rest nor a wider place as winner.

use crate::dice::Dice;
use crate::figure_random;
use crate::reading;
use crate::registers::{Line, register, single};
use dealscope::app::open;
use dealscope::data::RegisterRef;
use dealscope::figure::{
    Context, FigureKind, SuggestedTitle, Suggesting, ThemeName, TitlePattern, suggested_titles,
};
use dealscope::model::{Currency, Decimal, Lang, Level, Register, Stage};
use dealscope::query::{
    CompareQuery, CurrencyMode, DealCounts, DealSet, Filter, GroupBy, Index, Measure, Rank, Volumes,
    VolumesQuery, compare, deal_counts, volumes_in,
};
use dealscope::session::{FigureRequest, Query, answer};

const LANGS: [Lang; 3] = [Lang::En, Lang::De, Lang::Zh];

fn asked(register: &Register, by: GroupBy, measure: Measure) -> Volumes {
    let index = Index::new(register);
    let query = VolumesQuery { by, measure, ..VolumesQuery::new(Currency::USD) };
    volumes_in(register, &index, &DealSet::all(register.deals.len()), query)
}

fn titles(register: &Register, volumes: &Volumes, lang: Lang) -> Vec<SuggestedTitle> {
    let counts = deal_counts(register, &Index::new(register), &DealSet::all(register.deals.len()));
    let context = Context { lang, is_signed: true, ..Context::default() };
    suggested_titles(register, Suggesting::Volumes(volumes), counts, &context)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The titles of a pattern for deals in places: what each language says, or nothing.
#[track_caller]
fn check(lines: &[Line<'_>], pattern: TitlePattern, expected: [&[&str]; 3]) {
    check_in(&register(lines), GroupBy::District, pattern, expected);
}

#[track_caller]
fn check_in(register: &Register, by: GroupBy, pattern: TitlePattern, expected: [&[&str]; 3]) {
    let volumes = asked(register, by, Measure::Money);
    for (lang, expected) in LANGS.into_iter().zip(expected) {
        let said = titles(register, &volumes, lang);
        let said: Vec<String> =
            said.iter().filter(|title| title.pattern == pattern).map(|title| plain(&title.text)).collect();
        assert_eq!(said, expected);
    }
}

const NONE: [&[&str]; 3] = [&[], &[], &[]];

#[test]
fn a_total_is_its_lower_bound_rounded_down() {
    use TitlePattern::Total;
    let open = single("b", "undisclosed");
    check(
        &[single("a", "~USD 2.39tn"), open.clone()],
        Total,
        [
            &["At least about US$2.3tn signed"],
            &["Mindestens rund 2,3 Bio. US$ unterzeichnet"],
            &["已签约至少约2.3万亿美元"],
        ],
    );
    check(
        &[single("a", "USD 119M"), single("b", "USD 1M..9M")],
        Total,
        [&["At least US$120M signed"], &["Mindestens 120 Mio. US$ unterzeichnet"], &["已签约至少1.2亿美元"]],
    );
    // An exact total that two digits tell in full needs no "at least".
    check(
        &[single("a", "USD 120M")],
        Total,
        [&["US$120M signed"], &["120 Mio. US$ unterzeichnet"], &["已签约1.2亿美元"]],
    );
    check(&[single("a", "<=USD 5M"), open.clone()], Total, NONE);
    check(&[open], Total, NONE);
}

#[test]
fn the_lead_is_open_where_several_may_be_first() {
    use TitlePattern::{LeadCertain, LeadOpen};
    let open = [single("a", "USD 9M"), single("b", ">=USD 1M")];
    check(
        &open,
        LeadOpen,
        [
            &["Which city or district leads is open"],
            &["Welche Stadt oder welcher Bezirk führt, ist offen"],
            &["居首区市未定"],
        ],
    );
    check(&open, LeadCertain, NONE);
    let certain = [single("a", ">=USD 9M"), single("b", "USD 1M")];
    check(&certain, LeadOpen, NONE);
    check(
        &certain,
        LeadCertain,
        [&["a leads with at least US$9M"], &["a führt mit mindestens 9 Mio. US$"], &["a居首，至少900万美元"]],
    );
    // Equals share the first rank, and a group alone leads nobody.
    let equal = [single("a", "USD 9M"), single("b", "USD 9M"), single("c", "USD 1M")];
    check(&equal, LeadOpen, NONE);
    check(&equal, LeadCertain, NONE);
    check(&[single("a", "USD 9M")], LeadCertain, NONE);
    check(&[single("a", "undisclosed")], LeadOpen, NONE);
}

#[test]
fn the_total_and_the_open_lead_stand_in_one_title() {
    check(
        &[single("a", "USD 9M"), single("b", ">=USD 1M")],
        TitlePattern::TotalAndLead,
        [
            &["At least US$10M signed; which city or district leads is open"],
            &["Mindestens 10 Mio. US$ unterzeichnet; welche Stadt oder welcher Bezirk führt, ist offen"],
            &["已签约至少1000万美元，居首区市未定"],
        ],
    );
    check(&[single("a", ">=USD 9M"), single("b", "USD 1M")], TitlePattern::TotalAndLead, NONE);
}

#[test]
fn a_pair_is_certain_only_with_a_gap_between_the_bounds() {
    use TitlePattern::Pair;
    check(
        &[single("a", ">=USD 9M"), single("b", "USD 1M..8M")],
        Pair,
        [&["a is surely ahead of b"], &["a liegt sicher vor b"], &["a确定高于b"]],
    );
    for other in ["USD 1M..9M", ">=USD 1M", "undisclosed", "JPY 5bn"] {
        check(&[single("a", ">=USD 9M"), single("b", other)], Pair, NONE);
    }
}

#[test]
fn a_threshold_counts_those_that_reach_it() {
    use TitlePattern::Threshold;
    let lines = ["~USD 930M", ">=USD 910M", "USD 905M..990M", "USD 5M", "undisclosed"];
    let lines: Vec<Line<'_>> = ["a", "b", "c", "d", "e"]
        .into_iter()
        .zip(lines)
        .map(|(place, amount)| single(place, amount))
        .collect();
    check(
        &lines,
        Threshold,
        [
            &["Three cities and districts have at least about US$900M each"],
            &["Drei Städte und Bezirke haben je mindestens rund 900 Mio. US$"],
            &["三个区市各至少约9亿美元"],
        ],
    );
    // Rounded down to US$90M, the threshold takes the fourth in.
    let lines: Vec<Line<'_>> = [("a", "USD 99M"), ("b", "USD 95M"), ("c", "USD 90.9M"), ("d", "USD 90.1M")]
        .map(|(place, amount)| single(place, amount))
        .into();
    let lines = [lines, vec![single("e", "USD 1M")]].concat();
    check(
        &lines,
        Threshold,
        [
            &["Four cities and districts have at least US$90M each"],
            &["Vier Städte und Bezirke haben je mindestens 90 Mio. US$"],
            &["四个区市各至少9000万美元"],
        ],
    );
    check(&[single("a", "USD 9M"), single("b", "USD 1M")], Threshold, NONE);
    check(&["a", "b", "c"].map(|place| single(place, "undisclosed")), Threshold, NONE);
}

#[test]
fn deals_are_counted_without_running_totals() {
    let mut register = register(&[
        single("a", "USD 9M"),
        single("a", "undisclosed"),
        single("b", "USD 1M"),
        single("b", "USD 3M"),
    ]);
    register.deals[0].stage = Stage::Started;
    register.deals[2].stage = Stage::Talks;
    register.deals[3].form = dealscope::model::Form::RunningTotal;
    check_in(
        &register,
        GroupBy::District,
        TitlePattern::Counts,
        [
            &["1 of 2 signed deals is reported as started or later", "1 of 3 deals discloses no amount"],
            &[
                "1 von 2 unterzeichneten Vorhaben gilt als mindestens begonnen",
                "Bei 1 von 3 Vorhaben ist der Betrag nicht genannt",
            ],
            &["已签约2项中1项据报已开工或已投产", "3项中1项未披露金额"],
        ],
    );
    let index = Index::new(&register);
    let counts = deal_counts(&register, &index, &DealSet::all(4));
    assert_eq!(counts, DealCounts { deals: 3, signed: 2, started: 1, undisclosed: 1, batches: 0 });
}

#[test]
fn a_period_names_the_stages_of_its_deals() {
    let mut register =
        register(&[single("a", "~USD 117bn"), single("a", "undisclosed"), single("b", "USD 3M")]);
    for (deal, when) in register.deals.iter_mut().zip(["2022-05-03", "2022-04..2022-06", "2022-03..2022-08"])
    {
        deal.when = Some(when.replace("..", "/").parse().unwrap());
    }
    register.deals[1].stage = Stage::Started;
    check_in(
        &register,
        GroupBy::Quarter,
        TitlePattern::Period,
        [
            &["At least about US$117bn signed or started in Q2 2022"],
            &["Mindestens rund 117 Mrd. US$ im 2. Quartal 2022 unterzeichnet oder begonnen"],
            &["2022年第2季度签约或开工至少约1170亿美元"],
        ],
    );
    // Groups in time have no order to tell of.
    for pattern in [TitlePattern::LeadOpen, TitlePattern::LeadCertain, TitlePattern::Pair] {
        check_in(&register, GroupBy::Quarter, pattern, NONE);
    }
}

#[test]
fn a_wider_place_never_wins() {
    let mut register =
        register(&[single("whole", ">=USD 99bn"), single("a", "USD 9M"), single("b", "USD 1M")]);
    let whole = register.places.find("whole").unwrap();
    let mut places = dealscope::model::Gazetteer::default();
    for ix in 0..3_u32 {
        let place = register.places.get(dealscope::model::PlaceIx(ix)).clone();
        let level = if dealscope::model::PlaceIx(ix) == whole { Level::Province } else { place.level };
        places.add(dealscope::model::Place { level, ..place }).unwrap();
    }
    register.places = places;
    let volumes = asked(&register, GroupBy::District, Measure::Money);
    assert!(volumes.groups.iter().any(|group| group.is_apart));
    for title in titles(&register, &volumes, Lang::En) {
        assert!(!title.text.contains("whole"), "{title:?}");
    }
    check_in(
        &register,
        GroupBy::District,
        TitlePattern::LeadCertain,
        [&["a leads with US$9M"], &["a führt mit 9 Mio. US$"], &["a居首，900万美元"]],
    );
    let index = Index::new(&register);
    let groups = volumes.groups.iter().map(|group| group.key.clone()).collect();
    let query = CompareQuery { groups, volumes: volumes.query };
    let compared = compare(&register, &index, &DealSet::all(3), &query);
    let context = Context::default();
    let of_comparison =
        suggested_titles(&register, Suggesting::Comparison(&compared), DealCounts::default(), &context);
    assert!(!of_comparison.is_empty());
    for title in of_comparison {
        assert!(!title.text.contains("whole"), "{title:?}");
    }
}

#[test]
fn a_comparison_names_those_that_may_lead() {
    let register = register(&[single("a", ">=USD 9M"), single("b", ">=USD 5M"), single("c", "USD 1M")]);
    let index = Index::new(&register);
    let volumes = asked(&register, GroupBy::District, Measure::Money);
    let groups = volumes.groups.iter().map(|group| group.key.clone()).collect();
    let compared =
        compare(&register, &index, &DealSet::all(3), &CompareQuery { groups, volumes: volumes.query });
    for (lang, expected) in LANGS.into_iter().zip([
        ["a or b: which leads is open", "a is surely ahead of c", "b is surely ahead of c"],
        ["a oder b: Wer führt, ist offen", "a liegt sicher vor c", "b liegt sicher vor c"],
        ["a或b居首未定", "a确定高于c", "b确定高于c"],
    ]) {
        let context = Context { lang, ..Context::default() };
        let titles =
            suggested_titles(&register, Suggesting::Comparison(&compared), DealCounts::default(), &context);
        let order = titles.iter().filter(|title| {
            matches!(title.pattern, TitlePattern::LeadOpen | TitlePattern::LeadCertain | TitlePattern::Pair)
        });
        assert_eq!(order.map(|title| title.text.clone()).collect::<Vec<_>>(), expected);
    }
}

/// What is wrong with a title of a figure: its condition does not hold, or a number is above its lower bound.
fn fault(title: &SuggestedTitle, volumes: &Volumes, lang: Lang) -> Option<String> {
    let text = plain(&title.text);
    let currency = Some(Currency::USD);
    let low = |total: &dealscope::query::Total| {
        total.measured(volumes.query.measure, currency).map_or(Decimal::ZERO, |sum| sum.interval.low)
    };
    let ranked: Vec<(Rank, &dealscope::query::Group)> =
        volumes.groups.iter().filter_map(|group| Some((*group.ranks.get(&currency)?, group))).collect();
    let first = ranked.iter().filter(|(rank, _)| rank.best == 1).count();
    let said = || {
        let from = text.find(|c: char| c.is_ascii_digit()).unwrap();
        let number = text[from..].to_owned();
        let number: String = number.split(['；', ';', '，']).next().unwrap().to_owned();
        reading::money(&format!("≥ {number}"), lang).numbers()[0]
    };
    let is_wrong = match title.pattern {
        TitlePattern::Total => said() > low(&volumes.total) || said().is_zero(),
        TitlePattern::TotalAndLead => said() > low(&volumes.total) || first < 2,
        TitlePattern::LeadOpen => first < 2,
        TitlePattern::LeadCertain => {
            let certain: Vec<_> =
                ranked.iter().filter(|(rank, _)| *rank == Rank { best: 1, worst: 1 }).collect();
            certain.len() != 1
        }
        TitlePattern::Pair => {
            let highs = ranked.iter().filter_map(|(_, group)| {
                group.total.measured(volumes.query.measure, currency)?.interval.high
            });
            let most = ranked.iter().map(|(_, group)| low(&group.total)).max().unwrap_or_default();
            highs.min().is_none_or(|high| high >= most)
        }
        TitlePattern::Threshold => ranked.iter().filter(|(_, group)| low(&group.total) >= said()).count() < 2,
        TitlePattern::Counts | TitlePattern::Period => false,
    };
    is_wrong.then(|| format!("{:?} does not hold: {text}", title.pattern))
}

#[test]
fn no_title_of_a_random_register_says_more_than_is_certain() {
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..60_u64 {
        let mut dice = Dice(seed + 1);
        let groups = 2 + dice.below(12);
        let mut register = figure_random::register(&mut dice, groups);
        // Names without digits, so that the only number of a title is its amount.
        for deal in &mut register.deals {
            deal.event = deal.event.as_ref().map(|event| format!("E{}", "x".repeat(event.len() % 9)));
        }
        let volumes = asked(&register, GroupBy::Event, Measure::Money);
        for lang in LANGS {
            let all = titles(&register, &volumes, lang);
            let faults: Vec<String> = all.iter().filter_map(|title| fault(title, &volumes, lang)).collect();
            assert_eq!(faults, Vec::<String>::new(), "seed {seed}");
            seen.extend(all.iter().map(|title| title.pattern));
        }
    }
    assert!(seen.len() >= 6, "only {seen:?} were tried");
}

/// Words that no suggested title may have.
const NEVER: [&str; 14] = [
    "most", "highest", "largest", "record", "growth", "grew", "share", "times", "meisten", "höchste",
    "größte", "Rekord", "最", "增长",
];

#[test]
fn titles_of_the_bundled_registers_have_no_superlative_and_fit_a_slide() {
    for name in ["@reported", "@seeds"] {
        let opened = open(&RegisterRef::parse(name)).unwrap();
        for lang in LANGS {
            for (&kind, by) in
                FigureKind::ALL.iter().zip([GroupBy::District, GroupBy::Province].iter().cycle())
            {
                let by = if kind == FigureKind::Time { GroupBy::Quarter } else { *by };
                let chart = if kind.is_chart() { kind } else { FigureKind::Bars };
                let filter = Filter::parse("stage>=signed").unwrap();
                let mut query = Query { by, chart, filter, ..Query::new(&opened.register) }.in_lang(lang);
                if kind == FigureKind::Comparison {
                    let groups = answer(&opened, &query)
                        .volumes
                        .groups
                        .iter()
                        .take(3)
                        .map(|g| g.key.clone())
                        .collect();
                    query.compared = groups;
                }
                let figure = FigureRequest::new(kind, ThemeName::Light);
                let titles = figure.suggested_titles(&opened, &query, &answer(&opened, &query));
                assert!(!titles.is_empty(), "{name}, {kind:?}");
                for SuggestedTitle { text, short, .. } in titles {
                    for text in [Some(text), short].into_iter().flatten() {
                        assert!(text.chars().count() <= 100, "{text}");
                        let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
                        let never = NEVER.iter().find(|never| {
                            if never.is_ascii() { words.contains(never) } else { text.contains(**never) }
                        });
                        assert_eq!(never, None, "{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_first_title_of_the_reported_deals_is_that_of_a_graphics_editor() {
    let opened = open(&RegisterRef::parse("@reported")).unwrap();
    for (lang, expected) in LANGS.into_iter().zip([
        "At least about US$2.4tn signed; which city or district leads is open",
        "Mindestens rund 2,4 Bio. US$ unterzeichnet; welche Stadt oder welcher Bezirk führt, ist offen",
        "已签约至少约2.4万亿美元，居首区市未定",
    ]) {
        let filter = Filter::parse("stage>=signed").unwrap();
        let query = Query { filter, shown: CurrencyMode::In(Currency::USD), ..Query::new(&opened.register) };
        let query = query.in_lang(lang);
        let figure = FigureRequest::new(FigureKind::Bars, ThemeName::Light);
        let titles = figure.suggested_titles(&opened, &query, &answer(&opened, &query));
        assert_eq!(plain(&titles[0].text), expected);
    }
}
