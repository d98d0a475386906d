//! Prints how fast the app and its store are: `bench`, `bench stores`, `bench app`, `bench front`, `bench phone`, each with a number of agreements behind it.
#![expect(clippy::print_stdout, reason = "its figures are what it is run for")]

use klar_aftale_browser_tests::bench::figure::Figure;
use klar_aftale_browser_tests::bench::{app, decode, front, merging, phone, stores};
use klar_aftale_browser_tests::fault::{Fault, Outcome};

/// So many agreements, unless it is told otherwise.
const MANY: u32 = 10_000;

const PARTS: [&str; 5] = ["all", "stores", "app", "front", "phone"];

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let part = words.first().map_or("all", String::as_str);
    let many = words.get(1).map_or(Ok(MANY), |many| many.parse())?;
    if !PARTS.contains(&part) {
        let parts = PARTS.join(", ");
        return Err(Fault::new(format!("`{part}` is no part of the bench: {parts}")));
    }
    if matches!(part, "all" | "stores") {
        println!("\n-- the same work on our store, PouchDB and Dexie\n");
        stores::compare(many, |line| println!("{line}"))?;
    }
    let mut figures = Vec::new();
    if matches!(part, "all" | "phone") {
        println!("\n-- a link, natively and on a slow phone\n");
        figures.extend(decode::measure()?);
        figures.extend(phone::measure(|line| println!("{line}"))?);
    }
    // The front page's own work is a part of the app, and can be measured by itself.
    if matches!(part, "all" | "app" | "front") {
        println!("\n-- the app with few and with many agreements\n");
        figures.extend(front::measure(many)?);
        figures.extend(merging::measure()?);
    }
    if matches!(part, "all" | "app") {
        figures.extend(app::measure(many, |line| println!("{line}"))?);
    }
    show(&figures);
    app::judge(&figures)
}

/// The figures of all parts as one table.
fn show(figures: &[Figure]) {
    if !figures.is_empty() {
        println!("\n{:<66} {:>12} {:>12}", "", "measured", "allowed");
    }
    for figure in figures {
        println!("{figure}");
    }
}
