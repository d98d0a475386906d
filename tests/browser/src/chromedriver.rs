//! The program through which a test reaches Chromium: started on a free port, ended with the value.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::fault::{Outcome, some};

/// What it prints when it is ready; the port comes behind it.
const READY: &str = "started successfully on port ";

/// A running driver.
#[derive(Debug)]
pub struct Chromedriver {
    process: Child,
    address: String,
}

impl Chromedriver {
    /// Starts one: the program that `CHROMEDRIVER` names, else the one on the path.
    ///
    /// # Errors
    /// It does not start, or does not say on which port it listens.
    pub fn start() -> Outcome<Self> {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = some(process.stdout.take(), "output of chromedriver")?;
        let mut driver = Self { process, address: String::new() };
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = line.split_once(READY)?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        driver.address = format!("http://127.0.0.1:{}", some(port, "port of chromedriver")?);
        // It must be able to print for as long as it lives.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(driver)
    }

    /// The number of its process.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // When it is gone already, there is nothing to end.
        self.process.kill().and_then(|()| self.process.wait()).ok();
    }
}
