//! The hash of a content: what a sign-off names and an answer is bound to.

use crate::base::hex_of_hash;

/// The hash of a content: SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ContentHash(pub [u8; 32]);

impl ContentHash {
    /// Sixty-four hexadecimal digits.
    #[must_use]
    pub fn hex(self) -> String {
        hex_of_hash(&self.0)
    }
}
