//! Every field of an agreement: what a command writes to, what a finding points at, and which part of the editor holds it.

use crate::agreement::choices::Work;
use crate::agreement::follow_up::Topic;
use crate::agreement::signing::ChangeKind;
use crate::agreement::state::Agreement;
use crate::agreement::touch::Touch;
use crate::base::{Day, FollowUpId, GoalId, StepId, TaskId, Typed, Weekday, coded};

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

/// Where what stands in a field is carried to, when a new agreement goes on from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// Into any: it is the citizen's own or the caseworker's.
    Anywhere,
    /// Only into one at the same company.
    SamePlace,
    /// Into none: each agreement has its own.
    Nowhere,
}

/// Defines a kind of field in a table with one line a field: its stable code, its part, what writing it touches, where
/// it is carried to, the version of stored rows since which it exists, and where the agreement keeps it. The order of the lines is the order
/// of the content that is signed, and of the screen within a part.
macro_rules! fields {
    (
        $(#[$meta:meta])*
        $name:ident holds $value:ty as $read:ty, $get:ident, $get_mut:ident {
            $(
                $(#[$doc:meta])*
                $field:ident = $code:literal, $part:ident, $touch:ident $(($change:ident))?,
                carried $carried:ident, since $since:literal, $($path:ident).+;
            )+
        }
    ) => {
        coded! {
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $name {
                $($(#[$doc])* $field = $code,)+
            }
        }

        impl $name {
            /// The part of the agreement that the field belongs to.
            #[must_use]
            pub fn part(self) -> Part {
                match self {
                    $(Self::$field => Part::$part,)+
                }
            }

            /// What writing it touches: whether it is signed content, and which change may change it later.
            #[must_use]
            pub fn touch(self) -> Touch {
                match self {
                    $(Self::$field => Touch::$touch $((ChangeKind::$change))?,)+
                }
            }

            /// Whether what stands in it is carried into an agreement that goes on from this one.
            #[must_use]
            pub fn carried(self) -> Carried {
                match self {
                    $(Self::$field => Carried::$carried,)+
                }
            }

            /// The version of stored rows since which the field exists: an older program calls its rows newer.
            #[must_use]
            pub fn since(self) -> u32 {
                match self {
                    $(Self::$field => $since,)+
                }
            }
        }

        impl Agreement {
            /// What stands in a field.
            #[must_use]
            pub fn $get(&self, field: $name) -> &$read {
                match field {
                    $($name::$field => &self.$($path).+,)+
                }
            }

            /// What stands in a field, to change it.
            pub(in crate::agreement) fn $get_mut(&mut self, field: $name) -> &mut $value {
                match field {
                    $($name::$field => &mut self.$($path).+,)+
                }
            }
        }
    };
}

fields! {
    /// A field of free text.
    TextField holds String as str, text, text_mut {
        /// The citizen's full name.
        CitizenName = "citizen_name", Parties, Content(Contact), carried Anywhere, since 1, citizen.name;
        /// The citizen's phone number.
        CitizenPhone = "citizen_phone", Parties, Content(Contact), carried Anywhere, since 1, citizen.phone;
        /// The citizen's mail address.
        CitizenMail = "citizen_mail", Parties, Content(Contact), carried Anywhere, since 1, citizen.mail;
        /// *Jobmål*: the job that the citizen aims at.
        JobGoal = "job_goal", Purpose, Content(Goals), carried Anywhere, since 1, job_goal;
        /// The company's name.
        CompanyName = "company_name", Parties, Fixed, carried SamePlace, since 1, company.name;
        /// The company's address.
        CompanyAddress = "company_address", Parties, Content(Contact), carried SamePlace, since 1, company.address;
        /// Where the citizen meets, when that is not the company's address.
        MeetingAddress = "meeting_address", Parties, Content(Contact), carried SamePlace, since 1, company.meeting_address;
        /// The contact person's name.
        ContactName = "contact_name", Parties, Content(Contact), carried SamePlace, since 1, contact.name;
        /// The contact person's role at the company.
        ContactRole = "contact_role", Parties, Content(Contact), carried SamePlace, since 1, contact.role;
        /// The contact person's phone number.
        ContactPhone = "contact_phone", Parties, Content(Contact), carried SamePlace, since 1, contact.phone;
        /// The contact person's mail address.
        ContactMail = "contact_mail", Parties, Content(Contact), carried SamePlace, since 1, contact.mail;
        /// The employee representative's name.
        RepresentativeName = "representative_name", Parties, Content(Contact), carried SamePlace, since 1, representative.name;
        /// The employee representative's phone number.
        RepresentativePhone = "representative_phone", Parties, Content(Contact), carried SamePlace, since 1, representative.phone;
        /// The employee representative's mail address.
        RepresentativeMail = "representative_mail", Parties, Content(Contact), carried SamePlace, since 1, representative.mail;
        /// The caseworker's name.
        CaseworkerName = "caseworker_name", Parties, Content(Contact), carried Anywhere, since 1, caseworker.name;
        /// The caseworker's role: *sagsbehandler*, *jobformidler*.
        CaseworkerRole = "caseworker_role", Parties, Content(Contact), carried Anywhere, since 1, caseworker.role;
        /// The caseworker's phone number.
        CaseworkerPhone = "caseworker_phone", Parties, Content(Contact), carried Anywhere, since 1, caseworker.phone;
        /// The caseworker's mail address.
        CaseworkerMail = "caseworker_mail", Parties, Content(Contact), carried Anywhere, since 1, caseworker.mail;
        /// The municipality.
        Municipality = "municipality", Parties, Content(Contact), carried Anywhere, since 1, municipality;
        /// *Stillingsbetegnelse*
        JobTitle = "job_title", Hours, Content(Tasks), carried SamePlace, since 1, job_title;
        /// Days and hours that the company can offer.
        HoursOffered = "hours_offered", Hours, Beside, carried SamePlace, since 5, hours_offered;
        /// Why it leads towards the job goal, in the citizen's words.
        PurposeReason = "purpose_reason", Purpose, Content(Goals), carried SamePlace, since 1, purpose_reason;
        /// *Opgaver/funktioner*: what the list of tasks leaves out.
        TasksText = "tasks_text", Content, Content(Tasks), carried SamePlace, since 1, tasks_text;
        /// The breaks (*pauser*) on a working day, in words; in no link of format 1.
        BreakNote = "break_note", Content, Content(Tasks), carried SamePlace, since 6, break_note;
        /// *Hensyn/rammer*
        Accommodations = "accommodations", Content, Content(Accommodations), carried SamePlace, since 1, accommodations;
        /// *Kontaktpersonens opgaver*
        ContactDuties = "contact_duties", Content, Content(Tasks), carried SamePlace, since 1, contact_duties;
        /// *Kontakt ved fravær*
        AbsenceText = "absence_text", Content, Content(Tasks), carried SamePlace, since 1, absence_text;
        /// What is agreed or thought about paid hours.
        PaidNote = "paid_note", FollowUp, Content(FollowUp), carried SamePlace, since 1, paid.note;
        /// Where the next follow-up is held.
        NextPlace = "next_place", FollowUp, Beside, carried SamePlace, since 1, next.place;
        /// A mentor for the citizen.
        Mentor = "mentor", FollowUp, Content(FollowUp), carried Anywhere, since 1, support.mentor;
        /// A mentor among the colleagues.
        CompanyMentor = "company_mentor", FollowUp, Content(FollowUp), carried SamePlace, since 1, support.company_mentor;
        /// *Hjælpemidler*
        Aids = "aids", FollowUp, Content(FollowUp), carried Anywhere, since 1, support.aids;
        /// Social and health efforts that run beside it.
        ParallelEfforts = "parallel_efforts", FollowUp, Content(FollowUp), carried Anywhere, since 1, support.parallel_efforts;
        /// Who coordinates the parallel efforts.
        Coordinator = "coordinator", FollowUp, Content(FollowUp), carried Anywhere, since 1, support.coordinator;
        /// What came of it.
        ClosingStatus = "closing_status", Closing, Beside, carried Nowhere, since 3, closing.status;
        /// What comes next for the citizen.
        ClosingNext = "closing_next", Closing, Beside, carried Nowhere, since 3, closing.next;
        /// Why no paid hours came.
        NoPaidReason = "no_paid_reason", Closing, Beside, carried Nowhere, since 3, closing.no_paid_reason;
    }
}

fields! {
    /// A field that holds a day.
    DayField holds Typed<Day> as Typed<Day>, day, day_mut {
        /// First day of the agreement.
        Start = "start", Hours, Fixed, carried Nowhere, since 1, start;
        /// Last day of the agreement.
        End = "end", Hours, Fixed, carried Nowhere, since 1, end;
        /// When paid hours are expected.
        PaidFrom = "paid_from", FollowUp, Content(FollowUp), carried Nowhere, since 1, paid.from;
        /// The day of the next follow-up.
        NextDay = "next_day", FollowUp, Beside, carried Nowhere, since 1, next.day;
    }
}

fields! {
    /// A field that holds a number.
    NumberField holds Typed<u64> as Typed<u64>, number, number_mut {
        /// CVR: eight digits.
        Cvr = "cvr", Parties, Fixed, carried SamePlace, since 1, company.cvr;
        /// P-number: ten digits.
        PNumber = "p_number", Parties, Fixed, carried SamePlace, since 1, company.p_number;
        /// Full-time employees at the P-number, in tenths.
        Employees = "employees", Parties, Fixed, carried SamePlace, since 1, company.employees;
    }
}

/// Any place in the agreement that a command can write to, or a finding point at.
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
    /// The citizen's consent to sharing the accommodations.
    Consent,
    /// The hours of the plan as a whole.
    Plan,
    /// The from-date of a step.
    StepFrom(StepId),
    /// The minutes of one kind of work on one weekday of a step.
    Hours(StepId, Work, Weekday),
    /// The time to meet on one weekday of a step.
    Meet(StepId, Weekday),
    /// Whom the employee representative represents.
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
    /// The evidence that one goal was reached.
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
    FollowUpParticipants(FollowUpId),
    /// The tasks that a follow-up has seen done alone.
    FollowUpMastered(FollowUpId),
    /// A fact of the lifecycle.
    Lifecycle(LifecycleFact),
}

/// A fact of the lifecycle of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LifecycleFact {
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
            Self::Day(field) => field.part(),
            Self::Number(field) => field.part(),
            Self::Representation | Self::TargetGroup => Part::Parties,
            Self::Plan | Self::StepFrom(_) | Self::Hours(..) | Self::Meet(..) => Part::Hours,
            Self::NextTime
            | Self::PaidTarget
            | Self::Outlook
            | Self::Rhythm
            | Self::FollowUpDay(_)
            | Self::FollowUpText(..)
            | Self::FollowUpHours(..)
            | Self::FollowUpEffect(_)
            | Self::FollowUpParticipants(_)
            | Self::FollowUpMastered(_) => Part::FollowUp,
            Self::Lifecycle(_) => Part::Closing,
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

    /// Whether the field is a part of what the parties agree on, and not beside it.
    #[must_use]
    pub fn is_content(self) -> bool {
        match self {
            Self::Text(field) => field.touch() != Touch::Beside,
            Self::Day(field) => field.touch() != Touch::Beside,
            Self::Number(field) => field.touch() != Touch::Beside,
            Self::NextTime
            | Self::Consent
            | Self::TargetGroup
            | Self::GoalHow(_)
            | Self::FollowUpDay(_)
            | Self::FollowUpText(..)
            | Self::FollowUpHours(..)
            | Self::FollowUpEffect(_)
            | Self::FollowUpParticipants(_)
            | Self::FollowUpMastered(_)
            | Self::Lifecycle(_) => false,
            Self::PaidTarget
            | Self::Purpose
            | Self::Outlook
            | Self::Rhythm
            | Self::AbsenceCall
            | Self::SickCall
            | Self::Plan
            | Self::StepFrom(_)
            | Self::Hours(..)
            | Self::Meet(..)
            | Self::Representation
            | Self::Tasks
            | Self::Task(_)
            | Self::Goals
            | Self::GoalText(_)
            | Self::GoalDue(_)
            | Self::GoalTrack(_) => true,
        }
    }
}
