//! Writing deals as RON and making up registers: what is written is read back the same.

use crate::data::open_or_fail;
use dealscope::data::{RegisterRef, generate, write};
use dealscope::model::{Amount, Deal, Form, Register, When};

/// Writes the register into a folder and opens that.
fn written_and_read(register: &Register) -> Register {
    let folder = tempfile::tempdir().unwrap();
    let deals: Vec<_> = register.deal_ixs().collect();
    std::fs::write(folder.path().join("register.ron"), write::register_ron(register)).unwrap();
    std::fs::write(folder.path().join("deals.ron"), write::sources_ron(register, &deals)).unwrap();
    let loaded = open_or_fail(&RegisterRef::Path(folder.path().to_owned()));
    let problems: Vec<_> = loaded.problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    loaded.register
}

#[test]
fn seeds_are_read_back_the_same() {
    let register = open_or_fail(&RegisterRef::parse("@seeds")).register;
    let again = written_and_read(&register);
    assert_eq!(register.sources, again.sources);
    assert_eq!(register.name, again.name);
    assert_eq!(register.note, again.note);
    // Which reports were merged is told in a comment only.
    let forget = |deal: &Deal| Deal { merged: Vec::new(), ..deal.clone() };
    let deals: Vec<_> = register.deals.iter().map(forget).collect();
    assert_eq!(deals, again.deals);
}

#[test]
fn awkward_texts_are_read_back_the_same() {
    let mut register = generate::register(40, 3);
    for (deal, text) in
        register.deals.iter_mut().zip(["\"", "\\", "a\nb\r\n\tc", "\u{0}\u{7f}", "// no", "r#\"x\"#"])
    {
        deal.title = text.to_owned();
        deal.note = Some(text.to_owned());
    }
    assert_eq!(register.deals, written_and_read(&register).deals);
}

#[test]
fn deals_without_their_batch_are_written_with_a_comment() {
    let register = open_or_fail(&RegisterRef::parse("@seeds")).register;
    let ron = write::sources_ron(&register, &[register.find_deal("zkh-dow-organosilicon").unwrap()]);
    assert!(ron.contains("// part of \"qingpu-volume-6th-ciie\", which is not among these deals"), "{ron}");
    assert_eq!(ron.matches("deals: [").count(), 1);
}

#[test]
fn made_up_registers_are_written_and_read_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let written = generate::write_folder(21_000, 7, folder.path()).unwrap();
    assert_eq!((written.files, written.deals), (3, 21_000));
    let loaded = open_or_fail(&RegisterRef::Path(folder.path().to_owned()));
    // Among so many made-up deals a few look alike by chance.
    let real = loaded.problems.iter().filter(|problem| problem.code != "suspected-duplicate");
    let problems: Vec<_> = real.take(20).map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    let register = generate::register(21_000, 7);
    assert_eq!(register.sources, loaded.register.sources);
    for (made, read) in register.deals.iter().zip(&loaded.register.deals) {
        assert_eq!(made, read);
    }
}

#[test]
fn made_up_registers_depend_on_the_seed_only() {
    let ron = |seed| {
        let register = generate::register(500, seed);
        write::sources_ron(&register, &register.deal_ixs().collect::<Vec<_>>())
    };
    assert_eq!(ron(1), ron(1));
    assert_ne!(ron(1), ron(2));
}

#[test]
fn made_up_registers_are_skewed_as_real_ones() {
    let register = generate::register(20_000, 11);
    let share = |test: &dyn Fn(&Deal) -> bool| {
        register.deals.iter().filter(|deal| test(deal)).count() * 1000 / register.deals.len()
    };
    let near = |wanted: usize, found: usize| found.abs_diff(wanted) <= wanted / 4 + 2;
    assert!(near(50, share(&|deal| deal.part_of.is_some())), "{}", share(&|deal| deal.part_of.is_some()));
    assert!(near(30, share(&|deal| deal.when.is_none())));
    assert!(near(100, share(&|deal| matches!(deal.when, Some(When::At(at)) if at.day.is_none()))));
    assert!(near(330, share(&|deal| deal.amount == Some(Amount::Undisclosed))));
    assert!(near(9, share(&|deal| !deal.rivals.is_empty())), "{}", share(&|deal| !deal.rivals.is_empty()));
    assert!(share(&|deal| deal.form == Form::RunningTotal) > 0);
    let mut currencies: Vec<_> =
        register.deals.iter().filter_map(|deal| Some(deal.amount?.money()?.currency)).collect();
    currencies.sort_unstable();
    currencies.dedup();
    assert_eq!(currencies.len(), 8);
}
