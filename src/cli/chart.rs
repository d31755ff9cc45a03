//! `chart`: the figures of the window, written to files.

use super::again;
use super::args::{ChartArgs, ChartFormat, ChartWords};
use super::groups::named;
use super::outcome::{Failure, Outcome};
use super::output::{complain, deliver};
use super::register::open;
use super::views::settings;
use crate::figure::{FigureKind, FontChoice, system_fonts};
use crate::message;
use crate::model::Lang;
use crate::page::Scene;
use crate::query::{FEWEST_COMPARED, Filter, GroupKey, volumes_of};
use crate::session::{AskedPage, FigureRequest, FigureText, Format, NamedStyle, Opened, Query, answer};
use crate::words::letters::{Lost, listed};
use crate::words::{Message, system_lang};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// Draws a chart to a file.
pub fn draw(args: &ChartArgs, lang: Option<Lang>) -> Result<Outcome, Failure> {
    let Some(file) = &args.again else { return draw_new(args, lang.unwrap_or_else(system_lang)) };
    let (kept, kept_lang) = again::kept(file)?;
    let args = again::merged(kept, args, file)?;
    draw_new(&args, lang.or(kept_lang).unwrap_or_else(system_lang))
}

fn draw_new(args: &ChartArgs, lang: Lang) -> Result<Outcome, Failure> {
    if let Some(words) = args.words {
        return tell(args, words, lang);
    }
    let format = format(args)?;
    let (opened, outcome) = open(args.register.as_deref(), lang)?;
    deliver(&args.output, &bytes(args, format, &opened, lang)?)?;
    Ok(outcome)
}

/// Writes a text about a chart.
fn tell(args: &ChartArgs, words: ChartWords, lang: Lang) -> Result<Outcome, Failure> {
    let (opened, outcome) = open(args.register.as_deref(), lang)?;
    let Asked { figure, query } = asked(args, Format::Svg, &opened, lang)?;
    let answers = answer(&opened, &query);
    let told = |text: FigureText| figure.words(&opened, &query, &answers).told(text);
    let text = match words {
        ChartWords::Caption => told(FigureText::Caption),
        ChartWords::Alt => told(FigureText::AltText),
        ChartWords::Data => told(FigureText::Data),
        ChartWords::Titles => {
            let titles = figure.suggested_titles(&opened, &query, &answers);
            titles.into_iter().map(|title| title.text).collect::<Vec<_>>().join("\n")
        }
    };
    deliver(&args.output, format!("{}\n", text.trim_end_matches('\n')).as_bytes())?;
    Ok(outcome)
}

/// A chart as the arguments ask for it.
struct Asked {
    figure: FigureRequest,
    query: Query,
}

/// The bytes of a chart's file for an open register.
pub(super) fn bytes(
    args: &ChartArgs,
    format: Format,
    opened: &Opened,
    lang: Lang,
) -> Result<Vec<u8>, Failure> {
    let Asked { figure, query } = asked(args, format, opened, lang)?;
    if figure.fonts == FontChoice::System && system_fonts().is_none() {
        crate::app::system_fonts::read().use_in_figures();
    }
    let answers = answer(opened, &query);
    let scene = figure.scene(opened, &query, &answers);
    tell_lost_letters(scene.lost_letters(), figure.fonts, lang);
    tell_few_rows(&scene, lang);
    figure.file_of(&scene, opened, &query).map_err(|error| Failure::Usage(error.message()))
}

fn asked(args: &ChartArgs, format: Format, opened: &Opened, lang: Lang) -> Result<Asked, Failure> {
    let kind = args.kind();
    if kind != FigureKind::Comparison && args.given.has("groups") {
        return Err(Failure::Usage(message!("command-groups-of-comparison")));
    }
    let settings = settings(opened, args.view.as_deref(), &args.given)?;
    let mut query = settings.view.query(&opened.register).in_lang(lang);
    query.chart = if kind.is_chart() { kind } else { FigureKind::Bars };
    if kind == FigureKind::Comparison {
        query.compared = compared(opened, &query, &settings.groups)?;
    }
    let style = settings.style.as_deref().map(|path| style(path, lang)).transpose()?;
    let page = AskedPage { size: args.given.has("size"), text: args.given.has("text") };
    Ok(Asked { figure: FigureRequest { kind, format, ..settings.figure }.in_style(style, page), query })
}

/// Reads a house style, and reports what is likely a mistake in it.
fn style(path: &Path, lang: Lang) -> Result<Arc<NamedStyle>, Failure> {
    let style = NamedStyle::read(path).map_err(|error| {
        let mut messages = error.messages().into_iter();
        let what = messages.next().unwrap_or_else(|| Message::plain(path.display().to_string()));
        Failure::Shown { code: 1, what, lines: messages.map(|message| message.in_lang(lang)).collect() }
    })?;
    for warning in &style.warnings {
        complain(&format!("dealscope: {}", warning.in_lang(lang)));
    }
    Ok(style)
}

/// A page shows at least so many groups, if there are so many and it has room.
const FEW: usize = 10;

/// Reports that a page is too small for ten groups.
fn tell_few_rows(scene: &Scene, lang: Lang) {
    let few = scene.plot.filter(|plot| plot.shown < plot.all.min(FEW) && plot.asked.is_none());
    if let Some(plot) = few {
        let said = message!("command-few-rows", shown = plot.shown, all = plot.all);
        complain(&format!("dealscope: {}", said.in_lang(lang)));
    }
}

/// Reports the characters of a figure that are drawn as boxes.
fn tell_lost_letters(letters: BTreeSet<char>, fonts: FontChoice, lang: Lang) {
    let Lost { without_glyph, right_to_left } = letters.into_iter().collect();
    if !without_glyph.is_empty() {
        let letters = listed(&without_glyph);
        let said = match fonts {
            FontChoice::Bundled => message!("command-lost-letters", letters = letters),
            FontChoice::System => message!("command-lost-everywhere", letters = letters),
        };
        complain(&format!("dealscope: {}", said.in_lang(lang)));
    }
    if !right_to_left.is_empty() {
        let said = message!("command-right-to-left", letters = listed(&right_to_left));
        complain(&format!("dealscope: {}", said.in_lang(lang)));
    }
}

/// The groups named on the command line, else the largest ones that pass the filter.
fn compared(opened: &Opened, query: &Query, groups: &[String]) -> Result<Vec<GroupKey>, Failure> {
    let register = &opened.register;
    let is_named = !groups.is_empty();
    let filter = if is_named { Filter::default() } else { query.filter.clone() };
    let selection = filter.select(register, &opened.index).unwrap_or_default();
    let all = volumes_of(register, &opened.index, &selection, query.volumes());
    let keys: Vec<GroupKey> = all.groups.into_iter().map(|group| group.key).collect();
    if is_named {
        return named(register, query.grouping(), &keys, groups);
    }
    if keys.len() < FEWEST_COMPARED {
        let by = query.by.word();
        return Err(Failure::Usage(message!("command-nothing-to-compare", by = by)));
    }
    Ok(keys.into_iter().take(LARGEST).collect())
}

/// The number of groups to compare if none are named.
const LARGEST: usize = 4;

/// The format from the option, else from the file name extension.
fn format(args: &ChartArgs) -> Result<Format, Failure> {
    let named = args.format.map(|format| match format {
        ChartFormat::Png => Format::Png,
        ChartFormat::Svg => Format::Svg,
        ChartFormat::Pdf => Format::Pdf,
    });
    let is_stdout = args.output == Path::new("-");
    let found = named.or_else(|| Format::of_path(&args.output)).or(is_stdout.then_some(Format::Svg));
    found.ok_or_else(|| {
        let path = args.output.display().to_string();
        Failure::Usage(message!("command-no-chart-format", path = path))
    })
}
