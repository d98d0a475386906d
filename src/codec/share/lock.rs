//! The lock: encrypts sealed content with a passphrase (Argon2id, then XChaCha20-Poly1305).

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use sha2::{Digest as _, Sha256};

use crate::codec::share::envelope::{Access, Envelope, Kind, LinkError};
use crate::codec::share::passphrase::canonical;

/// Argon2id parameters: memory in KiB, iterations, parallelism.
const MEMORY: u32 = 19 * 1024;
const ROUNDS: u32 = 2;
const LANES: u32 = 1;

/// Bytes of the salt and of the nonce, which precede the ciphertext.
const SALT: usize = 16;
const NONCE: usize = 24;

/// Bytes of the authentication tag.
const TAG: usize = 16;

/// Salt and nonce of one lock, from random bits; never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaltAndNonce {
    /// Makes the key of the same words another one each time.
    pub salt: [u8; SALT],
    /// Used once per key.
    pub nonce: [u8; NONCE],
}

impl SaltAndNonce {
    /// From 128 random bits; it tells nothing of them, nor of words that were made of them.
    #[must_use]
    pub fn of(seed: u128) -> Self {
        let bytes = |name: &[u8]| Sha256::digest([name, &seed.to_le_bytes()].concat());
        let (mut salt, mut nonce) = ([0; SALT], [0; NONCE]);
        salt.iter_mut().zip(bytes(b"klar-aftale salt\0")).for_each(|(to, from)| *to = from);
        nonce.iter_mut().zip(bytes(b"klar-aftale nonce\0")).for_each(|(to, from)| *to = from);
        Self { salt, nonce }
    }
}

/// Locks content with a passphrase.
///
/// # Errors
/// [`LinkError::Damaged`] when there is not enough memory.
pub fn lock(
    kind: Kind,
    content: &[u8],
    words: &str,
    chance: SaltAndNonce,
) -> Result<Envelope, LinkError> {
    let SaltAndNonce { salt, nonce } = chance;
    let length =
        u32::try_from(SALT + NONCE + content.len() + TAG).map_err(|_| LinkError::TooLarge)?;
    let head = [&Envelope::head(kind, Access::Locked, length)[..], &salt].concat();
    let payload = Payload { msg: content, aad: &head };
    let hidden = cipher(words, &salt)?
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| LinkError::TooLarge)?;
    let content = [&salt[..], &nonce, &hidden].concat();
    Ok(Envelope { kind, access: Access::Locked, content })
}

/// Unlocks content with a passphrase.
///
/// # Errors
/// [`LinkError::WrongWords`] with no detail: neither which word, nor whether anything else is wrong.
pub fn unlock(envelope: &Envelope, words: &str) -> Result<Vec<u8>, LinkError> {
    let (salt, rest) = envelope.content.split_first_chunk::<SALT>().ok_or(LinkError::Damaged)?;
    let (nonce, hidden) = rest.split_first_chunk::<NONCE>().ok_or(LinkError::Damaged)?;
    let head = [&envelope.own_head()[..], salt].concat();
    let payload = Payload { msg: hidden, aad: &head };
    cipher(words, salt)?.decrypt(&XNonce::from(*nonce), payload).map_err(|_| LinkError::WrongWords)
}

fn cipher(words: &str, salt: &[u8; SALT]) -> Result<XChaCha20Poly1305, LinkError> {
    let params = Params::new(MEMORY, ROUNDS, LANES, Some(32)).map_err(|_| LinkError::Damaged)?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(canonical(words).as_bytes(), salt, &mut key)
        .map_err(|_| LinkError::Damaged)?;
    Ok(XChaCha20Poly1305::new(&key.into()))
}
