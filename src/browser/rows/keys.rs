//! The keys of rows: `[document, place of the entry]`, or the document alone, or a page of summaries.
//!
//! A document is the prefix of its type and its id in 32 hexadecimal digits; agreements have no prefix.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use crate::codec::rows::Stored;
use crate::log::DocumentId as _;

/// The key of what a document has once.
#[must_use]
pub fn key_text<D: Stored>(document: D::Id) -> String {
    format!("{}{:032x}", D::KEY_PREFIX, document.bits())
}

/// The key of what a document has once.
#[must_use]
pub fn key_of<D: Stored>(document: D::Id) -> JsValue {
    JsValue::from(key_text::<D>(document))
}

/// The key of a row of a log.
#[must_use]
pub fn row_key<D: Stored>(document: D::Id, seq: u32) -> JsValue {
    Array::of2(&key_of::<D>(document), &JsValue::from(seq)).into()
}

/// The keys of all rows of a log; a list is higher than any number or text, so nothing longer is left out.
///
/// # Errors
/// None that is known; the browser's interface has them.
pub fn rows_of<D: Stored>(document: D::Id) -> Result<JsValue, JsValue> {
    let last = Array::of2(&key_of::<D>(document), &Array::new().into());
    Ok(IdbKeyRange::bound(&row_key::<D>(document, 0), &last.into())?.into())
}

/// The keys of the rows of logs of a type, in slices by the first digit of the document.
///
/// # Errors
/// None that is known; the browser's interface has them.
pub fn slices<D: Stored>() -> Result<Vec<IdbKeyRange>, JsValue> {
    let bound = |digit: &&str| Array::of1(&JsValue::from([D::KEY_PREFIX, digit].concat()));
    let bounds = DIGITS.iter().map(|digit| bound(digit));
    let next = DIGITS.iter().skip(1).map(|digit| bound(digit));
    let range = |(first, last): (Array, Array)| {
        IdbKeyRange::bound_with_lower_open_and_upper_open(&first, &last, false, true)
    };
    bounds.zip(next).map(range).collect()
}

/// The keys, that are texts, of everything of a type.
///
/// # Errors
/// None that is known; the browser's interface has them.
pub fn texts<D: Stored>() -> Result<IdbKeyRange, JsValue> {
    let bound = |digit: Option<&&str>| {
        JsValue::from([D::KEY_PREFIX, digit.copied().unwrap_or_default()].concat())
    };
    let (first, last) = (bound(DIGITS.first()), bound(DIGITS.last()));
    IdbKeyRange::bound_with_lower_open_and_upper_open(&first, &last, false, true)
}

/// The keys of the rows of all logs whose documents stand on one page of summaries.
///
/// # Errors
/// None that is known; the browser's interface has them.
pub fn logs_of_page(page: &str) -> Result<IdbKeyRange, JsValue> {
    // Behind every hexadecimal digit.
    let last = [page, "g"].concat();
    let bound = |text: &str| Array::of1(&text.into());
    IdbKeyRange::bound_with_lower_open_and_upper_open(&bound(page), &bound(&last), false, true)
}

/// The digits of keys, and what comes behind the last of them.
const DIGITS: [&str; 17] =
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f", "g"];

/// The document of a key in either form; `None` of a key that is not of this type.
#[must_use]
pub fn document_of<D: Stored>(key: &JsValue) -> Option<D::Id> {
    let digits = first_text(key)?;
    let digits = digits.strip_prefix(D::KEY_PREFIX)?;
    u128::from_str_radix(digits, 16).ok().map(D::Id::from_bits)
}

/// The text of a key, or the first text of one that is a list.
#[must_use]
pub fn first_text(key: &JsValue) -> Option<String> {
    let first = key.dyn_ref::<Array>().map_or_else(|| key.clone(), |parts| parts.get(0));
    first.as_string()
}

/// The number in the key of a row; 0 of any other key.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places of entries are whole and small; anything else is no row of a log"
)]
pub fn number_of(key: &JsValue) -> u32 {
    key.dyn_ref::<Array>().and_then(|parts| parts.get(1).as_f64()).map_or(0, |number| number as u32)
}
