//! The command `cargo xtask`; under the name `wasm-bindgen`, the wrapper that Trunk runs in its place.

use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = env::args();
    let name = words.next().unwrap_or_default();
    let is_bindgen = Path::new(&name).ends_with("wasm-bindgen");
    xtask::run(is_bindgen.then(|| "bindgen".to_owned()).into_iter().chain(words).collect())
}
