//! The domain model: deals, money, dates, places, sources, and the register that holds them.
//!
//! Nothing here reads a file, draws a window or contains exchange rates. Every value keeps the
//! precision of its report: a bound stays a bound, a month stays a month.

mod amount;
mod bounds;
mod count;
mod currency;
mod days;
mod deal;
mod digits;
mod expected;
mod field;
mod grouping;
mod invisible;
mod lang;
mod lists;
mod nearest;
mod notation;
mod place;
mod rates;
mod register;
mod sector;
mod signs;
mod source;
mod spelling;
mod when;
mod why;
mod within;

pub use amount::{Amount, Money};
pub use bounds::{Bounds, Interval, Quantity};
pub use count::Count;
pub use currency::{Currency, Successor};
pub use days::Days;
pub use deal::{Accepted, Checked, Deal, DealIx, Evidence, PartOf, Party, Rival, Rung, Statement};
pub use digits::{grouped_digits, number_text};
pub use expected::{Expected, NotationError};
pub use field::{Field, Notation};
pub use invisible::is_invisible;
pub use lang::{DecimalSign, Lang, Tongue};
pub use lists::{Confidence, Form, Kind, Link, Role, Stage, Unit};
pub use nearest::nearest;
pub use notation::is_scale;
pub use place::{Apart, Gazetteer, GazetteerError, Level, Place, PlaceIx, PlaceUnit};
pub use rates::{Converted, Month, Rates, Rounded};
pub use register::Register;
pub use rust_decimal::Decimal;
pub use sector::{Sector, SectorIx, Sectors};
pub use signs::{DASH, Plain, plain_sign, plain_text};
pub use source::{Names, Source, SourceIx};
pub use spelling::{Spellings, is_same_name, latin_twin, letters_of, name_key, plain_mark, words_of};
pub use when::{DayRange, When, WhenPoint, date_of, day_of};
pub use why::{Difference, RungNote, Why};
pub use within::Within;
