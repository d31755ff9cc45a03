//! `screenshot`, `generate` and `rates`: supporting tools.

use super::args::{GenerateArgs, ScreenshotArgs};
use super::groups::named;
use super::outcome::{Failure, Outcome};
use super::output::deliver;
use super::register::open;
use super::views::settings;
use crate::app::screenshot::{Shot, take};
use crate::data;
use crate::export;
use crate::message;
use crate::model::Lang;
use crate::query::{Filter, Fold, GroupKey};
use crate::session::{Format, Query, Settings, answer};
use crate::state::{Action, Command, ExploreCommand, SelectMode, ViewCommand};
use eframe::egui::Color32;
use std::path::Path;
use std::sync::Arc;

/// Draws the window to a PNG file.
pub fn screenshot(args: &ScreenshotArgs, lang: Lang) -> Result<Outcome, Failure> {
    if args.output != Path::new("-") && Format::of_path(&args.output) != Some(Format::Png) {
        let path = args.output.display().to_string();
        return Err(Failure::Usage(message!("command-no-png", path = path)));
    }
    let (opened, outcome) = open(args.register.as_deref(), lang)?;
    let Settings { view, figure, .. } = settings(&opened, args.view.as_deref(), &args.given)?;
    let asked = view.query(&opened.register).in_lang(lang);
    // Unless something else is asked, the window shows what it opens with.
    let is_first = args.view.is_none() && asked == Query::new(&opened.register).in_lang(lang);
    let mut commands: Vec<Command> = Vec::new();
    commands.extend((!is_first).then(|| ViewCommand::Show(Box::new(view)).into()));
    if let Some(id) = &args.select {
        let deal = opened.register.find_deal(id);
        let deal = deal.ok_or_else(|| Failure::Usage(message!("command-no-such-deal", id = id)))?;
        commands.push(ExploreCommand::ChooseDeals { deals: vec![deal], how: SelectMode::Only }.into());
    }
    commands.extend(args.unfold.then_some(Command::Do(Action::FoldAll(Fold::Unfolded))));
    if !args.compare.is_empty() {
        let query = Query { filter: Filter::default(), ..asked };
        let answers = answer(&opened, &query);
        let keys: Vec<GroupKey> = answers.volumes.groups.iter().map(|group| group.key.clone()).collect();
        let groups = named(&opened.register, query.grouping(), &keys, &args.compare)?;
        commands.push(ExploreCommand::Compare(groups).into());
    }
    let side = |length: f32| format!("{length}").parse::<u16>().unwrap_or(1000);
    let size = (side(args.size.width), side(args.size.height));
    if !(0.5..=4.0).contains(&args.scale) || size.0 > 4000 || size.1 > 4000 {
        return Err(Failure::Usage(message!("command-picture-size")));
    }
    let shot = Shot { size, scale: args.scale, theme: figure.theme, lang, is_first, commands };
    let image = take(Arc::new(opened), &shot);
    let pixels: Vec<u8> = image.pixels.iter().flat_map(Color32::to_array).collect();
    let pixel_side = |length: usize| u32::try_from(length).unwrap_or(0);
    let bytes = export::png_of_pixels(pixel_side(image.width()), pixel_side(image.height()), &pixels)
        .map_err(|error| Failure::Data(error.message()))?;
    deliver(&args.output, &bytes)?;
    Ok(outcome)
}

/// Writes a synthetic register.
pub fn generate(args: &GenerateArgs) -> Result<Outcome, Failure> {
    data::generate::write_folder(args.deals, args.seed, &args.output).map_err(|error| {
        let path = args.output.display().to_string();
        Failure::Data(message!("command-not-written", path = path, error = error.to_string()))
    })?;
    Ok(Outcome::Fine)
}

/// Writes the table of monthly mean rates.
pub fn rates(file: &Path, output: &Path) -> Result<Outcome, Failure> {
    let table = data::rates::monthly_means_of(file).map_err(|error| Failure::Data(error.message()))?;
    deliver(output, table.as_bytes())?;
    Ok(Outcome::Fine)
}
