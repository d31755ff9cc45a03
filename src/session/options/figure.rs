//! The options of a figure's file: page, appearance and texts.

use super::super::figure_request::PageHeight;
use super::super::format::Format;
use super::entry::{CommandOption, OPTION, OptionValue, word_option};
use super::values::{parse_number, parse_points, parse_sheet, parse_top};
use crate::export::Lettering;
use crate::figure::{FontChoice, GroupOrder, NoteLevel, Sourcing, ThemeName};
use crate::page::{LengthUnit, POINT, Preset, Size};
use crate::words::lang_word;

/// Defines an option for a custom text in the figure.
macro_rules! text_option {
    ($name:literal, $value:literal, $($field:ident).+) => {
        CommandOption {
            name: $name,
            value: OptionValue::Text($value),
            write: |it| own_words(&it.$($field).+),
            read: |it, text| {
                text.clone_into(&mut it.$($field).+);
                Ok(())
            },
            ..OPTION
        }
    };
}

pub(super) static OPTIONS: [CommandOption; 21] = [
    CommandOption {
        name: "groups",
        value: OptionValue::Texts("GROUPS"),
        write: |it| it.groups.clone(),
        read: |it, text| {
            it.groups.push(text.to_owned());
            Ok(())
        },
        ..OPTION
    },
    CommandOption {
        name: "size",
        value: OptionValue::Word("SIZE"),
        words: || Preset::ALL.iter().map(|preset| preset.word).collect(),
        write: |it| vec![size_text(it.figure.size, it.figure.unit)],
        read: |it, text| {
            let sheet = parse_sheet(text)?;
            it.figure.size = Size { text: it.figure.size.text, ..sheet.size };
            it.figure.unit = sheet.unit;
            Ok(())
        },
        ..OPTION
    },
    CommandOption {
        name: "text",
        value: OptionValue::Word("POINTS"),
        write: |it| it.figure.size.text.map(|text| length_text(text, POINT)).into_iter().collect(),
        read: |it, text| {
            it.figure.size.text = Some(parse_points(text)? * POINT);
            Ok(())
        },
        ..OPTION
    },
    CommandOption {
        name: "scale",
        value: OptionValue::Word("SCALE"),
        write: |it| {
            let is_in_pixels = it.figure.format == Format::Png;
            is_in_pixels.then(|| it.figure.scale.to_string()).into_iter().collect()
        },
        read: |it, text| {
            it.figure.scale = parse_number(text)?;
            Ok(())
        },
        ..OPTION
    },
    CommandOption {
        name: "dpi",
        value: OptionValue::Word("DPI"),
        instead_of: Some("scale"),
        read: |it, text| {
            it.figure.scale = parse_number(text)? / DPI;
            Ok(())
        },
        ..OPTION
    },
    word_option!("theme", "THEME", "dark", ThemeName::ALL, ThemeName::word, figure.theme),
    // The parser reads this option before all others, because it decides the language of errors.
    CommandOption {
        name: "lang",
        value: OptionValue::Word("LANGUAGE"),
        write: |it| it.figure.lang.map(|lang| lang_word(lang).to_owned()).into_iter().collect(),
        ..OPTION
    },
    CommandOption {
        name: "style",
        value: OptionValue::Word("FILE"),
        example: "style.ron",
        write: |it| it.style.iter().map(|path| path.display().to_string()).collect(),
        read: |it, text| {
            it.style = Some(text.into());
            Ok(())
        },
        ..OPTION
    },
    word_option!("fonts", "FONTS", "system", FontChoice::ALL, FontChoice::word, figure.fonts),
    word_option!("letters", "LETTERS", "text", Lettering::ALL, Lettering::word, figure.lettering),
    CommandOption {
        name: "transparent",
        write: |it| it.figure.is_transparent.then(String::new).into_iter().collect(),
        read: |it, _| {
            it.figure.is_transparent = true;
            Ok(())
        },
        ..OPTION
    },
    word_option!("sources", "SOURCES", "numbered", Sourcing::ALL, Sourcing::word, figure.sourcing),
    CommandOption {
        name: "top",
        value: OptionValue::Word("NUMBER"),
        example: "10",
        write: |it| it.figure.top.map(|top| top.to_string()).into_iter().collect(),
        read: |it, text| {
            it.figure.top = Some(parse_top(text)?);
            Ok(())
        },
        ..OPTION
    },
    word_option!(optional "order", "ORDER", "name", GroupOrder::ALL, GroupOrder::word, figure.order),
    text_option!("focus", "GROUP", figure.focus),
    word_option!("notes", "NOTES", "all", NoteLevel::ALL, NoteLevel::word, figure.notes),
    word_option!(optional "height", "HEIGHT", "fit", PageHeight::ALL, PageHeight::word, figure.height),
    text_option!("title", "TITLE", figure.title),
    text_option!("subtitle", "SUBTITLE", figure.subtitle),
    text_option!("byline", "BYLINE", figure.byline),
    text_option!("note", "NOTE", figure.note),
];

/// Dots per inch at scale 1.
const DPI: f32 = 96.0;

fn own_words(text: &str) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() { Vec::new() } else { vec![text.to_owned()] }
}

/// Width and height in the chosen unit: `1600x900`, `170x120mm`.
pub(in crate::session) fn size_text(size: Size, unit: LengthUnit) -> String {
    let side = |pixels: f32| length_text(pixels, unit.pixels());
    let word = if unit == LengthUnit::Pixel { "" } else { unit.word() };
    format!("{}x{}{word}", side(size.width), side(size.height))
}

/// A length in a unit of `unit` pixels, with the fewest decimals that parse back to the same number of pixels.
fn length_text(pixels: f32, unit: f32) -> String {
    let length = pixels / unit;
    let written = (0..=7).map(|decimals| format!("{length:.decimals$}"));
    let reads_back =
        |text: &String| text.parse::<f32>().is_ok_and(|length| (length * unit).total_cmp(&pixels).is_eq());
    let text = written.into_iter().find(reads_back).unwrap_or_else(|| length.to_string());
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
