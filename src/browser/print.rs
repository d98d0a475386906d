//! Printing.

use crate::browser::error::BrowserError;
use crate::browser::page::window;

/// Opens the browser's print dialog for the page as it stands.
///
/// # Errors
/// A [`BrowserError`].
pub fn print() -> Result<(), BrowserError> {
    Ok(window()?.print()?)
}
