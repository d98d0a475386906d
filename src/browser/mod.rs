//! The browser (wasm only): one file for each web API; carries out effects and sends the answers as events.

pub mod chosen;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod database;
pub mod double_click;
pub mod download;
pub mod error;
pub mod focus;
pub mod folder;
pub mod indexed_db;
pub mod kept;
pub mod keys;
pub mod location;
pub mod moment;
pub mod page;
pub mod prefs;
pub mod random;
pub mod room;
pub mod rows;
pub mod run;
pub mod share_sheet;
pub mod steps;
pub mod tabs;
pub mod worker;
