//! Draws the same chart again and again, as `benches/charts.py` asks: a format a line on standard input, the
//! milliseconds that it took as the answer.

use dealscope::data::RegisterRef;
use dealscope::figure::{FigureKind, ThemeName};
use dealscope::query::Filter;
use dealscope::session::{FigureRequest, Format, Query, answer};
use std::io::{BufRead, Error, Write};
use std::time::Instant;

/// The bars of the bundled register, at 300 dots an inch where they are pixels.
pub fn serve() -> std::io::Result<()> {
    let reference = RegisterRef::Bundled("reported".to_owned());
    let opened = dealscope::app::open(&reference).map_err(|error| Error::other(error.to_string()))?;
    let filter = Filter::parse("province:shanghai").map_err(|error| Error::other(error.to_string()))?;
    let query = Query { filter, ..Query::new(&opened.register) };
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready")?;
    out.flush()?;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let format = Format::ALL.iter().copied().find(|format| format.ending() == line.trim());
        let Some(format) = format else { continue };
        let start = Instant::now();
        let answers = answer(&opened, &query);
        let figure = FigureRequest {
            format,
            scale: 3.125,
            ..FigureRequest::new(FigureKind::Bars, ThemeName::default())
        };
        let drawn =
            figure.render(&opened, &query, &answers).map_err(|error| Error::other(error.to_string()))?;
        writeln!(out, "{:.3} {}", start.elapsed().as_secs_f64() * 1e3, drawn.len())?;
        out.flush()?;
    }
    Ok(())
}
