//! Places that ended, and places of one name: led on, told apart, and asked for.

use crate::data::open_or_fail;
use dealscope::data::{Loaded, RegisterRef, lists};
use dealscope::model::{Currency, Gazetteer, Lang, Level, PlaceIx};
use dealscope::query::{
    Filter, GroupBy, Grouping, Index, Site, VolumesQuery, facets, find_group, volumes_of,
};
use dealscope::words::place_name;
use std::collections::BTreeMap;

/// A register in a folder, with places of its own.
fn open_with(places: &str, deals: &str) -> Loaded {
    let folder = tempfile::tempdir().expect("a folder for a moment");
    let head = format!(r#"(name: "Test", about: "Test", currency: "USD", places: [{places}])"#);
    let source = format!(r#"(id: "s", title: "S", publisher: "P", published: "2024-05", deals: [{deals}])"#);
    std::fs::write(folder.path().join("register.ron"), head).expect("written");
    std::fs::write(folder.path().join("deals.ron"), source).expect("written");
    open_or_fail(&RegisterRef::Path(folder.path().to_owned()))
}

fn deal(id: &str, place: &str) -> String {
    format!(
        r#"(id: "{id}", title: "{id}", kind: Investment, stage: Signed, place: "{place}", amount: "USD 5M",
        evidence: [(fields: [place, amount])]),"#
    )
}

const MUNICH: &str = r#"(id: "munich-district", level: District, parent: "bavaria", en: "Munich", de: "München",
    zh: "慕尼黑", aliases: ["Landkreis München"]),"#;

fn names(places: &Gazetteer, ids: &[&str], lang: Lang) -> Vec<String> {
    ids.iter().map(|id| place_name(places, places.find(id).expect(id), lang)).collect()
}

#[test]
fn two_places_of_one_name_are_told_apart() {
    let loaded = open_with(MUNICH, &(deal("a", "munich") + &deal("b", "munich-district")));
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    let places = &loaded.register.places;
    let both = ["munich", "munich-district"];
    assert_eq!(names(places, &both, Lang::En), ["Munich, city", "Munich, district"]);
    assert_eq!(names(places, &both, Lang::De), ["München, Stadt", "München, Landkreis"]);
    assert_eq!(names(places, &both, Lang::Zh), ["慕尼黑（市）", "慕尼黑（县）"]);

    let (register, index) = (&loaded.register, Index::new(&loaded.register));
    let all: Vec<_> = register.deal_ixs().collect();
    let query = VolumesQuery { ..VolumesQuery::new(Currency::USD) };
    for lang in [Lang::En, Lang::De, Lang::Zh] {
        let answer = volumes_of(register, &index, &all, query);
        let mut shown: Vec<_> = answer
            .groups
            .iter()
            .map(|group| {
                group.key.name(register, Grouping { by: GroupBy::District, site: Site::Place }, lang)
            })
            .collect();
        shown.sort();
        let mut expected = names(places, &both, lang);
        expected.sort();
        assert_eq!(shown, expected);
        let listed = facets(register, &index, &Filter::default(), lang).expect("facets");
        let listed: Vec<_> =
            listed.iter().flat_map(|facet| &facet.values).map(|value| value.name.clone()).collect();
        assert!(expected.iter().all(|name| listed.contains(name)), "{listed:?}");
    }
}

#[test]
fn what_tells_namesakes_apart_is_the_nearest_difference() {
    let own = r#"
        (id: "guangdong-gulou", level: County, parent: "shenzhen", en: "Gulou", zh: "鼓楼区"),
        (id: "jiangsu-gulou", level: County, parent: "nanjing", en: "Gulou", zh: "鼓楼区"),
        (id: "twin-a", level: Zone, parent: "qingpu", en: "Twin"),
        (id: "twin-b", level: Zone, parent: "qingpu", en: "TWIN\u{a0}"),
        (id: "my-qingpu", level: Zone, parent: "us", en: "Qingpu"),"#;
    let loaded = open_with(own, "");
    let places = &loaded.register.places;
    assert_eq!(
        names(places, &["guangdong-gulou", "jiangsu-gulou"], Lang::En),
        ["Gulou, Shenzhen", "Gulou, Nanjing"]
    );
    assert_eq!(
        names(places, &["guangdong-gulou", "jiangsu-gulou"], Lang::Zh),
        ["鼓楼区（深圳市）", "鼓楼区（南京市）"]
    );
    assert_eq!(names(places, &["twin-a"], Lang::En), ["Twin (twin-a)"]);
    assert_eq!(
        names(places, &["qingpu", "my-qingpu"], Lang::En),
        ["Qingpu, Shanghai", "Qingpu, United States"]
    );
    assert_eq!(names(places, &["jiading"], Lang::En), ["Jiading"]);
}

#[test]
fn no_two_places_of_the_gazetteer_are_shown_alike() {
    let (places, _, _) = lists();
    for lang in [Lang::En, Lang::De, Lang::Zh] {
        let mut shown: BTreeMap<String, &str> = BTreeMap::new();
        for (ix, place) in places.iter() {
            let other = shown.insert(place_name(&places, ix, lang), &place.id);
            assert_eq!(other, None, "{} is shown as another place is", place.id);
        }
    }
}

#[test]
fn a_name_of_several_places_is_asked() {
    let loaded =
        open_with(MUNICH, &(deal("a", "munich") + &deal("b", "munich-district") + &deal("c", "wuxi")));
    let (register, index) = (&loaded.register, Index::new(&loaded.register));
    let found = |text: &str| {
        Filter::parse(text)
            .and_then(|filter| filter.select(register, &index))
            .map_err(|error| error.to_string())
    };
    for text in ["place:Munich", "district:München", "place:慕尼黑", "district:MUNICH", "-place:Munich"] {
        let error = found(text).expect_err(text);
        assert!(error.contains("munich (Munich, city); munich-district (Munich, district)"), "{error}");
    }
    let error = found("district:Wuxi").expect_err("two cities");
    assert!(error.contains("wuxi (Wuxi, Jiangsu)") && error.contains("chongqing-wuxi ("), "{error}");
    // An id is no question, nor is a name of one place; the beginning of several is one again.
    assert_eq!(found("place:munich").map(|deals| deals.len()), Ok(1));
    assert_eq!(found("place:munich-district").map(|deals| deals.len()), Ok(1));
    assert_eq!(found("place:\"Landkreis München\"").map(|deals| deals.len()), Ok(1));
    assert_eq!(found("place:\"Wuxi City\"").map(|deals| deals.len()), Ok(1));
    assert!(found("place:Mun").is_err());

    let by = Grouping { by: GroupBy::District, site: Site::Place };
    let keys: Vec<_> = by
        .by
        .keys(register, register.find_deal("a").unwrap(), by.site)
        .into_iter()
        .chain(by.by.keys(register, register.find_deal("b").unwrap(), by.site))
        .collect();
    assert!(find_group(register, by, &keys, "Munich").unwrap_err().to_string().contains("munich-district"));
    assert_eq!(find_group(register, by, &keys, "munich"), Ok(&keys[0]));

    // In files the field is lost, and the choices are told.
    let loaded = open_with(MUNICH, &(deal("a", "Munich") + &deal("b", "Suzhou")));
    let problems: Vec<_> = loaded.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems[0].contains("error: “Munich” may be any of several places")
            && problems[0].contains("munich-district")
    );
    assert!(problems[1].contains("anhui-suzhou"), "{problems:?}");
    assert!(loaded.register.deals.iter().all(|deal| deal.place.is_none()));
}

#[test]
fn places_that_ended_lead_to_what_they_became() {
    let (places, _, _) = lists();
    for (former, now, until) in [
        ("nanhui", "pudong", "2009"),
        ("luwan", "huangpu", "2011"),
        ("zhabei", "jingan", "2015"),
        ("nanshi", "huangpu", "2000"),
        ("chuansha", "pudong", "1992"),
        ("chongming-county", "chongming", "2016"),
        ("wansheng", "qijiang", "2011"),
        ("shuangqiao", "dazu", "2011"),
        ("kaixian", "kaizhou", "2016"),
        ("jiangjin-city", "jiangjin", "2006"),
        ("chongqing-jiangbei", "liangjiang", "2025-11-06"),
        ("yubei", "liangjiang", "2025-11-06"),
        ("laiwu", "jinan", "2019"),
        ("xiangfan", "xiangyang", "2010"),
    ] {
        let (ix, now) = (places.find(former).expect(former), places.find(now).expect(now));
        assert_eq!(places.get(ix).until.expect("it ended").to_string(), until, "{former}");
        assert_eq!((places.today(ix), places.get(ix).now), (now, Some(now)), "{former}");
        assert_eq!(places.roll_up(ix, Level::District), now, "{former}");
        assert!(places.is_inside(ix, now) && !places.is_inside(now, ix), "{former}");
    }
    for (ix, place) in places.iter() {
        let is_former = |at: PlaceIx| places.get(at).now.is_some();
        assert_eq!(place.until.is_some(), place.now.is_some(), "{}", place.id);
        assert!(!is_former(places.today(ix)), "{}", place.id);
        for level in [Level::Country, Level::Province, Level::District, Level::Zone] {
            assert!(!is_former(places.roll_up(ix, level)), "{} at {}", place.id, level.word());
        }
    }
}

#[test]
fn sums_go_to_what_a_place_became() {
    let own = r#"(id: "old-zone", level: Zone, parent: "nanhui", en: "Old Zone"),
        (id: "gone-zone", level: Zone, parent: "qingpu", en: "Gone Zone", until: "2020", now: "west-hongqiao"),"#;
    let deals =
        [("a", "nanhui"), ("b", "pudong"), ("c", "old-zone"), ("d", "gone-zone"), ("e", "nanhui-county")];
    let deals: String = deals.iter().map(|(id, place)| deal(id, place)).collect();
    let loaded = open_with(own, &deals);
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    let (register, index) = (&loaded.register, Index::new(&loaded.register));
    let count = |by: GroupBy| -> BTreeMap<String, usize> {
        let all: Vec<_> = register.deal_ixs().collect();
        let answer =
            volumes_of(register, &index, &all, VolumesQuery { by, ..VolumesQuery::new(Currency::USD) });
        answer.groups.iter().map(|group| (group.key.id(register), group.deals.count())).collect()
    };
    let expected = |pairs: &[(&str, usize)]| pairs.iter().map(|(id, n)| ((*id).to_owned(), *n)).collect();
    assert_eq!(count(GroupBy::District), expected(&[("pudong", 4), ("qingpu", 1)]));
    assert_eq!(count(GroupBy::Zone), expected(&[("old-zone", 1), ("pudong", 3), ("west-hongqiao", 1)]));
    let found = |text: &str| Filter::parse(text).unwrap().select(register, &index).unwrap().len();
    assert_eq!([found("place:pudong"), found("district:pudong"), found("place:nanhui")], [4, 4, 2]);
    assert_eq!([found("place:west-hongqiao"), found("Nanhui"), found("district:Nanhui")], [1, 3, 4]);
}
