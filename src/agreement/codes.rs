//! The names under which stored entries and signed contents keep choices for ever; a new variant breaks the build here.

use crate::agreement::choices::{
    AbsenceCall, Audience, Consent, Kind, Origin, Outlook, Purpose, Representation, Rhythm,
    SickCall, TargetGroup, Track, Work,
};
use crate::agreement::field::{DayField, NumberField};
use crate::agreement::follow_up::{Guest, Topic};
use crate::agreement::life::{ChangeKind, Outcome, Party, Stop, Way};
use crate::agreement::sharing::CompanyField;
use crate::agreement::sharing::Decision;
use crate::agreement::sharing::Matter;
use crate::base::Weekday;

/// A value of a fixed list with a stable name.
pub trait Coded: Copy {
    /// The stored name.
    fn code(self) -> &'static str;

    /// The value of a stored name.
    fn from_code(code: &str) -> Option<Self>;
}

macro_rules! coded {
    ($($type:ident { $($variant:ident = $code:literal),+ $(,)? })+) => {
        $(impl Coded for $type {
            fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }
        })+
    };
}

coded! {
    Kind { Praktik = "praktik" }
    Origin { Own = "own", Example = "example" }
    Purpose {
        PaidHours = "paid_hours",
        Training = "training",
        Clarification = "clarification",
        Retention = "retention",
        Availability = "availability",
    }
    TargetGroup { Near = "near", Far = "far" }
    Outlook { Expected = "expected", Open = "open", None = "none" }
    Rhythm { Weekly = "weekly", Fortnightly = "fortnightly", Monthly = "monthly" }
    AbsenceCall { CitizenFirst = "citizen_first", CaseworkerOnly = "caseworker_only" }
    SickCall { Contact = "contact", Caseworker = "caseworker" }
    Consent { NotGiven = "not_given", Given = "given" }
    Representation { Own = "own", Joint = "joint" }
    Party {
        Company = "company",
        Representative = "representative",
        Citizen = "citizen",
        Municipality = "municipality",
    }
    Way { Link = "link", Screen = "screen", Phone = "phone", Paper = "paper" }
    ChangeKind {
        Contact = "contact",
        Goals = "goals",
        Tasks = "tasks",
        Accommodations = "accommodations",
        FollowUp = "follow_up",
        Hours = "hours",
        Extend = "extend",
        Shorten = "shorten",
    }
    Stop { Interrupted = "interrupted", Cancelled = "cancelled" }
    Outcome {
        FullTimeJob = "full_time_job",
        PartTimeJob = "part_time_job",
        PaidHours = "paid_hours",
        Fleksjob = "fleksjob",
        Education = "education",
        WageSubsidy = "wage_subsidy",
        NewPraktik = "new_praktik",
        Other = "other",
    }
    Guest {
        Citizen = "citizen",
        Contact = "contact",
        Caseworker = "caseworker",
        Mentor = "mentor",
    }
    Topic {
        Going = "going",
        Next = "next",
        Ability = "ability",
        Actions = "actions",
        Place = "place",
    }
    Work { Praktik = "praktik", Paid = "paid" }
    Track { Hours = "hours", Effectiveness = "effectiveness", Breadth = "breadth" }
    Audience {
        Company = "company",
        Representative = "representative",
        Citizen = "citizen",
    }
    CompanyField {
        ContactName = "contact_name",
        ContactRole = "contact_role",
        ContactPhone = "contact_phone",
        ContactMail = "contact_mail",
        Employees = "employees",
        MeetingAddress = "meeting_address",
        Tasks = "tasks",
        HoursOffered = "hours_offered",
        RepresentativeName = "representative_name",
        RepresentativePhone = "representative_phone",
        RepresentativeMail = "representative_mail",
    }
    Decision { Agreed = "agreed", ChangeWanted = "change_wanted" }
    Matter {
        Tasks = "tasks",
        Duties = "duties",
        Accommodations = "accommodations",
        Aids = "aids",
        ParallelEfforts = "parallel_efforts",
        CompanyMentor = "company_mentor",
        Goals = "goals",
        FollowUp = "follow_up",
        Absence = "absence",
        Phone = "phone",
    }
    DayField { Start = "start", End = "end", PaidFrom = "paid_from", NextDay = "next_day" }
    NumberField { Cvr = "cvr", PNumber = "p_number", Employees = "employees" }
    Weekday {
        Monday = "mon",
        Tuesday = "tue",
        Wednesday = "wed",
        Thursday = "thu",
        Friday = "fri",
        Saturday = "sat",
        Sunday = "sun",
    }
}
