//! *Forløbet*: signing, changing, following up, ending.

pub mod changes;
pub mod ending;
pub mod follow_up;
pub mod follow_ups;
pub mod grown;
pub mod held;
pub mod out_there;
pub mod page;
pub mod progress;
pub mod reasoned;
pub mod renewed;
pub mod sign;
pub mod signatures;
pub mod tracks;
