//! Two fields crossed into one: the pairs of values that occur.

use super::Field;
use super::field::Codes;
use crate::query::GroupKey;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A field whose values are those of an inner field within those of an outer field.
#[derive(Debug)]
pub struct Crossed {
    /// Its keys are the inner keys, each repeated for every outer value that it occurs with.
    pub field: Arc<Field>,
    /// For each code, the code of the outer value.
    pub outer: Vec<usize>,
}

impl Crossed {
    /// The pairs that occur among the deals, in the order of first occurrence.
    pub fn new(outer: &Field, inner: &Field) -> Self {
        let mut known: FxHashMap<(usize, usize), u32> = FxHashMap::default();
        let (mut keys, mut of): (Vec<GroupKey>, Vec<usize>) = (Vec::new(), Vec::new());
        let (mut starts, mut codes) = (vec![0], Vec::new());
        for row in 0..outer.len() {
            outer.codes_of(row, |a| {
                inner.codes_of(row, |b| {
                    let code = *known.entry((a, b)).or_insert_with(|| {
                        keys.push(inner.keys[b].clone());
                        of.push(a);
                        position(keys.len() - 1)
                    });
                    codes.push(code);
                });
            });
            starts.push(position(codes.len()));
        }
        let is_single = outer.is_single() && inner.is_single();
        let codes = if is_single { Codes::Wide(codes) } else { Codes::Several { starts, codes } };
        Self { field: Arc::new(Field::new(keys, codes)), outer: of }
    }

    pub fn bytes(&self) -> usize {
        self.field.bytes() + self.outer.len() * size_of::<usize>()
    }
}

fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
