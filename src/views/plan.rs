//! *Min Plan*: exactly what the citizen sees of an agreement (C3).

use crate::agreement::Agreement;
use crate::agreement::PAID_GOAL_MONTHLY;
use crate::agreement::follow_up::FollowUp;
use crate::agreement::in_order;
use crate::agreement::{Kind, SickCall};
use crate::base::{Day, Minutes, Period};
use crate::input::first_name;
use crate::views::aim::{AimView, aim};
use crate::views::company::{
    AppointmentView, CaseworkerView, DayView, Edition, StageView, TaskLists, appointment,
    caseworker, first_meeting, stage_on, stage_views, task_lists, trimmed,
};

/// What the citizen sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanView {
    /// The kind of agreement.
    pub kind: Kind,
    /// Which agreement, in which version, made when.
    pub edition: Edition,
    /// The citizen's first name.
    pub citizen: String,
    /// The job goal, always first.
    pub job_goal: String,
    /// The company.
    pub company: String,
    /// Where to meet.
    pub meeting_place: String,
    /// The contact person, and how to reach them.
    pub contact: ContactView,
    /// When it runs.
    pub period: Option<Period>,
    /// The hours, stage by stage.
    pub stages: Vec<StageView>,
    /// The tasks.
    pub tasks: TaskLists,
    /// The accommodations: the citizen's own, shown to the citizen always.
    pub accommodations: String,
    /// Why, in words.
    pub reason: String,
    /// Whom to call when ill; none while that is not agreed.
    pub sick_call: Option<SickCall>,
    /// What to do when ill, in words.
    pub absence_text: String,
    /// The goals.
    pub goals: Vec<GoalView>,
    /// The paid hours that are aimed at, in minutes a month, and from when.
    pub paid_goal: PaidGoalView,
    /// The next follow-up.
    pub next: Option<AppointmentView>,
    /// The caseworker.
    pub caseworker: CaseworkerView,
    /// How it goes, as it was last written; none before the first follow-up.
    pub status: Option<StatusView>,
    /// Purpose and paid hours.
    pub aim: AimView,
    /// What a link of format 1 has no place for; empty in a view from one.
    pub more: MoreView,
}

/// The rest of what is agreed that matters to the citizen.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MoreView {
    /// The other words about the tasks.
    pub tasks_text: String,
    /// What the contact person does.
    pub contact_duties: String,
    /// The mentor, paid by the municipality.
    pub mentor: String,
    /// The mentor among the colleagues.
    pub company_mentor: String,
    /// What was written about how it goes before the latest status, the last first.
    pub earlier: Vec<StatusView>,
    /// The next step after the closing status.
    pub next_step: String,
}

/// *Seneste status*, later *Afsluttende status*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusView {
    /// The day of the follow-up, or of the closing status.
    pub on: Day,
    /// In words.
    pub text: String,
    /// Whether it is the closing status.
    pub closing: bool,
}

/// The contact person at the company, with as many ways to reach them as there are.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ContactView {
    /// First name.
    pub name: String,
    /// Phone.
    pub phone: String,
    /// Mail.
    pub mail: String,
}

/// A goal as the citizen sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalView {
    /// In words.
    pub text: String,
    /// When it is due.
    pub due: Option<Day>,
    /// When it was reached and how that showed.
    pub reached: Option<(Day, String)>,
}

/// The paid hours that are aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidGoalView {
    /// Minutes a month: as agreed, else the model's 30 hours.
    pub monthly: Minutes,
    /// From when.
    pub from: Option<Day>,
}

/// The citizen's view of an agreement in one edition.
#[must_use]
pub fn plan_view(agreement: &Agreement, edition: Edition) -> PlanView {
    PlanView {
        kind: agreement.kind.kind,
        edition,
        citizen: first_name(&agreement.citizen.name).to_owned(),
        job_goal: trimmed(&agreement.job_goal),
        company: trimmed(&agreement.company.name),
        meeting_place: agreement.meeting_place().to_owned(),
        contact: ContactView {
            name: first_name(&agreement.contact.name).to_owned(),
            phone: trimmed(&agreement.contact.phone),
            mail: trimmed(&agreement.contact.mail),
        },
        period: agreement.actual_period(),
        stages: stage_views(agreement),
        tasks: task_lists(agreement),
        accommodations: trimmed(&agreement.accommodations),
        reason: trimmed(&agreement.purpose_reason),
        sick_call: agreement.sick_call,
        absence_text: trimmed(&agreement.absence_text),
        goals: goal_views(agreement),
        paid_goal: PaidGoalView {
            monthly: agreement.paid.monthly.value().copied().unwrap_or(PAID_GOAL_MONTHLY),
            from: agreement.paid.from.value().copied(),
        },
        next: appointment(agreement),
        caseworker: caseworker(agreement),
        status: status(agreement),
        aim: aim(agreement),
        more: MoreView {
            tasks_text: trimmed(&agreement.tasks_text),
            contact_duties: trimmed(&agreement.contact_duties),
            mentor: trimmed(&agreement.support.mentor),
            company_mentor: trimmed(&agreement.support.company_mentor),
            earlier: earlier(agreement),
            next_step: if agreement.lifecycle.closed.is_some() {
                trimmed(&agreement.closing.next)
            } else {
                String::new()
            },
        },
    }
}

/// What was written at each follow-up about how it goes, the last first, without the one that [`status`] shows.
fn earlier(agreement: &Agreement) -> Vec<StatusView> {
    let shown = usize::from(agreement.lifecycle.closed.is_none());
    let held = agreement.held().into_iter().rev();
    let told = held.filter(|(_, note)| !note.going.trim().is_empty());
    let view = |(on, note): (Day, &FollowUp)| StatusView {
        on,
        text: trimmed(&note.going),
        closing: false,
    };
    told.skip(shown).map(view).collect()
}

/// The closing status, else what was written about how it goes at the last follow-up.
fn status(agreement: &Agreement) -> Option<StatusView> {
    if let Some(closed) = agreement.lifecycle.closed {
        let text = trimmed(&agreement.closing.status);
        return Some(StatusView { on: closed.on, text, closing: true });
    }
    let mut held = agreement.held().into_iter().rev();
    let (on, note) = held.find(|(_, note)| !note.going.trim().is_empty())?;
    Some(StatusView { on, text: trimmed(&note.going), closing: false })
}

fn goal_views(agreement: &Agreement) -> Vec<GoalView> {
    in_order(&agreement.goals)
        .into_iter()
        .filter(|goal| !goal.text.trim().is_empty())
        .map(|goal| GoalView {
            text: trimmed(&goal.text),
            due: goal.due.value().copied(),
            reached: goal.reached.as_ref().map(|reached| (reached.on, trimmed(&reached.how))),
        })
        .collect()
}

impl PlanView {
    /// The stage that holds on a day: before the period the first, after it the last.
    #[must_use]
    pub fn stage_on(&self, day: Day) -> Option<&StageView> {
        stage_on(&self.stages, day)
    }

    /// The first working day, with its hours.
    #[must_use]
    pub fn first_meeting(&self) -> Option<(Day, DayView)> {
        first_meeting(&self.stages)
    }
}
