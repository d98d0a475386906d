//! The content of an agreement, field by field in the order of the editor, for comparisons.

use crate::agreement::Agreement;
use crate::agreement::Task;
use crate::agreement::{Consent, Work};
use crate::agreement::{DayField, Field, NumberField, Part, TextField};
use crate::agreement::{DayHours, HoursStep, StepStart};
use crate::agreement::{Goal, in_order};
use crate::base::Typed;
use crate::base::Weekday;
use crate::words::language::Words;

/// The content of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The field; the same in every version of the agreement.
    pub field: Field,
    /// Its name.
    pub label: String,
    /// Its text; never empty.
    pub text: String,
    /// True for free text, which is compared word by word.
    pub prose: bool,
}

/// Every field that is not blank. The hours of a weekday with its meeting time are one fact, and so are a task with its
/// kind of work, a goal with its position, and that it was reached with how.
#[must_use]
pub fn facts(agreement: &Agreement, words: Words) -> Vec<Fact> {
    let mut list = List { words, facts: Vec::new() };
    for part in Part::EVERY {
        match part {
            Part::Closing => list.lifecycle(agreement),
            Part::Parties => {
                list.texts(agreement, part);
                list.numbers(agreement);
                let whom = agreement.representation.map(|one| words.representation_name(one));
                list.chosen(Field::Representation, whom);
                list.chosen(
                    Field::TargetGroup,
                    agreement.target_group.map(|one| words.target_group_name(one)),
                );
            }
            Part::Purpose => {
                list.texts(agreement, part);
                list.chosen(Field::Purpose, agreement.purpose.map(|one| words.purpose_name(one)));
                list.goals(agreement);
            }
            Part::Hours => {
                list.texts(agreement, part);
                list.day(agreement, DayField::Start);
                list.day(agreement, DayField::End);
                list.steps(agreement);
            }
            Part::Content => {
                list.tasks(agreement);
                list.texts(agreement, part);
                list.calls(agreement);
            }
            Part::FollowUp => {
                list.follow_up(agreement);
                list.texts(agreement, part);
            }
        }
    }
    list.facts
}

/// The facts so far.
pub(in crate::words) struct List {
    pub(in crate::words) words: Words,
    facts: Vec<Fact>,
}

impl List {
    pub(in crate::words) fn add(&mut self, field: Field, label: String, text: String, prose: bool) {
        if !text.is_empty() {
            self.facts.push(Fact { field, label, text, prose });
        }
    }

    /// A value that changes as a whole, under the field's own name.
    pub(in crate::words) fn value(&mut self, field: Field, text: String) {
        let label = self.words.field(field);
        self.add(field, label, text, false);
    }

    fn chosen(&mut self, field: Field, chosen: Option<&str>) {
        self.value(field, chosen.unwrap_or_default().to_owned());
    }

    fn day(&mut self, agreement: &Agreement, field: DayField) {
        let text = self.typed(agreement.day(field), |day| self.words.day(*day));
        self.value(Field::Day(field), text);
    }

    /// The value, or the unreadable input; `None` if blank.
    pub(in crate::words) fn typed<T>(
        &self,
        typed: &Typed<T>,
        say: impl Fn(&T) -> String,
    ) -> String {
        match typed {
            Typed::Blank => String::new(),
            Typed::Read(value) => say(value),
            Typed::Unread(text) => self.words.fact_unread(text),
        }
    }

    pub(in crate::words) fn texts(&mut self, agreement: &Agreement, part: Part) {
        for field in TextField::ALL.iter().filter(|field| field.part() == part) {
            let label = self.words.field(Field::Text(*field));
            self.add(Field::Text(*field), label, agreement.text(*field).to_owned(), true);
        }
    }

    fn numbers(&mut self, agreement: &Agreement) {
        for field in NumberField::ALL {
            let number = agreement.number(field);
            let text = self.typed(number, |number| self.words.number(field, *number));
            self.value(Field::Number(field), text);
        }
    }

    fn goals(&mut self, agreement: &Agreement) {
        let mut number = 0;
        for goal in in_order(&agreement.goals) {
            let label = if goal.parent.is_some() {
                self.words.sub_goal_text().to_owned()
            } else {
                number += 1;
                self.words.goal_text(&i32::to_string(&number))
            };
            self.goal(goal, &label);
        }
    }

    fn goal(&mut self, goal: &Goal, label: &str) {
        let words = self.words;
        let text = self.text_or_none(&goal.text);
        let text = match goal.parent {
            Some(_) => words.fact_of(words.fact_sub_goal(), &text),
            None => text,
        };
        self.add(Field::GoalText(goal.id), label.to_owned(), text, true);
        let within = |part: &str| words.fact_in(part, label);
        let due = self.typed(&goal.due, |day| words.day(*day));
        self.add(Field::GoalDue(goal.id), within(words.goal_due()), due, false);
        let track = goal.track.map(|track| words.track_name(track)).unwrap_or_default().to_owned();
        self.add(Field::GoalTrack(goal.id), within(words.goal_track()), track, false);
        let reached = goal.reached.as_ref().map(|reached| {
            let day = words.day(reached.on);
            match reached.how.as_str() {
                "" => words.goal_reached_on(&day),
                how => words.fact_reached_how(&day, how),
            }
        });
        let how = within(words.goal_reached());
        self.add(Field::GoalHow(goal.id), how, reached.unwrap_or_default(), true);
    }

    /// A placeholder shows that an item without a text exists.
    fn text_or_none(&self, text: &str) -> String {
        if text.is_empty() { self.words.fact_no_text().to_owned() } else { text.to_owned() }
    }

    fn steps(&mut self, agreement: &Agreement) {
        for (number, step) in (1..).zip(agreement.steps_in_order()) {
            let label = self.words.step(&i32::to_string(&number));
            if let StepStart::On(from) = &step.from {
                let from = self.typed(from, |day| self.words.day(*day));
                let from = if from.is_empty() { self.words.fact_no_day().to_owned() } else { from };
                let begins = self.words.fact_in(self.words.step_from(), &label);
                self.add(Field::StepFrom(step.id), begins, from, false);
            }
            for (weekday, hours) in step.week.days() {
                self.weekday(step, weekday, hours, &label);
            }
        }
    }

    fn weekday(&mut self, step: &HoursStep, weekday: Weekday, hours: &DayHours, label: &str) {
        let words = self.words;
        let worked = |work: Work| self.typed(hours.typed(work), |time| words.hours_short(*time));
        let meet = self.typed(&hours.meet, |time| words.at_clock(*time));
        let say = |text: String, say: &dyn Fn(&str) -> String| {
            if text.is_empty() { None } else { Some(say(&text)) }
        };
        let parts: Vec<String> = [
            say(worked(Work::Unpaid), &|hours| words.fact_day_unpaid(hours)),
            say(worked(Work::Paid), &|hours| words.fact_day_paid(hours)),
            say(meet, &|time| words.fact_day_meet(time)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let label = words.fact_in(words.weekday(weekday), label);
        self.add(Field::Hours(step.id, Work::Unpaid, weekday), label, parts.join(", "), false);
    }

    fn tasks(&mut self, agreement: &Agreement) {
        for task in &agreement.tasks {
            let Task { id, text, work } = task;
            let kind = match work {
                Work::Unpaid => self.words.fact_unpaid(),
                Work::Paid => self.words.fact_paid(),
            };
            let text = self.words.fact_of(kind, &self.text_or_none(text));
            let label = self.words.field(Field::Task(*id));
            self.add(Field::Task(*id), label, text, true);
        }
    }

    fn calls(&mut self, agreement: &Agreement) {
        let words = self.words;
        let consent = match agreement.consent {
            Consent::Given => words.yes_shared(),
            Consent::NotGiven => words.not_shared(),
        };
        self.chosen(Field::Consent, Some(consent));
        let absence = agreement.absence_call.map(|call| words.absence_call_name(call));
        self.chosen(Field::AbsenceCall, absence);
        self.chosen(Field::SickCall, agreement.sick_call.map(|call| words.sick_call_name(call)));
    }

    fn follow_up(&mut self, agreement: &Agreement) {
        let words = self.words;
        let paid = &agreement.paid;
        self.chosen(Field::Outlook, paid.outlook.map(|outlook| words.outlook_name(outlook)));
        self.day(agreement, DayField::PaidFrom);
        let monthly = self.typed(&paid.monthly, |minutes| words.hours_long(*minutes));
        self.value(Field::PaidTarget, monthly);
        self.chosen(Field::Rhythm, agreement.rhythm.map(|rhythm| words.rhythm_name(rhythm)));
        self.day(agreement, DayField::NextDay);
        let time = self.typed(&agreement.next.time, |time| words.at_clock(*time));
        self.value(Field::NextTime, time);
    }
}
