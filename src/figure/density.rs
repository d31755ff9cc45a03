//! Busy lanes: a bar a step of time, as high as the step has deals.

use super::heading::days_text;
use super::timeline::Maker;
use super::words::deals_about;
use crate::model::Lang;
use crate::query::{self, Density};
use rust_decimal::prelude::ToPrimitive;

/// The rows that a density is high.
pub const DENSE_ROWS: usize = 3;

/// How many deals lie in a day, a week, a month and so on: a bar that stands on the foot of the lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DensityStep {
    /// Start and end as fractions of the time axis.
    pub from: f64,
    pub to: f64,
    /// The height of the bar, from 0 to 1, where 1 is the fullest step of all lanes.
    pub size: f64,
    pub step: query::DensityStep,
}

impl DensityStep {
    /// "about 12 deals, March 2023".
    pub fn label(&self, lang: Lang) -> String {
        let period = days_text((self.step.first, self.step.last), lang);
        format!("{}, {period}", deals_about(self.step.thousandths, lang))
    }
}

impl Maker<'_> {
    /// The bars of a busy lane.
    pub fn steps(&self, density: &Density) -> Vec<DensityStep> {
        let most = self.most.max(1).to_f64().unwrap_or(1.0);
        let bars = density.steps.iter().filter(|step| step.thousandths > 0);
        bars.map(|&step| DensityStep {
            from: self.at(step.first),
            to: self.at(step.last.saturating_add(1)),
            size: step.thousandths.to_f64().unwrap_or(0.0) / most,
            step,
        })
        .collect()
    }
}
