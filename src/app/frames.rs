//! The frame log: a CSV file of response times per frame.
//!
//! `dealscope REGISTER --frames FILE` writes it. The time of a frame runs from the start of its input processing to
//! the end of drawing; the time including painting is known one frame later. Lines that begin with `#` hold
//! summaries.

use crate::data::WriteError;
use crate::data::whole::Whole;
use crate::session::Query;
use std::collections::VecDeque;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::time::Instant;

/// The frame log and the measurements of the current frame.
pub struct Frames {
    /// The file appears when the window is closed; `None` after that.
    out: Option<BufWriter<Whole>>,
    started: Instant,
    frame: Option<Instant>,
    has_input: bool,
    /// Unanswered queries with their start times, the latest one last.
    asked: VecDeque<(Query, Instant)>,
    with_input: Vec<f64>,
    answers: Vec<f64>,
    painted: Vec<f64>,
}

impl Frames {
    /// # Errors
    /// If the file cannot be written.
    pub fn new(path: &Path) -> Result<Self, WriteError> {
        let mut out = BufWriter::new(Whole::begin(path)?);
        let head = writeln!(out, "at_s,input,frame_ms,previous_painted_ms,answered_ms");
        head.map_err(|source| WriteError::Other { path: path.to_owned(), source })?;
        Ok(Self {
            out: Some(out),
            started: Instant::now(),
            frame: None,
            has_input: false,
            asked: VecDeque::new(),
            with_input: Vec::new(),
            answers: Vec::new(),
            painted: Vec::new(),
        })
    }

    /// Marks the start of a frame, when its input is available.
    pub fn begin(&mut self, has_input: bool) {
        self.frame = Some(Instant::now());
        self.has_input = has_input;
    }

    /// Marks the end of drawing: `shown` is the query whose answers are on display, `asked` the current query.
    /// `painted` is the duration of the previous frame in seconds, including painting.
    pub fn end(&mut self, asked: &Query, shown: &Query, painted: Option<f32>) {
        let Some(begun) = self.frame.take() else { return };
        let drawn = millis(begun);
        let answered = self.answered(shown);
        let is_known = self.asked.back().is_some_and(|(known, _)| known.is_same_question(asked));
        if !is_known && !shown.is_same_question(asked) {
            self.asked.push_back((asked.clone(), begun));
        }
        let painted = painted.map(|seconds| f64::from(seconds) * 1e3);
        if self.has_input {
            self.with_input.push(drawn);
        }
        self.answers.extend(answered);
        self.painted.extend(painted);
        let text = |value: Option<f64>| value.map_or(String::new(), |value| format!("{value:.3}"));
        let Some(out) = &mut self.out else { return };
        let line = writeln!(
            out,
            "{:.3},{},{drawn:.3},{},{}",
            self.started.elapsed().as_secs_f64(),
            u8::from(self.has_input),
            text(painted),
            text(answered),
        );
        if line.is_err() {
            log::warn!("the frame log cannot be written");
        }
    }

    /// The time since the query on display was asked, if its answers are new; all earlier queries are discarded.
    fn answered(&mut self, shown: &Query) -> Option<f64> {
        let at = self.asked.iter().rposition(|(asked, _)| asked.is_same_question(shown))?;
        let (_, asked) = self.asked.drain(..=at).next_back()?;
        Some(millis(asked))
    }

    fn sum_up(&mut self) -> io::Result<()> {
        let Some(mut out) = self.out.take() else { return Ok(()) };
        let parts = [
            ("frames with input", &mut self.with_input),
            ("frames with their painting", &mut self.painted),
            ("from a question to the frame with its answer", &mut self.answers),
        ];
        for (name, times) in parts {
            times.sort_by(f64::total_cmp);
            let at =
                |share: usize| times.get((times.len() * share / 1000).min(times.len().saturating_sub(1)));
            if let (Some(median), Some(late)) = (at(500), at(990)) {
                writeln!(
                    out,
                    "# {name}: {} of them, median {median:.2} ms, 99th percentile {late:.2} ms",
                    times.len()
                )?;
            }
        }
        let whole = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        whole.finish().map_err(io::Error::other)
    }
}

fn millis(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

impl Drop for Frames {
    fn drop(&mut self) {
        if let Err(error) = self.sum_up() {
            log::warn!("the frame log cannot be written: {error}");
        }
    }
}
