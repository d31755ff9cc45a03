//! Saved views on the command line: `views` lists them, and `--view` applies the options of one.

use super::args::{ViewsArgs, ViewsFormat};
use super::given::Given;
use super::outcome::{Failure, Outcome};
use super::output::{deliver, deliver_text};
use super::register::open;
use crate::export;
use crate::model::Lang;
use crate::session::{Opened, Owner, Settings, ViewSettings};
use std::path::Path;

/// Lists the saved views of a register.
pub fn list(args: &ViewsArgs, lang: Lang) -> Result<Outcome, Failure> {
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

/// The settings of the saved view, if one is named, overridden by the given options. The filter has been checked
/// against the register.
pub fn settings<G>(opened: &Opened, view: Option<&str>, given: &Given<G>) -> Result<Settings, Failure> {
    let mut settings = Settings { view: named(opened, view)?, ..Settings::default() };
    for (option, value) in given.values() {
        (option.read)(&mut settings, value).map_err(|error| match option.name {
            "where" => Failure::of_filter(value, &error),
            _ => Failure::Usage(error.message.into()),
        })?;
    }
    let filter = &settings.view.query.filter;
    let text = given.value("where").map_or_else(|| filter.to_string(), str::to_owned);
    filter
        .check(&opened.register, &opened.index)
        .map_err(|error| Failure::of_filter(&text, &error.into()))?;
    Ok(settings)
}

/// The saved view, or the default settings of a register.
fn named(opened: &Opened, view: Option<&str>) -> Result<ViewSettings, Failure> {
    match view {
        Some(text) => opened.views.named_or_line(text).map_err(|error| Failure::Usage(error.into())),
        None => Ok(ViewSettings::default()),
    }
}
