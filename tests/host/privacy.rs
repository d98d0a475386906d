//! A link holds only what its projection holds: every text field has a private word, and links are searched for them.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::{AbsenceCall, Consent, Work};
use klar_aftale::agreement::{Choice, Command, GoalChange};
use klar_aftale::agreement::{NumberField, TextField};
use klar_aftale::base::{Coded as _, Typed};
use klar_aftale::base::{GoalId, TaskId};
use klar_aftale::codec::share::Shared;
use klar_aftale::codec::share::link;
use klar_aftale::codec::share::v1::{company, plan};
use klar_aftale::views::plan_view;
use klar_aftale::views::{Reader, company_view};

use crate::builder::{Builder, TODAY, day, edition, example};
use crate::sealed::{link_to, view_in};

/// The fields of which the company always sees the text.
const COMPANY_SEES: [TextField; 13] = [
    TextField::CompanyMentor,
    TextField::CompanyName,
    TextField::MeetingAddress,
    TextField::ContactName,
    TextField::CaseworkerName,
    TextField::CaseworkerRole,
    TextField::CaseworkerPhone,
    TextField::CaseworkerMail,
    TextField::Municipality,
    TextField::JobTitle,
    TextField::TasksText,
    TextField::ContactDuties,
    TextField::AbsenceText,
];

/// The fields of which the citizen sees the text.
const CITIZEN_SEES: [TextField; 14] = [
    TextField::CompanyName,
    TextField::MeetingAddress,
    TextField::ContactName,
    TextField::ContactPhone,
    TextField::ContactMail,
    TextField::CaseworkerName,
    TextField::CaseworkerRole,
    TextField::CaseworkerPhone,
    TextField::CaseworkerMail,
    TextField::Municipality,
    TextField::JobGoal,
    TextField::PurposeReason,
    TextField::Accommodations,
    TextField::AbsenceText,
];

/// Both see the place of the next follow-up and the citizen's first name.
const BOTH_SEE: [TextField; 1] = [TextField::NextPlace];

/// The word that stands in a field and nowhere else.
fn word(field: TextField) -> String {
    format!("qqq{}qqq", field.code())
}

/// The family name, which nobody needs.
const FAMILY_NAME: &str = "qqqfamilynameqqq";

/// The example with a private word in every text field, task and goal, and numbers that are easy to find.
fn marked() -> Builder {
    let marked = TextField::ALL
        .iter()
        .fold(example(), |made, field| made.text(*field, &word(*field)))
        .text(TextField::CitizenName, &format!("Amal {FAMILY_NAME}"))
        .after(Command::SetNumber(NumberField::Cvr, Typed::Read(31_313_131)))
        .after(Command::SetNumber(NumberField::PNumber, Typed::Read(5_151_515_151)))
        .after(Command::WriteTask(TaskId(1), "qqqtaskqqq".to_owned()))
        .after(Command::ChangeGoal(GoalId(1), GoalChange::Text("qqqgoalqqq".to_owned())));
    marked.after(Command::ChangeGoal(GoalId(1), GoalChange::Reached("qqqhowqqq".to_owned())))
}

/// Everything that a company link carries: its bytes before they are deflated, and what it decodes to.
#[track_caller]
fn company_link(agreement: &Agreement) -> String {
    let view = company_view(agreement, Reader::Contact, edition(7, day(TODAY)));
    let bytes = company::bytes(&view).unwrap();
    let shared = Shared::Company(Box::new(view));
    carried(&bytes, &shared)
}

#[track_caller]
fn plan_link(agreement: &Agreement) -> String {
    let view = plan_view(agreement, edition(7, day(TODAY)));
    let bytes = plan::bytes(&view).unwrap();
    let shared = Shared::Plan(Box::new(view));
    carried(&bytes, &shared)
}

#[track_caller]
fn carried(bytes: &[u8], shared: &Shared) -> String {
    let decoded = view_in(&link_to(shared)).unwrap();
    assert_eq!(Some(&decoded), link::carried(shared).as_ref());
    format!("{decoded:?}{}", String::from_utf8_lossy(bytes))
}

/// Says which fields' words a link carries, and that it carries no other.
#[track_caller]
fn check(link: &str, expected: &[TextField]) {
    for field in &TextField::ALL {
        let carries = link.contains(&word(*field));
        assert_eq!(carries, expected.contains(field), "{field:?}");
    }
    for number in ["31313131", "5151515151", FAMILY_NAME] {
        assert!(!link.contains(number), "{number}");
    }
    assert!(link.contains("Amal") && link.contains("qqqtaskqqq") && link.contains("qqqgoalqqq"));
}

#[test]
fn the_company_sees_only_its_fields() {
    let alone = marked()
        .after(Command::SetConsent(Consent::NotGiven))
        .chosen(Choice::AbsenceCall(Some(AbsenceCall::CaseworkerOnly)));
    let always = [&COMPANY_SEES[..], &BOTH_SEE].concat();
    check(&company_link(&alone.build()), &always);
}

#[test]
fn the_company_sees_accommodations_only_with_the_citizens_yes() {
    for (consent, seen) in [(Consent::NotGiven, false), (Consent::Given, true)] {
        let link = company_link(&marked().after(Command::SetConsent(consent)).build());
        assert_eq!(link.contains(&word(TextField::Accommodations)), seen, "{consent:?}");
    }
    let undone = marked()
        .after(Command::SetConsent(Consent::Given))
        .after(Command::SetConsent(Consent::NotGiven));
    assert!(!company_link(&undone.build()).contains(&word(TextField::Accommodations)));
}

#[test]
fn the_company_gets_the_citizens_phone_only_when_it_calls_the_citizen() {
    for (call, seen) in [
        (None, false),
        (Some(AbsenceCall::CaseworkerOnly), false),
        (Some(AbsenceCall::CitizenFirst), true),
    ] {
        let link = company_link(&marked().chosen(Choice::AbsenceCall(call)).build());
        assert_eq!(link.contains(&word(TextField::CitizenPhone)), seen, "{call:?}");
    }
}

#[test]
fn the_company_does_not_see_how_a_goal_was_reached() {
    assert!(!company_link(&marked().build()).contains("qqqhowqqq"));
    assert!(plan_link(&marked().build()).contains("qqqhowqqq"));
}

#[test]
fn the_plan_holds_only_its_fields() {
    let always = [&CITIZEN_SEES[..], &BOTH_SEE].concat();
    check(&plan_link(&marked().build()), &always);
    let without_consent = marked().after(Command::SetConsent(Consent::NotGiven)).build();
    check(&plan_link(&without_consent), &always);
}

#[test]
fn the_companys_address_is_shown_only_where_the_citizen_meets_there() {
    let met = |address| marked().text(TextField::MeetingAddress, address).build();
    let own = word(TextField::CompanyAddress);
    for (address, seen) in [("Bagindgangen", false), (" ", true)] {
        assert_eq!(company_link(&met(address)).contains(&own), seen);
        assert_eq!(plan_link(&met(address)).contains(&own), seen);
    }
}

#[test]
fn what_was_removed_is_in_no_link() {
    let removed = marked()
        .after(Command::RemoveTask(TaskId(1)))
        .after(Command::RemoveGoal(GoalId(1)))
        .text(TextField::JobTitle, "Servicemedarbejder")
        .task(9, Work::Paid, " ")
        .build();
    for link in [company_link(&removed), plan_link(&removed)] {
        for word in ["qqqtaskqqq", "qqqgoalqqq", &word(TextField::JobTitle)] {
            assert!(!link.contains(word), "{word}");
        }
    }
}

#[test]
fn the_contact_person_is_named_by_the_first_name_only() {
    let made = example().text(TextField::ContactName, "Mads Qvistrup").build();
    for link in [company_link(&made), plan_link(&made)] {
        assert!(link.contains("Mads") && !link.contains("Qvistrup"));
    }
}
