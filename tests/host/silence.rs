//! A store that does not answer: told after ten seconds, with a file to take; a late answer is taken all the same.

use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::route::Route;
use klar_aftale::app::session::opening::Opening;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::app::session::silence::PATIENCE;
use klar_aftale::base::Timestamp;
use klar_aftale::store::{MemoryStore, StoreError};

use crate::driver::Tab;

fn silent() -> StoreError {
    StoreError::Silent
}

/// Ten seconds pass, and the app is woken.
fn wait_long(tab: &mut Tab) {
    tab.wait(PATIENCE);
    tab.tell(Event::Clock);
}

#[test]
fn an_append_without_an_answer_is_called_not_saved_and_a_late_answer_saved() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.hold();
    tab.write(id, TextField::CitizenName, "Amal");
    tab.tell(Event::Clock);
    assert_eq!(tab.model.session.saving, Saving::Writing, "two seconds are no silence");
    wait_long(&mut tab);
    assert_eq!(tab.model.session.saving, Saving::Failed(silent()));
    // What is written meanwhile does not call itself saved or about to be.
    tab.write(id, TextField::CompanyName, "Nordkøb");
    assert_eq!(tab.model.session.saving, Saving::Failed(silent()));
    let files = tab.downloads.len();
    tab.release();
    assert!(matches!(tab.model.session.saving, Saving::Saved(_)));
    assert_eq!(tab.downloads.len(), files);
    let again = tab.reload();
    assert_eq!(again.case(id).agreement().company.name, "Nordkøb");
}

#[test]
fn while_the_store_is_silent_a_file_holds_what_is_in_memory() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.hold_answers();
    tab.write(id, TextField::CitizenName, "Amal");
    wait_long(&mut tab);
    tab.tell(Event::SaveFile);
    assert!(
        tab.downloads.last().is_some_and(|file| file.contains("Amal")),
        "nothing was waited for"
    );
}

#[test]
fn trying_again_writes_what_was_never_answered_and_nothing_twice() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.hold();
    tab.write(id, TextField::CitizenName, "Amal");
    wait_long(&mut tab);
    tab.tell(Event::TryAgain);
    assert_eq!(tab.model.session.saving, Saving::Writing);
    // Both appends are carried out in the end.
    tab.release();
    assert!(matches!(tab.model.session.saving, Saving::Saved(_)));
    let entries = tab.case(id).log().len();
    let again = tab.reload();
    assert_eq!(again.case(id).log().len(), entries);
    assert_eq!(again.case(id).agreement().citizen.name, "Amal");
}

#[test]
fn a_list_and_a_log_without_an_answer_are_told_and_come_late() {
    let store = MemoryStore::default();
    let id = {
        let mut tab = Tab::open(&store);
        let id = tab.new_case();
        tab.write(id, TextField::CitizenName, "Amal");
        id
    };
    let mut tab = Tab::open_held(&store);
    assert_eq!(tab.model.session.opening, Opening::Loading);
    wait_long(&mut tab);
    assert_eq!(tab.model.session.opening, Opening::Failed(silent()));
    tab.release();
    assert_eq!(tab.model.session.opening, Opening::Ready);
    tab.hold();
    tab.tell(Event::Routed(Route::Course(id)));
    assert!(!tab.model.session.reading.is_empty());
    wait_long(&mut tab);
    assert!(tab.model.session.reading.is_empty(), "the page does not open for ever");
    tab.release();
    tab.tell(Event::TryAgain);
    assert_eq!(tab.case(id).agreement().citizen.name, "Amal");
}

#[test]
fn each_answer_gives_the_next_append_its_own_ten_seconds() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.hold_answers();
    for letters in ["A", "Am", "Ama", "Amal"] {
        tab.write(id, TextField::CitizenName, letters);
        tab.wait(PATIENCE / 2);
        tab.tell(Event::Clock);
        assert_eq!(tab.model.session.saving, Saving::Writing);
        tab.give(|answer| matches!(answer, Event::Appended(..)));
    }
    tab.release();
    assert!(matches!(tab.model.session.saving, Saving::Saved(Timestamp(_))));
}

#[test]
fn a_new_day_comes_without_a_key_being_pressed() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let tomorrow = tab.today.plus(1);
    tab.today = tomorrow;
    tab.tell(Event::Clock);
    assert_eq!(tab.model.session.today, tomorrow);
}
