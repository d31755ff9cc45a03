//! The built-in lists of places, sectors and rates, parsed once.

use super::problems::report::Report;
use super::read::places::{add_places, sectors_of};
use super::read::recover::options;
use crate::model::{Gazetteer, Rates, Sectors};
use std::sync::OnceLock;

const GAZETTEER: &str = include_str!("../../assets/gazetteer.ron");
const SECTORS: &str = include_str!("../../assets/sectors.ron");
const RATES: &str = include_str!("../../assets/rates.csv");

/// The built-in gazetteer, sectors and monthly rates.
pub fn lists() -> (Gazetteer, Sectors, Rates) {
    static LISTS: OnceLock<(Gazetteer, Sectors, Rates)> = OnceLock::new();
    LISTS.get_or_init(|| (gazetteer(), sectors(), rates())).clone()
}

fn gazetteer() -> Gazetteer {
    let mut places = Gazetteer::default();
    let mut report = Report::default();
    match options().from_str(GAZETTEER) {
        Ok(list) => add_places(&mut places, &list, &mut report),
        Err(error) => log::error!("the gazetteer cannot be read: {error}"),
    }
    log_findings("gazetteer", report);
    places
}

fn sectors() -> Sectors {
    let mut report = Report::default();
    let list = match options().from_str(SECTORS) {
        Ok(list) => sectors_of(&list, &mut report),
        Err(error) => {
            log::error!("the list of sectors cannot be read: {error}");
            Vec::new()
        }
    };
    log_findings("list of sectors", report);
    Sectors::new(list)
}

fn rates() -> Rates {
    super::rates::read(RATES).unwrap_or_else(|error| {
        log::error!("the rates cannot be read: {error}");
        Rates::default()
    })
}

/// Logs findings about a built-in list; a test ensures that there are none.
fn log_findings(name: &str, report: Report) {
    for finding in &report.found().kept {
        log::error!("{name}: {:?}: {}", finding.spot.steps, finding.what);
    }
}
