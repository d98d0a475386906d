//! The element id of each field, so that gaps, errors and labels can point at it.

use crate::agreement::{DayField, Field, LifecycleFact, NumberField};
use crate::base::Coded as _;
use crate::base::Weekday;

/// The id of the element in which a field is written.
#[must_use]
pub fn anchor(field: Field) -> String {
    match field {
        Field::Text(text) => text.code().replace('_', "-"),
        Field::Day(day) => day_anchor(day).to_owned(),
        Field::Number(NumberField::Cvr) => "cvr".to_owned(),
        Field::Number(NumberField::PNumber) => "p-number".to_owned(),
        Field::Number(NumberField::Employees) => "employees".to_owned(),
        Field::NextTime => "next-time".to_owned(),
        Field::PaidTarget => "paid-target".to_owned(),
        Field::Purpose => "purpose".to_owned(),
        Field::Outlook => "outlook".to_owned(),
        Field::Rhythm => "rhythm".to_owned(),
        Field::AbsenceCall => "absence-call".to_owned(),
        Field::SickCall => "sick-call".to_owned(),
        Field::Consent => "consent".to_owned(),
        Field::Plan => "plan".to_owned(),
        Field::StepFrom(step) => format!("step-{:x}-from", step.0),
        Field::Hours(step, work, day) => {
            format!("step-{:x}-{}-{}", step.0, work.code(), weekday(day))
        }
        Field::Meet(step, day) => format!("step-{:x}-meet-{}", step.0, weekday(day)),
        Field::Tasks => "tasks".to_owned(),
        Field::Task(task) => format!("task-{:x}", task.0),
        Field::Goals => "goals".to_owned(),
        Field::GoalText(goal) => format!("goal-{:x}", goal.0),
        Field::GoalDue(goal) => format!("goal-{:x}-due", goal.0),
        Field::GoalTrack(goal) => format!("goal-{:x}-track", goal.0),
        Field::Representation => "representation".to_owned(),
        Field::TargetGroup => "target-group".to_owned(),
        Field::FollowUpDay(id) => format!("follow-up-{:x}-day", id.0),
        Field::FollowUpText(id, topic) => format!("follow-up-{:x}-{}", id.0, topic.code()),
        Field::FollowUpHours(id, work) => format!("follow-up-{:x}-held-{}", id.0, work.code()),
        Field::FollowUpEffect(id) => format!("follow-up-{:x}-effect", id.0),
        Field::FollowUpParticipants(id) => format!("follow-up-{:x}-guests", id.0),
        Field::FollowUpMastered(id) => format!("follow-up-{:x}-mastered", id.0),
        Field::Lifecycle(LifecycleFact::Stopped) => "stopped-on".to_owned(),
        Field::Lifecycle(_) => "heading".to_owned(),
        Field::GoalHow(goal) => format!("goal-{:x}-how", goal.0),
    }
}

fn day_anchor(day: DayField) -> &'static str {
    match day {
        DayField::Start => "start",
        DayField::End => "end",
        DayField::PaidFrom => "paid-from",
        DayField::NextDay => "next-day",
    }
}

/// The column of a weekday in the grid, 0 is Monday.
fn weekday(day: Weekday) -> usize {
    Weekday::ALL.iter().take_while(|other| **other != day).count()
}
