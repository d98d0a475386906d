//! The command `cargo xtask`; under the name `wasm-bindgen`, what Trunk calls in its place.

use std::env;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = env::args();
    let name = words.next().unwrap_or_default();
    let stands_before = Path::new(&name).ends_with("wasm-bindgen");
    xtask::run(stands_before.then(|| "bindgen".to_owned()).into_iter().chain(words))
}
