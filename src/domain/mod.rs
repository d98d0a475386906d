//! The rules of an agreement: values, commands, the fold of the log, gaps and projections; no browser, no clock, no words.

pub mod agreement;
pub mod apply;
pub mod choices;
pub mod command;
pub mod company_view;
pub mod field;
pub mod gaps;
pub mod goals;
pub mod hours;
pub mod ids;
pub mod log;
pub mod merge;
pub mod plan;
pub mod plan_view;
pub mod points;
pub mod rejection;
pub mod rhythm;
pub mod summary;
pub mod tasks;
pub mod time;
pub mod turns;
pub mod typed;
