//! What a saved view holds.

use super::question::Query;
use crate::model::{Currency, Lang, Register};
use crate::query::{Column, CurrencyMode};

/// What decides the figures and the table: all that a saved view keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewSettings {
    /// Its language and its compared groups are no part of a view.
    pub query: Query,
    /// Whether amounts are shown in the register's own currency, whichever the query names.
    pub takes_own_currency: bool,
    pub columns: Vec<Column>,
}

/// The columns of a table that nobody chose.
pub const USUAL_COLUMNS: [Column; 6] =
    [Column::When, Column::Title, Column::Amount, Column::Place, Column::Stage, Column::Count];

impl Default for ViewSettings {
    /// What a register is opened with.
    fn default() -> Self {
        let query = Query::in_currency(Currency::CNY);
        Self { query, takes_own_currency: true, columns: USUAL_COLUMNS.to_vec() }
    }
}

impl ViewSettings {
    /// What is shown now.
    pub fn of(query: &Query, columns: &[Column]) -> Self {
        let query = Query { compared: Vec::new(), lang: Lang::default(), ..query.clone() };
        Self { query, takes_own_currency: false, columns: columns.to_vec() }
    }

    /// The question that it asks of a register.
    pub fn query(&self, register: &Register) -> Query {
        let shown = self.shown().unwrap_or(CurrencyMode::In(register.currency));
        Query { shown, ..self.query.clone() }
    }

    /// How amounts are shown; without an answer, in the register's own currency.
    pub fn shown(&self) -> Option<CurrencyMode> {
        (!self.takes_own_currency).then_some(self.query.shown)
    }

    pub fn show_in(&mut self, shown: CurrencyMode) {
        self.query.shown = shown;
        self.takes_own_currency = false;
    }
}
