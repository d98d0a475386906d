//! The agreements of a caseload as documents of other stores, and as files of ours, for the page of the comparison.

use std::fs;
use std::path::Path;

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{HoursStep, StepStart};
use klar_aftale::base::AgreementId;
use klar_aftale::base::Day;
use klar_aftale::base::{Coded as _, Typed};
use klar_aftale::codec::write_file;
use klar_aftale::log::fold;
use serde_json::{Value, json};

use crate::caseload::{Caseload, Log};
use crate::fault::{Fault, Outcome};

/// Agreements in a file; all of ten thousand in one would be more than a page should hold as one text.
const PART: usize = 500;

/// Writes `documents-N.json` and `logs-N.json` into a folder; how many of each.
///
/// # Errors
/// A file cannot be written.
pub fn write(folder: &Path, caseload: Caseload) -> Outcome<usize> {
    let logs: Vec<Log> = caseload.logs().collect();
    for (number, part) in logs.chunks(PART).enumerate() {
        let documents: Vec<Value> = part.iter().map(document).collect::<Outcome<_>>()?;
        let name = format!("documents-{number}.json");
        fs::write(folder.join(name), serde_json::to_vec(&documents)?)?;
        let entries =
            part.iter().map(|(id, log): &(AgreementId, Vec<AgreementEntry>)| (*id, log.as_slice()));
        fs::write(folder.join(format!("logs-{number}.json")), write_file::<Agreement>(entries))?;
    }
    Ok(logs.len().div_ceil(PART))
}

/// What a program would keep that has one document for each agreement: its fields, no history.
fn document((id, log): &Log) -> Outcome<Value> {
    let agreement = fold(log).map_err(|error| Fault::new(format!("{error:?}")))?;
    Ok(json!({
        "id": format!("{:032x}", id.0),
        "changed": log.last().map(|entry| entry.at.0),
        "texts": texts(&agreement),
        "cvr": agreement.company.cvr.value(),
        "p_number": agreement.company.p_number.value(),
        "employees": agreement.company.employees.value(),
        "purpose": agreement.purpose.map(|it| format!("{it:?}")),
        "start": iso(&agreement.start),
        "end": iso(&agreement.end),
        "steps": agreement.steps.iter().map(step).collect::<Vec<_>>(),
        "tasks": tasks(&agreement),
        "goals": goals(&agreement),
        "consent": format!("{:?}", agreement.consent),
        "absence_call": agreement.absence_call.map(|it| format!("{it:?}")),
        "sick_call": agreement.sick_call.map(|it| format!("{it:?}")),
        "outlook": agreement.paid.outlook.map(|it| format!("{it:?}")),
        "rhythm": agreement.rhythm.map(|it| format!("{it:?}")),
        "next_day": iso(&agreement.next.day),
        "next_time": agreement.next.time.value().map(|time| time.minutes()),
    }))
}

fn texts(agreement: &Agreement) -> Value {
    let written = TextField::ALL.iter().filter(|field| !agreement.text(**field).is_empty());
    written.map(|field| (field.code().to_owned(), Value::from(agreement.text(*field)))).collect()
}

fn tasks(agreement: &Agreement) -> Vec<Value> {
    let tasks = agreement.tasks.iter();
    tasks.map(|task| json!({"text": task.text, "work": format!("{:?}", task.work)})).collect()
}

fn goals(agreement: &Agreement) -> Vec<Value> {
    let goals = agreement.goals.iter().map(|goal| {
        json!({
            "id": goal.id.0,
            "parent": goal.parent.map(|parent| parent.0),
            "text": goal.text,
            "due": iso(&goal.due),
            "track": goal.track.map(|track| format!("{track:?}")),
        })
    });
    goals.collect()
}

fn step(step: &HoursStep) -> Value {
    let from = match &step.from {
        StepStart::WithAgreement => None,
        StepStart::On(day) => iso(day),
    };
    let days = step.week.days().map(|(weekday, day)| {
        json!({
            "weekday": format!("{weekday:?}"),
            "praktik": day.unpaid.value().map(|minutes| minutes.0),
            "paid": day.paid.value().map(|minutes| minutes.0),
            "meet": day.meet.value().map(|time| time.minutes()),
        })
    });
    json!({"from": from, "days": days.collect::<Vec<_>>()})
}

fn iso(day: &Typed<Day>) -> Option<String> {
    day.value().map(|day| day.iso())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_holds_what_the_agreement_says() {
        for log in Caseload::of(50).logs() {
            let agreement: Agreement = fold(&log.1).unwrap();
            let document = document(&log).unwrap();
            let texts = document["texts"].as_object().unwrap();
            assert_eq!(texts["citizen_name"], agreement.citizen.name);
            assert!(texts.values().all(|text| text.as_str().is_some_and(|text| !text.is_empty())));
            assert_eq!(document["tasks"].as_array().unwrap().len(), agreement.tasks.len());
            assert_eq!(document["start"], agreement.start.value().unwrap().iso());
        }
    }
}
