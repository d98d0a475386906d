//! Every date of an agreement for the caseworker's calendar (B9): first and last day, follow-ups, goals.
//!
//! Only first names, and nothing on health or support: colleagues can see a calendar.

use crate::agreement::Agreement;
use crate::agreement::Stop;
use crate::agreement::follow_up::Meeting;
use crate::agreement::{Goal, in_order};
use crate::base::{Day, Minutes, Timestamp};
use crate::input::first_name;
use crate::pages::calendar::{CalendarEvent, Firmness, MEETING, Occasion};
use crate::pages::sheet::or;
use crate::views::{Edition, Reader, company_view};
use crate::words::Words;

/// The dates of an agreement, with the input for their sentences.
struct Dates<'a> {
    agreement: &'a Agreement,
    edition: Edition,
    citizen: &'a str,
    company: &'a str,
    words: Words,
}

/// Every date of an agreement as an event, made at a moment of the day `edition.made`.
#[must_use]
pub fn dates(
    agreement: &Agreement,
    edition: Edition,
    at: Timestamp,
    words: Words,
) -> Vec<CalendarEvent> {
    let dates = Dates {
        agreement,
        edition,
        citizen: or(first_name(&agreement.citizen.name), words.view_the_citizen()),
        company: or(agreement.company.name.trim(), words.view_the_company()),
        words,
    };
    let mut events: Vec<CalendarEvent> = dates.start().into_iter().collect();
    events.extend(dates.next());
    events.extend(dates.planned());
    events.extend(dates.goals());
    events.extend(dates.end());
    for event in &mut events {
        event.made = at;
        if dates.is_called_off(event.day) {
            event.firmness = Firmness::CalledOff;
        }
    }
    events
}

/// The next follow-up only; `None` when none is agreed.
#[must_use]
pub fn next_date(
    agreement: &Agreement,
    edition: Edition,
    at: Timestamp,
    words: Words,
) -> Option<CalendarEvent> {
    let uid = Occasion::FollowUp(next_number(agreement)).uid(edition);
    dates(agreement, edition, at, words)
        .into_iter()
        .find(|event| event.uid == uid && event.firmness == Firmness::Agreed)
}

/// The number of the next follow-up, from 1: counts those that were begun, except extra ones before the agreed day,
/// which must keep its UID.
fn next_number(agreement: &Agreement) -> usize {
    agreement.lifecycle.follow_ups.iter().filter(|one| !one.extra).count() + 1
}

/// The agreed appointment, even if the course ended before it; `None` once its note was begun.
fn agreed(agreement: &Agreement) -> Option<Meeting> {
    let meeting = agreement.agreed_meeting()?;
    let mut begun = agreement.lifecycle.follow_ups.iter().filter_map(|one| one.on.value());
    begun.all(|on| *on < meeting.day).then_some(meeting)
}

impl Dates<'_> {
    fn event(&self, day: Day, occasion: Occasion, title: String) -> CalendarEvent {
        CalendarEvent { title, ..CalendarEvent::on(day, occasion, self.edition) }
    }

    /// Tentative before the municipality has signed, since the period may still move.
    fn period_firmness(&self) -> Firmness {
        if self.agreement.lifecycle.is_concluded() { Firmness::Agreed } else { Firmness::Tentative }
    }

    /// The first working day, with the time to meet.
    fn start(&self) -> Option<CalendarEvent> {
        let view = company_view(self.agreement, Reader::Contact, self.edition);
        let (day, time, length) = match view.first_meeting() {
            Some((day, hours)) => (day, hours.meet, hours.unpaid + hours.paid),
            None => (*self.agreement.start.value()?, None, Minutes(0)),
        };
        let title = self.words.calendar_first_day(self.citizen, self.company);
        Some(CalendarEvent {
            place: self.agreement.meeting_place().to_owned(),
            time,
            length,
            firmness: self.period_firmness(),
            ..self.event(day, Occasion::Start, title)
        })
    }

    /// The last day; of an interrupted agreement the day of the interruption.
    fn end(&self) -> Option<CalendarEvent> {
        let agreed = self.agreement.end.value().copied();
        let day = self.agreement.lifecycle.stopped.as_ref().map(|it| it.on).or(agreed)?;
        let title = self.words.calendar_last_day(self.citizen, self.company);
        let firmness = self.period_firmness();
        Some(CalendarEvent { firmness, ..self.event(day, Occasion::End, title) })
    }

    fn next(&self) -> Option<CalendarEvent> {
        let Meeting { day, time, place } = agreed(self.agreement)?;
        let comes = self.agreement.next_meeting().is_some();
        let firmness = if comes { Firmness::Agreed } else { Firmness::CalledOff };
        let title = self.words.calendar_follow_up(self.citizen, self.company);
        Some(CalendarEvent {
            place,
            time,
            length: MEETING,
            firmness,
            ..self.event(day, Occasion::FollowUp(next_number(self.agreement)), title)
        })
    }

    /// The dates of the rhythm after the next follow-up, without those too close to it.
    fn planned(&self) -> Vec<CalendarEvent> {
        let today = self.edition.made;
        let next = agreed(self.agreement).map(|meeting| meeting.day);
        // After the closing status none is needed.
        let closed = self.agreement.lifecycle.closed.is_some();
        let firmness = if closed { Firmness::CalledOff } else { Firmness::Tentative };
        let apart = self.agreement.rhythm_or_proposed().days().div_ceil(2);
        let first = next_number(self.agreement) + usize::from(next.is_some());
        let beyond = |day: &Day| *day >= today && next.is_none_or(|next| *day >= next.plus(apart));
        (first..)
            .zip(self.agreement.follow_up_dates().into_iter().filter(beyond))
            .map(|(number, day)| CalendarEvent {
                firmness,
                note: self.words.calendar_planned_note().to_owned(),
                ..self.event(
                    day,
                    Occasion::FollowUp(number),
                    self.words.calendar_planned(self.citizen, self.company),
                )
            })
            .collect()
    }

    /// The due days of the goals that are not reached yet.
    fn goals(&self) -> Vec<CalendarEvent> {
        let due = |goal: &Goal| {
            let day = *goal.due.value().filter(|_| !goal.text.trim().is_empty())?;
            let title = self.words.calendar_goal(self.citizen, goal.text.trim());
            let event = self.event(day, Occasion::Goal(goal.id), title);
            let reached = goal.reached.is_some();
            let firmness = if reached { Firmness::CalledOff } else { Firmness::Agreed };
            Some(CalendarEvent { firmness, ..event })
        };
        in_order(&self.agreement.goals).into_iter().filter_map(due).collect()
    }

    /// Whether an event is cancelled, since the agreement was stopped before it or never began.
    fn is_called_off(&self, day: Day) -> bool {
        self.agreement.lifecycle.stopped.as_ref().is_some_and(|stopped| match stopped.stop {
            Stop::Cancelled => true,
            Stop::Interrupted => day > stopped.on,
        })
    }
}
