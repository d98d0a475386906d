//! What `permit` asks of an act that is done now (B2–B6): completeness, what the signer was shown, the day.

use crate::agreement::checks::impossible;
use crate::agreement::checks::missing;
use crate::agreement::choices::Work;
use crate::agreement::field::{Field, TextField};
use crate::agreement::follow_up::FollowUpChange;
use crate::agreement::goals::Goal;
use crate::agreement::rejection::Rejection;
use crate::agreement::signing::content_hash;
use crate::agreement::signing::{Outcome, Party, SignOff, Stop};
use crate::agreement::state::Agreement;
use crate::base::Day;
use crate::base::{FollowUpId, GoalId, TaskId};

/// Days before the last one from which the closing status may be written.
pub const CLOSING_FROM: u32 = 21;

pub(super) fn named(name: &str) -> Result<(), Rejection> {
    if name.trim().is_empty() { Err(Rejection::NoName) } else { Ok(()) }
}

pub(super) fn not_over(agreement: &Agreement) -> Result<(), Rejection> {
    if agreement.lifecycle.is_over() { Err(Rejection::Over) } else { Ok(()) }
}

pub(super) fn not_closed(agreement: &Agreement) -> Result<(), Rejection> {
    if agreement.lifecycle.closed.is_some() { Err(Rejection::Over) } else { Ok(()) }
}

pub(super) fn change_follow_up(
    agreement: &Agreement,
    id: FollowUpId,
    change: &FollowUpChange,
    today: Day,
) -> Result<(), Rejection> {
    match change {
        FollowUpChange::On(day) => {
            let Some(day) = day.value() else { return Ok(()) };
            follow_up(agreement, *day)?;
            let done = agreement.follow_up(id).is_some_and(|one| one.done.is_some());
            if done { not_ahead(*day, today) } else { Ok(()) }
        }
        FollowUpChange::Done => {
            let one = agreement.follow_up(id).ok_or(Rejection::UnknownFollowUp(id))?;
            not_ahead(*one.on.value().ok_or(Rejection::FollowUpWithoutDay)?, today)
        }
        FollowUpChange::Text(..)
        | FollowUpChange::Participant(..)
        | FollowUpChange::Held(..)
        | FollowUpChange::Effect(_)
        | FollowUpChange::Mastered(..) => Ok(()),
    }
}

pub(super) fn reasoned(reason: &str) -> Result<(), Rejection> {
    if reason.trim().is_empty() { Err(Rejection::NoReason) } else { Ok(()) }
}

/// Checks that nothing compulsory is missing.
fn whole(agreement: &Agreement) -> Result<(), Rejection> {
    match missing(agreement).first() {
        Some(first) => Err(Rejection::Incomplete(first.field)),
        None => Ok(()),
    }
}

/// Checks that nothing compulsory of the content is missing; the next appointment is not content.
pub(super) fn whole_content(agreement: &Agreement) -> Result<(), Rejection> {
    match missing(agreement).iter().find(|one| one.field.is_content()) {
        Some(first) => Err(Rejection::Incomplete(first.field)),
        None => Ok(()),
    }
}

/// Checks that nothing in it is impossible (D1).
pub(super) fn right(agreement: &Agreement) -> Result<(), Rejection> {
    match impossible(agreement).first() {
        Some(fault) => Err(Rejection::Incomplete(fault.field())),
        None => Ok(()),
    }
}

pub(super) fn sign(agreement: &Agreement, sign_off: &SignOff) -> Result<(), Rejection> {
    whole(agreement)?;
    let SignOff { party, way, name, reason, seen } = sign_off;
    if *seen != content_hash(agreement) {
        return Err(Rejection::ContentChanged);
    }
    named(name)?;
    if way.is_on_behalf() {
        reasoned(reason)?;
    }
    let open: Vec<Party> = agreement.unsigned();
    match *party {
        Party::Representative if !agreement.needs_representative() => {
            Err(Rejection::NoRepresentative)
        }
        Party::Municipality if open.iter().any(|other| *other != Party::Municipality) => {
            Err(Rejection::MunicipalityLast)
        }
        Party::Company | Party::Representative | Party::Citizen | Party::Municipality => Ok(()),
    }
}

pub(super) fn stopping(
    agreement: &Agreement,
    stop: Stop,
    on: Day,
    today: Day,
) -> Result<(), Rejection> {
    no_change_open(agreement)?;
    let begun = agreement.start.value().is_some_and(|start| *start <= today);
    match stop {
        Stop::Cancelled if begun && agreement.lifecycle.is_concluded() => Err(Rejection::HasBegun),
        Stop::Cancelled => Ok(()),
        Stop::Interrupted if !begun => Err(Rejection::NotBegunYet),
        Stop::Interrupted => within(agreement, on),
    }
}

/// A change that is open when the agreement ends could never be finished.
fn no_change_open(agreement: &Agreement) -> Result<(), Rejection> {
    if agreement.lifecycle.change.is_some() { Err(Rejection::ChangeOpen) } else { Ok(()) }
}

/// Checks that a day lies within the period, once that is agreed.
pub(super) fn within(agreement: &Agreement, day: Day) -> Result<(), Rejection> {
    let inside = agreement.period().is_none_or(|period| period.contains(day));
    if agreement.lifecycle.is_concluded() && !inside {
        Err(Rejection::OutsidePeriod)
    } else {
        Ok(())
    }
}

pub(super) fn follow_up(agreement: &Agreement, on: Day) -> Result<(), Rejection> {
    not_closed(agreement)?;
    match agreement.start.value() {
        Some(start) if on >= *start => Ok(()),
        _ => Err(Rejection::NotBegunYet),
    }
}

/// A note is about a meeting that was held; one that is to come is the next appointment.
pub(super) fn not_ahead(on: Day, today: Day) -> Result<(), Rejection> {
    if on > today { Err(Rejection::FollowUpAhead) } else { Ok(()) }
}

pub(super) fn close(agreement: &Agreement, outcome: Outcome, today: Day) -> Result<(), Rejection> {
    let lifecycle = &agreement.lifecycle;
    let cancelled = lifecycle.stopped.as_ref().is_some_and(|it| it.stop == Stop::Cancelled);
    if cancelled || lifecycle.closed.is_some() {
        return Err(Rejection::Over);
    }
    if !lifecycle.is_concluded() {
        return Err(Rejection::NotConcluded);
    }
    no_change_open(agreement)?;
    if lifecycle.follow_ups.iter().any(|one| one.done.is_none()) {
        return Err(Rejection::NoteOpen);
    }
    if lifecycle.stopped.is_none() && agreement.start.value().is_none_or(|start| *start > today) {
        return Err(Rejection::NotBegunYet);
    }
    let last = agreement.end.value().copied();
    let near = last.is_some_and(|last| today.plus(CLOSING_FROM) >= last);
    if lifecycle.stopped.is_none() && !near {
        return Err(Rejection::TooEarlyToClose);
    }
    let why = TextField::NoPaidReason;
    let demanded = [TextField::ClosingStatus, TextField::ClosingNext]
        .into_iter()
        .chain((!agreement.paid_hours_came(Some(outcome))).then_some(why));
    match demanded.into_iter().find(|field| agreement.text(*field).trim().is_empty()) {
        Some(field) => Err(Rejection::Incomplete(Field::Text(field))),
        None => Ok(()),
    }
}

/// A goal that was reached on the day of a follow-up is mentioned in it and cannot be removed.
pub(super) fn goal_not_in_follow_up(agreement: &Agreement, id: GoalId) -> Result<(), Rejection> {
    let goal: Option<&Goal> = agreement.goals.iter().find(|goal| goal.id == id);
    let reached = goal.and_then(|goal| goal.reached.as_ref()).map(|reached| reached.on);
    let all = &agreement.lifecycle.follow_ups;
    let mentioned = reached.is_some_and(|on| all.iter().any(|one| one.on.value() == Some(&on)));
    if mentioned { Err(Rejection::InFollowUp) } else { Ok(()) }
}

pub(super) fn task_not_in_follow_up(agreement: &Agreement, id: TaskId) -> Result<(), Rejection> {
    let mentioned = agreement.lifecycle.follow_ups.iter().any(|one| one.mastered.contains(&id));
    if mentioned { Err(Rejection::InFollowUp) } else { Ok(()) }
}

impl Agreement {
    /// Whether an employee representative signs: the company has more than one employee.
    #[must_use]
    pub fn needs_representative(&self) -> bool {
        // Employees are counted in tenths.
        self.company.employees.value().is_some_and(|tenths| *tenths > 10)
    }

    /// Who signs this agreement, in the order in which they are asked.
    #[must_use]
    pub fn signers(&self) -> Vec<Party> {
        let needed = |party: &Party| *party != Party::Representative || self.needs_representative();
        self.kind.signers.iter().copied().filter(needed).collect()
    }

    /// Who has not signed yet.
    #[must_use]
    pub fn unsigned(&self) -> Vec<Party> {
        let open = |party: &Party| self.lifecycle.signed(*party).is_none();
        self.signers().into_iter().filter(open).collect()
    }

    /// Whether there were hours with pay: by the outcome, as the follow-ups recorded them, or where none did by the plan of
    /// the days on which it really ran.
    #[must_use]
    pub fn paid_hours_came(&self, outcome: Option<Outcome>) -> bool {
        let notes = self.lifecycle.follow_ups.iter();
        let mut seen = notes.filter_map(|one| one.held(Work::Paid).value()).peekable();
        let came = if seen.peek().is_some() {
            seen.any(|minutes| !minutes.is_zero())
        } else {
            self.actual_stages().iter().any(|stage| !stage.weekly.paid.is_zero())
        };
        outcome.is_some_and(Outcome::is_paid) || came
    }
}
