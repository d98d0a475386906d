//! 1,024 short Danish words: ten bits each, easy to say and to type; the first 256 are for fingerprints.

use crate::codec::share::seal::Maker;

/// The words of fingerprints, one a line: eight bits each; frozen, since fingerprints are compared over years. A
/// separate list, so that the phone's page need not load the other.
const SHORT: &str = include_str!("words_256.txt");

/// The remaining words, which only passphrases use.
const LONG: &str = include_str!("words_1024.txt");

/// The number of words in the first list.
const SHORTS: usize = 256;

/// Words of a passphrase: fifty bits; the lock makes guessing slow.
const PASSPHRASE: u32 = 5;

/// Bits per word.
const BITS: u32 = 10;

/// The fingerprint of a maker as words: `fisk-lampe-skov-ugle-æble`.
#[must_use]
pub fn fingerprint(maker: Maker) -> String {
    // The list has 256 words, which a test checks.
    let word = |byte: u8| SHORT.lines().nth(usize::from(byte)).unwrap_or_default();
    maker.fingerprint().map(word).join("-")
}

/// A passphrase made of random bits.
#[must_use]
pub fn passphrase(chance: u128) -> String {
    let word = |place: u32| {
        let number = (chance >> (place * BITS)) & ((1 << BITS) - 1);
        // Ten bits always fit, and both lists together have 1,024 words.
        let number = usize::try_from(number).unwrap_or_default();
        SHORT.lines().take(SHORTS).chain(LONG.lines()).nth(number).unwrap_or_default()
    };
    (0..PASSPHRASE).map(word).collect::<Vec<_>>().join(" ")
}
