//! What a company filled in, on the wire.

use serde::{Deserialize, Serialize};

use crate::agreement::sharing::{Filled, Form};
use crate::agreement::sharing::{Ticket, ViewHash};
use crate::base::Timestamp;
use crate::base::Token;
use crate::codec::share::v1::draft::{PartV1, part_from, part_to};
use crate::codec::share::v1::parts::whole;
use crate::codec::share::v1::text::Text;

#[derive(Serialize, Deserialize)]
struct FilledV1 {
    reference: u64,
    view: [u8; 32],
    by: Text,
    part: PartV1,
    /// Milliseconds after 1970, UTC.
    at: u64,
}

/// Encodes what was filled in, without its token.
#[must_use]
pub fn bytes(reference: u64, filled: &Filled) -> Option<Vec<u8>> {
    let wire = FilledV1 {
        reference,
        view: filled.ticket.view.0,
        by: Text::of(&filled.by),
        part: part_to(&filled.part),
        at: filled.at.0,
    };
    postcard::to_allocvec(&wire).ok()
}

/// Decodes the reference and what was filled in, without the token, which only its reader knows.
#[must_use]
pub fn from(bytes: &[u8]) -> Option<(u64, Filled)> {
    let wire: FilledV1 = whole(bytes)?;
    let filled = Filled {
        ticket: Ticket { token: Token(0), view: ViewHash(wire.view) },
        by: wire.by.get(),
        part: part_from(wire.part),
        at: Timestamp(wire.at),
    };
    Some((wire.reference, filled))
}

/// Encodes a half-written form, for the phone's storage.
#[must_use]
pub fn kept_bytes(form: &Form) -> Option<Vec<u8>> {
    postcard::to_allocvec(&(Text::of(&form.by), part_to(&form.part), part_to(&form.sent))).ok()
}

/// Decodes a half-written form.
#[must_use]
pub fn kept_from(bytes: &[u8]) -> Option<Form> {
    let (by, part, sent): (Text, PartV1, PartV1) = whole(bytes)?;
    Some(Form { by: by.get(), part: part_from(part), sent: part_from(sent) })
}
