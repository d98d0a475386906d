//! The view as one HTML file: everything of its sheet, nothing that runs, nothing that is fetched.

use klar_aftale::agreement::TextField;
use klar_aftale::agreement::follow_up::{FollowUpChange, Topic};
use klar_aftale::agreement::sharing::Disclosable;
use klar_aftale::agreement::{Audience, Consent};
use klar_aftale::agreement::{Command, GoalChange};
use klar_aftale::app::event::Event;
use klar_aftale::app::paper::NoLink;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::{FollowUpId, GoalId, TaskId};
use klar_aftale::codec::share::Shared;
use klar_aftale::pages::company_page;
use klar_aftale::pages::html_file;
use klar_aftale::pages::plan_page;
use klar_aftale::store::MemoryStore;
use klar_aftale::views::plan_view;
use klar_aftale::views::{Reader, company_view};

use crate::builder::{Builder, DANISH, TODAY, day, edition, example};
use crate::driver::Tab;
use crate::sealed::{link_to, view_in};

fn files(made: Builder) -> [String; 2] {
    let (agreement, today) = (made.build(), day(TODAY));
    let company = company_view(&agreement, Reader::Contact, edition(7, today));
    let plan = plan_view(&agreement, edition(7, today));
    [
        html_file(&company_page(&company, today, DANISH), today, DANISH),
        html_file(&plan_page(&plan, today, DANISH), today, DANISH),
    ]
}

#[test]
fn the_file_holds_what_the_page_shows() {
    let [company, plan] = files(example());
    for text in [
        "Siden er hentet 2.\u{a0}marts\u{a0}2026.",
        "Amal starter mandag",
        "Bagindgangen, Torvegade 3",
        "Ring til Amal 12\u{a0}34\u{a0}56\u{a0}78",
    ] {
        assert!(company.contains(text), "{text}");
    }
    for text in ["Servicemedarbejder i en butik", "Bliver du syg?", "Fylde varer op på lageret"] {
        assert!(plan.contains(text), "{text}");
    }
}

/// The example with the same text wherever a view holds one.
fn written_everywhere(text: &str) -> Builder {
    let text = || text.to_owned();
    let note = |change| Command::ChangeFollowUp(FollowUpId(9), change);
    let fields = TextField::ALL.iter().map(|field| Command::Write(*field, text()));
    let others = [
        Command::WriteTask(TaskId(1), text()),
        Command::ChangeGoal(GoalId(1), GoalChange::Text(text())),
        Command::ChangeGoal(GoalId(2), GoalChange::Text(text())),
        Command::ChangeGoal(GoalId(2), GoalChange::Reached(text())),
        Command::AddFollowUp(FollowUpId(9), day(TODAY)),
        note(FollowUpChange::Text(Topic::Going, text())),
        note(FollowUpChange::Done),
        Command::SetConsent(Consent::Given),
        Command::Disclose(Disclosable::Aids, true),
        Command::Disclose(Disclosable::ParallelEfforts, true),
    ];
    fields.chain(others).fold(example(), Builder::after)
}

#[test]
fn nothing_in_the_file_runs_or_is_fetched_whatever_was_written() {
    let attack = "<script>alert(1)</script><img src=x onerror=alert(1)>\"' onclick=\"x & </title>";
    let harmless = attack.replace(['<', '>', '"', '&'], ".");
    let plain = files(written_everywhere(&harmless));
    for (file, plain) in files(written_everywhere(attack)).into_iter().zip(plain) {
        for danger in ["<script", "<img", " onclick=\"", "http:", "https:"] {
            assert!(!file.contains(danger), "{danger} in {file}");
        }
        for markup in ['<', '>', '"'] {
            let count = |file: &str| file.matches(markup).count();
            assert_eq!(count(&file), count(&plain), "{markup} is markup of the text's own");
        }
        let read = file.matches("&lt;script&gt;alert(1)&lt;/script&gt;").count();
        let written = plain.matches(".script.alert(1)./script.").count();
        assert!(read == written && read > 10, "it is read {read} times, written {written} times");
        assert!(file.contains("default-src 'none'"));
    }
}

#[test]
fn a_script_that_was_written_stands_as_text_on_the_page_of_its_link() {
    let attack = "<script>alert(1)</script>";
    let (made, today) = (written_everywhere(attack).build(), day(TODAY));
    let company =
        Shared::Company(Box::new(company_view(&made, Reader::Contact, edition(7, today))));
    let plan = Shared::Plan(Box::new(plan_view(&made, edition(7, today))));
    for shared in [company, plan] {
        // Through the link and back, as the phone gets it; what draws a sheet makes no markup of its texts.
        let sheet = match view_in(&link_to(&shared)).unwrap() {
            Shared::Company(view) => company_page(&view, today, DANISH),
            Shared::Plan(view) => plan_page(&view, today, DANISH),
        };
        let texts = format!("{:?}", sheet.blocks);
        assert!(texts.matches(attack).count() > 10, "{texts}");
        assert!(!texts.contains("&lt;"), "escaped once too often: {texts}");
    }
}

#[test]
fn a_view_is_fetched_as_a_file_and_logged_as_shared() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let before = tab.case(id).log().len();
    tab.tell(Event::SaveSheet(id, Audience::Citizen));
    assert!(tab.downloads.last().is_some_and(|file| file.starts_with("<!doctype html>")));
    let last = tab.case(id).log().last().and_then(|entry| entry.command().cloned());
    assert_eq!(last, Some(Command::Share(Audience::Citizen, None)));
    assert_eq!(tab.case(id).log().len(), before + 1);
}

#[test]
fn a_file_holds_what_stands_in_the_agreement_when_it_is_logged_as_shared() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.hold_answers();
    tab.tell(Event::SaveSheet(id, Audience::Citizen));
    tab.write(id, TextField::JobGoal, "Gartner i en park");
    assert!(tab.downloads.is_empty());
    tab.release();
    let [file] = &tab.downloads[..] else { panic!("{} files", tab.downloads.len()) };
    assert!(file.contains("Gartner i en park"), "the older one was not given");
    let last = tab.case(id).log().last().and_then(|entry| entry.command().cloned());
    assert_eq!(last, Some(Command::Share(Audience::Citizen, None)));
}

#[test]
fn a_file_of_an_agreement_that_was_deleted_meanwhile_is_not_given() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.hold_answers();
    tab.tell(Event::SaveSheet(id, Audience::Company));
    tab.tell(Event::Remove(id));
    tab.give(|event| matches!(event, Event::Removed(..)));
    tab.give(|event| matches!(event, Event::FileMade(..)));
    assert!(tab.downloads.is_empty());
    assert_eq!(tab.notice(), Some(Notice::NoLink(NoLink::NoAgreement)));
}
