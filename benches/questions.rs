//! How long the questions of the window take on made-up registers: `cargo bench`, or
//! `cargo bench -- 1000000` for another size. Medians of several runs, in milliseconds; machines
//! are noisy, so compare only within one run.

use dealscope::data::generate;
use dealscope::query::{Filter, Index, Reading, SortKey, facets, lanes, sorted, summary, volumes_of};
use dealscope::state::{DrawnTimeline, Opened, Query, answer};
use std::io::Write;
use std::sync::Arc;
use std::time::Instant;

/// Runs of which the median is taken.
const RUNS: usize = 7;

fn main() -> std::io::Result<()> {
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let mut out = std::io::stdout().lock();
    for deals in if sizes.is_empty() { vec![10_000, 100_000] } else { sizes } {
        let start = Instant::now();
        let register = generate::register(deals, 1);
        writeln!(out, "{deals} deals, made in {:.0} ms", start.elapsed().as_secs_f64() * 1e3)?;
        for (question, median) in questions(register) {
            writeln!(out, "  {median:>9.2} ms  {question}")?;
        }
    }
    Ok(())
}

/// Each question with the median of its time in milliseconds.
fn questions(register: dealscope::model::Register) -> Vec<(&'static str, f64)> {
    let mut times = Vec::new();
    let mut measure = |question: &'static str, ask: &mut dyn FnMut()| {
        let mut runs: Vec<f64> = (0..RUNS)
            .map(|_| {
                let start = Instant::now();
                ask();
                start.elapsed().as_secs_f64() * 1e3
            })
            .collect();
        runs.sort_by(f64::total_cmp);
        times.push((question, runs[RUNS / 2]));
    };
    measure("index", &mut || drop(Index::new(&register)));
    let opened = Opened::of(register);
    let (register, index) = (&opened.register, &opened.index);
    let filter = Filter::parse("stage>=signed kind:investment").unwrap_or_default();
    let words = Filter::parse("battery").unwrap_or_default();
    let query = Query { filter: filter.clone(), ..Query::new(register) };
    let selection = filter.select(register, index).unwrap_or_default();
    let sort: Vec<SortKey> = ["-amount", "when"].into_iter().filter_map(SortKey::parse).collect();
    drop(index.values(register, Reading::Span, register.currency));
    measure("filter by stage and kind", &mut || drop(filter.select(register, index)));
    measure("filter by a word", &mut || drop(words.select(register, index)));
    measure("summary", &mut || drop(summary(register, index, &selection)));
    measure("volumes by district", &mut || drop(volumes_of(register, index, &selection, query.volumes())));
    measure("facets", &mut || drop(facets(register, index, &filter, &selection)));
    measure("lanes", &mut || drop(lanes(register, index, &selection, query.volumes())));
    let currency = register.currency;
    measure("sort by amount and date", &mut || drop(sorted(register, index, &selection, &sort, currency)));
    measure("all answers", &mut || drop(answer(&opened, &query)));
    let answers = Arc::new(answer(&opened, &query));
    measure("timeline", &mut || drop(DrawnTimeline::new(&opened, &answers, None, 60)));
    times
}
