//! The questions, asked one by one: `question|repetition` on standard input, `wall|cpu|check` in milliseconds
//! on standard output. A repetition changes the question, so that nothing is answered from memory.

use dealscope::data::generate;
use dealscope::figure::TimeRange;
use dealscope::query::{Filter, SortKey, Sought, VolumesQuery, first_in, sorted_in, volumes_in};
use dealscope::session::{Depth, DrawnTimeline, Opened, Query, answer_to};
use std::io::{BufRead, Write};
use std::time::Instant;

/// Answers until the input ends.
pub fn serve(deals: usize) -> std::io::Result<()> {
    let opened = Opened::of(generate::register(deals, 1));
    let mut drawn = None;
    let mut out = std::io::stdout().lock();
    // Once each, so that what is made on demand is at hand, as it is in a window that has been used.
    for question in QUESTIONS {
        ask(&opened, &mut drawn, question, 0);
    }
    writeln!(out, "ready")?;
    out.flush()?;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (question, repetition) = line.split_once('|').unwrap_or((&line, "0"));
        let repetition = repetition.trim().parse().unwrap_or(0);
        let (start, cpu) = (Instant::now(), cpu_ms());
        let check = ask(&opened, &mut drawn, question, repetition);
        let (wall, cpu) = (start.elapsed().as_secs_f64() * 1e3, cpu_ms() - cpu);
        writeln!(out, "{wall:.4}|{cpu:.4}|{check}")?;
        out.flush()?;
    }
    Ok(())
}

const QUESTIONS: [&str; 6] = ["Q1", "Q2", "Q4", "Q5 top50", "Q5 all", "Q6"];

/// Words that titles hold, or do not.
const WORDS: [&str; 12] = [
    "batter", "motor", "centre", "plant", "solar", "chip", "robot", "logist", "cloud", "pharma", "zzzq",
    "harbour",
];

/// The answer, as something that other engines count, too.
fn ask(opened: &Opened, drawn: &mut Option<DrawnTimeline>, question: &str, repetition: usize) -> String {
    let (register, index) = (&opened.register, &opened.index);
    let question_of_sums = VolumesQuery::new(register.currency);
    let filter = |text: &str| Filter::parse(text).unwrap_or_default();
    let all = index.all();
    match question {
        "Q1" => {
            let volumes = volumes_in(register, index, &all, question_of_sums);
            (volumes.total.deals + volumes.running_totals.len()).to_string()
        }
        "Q2" => {
            let text = format!("stage:signed date:2019-01-{:02}..2022-12-31", 1 + repetition % 28);
            let set = filter(&text).pass(register, index).unwrap_or_default();
            volumes_in(register, index, &set, question_of_sums);
            set.count().to_string()
        }
        "Q4" => {
            let text =
                format!("stage:signed,started,operating date:2018-03-{:02}..2022-04-30", 1 + repetition % 28);
            let query = Query { filter: filter(&text), ..Query::new(register) };
            let answers = answer_to(opened, &query, &Sought::new(), Depth::Views);
            // As in the window: the timeline shows what passes whatever its date, so another period leaves it.
            let is_drawn = drawn.as_ref().is_some_and(|drawn| drawn.is_of(&answers, TimeRange::default()));
            if !is_drawn {
                *drawn = Some(DrawnTimeline::new(opened, &answers, TimeRange::default()));
            }
            answers.selected.count().to_string()
        }
        "Q5 top50" => {
            let keys = keys("-amount,when");
            first_in(register, index, &all, &keys, register.currency, 50).len().to_string()
        }
        "Q5 all" => {
            // A further key, so that the order is not one that was made before.
            let further = ["kind", "-kind", "stage", "-stage", "count", "-count", "place", "-place"];
            let keys = keys(&format!("-amount,when,{}", further[repetition % further.len()]));
            sorted_in(register, index, &all, &keys, register.currency).len().to_string()
        }
        "Q6" => {
            let word = WORDS[repetition % WORDS.len()];
            // One letter more each time round, so that it is another search.
            let word: String = word.chars().take(3 + repetition / WORDS.len()).collect();
            filter(&word).pass(register, index).unwrap_or_default().count().to_string()
        }
        _ => "unknown question".to_owned(),
    }
}

fn keys(text: &str) -> Vec<SortKey> {
    text.split(',').filter_map(SortKey::parse).collect()
}

/// Processor time of all threads, from Linux's own count; 0 elsewhere.
fn cpu_ms() -> f64 {
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let nanos = tasks.filter_map(|task| {
        let stat = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
        stat.split_whitespace().next()?.parse::<f64>().ok()
    });
    nanos.sum::<f64>() / 1e6
}
