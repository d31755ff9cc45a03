//! The legend of bars: the forms that occur, in the order certain, possible, at least, undisclosed.

use super::Role;
use super::bars::PanelBuilder;
use super::figure_kind::FigureKind;
use super::kinds::{Bar, End, LegendEntry, Panel, Texture};
use super::options::{AxisScale, StackBy};
use super::phrases::{kind_word, stage_word};
use crate::model::{Kind, Lang, Stage};
use crate::query::Disclosure;
use crate::tr;

/// The entry of an open end.
pub(super) fn open_entry(role: Role, texture: Texture, lang: Lang) -> LegendEntry {
    let label = tr!(lang, "bars-at-least-upper-end-unknown");
    LegendEntry::with_short(role, texture, label, tr!(lang, "bars-at-least-short"))
}

/// The entries of bars whose solid part is one colour: the forms among their ends.
pub(super) fn form_entries(ends: &[(f64, End)], role: Role, lang: Lang) -> Vec<LegendEntry> {
    let has = |is: &dyn Fn(f64, End) -> bool| ends.iter().any(|&(low, end)| is(low, end));
    let certain = LegendEntry::new(role, Texture::Solid, tr!(lang, "bars-certain"));
    let possible = LegendEntry::new(role, Texture::Hatched, tr!(lang, "bars-possible-not-certain"));
    let open = open_entry(role, Texture::Open, lang);
    let entries = [
        (has(&|low, _| low > 0.0), certain),
        (has(&|_, end| matches!(end, End::Upto(_))), possible),
        (has(&|_, end| end == End::Open), open),
    ];
    entries.into_iter().filter(|(occurs, _)| *occurs).map(|(_, entry)| entry).collect()
}

impl PanelBuilder<'_> {
    /// The forms and colours that occur.
    pub(super) fn legend(&self, panels: &[Panel]) -> Vec<LegendEntry> {
        let bars = || panels.iter().flat_map(|panel| &panel.bars);
        let mut legend = match (self.options.chart, self.options.scale) {
            (FigureKind::Share, _) => return self.share_legend(panels),
            (_, AxisScale::Log) => self.log_legend(panels),
            _ => {
                let ends: Vec<(f64, End)> = bars().filter_map(|bar| Some((bar.low?, bar.end))).collect();
                let forms = form_entries(&ends, Role::Data, self.lang).into_iter();
                let is_stacked = self.options.stack.is_some();
                // The colours of a stack are themselves what is certain.
                let forms = forms.filter(|entry| !is_stacked || entry.texture != Texture::Solid);
                self.stack_legend(panels).into_iter().chain(forms).collect()
            }
        };
        // Beside horizontal bars a column of its own has the counts, and its head says what they are.
        legend.extend(self.counted_entry(panels).filter(|_| self.is_upright()));
        legend
    }

    /// The entry of deals that no bar includes.
    fn counted_entry(&self, panels: &[Panel]) -> Option<LegendEntry> {
        let has = |is: &dyn Fn(&Bar) -> bool| panels.iter().flat_map(|panel| &panel.bars).any(is);
        if !has(&|bar| bar.not_in_it() > 0) {
            return None;
        }
        let label = if has(&|bar| bar.unconverted > 0) {
            tr!(self.lang, "bars-undisclosed-or-unconverted-deals")
        } else {
            tr!(self.lang, "bars-undisclosed-deals")
        };
        let short = tr!(self.lang, "amount-undisclosed");
        Some(LegendEntry::with_short(Role::Undisclosed, Texture::Hollow, label, short))
    }

    /// The legend of a logarithmic axis: dots and lines.
    fn log_legend(&self, panels: &[Panel]) -> Vec<LegendEntry> {
        let bars = || panels.iter().flat_map(|panel| &panel.bars).filter(|bar| bar.low.is_some());
        let entry = |texture, label: &str| LegendEntry::new(Role::Data, texture, label);
        let entries = [
            (bars().any(|bar| bar.end == End::Exact), entry(Texture::Dot, tr!(self.lang, "bars-log-exact"))),
            (
                bars().any(|bar| matches!(bar.end, End::Upto(_))),
                entry(Texture::Dumbbell, tr!(self.lang, "bars-log-range")),
            ),
            (bars().any(|bar| bar.end == End::Open), open_entry(Role::Data, Texture::DotOpen, self.lang)),
        ];
        entries.into_iter().filter(|(occurs, _)| *occurs).map(|(_, entry)| entry).collect()
    }

    fn stack_legend(&self, panels: &[Panel]) -> Vec<LegendEntry> {
        let Some(stack) = self.options.stack else { return Vec::new() };
        let lang = self.lang;
        let mut entries: Vec<(Role, &str)> = match stack {
            StackBy::Kind => Kind::ALL.iter().map(|&k| (Role::of_kind(k), kind_word(k, lang))).collect(),
            StackBy::Stage => Stage::ALL.iter().map(|&s| (Role::of_stage(s), stage_word(s, lang))).collect(),
            StackBy::Bound => Disclosure::ALL.iter().map(|d| (d.role(), d.in_words(lang))).collect(),
        };
        let mixed = match stack {
            StackBy::Bound => tr!(lang, "bars-certain-bound-open"),
            StackBy::Kind => tr!(lang, "bars-certain-kind-open"),
            StackBy::Stage => tr!(lang, "bars-certain-stage-open"),
        };
        entries.push((Role::Neutral, mixed));
        let segments = || panels.iter().flat_map(|panel| &panel.bars).flat_map(|bar| &bar.segments);
        entries.retain(|(role, _)| segments().any(|segment| segment.role == *role));
        entries.into_iter().map(|(role, label)| LegendEntry::new(role, Texture::Solid, label)).collect()
    }
}
