//! The arguments: one definition for both the parser and the help.

use super::given::{Given, OptionGroup};
use super::values::{Subject, SubjectParser, made_up, size};
use crate::figure::FigureKind;
use crate::model::Lang;
use crate::page::Size;
use crate::query::FacetField;
use crate::session::parse_facet;
use crate::words::parse_lang;
use clap::builder::{ArgPredicate, EnumValueParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

// The help texts are in `assets/words/*/help.ftl`.
#[derive(Debug, Parser)]
#[command(name = "dealscope", version, propagate_version = true)]
pub struct Cli {
    pub register: Option<OsString>,
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub view: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub frames: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = parse_lang)]
    pub lang: Option<Lang>,
    #[command(subcommand)]
    pub task: Option<Task>,
}

impl Cli {
    /// An argument for the window that precedes a command, as typed. The parser accepts these arguments before any
    /// command, so this function detects them.
    pub fn beside_command(&self) -> Option<String> {
        self.task.as_ref()?;
        let register = self.register.as_ref().map(|register| register.display().to_string());
        let option = |is_given: bool, name: &str| is_given.then(|| name.to_owned());
        register
            .or_else(|| option(self.view.is_some(), "--view"))
            .or_else(|| option(self.frames.is_some(), "--frames"))
    }
}

#[derive(Debug, Subcommand)]
pub enum Task {
    Check {
        register: Option<OsString>,
    },
    Deals(DealsArgs),
    Volumes(VolumesArgs),
    Facets(FacetsArgs),
    Schema {
        #[arg(value_enum)]
        of: SchemaOf,
    },
    Chart(Box<ChartArgs>),
    Views(ViewsArgs),
    #[command(alias = "picture")]
    Screenshot(ScreenshotArgs),
    Gallery(GalleryArgs),
    Generate(GenerateArgs),
    Rates {
        file: PathBuf,
        #[arg(short, long, default_value = "-")]
        output: PathBuf,
    },
}

#[derive(Debug, Args)]
pub struct DealsArgs {
    pub register: Option<OsString>,
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub view: Option<String>,
    #[command(flatten)]
    pub given: Given<OfDeals>,
    #[arg(short, long, value_enum, default_value_t = DealsFormat::Table)]
    pub format: DealsFormat,
    #[arg(long)]
    pub bom: bool,
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
    Files,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum VolumesFormat {
    Table,
    Csv,
    Json,
    Tsv,
    Xlsx,
}

/// The commands with a JSON Schema for their output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    Deals,
    Volumes,
    Facets,
}

/// The options of `deals`.
pub struct OfDeals;

impl OptionGroup for OfDeals {
    const NAMES: &'static [&'static str] = &["where", "sort", "currency", "reading", "columns", "group"];
}

/// The options for filtering, grouping and summing deals.
pub struct OfVolumes;

impl OptionGroup for OfVolumes {
    const NAMES: &'static [&'static str] = &["where", "by", "currency", "reading", "measure", "at"];
}

/// The options of `facets`.
pub struct OfFacets;

impl OptionGroup for OfFacets {
    const NAMES: &'static [&'static str] = &["where", "currency", "reading"];
}

/// The options for the query and the appearance of a figure.
pub struct OfChart;

impl OptionGroup for OfChart {
    const NAMES: &'static [&'static str] = &[
        "where",
        "by",
        "currency",
        "reading",
        "measure",
        "at",
        "axis",
        "split",
        "stack",
        "days",
        "gaps",
        "groups",
        "size",
        "text",
        "scale",
        "dpi",
        "theme",
        "style",
        "fonts",
        "letters",
        "transparent",
        "title",
        "subtitle",
        "sources",
        "top",
        "order",
        "focus",
        "notes",
        "height",
        "byline",
        "note",
    ];
}

/// The options for the query and the theme of the window.
pub struct OfWindow;

impl OptionGroup for OfWindow {
    const NAMES: &'static [&'static str] = &[
        "where", "by", "currency", "reading", "measure", "at", "axis", "split", "stack", "days", "gaps",
        "group", "theme",
    ];
}

/// The options of `gallery`.
pub struct OfGallery;

impl OptionGroup for OfGallery {
    const NAMES: &'static [&'static str] = &["fonts"];
}

#[derive(Debug, Args)]
pub struct VolumesArgs {
    pub register: Option<OsString>,
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub view: Option<String>,
    #[command(flatten)]
    pub given: Given<OfVolumes>,
    #[arg(short, long, value_enum, default_value_t = VolumesFormat::Table)]
    pub format: VolumesFormat,
    #[arg(long)]
    pub bom: bool,
    #[arg(short, long, default_value = "-")]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
pub struct FacetsArgs {
    pub register: Option<OsString>,
    #[command(flatten)]
    pub given: Given<OfFacets>,
    #[arg(long = "field", value_name = "FIELDS", value_delimiter = ',', value_parser = parse_facet)]
    pub fields: Vec<FacetField>,
    #[arg(long, default_value_t = 20)]
    pub most: usize,
    #[arg(short, long, value_enum, default_value_t = VolumesFormat::Table)]
    pub format: VolumesFormat,
    #[arg(long)]
    pub bom: bool,
    #[arg(short, long, default_value = "-")]
    pub output: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ChartFormat {
    Png,
    Svg,
    Pdf,
}

/// The texts about a chart that can be written instead of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ChartWords {
    Caption,
    Alt,
    Data,
    Titles,
}

impl Cli {
    /// Parses the arguments.
    ///
    /// # Errors
    /// If they are invalid, or request the help.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let cli = Self::try_parse_from(arguments)?;
        if let Some(Task::Chart(chart)) = &cli.task {
            chart.check()?;
        }
        Ok(cli)
    }
}

impl ChartArgs {
    /// Checks that the first argument is a register with `--again FILE`, and a kind of figure otherwise.
    fn check(&self) -> Result<(), clap::Error> {
        let mut whole = Cli::command();
        whole.build();
        let Some(command) = whole.find_subcommand_mut("chart") else { return Ok(()) };
        let kind = command.get_arguments().find(|arg| arg.get_id() == "kind").cloned();
        match (&self.kind, &self.again) {
            (Some(Subject::Register(value)), None) => {
                EnumValueParser::<FigureKind>::new().parse_ref(command, kind.as_ref(), value).map(drop)
            }
            (Some(Subject::Kind(_)), Some(_)) => {
                let both = "the argument '[KIND]' cannot be used with '--again <FILE>'";
                Err(command.error(ErrorKind::ArgumentConflict, both))
            }
            _ => Ok(()),
        }
    }

    pub fn kind(&self) -> FigureKind {
        match &self.kind {
            Some(Subject::Kind(kind)) => *kind,
            Some(Subject::Register(_)) | None => FigureKind::Bars,
        }
    }

    /// The register, if one is named.
    pub fn named_register(&self) -> Option<&OsString> {
        match &self.kind {
            Some(Subject::Register(name)) => Some(name),
            _ => self.register.as_ref(),
        }
    }
}

#[derive(Debug, Args)]
pub struct ChartArgs {
    #[arg(required_unless_present = "again", value_parser = SubjectParser)]
    pub kind: Option<Subject>,
    #[arg(long, value_name = "FILE")]
    pub again: Option<PathBuf>,
    pub register: Option<OsString>,
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub view: Option<String>,
    #[command(flatten)]
    pub given: Given<OfChart>,
    #[arg(short, long, value_enum)]
    pub format: Option<ChartFormat>,
    #[arg(long, value_enum, conflicts_with = "format")]
    pub words: Option<ChartWords>,
    #[arg(short, long, required = false, required_unless_present = "words")]
    #[arg(default_value_if("words", ArgPredicate::IsPresent, "-"))]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
pub struct ScreenshotArgs {
    pub register: Option<OsString>,
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub view: Option<String>,
    #[command(flatten)]
    pub given: Given<OfWindow>,
    #[arg(long, value_name = "DEAL")]
    pub select: Option<String>,
    #[arg(long)]
    pub unfold: bool,
    #[arg(long, value_name = "GROUPS", allow_hyphen_values = true)]
    pub compare: Vec<String>,
    #[arg(long, default_value = "1440x900", value_parser = size)]
    pub size: Size,
    #[arg(long, default_value_t = 1.0)]
    pub scale: f32,
    #[arg(short, long)]
    pub output: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ViewsFormat {
    Table,
    Json,
}

#[derive(Debug, Args)]
pub struct ViewsArgs {
    pub register: Option<OsString>,
    #[arg(short, long, value_enum, default_value_t = ViewsFormat::Table)]
    pub format: ViewsFormat,
}

#[derive(Debug, Args)]
pub struct GalleryArgs {
    #[command(flatten)]
    pub given: Given<OfGallery>,
    #[arg(short, long)]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
pub struct GenerateArgs {
    #[arg(value_parser = made_up)]
    pub deals: usize,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    #[arg(short, long)]
    pub output: PathBuf,
}
