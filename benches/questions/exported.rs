//! The deals as a CSV of plain columns, for engines that compute plain sums over them.

use dealscope::model::{Deal, DealIx, Decimal, Register, When};
use dealscope::query::{GroupBy, GroupKey, Reading, Site, Valuer, Worth};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Values as numbers, in the order in which they come up.
#[derive(Default)]
struct Codes(BTreeMap<GroupKey, usize>);

impl Codes {
    fn of(&mut self, key: GroupKey) -> usize {
        let next = self.0.len();
        *self.0.entry(key).or_insert(next)
    }
}

/// Writes a line a deal: what is not known is an empty cell, and of a bound the low end.
pub fn write(register: &Register, file: &Path) -> std::io::Result<()> {
    let mut out = BufWriter::new(File::create(file)?);
    writeln!(out, "id,title,district,stage,kind,first_day,last_day,month,usd_cents,sectors,year")?;
    let (mut districts, mut kinds) = (Codes::default(), Codes::default());
    let valuer = Valuer { register, reading: Reading::Span };
    let key =
        |by: GroupBy, ix| by.keys(register, ix, Site::Place).into_iter().next().unwrap_or(GroupKey::Missing);
    for ix in register.deal_ixs() {
        let deal = register.deal(ix);
        let cents = match valuer.converted(deal, register.currency).worth {
            Worth::Known(interval) => (interval.low * Decimal::ONE_HUNDRED).round().to_string(),
            _ => String::new(),
        };
        let (first, last) = days(deal);
        let (month, year) = (key(GroupBy::Month, ix), key(GroupBy::Year, ix));
        let number = |key: &GroupKey| match key {
            GroupKey::Month(month) => (i32::from(month.year) * 12 + i32::from(month.month)).to_string(),
            GroupKey::Year(year) => year.to_string(),
            _ => String::new(),
        };
        writeln!(
            out,
            "{},\"{}\",{},{},{},{first},{last},{},{cents},{},{}",
            ix.0,
            deal.title.replace('"', "\"\""),
            districts.of(key(GroupBy::District, ix)),
            deal.stage as u8,
            kinds.of(key(GroupBy::Kind, ix)),
            number(&month),
            sectors(register, ix),
            number(&year),
        )?;
    }
    out.flush()
}

fn days(deal: &Deal) -> (String, String) {
    let text = |day: Option<i32>| day.map_or(String::new(), |day| day.to_string());
    deal.when.map(When::days).map_or_else(Default::default, |days| (text(days.first), text(days.last)))
}

/// A bit a sector.
fn sectors(register: &Register, ix: DealIx) -> u64 {
    register.deal(ix).sectors.iter().fold(0, |mask, sector| mask | (1 << sector.0.min(63)))
}
