//! Our store as a module that a page can drive beside other stores; runs in a browser only.

#[cfg(target_arch = "wasm32")]
mod store;
