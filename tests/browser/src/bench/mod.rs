//! What `cargo xtask bench` measures: our store beside others, the app with few and with many agreements, and a link
//! on a slow phone.

pub mod app;
pub mod decode;
pub mod documents;
pub mod figure;
pub mod front;
pub mod merging;
pub mod native;
pub mod phone;
pub mod probes;
pub mod stores;
