//! The command line that makes what the window shows.

use super::saved::{ViewSettings, Written};
use super::shell::{in_one_line, shell_quoted};
use super::{ExportDraft, Format, Opened, Picture, Query, State};
use crate::data::RegisterRef;
use crate::figure::scene::{POINT, Unit};
use crate::figure::{FontChoice, Sourcing, ThemeName};
use crate::model::Register;
use crate::say;
use crate::words::lang_word;
use std::path::Path;

/// A command, and what it makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    pub makes: &'static str,
    pub command: String,
}

impl State {
    /// The commands for the volumes, the timeline and the table, as they are shown.
    pub fn twins(&self) -> Vec<Twin> {
        let lang = self.lang();
        let comparison = self.query.compare().map(|_| Twin {
            makes: say!(lang, "twin-comparison"),
            command: self.figure_twin(Picture::Comparison),
        });
        let mut twins = vec![
            Twin {
                makes: say!(lang, "panel-volumes"),
                command: self.figure_twin(Picture::of_chart(self.query.chart)),
            },
            Twin { makes: say!(lang, "panel-timeline"), command: self.figure_twin(Picture::Timeline) },
            Twin { makes: say!(lang, "panel-table"), command: self.table_twin() },
        ];
        twins.extend(comparison);
        twins
    }

    /// The command that draws a figure as the export window would.
    pub fn figure_twin(&self, picture: Picture) -> String {
        let open = self.export.clone().filter(|draft| draft.picture == picture);
        let draft = open.unwrap_or_else(|| ExportDraft {
            path: format!("{}.png", picture.file_word()),
            ..ExportDraft::new(picture, ThemeName::Light)
        });
        let target = draft.target().display().to_string();
        let place = whole_path(&self.opened.reference);
        format!(
            "{} -o {}",
            figure_command((&place, &self.opened.register), &self.query, &draft),
            shell_quoted(&not_an_option(target))
        )
    }

    fn table_twin(&self) -> String {
        let view = ViewSettings::of(&self.query, &self.layout.columns);
        let place = shell_quoted(&whole_path(&self.opened.reference));
        let mut words = vec![format!("dealscope deals {place}")];
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
}

/// The command that is kept inside an exported file, which says nothing of where the register lies.
pub(super) fn kept_command(draft: &ExportDraft, opened: &Opened, query: &Query) -> String {
    in_one_line(&figure_command((&opened.reference.bare_name(), &opened.register), query, draft))
}

fn figure_command((place, register): (&str, &Register), query: &Query, draft: &ExportDraft) -> String {
    let view = ViewSettings::of(query, &[]);
    let names: &[&str] = match draft.picture {
        Picture::Bars => &["stack", "axis", "split"],
        Picture::Funnel | Picture::Time => &["stack", "axis"],
        Picture::Share | Picture::Comparison => &[],
        Picture::Timeline => &["days", "gaps"],
    };
    let asked = ["where", "by", "measure", "currency", "reading", "at"];
    let place = shell_quoted(&not_an_option(place.to_owned()));
    let mut words = vec![format!("dealscope chart {} {place}", draft.picture.word())];
    words.extend(view.options(&asked, Written::All));
    words.extend(view.options(names, Written::Changed));
    if draft.picture == Picture::Comparison {
        words
            .extend(query.compared.iter().map(|key| format!("--groups {}", shell_quoted(&key.id(register)))));
    }
    words.push(format!("--size {}", size_text(draft)));
    words.extend(draft.size.text.map(|text| format!("--text {}", length_text(text, POINT))));
    if draft.format == Format::Png {
        words.push(format!("--scale {}", draft.scale));
    }
    words.push(format!("--theme {}", draft.theme.word()));
    words.push(format!("--lang {}", lang_word(draft.lang.unwrap_or(query.lang))));
    if draft.fonts == FontChoice::System {
        words.push(format!("--fonts {}", draft.fonts.word()));
    }
    words.extend(draft.is_transparent.then(|| "--transparent".to_owned()));
    words.extend((draft.sourcing == Sourcing::Numbered).then(|| "--sources numbered".to_owned()));
    let own = [
        ("title", &draft.title),
        ("subtitle", &draft.subtitle),
        ("byline", &draft.byline),
        ("note", &draft.note),
    ];
    let own = own.into_iter().filter(|(_, text)| !text.trim().is_empty());
    words.extend(own.map(|(name, text)| format!("--{name} {}", shell_quoted(text.trim()))));
    words.join(" ")
}

/// Width and height in the unit that they were chosen in: `1600x900`, `170x120mm`.
fn size_text(draft: &ExportDraft) -> String {
    let side = |pixels: f32| length_text(pixels, draft.unit.pixels());
    let unit = if draft.unit == Unit::Pixel { "" } else { draft.unit.word() };
    format!("{}x{}{unit}", side(draft.size.width), side(draft.size.height))
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
