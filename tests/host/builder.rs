//! Agreements told in sentences: `case().with_dates("2026-03-02", "2026-05-31").praktik(Monday, "4")`.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::{Choice, Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, TextField};
use klar_aftale::agreement::{Kind, Origin, Work};
use klar_aftale::app::features::example;
use klar_aftale::base::Typed;
use klar_aftale::base::{ClockTime, Day, Minutes, Weekday};
use klar_aftale::base::{GoalId, StepId, TaskId};
use klar_aftale::kinds::new_agreement;
use klar_aftale::views::Edition;
use klar_aftale::words::{Lang, Words};

/// The words of the screen.
pub(crate) const DANISH: Words = Words { lang: Lang::Da };

/// The Monday on which every test happens, unless it says otherwise.
pub(crate) const TODAY: &str = "2026-03-02";

/// An empty agreement on praktik.
pub(crate) fn case() -> Builder {
    Builder { agreement: new_agreement(Kind::Praktik, Origin::Own), step: 0 }
}

/// The example as it is loaded today: whole, and right in every way.
pub(crate) fn example() -> Builder {
    let whole = Builder { agreement: new_agreement(Kind::Praktik, Origin::Example), step: 1 };
    example::commands(day(TODAY)).into_iter().fold(whole, Builder::after)
}

/// An edition of the agreement with the reference 1.
pub(crate) fn edition(version: u32, made: Day) -> Edition {
    Edition { reference: 1, version, made, concluded: None }
}

/// The day of an ISO date.
#[track_caller]
pub(crate) fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap()
}

/// Hours as a person types them.
#[track_caller]
pub(crate) fn hours(typed: &str) -> Minutes {
    *DANISH.read_minutes(typed, Minutes::hours(1000)).value().unwrap()
}

/// A time as a person types it.
#[track_caller]
pub(crate) fn clock(typed: &str) -> ClockTime {
    *DANISH.read_time(typed).value().unwrap()
}

/// A text cut in two before each of its letters.
pub(crate) fn cuts(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.char_indices().map(|(place, _)| text.split_at(place))
}

/// An agreement in the making; hours go to the step that was added last.
#[derive(Clone, Debug)]
pub(crate) struct Builder {
    agreement: Agreement,
    step: u64,
}

impl Builder {
    pub(crate) fn with_dates(self, first: &str, last: &str) -> Self {
        let set = |field, iso| Command::SetDay(field, Typed::Read(day(iso)));
        self.after(set(DayField::Start, first)).after(set(DayField::End, last))
    }

    pub(crate) fn unpaid(self, weekday: Weekday, time: &str) -> Self {
        self.works(weekday, Work::Unpaid, time)
    }

    pub(crate) fn paid(self, weekday: Weekday, time: &str) -> Self {
        self.works(weekday, Work::Paid, time)
    }

    fn works(self, weekday: Weekday, work: Work, time: &str) -> Self {
        let change = StepChange::Hours(weekday, work, Typed::Read(hours(time)));
        let step = StepId(self.step);
        self.after(Command::ChangeStep(step, change))
    }

    pub(crate) fn meets(self, weekday: Weekday, time: &str) -> Self {
        let change = StepChange::Meet(weekday, Typed::Read(clock(time)));
        let step = StepId(self.step);
        self.after(Command::ChangeStep(step, change))
    }

    /// A step that starts as a copy of the one before; the first added is step 1.
    pub(crate) fn step_from(mut self, iso: &str) -> Self {
        let copy_of = StepId(self.step);
        self.step += 1;
        let id = StepId(self.step);
        self.after(Command::AddStep { id, copy_of, from: Typed::Read(day(iso)) })
    }

    pub(crate) fn task(self, id: u64, work: Work, text: &str) -> Self {
        self.after(Command::AddTask(TaskId(id), work))
            .after(Command::WriteTask(TaskId(id), text.to_owned()))
    }

    pub(crate) fn goal(self, id: u64, text: &str) -> Self {
        self.after(Command::AddGoal(GoalId(id), None)).goal_says(id, text)
    }

    pub(crate) fn sub_goal(self, id: u64, of: u64, text: &str) -> Self {
        self.after(Command::AddGoal(GoalId(id), Some(GoalId(of)))).goal_says(id, text)
    }

    fn goal_says(self, id: u64, text: &str) -> Self {
        self.after(Command::ChangeGoal(GoalId(id), GoalChange::Text(text.to_owned())))
    }

    pub(crate) fn text(self, field: TextField, text: &str) -> Self {
        self.after(Command::Write(field, text.to_owned()))
    }

    pub(crate) fn chosen(self, choice: Choice) -> Self {
        self.after(Command::Choose(choice))
    }

    /// What a command makes of it; the command must be allowed.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "a sentence reads better without `&`")]
    pub(crate) fn after(mut self, command: Command) -> Self {
        apply(&mut self.agreement, &command, day(TODAY)).expect("the command is allowed");
        self
    }

    pub(crate) fn build(self) -> Agreement {
        self.agreement
    }
}
