//! What the working models ask to be done, as things to tick off (B8, D5, F3): each belongs to a step of a guide.

use crate::base::Coded;

/// A guide beside the case, and which part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// *Før*
    Before,
    /// *Under*
    During,
    /// *Mod afslutningen*
    TowardsEnd,
    /// The housing-area model's first step: *afklaring*.
    Clarify,
    /// Its second: *på vej mod job*.
    OnTheWay,
    /// Its third: *virksomhedsforløb*.
    AtWork,
    /// The fleksjob model's six core elements.
    Fleksjob,
}

/// Defines [`Check`]: its stable code and where it belongs, one line each.
macro_rules! checks {
    ($($(#[$doc:meta])* $check:ident = $code:literal, $section:ident;)+) => {
        /// Something that a guide asks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Check {
            $($(#[$doc])* $check,)+
        }

        impl Check {
            /// Everything, in the order of the guides.
            pub const ALL: &[Self] = &[$(Self::$check,)+];

            /// Where it belongs.
            #[must_use]
            pub fn section(self) -> Section {
                match self {
                    $(Self::$check => Section::$section,)+
                }
            }
        }

        impl Coded for Check {
            const EVERY: &'static [Self] = Self::ALL;

            fn code(self) -> &'static str {
                match self {
                    $(Self::$check => $code,)+
                }
            }
        }
    };
}

checks! {
    /// Praktik was talked of as a way to a job or an education.
    WayTalked = "way_talked", Before;
    /// Possible companies were shown.
    CompaniesShown = "companies_shown", Before;
    /// Goals and sub-goals were set with the citizen.
    GoalsSet = "goals_set", Before;
    /// A CV or competence card was begun.
    CvBegun = "cv_begun", Before;
    /// It makes sense to the citizen.
    MakesSense = "makes_sense", Before;
    /// A mentor was considered.
    MentorConsidered = "mentor_considered", Before;
    /// The workplace can be a step on the way.
    Matched = "matched", Before;
    /// The start was safe.
    SafeStart = "safe_start", During;
    /// The match was looked at.
    MatchWatched = "match_watched", During;
    /// Hours, tasks or more have grown.
    Progressed = "progressed", During;
    /// Goals and sub-goals were talked of.
    GoalsTalked = "goals_talked", During;
    /// Parallel help was thought of.
    HelpWatched = "help_watched", During;
    /// Competences were written down as they came.
    CompetencesKept = "competences_kept", During;
    /// The next step was talked of in good time.
    NextTalked = "next_talked", During;
    /// The citizen is kept on the way to a job.
    OnJobTrack = "on_job_track", TowardsEnd;
    /// What came of it was gathered, into the CV.
    Gathered = "gathered", TowardsEnd;
    /// Those who matter next were brought in.
    OthersBroughtIn = "others_brought_in", TowardsEnd;
    /// A job club or support after the end was thought of.
    SupportAfter = "support_after", TowardsEnd;
    /// It is settled that the citizen belongs in the effort.
    Belongs = "belongs", Clarify;
    /// The citizen's own job wish sets the direction.
    JobWish = "job_wish", Clarify;
    /// A CV about functions that the citizen can and wants to do.
    FunctionCv = "function_cv", Clarify;
    /// A personal jobformidler is there.
    Jobformidler = "jobformidler", Clarify;
    /// An individual match with colleagues and tasks that can grow.
    IndividualMatch = "individual_match", OnTheWay;
    /// A clear agreement with citizen and company.
    ClearAgreement = "clear_agreement", OnTheWay;
    /// A follow-up plan with at least monthly contact.
    FollowUpPlan = "follow_up_plan", OnTheWay;
    /// A fixed contact person.
    ContactPerson = "contact_person", OnTheWay;
    /// Support that builds on resources.
    Support = "support", OnTheWay;
    /// Follow-up aims at staying and at more paid hours.
    FollowUpHeld = "follow_up_held", AtWork;
    /// Tasks and hours are adjusted.
    Adjusted = "adjusted", AtWork;
    /// Renegotiated between periods for more paid hours.
    Renegotiated = "renegotiated", AtWork;
    /// 30 paid hours a month, or self-support.
    ThirtyHours = "thirty_hours", AtWork;
    /// 1: prepare.
    Prepare = "prepare", Fleksjob;
    /// 2: decide.
    Decide = "decide", Fleksjob;
    /// 3: get to know.
    GetToKnow = "get_to_know", Fleksjob;
    /// 4: goal and CV.
    GoalAndCv = "goal_and_cv", Fleksjob;
    /// 5: agree the fleksjob.
    Agree = "agree", Fleksjob;
    /// 6: follow up.
    FollowUp = "follow_up", Fleksjob;
}
