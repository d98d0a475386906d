//! What is missing before an agreement is whole: a list of gaps, never a refusal (A14).

use crate::agreement::choices::{AbsenceCall, Kind, Outlook, Purpose, SickCall};
use crate::agreement::field::{DayField, Field, NumberField, Part, TextField};
use crate::agreement::goals::Goal;
use crate::agreement::hours::{HoursStep, StepStart};
use crate::agreement::state::Agreement;
use crate::base::Typed;

/// Something that keeps an agreement from being whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Where.
    pub field: Field,
    /// What is wrong there.
    pub lack: Lack,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It is compulsory and empty.
    Missing,
    /// It holds something that cannot be read; the text as typed.
    Unreadable(String),
}

/// The text fields that a kind demands.
fn demanded_texts(kind: Kind) -> &'static [TextField] {
    match kind {
        Kind::Praktik => &[
            TextField::CitizenName,
            TextField::CompanyName,
            TextField::CompanyAddress,
            TextField::ContactName,
            TextField::ContactPhone,
            TextField::CaseworkerName,
            TextField::CaseworkerPhone,
            TextField::CaseworkerMail,
            TextField::Municipality,
            TextField::JobGoal,
            TextField::PurposeReason,
            TextField::JobTitle,
            TextField::Accommodations,
            TextField::ContactDuties,
            TextField::AbsenceText,
            TextField::NextPlace,
        ],
    }
}

/// The gaps of an agreement, in the order of the editor.
#[must_use]
pub fn gaps(agreement: &Agreement) -> Vec<Gap> {
    let mut found = Vec::new();
    missing_texts(agreement, &mut found);
    numbers(agreement, &mut found);
    purpose_and_goals(agreement, &mut found);
    period_and_plan(agreement, &mut found);
    content(agreement, &mut found);
    follow_up(agreement, &mut found);
    // Within a part the order of the checks stays.
    let of = |part| found.iter().filter(move |gap| gap.field.part() == part);
    Part::ALL.into_iter().flat_map(of).cloned().collect()
}

fn missing(field: Field) -> Gap {
    Gap { field, lack: Lack::Missing }
}

fn missing_texts(agreement: &Agreement, found: &mut Vec<Gap>) {
    let empty = demanded_texts(agreement.kind)
        .iter()
        .filter(|field| agreement.text(**field).trim().is_empty())
        .map(|field| missing(Field::Text(*field)));
    found.extend(empty);
}

/// A typed field that must hold a value.
fn demand<T>(field: Field, typed: &Typed<T>, found: &mut Vec<Gap>) {
    if typed.is_blank() {
        found.push(missing(field));
    }
    legible(field, typed, found);
}

/// A typed field that may be blank but not unreadable.
fn legible<T>(field: Field, typed: &Typed<T>, found: &mut Vec<Gap>) {
    if let Some(text) = typed.unread() {
        found.push(Gap { field, lack: Lack::Unreadable(text.to_owned()) });
    }
}

fn numbers(agreement: &Agreement, found: &mut Vec<Gap>) {
    for field in NumberField::ALL {
        demand(Field::Number(field), agreement.number(field), found);
    }
    // The company calls the citizen first: then it needs the number.
    let calls_citizen = agreement.absence_call == Some(AbsenceCall::CitizenFirst);
    if calls_citizen && agreement.citizen.phone.trim().is_empty() {
        found.push(missing(Field::Text(TextField::CitizenPhone)));
    }
}

fn purpose_and_goals(agreement: &Agreement, found: &mut Vec<Gap>) {
    if agreement.purpose.is_none() {
        found.push(missing(Field::Purpose));
    }
    if agreement.goals.is_empty() {
        found.push(missing(Field::Goals));
    }
    for goal in &agreement.goals {
        goal_gaps(goal, found);
    }
}

fn goal_gaps(goal: &Goal, found: &mut Vec<Gap>) {
    if goal.text.trim().is_empty() {
        found.push(missing(Field::GoalText(goal.id)));
    }
    demand(Field::GoalDue(goal.id), &goal.due, found);
    if goal.track.is_none() && goal.parent.is_none() {
        found.push(missing(Field::GoalTrack(goal.id)));
    }
}

fn period_and_plan(agreement: &Agreement, found: &mut Vec<Gap>) {
    for field in [DayField::Start, DayField::End] {
        demand(Field::Day(field), agreement.day(field), found);
    }
    for step in &agreement.steps {
        step_gaps(step, found);
    }
    if agreement.steps.iter().all(|step| step.weekly().all().is_zero()) {
        found.push(missing(Field::Plan));
    }
}

fn step_gaps(step: &HoursStep, found: &mut Vec<Gap>) {
    if let StepStart::On(day) = &step.from {
        demand(Field::StepFrom(step.id), day, found);
    }
    for (weekday, day) in step.week.days() {
        legible(Field::Praktik(step.id, weekday), &day.praktik, found);
        legible(Field::Paid(step.id, weekday), &day.paid, found);
        legible(Field::Meet(step.id, weekday), &day.meet, found);
    }
}

fn content(agreement: &Agreement, found: &mut Vec<Gap>) {
    if agreement.tasks.iter().all(|task| task.text.trim().is_empty()) {
        found.push(missing(Field::Tasks));
    }
    if agreement.absence_call.is_none() {
        found.push(missing(Field::AbsenceCall));
    }
    if agreement.sick_call.is_none() {
        found.push(missing(Field::SickCall));
    }
    if agreement.sick_call == Some(SickCall::Contact) && agreement.contact.phone.trim().is_empty() {
        let phone = missing(Field::Text(TextField::ContactPhone));
        if !found.contains(&phone) {
            found.push(phone);
        }
    }
}

fn follow_up(agreement: &Agreement, found: &mut Vec<Gap>) {
    let paid = &agreement.paid;
    if paid.outlook.is_none() {
        found.push(missing(Field::Outlook));
    }
    if paid.outlook == Some(Outlook::Expected) {
        demand(Field::Day(DayField::PaidFrom), &paid.from, found);
        demand(Field::PaidTarget, &paid.monthly, found);
    } else {
        legible(Field::Day(DayField::PaidFrom), &paid.from, found);
        legible(Field::PaidTarget, &paid.monthly, found);
    }
    // The purpose is paid hours and none are in prospect: the agreement owes a word on why.
    let unlikely = agreement.purpose == Some(Purpose::PaidHours)
        && paid.outlook.is_some_and(|outlook| outlook != Outlook::Expected);
    if unlikely && paid.note.trim().is_empty() {
        found.push(missing(Field::Text(TextField::PaidNote)));
    }
    if agreement.rhythm.is_none() {
        found.push(missing(Field::Rhythm));
    }
    demand(Field::Day(DayField::NextDay), &agreement.next.day, found);
    demand(Field::NextTime, &agreement.next.time, found);
}
