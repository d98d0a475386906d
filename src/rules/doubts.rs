//! Values that are possible and probably not what was meant; the field asks about them, and nothing is blocked.

use crate::agreement::{Agreement, DayField, Field, TargetGroup, TextField};
use crate::base::{Day, Period};
use crate::input::{mail_address, number_to_dial};

/// What is asked about a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A day that lies years from today, such as one read from `27-03-01`.
    FarDay {
        /// The day.
        day: Day,
    },
    /// A goal that is to be reached before the first day.
    BeforeStart {
        /// The first day.
        start: Day,
    },
    /// A period longer than what is usual for the target group (LAB § 61).
    LongPeriod {
        /// Begun weeks of the period.
        weeks: u32,
        /// The usual limit, in weeks.
        most: u32,
    },
    /// A phone field without a number that can be dialled.
    NoPhone,
    /// A mail field without an address that can be written to.
    NoMail,
}

/// Days from today beyond which a day is asked about.
const FAR: u32 = 2 * 365;

/// Every doubt about an agreement as it is today, with its field; a field may have several.
#[must_use]
pub fn doubts(agreement: &Agreement, today: Day) -> Vec<(Field, Doubt)> {
    let days = days(agreement);
    let far = days.filter(|(_, day)| day.number().abs_diff(today.number()) > FAR);
    let mut found: Vec<(Field, Doubt)> =
        far.map(|(field, day)| (field, Doubt::FarDay { day })).collect();
    if let Some(&start) = agreement.start.value() {
        let early = |due: &Day| *due < start;
        let goals = agreement.goals.iter().filter(|goal| goal.due.value().is_some_and(early));
        found.extend(goals.map(|goal| (Field::GoalDue(goal.id), Doubt::BeforeStart { start })));
    }
    found.extend(long_period(agreement).map(|doubt| (Field::Day(DayField::End), doubt)));
    let texts = TextField::ALL.iter().filter(|field| !agreement.text(**field).trim().is_empty());
    let unread = texts.filter_map(|field| {
        let text = agreement.text(*field);
        let doubt = match kind_of(*field)? {
            Contact::Phone => number_to_dial(text).is_none().then_some(Doubt::NoPhone),
            Contact::Mail => mail_address(text).is_none().then_some(Doubt::NoMail),
        };
        Some((Field::Text(*field), doubt?))
    });
    found.extend(unread);
    found
}

/// Every day that is written in an agreement, with its field.
fn days(agreement: &Agreement) -> impl Iterator<Item = (Field, Day)> {
    let own = DayField::ALL
        .iter()
        .filter_map(|field| Some((Field::Day(*field), *agreement.day(*field).value()?)));
    let goals = agreement
        .goals
        .iter()
        .filter_map(|goal| Some((Field::GoalDue(goal.id), *goal.due.value()?)));
    let steps = agreement
        .steps
        .iter()
        .skip(1)
        .filter_map(|step| Some((Field::StepFrom(step.id), agreement.step_start(step)?)));
    own.chain(goals).chain(steps)
}

fn long_period(agreement: &Agreement) -> Option<Doubt> {
    let most = match agreement.target_group? {
        TargetGroup::Near => 4,
        TargetGroup::Far => 13,
    };
    let weeks = agreement.period().and_then(Period::weeks)?;
    (weeks > most).then_some(Doubt::LongPeriod { weeks, most })
}

/// What a text field is read for.
enum Contact {
    Phone,
    Mail,
}

fn kind_of(field: TextField) -> Option<Contact> {
    use TextField as T;
    match field {
        T::CitizenPhone | T::ContactPhone | T::RepresentativePhone | T::CaseworkerPhone => {
            Some(Contact::Phone)
        }
        T::CitizenMail | T::ContactMail | T::RepresentativeMail | T::CaseworkerMail => {
            Some(Contact::Mail)
        }
        _ => None,
    }
}
