//! *Forløbet*: signing, changing, following up, ending.

pub mod follow_up;
pub mod page;
pub mod progress;
pub mod sign;
pub mod tracks;
