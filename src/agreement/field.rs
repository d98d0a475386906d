//! Every field of an agreement by name: what a gap points at, what a command writes to, which part of the editor holds it.

use crate::agreement::choices::Work;
use crate::agreement::follow_up::Topic;
use crate::base::{Coded, Weekday, coded};
use crate::base::{FollowUpId, GoalId, StepId, TaskId};

/// A part of the agreement; the editor shows one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// *Parterne*
    Parties,
    /// *Formål og mål*
    Purpose,
    /// *Varighed og timer*
    Hours,
    /// *Jobindhold*
    Content,
    /// *Opfølgning*
    FollowUp,
    /// *Afsluttende status*: has a page of its own, beside the editor.
    Closing,
}

impl Part {
    /// Those of the editor in its order, and what is beside it.
    pub const EVERY: [Self; 6] =
        [Self::Parties, Self::Purpose, Self::Hours, Self::Content, Self::FollowUp, Self::Closing];

    /// Those of the editor, in its order.
    pub const ALL: [Self; 5] =
        [Self::Parties, Self::Purpose, Self::Hours, Self::Content, Self::FollowUp];
}

/// Defines [`TextField`], its stable codes, its part, and where the agreement keeps it: one line a field.
macro_rules! text_fields {
    ($($(#[$doc:meta])* $field:ident = $code:literal, $part:ident, $($path:ident).+;)+) => {
        /// A field of free text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TextField {
            $($(#[$doc])* $field,)+
        }

        impl TextField {
            /// Every text field.
            pub const ALL: &[Self] = &[$(Self::$field,)+];

            /// The part of the agreement that the field belongs to.
            #[must_use]
            pub fn part(self) -> Part {
                match self {
                    $(Self::$field => Part::$part,)+
                }
            }
        }

        impl Coded for TextField {
            const EVERY: &'static [Self] = Self::ALL;

            fn code(self) -> &'static str {
                match self {
                    $(Self::$field => $code,)+
                }
            }
        }

        impl crate::agreement::state::Agreement {
            /// The text of a field; empty when nothing was written.
            #[must_use]
            pub fn text(&self, field: TextField) -> &str {
                match field {
                    $(TextField::$field => &self.$($path).+,)+
                }
            }

            /// The text of a field, to change it.
            pub(in crate::agreement) fn text_mut(&mut self, field: TextField) -> &mut String {
                match field {
                    $(TextField::$field => &mut self.$($path).+,)+
                }
            }
        }
    };
}

text_fields! {
    /// The citizen's full name.
    CitizenName = "citizen_name", Parties, citizen.name;
    /// The citizen's phone number.
    CitizenPhone = "citizen_phone", Parties, citizen.phone;
    /// The citizen's mail address.
    CitizenMail = "citizen_mail", Parties, citizen.mail;
    /// *Jobmål*: the job that the citizen aims at.
    JobGoal = "job_goal", Purpose, job_goal;
    /// The company's name.
    CompanyName = "company_name", Parties, company.name;
    /// The company's address.
    CompanyAddress = "company_address", Parties, company.address;
    /// Where the citizen meets, when that is not the company's address.
    MeetingAddress = "meeting_address", Parties, company.meeting_address;
    /// The contact person's name.
    ContactName = "contact_name", Parties, contact.name;
    /// The contact person's role at the company.
    ContactRole = "contact_role", Parties, contact.role;
    /// The contact person's phone number.
    ContactPhone = "contact_phone", Parties, contact.phone;
    /// The contact person's mail address.
    ContactMail = "contact_mail", Parties, contact.mail;
    /// The employee representative's name.
    RepresentativeName = "representative_name", Parties, representative.name;
    /// The employee representative's phone number.
    RepresentativePhone = "representative_phone", Parties, representative.phone;
    /// The employee representative's mail address.
    RepresentativeMail = "representative_mail", Parties, representative.mail;
    /// The caseworker's name.
    CaseworkerName = "caseworker_name", Parties, caseworker.name;
    /// The caseworker's role: *sagsbehandler*, *jobformidler*.
    CaseworkerRole = "caseworker_role", Parties, caseworker.role;
    /// The caseworker's phone number.
    CaseworkerPhone = "caseworker_phone", Parties, caseworker.phone;
    /// The caseworker's mail address.
    CaseworkerMail = "caseworker_mail", Parties, caseworker.mail;
    /// The municipality.
    Municipality = "municipality", Parties, municipality;
    /// *Stillingsbetegnelse*
    JobTitle = "job_title", Hours, job_title;
    /// Days and hours that the company can offer.
    HoursOffered = "hours_offered", Hours, hours_offered;
    /// Why this praktik leads towards the job goal, in the citizen's words.
    PurposeReason = "purpose_reason", Purpose, purpose_reason;
    /// *Opgaver/funktioner*: what the list of tasks does not say.
    TasksText = "tasks_text", Content, tasks_text;
    /// *Hensyn/rammer*
    Accommodations = "accommodations", Content, accommodations;
    /// *Kontaktpersonens opgaver*
    ContactDuties = "contact_duties", Content, contact_duties;
    /// *Kontakt ved fravær*
    AbsenceText = "absence_text", Content, absence_text;
    /// What is agreed or thought about paid hours.
    PaidNote = "paid_note", FollowUp, paid.note;
    /// Where the next follow-up is held.
    NextPlace = "next_place", FollowUp, next.place;
    /// A mentor for the citizen.
    Mentor = "mentor", FollowUp, support.mentor;
    /// A mentor among the colleagues.
    CompanyMentor = "company_mentor", FollowUp, support.company_mentor;
    /// *Hjælpemidler*
    Aids = "aids", FollowUp, support.aids;
    /// Social and health efforts that run beside it.
    ParallelEfforts = "parallel_efforts", FollowUp, support.parallel_efforts;
    /// Who coordinates the parallel efforts.
    Coordinator = "coordinator", FollowUp, support.coordinator;
    /// What came of it.
    ClosingStatus = "closing_status", Closing, closing.status;
    /// What comes next for the citizen.
    ClosingNext = "closing_next", Closing, closing.next;
    /// Why no paid hours came.
    NoPaidReason = "no_paid_reason", Closing, closing.no_paid_reason;
}

coded! {
    /// A field that holds a day.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum DayField {
        /// First day of the agreement.
        Start = "start",
        /// Last day of the agreement.
        End = "end",
        /// When paid hours are expected.
        PaidFrom = "paid_from",
        /// The day of the next follow-up.
        NextDay = "next_day",
    }
}

coded! {
    /// A field that holds a number.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum NumberField {
        /// CVR: eight digits.
        Cvr = "cvr",
        /// P-number: ten digits.
        PNumber = "p_number",
        /// Full-time employees at the P-number, in tenths.
        Employees = "employees",
    }
}

/// Any place in the agreement that a gap or an error can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A free text.
    Text(TextField),
    /// A day.
    Day(DayField),
    /// A number.
    Number(NumberField),
    /// The time of the next follow-up.
    NextTime,
    /// Paid hours expected, in minutes a month.
    PaidTarget,
    /// The purpose.
    Purpose,
    /// Whether paid hours are in prospect.
    Outlook,
    /// The follow-up rhythm.
    Rhythm,
    /// Whom the company calls.
    AbsenceCall,
    /// Whom the citizen calls.
    SickCall,
    /// The citizen's yes to sharing the accommodations.
    Consent,
    /// The hours of the plan as a whole.
    Plan,
    /// The from-date of a step.
    StepFrom(StepId),
    /// Minutes of praktik of one weekday of a step.
    Praktik(StepId, Weekday),
    /// Paid minutes of one weekday of a step.
    Paid(StepId, Weekday),
    /// The time to meet on one weekday of a step.
    Meet(StepId, Weekday),
    /// Whom the employee representative speaks for.
    Representation,
    /// How far the citizen is from the labour market.
    TargetGroup,
    /// The list of tasks.
    Tasks,
    /// One task.
    Task(TaskId),
    /// The list of goals.
    Goals,
    /// The words of one goal.
    GoalText(GoalId),
    /// The due date of one goal.
    GoalDue(GoalId),
    /// The track of one goal.
    GoalTrack(GoalId),
    /// How it showed that one goal was reached.
    GoalHow(GoalId),
    /// The day of a follow-up.
    FollowUpDay(FollowUpId),
    /// What is written in a follow-up.
    FollowUpText(FollowUpId, Topic),
    /// The hours that a follow-up has seen.
    FollowUpHours(FollowUpId, Work),
    /// How much of them is worked.
    FollowUpEffect(FollowUpId),
    /// Who took part in a follow-up.
    FollowUpGuests(FollowUpId),
    /// The tasks that a follow-up has seen done alone.
    FollowUpMastered(FollowUpId),
    /// What has become of the agreement.
    Life(LifeFact),
}

/// What can become of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LifeFact {
    /// Who has signed.
    SignOffs,
    /// Its versions.
    Versions,
    /// The change that is being written.
    Change,
    /// That it was stopped.
    Stopped,
    /// What came of it.
    Outcome,
    /// That it goes on from another.
    Renews,
    /// What was ticked off.
    Ticked,
    /// What came back from those who were handed a view.
    Answers,
    /// What was chosen of what the company sees.
    Disclosed,
    /// What the company filled in.
    Filled,
    /// To which colleagues it was handed over.
    HandedOver,
    /// Who wants a change of what is agreed now.
    Wishes,
}

impl Field {
    /// The part of the agreement that the field belongs to.
    #[must_use]
    pub fn part(self) -> Part {
        match self {
            Self::Text(field) => field.part(),
            Self::Number(_) | Self::Representation | Self::TargetGroup => Part::Parties,
            Self::Day(DayField::Start | DayField::End)
            | Self::Plan
            | Self::StepFrom(_)
            | Self::Praktik(..)
            | Self::Paid(..)
            | Self::Meet(..) => Part::Hours,
            Self::Day(DayField::PaidFrom | DayField::NextDay)
            | Self::NextTime
            | Self::PaidTarget
            | Self::Outlook
            | Self::Rhythm
            | Self::FollowUpDay(_)
            | Self::FollowUpText(..)
            | Self::FollowUpHours(..)
            | Self::FollowUpEffect(_)
            | Self::FollowUpGuests(_)
            | Self::FollowUpMastered(_) => Part::FollowUp,
            Self::Life(_) => Part::Closing,
            Self::Purpose
            | Self::Goals
            | Self::GoalText(_)
            | Self::GoalDue(_)
            | Self::GoalTrack(_)
            | Self::GoalHow(_) => Part::Purpose,
            Self::AbsenceCall | Self::SickCall | Self::Consent | Self::Tasks | Self::Task(_) => {
                Part::Content
            }
        }
    }
}
