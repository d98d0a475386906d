//! Randomness for ids and secrets: from the browser's own generator.

/// Why there is no randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RandomError {
    /// The browser has no generator, or it failed.
    Unavailable,
}

/// 128 random bits.
///
/// # Errors
/// [`RandomError::Unavailable`]; then no id or secret is made, since it might collide or be guessed.
pub fn seed() -> Result<u128, RandomError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| RandomError::Unavailable)?;
    Ok(u128::from_le_bytes(bytes))
}
