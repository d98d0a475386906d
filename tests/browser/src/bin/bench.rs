//! Prints how fast the app and its store are: `bench`, `bench stores`, `bench app`, `bench front`, each with a number of agreements behind it.
#![expect(clippy::print_stdout, reason = "its figures are what it is run for")]

use klar_aftale_browser_tests::bench::{app, front, stores};
use klar_aftale_browser_tests::fault::{Fault, Outcome};

/// So many agreements, unless it is told otherwise.
const MANY: u32 = 10_000;

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let part = words.first().map_or("all", String::as_str);
    let many = words.get(1).map_or(Ok(MANY), |many| many.parse())?;
    if !["all", "stores", "app", "front"].contains(&part) {
        return Err(Fault::new(format!(
            "`{part}` is no part of the bench: all, stores, app, front"
        )));
    }
    if matches!(part, "all" | "stores") {
        println!("\n-- the same work on our store, PouchDB and Dexie\n");
        stores::compare(many, |line| println!("{line}"))?;
    }
    if part == "stores" {
        return Ok(());
    }
    println!("\n-- the app with few and with many agreements\n");
    // The front page's own work is a part of the app, and can be measured by itself.
    let mut figures = front::measure(many)?;
    if part != "front" {
        figures.extend(app::measure(many, |line| println!("{line}"))?);
    }
    println!("\n{:<66} {:>12} {:>12}", "", "measured", "allowed");
    for figure in &figures {
        println!("{figure}");
    }
    app::judge(&figures)
}
