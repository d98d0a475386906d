//! The real case ten weeks on: signed, followed up four times, with what was learnt; as a backup file.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::DayField;
use klar_aftale::agreement::follow_up::{FollowUpChange, Tenths, Topic};
use klar_aftale::agreement::guide::Check;
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::{Command, GoalChange};
use klar_aftale::agreement::{Kind, Origin, Work};
use klar_aftale::agreement::{Party, SignOff, SignOffMethod};
use klar_aftale::app::features::example;
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, DeviceId, FollowUpId, GoalId, TaskId};
use klar_aftale::base::{Day, Minutes, Timestamp};
use klar_aftale::codec::write_file;

use crate::fault::{Fault, Outcome, some};

/// Its id.
pub const ID: AgreementId = AgreementId(0x2026);

/// Days from the day on which it was written to today.
const AGO: i32 = 70;

/// What each follow-up saw: days after the first day, half hours of praktik and with pay, tenths, the task learnt.
const SEEN: [(u32, u32, u32, u8, u64); 4] =
    [(9, 16, 8, 4, 5), (16, 16, 8, 5, 3), (30, 15, 10, 6, 2), (44, 16, 14, 7, 4)];

/// The file of the case, as of today.
///
/// # Errors
/// The agreement refuses a command.
pub fn file(today: Day) -> Outcome<String> {
    let written = some(Day::from_number(today.number() - AGO), "day")?;
    let mut acts = Acts::begin(written);
    for command in example::commands(written) {
        acts.act(written, command)?;
    }
    for party in acts.case.agreement().unsigned() {
        let seen = content_hash(acts.case.agreement());
        let name = name(party).to_owned();
        let sign = SignOff { party, way: SignOffMethod::Screen, name, reason: String::new(), seen };
        acts.act(written, Command::SignOff(sign))?;
    }
    let start = *some(acts.case.agreement().start.value(), "start")?;
    for check in [Check::WayTalked, Check::MakesSense, Check::SafeStart, Check::Belongs] {
        acts.act(start, Command::Tick(check, true))?;
    }
    for (id, seen) in (1..).zip(SEEN) {
        acts.hold(FollowUpId(id), start, seen)?;
    }
    let how = "Fylder selv varer op om onsdagen".to_owned();
    acts.act(start.plus(30), Command::ChangeGoal(GoalId(2), GoalChange::Reached(how)))?;
    let next = Command::SetDay(DayField::NextDay, Typed::Read(today.plus(2)));
    acts.act(start.plus(44), next)?;
    Ok(write_file::<Agreement>(std::iter::once((ID, acts.case.log()))))
}

fn name(party: Party) -> &'static str {
    match party {
        Party::Company => "Mads Lund",
        Party::Representative => "Tina Berg",
        Party::Citizen => "Amal Hansen",
        Party::Municipality => "Lene Dam",
    }
}

/// The case in the making, and the minute of its last act.
struct Acts {
    case: Case,
    minute: u64,
}

impl Acts {
    fn begin(day: Day) -> Self {
        let case = Case::begin(ID, Kind::Praktik, Origin::Own, &stamp(day, 0));
        Self { case, minute: 0 }
    }

    fn act(&mut self, day: Day, command: Command) -> Outcome {
        self.minute += 2;
        let told = format!("{command:?}");
        let done = self.case.act(command, &stamp(day, self.minute));
        done.map_err(|refused| Fault::new(format!("{told}: {refused:?}")))
    }

    fn hold(
        &mut self,
        id: FollowUpId,
        start: Day,
        (days, unpaid, paid, tenths, task): (u32, u32, u32, u8, u64),
    ) -> Outcome {
        let on = start.plus(days);
        self.act(on, Command::AddFollowUp(id, on))?;
        let going = "Amal møder til tiden og spørger, når hun er i tvivl.".to_owned();
        for change in [
            FollowUpChange::Text(Topic::Going, going),
            FollowUpChange::Held(Work::Unpaid, Typed::Read(Minutes(unpaid * 30))),
            FollowUpChange::Held(Work::Paid, Typed::Read(Minutes(paid * 30))),
            FollowUpChange::Effect(Tenths::new(tenths)),
            FollowUpChange::Mastered(TaskId(task), true),
            FollowUpChange::Done,
        ] {
            self.act(on, Command::ChangeFollowUp(id, change))?;
        }
        Ok(())
    }
}

fn stamp(day: Day, minute: u64) -> Stamp {
    let days = u64::try_from(day.number()).unwrap_or_default();
    let at = Timestamp((days * 24 * 60 + 9 * 60 + minute) * 60_000);
    Stamp { at, day, who: "Lene Dam".to_owned(), device: DeviceId(1), seed: u128::from(at.0) }
}
