//! What is chosen from a fixed list: kind, purpose, rhythm, who calls whom.

/// The kind of an agreement; decides which fields it asks for (`gaps.rs`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// *virksomhedspraktik*, with or without paid hours beside it.
    Praktik,
}

/// Where an agreement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A caseworker wrote it.
    Own,
    /// It is the example that a new user loads and removes in one click.
    Example,
}

/// *Formål*: why the praktik is agreed; exactly one (BEK 2636/2021 § 60).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// *Opnå løntimer*
    PaidHours,
    /// *Træning af jobrelaterede kompetencer*
    Training,
    /// *Afklaring af jobmål*
    Clarification,
    /// *Arbejdsfastholdelse*: sick-listed, has a job.
    Retention,
    /// *Rådighedsafprøvning*: dagpenge only.
    Availability,
}

impl Purpose {
    /// The three ordinary purposes, then the two special ones.
    pub const ALL: [Self; 5] =
        [Self::PaidHours, Self::Training, Self::Clarification, Self::Retention, Self::Availability];
}

/// *Målgruppe*: how far the citizen is from the labour market; decides how long a praktik may last (LAB § 61) and how
/// often to follow up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetGroup {
    /// Dagpenge, *jobparat* or *uddannelsesparat*: normally four weeks.
    Near,
    /// Further from the labour market: normally up to thirteen weeks.
    Far,
}

impl TargetGroup {
    /// In the order that the screen shows.
    pub const ALL: [Self; 2] = [Self::Near, Self::Far];
}

/// Whether paid hours are in prospect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// Paid hours from the first day or from a day that is agreed.
    Expected,
    /// It is not known yet.
    Open,
    /// It is clear from the outset that there will be none.
    None,
}

impl Outlook {
    /// In the order that the screen shows.
    pub const ALL: [Self; 3] = [Self::Expected, Self::Open, Self::None];
}

/// How often the caseworker follows up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Every week.
    Weekly,
    /// Every second week.
    Fortnightly,
    /// Every fourth week, the least in the first year.
    Monthly,
}

impl Rhythm {
    /// From often to seldom.
    pub const ALL: [Self; 3] = [Self::Weekly, Self::Fortnightly, Self::Monthly];

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

/// Whom the company calls when the citizen does not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbsenceCall {
    /// The citizen first, then the caseworker: the company gets the citizen's phone number.
    CitizenFirst,
    /// The caseworker only: the citizen's phone number stays out of the company's view.
    CaseworkerOnly,
}

impl AbsenceCall {
    /// In the order that the screen shows.
    pub const ALL: [Self; 2] = [Self::CitizenFirst, Self::CaseworkerOnly];
}

/// Whom the citizen calls when ill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SickCall {
    /// The contact person at the company.
    Contact,
    /// The caseworker.
    Caseworker,
}

impl SickCall {
    /// In the order that the screen shows.
    pub const ALL: [Self; 2] = [Self::Contact, Self::Caseworker];
}

/// Whom the employee representative speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Representation {
    /// The colleagues of this company.
    Own,
    /// A group of workplaces that has none of its own: the joint representative.
    Joint,
}

impl Representation {
    /// In the order that the screen shows.
    pub const ALL: [Self; 2] = [Self::Own, Self::Joint];
}

/// Whether the citizen has said yes to the company seeing the accommodations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Consent {
    /// No yes was given: the company does not see them.
    #[default]
    NotGiven,
    /// The citizen has said yes.
    Given,
}

/// Whether work is praktik or paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Work {
    /// Unpaid praktik.
    Praktik,
    /// *løntimer*: paid by the company.
    Paid,
}

impl Work {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Praktik, Self::Paid];
}

/// *spor*: what a goal makes grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Track {
    /// More hours.
    Hours,
    /// More effective hours.
    Effectiveness,
    /// A broader set of tasks.
    Breadth,
}

impl Track {
    /// In the order that the screen shows.
    pub const ALL: [Self; 3] = [Self::Hours, Self::Effectiveness, Self::Breadth];
}

/// For whom a read-only view is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The company's contact person.
    Company,
    /// The employee representative: sees what the company sees.
    Representative,
    /// The citizen.
    Citizen,
}

impl Audience {
    /// In the order in which they are asked to sign.
    pub const ALL: [Self; 3] = [Self::Company, Self::Representative, Self::Citizen];
}
