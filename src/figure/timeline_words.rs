//! The text around a timeline: title, rule, notes, legend, and the alternative text.

use super::Role;
use super::dates::day_text;
use super::format::NBSP;
use super::heading::{days_text, rates_line, source_line};
use super::kinds::{Context, Heading, Lane, LegendEntry, Mark, MarkShape, Medium, Texture};
use super::phrases::{
    capital, currency_words, cut_list, deal_when, deals, deals_about, sentence, stage_word,
};
use super::sources::SourceNumbers;
use super::timeline::TimelineBuilder;
use crate::model::{Form, Stage};
use crate::query::{Site, StepUnit};
use crate::tr;
use std::collections::{BTreeMap, BTreeSet};

/// Number of marks that an alternative text lists individually.
const TOLD: usize = 60;
/// Number of running totals beyond the axis that are listed by name.
const NAMED: usize = 3;

impl TimelineBuilder<'_> {
    pub fn heading(&self, context: &Context, drawn: &[Lane]) -> Heading {
        let lang = self.lang;
        let title = self.title(context);
        let mut filter = context.filter.trim().to_owned();
        if filter.is_empty() && context.is_signed {
            tr!(lang, "heading-signed-or-further-along").clone_into(&mut filter);
        }
        let sized = self.sizes.most > f64::NEG_INFINITY;
        let parts = [
            Some(filter),
            self.lanes.span.map(|span| days_text(span.within(context.period), lang)),
            sized.then(|| self.size_rule()),
            Some(context.selection.trim().to_owned()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        let subtitle = capital(&parts.join(tr!(lang, "list-semicolon")));
        let notes = self.notes();
        if context.medium == Medium::Window {
            return Heading { lang, title, subtitle, notes, ..Heading::default() };
        }
        let alt = self.alt(&title, &subtitle, drawn);
        let rule = subtitle.clone();
        let (sources, closing) = (self.sources(context), usize::from(self.register.note.is_some()));
        Heading { lang, title, subtitle, rule, notes, closing, sources, alt, ..Heading::default() }
            .with(&context.own)
    }

    fn sources(&self, context: &Context) -> String {
        let numbered = SourceNumbers::new(&self.lanes.cited, context).list(self.register, self.lang);
        let sources =
            numbered.unwrap_or_else(|| source_line(self.register, self.lanes.cited.listed(), self.lang));
        match rates_line(&self.lanes.rates, self.lang) {
            Some(rates) => format!("{sources}{}{rates}", tr!(self.lang, "sentence-gap")),
            None => sources,
        }
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

    fn notes(&self) -> Vec<String> {
        let lang = self.lang;
        let mut notes = Vec::new();
        if self.lanes.grouping.by.overlaps() {
            notes.push(tr!(lang, "timeline-a-deal-stands-in-every").to_owned());
        }
        if self.lanes.lanes.iter().flat_map(|lane| &lane.marks).any(|mark| mark.form == Form::RunningTotal) {
            notes.push(tr!(lang, "timeline-thin-lines-are-running-totals").to_owned());
        }
        let beyond = self.running_totals_beyond();
        if !beyond.is_empty() {
            notes.push(tr!(lang, "timeline-running-totals-beyond", names = cut_list(&beyond, NAMED, lang)));
        }
        notes.extend(self.register.note.as_ref().map(|note| sentence(note.in_lang(lang), lang)));
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
            let label = tr!(lang, "timeline-several-stages").to_owned();
            legend.push(LegendEntry { role: Role::Neutral, texture: Texture::Solid, label });
        }
        if drawn.iter().any(|lane| !lane.steps.is_empty()) {
            let label = self.density_rule();
            legend.push(LegendEntry { role: Role::Neutral, texture: Texture::Solid, label });
        }
        let mut add = |is_any: bool, texture: Texture, label: &str| {
            if is_any {
                legend.push(LegendEntry { role: Role::Muted, texture, label: label.to_owned() });
            }
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
        add(hollow().next().is_some(), Texture::Hollow, unknown);
        let is_open = |mark: &Mark| matches!(mark.shape, MarkShape::OpenStart | MarkShape::OpenEnd);
        add(marks().any(is_open), Texture::ByThen, tr!(lang, "timeline-start-or-end-open"));
        add(
            marks().any(|mark| mark.shape == MarkShape::Running),
            Texture::Thin,
            tr!(lang, "timeline-running-total"),
        );
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
        let entry = |(role, stages)| LegendEntry {
            role,
            texture: Texture::Solid,
            label: label(role, &stages).to_owned(),
        };
        stages.into_iter().map(entry).collect()
    }

    fn alt(&self, title: &str, subtitle: &str, drawn: &[Lane]) -> String {
        let lang = self.lang;
        let (first, last) = (day_text(self.days.first, lang), day_text(self.days.last, lang));
        let said = sentence(subtitle, lang);
        if drawn.is_empty() {
            return tr!(lang, "alt-timeline-empty", title = title, subtitle = said).replace(NBSP, " ");
        }
        let mut text = tr!(
            lang,
            "alt-timeline",
            title = title,
            subtitle = said,
            number = drawn.len(),
            first = first,
            last = last
        );
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
            let parts = parts.join(tr!(lang, "list-semicolon"));
            text.push_str(tr!(lang, "sentence-gap"));
            text.push_str(&tr!(lang, "alt-bar", name = &lane.name, parts = parts));
        }
        text.replace(NBSP, " ")
    }
}
