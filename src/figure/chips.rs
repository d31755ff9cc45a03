//! Chips: what a bar cannot show, said beside it.

use super::format::NBSP;
use super::words::{and_list, counted, deals, pick, unit_word};
use crate::model::{Interval, Lang, Unit};
use crate::query::{Group, Measure, Sum, Volumes};

/// What is not in each group's value, in words, in the order of the groups.
pub fn chips_of(volumes: &Volumes, lang: Lang) -> Vec<Vec<String>> {
    let chips = Chips::new(volumes, lang);
    let measure = volumes.query.measure;
    let best = |group: &Group| match measure {
        Measure::Money => group.total.money.values().copied().find(Sum::is_known),
        _ => group.total.measured(measure, None),
    };
    volumes.groups.iter().map(|group| chips.of(group, best(group).as_ref())).collect()
}

/// Writes the chips of one figure's bars.
pub(super) struct Chips<'a> {
    volumes: &'a Volumes,
    lang: Lang,
}

impl<'a> Chips<'a> {
    pub fn new(volumes: &'a Volumes, lang: Lang) -> Self {
        Self { volumes, lang }
    }

    /// The chips of a group whose bar shows `sum`.
    pub fn of(&self, group: &Group, sum: Option<&Sum>) -> Vec<String> {
        let is_known = sum.is_some_and(Sum::is_known);
        match self.volumes.query.measure {
            Measure::Money => self.of_money(group, is_known),
            Measure::Deals => Vec::new(),
            Measure::Count(unit) => self.of_count(group, unit, is_known).into_iter().collect(),
            Measure::Area if is_known => Vec::new(),
            Measure::Area => {
                let words = pick(self.lang, "no floor area given", "keine Fläche genannt", "未提供面积");
                vec![words.to_owned()]
            }
        }
    }

    fn of_money(&self, group: &Group, is_known: bool) -> Vec<String> {
        let mut chips: Vec<String> = self.undisclosed(group, is_known).into_iter().collect();
        let unconverted = group.total.unconverted;
        if unconverted > 0 {
            let things = deals(unconverted, self.lang);
            chips.push(match self.lang {
                Lang::En => format!("{things} not converted"),
                Lang::De => format!("{things} nicht umgerechnet"),
                Lang::Zh => format!("{things}未换算"),
            });
        }
        if chips.is_empty() && !is_known {
            let things = self.all_counted(group);
            chips.push(match self.lang {
                Lang::En => format!("{things}, no amount"),
                Lang::De => format!("{things}, ohne Betrag"),
                Lang::Zh => format!("{things}，不涉及金额"),
            });
        }
        chips
    }

    /// `+30 projects and 8 companies, amount undisclosed`.
    fn undisclosed(&self, group: &Group, is_known: bool) -> Option<String> {
        let total = &group.total;
        if total.undisclosed == 0 {
            return None;
        }
        // What a disclosed batch or another group has of them already is none of this group's.
        let counts = total.undisclosed_counts.iter().filter(|(_, sum)| sum.interval != Interval::ZERO);
        let mut things: Vec<String> = counts.map(|(&unit, sum)| counted(unit, sum, self.lang)).collect();
        let uncounted = if things.is_empty() { total.undisclosed } else { total.undisclosed_uncounted };
        if uncounted > 0 {
            things.push(deals(uncounted, self.lang));
        }
        let things = and_list(&things, self.lang);
        let things = if is_known { with_plus(&things, self.lang) } else { things };
        Some(match self.lang {
            Lang::En => format!("{things}, amount undisclosed"),
            Lang::De => format!("{things}, Betrag nicht genannt"),
            Lang::Zh => format!("{things}，金额未披露"),
        })
    }

    /// `26 partners`, or `2 deals` where nothing is counted.
    fn all_counted(&self, group: &Group) -> String {
        let things: Vec<String> =
            group.total.counts.iter().map(|(&unit, sum)| counted(unit, sum, self.lang)).collect();
        if things.is_empty() { deals(group.total.deals, self.lang) } else { and_list(&things, self.lang) }
    }

    fn of_count(&self, group: &Group, unit: Unit, is_known: bool) -> Option<String> {
        if is_known {
            return None;
        }
        if group.total.counts.contains_key(&unit) {
            let words = unit_word(unit, false, self.lang);
            return Some(match self.lang {
                Lang::En => format!("{words}, number unknown"),
                Lang::De => format!("{words}, Zahl unbekannt"),
                Lang::Zh => format!("{words}数量不详"),
            });
        }
        let words = unit_word(unit, false, self.lang);
        Some(match self.lang {
            Lang::En => format!("no{NBSP}{words} counted"),
            Lang::De => format!("keine{NBSP}{words} gezählt"),
            Lang::Zh => format!("无{words}计数"),
        })
    }
}

/// `+30 projects`; a bound in words, since its sign would be hard to read behind a plus.
fn with_plus(things: &str, lang: Lang) -> String {
    match (things.strip_prefix("≥\u{a0}"), lang) {
        (Some(rest), Lang::En) => format!("plus at least{NBSP}{rest}"),
        (Some(rest), Lang::De) => format!("dazu mindestens{NBSP}{rest}"),
        (Some(rest), Lang::Zh) => format!("另有至少{rest}"),
        (None, Lang::Zh) => format!("另有{things}"),
        (None, _) => format!("+{things}"),
    }
}
