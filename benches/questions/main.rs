//! How long the questions of the window take on made-up registers: `cargo bench`, or
//! `cargo bench -- 1000000` for another size. Medians of several runs, in milliseconds; machines
//! are noisy, so compare only within one run. `benches/README.md` says what was measured, and how the
//! same questions are asked of other engines: `-- export 1000000 FILE` writes the deals as CSV, and
//! `-- serve 1000000` answers questions from standard input, as `benches/peers.py` asks them; `-- charts` draws as
//! `benches/charts.py` asks.

mod charts;
mod exported;
mod server;

use dealscope::data::generate;
use dealscope::figure::TimeRange;
use dealscope::model::{Lang, Register};
use dealscope::query::{
    DealSet, FacetScope, Filter, Index, SortKey, Sought, VolumesQuery, add_totals, facets_of, first_in,
    lanes, sorted_in, summary, volumes_in,
};
use dealscope::session::{Depth, DrawnTimeline, Opened, Query, answer_to};
use std::io::Write;
use std::time::Instant;

/// Runs of which the median is taken.
const RUNS: usize = 21;

fn main() -> std::io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["charts"] => return charts::serve(),
        ["serve", deals] => return server::serve(sized(deals)?),
        ["export", deals, file] => {
            return exported::write(&generate::register(sized(deals)?, 1), file.as_ref());
        }
        _ => {}
    }
    let sizes: Vec<usize> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let mut out = std::io::stdout().lock();
    for deals in if sizes.is_empty() { vec![10_000, 100_000] } else { sizes } {
        let start = Instant::now();
        let register = generate::register(deals, 1);
        writeln!(out, "{deals} deals, made in {:.0} ms", start.elapsed().as_secs_f64() * 1e3)?;
        let mut watch = Watch { out: &mut out };
        questions(register, &mut watch)?;
    }
    Ok(())
}

fn sized(word: &str) -> std::io::Result<usize> {
    word.parse().map_err(|error| std::io::Error::other(format!("'{word}' is no number of deals: {error}")))
}

struct Watch<'a> {
    out: &'a mut dyn Write,
}

impl Watch<'_> {
    /// Asks a question several times, each time with another number, and prints the median and the worst time.
    fn measure(&mut self, question: &str, runs: usize, mut ask: impl FnMut(usize)) -> std::io::Result<()> {
        let mut times: Vec<f64> = (0..runs)
            .map(|run| {
                let start = Instant::now();
                ask(run);
                start.elapsed().as_secs_f64() * 1e3
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
        writeln!(self.out, "  {median:>9.3} ms  (at worst {worst:>9.3})  {question}")
    }
}

/// Asks every question of the window.
fn questions(register: Register, watch: &mut Watch<'_>) -> std::io::Result<()> {
    watch.measure("index", 1, |_| drop(Index::new(&register)))?;
    let opened = Opened::of(register);
    let (register, index) = (&opened.register, &opened.index);
    let currency = register.currency;
    let filter = |text: &str| Filter::parse(text).unwrap_or_default();
    let query = |text: &str| Query { filter: filter(text), ..Query::new(register) };
    let base = "stage>=signed kind:investment";
    let selected = filter(base).pass(register, index).unwrap_or_default();
    let all = index.all();
    let question = VolumesQuery::new(currency);
    let sort: Vec<SortKey> = ["-amount", "when"].into_iter().filter_map(SortKey::parse).collect();
    let whole = query("");
    drop(answer_to(&opened, &whole, &Sought::new(), Depth::Everything));
    let brush = |run: usize| {
        let (from, to) = (1 + run % 9, 1 + (run * 5) % 9);
        format!("{base} date:2018-0{from}-01..2022-0{to}-28")
    };
    for (name, set) in [("all deals", &all), ("signed investments", &selected)] {
        parts(watch, (register, index), (name, set), question)?;
    }
    watch.measure("G1: a filter changed, all views anew", RUNS, |run| {
        let years = format!("stage>=signed date:201{}-{:02}", run % 10, 1 + run % 12);
        drop(answer_to(&opened, &query(&years), &Sought::new(), Depth::Views));
    })?;
    watch.measure("G1: a filter dropped, all deals again", RUNS, |run| {
        let text = if run % 2 == 0 { "" } else { "-is:merged" };
        drop(answer_to(&opened, &query(text), &Sought::new(), Depth::Views));
    })?;
    watch.measure("G2: a step of a brush, all views anew", RUNS, |run| {
        drop(answer_to(&opened, &query(&brush(run)), &Sought::new(), Depth::Views));
    })?;
    watch.measure("sums of all facets' values", RUNS, |_| {
        let answers = answer_to(&opened, &query(base), &Sought::new(), Depth::Views);
        drop(answers.with_totals(&opened));
    })?;
    watch.measure("G3: the first 50 rows by amount and date", RUNS, |_| {
        drop(first_in(register, index, &all, &sort, currency, 50));
    })?;
    watch.measure("G3: the whole order, ranks at hand", RUNS, |run| {
        // A further key at the end makes it an order that was not asked for before.
        let more = ["kind", "-kind", "stage", "-stage", "count"][run % 5];
        let keys: Vec<SortKey> = sort.iter().copied().chain(SortKey::parse(more)).collect();
        drop(sorted_in(register, index, &all, &keys, currency));
    })?;
    for words in ["battery", "zzzq"] {
        for letters in 1..=words.len() {
            let text = &words[..letters];
            watch.measure(&format!("G4: searching '{text}'"), 1, |_| {
                drop(filter(text).pass(register, index));
            })?;
        }
    }
    let answers = answer_to(&opened, &whole, &Sought::new(), Depth::Views);
    watch.measure("the timeline drawn", RUNS, |run| {
        drop(DrawnTimeline::new(
            &opened,
            &answers,
            TimeRange { cells: 60 + run % 2, ..TimeRange::default() },
        ));
    })?;
    let bytes =
        u64::try_from(index.bytes()).unwrap_or(0) / u64::try_from(register.deals.len().max(1)).unwrap_or(1);
    writeln!(watch.out, "  {bytes} bytes a deal in columns, words and ranks")
}

/// The parts of an answer, one by one.
fn parts(
    watch: &mut Watch<'_>,
    (register, index): (&Register, &Index),
    (name, set): (&str, &DealSet),
    question: VolumesQuery,
) -> std::io::Result<()> {
    let none = Filter::default();
    let Ok(passed) = none.passed(register, index) else { return Ok(()) };
    let scope = FacetScope { filter: &none, passed: &passed, whole: set };
    watch.measure(&format!("summary of {name}"), RUNS, |_| {
        std::hint::black_box(summary(register, index, set));
    })?;
    watch.measure(&format!("volumes by district of {name}"), RUNS, |_| {
        drop(volumes_in(register, index, set, question));
    })?;
    let mut facets = Vec::new();
    watch.measure(&format!("facets of {name}"), RUNS, |_| {
        facets = facets_of(register, index, scope, question, &Sought::new(), Lang::En);
    })?;
    watch.measure(&format!("sums of facets of {name}"), RUNS, |_| {
        add_totals(register, index, &mut facets, scope, question);
    })?;
    let rows = Query::new(register).sort;
    watch.measure(&format!("rows of {name}"), RUNS, |_| {
        drop(sorted_in(register, index, set, &rows, register.currency));
    })?;
    watch.measure(&format!("lanes of {name}"), RUNS, |_| {
        drop(lanes(register, index, set, question, TimeRange::default()));
    })
}
