//! Bytes as decimal digits: seven bytes are seventeen digits, so a QR code's numeric segment wastes under one per cent.

use crate::codec::share::envelope::LinkError;

/// Bytes in a group.
pub const GROUP: usize = 7;

/// Digits for 0 to 7 bytes.
const WIDTH: [usize; GROUP + 1] = [0, 3, 5, 8, 10, 13, 15, 17];

/// The bytes as digits; each group has a fixed width, so the encoding is unambiguous.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let group = |group: &[u8]| {
        let number =
            group.iter().rev().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        let width = WIDTH.get(group.len()).copied().unwrap_or_default();
        format!("{number:0width$}")
    };
    bytes.chunks(GROUP).map(group).collect()
}

/// The number of digits that hold this many bytes.
#[must_use]
pub fn count(bytes: usize) -> usize {
    let [.., widest] = WIDTH;
    let rest = WIDTH.get(bytes % GROUP).copied().unwrap_or_default();
    (bytes / GROUP).saturating_mul(widest).saturating_add(rest)
}

/// Decodes digits.
///
/// # Errors
/// [`LinkError::Cut`] when a group is incomplete, [`LinkError::Damaged`] when it is invalid.
pub fn decode(text: &str) -> Result<Vec<u8>, LinkError> {
    let widest = WIDTH.last().copied().unwrap_or_default();
    let mut bytes = Vec::with_capacity(text.len() / 2);
    for group in text.as_bytes().chunks(widest) {
        let count = WIDTH.iter().position(|width| *width == group.len()).ok_or(LinkError::Cut)?;
        let digits = std::str::from_utf8(group).map_err(|_| LinkError::Damaged)?;
        let number: u64 = digits.parse().map_err(|_| LinkError::Damaged)?;
        let (low, high) = number
            .to_le_bytes()
            .split_at_checked(count)
            .map_or_else(|| (Vec::new(), Vec::new()), |(low, high)| (low.to_vec(), high.to_vec()));
        if high.iter().any(|byte| *byte != 0) {
            return Err(LinkError::Damaged);
        }
        bytes.extend(low);
    }
    Ok(bytes)
}
