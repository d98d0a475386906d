//! The hash of a content: what a sign-off names and an answer is bound to.

use std::fmt::Write as _;

/// The hash of a content: SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ContentHash(pub [u8; 32]);

impl ContentHash {
    /// Sixty-four hexadecimal digits.
    #[must_use]
    pub fn hex(self) -> String {
        hex(&self.0)
    }
}

/// A hash in sixty-four hexadecimal digits.
#[must_use]
pub fn hex(hash: &[u8; 32]) -> String {
    let mut text = String::with_capacity(64);
    for byte in hash {
        // Writing into a text never fails.
        write!(text, "{byte:02x}").ok();
    }
    text
}
