//! Reads a backup file without a browser: `inspect FILE`, `verify FILE`, `export FILE FOLDER`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    klar_aftale::reader::run(std::env::args_os().skip(1))
}

#[cfg(target_arch = "wasm32")]
fn main() {}
