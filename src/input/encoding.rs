//! Undoes what programs do to text on its way: bytes of a file, and escapes in an address.

/// The text of a file's bytes: UTF-8 or UTF-16, told apart by the byte order mark, which is not part of the text. What
/// is not text becomes U+FFFD, which no checksum fits.
#[must_use]
pub fn text_of(bytes: &[u8]) -> String {
    let utf_16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> =
            bytes.chunks_exact(2).filter_map(|pair| Some(unit(*pair.first_chunk()?))).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The text with its percent escapes of ASCII characters undone (`%5F`, `%23`), also where they were made twice
/// (`%255F`). Other escapes stay.
#[must_use]
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('%') {
        out.push_str(before);
        // Escapes that were escaped again: `%25` stands for `%`.
        let mut code = behind;
        while let Some(again) = code.strip_prefix("25").filter(|again| escape(again).is_some()) {
            code = again;
        }
        if let Some(c) = escape(code) {
            out.push(c);
            rest = code.get(2..).unwrap_or_default();
        } else {
            out.push('%');
            rest = behind;
        }
    }
    out.push_str(rest);
    out
}

/// The ASCII character that two hexadecimal digits at the beginning of a text stand for.
fn escape(text: &str) -> Option<char> {
    let digits = text.get(..2).filter(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii).map(char::from)
}

#[cfg(test)]
mod tests {
    use super::{text_of, unescaped};

    #[test]
    fn bytes_with_and_without_a_mark_are_text() {
        let text = "{\"navn\": \"Åse\"}";
        let with_mark = [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat();
        let little: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let big: Vec<u8> = [0xfe, 0xff]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        for bytes in [text.as_bytes(), &with_mark, &little, &big] {
            assert_eq!(text_of(bytes), text);
        }
        assert_eq!(text_of(&[]), "");
        assert!(text_of(&[b'a', 0xff, b'b']).contains('\u{fffd}'));
    }

    #[test]
    fn escapes_are_undone_however_often_they_were_made() {
        for (text, expected) in [
            ("abc", "abc"),
            ("a%5Fb%2Dc%23", "a_b-c#"),
            ("a%5fb", "a_b"),
            ("a%255Fb", "a_b"),
            ("a%25255Fb", "a_b"),
            ("100%", "100%"),
            ("%zz%4", "%zz%4"),
            ("%25", "%"),
            ("%2525", "%"),
            ("%C3%A6", "%C3%A6"),
            ("æ%5F", "æ_"),
        ] {
            assert_eq!(unescaped(text), expected, "{text}");
        }
    }
}
