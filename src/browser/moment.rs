//! The moment of an event: time, local day and chance.

use crate::app::moment::Moment;
use crate::base::Day;
use crate::browser::{clock, random};

/// This moment.
///
/// A browser without a generator of its own still has `Math.random`: an event is never dropped for want of chance.
/// A clock outside all years that a [`Day`] has counts as 1970, and shows as what it is on the screen.
#[must_use]
pub fn moment() -> Moment {
    Moment { at: clock::now(), day: today(), seed: random::seed().unwrap_or_else(|_| poor_seed()) }
}

/// The local day, or the first day of 1970 when the clock is out of all bounds.
#[must_use]
pub fn today() -> Day {
    clock::today().unwrap_or(Day::EPOCH)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value lies between 0 and 2³²"
)]
fn poor_seed() -> u128 {
    (0..4).fold(0, |seed, _| {
        let part = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        (seed << 32) | u128::from(part)
    })
}
