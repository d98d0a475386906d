//! A course told in acts: the example, signed, running, with what is done to it and what is refused.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::checks::missing;
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::{ChangeKind, Party, SignOff, SignOffMethod};
use klar_aftale::agreement::{Choice, Command, StepChange};
use klar_aftale::agreement::{DayField, NumberField, TextField};
use klar_aftale::agreement::{Kind, Origin, Work};
use klar_aftale::app::features::example;
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, DeviceId, GoalId, StepId, TaskId};
use klar_aftale::base::{Day, Timestamp, Weekday};
use klar_aftale::log::fold;

use crate::builder::{TODAY, day, hours};

/// A case whose clock stands still until it is told, and whose caseworker is Lene.
#[derive(Clone)]
pub(crate) struct Course {
    pub(crate) case: Case,
    pub(crate) today: Day,
    minute: u64,
}

pub(crate) fn named(party: Party) -> &'static str {
    match party {
        Party::Company => "Mads Holm",
        Party::Representative => "Tove Bro",
        Party::Citizen => "Amal Hansen",
        Party::Municipality => "Lene Dam",
    }
}

pub(crate) fn reason() -> String {
    "Det går bedre end ventet".to_owned()
}

/// Random bits, new each time: two copies of a course never make one entry id of two acts.
fn next_seed() -> u128 {
    static SEED: AtomicU64 = AtomicU64::new(1);
    u128::from(SEED.fetch_add(1, Ordering::Relaxed))
}

impl Course {
    /// The example, whole and ready to be signed; made once, since many tests begin with it.
    pub(crate) fn ready() -> Self {
        static READY: OnceLock<Course> = OnceLock::new();
        READY.get_or_init(Self::make_ready).clone()
    }

    fn make_ready() -> Self {
        let stamp = Stamp {
            at: Timestamp(0),
            day: day(TODAY),
            who: "Lene Dam".to_owned(),
            device: DeviceId(1),
            seed: 0,
        };
        let case = Case::begin(AgreementId(1), Kind::Praktik, Origin::Own, &stamp);
        let mut course = Self { case, today: day(TODAY), minute: 0 };
        for command in example::commands(day(TODAY)) {
            course.must(command);
        }
        assert_eq!(missing(course.case.agreement()), []);
        course
    }

    /// Signed by everybody, on the day on which it was written.
    pub(crate) fn concluded() -> Self {
        static CONCLUDED: OnceLock<Course> = OnceLock::new();
        CONCLUDED.get_or_init(Self::make_concluded).clone()
    }

    fn make_concluded() -> Self {
        let mut course = Self::ready();
        for party in course.case.agreement().unsigned() {
            course.sign(party);
        }
        assert!(course.case.agreement().lifecycle.is_concluded());
        course
    }

    /// Concluded, on its first day.
    pub(crate) fn running() -> Self {
        let mut course = Self::concluded();
        course.today = course.start();
        course
    }

    pub(crate) fn start(&self) -> Day {
        *self.case.agreement().start.value().unwrap()
    }

    pub(crate) fn end(&self) -> Day {
        *self.case.agreement().end.value().unwrap()
    }

    pub(crate) fn act(&mut self, command: Command) -> Result<(), Rejection> {
        self.minute += 2;
        let stamp = Stamp {
            seed: next_seed(),
            at: Timestamp(self.minute * 60_000),
            day: self.today,
            who: "Lene Dam".to_owned(),
            device: DeviceId(1),
        };
        let done = self.case.act(command, &stamp);
        assert_eq!(fold(self.case.log()).as_ref(), Ok(self.case.agreement()));
        done
    }

    #[track_caller]
    pub(crate) fn must(&mut self, command: Command) {
        let shown = format!("{command:?}");
        assert_eq!(self.act(command), Ok(()), "{shown}");
    }

    #[track_caller]
    pub(crate) fn refuses(&mut self, command: Command, why: Rejection) {
        let shown = format!("{command:?}");
        let before = self.case.clone();
        assert_eq!(self.act(command), Err(why), "{shown}");
        assert_eq!(self.case, before);
    }

    pub(crate) fn sign_off(&self, party: Party) -> SignOff {
        SignOff {
            party,
            way: SignOffMethod::Screen,
            name: named(party).to_owned(),
            reason: String::new(),
            seen: content_hash(self.case.agreement()),
        }
    }

    #[track_caller]
    pub(crate) fn sign(&mut self, party: Party) {
        let sign_off = self.sign_off(party);
        self.must(Command::SignOff(sign_off));
    }
}

pub(crate) fn write(field: TextField) -> Command {
    Command::Write(field, "noget andet".to_owned())
}

/// A command of each kind of change, and one of what stays as it is.
pub(crate) fn changes() -> Vec<(Command, Option<ChangeKind>)> {
    let goal = Command::AddGoal(GoalId(77), None);
    let hours_of = StepChange::Hours(Weekday::Tuesday, Work::Paid, Typed::Read(hours("2")));
    vec![
        (write(TextField::ContactPhone), Some(ChangeKind::Contact)),
        (write(TextField::JobGoal), Some(ChangeKind::Goals)),
        (goal, Some(ChangeKind::Goals)),
        (write(TextField::ContactDuties), Some(ChangeKind::Tasks)),
        (Command::AddTask(TaskId(77), Work::Paid), Some(ChangeKind::Tasks)),
        (write(TextField::Accommodations), Some(ChangeKind::Accommodations)),
        (write(TextField::Mentor), Some(ChangeKind::FollowUp)),
        (Command::ChangeStep(StepId(0), hours_of), Some(ChangeKind::Hours)),
        (write(TextField::CompanyName), None),
        (Command::SetDay(DayField::Start, Typed::Read(day("2026-04-01"))), None),
        (Command::SetDay(DayField::End, Typed::Read(day("2026-08-01"))), None),
        (Command::SetNumber(NumberField::Cvr, Typed::Read(87_654_321)), None),
        (Command::Choose(Choice::Purpose(None)), None),
    ]
}
