//! Links, good and bad: what anybody can read in one, and how it is spoilt on its way.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use klar_aftale::base::{Secret, Token};
use klar_aftale::codec::share::LinkError;
use klar_aftale::codec::share::SealKey;
use klar_aftale::codec::share::link::{decode, encode, payload};
use klar_aftale::codec::share::{Fragment, Opened, Shared};
use miniz_oxide::inflate::decompress_to_vec;

use crate::fault::{Fault, Outcome, some};

/// Bytes of the header: version, kind, flags, 0, length (4), checksum (4).
const HEADER: usize = 12;

/// Bytes before what is deflated: the header, the seal (key and signature), the length of what is inflated.
const BEFORE: usize = HEADER + 96 + 4;

/// The token of every link that is made here.
const TOKEN: Token = Token(7);

/// The fragment of a view, sealed with a key of the tests.
///
/// # Errors
/// The view is too long for a link.
pub fn fragment_of(shared: &Shared) -> Outcome<String> {
    let key = SealKey::new(&Secret([0x5A; 32]));
    let made = encode(shared, TOKEN, &key).map_err(|error| Fault::new(format!("{error:?}")))?;
    Ok(made.text())
}

/// The view in a fragment that no words lock; nothing else is in it.
///
/// # Errors
/// It cannot be read, is locked, or holds more than its view.
pub fn held(fragment: &str) -> Outcome<Shared> {
    let found = decode(fragment).map_err(|error| Fault::new(format!("{error:?}")))?;
    let Fragment::Open(opened) = found else { return Err(Fault::new("the link is locked")) };
    let Opened { shared, payload: bytes, .. } = *opened;
    let token = some(bytes.first_chunk::<16>(), "token in the link")?;
    let again = payload(&shared, Token(u128::from_le_bytes(*token)))
        .map_err(|error| Fault::new(format!("{error:?}")))?;
    if again == bytes { Ok(shared) } else { Err(Fault::new("the link holds more than its view")) }
}

/// The address of a view on a site.
///
/// # Errors
/// The view is too long for a link.
pub fn address(site: &str, shared: &Shared) -> Outcome<String> {
    Ok(with_fragment(site, &fragment_of(shared)?))
}

/// The address of any fragment on a site.
#[must_use]
pub fn with_fragment(site: &str, fragment: &str) -> String {
    [site, "v/#", fragment].concat()
}

/// The part of an address behind `#`.
///
/// # Errors
/// It has none.
pub fn fragment(address: &str) -> Outcome<&str> {
    Ok(some(address.split_once('#'), "# in the link")?.1)
}

/// Everything in a link, inflated: what a finder of the link can read without our program.
///
/// # Errors
/// It is no link of ours.
pub fn readable(address: &str) -> Outcome<String> {
    let whole = Base64UrlUnpadded::decode_vec(fragment(address)?)
        .map_err(|error| Fault::new(error.to_string()))?;
    let packed = some(whole.get(BEFORE..), "payload in the link")?;
    let bytes =
        decompress_to_vec(packed).map_err(|error| Fault::new(format!("{:?}", error.status)))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A link that cannot be shown.
#[derive(Clone, Debug)]
pub struct BadLink {
    /// What happened to it.
    pub name: &'static str,
    /// What is left of it.
    pub fragment: String,
    /// What it must be told to be.
    pub error: LinkError,
}

/// What can happen to a good fragment on its way.
///
/// # Errors
/// It is no fragment of ours.
pub fn bad_links(good: &str) -> Outcome<Vec<BadLink>> {
    let bad = |name, fragment: String, error| BadLink { name, fragment, error };
    let cut = |part: usize| good.chars().take(part).collect::<String>();
    let length = good.len();
    Ok(vec![
        bad("empty", String::new(), LinkError::Empty),
        bad("cut", cut(length * 2 / 3), LinkError::Cut),
        bad("changed", one_character_changed(good, length / 2), LinkError::Damaged),
        bad("newer", newer(good)?, LinkError::Newer),
        bad("cut-short", cut(5), LinkError::Cut),
        bad("cut-by-one", cut(length - 1), LinkError::Cut),
        bad("changed-at-the-end", one_character_changed(good, length - 2), LinkError::Damaged),
        bad("garbage", "Hej%20med%20dig,%20kom%20og%20se!".to_owned(), LinkError::Rewritten),
        bad("forged", forged(good)?, LinkError::Forged),
        bad("huge", "A".repeat(2_000_000), LinkError::TooLarge),
    ])
}

fn one_character_changed(good: &str, place: usize) -> String {
    let other = |letter| if letter == 'A' { 'B' } else { 'A' };
    let change = |(at, letter)| if at == place { other(letter) } else { letter };
    good.chars().enumerate().map(change).collect()
}

/// The link as a version to come would make it: whole, and sealed with its own number.
fn newer(good: &str) -> Outcome<String> {
    let old = Base64UrlUnpadded::decode_vec(good).map_err(|error| Fault::new(error.to_string()))?;
    let (header, content) = some(old.split_at_checked(HEADER), "content in the link")?;
    let head = [&[u8::MAX], some(header.get(1..8), "header")?].concat();
    Ok(whole(&head, content))
}

/// The link with another signature than its own, and a checksum that fits.
fn forged(good: &str) -> Outcome<String> {
    let mut old =
        Base64UrlUnpadded::decode_vec(good).map_err(|error| Fault::new(error.to_string()))?;
    *some(old.get_mut(HEADER + 40), "signature in the link")? ^= 1;
    let (header, content) = some(old.split_at_checked(HEADER), "content in the link")?;
    Ok(whole(some(header.get(..8), "header")?, content))
}

/// An envelope with a checksum that fits.
fn whole(head: &[u8], content: &[u8]) -> String {
    const CRC: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
    let mut digest = CRC.digest();
    digest.update(head);
    digest.update(content);
    Base64UrlUnpadded::encode_string(&[head, &digest.finalize().to_le_bytes(), content].concat())
}
