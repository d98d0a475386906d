//! The company's view: exactly what the contact person sees, and nothing else of the agreement (C1, C2).

use crate::agreement::Agreement;
use crate::agreement::Totals;
use crate::agreement::follow_up::Meeting;
use crate::agreement::in_order;
use crate::agreement::sharing::Disclosable;
use crate::agreement::{Audience, Kind, Work};
use crate::base::{ClockTime, Day, Minutes, Period, Week, holiday};
use crate::input::first_name;
use crate::views::aim::{AimView, Concluded, aim};

/// What the company's contact person sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyView {
    /// Whether it is made for the employee representative, who confirms that the colleagues were consulted.
    pub reader: Reader,
    /// The kind of agreement.
    pub kind: Kind,
    /// Which agreement, in which version, made when.
    pub edition: Edition,
    /// The citizen's first name; the full name is not needed to work together.
    pub citizen: String,
    /// The company.
    pub company: String,
    /// The job title.
    pub job_title: String,
    /// Where the citizen meets.
    pub meeting_place: String,
    /// The first name of the contact person, whom the page addresses.
    pub contact: String,
    /// When it runs.
    pub period: Option<Period>,
    /// The hours, stage by stage.
    pub stages: Vec<StageView>,
    /// The tasks.
    pub tasks: TaskLists,
    /// The other words about the tasks.
    pub tasks_text: String,
    /// What the contact person is asked to do.
    pub contact_duties: String,
    /// The accommodations; empty without the citizen's consent, as the next two.
    pub accommodations: String,
    /// Aids.
    pub aids: String,
    /// Efforts beside it, with who coordinates them.
    pub parallel: ParallelView,
    /// The mentor among the colleagues.
    pub company_mentor: String,
    /// What to do when the citizen does not come.
    pub absence: AbsenceView,
    /// The goals, with the day each is due.
    pub goals: Vec<(String, Option<Day>)>,
    /// The next follow-up.
    pub next: Option<AppointmentView>,
    /// The caseworker.
    pub caseworker: CaseworkerView,
    /// Purpose and paid hours.
    pub aim: AimView,
    /// Full-time employees at the workplace, in tenths; for the employee representative only.
    pub employees: Option<u64>,
}

/// For whom at the company a view is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The contact person.
    Contact,
    /// The employee representative.
    Representative,
}

impl Reader {
    /// For whom such a view is handed out.
    #[must_use]
    pub fn audience(self) -> Audience {
        match self {
            Self::Contact => Audience::Company,
            Self::Representative => Audience::Representative,
        }
    }
}

/// Social and health efforts that run beside it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ParallelView {
    /// In words.
    pub efforts: String,
    /// Who coordinates them.
    pub coordinator: String,
}

/// Which agreement a view shows, in which version, and when the view was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The same for every view of one agreement: a part of its random id.
    pub reference: u64,
    /// The number of the last entry that is in it.
    pub version: u32,
    /// The day it was made.
    pub made: Day,
    /// Whether what it shows is concluded; `None` in a view from a link of format 1, which does not tell.
    pub concluded: Option<Concluded>,
}

/// The hours of one stage of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageView {
    /// Its first and last day.
    pub period: Period,
    /// Its week.
    pub week: Week<DayView>,
}

/// The hours of one weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct DayView {
    /// Unpaid work.
    pub unpaid: Minutes,
    /// Paid work.
    pub paid: Minutes,
    /// When the citizen meets.
    pub meet: Option<ClockTime>,
}

/// The tasks of both kinds of work.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TaskLists {
    /// Unpaid tasks.
    pub unpaid: Vec<String>,
    /// Paid tasks.
    pub paid: Vec<String>,
}

/// What to do when the citizen does not come.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct AbsenceView {
    /// In words.
    pub text: String,
    /// The citizen's number, when the company sees it.
    pub citizen_phone: Option<String>,
}

/// A follow-up with its day, and time and place where they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppointmentView {
    /// The day.
    pub day: Day,
    /// The time.
    pub time: Option<ClockTime>,
    /// The place.
    pub place: String,
}

/// The caseworker, whom both others may always reach.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CaseworkerView {
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Municipality.
    pub municipality: String,
    /// Phone.
    pub phone: String,
    /// Mail.
    pub mail: String,
}

/// The company's view of an agreement in one edition: what the company sees, and nothing of the rest.
#[must_use]
pub fn company_view(agreement: &Agreement, reader: Reader, edition: Edition) -> CompanyView {
    if reader == Reader::Representative {
        return representative_view(agreement, edition);
    }
    let shown = |matter, text: &str| shown(agreement, matter, text);
    let support = &agreement.support;
    CompanyView {
        reader,
        kind: agreement.kind.kind,
        edition,
        citizen: first_name(&agreement.citizen.name).to_owned(),
        company: trimmed(&agreement.company.name),
        job_title: trimmed(&agreement.job_title),
        meeting_place: agreement.meeting_place().to_owned(),
        contact: first_name(&agreement.contact.name).to_owned(),
        period: agreement.actual_period(),
        stages: stage_views(agreement),
        tasks: if agreement.shows(Disclosable::Tasks) {
            task_lists(agreement)
        } else {
            TaskLists::default()
        },
        tasks_text: shown(Disclosable::Tasks, &agreement.tasks_text),
        contact_duties: shown(Disclosable::Duties, &agreement.contact_duties),
        accommodations: shown(Disclosable::Accommodations, &agreement.accommodations),
        aids: shown(Disclosable::Aids, &support.aids),
        parallel: ParallelView {
            efforts: shown(Disclosable::ParallelEfforts, &support.parallel_efforts),
            coordinator: shown(Disclosable::ParallelEfforts, &support.coordinator),
        },
        company_mentor: shown(Disclosable::CompanyMentor, &support.company_mentor),
        absence: absence(agreement),
        goals: goals(agreement),
        next: appointment(agreement).filter(|_| agreement.shows(Disclosable::FollowUp)),
        caseworker: caseworker(agreement),
        aim: aim(agreement),
        employees: None,
    }
}

/// What the employee representative sees: the company's figures and the tasks, and nothing of the citizen's beyond them.
fn representative_view(agreement: &Agreement, edition: Edition) -> CompanyView {
    CompanyView {
        reader: Reader::Representative,
        kind: agreement.kind.kind,
        edition,
        citizen: String::new(),
        company: trimmed(&agreement.company.name),
        job_title: trimmed(&agreement.job_title),
        meeting_place: String::new(),
        contact: String::new(),
        period: agreement.actual_period(),
        stages: stage_views(agreement),
        tasks: if agreement.shows(Disclosable::Tasks) {
            task_lists(agreement)
        } else {
            TaskLists::default()
        },
        tasks_text: shown(agreement, Disclosable::Tasks, &agreement.tasks_text),
        contact_duties: String::new(),
        accommodations: String::new(),
        aids: String::new(),
        parallel: ParallelView::default(),
        company_mentor: String::new(),
        absence: AbsenceView::default(),
        goals: Vec::new(),
        next: None,
        caseworker: caseworker(agreement),
        aim: AimView::default(),
        employees: agreement.company.employees.value().copied(),
    }
}

/// The text of a matter, when the company sees it.
fn shown(agreement: &Agreement, matter: Disclosable, text: &str) -> String {
    if agreement.shows(matter) { trimmed(text) } else { String::new() }
}

fn goals(agreement: &Agreement) -> Vec<(String, Option<Day>)> {
    if !agreement.shows(Disclosable::Goals) {
        return Vec::new();
    }
    in_order(&agreement.goals)
        .into_iter()
        .filter(|goal| !goal.text.trim().is_empty())
        .map(|goal| (trimmed(&goal.text), goal.due.value().copied()))
        .collect()
}

fn absence(agreement: &Agreement) -> AbsenceView {
    let phone = shown(agreement, Disclosable::Phone, &agreement.citizen.phone);
    AbsenceView {
        text: shown(agreement, Disclosable::Absence, &agreement.absence_text),
        citizen_phone: (!phone.is_empty()).then_some(phone),
    }
}

/// The stages of the plan as both views show them.
pub(in crate::views) fn stage_views(agreement: &Agreement) -> Vec<StageView> {
    agreement
        .actual_stages()
        .into_iter()
        .filter_map(|stage| {
            let step = agreement.step(stage.step)?;
            let week = Week::from_fn(|weekday| {
                let day = step.week.get(weekday);
                DayView {
                    unpaid: day.minutes(Work::Unpaid),
                    paid: day.minutes(Work::Paid),
                    meet: day.meet.value().copied(),
                }
            });
            Some(StageView { period: stage.period, week })
        })
        .collect()
}

/// The tasks as both views show them.
pub(in crate::views) fn task_lists(agreement: &Agreement) -> TaskLists {
    let of = |work: Work| {
        agreement
            .tasks
            .iter()
            .filter(|task| task.work == work && !task.text.trim().is_empty())
            .map(|task| trimmed(&task.text))
            .collect()
    };
    TaskLists { unpaid: of(Work::Unpaid), paid: of(Work::Paid) }
}

/// The next follow-up as both views show it.
pub(in crate::views) fn appointment(agreement: &Agreement) -> Option<AppointmentView> {
    let Meeting { day, time, place } = agreement.next_meeting()?;
    Some(AppointmentView { day, time, place })
}

/// The caseworker as both views show them.
pub(in crate::views) fn caseworker(agreement: &Agreement) -> CaseworkerView {
    CaseworkerView {
        name: trimmed(&agreement.caseworker.name),
        role: trimmed(&agreement.caseworker.role),
        municipality: trimmed(&agreement.municipality),
        phone: trimmed(&agreement.caseworker.phone),
        mail: trimmed(&agreement.caseworker.mail),
    }
}

pub(in crate::views) fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

impl StageView {
    /// The minutes of a week, both kinds.
    #[must_use]
    pub fn weekly(&self) -> Totals {
        Totals {
            unpaid: self.week.days().map(|(_, day)| day.unpaid).sum(),
            paid: self.week.days().map(|(_, day)| day.paid).sum(),
        }
    }
}

impl CompanyView {
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

/// The first working day of the plan, with its hours.
pub(in crate::views) fn first_meeting(stages: &[StageView]) -> Option<(Day, DayView)> {
    stages.iter().find_map(|stage| {
        let first = stage.period.first();
        // A week holds every weekday, so a stage without work in it has none at all.
        // Of two weeks, since the first one may have holidays.
        (0..stage.period.days().map_or(14, |days| days.min(14))).find_map(|offset| {
            let day = first.plus(offset);
            let hours = *stage.week.get(day.weekday());
            let works = !(hours.unpaid + hours.paid).is_zero() && holiday(day).is_none();
            works.then_some((day, hours))
        })
    })
}

/// The stage that holds on a day: before the first the first, after the last the last.
pub(in crate::views) fn stage_on(stages: &[StageView], day: Day) -> Option<&StageView> {
    let begun = stages.iter().rev().find(|stage| stage.period.first() <= day);
    begun.or(stages.first())
}
