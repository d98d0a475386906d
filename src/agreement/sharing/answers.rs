//! What comes back from those who were handed a view (C6): agreed, or a change is wanted.

use crate::agreement::choices::Audience;
use crate::agreement::rejection::Rejection;
use crate::agreement::state::Agreement;
use crate::base::Token;
use crate::base::{Day, Timestamp};

/// Characters that a note may have.
pub const LONGEST_NOTE: usize = 300;

/// The hash of the view that was handed out, as bytes of its link: SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ViewHash(pub [u8; 32]);

/// One handing-out of a view: what an answer to it is bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// Known to the link's reader and to this log only.
    pub token: Token,
    /// What the reader sees.
    pub view: ViewHash,
}

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is as agreed.
    Agreed,
    /// Something is to be changed.
    ChangeWanted,
}

impl Decision {
    /// In the order that the screen shows.
    pub const ALL: [Self; 2] = [Self::Agreed, Self::ChangeWanted];
}

/// An answer to a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Who was handed the view.
    pub from: Audience,
    /// Which handing-out it answers.
    pub ticket: Ticket,
    /// What was decided.
    pub decision: Decision,
    /// The name that the reader gave.
    pub name: String,
    /// What the reader wrote; at most [`LONGEST_NOTE`] characters.
    pub note: String,
    /// When, by the reader's clock.
    pub at: Timestamp,
}

/// An answer that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// The day on which it was taken in.
    pub on: Day,
}

/// That a person may take an answer in: to a view that was handed out, by somebody with a name.
pub(in crate::agreement) fn may_take(
    agreement: &Agreement,
    answer: &Answer,
) -> Result<(), Rejection> {
    let handed_out = &agreement.life.tickets;
    if !handed_out.iter().any(|(to, ticket)| *to == answer.from && *ticket == answer.ticket) {
        return Err(Rejection::UnknownTicket);
    }
    if answer.name.trim().is_empty() {
        return Err(Rejection::NoName);
    }
    Ok(())
}

/// Takes an answer in; the same one counts once.
pub(in crate::agreement) fn take(
    agreement: &mut Agreement,
    answer: &Answer,
    today: Day,
) -> Result<(), Rejection> {
    let answers = &mut agreement.life.answers;
    if answers.iter().any(|one| one.answer == *answer) {
        return Err(Rejection::AnsweredAlready);
    }
    answers.push(Answered { answer: answer.clone(), on: today });
    // One that comes late says nothing against what was answered or signed since.
    let party = answer.from.party();
    let newest = agreement
        .life
        .answers
        .iter()
        .rev()
        .skip(1)
        .all(|one| one.answer.from != answer.from || one.answer.at <= answer.at);
    if newest && agreement.life.signed(party).is_none() {
        let wishes = &mut agreement.life.wishes;
        wishes.retain(|(of, _)| *of != answer.from);
        if answer.decision == Decision::ChangeWanted {
            wishes.push((answer.from, today));
        }
    }
    Ok(())
}
