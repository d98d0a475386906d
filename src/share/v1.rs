//! Version 1 of the shared views: frozen binary shapes (postcard), converted by hand.

use serde::{Deserialize, Serialize};

use crate::domain::choices::{Kind, SickCall};
use crate::domain::company_view::{
    AbsenceView, AppointmentView, CaseworkerView, CompanyView, DayView, Edition, StageView,
    TaskLists,
};
use crate::domain::hours::Totals;
use crate::domain::plan_view::{ContactView, GoalView, PaidGoalView, PlanView};
use crate::domain::time::{ClockTime, Day, Minutes, Period, Week, Weekday};

/// Days after 1 January 1970.
type DayV1 = i32;

/// Minutes after midnight.
type TimeV1 = u16;

/// Reference, version, made.
type EditionV1 = (u64, u32, DayV1);

/// Text, due, reached on with how.
type GoalV1 = (String, Option<DayV1>, Option<(DayV1, String)>);

#[derive(Serialize, Deserialize)]
struct CompanyV1 {
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
    accommodations: Option<String>,
    absence_text: String,
    citizen_phone: Option<String>,
    goals: Vec<(String, Option<DayV1>)>,
    next: Option<AppointmentV1>,
    caseworker: CaseworkerV1,
}

#[derive(Serialize, Deserialize)]
struct PlanV1 {
    kind: u8,
    edition: EditionV1,
    citizen: String,
    job_goal: String,
    company: String,
    meeting_place: String,
    /// Name, phone, mail.
    contact: (String, String, String),
    period: Option<(DayV1, DayV1)>,
    stages: Vec<StageV1>,
    tasks: (Vec<String>, Vec<String>),
    accommodations: String,
    reason: String,
    sick_call: Option<u8>,
    absence_text: String,
    goals: Vec<GoalV1>,
    paid_goal: (u32, Option<DayV1>),
    next: Option<AppointmentV1>,
    caseworker: CaseworkerV1,
}

#[derive(Serialize, Deserialize)]
struct StageV1 {
    period: (DayV1, DayV1),
    /// Weekday from Monday 0, praktik minutes, paid minutes, time to meet; days without work are left out.
    days: Vec<(u8, u32, u32, Option<TimeV1>)>,
}

#[derive(Serialize, Deserialize)]
struct AppointmentV1 {
    day: DayV1,
    time: Option<TimeV1>,
    place: String,
}

#[derive(Serialize, Deserialize)]
struct CaseworkerV1 {
    name: String,
    role: String,
    municipality: String,
    phone: String,
    mail: String,
}

/// The bytes of the company's view.
#[must_use]
pub fn company_bytes(view: &CompanyView) -> Option<Vec<u8>> {
    let wire = CompanyV1 {
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
pub fn company_from(bytes: &[u8]) -> Option<CompanyView> {
    let wire: CompanyV1 = whole(bytes)?;
    Some(CompanyView {
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

/// The bytes of the citizen's view.
#[must_use]
pub fn plan_bytes(view: &PlanView) -> Option<Vec<u8>> {
    let contact = &view.contact;
    let wire = PlanV1 {
        kind: kind_code(view.kind),
        edition: edition_to(view.edition),
        citizen: view.citizen.clone(),
        job_goal: view.job_goal.clone(),
        company: view.company.clone(),
        meeting_place: view.meeting_place.clone(),
        contact: (contact.name.clone(), contact.phone.clone(), contact.mail.clone()),
        period: view.period.map(period_to),
        stages: view.stages.iter().map(stage_to).collect(),
        tasks: (view.tasks.praktik.clone(), view.tasks.paid.clone()),
        accommodations: view.accommodations.clone(),
        reason: view.reason.clone(),
        sick_call: view.sick_call.map(sick_code),
        absence_text: view.absence_text.clone(),
        goals: view
            .goals
            .iter()
            .map(|goal| {
                let reached = goal.reached.as_ref().map(|(on, how)| (on.number(), how.clone()));
                (goal.text.clone(), goal.due.map(Day::number), reached)
            })
            .collect(),
        paid_goal: (view.paid_goal.monthly.0, view.paid_goal.from.map(Day::number)),
        next: view.next.as_ref().map(appointment_to),
        caseworker: caseworker_to(&view.caseworker),
    };
    postcard::to_allocvec(&wire).ok()
}

/// The citizen's view of some bytes; `None` when they are none, or when a value in them means nothing.
#[must_use]
pub fn plan_from(bytes: &[u8]) -> Option<PlanView> {
    let wire: PlanV1 = whole(bytes)?;
    let (name, phone, mail) = wire.contact;
    let (monthly, paid_from) = wire.paid_goal;
    Some(PlanView {
        kind: kind_from(wire.kind)?,
        edition: edition_from(wire.edition)?,
        citizen: wire.citizen,
        job_goal: wire.job_goal,
        company: wire.company,
        meeting_place: wire.meeting_place,
        contact: ContactView { name, phone, mail },
        period: optional(wire.period, period_from)?,
        stages: wire.stages.into_iter().map(stage_from).collect::<Option<_>>()?,
        tasks: TaskLists { praktik: wire.tasks.0, paid: wire.tasks.1 },
        accommodations: wire.accommodations,
        reason: wire.reason,
        sick_call: optional(wire.sick_call, sick_from)?,
        absence_text: wire.absence_text,
        goals: wire.goals.into_iter().map(goal_from).collect::<Option<_>>()?,
        paid_goal: PaidGoalView {
            monthly: Minutes(monthly),
            from: optional(paid_from, Day::from_number)?,
        },
        next: optional(wire.next, appointment_from)?,
        caseworker: caseworker_from(wire.caseworker),
        status: None,
    })
}

/// A value of all the bytes: nothing may be left over.
pub(in crate::share) fn whole<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    let (value, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(value)
}

/// Turns what is there; `None` when it is there and means nothing.
#[expect(clippy::option_option, reason = "meaningless, absent and present are three answers")]
fn optional<A, B>(value: Option<A>, turn: impl FnOnce(A) -> Option<B>) -> Option<Option<B>> {
    match value {
        None => Some(None),
        Some(value) => turn(value).map(Some),
    }
}

fn edition_to(edition: Edition) -> EditionV1 {
    (edition.reference, edition.version, edition.made.number())
}

fn edition_from((reference, version, made): EditionV1) -> Option<Edition> {
    Some(Edition { reference, version, made: Day::from_number(made)? })
}

fn kind_code(kind: Kind) -> u8 {
    match kind {
        Kind::Praktik => 1,
    }
}

fn kind_from(code: u8) -> Option<Kind> {
    (code == 1).then_some(Kind::Praktik)
}

fn sick_code(call: SickCall) -> u8 {
    match call {
        SickCall::Contact => 1,
        SickCall::Caseworker => 2,
    }
}

fn sick_from(code: u8) -> Option<SickCall> {
    SickCall::ALL.into_iter().find(|call| sick_code(*call) == code)
}

fn period_to(period: Period) -> (DayV1, DayV1) {
    (period.first().number(), period.last().number())
}

fn period_from((first, last): (DayV1, DayV1)) -> Option<Period> {
    Period::new(Day::from_number(first)?, Day::from_number(last)?)
}

fn stage_to(stage: &StageView) -> StageV1 {
    let days = (0..)
        .zip(stage.week.days())
        .filter(|(_, (_, day))| **day != DayView::default())
        .map(|(index, (_, day))| {
            (index, day.praktik.0, day.paid.0, day.meet.map(ClockTime::minutes))
        })
        .collect();
    StageV1 { period: period_to(stage.period), days }
}

fn stage_from(stage: StageV1) -> Option<StageView> {
    let mut week = Week::default();
    for (index, praktik, paid, meet) in stage.days {
        let weekday: Weekday = *Weekday::ALL.get(usize::from(index))?;
        let (praktik, paid) = (Minutes(praktik), Minutes(paid));
        // More than a day's length is no honest plan, and keeps every later sum far from overflow.
        if (Totals { praktik, paid }).all() > Minutes::DAY {
            return None;
        }
        *week.get_mut(weekday) =
            DayView { praktik, paid, meet: optional(meet, ClockTime::from_minutes)? };
    }
    Some(StageView { period: period_from(stage.period)?, week })
}

fn goal_from((text, due, reached): GoalV1) -> Option<GoalView> {
    let reached = optional(reached, |(on, how)| Some((Day::from_number(on)?, how)))?;
    Some(GoalView { text, due: optional(due, Day::from_number)?, reached })
}

fn appointment_to(next: &AppointmentView) -> AppointmentV1 {
    AppointmentV1 {
        day: next.day.number(),
        time: next.time.map(ClockTime::minutes),
        place: next.place.clone(),
    }
}

fn appointment_from(next: AppointmentV1) -> Option<AppointmentView> {
    Some(AppointmentView {
        day: Day::from_number(next.day)?,
        time: optional(next.time, ClockTime::from_minutes)?,
        place: next.place,
    })
}

fn caseworker_to(caseworker: &CaseworkerView) -> CaseworkerV1 {
    CaseworkerV1 {
        name: caseworker.name.clone(),
        role: caseworker.role.clone(),
        municipality: caseworker.municipality.clone(),
        phone: caseworker.phone.clone(),
        mail: caseworker.mail.clone(),
    }
}

fn caseworker_from(wire: CaseworkerV1) -> CaseworkerView {
    CaseworkerView {
        name: wire.name,
        role: wire.role,
        municipality: wire.municipality,
        phone: wire.phone,
        mail: wire.mail,
    }
}
