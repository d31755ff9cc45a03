//! The folded text of deals, for search: text that belongs to one deal is stored per deal, text that many deals share
//! (places, parties, sectors, sources, events) only once.

use super::columns::{Columns, Field};
use super::fields::Values;
use super::{DealSet, FacetField, GroupKey, Site, fold};
use crate::model::{Deal, Place, PlaceIx, Register};
use memchr::memmem::Finder;
use rayon::prelude::*;
use std::sync::Arc;

/// The searchable text of a register.
#[derive(Debug, Default)]
pub(super) struct SearchText {
    /// The own text of all deals, in pieces of [`PIECE`] deals.
    pieces: Vec<Piece>,
}

/// Number of deals in a piece of text.
const PIECE: usize = 1 << 14;

/// The own text of consecutive deals.
#[derive(Debug)]
struct Piece {
    text: String,
    /// For each deal, the end of its text in `text`.
    ends: Vec<u32>,
}

impl SearchText {
    pub fn new(register: &Register) -> Self {
        let texts = texts();
        let piece = |deals: &[Deal]| {
            let mut piece = Piece { text: String::new(), ends: Vec::with_capacity(deals.len()) };
            for deal in deals {
                piece.text.push_str(&fold(&own_words(&texts, deal).join("\n")));
                piece.text.push('\n');
                piece.ends.push(u32::try_from(piece.text.len()).unwrap_or(u32::MAX));
            }
            piece.text.shrink_to_fit();
            piece
        };
        Self { pieces: register.deals.par_chunks(PIECE).map(piece).collect() }
    }

    /// The deals whose own or shared text contains `wanted`, which must be folded; if given, only those in `among`.
    pub fn find(
        &self,
        register: &Register,
        columns: &Columns,
        wanted: &str,
        among: Option<&DealSet>,
    ) -> DealSet {
        let mut found = match among {
            Some(among) if among.count() * 16 < columns.len() => self.find_among(wanted, among),
            // A query with a line break could match across two deals, so each deal is searched by itself.
            _ if wanted.contains('\n') => self.find_among(wanted, &columns.all()),
            _ => self.find_all(columns.len(), wanted),
        };
        for (of, _) in FacetField::ALL {
            let Some(field) = shared(*of, register, columns) else { continue };
            let words = field.words(|key| fold(&key_words(register, key).join("\n")));
            let codes = words.par_iter().enumerate().filter(|(_, words)| words.contains(wanted));
            let codes: Vec<usize> = codes.map(|(code, _)| code).collect();
            if !codes.is_empty() {
                found.join(&field.with_codes(&codes));
            }
        }
        found
    }

    fn find_among(&self, wanted: &str, among: &DealSet) -> DealSet {
        let is_in = |row: usize| self.own(row).contains(wanted);
        let rows = among.rows(0..among.capacity().div_ceil(64)).filter(|&row| is_in(row));
        let mut found = DealSet::none(among.capacity());
        rows.for_each(|row| found.insert_row(row));
        found
    }

    fn own(&self, row: usize) -> &str {
        let Some(piece) = self.pieces.get(row / PIECE) else { return "" };
        let at = row % PIECE;
        let end = piece.ends.get(at).map_or(0, |&end| end as usize);
        let start = at.checked_sub(1).and_then(|at| piece.ends.get(at)).map_or(0, |&start| start as usize);
        piece.text.get(start..end).unwrap_or_default()
    }

    fn find_all(&self, len: usize, wanted: &str) -> DealSet {
        let finder = Finder::new(wanted);
        let hits: Vec<Vec<usize>> = self
            .pieces
            .par_iter()
            .enumerate()
            .map(|(number, piece)| piece.find(&finder).map(|at| number * PIECE + at).collect())
            .collect();
        let mut found = DealSet::none(len);
        hits.into_iter().flatten().for_each(|row| found.insert_row(row));
        found
    }

    /// Memory used by the text, in bytes.
    pub fn bytes(&self) -> usize {
        self.pieces.iter().map(|piece| piece.text.len() + piece.ends.len() * size_of::<u32>()).sum()
    }
}

impl Piece {
    /// The positions in the piece of the deals that contain the text.
    fn find<'p>(&'p self, finder: &'p Finder<'_>) -> impl Iterator<Item = usize> + 'p {
        let mut from = 0;
        let mut deal = 0;
        std::iter::from_fn(move || {
            let at = from + finder.find(self.text.as_bytes().get(from..)?)?;
            deal += self.ends.get(deal..)?.partition_point(|&end| end as usize <= at);
            from = *self.ends.get(deal)? as usize;
            Some(deal)
        })
    }
}

/// All folded text of a deal: the definition that the search must agree with.
pub(super) fn words_of(register: &Register, deal: &Deal) -> String {
    let mut parts: Vec<String> = own_words(&texts(), deal).into_iter().map(str::to_owned).collect();
    for (field, _) in FacetField::ALL {
        let keys = match field.values() {
            Values::Inside(site) => site.of(deal).map(GroupKey::Place).into_iter().collect(),
            values if is_shared(values) => field.keys(register, deal, Site::Place),
            _ => continue,
        };
        parts.extend(keys.iter().flat_map(|key| key_words(register, key)));
    }
    fold(&parts.join("\n"))
}

type TextOf = fn(&Deal) -> &str;

/// The fields that are text.
fn texts() -> Vec<TextOf> {
    let text = |(field, _): &(FacetField, _)| match field.values() {
        Values::Text(text) => Some(text),
        _ => None,
    };
    FacetField::ALL.iter().filter_map(text).collect()
}

/// The texts that belong to the deal alone.
fn own_words<'d>(texts: &[TextOf], deal: &'d Deal) -> Vec<&'d str> {
    let texts = texts.iter().map(|text| text(deal)).filter(|text| !text.is_empty());
    texts.chain(deal.evidence.iter().filter_map(|evidence| evidence.as_written.as_deref())).collect()
}

/// The names of a place and of the two places that contain it.
fn place_words(register: &Register, place: PlaceIx) -> Vec<String> {
    let near = register.places.ancestry(place).take(3).map(|at| register.places.get(at));
    near.flat_map(Place::all_names).map(str::to_owned).collect()
}

fn source_words(register: &Register, source: u32) -> Vec<String> {
    let Some(source) = register.sources.get(source as usize) else { return Vec::new() };
    let names =
        [source.publisher.as_str(), source.title.as_str()].into_iter().chain(source.author.as_deref());
    names.map(str::to_owned).collect()
}

/// A field whose values have text that many deals share.
fn shared(of: FacetField, register: &Register, columns: &Columns) -> Option<Arc<Field>> {
    match of.values() {
        Values::Inside(site) => Some(columns.places(register, site)),
        values => is_shared(values).then(|| columns.field(register, of, Site::Place)),
    }
}

/// Whether the names of the values are searched, and many deals share them.
fn is_shared(values: Values) -> bool {
    match values {
        Values::Inside(_) | Values::Sectors | Values::Sources | Values::Names(_) => true,
        Values::List(_)
        | Values::Money(_)
        | Values::Currency
        | Values::Number(_)
        | Values::Date
        | Values::Time(_)
        | Values::Level(_)
        | Values::Text(_) => false,
    }
}

/// The searchable text of a value that many deals share.
fn key_words(register: &Register, key: &GroupKey) -> Vec<String> {
    match key {
        GroupKey::Place(place) => place_words(register, *place),
        GroupKey::Name(name) => vec![name.clone()],
        GroupKey::Sector(sector) => register.sectors.get(*sector).names.all().map(str::to_owned).collect(),
        GroupKey::Source(source) => source_words(register, source.0),
        _ => Vec::new(),
    }
}
