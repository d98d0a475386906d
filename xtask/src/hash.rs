//! SHA-384 in the two forms that the site needs.

use base64ct::{Base64, Encoding};
use hmac_sha512::sha384::Hash;

/// The value of an `integrity` attribute.
pub(crate) fn integrity(content: impl AsRef<[u8]>) -> String {
    format!("sha384-{}", Base64::encode_string(&Hash::hash(content)))
}

/// 16 hexadecimal digits that change with the content, for names and versions.
pub(crate) fn short(content: impl AsRef<[u8]>) -> String {
    let first = Hash::hash(content)
        .iter()
        .take(8)
        .fold(0, |hash: u64, byte| (hash << 8) | u64::from(*byte));
    format!("{first:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_nothing_is_the_published_one() {
        assert_eq!(
            integrity(""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
        assert_eq!(short(""), "38b060a751ac9638");
    }
}
