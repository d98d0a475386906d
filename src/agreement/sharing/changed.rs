//! What has changed of an agreement since each reader was shown it.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use crate::agreement::choices::Audience;
use crate::agreement::sharing::Disclosable;
use crate::agreement::sharing::out_there::{OutThere, ShownPart};
use crate::agreement::state::Agreement;

impl Agreement {
    /// What a reader was shown last; `None` when nothing was shared with them.
    #[must_use]
    pub fn out_there(&self, audience: Audience) -> Option<&OutThere> {
        self.lifecycle.out_there.iter().find(|one| one.audience == audience)
    }

    /// The parts that have changed since a reader was shown them; empty when nothing was.
    #[must_use]
    pub fn changed_for(&self, audience: Audience) -> Vec<ShownPart> {
        let Some(shown) = self.out_there(audience) else { return Vec::new() };
        let now = parts(self, audience);
        let differs = |(before, after): (&(ShownPart, u64), &(ShownPart, u64))| {
            (before != after).then_some(after.0)
        };
        shown.seen.iter().zip(&now).filter_map(differs).collect()
    }
}

/// The parts of a reader's page, each with a number for its content; the same parts for the same reader always.
pub(in crate::agreement) fn parts(
    agreement: &Agreement,
    audience: Audience,
) -> Vec<(ShownPart, u64)> {
    let citizen = audience == Audience::Citizen;
    let company = audience == Audience::Company;
    let shows = |matter| citizen || agreement.shows(matter);
    let (contact, support) = (&agreement.contact, &agreement.support);
    let goals: Vec<_> = agreement.goals.iter().map(|goal| (goal.text.trim(), &goal.due)).collect();
    let reached: Vec<_> = agreement.goals.iter().map(|goal| goal.reached.is_some()).collect();
    let held: Vec<_> = agreement.held().into_iter().map(|(on, note)| (on, &note.going)).collect();
    let stages = agreement.actual_stages();
    let hours: Vec<_> = stages
        .iter()
        .map(|stage| (stage.period, agreement.step(stage.step).map(|step| &step.week)))
        .collect();
    let all = [
        (ShownPart::Period, true, number(&agreement.actual_period())),
        (ShownPart::Hours, true, number(&hours)),
        (
            ShownPart::Tasks,
            shows(Disclosable::Tasks),
            number(&(&agreement.job_title, &agreement.tasks, &agreement.tasks_text)),
        ),
        (ShownPart::Caseworker, true, number(&(&agreement.caseworker, &agreement.municipality))),
        (ShownPart::Place, citizen || company, number(&agreement.meeting_place())),
        (ShownPart::Contact, citizen, number(contact)),
        (ShownPart::Contact, company, number(&contact.name)),
        (
            ShownPart::Duties,
            company && shows(Disclosable::Duties),
            number(&agreement.contact_duties),
        ),
        (ShownPart::Goals, company && shows(Disclosable::Goals), number(&goals)),
        (ShownPart::Goals, citizen, number(&(&goals, &reached))),
        (ShownPart::Support, citizen, number(&agreement.accommodations)),
        (
            ShownPart::Support,
            company && shows(Disclosable::Accommodations),
            number(&agreement.accommodations),
        ),
        (ShownPart::Support, company && shows(Disclosable::Aids), number(&support.aids)),
        (
            ShownPart::Support,
            company && shows(Disclosable::ParallelEfforts),
            number(&(&support.parallel_efforts, &support.coordinator)),
        ),
        (
            ShownPart::Absence,
            citizen || company && shows(Disclosable::Absence),
            number(&(&agreement.absence_text, agreement.sick_call, agreement.absence_call)),
        ),
        (
            ShownPart::Aim,
            citizen,
            number(&(&agreement.job_goal, &agreement.purpose_reason, &agreement.paid.monthly)),
        ),
        (
            ShownPart::NextMeeting,
            citizen || company && shows(Disclosable::FollowUp),
            number(&agreement.next_meeting()),
        ),
        (
            ShownPart::Status,
            citizen,
            number(&(held.last(), agreement.lifecycle.closed, &agreement.closing.status)),
        ),
    ];
    // What a reader does not see is the same for them always.
    all.into_iter().map(|(part, seen, number)| (part, if seen { number } else { 0 })).collect()
}

/// A number for a content; only ever compared with another of the same run of the program.
fn number(content: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    hasher.finish()
}
