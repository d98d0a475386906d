//! The seal: each device signs what it shares (Ed25519), so that changes are detected and its maker is recognized.

use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use sha2::{Digest as _, Sha256};

use crate::base::{AgreementId, Secret, Token};
use crate::codec::share::envelope::{Kind, LinkError, VERSION};

/// Bytes of a seal: the public key, then the signature.
pub const SEAL: usize = 32 + 64;

/// Prefix of the signed message, so that no other signature of the key is a valid seal.
const CONTEXT: &[u8] = b"klar-aftale seal\0";

/// The device's private key; never shown, never sent.
#[derive(Clone, PartialEq, Eq)]
pub struct SealKey([u8; 32]);

impl fmt::Debug for SealKey {
    fn fmt(&self, form: &mut fmt::Formatter<'_>) -> fmt::Result {
        form.write_str("SealKey")
    }
}

impl SealKey {
    /// The key of a device's secret.
    #[must_use]
    pub fn new(secret: &Secret) -> Self {
        Self(secret.0)
    }

    /// The public key.
    #[must_use]
    pub fn maker(&self) -> Maker {
        Maker(SigningKey::from_bytes(&self.0).verifying_key().to_bytes())
    }

    /// A secret made of random bits, for a device that has none yet.
    #[must_use]
    pub fn secret(chance: u128) -> Secret {
        Secret(Sha256::digest([b"klar-aftale secret\0", &chance.to_le_bytes()[..]].concat()).into())
    }

    /// The token of a view for the recipient of this code: it cannot be guessed, and the same view has the same one.
    #[must_use]
    pub fn token(&self, agreement: AgreementId, to: &str, version: u32) -> Token {
        let parts = [
            b"klar-aftale token\0",
            &self.0[..],
            &agreement.0.to_le_bytes(),
            to.as_bytes(),
            &version.to_le_bytes(),
        ];
        let hash: [u8; 32] = Sha256::digest(parts.concat()).into();
        Token(hash.first_chunk::<16>().copied().map_or(0, u128::from_le_bytes))
    }

    /// Seals the body of a kind.
    #[must_use]
    pub fn seal(&self, kind: Kind, body: &[u8]) -> [u8; SEAL] {
        let key = SigningKey::from_bytes(&self.0);
        let signature = key.sign(&message(kind, body)).to_bytes();
        let mut seal = [0; SEAL];
        for (to, from) in
            seal.iter_mut().zip(key.verifying_key().as_bytes().iter().chain(&signature))
        {
            *to = *from;
        }
        seal
    }
}

/// The maker of a seal: the public key of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Maker(pub [u8; 32]);

impl Maker {
    /// The first forty bits of the key, shown as five words for comparison.
    #[must_use]
    pub fn fingerprint(self) -> [u8; 5] {
        self.0.first_chunk().copied().unwrap_or_default()
    }
}

/// Verifies the seal of a content; returns its maker and the body.
///
/// # Errors
/// [`LinkError::Forged`] when the seal does not match the body.
pub fn opened(kind: Kind, content: &[u8]) -> Result<(Maker, &[u8]), LinkError> {
    let (key, rest) = content.split_first_chunk::<32>().ok_or(LinkError::Damaged)?;
    let (signature, body) = rest.split_first_chunk::<64>().ok_or(LinkError::Damaged)?;
    let known = VerifyingKey::from_bytes(key).map_err(|_| LinkError::Forged)?;
    // Strict: rejects weak keys and malleable signatures.
    known
        .verify_strict(&message(kind, body), &Signature::from_bytes(signature))
        .map_err(|_| LinkError::Forged)?;
    Ok((Maker(*key), body))
}

fn message(kind: Kind, body: &[u8]) -> Vec<u8> {
    let number = Kind::ALL.iter().take_while(|one| **one != kind).count() + 1;
    // There are six kinds.
    let number = u8::try_from(number).unwrap_or_default();
    [CONTEXT, &[VERSION, number], body].concat()
}
