//! Tables as files: the format by file name extension, and the origin for a spreadsheet.

use super::format::by_ending;
use super::options::{Settings, Written};
use super::{Answers, Opened, Query, shell_quoted};
use crate::export::{self, Origin, SheetError};
use crate::query::FacetField;
use crate::words::lang_word;
use std::path::Path;

/// The file format of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    Csv,
    Tsv,
    Json,
    Xlsx,
}

impl TableFormat {
    pub const ALL: &'static [Self] = &[Self::Csv, Self::Tsv, Self::Xlsx, Self::Json];

    /// The file name extension, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Tsv => "TSV",
            Self::Json => "JSON",
            Self::Xlsx => "XLSX",
        }
    }

    /// The format that the extension of a path implies.
    pub fn of_path(path: &Path) -> Option<Self> {
        by_ending(path, Self::ALL, Self::ending)
    }
}

/// The deals of the table in the format of the path's extension; CSV if the extension is unknown.
pub fn table_file(
    opened: &Opened,
    query: &Query,
    answers: &Answers,
    path: &Path,
) -> Result<Vec<u8>, SheetError> {
    let (register, rows) = (&opened.register, &answers.rows);
    Ok(match TableFormat::of_path(path).unwrap_or(TableFormat::Csv) {
        TableFormat::Csv => export::deals_csv(register, rows).into_bytes(),
        TableFormat::Tsv => export::deals_tsv(register, rows).into_bytes(),
        TableFormat::Json => export::deals_json(register, rows, query.lang).into_bytes(),
        TableFormat::Xlsx => export::deals_xlsx(register, rows, &deals_origin(opened, query))?,
    })
}

/// The origin of a list of deals.
pub fn deals_origin(opened: &Opened, query: &Query) -> Origin {
    let mut names = vec!["where", "currency", "reading"];
    // Without this option, deals are listed in register order.
    if !query.sort.is_empty() {
        names.push("sort");
    }
    origin(opened, query, "deals", view_options(query, &names))
}

/// The origin of volumes.
pub fn volumes_origin(opened: &Opened, query: &Query) -> Origin {
    let names = ["where", "by", "measure", "currency", "reading", "at"];
    origin(opened, query, "volumes", view_options(query, &names))
}

/// The origin of facets: the given fields, or all, with at most `most` values each.
pub fn facets_origin(opened: &Opened, query: &Query, fields: &[FacetField], most: usize) -> Origin {
    let mut options = view_options(query, &["where", "currency", "reading"]);
    if !fields.is_empty() {
        let words: Vec<&str> = fields.iter().map(|field| field.word()).collect();
        options.push(format!("--field {}", words.join(",")));
    }
    options.push(format!("--most {most}"));
    origin(opened, query, "facets", options)
}

fn view_options(query: &Query, names: &[&str]) -> Vec<String> {
    Settings::of(query, &[]).written(names, Written::All)
}

fn origin(opened: &Opened, query: &Query, task: &str, options: Vec<String>) -> Origin {
    let mut words = vec![format!("dealscope {task} {}", shell_quoted(&opened.reference.bare_name()))];
    words.extend(options);
    words.push(format!("--lang {} -f xlsx -o {task}.xlsx", lang_word(query.lang)));
    Origin {
        lang: query.lang,
        filter_in_words: query.filter.in_words(&opened.register, query.lang),
        filter: query.filter.to_string(),
        shown: query.shown,
        reading: query.reading,
        command: words.join(" "),
    }
}
