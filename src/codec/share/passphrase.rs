//! A thousand and twenty-four short Danish words: ten bits each, easy to say and to type; the first 256 for fingerprints.

use crate::codec::share::seal::Maker;

/// The words of fingerprints, one a line: eight bits each; frozen, since fingerprints are compared over years.
/// They are a list of their own, since a phone loads no other.
const SHORT: &str = include_str!("words_256.txt");

/// The words beyond them, which passphrases are made of too.
const LONG: &str = include_str!("words_1024.txt");

/// How many words the first list has.
const SHORTS: usize = 256;

/// Words of a passphrase: fifty bits, which the lock makes slow to try.
const PASSPHRASE: u32 = 5;

/// Bits of a word of both lists.
const BITS: u32 = 10;

/// The fingerprint of a maker in words: `fisk-lampe-skov-ugle-æble`.
#[must_use]
pub fn fingerprint(maker: Maker) -> String {
    // The list has a word for each byte; a test counts them.
    let word = |byte: u8| SHORT.lines().nth(usize::from(byte)).unwrap_or_default();
    maker.fingerprint().map(word).join("-")
}

/// A passphrase made of random bits.
#[must_use]
pub fn passphrase(chance: u128) -> String {
    let word = |place: u32| {
        let number = (chance >> (place * BITS)) & ((1 << BITS) - 1);
        // Ten bits always fit, and both lists together have as many words.
        let number = usize::try_from(number).unwrap_or_default();
        SHORT.lines().take(SHORTS).chain(LONG.lines()).nth(number).unwrap_or_default()
    };
    (0..PASSPHRASE).map(word).collect::<Vec<_>>().join(" ")
}
