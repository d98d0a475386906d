//! What is missing before an agreement is complete: a list of findings, never a refusal (A14).

use crate::agreement::choices::{AbsenceCall, Outlook, Purpose, SickCall, Work};
use crate::agreement::field::{DayField, Field, NumberField, Part, TextField};
use crate::agreement::goals::Goal;
use crate::agreement::hours::{HoursStep, StepStart};
use crate::agreement::state::Agreement;
use crate::base::Typed;

/// A field that keeps an agreement from being complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The field.
    pub field: Field,
    /// What is wrong there.
    pub problem: FieldProblem,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// It is compulsory and empty.
    Missing,
    /// It holds something that cannot be read; the text as typed.
    Unreadable(String),
}

/// The fields that keep an agreement from being complete, in the order of the editor.
#[must_use]
pub fn missing(agreement: &Agreement) -> Vec<Missing> {
    let mut search = Search { agreement, found: Vec::new() };
    search.texts();
    search.numbers();
    search.purpose_and_goals();
    search.period_and_plan();
    search.content();
    search.follow_up();
    let found = search.found;
    // Within a part the order of the checks stays.
    let of = |part: Part| found.iter().filter(move |one| one.field.part() == part).cloned();
    agreement.kind.parts.iter().copied().flat_map(of).collect()
}

/// What was found so far.
struct Search<'a> {
    agreement: &'a Agreement,
    found: Vec<Missing>,
}

impl Search<'_> {
    fn missing(&mut self, field: Field) {
        self.found.push(Missing { field, problem: FieldProblem::Missing });
    }

    /// A field that the kind may demand.
    fn demand(&mut self, field: Field, is_empty: bool) {
        if is_empty && self.agreement.kind.demands(field) {
            self.missing(field);
        }
    }

    /// A typed field that the kind may demand; it must be legible in any case.
    fn demand_typed<T>(&mut self, field: Field, typed: &Typed<T>) {
        self.demand(field, typed.is_blank());
        self.legible(field, typed);
    }

    /// A typed field that must hold a value whatever the kind.
    fn always<T>(&mut self, field: Field, typed: &Typed<T>) {
        if typed.is_blank() {
            self.missing(field);
        }
        self.legible(field, typed);
    }

    /// A typed field that may be blank but not unreadable.
    fn legible<T>(&mut self, field: Field, typed: &Typed<T>) {
        if let Some(text) = typed.unread() {
            self.found.push(Missing { field, problem: FieldProblem::Unreadable(text.to_owned()) });
        }
    }

    fn texts(&mut self) {
        let agreement = self.agreement;
        for demanded in agreement.kind.demanded {
            if let Field::Text(field) = demanded
                && agreement.text(*field).trim().is_empty()
            {
                self.missing(*demanded);
            }
        }
    }

    fn numbers(&mut self) {
        let agreement = self.agreement;
        for field in NumberField::ALL {
            self.demand_typed(Field::Number(field), agreement.number(field));
        }
        // The company calls the citizen first: then it needs the number.
        let calls_citizen = agreement.absence_call == Some(AbsenceCall::CitizenFirst);
        if calls_citizen && agreement.citizen.phone.trim().is_empty() {
            self.missing(Field::Text(TextField::CitizenPhone));
        }
    }

    fn purpose_and_goals(&mut self) {
        let agreement = self.agreement;
        self.demand(Field::Purpose, agreement.purpose.is_none());
        self.demand(Field::Goals, agreement.goals.is_empty());
        for goal in &agreement.goals {
            self.goal(goal);
        }
    }

    fn goal(&mut self, goal: &Goal) {
        if goal.text.trim().is_empty() {
            self.missing(Field::GoalText(goal.id));
        }
        self.always(Field::GoalDue(goal.id), &goal.due);
        if goal.track.is_none() && goal.parent.is_none() {
            self.missing(Field::GoalTrack(goal.id));
        }
    }

    fn period_and_plan(&mut self) {
        let agreement = self.agreement;
        for field in [DayField::Start, DayField::End] {
            self.demand_typed(Field::Day(field), agreement.day(field));
        }
        for step in &agreement.steps {
            self.step(step);
        }
        let no_hours = agreement.steps.iter().all(|step| step.weekly().all().is_zero());
        self.demand(Field::Plan, no_hours);
    }

    fn step(&mut self, step: &HoursStep) {
        if let StepStart::On(day) = &step.from {
            self.always(Field::StepFrom(step.id), day);
        }
        for (weekday, day) in step.week.days() {
            for work in Work::ALL {
                self.legible(Field::Hours(step.id, work, weekday), day.typed(work));
            }
            self.legible(Field::Meet(step.id, weekday), &day.meet);
        }
    }

    fn content(&mut self) {
        let agreement = self.agreement;
        let no_task = agreement.tasks.iter().all(|task| task.text.trim().is_empty());
        self.demand(Field::Tasks, no_task);
        self.demand(Field::AbsenceCall, agreement.absence_call.is_none());
        self.demand(Field::SickCall, agreement.sick_call.is_none());
        // The citizen calls the contact person: then the number is needed.
        let phone = Field::Text(TextField::ContactPhone);
        let calls_contact = agreement.sick_call == Some(SickCall::Contact);
        let no_phone = agreement.contact.phone.trim().is_empty();
        if calls_contact && no_phone && !agreement.kind.demands(phone) {
            self.missing(phone);
        }
    }

    fn follow_up(&mut self) {
        let agreement = self.agreement;
        let paid = &agreement.paid;
        self.demand(Field::Outlook, paid.outlook.is_none());
        let from = Field::Day(DayField::PaidFrom);
        if paid.outlook == Some(Outlook::Expected) {
            self.always(from, &paid.from);
            self.always(Field::PaidTarget, &paid.monthly);
        } else {
            self.legible(from, &paid.from);
            self.legible(Field::PaidTarget, &paid.monthly);
        }
        // The purpose is paid hours and none are in prospect: the reason must be written.
        let unlikely = agreement.purpose == Some(Purpose::PaidHours)
            && paid.outlook.is_some_and(|outlook| outlook != Outlook::Expected);
        if unlikely && paid.note.trim().is_empty() {
            self.missing(Field::Text(TextField::PaidNote));
        }
        self.demand(Field::Rhythm, agreement.rhythm.is_none());
        self.demand_typed(Field::Day(DayField::NextDay), agreement.day(DayField::NextDay));
        self.demand_typed(Field::NextTime, &agreement.next.time);
    }
}
