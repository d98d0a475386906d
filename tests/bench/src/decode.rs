//! Prints how many milliseconds opening a link takes, as its fragment is given: `FRAGMENT`; host only.
#![cfg_attr(
    not(target_arch = "wasm32"),
    expect(clippy::print_stdout, reason = "the time is what it is run for")
)]

/// How often it is opened; each time is printed.
#[cfg(not(target_arch = "wasm32"))]
const TIMES: usize = 101;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), String> {
    use klar_aftale::codec::share::Fragment;
    use klar_aftale::codec::share::link::decode;
    use std::time::Instant;

    let words: Vec<String> = std::env::args().skip(1).collect();
    let [fragment] = words.as_slice() else { return Err("FRAGMENT".to_owned()) };
    for _ in 0..TIMES {
        let begun = Instant::now();
        let opened = std::hint::black_box(decode(std::hint::black_box(fragment)));
        let time = begun.elapsed();
        // A link that is refused would be refused fast.
        let Ok(Fragment::Open(_)) = opened else { return Err(format!("{opened:?}")) };
        println!("{}", time.as_secs_f64() * 1_000.0);
    }
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
