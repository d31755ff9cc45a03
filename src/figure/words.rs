//! The words of figures in three languages: names of groups, things counted, lists.

use super::format::{NBSP, month_name, sum_text, when_text};
use crate::model::{Currency, DealIx, Field, Kind, Lang, Level, PlaceIx, Register, Stage, Unit, number_text};
use crate::query::{GroupBy, GroupKey, Measure, Site, Sum};

/// The text in the figure's language.
pub(super) fn pick(lang: Lang, en: &'static str, de: &'static str, zh: &'static str) -> &'static str {
    match lang {
        Lang::En => en,
        Lang::De => de,
        Lang::Zh => zh,
    }
}

/// `a, b and c`.
pub(super) fn and_list(items: &[String], lang: Lang) -> String {
    let (comma, and) = match lang {
        Lang::En => (", ", " and "),
        Lang::De => (", ", " und "),
        Lang::Zh => ("、", "和"),
    };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{}{and}{last}", head.join(comma)),
    }
}

/// The list, cut to `most` items, with how many more there are.
pub(super) fn cut_list(items: &[String], most: usize, lang: Lang) -> String {
    if items.len() <= most {
        return and_list(items, lang);
    }
    let more = items.len() - most;
    let rest = match lang {
        Lang::En => format!("{more}{NBSP}more"),
        Lang::De => format!("{more}{NBSP}weitere"),
        Lang::Zh => format!("另外{more}项"),
    };
    let shown: Vec<String> = items.iter().take(most).cloned().chain([rest]).collect();
    and_list(&shown, lang)
}

/// `30 projects`, `≥ 99 agreements`, `1 agreement`.
pub(super) fn counted(unit: Unit, sum: &Sum, lang: Lang) -> String {
    let number = sum_text(sum);
    let is_one = number == "1";
    let word = unit_word(unit, is_one, lang);
    match lang {
        Lang::Zh => format!("{number}{}{word}", pick_measure_word(unit)),
        _ => format!("{number}{NBSP}{word}"),
    }
}

/// `2 deals`.
pub(super) fn deals(number: usize, lang: Lang) -> String {
    let word = match (lang, number) {
        (Lang::En, 1) => "deal",
        (Lang::En, _) => "deals",
        (Lang::De, 1) => "Abschluss",
        (Lang::De, _) => "Abschlüsse",
        (Lang::Zh, _) => return format!("{number}项交易"),
    };
    format!("{}{NBSP}{word}", number_text(number))
}

/// `2 deals`, or `about 2 deals` where some count by a share; `number` is in thousandths.
pub(super) fn deals_about(number: i64, lang: Lang) -> String {
    let rounded = usize::try_from((number + 500) / 1000).unwrap_or(0);
    let text = deals(rounded, lang);
    match (number % 1000 == 0, rounded) {
        (true, _) => text,
        (false, 0) => pick(lang, "less than a deal", "weniger als ein Abschluss", "不足一项交易").to_owned(),
        (false, _) => format!("{}{text}", pick(lang, "about ", "etwa ", "约")),
    }
}

/// `projects`, or `project` for one.
pub(super) fn unit_word(unit: Unit, is_one: bool, lang: Lang) -> &'static str {
    match (unit, is_one) {
        (Unit::Projects, true) => pick(lang, "project", "Projekt", "项目"),
        (Unit::Projects, false) => pick(lang, "projects", "Projekte", "项目"),
        (Unit::Agreements, true) => pick(lang, "agreement", "Vereinbarung", "协议"),
        (Unit::Agreements, false) => pick(lang, "agreements", "Vereinbarungen", "协议"),
        (Unit::Companies, true) => pick(lang, "company", "Unternehmen", "企业"),
        (Unit::Companies, false) => pick(lang, "companies", "Unternehmen", "企业"),
        (Unit::Partners, true) => pick(lang, "partner", "Partner", "合作伙伴"),
        (Unit::Partners, false) => pick(lang, "partners", "Partner", "合作伙伴"),
    }
}

fn pick_measure_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Projects => "个",
        Unit::Agreements => "份",
        Unit::Companies | Unit::Partners => "家",
    }
}

/// `US dollars`.
pub(super) fn currency_words(currency: Currency, lang: Lang) -> String {
    match currency.code() {
        "USD" => pick(lang, "US dollars", "US-Dollar", "美元").to_owned(),
        "EUR" => pick(lang, "euros", "Euro", "欧元").to_owned(),
        "CNY" => pick(lang, "yuan", "Yuan", "人民币").to_owned(),
        code => code.to_owned(),
    }
}

pub(super) fn kind_word(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Investment => pick(lang, "Investment", "Investition", "投资"),
        Kind::Procurement => pick(lang, "Procurement", "Beschaffung", "采购"),
        Kind::Cooperation => pick(lang, "Cooperation", "Kooperation", "合作"),
        Kind::Settlement => pick(lang, "Settlement", "Ansiedlung", "落户"),
        Kind::Partnership => pick(lang, "Partnership", "Partnerschaft", "伙伴计划"),
        Kind::Visit => pick(lang, "Visit", "Besuch", "访问"),
        Kind::Unspecified => pick(lang, "Unspecified", "Ohne nähere Angabe", "未说明"),
    }
}

pub(super) fn stage_word(stage: Stage, lang: Lang) -> &'static str {
    match stage {
        Stage::Talks => pick(lang, "In talks", "In Gesprächen", "洽谈"),
        Stage::Intent => pick(lang, "Intended", "Beabsichtigt", "意向"),
        Stage::Signed => pick(lang, "Signed", "Unterzeichnet", "签约"),
        Stage::Started => pick(lang, "Started", "Begonnen", "启动"),
        Stage::Operating => pick(lang, "Operating", "In Betrieb", "运营"),
        Stage::Cancelled => pick(lang, "Cancelled", "Abgesagt", "取消"),
    }
}

/// What groups are, behind "by".
pub(super) fn by_word(by: GroupBy, lang: Lang) -> &'static str {
    match by {
        GroupBy::District => pick(lang, "district", "Bezirk", "区"),
        GroupBy::Province => pick(lang, "province", "Provinz", "省"),
        GroupBy::Zone => pick(lang, "zone", "Zone", "园区"),
        GroupBy::Country => pick(lang, "country", "Land", "国家"),
        GroupBy::Kind => pick(lang, "kind", "Art", "类型"),
        GroupBy::Stage => pick(lang, "stage", "Stufe", "阶段"),
        GroupBy::Sector => pick(lang, "sector", "Branche", "行业"),
        GroupBy::Party => pick(lang, "party", "Beteiligten", "参与方"),
        GroupBy::Event => pick(lang, "event", "Anlass", "活动"),
        GroupBy::Month => pick(lang, "month", "Monat", "月份"),
        GroupBy::Year => pick(lang, "year", "Jahr", "年份"),
        GroupBy::Source => pick(lang, "source", "Quelle", "来源"),
    }
}

/// The name of a group, in the figure's language.
pub fn group_name(register: &Register, (by, site): (GroupBy, Site), key: &GroupKey, lang: Lang) -> String {
    match key {
        GroupKey::Kind(kind) => kind_word(*kind, lang).to_owned(),
        GroupKey::Stage(stage) => stage_word(*stage, lang).to_owned(),
        GroupKey::Month(month) if lang == Lang::Zh => format!("{}年{}月", month.year, month.month),
        GroupKey::Month(month) => format!("{}{NBSP}{}", month_name(month.month, lang), month.year),
        GroupKey::Several if by == GroupBy::Year => {
            pick(lang, "Over several years", "Über mehrere Jahre", "跨多年").to_owned()
        }
        GroupKey::Several => pick(lang, "Over several months", "Über mehrere Monate", "跨多月").to_owned(),
        GroupKey::Missing if by.is_in_time() => {
            pick(lang, "No date given", "Ohne Datum", "未注明日期").to_owned()
        }
        GroupKey::Missing if by.level().is_some() && site == Site::Venue => {
            pick(lang, "No venue given", "Ohne Ort der Unterzeichnung", "未注明签约地").to_owned()
        }
        GroupKey::Missing if by.level().is_some() => {
            pick(lang, "No place given", "Ohne Ort", "未注明地点").to_owned()
        }
        GroupKey::Missing => match lang {
            Lang::En => format!("No {} given", by_word(by, lang)),
            Lang::De => format!("Ohne Angabe: {}", by_word(by, lang)),
            Lang::Zh => format!("未注明{}", by_word(by, lang)),
        },
        GroupKey::Word(_)
        | GroupKey::Size(_)
        | GroupKey::Place(_)
        | GroupKey::Sector(_)
        | GroupKey::Name(_)
        | GroupKey::Year(_)
        | GroupKey::Source(_) => key.name(register, (by, site), lang),
    }
}

/// The line under a group's name: where a place lies, or what it is.
pub(super) fn group_detail(register: &Register, by: GroupBy, key: &GroupKey, lang: Lang) -> Option<String> {
    let GroupKey::Place(ix) = key else { return None };
    let place = register.places.get(*ix);
    if by == GroupBy::District && place.level == Level::Province {
        return Some(province_word(register, *ix, lang).to_owned());
    }
    let parent = place.parent.map(|parent| register.places.get(parent).names.in_lang(lang).to_owned())?;
    match place.level {
        Level::Country | Level::Region => None,
        _ if place.spans.is_empty() => Some(parent),
        _ => Some(match lang {
            Lang::En => format!("{parent}, across districts"),
            Lang::De => format!("{parent}, bezirksübergreifend"),
            Lang::Zh => format!("{parent}，跨区"),
        }),
    }
}

/// The four municipalities straight under the central government, by their codes of GB/T 2260.
fn province_word(register: &Register, ix: PlaceIx, lang: Lang) -> &'static str {
    let code = register.places.get(ix).gb2260.as_deref().unwrap_or_default();
    let is_municipality = ["11", "12", "31", "50"].iter().any(|prefix| code.starts_with(prefix));
    if is_municipality {
        pick(lang, "municipality", "regierungsunmittelbare Stadt", "直辖市")
    } else {
        pick(lang, "whole province", "ganze Provinz", "全省")
    }
}

/// What bars measure, as a title begins: "Signed volume", "Projects".
pub(super) fn measure_words(measure: Measure, is_signed: bool, lang: Lang) -> &'static str {
    match (measure, is_signed) {
        (Measure::Money, true) => pick(lang, "Signed volume", "Unterzeichnetes Volumen", "签约额"),
        (Measure::Money, false) => pick(lang, "Volume", "Volumen", "金额"),
        (Measure::Deals, true) => pick(lang, "Signed deals", "Unterzeichnete Abschlüsse", "已签约交易"),
        (Measure::Deals, false) => pick(lang, "Deals", "Abschlüsse", "交易"),
        (Measure::Count(Unit::Projects), _) => pick(lang, "Projects", "Projekte", "项目"),
        (Measure::Count(Unit::Agreements), _) => pick(lang, "Agreements", "Vereinbarungen", "协议"),
        (Measure::Count(Unit::Companies), _) => pick(lang, "Companies", "Unternehmen", "企业"),
        (Measure::Count(Unit::Partners), _) => pick(lang, "Partners", "Partner", "合作伙伴"),
        (Measure::Area, _) => pick(lang, "Floor area", "Geschossfläche", "建筑面积"),
    }
}

/// Where one sentence ends and the next begins.
pub(super) fn sentence(text: &str, lang: Lang) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '。', '!', '?', '…']) {
        return text.to_owned();
    }
    format!("{text}{}", pick(lang, ".", ".", "。"))
}

/// The text with a capital in front.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// A deal's publishers, each once: whose statement its own amount is.
pub(super) fn publisher(register: &Register, deal: DealIx) -> String {
    let deal = register.deal(deal);
    let states = deal.evidence.iter().find(|evidence| evidence.fields.contains(&Field::Amount));
    let source = states.map(|evidence| evidence.source).or(deal.source());
    source.map_or(String::new(), |source| register.source(source).publisher.clone())
}

/// A deal's date in words.
pub(super) fn deal_when(register: &Register, deal: DealIx, lang: Lang) -> String {
    match register.deal(deal).when {
        Some(when) => when_text(when, lang),
        None => pick(lang, "undated", "ohne Datum", "无日期").to_owned(),
    }
}
