//! `chart --again FILE`: the command that a figure's file keeps, and what is asked otherwise this time.

use super::Failure;
use super::args::{Chart, Cli, Question, Sight, Task};
use crate::export::command_of;
use crate::model::Lang;
use crate::said;
use crate::state::command_words;
use clap::Parser;
use std::path::Path;

/// The arguments that the figure of a file was made with, and its language.
pub fn kept(file: &Path) -> Result<(Chart, Option<Lang>), Failure> {
    let name = file.display().to_string();
    let bytes = crate::app::read_figure(file).map_err(|error| {
        Failure::Data(said!("command-figure-unread", file = name.clone(), error = error.to_string()))
    })?;
    let command =
        command_of(&bytes).ok_or_else(|| Failure::Data(said!("command-figure-mute", file = name.clone())))?;
    let wrong = |why: String| {
        Failure::Data(said!(
            "command-figure-wrong",
            file = name.clone(),
            why = why,
            command = format!("\n  {command}")
        ))
    };
    let mut words = command_words(&command).map_err(|error| wrong(error.to_string()))?;
    // Where the picture goes is never kept; the parser asks for it.
    words.extend(["-o".to_owned(), "-".to_owned()]);
    let cli = Cli::try_parse_from(words).map_err(|error| wrong(error.kind().to_string()))?;
    match cli.task {
        Some(Task::Chart(chart)) if chart.again.is_none() => Ok((*chart, cli.lang)),
        _ => Err(wrong("expected 'dealscope chart'".to_owned())),
    }
}

/// The kept arguments with those given beside them.
pub fn merged(kept: Chart, given: &Chart) -> Chart {
    let Question { register, view, filter, by, currency, reading, measure, at } = kept.question;
    let Sight { axis, split, stack, days, gaps } = kept.sight;
    let (question, sight) = (&given.question, &given.sight);
    Chart {
        kind: kept.kind,
        again: None,
        question: Question {
            register: question.register.clone().or(register),
            view: question.view.clone().or(view),
            filter: question.filter.clone().or(filter),
            by: question.by.or(by),
            currency: question.currency.or(currency),
            reading: question.reading.or(reading),
            measure: question.measure.or(measure),
            at: question.at.or(at),
        },
        sight: Sight {
            axis: sight.axis.or(axis),
            split: sight.split.or(split),
            stack: sight.stack.or(stack),
            days: sight.days.or(days),
            gaps: sight.gaps.or(gaps),
        },
        groups: if given.groups.is_empty() { kept.groups } else { given.groups.clone() },
        size: given.size.or(kept.size),
        text: given.text.or(kept.text),
        scale: if given.dpi.is_some() { None } else { given.scale.or(kept.scale) },
        dpi: given.dpi,
        theme: given.theme.or(kept.theme),
        fonts: given.fonts.or(kept.fonts),
        transparent: given.transparent || kept.transparent,
        title: given.title.clone().or(kept.title),
        sources: given.sources.or(kept.sources),
        subtitle: given.subtitle.clone().or(kept.subtitle),
        byline: given.byline.clone().or(kept.byline),
        note: given.note.clone().or(kept.note),
        format: given.format,
        output: given.output.clone(),
    }
}
