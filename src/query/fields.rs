//! The fields of deals: all that filters, facets, groupings and columns need to know of each, said once.

use super::closed::ClosedList;
use super::group::{GroupBy, Period, Site};
use super::values::{AmountWord, Flag};
use crate::model::{Confidence, Deal, Field, Form, Kind, Lang, Level, Register, Stage, Unit};
use crate::words::{heading, text};

/// The sort of values that a field has. It decides how they are read, printed, named, looked up and counted.
#[derive(Clone, Copy)]
pub(super) enum Values {
    List(ClosedList),
    /// Amounts of money, or one of the words for them.
    Money(ClosedList),
    Currency,
    /// A count or a floor area.
    Number(Field),
    Date,
    Time(Period),
    /// Any place that contains the deal's.
    Inside(Site),
    /// The place at a level that contains the deal's.
    Level(Level),
    Sectors,
    Sources,
    /// Names that stand in the deals themselves.
    Names(NamesOf),
    Text(fn(&Deal) -> &str),
}

/// Calls the function with each of a deal's names, in the spelling that is shown.
type NamesOf = for<'a> fn(&'a Register, &'a Deal, &mut dyn FnMut(&'a str));

/// How a clause on a field reads in a sentence.
#[derive(Clone, Copy)]
pub(super) enum Phrasing {
    /// "sector chemicals"
    Named,
    /// "procurement"
    Bare,
    /// "signed or further"
    Stage,
    /// "in Shanghai"
    In,
    /// "signed in Shanghai"
    SignedIn,
    /// "2023", "date until 2023"
    Time,
}

/// All that is said of a field.
pub(super) struct FieldRow {
    /// The field's name in the filter language.
    word: &'static str,
    /// The id of the field's name.
    id: &'static str,
    pub values: Values,
    /// Names in files, where they are others.
    aliases: &'static [&'static str],
    /// The id of the plural of its groups' name, as used after "by", if it is another.
    by: Option<&'static str>,
    /// Names that people type, in addition to those that the program displays.
    typed: &'static [&'static str],
    /// Whether the field supports comparisons such as `<` and `>`.
    is_ordered: bool,
    /// Whether a facet lists the values in their own order, rather than by their number of deals.
    has_own_order: bool,
    /// Whether a deal can have several values, so that groups overlap.
    overlaps: bool,
    pub phrasing: Phrasing,
}

impl FieldRow {
    const fn new(word: &'static str, id: &'static str, values: Values) -> Self {
        Self {
            word,
            id,
            values,
            aliases: &[],
            by: None,
            typed: &[],
            is_ordered: false,
            has_own_order: false,
            overlaps: false,
            phrasing: Phrasing::Named,
        }
    }
}

/// Makes the fields from their rows.
macro_rules! fields {
    ($($field:ident = ($word:literal, $id:literal, $values:expr) { $($name:ident: $value:expr),* $(,)? })+) => {
        /// A field that filters can test.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum FacetField { $($field),+ }

        impl FacetField {
            /// All fields with their names in the filter language.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$field, $word)),+];

            pub(super) fn row(self) -> &'static FieldRow {
                match self {
                    $(Self::$field => const { &FieldRow { $($name: $value,)* ..FieldRow::new($word, $id, $values) } }),+
                }
            }
        }
    };
}

fields! {
    Stage = ("stage", "name-stage", Values::List(ClosedList::of::<Stage>())) {
        typed: &["stages", "stadium", "状态", "进展", "stufe"], is_ordered: true, has_own_order: true,
        phrasing: Phrasing::Stage,
    }
    Kind = ("kind", "name-kind", Values::List(ClosedList::of::<Kind>())) {
        typed: &["kinds", "type", "typ", "类别", "种类", "性质"], phrasing: Phrasing::Bare,
    }
    Form = ("form", "name-form", Values::List(ClosedList::of::<Form>())) { typed: &["forms"] }
    District = ("district", "name-district", Values::Level(Level::District)) {
        typed: &["districts", "stadtbezirk", "区县", "市区", "区", "bezirk"], phrasing: Phrasing::In,
    }
    Province = ("province", "name-province", Values::Level(Level::Province)) {
        typed: &["provinces", "bundesland", "省份", "省市", "省"], phrasing: Phrasing::In,
    }
    Zone = ("zone", "name-zone", Values::Level(Level::Zone)) {
        typed: &["zones", "park", "开发区", "园区"], phrasing: Phrasing::In,
    }
    Country = ("country", "name-country", Values::Level(Level::Country)) {
        typed: &["countries", "国"], phrasing: Phrasing::In,
    }
    Place = ("place", "name-place", Values::Inside(Site::Place)) {
        typed: &["places", "地方", "落地", "地点", "ort"], phrasing: Phrasing::In,
    }
    Venue = ("venue", "name-venue", Values::Inside(Site::Venue)) {
        typed: &["venues", "unterzeichnungsort", "签约地点", "vertragsort"], phrasing: Phrasing::SignedIn,
    }
    Sector = ("sector", "name-sector", Values::Sectors) {
        typed: &["branchen", "sektor", "industry", "产业", "领域"], aliases: &["sectors"], overlaps: true,
    }
    Party = ("party", "name-party", Values::Names(|register, deal, take| {
        deal.parties.iter().for_each(|party| take(register.party(&party.name)));
    })) {
        typed: &["beteiligter", "partei", "parteien", "firma", "company", "公司", "企业"],
        aliases: &["parties"], by: Some("name-by-party"), overlaps: true,
    }
    Event = ("event", "name-event", Values::Names(|register, deal, take| {
        deal.event.iter().for_each(|event| take(register.event(event)));
    })) {
        typed: &["events", "veranstaltung", "ereignis", "anlass", "场合", "展会"],
    }
    Source = ("source", "name-source", Values::Sources) {
        typed: &["sources", "quellen", "artikel", "article", "报道"], overlaps: true,
    }
    Year = ("year", "name-year", Values::Time(Period::Year)) {
        typed: &["years", "年"], is_ordered: true, has_own_order: true, phrasing: Phrasing::Time,
    }
    Month = ("month", "name-month", Values::Time(Period::Month)) {
        typed: &["months", "月"], has_own_order: true, phrasing: Phrasing::Bare,
    }
    Quarter = ("quarter", "name-quarter", Values::Time(Period::Quarter)) {
        typed: &["quarters"], has_own_order: true,
    }
    Date = ("date", "name-date", Values::Date) {
        typed: &["wann", "时间"], aliases: &["when"], is_ordered: true, phrasing: Phrasing::Time,
    }
    Amount = ("amount", "name-amount", Values::Money(ClosedList::of::<AmountWord>())) {
        typed: &["amounts", "money", "value", "summe", "数额", "金額", "资金"], is_ordered: true,
        has_own_order: true,
    }
    Currency = ("currency", "name-currency", Values::Currency) {
        typed: &["waehrung", "币种", "货币"],
    }
    Count = ("count", "name-count", Values::Number(Field::Count)) {
        typed: &["zahl", "number"], is_ordered: true,
    }
    Unit = ("unit", "name-unit", Values::List(ClosedList::of::<Unit>())) { typed: &["units"] }
    Area = ("area", "name-area", Values::Number(Field::FloorArea)) {
        typed: &["flaeche"], aliases: &["floor_area_m2"], is_ordered: true,
    }
    Confidence = ("confidence", "name-confidence", Values::List(ClosedList::of::<Confidence>())) {
        typed: &["verlaesslichkeit", "sicherheit", "konfidenz", "可信度", "置信度", "可靠性"], is_ordered: true,
        has_own_order: true,
    }
    Is = ("is", "name-is", Values::List(ClosedList::of::<Flag>())) {
        typed: &["ist", "是", "特征"], has_own_order: true, phrasing: Phrasing::Bare,
    }
    Id = ("id", "name-id", Values::Text(|deal| &deal.id)) { typed: &["标识", "kennung"] }
    Title = ("title", "name-title", Values::Text(|deal| &deal.title)) {}
    Note = ("note", "name-note", Values::Text(|deal| deal.note.as_deref().unwrap_or_default())) {
        typed: &["notes", "notiz"],
    }
}

/// The fields of the filter panel, from top to bottom.
pub const FIELDS: [FacetField; 12] = [
    FacetField::Stage,
    FacetField::Place,
    FacetField::Kind,
    FacetField::Amount,
    FacetField::Sector,
    FacetField::Party,
    FacetField::Year,
    FacetField::Month,
    FacetField::Currency,
    FacetField::Is,
    FacetField::Confidence,
    FacetField::Source,
];

impl FacetField {
    /// The field's name in the filter language.
    pub fn word(self) -> &'static str {
        self.row().word
    }

    /// The field with this name; the names in files are accepted as well.
    pub fn from_word(word: &str) -> Option<Self> {
        let is_meant = |known: &&str| word.eq_ignore_ascii_case(known);
        let mut all = Self::ALL.iter().map(|(field, _)| (*field, field.row()));
        all.find(|(_, row)| is_meant(&row.word) || row.aliases.iter().any(is_meant)).map(|(field, _)| field)
    }

    /// The field whose values are the groups of a grouping.
    pub fn of(by: GroupBy) -> Self {
        match by {
            GroupBy::District => Self::District,
            GroupBy::Province => Self::Province,
            GroupBy::Zone => Self::Zone,
            GroupBy::Country => Self::Country,
            GroupBy::Kind => Self::Kind,
            GroupBy::Stage => Self::Stage,
            GroupBy::Sector => Self::Sector,
            GroupBy::Party => Self::Party,
            GroupBy::Event => Self::Event,
            GroupBy::Month => Self::Month,
            GroupBy::Quarter => Self::Quarter,
            GroupBy::Year => Self::Year,
            GroupBy::Source => Self::Source,
        }
    }

    /// The facet that shows the field's clauses: districts, provinces, zones and countries belong to places.
    #[must_use]
    pub fn facet(self) -> Self {
        if matches!(self.values(), Values::Level(_)) { Self::Place } else { self }
    }

    /// The grouping by the field's values.
    pub fn grouping(self) -> Option<GroupBy> {
        GroupBy::ALL.iter().copied().find(|by| Self::of(*by) == self)
    }

    pub(super) fn values(self) -> Values {
        self.row().values
    }

    /// The words of the field's values, if they or some of them are from a closed list.
    pub(super) fn list(self) -> Option<ClosedList> {
        let (Values::List(list) | Values::Money(list)) = self.values() else { return None };
        Some(list)
    }

    /// Whether the field supports comparisons such as `<` and `>`.
    pub fn is_ordered(self) -> bool {
        self.row().is_ordered
    }

    /// Whether a facet lists the values in their own order, rather than by their number of deals.
    pub(super) fn has_own_order(self) -> bool {
        self.row().has_own_order
    }

    /// Names that people type, in addition to those that the program displays.
    pub(super) fn typed(self) -> &'static [&'static str] {
        self.row().typed
    }

    /// The field's name within a sentence; floor area is `area`, as it is typed.
    pub fn in_words(self, lang: Lang) -> &'static str {
        text(lang, self.row().id)
    }

    /// The field's name at the head of a column or a list.
    pub fn head(self, lang: Lang) -> &'static str {
        heading(lang, self.row().id)
    }
}

impl GroupBy {
    /// The grouping's name on the command line and in files.
    pub fn word(self) -> &'static str {
        FacetField::of(self).word()
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|by| by.word() == word)
    }

    /// The plural of the groups' name, as used after "by".
    pub fn in_words(self, lang: Lang) -> &'static str {
        let row = FacetField::of(self).row();
        text(lang, row.by.unwrap_or(row.id))
    }

    /// The level of the gazetteer to which places roll up.
    pub fn level(self) -> Option<Level> {
        let Values::Level(level) = FacetField::of(self).values() else { return None };
        Some(level)
    }

    /// The period of time that each group stands for.
    pub(super) fn period(self) -> Option<Period> {
        let Values::Time(period) = FacetField::of(self).values() else { return None };
        Some(period)
    }

    /// Whether a deal can belong to several groups, so that groups overlap.
    pub fn overlaps(self) -> bool {
        FacetField::of(self).row().overlaps
    }

    /// Whether the groups are in chronological order.
    pub fn is_in_time(self) -> bool {
        self.period().is_some()
    }
}
