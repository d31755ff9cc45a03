//! Monthly means of the ECB's rates.

use dealscope::data::rates::{monthly_means, read};
use dealscope::model::{Currency, Month};

const TABLE: &str = "Date,USD,JPY,XYZ,CYP,
2023-12-01,1.0875,161.2,1,N/A,
2023-11-30,1.0931,161.1,1,N/A,
2023-11-29,1.0985,161.59,1,,
2023-11-28,1.0951,162.63,1,N/A,
";

#[test]
fn mean_of_a_month_is_the_sum_of_its_days_by_their_number() {
    let csv = monthly_means(TABLE).unwrap();
    // USD: (1.0931 + 1.0985 + 1.0951) / 3 = 3.2867 / 3; JPY: 485.32 / 3.
    let expected = "month,currency,per_euro\n2023-11,JPY,161.773333\n2023-11,USD,1.095567\n\
                    2023-12,JPY,161.2\n2023-12,USD,1.0875\n";
    assert_eq!(csv, expected);
}

#[test]
fn means_are_read_back() {
    let rates = read(&monthly_means(TABLE).unwrap()).unwrap();
    let month = Month::parse("2023-11").unwrap();
    let rate = rates.conversion(Currency::EUR, Currency::USD, month).unwrap().rate;
    assert_eq!(rate.to_string(), "1.095567");
    assert_eq!(rates.newest(), Month::parse("2023-12"));
}

#[test]
fn wrong_tables_are_refused_with_their_line() {
    let refused = |text: &str| monthly_means(text).unwrap_err().to_string();
    assert_eq!(refused(""), "line 1: the table is empty");
    assert_eq!(refused("Day,USD\n"), "line 1: expected the column Date first");
    assert_eq!(refused("Date,USD\n2023,1\n"), "line 2: expected a date such as 2023-11-05, found '2023'");
    assert_eq!(refused("Date,USD\n2023-11-05,-1\n"), "line 2: expected a rate of USD, found '-1'");
    assert_eq!(
        read("month,currency,per_euro\n2023-11,USD\n").unwrap_err().to_string(),
        "line 2: expected a row such as 2023-11,USD,1.0808, found '2023-11,USD'"
    );
}
