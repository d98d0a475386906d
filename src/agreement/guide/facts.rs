//! Which checks of the guides are done according to the agreement or ticked by hand, and which is next (F3).

use crate::agreement::choices::Work;
use crate::agreement::conditions::CLOSING_FROM;
use crate::agreement::follow_up::FollowUp;
use crate::agreement::guide::check::{Check, Section};
use crate::agreement::plan::PAID_GOAL_MONTHLY;
use crate::agreement::progress::mastered_by;
use crate::agreement::signing::{ChangeKind, Outcome, Stop};
use crate::agreement::state::Agreement;
use crate::base::{Day, Minutes};

/// The evidence that a check is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A field of the agreement.
    Agreement,
    /// Everybody has signed.
    Signatures,
    /// A follow-up.
    FollowUps,
    /// A change that was agreed.
    Changes,
    /// The closing status.
    Closing,
}

/// The state of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The agreement shows that it is done.
    Known(Proof),
    /// Ticked by hand.
    Ticked,
    /// It is still to be done.
    Open,
}

/// The evidence that a check is done on a day; `None` also for what the agreement cannot show.
#[must_use]
pub fn known(agreement: &Agreement, check: Check, today: Day) -> Option<Proof> {
    let (proof, seen) = match check {
        Check::GoalsSet => (Proof::Agreement, goals_set(agreement)),
        Check::MentorConsidered => (
            Proof::Agreement,
            any_written([&agreement.support.mentor, &agreement.support.company_mentor]),
        ),
        Check::Progressed => (Proof::FollowUps, progressed(agreement)),
        Check::GoalsTalked => (Proof::FollowUps, goals_talked(agreement)),
        Check::HelpWatched => {
            (Proof::Agreement, any_written([&agreement.support.parallel_efforts]))
        }
        Check::CompetencesKept => (Proof::FollowUps, competences_kept(agreement)),
        Check::NextTalked => (Proof::Closing, any_written([&agreement.closing.next])),
        Check::OnJobTrack => (Proof::Closing, on_job_track(agreement)),
        Check::JobWish => (Proof::Agreement, any_written([&agreement.job_goal])),
        Check::Jobformidler => {
            let person = &agreement.caseworker;
            let reached = any_written([&person.phone, &person.mail]);
            (Proof::Agreement, reached && any_written([&person.name]))
        }
        Check::ClearAgreement => (Proof::Signatures, agreement.lifecycle.is_concluded()),
        Check::FollowUpPlan => {
            let next = agreement.next.day.value().is_some();
            (Proof::Agreement, next && agreement.rhythm.is_some())
        }
        Check::ContactPerson => {
            let person = &agreement.contact;
            let named = any_written([&person.name]) && any_written([&person.phone]);
            (Proof::Agreement, named)
        }
        Check::FollowUpHeld => (Proof::FollowUps, !agreement.held().is_empty()),
        Check::Adjusted => (Proof::Changes, adjusted(agreement)),
        Check::Renegotiated => (Proof::Agreement, renegotiated(agreement)),
        Check::ThirtyHours => return thirty_hours(agreement, today),
        // Conversations, judgements and papers outside the agreement.
        Check::WayTalked
        | Check::CompaniesShown
        | Check::CvBegun
        | Check::MakesSense
        | Check::Matched
        | Check::SafeStart
        | Check::MatchWatched
        | Check::Gathered
        | Check::OthersBroughtIn
        | Check::SupportAfter
        | Check::Belongs
        | Check::FunctionCv
        | Check::IndividualMatch
        | Check::Support
        | Check::Prepare
        | Check::Decide
        | Check::GetToKnow
        | Check::GoalAndCv
        | Check::Agree
        | Check::FollowUp => return None,
    };
    seen.then_some(proof)
}

fn any_written<const N: usize>(texts: [&String; N]) -> bool {
    texts.into_iter().any(|text| !text.trim().is_empty())
}

/// At least one goal, and each that is written with a day.
fn goals_set(agreement: &Agreement) -> bool {
    let mut written = agreement.goals.iter().filter(|goal| !goal.text.trim().is_empty()).peekable();
    written.peek().is_some() && written.all(|goal| goal.due.value().is_some())
}

/// Whether hours, effect or tasks have grown from one follow-up to a later one.
fn progressed(agreement: &Agreement) -> bool {
    let held = agreement.held();
    let rose =
        |told: Vec<u32>| told.first().zip(told.last()).is_some_and(|(first, last)| first < last);
    let grew = |measure: fn(&FollowUp) -> Option<u32>| {
        rose(held.iter().filter_map(|(_, one)| measure(one)).collect())
    };
    // What was learnt once stays learnt, whether or not it is ticked again.
    let learnt = held.iter().map(|(on, _)| mastered_by(agreement, *on).len());
    grew(|one| one.held(Work::Paid).value().map(|minutes| minutes.0))
        || grew(|one| one.held(Work::Unpaid).value().map(|minutes| minutes.0))
        || grew(|one| one.effect.map(|tenths| u32::from(tenths.get())))
        || rose(learnt.filter_map(|count| u32::try_from(count).ok()).collect())
}

/// Whether each follow-up mentions the goals.
fn goals_talked(agreement: &Agreement) -> bool {
    let held = agreement.held();
    !held.is_empty() && held.iter().all(|(_, one)| any_written([&one.ability]))
}

/// Whether anything learnt was recorded: a goal reached with a note, or a task done alone.
fn competences_kept(agreement: &Agreement) -> bool {
    let mut reached = agreement.goals.iter().filter_map(|goal| goal.reached.as_ref());
    reached.any(|reached| any_written([&reached.how]))
        || agreement.held().iter().any(|(_, one)| !one.mastered.is_empty())
}

fn on_job_track(agreement: &Agreement) -> bool {
    let outcome = agreement.lifecycle.closed.map(|closed| closed.outcome);
    outcome.is_some_and(|outcome| outcome != Outcome::Other)
}

fn adjusted(agreement: &Agreement) -> bool {
    let kinds = agreement.lifecycle.versions.iter().filter_map(|version| version.kind);
    kinds.into_iter().any(|kind| match kind {
        ChangeKind::Hours | ChangeKind::Tasks => true,
        ChangeKind::Goals
        | ChangeKind::Accommodations
        | ChangeKind::FollowUp
        | ChangeKind::Contact
        | ChangeKind::Extend
        | ChangeKind::Shorten => false,
    })
}

/// Whether a new period was agreed with more paid hours than the one before it ended with.
fn renegotiated(agreement: &Agreement) -> bool {
    let before = agreement.lifecycle.renews.map(|renewed| renewed.paid);
    let most = agreement.steps.iter().map(|step| step.weekly().paid).max();
    before.zip(most).is_some_and(|(before, most)| before < most)
}

/// 30 paid hours a month: as a follow-up has seen them, as the plan has them today, or a job that one lives by.
fn thirty_hours(agreement: &Agreement, today: Day) -> Option<Proof> {
    let enough = |weekly: Minutes| weekly.monthly() >= PAID_GOAL_MONTHLY;
    let held = agreement.held();
    let paid = held.iter().rev().find_map(|(_, one)| one.held(Work::Paid).value());
    if let Some(paid) = paid {
        return if enough(*paid) { Some(Proof::FollowUps) } else { lives_by_job(agreement) };
    }
    let runs = agreement.lifecycle.is_concluded()
        && agreement.start.value().is_some_and(|start| *start <= today)
        && agreement.lifecycle.stopped.is_none();
    let planned = agreement.stage_on(today).filter(|stage| runs && enough(stage.weekly.paid));
    planned.map(|_| Proof::Agreement).or_else(|| lives_by_job(agreement))
}

fn lives_by_job(agreement: &Agreement) -> Option<Proof> {
    let closed = agreement.lifecycle.closed.filter(|closed| closed.outcome == Outcome::FullTimeJob);
    closed.map(|_| Proof::Closing)
}

/// The state of a check on a day; evidence in the agreement counts before a tick.
#[must_use]
pub fn state(agreement: &Agreement, check: Check, today: Day) -> State {
    match known(agreement, check, today) {
        Some(proof) => State::Known(proof),
        None if agreement.lifecycle.ticked.contains(&check) => State::Ticked,
        None => State::Open,
    }
}

/// What a section asks for, in its order, and how far each is.
#[must_use]
pub fn standing(agreement: &Agreement, section: Section, today: Day) -> Vec<(Check, State)> {
    let own = Check::ALL.iter().copied().filter(|check| check.section() == section);
    own.map(|check| (check, state(agreement, check, today))).collect()
}

/// What is next in a section: the first that is open.
#[must_use]
pub fn next(standing: &[(Check, State)]) -> Option<Check> {
    standing.iter().find(|(_, state)| *state == State::Open).map(|(check, _)| *check)
}

/// The phase of the agreement on a day (B8): its last three weeks, or its second half where that is shorter, are its end.
#[must_use]
pub fn phase(agreement: &Agreement, today: Day) -> Section {
    let lifecycle = &agreement.lifecycle;
    let interrupted = lifecycle.stopped.as_ref().is_some_and(|it| it.stop == Stop::Interrupted);
    if interrupted || lifecycle.closed.is_some() {
        return Section::TowardsEnd;
    }
    if agreement.start.value().is_none_or(|start| today < *start) {
        return Section::Before;
    }
    let nearly_over = agreement.period().is_some_and(|period| {
        let ends = period.days().zip(period.last());
        ends.is_some_and(|(days, last)| today.plus(CLOSING_FROM.min(days / 2)) >= last)
    });
    if nearly_over { Section::TowardsEnd } else { Section::During }
}

impl Agreement {
    /// The step of the housing-area model in which the citizen is (F3): one who was stopped without a place goes back to
    /// the second.
    #[must_use]
    pub fn model_step(&self) -> Section {
        if self.job_goal.trim().is_empty() {
            Section::Clarify
        } else if self.lifecycle.is_concluded() && !self.lifecycle.is_back_to_match() {
            Section::AtWork
        } else {
            Section::OnTheWay
        }
    }
}
