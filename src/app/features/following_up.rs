//! Following up: a note is prefilled with what is known, and the next appointment is agreed with it (B5).

use crate::agreement::Agreement;
use crate::agreement::Command;
use crate::agreement::follow_up::{FollowUpChange, Participant, Topic};
use crate::app::effect::Effect;
use crate::app::moment::Moment;
use crate::app::route::Route;
use crate::app::session::notice::Notice;
use crate::app::session::state::Session;
use crate::base::Day;
use crate::base::Typed;
use crate::base::{AgreementId, FollowUpId, low_half};

/// Begins a note of today, or continues the unfinished one.
pub(in crate::app) fn begin(session: &mut Session, id: AgreementId, moment: Moment) -> Vec<Effect> {
    let Some(case) = session.cases.get(&id) else { return Vec::new() };
    let made = case.agreement();
    let open = made.lifecycle.follow_ups.iter().find(|one| one.done.is_none()).map(|one| one.id);
    let mut effects = Vec::new();
    let one = if let Some(one) = open {
        one
    } else {
        let Some(seed) = moment.seed else { return session.tell(Notice::NoRandomness) };
        let one = FollowUpId(low_half(seed));
        let commands = first_words(made, one, moment.day);
        effects.extend(session.act(id, commands, moment));
        one
    };
    let begun =
        session.cases.get(&id).is_some_and(|case| case.agreement().follow_up(one).is_some());
    if begun {
        let route = Route::FollowUp(id, one);
        effects.extend(session.lead(route));
    }
    effects
}

/// What a new note is prefilled with: place and participants.
fn first_words(made: &Agreement, one: FollowUpId, today: Day) -> Vec<Command> {
    let change = |change| Command::ChangeFollowUp(one, change);
    let place = made.next.place.trim();
    let place = if place.is_empty() { made.meeting_place() } else { place };
    vec![
        Command::AddFollowUp(one, today),
        change(FollowUpChange::Text(Topic::Place, place.to_owned())),
        change(FollowUpChange::Participant(Participant::Citizen, true)),
        change(FollowUpChange::Participant(Participant::Contact, true)),
        change(FollowUpChange::Participant(Participant::Caseworker, true)),
    ]
}

/// The day proposed for the follow-up after an unfinished note: by the rhythm, at the latest on the last day.
///
/// `None` once a later one is agreed, the course is over, or the written day is unreadable: that is never overwritten.
#[must_use]
pub fn proposed_next(made: &Agreement, one: FollowUpId) -> Option<Day> {
    let held = *made.follow_up(one).filter(|one| one.done.is_none())?.on.value()?;
    let due = match &made.next.day {
        Typed::Blank => true,
        Typed::Read(next) => *next <= held,
        Typed::Unread(_) => false,
    };
    let due = due && !made.lifecycle.is_over();
    let end = made.end.value().copied().filter(|end| due && *end > held)?;
    Some(held.plus(made.rhythm_or_proposed().days()).min(end))
}

/// Finishes the note, and with it the change that was written in it; then shows the course page, where what is new can
/// be shared. Nothing is saved but what stands on the page: the next day is the one that is written there.
pub(in crate::app) fn finish(
    session: &mut Session,
    id: AgreementId,
    one: FollowUpId,
    moment: Moment,
) -> Vec<Effect> {
    let Some(case) = session.cases.get(&id) else { return Vec::new() };
    // The change comes first: while it cannot be finished, neither is the note.
    let change = case.agreement().lifecycle.change.is_some().then_some(Command::CloseChange);
    let done = Command::ChangeFollowUp(one, FollowUpChange::Done);
    let mut effects = session.act(id, change.into_iter().chain([done]).collect(), moment);
    let follow_up = session.cases.get(&id).and_then(|case| case.agreement().follow_up(one));
    if follow_up.is_some_and(|one| one.done.is_some()) {
        effects.extend(session.lead(Route::Course(id)));
        session.notice = Some(Notice::FollowUpSaved);
    }
    effects
}
