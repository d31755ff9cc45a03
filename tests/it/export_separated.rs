//! CSV and TSV of deals and sums, as spreadsheets read them.

use crate::export_sheets::{NASTY, nasty};
use crate::figure_pictures::query;
use crate::program::run;
use crate::sample;
use dealscope::export::{deals_csv, deals_tsv, volumes_tsv, with_bom};
use dealscope::query::GroupBy;
use dealscope::query::definition::volumes;
use std::path::Path;

#[test]
fn cells_of_csv_and_tsv_are_neutralised() {
    let register = nasty();
    for (delimiter, text) in [
        (b',', deals_csv(&register, &sample::all(&register))),
        (b'\t', deals_tsv(&register, &sample::all(&register))),
    ] {
        let mut rows = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        for (row, title) in rows.records().zip(NASTY) {
            assert_eq!(&row.unwrap()[1], format!("'{title}"));
        }
    }
}

#[test]
fn tsv_has_the_rows_of_csv_and_a_mark_may_stand_in_front() {
    let register = sample::register();
    let deals = sample::all(&register);
    let read = |delimiter, text: String| -> Vec<csv::StringRecord> {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
        reader.records().map(Result::unwrap).collect()
    };
    let tsv = deals_tsv(&register, &deals);
    assert!(tsv.starts_with("id\ttitle\tkind\t"), "{tsv}");
    assert_eq!(read(b'\t', tsv.clone()), read(b',', deals_csv(&register, &deals)));
    let answer = volumes(&register, &deals, query(GroupBy::District));
    assert!(volumes_tsv(&register, &answer, "").starts_with("key\tname\tcurrency\t"));
    let marked = with_bom(&tsv);
    assert_eq!(&marked[..5], b"\xef\xbb\xbfid");
    assert_eq!(&marked[3..], tsv.as_bytes());
    for line in
        ["deals -f csv", "deals -f tsv", "volumes -f csv", "volumes -f tsv", "facets -f csv", "facets -f tsv"]
    {
        let (plain, marked) = (run(Path::new("."), line), run(Path::new("."), &format!("{line} --bom")));
        assert_eq!((plain.code, marked.code), (Some(0), Some(0)), "{line}");
        assert_eq!(marked.out, [b"\xef\xbb\xbf".as_slice(), &plain.out].concat(), "{line}");
    }
}
