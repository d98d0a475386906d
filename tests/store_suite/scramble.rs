//! A cipher for the tests: no row on the disk is as it was written, and none can be read at another place.

use std::rc::Rc;

use klar_aftale::codec::rows::{RecordError, Stored, page_key};
use klar_aftale::log::DocumentId as _;
use klar_aftale::store::{Cipher, Shelf, Vault};

/// Puts each letter's successor in its place, behind a name of the shelf.
#[derive(Debug)]
pub(crate) struct Scramble;

impl Cipher for Scramble {
    fn lock(&self, at: Shelf<'_>, text: String) -> String {
        [name(at), moved(&text, 1)].concat()
    }

    fn open(&self, at: Shelf<'_>, stored: String) -> Result<String, RecordError> {
        stored.strip_prefix(&name(at)).map(|text| moved(text, -1)).ok_or(RecordError::Damaged)
    }
}

/// A vault that scrambles.
pub(crate) fn scrambling() -> Vault {
    Vault::with(Rc::new(Scramble))
}

/// A row of a log as it lies on the disk.
pub(crate) fn row_on_disk<D: Stored>(vault: &Vault, document: D::Id, row: &str) -> String {
    let key = format!("{}{:032x}", D::KEY_PREFIX, document.bits());
    vault.lock(Shelf { part: "entries", key: &key }, row.to_owned())
}

/// The page of summaries of a document as it lies on the disk.
pub(crate) fn page_on_disk<D: Stored>(vault: &Vault, document: D::Id, page: &str) -> String {
    vault.lock(Shelf { part: "pages", key: &page_key::<D>(document) }, page.to_owned())
}

fn name(at: Shelf<'_>) -> String {
    format!("{}/{} ", at.part, at.key)
}

/// Letters that stand so many places later; those that cannot be moved stay.
fn moved(text: &str, by: i32) -> String {
    let letter = |letter: char| {
        let is_moved = ('!'..='\u{d7fe}').contains(&letter);
        let next = u32::from(letter).wrapping_add_signed(if is_moved { by } else { 0 });
        char::from_u32(next).unwrap_or(letter)
    };
    text.chars().map(letter).collect()
}
