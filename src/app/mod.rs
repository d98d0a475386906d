//! The application logic: events, `update` and its effects; pure.

pub mod anchor;
pub mod effect;
pub mod event;
pub mod features;
pub mod file;
pub mod model;
pub mod moment;
pub mod one_by_one;
pub mod paper;
pub mod route;
pub mod session;
pub mod update;
mod wording;
pub mod work;
pub mod working;
