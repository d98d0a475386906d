//! The features: each with its state and its part of `update`.

pub mod answers;
pub mod backup;
pub mod beginning;
pub mod conflicts;
pub mod deleting;
pub mod example;
pub mod filling;
pub mod following_up;
pub mod going_on;
pub mod handover;
pub mod known;
pub mod overview;
pub mod renewal;
pub mod sharing;
pub mod undoing;
pub mod writing;
