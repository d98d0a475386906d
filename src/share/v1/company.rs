//! The company's view on the wire.

use serde::{Deserialize, Serialize};

use crate::domain::company_view::{AbsenceView, CompanyView, ParallelView, Reader, TaskLists};
use crate::domain::time::Day;
use crate::share::v1::parts::{
    AppointmentV1, CaseworkerV1, DayV1, EditionV1, StageV1, appointment_from, appointment_to,
    caseworker_from, caseworker_to, edition_from, edition_to, kind_code, kind_from, optional,
    period_from, period_to, stage_from, stage_to, whole,
};

#[derive(Serialize, Deserialize)]
struct CompanyV1 {
    /// 1 the contact person, 2 the employee representative.
    reader: u8,
    kind: u8,
    edition: EditionV1,
    citizen: String,
    company: String,
    job_title: String,
    meeting_place: String,
    contact: String,
    period: Option<(DayV1, DayV1)>,
    stages: Vec<StageV1>,
    tasks: (Vec<String>, Vec<String>),
    tasks_text: String,
    contact_duties: String,
    accommodations: String,
    aids: String,
    /// Efforts, and who coordinates them.
    parallel: (String, String),
    company_mentor: String,
    absence_text: String,
    citizen_phone: Option<String>,
    goals: Vec<(String, Option<DayV1>)>,
    next: Option<AppointmentV1>,
    caseworker: CaseworkerV1,
}

/// The bytes of the company's view.
#[must_use]
pub fn bytes(view: &CompanyView) -> Option<Vec<u8>> {
    let wire = CompanyV1 {
        reader: reader_code(view.reader),
        kind: kind_code(view.kind),
        edition: edition_to(view.edition),
        citizen: view.citizen.clone(),
        company: view.company.clone(),
        job_title: view.job_title.clone(),
        meeting_place: view.meeting_place.clone(),
        contact: view.contact.clone(),
        period: view.period.map(period_to),
        stages: view.stages.iter().map(stage_to).collect(),
        tasks: (view.tasks.praktik.clone(), view.tasks.paid.clone()),
        tasks_text: view.tasks_text.clone(),
        contact_duties: view.contact_duties.clone(),
        accommodations: view.accommodations.clone(),
        aids: view.aids.clone(),
        parallel: (view.parallel.efforts.clone(), view.parallel.coordinator.clone()),
        company_mentor: view.company_mentor.clone(),
        absence_text: view.absence.text.clone(),
        citizen_phone: view.absence.citizen_phone.clone(),
        goals: view.goals.iter().map(|(text, due)| (text.clone(), due.map(Day::number))).collect(),
        next: view.next.as_ref().map(appointment_to),
        caseworker: caseworker_to(&view.caseworker),
    };
    postcard::to_allocvec(&wire).ok()
}

/// The company's view of some bytes; `None` when they are none, or when a value in them means nothing.
#[must_use]
pub fn from(bytes: &[u8]) -> Option<CompanyView> {
    let wire: CompanyV1 = whole(bytes)?;
    Some(CompanyView {
        reader: READERS.into_iter().find(|one| reader_code(*one) == wire.reader)?,
        kind: kind_from(wire.kind)?,
        edition: edition_from(wire.edition)?,
        citizen: wire.citizen,
        company: wire.company,
        job_title: wire.job_title,
        meeting_place: wire.meeting_place,
        contact: wire.contact,
        period: optional(wire.period, period_from)?,
        stages: wire.stages.into_iter().map(stage_from).collect::<Option<_>>()?,
        tasks: TaskLists { praktik: wire.tasks.0, paid: wire.tasks.1 },
        tasks_text: wire.tasks_text,
        contact_duties: wire.contact_duties,
        accommodations: wire.accommodations,
        aids: wire.aids,
        parallel: ParallelView { efforts: wire.parallel.0, coordinator: wire.parallel.1 },
        company_mentor: wire.company_mentor,
        absence: AbsenceView { text: wire.absence_text, citizen_phone: wire.citizen_phone },
        goals: wire
            .goals
            .into_iter()
            .map(|(text, due)| Some((text, optional(due, Day::from_number)?)))
            .collect::<Option<_>>()?,
        next: optional(wire.next, appointment_from)?,
        caseworker: caseworker_from(wire.caseworker),
    })
}

const READERS: [Reader; 2] = [Reader::Contact, Reader::Representative];

fn reader_code(reader: Reader) -> u8 {
    match reader {
        Reader::Contact => 1,
        Reader::Representative => 2,
    }
}
