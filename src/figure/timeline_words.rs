//! The text around a timeline: title, rule, notes, legend, and the alternative text.

use super::Role;
use super::alt::Alt;
use super::format::NBSP;
use super::heading::{Heading, Importance};
use super::kinds::{Context, Lane, LegendEntry, Mark, MarkShape, Medium, Texture};
use super::notes::{NoteDraft, register_note};
use super::phrases::{
    capital, currency_words, cut_list, deal_when, deals, deals_about, group_name, sentence, stage_word,
};
use super::rates::rates_line;
use super::rule::days_text;
use super::source_line::SourceLines;
use super::subtitles::Subtitle;
use super::timeline::TimelineBuilder;
use crate::model::{Form, Stage};
use crate::query::{self, Site, StepUnit};
use crate::tr;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Number of marks that an alternative text lists individually.
const TOLD: usize = 60;
/// Number of running totals beyond the axis that are listed by name.
const NAMED: usize = 3;

impl TimelineBuilder<'_> {
    pub fn heading(&self, context: &Context, drawn: &[Lane]) -> Heading {
        let lang = self.lang;
        let title = self.title(context);
        let subtitles = self.subtitle(context).forms(&title);
        let heading = Heading { lang, title, subtitles, rule: self.rule(context), ..Heading::default() };
        if context.medium == Medium::Window {
            return heading.noted(self.notes());
        }
        let full_notes = vec![sentence(&heading.rule, lang)];
        let mut heading = Heading { full_notes, ..heading }.noted(self.notes());
        let lines = SourceLines::new(self.register, &self.lanes.cited, &self.lanes.rates, context);
        (heading.sources, heading.all_sources) = (lines.lines(), lines.all());
        heading.full_notes.extend(rates_line(&self.lanes.rates, lang));
        heading.alt = self.alt(context, &heading.title).text();
        heading.desc = self.desc(&heading.alt, drawn);
        heading.with(&context.own)
    }

    /// Filter, period, sizes and selection.
    fn rule(&self, context: &Context) -> String {
        let lang = self.lang;
        let mut filter = context.filter.trim().to_owned();
        if filter.is_empty() && context.is_signed {
            tr!(lang, "heading-signed-or-further-along").clone_into(&mut filter);
        }
        let parts = [
            Some(filter),
            self.lanes.span.map(|span| days_text(span.within(context.period), lang)),
            self.has_sizes().then(|| self.size_rule()),
            Some(context.selection.trim().to_owned()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        capital(&parts.join(tr!(lang, "list-semicolon")))
    }

    fn has_sizes(&self) -> bool {
        self.sizes.most > f64::NEG_INFINITY
    }

    fn subtitle<'c>(&self, context: &'c Context) -> Subtitle<'c> {
        Subtitle { context, unit: String::new(), stage: None, days: self.lanes.span, is_money: true }
    }

    fn title(&self, context: &Context) -> String {
        let by = self.lanes.grouping.by.in_words(self.lang);
        let at_venues = self.lanes.grouping.site == Site::Venue && self.lanes.grouping.by.level().is_some();
        let deals = if context.is_signed {
            tr!(self.lang, "timeline-title-signed")
        } else {
            tr!(self.lang, "timeline-title-all")
        };
        if at_venues {
            tr!(self.lang, "timeline-by-venues", deals = deals, by = by)
        } else {
            tr!(self.lang, "timeline-by", deals = deals, by = by)
        }
    }

    fn size_rule(&self) -> String {
        let currency = currency_words(self.lanes.currency, self.lang);
        tr!(self.lang, "timeline-size-by-amount-in-on", currency = currency)
    }

    fn notes(&self) -> Vec<NoteDraft> {
        let lang = self.lang;
        let mut notes = Vec::new();
        if self.lanes.grouping.by.overlaps() {
            let text = tr!(lang, "timeline-a-deal-stands-in-every").to_owned();
            notes.push(NoteDraft::new(Importance::Misread, text));
        }
        if self.has_sizes() {
            let text = sentence(&capital(&self.size_rule()), lang);
            notes.push(NoteDraft::new(Importance::Further, text));
        }
        if self.lanes.lanes.iter().flat_map(|lane| &lane.marks).any(|mark| mark.form == Form::RunningTotal) {
            let text = tr!(lang, "timeline-thin-lines-are-running-totals").to_owned();
            notes.push(NoteDraft::new(Importance::Misread, text));
        }
        let beyond = self.running_totals_beyond();
        if !beyond.is_empty() {
            let text = tr!(lang, "timeline-running-totals-beyond", names = cut_list(&beyond, NAMED, lang));
            let short = || tr!(lang, "note-running-totals-number", number = beyond.len());
            notes.push(NoteDraft::or_short(Importance::Further, text, short));
        }
        notes.extend(register_note(self.register, lang));
        notes
    }

    /// The running totals that end beyond an axis that covers all other deals, with their dates.
    fn running_totals_beyond(&self) -> Vec<String> {
        if self.lanes.span.is_some_and(|span| span.joined(self.days) != self.days) {
            return Vec::new();
        }
        let beyond = self.lanes.running_beyond.iter();
        beyond
            .map(|&ix| {
                let when = deal_when(self.register, ix, self.lang);
                format!("{}{}{when}", self.register.deal(ix).title, tr!(self.lang, "list-comma"))
            })
            .collect()
    }

    /// The meaning of the height of a busy lane's bars.
    fn density_rule(&self) -> String {
        let most = deals_about(self.most, self.lang);
        let unit = match self.lanes.step.unit {
            StepUnit::Day => tr!(self.lang, "timeline-day"),
            StepUnit::Week => tr!(self.lang, "timeline-week"),
            StepUnit::Month => tr!(self.lang, "timeline-month"),
            StepUnit::Quarter => tr!(self.lang, "timeline-quarter"),
            StepUnit::Year => tr!(self.lang, "timeline-year"),
            StepUnit::Decade => tr!(self.lang, "timeline-decade"),
        };
        tr!(self.lang, "timeline-many-deals-height-by-number", unit = unit, most = most)
    }

    pub fn legend(&self, drawn: &[Lane]) -> Vec<LegendEntry> {
        let lang = self.lang;
        let marks = || drawn.iter().flat_map(|lane| &lane.marks);
        let mut legend = self.tones(drawn);
        if marks().any(|mark| mark.shape == MarkShape::Cluster && mark.role == Role::Neutral) {
            let label = tr!(lang, "timeline-several-stages");
            legend.push(LegendEntry::new(Role::Neutral, Texture::Solid, label));
        }
        if drawn.iter().any(|lane| !lane.steps.is_empty()) {
            legend.push(LegendEntry::new(Role::Neutral, Texture::Solid, &self.density_rule()));
        }
        let mut add = |is_any: bool, texture: Texture, label: &str, short: &str| {
            let entry = LegendEntry::with_short(Role::Muted, texture, label, short);
            legend.extend(Some(entry).filter(|_| is_any));
        };
        let is_plain = |mark: &Mark| !matches!(mark.shape, MarkShape::Cluster | MarkShape::Running);
        let hollow = || marks().filter(|mark| !mark.solid && is_plain(mark));
        let is_stated = |mark: &Mark| {
            let amounts = mark.deals.iter().map(|&ix| self.register.deal(ix).leading_amount());
            amounts.flatten().any(|amount| amount.money().is_some())
        };
        let unknown = if hollow().any(is_stated) {
            tr!(lang, "timeline-no-amount-known-or-converted")
        } else {
            tr!(lang, "timeline-no-amount-known")
        };
        add(hollow().next().is_some(), Texture::Hollow, unknown, tr!(lang, "amount-undisclosed"));
        let is_open = |mark: &Mark| matches!(mark.shape, MarkShape::OpenStart | MarkShape::OpenEnd);
        let open = tr!(lang, "timeline-start-or-end-open");
        add(marks().any(is_open), Texture::ByThen, open, tr!(lang, "timeline-open-short"));
        let running = tr!(lang, "timeline-running-total");
        add(marks().any(|mark| mark.shape == MarkShape::Running), Texture::Thin, running, running);
        legend
    }

    /// The tones of the marks, each with the stages that it stands for among the drawn deals.
    fn tones(&self, drawn: &[Lane]) -> Vec<LegendEntry> {
        let lang = self.lang;
        let mut stages: BTreeMap<Role, BTreeSet<Stage>> = BTreeMap::new();
        for mark in drawn.iter().flat_map(|lane| &lane.marks).filter(|mark| mark.role != Role::Neutral) {
            let here = mark.deals.iter().map(|&ix| self.register.deal(ix).stage);
            stages.entry(mark.role).or_default().extend(here);
        }
        let label = |role: Role, stages: &BTreeSet<Stage>| match (role, stages.iter().next()) {
            (_, Some(&stage)) if stages.len() == 1 => stage_word(stage, lang),
            (Role::StageIntent, _) => tr!(lang, "timeline-talks-or-intended"),
            _ => tr!(lang, "timeline-started-or-operating"),
        };
        let entry = |(role, stages)| LegendEntry::new(role, Texture::Solid, label(role, &stages));
        stages.into_iter().map(entry).collect()
    }

    /// The timeline in short: the rows with the most deals.
    fn alt<'c>(&self, context: &'c Context, title: &str) -> Alt<'c> {
        let lang = self.lang;
        let mut lanes: Vec<&query::Lane> = self.lanes.lanes.iter().collect();
        lanes.sort_by_key(|lane| Reverse(lane.deals.count()));
        let largest = lanes.iter().take(3).map(|lane| {
            let name = group_name(self.register, self.lanes.grouping, &lane.key, lang);
            tr!(lang, "alt-value", name = name, value = deals(lane.deals.count(), lang))
        });
        Alt {
            context,
            kind: tr!(lang, "alt-kind-timeline"),
            measure: title.to_owned(),
            days: self.lanes.span,
            unit: String::new(),
            largest: largest.collect(),
            more: lanes.len().saturating_sub(3),
            leading: 0,
            is_money: true,
            undisclosed: (0, 0),
        }
    }

    /// The alternative text, then the marks of each row.
    fn desc(&self, alt: &str, drawn: &[Lane]) -> String {
        let lang = self.lang;
        let mut text = alt.to_owned();
        let mut left = TOLD;
        for lane in drawn {
            let mut parts: Vec<String> =
                lane.marks.iter().take(left).map(|mark| mark.label.clone()).collect();
            let more = lane.marks.len() - parts.len();
            left -= parts.len();
            if more > 0 {
                parts.push(format!("+{more}"));
            }
            if lane.undated.count() > 0 {
                let undated = tr!(lang, "timeline-of-undated");
                parts.push(format!("{} {undated}", deals(lane.undated.count(), lang)));
            }
            if parts.is_empty() {
                parts.push(deals(lane.deals.count(), lang));
            }
            let parts = parts.join(tr!(lang, "list-semicolon"));
            text.push_str(tr!(lang, "sentence-gap"));
            text.push_str(&tr!(lang, "alt-bar", name = &lane.name, parts = parts));
        }
        text.replace(NBSP, " ")
    }
}
