//! Saved views as columns of text and as JSON.

use super::columns::{Flush, columns};
use crate::model::Lang;
use crate::tr;
use serde_json::json;

/// Names and lines of options in columns for a terminal.
pub fn views_table(views: &[(&str, &str)], lang: Lang) -> String {
    let rows: Vec<Vec<String>> =
        views.iter().map(|(name, options)| vec![(*name).to_owned(), (*options).to_owned()]).collect();
    let head = [tr!(lang, "terminal-name"), tr!(lang, "terminal-options")];
    columns(&head.map(|head| (head, Flush::Left)), &rows)
}

/// An array with one view per line; `own` is true if the user may change it.
pub fn views_json<'v>(views: impl Iterator<Item = (&'v str, &'v str, bool)>) -> String {
    let views = views.map(|(name, options, own)| json!({ "name": name, "options": options, "own": own }));
    let lines: Vec<String> = views.map(|view| view.to_string()).collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}
