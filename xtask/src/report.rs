//! Everything `xtask` prints goes through here.
#![expect(clippy::print_stdout, reason = "the output of a command-line tool")]

use std::fmt::Display;

/// A plain line.
pub(crate) fn say(text: &str) {
    println!("{text}");
}

/// The start of a part of a longer command.
pub(crate) fn headline(text: &str) {
    println!("\n== {text}");
}

/// A failure, on the error stream.
pub(crate) fn problem(text: &impl Display) {
    eprintln!("\nerror: {text}");
}
