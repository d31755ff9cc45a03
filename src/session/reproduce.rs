//! The command line that makes a figure or a table again.

use super::shell::{in_one_line, shell_quoted};
use super::view_settings::{ViewSettings, Written};
use super::{FigureRequest, Format, Opened, Picture, Query};
use crate::data::RegisterRef;
use crate::figure::scene::{POINT, Unit};
use crate::figure::{FontChoice, Sourcing};
use crate::model::Register;
use crate::query::Column;
use crate::words::lang_word;
use std::path::Path;

/// The command that draws a figure into a file, from any folder.
pub fn command_of_figure(opened: &Opened, query: &Query, figure: &FigureRequest, target: &Path) -> String {
    let place = whole_path(&opened.reference);
    let command = figure_command((&place, &opened.register), query, figure);
    format!("{command} -o {}", shell_quoted(&not_an_option(target.display().to_string())))
}

/// The command that lists what the table shows, from any folder.
pub fn command_of_table(opened: &Opened, query: &Query, columns: &[Column]) -> String {
    let view = ViewSettings::of(query, columns);
    let mut words = vec![format!("dealscope deals {}", shell_quoted(&whole_path(&opened.reference)))];
    // Under the heads of groups the terminal has columns of its own.
    let names = match view.group {
        Some(_) => ["where", "currency", "group"],
        None => ["where", "currency", "columns"],
    };
    words.extend(view.options(&names, Written::All));
    // Without the option deals stand as in the register.
    if !view.sort.is_empty() {
        words.extend(view.options(&["sort"], Written::All));
    }
    words.join(" ")
}

/// The command that is kept inside an exported file, which says nothing of where the register lies.
pub(super) fn kept_command(figure: &FigureRequest, opened: &Opened, query: &Query) -> String {
    in_one_line(&figure_command((&opened.reference.bare_name(), &opened.register), query, figure))
}

fn figure_command((place, register): (&str, &Register), query: &Query, figure: &FigureRequest) -> String {
    let view = ViewSettings::of(query, &[]);
    let names: &[&str] = match figure.picture {
        Picture::Bars => &["stack", "axis", "split"],
        Picture::Funnel | Picture::Time => &["stack", "axis"],
        Picture::Share | Picture::Comparison => &[],
        Picture::Timeline => &["days", "gaps"],
    };
    let asked = ["where", "by", "measure", "currency", "reading", "at"];
    let place = shell_quoted(&not_an_option(place.to_owned()));
    let mut words = vec![format!("dealscope chart {} {place}", figure.picture.word())];
    words.extend(view.options(&asked, Written::All));
    words.extend(view.options(names, Written::Changed));
    if figure.picture == Picture::Comparison {
        words
            .extend(query.compared.iter().map(|key| format!("--groups {}", shell_quoted(&key.id(register)))));
    }
    words.push(format!("--size {}", size_text(figure)));
    words.extend(figure.size.text.map(|text| format!("--text {}", length_text(text, POINT))));
    if figure.format == Format::Png {
        words.push(format!("--scale {}", figure.scale));
    }
    words.push(format!("--theme {}", figure.theme.word()));
    words.push(format!("--lang {}", lang_word(figure.lang.unwrap_or(query.lang))));
    if figure.fonts == FontChoice::System {
        words.push(format!("--fonts {}", figure.fonts.word()));
    }
    words.extend(figure.is_transparent.then(|| "--transparent".to_owned()));
    words.extend((figure.sourcing == Sourcing::Numbered).then(|| "--sources numbered".to_owned()));
    let own = [
        ("title", &figure.title),
        ("subtitle", &figure.subtitle),
        ("byline", &figure.byline),
        ("note", &figure.note),
    ];
    let own = own.into_iter().filter(|(_, text)| !text.trim().is_empty());
    words.extend(own.map(|(name, text)| format!("--{name} {}", shell_quoted(text.trim()))));
    words.join(" ")
}

/// Width and height in the unit that they were chosen in: `1600x900`, `170x120mm`.
fn size_text(figure: &FigureRequest) -> String {
    let side = |pixels: f32| length_text(pixels, figure.unit.pixels());
    let unit = if figure.unit == Unit::Pixel { "" } else { figure.unit.word() };
    format!("{}x{}{unit}", side(figure.size.width), side(figure.size.height))
}

/// A length in a unit of so many pixels, with as few decimals as read back as the same pixels.
fn length_text(pixels: f32, unit: f32) -> String {
    let length = pixels / unit;
    let written = (0..=7).map(|decimals| format!("{length:.decimals$}"));
    let reads_back =
        |text: &String| text.parse::<f32>().is_ok_and(|length| (length * unit).total_cmp(&pixels).is_eq());
    let text = written.into_iter().find(reads_back).unwrap_or_else(|| length.to_string());
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// The register as it can be named from any folder.
fn whole_path(reference: &RegisterRef) -> String {
    match reference {
        RegisterRef::Bundled(_) => reference.to_string(),
        RegisterRef::Path(path) => {
            std::path::absolute(path).as_deref().unwrap_or(path.as_path()).display().to_string()
        }
    }
}

/// A file whose name begins with a hyphen, so that it is taken for a file.
fn not_an_option(path: String) -> String {
    if path.starts_with('-') { Path::new(".").join(path).display().to_string() } else { path }
}
