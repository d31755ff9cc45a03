//! One answer told in many ways: values at bars, alternate text, subtitle, chips, table, CSV, JSON and spreadsheet of
//! random registers say the same, and none of them excludes what is possible.

use crate::dice::Dice;
use crate::{figure_random, reading};
use calamine::{Data, Reader, Xlsx};
use dealscope::export::{Origin, volumes_csv, volumes_json, volumes_table, volumes_xlsx};
use dealscope::figure::{BarOptions, Bars, Context, bars};
use dealscope::model::{Currency, DealIx, Decimal, Lang, Register};
use dealscope::query::definition::volumes;
use dealscope::query::{CurrencyMode, GroupBy, Reading, Volumes, VolumesQuery};
use dealscope::tr;
use serde_json::Value;
use std::io::Cursor;

const USD: Currency = Currency::USD;

fn query() -> VolumesQuery {
    VolumesQuery { by: GroupBy::Event, shown: CurrencyMode::In(USD), ..VolumesQuery::new(Currency::USD) }
}

/// The ends in JSON; `None` where there is no money, and where the high end is open.
fn ends(value: &Value) -> Option<(Decimal, Option<Decimal>)> {
    let decimal = |value: &Value| value.as_str().map(|text| text.parse::<Decimal>().unwrap());
    Some((decimal(&value["low"])?, decimal(&value["high"])))
}

/// Signs as the alternate text speaks them.
fn spoken(text: &str, lang: Lang) -> String {
    let (about, from, to, at_most) = match lang {
        Lang::En => ("about ", "at least ", " to ", "at most "),
        Lang::De => ("rund ", "mindestens ", " bis ", "höchstens "),
        Lang::Zh => ("约", "至少", "至", "至多"),
    };
    text.replace('\u{a0}', " ")
        .replace("≥ ", from)
        .replace("≤ ", at_most)
        .replace("≈ ", about)
        .replace('~', about)
        .replace(['–', '—'], to)
}

struct FigureText<'a> {
    register: &'a Register,
    answer: &'a Volumes,
    figure: Bars,
    json: Value,
    lang: Lang,
}

impl FigureText<'_> {
    fn check_bars(&self, seed: u64) {
        let power = reading::unit_power(&self.figure.panels[0].axis.unit, self.lang);
        let groups = self.json["groups"].as_array().unwrap();
        assert_eq!(groups.len(), self.figure.panels[0].bars.len());
        for (bar, group) in self.figure.panels[0].bars.iter().zip(groups) {
            let place = format!("seed {seed}, {}: {group}, {bar:?}", bar.name);
            let known = ends(group).filter(|ends| *ends != (Decimal::ZERO, None));
            assert_eq!(bar.value.is_some(), known.is_some(), "{place}");
            assert_eq!(bar.undisclosed, usize::try_from(group["undisclosed"].as_u64().unwrap()).unwrap());
            assert_eq!(bar.deals.count(), usize::try_from(group["deals"].as_u64().unwrap()).unwrap());
            assert_eq!(bar.chips.is_empty(), known.is_some() && bar.undisclosed == 0, "{place}");
            let Some((low, high)) = known else { continue };
            let at_bar = reading::in_unit(bar.value.as_deref().unwrap(), power, self.lang);
            assert_eq!(at_bar.fault(low, high), None, "{place}");
            assert_eq!(reading::money(&bar.whole_value, self.lang).fault(low, high), None, "{place}");
            let spoken = spoken(&bar.whole_value, self.lang);
            let said = [bar.name.trim(), &spoken].join(if self.lang == Lang::Zh { "：" } else { ": " });
            assert!(
                self.figure.heading.desc.contains(&said),
                "{said} is not in {}",
                self.figure.heading.desc
            );
        }
    }

    fn check_rule(&self) {
        let subtitle = &self.figure.heading.rule;
        let head = tr!(self.lang, "note-all-together", texts = "");
        let Some((low, high)) = ends(&self.json["total"]).filter(|ends| *ends != (Decimal::ZERO, None))
        else {
            assert!(!subtitle.contains(head.trim()), "{subtitle}");
            return;
        };
        let (_, all) = subtitle.rsplit_once(head.trim()).unwrap_or_else(|| panic!("no sum in {subtitle}"));
        assert_eq!(reading::money(all.trim(), self.lang).fault(low, high), None, "{subtitle}");
    }

    fn check_table(&self) {
        let table = volumes_table(self.register, self.answer, "", self.lang);
        let groups = self.json["groups"].as_array().unwrap().iter().chain([&self.json["total"]]);
        for (line, group) in table.lines().skip(1).zip(groups) {
            let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
            let (money, deals) = (cells[1], cells[2]);
            assert_eq!(deals, group["deals"].to_string(), "{line}");
            match ends(group) {
                None => assert_eq!(money, "-"),
                Some((low, None)) if low.is_zero() => {
                    assert_eq!(money, tr!(self.lang, "amount-undisclosed"));
                }
                Some((low, high)) => {
                    assert_eq!(reading::money(money, self.lang).fault(low, high), None, "{line}");
                }
            }
        }
    }

    /// Files hold the very digits of JSON, in whole minor units.
    fn check_files(&self) {
        let csv = volumes_csv(self.register, self.answer, "");
        let mut csv = csv::Reader::from_reader(csv.as_bytes());
        let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
        let origin = Origin {
            lang: self.lang,
            filter_in_words: String::new(),
            filter: String::new(),
            shown: CurrencyMode::In(USD),
            reading: Reading::Span,
            command: String::new(),
        };
        let bytes = volumes_xlsx(self.register, self.answer, &origin).unwrap();
        let sheet = Xlsx::new(Cursor::new(bytes)).unwrap().worksheet_range_at(0).unwrap().unwrap();
        let head = |name: &str| {
            let heads = sheet.rows().next().unwrap();
            heads.iter().position(|cell| *cell == Data::String(name.to_owned())).unwrap()
        };
        let columns = [head(tr!(self.lang, "sheet-column-low")), head(tr!(self.lang, "sheet-column-high"))];
        let groups = self.json["groups"].as_array().unwrap();
        for (at, group) in groups.iter().enumerate() {
            let known = ends(group).filter(|ends| *ends != (Decimal::ZERO, None));
            for (number, (name, column)) in ["low", "high"].into_iter().zip(columns).enumerate() {
                let text = group[name].as_str().unwrap_or_default();
                assert_eq!(&rows[at][3 + number], text, "{group}");
                let value: Decimal = text.parse().unwrap_or_default();
                assert!(value.normalize().scale() <= 2, "{group} is finer than a cent");
                let cell = sheet.get((at + 1, column)).unwrap();
                match known.filter(|_| !text.is_empty()) {
                    None => assert_eq!(*cell, Data::Empty, "{group}"),
                    // Spreadsheets keep fifteen digits, so longer numbers are written as text.
                    Some(_) if matches!(cell, Data::String(_)) => {
                        assert_eq!(*cell, Data::String(text.to_owned()), "{group}");
                        assert!(text.len() > 15, "{group}");
                    }
                    Some(_) => assert_eq!(*cell, Data::Float(text.parse().unwrap()), "{group}"),
                }
            }
        }
    }
}

#[test]
fn all_that_is_told_of_one_answer_agrees() {
    for seed in 0..40_u64 {
        let mut dice = Dice(seed + 1);
        let groups = 2 + dice.below(10);
        let mut register = figure_random::register(&mut dice, groups);
        // Some groups have no money at all.
        for deal in &mut register.deals {
            deal.event =
                deal.event.take().map(|event| event.split_whitespace().collect::<Vec<_>>().join(" "));
            if deal.event.as_ref().is_some_and(|event| event.len() % 5 == 0) {
                deal.amount = None;
                deal.rivals.clear();
            }
        }
        let all: Vec<DealIx> = register.deal_ixs().collect();
        let answer = volumes(&register, &all, query());
        for lang in [Lang::En, Lang::De, Lang::Zh] {
            let context = Context { lang, ..Context::default() };
            let figure = bars(&register, &answer, &context, BarOptions::default());
            let json = serde_json::from_str(&volumes_json(&register, &answer, "", lang)).unwrap();
            let told = FigureText { register: &register, answer: &answer, figure, json, lang };
            told.check_bars(seed);
            told.check_rule();
            told.check_table();
            told.check_files();
        }
    }
}

#[test]
fn the_table_of_volumes_speaks_the_language_asked_for() {
    let register = crate::sample::register();
    let answer = volumes(
        &register,
        &crate::sample::signed(&register),
        VolumesQuery { by: GroupBy::District, ..query() },
    );
    let table = |lang| volumes_table(&register, &answer, "", lang).replace('\u{a0}', " ");
    for (lang, expected) in [
        (Lang::En, ["US$1.7–17.1bn", "≥ US$2.7bn", "undisclosed"]),
        (Lang::De, ["1,7–17,1 Mrd. US$", "≥ 2,7 Mrd. US$", "nicht genannt"]),
        (Lang::Zh, ["17亿—171亿美元", "≥ 27亿美元", "未披露"]),
    ] {
        for words in expected {
            assert!(table(lang).contains(words), "{words} is not in {}", table(lang));
        }
    }
}
