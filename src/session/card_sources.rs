//! The sources of a deal, as the card lists them.

use super::Opened;
use crate::figure::when_text;
use crate::model::{Deal, Lang, SourceIx};
use crate::tr;
use crate::words::text;

/// A source of the deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardSource {
    pub id: String,
    pub title: String,
    /// Publisher, author, date, language.
    pub detail: String,
    pub address: Option<String>,
    /// The number of deals in the register that this source reports.
    pub deals: usize,
    pub note: Option<String>,
}

pub(super) fn sources(opened: &Opened, deal: &Deal, lang: Lang) -> Vec<CardSource> {
    let register = &opened.register;
    let mut cited: Vec<SourceIx> = Vec::new();
    for evidence in &deal.evidence {
        if !cited.contains(&evidence.source) {
            cited.push(evidence.source);
        }
    }
    cited
        .into_iter()
        .map(|ix| {
            let source = register.source(ix);
            let published = source.published.map(|when| when_text(when, lang));
            let language = source.language.as_deref().map(|code| language_name(code, lang).to_owned());
            let parts = [Some(source.publisher.clone()), source.author.clone(), published, language];
            CardSource {
                id: source.id.clone(),
                title: source.title.clone(),
                detail: parts.into_iter().flatten().collect::<Vec<_>>().join(tr!(lang, "filter-comma")),
                address: source.address.clone(),
                deals: opened.index.reports(ix),
                note: source.note.clone(),
            }
        })
        .collect()
}

fn language_name(code: &str, lang: Lang) -> &str {
    let id = match code {
        "en" => "deal-in-english",
        "de" => "deal-in-german",
        "zh" => "deal-in-chinese",
        "ja" => "deal-in-japanese",
        code => return code,
    };
    text(lang, id)
}
