//! The view as one HTML file: everything of its sheet, nothing that runs, nothing that is fetched.

use klar_aftale::app::event::Event;
use klar_aftale::domain::choices::{Audience, Consent};
use klar_aftale::domain::command::Command;
use klar_aftale::domain::company_view::{Reader, company_view};
use klar_aftale::domain::field::TextField;
use klar_aftale::domain::plan_view::plan_view;
use klar_aftale::export::company_sheet::company_sheet;
use klar_aftale::export::html::html_file;
use klar_aftale::export::plan_sheet::plan_sheet;
use klar_aftale::store::memory::MemoryStore;

use crate::builder::{Builder, DANISH, TODAY, day, edition, example};
use crate::driver::Tab;

fn files(made: Builder) -> [String; 2] {
    let (agreement, today) = (made.build(), day(TODAY));
    let company = company_view(&agreement, Reader::Contact, edition(7, today));
    let plan = plan_view(&agreement, edition(7, today));
    [
        html_file(&company_sheet(&company, today, DANISH), today, DANISH),
        html_file(&plan_sheet(&plan, today, DANISH), today, DANISH),
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

#[test]
fn nothing_in_the_file_runs_or_is_fetched_whatever_was_written() {
    let attack = "<script>alert(1)</script><img src=x onerror=alert(1)>\"' onclick=\"x";
    let hostile = TextField::ALL
        .iter()
        .map(|field| Command::Write(*field, attack.to_owned()))
        .chain([Command::SetConsent(Consent::Given)])
        .fold(example(), Builder::after);
    for file in files(hostile) {
        for danger in ["<script", "<img", " onclick=\"", "http:", "https:"] {
            assert!(!file.contains(danger), "{danger} in {file}");
        }
        assert!(file.contains("&lt;script&gt;"), "what was written is still read");
        assert!(file.contains("default-src 'none'"));
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
    let last = tab.case(id).log().last().map(|entry| entry.command.clone());
    assert_eq!(last, Some(Command::Share(Audience::Citizen, None)));
    assert_eq!(tab.case(id).log().len(), before + 1);
}
