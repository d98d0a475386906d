//! The built site, driven in real browsers as a caseworker, a company and a citizen would.
//!
//! A test takes a [`stage`], which serves the site and starts a driver; on it every [`browser`] has a
//! profile of its own. When the stage is left, no browser may have complained about anything.

pub mod axe;
pub mod bench;
pub mod browser;
pub mod case;
pub mod caseload;
pub mod chance;
pub mod course;
pub mod display;
pub mod driver;
pub mod editor;
pub mod engine;
pub mod fault;
pub mod filling;
pub mod folder;
pub mod grid;
pub mod keeping;
pub mod kill;
pub mod link;
pub mod logs;
pub mod next_build;
pub mod offline;
pub mod presses;
pub mod processes;
pub mod running;
pub mod screen;
pub mod sharing;
pub mod stage;
pub mod tour;
pub mod translation;
pub mod typist;
pub mod upgrade;
pub mod wanted;

use klar_aftale::words::{Lang, Words};

/// The words that the screens show.
pub const WORDS: Words = Words { lang: Lang::Da };
