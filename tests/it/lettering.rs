//! The letters of an SVG: outlines that look like the PNG, each line labelled with its words; text on request.

use crate::figure_pictures::{query, sample_bars, sample_timeline};
use crate::program::{folder, run};
use dealscope::export::{Lettering, Metadata, lettering_of, pixels, svg};
use dealscope::figure::fonts::Weight;
use dealscope::figure::{Role, Theme, ThemeName};
use dealscope::model::Lang;
use dealscope::page::{Anchor, Area, Fill, Scene, Shape, Size, Word, bars_scene, timeline_scene};
use dealscope::query::GroupBy;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;
use std::fs;
use std::path::Path;

/// Lines of one font and of several, with kerning, ligatures, marks, boxes, spaces, and words from right to left.
const LINES: [&str; 12] = [
    "AVATAR To. Wave 2.4–17.1bn",
    "office fi ffl → “5” ± ①",
    "青浦区签约额，单位：亿元",
    "Qingpu 青浦 (上海)  and  more",
    "逾700億元 約３個 円",
    "Kōbe 한국투자공사 서울 2,350",
    "o\u{30b}e\u{301} か\u{3099}カ\u{3099} 中e\u{301}國",
    "x\u{325}y 億 q\u{305}個 ậỹ",
    "a😀b億😀😀c個",
    "שלום עולם 5",
    "<&>\"' ]]> --",
    "  two  \u{200b}spaces\tand a tab ",
];

/// A page with each line in both weights, once at its start, once around its middle, once at its end.
fn page(lines: &[&str]) -> Scene {
    let width = 1000.0;
    let mut height = 0.0;
    let mut shapes = Vec::new();
    for line in lines {
        for weight in [Weight::Regular, Weight::Bold] {
            let places = [(Anchor::Start, 10.0), (Anchor::Middle, width / 2.0), (Anchor::End, width - 10.0)];
            height += 34.5;
            shapes.extend(places.map(|(anchor, x)| {
                let (size, role, text) = (14.0, Role::Text, (*line).to_owned());
                Shape::Text(Word { x, baseline: height, anchor, size, weight, role, text })
            }));
        }
    }
    height += 20.0;
    let (area, fill) = (Area::new(0.0, 0.0, width, height), Some(Fill::Solid(Role::Background)));
    shapes.insert(0, Shape::Rect { area, radius: 0.0, fill, stroke: None });
    Scene { width, height, shapes, ..bars() }
}

fn bars() -> Scene {
    bars_scene(&sample_bars(query(GroupBy::District), Lang::En, None), Size::new(1600.0, 900.0))
}

fn timeline() -> Scene {
    timeline_scene(&sample_timeline(GroupBy::District, Lang::Zh), Size::new(800.0, 450.0))
}

fn light() -> &'static Theme {
    Theme::named(ThemeName::Light)
}

fn written(scene: &Scene, lettering: Lettering) -> String {
    svg(scene, light(), &Metadata::of(scene), lettering).expect("an SVG")
}

/// The value of an attribute of an element.
fn attribute<'a>(element: &'a str, name: &str) -> &'a str {
    let (_, rest) = element.split_once(&format!("{name}=\"")).expect(name);
    rest.split_once('"').expect("an end").0
}

/// The outlined lines of an SVG: their words, and the number of their contours.
fn outlined(svg: &str) -> Vec<(String, usize)> {
    let paths = svg.lines().filter(|line| line.starts_with("<path aria-label"));
    let words = |path: &str| {
        let label = attribute(path, "aria-label");
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
            .iter()
            .fold(label.to_owned(), |text, (escaped, sign)| text.replace(escaped, sign))
    };
    paths.map(|path| (words(path), attribute(path, " d").matches('z').count())).collect()
}

#[test]
fn outlines_need_no_font_and_keep_every_word() {
    for scene in [bars(), timeline(), page(&LINES)] {
        let svg = written(&scene, Lettering::Outlines);
        for absent in ["<text", "<style", "font-family", "<pattern", "<use", "href"] {
            assert!(!svg.contains(absent), "{absent}");
        }
        let words: Vec<String> = scene.words().map(|word| word.text.replace('\t', " ")).collect();
        let labels: Vec<String> = outlined(&svg).into_iter().map(|(words, _)| words).collect();
        assert_eq!(labels, words);
        assert!(svg.contains("<title id=\"title\">") && svg.contains("<desc id=\"desc\">"));
    }
}

/// The least number of contours that a line must have; a letter may have several.
#[track_caller]
fn check_contours(line: &str, least: usize, most: usize) {
    for (words, contours) in outlined(&written(&page(&[line]), Lettering::Outlines)) {
        assert!((least..=most).contains(&contours), "{words}: {contours}");
    }
}

#[test]
fn letters_of_all_scripts_have_outlines() {
    check_contours("l", 1, 1);
    check_contours("o", 2, 2);
    check_contours("äö", 8, 8);
    // A letter and its mark are the letter that both make, if there is one.
    check_contours("a\u{308}o\u{308}", 8, 8);
    check_contours("ậ", 4, 4);
    check_contours("a\u{302}\u{323}", 4, 4);
    check_contours("一", 1, 1);
    check_contours("青浦", 6, 40);
    check_contours("億", 5, 20);
    check_contours("한국", 4, 12);
    // The box for a letter that no font has, for a mark, and for each letter from right to left.
    check_contours("😀", 10, 10);
    check_contours("x\u{325}", 11, 11);
    check_contours("שלום", 40, 40);
}

#[test]
fn nothing_is_drawn_for_what_is_not_seen() {
    let svg = written(&page(&["", "  ", "\u{200b}"]), Lettering::Outlines);
    assert_eq!(outlined(&svg), []);
}

/// The pixels of an SVG by the renderer alone, without any font.
fn drawn(svg: &str) -> Vec<u8> {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).expect("an SVG");
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).expect("room");
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels.take()
}

/// The largest difference of a channel, and how many channels of a million differ by more than 16 of 255.
fn difference(own: &[u8], other: &[u8]) -> (u8, usize) {
    assert_eq!(own.len(), other.len());
    let parts = || own.iter().zip(other).map(|(a, b)| a.abs_diff(*b));
    let differing = parts().filter(|part| *part > 16).count();
    (parts().max().unwrap_or(0), differing * 1_000_000 / own.len())
}

#[test]
fn outlines_look_like_the_png() {
    for scene in [bars(), timeline(), page(&LINES)] {
        // Sides of whole pixels: the PNG would stretch others.
        let scene = Scene { height: scene.height.round(), ..scene };
        let (_, _, png) = pixels(&scene, light(), &Metadata::of(&scene), 1.0).expect("a picture");
        let (most, differing) = difference(&drawn(&written(&scene, Lettering::Outlines)), &png);
        // The renderer has four steps from one row of pixels to the next; where an edge lies on one, a rounding costs
        // a quarter of a pixel, and both edges of a thin stroke may.
        assert!(most <= 96 && differing < 1000, "{}: {most}, {differing}", scene.desc);
    }
    // The measure sees a letter that stands half a pixel from its place.
    let scene = page(&LINES);
    let moved = scene.shapes.iter().map(|shape| match shape {
        Shape::Text(word) => Shape::Text(Word { x: word.x + 0.5, ..word.clone() }),
        other => other.clone(),
    });
    let moved = Scene { shapes: moved.collect(), ..scene.clone() };
    let svg = |scene: &Scene| drawn(&written(scene, Lettering::Outlines));
    let (most, differing) = difference(&svg(&scene), &svg(&moved));
    assert!(most > 96 && differing > 10_000, "{most}, {differing}");
}

#[test]
fn both_kinds_of_letters_have_the_same_bytes_on_each_run() {
    for &lettering in Lettering::ALL {
        for scene in [timeline(), page(&LINES)] {
            assert_eq!(written(&scene, lettering), written(&scene, lettering));
        }
        assert_eq!(lettering_of(written(&page(&LINES), lettering).as_bytes()), Some(lettering));
    }
    assert_eq!(lettering_of(b"\x89PNG<text "), None);
}

/// Runs a command that writes `b.svg`, and reads how its letters are held.
#[track_caller]
fn check_command(folder: &Path, line: &str, expected: Lettering) {
    let ran = run(folder, &format!("chart {line} -o b.svg"));
    assert_eq!(ran.code, Some(0), "{line}: {ran:?}");
    assert_eq!(lettering_of(&fs::read(folder.join("b.svg")).expect("a file")), Some(expected), "{line}");
}

#[test]
fn a_command_chooses_the_letters_and_a_figure_drawn_again_keeps_them() {
    let folder = folder();
    let folder = folder.path();
    let copied = |name: &str| fs::copy(folder.join("b.svg"), folder.join(name)).expect("a copy");
    check_command(folder, "bars @seeds --lang en --letters text", Lettering::Text);
    let figure = fs::read_to_string(folder.join("b.svg")).expect("a file");
    assert!(!figure.contains("--letters"), "the file itself shows how it holds its letters");
    copied("text.svg");
    check_command(folder, "bars @seeds --lang en", Lettering::Outlines);
    copied("outlines.svg");
    check_command(folder, "--again text.svg", Lettering::Text);
    check_command(folder, "--again outlines.svg", Lettering::Outlines);
    check_command(folder, "--again text.svg --letters outlines", Lettering::Outlines);
    check_command(folder, "--again outlines.svg --letters text", Lettering::Text);
    assert_eq!(run(folder, "chart --again text.svg -o c.png").code, Some(0));
    check_command(folder, "--again c.png", Lettering::Outlines);
    let refused = run(folder, "chart bars @seeds --letters paths -o c.svg");
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("outlines, text"), "{refused:?}");
}
