//! Klar Aftale: agreements on *virksomhedspraktik*, written offline, read on a phone, followed up.
//!
//! Where to start: `agreement::apply` says what may happen to an agreement, `log` how it is kept,
//! `app::update` what the program does when. ARCHITECTURE.md has the picture and the rooms.

pub mod agreement;
pub mod app;
pub mod base;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod codec;
pub mod input;
pub mod kinds;
pub mod log;
pub mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod reader;
pub mod rules;
pub mod store;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod views;
pub mod words;
