//! The example case (H5): a service worker in a shop, as the commands that write it; all names are invented.

use crate::agreement::Agreement;
use crate::agreement::{AbsenceCall, Consent, Outlook, Purpose, Rhythm, SickCall, Track, Work};
use crate::agreement::{Choice, Command, GoalChange, StepChange};
use crate::agreement::{DayField, NumberField, TextField};
use crate::base::Typed;
use crate::base::{ClockTime, Day, Minutes, Weekday};
use crate::base::{GoalId, StepId, TaskId};

/// The commands that write the example as of a day: it starts on the Monday in two weeks.
#[must_use]
pub fn commands(today: Day) -> Vec<Command> {
    let start = today.monday().plus(14);
    let texts = TEXTS.iter().map(|(field, text)| Command::Write(*field, (*text).to_owned()));
    texts
        .chain(numbers())
        .chain(goals(start))
        .chain(hours(start))
        .chain(tasks())
        .chain(choices())
        .chain(follow_up(start))
        .collect()
}

/// Example content, not words of the app.
const TEXTS: &[(TextField, &str)] = &[
    (TextField::CitizenName, "Amal Hansen"),
    (TextField::CitizenPhone, "12 34 56 78"),
    (TextField::CitizenMail, "amal@eksempel.dk"),
    (TextField::CompanyName, "Nordkøb"),
    (TextField::CompanyAddress, "Torvegade 3, 9999 Byby"),
    (TextField::MeetingAddress, "Bagindgangen, Torvegade 3, 9999 Byby"),
    (TextField::ContactName, "Mads Lund"),
    (TextField::ContactRole, "Butikschef"),
    (TextField::ContactPhone, "87 65 43 21"),
    (TextField::ContactMail, "mads@eksempel.dk"),
    (TextField::RepresentativeName, "Tina Berg"),
    (TextField::RepresentativePhone, "11 22 33 44"),
    (TextField::CaseworkerName, "Lene Dam"),
    (TextField::CaseworkerRole, "Jobformidler"),
    (TextField::CaseworkerPhone, "22 33 44 55"),
    (TextField::CaseworkerMail, "lene@eksempel.dk"),
    (TextField::Municipality, "Byby Kommune"),
    (TextField::JobGoal, "Servicemedarbejder i en butik"),
    (
        TextField::PurposeReason,
        "Du vil gerne arbejde i butik. Her prøver du opgaverne og får løn for nogle af timerne fra start.",
    ),
    (TextField::JobTitle, "Servicemedarbejder"),
    (
        TextField::TasksText,
        "Amal er en del af holdet i butikken og har altid en kollega ved siden af sig. Pauser følger kollegernes.",
    ),
    (
        TextField::Accommodations,
        "Dagen starter med, at opgaverne gennemgås, og de gentages efter behov. Ingen tunge løft. Plads til en kort pause, når der er brug for det.",
    ),
    (
        TextField::ContactDuties,
        "Gå dagens opgaver igennem med Amal, når hun møder.\nSpørg, hvordan det går, et par gange om ugen.\nForbered mødet med Lene sammen med Amal.",
    ),
    (
        TextField::AbsenceText,
        "Amal ringer før kl. 8. Er der ikke svar hos Amal kl. 10, ringer Mads til Lene.",
    ),
    (
        TextField::PaidNote,
        "Løntimerne på lageret kan vokse mere, når Amal kan fylde varer op alene.",
    ),
    (TextField::NextPlace, "Nordkøb, frokoststuen"),
    (TextField::CompanyMentor, "Rikke Lind fra kassen"),
];

fn numbers() -> impl Iterator<Item = Command> {
    [
        (NumberField::Cvr, 12_345_678),
        (NumberField::PNumber, 1_234_567_890),
        (NumberField::Employees, 140),
    ]
    .into_iter()
    .map(|(field, number)| Command::SetNumber(field, Typed::Read(number)))
}

fn goals(start: Day) -> Vec<Command> {
    let plan = [
        (1, None, "Passe lageret tre timer mere om ugen", 35, Some(Track::Hours)),
        (2, Some(1), "Kan fylde varer op uden hjælp", 28, Some(Track::Effectiveness)),
        (3, None, "Kan passe kassen om formiddagen", 63, Some(Track::Breadth)),
    ];
    plan.into_iter()
        .flat_map(|(id, parent, text, days, track)| {
            let id = GoalId(id);
            [
                Command::AddGoal(id, parent.map(GoalId)),
                Command::ChangeGoal(id, GoalChange::Text(text.to_owned())),
                Command::ChangeGoal(id, GoalChange::Due(Typed::Read(start.plus(days)))),
                Command::ChangeGoal(id, GoalChange::Track(track)),
            ]
        })
        .collect()
}

/// 2 × 4 hours of praktik, 4 paid hours on Wednesday; three paid hours more on Saturday from the sixth week.
fn hours(start: Day) -> Vec<Command> {
    let first = Agreement::FIRST_STEP;
    let second = StepId(1);
    let four = Typed::Read(Minutes::hours(4));
    let work =
        |step, day, work, minutes| Command::ChangeStep(step, StepChange::Hours(day, work, minutes));
    let meet = |step, day, hour| {
        Command::ChangeStep(step, StepChange::Meet(day, ClockTime::new(hour, 0).into()))
    };
    vec![
        Command::SetDay(DayField::Start, Typed::Read(start)),
        Command::SetDay(DayField::End, Typed::Read(start.plus(13 * 7 - 1))),
        work(first, Weekday::Monday, Work::Unpaid, four.clone()),
        work(first, Weekday::Friday, Work::Unpaid, four.clone()),
        work(first, Weekday::Wednesday, Work::Paid, four),
        meet(first, Weekday::Monday, 9),
        meet(first, Weekday::Wednesday, 8),
        meet(first, Weekday::Friday, 9),
        Command::AddStep { id: second, copy_of: first, from: Typed::Read(start.plus(35)) },
        work(second, Weekday::Saturday, Work::Paid, Typed::Read(Minutes::hours(3))),
        meet(second, Weekday::Saturday, 10),
    ]
}

fn tasks() -> impl Iterator<Item = Command> {
    let list = [
        (1, Work::Unpaid, "Bestille varer"),
        (2, Work::Unpaid, "Betjene kassen"),
        (3, Work::Unpaid, "Vaske op"),
        (4, Work::Unpaid, "Gøre rent"),
        (5, Work::Paid, "Fylde varer op på lageret"),
    ];
    list.into_iter().flat_map(|(id, work, text)| {
        let id = TaskId(id);
        [Command::AddTask(id, work), Command::WriteTask(id, text.to_owned())]
    })
}

fn choices() -> impl Iterator<Item = Command> {
    [
        Choice::Purpose(Some(Purpose::PaidHours)),
        Choice::Outlook(Some(Outlook::Expected)),
        Choice::Rhythm(Some(Rhythm::Weekly)),
        Choice::AbsenceCall(Some(AbsenceCall::CitizenFirst)),
        Choice::SickCall(Some(SickCall::Contact)),
    ]
    .into_iter()
    .map(Command::Choose)
    .chain(std::iter::once(Command::SetConsent(Consent::Given)))
}

fn follow_up(start: Day) -> Vec<Command> {
    vec![
        Command::SetDay(DayField::PaidFrom, Typed::Read(start.plus(35))),
        Command::SetPaidTarget(Typed::Read(Minutes::hours(30))),
        Command::SetDay(DayField::NextDay, Typed::Read(start.plus(9))),
        Command::SetNextTime(ClockTime::new(10, 0).into()),
    ]
}
