//! What is chosen from a fixed list: kind, purpose, rhythm, who calls whom.

use crate::base::coded;

coded! {
    /// The kind of an agreement; what it asks for stands in `kinds`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// *virksomhedspraktik*, with or without paid hours beside it.
        Praktik = "praktik",
    }
}

coded! {
    /// Where an agreement comes from.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Origin {
        /// A caseworker wrote it.
        Own = "own",
        /// It is the example that a new user loads and removes in one click.
        Example = "example",
    }
}

coded! {
    /// *Formål*: why it is agreed; exactly one (BEK 2636/2021 § 60).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Purpose {
        /// *Opnå løntimer*
        PaidHours = "paid_hours",
        /// *Træning af jobrelaterede kompetencer*
        Training = "training",
        /// *Afklaring af jobmål*
        Clarification = "clarification",
        /// *Arbejdsfastholdelse*: sick-listed, has a job.
        Retention = "retention",
        /// *Rådighedsafprøvning*: dagpenge only.
        Availability = "availability",
    }
}

coded! {
    /// *Målgruppe*: how far the citizen is from the labour market; decides how long it may last (LAB § 61) and how
    /// often to follow up.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum TargetGroup {
        /// Dagpenge, *jobparat* or *uddannelsesparat*: normally four weeks.
        Near = "near",
        /// Further from the labour market: normally up to thirteen weeks.
        Far = "far",
    }
}

coded! {
    /// Whether paid hours are in prospect.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Outlook {
        /// Paid hours from the first day or from a day that is agreed.
        Expected = "expected",
        /// It is not known yet.
        Open = "open",
        /// It is clear from the outset that there will be none.
        None = "none",
    }
}

coded! {
    /// How often the caseworker follows up.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Rhythm {
        /// Every week.
        Weekly = "weekly",
        /// Every second week.
        Fortnightly = "fortnightly",
        /// Every fourth week, the least in the first year.
        Monthly = "monthly",
    }
}

impl Rhythm {
    /// Days from one follow-up to the next; a month is four weeks, so that the weekday stays.
    #[must_use]
    pub fn days(self) -> u32 {
        match self {
            Self::Weekly => 7,
            Self::Fortnightly => 14,
            Self::Monthly => 28,
        }
    }
}

coded! {
    /// Whom the company calls when the citizen does not come.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum AbsenceCall {
        /// The citizen first, then the caseworker: the company gets the citizen's phone number.
        CitizenFirst = "citizen_first",
        /// The caseworker only: the citizen's phone number stays out of the company's view.
        CaseworkerOnly = "caseworker_only",
    }
}

coded! {
    /// Whom the citizen calls when ill.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum SickCall {
        /// The contact person at the company.
        Contact = "contact",
        /// The caseworker.
        Caseworker = "caseworker",
    }
}

coded! {
    /// Whom the employee representative represents.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Representation {
        /// The colleagues of this company.
        Own = "own",
        /// A group of workplaces that has none of its own: the joint representative.
        Joint = "joint",
    }
}

coded! {
    /// Whether the citizen consents to the company seeing the accommodations.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
    pub enum Consent {
        /// No consent: the company does not see them.
        #[default]
        NotGiven = "not_given",
        /// The citizen consents.
        Given = "given",
    }
}

coded! {
    /// Whether work is paid.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Work {
        /// Unpaid, beside or before paid hours: the *praktik*, under whose name it is stored.
        Unpaid = "praktik",
        /// *løntimer*: paid by the company.
        Paid = "paid",
    }
}

coded! {
    /// *spor*: what a goal increases.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Track {
        /// More hours.
        Hours = "hours",
        /// More effective hours.
        Effectiveness = "effectiveness",
        /// A broader set of tasks.
        Breadth = "breadth",
    }
}

coded! {
    /// For whom a read-only view is made.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Audience {
        /// The company's contact person.
        Company = "company",
        /// The employee representative: sees what the company sees.
        Representative = "representative",
        /// The citizen.
        Citizen = "citizen",
    }
}
