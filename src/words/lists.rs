//! Words for the closed lists of the model: kinds, stages, forms, roles, fields, units, currencies.

use super::phrases::{heading, text};
use crate::model::{Confidence, Currency, Field, Form, Kind, Lang, Link, Role, Stage, Unit};

/// `Investment`, `Procurement`.
pub fn kind_word(kind: Kind, lang: Lang) -> &'static str {
    text(
        lang,
        match kind {
            Kind::Investment => "kind-investment",
            Kind::Procurement => "kind-procurement",
            Kind::Cooperation => "kind-cooperation",
            Kind::Settlement => "kind-settlement",
            Kind::Partnership => "kind-partnership",
            Kind::Visit => "kind-visit",
            Kind::Unspecified => "kind-unspecified",
        },
    )
}

/// `In talks`, `Signed`.
pub fn stage_word(stage: Stage, lang: Lang) -> &'static str {
    text(
        lang,
        match stage {
            Stage::Talks => "stage-talks",
            Stage::Intent => "stage-intent",
            Stage::Signed => "stage-signed",
            Stage::Started => "stage-started",
            Stage::Operating => "stage-operating",
            Stage::Cancelled => "stage-cancelled",
        },
    )
}

/// `Single deal`, `Batch`.
pub fn form_word(form: Form, lang: Lang) -> &'static str {
    text(
        lang,
        match form {
            Form::Single => "form-single",
            Form::Batch => "form-batch",
            Form::RunningTotal => "form-running-total",
        },
    )
}

/// `Investor`, `Host`.
pub fn role_word(role: Role, lang: Lang) -> &'static str {
    text(
        lang,
        match role {
            Role::Investor => "role-investor",
            Role::Host => "role-host",
            Role::Buyer => "role-buyer",
            Role::Seller => "role-seller",
            Role::Partner => "role-partner",
            Role::Visitor => "role-visitor",
            Role::Organiser => "role-organiser",
        },
    )
}

/// `Low`, `High`.
pub fn confidence_word(confidence: Confidence, lang: Lang) -> &'static str {
    text(
        lang,
        match confidence {
            Confidence::Low => "confidence-low",
            Confidence::Medium => "confidence-medium",
            Confidence::High => "confidence-high",
        },
    )
}

/// `as the source says`, `inferred`.
pub fn link_word(link: Link, lang: Lang) -> &'static str {
    text(
        lang,
        match link {
            Link::Stated => "link-stated",
            Link::Inferred => "link-inferred",
        },
    )
}

/// `Amount`, `Floor area`.
pub fn field_word(field: Field, lang: Lang) -> &'static str {
    let id = match field {
        Field::Title => return text(lang, "field-title"),
        Field::PartOf => return text(lang, "field-part-of"),
        Field::Kind => "name-kind",
        Field::Form => "name-form",
        Field::Stage => "name-stage",
        Field::When => "name-date",
        Field::Place => "name-place",
        Field::Venue => "name-venue",
        Field::Event => "name-event",
        Field::Parties => "name-party",
        Field::Sectors => "name-sector",
        Field::Amount => "name-amount",
        Field::Count => "name-count",
        Field::FloorArea => "name-area",
    };
    heading(lang, id)
}

/// `projects`, or `project` for one.
pub fn unit_word(unit: Unit, is_one: bool, lang: Lang) -> &'static str {
    text(
        lang,
        match (unit, is_one) {
            (Unit::Projects, true) => "unit-project",
            (Unit::Projects, false) => "unit-projects",
            (Unit::Agreements, true) => "unit-agreement",
            (Unit::Agreements, false) => "unit-agreements",
            (Unit::Companies, true) => "unit-company",
            (Unit::Companies, false) => "unit-companies",
            (Unit::Partners, true) => "unit-partner",
            (Unit::Partners, false) => "unit-partners",
        },
    )
}

/// `US dollars`; the code if there are no words for the currency.
pub fn currency_words(currency: Currency, lang: Lang) -> &'static str {
    match currency.code() {
        "USD" => text(lang, "currency-usd"),
        "EUR" => text(lang, "currency-eur"),
        "CNY" => text(lang, "currency-cny"),
        code => code,
    }
}

/// The sign next to an amount: `US$`, `€`, `美元`; the code if the currency has no sign.
pub fn currency_sign(currency: Currency, lang: Lang) -> String {
    let sign = match currency.code() {
        "USD" => text(lang, "sign-usd"),
        "EUR" => text(lang, "sign-eur"),
        "CNY" => text(lang, "sign-cny"),
        "HKD" => text(lang, "sign-hkd"),
        "JPY" => text(lang, "sign-jpy"),
        "GBP" => text(lang, "sign-gbp"),
        "KRW" => text(lang, "sign-krw"),
        "SGD" => text(lang, "sign-sgd"),
        _ => return currency.sign().trim_end_matches('\u{a0}').to_owned(),
    };
    sign.to_owned()
}
