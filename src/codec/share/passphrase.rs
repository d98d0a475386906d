//! 1,024 short Danish words: ten bits each, easy to say and to type; the first 256 are for fingerprints.

use crate::codec::share::seal::Maker;
use crate::input::key;

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

/// Every word of passphrases.
fn all() -> impl Iterator<Item = &'static str> {
    SHORT.lines().take(SHORTS).chain(LONG.lines())
}

/// A passphrase made of random bits.
#[must_use]
pub fn passphrase(chance: u128) -> String {
    let word = |place: u32| {
        let number = (chance >> (place * BITS)) & ((1 << BITS) - 1);
        // Ten bits always fit, and both lists together have 1,024 words.
        let number = usize::try_from(number).unwrap_or_default();
        all().nth(number).unwrap_or_default()
    };
    (0..PASSPHRASE).map(word).collect::<Vec<_>>().join(" ")
}

/// A typed passphrase in the form in which it was made: words of the list with single spaces, whatever numbers,
/// punctuation, capitals or missing spaces it was typed with, and `ae`, `oe`, `aa` for `æ`, `ø`, `å`. Words that are on
/// no list stay as they are, in small letters.
#[must_use]
pub fn canonical(typed: &str) -> String {
    let letters = |c: char| c.is_alphabetic();
    let typed = key(typed);
    let parts: Vec<String> =
        typed.split(|c: char| !letters(c)).filter(|part| !part.is_empty()).map(folded).collect();
    let listed: Vec<(String, &str)> = all().map(|word| (folded(word), word)).collect();
    let word_by_word: Option<Vec<&str>> = parts
        .iter()
        .map(|part| listed.iter().find(|(folded, _)| folded == part).map(|(_, word)| *word))
        .collect();
    word_by_word
        .filter(|words| !words.is_empty())
        .or_else(|| split(&parts.concat(), &listed))
        .map_or_else(|| words_as_typed(&typed), |words| words.join(" "))
}

fn words_as_typed(typed: &str) -> String {
    let words = typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Letters that a keyboard may lack, as they are written without it.
fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            c => out.push(c),
        }
    }
    out
}

/// Splits letters into the number of words that a passphrase has; `None` if there is no way, or more than one.
fn split<'a>(letters: &str, listed: &[(String, &'a str)]) -> Option<Vec<&'a str>> {
    // Each step holds the ways that use one word more, with the letters that are left.
    let mut ways: Vec<(Vec<&str>, &str)> = vec![(Vec::new(), letters)];
    for _ in 0..PASSPHRASE {
        ways = ways
            .iter()
            .flat_map(|(words, rest)| {
                listed.iter().filter_map(move |(folded, word)| {
                    let rest = rest.strip_prefix(folded.as_str())?;
                    Some((words.iter().copied().chain([*word]).collect(), rest))
                })
            })
            .collect();
    }
    ways.retain(|(_, rest)| rest.is_empty());
    match ways.as_slice() {
        [(words, _)] => Some(words.clone()),
        _ => None,
    }
}
