//! The legend of a timeline: stages, then forms, then sizes, each only if it occurs.

use super::Role;
use super::amount_class::AmountClass;
use super::kinds::{LegendEntry, Texture};
use super::phrases::{deals_about, stage_word, uncapital};
use super::timeline::TimelineBuilder;
use super::timeline_kinds::{Lane, Mark, MarkShape};
use crate::model::Stage;
use crate::query::{LaneDeals, StepUnit};
use crate::tr;
use crate::words::currency_sign;
use std::collections::{BTreeMap, BTreeSet};

impl Mark {
    /// Whether the mark stands for one deal at its date, and not for a count or a cumulative total.
    fn is_plain(&self) -> bool {
        !matches!(self.shape, MarkShape::Cluster | MarkShape::Running)
    }
}

impl TimelineBuilder<'_> {
    pub(super) fn legend(&self, drawn: &[Lane]) -> Vec<LegendEntry> {
        let marks: Vec<&Mark> = drawn.iter().flat_map(|lane| &lane.marks).collect();
        let mut legend = self.tones(&marks);
        legend.extend(self.summaries(drawn, &marks));
        legend.extend(self.forms(&marks));
        if self.lanes.deals == LaneDeals::Standing {
            legend.extend(self.sizes(&marks));
        }
        legend
    }

    /// Counts of several stages, and the bars of busy lanes.
    fn summaries(&self, drawn: &[Lane], marks: &[&Mark]) -> Vec<LegendEntry> {
        let mut entries = Vec::new();
        if marks.iter().any(|mark| mark.shape == MarkShape::Cluster && mark.role == Role::Neutral) {
            let label = tr!(self.lang, "timeline-several-stages");
            entries.push(LegendEntry::new(Role::Neutral, Texture::Mark, label));
        }
        if drawn.iter().any(|lane| !lane.steps.is_empty()) {
            entries.push(LegendEntry::new(Role::Neutral, Texture::Solid, &self.density_rule()));
        }
        entries
    }

    /// The shapes of marks.
    fn forms(&self, marks: &[&Mark]) -> Vec<LegendEntry> {
        let lang = self.lang;
        let has = |fits: &dyn Fn(&Mark) -> bool| marks.iter().any(|mark| mark.is_plain() && fits(mark));
        let is = |shape: MarkShape| marks.iter().any(|mark| mark.shape == shape);
        let is_stated = |mark: &Mark| {
            let amounts = mark.deals.iter().map(|&ix| self.register.deal(ix).leading_amount());
            amounts.flatten().any(|amount| amount.money().is_some())
        };
        let unknown = if has(&|mark| !mark.solid && is_stated(mark)) {
            tr!(lang, "timeline-no-amount-known-or-converted")
        } else {
            tr!(lang, "timeline-no-amount-known")
        };
        let (batch, span) = (tr!(lang, "timeline-batch"), tr!(lang, "timeline-within-span"));
        let (by_then, from_then) = (tr!(lang, "timeline-by-then"), tr!(lang, "timeline-from-then"));
        let total = tr!(lang, "timeline-running-total");
        let undisclosed = tr!(lang, "amount-undisclosed");
        let entries = [
            (has(&|mark| !mark.solid), Texture::Hollow, unknown, undisclosed),
            (has(&|mark| mark.is_batch), Texture::Batch, batch, tr!(lang, "timeline-batch-short")),
            (is(MarkShape::Span), Texture::Span, span, tr!(lang, "timeline-within-span-short")),
            (is(MarkShape::OpenStart), Texture::ByThen, by_then, tr!(lang, "timeline-by-then-short")),
            (is(MarkShape::OpenEnd), Texture::FromThen, from_then, from_then),
            (is(MarkShape::Running), Texture::Thin, total, total),
        ];
        let occurring = entries.into_iter().filter(|(occurs, ..)| *occurs);
        let entry = |(_, texture, label, short): (bool, Texture, &str, &str)| {
            LegendEntry::with_short(Role::StageSigned, texture, label, short)
        };
        occurring.map(entry).collect()
    }

    /// The classes of amounts, and the unit of the labels, on a line of their own.
    fn sizes(&self, marks: &[&Mark]) -> Vec<LegendEntry> {
        let (lang, currency) = (self.lang, self.lanes.currency);
        let classes: BTreeSet<AmountClass> = marks.iter().filter_map(|mark| mark.class).collect();
        if classes.is_empty() {
            return Vec::new();
        }
        let sign = currency_sign(currency, lang);
        let (head, in_unit) = (tr!(lang, "timeline-size"), tr!(lang, "timeline-size-in", currency = &sign));
        let head = LegendEntry::with_short(Role::Muted, Texture::Head, head, &in_unit);
        let size = |class: AmountClass| {
            let [words, short] = class.words(currency, lang);
            LegendEntry::with_short(Role::Muted, Texture::Size(class), &words, &short)
        };
        let labels = if self.lanes.is_converted {
            tr!(lang, "timeline-labels", currency = &sign)
        } else {
            tr!(lang, "timeline-labels-stated").to_owned()
        };
        // In short the head names the unit of both.
        let labels = LegendEntry::with_short(Role::Muted, Texture::Words, &labels, "");
        let has_labels = marks.iter().any(|mark| mark.words.is_some());
        let sizes = classes.into_iter().map(size);
        [head].into_iter().chain(sizes).chain(Some(labels).filter(|_| has_labels)).collect()
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

    /// The tones of the marks, each with the stages that it stands for among the drawn deals.
    fn tones(&self, marks: &[&Mark]) -> Vec<LegendEntry> {
        let lang = self.lang;
        let mut stages: BTreeMap<Role, BTreeSet<Stage>> = BTreeMap::new();
        for mark in marks.iter().filter(|mark| mark.role != Role::Neutral) {
            let here = mark.deals.iter().map(|&ix| self.register.deal(ix).stage);
            stages.entry(mark.role).or_default().extend(here);
        }
        let labels = |role: Role, stages: &BTreeSet<Stage>| match (role, stages.iter().next()) {
            (_, Some(&stage)) if stages.len() == 1 => [(); 2].map(|()| uncapital(stage_word(stage, lang))),
            (Role::StageIntent, _) => {
                [tr!(lang, "timeline-talks-or-intended"), tr!(lang, "timeline-before-short")]
                    .map(str::to_owned)
            }
            _ => [tr!(lang, "timeline-started-or-operating"), tr!(lang, "timeline-started-short")]
                .map(str::to_owned),
        };
        let entry = |(role, stages): (Role, BTreeSet<Stage>)| {
            let [label, short] = labels(role, &stages);
            LegendEntry::with_short(role, Texture::Mark, &label, &short)
        };
        stages.into_iter().map(entry).collect()
    }
}
