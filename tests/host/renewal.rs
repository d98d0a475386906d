//! Journeys with a new version of the program: it is taken into use only after a yes, and only when all is saved.

use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::renewal::Renewal;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;

use crate::driver::Tab;

/// Says how often the browser was asked to take the version into use and to load the page again.
#[track_caller]
fn assert_done(tab: &Tab<'_>, takes: usize, reloads: usize) {
    assert_eq!((tab.takes, tab.reloads), (takes, reloads));
}

#[test]
fn a_new_version_waits_for_a_yes() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.tell(Event::NewVersion);
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Amal");
    tab.tell(Event::NewVersion);
    assert_eq!(tab.model.renewal, Renewal::Ready);
    assert_done(&tab, 0, 0);
}

#[test]
fn a_yes_takes_it_and_loads_the_page_again_once_it_is_in_use() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.tell(Event::NewVersion);
    tab.tell(Event::TakeNewVersion);
    assert_eq!(tab.model.renewal, Renewal::Asked);
    assert_done(&tab, 1, 0);
    tab.tell(Event::TakeNewVersion);
    assert_done(&tab, 1, 0);
    tab.tell(Event::NewVersionTaken);
    assert_done(&tab, 1, 1);
}

#[test]
fn a_yes_holds_for_the_newest_version_that_waits() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.tell(Event::NewVersion);
    tab.tell(Event::TakeNewVersion);
    tab.tell(Event::NewVersion);
    assert_eq!(tab.model.renewal, Renewal::Asked);
    assert_done(&tab, 2, 0);
}

#[test]
fn what_is_unsaved_is_saved_first() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.tell(Event::NewVersion);
    tab.hold();
    tab.write(id, TextField::CitizenName, "Amal");
    tab.write(id, TextField::JobTitle, "Servicemedarbejder");
    tab.tell(Event::TakeNewVersion);
    assert_eq!(tab.model.renewal, Renewal::Agreed);
    assert_done(&tab, 0, 0);
    tab.release();
    assert_done(&tab, 1, 0);
    tab.assert_all_stored();
}

#[test]
fn what_is_written_while_the_browser_takes_it_is_saved_before_the_page_goes() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.tell(Event::NewVersion);
    tab.tell(Event::TakeNewVersion);
    tab.hold();
    tab.write(id, TextField::CitizenName, "Amal");
    tab.tell(Event::NewVersionTaken);
    assert_eq!(tab.model.renewal, Renewal::Leaving);
    assert_done(&tab, 1, 0);
    tab.release();
    assert_done(&tab, 1, 1);
    tab.assert_all_stored();
}

#[test]
fn a_store_that_refuses_puts_it_off_until_the_next_yes() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.tell(Event::NewVersion);
    store.fail_with(Some(StoreError::Full));
    tab.write(id, TextField::CitizenName, "Amal");
    tab.tell(Event::TakeNewVersion);
    assert_eq!(tab.model.renewal, Renewal::Ready);
    assert_eq!(tab.model.session.saving, Saving::Failed(StoreError::Full));
    store.fail_with(None);
    tab.tell(Event::TryAgain);
    tab.assert_all_stored();
    assert_done(&tab, 0, 0);
    tab.tell(Event::TakeNewVersion);
    assert_done(&tab, 1, 0);
}

#[test]
fn a_tab_that_did_not_ask_is_told_and_not_loaded_again() {
    let store = MemoryStore::default();
    for waits_here_too in [false, true] {
        let mut tab = Tab::open(&store);
        if waits_here_too {
            tab.tell(Event::NewVersion);
        }
        tab.tell(Event::NewVersionTaken);
        assert_eq!(tab.model.renewal, Renewal::Elsewhere);
        tab.tell(Event::New);
        assert_done(&tab, 0, 0);
        tab.tell(Event::TakeNewVersion);
        assert_done(&tab, 0, 1);
    }
}

#[test]
fn a_tab_told_of_the_version_saves_before_it_is_loaded_again() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.tell(Event::NewVersionTaken);
    store.fail_with(Some(StoreError::Lost));
    tab.write(id, TextField::CitizenName, "Amal");
    tab.tell(Event::TakeNewVersion);
    assert_eq!(tab.model.renewal, Renewal::Elsewhere);
    assert_done(&tab, 0, 0);
    store.fail_with(None);
    tab.tell(Event::TakeNewVersion);
    assert_done(&tab, 0, 1);
    tab.assert_all_stored();
}

#[test]
fn a_yes_that_another_tab_outruns_still_loads_the_page_again() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.tell(Event::NewVersion);
    tab.hold();
    tab.write(id, TextField::CitizenName, "Amal");
    tab.tell(Event::TakeNewVersion);
    tab.tell(Event::NewVersionTaken);
    tab.release();
    assert_done(&tab, 0, 1);
    tab.assert_all_stored();
}
