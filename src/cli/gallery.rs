//! `gallery`: every kind of figure in each language and theme, and one picture for each rule of honesty.
//!
//! Each picture results from a command, which the page displays, so that readers can reproduce the figure.

use super::args::{ChartArgs, Cli, GalleryArgs, OfGallery, Task};
use super::chart::bytes;
use super::given::Given;
use super::outcome::{Failure, Outcome};
use super::output::deliver;
use super::register::open;
use crate::figure::ThemeName;
use crate::message;
use crate::model::Lang;
use crate::session::{Format, Opened, command_words};
use crate::words::{LANGUAGES, Message, lang_name, lang_word};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write;
use std::path::Path;

/// An entry of the gallery.
struct Exhibit {
    /// The file name, without language, theme and extension.
    name: &'static str,
    /// The kind of figure, or the rule that it demonstrates.
    title: &'static str,
    /// The detail to look at.
    look: &'static str,
    /// The arguments of `dealscope chart`.
    command: &'static str,
}

/// The kinds of figures.
const KINDS: [Exhibit; 6] = [
    Exhibit {
        name: "bars",
        title: "Bars by group",
        look: "The volume of each group: solid up to the lower bound, hatched up to the upper bound, with a chevron behind its end if there is no upper bound. Beside it stand the ranks that a group can have, and how many of its deals disclose no amount.",
        command: "bars @seeds --where 'stage>=signed'",
    },
    Exhibit {
        name: "funnel",
        title: "Funnel by stage",
        look: "The volume of the deals that have reached at least each stage.",
        command: "funnel @reported --where 'province:shanghai'",
    },
    Exhibit {
        name: "time",
        title: "Volumes over time",
        look: "Every quarter from the first to the last, even if it is empty. Deals whose date spans several quarters have a column of their own. Below each column stand its deals, and how many of them disclose no amount.",
        command: "time @reported --where 'province:chongqing stage>=signed' --by quarter",
    },
    Exhibit {
        name: "share",
        title: "Disclosure of amounts",
        look: "How many deals of each kind disclose an amount, and how precisely.",
        command: "share @reported --by kind",
    },
    Exhibit {
        name: "timeline",
        title: "Timeline",
        look: "A row for each city or district. A single day is a mark, a period is a bar, and a chevron stands before a day if only the latest date is known.",
        command: "timeline @seeds",
    },
    Exhibit {
        name: "compare",
        title: "Comparison",
        look: "Groups on one scale: all of it and what has been started, and what keeps their ranking open.",
        command: "compare @reported --where 'stage>=signed' --groups pudong,lin-gang,qingpu",
    },
];

/// Variants of the bar chart.
const VARIANTS: [Exhibit; 6] = [
    Exhibit {
        name: "stacked-by-kind",
        title: "Stacked by kind",
        look: "The solid part in colours that also differ in greyscale. Amounts of a batch whose kind is open are grey.",
        command: "bars @reported --where 'province:shanghai stage>=signed' --stack kind",
    },
    Exhibit {
        name: "stacked-by-stage",
        title: "Stacked by stage",
        look: "One sequence of stages, from light to dark.",
        command: "bars @reported --where 'country:de' --by province --stack stage",
    },
    Exhibit {
        name: "stacked-by-bound",
        title: "Stacked by precision of amounts",
        look: "Which part of a sum rests on stated amounts, on ranges or limits, and on deals whose sources disagree.",
        command: "bars @reported --where 'province:jiangsu' --stack bound",
    },
    Exhibit {
        name: "years",
        title: "By year",
        look: "A small chart for each province, all on one axis; those without a chart are one rest.",
        command: "bars @reported --where 'stage>=signed' --by province --split years",
    },
    Exhibit {
        name: "logarithmic",
        title: "Logarithmic axis",
        look: "The axis has no zero, so there are no bars: a dot is the lower bound, and a line leads to the upper bound.",
        command: "bars @reported --where 'country:de' --by province --axis log",
    },
    Exhibit {
        name: "own-words",
        title: "Custom titles",
        look: "A custom subtitle hides nothing: the generated one moves to the notes.",
        command: "bars @seeds --where 'stage>=signed' --title 'Who signed most?' --subtitle 'What two years of reports say' --byline 'A. Analyst'",
    },
];

/// Few groups and many, on pages of every kind: the rest is one row, summed as a group.
const PAGES: [Exhibit; 9] = [
    Exhibit {
        name: "pages-three",
        title: "Three groups",
        look: "Few groups have thick bars, and their names a second line.",
        command: "bars @reported --where 'stage>=signed (district:qingpu or district:baoshan or district:pudong)'",
    },
    Exhibit {
        name: "pages-nineteen",
        title: "Nineteen groups",
        look: "The ten with the highest lower bounds have a row; what is reported for Shanghai as a whole stands apart.",
        command: "bars @reported --where 'stage>=signed place:shanghai'",
    },
    Exhibit {
        name: "pages-forty",
        title: "Forty-one groups",
        look: "Sectors overlap, as the first note says; the group in focus keeps its colour.",
        command: "bars @reported --where 'stage>=signed' --by sector --focus Semiconductors",
    },
    Exhibit {
        name: "pages-ninety",
        title: "Ninety-two groups",
        look: "Seventy-eight cities, districts and zones, and fourteen wider places that have no rank among them.",
        command: "bars @reported --where 'stage>=signed'",
    },
    Exhibit {
        name: "pages-phone",
        title: "On a phone",
        look: "Names stand above their bars.",
        command: "bars @reported --where 'stage>=signed' --size phone",
    },
    Exhibit {
        name: "pages-column",
        title: "In a column of a page",
        look: "Ranks are digits, names have their short form, and the wider places are one row.",
        command: "bars @reported --where 'stage>=signed' --size a4-column",
    },
    Exhibit {
        name: "pages-newspaper",
        title: "In a column of a newspaper",
        look: "Forty-five millimetres: no ranks, counts without words.",
        command: "bars @reported --where 'stage>=signed' --size newspaper-column",
    },
    Exhibit {
        name: "pages-timeline",
        title: "A hundred and five rows over time",
        look: "The rows with the most deals; of the others, the deals of each year are counted.",
        command: "timeline @reported",
    },
    Exhibit {
        name: "pages-months",
        title: "Three years by month",
        look: "Columns too narrow for numbers: counts stand below each year, values above the five highest.",
        command: "time @reported --where 'stage>=signed place:shanghai' --by month --days 2021-01..2023-12",
    },
];

/// The rules of honesty, each with a picture that demonstrates it.
const RULES: [Exhibit; 10] = [
    Exhibit {
        name: "rule-bounds",
        title: "Lower and upper bounds are kept",
        look: "6th CIIE: “more than US$1 billion” is “≥ 1.0”, and a chevron stands behind the bar because there is no upper bound.",
        command: "bars @seeds --where 'district:qingpu or district:chongqing stage>=signed' --by event",
    },
    Exhibit {
        name: "rule-undisclosed",
        title: "Undisclosed is not zero",
        look: "Groups without an amount are listed without a bar, with their numbers of projects, agreements, companies or partners.",
        command: "bars @seeds --where 'stage>=signed' --by kind",
    },
    Exhibit {
        name: "rule-currencies",
        title: "One currency or none",
        look: "Amounts in different currencies are not added up: each currency has its own panel, and groups without an amount have another.",
        command: "bars @seeds --where 'stage>=signed' --currency stated",
    },
    Exhibit {
        name: "rule-rates",
        title: "Rates are named",
        look: "The month and the source of the rate are given below the chart, the method of conversion above it.",
        command: "bars @seeds --where 'stage>=signed district:chongqing' --currency EUR",
    },
    Exhibit {
        name: "rule-double",
        title: "Nothing counts twice",
        look: "A batch of at least 100 agreements contains five that are also listed singly, one of them in Fengxian: at least 99 in Lin-gang, 1 in Fengxian, at least 100 in total.",
        command: "bars @seeds --where 'source:prnewswire-2023-11-23-lin-gang' --measure agreements",
    },
    Exhibit {
        name: "rule-running",
        title: "Cumulative totals are not included",
        look: "A figure that grew over six years is named in the notes and not included in any sum.",
        command: "bars @seeds --where 'district:qingpu' --by event",
    },
    Exhibit {
        name: "rule-stages",
        title: "Signed is not intended",
        look: "Each bar names the stage from which it counts: 93 companies are intended or later, only 8 of them signed.",
        command: "funnel @seeds",
    },
    Exhibit {
        name: "rule-dates",
        title: "A date is as precise as its source",
        look: "A week remains a week, “by 9 November” is a mark with a chevron before it, and undated deals are listed in a column of their own.",
        command: "timeline @seeds --days 2023-10-25..2023-11-25",
    },
    Exhibit {
        name: "rule-sources",
        title: "Where sources disagree, both figures are kept",
        look: "The bar covers the range from the lowest to the highest figure; the footnote names the sources, their figures and why they differ.",
        command: "bars @seeds --where 'district:chongqing or district:qingpu stage>=signed'",
    },
    Exhibit {
        name: "rule-venue",
        title: "Place of signing is not location",
        look: "The deals by the city or district in which they were signed, as the title states.",
        command: "bars @seeds --where 'stage>=signed' --at venue --measure deals",
    },
];

/// Entries that are also written as PNG, for comparison by pixels.
const DRAWN: [&str; 3] = ["bars", "time", "timeline"];
/// The size of the pictures.
const SIZE: &str = "slide";

/// Writes the gallery to a folder: the pictures, and the page that displays them.
pub fn make(args: &GalleryArgs, lang: Lang) -> Result<Outcome, Failure> {
    crate::data::whole::make_folder(&args.output).map_err(|error| {
        let folder = args.output.display().to_string();
        Failure::Data(message!("command-no-folder", folder = folder, error = error.to_string()))
    })?;
    let mut maker =
        GalleryWriter { folder: &args.output, lang, fonts: args.given.clone(), registers: BTreeMap::new() };
    for shown in &KINDS {
        for lang in LANGUAGES {
            for &theme in ThemeName::ALL {
                maker.write(shown, lang, theme, Format::Svg)?;
            }
        }
        if DRAWN.contains(&shown.name) {
            maker.write(shown, Lang::En, ThemeName::Light, Format::Png)?;
        }
    }
    for shown in VARIANTS.iter().chain(&PAGES).chain(&RULES) {
        maker.write(shown, Lang::En, ThemeName::Light, Format::Svg)?;
    }
    deliver(&args.output.join("README.md"), page().as_bytes())?;
    Ok(Outcome::Fine)
}

struct GalleryWriter<'a> {
    folder: &'a Path,
    /// The language of messages.
    lang: Lang,
    fonts: Given<OfGallery>,
    registers: BTreeMap<String, Opened>,
}

impl GalleryWriter<'_> {
    fn write(
        &mut self,
        shown: &Exhibit,
        lang: Lang,
        theme: ThemeName,
        format: Format,
    ) -> Result<(), Failure> {
        let chart = parsed(&command(shown, lang, theme))?;
        let chart = ChartArgs { given: chart.given.with(&self.fonts), ..chart };
        let register = chart.register.clone().unwrap_or_default();
        let name = register.to_string_lossy().into_owned();
        if !self.registers.contains_key(&name) {
            let (opened, _) = open(Some(&register), self.lang)?;
            self.registers.insert(name.clone(), opened);
        }
        let Some(opened) = self.registers.get(&name) else { return Ok(()) };
        let file = format!("{}.{}", file_name(shown, lang, theme), format.ending());
        deliver(&self.folder.join(file), &bytes(&chart, format, opened, lang)?)
    }
}

/// The complete command for a picture.
fn command(shown: &Exhibit, lang: Lang, theme: ThemeName) -> String {
    let (lang, theme) = (lang_word(lang), theme.word());
    let own = shown.command;
    let size = if own.contains("--size") { String::new() } else { format!(" --size {SIZE}") };
    format!("dealscope chart {own}{size} --scale 1 --lang {lang} --theme {theme}")
}

fn parsed(command: &str) -> Result<ChartArgs, Failure> {
    let mut words = command_words(command).map_err(|error| Failure::Usage(error.message.into()))?;
    // Text stays small, and can be read in the differences between two versions.
    words.extend(["--letters", "text", "-o", "-"].map(str::to_owned));
    match Cli::read(words.into_iter().map(OsString::from)).map(|cli| cli.task) {
        Ok(Some(Task::Chart(chart))) => Ok(*chart),
        Ok(_) => Err(Failure::Usage(Message::plain(command))),
        Err(error) => Err(Failure::Usage(Message::plain(error.to_string()))),
    }
}

fn file_name(shown: &Exhibit, lang: Lang, theme: ThemeName) -> String {
    format!("{}-{}-{}", shown.name, lang_word(lang), theme.word())
}

/// The page with all pictures and their commands.
fn page() -> String {
    let mut page = String::from(
        "# Gallery\n\nMade by `dealscope gallery -o assets/gallery`, tested against it. Each picture holds the command \
         that makes it; `dealscope chart --again FILE -o OTHER` draws it anew. [Beside published conventions](conventions/README.md) the rules of these figures are \
         gone through one by one, and ten of them stand beside how they were drawn before.\n\n## Kinds of figures\n",
    );
    for shown in &KINDS {
        section(&mut page, shown);
        let mut links = Vec::new();
        for lang in LANGUAGES {
            for &theme in ThemeName::ALL {
                let file = file_name(shown, lang, theme);
                links.push(format!("[{}, {}]({file}.svg)", lang_name(lang), theme.word()));
            }
        }
        append(&mut page, &format!("{}\n", links.join(" · ")));
    }
    page.push_str("\n## Variants of bars\n");
    for shown in &VARIANTS {
        section(&mut page, shown);
    }
    page.push_str("\n## Few groups and many, on every page\n");
    for shown in &PAGES {
        section(&mut page, shown);
    }
    page.push_str("\n## Rules of honesty\n");
    for shown in &RULES {
        section(&mut page, shown);
    }
    page
}

fn section(page: &mut String, shown: &Exhibit) {
    let file = file_name(shown, Lang::En, ThemeName::Light);
    append(
        page,
        &format!(
            "\n### {}\n\n{}\n\n![{}]({file}.svg)\n\n    dealscope chart {}\n\n",
            shown.title, shown.look, shown.title, shown.command
        ),
    );
}

/// Appends text; writing to a `String` cannot fail.
fn append(page: &mut String, text: &str) {
    if write!(page, "{text}").is_err() {
        log::error!("text could not be formatted");
    }
}
