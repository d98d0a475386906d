//! Links, good and bad: what anybody can read in one, and how it is spoilt on its way.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use klar_aftale::share::link::{LinkError, Shared, encode};
use miniz_oxide::inflate::decompress_to_vec;

use crate::fault::{Fault, Outcome, some};

/// Bytes before what is deflated: version, kind, length (2), checksum (4).
const HEADER: usize = 8;

/// The address of a view on a site.
///
/// # Errors
/// The view is too long for a link.
pub fn address(site: &str, shared: &Shared) -> Outcome<String> {
    let fragment = encode(shared).map_err(|error| Fault::new(format!("{error:?}")))?;
    Ok(with_fragment(site, &fragment))
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
    let packed = some(whole.get(HEADER..), "payload in the link")?;
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
        bad("longer", [good, "AAAA"].concat(), LinkError::Damaged),
        bad("garbage", "Hej%20med%20dig,%20kom%20og%20se!".to_owned(), LinkError::Damaged),
        bad("huge", "A".repeat(2_000_000), LinkError::Damaged),
    ])
}

fn one_character_changed(good: &str, place: usize) -> String {
    let other = |letter| if letter == 'A' { 'B' } else { 'A' };
    let change = |(at, letter)| if at == place { other(letter) } else { letter };
    good.chars().enumerate().map(change).collect()
}

/// The link as a version to come would make it: whole, and sealed with its own number.
fn newer(good: &str) -> Outcome<String> {
    const CRC: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
    let old = Base64UrlUnpadded::decode_vec(good).map_err(|error| Fault::new(error.to_string()))?;
    let (header, payload) = some(old.split_at_checked(HEADER), "payload in the link")?;
    let &[_, kind, low, high, ..] = header else {
        return Err(Fault::new("the header is too short"));
    };
    let version = u8::MAX;
    let mut digest = CRC.digest();
    digest.update(&[version, kind]);
    digest.update(payload);
    let whole =
        [&[version, kind, low, high], &digest.finalize().to_le_bytes()[..], payload].concat();
    Ok(Base64UrlUnpadded::encode_string(&whole))
}
