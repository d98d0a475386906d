//! What went wrong in one sentence, and what the reader can do about it.

use std::fmt::{self, Display, Formatter};
use std::io;

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
}

/// A file that could not be read or written; the error names it.
impl From<xshell::Error> for Fault {
    fn from(error: xshell::Error) -> Self {
        Self::new(
            format!("{error}."),
            "Check that the folder exists, that it may be written to and that the disk is not full.",
        )
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::new(format!("{error}."), "Check the access rights and that the disk is not full.")
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  What to do: {}", self.sentence, self.remedy)
    }
}

impl std::error::Error for Fault {}
