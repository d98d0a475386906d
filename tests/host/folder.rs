//! Files that are kept by themselves in a folder of the person's choice: when, what, and what is told when not.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::folder::{Folder, FolderError, FolderStep};
use klar_aftale::app::route::Route;
use klar_aftale::base::AgreementId;
use klar_aftale::base::Weekday;
use klar_aftale::codec::read_file;
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;

use crate::builder::DANISH;
use crate::driver::{FOLDER, Tab};
use crate::every::every;

const HOUR: u64 = 60 * 60 * 1000;

fn ready() -> Folder {
    Folder::Ready(FOLDER.to_owned())
}

/// A tab with work in it, on the front page.
fn at_work(store: &MemoryStore<Agreement>) -> (Tab<'_>, AgreementId) {
    let mut tab = Tab::open(store);
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Bo");
    overview(&mut tab);
    (tab, id)
}

fn overview(tab: &mut Tab<'_>) {
    tab.tell(Event::Routed(Route::Overview));
}

fn citizens(file: &str) -> Vec<String> {
    let name = |log: klar_aftale::codec::FileLog<Agreement>| {
        klar_aftale::log::fold::<Agreement>(&log.entries).unwrap().citizen.name
    };
    read_file::<Agreement>(file).unwrap().into_iter().map(name).collect()
}

#[test]
fn a_folder_gets_a_file_when_it_is_chosen_and_when_an_hour_of_work_has_passed() {
    let store = MemoryStore::default();
    let (mut tab, id) = at_work(&store);
    assert!(tab.in_folder.is_empty(), "nobody has chosen a folder");
    tab.tell(Event::Folder(FolderStep::Choose));
    let (name, first) = tab.in_folder.pop_first().unwrap();
    assert_eq!(citizens(&first), ["Bo"]);
    assert_eq!(
        tab.model.session.prefs.last_backup.map(|at| at.0),
        Some(tab.clock()),
        "it is a backup"
    );

    tab.show(id);
    tab.write(id, TextField::CitizenName, "Bodil");
    overview(&mut tab);
    assert!(tab.in_folder.is_empty(), "the last one is a minute old");
    tab.wait(HOUR);
    tab.show(id);
    tab.write(id, TextField::JobTitle, "Kok");
    assert!(tab.in_folder.is_empty(), "nobody is disturbed while writing");
    overview(&mut tab);
    let (again, second) = tab.in_folder.pop_first().unwrap();
    assert_eq!((again, citizens(&second)), (name, vec!["Bodil".to_owned()]));
    tab.wait(30 * HOUR);
    overview(&mut tab);
    assert!(tab.in_folder.is_empty(), "nothing has changed since");
    assert_eq!(tab.model.folder, ready());
}

#[test]
fn each_weekday_and_each_device_has_a_file_of_its_own() {
    let store = MemoryStore::default();
    let (mut tab, _) = at_work(&store);
    tab.tell(Event::Folder(FolderStep::Choose));
    for _ in 0..20 {
        tab.today = tab.today.plus(1);
        tab.tell(Event::Folder(FolderStep::Write));
    }
    let names: Vec<&String> = tab.in_folder.keys().collect();
    assert_eq!(names.len(), 7, "{names:?}");
    for weekday in Weekday::ALL {
        let end = format!("-{}.json", DANISH.weekday(weekday));
        assert_eq!(names.iter().filter(|name| name.ends_with(&end)).count(), 1, "{names:?}");
    }
    tab.model.session.prefs.device.0 ^= u64::MAX;
    tab.tell(Event::Folder(FolderStep::Write));
    assert_eq!(tab.in_folder.len(), 8, "another device that uses the same folder");
}

#[test]
fn what_was_written_before_the_page_was_closed_is_kept_when_it_opens_again() {
    let store = MemoryStore::default();
    let (mut tab, id) = at_work(&store);
    tab.tell(Event::Folder(FolderStep::Choose));
    tab.wait(2 * HOUR);
    tab.show(id);
    tab.write(id, TextField::CitizenName, "Bodil");
    let mut again = Tab::open_as(&store, 5, tab.kept.clone());
    again.set_clock(tab.clock());
    assert!(again.in_folder.is_empty(), "no folder was known yet");
    again.tell(Event::Folder(FolderStep::Is(Folder::Asks(FOLDER.to_owned()))));
    assert!(again.in_folder.is_empty(), "the browser wants the person's yes first");
    again.tell(Event::Folder(FolderStep::Allow));
    assert_eq!(again.in_folder.len(), 1);

    let mut third = Tab::open_as(&store, 6, tab.kept.clone());
    third.set_clock(tab.clock());
    third.tell(Event::Folder(FolderStep::Is(ready())));
    assert_eq!(
        third.in_folder.values().flat_map(|file| citizens(file)).collect::<Vec<_>>(),
        ["Bodil"]
    );
}

#[test]
fn a_failure_is_told_once_and_tried_again_when_the_person_says_so() {
    let store = MemoryStore::default();
    let (mut tab, id) = at_work(&store);
    for error in [FolderError::Gone, FolderError::Full, FolderError::Refused] {
        tab.folder_fails = Some(error);
        tab.tell(Event::Folder(FolderStep::Choose));
        assert_eq!(tab.model.folder, Folder::Failed(FOLDER.to_owned(), error));
        assert_eq!(tab.model.session.prefs.last_backup, None, "that was no backup");
    }
    tab.folder_fails = None;
    tab.wait(2 * HOUR);
    tab.show(id);
    overview(&mut tab);
    assert!(tab.in_folder.is_empty(), "it is not tried again by itself");
    tab.tell(Event::Folder(FolderStep::Write));
    assert_eq!((tab.in_folder.len(), &tab.model.folder), (1, &ready()));
    tab.tell(Event::Folder(FolderStep::Forget));
    assert_eq!(tab.model.folder, Folder::Unchosen);
}

#[test]
fn no_older_file_is_written_over_when_something_here_cannot_be_read() {
    let store = MemoryStore::default();
    let (mut tab, id) = at_work(&store);
    tab.tell(Event::Folder(FolderStep::Choose));
    let kept = tab.in_folder.clone();
    store.put_raw(id, 1, "no row");
    tab.tell(Event::Folder(FolderStep::Write));
    assert_eq!(tab.model.folder, Folder::Failed(FOLDER.to_owned(), FolderError::Unread));
    store.fail_with(Some(StoreError::Lost));
    tab.tell(Event::Folder(FolderStep::Write));
    assert_eq!(tab.model.folder, Folder::Failed(FOLDER.to_owned(), FolderError::Unread));
    assert_eq!(tab.in_folder, kept);

    let emptied = MemoryStore::default();
    let mut lost = Tab::open_as(&emptied, 4, tab.kept.clone());
    assert!(lost.model.session.lost);
    lost.tell(Event::Folder(FolderStep::Choose));
    assert!(lost.in_folder.is_empty(), "the copies are what is left");
}

#[test]
fn a_clock_that_was_set_back_keeps_no_file_from_being_written() {
    let store = MemoryStore::default();
    let (mut tab, id) = at_work(&store);
    tab.tell(Event::Folder(FolderStep::Choose));
    tab.in_folder.clear();
    tab.set_clock(tab.clock() - 400 * 24 * HOUR);
    tab.show(id);
    tab.write(id, TextField::CitizenName, "Bodil");
    overview(&mut tab);
    assert_eq!(tab.in_folder.len(), 1);
}

#[test]
fn every_state_of_the_folder_has_its_sentence() {
    let name = || "Kopier af aftaler".to_owned();
    assert_eq!(DANISH.folder(&Folder::Unavailable), None);
    let mut folders = every!(Folder:
        Unavailable,
        Unchosen,
        Asks(name()),
        Ready(name()),
        Writing(name()),
        Failed(name(), FolderError::Gone),
    );
    let errors = every!(FolderError: Gone, Full, Refused, Unread);
    folders.extend(errors.into_iter().map(|error| Folder::Failed(name(), error)));
    let mut told: Vec<String> = folders.iter().filter_map(|folder| DANISH.folder(folder)).collect();
    told.sort();
    told.dedup();
    assert_eq!(told.len(), 8, "{told:?}");
}
