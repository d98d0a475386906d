//! Journeys in two tabs of one device: both edits are kept, and what no longer fits is said.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{Command, GoalChange};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::conflicts::ConflictSide;
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::{AgreementId, GoalId};
use klar_aftale::codec::rows::{RecordError, encode_entry};
use klar_aftale::log::Ground;
use klar_aftale::log::{Act, EntryId};
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;

use crate::driver::Tab;

/// Two tabs that both have the same new agreement open.
fn two_tabs(store: &MemoryStore<Agreement>) -> (Tab<'_>, Tab<'_>, AgreementId) {
    let mut one = Tab::open(store);
    let id = one.new_case();
    let two = one.beside();
    (one, two, id)
}

#[test]
fn the_edits_of_both_tabs_are_kept_in_the_order_they_were_stored() {
    let store = MemoryStore::default();
    let (mut one, mut two, id) = two_tabs(&store);
    one.write(id, TextField::CitizenName, "Amal");
    two.write(id, TextField::JobTitle, "Servicemedarbejder");
    assert_eq!(two.notice(), Some(Notice::Merged));
    assert_eq!(two.agreement(id).citizen.name, "Amal");
    two.assert_all_stored();
    let commands: Vec<_> =
        two.case(id).log().iter().skip(1).filter_map(|entry| entry.command()).collect();
    let expected = [
        &Command::Write(TextField::CitizenName, "Amal".to_owned()),
        &Command::Write(TextField::JobTitle, "Servicemedarbejder".to_owned()),
    ];
    assert_eq!(commands, expected);
    one.write(id, TextField::Aids, "Høj stol");
    assert_eq!(one.agreement(id).job_title, "Servicemedarbejder");
    one.assert_all_stored();
}

#[test]
fn in_one_field_the_last_stored_wins_and_the_log_keeps_both() {
    let store = MemoryStore::default();
    let (mut one, mut two, id) = two_tabs(&store);
    one.write(id, TextField::CitizenName, "Amal");
    two.write(id, TextField::CitizenName, "Amalie");
    assert_eq!(two.reload().agreement(id).citizen.name, "Amalie");
    assert_eq!(two.case(id).log().len(), 3);
    two.assert_all_stored();
}

/// Two tabs that have written different names, so that the second has both.
fn two_versions(store: &MemoryStore<Agreement>) -> (Tab<'_>, AgreementId) {
    let (mut one, mut two, id) = two_tabs(store);
    one.write(id, TextField::CitizenName, "Amal");
    two.write(id, TextField::CitizenName, "Amalie");
    let [(agreement, conflict)] = two.model.session.conflicts.as_slice() else {
        panic!("{:?}", two.model.session.conflicts);
    };
    assert_eq!(*agreement, id);
    assert_eq!(conflict.mine.command().and_then(Command::written), Some("Amalie"));
    let Ground::Decided(theirs) = &conflict.ground else { panic!("{conflict:?}") };
    assert_eq!(theirs.command().and_then(Command::written), Some("Amal"));
    (two, id)
}

#[test]
fn of_two_versions_either_can_be_chosen_and_none_is_lost() {
    for (side, name, acts) in [(ConflictSide::Mine, "Amalie", 3), (ConflictSide::Theirs, "Amal", 4)]
    {
        let store = MemoryStore::default();
        let (mut two, id) = two_versions(&store);
        two.tell(Event::Settle(id, side));
        assert_eq!(two.agreement(id).citizen.name, name);
        assert!(two.model.session.conflicts.is_empty());
        assert_eq!(two.case(id).log().len(), acts);
        two.assert_all_stored();
    }
}

#[test]
fn every_tab_follows_what_another_has_written() {
    let store = MemoryStore::default();
    let (mut one, mut two, id) = two_tabs(&store);
    let mut list = Tab::open_as(&store, 4, one.kept.clone());
    one.write(id, TextField::CitizenName, "Amal");
    let announced = one.announced.clone();
    for tab in [&mut two, &mut list] {
        one.announced.clone_from(&announced);
        tab.hear(&mut one);
        assert_eq!(tab.model.session.rows[&id].citizen, "Amal");
    }
    assert_eq!(two.agreement(id).citizen.name, "Amal");
    assert!(!list.model.session.cases.contains_key(&id), "a list needs no logs");
    one.tell(Event::Routed(Route::Overview));
    one.tell(Event::Delete(vec![id]));
    list.hear(&mut one);
    assert!(list.model.session.rows.is_empty());
}

#[test]
fn typing_that_joined_a_stored_entry_is_kept_behind_the_others() {
    let store = MemoryStore::default();
    let mut one = Tab::open(&store);
    let id = one.new_case();
    one.write(id, TextField::CitizenName, "A");
    let mut two = one.beside();
    two.write(id, TextField::JobTitle, "Servicemedarbejder");
    one.write(id, TextField::CitizenName, "Amal");
    assert_eq!(one.notice(), Some(Notice::Merged));
    assert_eq!(one.agreement(id).citizen.name, "Amal");
    assert_eq!(one.agreement(id).job_title, "Servicemedarbejder");
    one.assert_all_stored();
}

#[test]
fn both_may_type_on_in_the_same_stored_entry() {
    let store = MemoryStore::default();
    let mut one = Tab::open(&store);
    let id = one.new_case();
    one.write(id, TextField::CitizenName, "A");
    let mut two = one.beside();
    one.write(id, TextField::CitizenName, "Amal");
    two.write(id, TextField::CitizenName, "Anna");
    assert_eq!(two.agreement(id).citizen.name, "Anna");
    two.assert_all_stored();
    one.write(id, TextField::Aids, "Høj stol");
    assert_eq!(one.agreement(id).citizen.name, "Anna");
    one.assert_all_stored();
}

#[test]
fn typing_on_in_the_same_entry_loses_neither_however_long_each_has_typed() {
    let typed = [(&["Am", "Ama", "Amal"][..], &["An"][..]), (&["Am"], &["An", "Ann", "Anna"])];
    // With a clock that was set back, what the second types is an entry of its own.
    for ((ones, twos), set_back) in typed.into_iter().flat_map(|one| [(one, false), (one, true)]) {
        let store = MemoryStore::default();
        let mut one = Tab::open(&store);
        let id = one.new_case();
        one.write(id, TextField::CitizenName, "A");
        let mut two = one.beside();
        two.set_clock(one.clock() - if set_back { 5000 } else { 0 });
        two.hold();
        for (tab, texts) in [(&mut one, ones), (&mut two, twos)] {
            for text in texts {
                tab.write(id, TextField::CitizenName, text);
            }
        }
        two.release();
        let log = two.case(id).log();
        let written: Vec<_> = log.iter().filter_map(|entry| entry.command()?.written()).collect();
        assert_eq!(written, [*ones.last().unwrap(), twos.last().unwrap()]);
        assert_eq!(two.model.session.conflicts.len(), 1, "both versions are shown");
        two.assert_all_stored();
    }
}

#[test]
fn several_edits_made_while_the_store_was_slow_are_all_kept() {
    let store = MemoryStore::default();
    let (mut one, mut two, id) = two_tabs(&store);
    two.hold();
    two.tell(Event::AddGoal(id, None));
    let goal = two.agreement(id).goals[0].id;
    let text = GoalChange::Text("Flere timer".to_owned());
    two.act(id, Command::ChangeGoal(goal, text));
    one.write(id, TextField::CitizenName, "Amal");
    two.release();
    assert_eq!(two.agreement(id).citizen.name, "Amal");
    assert_eq!(two.agreement(id).goals[0].text, "Flere timer");
    two.assert_all_stored();
}

#[test]
fn an_edit_of_a_goal_that_the_other_tab_removed_is_refused_with_words() {
    let store = MemoryStore::default();
    let mut one = Tab::open(&store);
    let id = one.load_example();
    let goal = one.agreement(id).goals[2].id;
    let mut two = one.beside();
    one.act(id, Command::RemoveGoal(goal));
    two.hold();
    two.act(id, Command::ChangeGoal(goal, GoalChange::Text("Alene i kassen".to_owned())));
    two.write(id, TextField::Aids, "Høj stol");
    two.release();
    let [(_, conflict)] = two.model.session.conflicts.as_slice() else {
        panic!("one act lost its ground")
    };
    assert_eq!(conflict.mine.command().and_then(Command::written), Some("Alene i kassen"));
    assert_eq!(conflict.ground, Ground::Gone(Rejection::UnknownGoal(goal)));
    assert_eq!(two.agreement(id).goals.len(), 2);
    assert_eq!(two.agreement(id).support.aids, "Høj stol", "what fits is kept");
    two.assert_all_stored();
}

#[test]
fn the_save_mark_does_not_wait_for_an_edit_that_lost_its_ground() {
    let store = MemoryStore::default();
    let mut one = Tab::open(&store);
    let id = one.load_example();
    let goal = one.agreement(id).goals[2].id;
    let mut two = one.beside();
    one.act(id, Command::RemoveGoal(goal));
    two.act(id, Command::ChangeGoal(goal, GoalChange::Text("Alene i kassen".to_owned())));
    assert!(!two.model.session.is_dirty());
    assert!(matches!(two.model.session.saving, Saving::Saved(_)), "{:?}", two.model.session.saving);
}

#[test]
fn an_agreement_that_another_tab_removed_stays_removed_and_its_words_are_shown() {
    let store = MemoryStore::default();
    let (mut one, mut two, id) = two_tabs(&store);
    one.tell(Event::Remove(id));
    two.write(id, TextField::CitizenName, "Amal");
    assert_eq!(two.notice(), Some(Notice::RemovedElsewhere("Amal".to_owned())));
    assert_eq!(two.model.session.route, Route::Overview);
    assert!(two.reload().model.session.rows.is_empty());
    assert!(!two.model.session.is_dirty());
}

#[test]
fn an_open_agreement_that_another_tab_removed_is_closed_at_once() {
    let store = MemoryStore::default();
    let (mut one, mut two, id) = two_tabs(&store);
    one.tell(Event::Remove(id));
    two.hear(&mut one);
    assert_eq!(two.notice(), Some(Notice::RemovedElsewhere(String::new())));
    assert!(two.model.session.cases.is_empty() && two.model.session.rows.is_empty());
}

#[test]
fn a_log_that_no_longer_adds_up_stops_saving_and_nothing_more() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    let stray = AgreementEntry {
        id: EntryId(9),
        seq: 1,
        act: Act::Do(Command::RemoveGoal(GoalId(9))),
        ..tab.case(id).log()[0].clone()
    };
    store.put_raw(id, 1, &encode_entry::<Agreement>(&stray));
    tab.write(id, TextField::CitizenName, "Amal");
    let damaged = StoreError::Damaged(RecordError::Damaged);
    assert_eq!(tab.model.session.saving, Saving::Failed(damaged));
    assert_eq!(tab.agreement(id).citizen.name, "Amal");
    assert_eq!(tab.reload().set_aside(), [id]);
}

#[test]
fn what_was_stored_though_the_answer_was_lost_is_stored_once() {
    let store = MemoryStore::default();
    let mut one = Tab::open(&store);
    let id = one.new_case();
    one.hold();
    one.tell(Event::AddGoal(id, None));
    one.lose_answer();
    one.release();
    one.write(id, TextField::Aids, "Høj stol");
    assert_eq!(one.agreement(id).goals.len(), 1);
    assert_eq!(one.case(id).log().len(), 3);
    assert_ne!(one.notice(), Some(Notice::Refused(Rejection::IdTaken)));
    one.assert_all_stored();
}

#[test]
fn what_another_tab_writes_is_read_once_it_is_shown_and_not_before() {
    let store = MemoryStore::default();
    let (mut one, mut two, id) = two_tabs(&store);
    let other = two.new_case();
    let read = two.read;
    for name in ["A", "Am", "Ama", "Amal"] {
        one.write(id, TextField::CitizenName, name);
        two.hear(&mut one);
    }
    assert_eq!(two.read, read, "it is open, and another page is shown");
    two.tell(Event::Routed(Route::Overview));
    assert_eq!(two.agreement(id).citizen.name, "Amal");
    assert_eq!(two.model.session.rows[&id].citizen, "Amal");
    assert_eq!(two.read, read + 1);
    two.show(other);
    one.write(id, TextField::JobTitle, "Servicemedarbejder");
    two.hear(&mut one);
    two.show(id);
    assert_eq!(two.agreement(id).job_title, "Servicemedarbejder");
    one.write(id, TextField::Aids, "Høj stol");
    two.hear(&mut one);
    assert_eq!(
        two.agreement(id).text(TextField::Aids),
        "Høj stol",
        "what is shown follows at once"
    );
}

#[test]
fn what_is_needed_of_an_agreement_is_read_first_when_another_tab_has_written_in_it() {
    let store = MemoryStore::default();
    let (mut one, mut two, id) = two_tabs(&store);
    let new = two.new_case();
    one.write(id, TextField::CompanyName, "Nordkøb");
    two.hear(&mut one);
    two.tell(Event::UseCompany { into: new, from: id });
    assert_eq!(two.agreement(new).company.name, "Nordkøb");
}

#[test]
fn a_file_of_everything_holds_what_another_tab_wrote_in_an_agreement_that_is_open_here() {
    let store = MemoryStore::default();
    let (mut one, mut two, id) = two_tabs(&store);
    one.write(id, TextField::CitizenName, "Amal");
    two.hear(&mut one);
    two.new_case();
    one.write(id, TextField::CitizenName, "Amal Hansen");
    two.hear(&mut one);
    two.tell(Event::SaveFile);
    assert!(two.downloads[0].contains("Amal Hansen"));
}

#[test]
fn an_agreement_that_another_tab_has_just_begun_stands_on_the_front_page_when_that_is_shown() {
    let store = MemoryStore::default();
    let (mut one, mut two, _) = two_tabs(&store);
    two.new_case();
    let begun = one.new_case();
    two.hear(&mut one);
    two.tell(Event::Routed(Route::Overview));
    assert!(two.model.session.rows.contains_key(&begun));
    assert!(!two.model.session.cases.contains_key(&begun), "its row is wanted, not its log");
}
