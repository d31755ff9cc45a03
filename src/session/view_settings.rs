//! The content of a saved view.

use super::question::Query;
use crate::model::{Currency, Lang, Register};
use crate::query::{Column, CurrencyMode};

/// The settings of figures and table: the content of a saved view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewSettings {
    /// The query; its language and compared groups are not part of a view.
    pub query: Query,
    /// Whether amounts are shown in the register's own currency instead of the query's.
    pub takes_own_currency: bool,
    pub columns: Vec<Column>,
}

/// The default columns of the table.
pub const USUAL_COLUMNS: [Column; 6] =
    [Column::When, Column::Title, Column::Amount, Column::Place, Column::Stage, Column::Count];

impl Default for ViewSettings {
    /// The settings with which a register opens.
    fn default() -> Self {
        let query = Query::in_currency(Currency::CNY);
        Self { query, takes_own_currency: true, columns: USUAL_COLUMNS.to_vec() }
    }
}

impl ViewSettings {
    /// The settings for the current query and columns.
    pub fn of(query: &Query, columns: &[Column]) -> Self {
        let query = Query { compared: Vec::new(), lang: Lang::default(), ..query.clone() };
        Self { query, takes_own_currency: false, columns: columns.to_vec() }
    }

    /// The query for a register.
    pub fn query(&self, register: &Register) -> Query {
        let shown = self.shown().unwrap_or(CurrencyMode::In(register.currency));
        Query { shown, ..self.query.clone() }
    }

    /// The currency setting; `None` stands for the register's own currency.
    pub fn shown(&self) -> Option<CurrencyMode> {
        (!self.takes_own_currency).then_some(self.query.shown)
    }

    /// Sets the currency, so that the register's own currency no longer applies.
    pub fn show_in(&mut self, shown: CurrencyMode) {
        self.query.shown = shown;
        self.takes_own_currency = false;
    }
}
