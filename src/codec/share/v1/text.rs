//! Texts on the wire: invisible and text-direction characters are removed on output and rejected on input.
//!
//! Prevents spoofing: anybody can make a link, and a bidirectional or zero-width character makes one name look like
//! another.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// A text of visible characters only.
#[derive(Serialize)]
#[serde(transparent)]
pub(in crate::codec::share::v1) struct Text(String);

impl Text {
    /// The text without invisible characters.
    pub(in crate::codec::share::v1) fn of(text: &str) -> Self {
        Self(text.chars().filter(|c| !is_hidden(*c)).collect())
    }

    pub(in crate::codec::share::v1) fn get(self) -> String {
        self.0
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text.contains(is_hidden) { Err(D::Error::custom("hidden")) } else { Ok(Self(text)) }
    }
}

/// Converts several texts.
pub(in crate::codec::share::v1) fn texts(all: &[String]) -> Vec<Text> {
    all.iter().map(|text| Text::of(text)).collect()
}

/// Converts several texts back.
pub(in crate::codec::share::v1) fn strings(all: Vec<Text>) -> Vec<String> {
    all.into_iter().map(Text::get).collect()
}

/// Control characters except newline and tab, zero-width characters, and bidirectional controls.
fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => true,
        c => c.is_control(),
    }
}
