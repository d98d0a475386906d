//! What happens when: the model, the events, `update` and its effects; pure.

pub mod anchor;
pub mod backup_age;
pub mod beginning;
pub mod case;
pub mod deleting;
pub mod effect;
pub mod event;
pub mod example;
pub mod file;
pub mod folder;
pub mod following_up;
pub mod going_on;
pub mod keeping;
pub mod known;
pub mod language;
pub mod listing;
pub mod model;
pub mod overview;
pub mod renewal;
pub mod restoring;
pub mod room;
pub mod route;
pub mod saving;
pub mod sharing;
pub mod turning;
pub mod update;
