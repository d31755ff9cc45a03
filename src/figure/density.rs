//! Busy lanes: a bar for each step of time, whose height is the number of deals in the step.

use super::phrases::deals_about;
use super::rule::days_text;
use super::timeline::TimelineBuilder;
use super::timeline_kinds::DensityStep;
use crate::model::Lang;
use crate::query::Density;
use rust_decimal::prelude::ToPrimitive;

impl DensityStep {
    /// "about 12 deals, March 2023".
    pub fn label(&self, lang: Lang) -> String {
        let period = days_text(self.step.days, lang);
        format!("{}, {period}", deals_about(self.step.thousandths, lang))
    }
}

impl TimelineBuilder<'_> {
    /// The bars of a busy lane.
    pub fn steps(&self, density: &Density) -> Vec<DensityStep> {
        let most = self.most.max(1).to_f64().unwrap_or(1.0);
        let bars = density.steps.iter().filter(|step| step.thousandths > 0);
        bars.map(|&step| DensityStep {
            from: self.at(step.days.first),
            to: self.at(step.days.last.saturating_add(1)),
            size: step.thousandths.to_f64().unwrap_or(0.0) / most,
            step,
        })
        .collect()
    }
}
