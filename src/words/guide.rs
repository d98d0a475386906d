//! The words of the guides: what each item requires, how it is known to be done, and the state of contact.

use crate::agreement::follow_up::Contact;
use crate::agreement::guide::Proof;
use crate::agreement::guide::{Check, Section};
use crate::words::language::Words;

/// Shorter periods are given in days, longer ones in weeks.
const COUNTED_IN_DAYS: u32 = 14;

impl Words {
    /// The text of an item.
    #[must_use]
    pub fn check(self, check: Check) -> &'static str {
        match check {
            Check::WayTalked => self.check_way_talked(),
            Check::CompaniesShown => self.check_companies_shown(),
            Check::GoalsSet => self.check_goals_set(),
            Check::CvBegun => self.check_cv_begun(),
            Check::MakesSense => self.check_makes_sense(),
            Check::MentorConsidered => self.check_mentor_considered(),
            Check::Matched => self.check_matched(),
            Check::SafeStart => self.check_safe_start(),
            Check::MatchWatched => self.check_match_watched(),
            Check::Progressed => self.check_progressed(),
            Check::GoalsTalked => self.check_goals_talked(),
            Check::HelpWatched => self.check_help_watched(),
            Check::CompetencesKept => self.check_competences_kept(),
            Check::NextTalked => self.check_next_talked(),
            Check::OnJobTrack => self.check_on_job_track(),
            Check::Gathered => self.check_gathered(),
            Check::OthersBroughtIn => self.check_others_brought_in(),
            Check::SupportAfter => self.check_support_after(),
            Check::Belongs => self.check_belongs(),
            Check::JobWish => self.check_job_wish(),
            Check::FunctionCv => self.check_function_cv(),
            Check::Jobformidler => self.check_jobformidler(),
            Check::IndividualMatch => self.check_individual_match(),
            Check::ClearAgreement => self.check_clear_agreement(),
            Check::FollowUpPlan => self.check_follow_up_plan(),
            Check::ContactPerson => self.check_contact_person(),
            Check::Support => self.check_support(),
            Check::FollowUpHeld => self.check_follow_up_held(),
            Check::Adjusted => self.check_adjusted(),
            Check::Renegotiated => self.check_renegotiated(),
            Check::ThirtyHours => self.check_thirty_hours(),
            Check::Prepare => self.check_prepare(),
            Check::Decide => self.check_decide(),
            Check::GetToKnow => self.check_get_to_know(),
            Check::GoalAndCv => self.check_goal_and_cv(),
            Check::Agree => self.check_agree(),
            Check::FollowUp => self.check_follow_up(),
        }
    }

    /// The name of a section of a guide.
    #[must_use]
    pub fn section(self, section: Section) -> &'static str {
        match section {
            Section::Before => self.stretch_before(),
            Section::During => self.stretch_during(),
            Section::TowardsEnd => self.stretch_towards_end(),
            Section::Clarify => self.stretch_clarify(),
            Section::OnTheWay => self.stretch_on_the_way(),
            Section::AtWork => self.stretch_at_work(),
            Section::Fleksjob => self.stretch_fleksjob(),
        }
    }

    /// The condition that ends a step of the model; `None` for the other sections.
    #[must_use]
    pub fn stretch_ends(self, section: Section) -> Option<&'static str> {
        match section {
            Section::Clarify => Some(self.guide_ends_clarify()),
            Section::OnTheWay => Some(self.guide_ends_on_the_way()),
            Section::AtWork => Some(self.guide_ends_at_work()),
            Section::Before | Section::During | Section::TowardsEnd | Section::Fleksjob => None,
        }
    }

    /// What shows that an item is done.
    #[must_use]
    pub fn proof(self, proof: Proof) -> &'static str {
        match proof {
            Proof::Agreement => self.guide_known_agreement(),
            Proof::Signatures => self.guide_known_signatures(),
            Proof::FollowUps => self.guide_known_follow_ups(),
            Proof::Changes => self.guide_known_changes(),
            Proof::Closing => self.guide_known_closing(),
        }
    }

    /// The state of contact, as a sentence; `None` once the praktik is over.
    #[must_use]
    pub fn contact_stands(self, contact: Contact) -> Option<String> {
        let told = match contact {
            Contact::Over => return None,
            Contact::Unplaced => self.contact_unplaced().to_owned(),
            Contact::NotBegun => self.contact_not_begun().to_owned(),
            Contact::Kept(None) => self.contact_kept().to_owned(),
            Contact::Kept(Some(due)) => self.contact_kept_until(&self.weekday_day(due)),
            Contact::Silent(days) if days < COUNTED_IN_DAYS => self.contact_silent_days(days),
            Contact::Silent(days) => self.contact_silent_weeks(days / 7),
            Contact::NeverHeld(days) if days < COUNTED_IN_DAYS => self.contact_never_days(days),
            Contact::NeverHeld(days) => self.contact_never_weeks(days / 7),
        };
        Some(told)
    }
}
