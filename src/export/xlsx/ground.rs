//! The basis of a table of deals: its rates and sources, and the number of deals without an amount.

use super::Origin;
use crate::model::{Amount, Converted, DealIx, Form, Register, SourceIx};
use crate::query::{Cited, CurrencyMode, Valuer, Volumes};
use std::collections::BTreeSet;

/// The basis of a table.
pub(super) struct Ground {
    /// The number of deals, without running totals.
    pub deals: usize,
    pub running_totals: usize,
    /// The number of undisclosed amounts, again without running totals.
    pub undisclosed: usize,
    pub unconverted: usize,
    pub rates: BTreeSet<Converted>,
    pub cited: Vec<(SourceIx, usize)>,
}

impl Ground {
    /// The basis of a list of deals.
    pub fn of_deals(register: &Register, deals: &[DealIx], origin: &Origin) -> Self {
        let valuer = Valuer { register, reading: origin.reading };
        let is_running = |ix: &&DealIx| register.deal(**ix).form == Form::RunningTotal;
        let running_totals = deals.iter().filter(is_running).count();
        let mut ground = Self {
            deals: deals.len() - running_totals,
            running_totals,
            undisclosed: 0,
            unconverted: 0,
            rates: BTreeSet::new(),
            cited: Cited::by(register, deals.iter().copied()).listed().to_vec(),
        };
        for &ix in deals {
            let deal = register.deal(ix);
            let is_added = deal.form != Form::RunningTotal;
            ground.undisclosed += usize::from(is_added && deal.leading_amount() == Some(Amount::Undisclosed));
            if let CurrencyMode::In(currency) = origin.shown {
                ground.rates.extend(valuer.conversions(deal, currency));
                let is_unconverted = valuer.converted(deal, currency).marks.unconverted;
                ground.unconverted += usize::from(is_added && is_unconverted);
            }
        }
        ground
    }

    /// The basis of sums.
    pub fn of_volumes(volumes: &Volumes) -> Self {
        Self {
            deals: volumes.total.deals,
            running_totals: volumes.running_totals.len(),
            undisclosed: volumes.total.undisclosed,
            unconverted: volumes.total.unconverted,
            rates: volumes.rates.clone(),
            cited: volumes.cited.listed().to_vec(),
        }
    }
}
