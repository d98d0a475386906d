//! The screens: draw the model, dispatch events; no storage, no clock, no rules.

#![expect(
    missing_docs,
    reason = "every component has its sentence; the properties it generates are told by their names"
)]

pub mod answer;
pub mod app;
pub mod backup;
pub mod conflicts;
pub mod context;
pub mod course;
pub mod delete;
pub mod editor;
pub mod faults;
pub mod fields;
pub mod guide;
pub mod handover;
pub mod header;
pub mod history;
pub mod later;
pub mod notice;
pub mod notices;
pub mod overview;
pub mod parts;
pub mod share;
pub mod start;
pub mod undo_buttons;
pub mod view;
