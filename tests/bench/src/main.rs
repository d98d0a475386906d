//! Prints how many milliseconds the front page needs for every agreement of a folder: `FOLDER DAY`; host only.
#![cfg_attr(
    not(target_arch = "wasm32"),
    expect(clippy::print_stdout, reason = "the time is what it is run for")
)]

#[cfg(not(target_arch = "wasm32"))]
mod due;

/// How often it is computed; each time is printed.
#[cfg(not(target_arch = "wasm32"))]
const TIMES: usize = 21;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), String> {
    use std::path::Path;
    use std::time::Instant;

    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, day] = words.as_slice() else { return Err("FOLDER DAY".to_owned()) };
    let mut desk = due::Desk::on(day)?;
    for part in 0.. {
        let file = Path::new(folder).join(format!("logs-{part}.json"));
        let Ok(file) = std::fs::read_to_string(file) else { break };
        desk.take(&file)?;
    }
    for _ in 0..TIMES {
        let begun = Instant::now();
        std::hint::black_box(desk.compute());
        println!("{}", begun.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
