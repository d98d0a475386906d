//! Texts on the wire: invisible and text-direction characters are removed on output and rejected on input.
//!
//! Prevents spoofing: anybody can make a link, and a bidirectional or zero-width character makes one name look like
//! another.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::input::visible;

/// A text of visible characters, and the joiners that scripts and emoji need.
#[derive(Serialize)]
#[serde(transparent)]
pub(in crate::codec::share::v1) struct Text(String);

impl Text {
    /// The text without hidden characters.
    pub(in crate::codec::share::v1) fn of(text: &str) -> Self {
        Self(visible(text).into_owned())
    }

    pub(in crate::codec::share::v1) fn get(self) -> String {
        self.0
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if visible(&text) == text { Ok(Self(text)) } else { Err(D::Error::custom("hidden")) }
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
