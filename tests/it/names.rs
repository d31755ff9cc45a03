//! Names that look alike are one: in groups, facets, filters and search, on registers whose names are disguised.

use crate::dice::Dice;
use crate::registers::{register, single};
use dealscope::data::RegisterRef;
use dealscope::model::{Currency, Deal, Lang, Party, Register, Role, is_same_name, name_key};
use dealscope::query::definition::volumes;
use dealscope::query::{
    FacetField, Filter, GroupBy, GroupKey, Index, Site, VolumesQuery, facets, volumes_of,
};
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

const NAMES: [&str; 8] = [
    "Müller Maschinenbau",
    "Société Générale",
    "BASF",
    "上海临港集团",
    "Hitachi（日立）",
    "McDonald's",
    "Ångström ½ Labs",
    "한국전력 KEPCO",
];

/// The name as another hand, keyboard or program may write it.
fn disguised(name: &str, dice: &mut Dice) -> String {
    let mut text: String = match dice.below(5) {
        0 => name.nfd().collect(),
        1 => name.nfkd().collect(),
        2 => name.to_uppercase(),
        3 => name.to_lowercase(),
        _ => name.to_owned(),
    };
    if dice.below(3) == 0 {
        text = text.replace(' ', ["\u{a0}", "  ", "\u{3000}", "\t", " \u{2009}"][dice.below(5)]);
    }
    if dice.below(3) == 0 {
        text = text.replace('\'', ["’", "＇", "ʼ"][dice.below(3)]);
    }
    if dice.below(3) == 0 {
        // Full width: letters and brackets of the keyboard have a wide twin each.
        let wide = |c: char| char::from_u32(u32::from(c) + 0xfee0).unwrap();
        text = text.chars().map(|c| if c.is_ascii_graphic() { wide(c) } else { c }).collect();
    }
    if dice.below(3) == 0 {
        let at = text.char_indices().nth(1).map_or(0, |(at, _)| at);
        text.insert(at, ['\u{200b}', '\u{ad}', '\u{feff}', '\u{2060}', '\u{200e}'][dice.below(5)]);
    }
    if dice.below(4) == 0 { format!(" {text}\u{200b} ") } else { text }
}

fn party(name: String) -> Party {
    Party { name, role: Role::Investor, home: None }
}

/// Deals whose parties and events are those of the list, each written anyhow; and which they are.
fn disguised_register(seed: u64) -> (Register, Vec<(BTreeSet<usize>, usize)>) {
    let mut dice = Dice(seed);
    let lines: Vec<_> = (0..24).map(|_| single("A", "USD 5M")).collect();
    let plain = register(&lines);
    let mut meant = Vec::new();
    let deals = plain.deals.iter().cloned().map(|deal| {
        let parties: BTreeSet<usize> = (0..=dice.below(2)).map(|_| dice.below(NAMES.len())).collect();
        let event = dice.below(NAMES.len());
        let written = parties.iter().map(|&at| party(disguised(NAMES[at], &mut dice))).collect();
        let event_written = Some(disguised(NAMES[event], &mut dice));
        meant.push((parties, event));
        Deal { parties: written, event: event_written, ..deal }
    });
    let deals: Vec<Deal> = deals.collect();
    (plain.with_deals(deals), meant)
}

#[test]
fn a_name_has_one_key_however_it_is_written() {
    let mut dice = Dice(7);
    for name in NAMES {
        for _ in 0..200 {
            let other = disguised(name, &mut dice);
            assert!(is_same_name(name, &other), "{name:?} {other:?} {:?}", name_key(&other));
            assert_eq!(name_key(&name_key(&other)), name_key(&other), "a key is its own key");
        }
    }
    for (one, other) in
        [("Muster Laser", "Muster Lasеr"), ("Bosch Rexroth", "Воsch Rexroth"), ("China Daily", "Chinа Daily")]
    {
        assert!(one != other && is_same_name(one, other), "{one}");
    }
    // A word that is Cyrillic or Greek as a whole is another one.
    assert!(!is_same_name("СОВЕТ", "COBET") && !is_same_name("Газпром A", "Гaзпром A"));
    let keys: BTreeSet<_> = NAMES.iter().map(|name| name_key(name)).collect();
    assert_eq!(keys.len(), NAMES.len());
    assert!(!is_same_name("Muller", "Müller") && !is_same_name("Dow", "Dow Jones") && !is_same_name("", "a"));
}

#[test]
fn groups_facets_and_filters_know_a_name_by_its_key() {
    for seed in 0..30 {
        let (register, meant) = disguised_register(seed);
        let index = Index::new(&register);
        for (by, field) in [(GroupBy::Party, FacetField::Party), (GroupBy::Event, FacetField::Event)] {
            let mut expected: BTreeMap<String, usize> = BTreeMap::new();
            for (parties, event) in &meant {
                let named = if by == GroupBy::Party { parties.clone() } else { BTreeSet::from([*event]) };
                for at in named {
                    *expected.entry(name_key(NAMES[at]).into_owned()).or_default() += 1;
                }
            }
            let selection: Vec<_> = register.deal_ixs().collect();
            let query = VolumesQuery { by, ..VolumesQuery::new(Currency::USD) };
            for answer in
                [volumes(&register, &selection, query), volumes_of(&register, &index, &selection, query)]
            {
                let keys = answer.groups.iter().map(|group| {
                    let GroupKey::Name(name) = &group.key else { panic!("{:?}", group.key) };
                    (name_key(name).into_owned(), group.deals.count())
                });
                assert_eq!(keys.collect::<BTreeMap<_, _>>(), expected, "seed {seed}");
                assert_eq!(answer.groups.len(), expected.len(), "seed {seed}: a name stands twice");
            }
            for (at, name) in NAMES.iter().enumerate() {
                let Some(&deals) = expected.get(name_key(name).as_ref()) else { continue };
                let written = disguised(name, &mut Dice(seed + 100)).replace('"', "");
                for text in
                    [format!("{}:\"{written}\"", field.word()), format!("{}:\"{name}\"", field.word())]
                {
                    let filter = Filter::parse(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
                    let found =
                        filter.select(&register, &index).unwrap_or_else(|error| panic!("{text}: {error}"));
                    assert_eq!(found.len(), deals, "seed {seed}, name {at}: {text:?}");
                }
            }
        }
        let all = facets(&register, &index, &Filter::default(), Lang::En).expect("facets");
        let parties = all.iter().find(|facet| facet.field == FacetField::Party).expect("parties");
        let keys: BTreeSet<_> = parties.values.iter().map(|value| name_key(&value.name)).collect();
        assert_eq!(keys.len(), parties.values.len(), "seed {seed}: a party stands twice");
    }
}

#[test]
fn a_search_for_a_name_finds_every_spelling() {
    for seed in 0..10 {
        let (register, meant) = disguised_register(seed);
        let index = Index::new(&register);
        for (at, name) in NAMES.iter().enumerate() {
            let filter = Filter::parse(&format!("\"{name}\"")).expect("words");
            let expected =
                meant.iter().filter(|(parties, event)| parties.contains(&at) || *event == at).count();
            assert_eq!(
                filter.select(&register, &index).expect("found").len(),
                expected,
                "seed {seed}: {name}"
            );
        }
    }
}

#[test]
fn the_commonest_spelling_is_shown_and_files_keep_theirs() {
    #[track_caller]
    fn check(written: &[&str], shown: &str) {
        let lines: Vec<_> = written.iter().map(|_| single("A", "USD 5M")).collect();
        let plain = register(&lines);
        let deals = plain.deals.iter().cloned().zip(written);
        let deals: Vec<Deal> =
            deals.map(|(deal, name)| Deal { parties: vec![party((*name).to_owned())], ..deal }).collect();
        let register = plain.with_deals(deals);
        for (deal, name) in register.deals.iter().zip(written) {
            assert_eq!(deal.parties[0].name, *name, "the text stays as written");
            assert_eq!(register.party(name), shown);
        }
        let keys = GroupBy::Party.keys(&register, register.find_deal("deal-0").unwrap(), Site::Place);
        assert_eq!(keys, [GroupKey::Name(shown.to_owned())]);
    }
    check(&["Basf", "BASF", "BASF"], "BASF");
    check(&["BASF", "Basf", "Basf"], "Basf");
    // Of equally common ones the tidy one, then the first in order, whichever deal comes first.
    check(&["BASF\u{200b}", "Basf"], "Basf");
    check(&["Basf", "BASF"], "BASF");
    check(&["BASF", "Basf"], "BASF");
    check(&["Mu\u{308}ller  AG", "Müller AG"], "Müller AG");
}

#[test]
fn publishers_that_look_alike_are_one_in_captions() {
    let mut plain = register(&[single("A", "USD 5M"), single("A", "USD 7M")]);
    plain.sources[0].publisher = "Xinhua News".to_owned();
    plain.sources[1].publisher = "XINHUA\u{a0}News".to_owned();
    let mut deals = plain.deals.clone();
    deals[1].evidence[0].source = dealscope::model::SourceIx(1);
    let register = plain.with_deals(deals);
    let shown: BTreeSet<_> = [0, 1].map(|ix| register.publisher(dealscope::model::SourceIx(ix))).into();
    assert_eq!(shown.len(), 1, "{shown:?}");
}

#[test]
fn the_bundled_registers_hold_no_name_in_two_spellings() {
    for name in ["@seeds", "@reported"] {
        let opened = dealscope::app::open(&RegisterRef::parse(name)).expect("it opens");
        let parties = opened.register.deals.iter().flat_map(|deal| &deal.parties);
        for party in parties {
            assert_eq!(opened.register.party(&party.name), party.name);
        }
    }
}

#[test]
fn many_names_are_compared_in_linear_work() {
    // All alike but for one figure or letter: whoever compares each with each takes minutes here.
    let names = (0..5_000).map(|at| {
        let letters: String = (0..4)
            .map(|place| char::from(b'a' + u8::try_from(at / 12_usize.pow(place) % 12).unwrap()))
            .collect();
        format!("Shanghai {letters}ological Industrial Development")
    });
    let lines: Vec<_> = (0..5_000).map(|_| single("A", "USD 5M")).collect();
    let plain = register(&lines);
    let deals = plain.deals.iter().cloned().zip(names);
    let deals = deals.map(|(deal, name)| Deal { parties: vec![party(name)], ..deal }).collect();
    let register = plain.with_deals(deals);
    let found = dealscope::data::similar_names(&register);
    assert!(found.len() <= 5_000, "{}", found.len());
}
