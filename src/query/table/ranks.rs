//! Columns of the table as ranks: the position of each deal among the values of a column.

use crate::model::{Currency, Days, DealIx, Decimal, Interval, Lang, Register};
use crate::query::columns::{Columns, Counting, Memo};
use crate::query::{Column, Content, DealSet, Direction, Reading, SortKey, fold, work};
use rayon::prelude::*;
use std::collections::{BinaryHeap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// Ranks and complete orders that were computed on demand.
#[derive(Debug, Default)]
pub struct Ranks {
    of_column: Memo<(Column, Currency), Vec<u32>>,
    orders: Mutex<VecDeque<Ordered>>,
}

/// The query of an order, and all deals in that order.
type Ordered = ((Vec<SortKey>, Currency), Arc<Vec<DealIx>>);

/// Number of complete orders that are kept.
const REMEMBERED: usize = 4;
/// Rank of deals without a value, which come last.
const NONE: u32 = u32::MAX;

/// The order in which deals are asked for.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    pub register: &'a Register,
    pub columns: &'a Columns,
    /// The sort keys, the primary one first.
    pub keys: &'a [SortKey],
    /// The currency in which amounts are compared.
    pub currency: Currency,
}

impl Ranks {
    /// Ranks the columns by which tables are sorted first.
    pub fn get_ready(&self, register: &Register, columns: &Columns) {
        for column in [Column::When, Column::Amount, Column::Title, Column::Place, Column::Stage] {
            self.ranks(register, columns, column, register.currency);
        }
    }

    /// The deals of a set, sorted by the keys; ties stay in the order of the register.
    pub fn sorted(&self, asked: Order<'_>, set: &DealSet) -> Vec<DealIx> {
        let order = self.order(asked);
        work::visited(order.len());
        let all = order
            .par_chunks(1 << 15)
            .map(|part| part.iter().copied().filter(|&deal| set.contains(deal)).collect::<Vec<_>>());
        all.collect::<Vec<_>>().concat()
    }

    /// All deals, sorted by the keys.
    fn order(&self, asked: Order<'_>) -> Arc<Vec<DealIx>> {
        let Order { register, columns, keys, currency } = asked;
        let asked = (keys.to_vec(), currency);
        let known = || self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, order)) = known().iter().find(|(of, _)| *of == asked) {
            return Arc::clone(order);
        }
        let mut order: Vec<DealIx> = register.deal_ixs().collect();
        // From the last key to the first: each pass is stable and so keeps the earlier order among equal deals.
        for key in keys.iter().rev() {
            let ranks = self.ranks(register, columns, key.column, currency);
            order = pass(&order, &ranks, key.direction);
        }
        let order = Arc::new(order);
        let mut known = known();
        if known.len() >= REMEMBERED {
            known.pop_front();
        }
        known.push_back((asked, Arc::clone(&order)));
        order
    }

    /// The first `most` deals of a set by the keys, without sorting all.
    pub fn first(&self, asked: Order<'_>, set: &DealSet, most: usize) -> Vec<DealIx> {
        let Order { register, columns, keys, currency } = asked;
        let columns: Vec<(Arc<Vec<u32>>, Direction)> = keys
            .iter()
            .map(|key| (self.ranks(register, columns, key.column, currency), key.direction))
            .collect();
        let rank = |row: usize, (ranks, direction): &(Arc<Vec<u32>>, Direction)| match ranks[row] {
            NONE => NONE,
            rank if *direction == Direction::Descending => NONE - 1 - rank,
            rank => rank,
        };
        let full = |row: usize| (columns.iter().map(|column| rank(row, column)).collect::<Vec<_>>(), row);
        let mut best: BinaryHeap<(Vec<u32>, usize)> = BinaryHeap::new();
        let mut limit = NONE;
        set.each_row(0..set.capacity().div_ceil(64), |row| {
            if columns.first().is_some_and(|column| rank(row, column) > limit) {
                return;
            }
            best.push(full(row));
            if best.len() > most {
                best.pop();
                limit = best.peek().and_then(|(ranks, _)| ranks.first().copied()).unwrap_or(limit);
            }
        });
        best.into_sorted_vec().into_iter().filter_map(|(_, row)| crate::query::bits::deal_at(row)).collect()
    }

    fn ranks(
        &self,
        register: &Register,
        columns: &Columns,
        column: Column,
        currency: Currency,
    ) -> Arc<Vec<u32>> {
        // Only amounts depend on the currency.
        let currency = if column == Column::Amount { currency } else { register.currency };
        self.of_column.get((column, currency), || ranks(register, columns, column, currency))
    }

    pub fn bytes(&self) -> usize {
        let orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner).len();
        let ranks = self.of_column.sum(|ranks| ranks.len() * size_of::<u32>());
        let length =
            self.orders.lock().unwrap_or_else(PoisonError::into_inner).front().map_or(0, |o| o.1.len());
        ranks + orders * length * size_of::<DealIx>()
    }
}

/// One pass of a counting sort: stable, and linear in the number of deals.
fn pass(order: &[DealIx], ranks: &[u32], direction: Direction) -> Vec<DealIx> {
    let last = ranks.iter().copied().filter(|&rank| rank != NONE).max().map_or(0, |last| last + 1);
    let slot = |deal: DealIx| -> usize {
        let rank = match ranks[deal.0 as usize] {
            NONE => last,
            rank if direction == Direction::Descending => last - 1 - rank,
            rank => rank,
        };
        rank as usize
    };
    let mut starts = vec![0_u32; last as usize + 2];
    for &deal in order {
        starts[slot(deal) + 1] += 1;
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut sorted = vec![DealIx(0); order.len()];
    for &deal in order {
        let start = &mut starts[slot(deal)];
        sorted[*start as usize] = deal;
        *start += 1;
    }
    sorted
}

/// The value by which a column is sorted.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SortValue {
    Days(Days),
    Rank(u8),
    Whole(i128, i128),
    Number(Decimal, bool, Decimal),
    Text(String),
}

fn ranks(register: &Register, columns: &Columns, column: Column, currency: Currency) -> Vec<u32> {
    let money = columns.money(register, Counting::Converted(currency), Reading::Span);
    let content = column.row().content;
    let value = |row: usize| {
        let deal = &register.deals[row];
        match content {
            Content::Date => columns.dated.has(row).then(|| SortValue::Days(columns.closed(row))),
            Content::Money => {
                let (low, high) = money.numbers.rank(row);
                money.known.has(row).then_some(SortValue::Whole(low, high))
            }
            Content::Count => deal.count.map(|count| {
                let Interval { low, high } = count.interval();
                SortValue::Number(low, high.is_none(), high.unwrap_or_default())
            }),
            Content::Ranked(_, rank) => Some(SortValue::Rank(rank(deal))),
            Content::Words(text) => text(register, deal, Lang::En).map(|text| SortValue::Text(fold(&text))),
            Content::Keyed(_, key) => key(register, deal).map(SortValue::Text),
        }
    };
    let mut values: Vec<(SortValue, u32)> = (0..register.deals.len())
        .into_par_iter()
        .filter_map(|row| Some((value(row)?, u32::try_from(row).ok()?)))
        .collect();
    values.par_sort_unstable();
    let mut ranks = vec![NONE; register.deals.len()];
    let mut rank = 0;
    for (at, (value, row)) in values.iter().enumerate() {
        if at > 0 && values[at - 1].0 != *value {
            rank += 1;
        }
        ranks[*row as usize] = rank;
    }
    ranks
}
