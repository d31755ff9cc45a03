//! What a figure's file says of itself, and how it is drawn anew by that.

use crate::program::{check, folder, run};
use dealscope::export::command_of;
use std::fs;
use std::path::Path;

fn bytes(folder: &Path, file: &str) -> Vec<u8> {
    fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Draws figures of each kind, then each again from its file alone.
fn check_again(format: &str) {
    let folder = folder();
    for line in [
        "bars @seeds --where stage>=signed --stack kind --size 170x120mm --text 9 --lang de --byline A.B.",
        "time @seeds --by month --theme dark --lang zh --note Eins --size 800x450",
        "timeline @seeds --days 2023-11-01..2023-11-30 --size phone --lang en",
        "compare @seeds --groups qingpu,chongqing --currency EUR --lang de --transparent --size 800x900",
        "share @seeds --by kind --title What's --subtitle 'told' --lang en --size 800x450",
        "funnel @seeds --axis log --lang zh --scale 1",
    ] {
        let made = run(folder.path(), &format!("chart {line} -o first.{format}"));
        assert_eq!(made.code, Some(0), "{line}: {made:?}");
        let again = run(folder.path(), &format!("chart --again first.{format} -o second.{format}"));
        assert_eq!(again.code, Some(0), "{line}: {again:?}");
        let (first, second) = (format!("first.{format}"), format!("second.{format}"));
        assert!(bytes(folder.path(), &first) == bytes(folder.path(), &second), "{format}: {line}");
    }
}

#[test]
fn a_png_is_drawn_again_from_itself_alone() {
    check_again("png");
}

#[test]
fn an_svg_is_drawn_again_from_itself_alone() {
    check_again("svg");
}

#[test]
fn a_pdf_is_drawn_again_from_itself_alone() {
    check_again("pdf");
}

#[test]
fn titles_with_line_ends_and_odd_paths_are_kept() {
    let folder = folder();
    let register = folder.path().join("-my 'own' $register");
    fs::create_dir(&register).unwrap();
    let article = crate::program::project("seeds/articles/shine-2023-08-31-west-hongqiao.ron");
    fs::copy(article, register.join("a.ron")).unwrap();
    let own = "(name: \"T\", about: \"T.\", currency: \"EUR\")";
    fs::write(register.join("register.ron"), own).unwrap();
    let texts = [
        "Two\nlines, \"quoted\" & 'single' </command> \\n $HOME `x`",
        "--lang\r\nde",
        "\ttab \u{1b}]52; \u{2028} \u{7f}end",
        "-o x",
    ];
    for format in ["png", "svg", "pdf"] {
        let (first, second) = (format!("first {format}.{format}"), format!("second.{format}"));
        let mut command = crate::program::program(folder.path());
        command.args(["chart", "bars", "--size", "400x300", "--scale", "1", "-o", &first]);
        for (name, text) in ["--title", "--subtitle", "--byline", "--note"].iter().zip(texts) {
            command.args([name, text]);
        }
        let made = crate::program::run_command({
            command.args(["--", "-my 'own' $register"]);
            command
        });
        assert_eq!(made.code, Some(0), "{made:?}");
        let kept = dealscope::cli::kept_texts(&folder.path().join(&first)).expect("a command");
        assert_eq!(kept, texts.map(|text| Some(text.trim().to_owned())), "{format}");
        let kept = command_of(&bytes(folder.path(), &first)).expect("a command");
        assert!(!kept.chars().any(char::is_control), "{kept:?}");
        let mut again = crate::program::program(folder.path());
        again.args(["chart", "--again", &first, "-o", &second]);
        let again = crate::program::run_command(again);
        assert_eq!(again.code, Some(0), "{again:?}");
        assert!(bytes(folder.path(), &first) == bytes(folder.path(), &second), "{format}");
    }
}

#[test]
fn what_is_asked_beside_the_file_wins() {
    let folder = folder();
    let line = "chart bars @seeds --where stage>=signed --lang de -o a.svg";
    assert_eq!(run(folder.path(), line).code, Some(0));
    let line = "chart --again a.svg --lang en --theme dark --by kind -o b.svg";
    assert_eq!(run(folder.path(), line).code, Some(0));
    let command = command_of(&bytes(folder.path(), "b.svg")).expect("a command");
    assert_eq!(
        command,
        "dealscope chart bars @seeds --where 'stage>=signed' --by kind --measure money --currency USD --reading span \
         --at place --size 1600x900 --theme dark --lang en"
    );
}

#[test]
fn files_that_say_nothing_are_refused() {
    let folder = folder();
    fs::write(folder.path().join("plain.svg"), "<svg/>").unwrap();
    fs::write(folder.path().join("short.png"), b"\x89PNG\r\n\x1a\n").unwrap();
    let other = "<svg><command xmlns=\"urn:dealscope\">rm -rf /</command></svg>";
    fs::write(folder.path().join("other.svg"), other).unwrap();
    let wrong = "<svg><command xmlns=\"urn:dealscope\">dealscope chart pie</command></svg>";
    fs::write(folder.path().join("wrong.svg"), wrong).unwrap();
    check(
        folder.path(),
        &[
            ("chart --again none.png -o x.png", 1, &[], &["none.png: no such file or folder"]),
            ("chart --again plain.svg -o x.png", 1, &[], &["“plain.svg” holds no chart settings"]),
            ("chart --again short.png -o x.png", 1, &[], &["“short.png” holds no chart settings"]),
            ("chart --again other.svg -o x.png", 1, &[], &["“other.svg” holds no chart settings"]),
            (
                "chart --again wrong.svg -o x.png",
                1,
                &[],
                &["“wrong.svg” holds a command that cannot be read"],
            ),
            ("chart bars --again plain.svg -o x.png", 2, &[], &["cannot be used with"]),
            ("chart -o x.png", 2, &[], &["required"]),
        ],
    );
}

#[test]
fn a_png_carries_its_dots_an_inch() {
    let folder = folder();
    let line = "chart bars @seeds --size a4-column --dpi 300 --lang en -o a.png";
    assert_eq!(run(folder.path(), line).code, Some(0));
    let file = bytes(folder.path(), "a.png");
    let reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().unwrap();
    let info = reader.info();
    // 82 by 105 millimetres are 3.228 by 4.134 inches; 300 dots an inch are 11811 a metre.
    assert_eq!((info.width, info.height), (969, 1240));
    let dots = info.pixel_dims.unwrap();
    assert_eq!((dots.xppu, dots.yppu, dots.unit), (11811, 11811, png::Unit::Meter));
}

#[test]
fn a_transparent_picture_has_no_ground() {
    let folder = folder();
    let line = "chart bars @seeds --size 400x300 --scale 1 --lang en";
    assert_eq!(run(folder.path(), &format!("{line} --transparent -o a.png")).code, Some(0));
    assert_eq!(run(folder.path(), &format!("{line} -o b.png")).code, Some(0));
    let corner = |file: &str| {
        let bytes = bytes(folder.path(), file);
        let image = image::load_from_memory_with_format(&bytes, image::ImageFormat::Png).unwrap().to_rgba8();
        image.get_pixel(2, 2).0
    };
    assert_eq!(corner("a.png")[3], 0);
    assert_eq!(corner("b.png"), [255, 255, 255, 255]);
}

#[test]
fn an_svg_brings_the_fonts_that_it_needs() {
    let folder = folder();
    for (lang, latin_alone) in [("en", false), ("zh", false)] {
        let line = format!("chart bars @seeds --where stage>=signed --letters text --lang {lang} -o a.svg");
        assert_eq!(run(folder.path(), &line).code, Some(0));
        let text = String::from_utf8(bytes(folder.path(), "a.svg")).unwrap();
        let faces = text.matches("@font-face").count();
        assert!(faces >= 2, "{lang}: {faces}");
        assert!(text.contains("font-family:'Inter';font-weight:700"), "{lang}");
        // Notes quote Chinese in every language.
        assert_eq!(text.contains("font-family:'Noto Sans SC'"), !latin_alone, "{lang}");
        assert!(text.len() < 200_000, "{lang}: only what is needed");
    }
}

#[test]
fn a_pdf_is_tagged_and_described() {
    let folder = folder();
    assert_eq!(run(folder.path(), "chart bars @seeds --lang de -o a.pdf").code, Some(0));
    let file = bytes(folder.path(), "a.pdf");
    let text = String::from_utf8_lossy(&file);
    assert!(text.contains("/MarkInfo"), "tagged");
    assert!(text.contains("/S/Figure") || text.contains("/S /Figure"), "one figure");
    assert!(text.contains("/Alt"), "with its description");
    assert!(text.contains("/Lang(de)") || text.contains("/Lang (de)"), "in its language");
}

/// Sizes with many decimals, and words that look like the file's own.
#[test]
fn odd_sizes_and_words_are_kept_as_they_are() {
    let folder = folder();
    for format in ["svg", "png", "pdf"] {
        for (options, title) in [
            ("--size 123.4567x98.76543mm --text 7.1234", "A"),
            ("--size 6.12345x4.98765in --text 9.99999", "B"),
            ("--size 400x300", "T <pdf:Keywords>dealscope chart funnel</pdf:Keywords>"),
            (
                "--size 400x300",
                "T <command xmlns=\"urn:dealscope\">dealscope chart funnel</command> <?xpacket begin",
            ),
        ] {
            let mut first = crate::program::program(folder.path());
            first.args([
                "chart",
                "bars",
                "@seeds",
                "--lang",
                "en",
                "-o",
                &format!("a.{format}"),
                "--title",
                title,
            ]);
            first.args(options.split(' '));
            let made = crate::program::run_command(first);
            assert_eq!(made.code, Some(0), "{made:?}");
            let again = run(folder.path(), &format!("chart --again a.{format} -o b.{format}"));
            assert_eq!(again.code, Some(0), "{again:?}");
            let (first, second) = (format!("a.{format}"), format!("b.{format}"));
            assert!(
                bytes(folder.path(), &first) == bytes(folder.path(), &second),
                "{format}: {options} {title}"
            );
        }
    }
}
