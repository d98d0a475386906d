//! Every process of the browser is killed while text is typed, or while an older database is taken into use: what was
//! called saved is there afterwards.

use std::cell::Cell;

use klar_aftale_browser_tests::fault::{Outcome, ensure};
use klar_aftale_browser_tests::kill::kills;
use klar_aftale_browser_tests::stage::stage;
use klar_aftale_browser_tests::upgrade::upgrade_kills;

/// As many kills as a run of every test has time for; `cargo xtask kill` does more.
const TIMES: u32 = 10;

/// A database of many agreements is made before each.
const UPGRADES: u32 = 3;

/// The same moments in every run, as far as two runs can be the same.
const SEED: u64 = 1;

#[test]
fn nothing_that_was_called_saved_is_lost_when_the_browser_is_killed() -> Outcome {
    let saved = Cell::new(0);
    stage(async |stage| {
        kills(stage, TIMES, SEED, |_, kill| saved.set(saved.get() + kill.saved)).await
    })?;
    ensure(saved.get() > 0, || "no kill came after anything was saved".to_owned())
}

#[test]
fn nothing_is_lost_when_the_browser_is_killed_while_a_large_older_database_is_taken_into_use()
-> Outcome {
    stage(async |stage| upgrade_kills(stage, UPGRADES, SEED, |_, _| {}).await)
}
