//! Merging two copies of a long log, on this machine.

use crate::bench::figure::{Figure, median, worst};
use crate::bench::native;
use crate::fault::Outcome;

/// Entries that both copies have, and acts that each has behind them.
const ENTRIES: u32 = 3_000;
const ACTS: u32 = 999;

/// What is allowed.
const ALLOWED: f64 = 300.0;

/// Measures it.
///
/// # Errors
/// The program of the bench is not there, or fails.
pub fn measure() -> Outcome<Vec<Figure>> {
    let words = [ENTRIES.to_string(), ACTS.to_string()];
    let times = native::times("KLAR_AFTALE_BENCH_MERGE", &[&words[0], &words[1]])?;
    let what =
        format!("merging {ACTS} writes and undos of each of two copies onto {ENTRIES} entries");
    Ok(vec![
        Figure::time(what, median(&times), Some(ALLOWED)),
        Figure::time("the same, slowest", worst(&times), Some(ALLOWED)),
    ])
}
