//! A screen that nobody sees, for a browser that cannot do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::fault::{Fault, Outcome, some};

/// Larger than every window of a test.
const SIZE: &str = "1600x1200x24";

/// A running screen; it goes when the value does.
#[derive(Debug)]
pub struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// Starts one under the first number that is free.
    ///
    /// # Errors
    /// Xvfb does not start, or does not say its number.
    pub fn start() -> Outcome<Self> {
        let mut process = Command::new("Xvfb")
            // Its number comes on the standard output once it takes windows.
            .args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Fault::new(format!("Xvfb: {error}; see `cargo xtask setup`")))?;
        let output = some(process.stdout.take(), "output of Xvfb")?;
        let mut display = Self { process, name: String::new() };
        let number = BufReader::new(output).lines().map_while(Result::ok).next();
        display.name = [":", &some(number, "number of a screen from Xvfb")?].concat();
        Ok(display)
    }

    /// What `DISPLAY` must hold for a program that shows itself there.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // When it is gone already, there is nothing to end.
        self.process.kill().and_then(|()| self.process.wait()).ok();
    }
}
