//! The envelope of everything that leaves the device: kind, length, checksum; the same for all versions.
//!
//! `docs/share-format.md` describes it byte by byte. Numbers are little-endian.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::codec::share::digits;

/// The version of the format that is written and read.
pub const VERSION: u8 = 1;

/// Bytes before the content; in base64url sixteen characters.
pub const HEADER: usize = 12;

/// Bytes of the header that the lock authenticates: all before the checksum.
pub const HEAD: usize = 8;

/// The maximum characters of a link that are decoded; no valid link comes near it.
pub const LONGEST_LINK: usize = 64 * 1024;

/// The maximum characters of a file of cases that are decoded.
pub const LONGEST_FILE: usize = 96 * 1024 * 1024;

/// Compression levels of miniz. A link is made once and must be short, so it gets the best ratio; a file need not.
const LEVEL: u8 = 10;
const FILE_LEVEL: u8 = 6;

/// The flag for content locked with a passphrase.
const LOCKED: u8 = 1;

/// What is in an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The company's view.
    Company,
    /// *Min Plan*.
    Plan,
    /// An answer to one of them.
    Answer,
    /// A draft for the company to fill in.
    Draft,
    /// What the company filled in.
    Filled,
    /// Cases for a colleague.
    Handover,
}

impl Kind {
    /// Every kind, in the order of the wire numbers.
    pub const ALL: [Self; 6] =
        [Self::Company, Self::Plan, Self::Answer, Self::Draft, Self::Filled, Self::Handover];

    fn number(self) -> u8 {
        match self {
            Self::Company => 1,
            Self::Plan => 2,
            Self::Answer => 3,
            Self::Draft => 4,
            Self::Filled => 5,
            Self::Handover => 6,
        }
    }

    /// The maximum inflated bytes of the payload.
    fn largest(self) -> usize {
        match self {
            Self::Handover => 64 * 1024 * 1024,
            _ => 64 * 1024,
        }
    }
}

/// Whether a passphrase is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody can read it.
    Open,
    /// Only with its passphrase.
    Locked,
}

/// Why something cannot be encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodeError {
    /// It is longer than a link can carry.
    TooLong,
}

/// Why a link, or a file, cannot be read; nothing of it is shown or imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The address holds nothing.
    Empty,
    /// It is truncated.
    Cut,
    /// The text holds several different links of the wanted kinds.
    Several,
    /// The text holds no link of ours, but characters that no link has: a program has rewritten it.
    Rewritten,
    /// It is longer than any valid one.
    TooLarge,
    /// It was changed, or is not one of ours.
    Damaged,
    /// A newer version of the app made it.
    Newer,
    /// Its seal is invalid: its content was changed after sealing.
    Forged,
    /// It is one of ours, but belongs on another page.
    Elsewhere(Kind),
    /// The passphrase is wrong.
    WrongWords,
}

/// An envelope: header and content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// What is in it.
    pub kind: Kind,
    /// Whether a passphrase is needed.
    pub access: Access,
    /// The content: seal and body if open, ciphertext if locked.
    pub content: Vec<u8>,
}

impl Envelope {
    /// The bytes of the header before the checksum.
    #[must_use]
    pub fn head(kind: Kind, access: Access, length: u32) -> [u8; HEAD] {
        let [a, b, c, d] = length.to_le_bytes();
        let flags = if access == Access::Locked { LOCKED } else { 0 };
        [VERSION, kind.number(), flags, 0, a, b, c, d]
    }

    /// The header of this envelope, up to the checksum.
    #[must_use]
    pub fn own_head(&self) -> [u8; HEAD] {
        Self::head(self.kind, self.access, u32::try_from(self.content.len()).unwrap_or(u32::MAX))
    }

    /// The encoded envelope.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let head = self.own_head();
        let sum = checksum(head, &self.content).to_le_bytes();
        [&head[..], &sum, &self.content].concat()
    }

    /// As text for an address or a file: canonical base64url without padding.
    #[must_use]
    pub fn text(&self) -> String {
        Base64UrlUnpadded::encode_string(&self.bytes())
    }

    /// As digits, the most compact mode of a QR code.
    #[must_use]
    pub fn digits(&self) -> String {
        digits::encode(&self.bytes())
    }

    /// Decodes an envelope from its bytes; what stands behind its end is ignored.
    ///
    /// # Errors
    /// [`LinkError::Cut`] when bytes are missing, [`LinkError::Damaged`] or [`LinkError::Newer`].
    pub(in crate::codec::share) fn of(bytes: &[u8]) -> Result<Self, LinkError> {
        let (header, content) = bytes.split_at_checked(HEADER).ok_or(LinkError::Cut)?;
        let &[version, kind, flags, rest, a, b, c, d, s0, s1, s2, s3] = header else {
            return Err(LinkError::Damaged);
        };
        let content =
            content.get(..size(u32::from_le_bytes([a, b, c, d]))).ok_or(LinkError::Cut)?;
        let head = [version, kind, flags, rest, a, b, c, d];
        if checksum(head, content) != u32::from_le_bytes([s0, s1, s2, s3]) {
            return Err(LinkError::Damaged);
        }
        if version > VERSION {
            return Err(LinkError::Newer);
        }
        let kind = Kind::ALL.into_iter().find(|one| one.number() == kind);
        let access = match flags {
            0 => Access::Open,
            LOCKED => Access::Locked,
            _ => return Err(LinkError::Damaged),
        };
        if version != VERSION || rest != 0 {
            return Err(LinkError::Damaged);
        }
        Ok(Self { kind: kind.ok_or(LinkError::Damaged)?, access, content: content.to_vec() })
    }
}

/// What the beginning of an envelope tells before its checksum is known.
pub(in crate::codec::share) struct Header {
    /// Bytes of the whole envelope.
    pub(in crate::codec::share) length: usize,
    /// Whether it looks like the header of an envelope, which chance hardly makes.
    pub(in crate::codec::share) is_known: bool,
}

impl Header {
    /// The header at the beginning of some bytes; `None` if none can stand there.
    #[must_use]
    pub(in crate::codec::share) fn of(bytes: &[u8]) -> Option<Self> {
        let &[version, kind, flags, rest, a, b, c, d, ..] = bytes else { return None };
        let length = size(u32::from_le_bytes([a, b, c, d])).saturating_add(HEADER);
        // The checksum decides; this leaves room for some versions and kinds to come.
        let is_known = (VERSION..VERSION + 8).contains(&version)
            && (1..16).contains(&kind)
            && flags <= LOCKED
            && rest == 0;
        (is_known || version > VERSION).then_some(Self { length, is_known })
    }
}

fn size(length: u32) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}

fn checksum(head: [u8; HEAD], content: &[u8]) -> u32 {
    const CRC: crc::Crc<u32, crc::NoTable> =
        crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_32_ISO_HDLC);
    let mut digest = CRC.digest();
    digest.update(&head);
    digest.update(content);
    digest.finalize()
}

/// The body of a payload: its length (4 bytes), then the deflated payload.
///
/// # Errors
/// [`EncodeError::TooLong`] when the payload exceeds the kind's maximum.
pub fn deflate(kind: Kind, payload: &[u8]) -> Result<Vec<u8>, EncodeError> {
    if payload.len() > kind.largest() {
        return Err(EncodeError::TooLong);
    }
    let length = u32::try_from(payload.len()).map_err(|_| EncodeError::TooLong)?;
    let level = if kind == Kind::Handover { FILE_LEVEL } else { LEVEL };
    Ok([&length.to_le_bytes()[..], &compress_to_vec(payload, level)].concat())
}

/// The payload of a body; inflates no more than the declared length, which the kind limits.
///
/// # Errors
/// [`LinkError::TooLarge`] or [`LinkError::Damaged`].
pub fn inflate(kind: Kind, body: &[u8]) -> Result<Vec<u8>, LinkError> {
    let (length, packed) = body.split_first_chunk::<4>().ok_or(LinkError::Damaged)?;
    let length = size(u32::from_le_bytes(*length));
    if length > kind.largest() {
        return Err(LinkError::TooLarge);
    }
    let payload = decompress_to_vec_with_limit(packed, length).map_err(|_| LinkError::Damaged)?;
    if payload.len() == length { Ok(payload) } else { Err(LinkError::Damaged) }
}
