//! What `cargo xtask bench` has made ready, and its programs for this machine: each prints times in milliseconds, one
//! on a line.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::fault::{Fault, Outcome, ensure, some};

/// A folder or a program, as a variable names it.
///
/// # Errors
/// The variable is not set, or nothing lies there.
pub fn prepared(variable: &str) -> Outcome<PathBuf> {
    let named: Option<OsString> = std::env::var_os(variable);
    let made = PathBuf::from(some(named, &format!("{variable}; run `cargo xtask bench`"))?);
    ensure(fs::exists(&made)?, || format!("there is no {}", made.display()))?;
    Ok(made)
}

/// The times that the program of a variable prints.
///
/// # Errors
/// It is not there, fails, or prints something else.
pub fn times(variable: &str, words: &[&str]) -> Outcome<Vec<f64>> {
    let done = Command::new(prepared(variable)?).args(words).output()?;
    ensure(done.status.success(), || String::from_utf8_lossy(&done.stderr).into_owned())?;
    let printed = String::from_utf8_lossy(&done.stdout).into_owned();
    let times: Vec<f64> = printed
        .lines()
        .map(|line| line.parse().map_err(|_| Fault::new(line)))
        .collect::<Outcome<_>>()?;
    ensure(!times.is_empty(), || "nothing was timed".to_owned())?;
    Ok(times)
}
