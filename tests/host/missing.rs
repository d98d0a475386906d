//! Missing fields: the example has none; each compulsory field, blanked alone, is named alone; nothing is ever refused.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::checks::{FieldProblem, Missing, missing};
use klar_aftale::agreement::{AbsenceCall, Outlook, SickCall};
use klar_aftale::agreement::{Choice, Command, GoalChange, StepChange};
use klar_aftale::agreement::{DayField, Field, NumberField, Part, TextField};
use klar_aftale::base::Typed;
use klar_aftale::base::Weekday;
use klar_aftale::base::{GoalId, StepId, TaskId};

use crate::builder::{Builder, case, example};

/// Says that the agreement lacks exactly these fields, all of them empty.
#[track_caller]
fn check(agreement: Builder, fields: &[Field]) {
    let expected: Vec<Missing> = fields
        .iter()
        .map(|field| Missing { field: *field, problem: FieldProblem::Missing })
        .collect();
    assert_eq!(missing(&agreement.build()), expected);
}

/// Says that a text which cannot be read is the only finding.
#[track_caller]
fn check_unreadable(field: Field, command: Command) {
    let problem = FieldProblem::Unreadable("snart".to_owned());
    assert_eq!(missing(&example().after(command).build()), [Missing { field, problem }]);
}

const COMPULSORY: [TextField; 16] = [
    TextField::CitizenName,
    TextField::CitizenPhone,
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
    TextField::NextPlace,
];

#[test]
fn a_blank_text_is_missing_exactly_where_it_is_compulsory() {
    for field in &TextField::ALL {
        let expected =
            if COMPULSORY.contains(field) { vec![Field::Text(*field)] } else { Vec::new() };
        check(example().text(*field, ""), &expected);
        check(example().text(*field, " \n\u{a0}"), &expected);
    }
}

#[test]
fn each_day_number_and_time_blanked_alone_is_the_only_gap() {
    for field in [DayField::Start, DayField::End, DayField::PaidFrom, DayField::NextDay] {
        check(example().after(Command::SetDay(field, Typed::Blank)), &[Field::Day(field)]);
    }
    for field in [NumberField::Cvr, NumberField::PNumber, NumberField::Employees] {
        check(example().after(Command::SetNumber(field, Typed::Blank)), &[Field::Number(field)]);
    }
    check(example().after(Command::SetNextTime(Typed::Blank)), &[Field::NextTime]);
    check(example().after(Command::SetPaidTarget(Typed::Blank)), &[Field::PaidTarget]);
    let from = StepChange::From(Typed::Blank);
    check(example().after(Command::ChangeStep(StepId(1), from)), &[Field::StepFrom(StepId(1))]);
}

#[test]
fn each_choice_taken_back_alone_is_the_only_gap() {
    for (choice, field) in [
        (Choice::Purpose(None), Field::Purpose),
        (Choice::Rhythm(None), Field::Rhythm),
        (Choice::AbsenceCall(None), Field::AbsenceCall),
        (Choice::SickCall(None), Field::SickCall),
    ] {
        check(example().chosen(choice), &[field]);
    }
    let note = Field::Text(TextField::PaidNote);
    check(example().chosen(Choice::Outlook(None)), &[Field::Outlook]);
    check(example().chosen(Choice::Outlook(None)).text(TextField::PaidNote, ""), &[Field::Outlook]);
    for unlikely in [Outlook::Open, Outlook::None] {
        let chosen = example().chosen(Choice::Outlook(Some(unlikely)));
        check(chosen.clone(), &[]);
        check(chosen.text(TextField::PaidNote, ""), &[note]);
    }
}

#[test]
fn paid_hours_need_day_and_number_only_when_they_are_expected() {
    let blank = |outlook| {
        example()
            .chosen(Choice::Outlook(outlook))
            .after(Command::SetDay(DayField::PaidFrom, Typed::Blank))
            .after(Command::SetPaidTarget(Typed::Blank))
    };
    check(blank(Some(Outlook::Open)), &[]);
    check(blank(Some(Outlook::Expected)), &[Field::Day(DayField::PaidFrom), Field::PaidTarget]);
}

#[test]
fn the_citizens_phone_is_needed_only_when_the_company_calls_it() {
    let without = example().text(TextField::CitizenPhone, "");
    check(without.clone(), &[Field::Text(TextField::CitizenPhone)]);
    check(without.chosen(Choice::AbsenceCall(Some(AbsenceCall::CaseworkerOnly))), &[]);
}

#[test]
fn a_missing_contact_phone_is_named_once_whomever_the_citizen_calls() {
    for call in SickCall::ALL {
        let called = example().chosen(Choice::SickCall(Some(call)));
        let without = called.text(TextField::ContactPhone, "");
        check(without, &[Field::Text(TextField::ContactPhone)]);
    }
}

#[test]
fn each_part_of_a_goal_blanked_alone_is_the_only_gap() {
    let (goal, sub_goal) = (GoalId(1), GoalId(2));
    let change = |id, change| example().after(Command::ChangeGoal(id, change));
    for id in [goal, sub_goal] {
        check(change(id, GoalChange::Text(" ".to_owned())), &[Field::GoalText(id)]);
        check(change(id, GoalChange::Due(Typed::Blank)), &[Field::GoalDue(id)]);
    }
    check(change(goal, GoalChange::Track(None)), &[Field::GoalTrack(goal)]);
    check(change(sub_goal, GoalChange::Track(None)), &[]);
}

#[test]
fn an_agreement_without_goals_tasks_or_hours_lacks_them_as_a_whole() {
    let remove_goal = |made: Builder, id| made.after(Command::RemoveGoal(GoalId(id)));
    check([1, 2, 3].into_iter().fold(example(), remove_goal), &[Field::Goals]);
    let remove_task = |made: Builder, id| made.after(Command::RemoveTask(TaskId(id)));
    check((1..=5).fold(example(), remove_task), &[Field::Tasks]);
    let empty_task = |made: Builder, id| made.after(Command::WriteTask(TaskId(id), String::new()));
    check((1..=5).fold(example(), empty_task), &[Field::Tasks]);
    let idle = |made: Builder, step: u64| {
        Weekday::ALL.into_iter().fold(made, |made, weekday| no_hours(made, StepId(step), weekday))
    };
    check([0, 1].into_iter().fold(example(), idle), &[Field::Plan]);
}

fn no_hours(made: Builder, step: StepId, weekday: Weekday) -> Builder {
    klar_aftale::agreement::Work::ALL.into_iter().fold(made, |made, work| {
        let change = StepChange::Hours(weekday, work, Typed::Blank);
        made.after(Command::ChangeStep(step, change))
    })
}

#[test]
fn what_cannot_be_read_is_a_gap_that_keeps_the_text() {
    fn unread<T>() -> Typed<T> {
        Typed::Unread("snart".to_owned())
    }
    for field in [DayField::Start, DayField::End, DayField::PaidFrom, DayField::NextDay] {
        check_unreadable(Field::Day(field), Command::SetDay(field, unread()));
    }
    for field in [NumberField::Cvr, NumberField::PNumber, NumberField::Employees] {
        check_unreadable(Field::Number(field), Command::SetNumber(field, unread()));
    }
    check_unreadable(Field::NextTime, Command::SetNextTime(unread()));
    check_unreadable(Field::PaidTarget, Command::SetPaidTarget(unread()));
    let (step, goal, tuesday) = (StepId(1), GoalId(2), Weekday::Tuesday);
    let change = |change| Command::ChangeStep(step, change);
    check_unreadable(Field::StepFrom(step), change(StepChange::From(unread())));
    check_unreadable(Field::Meet(step, tuesday), change(StepChange::Meet(tuesday, unread())));
    for work in klar_aftale::agreement::Work::ALL {
        let hours = change(StepChange::Hours(tuesday, work, unread()));
        check_unreadable(hours.sets().unwrap(), hours);
    }
    check_unreadable(Field::GoalDue(goal), Command::ChangeGoal(goal, GoalChange::Due(unread())));
}

#[test]
fn unreadable_paid_hours_are_a_gap_even_when_none_are_expected() {
    let unread = Command::SetPaidTarget(Typed::Unread("mange".to_owned()));
    let made = example().chosen(Choice::Outlook(Some(Outlook::Open))).after(unread).build();
    assert_eq!(fields(&made), [Field::PaidTarget]);
}

#[test]
fn gaps_stand_in_the_order_of_the_editor_and_are_counted_by_part() {
    let empty = case().build();
    let parts: Vec<Part> = fields(&empty).into_iter().map(Field::part).collect();
    assert!(parts.is_sorted(), "{parts:?}");
    let all = missing(&empty);
    let of = |part: Part| all.iter().filter(|gap| gap.field.part() == part).count();
    let counted: Vec<usize> = Part::ALL.into_iter().map(of).collect();
    assert_eq!(counted, [12, 4, 4, 5, 5]);
    assert_eq!(counted.iter().sum::<usize>(), all.len());
}

fn fields(agreement: &Agreement) -> Vec<Field> {
    missing(agreement).into_iter().map(|gap| gap.field).collect()
}
