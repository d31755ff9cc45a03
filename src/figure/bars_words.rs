//! The text around bars: title, subtitle, notes, sources, and the alternative text.

use super::alt::{Alt, largest, leading};
use super::figure_kind::FigureKind;
use super::footnotes::Footnotes;
use super::heading::{Heading, Importance};
use super::kinds::{Bar, Context, Medium, Panel};
use super::notes::{NoteDraft, disputed_note, notes, unconverted_note};
use super::options::{AxisScale, BarOptions, YearSplit};
use super::order_notes::order_notes;
use super::phrases::{group_name, measure_words, rung_word, sentence};
use super::rates::rates_line;
use super::rounding::ShownBounds;
use super::rule::rule;
use super::source_line::SourceLines;
use super::spoken::{bars_in_words, spoken};
use super::subtitles::Subtitle;
use crate::model::{Lang, Register};
use crate::query::{CurrencyMode, GroupKey, Measure, Site, Volumes};
use crate::tr;
use crate::words::currency_sign;
use std::collections::BTreeSet;

/// Number of disagreements that a file tells in full, and that the window and tables do.
pub(super) const TOLD_IN_FILE: usize = 100;
pub(super) const TOLD: usize = 5;
/// Up to this number of rates, the picture gives each.
const RATES: usize = 2;

/// The text around the bars of `panels`.
pub(super) fn heading(
    register: &Register,
    volumes: &Volumes,
    context: &Context,
    options: BarOptions,
    footnotes: &Footnotes,
    panels: &[Panel],
) -> Heading {
    BarWords { register, volumes, context, options, footnotes, panels, lang: context.lang }.heading()
}

struct BarWords<'a> {
    register: &'a Register,
    volumes: &'a Volumes,
    context: &'a Context,
    options: BarOptions,
    footnotes: &'a Footnotes,
    panels: &'a [Panel],
    lang: Lang,
}

impl BarWords<'_> {
    fn heading(&self) -> Heading {
        let lang = self.lang;
        let title = self.title();
        let rule = rule(self.volumes, self.context, self.options.chart);
        let subtitles = self.subtitle().forms(&title);
        let mut heading = Heading { lang, title, subtitles, rule, ..Heading::default() };
        if self.context.medium == Medium::Window {
            return heading.noted(self.notes(TOLD));
        }
        heading.full_notes = vec![sentence(&heading.rule, lang)];
        let mut heading = heading.noted(self.notes(TOLD_IN_FILE));
        let no_rates = BTreeSet::new();
        // Rates matter only if money is measured.
        let rates = if self.is_money() { &self.volumes.rates } else { &no_rates };
        let lines = SourceLines::new(self.register, &self.volumes.cited, rates, self.context);
        (heading.sources, heading.all_sources) = (lines.lines(), lines.all());
        heading.alt = self.alt().text();
        heading.desc =
            [heading.alt.clone(), bars_in_words(self.panels, lang)].join(tr!(lang, "sentence-gap"));
        heading.with(&self.context.own)
    }

    fn is_money(&self) -> bool {
        self.volumes.query.measure == Measure::Money && self.options.chart != FigureKind::Share
    }

    fn bars(&self) -> impl Iterator<Item = &Bar> {
        self.panels.iter().flat_map(|panel| &panel.bars)
    }

    fn title(&self) -> String {
        let (query, lang) = (self.volumes.query, self.lang);
        match self.options.chart {
            FigureKind::Funnel => {
                let measure = measure_words(query.measure, false, lang);
                return tr!(lang, "heading-funnel", measure = measure);
            }
            FigureKind::Share => return tr!(lang, "heading-share", by = query.by.in_words(lang)),
            FigureKind::Bars | FigureKind::Time | FigureKind::Timeline | FigureKind::Comparison => {}
        }
        let measure = measure_words(query.measure, self.context.is_signed, lang);
        let by = query.by.in_words(lang);
        let at_venues = query.site == Site::Venue && query.by.level().is_some();
        if at_venues {
            tr!(lang, "heading-by-venues", measure = measure, by = by)
        } else {
            tr!(lang, "heading-by", measure = measure, by = by)
        }
    }

    fn subtitle(&self) -> Subtitle<'_> {
        let is_stated = self.is_money() && self.volumes.query.shown == CurrencyMode::AsStated;
        let axis = self.panels.first().map(|panel| panel.axis.unit.clone()).unwrap_or_default();
        let unit = match self.options.chart {
            FigureKind::Share => tr!(self.lang, "subtitle-share").to_owned(),
            _ if is_stated => tr!(self.lang, "subtitle-original-currencies").to_owned(),
            _ => axis.replace('\u{a0}', " "),
        };
        let is_funnel = self.options.chart == FigureKind::Funnel;
        Subtitle {
            context: self.context,
            unit,
            stage: is_funnel.then(|| tr!(self.lang, "subtitle-stage-reached").to_owned()),
            days: self.volumes.days,
            is_money: self.volumes.query.measure == Measure::Money,
        }
    }

    /// All notes; `told` disagreements in full.
    fn notes(&self, told: usize) -> Vec<NoteDraft> {
        let mut all: Vec<NoteDraft> = self.kind_note().into_iter().collect();
        if self.bars().any(|bar| bar.footnote.is_some()) {
            let text = if self.options.chart == FigureKind::Time {
                tr!(self.lang, "note-disputed-column")
            } else {
                tr!(self.lang, "note-disputed-bar")
            };
            all.push(disputed_note(text, self.footnotes.named(self.register, told, self.lang)));
        }
        all.extend(self.unconverted_note());
        if self.context.medium == Medium::File && self.is_money() {
            all.extend(rates_note(self.volumes, self.lang));
        }
        if self.options.chart != FigureKind::Share {
            all.extend(ShownBounds::of_bars(self.bars()).note(self.is_money(), self.lang));
        }
        if self.options.ranks_groups() {
            all.extend(order_notes(self.register, self.volumes, self.lang));
        }
        if self.options.chart == FigureKind::Time {
            let dates = tr!(self.lang, "note-dates-of-stage").to_owned();
            all.push(NoteDraft::new(Importance::Further, dates));
        }
        all.extend(notes(self.register, self.volumes, self.lang));
        all
    }

    /// The caveat of charts other than plain bars.
    fn kind_note(&self) -> Option<NoteDraft> {
        let is_split = self.options.split == YearSplit::Years && !self.volumes.query.by.is_in_time();
        let text = match self.options.chart {
            FigureKind::Funnel => tr!(self.lang, "note-funnel"),
            FigureKind::Share => tr!(self.lang, "note-share"),
            _ if is_split => tr!(self.lang, "note-years"),
            FigureKind::Bars | FigureKind::Time | FigureKind::Timeline | FigureKind::Comparison => {
                return None;
            }
        };
        Some(NoteDraft::new(Importance::Misread, text.to_owned()))
    }

    /// The note on deals without a rate. Whether they lack a date is only looked up for files, because it lists deals.
    fn unconverted_note(&self) -> Option<NoteDraft> {
        self.bars().any(|bar| bar.unconverted > 0).then(|| {
            let number = self.volumes.total.unconverted.max(1);
            let undated = (self.context.medium == Medium::File).then(|| self.undated(number));
            unconverted_note(number, undated.flatten(), self.lang)
        })
    }

    /// The number of deals without a date among a few that could not be converted.
    fn undated(&self, number: usize) -> Option<usize> {
        /// Number of unconverted deals up to which they are looked up.
        const FEW: usize = 20;
        if number > FEW {
            return None;
        }
        let CurrencyMode::In(currency) = self.volumes.query.shown else { return None };
        let groups = self.volumes.groups.iter().filter(|group| group.total.unconverted > 0);
        let deals: BTreeSet<_> = groups.flat_map(|group| group.deals.listed().iter().copied()).collect();
        let is_undated = |ix: &&_| {
            let deal = self.register.deal(**ix);
            deal.when.is_none() && deal.money_statements().any(|money| money.currency != currency)
        };
        Some(deals.iter().filter(is_undated).count())
    }

    fn alt(&self) -> Alt<'_> {
        let lang = self.lang;
        let (largest, more) = self.largest();
        let query = self.volumes.query;
        let total = &self.volumes.total;
        let unit = match (query.measure, query.shown) {
            _ if self.options.chart == FigureKind::Share => String::new(),
            (Measure::Money, CurrencyMode::In(currency)) => currency_sign(currency, lang),
            (Measure::Area, _) => "m²".to_owned(),
            _ => String::new(),
        };
        Alt {
            context: self.context,
            kind: self.kind_words(),
            measure: self.title(),
            days: self.volumes.days,
            unit,
            largest,
            more,
            leading: if self.options.ranks_groups() && !query.by.is_in_time() {
                leading(self.volumes)
            } else {
                0
            },
            is_money: query.measure == Measure::Money || self.options.chart == FigureKind::Share,
            undisclosed: (total.undisclosed, total.deals),
        }
    }

    /// The name of a group; in a funnel, the deals that reached the stage.
    fn group_name(&self, key: &GroupKey) -> String {
        match (self.options.chart, key) {
            (FigureKind::Funnel, GroupKey::Stage(stage)) => rung_word(*stage, self.lang).to_owned(),
            _ => group_name(self.register, self.volumes.query.grouping(), key, self.lang),
        }
    }

    fn kind_words(&self) -> &'static str {
        let is_split = self.options.split == YearSplit::Years && !self.volumes.query.by.is_in_time();
        match self.options.chart {
            FigureKind::Time => tr!(self.lang, "alt-kind-columns"),
            FigureKind::Share => tr!(self.lang, "alt-kind-share"),
            _ if is_split => tr!(self.lang, "alt-kind-multiples"),
            _ if self.options.scale == AxisScale::Log => tr!(self.lang, "alt-kind-dots"),
            _ => tr!(self.lang, "alt-kind-bars"),
        }
    }

    /// The largest values, and the number of others. Amounts in several currencies have no common order, so the first
    /// bar of each panel stands for its currency; shares are in the order of the figure.
    fn largest(&self) -> (Vec<String>, usize) {
        let lang = self.lang;
        let text = |bar: &Bar| {
            let value = bar.value.as_ref().filter(|_| self.options.chart == FigureKind::Share);
            let value = value.cloned().unwrap_or_else(|| spoken(&bar.whole_value, lang));
            tr!(lang, "alt-value", name = &bar.name, value = value)
        };
        let all = self.bars().count();
        let firsts: Vec<String> = match (self.options.chart, &self.volumes.measured_currencies()[..]) {
            (FigureKind::Share, _) => self.bars().take(3).map(text).collect(),
            (_, [currency]) => {
                return largest(self.volumes, *currency, |key| self.group_name(key), lang);
            }
            _ => {
                let drawn = self.panels.iter().filter_map(|panel| panel.bars.first());
                drawn.filter(|bar| bar.value.is_some()).take(3).map(text).collect()
            }
        };
        let more = all - firsts.len();
        (firsts, more)
    }
}

/// The rates: each in the picture if they are few, and all in the file.
pub(super) fn rates_note(volumes: &Volumes, lang: Lang) -> Option<NoteDraft> {
    let text = rates_line(&volumes.rates, lang)?;
    if volumes.rates.len() <= RATES {
        return Some(NoteDraft::new(Importance::Conversion, text));
    }
    Some(NoteDraft::in_file(Importance::Conversion, vec![text]))
}

/// All notes on volumes, for tables and files without marks; notes on disagreeing sources come first.
pub fn note_texts(register: &Register, volumes: &Volumes, context: &Context) -> Vec<String> {
    let lang = context.lang;
    let mut all = Footnotes::new(volumes).named(register, TOLD, lang);
    let further = order_notes(register, volumes, lang).into_iter().chain(notes(register, volumes, lang));
    all.extend(further.flat_map(|draft| draft.full));
    all
}
