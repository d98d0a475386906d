//! An answer on the wire.

use serde::{Deserialize, Serialize};

use crate::agreement::Audience;
use crate::agreement::sharing::{Answer, Decision, Ticket, ViewHash};
use crate::base::Timestamp;
use crate::base::Token;
use crate::codec::share::v1::parts::whole;
use crate::codec::share::v1::text::Text;

#[derive(Serialize, Deserialize)]
struct AnswerV1 {
    reference: u64,
    view: [u8; 32],
    /// 1 the company, 2 the employee representative, 3 the citizen.
    from: u8,
    /// 1 agreed, 2 a change is wanted.
    decision: u8,
    name: Text,
    note: Text,
    /// Milliseconds after 1970, UTC.
    at: u64,
}

/// Encodes an answer, without its token.
#[must_use]
pub fn bytes(reference: u64, answer: &Answer) -> Option<Vec<u8>> {
    let wire = AnswerV1 {
        reference,
        view: answer.ticket.view.0,
        from: from_code(answer.from),
        decision: decision_code(answer.decision),
        name: Text::of(&answer.name),
        note: Text::of(&answer.note),
        at: answer.at.0,
    };
    postcard::to_allocvec(&wire).ok()
}

/// Decodes the reference and the answer, without the token, which only its reader knows; `None` when a value is
/// invalid.
#[must_use]
pub fn from(bytes: &[u8]) -> Option<(u64, Answer)> {
    let wire: AnswerV1 = whole(bytes)?;
    let answer = Answer {
        from: Audience::ALL.into_iter().find(|one| from_code(*one) == wire.from)?,
        ticket: Ticket { token: Token(0), view: ViewHash(wire.view) },
        decision: Decision::ALL.into_iter().find(|one| decision_code(*one) == wire.decision)?,
        name: wire.name.get(),
        note: wire.note.get(),
        at: Timestamp(wire.at),
    };
    Some((wire.reference, answer))
}

fn from_code(from: Audience) -> u8 {
    match from {
        Audience::Company => 1,
        Audience::Representative => 2,
        Audience::Citizen => 3,
    }
}

fn decision_code(decision: Decision) -> u8 {
    match decision {
        Decision::Agreed => 1,
        Decision::ChangeWanted => 2,
    }
}
