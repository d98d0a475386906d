//! A page of summaries: those of all documents of one type whose ids begin with the same two digits, in one row.
//!
//! Thousands of summaries are read at every start; reading a few hundred rows takes a third of the time.

use std::fmt::Write as _;

use crate::codec::rows::row::CHECKSUM;
use crate::codec::rows::stored::Stored;
use crate::log::DocumentId as _;

/// The number of id digits that name a page.
const DIGITS: usize = 2;

/// The key of the page that holds the summary of a document.
#[must_use]
pub fn page_key<D: Stored>(document: D::Id) -> String {
    let digits = format!("{:032x}", document.bits());
    [D::KEY_PREFIX, digits.get(..DIGITS).unwrap_or_default()].concat()
}

/// The lines of a page: ids with encoded summaries; `None` if the page is damaged. An empty text is an empty page.
#[must_use]
pub fn lines_of<D: Stored>(page: &str) -> Option<Vec<(D::Id, &str)>> {
    if page.is_empty() {
        return Some(Vec::new());
    }
    let (sum, body) = page.split_once('\n')?;
    if u32::from_str_radix(sum, 16).ok()? != CHECKSUM.checksum(body.as_bytes()) {
        return None;
    }
    body.lines()
        .map(|line| {
            let (id, summary) = line.split_once('\t')?;
            Some((D::Id::from_bits(u128::from_str_radix(id, 16).ok()?), summary))
        })
        .collect()
}

/// Replaces, adds and removes summaries of a page. A damaged page is discarded; its summaries are made again from the
/// logs.
#[must_use]
pub fn changed_page<D: Stored>(page: &str, changes: &[(D::Id, Option<String>)]) -> String {
    let is_changed = |id: &D::Id| changes.iter().any(|(other, _)| other == id);
    let kept = lines_of::<D>(page).unwrap_or_default();
    let mut body = String::with_capacity(page.len());
    let mut add = |id: D::Id, summary: &str| {
        // Writing to a string cannot fail.
        writeln!(body, "{:032x}\t{summary}", id.bits()).ok();
    };
    for (id, summary) in kept {
        if !is_changed(&id) {
            add(id, summary);
        }
    }
    for (id, summary) in changes {
        if let Some(summary) = summary {
            add(*id, summary);
        }
    }
    if body.is_empty() {
        return body;
    }
    format!("{:08x}\n{body}", CHECKSUM.checksum(body.as_bytes()))
}
