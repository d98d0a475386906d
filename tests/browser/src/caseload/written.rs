//! One agreement of a caseload, as the commands that write it.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::{
    AbsenceCall, Consent, Outlook, Purpose, Rhythm, SickCall, Track, Work,
};
use klar_aftale::agreement::{Choice, Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, NumberField, TextField};
use klar_aftale::base::Typed;
use klar_aftale::base::{ClockTime, Day, Minutes, Weekday};
use klar_aftale::base::{GoalId, StepId, TaskId};

use crate::caseload::people::{Firm, Someone};
use crate::caseload::phrases::{
    ABSENCE, ACCOMMODATIONS, DUTIES, GOALS, PLACES, REASONS, SUB_GOALS, TASKS_TEXT,
};
use crate::chance::Chance;

/// The most commands behind the first.
const MOST: u32 = 39;

/// The fewest in a draft.
const FEWEST: u32 = 24;

/// Who takes part.
#[derive(Debug)]
pub(super) struct Parties {
    pub(super) citizen: Someone,
    pub(super) firm: Firm,
    pub(super) caseworker: Someone,
}

/// The commands behind the first, of an agreement that begins on a Monday.
///
/// Half of them are whole; the other half are drafts, in which something demanded is not there yet.
pub(super) fn commands(chance: &mut Chance, parties: &Parties, start: Day) -> Vec<Command> {
    let mut all = texts(chance, parties);
    all.extend(plan(chance, start));
    all.extend(tasks_and_goals(chance, parties.firm.tasks, start));
    all.extend(numbers(chance, &parties.firm));
    let rest = choices_and_follow_up(chance, start);
    if chance.percent(50) {
        all.extend(rest);
    } else {
        // A draft ends where its writer stopped.
        all.extend(rest);
        let most = u32::try_from(all.len()).unwrap_or(u32::MAX).saturating_sub(1);
        all.truncate(usize::try_from(chance.between(FEWEST, most)).unwrap_or_default());
    }
    let least = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let most = usize::try_from(chance.between(least, MOST)).unwrap_or_default();
    for extra in extras(chance, parties, start) {
        if all.len() + extra.len() <= most {
            all.extend(extra);
        }
    }
    all
}

/// The texts that every agreement has; the long ones share what is left of its length.
fn texts(chance: &mut Chance, parties: &Parties) -> Vec<Command> {
    let firm = &parties.firm;
    let short = [
        (TextField::CitizenName, parties.citizen.name.clone()),
        (TextField::CompanyName, firm.name.clone()),
        (TextField::CompanyAddress, firm.address.clone()),
        (TextField::ContactName, firm.contact.name.clone()),
        (TextField::ContactPhone, firm.contact.phone.clone()),
        (TextField::CaseworkerName, parties.caseworker.name.clone()),
        (TextField::CaseworkerPhone, parties.caseworker.phone.clone()),
        (TextField::CaseworkerMail, parties.caseworker.mail.clone()),
        (TextField::Municipality, "Byby Kommune".to_owned()),
        (TextField::JobGoal, format!("{} på nedsat tid", firm.job)),
        (TextField::JobTitle, firm.job.to_owned()),
    ];
    let told = short.iter().map(|(_, text)| count(text)).sum();
    let long = long_texts(chance, told);
    short.into_iter().chain(long).map(|(field, text)| Command::Write(field, text)).collect()
}

/// Sentence for sentence in turn, until the agreement is as long as it is to be.
fn long_texts(chance: &mut Chance, told: u32) -> Vec<(TextField, String)> {
    let pools = [
        (TextField::PurposeReason, REASONS),
        (TextField::Accommodations, ACCOMMODATIONS),
        (TextField::ContactDuties, DUTIES),
        (TextField::AbsenceText, ABSENCE),
    ];
    let mut length = told;
    let mut written = pools.map(|(field, pool)| {
        let sentence = chance.text(pool);
        length += count(sentence);
        (field, sentence.to_owned())
    });
    let wanted = chance.between(570, 840);
    while length < wanted {
        let field = chance.one(&pools).map(|(field, _)| field);
        for ((_, text), (_, pool)) in
            written.iter_mut().zip(pools).filter(|it| Some(it.1.0) == field)
        {
            let sentence = fresh(chance, pool, text);
            text.extend([" ", sentence]);
            length += count(sentence) + 1;
        }
    }
    written.into()
}

fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// A sentence that is not in the text yet, as far as there are any.
fn fresh(chance: &mut Chance, pool: &[&'static str], text: &str) -> &'static str {
    let left: Vec<&'static str> =
        pool.iter().copied().filter(|sentence| !text.contains(sentence)).collect();
    if left.is_empty() { chance.text(pool) } else { chance.text(&left) }
}

/// The period and a day of the week.
fn plan(chance: &mut Chance, start: Day) -> Vec<Command> {
    let first = Agreement::FIRST_STEP;
    let weeks = chance.between(4, 26);
    vec![
        Command::SetDay(DayField::Start, Typed::Read(start)),
        Command::SetDay(DayField::End, Typed::Read(start.plus(weeks * 7 - 1))),
        hours(chance, first, Weekday::Monday, Work::Unpaid),
    ]
}

fn hours(chance: &mut Chance, step: StepId, weekday: Weekday, work: Work) -> Command {
    let minutes = Typed::Read(Minutes(chance.between(4, 12) * 30));
    Command::ChangeStep(step, StepChange::Hours(weekday, work, minutes))
}

fn clock(chance: &mut Chance) -> Typed<ClockTime> {
    let minutes = chance.between(14, 22) * 30;
    u16::try_from(minutes).ok().and_then(ClockTime::from_minutes).into()
}

/// A task, and a goal with all that is demanded of it.
fn tasks_and_goals(chance: &mut Chance, tasks: &[&'static str], start: Day) -> Vec<Command> {
    let (task, goal) = (TaskId(1), GoalId(1));
    let due = Typed::Read(start.plus(chance.between(14, 90)));
    vec![
        Command::AddTask(task, Work::Unpaid),
        Command::WriteTask(task, chance.text(tasks).to_owned()),
        Command::AddGoal(goal, None),
        Command::ChangeGoal(goal, GoalChange::Text(chance.text(GOALS).to_owned())),
        Command::ChangeGoal(goal, GoalChange::Due(due)),
        Command::ChangeGoal(goal, GoalChange::Track(chance.one(&Track::ALL))),
    ]
}

fn numbers(chance: &mut Chance, firm: &Firm) -> Vec<Command> {
    let employees = u64::from(chance.between(10, 900));
    [
        (NumberField::Cvr, firm.cvr),
        (NumberField::PNumber, firm.p_number),
        (NumberField::Employees, employees),
    ]
    .into_iter()
    .map(|(field, number)| Command::SetNumber(field, Typed::Read(number)))
    .collect()
}

/// What is chosen and agreed last; no purpose here asks for more words.
fn choices_and_follow_up(chance: &mut Chance, start: Day) -> Vec<Command> {
    let purposes = [Purpose::Training, Purpose::Clarification, Purpose::Retention];
    let outlooks = [Outlook::Open, Outlook::None];
    vec![
        Command::Choose(Choice::Purpose(chance.one(&purposes))),
        Command::Choose(Choice::AbsenceCall(Some(AbsenceCall::CaseworkerOnly))),
        Command::Choose(Choice::SickCall(chance.one(&SickCall::ALL))),
        Command::Choose(Choice::Outlook(chance.one(&outlooks))),
        Command::Choose(Choice::Rhythm(chance.one(&Rhythm::ALL))),
        Command::SetDay(DayField::NextDay, Typed::Read(start.plus(chance.between(5, 20)))),
        Command::SetNextTime(clock(chance)),
        Command::Write(TextField::NextPlace, chance.text(PLACES).to_owned()),
    ]
}

/// What some agreements hold beside: a second step, a sub-goal, a second task, another day, a consent.
fn extras(chance: &mut Chance, parties: &Parties, start: Day) -> Vec<Vec<Command>> {
    let (first, second, task, sub) = (Agreement::FIRST_STEP, StepId(1), TaskId(2), GoalId(2));
    let from = Typed::Read(start.plus(14));
    let due = Typed::Read(start.plus(chance.between(7, 60)));
    // The first task of the list may be the one that is there already; the second would be refused as both.
    let paid = ["Hjælpe til, hvor der er travlt", "Løse faste opgaver om formiddagen"];
    let mut groups = vec![
        vec![
            Command::AddStep { id: second, copy_of: first, from },
            hours(chance, second, Weekday::Wednesday, Work::Paid),
        ],
        vec![
            Command::AddGoal(sub, Some(GoalId(1))),
            Command::ChangeGoal(sub, GoalChange::Text(chance.text(SUB_GOALS).to_owned())),
            Command::ChangeGoal(sub, GoalChange::Due(due)),
        ],
        vec![
            Command::AddTask(task, Work::Paid),
            Command::WriteTask(task, chance.text(&paid).to_owned()),
        ],
        vec![hours(chance, first, Weekday::Thursday, Work::Unpaid)],
        vec![Command::ChangeStep(first, StepChange::Meet(Weekday::Monday, clock(chance)))],
        vec![Command::SetConsent(Consent::Given)],
        vec![Command::Write(TextField::CitizenPhone, parties.citizen.phone.clone())],
        vec![Command::Write(TextField::ContactRole, parties.firm.role.to_owned())],
        vec![Command::Write(TextField::TasksText, chance.text(TASKS_TEXT).to_owned())],
    ];
    shuffle(chance, &mut groups);
    groups
}

fn shuffle<T>(chance: &mut Chance, list: &mut [T]) {
    for last in (1..list.len()).rev() {
        let limit = u32::try_from(last + 1).unwrap_or(u32::MAX);
        list.swap(last, usize::try_from(chance.below(limit)).unwrap_or(last));
    }
}
