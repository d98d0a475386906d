//! Records the answers to views that were handed out (C6).

use crate::agreement::rejection::Rejection;
use crate::agreement::sharing::answer::{Answer, Answered, Decision};
use crate::agreement::state::Agreement;
use crate::base::Day;

/// Checks that an answer belongs to a view that was shared, and has a name.
pub(in crate::agreement) fn may_take(
    agreement: &Agreement,
    answer: &Answer,
) -> Result<(), Rejection> {
    let handed_out = &agreement.lifecycle.tickets;
    if !handed_out.iter().any(|(to, ticket)| *to == answer.from && *ticket == answer.ticket) {
        return Err(Rejection::UnknownTicket);
    }
    if answer.name.trim().is_empty() {
        return Err(Rejection::NoName);
    }
    Ok(())
}

/// Records an answer; a duplicate is refused.
pub(in crate::agreement) fn take(
    agreement: &mut Agreement,
    answer: &Answer,
    today: Day,
) -> Result<(), Rejection> {
    let answers = &mut agreement.lifecycle.answers;
    if answers.iter().any(|one| one.answer == *answer) {
        return Err(Rejection::AnsweredAlready);
    }
    answers.push(Answered { answer: answer.clone(), on: today });
    // A late answer does not override what was answered or signed after it.
    let party = answer.from.party();
    let newest = agreement
        .lifecycle
        .answers
        .iter()
        .rev()
        .skip(1)
        .all(|one| one.answer.from != answer.from || one.answer.at <= answer.at);
    if newest && agreement.lifecycle.signed(party).is_none() {
        let wishes = &mut agreement.lifecycle.wishes;
        wishes.retain(|(of, _)| *of != answer.from);
        if answer.decision == Decision::ChangeWanted {
            wishes.push((answer.from, today));
        }
    }
    Ok(())
}
