//! An opened register remembers its files: where each report stands, and whether a file has changed since.

use crate::data::{open_or_fail, open_text};
use crate::dice::Dice;
use crate::program::{folder, project, run};
use crate::window::{Window, do_it, window_on};
use dealscope::data::{Loaded, RegisterRef, ReportPlace, bundled};
use dealscope::model::{Deal, Lang, SourceIx};
use dealscope::state::Action;
use eframe::egui;
use rustc_hash::FxHasher;
use std::collections::BTreeMap;
use std::fs;
use std::hash::Hasher as _;
use std::path::Path;

/// The bytes of every report, read from the files independently of the program, by the deal's position.
fn slices(loaded: &Loaded, files: &dyn Fn(&str) -> Vec<u8>) -> Vec<Vec<String>> {
    let slice = |report: &ReportPlace| {
        let source = loaded.workspace.source(report.source).expect("a source");
        let outer = source.span.range();
        let inner = report.span.range();
        assert!(outer.start < inner.start && inner.end < outer.end, "{report:?} lies outside its source");
        let name = loaded.workspace.files()[source.file as usize].name();
        String::from_utf8(files(name)[inner].to_vec()).expect("whole characters")
    };
    loaded.register.deal_ixs().map(|ix| loaded.workspace.reports(ix).iter().map(slice).collect()).collect()
}

/// What reads the same wherever a report stands.
fn told(loaded: &Loaded, deal: &Deal) -> String {
    let place = deal.place.map(|place| loaded.register.places.get(place).id.clone());
    let Deal { id, title, kind, stage, when, amount, count, parties, sectors, .. } = deal;
    format!("{id} {title} {kind:?} {stage:?} {when:?} {place:?} {amount:?} {count:?} {parties:?} {sectors:?}")
}

#[test]
fn every_report_of_the_bundled_registers_reads_the_same_alone() {
    for bundled in bundled() {
        let loaded = open_or_fail(&RegisterRef::Bundled(bundled.name.to_owned()));
        let text = |name: &str| bundled.files.iter().find(|file| file.0 == name).expect(name).1;
        let slices = slices(&loaded, &|name| text(name).as_bytes().to_vec());
        let alone = format!("(id: \"a\", title: \"A\", deals: [{}])", slices.concat().join(",\n"));
        // `ron` alone reads each, and the places of the register stand in its `register.ron`.
        let folder = folder();
        fs::write(folder.path().join("my/register.ron"), text("register.ron")).unwrap();
        fs::write(folder.path().join("my/a.ron"), alone).unwrap();
        let again = open_or_fail(&RegisterRef::Path(folder.path().join("my")));
        let reports: usize = slices.iter().map(Vec::len).sum();
        assert_eq!(again.register.deals.len(), reports);
        let mut read = again.register.deals.iter();
        let mut merged = 0;
        for (deal, slices) in loaded.register.deals.iter().zip(&slices) {
            let alone: Vec<&Deal> = read.by_ref().take(slices.len()).collect();
            assert_eq!(slices.len(), deal.merged.len() + 1, "{}", deal.id);
            match alone.as_slice() {
                [one] => assert_eq!(told(&again, one), told(&loaded, deal)),
                // The report that leads is the first.
                reports => {
                    merged += 1;
                    assert_eq!((reports[0].stage, reports[0].kind), (deal.stage, deal.kind), "{}", deal.id);
                    let mut ids: Vec<&str> = reports.iter().map(|report| report.id.as_str()).collect();
                    let lead =
                        ids.iter().position(|id| *id == deal.id).expect("the report whose id the deal keeps");
                    ids.remove(lead);
                    assert_eq!(ids, deal.merged);
                }
            }
            for slice in slices {
                ron::Options::default()
                    .from_str::<ron::Value>(slice)
                    .unwrap_or_else(|e| panic!("{e}: {slice}"));
            }
        }
        assert!(merged > 0, "no deal of {} has several reports", bundled.name);
    }
}

/// How a report may be written.
const REPORTS: [&str; 9] = [
    r#"(id: "ID", title: "A", kind: Investment, stage: Signed)"#,
    "(\n    id: \"ID\", // a ) here\n    title: \"B ( [\", /* } */\n    kind: Visit, stage: Talks,\n  )",
    "(stage: Signed, kind: Purchase, title: r#\"C \"quoted\" )\"#, id: \"ID\")",
    "Deal ( id:\"ID\" ,title:\"D \\\" )\",kind:Other,stage:Intent , )",
    "Deal /* a name */ (id: \"ID\", kind: Visit, r#title: \"E\", stage: Started)",
    "(id: \"ID\", title: \"F 签约\", kind: Visit, stage: Signed, amount: \">=USD 1bn\", parties: [(name: \"X\", role: Host)])",
    "（id： \"ID\"， title: \"G\", kind: Visit, stage: Signed）",
    "(\n\n\t\tid: \"ID\",\n title: \"H\",\nkind: Visit, stage: Talks, evidence: [(line: \"3\", fields: [amount, title])],\n)",
    "(id: \"ID\", title: \"I\", kind: Nonsense, stage: Signed, colour: \"red\")",
];

/// What may stand among them and is no report.
const BROKEN: [&str; 5] = [
    "(id: \"no-stage\", title: \"N\")",
    "(title: \"without id\", stage: Signed)",
    "5",
    "None",
    "(id: \"x\", id: \"x\", stage: Nope)",
];

struct Written {
    text: String,
    /// By id.
    reports: BTreeMap<String, String>,
}

fn source(dice: &mut Dice, name: &str, is_broken: bool) -> Written {
    let mut reports = BTreeMap::new();
    let mut list = String::new();
    for at in 0..=dice.below(6) {
        if is_broken && dice.one_in(3) {
            list.extend([dice.pick(&BROKEN), ", "]);
        }
        let id = format!("{name}-{at}");
        let kinds = if is_broken { REPORTS.len() } else { 6 };
        let report = REPORTS[dice.below(kinds)].replace("ID", &id);
        let around = if !is_broken && dice.one_in(5) { ("Some( ", " )") } else { ("", "") };
        let blank = dice.pick(&["\n  ", " ", "// (\n", "/* [ */ "]);
        list.extend([blank, around.0, &report, around.1, ","]);
        reports.insert(id, report);
    }
    let padding = if dice.one_in(4) { format!("/* {} */", "x (".repeat(100_000)) } else { String::new() };
    let mut fields = [
        format!("id: \"{name}\""),
        "title: \"T\", publisher: \"P\"".to_owned(),
        format!("{padding}deals: [{list}]"),
    ];
    if dice.one_in(3) {
        fields.swap(0, 2);
    }
    Written { text: format!("{}({})", dice.pick(&["", "Source"]), fields.join(",\n ")), reports }
}

/// A file of sources, and the reports that it holds by id.
fn file(dice: &mut Dice, name: &str) -> Written {
    let is_broken = dice.one_in(2);
    let sources: Vec<Written> =
        (0..=dice.below(3)).map(|at| source(dice, &format!("{name}-{at}"), is_broken)).collect();
    let texts: Vec<&str> = sources.iter().map(|source| source.text.as_str()).collect();
    let text = match texts.as_slice() {
        [one] if dice.one_in(2) => format!("{one}\n"),
        texts => format!("[{}]", texts.join(",\n")),
    };
    let head = dice.pick(&["", "// A note.\n", "#![enable(implicit_some)]\n", "\n\n"]);
    let crlf = |text: String| if name.ends_with('c') { text.replace('\n', "\r\n") } else { text };
    let mark = dice.pick(&["", "\u{feff}"]);
    let reports = sources.into_iter().flat_map(|source| source.reports);
    Written {
        text: format!("{mark}{}", crlf(format!("{head}{text}"))),
        reports: reports.map(|(id, report)| (id, crlf(report))).collect(),
    }
}

#[test]
fn reports_are_found_in_files_of_any_layout() {
    let mut found = 0;
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let folder = folder();
        let my = folder.path().join("my");
        let mut reports = BTreeMap::new();
        for name in ["a", "b", "c"] {
            let written = file(&mut dice, name);
            fs::write(my.join(format!("{name}.ron")), &written.text).unwrap();
            if name == "b" {
                fs::write(my.join("a copy of b.ron"), format!("{}\n\n", written.text)).unwrap();
            }
            reports.extend(written.reports);
        }
        let loaded = open_or_fail(&RegisterRef::Path(my.clone()));
        let slices = slices(&loaded, &|name| fs::read(my.join(name)).unwrap());
        let texts = loaded.workspace.report_texts(&loaded.register.deal_ixs().collect::<Vec<_>>()).unwrap();
        assert_eq!(texts.len(), loaded.register.deals.len());
        for ((deal, slices), text) in loaded.register.deals.iter().zip(&slices).zip(&texts) {
            assert_eq!(slices.as_slice(), [reports[&deal.id].as_str()], "seed {seed}");
            assert_eq!(text.text, slices[0]);
            let content = fs::read_to_string(my.join(&text.file)).unwrap();
            let line = content.trim_start_matches('\u{feff}').split('\n').nth(text.line - 1).expect("a line");
            let from: String = line.chars().skip(text.column - 1).collect();
            assert!(from.starts_with(text.text.split('\n').next().unwrap()), "seed {seed}: {from}");
            found += 1;
        }
        for file in loaded.workspace.files() {
            let mut hasher = FxHasher::default();
            hasher.write(&fs::read(my.join(file.name())).unwrap());
            assert_eq!(file.version.map(|version| version.hash), Some(hasher.finish()), "{}", file.name());
        }
    }
    assert!(found > 1000, "{found} reports");
}

#[test]
fn a_report_among_unclosed_brackets_and_texts_is_whole() {
    let good = "(\n    id: \"good\", title: \"Good\", kind: Visit, stage: Talks,\n  )";
    for broken in [
        "(\n    id: \"bad\", title: \"Bad\", stage: Talks,",
        "(\n    id: \"bad\", title: \"Bad, stage: Talks,\n  ),",
        "(\n    id: \"bad\", parties: [(name: \"X\"), stage: Talks,\n  ),",
        "(\n    id: \"bad\", stage: Talks,\n  )),",
    ] {
        let text = format!("(\n  id: \"s\", title: \"S\",\n  deals: [\n  {broken}\n  {good},\n  ],\n)\n");
        let loaded = open_text(&text);
        let ix = loaded.register.find_deal("good").unwrap_or_else(|| panic!("lost behind {broken}"));
        let [report] = loaded.workspace.reports(ix) else { panic!("{broken}") };
        assert_eq!(&text[report.span.range()], good, "{broken}");
    }
}

#[test]
fn a_report_costs_at_most_24_bytes() {
    assert!(size_of::<ReportPlace>() + size_of::<u32>() <= 24);
}

#[test]
fn a_source_told_twice_stands_where_it_counts() {
    let folder = folder();
    let my = folder.path().join("my");
    let source = |id: &str| {
        let deal = format!("(id: \"{id}-deal\", title: \"D\", kind: Visit, stage: Talks)");
        format!("(id: \"{id}\", title: \"S\", publisher: \"P\", deals: [{deal}])")
    };
    fs::write(my.join("a.ron"), format!("[{}, {}]", source("one"), source("two"))).unwrap();
    fs::write(my.join("bb.ron"), format!("[{}, {}]", source("two"), source("three"))).unwrap();
    let loaded = open_or_fail(&RegisterRef::Path(my.clone()));
    let ids: Vec<&str> = loaded.register.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["one", "two", "three"]);
    for (at, id) in (0..).zip(ids) {
        let place = loaded.workspace.source(SourceIx(at)).unwrap();
        let file = fs::read_to_string(my.join(loaded.workspace.files()[place.file as usize].name())).unwrap();
        assert_eq!(file[place.span.range()], source(id));
    }
    let slices = slices(&loaded, &|name| fs::read(my.join(name)).unwrap());
    assert!(slices.iter().zip(&loaded.register.deals).all(|(slices, deal)| slices[0].contains(&deal.id)));
}

fn write_source(path: &Path, title: &str) {
    let deal = format!("(id: \"d\", title: \"{title}\", kind: Visit, stage: Talks)");
    fs::write(path, format!("(id: \"s\", title: \"S\", publisher: \"P\", deals: [{deal}])")).unwrap();
}

#[test]
fn a_change_is_noticed_and_a_report_of_a_changed_file_refused() {
    let folder = folder();
    let my = folder.path().join("my");
    let (file, reference) = (my.join("a.ron"), RegisterRef::Path(my.clone()));
    write_source(&file, "One");
    let Loaded { workspace, register, .. } = open_or_fail(&reference);
    let deals: Vec<_> = register.deal_ixs().collect();
    let has_changed = || workspace.has_changed(&reference);
    assert!(!has_changed());
    // Written again with the same bytes.
    write_source(&file, "One");
    assert!(!has_changed());
    assert_eq!(workspace.report_texts(&deals).unwrap().len(), 1);
    // Another content of the same length.
    write_source(&file, "Two");
    assert!(has_changed());
    let refused = workspace.report_texts(&deals).unwrap_err();
    assert!(
        refused.in_lang(Lang::En).starts_with("a.ron has changed since"),
        "{}",
        refused.in_lang(Lang::En)
    );
    fs::remove_file(&file).unwrap();
    assert!(has_changed());
    let refused = workspace.report_texts(&deals).unwrap_err();
    assert!(refused.in_lang(Lang::En).starts_with("a.ron: cannot read"), "{}", refused.in_lang(Lang::En));
    write_source(&file, "One");
    assert!(!has_changed());
    fs::write(my.join("b.ron"), "[]").unwrap();
    assert!(has_changed());
    fs::remove_file(my.join("b.ron")).unwrap();
    assert!(!has_changed());
    fs::rename(my.join("register.ron"), my.join("register.ro")).unwrap();
    assert!(has_changed());
    // A register without that file has it in its list of files all the same.
    let without = open_or_fail(&reference);
    assert!(!without.workspace.has_changed(&reference));
    fs::rename(my.join("register.ro"), my.join("register.ron")).unwrap();
    assert!(without.workspace.has_changed(&reference));
    fs::remove_dir_all(&my).unwrap();
    assert!(has_changed());
    let bundled = RegisterRef::parse("@seeds");
    assert!(!open_or_fail(&bundled).workspace.has_changed(&bundled));
}

#[test]
fn deals_as_files_have_them_stand_below_their_positions() {
    let folder = folder();
    let my = folder.path().join("my");
    for entry in fs::read_dir(project("seeds/articles")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap().replace('\n', "\r\n");
        fs::write(my.join(path.file_name().unwrap()), text).unwrap();
    }
    let ran = run(folder.path(), "deals my --where place:chongqing -f files");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(!ran.text().contains('\r'));
    let heads: Vec<&str> = ran.text().lines().filter(|line| line.starts_with("my/")).collect();
    assert_eq!(heads.len(), 3, "{}", ran.text());
    for head in heads {
        let (place, id) = head.rsplit_once(": ").unwrap();
        assert_eq!(id, "shandong-chongqing-2024-projects");
        let [file, line, column]: [&str; 3] = place.split(':').collect::<Vec<_>>().try_into().unwrap();
        let text = fs::read_to_string(folder.path().join(file)).unwrap();
        let line = text.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
        assert_eq!(&line[column.parse::<usize>().unwrap() - 1..], "(");
    }
    assert!(ran.text().contains("as_written:"));
}

#[test]
fn reloading_reads_only_what_has_changed() {
    let folder = folder();
    let my = folder.path().join("my");
    write_source(&my.join("a.ron"), "One");
    let mut window = window_on(my.to_str().unwrap(), egui::vec2(1200.0, 800.0));
    reload(&mut window);
    let state = window.state().state();
    assert_eq!(state.notices.len(), 1);
    assert_eq!(state.notices[0].text, "The files have not changed since they were read.");
    write_source(&my.join("a.ron"), "Another");
    reload(&mut window);
    let state = window.state().state();
    assert_eq!(state.opened.register.deals[0].title, "Another");
}

fn reload(window: &mut Window) {
    do_it(window, Action::Reload);
    // The register is read on a thread of its own.
    for _ in 0..100 {
        if window.state().state().busy.is_none() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
        window.step();
    }
}
