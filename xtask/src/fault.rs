//! What went wrong in one sentence, and what the reader can do about it.

use std::fmt::{self, Display, Formatter};

/// A failure of a command of `xtask`, worded for the person who ran it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    sentence: String,
    remedy: String,
}

impl Fault {
    /// A failure: a clear sentence, and what to do.
    pub fn new(sentence: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), remedy: remedy.into() }
    }

    /// A file that could not be read or written.
    pub(crate) fn file(doing: &str, path: &std::path::Path, cause: &std::io::Error) -> Self {
        Self::new(
            format!("{doing} {} failed: {cause}.", path.display()),
            "Check that the folder exists, that it may be written to and that the disk is not full.",
        )
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  What to do: {}", self.sentence, self.remedy)
    }
}

impl std::error::Error for Fault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_says_what_happened_and_what_to_do() {
        let fault = Fault::new("npm is not installed.", "Install Node.js.");
        assert_eq!(fault.to_string(), "npm is not installed.\n  What to do: Install Node.js.");
    }
}
