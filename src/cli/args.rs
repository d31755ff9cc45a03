//! The arguments: one list that makes the parser and the help.

use super::values::{Sheet, Subject, SubjectParser, facet_field, made_up, points, sheet, size, theme};
use crate::figure::scene::Size;
use crate::figure::{AxisScale, FontChoice, Sourcing, StackBy, ThemeName, YearSplit};
use crate::model::Lang;
use crate::query::{Column, FacetField, Gaps, GroupBy, Measure, Reading, Shown, Site, SortKey};
use crate::session::{
    parse_column, parse_days, parse_fonts, parse_gaps, parse_group_by, parse_measure, parse_reading,
    parse_scale, parse_shown, parse_site, parse_sort_key, parse_sourcing, parse_split, parse_stack,
};
use crate::words::parse_lang;
use clap::builder::{EnumValueParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

/// An explorer of investment deals, honest about what each report says.
///
/// Without a command the window opens. REGISTER is a folder of RON files, one RON file, or a
/// bundled register such as @seeds, which is the default.
#[derive(Debug, Parser)]
#[command(name = "dealscope", version, propagate_version = true, after_help = EXAMPLES)]
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

impl Cli {
    /// What is given for the window although a command follows, as it was typed. The options of all commands
    /// stand on either side of one, so that the parser cannot refuse what stands before it.
    pub fn beside_command(&self) -> Option<String> {
        self.task.as_ref()?;
        let register = self.register.as_ref().map(|register| register.display().to_string());
        let option = |is_given: bool, name: &str| is_given.then(|| name.to_owned());
        register
            .or_else(|| option(self.view.is_some(), "--view"))
            .or_else(|| option(self.frames.is_some(), "--frames"))
    }
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

impl Cli {
    /// Reads the arguments.
    ///
    /// # Errors
    /// Where they are not understood, or the help is asked for.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let cli = Self::try_parse_from(arguments)?;
        if let Some(Task::Chart(chart)) = &cli.task {
            chart.check()?;
        }
        Ok(cli)
    }
}

impl Chart {
    /// A register stands first only behind `--again FILE`, a kind of figure only without.
    fn check(&self) -> Result<(), clap::Error> {
        let mut whole = Cli::command();
        whole.build();
        let Some(command) = whole.find_subcommand_mut("chart") else { return Ok(()) };
        let kind = command.get_arguments().find(|arg| arg.get_id() == "kind").cloned();
        match (&self.kind, &self.again) {
            (Some(Subject::Register(value)), None) => {
                EnumValueParser::<ChartKind>::new().parse_ref(command, kind.as_ref(), value).map(drop)
            }
            (Some(Subject::Kind(_)), Some(_)) => {
                let both = "the argument '[KIND]' cannot be used with '--again <FILE>'";
                Err(command.error(ErrorKind::ArgumentConflict, both))
            }
            _ => Ok(()),
        }
    }

    pub fn kind(&self) -> ChartKind {
        match &self.kind {
            Some(Subject::Kind(kind)) => *kind,
            Some(Subject::Register(_)) | None => ChartKind::Bars,
        }
    }

    /// The register, where one is named.
    pub fn register(&self) -> Option<&OsString> {
        match &self.kind {
            Some(Subject::Register(name)) => Some(name),
            _ => self.question.register.as_ref(),
        }
    }
}

#[derive(Debug, Args)]
pub struct Chart {
    #[arg(required_unless_present = "again", value_parser = SubjectParser)]
    pub kind: Option<Subject>,
    /// Make the figure of this PNG, SVG or PDF again; options and a register given beside it win
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
