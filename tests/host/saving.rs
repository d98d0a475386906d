//! Journeys with a store that fails, is slow or is damaged: the save mark is always true and nothing is lost.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::app::session::opening::Opening;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::AgreementId;
use klar_aftale::codec::rows::encode_entry;
use klar_aftale::store::LogStore;
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;

use crate::driver::{Tab, at_once};

const FAILURES: [fn() -> StoreError; 7] = [
    || StoreError::Full,
    || StoreError::Forbidden,
    || StoreError::Outdated,
    || StoreError::Newer,
    || StoreError::Blocked,
    || StoreError::Lost,
    || StoreError::Unknown("AbortError".to_owned()),
];

#[test]
fn a_store_that_fails_is_told_and_nothing_is_lost() {
    for failure in FAILURES {
        let store = MemoryStore::default();
        let mut tab = Tab::open(&store);
        let id = tab.new_case();
        store.fail_with(Some(failure()));
        tab.write(id, TextField::CitizenName, "Amal");
        tab.write(id, TextField::JobTitle, "Servicemedarbejder");
        assert_eq!(tab.model.session.saving, Saving::Failed(failure()));
        assert_eq!(tab.agreement(id).citizen.name, "Amal");
        tab.tell(Event::TryAgain);
        assert_eq!(tab.model.session.saving, Saving::Failed(failure()), "still failing");
        store.fail_with(None);
        tab.tell(Event::TryAgain);
        tab.assert_all_stored();
        assert_eq!(store.writes(), 2, "what waited is stored once");
    }
}

#[test]
fn the_file_can_be_taken_while_the_store_fails() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    store.fail_with(Some(StoreError::Full));
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Amal");
    tab.tell(Event::SaveFile);
    assert!(tab.downloads[0].contains("Amal"));
}

#[test]
fn an_agreement_begun_on_a_failing_store_is_stored_whole_later() {
    let store = MemoryStore::default();
    store.fail_with(Some(StoreError::Forbidden));
    let mut tab = Tab::open(&store);
    assert_eq!(tab.model.session.opening, Opening::Failed(StoreError::Forbidden));
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Amal");
    store.fail_with(None);
    tab.tell(Event::TryAgain);
    assert_eq!(tab.model.session.opening, Opening::Ready);
    tab.assert_all_stored();
}

#[test]
fn what_was_in_the_store_comes_up_when_it_can_be_read_again() {
    let store = MemoryStore::default();
    let old = Tab::open(&store).new_case();
    store.fail_with(Some(StoreError::Lost));
    let mut tab = Tab::open(&store).reload();
    let new = tab.new_case();
    store.fail_with(None);
    tab.tell(Event::TryAgain);
    let ids: Vec<AgreementId> = tab.model.session.rows.keys().copied().collect();
    assert_eq!(ids, [old, new]);
    tab.assert_all_stored();
}

#[test]
fn typing_while_an_append_is_on_its_way_is_stored_afterwards() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.hold();
    tab.write(id, TextField::CitizenName, "A");
    tab.write(id, TextField::CitizenName, "Amal");
    tab.write(id, TextField::JobTitle, "Servicemedarbejder");
    assert_eq!(tab.model.session.saving, Saving::Writing);
    assert_eq!(store.writes(), 1, "one append at a time");
    tab.release();
    tab.assert_all_stored();
    assert_eq!(store.writes(), 3);
}

#[test]
fn the_mark_says_saved_only_when_every_agreement_is() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (one, two) = (tab.new_case(), tab.new_case());
    store.fail_with(Some(StoreError::Full));
    tab.write(one, TextField::CitizenName, "Amal");
    assert_eq!(tab.model.session.saving, Saving::Failed(StoreError::Full));
    store.fail_with(None);
    tab.write(two, TextField::CitizenName, "Bo");
    tab.assert_all_stored();
}

#[test]
fn removing_what_could_not_be_saved_leaves_nothing_unsaved() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    store.fail_with(Some(StoreError::Full));
    let id = tab.load_example();
    assert_eq!(tab.model.session.saving, Saving::Failed(StoreError::Full));
    store.fail_with(None);
    tab.tell(Event::Remove(id));
    assert_eq!(tab.model.session.saving, Saving::Unchanged);
}

#[test]
fn a_removal_that_fails_is_told() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    store.fail_with(Some(StoreError::Lost));
    tab.tell(Event::Remove(id));
    assert_eq!(tab.notice(), Some(Notice::RemoveFailed));
}

#[test]
fn a_damaged_log_is_set_aside_and_everything_else_opens() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (whole, broken) = (tab.load_example(), tab.new_case());
    tab.write(broken, TextField::CitizenName, "Bo");
    let row = encode_entry::<Agreement>(&tab.case(broken).log()[1]).replace("Bo", "Bi");
    store.put_raw(broken, 1, &row);
    let before = at_once(store.read_all()).unwrap();

    let mut again = tab.reload();
    assert_eq!(again.set_aside(), [broken]);
    assert_eq!(again.agreement(whole), tab.agreement(whole));
    assert_eq!(again.model.session.opening, Opening::Ready);
    again.write(broken, TextField::CitizenName, "Ingen");
    again.tell(Event::Remove(broken));
    again.tell(Event::TryAgain);
    assert_eq!(at_once(store.read_all()), Ok(before), "it is kept as it is");
}

#[test]
fn a_log_of_a_newer_version_is_set_aside() {
    let store = MemoryStore::default();
    store.put_raw(AgreementId(7), 0, "9 00000000 what nobody knows yet");
    let tab = Tab::open(&store);
    assert_eq!(tab.set_aside(), [AgreementId(7)]);
    assert!(tab.model.session.rows.is_empty());
}
