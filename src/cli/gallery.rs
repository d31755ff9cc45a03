//! `gallery`: every kind of figure in each language and theme, and a picture for each rule of honesty.
//!
//! A picture is a command; the page shows it, so that whoever likes a figure can make it.

use super::args::{ChartArgs, Cli, GalleryArgs, OfGallery, Task};
use super::chart::bytes;
use super::given::Given;
use super::outcome::{Failure, Outcome};
use super::output::deliver;
use super::register::open;
use crate::figure::ThemeName;
use crate::model::Lang;
use crate::said;
use crate::session::{Format, Opened, command_words};
use crate::words::{LANGUAGES, Said, lang_name, lang_word};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write;
use std::path::Path;

/// A picture of the gallery.
struct Exhibit {
    /// The name of its file, without language, theme and ending.
    name: &'static str,
    /// What it is, or the rule that it shows.
    title: &'static str,
    /// What to look at in it.
    look: &'static str,
    /// The command behind `dealscope chart`.
    command: &'static str,
}

/// The kinds of figures.
const KINDS: [Exhibit; 6] = [
    Exhibit {
        name: "bars",
        title: "Bars by group",
        look: "What each group adds up to: solid as far as is certain, hatched as far as is possible, torn where nobody knows.",
        command: "bars @seeds --where 'stage>=signed'",
    },
    Exhibit {
        name: "funnel",
        title: "Funnel of stages",
        look: "What has reached at least each stage.",
        command: "funnel @reported --where 'province:shanghai'",
    },
    Exhibit {
        name: "time",
        title: "Volumes over time",
        look: "Every quarter from the first to the last, empty ones too; what lies in no single one stands apart.",
        command: "time @reported --where 'province:chongqing stage>=signed' --by quarter",
    },
    Exhibit {
        name: "share",
        title: "Shares of disclosed amounts",
        look: "How many deals of each kind tell their amount, and how exactly.",
        command: "share @reported --by kind",
    },
    Exhibit {
        name: "timeline",
        title: "Timeline",
        look: "A lane for each district; a day is a mark, a span a span, an open one fades.",
        command: "timeline @seeds",
    },
    Exhibit {
        name: "compare",
        title: "Comparison",
        look: "Two groups on one scale, and what would decide their order.",
        command: "compare @seeds --where 'stage>=signed' --groups chongqing,qingpu",
    },
];

/// Variants of the bars.
const VARIANTS: [Exhibit; 6] = [
    Exhibit {
        name: "stacked-by-kind",
        title: "Stacked by kind",
        look: "The certain part in colours that differ in grey, too; what a batch leaves open is neutral.",
        command: "bars @reported --where 'province:shanghai stage>=signed' --stack kind",
    },
    Exhibit {
        name: "stacked-by-stage",
        title: "Stacked by stage",
        look: "One ladder from light to dark.",
        command: "bars @reported --where 'country:de' --by province --stack stage",
    },
    Exhibit {
        name: "stacked-by-bound",
        title: "Stacked by how exact amounts are",
        look: "Which part of a sum are figures, which are bounds, which is disputed.",
        command: "bars @reported --where 'province:jiangsu' --stack bound",
    },
    Exhibit {
        name: "years",
        title: "Grouped by year",
        look: "Each group with a bar for each year, all on one axis.",
        command: "bars @reported --where 'stage>=signed district:qingpu or district:baoshan or district:pudong' --split years",
    },
    Exhibit {
        name: "logarithmic",
        title: "A logarithmic axis",
        look: "No zero, so no bars: a dot for the low end, a line to the high one.",
        command: "bars @reported --where 'country:de' --by province --axis log",
    },
    Exhibit {
        name: "own-words",
        title: "Own words",
        look: "Who writes a subtitle loses no rule: it moves to the notes.",
        command: "bars @seeds --where 'stage>=signed' --title 'Who signed most?' --subtitle 'What two years of reports say' --byline 'A. Analyst'",
    },
];

/// The rules of honesty, each with a picture that shows it.
const RULES: [Exhibit; 10] = [
    Exhibit {
        name: "rule-bounds",
        title: "Bounds stay bounds",
        look: "Qingpu: 300 million and “over a billion” are “≥ 1.0”, torn where nobody knows the end.",
        command: "bars @seeds --where 'district:qingpu or district:chongqing stage>=signed' --by event",
    },
    Exhibit {
        name: "rule-undisclosed",
        title: "Undisclosed is not zero",
        look: "Groups without a figure stand there with what they count, and without a bar.",
        command: "bars @seeds --where 'stage>=signed' --by kind",
    },
    Exhibit {
        name: "rule-currencies",
        title: "One currency or none",
        look: "Nothing is added across currencies: a panel for each, the unknown apart.",
        command: "bars @seeds --where 'stage>=signed' --currency stated",
    },
    Exhibit {
        name: "rule-rates",
        title: "A rate is named",
        look: "The month and the source of the rate stand below, the rule above.",
        command: "bars @seeds --where 'stage>=signed district:chongqing' --currency EUR",
    },
    Exhibit {
        name: "rule-double",
        title: "Nothing counts twice",
        look: "A batch of at least 100 agreements and the five told one by one: 99, 1, and 100 together.",
        command: "bars @seeds --where 'source:prnewswire-2023-11-23-lin-gang' --measure agreements",
    },
    Exhibit {
        name: "rule-running",
        title: "Running totals stay out",
        look: "A figure that grew over six years is named below, and added to nothing.",
        command: "bars @seeds --where 'district:qingpu' --by event",
    },
    Exhibit {
        name: "rule-stages",
        title: "Signed is not intended",
        look: "The rule says which rungs count, a note who stands only on lower ones.",
        command: "funnel @seeds",
    },
    Exhibit {
        name: "rule-dates",
        title: "A date is as precise as its source",
        look: "A week stays a week, “by 9 November” fades to the left, undated deals have a margin.",
        command: "timeline @seeds --days 2023-10-25..2023-11-25",
    },
    Exhibit {
        name: "rule-sources",
        title: "Sources that disagree are both kept",
        look: "The bar spans from one statement to the other; the footnote tells who says what, and why.",
        command: "bars @seeds --where 'district:chongqing or district:qingpu stage>=signed'",
    },
    Exhibit {
        name: "rule-venue",
        title: "Venue is not place",
        look: "The same deals by where they were signed, and the title says so.",
        command: "bars @seeds --where 'stage>=signed' --at venue --measure deals",
    },
];

/// Pictures that are also written as PNG, to be compared pixel by pixel.
const DRAWN: [&str; 3] = ["bars", "time", "timeline"];
/// The size of the pictures.
const SIZE: &str = "960x600";

/// Writes the gallery into a folder: pictures, and the page that shows them.
pub fn make(args: &GalleryArgs, lang: Lang) -> Result<Outcome, Failure> {
    crate::data::whole::make_folder(&args.output).map_err(|error| {
        let folder = args.output.display().to_string();
        Failure::Data(said!("command-no-folder", folder = folder, error = error.to_string()))
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
    for shown in VARIANTS.iter().chain(&RULES) {
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

/// The whole command that makes a picture.
fn command(shown: &Exhibit, lang: Lang, theme: ThemeName) -> String {
    let (lang, theme) = (lang_word(lang), theme.word());
    format!("dealscope chart {} --size {SIZE} --scale 1 --lang {lang} --theme {theme}", shown.command)
}

fn parsed(command: &str) -> Result<ChartArgs, Failure> {
    let mut words = command_words(command).map_err(|error| Failure::Usage(error.message.into()))?;
    words.extend(["-o".to_owned(), "-".to_owned()]);
    match Cli::read(words.into_iter().map(OsString::from)).map(|cli| cli.task) {
        Ok(Some(Task::Chart(chart))) => Ok(*chart),
        Ok(_) => Err(Failure::Usage(Said::plain(command))),
        Err(error) => Err(Failure::Usage(Said::plain(error.to_string()))),
    }
}

fn file_name(shown: &Exhibit, lang: Lang, theme: ThemeName) -> String {
    format!("{}-{}-{}", shown.name, lang_word(lang), theme.word())
}

/// The page that shows all pictures with their commands.
fn page() -> String {
    let mut page = String::from(
        "# GalleryArgs\n\nMade by `dealscope gallery -o assets/gallery`, tested against it. Each picture holds the command \
         that makes it; `dealscope chart --again FILE -o OTHER` draws it anew.\n\n## Kinds of figures\n",
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

/// Appends text; a `String` takes everything.
fn append(page: &mut String, text: &str) {
    if write!(page, "{text}").is_err() {
        log::error!("text could not be formatted");
    }
}
