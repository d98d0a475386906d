//! The phone's pages as data: what stands first on which day, whom to call, and that any view makes a page.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Party;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::{AbsenceCall, Consent};
use klar_aftale::agreement::{Choice, Command};
use klar_aftale::base::Weekday::{Monday, Thursday};
use klar_aftale::pages::agreed_sheet;
use klar_aftale::pages::company_page;
use klar_aftale::pages::plan_page;
use klar_aftale::pages::{Action, Block, Sheet};
use klar_aftale::views::plan_view;
use klar_aftale::views::{Reader, company_view};

use crate::arbitrary::{agreement, command, for_all, some_day};
use crate::builder::{Builder, DANISH, TODAY, case, day, edition, example};

/// The company's page, and the citizen's, read on a day.
fn pages(made: Builder, on: &str) -> [Sheet; 2] {
    let made = made.build();
    let company = company_view(&made, Reader::Contact, edition(7, day(TODAY)));
    let plan = plan_view(&made, edition(7, day(TODAY)));
    [company_page(&company, day(on), DANISH), plan_page(&plan, day(on), DANISH)]
}

/// Says what the strongest block of the two pages says on a day; an empty text stands for none.
#[track_caller]
fn check_next(made: Builder, on: &str, expected: [&str; 2]) {
    let headlines = pages(made, on).map(|page| {
        let headline = page.blocks.iter().find_map(|block| match block {
            Block::Next { headline, .. } => Some(headline.replace('\u{a0}', " ")),
            _ => None,
        });
        headline.unwrap_or_default()
    });
    assert_eq!(headlines, expected, "on {on}");
}

/// Whom the company's page offers to call.
fn calls(made: Builder) -> Vec<String> {
    let [page, _] = pages(made, TODAY);
    let calls = page.blocks.into_iter().find_map(|block| match block {
        Block::Absence { calls, .. } => Some(calls),
        _ => None,
    });
    let dial = |call| match call {
        Action::Call { dial, .. } => dial,
        other => panic!("no call: {other:?}"),
    };
    calls.unwrap().into_iter().map(dial).collect()
}

#[test]
fn the_next_thing_to_happen_stands_first() {
    let starts = ["Amal starter mandag 16. marts kl. 9", "Mandag 16. marts kl. 9"];
    check_next(example(), TODAY, starts);
    check_next(example(), "2026-03-16", starts);
    let meets = ["Næste opfølgning onsdag 25. marts kl. 10", "Onsdag 25. marts kl. 10"];
    check_next(example(), "2026-03-17", meets);
    check_next(example(), "2026-03-25", meets);
    // Without a meeting the next thing that is planned, and then the end.
    check_next(example(), "2026-03-26", ["Fra mandag 20. april er der nye timer", ""]);
    check_next(example(), "2026-04-20", ["Sidste dag er søndag 14. juni", ""]);
    check_next(example(), "2026-06-14", ["Sidste dag er søndag 14. juni", ""]);
    check_next(example(), "2026-06-15", ["Aftalen sluttede 14. juni 2026", ""]);
    check_next(case(), TODAY, ["Startdatoen er ikke aftalt endnu", ""]);
}

#[test]
fn the_company_calls_the_citizen_first_only_when_that_is_agreed() {
    let call = |call| example().chosen(Choice::AbsenceCall(Some(call)));
    assert_eq!(calls(call(AbsenceCall::CitizenFirst)), ["12345678", "22334455"]);
    assert_eq!(calls(call(AbsenceCall::CaseworkerOnly)), ["22334455"]);
    assert_eq!(calls(case()), [""; 0]);
}

#[test]
fn accommodations_stand_on_the_companys_page_only_with_a_yes() {
    for (consent, shown) in [(Consent::NotGiven, false), (Consent::Given, true)] {
        let [company, plan] = pages(example().after(Command::SetConsent(consent)), TODAY);
        let holds = |page: &Sheet| format!("{page:?}").contains("Ingen tunge løft");
        assert_eq!((holds(&company), holds(&plan)), (shown, true), "{consent:?}");
    }
}

#[test]
fn only_a_number_can_be_called() {
    for (phone, dial) in [
        ("12 34 56 78", Some("12345678")),
        ("+45 12345678", Some("+4512345678")),
        ("tlf. 12345678", Some("12345678")),
        ("", None),
        ("+", None),
        ("ring ikke", None),
    ] {
        let call = Action::call("Ring".to_owned(), phone);
        let dialled = call.map(|call| match call {
            Action::Call { dial, .. } => dial,
            other => panic!("no call: {other:?}"),
        });
        assert_eq!(dialled.as_deref(), dial, "{phone}");
    }
}

#[test]
fn a_mail_goes_to_one_address_and_nothing_in_it_adds_another() {
    for (text, address) in [
        ("lene@eksempel.dk", Some("mailto:lene@eksempel.dk")),
        ("lene.dam+praktik@by-kommune.dk", Some("mailto:lene.dam%2Bpraktik@by-kommune.dk")),
        ("Lene Dam <lene@eksempel.dk>", Some("mailto:lene@eksempel.dk")),
        ("lene@eksempel.dk, bo@eksempel.dk", Some("mailto:lene@eksempel.dk")),
        ("lene@eksempel.dk\nbcc:x", Some("mailto:lene@eksempel.dk")),
        ("søren@eksempel.dk", Some("mailto:s%C3%B8ren@eksempel.dk")),
        ("o'neil@eksempel.dk", Some("mailto:o%27neil@eksempel.dk")),
        ("a&b=c?d@eksempel.dk", Some("mailto:a%26b%3Dc%3Fd@eksempel.dk")),
        ("lene@eksempel.dk?bcc=x@y.dk", None),
        ("a@b@c.dk", None),
        ("lene", None),
        ("", None),
    ] {
        let made = Action::mail("Skriv".to_owned(), text).map(|action| match action {
            Action::Mail { address, .. } => address,
            other => panic!("no mail: {other:?}"),
        });
        assert_eq!(made.as_deref(), address, "{text}");
    }
}

#[test]
fn any_view_read_on_any_day_makes_a_page_with_a_title() {
    for_all(128, &(agreement(), some_day(), some_day()), |(made, shared, read)| {
        let company = company_view(&made, Reader::Contact, edition(7, shared));
        let plan = plan_view(&made, edition(7, shared));
        let pages = [company_page(&company, read, DANISH), plan_page(&plan, read, DANISH)];
        for page in pages {
            assert!(!page.title.trim().is_empty());
            let titled = |block: &Block| matches!(block, Block::Title(_) | Block::Goal(_));
            assert_eq!(page.blocks.iter().filter(|block| titled(block)).count(), 1);
            for block in &page.blocks {
                assert!(!matches!(block, Block::Meter { whole: 0, .. }), "{block:?}");
            }
        }
    });
}

/// Says which hours the company's page shows from Monday to Sunday on a day.
#[track_caller]
fn check_week(made: Builder, on: &str, expected: [&str; 7]) {
    let [company, _] = pages(made, on);
    let week = company.blocks.into_iter().find_map(|block| match block {
        Block::Week(week) => Some(week),
        _ => None,
    });
    let hours: Vec<String> =
        week.unwrap().days.into_iter().map(|day| day.hours.replace('\u{2060}', "")).collect();
    assert_eq!(hours, expected);
}

#[test]
fn the_week_is_shown_day_by_day_also_where_a_step_or_the_period_changes() {
    let dated = |from: &str| {
        case()
            .with_dates("2026-03-04", "2026-04-08")
            .unpaid(Monday, "4")
            .unpaid(Thursday, "2")
            .step_from(from)
            .unpaid(Monday, "5")
            .unpaid(Thursday, "6")
    };
    let free = "fri";
    let (four, six) = ("4\u{a0}t", "6\u{a0}t");
    // A step that changes on a Thursday: Monday by the old hours, Thursday by the new.
    check_week(dated("2026-03-12"), "2026-03-10", [four, free, free, six, free, free, free]);
    // The period begins on a Wednesday and ends on one.
    check_week(dated("2026-03-12"), "2026-03-02", [free, free, free, "2\u{a0}t", free, free, free]);
    // Monday is the second day of Easter.
    check_week(dated("2026-03-12"), "2026-04-09", [free; 7]);
    let five = "5\u{a0}t";
    check_week(dated("2026-03-12"), "2026-03-23", [five, free, free, "6\u{a0}t", free, free, free]);
}

#[test]
fn what_a_party_signs_holds_nothing_to_tap_and_what_its_own_view_holds() {
    let made = example().build();
    for party in Party::ALL {
        let sheet = agreed_sheet(&made, party, day(TODAY), DANISH);
        let text = format!("{:?}", sheet.blocks);
        assert!(!text.contains("dial") && !text.contains("mailto"), "{party:?}: {text}");
        let leads = |block: &Block| matches!(block, Block::Ways(_) | Block::Answer(..));
        assert!(!sheet.blocks.iter().any(leads), "{party:?}: {text}");
        let whole = party == Party::Municipality;
        assert_eq!(text.contains("amal@eksempel.dk"), whole, "{party:?}");
        assert!(text.contains("Vaske op"), "{party:?} reads the tasks: {text}");
    }
    let unsaid = Agreement { consent: Consent::NotGiven, ..made };
    let company = agreed_sheet(&unsaid, Party::Company, day(TODAY), DANISH);
    assert!(!format!("{:?}", company.blocks).contains("tunge løft"), "no yes was given");
}

#[test]
fn the_municipality_approves_a_page_that_holds_everything_its_sign_off_is_bound_to() {
    let page = |made: &Agreement| agreed_sheet(made, Party::Municipality, day(TODAY), DANISH);
    for_all(256, &(agreement(), command()), |(made, command)| {
        let mut after = made.clone();
        if apply(&mut after, &command, day(TODAY)).is_ok() {
            let bound = content_hash(&made) != content_hash(&after);
            assert_eq!(page(&made) != page(&after), bound, "{command:?}");
        }
    });
}

#[test]
fn the_first_number_of_a_text_is_dialled_and_no_remark_behind_it() {
    for (phone, dial) in [
        ("12 34 56 78", Some("12345678")),
        ("+45 12-34-56-78", Some("+4512345678")),
        ("(+45) 12.34.56.78", Some("+4512345678")),
        ("Tlf. 12345678", Some("12345678")),
        ("12 34 56 78 (hverdage mellem 8 og 15, ellers på 87 65 43 21)", Some("12345678")),
        ("12345678, 87654321", Some("12345678")),
        ("12 34 56 78 / 87 65 43 21", Some("12345678")),
        ("spørg i receptionen", None),
        ("", None),
    ] {
        let call = Action::call("Ring".to_owned(), phone);
        let dialled = call.map(|call| match call {
            Action::Call { dial, .. } => dial,
            other => panic!("{other:?}"),
        });
        assert_eq!(dialled.as_deref(), dial, "{phone}");
    }
}
