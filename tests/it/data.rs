//! Opening registers: the bundled one, folders, single files, and what cannot be opened.

use dealscope::data::{Loaded, RegisterRef, bundled, lists, open};
use dealscope::model::{Amount, Currency, Deal, Decimal, Field, Statement};

pub fn open_or_fail(reference: &RegisterRef) -> Loaded {
    open(reference, &|_| {}).expect("the register opens")
}

/// Opens a text as a register of one file.
pub fn open_text(text: &str) -> Loaded {
    let folder = tempfile::tempdir().expect("a folder for a moment");
    let path = folder.path().join("test.ron");
    std::fs::write(&path, text).expect("the file is written");
    open_or_fail(&RegisterRef::Path(path))
}

fn deal<'a>(loaded: &'a Loaded, id: &str) -> &'a Deal {
    loaded.register.deal(loaded.register.find_deal(id).expect(id))
}

#[test]
fn bundled_lists_are_read_in_full() {
    let (places, sectors, rates) = lists();
    assert!(places.len() > 600, "{} places", places.len());
    assert!((20..=45).contains(&sectors.len()));
    assert!(places.find("qingpu").is_some());
    assert_eq!(places.iter().filter(|(_, place)| place.parent.is_none()).count(), 7);
    assert!(rates.currencies().contains(&Currency::CNY));
}

#[test]
fn seeds_open_without_problems() {
    let loaded = open_or_fail(&RegisterRef::parse("@seeds"));
    let problems: Vec<_> = loaded.problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    assert_eq!(loaded.register.name, "Seed articles");
    assert_eq!(loaded.register.deals.len(), 16);
    assert_eq!(loaded.register.sources.len(), 8);
}

#[test]
fn reports_of_the_chongqing_projects_are_one_disputed_deal() {
    let loaded = open_or_fail(&RegisterRef::parse("@seeds"));
    let deal = deal(&loaded, "shandong-chongqing-2024-projects");
    let amount = |text: &str| text.parse::<Amount>().unwrap();
    assert_eq!(deal.amount, Some(amount("CNY 121bn")));
    let rivals: Vec<_> = deal.rivals.iter().map(|rival| (rival.field, rival.value.clone())).collect();
    assert_eq!(rivals, [(Field::Amount, Statement::Amount(amount("CNY 12.1bn")))]);
    assert!(deal.is_disputed(Field::Amount));
    assert_eq!(deal.when.unwrap().to_string(), "2024-10-22");
    assert_eq!(deal.merged.len(), 2);
    let source = loaded.register.source(deal.source().unwrap());
    assert_eq!(source.id, "dzwww-2024-10-31-chongqing");
}

#[test]
fn the_dow_order_lies_inside_the_volume_of_qingpu() {
    let loaded = open_or_fail(&RegisterRef::parse("@seeds"));
    let register = &loaded.register;
    let volume = register.find_deal("qingpu-volume-6th-ciie").unwrap();
    let members: Vec<_> = register.members(volume).iter().map(|&ix| register.deal(ix).id.as_str()).collect();
    assert_eq!(members, ["zkh-dow-organosilicon"]);
}

#[test]
fn embedded_files_are_those_of_the_folder() {
    for bundled in bundled() {
        let folder = if bundled.name == "seeds" { "articles" } else { bundled.name };
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(folder);
        let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name()).collect();
        names.retain(|name| name != dealscope::data::VIEWS_FILE);
        names.sort();
        let embedded: Vec<_> = bundled.files.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, embedded);
        let views = std::fs::read_to_string(folder.join(dealscope::data::VIEWS_FILE)).unwrap();
        assert_eq!(views, bundled.views);
        let loaded = open_or_fail(&RegisterRef::Bundled(bundled.name.to_owned()));
        assert_eq!((bundled.title, bundled.about), (&*loaded.register.name, &*loaded.register.about));
        let on_disk = open_or_fail(&RegisterRef::Path(folder));
        assert_eq!(on_disk.register.deals, loaded.register.deals);
        assert_eq!(on_disk.problems, loaded.problems);
    }
}

#[test]
fn every_amount_of_the_seeds_can_be_converted() {
    let loaded = open_or_fail(&RegisterRef::parse("@seeds"));
    let month = dealscope::model::Month::parse("2024-10").unwrap();
    let conversion = loaded.register.rates.conversion(Currency::CNY, Currency::USD, month).unwrap();
    assert!(!conversion.is_older());
    assert_eq!(
        conversion.apply(Decimal::from(100), dealscope::model::Rounded::Nearest).round(),
        Decimal::from(14)
    );
}
