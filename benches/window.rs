//! A long run of random input to the window: what it takes, and the slowest frames.
//!
//!     cargo bench --bench window -- 100000 1 600        # a register or a number of deals, a seed, seconds
//!
//! A panic tells what led to it. Memory is what the system says of the process, where it says it (Linux).

#![expect(clippy::expect_used, reason = "a run that cannot go on has failed")]

#[path = "../tests/it/driver.rs"]
mod driver;

use driver::{Driver, register};
use std::io::Write as _;
use std::time::{Duration, Instant};

/// Things done before a line is written.
const LINE: usize = 200;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let name = arguments.next().unwrap_or_else(|| "100000".to_owned());
    let number = |text: Option<String>, usual: u64| text.and_then(|text| text.parse().ok()).unwrap_or(usual);
    let seed = number(arguments.next(), 1);
    let length = Duration::from_secs(number(arguments.next(), 10));
    let opened = register(&name);
    say(&format!(
        "{name}, seed {seed}: {} deals, {} MB opened",
        opened.register.deals.len(),
        memory("VmRSS:")
    ));
    let begun = Instant::now();
    let mut driver = Driver::new(opened, seed);
    let (mut steps, mut slowest) = (0_usize, Duration::ZERO);
    while begun.elapsed() < length {
        driver.step();
        steps += 1;
        if steps.is_multiple_of(LINE) {
            let (now, most) = (memory("VmRSS:"), memory("VmHWM:"));
            let (took, what) = &driver.slowest;
            say(&format!(
                "{steps} steps, {} frames, {now} MB (most {most}), slowest {took:?}",
                driver.frames
            ));
            if *took > slowest {
                slowest = *took;
                say(&format!("  after {what}"));
            }
        }
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // Where nobody listens, nothing is left to do.
    drop(writeln!(out, "{line}").and_then(|()| out.flush()));
}

/// Megabytes of the process, by the name that the system has for it; 0 where it says nothing.
fn memory(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) / 1024
}
