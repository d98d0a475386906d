//! *Min Plan* on the wire.

use serde::{Deserialize, Serialize};

use crate::base::{Day, Minutes};
use crate::codec::share::v1::parts::{
    AppointmentV1, CaseworkerV1, DayV1, EditionV1, GoalV1, StageV1, appointment_from,
    appointment_to, caseworker_from, caseworker_to, edition_from, edition_to, goal_from, kind_code,
    kind_from, known_period_to, optional, period_from, sick_code, sick_from, stage_from, stage_to,
    whole,
};
use crate::codec::share::v1::text::{Text, strings, texts};
use crate::views::TaskLists;
use crate::views::{AimView, ContactView, MoreView, PaidGoalView, PlanView, StatusView};

#[derive(Serialize, Deserialize)]
struct PlanV1 {
    kind: u8,
    edition: EditionV1,
    citizen: Text,
    job_goal: Text,
    company: Text,
    meeting_place: Text,
    /// Name, phone, mail.
    contact: (Text, Text, Text),
    period: Option<(DayV1, DayV1)>,
    stages: Vec<StageV1>,
    tasks: (Vec<Text>, Vec<Text>),
    accommodations: Text,
    reason: Text,
    sick_call: Option<u8>,
    absence_text: Text,
    goals: Vec<GoalV1>,
    paid_goal: (u32, Option<DayV1>),
    next: Option<AppointmentV1>,
    caseworker: CaseworkerV1,
    /// Day, text, whether it is the closing one.
    status: Option<(DayV1, Text, bool)>,
}

/// Encodes the citizen's view.
#[must_use]
pub fn bytes(view: &PlanView) -> Option<Vec<u8>> {
    let contact = &view.contact;
    let wire = PlanV1 {
        kind: kind_code(view.kind),
        edition: edition_to(view.edition),
        citizen: Text::of(&view.citizen),
        job_goal: Text::of(&view.job_goal),
        company: Text::of(&view.company),
        meeting_place: Text::of(&view.meeting_place),
        contact: (Text::of(&contact.name), Text::of(&contact.phone), Text::of(&contact.mail)),
        period: known_period_to(view.period)?,
        stages: view.stages.iter().map(stage_to).collect::<Option<_>>()?,
        tasks: (texts(&view.tasks.unpaid), texts(&view.tasks.paid)),
        accommodations: Text::of(&view.accommodations),
        reason: Text::of(&view.reason),
        sick_call: view.sick_call.map(sick_code),
        absence_text: Text::of(&view.absence_text),
        goals: view
            .goals
            .iter()
            .map(|goal| {
                let reached = goal.reached.as_ref().map(|(on, how)| (on.number(), Text::of(how)));
                (Text::of(&goal.text), goal.due.map(Day::number), reached)
            })
            .collect(),
        paid_goal: (view.paid_goal.monthly.0, view.paid_goal.from.map(Day::number)),
        next: view.next.as_ref().map(appointment_to),
        caseworker: caseworker_to(&view.caseworker),
        status: view.status.as_ref().map(|it| (it.on.number(), Text::of(&it.text), it.closing)),
    };
    postcard::to_allocvec(&wire).ok()
}

/// Decodes the citizen's view; `None` when the bytes or a value are invalid.
#[must_use]
pub fn from(bytes: &[u8]) -> Option<PlanView> {
    let wire: PlanV1 = whole(bytes)?;
    let (name, phone, mail) = wire.contact;
    let contact = ContactView { name: name.get(), phone: phone.get(), mail: mail.get() };
    let (monthly, paid_from) = wire.paid_goal;
    Some(PlanView {
        kind: kind_from(wire.kind)?,
        edition: edition_from(wire.edition)?,
        citizen: wire.citizen.get(),
        job_goal: wire.job_goal.get(),
        company: wire.company.get(),
        meeting_place: wire.meeting_place.get(),
        contact,
        period: optional(wire.period, period_from)?,
        stages: wire.stages.into_iter().map(stage_from).collect::<Option<_>>()?,
        tasks: TaskLists { unpaid: strings(wire.tasks.0), paid: strings(wire.tasks.1) },
        accommodations: wire.accommodations.get(),
        reason: wire.reason.get(),
        sick_call: optional(wire.sick_call, sick_from)?,
        absence_text: wire.absence_text.get(),
        goals: wire.goals.into_iter().map(goal_from).collect::<Option<_>>()?,
        paid_goal: PaidGoalView {
            monthly: Minutes(monthly),
            from: optional(paid_from, Day::from_number)?,
        },
        next: optional(wire.next, appointment_from)?,
        caseworker: caseworker_from(wire.caseworker),
        status: optional(wire.status, status_from)?,
        aim: AimView::default(),
        more: MoreView::default(),
    })
}

fn status_from((on, text, closing): (DayV1, Text, bool)) -> Option<StatusView> {
    Some(StatusView { on: Day::from_number(on)?, text: text.get(), closing })
}
