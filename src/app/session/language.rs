//! The language of this device.

use crate::codec::prefs::Prefs;
use crate::words::{Lang, Words};

/// The words in this device's chosen language; Danish by default.
#[must_use]
pub fn words(prefs: Option<&Prefs>) -> Words {
    let chosen = prefs.and_then(|prefs| prefs.lang.as_deref());
    Words { lang: chosen.and_then(Lang::from_code).unwrap_or(Lang::Da) }
}
