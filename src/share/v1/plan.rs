//! *Min Plan* on the wire.

use serde::{Deserialize, Serialize};

use crate::domain::company_view::TaskLists;
use crate::domain::plan_view::{ContactView, PaidGoalView, PlanView, StatusView};
use crate::domain::time::{Day, Minutes};
use crate::share::v1::parts::{
    AppointmentV1, CaseworkerV1, DayV1, EditionV1, GoalV1, StageV1, appointment_from,
    appointment_to, caseworker_from, caseworker_to, edition_from, edition_to, goal_from, kind_code,
    kind_from, optional, period_from, period_to, sick_code, sick_from, stage_from, stage_to, whole,
};

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
    /// Day, text, whether it is the closing one.
    status: Option<(DayV1, String, bool)>,
}

/// The bytes of the citizen's view.
#[must_use]
pub fn bytes(view: &PlanView) -> Option<Vec<u8>> {
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
        status: view.status.as_ref().map(|it| (it.on.number(), it.text.clone(), it.closing)),
    };
    postcard::to_allocvec(&wire).ok()
}

/// The citizen's view of some bytes; `None` when they are none, or when a value in them means nothing.
#[must_use]
pub fn from(bytes: &[u8]) -> Option<PlanView> {
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
        status: optional(wire.status, status_from)?,
    })
}

fn status_from((on, text, closing): (DayV1, String, bool)) -> Option<StatusView> {
    Some(StatusView { on: Day::from_number(on)?, text, closing })
}
