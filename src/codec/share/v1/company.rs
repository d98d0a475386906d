//! The company's view on the wire.

use serde::{Deserialize, Serialize};

use crate::base::Day;
use crate::codec::share::v1::parts::{
    AppointmentV1, CaseworkerV1, DayV1, EditionV1, StageV1, appointment_from, appointment_to,
    caseworker_from, caseworker_to, edition_from, edition_to, kind_code, kind_from,
    known_period_to, optional, period_from, stage_from, stage_to, whole,
};
use crate::codec::share::v1::text::{Text, strings, texts};
use crate::views::{AbsenceView, AimView, CompanyView, ParallelView, Reader, TaskLists};

#[derive(Serialize, Deserialize)]
struct CompanyV1 {
    /// 1 the contact person, 2 the employee representative.
    reader: u8,
    kind: u8,
    edition: EditionV1,
    citizen: Text,
    company: Text,
    job_title: Text,
    meeting_place: Text,
    contact: Text,
    period: Option<(DayV1, DayV1)>,
    stages: Vec<StageV1>,
    tasks: (Vec<Text>, Vec<Text>),
    tasks_text: Text,
    contact_duties: Text,
    accommodations: Text,
    aids: Text,
    /// Efforts, and who coordinates them.
    parallel: (Text, Text),
    company_mentor: Text,
    absence_text: Text,
    citizen_phone: Option<Text>,
    goals: Vec<(Text, Option<DayV1>)>,
    next: Option<AppointmentV1>,
    caseworker: CaseworkerV1,
}

/// Encodes the company's view.
#[must_use]
pub fn bytes(view: &CompanyView) -> Option<Vec<u8>> {
    let wire = CompanyV1 {
        reader: reader_code(view.reader),
        kind: kind_code(view.kind),
        edition: edition_to(view.edition),
        citizen: Text::of(&view.citizen),
        company: Text::of(&view.company),
        job_title: Text::of(&view.job_title),
        meeting_place: Text::of(&view.meeting_place),
        contact: Text::of(&view.contact),
        period: known_period_to(view.period)?,
        stages: view.stages.iter().map(stage_to).collect::<Option<_>>()?,
        tasks: (texts(&view.tasks.unpaid), texts(&view.tasks.paid)),
        tasks_text: Text::of(&view.tasks_text),
        contact_duties: Text::of(&view.contact_duties),
        accommodations: Text::of(&view.accommodations),
        aids: Text::of(&view.aids),
        parallel: (Text::of(&view.parallel.efforts), Text::of(&view.parallel.coordinator)),
        company_mentor: Text::of(&view.company_mentor),
        absence_text: Text::of(&view.absence.text),
        citizen_phone: view.absence.citizen_phone.as_deref().map(Text::of),
        goals: view
            .goals
            .iter()
            .map(|(text, due)| (Text::of(text), due.map(Day::number)))
            .collect(),
        next: view.next.as_ref().map(appointment_to),
        caseworker: caseworker_to(&view.caseworker),
    };
    postcard::to_allocvec(&wire).ok()
}

/// Decodes the company's view; `None` when the bytes or a value are invalid.
#[must_use]
pub fn from(bytes: &[u8]) -> Option<CompanyView> {
    let wire: CompanyV1 = whole(bytes)?;
    Some(CompanyView {
        reader: READERS.into_iter().find(|one| reader_code(*one) == wire.reader)?,
        kind: kind_from(wire.kind)?,
        edition: edition_from(wire.edition)?,
        citizen: wire.citizen.get(),
        company: wire.company.get(),
        job_title: wire.job_title.get(),
        meeting_place: wire.meeting_place.get(),
        contact: wire.contact.get(),
        period: optional(wire.period, period_from)?,
        stages: wire.stages.into_iter().map(stage_from).collect::<Option<_>>()?,
        tasks: TaskLists { unpaid: strings(wire.tasks.0), paid: strings(wire.tasks.1) },
        tasks_text: wire.tasks_text.get(),
        contact_duties: wire.contact_duties.get(),
        accommodations: wire.accommodations.get(),
        aids: wire.aids.get(),
        parallel: ParallelView {
            efforts: wire.parallel.0.get(),
            coordinator: wire.parallel.1.get(),
        },
        company_mentor: wire.company_mentor.get(),
        absence: AbsenceView {
            text: wire.absence_text.get(),
            citizen_phone: wire.citizen_phone.map(Text::get),
        },
        goals: wire
            .goals
            .into_iter()
            .map(|(text, due)| Some((text.get(), optional(due, Day::from_number)?)))
            .collect::<Option<_>>()?,
        next: optional(wire.next, appointment_from)?,
        caseworker: caseworker_from(wire.caseworker),
        aim: AimView::default(),
        employees: None,
    })
}

const READERS: [Reader; 2] = [Reader::Contact, Reader::Representative];

fn reader_code(reader: Reader) -> u8 {
    match reader {
        Reader::Contact => 1,
        Reader::Representative => 2,
    }
}
