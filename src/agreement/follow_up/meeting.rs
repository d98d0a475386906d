//! The next meeting: the appointment that is agreed, as long as it still lies ahead (A11, B5).

use crate::agreement::signing::Stop;
use crate::agreement::state::Agreement;
use crate::base::{ClockTime, Day};

/// An appointment with its day, and time and place where they are known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Meeting {
    /// The day.
    pub day: Day,
    /// The time.
    pub time: Option<ClockTime>,
    /// The place; may be empty.
    pub place: String,
}

impl Agreement {
    /// The appointment that is agreed; none once a follow-up was held on its day or later.
    #[must_use]
    pub fn agreed_meeting(&self) -> Option<Meeting> {
        let held = self.held().last().map(|(on, _)| *on);
        Some(Meeting {
            day: self.next.day.value().copied().filter(|day| is_ahead(*day, held))?,
            time: self.next.time.value().copied(),
            place: self.next.place.trim().to_owned(),
        })
    }

    /// The meeting that comes next: what is agreed, unless the course is over by then.
    #[must_use]
    pub fn next_meeting(&self) -> Option<Meeting> {
        let lifecycle = &self.lifecycle;
        let reached = |day: Day| match &lifecycle.stopped {
            Some(stopped) => stopped.stop == Stop::Interrupted && day <= stopped.on,
            None => true,
        };
        let comes = |day: Day| lifecycle.closed.is_none() && reached(day);
        self.agreed_meeting().filter(|meeting| comes(meeting.day))
    }
}

/// Whether an appointment still lies ahead of the last follow-up that was held.
pub(in crate::agreement) fn is_ahead(appointment: Day, held: Option<Day>) -> bool {
    held.is_none_or(|held| held < appointment)
}
