//! Companies and contact persons known from other agreements on this device (A10).

use crate::agreement::Agreement;
use crate::agreement::Origin;
use crate::agreement::{Command, Field};
use crate::agreement::{NumberField, TextField};
use crate::app::effect::Effect;
use crate::app::features::overview::front_page::last_changed_first;
use crate::app::moment::Moment;
use crate::app::session::state::Session;
use crate::base::AgreementId;
use crate::base::Typed;
use crate::input::key;

/// A company known from another agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCompany {
    /// The newest agreement that it is known from.
    pub agreement: AgreementId,
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
}

/// The texts that belong to a company and its people.
const TEXTS: [TextField; 10] = [
    TextField::CompanyName,
    TextField::CompanyAddress,
    TextField::MeetingAddress,
    TextField::ContactName,
    TextField::ContactRole,
    TextField::ContactPhone,
    TextField::ContactMail,
    TextField::RepresentativeName,
    TextField::RepresentativePhone,
    TextField::RepresentativeMail,
];

/// A longer list takes more time to read than a name to type.
const MOST_OFFERED: usize = 5;

/// Suggestions for an agreement's company: those whose names begin with what was typed, while nothing else is written
/// about the company. One for each name and address.
#[must_use]
pub fn companies(session: &Session, into: AgreementId) -> Vec<KnownCompany> {
    let Some(case) = session.cases.get(&into) else {
        return Vec::new();
    };
    let own = case.agreement();
    let typed = key(&own.company.name);
    let texts = TEXTS.iter().skip(1).any(|field| !own.text(*field).trim().is_empty());
    let numbers = numbers(own).iter().any(|(_, number)| !number.is_blank());
    let begun = texts || numbers;
    if begun {
        return Vec::new();
    }
    let others = last_changed_first(session, |id, row| {
        id != into
            && row.origin == Origin::Own
            && !row.company.is_empty()
            && key(&row.company).starts_with(&typed)
    });
    let mut found: Vec<KnownCompany> = Vec::new();
    for (id, row) in others {
        let new =
            found.iter().all(|known| (&known.name, &known.address) != (&row.company, &row.address));
        if new {
            let (name, address) = (row.company.clone(), row.address.clone());
            found.push(KnownCompany { agreement: id, name, address });
        }
        if found.len() == MOST_OFFERED {
            break;
        }
    }
    found
}

/// The numbers of a company.
fn numbers(agreement: &Agreement) -> [(NumberField, &Typed<u64>); 3] {
    let company = &agreement.company;
    [
        (NumberField::Cvr, &company.cvr),
        (NumberField::PNumber, &company.p_number),
        (NumberField::Employees, &company.employees),
    ]
}

/// Copies what is known of a company from another agreement, whose log is loaded.
pub(in crate::app) fn use_company(
    session: &mut Session,
    into: AgreementId,
    from: AgreementId,
    moment: Moment,
) -> Vec<Effect> {
    let commands = company_commands(session, from);
    let mut effects = session.act(into, commands, moment);
    effects.push(Effect::Focus(Field::Text(TextField::CompanyName)));
    effects
}

/// The commands that write everything known of the company of an agreement.
fn company_commands(session: &Session, from: AgreementId) -> Vec<Command> {
    let Some(case) = session.cases.get(&from) else {
        return Vec::new();
    };
    let agreement = case.agreement();
    let texts = TEXTS
        .iter()
        .filter(|field| !agreement.text(**field).is_empty())
        .map(|field| Command::Write(*field, agreement.text(*field).to_owned()));
    let numbers = numbers(agreement)
        .into_iter()
        .filter(|(_, number)| !number.is_blank())
        .map(|(field, number)| Command::SetNumber(field, number.clone()));
    texts.chain(numbers).collect()
}
