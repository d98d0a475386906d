//! What `cargo xtask bench` measures: our store beside others, and the app with few and with many agreements.

pub mod app;
pub mod documents;
pub mod figure;
pub mod front;
pub mod probes;
pub mod stores;
