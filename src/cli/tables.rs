//! `check`, `deals` and `volumes`.

use super::args::{DealsArgs, DealsFormat, VolumesArgs, VolumesFormat};
use super::outcome::{Failure, Outcome};
use super::output::{deliver, deliver_text, no_bom, text_bytes};
use super::register::{open, problem_line};
use super::views::settings;
use crate::data::{RegisterRef, ReportText};
use crate::export;
use crate::model::{DealIx, Form, Lang};
use crate::query::{GroupBy, Nesting, Outline, VolumesQuery, sorted, volumes_where};
use crate::session::{Opened, Query, deals_origin, volumes_origin};
use crate::words::{Message, visible};
use crate::{message, tr};
use std::path::Path;

/// Prints all problems of a register; if there are errors, the exit code is 1.
pub fn check(reference: &RegisterRef, lang: Lang) -> Result<Outcome, Failure> {
    let opened = crate::app::open(reference)?;
    let errors = opened.problems.iter().filter(|problem| problem.is_error()).count();
    let warnings = opened.problems.len() - errors;
    let sources = opened.register.sources.len();
    let running = opened.register.deals.iter().filter(|deal| deal.form == Form::RunningTotal).count();
    let deals = opened.register.deals.len() - running;
    let mut lines: Vec<String> =
        opened.problems.iter().map(|problem| problem_line(reference, problem, lang)).collect();
    let digits = |number: usize| number.to_string();
    let mut counted = tr!(lang, "check-deals", number = deals, digits = digits(deals));
    if running > 0 {
        counted = tr!(lang, "summary-running-apart", deals = counted, number = running);
    }
    let summary = tr!(
        lang,
        "check-summary",
        register = &opened.register.name,
        deals = counted,
        sources = tr!(lang, "check-sources", number = sources, digits = digits(sources)),
        errors = tr!(lang, "check-errors", number = errors, digits = digits(errors)),
        warnings = tr!(lang, "check-warnings", number = warnings, digits = digits(warnings)),
    );
    lines.push(summary);
    // Each problem must stay on one line, even if a name contains a line break.
    let lines: Vec<_> = lines.iter().map(|line| visible(line)).collect();
    deliver_text(Path::new("-"), &format!("{}\n", lines.join("\n")))?;
    Ok(if errors == 0 { Outcome::Fine } else { Outcome::HasErrors })
}

/// Lists the deals that pass a filter.
pub fn deals(args: &DealsArgs, lang: Lang) -> Result<Outcome, Failure> {
    if args.bom && !matches!(args.format, DealsFormat::Csv | DealsFormat::Tsv) {
        return Err(no_bom());
    }
    let (opened, outcome) = open(args.register.as_deref(), lang)?;
    let register = &opened.register;
    let settings = settings(&opened, args.view.as_deref(), &args.given)?;
    let asked = settings.view.query(register).in_lang(lang);
    let selection = asked.filter.select(register, &opened.index).unwrap_or_default();
    // Without a view or these options, deals are listed in register order with all their fields.
    let says = |name: &str| args.view.is_some() || args.given.has(name);
    let sort = if says("sort") { asked.sort.clone() } else { Vec::new() };
    let columns = says("columns").then_some(settings.view.columns);
    let currency = asked.shown.or(register.currency);
    let rows = sorted(register, &opened.index, &selection, &sort, currency);
    if let Some(by) = asked.group {
        let query = VolumesQuery { by, ..asked.volumes() };
        check_grouped(args, by)?;
        let volumes = volumes_where(register, &opened.index, &asked.filter, &selection, query);
        let outline = Outline::new(register, &rows, Nesting::Under, Some(&volumes));
        let text = export::grouped_table(register, &outline, &volumes, lang);
        deliver_text(&args.output, &text)?;
        return Ok(outcome);
    }
    let bytes = match args.format {
        DealsFormat::Table => {
            let text = match columns {
                Some(columns) => export::deals_table_of(register, &rows, &columns, lang),
                None => export::deals_table(register, &rows, lang),
            };
            deliver_text(&args.output, &text)?;
            return Ok(outcome);
        }
        DealsFormat::Csv => {
            let text = match columns {
                Some(columns) => export::deals_csv_of(register, &rows, &columns),
                None => export::deals_csv(register, &rows),
            };
            text_bytes(&text, args.bom)
        }
        DealsFormat::Tsv => {
            let text = match columns {
                Some(columns) => export::deals_tsv_of(register, &rows, &columns),
                None => export::deals_tsv(register, &rows),
            };
            text_bytes(&text, args.bom)
        }
        _ if args.given.has("columns") => {
            return Err(Failure::Usage(message!("command-columns-format")));
        }
        DealsFormat::Json => export::deals_json(register, &rows, lang).into_bytes(),
        DealsFormat::Ron => crate::data::write::sources_ron(register, &rows).into_bytes(),
        DealsFormat::Files => {
            deliver_text(&args.output, &as_in_files(&opened, &rows)?)?;
            return Ok(outcome);
        }
        DealsFormat::Xlsx => {
            let asked = Query { sort, ..asked };
            export::deals_xlsx(register, &rows, &deals_origin(&opened, &asked)).map_err(not_made)?
        }
    };
    deliver(&args.output, &bytes)?;
    Ok(outcome)
}

/// The reports of the deals as the files have them, each below its position, which editors can follow, and the id of
/// the deal that it is part of.
fn as_in_files(opened: &Opened, deals: &[DealIx]) -> Result<String, Failure> {
    let mut texts = opened.workspace.report_texts(deals).map_err(Failure::Data)?.into_iter();
    let mut out = String::new();
    for &deal in deals {
        let id = &opened.register.deal(deal).id;
        for ReportText { file, line, column, text } in
            texts.by_ref().take(opened.workspace.reports(deal).len())
        {
            let place = opened.reference.path_of(&file).display().to_string();
            let place = format!("{place}:{line}:{column}: {id}");
            out.extend([&*visible(&place), "\n", &text.replace("\r\n", "\n"), "\n\n"]);
        }
    }
    Ok(out)
}

/// Refuses options that the deals under the headers of their groups do not have; only the table format has groups.
fn check_grouped(args: &DealsArgs, by: GroupBy) -> Result<(), Failure> {
    if args.given.has("columns") {
        return Err(Failure::Usage(message!("command-columns-of-groups")));
    }
    if args.format != DealsFormat::Table {
        return Err(Failure::Usage(message!("command-group-format", by = by.word())));
    }
    Ok(())
}

/// Computes the volumes of the deals that pass a filter.
pub fn volumes(args: &VolumesArgs, lang: Lang) -> Result<Outcome, Failure> {
    if args.bom && !matches!(args.format, VolumesFormat::Csv | VolumesFormat::Tsv) {
        return Err(no_bom());
    }
    let (opened, outcome) = open(args.register.as_deref(), lang)?;
    let (query, answer) = ask(&opened, args, lang)?;
    let (register, filter) = (&opened.register, query.filter.to_string());
    let bytes = match args.format {
        VolumesFormat::Table => {
            deliver_text(&args.output, &export::volumes_table(register, &answer, &filter, lang))?;
            return Ok(outcome);
        }
        VolumesFormat::Csv => text_bytes(&export::volumes_csv(register, &answer, &filter), args.bom),
        VolumesFormat::Tsv => text_bytes(&export::volumes_tsv(register, &answer, &filter), args.bom),
        VolumesFormat::Json => export::volumes_json(register, &answer, &filter, lang).into_bytes(),
        VolumesFormat::Xlsx => {
            export::volumes_xlsx(register, &answer, &volumes_origin(&opened, &query)).map_err(not_made)?
        }
    };
    deliver(&args.output, &bytes)?;
    Ok(outcome)
}

/// The error for a spreadsheet with too many rows.
#[expect(clippy::needless_pass_by_value, reason = "it maps errors")]
pub(super) fn not_made(error: export::SheetError) -> Failure {
    Failure::Data(Message::plain(error.to_string()))
}

fn ask(opened: &Opened, args: &VolumesArgs, lang: Lang) -> Result<(Query, crate::query::Volumes), Failure> {
    let settings = settings(opened, args.view.as_deref(), &args.given)?;
    let query = settings.view.query(&opened.register).in_lang(lang);
    let selection = query.filter.select(&opened.register, &opened.index).unwrap_or_default();
    let answer = volumes_where(&opened.register, &opened.index, &query.filter, &selection, query.volumes());
    Ok((query, answer))
}
