//! The keys of rows: `[document, number of the entry]`, or the document alone, or a page of summaries.
//!
//! A document is the prefix of its type and its id in 32 hexadecimal digits; agreements have no prefix.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use crate::codec::rows::Stored;
use crate::log::DocumentId as _;

/// The key of a document, as text.
#[must_use]
pub fn key_text<D: Stored>(document: D::Id) -> String {
    format!("{}{:032x}", D::KEY_PREFIX, document.bits())
}

/// The key of a document.
#[must_use]
pub fn key_of<D: Stored>(document: D::Id) -> JsValue {
    JsValue::from(key_text::<D>(document))
}

/// The key of a row of a log.
#[must_use]
pub fn row_key<D: Stored>(document: D::Id, seq: u32) -> JsValue {
    Array::of2(&key_of::<D>(document), &JsValue::from(seq)).into()
}

/// The range of all rows of a log; an array sorts after any number or text, so it is the upper bound.
///
/// # Errors
/// None is known, but the browser's interface declares them.
pub fn rows_of<D: Stored>(document: D::Id) -> Result<JsValue, JsValue> {
    let last = Array::of2(&key_of::<D>(document), &Array::new().into());
    Ok(IdbKeyRange::bound(&row_key::<D>(document, 0), &last.into())?.into())
}

/// The ranges of the rows of all logs of a type, one for each first digit of the id.
///
/// # Errors
/// None is known, but the browser's interface declares them.
pub fn slices<D: Stored>() -> Result<Vec<IdbKeyRange>, JsValue> {
    let bound = |digit: &&str| Array::of1(&JsValue::from([D::KEY_PREFIX, digit].concat()));
    let bounds = DIGITS.iter().map(bound);
    let next = DIGITS.iter().skip(1).map(bound);
    let range = |(first, last): (Array, Array)| {
        IdbKeyRange::bound_with_lower_open_and_upper_open(&first, &last, false, true)
    };
    bounds.zip(next).map(range).collect()
}

/// The range of all text keys of a type.
///
/// # Errors
/// None is known, but the browser's interface declares them.
pub fn texts<D: Stored>() -> Result<IdbKeyRange, JsValue> {
    let bound = |digit: Option<&&str>| {
        JsValue::from([D::KEY_PREFIX, digit.copied().unwrap_or_default()].concat())
    };
    let (first, last) = (bound(DIGITS.first()), bound(DIGITS.last()));
    IdbKeyRange::bound_with_lower_open_and_upper_open(&first, &last, false, true)
}

/// The range of the rows of all logs whose summaries are on one page.
///
/// # Errors
/// None is known, but the browser's interface declares them.
pub fn logs_of_page(page: &str) -> Result<IdbKeyRange, JsValue> {
    // `g` sorts after every hexadecimal digit.
    let last = [page, "g"].concat();
    let bound = |text: &str| Array::of1(&text.into());
    IdbKeyRange::bound_with_lower_open_and_upper_open(&bound(page), &bound(&last), false, true)
}

/// The hexadecimal digits, and an upper bound.
const DIGITS: [&str; 17] =
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f", "g"];

/// The document of a key in either form; `None` for a key of another type.
#[must_use]
pub fn document_of<D: Stored>(key: &JsValue) -> Option<D::Id> {
    let digits = first_text(key)?;
    let digits = digits.strip_prefix(D::KEY_PREFIX)?;
    u128::from_str_radix(digits, 16).ok().map(D::Id::from_bits)
}

/// A text key, or the first text of an array key.
#[must_use]
pub fn first_text(key: &JsValue) -> Option<String> {
    let first = key.dyn_ref::<Array>().map_or_else(|| key.clone(), |parts| parts.get(0));
    first.as_string()
}

/// The entry number in the key of a row; 0 for any other key.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places of entries are whole and small; anything else is no row of a log"
)]
pub fn number_of(key: &JsValue) -> u32 {
    key.dyn_ref::<Array>().and_then(|parts| parts.get(1).as_f64()).map_or(0, |number| number as u32)
}
