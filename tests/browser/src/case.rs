//! The real case, as it stands when everything about it has been written, and what the views show of it.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::{Audience, Kind, Origin};
use klar_aftale::agreement::{NumberField, TextField};
use klar_aftale::app::features::example;
use klar_aftale::base::Day;
use klar_aftale::base::Typed;
use klar_aftale::codec::share::Shared;
use klar_aftale::codec::share::link::carried;
use klar_aftale::kinds::new_agreement;
use klar_aftale::views::plan_view;
use klar_aftale::views::{Edition, Reader, company_view};

use crate::fault::{Fault, Outcome};

/// What the example leaves out, so that every field of the agreement holds something.
pub const BESIDE_THE_EXAMPLE: &[(TextField, &str)] = &[
    (TextField::RepresentativeMail, "tina@eksempel.dk"),
    (TextField::Mentor, "Olga Friis"),
    (TextField::Aids, "Sækkevogn med støtte"),
    (TextField::ParallelEfforts, "Forløb i rygskolen"),
    (TextField::Coordinator, "Ellen Vad"),
];

/// Numbers that no phone number looks like, since they must not be found where they do not belong.
const NUMBERS: &[(NumberField, u64)] =
    &[(NumberField::Cvr, 31_415_926), (NumberField::PNumber, 2_718_281_828)];

/// The real case as of a day, with every field written.
///
/// # Errors
/// The agreement refuses a command of the example.
pub fn agreement(today: Day) -> Outcome<Agreement> {
    let mut agreement = new_agreement(Kind::Praktik, Origin::Own);
    let beside = BESIDE_THE_EXAMPLE.iter();
    let beside = beside.map(|(field, text)| Command::Write(*field, (*text).to_owned()));
    let numbers = NUMBERS.iter();
    let numbers = numbers.map(|(field, number)| Command::SetNumber(*field, Typed::Read(*number)));
    for command in example::commands(today).into_iter().chain(beside).chain(numbers) {
        apply(&mut agreement, &command, today)
            .map_err(|refused| Fault::new(format!("{command:?}: {refused:?}")))?;
    }
    Ok(agreement)
}

/// The number of that edition.
pub const VERSION: u32 = 7;

/// An edition of an agreement that no store knows, made on a day.
#[must_use]
pub fn edition(made: Day) -> Edition {
    Edition { reference: 1, version: VERSION, made, concluded: None }
}

/// What an audience gets to see of an agreement through a link.
#[must_use]
pub fn shared(agreement: &Agreement, audience: Audience, edition: Edition) -> Shared {
    let whole = match audience {
        Audience::Company => {
            Shared::Company(Box::new(company_view(agreement, Reader::Contact, edition)))
        }
        Audience::Representative => {
            Shared::Company(Box::new(company_view(agreement, Reader::Representative, edition)))
        }
        Audience::Citizen => Shared::Plan(Box::new(plan_view(agreement, edition))),
    };
    // A view that no link carries is in no link.
    carried(&whole).unwrap_or(whole)
}

/// The edition that a view is.
#[must_use]
pub fn edition_of(shared: &Shared) -> Edition {
    match shared {
        Shared::Company(view) => view.edition,
        Shared::Plan(view) => view.edition,
    }
}
