//! The agreement in short: part by part, as reviewed before it is shared.

use crate::agreement::Agreement;
use crate::agreement::in_order;
use crate::agreement::{Consent, Work};
use crate::agreement::{DayField, Field, NumberField, Part, TextField};
use crate::agreement::{HoursStep, Totals};
use crate::words::language::Words;

/// A label with its text.
pub type ShortFact = (String, String);

/// The content of one part of an agreement in short form; blank and unreadable fields are omitted.
#[must_use]
pub fn short_facts(agreement: &Agreement, part: Part, words: Words) -> Vec<ShortFact> {
    let mut facts: Vec<ShortFact> = Vec::new();
    match part {
        Part::Parties | Part::Content | Part::Closing => {}
        Part::Purpose => {
            facts.extend(agreement.purpose.map(|purpose| {
                (words.purpose().to_owned(), words.purpose_name(purpose).to_owned())
            }));
        }
        Part::Hours => hours_facts(agreement, words, &mut facts),
        Part::FollowUp => follow_up_facts(agreement, words, &mut facts),
    }
    facts.extend(texts(agreement, part, words));
    match part {
        Part::Parties => facts.extend(number_facts(agreement, words)),
        Part::Purpose => facts.extend(goal_facts(agreement, words)),
        Part::Content => content_facts(agreement, words, &mut facts),
        Part::Hours | Part::FollowUp | Part::Closing => {}
    }
    facts
}

fn texts(agreement: &Agreement, part: Part, words: Words) -> impl Iterator<Item = ShortFact> {
    TextField::ALL
        .iter()
        .filter(move |field| field.part() == part)
        .map(move |field| {
            let label = words.field(Field::Text(*field));
            (label, agreement.text(*field).trim().to_owned())
        })
        .filter(|(_, text)| !text.is_empty())
}

fn number_facts(agreement: &Agreement, words: Words) -> Vec<ShortFact> {
    let told = NumberField::ALL.into_iter().filter_map(|field| {
        let number = agreement.number(field).value()?;
        Some((words.number_label(field).to_owned(), words.number(field, *number)))
    });
    told.collect()
}

fn goal_facts(agreement: &Agreement, words: Words) -> Vec<ShortFact> {
    let mut number = 0;
    in_order(&agreement.goals)
        .into_iter()
        .map(|goal| {
            let label = if goal.parent.is_some() {
                words.sub_goal_text().to_owned()
            } else {
                number += 1;
                words.goal_text(&number.to_string())
            };
            let due = goal.due.value().map(|day| words.plan_goal_due(&words.day(*day)));
            let text = std::iter::once(goal.text.trim().to_owned()).chain(due);
            (label, text.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
        })
        .collect()
}

fn hours_facts(agreement: &Agreement, words: Words, facts: &mut Vec<ShortFact>) {
    let period = agreement.period();
    facts.extend(period.map(|period| {
        let weeks = period.weeks().map(|weeks| words.weeks(weeks));
        let text = std::iter::once(words.period_of(period)).chain(weeks);
        let text = text.collect::<Vec<_>>().join(" · ");
        (words.period().to_owned(), text)
    }));
    for (number, step) in (1..).zip(agreement.steps_in_order()) {
        let Totals { unpaid, paid } = step.weekly();
        let hours = if step.weekly().all().is_zero() {
            words.no_hours().to_owned()
        } else {
            words.hours_split(&words.hours_weekly(paid), &words.hours_weekly(unpaid))
        };
        let from = agreement.step_start(step).map(|day| words.from_day(&words.day_of_year(day)));
        let text = from.into_iter().chain(std::iter::once(hours)).collect::<Vec<_>>().join(": ");
        let text =
            std::iter::once(text).chain(days_of(step, words)).collect::<Vec<_>>().join(" · ");
        facts.push((words.step(&i32::to_string(&number)), text));
    }
}

/// `ma 4 t kl. 9, on 4 t løn kl. 8`; nothing without hours.
fn days_of(step: &HoursStep, words: Words) -> Option<String> {
    let told = step.week.days().filter_map(|(weekday, day)| {
        let unpaid = Some(day.minutes(Work::Unpaid)).filter(|time| !time.is_zero());
        let paid = Some(day.minutes(Work::Paid)).filter(|time| !time.is_zero());
        if unpaid.is_none() && paid.is_none() {
            return None;
        }
        let paid = paid.map(|time| words.day_paid(&words.hours_short(time)));
        let hours = unpaid.map(|time| words.hours_short(time)).into_iter().chain(paid);
        let hours = words.list_of(&hours.collect::<Vec<_>>());
        let meet = day.meet.value().map(|meet| words.at_clock(*meet));
        let parts = [words.weekday_short(weekday).to_lowercase(), hours].into_iter().chain(meet);
        Some(parts.collect::<Vec<_>>().join(" "))
    });
    let told = told.collect::<Vec<_>>().join(", ");
    (!told.is_empty()).then_some(told)
}

fn content_facts(agreement: &Agreement, words: Words, facts: &mut Vec<ShortFact>) {
    for (label, work) in [(words.unpaid_tasks(), Work::Unpaid), (words.paid_tasks(), Work::Paid)] {
        let tasks: Vec<&str> = agreement
            .tasks
            .iter()
            .filter(|task| task.work == work && !task.text.trim().is_empty())
            .map(|task| task.text.trim())
            .collect();
        if !tasks.is_empty() {
            facts.push((label.to_owned(), words.list(&tasks)));
        }
    }
    if !agreement.accommodations.trim().is_empty() {
        let answer = match agreement.consent {
            Consent::Given => words.yes_shared(),
            Consent::NotGiven => words.not_shared(),
        };
        facts.push((words.consent().to_owned(), answer.to_owned()));
    }
    facts.extend(
        agreement.absence_call.map(|call| {
            (words.absence_call().to_owned(), words.absence_call_name(call).to_owned())
        }),
    );
    facts.extend(
        agreement
            .sick_call
            .map(|call| (words.sick_call().to_owned(), words.sick_call_name(call).to_owned())),
    );
}

fn follow_up_facts(agreement: &Agreement, words: Words, facts: &mut Vec<ShortFact>) {
    let paid = &agreement.paid;
    facts.extend(
        paid.outlook
            .map(|outlook| (words.outlook().to_owned(), words.outlook_name(outlook).to_owned())),
    );
    facts.extend(
        paid.from
            .value()
            .map(|day| (words.day_label(DayField::PaidFrom).to_owned(), words.day(*day))),
    );
    facts.extend(
        paid.monthly.value().map(|m| (words.paid_target().to_owned(), words.hours_long(*m))),
    );
    facts.extend(
        agreement
            .rhythm
            .map(|rhythm| (words.rhythm().to_owned(), words.rhythm_name(rhythm).to_owned())),
    );
    let next = &agreement.next;
    facts.extend(next.day.value().map(|day| {
        let day = words.weekday_day_year(*day);
        let time = next.time.value().map(|time| words.at_clock(*time));
        let when = std::iter::once(day).chain(time).collect::<Vec<_>>().join(" ");
        (words.next_follow_up().to_owned(), when)
    }));
}
