//! The names that the program proposes for files: what a figure or a table shows, in the words of the command line.
//!
//! A name is the same in every language and valid on every system: lower-case letters, digits and hyphens. It names
//! what is measured, so it is never one that a system reserves, such as `con`.

use super::answers::Answers;
use super::opened::Opened;
use super::question::Query;
use crate::figure::{FigureKind, YearSplit};
use crate::model::{Month, date_of};
use crate::query::{FacetField, Filter, GroupKey, Measure, Relation, Site, summary};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most characters of a name, without its extension.
const LONGEST: usize = 80;
/// The most characters of the name of a group.
const LONGEST_GROUP: usize = 24;

/// The name of a figure's file, without extension: `signed-volume-by-district-2018-2026`.
pub fn figure_name(kind: FigureKind, opened: &Opened, query: &Query, answers: &Answers) -> String {
    let groups: Vec<String> = query.compared.iter().map(|key| group_id(key, opened)).collect();
    FileSubject { kind, query, groups: &groups, years: years(kind, opened, query, answers) }.name()
}

/// The name of the file of the table, without extension: `signed-deals-2018-2026`.
pub fn table_name(query: &Query, answers: &Answers) -> String {
    let stage = stage_word(&query.filter);
    let words = stage.into_iter().chain(["deals".to_owned()]).collect();
    named(words, years_between(answers.summary.months))
}

/// What a figure's file shows, as far as its name says.
#[derive(Clone, Copy, Debug)]
pub struct FileSubject<'a> {
    pub kind: FigureKind,
    pub query: &'a Query,
    /// The IDs of the compared groups.
    pub groups: &'a [String],
    /// The first and the last year of the deals.
    pub years: Option<(i16, i16)>,
}

impl FileSubject<'_> {
    /// The name, without extension.
    pub fn name(self) -> String {
        // A funnel has all stages.
        let stage = stage_word(&self.query.filter).filter(|_| self.kind != FigureKind::Funnel);
        let words = stage.into_iter().chain(self.shown());
        named(words.collect(), self.years)
    }

    /// What is measured or drawn, the most important words first.
    fn shown(self) -> Vec<String> {
        let measure = match self.query.measure {
            Measure::Money => "volume",
            measure => measure.word(),
        };
        let words = match self.kind {
            FigureKind::Bars => vec![measure.to_owned(), self.by()],
            FigureKind::Funnel => vec![format!("{measure}-funnel")],
            FigureKind::Share => vec!["disclosed-share".to_owned(), self.by()],
            FigureKind::Time => vec![format!("{measure}-over-time")],
            FigureKind::Timeline => vec!["deals-timeline".to_owned(), self.by()],
            FigureKind::Comparison if self.groups.is_empty() => vec![measure.to_owned(), self.by()],
            FigureKind::Comparison => vec![format!("{measure}-{}", self.compared())],
        };
        words.into_iter().chain(self.divided()).collect()
    }

    fn by(self) -> String {
        let by = self.query.by;
        let at_venues = self.query.site == Site::Venue && by.level().is_some();
        format!("by-{}{}", by.word(), if at_venues { "-at-venue" } else { "" })
    }

    /// The two compared groups, else the field whose groups are compared.
    fn compared(self) -> String {
        let names: Vec<String> = self.groups.iter().filter_map(|id| group_word(id)).collect();
        match (self.groups.len(), names.as_slice()) {
            (2, [one, other]) => format!("{one}-and-{other}"),
            _ => format!("compared-{}", self.by()),
        }
    }

    /// How the bars are divided, if the kind divides them.
    fn divided(self) -> Vec<String> {
        let divides = |option| self.kind.options().contains(&option);
        let period = (self.kind == FigureKind::Time && self.query.by.is_in_time()).then(|| self.by());
        let years = divides("split") && self.query.split == YearSplit::Years;
        let years = years.then(|| "by-year".to_owned());
        let stack = self.query.stack.filter(|_| divides("stack"));
        let stack = stack.map(|stack| format!("stacked-by-{}", stack.word()));
        [period, years, stack].into_iter().flatten().collect()
    }
}

/// The words with the years behind them; the last words give way in a name that is too long.
fn named(mut words: Vec<String>, years: Option<(i16, i16)>) -> String {
    let years = match years {
        None => String::new(),
        Some((first, last)) if first == last => format!("-{first}"),
        Some((first, last)) => format!("-{first}-{last}"),
    };
    while words.len() > 2 && words.join("-").len() + years.len() > LONGEST {
        words.pop();
    }
    slug(&words.join("-")) + &years
}

/// The years of the deals that a figure shows.
fn years(kind: FigureKind, opened: &Opened, query: &Query, answers: &Answers) -> Option<(i16, i16)> {
    if kind != FigureKind::Timeline {
        let compared = answers.comparison.as_ref().filter(|_| kind == FigureKind::Comparison);
        return years_between(compared.map_or(&answers.summary, |compared| &compared.summary).months);
    }
    // A timeline also shows deals outside of the filter's period.
    let zoomed = query.days.map(|days| (date_of(days.first).year(), date_of(days.last).year()));
    zoomed.or_else(|| years_between(summary(&opened.register, &opened.index, &answers.around).months))
}

fn years_between(months: Option<(Month, Month)>) -> Option<(i16, i16)> {
    months.map(|(first, last)| (first.year, last.year))
}

/// The one or two stages of the filter's only clause on stages; of `stage>=signed`, `signed`.
fn stage_word(filter: &Filter) -> Option<String> {
    let mut clauses = filter.clauses(FacetField::Stage);
    let only = clauses.next().filter(|clause| clauses.next().is_none() && clause.values.len() <= 2);
    let Some(clause) = only else { return filter.is_signed().then(|| "signed".to_owned()) };
    let stages = clause.values.join("-or-");
    Some(match clause.comparison {
        Relation::Is | Relation::AtLeast => stages,
        Relation::Over => format!("after-{stages}"),
        Relation::AtMost => format!("up-to-{stages}"),
        Relation::Under => format!("before-{stages}"),
    })
}

fn group_id(key: &GroupKey, opened: &Opened) -> String {
    key.id(&opened.register)
}

/// A group in a name; `None` if it is too long, or has letters of other scripts, which would leave gaps.
fn group_word(id: &str) -> Option<String> {
    let is_latin = id.nfd().all(|letter| letter.is_ascii() || is_combining_mark(letter));
    let word = slug(id);
    (is_latin && !word.is_empty() && word.len() <= LONGEST_GROUP).then_some(word)
}

/// The text in lower-case letters without accents, digits, and single hyphens for all else.
fn slug(text: &str) -> String {
    let letters = text.nfd().filter(|letter| !is_combining_mark(*letter));
    let plain: String = letters
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' })
        .collect();
    plain.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}
