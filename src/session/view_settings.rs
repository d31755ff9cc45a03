//! What a saved view holds, and the line of options that says the same: one table makes both ways.

use super::Query;
use super::days::{days_text, parse_days};
use super::options::{
    parse_chart, parse_column, parse_gaps, parse_group_by, parse_measure, parse_nesting, parse_reading,
    parse_scale, parse_shown, parse_site, parse_sort_key, parse_split, parse_stack, site_word, split_word,
    stack_word,
};
use super::shell::{Word, shell_quoted, words};
use crate::figure::{AxisScale, Chart, StackBy, YearSplit};
use crate::model::{Lang, Register, nearest};
use crate::query::{
    Column, Direction, Filter, FilterError, Gaps, GroupBy, Measure, Nesting, Reading, Shown, Site, SortKey,
};
use crate::say;
use crate::words::Phrase;

/// What decides a figure and a table: all that a saved view keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewSettings {
    pub filter: Filter,
    pub by: GroupBy,
    pub measure: Measure,
    /// Without one, the register's own currency.
    pub shown: Option<Shown>,
    pub reading: Reading,
    pub site: Site,
    pub chart: Chart,
    pub stack: Option<StackBy>,
    pub scale: AxisScale,
    pub split: YearSplit,
    pub sort: Vec<SortKey>,
    pub columns: Vec<Column>,
    pub days: Option<(i32, i32)>,
    pub gaps: Gaps,
    /// What the rows of the table are grouped by.
    pub group: Option<GroupBy>,
    /// Where the members of batches stand in the table.
    pub members: Nesting,
}

/// Why a line is no view: where, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at character {}: {message}", position + 1)]
pub struct ViewError {
    /// Zero-based position in characters.
    pub position: usize,
    pub message: Phrase,
}

impl ViewError {
    pub(super) fn new(position: usize, say: impl Fn(Lang) -> String) -> Self {
        Self { position, message: Phrase::new(say) }
    }

    /// The same in a language.
    pub fn in_words(&self, lang: Lang) -> String {
        let message = self.message.in_lang(lang);
        say!(lang, "error-at-character", number = self.position + 1, message = message)
    }
}

/// An option of the line.
struct ViewOption {
    /// Without the `--`.
    name: &'static str,
    /// What stands there in an error that asks for a value.
    example: &'static str,
    /// The value, or `None` where there is none to write.
    write: fn(&ViewSettings) -> Option<String>,
    read: fn(&mut ViewSettings, &str) -> Result<(), ViewError>,
}

/// All options, in the order in which they are written. A field more is an entry more.
const OPTIONS: [ViewOption; 16] = [
    ViewOption {
        name: "where",
        example: "'stage>=signed'",
        write: |view| (!view.filter.is_empty()).then(|| view.filter.to_string()),
        read: |view, text| {
            view.filter = Filter::parse(text).map_err(of_filter)?;
            Ok(())
        },
    },
    ViewOption {
        name: "by",
        example: "district",
        write: |view| Some(view.by.word().to_owned()),
        read: |view, text| set(&mut view.by, parse_group_by(text)),
    },
    ViewOption {
        name: "measure",
        example: "money",
        write: |view| Some(view.measure.word().to_owned()),
        read: |view, text| set(&mut view.measure, parse_measure(text)),
    },
    ViewOption {
        name: "currency",
        example: "USD",
        write: |view| view.shown.map(|shown| shown.word().to_owned()),
        read: |view, text| set(&mut view.shown, parse_shown(text).map(Some)),
    },
    ViewOption {
        name: "reading",
        example: "span",
        write: |view| Some(view.reading.word().to_owned()),
        read: |view, text| set(&mut view.reading, parse_reading(text)),
    },
    ViewOption {
        name: "at",
        example: "place",
        write: |view| Some(site_word(view.site).to_owned()),
        read: |view, text| set(&mut view.site, parse_site(text)),
    },
    ViewOption {
        name: "chart",
        example: "funnel",
        write: |view| Some(view.chart.word().to_owned()),
        read: |view, text| set(&mut view.chart, parse_chart(text)),
    },
    ViewOption {
        name: "axis",
        example: "log",
        write: |view| Some(view.scale.word().to_owned()),
        read: |view, text| set(&mut view.scale, parse_scale(text)),
    },
    ViewOption {
        name: "split",
        example: "years",
        write: |view| Some(split_word(view.split).to_owned()),
        read: |view, text| set(&mut view.split, parse_split(text)),
    },
    ViewOption {
        name: "stack",
        example: "kind",
        write: |view| view.stack.map(|stack| stack_word(stack).to_owned()),
        read: |view, text| set(&mut view.stack, parse_stack(text).map(Some)),
    },
    ViewOption {
        name: "sort",
        example: "-when",
        write: |view| Some(view.sort.iter().copied().map(sort_text).collect::<Vec<_>>().join(",")),
        read: |view, text| {
            view.sort = parse_list(text, parse_sort_key, |a, b| a.column == b.column)?;
            Ok(())
        },
    },
    ViewOption {
        name: "columns",
        example: "when,title,amount",
        write: |view| Some(view.columns.iter().map(|column| column.word()).collect::<Vec<_>>().join(",")),
        read: |view, text| {
            view.columns = parse_list(text, parse_column, |a, b| a == b)?;
            if view.columns.is_empty() {
                Err(ViewError::new(0, |lang| say!(lang, "views-no-column").to_owned()))
            } else {
                Ok(())
            }
        },
    },
    ViewOption {
        name: "days",
        example: "2023-01-01..2023-12-31",
        write: |view| view.days.map(days_text),
        read: |view, text| set(&mut view.days, parse_days(text).map(Some)),
    },
    ViewOption {
        name: "gaps",
        example: "short",
        write: |view| Some(view.gaps.word().to_owned()),
        read: |view, text| set(&mut view.gaps, parse_gaps(text)),
    },
    ViewOption {
        name: "group",
        example: "district",
        write: |view| view.group.map(|by| by.word().to_owned()),
        read: |view, text| set(&mut view.group, parse_group_by(text).map(Some)),
    },
    ViewOption {
        name: "members",
        example: "under",
        write: |view| Some(view.members.word().to_owned()),
        read: |view, text| set(&mut view.members, parse_nesting(text)),
    },
];

/// The columns of a table that nobody chose.
pub const USUAL_COLUMNS: [Column; 6] =
    [Column::When, Column::Title, Column::Amount, Column::Place, Column::Stage, Column::Count];

/// Options of a copied command that say nothing of the view; each has a value.
const OF_THE_FILE: [&str; 18] = [
    "--output",
    "-o",
    "--format",
    "-f",
    "--size",
    "--scale",
    "--dpi",
    "--text",
    "--theme",
    "--title",
    "--subtitle",
    "--byline",
    "--note",
    "--sources",
    "--lang",
    "--groups",
    "--compare",
    "--select",
];
/// Such options without a value.
const FLAGS: [&str; 3] = ["--transparent", "--bom", "--unfold"];

/// What of the options is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    All,
    /// Only what is not as a register is opened with.
    Changed,
}

impl Default for ViewSettings {
    /// What a register is opened with.
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            by: GroupBy::District,
            measure: Measure::Money,
            shown: None,
            reading: Reading::Span,
            site: Site::Place,
            chart: Chart::Bars,
            stack: None,
            scale: AxisScale::Linear,
            split: YearSplit::Whole,
            sort: vec![SortKey { column: Column::When, direction: Direction::Descending }],
            columns: USUAL_COLUMNS.to_vec(),
            days: None,
            gaps: Gaps::Whole,
            group: None,
            members: Nesting::Beside,
        }
    }
}

impl ViewSettings {
    /// What is looked at now.
    pub fn of(query: &Query, columns: &[Column]) -> Self {
        Self {
            filter: query.filter.clone(),
            by: query.by,
            measure: query.measure,
            shown: Some(query.shown),
            reading: query.reading,
            site: query.site,
            chart: query.chart,
            stack: query.stack,
            scale: query.scale,
            split: query.split,
            sort: query.sort.clone(),
            columns: columns.to_vec(),
            days: query.days,
            gaps: query.gaps,
            group: query.group,
            members: query.members,
        }
    }

    /// The question that it asks of a register.
    pub fn query(&self, register: &Register) -> Query {
        Query {
            lang: Lang::En,
            filter: self.filter.clone(),
            by: self.by,
            measure: self.measure,
            shown: self.shown.unwrap_or(Shown::In(register.currency)),
            reading: self.reading,
            site: self.site,
            chart: self.chart,
            stack: self.stack,
            scale: self.scale,
            split: self.split,
            sort: self.sort.clone(),
            days: self.days,
            gaps: self.gaps,
            group: self.group,
            members: self.members,
            compared: Vec::new(),
        }
    }

    /// The line of options that makes it; what a register is opened with anyway is left out.
    pub fn text(&self) -> String {
        let names: Vec<&str> = OPTIONS.iter().map(|option| option.name).collect();
        self.options(&names, Written::Changed).join(" ")
    }

    /// The named options with their values, quoted for a shell.
    pub(super) fn options(&self, names: &[&str], written: Written) -> Vec<String> {
        let usual = Self::default();
        let options = OPTIONS.iter().filter(|option| names.contains(&option.name));
        let values = options.filter_map(|option| Some((option, (option.write)(self)?)));
        values
            .filter(|(option, value)| {
                written == Written::All || (option.write)(&usual).as_ref() != Some(value)
            })
            .map(|(option, value)| format!("--{} {}", option.name, shell_quoted(&value)))
            .collect()
    }

    /// Reads a line of options, or a whole command that was copied.
    pub fn parse(line: &str) -> Result<Self, ViewError> {
        let mut words = words(line)?.into_iter();
        let mut view = Self::default();
        let mut seen: Vec<&str> = Vec::new();
        let mut next = words.next();
        let is_command = next.as_ref().is_some_and(|word| word.text == "dealscope");
        while let Some(word) = next {
            let name = word.text.split('=').next().unwrap_or_default();
            let is_flag = FLAGS.contains(&name) || (seen.is_empty() && !name.starts_with('-'));
            if is_command && is_flag {
                // Flags, and the names of command and register, say nothing of the view.
            } else if is_command && OF_THE_FILE.contains(&name) {
                if name.len() == word.text.len() {
                    words.next();
                }
            } else {
                let (option, value) = option_of(&word, &mut words)?;
                if seen.contains(&option.name) {
                    return Err(ViewError::new(word.place(0), |lang| {
                        say!(lang, "views-option-twice", name = option.name)
                    }));
                }
                seen.push(option.name);
                (option.read)(&mut view, &value.text)
                    .map_err(|error| ViewError { position: value.place(error.position), ..error })?;
            }
            next = words.next();
        }
        Ok(view)
    }
}

/// The option that a word names, with its value: behind `=`, or the next word.
fn option_of(
    word: &Word,
    words: &mut impl Iterator<Item = Word>,
) -> Result<(&'static ViewOption, Word), ViewError> {
    let Some(named) = word.text.strip_prefix("--") else {
        return Err(ViewError::new(word.place(0), |lang| say!(lang, "views-no-option").to_owned()));
    };
    let (name, attached) = named.split_once('=').map_or((named, None), |(name, value)| (name, Some(value)));
    let Some(option) = OPTIONS.iter().find(|option| option.name == name) else {
        let names: Vec<String> = OPTIONS.iter().map(|option| format!("--{}", option.name)).collect();
        let near = nearest(name, OPTIONS.iter().map(|option| option.name));
        return Err(ViewError::new(word.place(0), |lang| match near {
            Some(near) => say!(lang, "views-unknown-option-near", name = name, near = near),
            None => say!(lang, "views-unknown-option", name = name, known = names.join(", ")),
        }));
    };
    let value = match attached {
        Some(_) => Some(word.after(name.chars().count() + 3)),
        None => words.next(),
    };
    let missing = || {
        ViewError::new(word.place(usize::MAX), |lang| {
            say!(lang, "views-option-wants-value", name = option.name, example = option.example)
        })
    };
    Ok((option, value.ok_or_else(missing)?))
}

fn set<T>(field: &mut T, value: Result<T, Phrase>) -> Result<(), ViewError> {
    *field = value.map_err(|message| ViewError { position: 0, message })?;
    Ok(())
}

fn of_filter(error: FilterError) -> ViewError {
    ViewError { position: error.position, message: error.message }
}

fn sort_text(key: SortKey) -> String {
    let sign = if key.direction == Direction::Descending { "-" } else { "" };
    format!("{sign}{}", key.column.word())
}

/// Reads words between commas, each once.
fn parse_list<T>(
    text: &str,
    parse: fn(&str) -> Result<T, Phrase>,
    is_same: fn(&T, &T) -> bool,
) -> Result<Vec<T>, ViewError> {
    let mut list: Vec<T> = Vec::new();
    let mut at = 0;
    if text.is_empty() {
        return Ok(list);
    }
    for part in text.split(',') {
        let one = parse(part).map_err(|message| ViewError { position: at, message })?;
        if list.iter().any(|known| is_same(known, &one)) {
            return Err(ViewError::new(at, |lang| say!(lang, "views-twice", word = part)));
        }
        list.push(one);
        at += part.chars().count() + 1;
    }
    Ok(list)
}

/// Where a character of the filter stands in a line that was read.
pub(super) fn filter_place(line: &str, chars: usize) -> usize {
    let mut words = words(line).unwrap_or_default().into_iter();
    while let Some(word) = words.next() {
        if let Ok((option, value)) = option_of(&word, &mut words)
            && option.name == "where"
        {
            return value.place(chars);
        }
    }
    0
}
