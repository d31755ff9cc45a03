//! Scenes as files: the same bytes each time, text that stays text, limits that say so.

#![expect(clippy::unwrap_used, reason = "in a test a missing value is a failure")]

use crate::figure_pictures::{query, sample_bars, sample_timeline};
use dealscope::export::{ExportError, Lettering, Metadata, pdf, png, svg};
use dealscope::figure::{Theme, ThemeName};
use dealscope::model::Lang;
use dealscope::page::{Scene, Size, bars_scene, timeline_scene};
use dealscope::query::GroupBy;

fn scene() -> Scene {
    bars_scene(&sample_bars(query(GroupBy::District), Lang::En, None), Size::new(800.0, 450.0))
}

fn light() -> &'static Theme {
    Theme::named(ThemeName::Light)
}

fn about() -> Metadata {
    Metadata {
        fonts: String::new(),
        rule: "stage>=signed & \"district\"".to_owned(),
        sources: "Sources: a & b.".to_owned(),
        command: "dealscope chart bars @seeds --where 'stage>=signed & \"district\"'".to_owned(),
        software: "Dealscope test".to_owned(),
    }
}

/// The document without the fonts within it.
fn drawn(svg: &str) -> String {
    let (head, rest) = svg.split_once("<style>\n").expect("fonts");
    format!("{head}{}", rest.split_once("</style>\n").expect("an end of the fonts").1)
}

#[test]
fn svg_of_the_bars() {
    insta::assert_snapshot!("bars_svg", drawn(&svg(&scene(), light(), &about(), Lettering::Text).unwrap()));
}

#[test]
fn svg_of_the_timeline() {
    let scene = timeline_scene(&sample_timeline(GroupBy::District, Lang::Zh), Size::new(800.0, 450.0));
    insta::assert_snapshot!(
        "timeline_svg",
        drawn(&svg(&scene, Theme::named(ThemeName::Dark), &about(), Lettering::Text).unwrap())
    );
}

#[test]
fn svg_escapes_what_would_break_it() {
    let mut scene = scene();
    scene.title = "a < b & \"c\" > d \u{7} \u{0}".to_owned();
    let text = svg(&scene, light(), &about(), Lettering::Outlines).unwrap();
    assert!(text.contains("<title id=\"title\">a &lt; b &amp; &quot;c&quot; &gt; d  </title>"));
    assert!(png(&scene, light(), &about(), 0.5).is_ok(), "what was escaped can be read");
}

#[test]
fn files_have_the_same_bytes_on_each_run() {
    let (scene, about) = (scene(), about());
    assert_eq!(png(&scene, light(), &about, 1.0), png(&scene, light(), &about, 1.0));
    assert_eq!(pdf(&scene, light(), &about), pdf(&scene, light(), &about));
}

/// The decoded head of a PNG.
fn read(bytes: &[u8]) -> png::Info<'static> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    reader.info().clone()
}

#[test]
fn png_says_what_it_is() {
    let bytes = dealscope::export::png(&scene(), light(), &about(), 2.0).unwrap();
    let info = read(&bytes);
    assert_eq!((info.width, info.height), (1600, 900));
    let metre = info.pixel_dims.unwrap();
    assert_eq!((metre.xppu, metre.unit), (7559, png::Unit::Meter), "192 dots an inch");
    let texts: Vec<(String, String)> =
        info.utf8_text.iter().map(|text| (text.keyword.clone(), text.get_text().unwrap())).collect();
    let names: Vec<&str> = texts.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Title", "Description", "Software", "Rule", "Source", "Command"]);
    assert_eq!(texts[0].1, "Signed volume by city or district");
    assert!(texts[1].1.contains("Chongqing: US$1.7 to 17.1bn, sources disagree."));
    assert_eq!(texts[3].1, about().rule);
    assert_eq!(dealscope::export::command_of(&bytes), Some(about().command));
}

#[test]
fn pdf_keeps_its_text_and_says_what_it_is() {
    let bytes = pdf(&scene(), light(), &about()).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("/Font"), "text stays text");
    assert!(text.contains("Signed volume by city or district"));
    assert!(!text.contains("CreationDate"), "a date would change the bytes");
}

#[test]
fn sizes_out_of_bounds_are_refused_in_words() {
    let sized = |width, height| Scene { width, height, ..scene() };
    let refused = |scene: &Scene, scale| png(scene, light(), &about(), scale).unwrap_err();
    assert!(matches!(refused(&sized(15.0, 100.0), 1.0), ExportError::Size { .. }));
    assert!(matches!(refused(&sized(100.0, 20_001.0), 1.0), ExportError::Size { .. }));
    assert!(matches!(refused(&sized(f32::NAN, 100.0), 1.0), ExportError::Size { .. }));
    assert!(matches!(refused(&scene(), 0.0), ExportError::Scale(_)));
    assert!(matches!(refused(&scene(), f32::NAN), ExportError::Scale(_)));
    assert!(matches!(refused(&sized(20_000.0, 20_000.0), 1.0), ExportError::TooLarge { .. }));
    let words = refused(&sized(15.0, 100.0), 1.0).to_string();
    assert_eq!(words, "the size 15 × 100 is out of range: each side must have 16 to 20,000 pixels");
    for &lettering in Lettering::ALL {
        assert!(svg(&sized(15.0, 100.0), light(), &about(), lettering).is_err());
    }
    assert!(pdf(&sized(15.0, 100.0), light(), &about()).is_err());
}

#[test]
fn a_bold_line_of_mixed_script_stays_bold() {
    // The ink of a bold title with one Chinese character is more than that of a regular one.
    let ink = |weight| {
        use dealscope::figure::Role;
        use dealscope::page::{Anchor, Area, Fill, Shape, Word};
        let area = Area::new(0.0, 0.0, 300.0, 60.0);
        let ground =
            Shape::Rect { area, radius: 0.0, fill: Some(Fill::Solid(Role::Background)), stroke: None };
        let text = "Bold words 青浦".to_owned();
        let word = Word {
            x: 10.0,
            baseline: 40.0,
            anchor: Anchor::Start,
            size: 30.0,
            weight,
            role: Role::Text,
            text,
        };
        let shapes = vec![ground, Shape::Text(word)];
        let scene = Scene { width: 300.0, height: 60.0, shapes, ..scene() };
        let (_, _, pixels) = dealscope::export::pixels(&scene, light(), &about(), 1.0).unwrap();
        pixels.iter().filter(|&&part| part < 128).count()
    };
    let (regular, bold) =
        (ink(dealscope::figure::fonts::Weight::Regular), ink(dealscope::figure::fonts::Weight::Bold));
    assert!(bold * 10 > regular * 12, "{bold} against {regular}");
}
