//! The biggest deals of compared groups.

use super::super::deal::deal_amount_text;
use super::super::format::{amount_text, money_sum_text};
use super::super::phrases::currency_words;
use super::super::spoken::spoken;
use super::{BigLine, Biggest, ComparisonBuilder};
use crate::model::{Amount, DealIx, Decimal, Field};
use crate::query::{Big, BigForm, CurrencyMode, Side, Valuer};
use crate::tr;
use crate::words::number;
use rust_decimal::prelude::ToPrimitive;

/// Number of deals in whose list the page looks for the batch of a deal.
const ABOVE: usize = 1;

impl ComparisonBuilder<'_> {
    pub(super) fn biggest(&self) -> Biggest {
        let lists = self.compared.sides.iter().map(|side| self.biggest_of(side)).collect();
        let further = self.compared.sides.iter().map(|side| side.further).collect();
        let title = match self.shown.query.shown {
            CurrencyMode::In(currency) => {
                tr!(self.lang, "compare-biggest-in", currency = currency_words(currency, self.lang))
            }
            CurrencyMode::AsStated => tr!(self.lang, "compare-biggest-stated").to_owned(),
        };
        Biggest { lang: self.lang, title, lists, further }
    }

    fn biggest_of(&self, side: &Side) -> Vec<BigLine> {
        let first: Vec<DealIx> = side.biggest.iter().take(ABOVE).map(|big| big.deal).collect();
        side.biggest.iter().map(|big| self.big_line(big, &first)).collect()
    }

    fn big_line(&self, big: &Big, above: &[DealIx]) -> BigLine {
        let (mark, batch) = match big.form {
            BigForm::Single => (None, None),
            BigForm::Batch => (Some(tr!(self.lang, "compare-batch")), None),
            BigForm::PartOf(batch) => (Some(tr!(self.lang, "compare-part-of-a-batch")), Some(batch)),
        };
        let amount = self.amount(big);
        BigLine {
            deal: big.deal,
            spoken: spoken(&amount, self.lang),
            amount,
            title: self.register.deal(big.deal).title.clone(),
            mark: mark.map(str::to_owned),
            within: batch.filter(|batch| above.contains(batch)).map(|batch| self.part_of(batch)),
        }
    }

    /// "part of the 85", if the title of the batch above has the number of its projects.
    fn part_of(&self, batch: DealIx) -> String {
        let valuer = Valuer { register: self.register, reading: self.shown.query.reading };
        let count = valuer.counted(self.register.deal(batch), Field::Count);
        let count = count.filter(|count| count.interval.is_exact() && count.interval.low > Decimal::ONE);
        let count = count.and_then(|count| count.interval.low.to_usize());
        let count = count.map(|count| number(self.lang, count));
        let title = &self.register.deal(batch).title;
        match count
            .filter(|count| title.split(|letter: char| !letter.is_ascii_digit()).any(|part| part == count))
        {
            Some(count) => tr!(self.lang, "compare-part-of-number", number = count),
            None => tr!(self.lang, "compare-part-of-above").to_owned(),
        }
    }

    /// The amount in the currency shown; as stated if it is stated in that currency.
    fn amount(&self, big: &Big) -> String {
        let deal = self.register.deal(big.deal);
        let CurrencyMode::In(currency) = self.shown.query.shown else {
            return deal_amount_text(deal, self.lang).unwrap_or_default();
        };
        match deal.leading_amount().and_then(Amount::money) {
            Some(money) if money.currency == currency && !deal.is_disputed(Field::Amount) => {
                amount_text(Amount::Stated(money), self.lang)
            }
            _ => money_sum_text(currency, &big.money, self.lang),
        }
    }
}
