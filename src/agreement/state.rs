//! The agreement (*aftale*): the state that the log of its commands folds to.

use crate::agreement::choices::{
    AbsenceCall, Consent, Origin, Outlook, Purpose, Representation, Rhythm, SickCall, TargetGroup,
};
use crate::agreement::goals::Goal;
use crate::agreement::hours::HoursStep;
use crate::agreement::kind::KindDescription;
use crate::agreement::lifecycle::Lifecycle;
use crate::agreement::tasks::Task;
use crate::base::StepId;
use crate::base::Typed;
use crate::base::{ClockTime, Day, Minutes, Period};

/// One agreement between citizen, company and municipality; any part may be unfinished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Its kind.
    pub kind: &'static KindDescription,
    /// Whether it is the example.
    pub origin: Origin,
    /// The citizen.
    pub citizen: Citizen,
    /// How far the citizen is from the labour market; the caseworker's knowledge, and in no view.
    pub target_group: Option<TargetGroup>,
    /// The company.
    pub company: Company,
    /// The company's contact person.
    pub contact: Person,
    /// The employee representative (*medarbejderrepræsentant*); has no role.
    pub representative: Person,
    /// Whom the employee representative represents.
    pub representation: Option<Representation>,
    /// The caseworker.
    pub caseworker: Person,
    /// The municipality's name.
    pub municipality: String,
    /// The job that the citizen aims at.
    pub job_goal: String,
    /// The purpose.
    pub purpose: Option<Purpose>,
    /// Why, in words.
    pub purpose_reason: String,
    /// Goals and sub-goals.
    pub goals: Vec<Goal>,
    /// *Stillingsbetegnelse*
    pub job_title: String,
    /// First day.
    pub start: Typed<Day>,
    /// Last day; may be missing in a draft only.
    pub end: Typed<Day>,
    /// Days and hours that the company can offer, in its own words; what is agreed stands in the plan.
    pub hours_offered: String,
    /// The hours plan; the first step starts with the agreement.
    pub steps: Vec<HoursStep>,
    /// The tasks.
    pub tasks: Vec<Task>,
    /// *Opgaver/funktioner*, beside the list.
    pub tasks_text: String,
    /// *Pauser*
    pub break_note: String,
    /// *Hensyn/rammer*
    pub accommodations: String,
    /// Whether the company may see the accommodations.
    pub consent: Consent,
    /// *Kontaktpersonens opgaver*
    pub contact_duties: String,
    /// *Kontakt ved fravær*
    pub absence_text: String,
    /// Whom the company calls.
    pub absence_call: Option<AbsenceCall>,
    /// Whom the citizen calls when ill.
    pub sick_call: Option<SickCall>,
    /// What is expected of paid hours.
    pub paid: PaidExpectation,
    /// How often follow-up is held.
    pub rhythm: Option<Rhythm>,
    /// The next follow-up.
    pub next: NextFollowUp,
    /// Support beside it.
    pub support: Support,
    /// The words of the closing status.
    pub closing: ClosingWords,
    /// Its lifecycle: everything that is not content.
    pub lifecycle: Lifecycle,
}

/// The citizen (*borger*).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Citizen {
    /// Full name.
    pub name: String,
    /// Phone number, as written.
    pub phone: String,
    /// Mail address.
    pub mail: String,
}

/// The company (*virksomhed*); legally one P-number.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Company {
    /// Name.
    pub name: String,
    /// Eight digits.
    pub cvr: Typed<u64>,
    /// Ten digits.
    pub p_number: Typed<u64>,
    /// Full-time employees at the P-number, in tenths.
    pub employees: Typed<u64>,
    /// Address.
    pub address: String,
    /// Where to meet, when it is another place.
    pub meeting_address: String,
}

/// A person who takes part for the company or the municipality.
#[derive(Clone, Debug, PartialEq, Eq, Default, Hash)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Role, e.g. *butikschef*, *jobformidler*.
    pub role: String,
    /// Phone number, as written.
    pub phone: String,
    /// Mail address.
    pub mail: String,
}

/// *Forventning om løntimer*
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PaidExpectation {
    /// Whether they are in prospect.
    pub outlook: Option<Outlook>,
    /// From when.
    pub from: Typed<Day>,
    /// How many, in minutes a month.
    pub monthly: Typed<Minutes>,
    /// In words.
    pub note: String,
}

/// The next contact, always with time and place.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct NextFollowUp {
    /// The day.
    pub day: Typed<Day>,
    /// The time.
    pub time: Typed<ClockTime>,
    /// The place.
    pub place: String,
}

/// *Støtte*
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Support {
    /// A mentor.
    pub mentor: String,
    /// A mentor among the colleagues.
    pub company_mentor: String,
    /// Aids.
    pub aids: String,
    /// Social and health efforts beside it.
    pub parallel_efforts: String,
    /// Who coordinates them.
    pub coordinator: String,
}

/// *Afsluttende status*, in words.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ClosingWords {
    /// What came of it.
    pub status: String,
    /// What comes next.
    pub next: String,
    /// Why no paid hours came, when none did.
    pub no_paid_reason: String,
}

impl Agreement {
    /// The id of the step that every agreement has from the start.
    pub const FIRST_STEP: StepId = StepId(0);

    /// A new, empty agreement.
    #[must_use]
    pub fn new(kind: &'static KindDescription, origin: Origin) -> Self {
        Self {
            kind,
            origin,
            citizen: Citizen::default(),
            target_group: None,
            company: Company::default(),
            contact: Person::default(),
            representative: Person::default(),
            representation: None,
            caseworker: Person::default(),
            municipality: String::new(),
            job_goal: String::new(),
            purpose: None,
            purpose_reason: String::new(),
            goals: Vec::new(),
            job_title: String::new(),
            start: Typed::Blank,
            end: Typed::Blank,
            hours_offered: String::new(),
            steps: vec![HoursStep::first(Self::FIRST_STEP)],
            tasks: Vec::new(),
            tasks_text: String::new(),
            break_note: String::new(),
            accommodations: String::new(),
            consent: Consent::NotGiven,
            contact_duties: String::new(),
            absence_text: String::new(),
            absence_call: None,
            sick_call: None,
            paid: PaidExpectation::default(),
            rhythm: None,
            next: NextFollowUp::default(),
            support: Support::default(),
            closing: ClosingWords::default(),
            lifecycle: Lifecycle::default(),
        }
    }

    /// True while nothing was written in it but who the caseworker is, so that removing it loses nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let empty = Self::new(self.kind, self.origin);
        let own = Self {
            caseworker: empty.caseworker.clone(),
            municipality: empty.municipality.clone(),
            ..self.clone()
        };
        own == empty
    }

    /// The period, when both ends are known and in order; without an end where the kind demands none and none is written.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        let first = *self.start.value()?;
        if self.end.is_blank() && !self.kind.demands_end() {
            return Some(Period::open(first));
        }
        Period::new(first, *self.end.value()?)
    }

    /// Where the citizen meets: the meeting address, else the company's.
    #[must_use]
    pub fn meeting_place(&self) -> &str {
        let own = self.company.meeting_address.trim();
        if own.is_empty() { self.company.address.trim() } else { own }
    }
}
