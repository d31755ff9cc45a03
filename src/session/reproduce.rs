//! The command line that makes a figure or a table again.

use super::options::{Settings, Written};
use super::shell::{in_one_line, shell_quoted};
use super::{FigureRequest, Opened, Query};
use crate::data::RegisterRef;
use crate::model::Register;
use crate::query::Column;
use std::path::Path;

/// The command that draws a figure into a file, from any folder.
pub fn command_of_figure(opened: &Opened, query: &Query, figure: &FigureRequest, target: &Path) -> String {
    let place = whole_path(&opened.reference);
    let command = figure_command((&place, &opened.register), query, figure);
    format!("{command} -o {}", shell_quoted(&not_an_option(target.display().to_string())))
}

/// The command that lists what the table shows, from any folder.
pub fn command_of_table(opened: &Opened, query: &Query, columns: &[Column]) -> String {
    let settings = Settings::of(query, columns);
    let mut words = vec![format!("dealscope deals {}", shell_quoted(&whole_path(&opened.reference)))];
    // Under the heads of groups the terminal has columns of its own.
    let names = match query.group {
        Some(_) => ["where", "currency", "group"],
        None => ["where", "currency", "columns"],
    };
    words.extend(settings.written(&names, Written::All));
    // Without the option deals stand as in the register.
    if !query.sort.is_empty() {
        words.extend(settings.written(&["sort"], Written::All));
    }
    words.join(" ")
}

/// The command that is kept inside an exported file, which says nothing of where the register lies.
pub(super) fn kept_command(figure: &FigureRequest, opened: &Opened, query: &Query) -> String {
    in_one_line(&figure_command((&opened.reference.bare_name(), &opened.register), query, figure))
}

fn figure_command((place, register): (&str, &Register), query: &Query, figure: &FigureRequest) -> String {
    let lang = Some(figure.lang.unwrap_or(query.lang));
    let settings = Settings {
        figure: FigureRequest { lang, ..figure.clone() },
        groups: query.compared.iter().map(|key| key.id(register)).collect(),
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

/// What decides the numbers of every figure, and what its page is like: always said.
const QUESTION: &[&str] = &["where", "by", "measure", "currency", "reading", "at"];
const PAGE: &[&str] = &["size", "text", "scale", "theme", "lang"];
/// Said where it is not as usual.
const LOOK: &[&str] = &["fonts", "transparent", "sources", "title", "subtitle", "byline", "note"];

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
