//! The command line that reproduces a figure or a table.

use super::options::{Settings, Written};
use super::shell::{in_one_line, shell_quoted};
use super::{FigureRequest, Format, Opened, Query};
use crate::data::RegisterRef;
use crate::export::Lettering;
use crate::model::Register;
use crate::query::Column;
use std::path::{Path, PathBuf};

/// The command that draws a figure to a file, valid in any working directory.
pub fn command_of_figure(opened: &Opened, query: &Query, figure: &FigureRequest, target: &Path) -> String {
    let place = whole_path(&opened.reference);
    let lettering = if figure.format == Format::Svg { figure.lettering } else { Lettering::default() };
    let figure = &FigureRequest { lettering, ..figure.clone() };
    let style = figure.style.as_ref().map(|style| absolute(&style.path));
    let command = figure_command(&place, &opened.register, query, figure, style);
    format!("{command} -o {}", shell_quoted(&not_an_option(target.display().to_string())))
}

/// The command that lists the content of the table, valid in any working directory.
pub fn command_of_table(opened: &Opened, query: &Query, columns: &[Column]) -> String {
    let settings = Settings::of(query, columns);
    let mut words = vec![format!("dealscope deals {}", shell_quoted(&whole_path(&opened.reference)))];
    // In the terminal, a grouped table has fixed columns.
    let names = match query.group {
        Some(_) => ["where", "currency", "group"],
        None => ["where", "currency", "columns"],
    };
    words.extend(settings.written(&names, Written::All));
    // Without this option, deals are listed in register order.
    if !query.sort.is_empty() {
        words.extend(settings.written(&["sort"], Written::All));
    }
    words.join(" ")
}

/// The command embedded in an exported file; it omits the folders of the register and of the house style, which may
/// be private, and what the file itself shows: its format, and how it holds its letters.
pub(super) fn kept_command(figure: &FigureRequest, opened: &Opened, query: &Query) -> String {
    let figure = FigureRequest { lettering: Lettering::default(), ..figure.clone() };
    let style = figure.style.as_ref().map(|style| style.file_name());
    in_one_line(&figure_command(&opened.reference.bare_name(), &opened.register, query, &figure, style))
}

fn figure_command(
    place: &str,
    register: &Register,
    query: &Query,
    figure: &FigureRequest,
    style: Option<String>,
) -> String {
    let lang = Some(figure.lang.unwrap_or(query.lang));
    let settings = Settings {
        figure: FigureRequest { lang, ..figure.clone() },
        groups: query.compared.iter().map(|key| key.id(register)).collect(),
        style: style.map(|style| PathBuf::from(not_an_option(style))),
        ..Settings::of(query, &[])
    };
    let place = shell_quoted(&not_an_option(place.to_owned()));
    let mut words = vec![format!("dealscope chart {} {place}", figure.kind.word())];
    words.extend(settings.written(QUESTION, Written::All));
    words.extend(settings.written(figure.kind.options(), Written::Changed));
    words.extend(settings.written(PAGE, Written::All));
    words.extend(settings.written(LOOK, Written::Changed));
    words.join(" ")
}

/// The options that determine the numbers of every figure, and those that define its page: always written.
const QUESTION: &[&str] = &["where", "by", "measure", "currency", "reading", "at"];
const PAGE: &[&str] = &["size", "text", "scale", "theme", "lang"];
/// Written only if they differ from the default.
const LOOK: &[&str] = &[
    "style",
    "fonts",
    "letters",
    "transparent",
    "sources",
    "top",
    "order",
    "focus",
    "notes",
    "height",
    "title",
    "subtitle",
    "byline",
    "note",
];

/// The register under a name that is valid in any working directory.
fn whole_path(reference: &RegisterRef) -> String {
    match reference {
        RegisterRef::Bundled(_) => reference.to_string(),
        RegisterRef::Path(path) => absolute(path),
    }
}

fn absolute(path: &Path) -> String {
    std::path::absolute(path).as_deref().unwrap_or(path).display().to_string()
}

/// Prefixes a file name that begins with a hyphen, so that it is not parsed as an option.
fn not_an_option(path: String) -> String {
    if path.starts_with('-') { Path::new(".").join(path).display().to_string() } else { path }
}
