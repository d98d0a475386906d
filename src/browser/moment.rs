//! The moment of an event: time, local day and randomness.

use crate::app::moment::Moment;
use crate::base::Day;
use crate::browser::{clock, random};

/// This moment. A browser whose generator fails gives no randomness, and what needs some is not done.
///
/// A clock outside all years that a [`Day`] has counts as 1970, and shows as what it is on the screen.
#[must_use]
pub fn moment() -> Moment {
    Moment { at: clock::now(), day: today(), seed: random::seed().ok() }
}

/// The local day, or the first day of 1970 when the clock is out of all bounds.
#[must_use]
pub fn today() -> Day {
    clock::today().unwrap_or(Day::EPOCH)
}
