//! The text around a timeline: title, rule, notes, and the alternative text.

use super::alt::Alt;
use super::footnotes::{LEFT_OUT, MORE};
use super::format::NBSP;
use super::heading::{Heading, Importance};
use super::kinds::{Context, Medium};
use super::notes::{NoteDraft, register_note};
use super::phrases::{and_list, capital, currency_words, cut_list, deal_when, deals, group_name, sentence};
use super::rates::rates_line;
use super::rule::days_text;
use super::source_line::SourceLines;
use super::subtitles::Subtitle;
use super::timeline::TimelineBuilder;
use super::timeline_kinds::Lane;
use crate::model::Form;
use crate::query::{self, LaneDeals, Site};
use crate::tr;
use std::cmp::Reverse;

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

    /// Whether any mark's size says anything.
    pub(super) fn has_sizes(&self) -> bool {
        self.lanes.lanes.iter().flat_map(|lane| &lane.marks).any(|mark| mark.money.is_some())
    }

    fn subtitle<'c>(&self, context: &'c Context) -> Subtitle<'c> {
        let days = self.lanes.span.map(|span| span.within(Some(self.days)));
        Subtitle { context, unit: String::new(), stage: None, days, is_money: true }
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
        notes.extend(self.left_out());
        if self.lanes.deals == LaneDeals::Standing {
            notes.extend(self.page_notes());
        }
        let has_totals = || {
            self.lanes.lanes.iter().flat_map(|lane| &lane.marks).any(|mark| mark.form == Form::RunningTotal)
        };
        if self.lanes.deals == LaneDeals::All && has_totals() {
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

    /// The numbers of deals that a page does not draw.
    fn left_out(&self) -> Option<NoteDraft> {
        let (lang, out) = (self.lang, self.lanes.left_out);
        let parts = [
            (out.totals > 0, tr!(lang, "timeline-left-out-totals", number = out.totals)),
            (out.cancelled > 0, tr!(lang, "timeline-left-out-cancelled", number = out.cancelled)),
        ];
        let parts: Vec<String> =
            parts.into_iter().filter(|(is_any, _)| *is_any).map(|(_, part)| part).collect();
        let text = || tr!(lang, "timeline-left-out", parts = and_list(&parts, lang));
        (!parts.is_empty()).then(|| NoteDraft::of_place(LEFT_OUT, Importance::Misread, &text()))
    }

    /// What the signs of a page mean.
    fn page_notes(&self) -> Vec<NoteDraft> {
        let lang = self.lang;
        let marks = || self.lanes.lanes.iter().flat_map(|lane| &lane.marks);
        let mut notes = vec![NoteDraft::of_place(MORE, Importance::Misread, tr!(lang, "timeline-note-more"))];
        if marks().any(|mark| mark.money.is_some_and(|sum| sum.disputed)) {
            let text = tr!(lang, "timeline-note-no-label").to_owned();
            notes.push(NoteDraft::new(Importance::Disputed, text));
        }
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
