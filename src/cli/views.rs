//! Saved views on the command line: `views` lists them, and `--view` stands for the options that one holds.

use super::args::{Question, Sight, Views, ViewsFormat};
use super::output::{deliver, deliver_text};
use super::{Failure, Outcome, open};
use crate::export;
use crate::model::Lang;
use crate::query::Filter;
use crate::session::{Opened, Owner, ViewSettings};
use std::path::Path;

/// Lists the saved views of a register.
pub fn list(args: &Views, lang: Lang) -> Result<Outcome, Failure> {
    let (opened, outcome) = open(args.register.as_deref(), lang)?;
    let views = opened.views.list();
    match args.format {
        ViewsFormat::Table => {
            let rows: Vec<_> = views.iter().map(|view| (view.name.as_str(), view.text.as_str())).collect();
            deliver_text(Path::new("-"), &export::views_table(&rows, lang))?;
        }
        ViewsFormat::Json => {
            let rows =
                views.iter().map(|view| (view.name.as_str(), view.text.as_str(), view.owner == Owner::User));
            deliver(Path::new("-"), export::views_json(rows).as_bytes())?;
        }
    }
    Ok(outcome)
}

/// What is asked: the saved view, if one is named, with the options given beside it.
pub fn settings(opened: &Opened, question: &Question, sight: &Sight) -> Result<ViewSettings, Failure> {
    let mut view = named(opened, question.view.as_deref())?;
    give(&mut view.by, question.by);
    give(&mut view.reading, question.reading);
    give(&mut view.measure, question.measure);
    give(&mut view.site, question.at);
    view.shown = question.currency.or(view.shown);
    view.stack = sight.stack.or(view.stack);
    give(&mut view.scale, sight.axis);
    give(&mut view.split, sight.split);
    view.days = sight.days.or(view.days);
    view.gaps = sight.gaps.unwrap_or(view.gaps);
    filter(opened, &mut view, question.filter.as_deref())?;
    Ok(view)
}

/// The saved view, or what a register is opened with.
pub fn named(opened: &Opened, view: Option<&str>) -> Result<ViewSettings, Failure> {
    match view {
        Some(text) => opened.views.named_or_line(text).map_err(|error| Failure::Usage(error.into())),
        None => Ok(ViewSettings::default()),
    }
}

/// Puts the filter that was given in the place of the view's; either must fit the register.
pub fn filter(opened: &Opened, view: &mut ViewSettings, given: Option<&str>) -> Result<(), Failure> {
    let text = given.map_or_else(|| view.filter.to_string(), str::to_owned);
    let read = Filter::parse(&text).and_then(|filter| {
        filter.check(&opened.register, &opened.index)?;
        Ok(filter)
    });
    view.filter = read.map_err(|error| Failure::of_filter(&text, &error))?;
    Ok(())
}

fn give<T>(field: &mut T, given: Option<T>) {
    if let Some(given) = given {
        *field = given;
    }
}
