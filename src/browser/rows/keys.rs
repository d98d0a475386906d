//! The keys of rows: `[agreement in 32 hexadecimal digits, number of the entry]`, or the agreement alone.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use crate::base::AgreementId;
use crate::browser::database::Part;

/// The key of what an agreement has once.
#[must_use]
pub fn key_of(agreement: AgreementId) -> JsValue {
    JsValue::from(format!("{:032x}", agreement.0))
}

/// The key of a row of a log.
#[must_use]
pub fn row_key(agreement: AgreementId, seq: u32) -> JsValue {
    Array::of2(&key_of(agreement), &JsValue::from(seq)).into()
}

/// The keys of all rows of a log; a list is higher than any number or text, so nothing longer is left out.
///
/// # Errors
/// None that is known; the browser's interface has them.
pub fn rows_of(agreement: AgreementId) -> Result<JsValue, JsValue> {
    let last = Array::of2(&key_of(agreement), &Array::new().into());
    Ok(IdbKeyRange::bound(&row_key(agreement, 0), &last.into())?.into())
}

/// The keys of a part in slices, by the first digit of the agreement.
///
/// # Errors
/// None that is known; the browser's interface has them.
pub fn slices(of: Part) -> Result<Vec<IdbKeyRange>, JsValue> {
    let mut last = None;
    let mut slices = Vec::new();
    for digit in DIGITS {
        let bound = match of {
            Part::Summaries => JsValue::from(digit),
            _ => Array::of1(&digit.into()).into(),
        };
        if let Some(last) = last.replace(bound.clone()) {
            slices.push(IdbKeyRange::bound_with_lower_open_and_upper_open(
                &last, &bound, false, true,
            )?);
        }
    }
    Ok(slices)
}

/// The digits of keys, and what comes behind the last of them.
const DIGITS: [&str; 17] =
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f", "g"];

/// The agreement of a key in either form; `None` of a key that is not this program's.
#[must_use]
pub fn agreement_of(key: &JsValue) -> Option<AgreementId> {
    let first = key.dyn_ref::<Array>().map_or_else(|| key.clone(), |parts| parts.get(0));
    u128::from_str_radix(&first.as_string()?, 16).ok().map(AgreementId)
}

/// The number in the key of a row; 0 of any other key.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers of entries are whole and small; anything else is no row of a log"
)]
pub fn number_of(key: &JsValue) -> u32 {
    key.dyn_ref::<Array>().and_then(|parts| parts.get(1).as_f64()).map_or(0, |number| number as u32)
}

/// The text of a row; a value that is no text has none, and so does not decode.
#[must_use]
pub fn text_of(row: &JsValue) -> String {
    row.as_string().unwrap_or_default()
}
