//! Signing: who signs when, of what, and what is locked by it (B2, B3).

use klar_aftale::agreement::Goal;
use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::checks::missing;
use klar_aftale::agreement::signing::ContentHash;
use klar_aftale::agreement::{Choice, Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, Field, NumberField, TextField};
use klar_aftale::agreement::{Party, SignOff, SignOffMethod};
use klar_aftale::base::Typed;

use crate::builder::{TODAY, day, example};
use crate::course::{Course, changes, reason, write};
use crate::deed::{Deed, act};
use crate::history::stamp;

#[test]
fn everybody_signs_in_any_order_and_the_municipality_last() {
    let orders = [
        [Party::Company, Party::Representative, Party::Citizen],
        [Party::Citizen, Party::Company, Party::Representative],
        [Party::Representative, Party::Citizen, Party::Company],
    ];
    for order in orders {
        let mut course = Course::ready();
        assert_eq!(course.case.agreement().signers(), Party::ALL);
        for party in order {
            let early = course.sign_off(Party::Municipality);
            course.refuses(Command::SignOff(early), Rejection::MunicipalityLast);
            course.sign(party);
        }
        assert!(!course.case.agreement().lifecycle.is_concluded());
        course.sign(Party::Municipality);
        let lifecycle = &course.case.agreement().lifecycle;
        assert!(lifecycle.is_concluded());
        assert_eq!(lifecycle.versions.len(), 1);
        let signed: Vec<_> = lifecycle.sign_offs.iter().map(|one| (one.by.party, one.on)).collect();
        assert_eq!(signed[..3], order.map(|party| (party, day(TODAY))));
    }
}

#[test]
fn a_company_with_one_employee_needs_no_representative() {
    let mut course = Course::ready();
    course.must(Command::SetNumber(NumberField::Employees, Typed::Read(10)));
    assert!(!course.case.agreement().signers().contains(&Party::Representative));
    let representative = course.sign_off(Party::Representative);
    course.refuses(Command::SignOff(representative), Rejection::NoRepresentative);
    course.must(Command::SetNumber(NumberField::Employees, Typed::Read(11)));
    assert!(course.case.agreement().signers().contains(&Party::Representative));
}

#[test]
fn the_same_party_signs_once() {
    let mut course = Course::ready();
    course.sign(Party::Company);
    let again = course.sign_off(Party::Company);
    course.refuses(Command::SignOff(again), Rejection::AlreadySigned);
    let mut concluded = Course::concluded();
    let again = concluded.sign_off(Party::Citizen);
    concluded.refuses(Command::SignOff(again), Rejection::AlreadySigned);
}

#[test]
fn a_sign_off_is_for_the_content_that_was_seen() {
    let mut course = Course::ready();
    let seen = course.sign_off(Party::Company);
    course.must(write(TextField::ContactDuties));
    course.refuses(Command::SignOff(seen), Rejection::ContentChanged);
    let mut other = course.sign_off(Party::Company);
    other.seen = ContentHash([0; 32]);
    course.refuses(Command::SignOff(other), Rejection::ContentChanged);
}

#[test]
fn a_sign_off_has_a_name_and_one_that_somebody_else_wrote_down_a_reason() {
    let mut course = Course::ready();
    let nameless = SignOff { name: "  ".to_owned(), ..course.sign_off(Party::Citizen) };
    course.refuses(Command::SignOff(nameless), Rejection::NoName);
    for way in [SignOffMethod::Phone, SignOffMethod::Paper] {
        let silent = SignOff { way, ..course.sign_off(Party::Citizen) };
        course.refuses(Command::SignOff(silent.clone()), Rejection::NoReason);
        let told = SignOff { reason: "Har ingen telefon med skærm".to_owned(), ..silent };
        course.clone().must(Command::SignOff(told));
    }
}

/// What makes each field of the gaps blank, by the field that is then missing.
fn blanking() -> Vec<(Command, Field)> {
    let made = example().build();
    let texts = TextField::ALL.iter().map(|field| Command::Write(*field, String::new()));
    let days = [DayField::Start, DayField::End, DayField::NextDay, DayField::PaidFrom];
    let numbers = [NumberField::Cvr, NumberField::PNumber, NumberField::Employees];
    let mut all: Vec<Command> = texts.collect();
    all.extend(days.map(|field| Command::SetDay(field, Typed::Blank)));
    all.extend(numbers.map(|field| Command::SetNumber(field, Typed::Blank)));
    all.push(Command::SetNextTime(Typed::Blank));
    all.push(Command::SetPaidTarget(Typed::Blank));
    all.extend(
        [
            Choice::Purpose(None),
            Choice::Outlook(None),
            Choice::Rhythm(None),
            Choice::AbsenceCall(None),
            Choice::SickCall(None),
        ]
        .map(Command::Choose),
    );
    for Goal { id, .. } in &made.goals {
        all.push(Command::ChangeGoal(*id, GoalChange::Text(String::new())));
        all.push(Command::ChangeGoal(*id, GoalChange::Due(Typed::Blank)));
        all.push(Command::ChangeGoal(*id, GoalChange::Track(None)));
    }
    for step in &made.steps[1..] {
        all.push(Command::ChangeStep(step.id, StepChange::From(Typed::Blank)));
    }
    all.into_iter().filter_map(|command| Some((command.clone(), command.decides()?))).collect()
}

#[test]
fn each_compulsory_field_alone_keeps_everybody_from_signing_and_is_named() {
    let mut compulsory = 0;
    for (command, field) in blanking() {
        let mut course = Course::ready();
        course.must(command.clone());
        let lacks = missing(course.case.agreement());
        let Some(gap) = lacks.first() else { continue };
        assert_eq!((lacks.len(), gap.field), (1, field), "{command:?} leaves one gap, its own");
        compulsory += 1;
        for party in Party::ALL {
            let sign_off = course.sign_off(party);
            course.refuses(Command::SignOff(sign_off), Rejection::Incomplete(field));
        }
    }
    assert!(compulsory >= 30, "{compulsory} fields are compulsory");
}

#[test]
fn what_cannot_be_right_keeps_everybody_from_signing_and_is_named() {
    let mut course = Course::ready();
    let early = Command::SetDay(DayField::End, Typed::Read(day("2025-01-01")));
    course.must(early);
    let sign_off = course.sign_off(Party::Company);
    course.refuses(Command::SignOff(sign_off), Rejection::Incomplete(Field::Day(DayField::End)));
}

#[test]
fn any_sign_off_locks_the_content_and_nothing_beside_it() {
    for party in [Party::Company, Party::Representative, Party::Citizen] {
        let mut course = Course::ready();
        course.sign(party);
        for (command, _) in changes() {
            course.refuses(command, Rejection::Locked);
        }
        let goal = course.case.agreement().goals[0].id;
        course.must(Command::ChangeGoal(goal, GoalChange::Reached("Åbner selv".to_owned())));
        course.must(Command::SetDay(DayField::NextDay, Typed::Read(day("2026-03-20"))));
        course.sign(if party == Party::Company { Party::Citizen } else { Party::Company });
    }
}

#[test]
fn nothing_before_a_sign_off_can_be_taken_back() {
    let mut course = Course::ready();
    course.must(write(TextField::Mentor));
    let last = course.case.log().last().unwrap().seq;
    course.sign(Party::Company);
    for seq in [last, last + 1] {
        let undone = act(&mut course.case, Deed::Undo(seq), &stamp("Lene Dam", TODAY, 90));
        assert_eq!(undone, Err(Rejection::NothingToUndo));
    }
}

#[test]
fn unlocking_takes_every_sign_off_back_with_a_reason() {
    let mut course = Course::ready();
    course.refuses(Command::Unlock(reason()), Rejection::NotLocked);
    course.sign(Party::Company);
    course.sign(Party::Citizen);
    course.refuses(Command::Unlock("  ".to_owned()), Rejection::NoReason);
    course.must(Command::Unlock(reason()));
    assert!(!course.case.agreement().lifecycle.is_locked());
    course.must(write(TextField::ContactDuties));
    assert_eq!(course.case.agreement().unsigned(), Party::ALL);
    Course::concluded().refuses(Command::Unlock(reason()), Rejection::Fixed);
}

#[test]
fn a_case_tells_when_a_party_signed_and_after_unlocking_when_it_signed_last() {
    let mut course = Course::ready();
    assert_eq!(course.case.signed_at(Party::Company), None);
    course.sign(Party::Company);
    let first = course.case.signed_at(Party::Company).unwrap();
    course.must(Command::Unlock(reason()));
    course.sign(Party::Company);
    assert!(course.case.signed_at(Party::Company).unwrap() > first);
    assert_eq!(course.case.signed_at(Party::Citizen), None);
}
