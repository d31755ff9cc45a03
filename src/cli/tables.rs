//! `check`, `deals` and `volumes`.

use super::args::{Deals, DealsFormat, Question, Volumes, VolumesFormat};
use super::output::deliver;
use super::{Failure, Outcome, open, problem_line};
use crate::data::RegisterRef;
use crate::export;
use crate::query::{Filter, Selection, Shown, VolumesQuery, sorted, volumes_where};
use crate::state::Opened;
use std::path::Path;

/// Prints every problem of a register; errors make the exit code 1.
pub fn check(reference: &RegisterRef) -> Result<Outcome, Failure> {
    let opened = crate::app::open(reference)?;
    let errors = opened.problems.iter().filter(|problem| problem.is_error()).count();
    let warnings = opened.problems.len() - errors;
    let (deals, sources) = (opened.register.deals.len(), opened.register.sources.len());
    let mut lines: Vec<String> =
        opened.problems.iter().map(|problem| problem_line(reference, problem)).collect();
    lines.push(format!(
        "{}: {}, {}; {} and {}\n",
        opened.register.name,
        several(deals, "deal"),
        several(sources, "source"),
        several(errors, "error"),
        several(warnings, "warning"),
    ));
    let text = lines.join("\n");
    deliver(Path::new("-"), text.as_bytes())?;
    Ok(if errors == 0 { Outcome::Fine } else { Outcome::HasErrors })
}

fn several(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

/// Lists the deals that pass a filter.
pub fn deals(args: &Deals) -> Result<Outcome, Failure> {
    let (opened, outcome) = open(args.register.as_deref())?;
    let register = &opened.register;
    let (_, selection) = select(&opened, &args.filter)?;
    let rows = sorted(register, &opened.index, &selection, &args.sort, register.currency);
    let text = match args.format {
        DealsFormat::Table => export::deals_table(register, &rows),
        DealsFormat::Csv => export::deals_csv(register, &rows),
        DealsFormat::Json => export::deals_json(register, &rows),
        DealsFormat::Ron => crate::data::write::sources_ron(register, &rows),
        DealsFormat::Xlsx => return Err(no_xlsx()),
    };
    deliver(&args.output, text.as_bytes())?;
    Ok(outcome)
}

/// Adds up the deals that pass a filter.
pub fn volumes(args: &Volumes) -> Result<Outcome, Failure> {
    let (opened, outcome) = open(args.question.register.as_deref())?;
    let (filter, answer) = ask(&opened, &args.question)?;
    let register = &opened.register;
    let text = match args.format {
        VolumesFormat::Table => export::volumes_table(register, &answer, &filter.to_string()),
        VolumesFormat::Csv => export::volumes_csv(register, &answer, &filter.to_string()),
        VolumesFormat::Json => export::volumes_json(register, &answer, &filter.to_string()),
        VolumesFormat::Xlsx => return Err(no_xlsx()),
    };
    deliver(&args.output, text.as_bytes())?;
    Ok(outcome)
}

pub(super) fn no_xlsx() -> Failure {
    Failure::Usage("XLSX comes later; use -f csv, which every spreadsheet opens".to_owned())
}

/// The deals that pass a filter text.
pub fn select(opened: &Opened, text: &str) -> Result<(Filter, Selection), Failure> {
    let read = Filter::parse(text).and_then(|filter| {
        let selection = filter.select(&opened.register, &opened.index)?;
        Ok((filter, selection))
    });
    read.map_err(|error| Failure::of_filter(text, &error))
}

fn ask(opened: &Opened, question: &Question) -> Result<(Filter, crate::query::Volumes), Failure> {
    let (filter, selection) = select(opened, &question.filter)?;
    let query = VolumesQuery {
        by: question.by,
        site: question.at,
        shown: question.currency.unwrap_or(Shown::In(opened.register.currency)),
        reading: question.reading,
        measure: question.measure,
    };
    let answer = volumes_where(&opened.register, &opened.index, &filter, &selection, query);
    Ok((filter, answer))
}
