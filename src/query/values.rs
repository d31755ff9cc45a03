//! The closed lists of values that fields have, and values of a deal that are derived from several of its fields.

use super::closed::Listed;
use super::names::{confidence_within, form_within, kind_within, stage_within, word_name};
use super::{GroupKey, Relation};
use crate::model::{Amount, Confidence, Deal, Field, Form, Kind, Lang, SourceIx, Stage, Unit, When};
use crate::tr;
use crate::words::{confidence_word, form_word, kind_word, stage_word, unit_word};

impl Listed for Stage {
    const VALUES: &'static [Self] = Self::ALL;

    fn text(self) -> &'static str {
        self.word()
    }

    fn names(self, lang: Lang) -> [&'static str; 2] {
        [stage_word(self, lang), stage_within(self, lang)]
    }

    fn typed(self) -> &'static [&'static str] {
        match self {
            Self::Talks => &["gespräche", "谈判", "磋商", "洽谈"],
            Self::Intent => &["absicht", "absichtserklärung", "intended", "有意"],
            Self::Signed => &["unterschrieben", "签约", "签署", "已签"],
            Self::Started => &["gestartet", "开工", "启动"],
            Self::Operating => &["operational", "betrieb", "运营", "投产", "已运营"],
            Self::Cancelled => &["canceled", "storniert", "已取消", "终止", "取消"],
        }
    }

    fn each(deal: &Deal, take: &mut dyn FnMut(Self)) {
        take(deal.stage);
    }

    fn key(self) -> GroupKey {
        GroupKey::Stage(self)
    }

    /// Cancelled is not on the ladder, so no comparison holds for it.
    fn holds(self, relation: Relation, limit: Self) -> bool {
        (self != Self::Cancelled || relation == Relation::Is) && relation.holds(&self, &limit)
    }
}

impl Listed for Kind {
    const VALUES: &'static [Self] = Self::ALL;

    fn text(self) -> &'static str {
        self.word()
    }

    fn names(self, lang: Lang) -> [&'static str; 2] {
        [kind_word(self, lang), kind_within(self, lang)]
    }

    fn typed(self) -> &'static [&'static str] {
        match self {
            Self::Investment => &["investments", "investitionen"],
            Self::Procurement => &["order", "orders", "beschaffungen", "auftrag"],
            Self::Cooperation => &["zusammenarbeit"],
            Self::Settlement | Self::Partnership => &[],
            Self::Visit => &["visits", "besuche", "考察"],
            Self::Unspecified => &["sonstige", "其他", "未说明", "ohne nähere angabe", "unspecified"],
        }
    }

    fn each(deal: &Deal, take: &mut dyn FnMut(Self)) {
        take(deal.kind);
    }

    fn key(self) -> GroupKey {
        GroupKey::Kind(self)
    }
}

impl Listed for Form {
    const VALUES: &'static [Self] = Self::ALL;
    /// `RunningTotal` consists of two words.
    const KEEPS_CASE: bool = true;

    fn text(self) -> &'static str {
        self.word()
    }

    fn names(self, lang: Lang) -> [&'static str; 2] {
        [form_word(self, lang), form_within(self, lang)]
    }

    fn typed(self) -> &'static [&'static str] {
        match self {
            Self::Single => &["einzeln", "单项", "单项交易", "einzelner abschluss", "single deal"],
            Self::Batch => &["sammel", "sammelangabe", "批次", "合计数", "sammelposten"],
            Self::RunningTotal => &["running", "累计", "laufende summe", "running total"],
        }
    }

    fn each(deal: &Deal, take: &mut dyn FnMut(Self)) {
        take(deal.form);
    }
}

impl Listed for Unit {
    const VALUES: &'static [Self] = Self::ALL;

    fn text(self) -> &'static str {
        self.word()
    }

    fn names(self, lang: Lang) -> [&'static str; 2] {
        [true, false].map(|is_one| unit_word(self, is_one, lang))
    }

    fn each(deal: &Deal, take: &mut dyn FnMut(Self)) {
        deal.counted_unit().into_iter().for_each(take);
    }
}

impl Listed for Confidence {
    const VALUES: &'static [Self] = Self::ALL;

    fn text(self) -> &'static str {
        self.word()
    }

    fn names(self, lang: Lang) -> [&'static str; 2] {
        [confidence_word(self, lang), confidence_within(self, lang)]
    }

    fn each(deal: &Deal, take: &mut dyn FnMut(Self)) {
        take(deal.confidence);
    }
}

/// A property that `is:` tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    Single,
    Batch,
    RunningTotal,
    Member,
    Disputed,
    Undated,
    Approximate,
    Undisclosed,
    Merged,
}

impl Flag {
    pub const ALL: &'static [Self] = &[
        Self::Single,
        Self::Batch,
        Self::RunningTotal,
        Self::Member,
        Self::Disputed,
        Self::Undated,
        Self::Approximate,
        Self::Undisclosed,
        Self::Merged,
    ];
}

impl Listed for Flag {
    const VALUES: &'static [Self] = Self::ALL;

    fn text(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Batch => "batch",
            Self::RunningTotal => "running",
            Self::Member => "member",
            Self::Disputed => "disputed",
            Self::Undated => "undated",
            Self::Approximate => "approximate",
            Self::Undisclosed => "undisclosed",
            Self::Merged => "merged",
        }
    }

    fn names(self, lang: Lang) -> [&'static str; 2] {
        [word_name(self.text(), lang); 2]
    }

    fn typed(self) -> &'static [&'static str] {
        match self {
            Self::Disputed => {
                &["umstritten", "争议", "有争议", "strittig", "widersprüchlich", "quellen widersprechen sich"]
            }
            Self::Undated => &["无时间", "undatiert"],
            Self::Approximate => &["circa", "大约", "近似", "ungefähr", "rund"],
            Self::Undisclosed => &["ungenannt", "未公开"],
            Self::Member => &["mitglied", "成员", "批次成员", "teil eines sammelpostens"],
            Self::Batch => &["sammelposten", "sammelangabe"],
            Self::RunningTotal => &["累计", "laufende summe", "running total", "running totals"],
            Self::Single | Self::Merged => &[],
        }
    }

    fn each(deal: &Deal, take: &mut dyn FnMut(Self)) {
        Self::ALL.iter().copied().filter(|flag| flag.is_of(deal)).for_each(take);
    }
}

impl Flag {
    /// Whether a deal has the property.
    fn is_of(self, deal: &Deal) -> bool {
        match self {
            Self::Single => deal.form == Form::Single,
            Self::Batch => deal.form == Form::Batch,
            Self::RunningTotal => deal.form == Form::RunningTotal,
            Self::Member => deal.part_of.is_some(),
            Self::Disputed => deal.has_dispute(),
            Self::Undated => deal.when.is_none(),
            Self::Approximate => {
                deal.money_statements().any(|money| money.bounds.is_about())
                    || deal.count_statements(Field::Count).any(|count| count.0.is_about())
                    || deal.count_statements(Field::FloorArea).any(|count| count.0.is_about())
                    || deal.when.is_some_and(When::is_about)
            }
            Self::Undisclosed => deal.leading_amount() == Some(Amount::Undisclosed),
            Self::Merged => !deal.merged.is_empty(),
        }
    }
}

/// A word for an amount in `amount:` and in the facet of amounts: its bound, or how far it is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AmountWord(&'static str);

impl Listed for AmountWord {
    const VALUES: &'static [Self] = &[
        Self("exact"),
        Self("about"),
        Self("at least"),
        Self("at most"),
        Self("range"),
        Self("disputed"),
        Self("undisclosed"),
        Self("none"),
    ];

    fn text(self) -> &'static str {
        self.0
    }

    fn names(self, lang: Lang) -> [&'static str; 2] {
        [if self.0 == "none" { tr!(lang, "value-no-money") } else { word_name(self.0, lang) }; 2]
    }

    fn typed(self) -> &'static [&'static str] {
        match self.0 {
            "undisclosed" => &["ungenannt", "未公开"],
            "disputed" => &["umstritten", "争议", "有争议", "strittig"],
            "exact" => &["确切"],
            "at least" => &["不少于"],
            "at most" => &["不超过"],
            "about" => &["ungefähr", "etwa"],
            "none" => &["ohne geldbetrag"],
            _ => &[],
        }
    }

    fn each(deal: &Deal, take: &mut dyn FnMut(Self)) {
        take(Self(match deal.leading_amount() {
            None => "none",
            Some(Amount::Undisclosed) => "undisclosed",
            Some(Amount::Stated(money)) => money.bounds.word(),
        }));
        if deal.is_disputed(Field::Amount) {
            take(Self("disputed"));
        }
    }
}

/// The distinct sources of a deal's evidence and other statements.
pub(super) fn sources_of(deal: &Deal) -> Vec<SourceIx> {
    let reported = deal.evidence.iter().map(|evidence| evidence.source);
    let mut all: Vec<SourceIx> =
        reported.chain(deal.rivals.iter().filter_map(|rival| rival.source)).collect();
    all.sort_unstable();
    all.dedup();
    all
}
