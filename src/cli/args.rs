//! The arguments: one list that makes the parser and the help.

use crate::data::limits::MAX_DEALS;
use crate::figure::scene::{Preset, Size, Unit};
use crate::figure::{AxisScale, FontChoice, Sourcing, StackBy, ThemeName, YearSplit};
use crate::model::Lang;
use crate::query::{Column, FACET_FIELDS, FacetField, Gaps, GroupBy, Measure, Reading, Shown, Site, SortKey};
use crate::state::{
    one_of, parse_column, parse_days, parse_fonts, parse_gaps, parse_group_by, parse_measure, parse_reading,
    parse_scale, parse_shown, parse_site, parse_sort_key, parse_sourcing, parse_split, parse_stack,
};
use crate::words::parse_lang;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

/// An explorer of investment deals, honest about what each report says.
///
/// Without a command the window opens. REGISTER is a folder of RON files, one RON file, or a
/// bundled register such as @seeds, which is the default.
#[derive(Debug, Parser)]
#[command(name = "dealscope", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
pub struct Cli {
    /// The register to open in the window
    pub register: Option<OsString>,
    /// The saved view to show first: its name, or a line of options as 'Copy view as text' gives it
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub view: Option<String>,
    /// Write the time of every frame of the window to a CSV file
    #[arg(long, value_name = "FILE")]
    pub frames: Option<PathBuf>,
    /// The language: en, de or zh; without one, the system's
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = parse_lang)]
    pub lang: Option<Lang>,
    #[command(subcommand)]
    pub task: Option<Task>,
}

const EXAMPLES: &str = "\
Examples:
  dealscope                                          the window, on the bundled register
  dealscope check my-register                        every problem with file, line and column
  dealscope deals --where 'district:qingpu'          the deals of a district
  dealscope volumes --where 'stage>=signed'          signed volume by district
  dealscope volumes --by month --currency stated -f json
  dealscope volumes --by year -f xlsx -o by-year.xlsx      a spreadsheet, with its rule and sources
  dealscope facets --where 'stage>=signed'           what there is to filter by, counted and added up
  dealscope chart bars --where 'stage>=signed' -o signed.png
  dealscope chart compare --groups qingpu,chongqing -o compared.png
  dealscope chart timeline --theme dark --size 1080x1350 -o timeline.pdf
  dealscope chart bars --view signed --by year -o by-year.svg

Filters: words match anywhere; stage>=signed, kind:procurement, district:qingpu, party:dow,
amount>=100M, amount:undisclosed, date:2023-11, date:2023..2024, is:disputed; - negates, or,
parentheses. Exit codes: 0 done, 1 the register has errors, 2 wrong usage.";

#[derive(Debug, Subcommand)]
pub enum Task {
    /// Check a register: every problem with its file, line and column
    Check {
        /// A folder, a file, or a bundled register; without one, @seeds
        register: Option<OsString>,
    },
    /// List deals with their evidence
    Deals(Deals),
    /// Add up deals by group, with bounds
    Volumes(Volumes),
    /// Count the values of each field, with what their deals add up to
    Facets(Facets),
    /// Print the JSON Schema of what a command gives with -f json
    Schema {
        #[arg(value_enum)]
        of: SchemaOf,
    },
    /// Draw a chart into a file
    Chart(Box<Chart>),
    /// List saved views: names, and the options that make them
    Views(Views),
    /// Draw the window into a PNG, without a display
    Picture(Picture),
    /// Write the gallery: every kind of figure in each language and theme
    Gallery(Gallery),
    /// Write a made-up register, for trying the program at size
    Generate(Generate),
    /// Make the table of monthly mean rates from the ECB's history of daily reference rates
    Rates {
        /// The ECB's file eurofxref-hist.csv
        file: PathBuf,
        /// Where the table goes; '-' is standard output
        #[arg(short, long, default_value = "-")]
        output: PathBuf,
    },
}

#[derive(Debug, Args)]
pub struct Deals {
    /// A folder, a file, or a bundled register; without one, @seeds
    pub register: Option<OsString>,
    /// A saved view, by its name, or its line of options; options given beside it win
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub view: Option<String>,
    /// Only deals that pass this filter
    #[arg(long = "where", value_name = "FILTER", allow_hyphen_values = true)]
    pub filter: Option<String>,
    /// Sort by these columns, such as amount,-when; '-' puts the largest first
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', value_parser = parse_sort_key, allow_hyphen_values = true)]
    pub sort: Option<Vec<SortKey>>,
    /// The currency that amounts are compared in; without one, the register's
    #[arg(long, value_parser = parse_shown)]
    pub currency: Option<Shown>,
    /// What counts in XLSX where sources disagree: span (as without it), stated, low, high
    #[arg(long, value_parser = parse_reading)]
    pub reading: Option<Reading>,
    /// The columns of a table, CSV or TSV, such as when,title,amount
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', value_parser = parse_column)]
    pub columns: Option<Vec<Column>>,
    /// A head with its subtotal for each: district, province, zone, country, kind, stage, sector, party, event, month, quarter, year, source
    #[arg(long, value_name = "FIELD", value_parser = parse_group_by)]
    pub group: Option<GroupBy>,
    #[arg(short, long, value_enum, default_value_t = DealsFormat::Table)]
    pub format: DealsFormat,
    /// Begin CSV or TSV with a byte order mark, for spreadsheets that need one to read UTF-8
    #[arg(long)]
    pub bom: bool,
    /// Where the result goes; without one, standard output
    #[arg(short, long, default_value = "-")]
    pub output: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DealsFormat {
    Table,
    Csv,
    Json,
    Ron,
    Tsv,
    Xlsx,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum VolumesFormat {
    Table,
    Csv,
    Json,
    Tsv,
    Xlsx,
}

/// The commands whose JSON has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    Deals,
    Volumes,
    Facets,
}

/// How deals are filtered, grouped and added: the same for volumes and charts.
#[derive(Debug, Args)]
pub struct Question {
    /// A folder, a file, or a bundled register; without one, @seeds
    pub register: Option<OsString>,
    /// A saved view, by its name, or its line of options; options given beside it win
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub view: Option<String>,
    /// Only deals that pass this filter
    #[arg(long = "where", value_name = "FILTER", allow_hyphen_values = true)]
    pub filter: Option<String>,
    /// One bar or lane for each: district (as without it), province, zone, country, kind, stage, sector, party, event, month, quarter, year, source
    #[arg(long, value_name = "FIELD", value_parser = parse_group_by)]
    pub by: Option<GroupBy>,
    /// A currency to convert to, or 'stated' to convert nothing; without one, the register's
    #[arg(long, value_parser = parse_shown)]
    pub currency: Option<Shown>,
    /// What counts where sources disagree: span (as without it), stated, low, high
    #[arg(long, value_parser = parse_reading)]
    pub reading: Option<Reading>,
    /// What is measured: money (as without it), deals, projects, agreements, companies, partners, area
    #[arg(long, value_parser = parse_measure)]
    pub measure: Option<Measure>,
    /// Count deals where they land (place, as without it) or where they were signed (venue)
    #[arg(long, value_parser = parse_site)]
    pub at: Option<Site>,
}

/// How a figure is looked at: the same for charts and the picture of the window.
#[derive(Debug, Default, Args)]
pub struct Sight {
    /// Divide the axis evenly from zero (linear), or by powers of ten (log), with dots instead of bars
    #[arg(long, value_parser = parse_scale)]
    pub axis: Option<AxisScale>,
    /// One bar for each group (whole), or one for each of its years (years)
    #[arg(long, value_parser = parse_split)]
    pub split: Option<YearSplit>,
    /// Colour the solid part of bars by kind, stage or bound (how exact the amounts are)
    #[arg(long, value_parser = parse_stack)]
    pub stack: Option<StackBy>,
    /// The days that the timeline shows, as in 2023-01-01..2023-12-31; without any, all
    #[arg(long, value_parser = parse_days)]
    pub days: Option<(i32, i32)>,
    /// How the timeline draws long stretches without deals: whole or short
    #[arg(long, value_parser = parse_gaps)]
    pub gaps: Option<Gaps>,
}

#[derive(Debug, Args)]
pub struct Volumes {
    #[command(flatten)]
    pub question: Question,
    #[arg(short, long, value_enum, default_value_t = VolumesFormat::Table)]
    pub format: VolumesFormat,
    /// Begin CSV or TSV with a byte order mark, for spreadsheets that need one to read UTF-8
    #[arg(long)]
    pub bom: bool,
    /// Where the result goes; without one, standard output
    #[arg(short, long, default_value = "-")]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
pub struct Facets {
    /// A folder, a file, or a bundled register; without one, @seeds
    pub register: Option<OsString>,
    /// Only deals that pass this filter; each field is counted without the filter's own clauses on it
    #[arg(long = "where", value_name = "FILTER", default_value = "", allow_hyphen_values = true)]
    pub filter: String,
    /// Only these fields: stage, place, kind, amount, sector, party, year, month, currency, is, confidence, source
    #[arg(long = "field", value_name = "FIELDS", value_delimiter = ',', value_parser = facet_field)]
    pub fields: Vec<FacetField>,
    /// A currency to convert to, or 'stated' for counts alone; without one, the register's
    #[arg(long, value_parser = parse_shown)]
    pub currency: Option<Shown>,
    /// What counts where sources disagree: span, stated, low, high
    #[arg(long, default_value = "span", value_parser = parse_reading)]
    pub reading: Reading,
    /// The most values listed of a field
    #[arg(long, default_value_t = 20)]
    pub most: usize,
    #[arg(short, long, value_enum, default_value_t = VolumesFormat::Table)]
    pub format: VolumesFormat,
    /// Begin CSV or TSV with a byte order mark, for spreadsheets that need one to read UTF-8
    #[arg(long)]
    pub bom: bool,
    /// Where the result goes; without one, standard output
    #[arg(short, long, default_value = "-")]
    pub output: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ChartKind {
    /// What each group adds up to
    Bars,
    /// What has reached at least each stage
    Funnel,
    /// How many deals of each group tell their amount
    Share,
    /// Volumes over months, quarters or years
    Time,
    /// A lane for each group, a mark for each deal
    Timeline,
    /// Two to six groups side by side
    Compare,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ChartFormat {
    Png,
    Svg,
    Pdf,
}

#[derive(Debug, Args)]
pub struct Chart {
    #[arg(value_enum, required_unless_present = "again", conflicts_with = "again")]
    pub kind: Option<ChartKind>,
    /// Make the figure of this PNG, SVG or PDF again; options given beside it win
    #[arg(long, value_name = "FILE")]
    pub again: Option<PathBuf>,
    #[command(flatten)]
    pub question: Question,
    #[command(flatten)]
    pub sight: Sight,
    /// The two to six groups to compare, by id or name; without any, the four largest
    #[arg(long, value_name = "GROUPS", allow_hyphen_values = true)]
    pub groups: Vec<String>,
    /// 1600x900 (as without it), 170x120mm, 6.5x4.6in, or slide, 4:3, square, portrait, phone, a4, a4-page,
    /// a4-column, letter, letter-column, newspaper, newspaper-column
    #[arg(long, value_parser = sheet)]
    pub size: Option<Sheet>,
    /// The size of body text in points; without one, what suits the page
    #[arg(long, value_name = "POINTS", value_parser = points)]
    pub text: Option<f32>,
    /// Pixels of a PNG per CSS pixel; without it, 2
    #[arg(long)]
    pub scale: Option<f32>,
    /// Dots an inch of a PNG, instead of a scale: 96 is a scale of 1
    #[arg(long, conflicts_with = "scale")]
    pub dpi: Option<f32>,
    /// light (as without it) or dark
    #[arg(long, value_parser = theme)]
    pub theme: Option<ThemeName>,
    /// Only the bundled fonts (bundled, as without it), or those of this machine, too, for letters they lack (system)
    #[arg(long, value_parser = parse_fonts)]
    pub fonts: Option<FontChoice>,
    /// Leave out the ground of the page
    #[arg(long)]
    pub transparent: bool,
    /// A title instead of the generated one
    #[arg(long, allow_hyphen_values = true)]
    pub title: Option<String>,
    /// A subtitle instead of the rule, which then stands among the notes
    #[arg(long, allow_hyphen_values = true)]
    pub subtitle: Option<String>,
    /// Name publishers with their dates (publishers, as without it), or every source with a number (numbered)
    #[arg(long, value_parser = parse_sourcing)]
    pub sources: Option<Sourcing>,
    /// Who made the figure
    #[arg(long, allow_hyphen_values = true)]
    pub byline: Option<String>,
    /// One more note below the figure
    #[arg(long, allow_hyphen_values = true)]
    pub note: Option<String>,
    /// The format, where the file's name does not tell
    #[arg(short, long, value_enum)]
    pub format: Option<ChartFormat>,
    /// The file to write: .png, .svg or .pdf; '-' is standard output
    #[arg(short, long)]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
pub struct Picture {
    #[command(flatten)]
    pub question: Question,
    #[command(flatten)]
    pub sight: Sight,
    /// The id of a deal to select
    #[arg(long, value_name = "DEAL")]
    pub select: Option<String>,
    /// Group the rows of the table by this field
    #[arg(long, value_name = "FIELD", value_parser = parse_group_by)]
    pub group: Option<GroupBy>,
    /// Unfold all batches of the table
    #[arg(long)]
    pub unfold: bool,
    /// Groups to compare, by id or name
    #[arg(long, value_name = "GROUPS", allow_hyphen_values = true)]
    pub compare: Vec<String>,
    /// Width and height of the window in points
    #[arg(long, default_value = "1440x900", value_parser = size)]
    pub size: Size,
    /// Pixels per point
    #[arg(long, default_value_t = 1.0)]
    pub scale: f32,
    /// light or dark
    #[arg(long, default_value = "light", value_parser = theme)]
    pub theme: ThemeName,
    /// The PNG to write
    #[arg(short, long)]
    pub output: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ViewsFormat {
    Table,
    Json,
}

#[derive(Debug, Args)]
pub struct Views {
    /// A folder, a file, or a bundled register; without one, @seeds
    pub register: Option<OsString>,
    #[arg(short, long, value_enum, default_value_t = ViewsFormat::Table)]
    pub format: ViewsFormat,
}

#[derive(Debug, Args)]
pub struct Gallery {
    /// Only the bundled fonts (bundled, as without it), or those of this machine, too, for letters they lack (system)
    #[arg(long, value_parser = parse_fonts)]
    pub fonts: Option<FontChoice>,
    /// The folder to write
    #[arg(short, long)]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
pub struct Generate {
    /// How many deals
    #[arg(value_parser = made_up)]
    pub deals: usize,
    /// The same seed gives the same register
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// The folder to write, which must not exist yet or be empty
    #[arg(short, long)]
    pub output: PathBuf,
}

fn facet_field(text: &str) -> Result<FacetField, String> {
    let known = |field: &FacetField| FACET_FIELDS.contains(field);
    let words = || FACET_FIELDS.iter().map(|field| field.word()).collect::<Vec<_>>();
    FacetField::from_word(text)
        .map(FacetField::facet)
        .filter(known)
        .ok_or_else(|| one_of(&words()).to_string())
}

fn theme(text: &str) -> Result<ThemeName, String> {
    ThemeName::from_word(text).ok_or_else(|| one_of(&["light", "dark"]).to_string())
}

/// A size, and the unit that it was given in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    pub size: Size,
    pub unit: Unit,
}

fn sheet(text: &str) -> Result<Sheet, String> {
    let size = Size::parse(text);
    let preset = Preset::ALL.iter().find(|preset| preset.word == text.trim()).map(|preset| preset.unit);
    let written = || Unit::ALL.iter().copied().find(|unit| text.trim().ends_with(unit.word()));
    let unit = preset.or_else(written).unwrap_or_default();
    let names: Vec<&str> = Preset::ALL.iter().map(|preset| preset.word).collect();
    size.map(|size| Sheet { size, unit }).ok_or_else(|| {
        format!(
            "expected width and height from 16 to 20000 pixels, as in 1600x900, 170x120mm or 6.5x4.6in, or one of {}",
            names.join(", ")
        )
    })
}

fn points(text: &str) -> Result<f32, String> {
    let points =
        text.trim_end_matches("pt").parse::<f32>().ok().filter(|points| (4.0..=72.0).contains(points));
    points.ok_or_else(|| "expected a size of text from 4 to 72 points".to_owned())
}

fn size(text: &str) -> Result<Size, String> {
    Size::parse(text).ok_or_else(|| "expected width and height from 16 to 20000, as in 1600x900".to_owned())
}

fn made_up(text: &str) -> Result<usize, String> {
    let deals = text.parse().ok().filter(|deals| *deals <= MAX_DEALS);
    deals.ok_or_else(|| format!("expected a number of deals from 0 to {MAX_DEALS}"))
}
