//! `chart`: the figures of the window as files.

use super::args::{Chart, ChartFormat, ChartKind};
use super::output::deliver;
use super::views::settings;
use super::{Failure, Outcome, open};
use crate::state::{ExportDraft, Format, Picture, answer};
use std::path::Path;

/// Draws a chart into a file.
pub fn draw(args: &Chart) -> Result<Outcome, Failure> {
    let format = format(args)?;
    let (opened, outcome) = open(args.question.register.as_deref())?;
    let query = settings(&opened, &args.question, &args.sight)?.query(&opened.register);
    let picture = match args.kind {
        ChartKind::Bars => Picture::Bars,
        ChartKind::Timeline => Picture::Timeline,
    };
    let draft = ExportDraft {
        format,
        size: args.size,
        scale: args.scale,
        title: args.title.clone().unwrap_or_default(),
        ..ExportDraft::new(picture, args.theme)
    };
    let answers = answer(&opened, &query);
    let bytes = draft.render(&opened, &query, &answers).map_err(|error| Failure::Usage(error.to_string()))?;
    deliver(&args.output, &bytes)?;
    Ok(outcome)
}

/// The format by option, else by the file's name.
fn format(args: &Chart) -> Result<Format, Failure> {
    let named = args.format.map(|format| match format {
        ChartFormat::Png => Format::Png,
        ChartFormat::Svg => Format::Svg,
        ChartFormat::Pdf => Format::Pdf,
    });
    let is_stdout = args.output == Path::new("-");
    let found = named.or_else(|| Format::of_path(&args.output)).or(is_stdout.then_some(Format::Svg));
    found.ok_or_else(|| {
        Failure::Usage(format!(
            "'{}' must end in .png, .svg or .pdf, or -f name the format",
            args.output.display()
        ))
    })
}
