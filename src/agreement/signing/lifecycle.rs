//! The lifecycle of an agreement: sharing, signing, changing, stopping, closing (B2–B6).
//!
//! These rules hold for every log that was ever written, so that an old log folds to the same agreement. Rules that only
//! apply to an act done now stand in `permit`.

use crate::agreement::choices::Audience;
use crate::agreement::command::Command;
use crate::agreement::command_facts::touch;
use crate::agreement::hours::StepStart;
use crate::agreement::rejection::Rejection;
use crate::agreement::sharing::changed::parts;
use crate::agreement::sharing::{OutThere, Ticket};
use crate::agreement::signing::content::content_hash;
use crate::agreement::signing::{
    ChangeKind, Closed, OpenChange, Outcome, Party, SignOff, Signed, Stop, Stopped, Version,
};
use crate::agreement::state::Agreement;
use crate::agreement::touch::Touch;
use crate::base::Day;
use crate::base::Typed;

/// Checks that a command may touch what it touches.
///
/// # Errors
/// A [`Rejection`] when the content is locked, or the course is over.
pub(in crate::agreement) fn may_touch(
    agreement: &Agreement,
    command: &Command,
) -> Result<(), Rejection> {
    let lifecycle = &agreement.lifecycle;
    let kind = match touch(command) {
        Touch::Beside => return Ok(()),
        Touch::Content(kind) => Some(kind),
        Touch::Fixed => None,
    };
    if lifecycle.is_over() {
        return Err(Rejection::Over);
    }
    if lifecycle.is_concluded() {
        let kind = kind.ok_or(Rejection::Fixed)?;
        let open = lifecycle.change.as_ref().is_some_and(|open| open.kind == kind);
        return if open { Ok(()) } else { Err(Rejection::NeedsChange(kind)) };
    }
    if lifecycle.is_locked() { Err(Rejection::Locked) } else { Ok(()) }
}

/// After a change of the content, what was shared is no longer current.
pub(in crate::agreement) fn touched(agreement: &mut Agreement, command: &Command) {
    if touch(command) != Touch::Beside {
        agreement.lifecycle.shared.clear();
        agreement.lifecycle.wishes.clear();
    }
}

pub(in crate::agreement) fn share(
    agreement: &mut Agreement,
    audience: Audience,
    ticket: Option<Ticket>,
    today: Day,
) {
    let shown = OutThere { audience, on: today, seen: parts(agreement, audience) };
    let lifecycle = &mut agreement.lifecycle;
    lifecycle.out_there.retain(|one| one.audience != audience);
    lifecycle.out_there.push(shown);
    lifecycle.shared.retain(|(with, _)| *with != audience);
    lifecycle.shared.push((audience, today));
    // The same view handed out again keeps its ticket.
    lifecycle.tickets.retain(|(_, known)| Some(*known) != ticket);
    lifecycle.tickets.extend(ticket.map(|ticket| (audience, ticket)));
}

/// A link was got out: an answer to it is one to this agreement.
pub(in crate::agreement) fn prepare(agreement: &mut Agreement, audience: Audience, ticket: Ticket) {
    let tickets = &mut agreement.lifecycle.tickets;
    if tickets.iter().all(|(_, known)| *known != ticket) {
        tickets.push((audience, ticket));
    }
}

/// A reader has been told in another way what has changed since they were shown it.
pub(in crate::agreement) fn tell(agreement: &mut Agreement, audience: Audience) {
    let seen = parts(agreement, audience);
    let all = &mut agreement.lifecycle.out_there;
    if let Some(shown) = all.iter_mut().find(|one| one.audience == audience) {
        shown.seen = seen;
    }
}

pub(in crate::agreement) fn sign(
    agreement: &mut Agreement,
    sign_off: &SignOff,
    today: Day,
) -> Result<(), Rejection> {
    let lifecycle = &mut agreement.lifecycle;
    if lifecycle.is_over() {
        return Err(Rejection::Over);
    }
    // Once the municipality has signed, everybody has.
    if lifecycle.signed(sign_off.party).is_some() || lifecycle.is_concluded() {
        return Err(Rejection::AlreadySigned);
    }
    if sign_off.party == Party::Municipality {
        lifecycle.versions = vec![Version { kind: None, reason: String::new(), on: today }];
    }
    lifecycle.wishes.retain(|(of, _)| of.party() != sign_off.party);
    lifecycle.sign_offs.push(Signed { by: sign_off.clone(), on: today });
    Ok(())
}

pub(in crate::agreement) fn unlock(agreement: &mut Agreement) -> Result<(), Rejection> {
    let lifecycle = &mut agreement.lifecycle;
    if lifecycle.is_concluded() {
        return Err(Rejection::Fixed);
    }
    if !lifecycle.is_locked() {
        return Err(Rejection::NotLocked);
    }
    lifecycle.sign_offs.clear();
    Ok(())
}

/// Checks that an agreement is concluded, has not ended, and has no open change.
fn runs(agreement: &Agreement) -> Result<(), Rejection> {
    let lifecycle = &agreement.lifecycle;
    match () {
        () if !lifecycle.is_concluded() => Err(Rejection::NotConcluded),
        () if lifecycle.is_over() => Err(Rejection::Over),
        () if lifecycle.change.is_some() => Err(Rejection::ChangeOpen),
        () => Ok(()),
    }
}

pub(in crate::agreement) fn open_change(
    agreement: &mut Agreement,
    kind: ChangeKind,
    reason: &str,
) -> Result<(), Rejection> {
    runs(agreement)?;
    let before = content_hash(agreement);
    agreement.lifecycle.change = Some(OpenChange { kind, reason: reason.to_owned(), before });
    Ok(())
}

/// Ends a change; one in which nothing was changed leaves no version.
pub(in crate::agreement) fn close_change(
    agreement: &mut Agreement,
    today: Day,
) -> Result<(), Rejection> {
    let open = agreement.lifecycle.change.take().ok_or(Rejection::NoChange)?;
    if content_hash(agreement) != open.before {
        let OpenChange { kind, reason, .. } = open;
        agreement.lifecycle.versions.push(Version { kind: Some(kind), reason, on: today });
    }
    Ok(())
}

/// Moves the last day; steps that would start after it go.
pub(in crate::agreement) fn move_end(
    agreement: &mut Agreement,
    to: Day,
    reason: &str,
    today: Day,
) -> Result<(), Rejection> {
    runs(agreement)?;
    let (Some(start), Some(end)) = (agreement.start.value(), agreement.end.value()) else {
        return Err(Rejection::NoPeriod);
    };
    if to == *end || to < *start {
        return Err(Rejection::EndStays);
    }
    let kind = if to > *end { ChangeKind::Extend } else { ChangeKind::Shorten };
    agreement.steps.retain(|step| match &step.from {
        StepStart::WithAgreement => true,
        StepStart::On(from) => from.value().is_none_or(|from| *from <= to),
    });
    agreement.end = Typed::Read(to);
    agreement.lifecycle.shared.clear();
    agreement.lifecycle.wishes.clear();
    let reason = reason.to_owned();
    agreement.lifecycle.versions.push(Version { kind: Some(kind), reason, on: today });
    Ok(())
}

pub(in crate::agreement) fn stop(
    agreement: &mut Agreement,
    stop: Stop,
    on: Day,
    reason: &str,
) -> Result<(), Rejection> {
    let lifecycle = &mut agreement.lifecycle;
    if lifecycle.is_over() {
        return Err(Rejection::Over);
    }
    if stop == Stop::Interrupted && !lifecycle.is_concluded() {
        return Err(Rejection::NotConcluded);
    }
    lifecycle.stopped = Some(Stopped { stop, on, reason: reason.to_owned() });
    Ok(())
}

/// Writes the closing status; an interrupted agreement has one too, a cancelled one has none.
pub(in crate::agreement) fn close(
    agreement: &mut Agreement,
    outcome: Outcome,
    today: Day,
) -> Result<(), Rejection> {
    let lifecycle = &mut agreement.lifecycle;
    let cancelled =
        lifecycle.stopped.as_ref().is_some_and(|stopped| stopped.stop == Stop::Cancelled);
    if cancelled || lifecycle.closed.is_some() {
        return Err(Rejection::Over);
    }
    if !lifecycle.is_concluded() {
        return Err(Rejection::NotConcluded);
    }
    lifecycle.closed = Some(Closed { outcome, on: today });
    Ok(())
}

/// Takes back the closing status, or where there is none, that it was stopped.
pub(in crate::agreement) fn reopen(agreement: &mut Agreement) -> Result<(), Rejection> {
    let lifecycle = &mut agreement.lifecycle;
    if lifecycle.closed.take().is_some() || lifecycle.stopped.take().is_some() {
        return Ok(());
    }
    Err(Rejection::NotOver)
}
