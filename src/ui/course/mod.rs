//! *Forløbet*: signing, changing, following up, ending.

pub mod follow_up;
pub mod page;
pub mod sign;
