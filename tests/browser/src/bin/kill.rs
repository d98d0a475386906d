//! Kills the browser while text is typed, as often as the first argument says, at moments that the second one seeds;
//! and a tenth as often while a large older database is taken into use.
#![expect(clippy::print_stdout, reason = "its figures are what it is run for")]

use std::cell::Cell;
use std::time::SystemTime;

use klar_aftale_browser_tests::fault::{Outcome, ensure};
use klar_aftale_browser_tests::kill::kills;
use klar_aftale_browser_tests::stage::stage;
use klar_aftale_browser_tests::upgrade::upgrade_kills;

fn main() -> Outcome {
    let mut arguments = std::env::args().skip(1);
    let times = arguments.next().map_or(Ok(100), |times| times.parse())?;
    let seed = arguments.next().map_or_else(|| Ok(seed_of_now()), |seed| seed.parse())?;
    println!("{times} kills, seed {seed}");
    println!("kill  after ms  keys answered  called saved  found");
    let saved = Cell::new(0);
    let outcome = stage(async |stage| {
        kills(stage, times, seed, |number, kill| {
            println!(
                "{number:>4}  {:>8}  {:>13}  {:>12}  {:>5}",
                kill.after, kill.typed, kill.saved, kill.found
            );
            saved.set(saved.get() + usize::from(kill.saved > 0));
        })
        .await
    });
    outcome.map_err(|fault| fault.while_doing(&format!("seed {seed}")))?;
    println!("{times} kills, nothing lost; {} of them after something was saved", saved.get());
    let upgrades = times.div_ceil(10);
    println!("\nkill  after ms  shape of the older database afterwards");
    let outcome = stage(async |stage| {
        upgrade_kills(stage, upgrades, seed, |number, kill| {
            println!("{number:>4}  {:>8}  {:>5}", kill.after, kill.shape);
        })
        .await
    });
    outcome.map_err(|fault| fault.while_doing(&format!("seed {seed}")))?;
    println!("{upgrades} kills while an older database was taken into use, nothing lost");
    ensure(times == 0 || saved.get() > 0, || "no kill came after anything was saved".to_owned())
}

/// Another seed at every run; it is printed, so that a run can be done again.
fn seed_of_now() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    since.as_secs()
}
