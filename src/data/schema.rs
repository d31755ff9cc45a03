//! The files as they are written: one raw type for each pair of brackets, apart from the model's types.
//!
//! All fields are optional here; [`super::convert`] decides what a missing one means. Texts are borrowed
//! from the file where they can be.

use super::limits::{MAX_DEALS, MAX_LIST, MAX_PLACES};
use super::outline::Node;
use super::quick::{Quick, QuickRead};
use super::recover::{Broken, Faults, RawStruct, Recover, read, recover_struct};
use crate::model::{Confidence, Field, Form, Kind, Level, Link, Role, Stage, Unit};
use crate::said;
use crate::words::Said;
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A text of a file, borrowed unless it has escapes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text<'a>(pub Cow<'a, str>);

impl Text<'_> {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor).map(Self)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text in double quotes")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// The first entries of a list, and how many more there are: what is not taken must not fill the memory. An
/// entry that could not be read is `None`, so that the others keep their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T, const MOST: usize = MAX_LIST> {
    entries: Vec<Option<T>>,
    more: usize,
}

impl<T, const MOST: usize> Default for List<T, MOST> {
    fn default() -> Self {
        Self { entries: Vec::new(), more: 0 }
    }
}

impl<T, const MOST: usize> List<T, MOST> {
    /// All entries, those that were not kept among them.
    pub fn len(&self) -> usize {
        self.entries.len() + self.more
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Option<T>> {
        self.entries.iter()
    }

    pub fn push(&mut self, entry: Option<T>) {
        self.push_with(|| entry);
    }

    /// Makes an entry if it is to be kept.
    pub fn push_with(&mut self, entry: impl FnOnce() -> Option<T>) {
        if self.entries.len() < MOST {
            self.entries.push(entry());
        } else {
            self.more += 1;
        }
    }
}

impl<'l, T, const MOST: usize> IntoIterator for &'l List<T, MOST> {
    type Item = &'l Option<T>;
    type IntoIter = std::slice::Iter<'l, Option<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for List<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor(std::marker::PhantomData))
    }
}

struct ListVisitor<T, const MOST: usize>(std::marker::PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for ListVisitor<T, MOST> {
    type Value = List<T, MOST>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Self::Value, A::Error> {
        let mut list = List::default();
        while let Some(entry) = sequence.next_element::<Option<T>>()? {
            list.push(entry);
        }
        Ok(list)
    }
}

/// A raw type: how serde reads it whole, and how it is read field by field where that fails.
macro_rules! raw {
    ($(#[$doc:meta])* $name:ident = $word:literal, $thing:literal { $($field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Deserialize)]
        #[serde(rename = $word, default, deny_unknown_fields, bound(deserialize = "'de: 'a"))]
        pub struct $name<'a> {
            $(pub $field: $type,)+
            /// The fields that stand in the file but could not be read; they are reported already.
            #[serde(skip)]
            pub broken: Vec<&'static str>,
            /// Keeps the lifetime where a type borrows nothing.
            #[serde(skip)]
            lifetime: std::marker::PhantomData<&'a ()>,
        }

        impl<'a> RawStruct<'a> for $name<'a> {
            const THING: &'static str = $thing;
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn read_field(&mut self, name: &'static str, node: Node<'a>, faults: &mut Faults) {
                let before = faults.so_far();
                match name {
                    $(stringify!($field) => match read::<$type>(node, faults) {
                        Ok(value) => self.$field = value,
                        Err(Broken) => {
                            if let Some(consequence) = consequence($thing, name) {
                                faults.add_consequence(before, consequence);
                            }
                            self.broken.push(name);
                        }
                    },)+
                    _ => {}
                }
            }
        }

        impl<'a> $name<'a> {
            /// Reads the field `name`, which must be one that was not `seen` yet.
            pub fn quick_field(&mut self, reader: &mut Quick<'a>, name: &str, seen: &mut u32) -> Option<()> {
                #[derive(Clone, Copy)]
                #[expect(non_camel_case_types, reason = "these are the names of the fields")]
                enum At { $($field),+ }
                let at = match name {
                    $(stringify!($field) => {
                        self.$field = QuickRead::quick(reader)?;
                        At::$field
                    })+
                    _ => return None,
                };
                let bit = 1_u32 << (at as u32);
                let is_new = *seen & bit == 0;
                *seen |= bit;
                is_new.then_some(())
            }
        }

        impl<'a> QuickRead<'a> for $name<'a> {
            fn quick(reader: &mut Quick<'a>) -> Option<Self> {
                let mut value = Self::default();
                let mut seen = 0_u32;
                reader.fields(|reader, name| value.quick_field(reader, name, &mut seen))?;
                Some(value)
            }
        }

        impl<'a> Recover<'a> for $name<'a> {
            fn recover(node: Node<'a>, faults: &mut Faults) -> Result<Self, Broken> {
                recover_struct(node, faults, |_, _| false)
            }
        }
    };
}

/// What a field that cannot be read costs.
fn consequence(thing: &str, name: &str) -> Option<Said> {
    Some(match (thing, name) {
        ("thing-deal", "amount") => said!("taken-as-undisclosed"),
        ("thing-deal", "kind") => said!("taken-as-unspecified"),
        ("thing-deal", "id" | "stage") => said!("left-out-deal"),
        ("thing-view", _) => said!("left-out-view"),
        _ => return None,
    })
}

raw! {
    /// `register.ron`.
    RawRegister = "Register", "thing-register" {
        name: Option<Text<'a>>,
        about: Option<Text<'a>>,
        currency: Option<Text<'a>>,
        note: Option<Text<'a>>,
        note_de: Option<Text<'a>>,
        note_zh: Option<Text<'a>>,
        places: List<RawPlace<'a>, MAX_PLACES>,
    }
}

raw! {
    /// An entry of the gazetteer, or of a register's own places.
    RawPlace = "Place", "thing-place" {
        id: Option<Text<'a>>,
        level: Option<Level>,
        parent: Option<Text<'a>>,
        en: Option<Text<'a>>,
        de: Option<Text<'a>>,
        zh: Option<Text<'a>>,
        aliases: List<Text<'a>>,
        spans: List<Text<'a>>,
        gb2260: Option<Text<'a>>,
        iso3166: Option<Text<'a>>,
        since: Option<Text<'a>>,
        until: Option<Text<'a>>,
        now: Option<Text<'a>>,
    }
}

raw! {
    /// An entry of the list of sectors.
    RawSector = "Sector", "thing-sector" {
        id: Option<Text<'a>>,
        en: Option<Text<'a>>,
        de: Option<Text<'a>>,
        zh: Option<Text<'a>>,
        aliases: List<Text<'a>>,
    }
}

raw! {
    /// An entry of `views.ron`.
    RawView = "View", "thing-view" {
        name: Option<Text<'a>>,
        options: Option<Text<'a>>,
    }
}

raw! {
    /// A source with its deals.
    RawSource = "Source", "thing-source" {
        id: Option<Text<'a>>,
        title: Option<Text<'a>>,
        publisher: Option<Text<'a>>,
        author: Option<Text<'a>>,
        language: Option<Text<'a>>,
        published: Option<Text<'a>>,
        address: Option<Text<'a>>,
        note: Option<Text<'a>>,
        deals: List<RawDeal<'a>, MAX_DEALS>,
    }
}

raw! {
    /// A deal as one source tells it.
    RawDeal = "Deal", "thing-deal" {
        id: Option<Text<'a>>,
        title: Option<Text<'a>>,
        kind: Option<Kind>,
        form: Option<Form>,
        stage: Option<Stage>,
        when: Option<Text<'a>>,
        history: List<RawRung<'a>>,
        place: Option<Text<'a>>,
        venue: Option<Text<'a>>,
        event: Option<Text<'a>>,
        parties: List<RawParty<'a>>,
        sectors: List<Text<'a>>,
        amount: Option<Text<'a>>,
        count: Option<Text<'a>>,
        unit: Option<Unit>,
        floor_area_m2: Option<Text<'a>>,
        part_of: Option<RawPartOf<'a>>,
        evidence: List<RawEvidence<'a>>,
        rivals: List<RawRival<'a>>,
        accepted: List<RawAccepted<'a>>,
        same_as: List<Text<'a>>,
        confidence: Option<Confidence>,
        checked: List<RawChecked<'a>>,
        note: Option<Text<'a>>,
    }
}

raw! {
    /// An earlier rung.
    RawRung = "Rung", "thing-rung" {
        stage: Option<Stage>,
        when: Option<Text<'a>>,
        source: Option<Text<'a>>,
        note: Option<Text<'a>>,
    }
}

raw! {
    /// Somebody who takes part.
    RawParty = "Party", "thing-party" {
        name: Option<Text<'a>>,
        role: Option<Role>,
        home: Option<Text<'a>>,
    }
}

raw! {
    /// The batch around a deal.
    RawPartOf = "PartOf", "thing-part-of" {
        deal: Option<Text<'a>>,
        how: Option<Link>,
    }
}

raw! {
    /// Where a source says what.
    RawEvidence = "Evidence", "thing-evidence" {
        source: Option<Text<'a>>,
        line: Option<Text<'a>>,
        fields: List<Field>,
        as_written: Option<Text<'a>>,
    }
}

raw! {
    /// Another statement of a field.
    RawRival = "Rival", "thing-rival" {
        field: Option<Field>,
        value: Option<Text<'a>>,
        source: Option<Text<'a>>,
        why: Option<Text<'a>>,
    }
}

raw! {
    /// The statement that a person decided for.
    RawAccepted = "Accepted", "thing-accepted" {
        field: Option<Field>,
        value: Option<Text<'a>>,
        why: Option<Text<'a>>,
    }
}

raw! {
    /// A warning that a person has looked at.
    RawChecked = "Checked", "thing-checked" {
        problem: Option<Text<'a>>,
        why: Option<Text<'a>>,
    }
}

impl RawRegister<'_> {
    /// A register of which nothing could be read, and that was said already.
    pub fn all_broken() -> Self {
        Self { broken: Self::FIELDS.to_vec(), ..Self::default() }
    }
}
