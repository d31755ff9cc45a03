//! What keeps the figures of compared groups open, in words.

use super::{Column, ComparisonBuilder, OpenGroup, Opens};
use crate::query::{CauseKind, Measure, Openness};
use crate::tr;
use crate::words::number;

impl ComparisonBuilder<'_> {
    pub(super) fn opens(&self, columns: &[Column]) -> Option<Opens> {
        let is_open = |open: &Openness| !open.causes.is_empty();
        if !self.compared.openness.iter().any(is_open) {
            return None;
        }
        let groups = columns.iter().zip(&self.compared.openness);
        let groups = groups.filter_map(|(column, open)| {
            let causes = self.open_causes(open);
            (!causes.is_empty()).then(|| OpenGroup { name: column.name.clone(), causes })
        });
        let title = tr!(self.lang, "compare-keeps-open").to_owned();
        Some(Opens { title, groups: groups.collect() })
    }

    fn open_causes(&self, open: &Openness) -> Vec<String> {
        let comma = tr!(self.lang, "list-comma");
        let mut texts: Vec<String> = open
            .causes
            .iter()
            .map(|(why, deals)| format!("{}{comma}", self.open_cause(*why, *deals)))
            .collect();
        if let Some(last) = texts.last_mut() {
            last.truncate(last.len().saturating_sub(comma.len()));
        }
        if texts.is_empty() && open.is_exact {
            texts.push(tr!(self.lang, "compare-keeps-open-nothing").to_owned());
        }
        texts
    }

    fn open_cause(&self, why: CauseKind, deals: usize) -> String {
        let (lang, shown) = (self.lang, number(self.lang, deals));
        let is_money = self.shown.query.measure == Measure::Money;
        match why {
            CauseKind::Undisclosed if is_money => tr!(lang, "open-undisclosed", number = shown),
            CauseKind::Undisclosed => tr!(lang, "open-not-stated", number = shown),
            CauseKind::Unconverted => tr!(lang, "open-unconverted", number = shown),
            CauseKind::AtLeast => tr!(lang, "open-at-least", number = shown),
            CauseKind::Disputed => tr!(lang, "open-disputed", number = deals),
            CauseKind::Remainder => tr!(lang, "open-remainder", number = deals),
            CauseKind::Range => tr!(lang, "open-range", number = deals),
        }
    }
}
