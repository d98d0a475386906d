//! Trouble with a file of agreements, or with the store that is to take it in: it is told, and nothing is lost.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::comparing::FileStanding;
use klar_aftale::app::features::backup::restoring::{RestoreStep, Restoring};
use klar_aftale::app::route::Route;
use klar_aftale::base::{AgreementId, GoalId};
use klar_aftale::codec::rows::encode_entry;
use klar_aftale::codec::{FileError, LARGEST, write_file};
use klar_aftale::log::{Act, EntryId};
use klar_aftale::store::LogStore;
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;

use crate::driver::{Tab, at_once};
use crate::restoring::{
    choose, file_of, holds, log, other_device, preview, restore, standings, take_in,
};

#[test]
fn a_log_that_cannot_be_read_here_is_mended_by_the_file_and_kept_aside() {
    for stray in [false, true] {
        let store = MemoryStore::default();
        let mut tab = Tab::open(&store);
        let (broken, whole) = (tab.new_case(), tab.new_case());
        tab.write(broken, TextField::CitizenName, "Bo");
        tab.write(broken, TextField::JobTitle, "Kok");
        let file = file_of(&mut tab);
        let entries = log(&store, broken);
        let seen = AgreementEntry {
            seq: 3,
            who: "Hemmelig".to_owned(),
            id: EntryId(9),
            act: Act::Do(Command::RemoveGoal(GoalId(9))),
            ..entries[2].clone()
        };
        let row = if stray {
            encode_entry::<Agreement>(&seen)
        } else {
            "no row, but Hemmelig".to_owned()
        };
        store.put_raw(broken, 3, &row);
        let mut again = tab.reload();
        assert_eq!(again.set_aside(), [broken]);
        choose(&mut again, &file);
        assert_eq!(
            standings(&again),
            [(broken, FileStanding::Repairs), (whole, FileStanding::Same)]
        );
        take_in(&mut again);
        assert_eq!(again.set_aside(), []);
        assert_eq!(again.model.session.rows[&broken].citizen, "Bo");
        assert_eq!(log(&store, broken), entries);
        assert_eq!(store.set_aside().len(), 4, "stray: {stray}");
        assert_eq!(at_once(store.mentions("hemmelig")), Ok(vec![broken]));
        assert_eq!(again.reload().set_aside(), []);
        restore(&mut again, &file, FileStanding::Same);
    }
}

#[test]
fn a_log_that_a_newer_program_wrote_here_is_passed_over() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Bo");
    let file = file_of(&mut tab);
    store.put_raw(id, 2, "9 00000000 what years to come may write");
    let mut again = tab.reload();
    choose(&mut again, &file);
    assert_eq!(standings(&again), [(id, FileStanding::Newer)]);
    assert_eq!(preview(&again).changes(), 0);
    take_in(&mut again);
    assert!(store.set_aside().is_empty());
    assert_eq!(again.reload().set_aside(), [id], "it waits for the newer program");
}

#[test]
fn a_file_that_is_chosen_while_another_is_compared_is_the_one_that_is_shown() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let empty = write_file::<Agreement>(std::iter::empty());
    let id = tab.new_case();
    let file = file_of(&mut tab);
    tab.tell(Event::Routed(Route::Backup));
    tab.hold();
    tab.tell(Event::Restoring(RestoreStep::Reading));
    tab.tell(Event::Restoring(RestoreStep::Chosen(Ok(empty))));
    tab.tell(Event::Restoring(RestoreStep::Reading));
    tab.release();
    assert_eq!(tab.model.restoring, Restoring::Reading, "nothing of either is shown yet");
    choose(&mut tab, &file);
    assert_eq!(standings(&tab), [(id, FileStanding::Same)]);
}

#[test]
fn what_can_be_read_of_a_damaged_log_is_kept_in_the_whole_one() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    let file = file_of(&mut tab);
    tab.write(id, TextField::CitizenName, "Bo");
    store.put_raw(id, 2, "no row");
    let mut again = tab.reload();
    restore(&mut again, &file, FileStanding::Repairs);
    assert_eq!(again.model.session.rows[&id].citizen, "Bo");
    assert!(holds(&log(&store, id), &["Bo"]));
}

#[test]
fn a_log_that_does_not_add_up_in_the_file_is_passed_over_and_the_others_are_taken() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (good, bad) = (tab.load_example(), tab.new_case());
    tab.write(bad, TextField::CitizenName, "Bo");
    let entries = log(&store, bad);
    let (begins, jumps) = (AgreementId(90), AgreementId(91));
    let jumping = [entries[0].clone(), AgreementEntry { seq: 7, ..entries[1].clone() }];
    let stray = AgreementEntry {
        id: EntryId(9),
        seq: 2,
        act: Act::Do(Command::RemoveGoal(GoalId(9))),
        ..entries[1].clone()
    };
    let does_not_fit = [entries.clone(), vec![stray]].concat();
    let whole = log(&store, good);
    let logs: [(AgreementId, &[AgreementEntry]); 5] = [
        (good, &whole),
        (bad, &does_not_fit),
        (begins, &entries[1..]),
        (jumps, &jumping),
        (AgreementId(92), &[]),
    ];
    let file = write_file::<Agreement>(logs.into_iter());
    let other = MemoryStore::default();
    let mut two = other_device(&other);
    choose(&mut two, &file);
    let expected = logs
        .map(|(id, _)| (id, if id == good { FileStanding::New } else { FileStanding::Damaged }));
    assert_eq!(standings(&two), expected);
    assert_eq!(preview(&two).of(FileStanding::Damaged).count(), 4);
    take_in(&mut two);
    let stored = at_once(other.read_all()).unwrap();
    assert_eq!(stored.iter().map(|log| log.document).collect::<Vec<_>>(), [good]);
}

#[test]
fn an_agreement_that_stands_twice_in_a_file_is_taken_once_and_the_second_is_named() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Bo");
    let entries = log(&store, id);
    let file = write_file::<Agreement>([(id, &entries[..]), (id, &entries[..1])].into_iter());
    let other = MemoryStore::default();
    let mut two = other_device(&other);
    choose(&mut two, &file);
    assert_eq!(standings(&two), [(id, FileStanding::New), (id, FileStanding::Damaged)]);
    take_in(&mut two);
    assert_eq!(log(&other, id), entries);
}

#[test]
fn what_is_written_between_the_preview_and_the_yes_is_looked_at_anew() {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open(&first);
    let id = one.new_case();
    let common = file_of(&mut one);
    one.write(id, TextField::CitizenName, "Bo");
    let file = file_of(&mut one);
    let mut two = other_device(&second);
    choose(&mut two, &file);
    let mut beside = Tab::open_as(&second, 78, two.kept.clone());
    restore(&mut beside, &common, FileStanding::New);
    beside.show(id);
    beside.wait(100_000);
    beside.write(id, TextField::JobTitle, "Kok");
    assert_eq!(standings(&two), [(id, FileStanding::New)]);
    take_in(&mut two);
    assert_eq!(standings(&two), [(id, FileStanding::Differs)], "it is compared anew");
    take_in(&mut two);
    assert!(matches!(two.model.restoring, Restoring::Done(_)));
    assert!(holds(&log(&second, id), &["Bo", "Kok"]));
}

#[test]
fn a_store_that_fails_is_told_and_nothing_is_changed() {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open(&first);
    one.load_example();
    let file = file_of(&mut one);
    let mut two = other_device(&second);
    choose(&mut two, &file);
    second.fail_with(Some(StoreError::Full));
    take_in(&mut two);
    assert_eq!(two.model.restoring, Restoring::Failed(StoreError::Full));
    assert!(two.model.session.rows.is_empty() && two.model.session.prefs.used.is_none());
    choose(&mut two, &file);
    assert_eq!(two.model.restoring, Restoring::Failed(StoreError::Full), "it cannot be compared");
    second.fail_with(None);
    assert!(at_once(second.read_all()).unwrap().is_empty());
    restore(&mut two, &file, FileStanding::New);
}

#[test]
fn a_file_that_cannot_be_taken_is_refused_with_its_reason() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.load_example();
    let file = file_of(&mut tab);
    let before = at_once(store.read_all());
    let cut = file.chars().take(file.chars().count() / 2).collect::<String>();
    let text = |text: &str| Ok(text.to_owned());
    for (chosen, refused) in [
        (text(&cut), FileError::Damaged),
        (text(&file.replacen("Amal", "Anal", 1)), FileError::Damaged),
        (text("agreement;citizen"), FileError::Foreign),
        (text("{\"program\": \"other\", \"version\": 2}"), FileError::Foreign),
        (text(&file.replacen("\"version\": 6", "\"version\": 8", 1)), FileError::Newer),
        (Ok(" ".repeat(LARGEST + 1)), FileError::TooLarge),
        (Err(FileError::Unreadable), FileError::Unreadable),
    ] {
        tab.tell(Event::Routed(Route::Backup));
        tab.tell(Event::Restoring(RestoreStep::Chosen(chosen)));
        assert_eq!(tab.model.restoring, Restoring::Refused(refused));
        take_in(&mut tab);
        assert_eq!(tab.model.restoring, Restoring::Refused(refused), "there is nothing to take in");
        assert_eq!(at_once(store.read_all()), before);
    }
    tab.tell(Event::Restoring(RestoreStep::Close));
    assert_eq!(tab.model.restoring, Restoring::Idle);
}

#[test]
fn a_file_that_was_put_away_is_not_taken_in() {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let file = {
        let mut one = Tab::open(&first);
        one.load_example();
        file_of(&mut one)
    };
    let mut two = other_device(&second);
    for away in [Event::Restoring(RestoreStep::Close), Event::Routed(Route::Overview)] {
        choose(&mut two, &file);
        two.tell(away);
        assert_eq!(two.model.restoring, Restoring::Idle);
        take_in(&mut two);
        assert!(at_once(second.read_all()).unwrap().is_empty());
    }
}
