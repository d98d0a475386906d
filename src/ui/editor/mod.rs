//! The editor: one agreement, six steps in any order, saved as it is typed.

pub mod chart;
pub mod closing;
pub mod content;
pub mod follow_up;
pub mod frame;
pub mod gap_list;
pub mod goals;
pub mod grid;
pub mod hours;
pub mod lock;
pub mod parties;
pub mod purpose;
pub mod review;
pub mod share_panel;
pub mod step_card;
pub mod steps;
pub mod summary;
pub mod tasks;
pub mod totals;
