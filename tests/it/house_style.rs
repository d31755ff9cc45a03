//! House styles: what is refused and where, what follows from what, and that files and window draw in them.

use crate::program::{check as check_program, folder, project, run};
use dealscope::data::{Problem, STYLE_COLOURS, StyleError, StyleFile};
use dealscope::export::{Lettering, Metadata, command_of, pdf, svg};
use dealscope::figure::fonts::{Weight, width};
use dealscope::figure::house_fonts::{FontFault, HouseFonts, set_in};
use dealscope::figure::{HouseStyle, Role, ThemeName};
use dealscope::model::{DecimalSign, Lang};
use dealscope::session::{AskedPage, FigureRequest, NamedStyle, Opened, Query, answer};
use dealscope::state::{ExportDraft, FigureCommand, Layout, State, update};
use dealscope::words::ordinary;
use std::path::Path;
use std::sync::Arc;

/// The example of a made-up newspaper.
pub(crate) const EXAMPLE: &str = "assets/styles/evening-courier.ron";

/// A house style in a text, with its warnings, or what it is refused for.
pub(crate) fn read(text: &str) -> Result<(HouseStyle, Vec<Problem>), Vec<Problem>> {
    match StyleFile::of_text("s.ron", text.to_owned(), &project("assets/styles")) {
        Ok(file) => HouseStyle::new(&file),
        Err(StyleError::Content(problems)) => Err(problems),
        Err(StyleError::File(error)) => panic!("{error}"),
    }
}

/// Reads a text; the problems are as said, each as `line:column: severity: …` with the end of its message left out.
#[track_caller]
fn check(text: &str, is_refused: bool, problems: &[&str]) {
    let read = read(text);
    assert_eq!(read.is_err(), is_refused, "{text}: {read:?}");
    let found = match read {
        Ok((_, warnings)) => warnings,
        Err(problems) => problems,
    };
    let lines: Vec<String> = found.iter().map(|problem| problem.in_lang(Lang::En)).collect();
    assert_eq!(lines.len(), problems.len(), "{text}: {lines:#?}");
    for (line, problem) in lines.iter().zip(problems) {
        assert!(line.starts_with(&format!("s.ron:{problem}")), "{text}: {line}, not {problem}");
    }
}

#[test]
fn faults_are_told_with_their_place() {
    for (text, problems) in [
        ("(logos: \"A\")", &["1:2: error: unknown field “logos” of a house style; did you mean “logo”?"][..]),
        ("(light: (\n  papr: \"#ffffff\"))", &["2:3: error: unknown field “papr” of the colours"]),
        ("(light: (data: \"blue\"))", &["1:16: error: “blue” is no colour; write one such as"]),
        ("(light: (data: 7))", &["1:16: error: text must be in double quotation marks; found 7"]),
        ("(decimal: \";\")", &["1:11: error: “;” is no decimal sign"]),
        ("(logo: \"A\", logo: \"B\")", &["1:13: error: second logo; the first counts"]),
        ("(light: (muted: \"#aaaaaa\"))", &["1:17: error: muted has a contrast of only 2.3 to the paper"]),
        ("(light: (data: \"#9fc5e8\"))", &["1:16: error: data has a contrast of only 1.8 to the paper"]),
        ("(light: (paper: \"#888888\"))", &["1:17: error: this paper is neither light nor dark"]),
        ("(fonts: (regular: \"a.ttf\"))", &["1:9: error: fonts need two files"]),
        ("(fonts: (regular: \"a.ttf\", bold: \"b.ttf\"))", &["1:19: error: "]),
        (
            "(fonts: (regular: \"evening-courier.ron\", bold: \"evening-courier.ron\"))",
            &["1:19: error: this is no TrueType or OpenType font"],
        ),
        (
            "(fonts: (regular: \"../fonts/NotoSans-rest-400.ttf\", bold: \"../fonts/Inter_700Bold.ttf\"))",
            &["1:19: error: this font lacks "],
        ),
        (
            "(light: (muted: \"#aaaaaa\"),\n dark: (muted: \"#333333\"),\n decimal: \"\")",
            &["1:17: error: muted", "2:16: error: muted", "3:11: error: “” is no decimal sign"],
        ),
    ] {
        check(text, true, problems);
    }
}

#[test]
fn what_looks_alike_in_grey_is_a_warning() {
    let alike = "(light: (signed: \"#1f5fa8\", started: \"#8c2f1b\"))";
    check(alike, false, &["1:38: warning: signed and started differ by only "]);
    check("()", false, &[]);
}

#[test]
fn every_colour_of_the_file_has_a_role() {
    for field in STYLE_COLOURS {
        check(&format!("(dark: ({field}: \"no\"))"), true, &["1:"]);
        let (style, _) = read(&format!("(light: ({field}: \"#1f1f1f\"), dark: ({field}: \"#f0f0f0\"))"))
            .unwrap_or_else(|problems| panic!("{field}: {problems:?}"));
        let grey = |name: ThemeName, hex: &str| {
            Role::ALL.iter().any(|&role| style.theme(name).colour(role).to_string() == hex)
        };
        // A dark paper turns the light theme to dark ones, which is as good.
        assert!(grey(ThemeName::Light, "#1f1f1f"), "{field}");
        assert!(grey(ThemeName::Dark, "#f0f0f0"), "{field}");
    }
}

#[test]
fn nothing_given_is_the_programs_own() {
    let (style, _) = read("()").expect("a style");
    for &name in ThemeName::ALL {
        for role in [Role::Background, Role::Text, Role::Data, Role::StageStarted, Role::KindVisit] {
            let own = dealscope::figure::Theme::named(name).colour(role);
            assert_eq!(style.theme(name).colour(role), own, "{name:?} {role:?}");
        }
    }
}

#[test]
fn a_decimal_sign_leaves_no_number_with_two_meanings() {
    for (lang, sign, written) in [
        (Lang::En, DecimalSign::Point, "1,310,000.5"),
        (Lang::En, DecimalSign::Comma, "1\u{a0}310\u{a0}000,5"),
        (Lang::De, DecimalSign::Comma, "1.310.000,5"),
        (Lang::De, DecimalSign::Point, "1\u{a0}310\u{a0}000.5"),
        (Lang::Zh, DecimalSign::Comma, "1\u{a0}310\u{a0}000,5"),
    ] {
        assert_eq!(ordinary(lang.with_decimal_sign(sign), "1,310,000.5"), written, "{lang:?} {sign:?}");
    }
    assert_eq!(ordinary(Lang::Zh.with_decimal_sign(DecimalSign::Comma), "1,310.5"), "1310,5");
}

/// Inter with other advances, so that no other font has the same.
fn widened(weight: &str) -> Vec<u8> {
    let mut font = std::fs::read(project(&format!("assets/fonts/Inter_{weight}.ttf"))).expect("a font");
    let word = |font: &[u8], at: usize| usize::from(u16::from_be_bytes([font[at], font[at + 1]]));
    let offset = |font: &[u8], at: usize| (word(font, at) << 16) + word(font, at + 2);
    let tables = word(&font, 4);
    let table = |font: &[u8], tag: &[u8]| {
        let at = (0..tables).map(|n| 12 + 16 * n).find(|&at| &font[at..at + 4] == tag).expect("a table");
        offset(font, at + 8)
    };
    let (hhea, hmtx) = (table(&font, b"hhea"), table(&font, b"hmtx"));
    for n in 0..word(&font, hhea + 34) {
        let advance = u16::try_from(word(&font, hmtx + 4 * n) * 3 / 2).expect("an advance");
        font[hmtx + 4 * n..hmtx + 4 * n + 2].copy_from_slice(&advance.to_be_bytes());
    }
    font
}

fn wide_fonts() -> Arc<HouseFonts> {
    Arc::new(HouseFonts::new(widened("400Regular"), widened("700Bold")).expect("fonts"))
}

#[test]
fn words_are_measured_in_the_fonts_of_the_house() {
    let fonts = wide_fonts();
    for weight in [Weight::Regular, Weight::Bold] {
        let usual = width("Guangzhou 266", 100.0, weight);
        let wide = set_in(Some(&fonts), || width("Guangzhou 266", 100.0, weight));
        assert!((wide / usual - 1.5).abs() < 0.01, "{usual} {wide}");
        // Chinese is not in the house's fonts.
        let chinese = || width("广州", 100.0, weight);
        assert!((set_in(Some(&fonts), chinese) - chinese()).abs() < 0.001);
        assert!((width("Guangzhou 266", 100.0, weight) - usual).abs() < 0.001, "it ends with the work");
    }
}

#[test]
fn a_font_with_no_fixed_weight_or_of_several_is_refused() {
    let regular = std::fs::read(project("assets/fonts/Inter_400Regular.ttf")).expect("a font");
    let collection = [b"ttcf".to_vec(), regular.clone()].concat();
    let cases = [
        (regular.clone(), collection, Weight::Bold, FontFault::Collection),
        (Vec::new(), regular.clone(), Weight::Regular, FontFault::Unreadable),
        (regular.clone(), regular[..5000].to_vec(), Weight::Bold, FontFault::Unreadable),
    ];
    for (first, second, weight, fault) in cases {
        assert_eq!(HouseFonts::new(first, second).err(), Some((weight, fault)));
    }
}

#[test]
fn files_are_drawn_in_the_fonts_of_the_house() {
    let opened = Opened::new(
        dealscope::data::open(&dealscope::data::RegisterRef::parse("@seeds"), &|_| {}).expect("seeds"),
    );
    let query = Query::new(&opened.register);
    let answers = answer(&opened, &query);
    let figure = FigureRequest::new(dealscope::figure::FigureKind::Bars, ThemeName::Light);
    let usual = figure.scene(&opened, &query, &answers);
    let fonts = wide_fonts();
    let style = NamedStyle::read(&project(EXAMPLE)).expect("the example");
    let mut own = (*style).clone();
    own.house.fonts = Some(fonts);
    let figure = figure.in_style(Some(Arc::new(own)), AskedPage { size: true, text: true });
    let scene = figure.scene(&opened, &query, &answers);
    assert_eq!(scene.faults(), Vec::<String>::new());
    assert_ne!(scene.shapes, usual.shapes);
    let metadata = Metadata::of(&scene);
    let theme = style.house.theme(ThemeName::Light);
    let text = svg(&scene, theme, &metadata, Lettering::Text).expect("an SVG");
    assert!(text.contains("font-family:'Inter House'"), "the font is in the file");
    assert!(!text.contains("font-family:'Inter'"), "no letter is in another font");
    let bytes = pdf(&scene, theme, &metadata).expect("a PDF");
    let usual = pdf(&usual, theme, &metadata).expect("a PDF");
    assert_ne!(bytes.len(), usual.len());
}

#[test]
fn a_command_draws_in_the_style_and_names_it() {
    let folder = folder();
    let example = project(EXAMPLE).display().to_string();
    let line = format!("chart bars @reported --style {example} --lang en");
    for format in ["svg", "png", "pdf"] {
        let made = run(folder.path(), &format!("{line} -o first.{format}"));
        assert_eq!((made.code, made.err.as_str()), (Some(0), ""), "{format}");
        let first = std::fs::read(folder.path().join(format!("first.{format}"))).expect("a file");
        let command = command_of(&first).expect("a command");
        assert!(command.contains(" --style evening-courier.ron"), "{command}");
        assert!(!command.contains("assets"), "{command}");
        let lost = run(folder.path(), &format!("chart --again first.{format} -o second.{format}"));
        assert_eq!(lost.code, Some(1), "{lost:?}");
        assert!(lost.err.contains("evening-courier.ron"), "{lost:?}");
        let given = format!("chart --again first.{format} --style {example} -o second.{format}");
        assert_eq!(run(folder.path(), &given).code, Some(0));
        let second = std::fs::read(folder.path().join(format!("second.{format}"))).expect("a file");
        assert!(first == second, "{format}");
    }
    let text = std::fs::read_to_string(folder.path().join("first.svg")).expect("an SVG");
    for held in ["aria-label=\"Evening Courier\"", "#fff8ee", "#8c2f1b", "--size 94x110mm", "--text 8.5"] {
        assert!(text.contains(held), "{held}");
    }
    assert!(!text.contains(">Dealscope<"));
}

#[test]
fn a_page_that_is_asked_for_comes_before_that_of_the_style() {
    let folder = folder();
    std::fs::write(folder.path().join("s.ron"), "(size: \"phone\", text: \"20\", decimal: \",\")")
        .expect("a file");
    for (options, held) in [
        ("", "--size 1080x1920px? --text 20"),
        ("--size slide", "--size 1600x900 --text 20"),
        ("--size slide --text 9", "--size 1600x900 --text 9"),
    ] {
        let made = run(folder.path(), &format!("chart bars @seeds --style s.ron {options} -o -"));
        assert_eq!(made.code, Some(0), "{made:?}");
        let held = held.replace("px?", "");
        assert!(made.text().contains(&held), "{options}: {held}");
    }
}

#[test]
fn a_wrong_style_ends_the_command() {
    let folder = folder();
    std::fs::write(folder.path().join("s.ron"), "(logos: \"A\",\n size: \"huge\")").expect("a file");
    std::fs::write(folder.path().join("size.ron"), "(size: \"huge\",\n text: \"900\")").expect("a file");
    std::fs::write(folder.path().join("grey.ron"), "(light: (signed: \"#1f5fa8\", started: \"#8c2f1b\"))")
        .expect("a file");
    check_program(
        folder.path(),
        &[
            (
                "chart bars @seeds --style s.ron -o x.svg",
                1,
                &[],
                &["s.ron:1:2: error: unknown field “logos”"],
            ),
            (
                "chart bars @seeds --style size.ron -o x.svg",
                1,
                &[],
                &["size.ron:1:8: error: ", "size.ron:2:8: error: "],
            ),
            ("chart bars @seeds --style none.ron -o x.svg", 1, &[], &["none.ron: no such file"]),
            ("chart bars @seeds --style grey.ron -o x.svg", 0, &[], &["grey.ron:1:38: warning: "]),
        ],
    );
}

#[test]
fn the_window_takes_a_style_and_remembers_it() {
    let opened = Opened::new(
        dealscope::data::open(&dealscope::data::RegisterRef::parse("@seeds"), &|_| {}).expect("seeds"),
    );
    let mut state = State::new(Arc::new(opened), Layout::default());
    let kind = dealscope::figure::FigureKind::Bars;
    update(
        &mut state,
        FigureCommand::Export(Some(ExportDraft::new(FigureRequest::new(kind, ThemeName::Light), "figure"))),
    );
    let style = NamedStyle::read(&project(EXAMPLE)).expect("the example");
    update(&mut state, FigureCommand::StyleRead(Ok(Arc::clone(&style))));
    let drawn = |state: &State| state.export().expect("the export window").figure.style.clone();
    assert_eq!(drawn(&state), Some(Arc::clone(&style)));
    assert_eq!(state.layout.house_style.as_deref(), Some(style.path.as_path()));
    assert!(state.figure_twin(kind).contains(" --style "), "{}", state.figure_twin(kind));
    update(&mut state, FigureCommand::StyleRead(Err("no".to_owned())));
    assert_eq!(state.notices.len(), 1);
    assert_eq!(drawn(&state), Some(style), "a style that cannot be read changes nothing");
    update(&mut state, FigureCommand::DropStyle);
    assert_eq!((drawn(&state), state.layout.house_style.as_deref()), (None, None::<&Path>));
}
