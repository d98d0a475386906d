//! One step (*trin*) of the hours plan: from when, and per weekday the unpaid and the paid work and the time to meet.

use crate::agreement::choices::Work;
use crate::base::StepId;
use crate::base::Typed;
use crate::base::{ClockTime, Day, Minutes, Week};

/// One step of the plan; it holds until the next one starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursStep {
    /// Its id.
    pub id: StepId,
    /// When it starts.
    pub from: StepStart,
    /// The hours of its week.
    pub week: Week<DayHours>,
}

/// When a step starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepStart {
    /// With the agreement: the first step, always.
    WithAgreement,
    /// On a day of its own.
    On(Typed<Day>),
}

/// The hours of one weekday.
#[derive(Clone, Debug, PartialEq, Eq, Default, Hash)]
pub struct DayHours {
    /// Unpaid work.
    pub unpaid: Typed<Minutes>,
    /// Paid work.
    pub paid: Typed<Minutes>,
    /// When the citizen meets.
    pub meet: Typed<ClockTime>,
}

impl DayHours {
    /// The minutes of one kind of work; none when blank or unreadable.
    #[must_use]
    pub fn minutes(&self, work: Work) -> Minutes {
        self.typed(work).value().copied().unwrap_or_default()
    }

    /// What was typed for one kind of work.
    #[must_use]
    pub fn typed(&self, work: Work) -> &Typed<Minutes> {
        match work {
            Work::Unpaid => &self.unpaid,
            Work::Paid => &self.paid,
        }
    }

    /// What was typed for one kind of work, to change it.
    pub(in crate::agreement) fn typed_mut(&mut self, work: Work) -> &mut Typed<Minutes> {
        match work {
            Work::Unpaid => &mut self.unpaid,
            Work::Paid => &mut self.paid,
        }
    }
}

/// Minutes of both kinds of work over some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Totals {
    /// Unpaid work.
    pub unpaid: Minutes,
    /// Paid work.
    pub paid: Minutes,
}

impl Totals {
    /// Both together.
    #[must_use]
    pub fn all(self) -> Minutes {
        self.unpaid + self.paid
    }

    /// The minutes of one kind.
    #[must_use]
    pub fn of(self, work: Work) -> Minutes {
        match work {
            Work::Unpaid => self.unpaid,
            Work::Paid => self.paid,
        }
    }
}

impl HoursStep {
    /// The first step of a new agreement, without hours.
    #[must_use]
    pub fn first(id: StepId) -> Self {
        Self { id, from: StepStart::WithAgreement, week: Week::default() }
    }

    /// The minutes of a week, both kinds.
    #[must_use]
    pub fn weekly(&self) -> Totals {
        Totals { unpaid: self.weekly_of(Work::Unpaid), paid: self.weekly_of(Work::Paid) }
    }

    fn weekly_of(&self, work: Work) -> Minutes {
        self.week.days().map(|(_, day)| day.minutes(work)).sum()
    }
}
