//! The words around a timeline: title, rule, notes, legend, and the figure in words.

use super::Role;
use super::dates::day_text;
use super::format::NBSP;
use super::heading::{days_text, rates_line, source_line};
use super::kinds::{Context, Heading, Lane, LegendEntry, Mark, MarkShape, Medium, Texture};
use super::timeline::Maker;
use super::words::{by_word, capital, currency_words, deals, deals_about, pick, sentence, stage_word};
use crate::model::{Form, Lang, Stage};
use crate::query::{Site, StepUnit};

/// Marks that an alternative text tells one by one.
const TOLD: usize = 60;

impl Maker<'_> {
    pub fn heading(&self, context: &Context, drawn: &[Lane]) -> Heading {
        let lang = self.lang;
        let title = context.title.clone().unwrap_or_else(|| self.title(context));
        let mut filter = context.filter.trim().to_owned();
        if filter.is_empty() && context.is_signed {
            pick(lang, "signed or further along", "unterzeichnet oder weiter", "已签约及以后阶段")
                .clone_into(&mut filter);
        }
        let sized = self.sizes.most > f64::NEG_INFINITY;
        let parts = [
            Some(filter),
            self.lanes.span.map(|span| days_text(span, lang)),
            sized.then(|| self.size_rule()),
            Some(context.selection.trim().to_owned()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        let subtitle = capital(&parts.join(pick(lang, "; ", "; ", "；")));
        let notes = self.notes();
        if context.medium == Medium::Window {
            return Heading { lang, title, subtitle, notes, ..Heading::default() };
        }
        let alt = self.alt(&title, &subtitle, drawn);
        Heading { lang, title, subtitle, notes, sources: self.sources(), alt }
    }

    fn sources(&self) -> String {
        let sources = source_line(self.register, &self.lanes.cited, self.lang);
        match rates_line(&self.lanes.rates, self.lang) {
            Some(rates) => format!("{sources}{}{rates}", pick(self.lang, " ", " ", "")),
            None => sources,
        }
    }

    fn title(&self, context: &Context) -> String {
        let by = by_word(self.lanes.by, self.lang);
        let at_venues = self.lanes.site == Site::Venue && self.lanes.by.level().is_some();
        let deals = match (self.lang, context.is_signed) {
            (Lang::En, true) => "Signed deals over time",
            (Lang::En, false) => "Deals over time",
            (Lang::De, true) => "Unterzeichnete Abschlüsse im Lauf der Zeit",
            (Lang::De, false) => "Abschlüsse im Lauf der Zeit",
            (Lang::Zh, true) => "已签约交易时间线",
            (Lang::Zh, false) => "交易时间线",
        };
        match (self.lang, at_venues) {
            (Lang::En, false) => format!("{deals}, by {by}"),
            (Lang::En, true) => format!("{deals}, at venues by {by}"),
            (Lang::De, false) => format!("{deals}, nach {by}"),
            (Lang::De, true) => format!("{deals}, nach {by} des Unterzeichnungsorts"),
            (Lang::Zh, false) => format!("{deals}（按{by}）"),
            (Lang::Zh, true) => format!("{deals}（按签约地所在{by}）"),
        }
    }

    fn size_rule(&self) -> String {
        let currency = currency_words(self.lanes.currency, self.lang);
        match self.lang {
            Lang::En => format!("size by amount in {currency}, on a logarithmic scale"),
            Lang::De => format!("Größe nach Betrag in {currency}, logarithmisch"),
            Lang::Zh => format!("大小按{currency}金额，对数刻度"),
        }
    }

    fn notes(&self) -> Vec<String> {
        let lang = self.lang;
        let mut notes = Vec::new();
        if self.lanes.by.overlaps() {
            notes.push(
                pick(
                    lang,
                    "A deal stands in every lane it belongs to.",
                    "Ein Abschluss steht in jeder Zeile, zu der er gehört.",
                    "一项交易会出现在其所属的每一行。",
                )
                .to_owned(),
            );
        }
        if self.lanes.lanes.iter().flat_map(|lane| &lane.marks).any(|mark| mark.form == Form::RunningTotal) {
            notes.push(pick(lang, "Thin lines are running totals over several years or events; they contain deals and are added to nothing.", "Dünne Linien sind laufende Summen über mehrere Jahre oder Anlässe; sie werden zu nichts addiert.", "细线为跨年或跨活动的累计数，不计入任何合计。").to_owned());
        }
        notes.extend(self.register.note.as_deref().map(|note| sentence(note, lang)));
        notes
    }

    /// What the height of a busy lane's bars stands for.
    fn density_rule(&self) -> String {
        let most = deals_about(self.most, self.lang);
        let unit = match self.lanes.step.unit {
            StepUnit::Day => pick(self.lang, "day", "Tag", "日"),
            StepUnit::Week => pick(self.lang, "week", "Woche", "周"),
            StepUnit::Month => pick(self.lang, "month", "Monat", "月"),
            StepUnit::Quarter => pick(self.lang, "quarter", "Quartal", "季度"),
            StepUnit::Year => pick(self.lang, "year", "Jahr", "年"),
            StepUnit::Decade => pick(self.lang, "decade", "Jahrzehnt", "十年"),
        };
        match self.lang {
            Lang::En => format!("many deals: height by number a {unit}, up to {most}"),
            Lang::De => format!("viele Abschlüsse: Höhe nach Anzahl je {unit}, bis {most}"),
            Lang::Zh => format!("密集：高度为每{unit}交易数，最高{most}"),
        }
    }

    pub fn legend(&self, drawn: &[Lane]) -> Vec<LegendEntry> {
        let lang = self.lang;
        let marks = || drawn.iter().flat_map(|lane| &lane.marks);
        let mut legend: Vec<LegendEntry> = Vec::new();
        for &stage in Stage::ALL {
            let role = Role::of_stage(stage);
            if marks().any(|mark| mark.role == role) {
                legend.push(LegendEntry {
                    role,
                    texture: Texture::Solid,
                    label: stage_word(stage, lang).to_owned(),
                });
            }
        }
        if marks().any(|mark| mark.shape == MarkShape::Cluster && mark.role == Role::Neutral) {
            let label = pick(lang, "several stages", "mehrere Stufen", "多个阶段").to_owned();
            legend.push(LegendEntry { role: Role::Neutral, texture: Texture::Solid, label });
        }
        if drawn.iter().any(|lane| !lane.steps.is_empty()) {
            let label = self.density_rule();
            legend.push(LegendEntry { role: Role::Neutral, texture: Texture::Solid, label });
        }
        let mut add = |is_any: bool, texture: Texture, label: &str| {
            if is_any {
                legend.push(LegendEntry { role: Role::Muted, texture, label: label.to_owned() });
            }
        };
        let is_plain = |mark: &Mark| !matches!(mark.shape, MarkShape::Cluster | MarkShape::Running);
        add(
            marks().any(|mark| !mark.solid && is_plain(mark)),
            Texture::Hollow,
            pick(lang, "no amount known", "kein Betrag bekannt", "金额不详"),
        );
        let is_open = |mark: &Mark| matches!(mark.shape, MarkShape::OpenStart | MarkShape::OpenEnd);
        add(
            marks().any(is_open),
            Texture::Fading,
            pick(lang, "start or end open", "Anfang oder Ende offen", "起止日期不明"),
        );
        add(
            marks().any(|mark| mark.shape == MarkShape::Running),
            Texture::Thin,
            pick(lang, "running total", "laufende Summe", "累计数"),
        );
        legend
    }

    fn alt(&self, title: &str, subtitle: &str, drawn: &[Lane]) -> String {
        let lang = self.lang;
        let (first, last) = (day_text(self.days.0, lang), day_text(self.days.1, lang));
        let mut text = match lang {
            Lang::En => {
                format!("{title}. {} {} lanes, {first} to {last}.", sentence(subtitle, lang), drawn.len())
            }
            Lang::De => {
                format!("{title}. {} {} Zeilen, {first} bis {last}.", sentence(subtitle, lang), drawn.len())
            }
            Lang::Zh => {
                format!("{title}。{}共{}行，{first}至{last}。", sentence(subtitle, lang), drawn.len())
            }
        };
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
                let undated = pick(lang, "undated", "ohne Datum", "无日期");
                parts.push(format!("{} {undated}", deals(lane.undated.count(), lang)));
            }
            text.extend([" ", &lane.name, ": ", &parts.join("; "), "."]);
        }
        text.replace(NBSP, " ")
    }
}
