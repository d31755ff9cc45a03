//! The file format: one raw type for each struct in the files, separate from the types of the model.
//!
//! All fields are optional here; [`super::convert`] handles missing ones. Texts are borrowed from the
//! file if possible.

use super::quick::{Quick, QuickRead};
pub use super::raw::{RawList, RawText};
use super::recover::{Broken, Faults, RawStruct, Recover, read, recover_struct};
use super::tolerant::Node;
use crate::data::limits::{MAX_DEALS, MAX_PLACES};
use crate::message;
use crate::model::{Confidence, Field, Form, Kind, Level, Link, Role, Stage, Unit};
use crate::words::Message;

/// Defines a raw type that serde reads as a whole and that can be read field by field if that fails.
macro_rules! raw {
    ($(#[$doc:meta])* $name:ident = $word:literal, $thing:literal { $($field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Deserialize)]
        #[serde(rename = $word, default, deny_unknown_fields, bound(deserialize = "'de: 'a"))]
        pub struct $name<'a> {
            $(pub $field: $type,)+
            /// The fields that are in the file but could not be read; their faults are reported already.
            #[serde(skip)]
            pub broken: Vec<&'static str>,
            /// Uses the lifetime in types that borrow nothing.
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

            fn has(&self, name: &str) -> bool {
                let is_read = match name {
                    $(stringify!($field) => self.$field != <$type>::default(),)+
                    _ => false,
                };
                is_read || self.broken.contains(&name)
            }
        }

        impl<'a> $name<'a> {
            /// Reads the field `name`; `None` if it is unknown or was `seen` before.
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

/// The phrase for the consequence of an unreadable field.
fn consequence(thing: &str, name: &str) -> Option<Message> {
    Some(match (thing, name) {
        ("thing-deal", "amount") => message!("taken-as-undisclosed"),
        ("thing-deal", "kind") => message!("taken-as-unspecified"),
        ("thing-deal", "id" | "stage") => message!("left-out-deal"),
        ("thing-view", _) => message!("left-out-view"),
        _ => return None,
    })
}

raw! {
    /// `register.ron`.
    RawRegister = "Register", "thing-register" {
        name: Option<RawText<'a>>,
        about: Option<RawText<'a>>,
        currency: Option<RawText<'a>>,
        note: Option<RawText<'a>>,
        note_de: Option<RawText<'a>>,
        note_zh: Option<RawText<'a>>,
        places: RawList<RawPlace<'a>, MAX_PLACES>,
    }
}

raw! {
    /// An entry of the gazetteer, or of a register's own places.
    RawPlace = "Place", "thing-place" {
        id: Option<RawText<'a>>,
        level: Option<Level>,
        parent: Option<RawText<'a>>,
        en: Option<RawText<'a>>,
        de: Option<RawText<'a>>,
        zh: Option<RawText<'a>>,
        aliases: RawList<RawText<'a>>,
        spans: RawList<RawText<'a>>,
        gb2260: Option<RawText<'a>>,
        iso3166: Option<RawText<'a>>,
        since: Option<RawText<'a>>,
        until: Option<RawText<'a>>,
        now: Option<RawText<'a>>,
    }
}

raw! {
    /// An entry of the list of sectors.
    RawSector = "Sector", "thing-sector" {
        id: Option<RawText<'a>>,
        en: Option<RawText<'a>>,
        de: Option<RawText<'a>>,
        zh: Option<RawText<'a>>,
        aliases: RawList<RawText<'a>>,
    }
}

raw! {
    /// An entry of `views.ron`.
    RawView = "View", "thing-view" {
        name: Option<RawText<'a>>,
        options: Option<RawText<'a>>,
    }
}

raw! {
    /// A source with its deals.
    RawSource = "Source", "thing-source" {
        id: Option<RawText<'a>>,
        title: Option<RawText<'a>>,
        publisher: Option<RawText<'a>>,
        author: Option<RawText<'a>>,
        language: Option<RawText<'a>>,
        published: Option<RawText<'a>>,
        address: Option<RawText<'a>>,
        note: Option<RawText<'a>>,
        deals: RawList<RawDeal<'a>, MAX_DEALS>,
    }
}

raw! {
    /// A deal as one source reports it.
    RawDeal = "Deal", "thing-deal" {
        id: Option<RawText<'a>>,
        title: Option<RawText<'a>>,
        kind: Option<Kind>,
        form: Option<Form>,
        stage: Option<Stage>,
        when: Option<RawText<'a>>,
        history: RawList<RawRung<'a>>,
        place: Option<RawText<'a>>,
        venue: Option<RawText<'a>>,
        event: Option<RawText<'a>>,
        parties: RawList<RawParty<'a>>,
        sectors: RawList<RawText<'a>>,
        amount: Option<RawText<'a>>,
        count: Option<RawText<'a>>,
        unit: Option<Unit>,
        floor_area_m2: Option<RawText<'a>>,
        part_of: Option<RawPartOf<'a>>,
        evidence: RawList<RawEvidence<'a>>,
        rivals: RawList<RawRival<'a>>,
        accepted: RawList<RawAccepted<'a>>,
        same_as: RawList<RawText<'a>>,
        confidence: Option<Confidence>,
        checked: RawList<RawChecked<'a>>,
        note: Option<RawText<'a>>,
    }
}

raw! {
    /// An earlier stage of a deal.
    RawRung = "Rung", "thing-rung" {
        stage: Option<Stage>,
        when: Option<RawText<'a>>,
        source: Option<RawText<'a>>,
        note: Option<RawText<'a>>,
    }
}

raw! {
    /// A party to a deal.
    RawParty = "Party", "thing-party" {
        name: Option<RawText<'a>>,
        role: Option<Role>,
        home: Option<RawText<'a>>,
    }
}

raw! {
    /// The batch that contains a deal.
    RawPartOf = "PartOf", "thing-part-of" {
        deal: Option<RawText<'a>>,
        how: Option<Link>,
    }
}

raw! {
    /// A passage of a source and the fields that it supports.
    RawEvidence = "Evidence", "thing-evidence" {
        source: Option<RawText<'a>>,
        line: Option<RawText<'a>>,
        fields: RawList<Field>,
        as_written: Option<RawText<'a>>,
    }
}

raw! {
    /// Another statement of a field.
    RawRival = "Rival", "thing-rival" {
        field: Option<Field>,
        value: Option<RawText<'a>>,
        source: Option<RawText<'a>>,
        why: Option<RawText<'a>>,
    }
}

raw! {
    /// The statement that a person accepted.
    RawAccepted = "Accepted", "thing-accepted" {
        field: Option<Field>,
        value: Option<RawText<'a>>,
        why: Option<RawText<'a>>,
    }
}

raw! {
    /// A warning that a person has dismissed.
    RawChecked = "Checked", "thing-checked" {
        problem: Option<RawText<'a>>,
        why: Option<RawText<'a>>,
    }
}

impl RawRegister<'_> {
    /// A register whose fields all count as unreadable and reported, so that none is reported as missing.
    pub fn all_broken() -> Self {
        Self { broken: Self::FIELDS.to_vec(), ..Self::default() }
    }
}

raw! {
    /// A house style.
    RawStyle = "Style", "thing-style" {
        fonts: Option<RawFonts<'a>>,
        light: Option<RawColours<'a>>,
        dark: Option<RawColours<'a>>,
        logo: Option<RawText<'a>>,
        decimal: Option<RawText<'a>>,
        size: Option<RawText<'a>>,
        text: Option<RawText<'a>>,
    }
}

raw! {
    /// The font files of a house style.
    RawFonts = "Fonts", "thing-fonts" {
        regular: Option<RawText<'a>>,
        bold: Option<RawText<'a>>,
    }
}

/// Defines the colours that a house style can give.
macro_rules! colours {
    ($($field:ident),+ $(,)?) => {
        raw! {
            /// The colours of a house style, light or dark.
            RawColours = "Colours", "thing-colours" { $($field: Option<RawText<'a>>),+ }
        }

        impl RawColours<'_> {
            /// The colours that are given, by the names of their fields.
            pub fn given(&self) -> Vec<(&'static str, String)> {
                let fields = [$((stringify!($field), &self.$field)),+];
                let given = |(name, text): (&'static str, &Option<RawText<'_>>)| {
                    text.as_ref().map(|text| (name, text.as_str().to_owned()))
                };
                fields.into_iter().filter_map(given).collect()
            }
        }
    };
}

colours!(
    paper,
    text,
    muted,
    grid,
    axis,
    rule,
    data,
    apart,
    dimmed,
    warning,
    undisclosed,
    talks,
    intent,
    signed,
    started,
    operating,
    cancelled,
    investment,
    procurement,
    cooperation,
    settlement,
    partnership,
    visit,
    unspecified,
);
