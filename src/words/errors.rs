//! Missing and impossible fields, hints, rejections and failures as sentences: what is wrong and what to do, in exhaustive matches.

use crate::agreement::Rejection;
use crate::agreement::checks::Impossible;
use crate::agreement::checks::{FieldProblem, Missing};
use crate::agreement::{DayField, Field, NumberField};
use crate::base::ClockTime;
use crate::codec::share::{Kind, LinkError};
use crate::rules::{Doubt, Hint};
use crate::store::StoreError;
use crate::words::format::capital;
use crate::words::language::Words;

impl Words {
    /// A missing field, as a list item.
    #[must_use]
    pub fn missing(self, missing: &Missing) -> String {
        let field = self.field(missing.field);
        match &missing.problem {
            FieldProblem::Missing => field,
            FieldProblem::Unreadable(text) => {
                [&field, ": ", &self.unreadable(missing.field, text)].concat()
            }
        }
    }

    /// What is wrong with the text of a field, and what to write instead.
    #[must_use]
    pub fn unreadable(self, field: Field, text: &str) -> String {
        match field {
            Field::Day(
                DayField::Start | DayField::End | DayField::PaidFrom | DayField::NextDay,
            )
            | Field::StepFrom(_)
            | Field::GoalDue(_)
            | Field::FollowUpDay(_) => self.invalid_day(text),
            Field::NextTime | Field::Meet(..) => self.invalid_time(text),
            Field::Hours(..) | Field::FollowUpHours(..) => self.invalid_minutes(text),
            Field::PaidTarget => self.invalid_paid_target(text),
            Field::Number(NumberField::Cvr) => self.invalid_cvr(text),
            Field::Number(NumberField::PNumber) => self.invalid_p_number(text),
            Field::Number(NumberField::Employees) => self.invalid_employees(text),
            // These fields take any text or a choice, so they are never unreadable.
            Field::Text(_)
            | Field::Purpose
            | Field::Outlook
            | Field::Rhythm
            | Field::AbsenceCall
            | Field::SickCall
            | Field::Consent
            | Field::Plan
            | Field::Tasks
            | Field::Task(_)
            | Field::Goals
            | Field::GoalText(_)
            | Field::GoalTrack(_)
            | Field::GoalHow(_)
            | Field::Representation
            | Field::TargetGroup
            | Field::FollowUpText(..)
            | Field::FollowUpEffect(_)
            | Field::FollowUpParticipants(_)
            | Field::FollowUpMastered(_)
            | Field::Lifecycle(_) => self.invalid_other(text),
        }
    }

    /// The sentence for an impossible value.
    #[must_use]
    pub fn impossible(self, impossible: Impossible) -> String {
        match impossible {
            Impossible::EndBeforeStart { start, end } => {
                self.impossible_end(&self.day(end), &self.day(start))
            }
            Impossible::StepOutside { from, .. } => self.impossible_step_outside(&self.day(from)),
            Impossible::StepsOverlap { from, .. } => self.impossible_steps_overlap(&self.day(from)),
            Impossible::OverFullTime { weekly, .. } => {
                self.impossible_full_time(&self.hours_long(weekly))
            }
            Impossible::DayTooLong { weekday, .. } => {
                self.impossible_day(&capital(self.weekday(weekday)))
            }
            Impossible::TaskBothWays { .. } => self.impossible_task().to_owned(),
        }
    }

    /// A hint.
    #[must_use]
    pub fn hint(self, hint: Hint) -> String {
        match hint {
            Hint::ShorterPeriod { weeks } => self.hint_shorter(&self.weeks(weeks)),
            Hint::NoPaidStep => self.hint_no_paid_step().to_owned(),
            Hint::NoMorePaid { weekly } => self.hint_no_more_paid(&self.hours_long(weekly)),
            Hint::NoPaidTask => self.hint_no_paid_task().to_owned(),
        }
    }

    /// What is asked about a value.
    #[must_use]
    pub fn doubt(self, doubt: Doubt) -> String {
        match doubt {
            Doubt::FarDay { day } => self.doubt_far_day(&self.day(day)),
            Doubt::BeforeStart { start } => self.doubt_before_start(&self.day(start)),
            Doubt::LongPeriod { weeks, most } => {
                self.doubt_long_period(&self.weeks(weeks), &self.weeks(most))
            }
            Doubt::NoPhone => self.doubt_no_phone().to_owned(),
            Doubt::NoMail => self.doubt_no_mail().to_owned(),
        }
    }

    /// Why a command was refused.
    #[must_use]
    pub fn rejection(self, rejection: Rejection) -> String {
        let told = match rejection {
            Rejection::NeedsChange(kind) => {
                return self.refused_needs_change(self.change_name(kind));
            }
            Rejection::Incomplete(field) => return self.refused_incomplete(&self.field(field)),
            Rejection::AlreadyBegun => self.refused_begun(),
            Rejection::NotBegun => self.refused_not_begun(),
            Rejection::UnknownStep(_) => self.refused_step(),
            Rejection::UnknownTask(_) => self.refused_task(),
            Rejection::UnknownGoal(_) => self.refused_goal(),
            Rejection::UnknownFollowUp(_) => self.refused_follow_up(),
            Rejection::IdTaken => self.refused_id(),
            Rejection::NotShared => self.refused_not_shared(),
            Rejection::FirstStepStays => self.refused_first_step(),
            Rejection::SubGoalOfSubGoal(_) => self.refused_sub_goal(),
            Rejection::NothingToUndo => self.refused_nothing_to_undo(),
            Rejection::BuiltUpon => self.refused_built_upon(),
            Rejection::Locked => self.refused_locked(),
            Rejection::NotLocked => self.refused_not_locked(),
            Rejection::Fixed => self.refused_fixed(),
            Rejection::NotConcluded => self.refused_not_concluded(),
            Rejection::ChangeOpen => self.refused_change_open(),
            Rejection::NoChange => self.refused_no_change(),
            Rejection::Over => self.refused_over(),
            Rejection::NotOver => self.refused_not_over(),
            Rejection::AlreadySigned => self.refused_already_signed(),
            Rejection::MunicipalityLast => self.refused_municipality_last(),
            Rejection::NoRepresentative => self.refused_no_representative(),
            Rejection::UnknownTicket => self.refused_unknown_ticket(),
            Rejection::AnsweredAlready => self.refused_answered_already(),
            Rejection::ContentChanged => self.refused_content_changed(),
            Rejection::NoName => self.refused_no_name(),
            Rejection::NoReason => self.refused_no_reason(),
            Rejection::NoPeriod => self.refused_no_period(),
            Rejection::EndStays => self.refused_end_stays(),
            Rejection::OutsidePeriod => self.refused_outside_period(),
            Rejection::NotBegunYet => self.refused_not_begun_yet(),
            Rejection::HasBegun => self.refused_has_begun(),
            Rejection::TooEarlyToClose => self.refused_too_early_to_close(),
            Rejection::FollowUpWithoutDay => self.refused_follow_up_without_day(),
            Rejection::FollowUpAhead => self.refused_follow_up_ahead(),
            Rejection::NoteOpen => self.refused_note_open(),
            Rejection::InFollowUp => self.refused_in_follow_up(),
        };
        told.to_owned()
    }

    /// Why the store did not save.
    #[must_use]
    pub fn not_saved(self, error: &StoreError) -> String {
        match error {
            StoreError::Full => self.store_full().to_owned(),
            StoreError::Forbidden => self.store_forbidden().to_owned(),
            StoreError::Outdated => self.store_outdated().to_owned(),
            StoreError::Newer => self.store_newer().to_owned(),
            StoreError::Blocked => self.store_blocked().to_owned(),
            StoreError::Lost => self.store_lost().to_owned(),
            StoreError::Damaged(_) => self.store_damaged().to_owned(),
            StoreError::Silent => self.store_silent().to_owned(),
            StoreError::Unknown(name) => self.store_unknown(name),
        }
    }

    /// Why the store could not be read.
    #[must_use]
    pub fn not_opened(self, error: &StoreError) -> &'static str {
        match error {
            StoreError::Forbidden => self.load_forbidden(),
            StoreError::Outdated => self.store_outdated(),
            StoreError::Newer => self.store_newer(),
            StoreError::Blocked => self.store_blocked(),
            StoreError::Full
            | StoreError::Damaged(_)
            | StoreError::Lost
            | StoreError::Silent
            | StoreError::Unknown(_) => self.load_failed(),
        }
    }

    /// The message after a crash on what was saved; `clock` is the time of the last commit.
    #[must_use]
    pub fn kept_at_crash(self, clock: Option<ClockTime>) -> String {
        match clock {
            Some(clock) => self.crash_saved(&self.at_time(clock)),
            None => self.crash_unsaved().to_owned(),
        }
    }

    /// `kl. 14.32`
    #[must_use]
    pub fn at_time(self, clock: ClockTime) -> String {
        [self.at_oclock(), "\u{a0}", &self.clock_full(clock)].concat()
    }

    /// Where content belongs that was opened on the wrong page.
    fn elsewhere(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Company | Kind::Plan => self.elsewhere_view(),
            Kind::Answer | Kind::Filled => self.elsewhere_answer(),
            Kind::Draft => self.elsewhere_draft(),
            Kind::Handover => self.elsewhere_handover(),
        }
    }

    /// The message on a link error: title and what to do.
    #[must_use]
    pub fn link_error(self, error: LinkError) -> (&'static str, &'static str) {
        match error {
            LinkError::Empty => (self.link_empty_title(), self.link_empty()),
            LinkError::Cut => (self.link_cut_title(), self.link_cut()),
            LinkError::Several => (self.link_several_title(), self.link_several()),
            LinkError::Rewritten => (self.link_rewritten_title(), self.link_rewritten()),
            LinkError::TooLarge => (self.link_too_large_title(), self.link_too_large()),
            LinkError::Damaged => (self.link_damaged_title(), self.link_damaged()),
            LinkError::Forged => (self.link_forged_title(), self.link_forged()),
            LinkError::WrongWords => (self.wrong_words_title(), self.wrong_words()),
            LinkError::Elsewhere(kind) => (self.link_elsewhere_title(), self.elsewhere(kind)),
            LinkError::Newer => (self.link_newer_title(), self.link_newer()),
        }
    }
}
