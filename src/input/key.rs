//! The normal form in which texts are found, compared and deleted.

use std::borrow::Cow;

use crate::input::characters::{is_hidden, plain, visible};

/// The text in its normal form: composed letters (NFC), small letters, no hidden characters, one space between words,
/// one kind of dash and quote. Two texts that look the same have the same key.
#[must_use]
pub fn key(text: &str) -> String {
    let whole = composed(text);
    let shown = visible(&whole);
    let mut key = String::with_capacity(shown.len());
    let mut between = false;
    // Joiners go too: in many fonts nobody sees whether one was typed.
    for c in shown.chars().filter(|c| !is_hidden(*c)) {
        if c.is_whitespace() {
            between = !key.is_empty();
            continue;
        }
        if std::mem::take(&mut between) {
            key.push(' ');
        }
        key.extend(plain(c).to_lowercase());
    }
    key
}

/// The words of a text, each in its normal form.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    key(text).split_whitespace().map(str::to_owned).collect()
}

/// Whether a text contains another, both in their normal form; nothing contains an empty text.
#[must_use]
pub fn contains(text: &str, sought: &str) -> bool {
    let sought = key(sought);
    !sought.is_empty() && key(text).contains(&sought)
}

/// The text in NFC. Text below U+0300 holds no combining mark and is in NFC already.
fn composed(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c < '\u{300}') { Cow::Borrowed(text) } else { Cow::Owned(nfc(text)) }
}

/// Tables would add 40 kB to the program; the browser has them.
#[cfg(target_arch = "wasm32")]
fn nfc(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

#[cfg(not(target_arch = "wasm32"))]
fn nfc(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfc(text).collect()
}

#[cfg(test)]
mod tests {
    use super::{contains, key, words};

    #[test]
    fn texts_that_look_the_same_have_one_key() {
        let expected = key("Åse Bøgh");
        for same in [
            "åse bøgh",
            "ÅSE  BØGH",
            " Åse\u{a0}Bøgh ",
            "Åse\u{202f}Bøgh",
            "Å\u{ad}se Bø\u{200b}gh",
            "A\u{30a}se Bøgh",
            "Åse\nBøgh",
            "\u{feff}Åse\tBøgh\u{200e}",
        ] {
            assert_eq!(key(same), expected, "{same:?}");
        }
        assert_eq!(key("Nord\u{2011}køb"), key("nord-køb"));
        assert_eq!(key("O’Neil"), key("O'Neil"));
        assert_eq!(key("می\u{200c}خ"), key("میخ"));
        assert_ne!(key("Åse Bøgh"), key("Ase Bøgh"));
        assert_eq!(key("\u{200b} \u{a0}"), "");
    }

    #[test]
    fn a_text_is_found_in_another_form() {
        assert!(contains("Hos A\u{30a}se\u{a0}Bøgh på mandag", "åse bøgh"));
        assert!(!contains("Hos Åse", "Åse Bøgh"));
        assert!(!contains("Hos Åse", "\u{200b}"));
        assert_eq!(words("Åse\u{a0} BØGH"), ["åse", "bøgh"]);
    }
}
