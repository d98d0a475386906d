//! Klar Aftale: agreements on *virksomhedspraktik*, written offline, read on a phone, followed up.
//!
//! Where to start: `domain::apply` says what may happen to an agreement, `domain::log` how it is kept,
//! `app::update` what the program does when. ARCHITECTURE.md has the map.

pub mod advice;
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod domain;
pub mod export;
#[cfg(not(target_arch = "wasm32"))]
pub mod reader;
pub mod share;
pub mod store;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
