//! A shared view as the fragment of a link: an envelope with version, kind, length and checksum around deflated bytes.
//!
//! The envelope stays as it is for all versions, so that every version can tell a newer link from a damaged one:
//! version, kind, length of the payload (2 bytes), CRC-32 of version, kind and payload (4 bytes), payload;
//! numbers little-endian, the whole in canonical base64url without padding.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::domain::company_view::CompanyView;
use crate::domain::plan_view::PlanView;
use crate::share::{v1, v2};

/// The newest version that this program writes; a view goes out in the lowest that can hold it, so that a program that
/// lies offline on a phone reads what it can.
const VERSION: u8 = 2;

/// The kinds of shared view.
const COMPANY: u8 = 1;
const PLAN: u8 = 2;

/// Bytes before the payload.
const HEADER: usize = 8;

/// Characters that hold the header whole: 9 bytes.
const HEADER_CHARS: usize = 12;

/// The most that is inflated, in bytes; no honest agreement comes near it.
const LARGEST: usize = 64 * 1024;

/// Best ratio of miniz; a link is made once and read on a phone.
const LEVEL: u8 = 10;

/// A view that was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The company's.
    Company(Box<CompanyView>),
    /// The citizen's.
    Plan(Box<PlanView>),
}

/// Why a link cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodeError {
    /// The agreement holds more text than any link carries.
    TooLong,
}

/// Why a link cannot be read; nothing of it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The address holds no agreement.
    Empty,
    /// The end is missing.
    Cut,
    /// It was changed on the way, or is none of ours.
    Damaged,
    /// A newer version of the program made it.
    Newer,
}

/// The fragment of a view.
///
/// # Errors
/// [`EncodeError::TooLong`] when it does not fit.
pub fn encode(shared: &Shared) -> Result<String, EncodeError> {
    let (version, kind, bytes) = match shared {
        Shared::Company(view) => (1, COMPANY, v1::company_bytes(view)),
        Shared::Plan(view) if view.status.is_some() => (2, PLAN, v2::plan_bytes(view)),
        Shared::Plan(view) => (1, PLAN, v1::plan_bytes(view)),
    };
    let bytes = bytes.ok_or(EncodeError::TooLong)?;
    if bytes.len() > LARGEST {
        return Err(EncodeError::TooLong);
    }
    let payload = compress_to_vec(&bytes, LEVEL);
    let length = u16::try_from(payload.len()).map_err(|_| EncodeError::TooLong)?;
    let mut whole = vec![version, kind];
    whole.extend(length.to_le_bytes());
    whole.extend(checksum(version, kind, &payload).to_le_bytes());
    whole.extend(payload);
    Ok(Base64UrlUnpadded::encode_string(&whole))
}

/// The view of a fragment, with or without its `#`.
///
/// # Errors
/// A [`LinkError`] that says whether it is cut, damaged or newer.
pub fn decode(fragment: &str) -> Result<Shared, LinkError> {
    let text = fragment.strip_prefix('#').unwrap_or(fragment).trim();
    if text.is_empty() {
        return Err(LinkError::Empty);
    }
    let whole = bytes_of(text)?;
    let (header, payload) = whole.split_at_checked(HEADER).ok_or(LinkError::Cut)?;
    let &[version, kind, _, _, s0, s1, s2, s3] = header else {
        return Err(LinkError::Damaged);
    };
    if checksum(version, kind, payload) != u32::from_le_bytes([s0, s1, s2, s3]) {
        return Err(LinkError::Damaged);
    }
    if version > VERSION {
        return Err(LinkError::Newer);
    }
    let bytes = decompress_to_vec_with_limit(payload, LARGEST).map_err(|_| LinkError::Damaged)?;
    let shared = match (version, kind) {
        (1, COMPANY) => v1::company_from(&bytes).map(Box::new).map(Shared::Company),
        (1, PLAN) => v1::plan_from(&bytes).map(Box::new).map(Shared::Plan),
        (2, PLAN) => v2::plan_from(&bytes).map(Box::new).map(Shared::Plan),
        _ => None,
    };
    shared.ok_or(LinkError::Damaged)
}

/// The bytes of a fragment that has the length its header names.
fn bytes_of(text: &str) -> Result<Vec<u8>, LinkError> {
    let known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if !text.bytes().all(known) {
        return Err(LinkError::Damaged);
    }
    let head = text.get(..HEADER_CHARS).ok_or(LinkError::Cut)?;
    let head = Base64UrlUnpadded::decode_vec(head).map_err(|_| LinkError::Damaged)?;
    let &[_, _, low, high, ..] = head.as_slice() else {
        return Err(LinkError::Damaged);
    };
    let named = HEADER + usize::from(u16::from_le_bytes([low, high]));
    let chars = (named * 4).div_ceil(3);
    match text.len() {
        length if length < chars => Err(LinkError::Cut),
        length if length > chars => Err(LinkError::Damaged),
        _ => Base64UrlUnpadded::decode_vec(text).map_err(|_| LinkError::Damaged),
    }
}

fn checksum(version: u8, kind: u8, payload: &[u8]) -> u32 {
    const CRC: crc::Crc<u32, crc::NoTable> =
        crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_32_ISO_HDLC);
    let mut digest = CRC.digest();
    digest.update(&[version, kind]);
    digest.update(payload);
    digest.finalize()
}
