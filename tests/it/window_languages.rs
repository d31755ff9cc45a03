//! The window in each language: nothing fails, and no word of the program is cut off or written over another.

use crate::window::{Window, do_it, send, window_in};
use dealscope::figure::FigureKind;
use dealscope::model::{DealIx, Lang};
use dealscope::query::{Column, CurrencyMode, FacetField, GroupBy};
use dealscope::state::{Action, ExploreCommand, Menu, SelectMode};
use dealscope::tr;
use dealscope::words::{LANGUAGES, files, found, ids_of, lang_word};
use eframe::egui::{self, Key, Rect, Shape};
use egui_kittest::kittest::Queryable;
use std::collections::{BTreeMap, BTreeSet};

const SIZES: [egui::Vec2; 2] = [egui::vec2(860.0, 560.0), egui::vec2(1440.0, 900.0)];

/// What a group is, beneath its name: this gives way where columns are narrow, and the pointer shows it.
const DETAILS: [&str; 2] = ["group-municipality", "group-whole-province"];

/// The words of the program in a language: phrases without arguments, heads of columns and lists, and actions.
fn phrases(lang: Lang) -> BTreeSet<String> {
    let ids = files(lang).into_iter().flat_map(|(_, text)| ids_of(text)).filter(|id| !DETAILS.contains(id));
    let plain = ids.filter_map(|id| found(lang, id)).filter(|text| text.trim().chars().count() > 1);
    let actions = Action::all().into_iter().map(|action| action.words(lang));
    let heads = FacetField::ALL.iter().map(|(field, _)| field.head(lang).to_owned());
    plain.map(str::to_owned).chain(actions).chain(heads).collect()
}

/// A text that was drawn, and what of the window it may be seen in.
#[derive(Debug)]
struct Drawn {
    text: String,
    /// Each of its lines, from its first letter to its last.
    lines: Vec<Rect>,
    clip: Rect,
    is_elided: bool,
}

fn gather(shape: &Shape, clip: Rect, found: &mut Vec<Drawn>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, clip, found)),
        Shape::Text(text) => found.push(Drawn {
            text: text.galley.text().trim_end_matches('\u{a0}').to_owned(),
            lines: text
                .galley
                .rows
                .iter()
                .filter_map(line)
                .map(|line| line.translate(text.pos.to_vec2()))
                .collect(),
            clip,
            is_elided: text.galley.elided,
        }),
        _ => {}
    }
}

fn line(row: &egui::epaint::text::PlacedRow) -> Option<Rect> {
    let (first, last) = (row.glyphs.first()?, row.glyphs.last()?);
    let (left, right) = (row.pos.x + first.pos.x, row.pos.x + last.max_x());
    Some(Rect::from_x_y_ranges(left..=right, row.rect().y_range()))
}

/// What is drawn of the words of the program.
fn drawn(window: &Window, phrases: &BTreeSet<String>) -> Vec<Drawn> {
    let mut found = Vec::new();
    for clipped in &window.output().shapes {
        gather(&clipped.shape, clipped.clip_rect, &mut found);
    }
    // Where two widgets are one to the toolkit it writes so upon them.
    let twins = found.iter().find(|text| text.text.contains("use of widget ID"));
    assert!(twins.is_none(), "{twins:?}");
    found.retain(|text| phrases.contains(&text.text) && !is_scrolled_out(text));
    found
}

fn is_scrolled_out(text: &Drawn) -> bool {
    !text.lines.iter().any(|line| line.y_range().intersects(text.clip.y_range())) || text.clip.width() <= 0.0
}

/// What columns are called: the table scrolls sideways, so that one of them may be seen in part.
fn headings() -> BTreeSet<&'static str> {
    let all = LANGUAGES
        .into_iter()
        .flat_map(|lang| Column::ALL.iter().map(move |(column, _)| column.field().head(lang)));
    all.collect()
}

/// What is wrong with the words that are to be seen.
fn faults(window: &Window, phrases: &BTreeSet<String>) -> Vec<String> {
    let (mut faults, headings) = (Vec::new(), headings());
    for text in drawn(window, phrases) {
        if text.is_elided {
            faults.push(format!("'{}' is elided", text.text));
        }
        let whole = text.clip.x_range().expand(1.0);
        let is_cut = |line: &&Rect| line.left() < whole.min || line.right() > whole.max;
        let cut = text.lines.iter().find(is_cut).filter(|_| !headings.contains(text.text.as_str()));
        if let Some(line) = cut {
            faults.push(format!("'{}' is cut off: {:?} in {whole:?}", text.text, line.x_range()));
        }
    }
    faults
}

/// Words that lie upon others, where no menu and no window is open.
fn overlaps(window: &Window, phrases: &BTreeSet<String>) -> Vec<String> {
    let all = drawn(window, phrases);
    let mut faults = Vec::new();
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            let seen = |text: &Drawn| -> Vec<Rect> {
                text.lines.iter().map(|line| line.intersect(text.clip).shrink(2.0)).collect()
            };
            let others = seen(other);
            if seen(one).iter().any(|line| others.iter().any(|other| line.intersect(*other).is_positive())) {
                faults.push(format!("'{}' lies upon '{}'", other.text, one.text));
            }
        }
    }
    faults
}

/// The faults that were found, each with where it was first.
#[derive(Default)]
struct Faults(BTreeMap<String, String>);

impl Faults {
    fn note(&mut self, place: &str, faults: Vec<String>) {
        for fault in faults {
            self.0.entry(fault).or_insert_with(|| place.to_owned());
        }
    }
}

fn open_menu(window: &mut Window, menu: Menu, lang: Lang) {
    window.get_by_label(tr!(lang, "top-menu")).click();
    window.run_ok();
    // The parts of the menu stand at its left edge, below the button.
    let parts = window.get_all_by_label_contains(menu.name(lang));
    let part = parts.filter(|node| node.rect().left() < 60.0 && node.rect().top() > 40.0);
    part.min_by(|a, b| a.rect().top().total_cmp(&b.rect().top())).expect("a part of the menu").click();
    window.run_ok();
}

/// The windows above the others.
const OPENED: [Action; 14] = [
    Action::Palette,
    Action::AllViews,
    Action::SaveView,
    Action::PasteView,
    Action::ShowCommand,
    Action::OpenPath,
    Action::ExportVolumes,
    Action::ExportTimeline,
    Action::ExportTable,
    Action::Start,
    Action::Shortcuts,
    Action::SearchHelp,
    Action::About,
    Action::GoToRow,
];

/// What does not read well in a language at a size.
fn unreadable(lang: Lang, size: egui::Vec2) -> Vec<String> {
    let phrases = phrases(lang);
    let mut faults = Faults::default();
    let mut window = window_in("@seeds", size, lang);
    faults.note("at first", self::faults(&window, &phrases));
    faults.note("at first", overlaps(&window, &phrases));
    for &menu in Menu::ALL {
        open_menu(&mut window, menu, lang);
        faults.note(menu.name(lang), self::faults(&window, &phrases));
        window.key_press(Key::Escape);
        window.run_ok();
    }
    for action in OPENED {
        do_it(&mut window, action);
        faults.note(&format!("{action:?}"), self::faults(&window, &phrases));
        window.key_press(Key::Escape);
        window.run_ok();
    }
    for chart in [FigureKind::Funnel, FigureKind::Share, FigureKind::Time] {
        do_it(&mut window, Action::Chart(chart));
        faults.note(&format!("{chart:?}"), self::faults(&window, &phrases));
    }
    do_it(&mut window, Action::Chart(FigureKind::Bars));
    for action in
        [Action::SplitYears, Action::SplitYears, Action::Show(CurrencyMode::AsStated), Action::LogAxis]
    {
        do_it(&mut window, action);
        faults.note(&format!("{action:?}"), self::faults(&window, &phrases));
    }
    do_it(&mut window, Action::LogAxis);
    send(&mut window, ExploreCommand::ChooseDeals { deals: vec![DealIx(0)], how: SelectMode::Only });
    faults.note("a deal", self::faults(&window, &phrases));
    faults.note("a deal", overlaps(&window, &phrases));
    do_it(&mut window, Action::GroupRows(Some(GroupBy::Sector)));
    faults.note("grouped", self::faults(&window, &phrases));
    faults.note("grouped", overlaps(&window, &phrases));
    do_it(&mut window, Action::Compare);
    faults.note("comparison", self::faults(&window, &phrases));
    send(&mut window, Action::ClearChoice);
    faults.note("comparison alone", self::faults(&window, &phrases));
    let said = |(fault, place)| format!("{} at {size:?}, {place}: {fault}", lang_word(lang));
    faults.0.into_iter().map(said).collect()
}

fn reads_well(lang: Lang) {
    let faults: Vec<String> = SIZES.into_iter().flat_map(|size| unreadable(lang, size)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_english_word_is_cut_off() {
    reads_well(Lang::En);
}

#[test]
fn no_german_word_is_cut_off() {
    reads_well(Lang::De);
}

#[test]
fn no_chinese_word_is_cut_off() {
    reads_well(Lang::Zh);
}
