//! Our store, and what the front page computes, as a module that a page can drive; runs in a browser only.

#[cfg(target_arch = "wasm32")]
mod due;
#[cfg(target_arch = "wasm32")]
mod front;
#[cfg(target_arch = "wasm32")]
mod store;
