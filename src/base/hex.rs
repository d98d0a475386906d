//! Hashes and keys as hexadecimal digits.

use std::fmt::Write as _;

/// A hash of 32 bytes in sixty-four hexadecimal digits.
#[must_use]
pub fn hex_of_hash(hash: &[u8; 32]) -> String {
    let mut text = String::with_capacity(64);
    for byte in hash {
        // Writing into a text never fails.
        write!(text, "{byte:02x}").ok();
    }
    text
}

/// The 32 bytes of sixty-four hexadecimal digits.
#[must_use]
pub fn hash_of_hex(text: &str) -> Option<[u8; 32]> {
    let mut hash = [0; 32];
    let mut digits = text.as_bytes().chunks_exact(2);
    for byte in &mut hash {
        let pair = std::str::from_utf8(digits.next()?).ok()?;
        *byte = u8::from_str_radix(pair, 16).ok()?;
    }
    digits.next().is_none().then_some(hash)
}
