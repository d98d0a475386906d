//! Chance, for ids: from the browser's own generator.

/// Why there is no chance to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RandomError {
    /// The browser has no generator, or it failed.
    Unavailable,
}

/// 128 random bits.
///
/// # Errors
/// [`RandomError::Unavailable`]; an id must then not be made, since it might be another's.
pub fn seed() -> Result<u128, RandomError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| RandomError::Unavailable)?;
    Ok(u128::from_le_bytes(bytes))
}
