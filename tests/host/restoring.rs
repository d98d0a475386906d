//! Journeys with a file of agreements: what it would do is shown, then done whole or not at all, and twice is once.

use std::sync::Arc;

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{Command, GoalChange};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::comparing::{FileStanding, Preview};
use klar_aftale::app::features::backup::restoring::{RestoreStep, Restoring};
use klar_aftale::app::route::{Place, Route};
use klar_aftale::base::{AgreementId, GoalId};
use klar_aftale::codec::rows::decode_log;
use klar_aftale::log::fold;
use klar_aftale::store::LogStore;
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;

use crate::deed::Deed;
use crate::driver::{Tab, at_once, prefs_of};
use crate::golden::golden;

/// The first tab of another device.
pub(crate) fn other_device(store: &MemoryStore<Agreement>) -> Tab<'_> {
    Tab::open_as(store, 77, None)
}

pub(crate) fn file_of(tab: &mut Tab<'_>) -> String {
    tab.tell(Event::SaveFile);
    tab.downloads.pop().expect("a file was given")
}

pub(crate) fn choose(tab: &mut Tab<'_>, file: &str) {
    tab.tell(Event::Routed(Route::Backup));
    tab.tell(Event::Restoring(RestoreStep::Chosen(Ok(file.to_owned()))));
}

pub(crate) fn take_in(tab: &mut Tab<'_>) {
    tab.tell(Event::Restoring(RestoreStep::TakeIn));
}

#[track_caller]
pub(crate) fn preview(tab: &Tab<'_>) -> Arc<Preview> {
    match &tab.model.restoring {
        Restoring::Preview(preview) => Arc::clone(preview),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
pub(crate) fn standings(tab: &Tab<'_>) -> Vec<(AgreementId, FileStanding)> {
    preview(tab).items.iter().map(|item| (item.agreement, item.standing)).collect()
}

/// Takes a file in of which every agreement has this standing.
#[track_caller]
pub(crate) fn restore(tab: &mut Tab<'_>, file: &str, standing: FileStanding) {
    choose(tab, file);
    assert!(standings(tab).iter().all(|(_, is)| *is == standing), "{:?}", standings(tab));
    take_in(tab);
    assert!(matches!(tab.model.restoring, Restoring::Done(_)), "{:?}", tab.model.restoring);
}

#[track_caller]
pub(crate) fn log(store: &MemoryStore<Agreement>, id: AgreementId) -> Vec<AgreementEntry> {
    let stored = at_once(store.read_log(id)).unwrap();
    assert_eq!(stored.damage, None);
    stored.entries
}

/// Whether each of the texts stands in the log.
pub(crate) fn holds(log: &[AgreementEntry], texts: &[&str]) -> bool {
    texts.iter().all(|text| {
        log.iter().any(|entry| entry.command().and_then(Command::written) == Some(*text))
    })
}

#[test]
fn a_file_of_one_device_makes_another_hold_the_same() {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open_as(&first, 1, Some(prefs_of("Lene Dam")));
    let (example, own) = (one.load_example(), one.new_case());
    one.write(own, TextField::CitizenName, "Bo Holm");
    let file = file_of(&mut one);
    let mut two = other_device(&second);
    choose(&mut two, &file);
    assert_eq!(standings(&two), [(example, FileStanding::New), (own, FileStanding::New)]);
    let named: Vec<_> = preview(&two)
        .items
        .iter()
        .map(|item| (item.citizen.clone(), item.company.clone()))
        .collect();
    assert_eq!(named[0], ("Amal Hansen".to_owned(), "Nordkøb".to_owned()));
    assert_eq!(named[1], ("Bo Holm".to_owned(), String::new()));
    assert_eq!(preview(&two).changes(), 2);
    assert!(at_once(second.read_all()).unwrap().is_empty(), "nothing is done before the yes");
    take_in(&mut two);
    for id in [example, own] {
        assert_eq!(log(&second, id), log(&first, id));
        assert_eq!(Some((*two.model.session.rows[&id]).clone()), one.case(id).summary());
    }
    assert_eq!(two.announced.last(), Some(&vec![]), "the other tabs hear that many have come");
    assert_eq!(file_of(&mut two), file);
    assert!(two.model.session.prefs.used.is_some() && two.asked_to_keep == 1);
}

#[test]
fn a_file_that_is_taken_in_twice_changes_nothing_the_second_time() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Bo");
    let file = file_of(&mut tab);
    let before = at_once(store.read_all()).unwrap();
    for _ in 0..2 {
        restore(&mut tab, &file, FileStanding::Same);
        assert_eq!(at_once(store.read_all()), Ok(before.clone()));
    }
    let other = MemoryStore::default();
    let mut new = other_device(&other);
    restore(&mut new, &file, FileStanding::New);
    restore(&mut new, &file, FileStanding::Same);
    assert_eq!(preview_changes(&new), 0);
}

fn preview_changes(tab: &Tab<'_>) -> usize {
    match &tab.model.restoring {
        Restoring::Done(preview) => preview.changes(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_older_file_changes_nothing_and_a_newer_one_brings_what_is_new() {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open(&first);
    let id = one.new_case();
    one.write(id, TextField::CitizenName, "Bo");
    let old = file_of(&mut one);
    // Typing goes on in the entry that the old file holds as it was.
    one.write(id, TextField::CitizenName, "Bodil");
    one.write(id, TextField::JobTitle, "Kok");
    let new = file_of(&mut one);
    let mut two = other_device(&second);
    restore(&mut two, &old, FileStanding::New);
    restore(&mut two, &new, FileStanding::Differs);
    assert_eq!(log(&second, id), log(&first, id));
    assert_eq!(two.model.session.rows[&id].citizen, "Bodil");
    restore(&mut two, &old, FileStanding::Same);
    restore(&mut one, &old, FileStanding::Same);
    assert_eq!(log(&second, id), log(&first, id));
}

#[test]
fn of_two_devices_that_have_gone_apart_the_newest_stands_and_both_are_kept() {
    for newest_comes in [true, false] {
        let (first, second) = (MemoryStore::default(), MemoryStore::default());
        let mut one = Tab::open(&first);
        let id = one.new_case();
        one.write(id, TextField::CitizenName, "Bo");
        let mut two = other_device(&second);
        let common = file_of(&mut one);
        restore(&mut two, &common, FileStanding::New);
        two.show(id);
        let (earlier, later) =
            if newest_comes { (&mut two, &mut one) } else { (&mut one, &mut two) };
        earlier.wait(600_000);
        earlier.write(id, TextField::CitizenName, "Earlier");
        earlier.write(id, TextField::JobTitle, "Kok");
        later.wait(900_000);
        later.write(id, TextField::CitizenName, "Later");
        later.write(id, TextField::Aids, "Høj stol");
        let file = file_of(&mut one);
        restore(&mut two, &file, FileStanding::Differs);
        let log = log(&second, id);
        let made: Agreement = fold(&log).unwrap();
        assert_eq!(made.citizen.name, "Later", "{newest_comes}");
        assert_eq!((made.job_title.as_str(), made.support.aids.as_str()), ("Kok", "Høj stol"));
        assert!(holds(&log, &["Bo", "Earlier", "Later", "Kok", "Høj stol"]));
        assert_eq!(two.agreement(id), &made, "what is open follows");
        restore(&mut two, &file, FileStanding::Same);
        let back = file_of(&mut two);
        restore(&mut one, &back, FileStanding::Differs);
        assert_eq!(one.model.session.rows[&id].citizen, "Later", "{newest_comes}");
        restore(&mut one, &back, FileStanding::Same);
    }
}

/// One act on one of two devices, at a minute.
type Done = (u64, Deed);

fn named(text: &str) -> Deed {
    Command::Write(TextField::CitizenName, text.to_owned()).into()
}

fn goal(text: &str) -> Deed {
    Command::ChangeGoal(GoalId(1), GoalChange::Text(text.to_owned())).into()
}

/// What becomes of an agreement that was begun in common, went on here and in a file, and takes that file in.
#[track_caller]
fn check_newest(here: &[Done], file: &[Done], name: &str, goals: &[&str]) {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open(&first);
    let id = one.new_case();
    one.act(id, Command::AddGoal(GoalId(1), None));
    one.write(id, TextField::CitizenName, "Bo");
    let mut two = other_device(&second);
    let common = file_of(&mut one);
    restore(&mut two, &common, FileStanding::New);
    two.show(id);
    let base = one.clock();
    for (tab, acts) in [(&mut two, here), (&mut one, file)] {
        for (minute, deed) in acts {
            tab.set_clock(base + minute * 60_000);
            match deed.clone() {
                Deed::Do(command) => {
                    tab.act(id, command);
                    assert_eq!(tab.notice(), None, "{deed:?}");
                }
                Deed::Undo(seq) => tab.undo(id, seq),
                Deed::Redo(seq) => tab.redo(id, seq),
            }
        }
    }
    let file = file_of(&mut one);
    restore(&mut two, &file, FileStanding::Differs);
    let made: Agreement = fold(&log(&second, id)).unwrap();
    assert_eq!(made.citizen.name, name, "{here:?} {file:?}");
    let texts: Vec<&str> = made.goals.iter().map(|goal| goal.text.as_str()).collect();
    assert_eq!(texts, goals);
    restore(&mut two, &file, FileStanding::Same);
}

#[test]
fn the_newest_of_each_place_stands() {
    check_newest(&[(5, named("A"))], &[(7, named("B"))], "B", &[""]);
    check_newest(&[(7, named("A"))], &[(5, named("B"))], "A", &[""]);
    // The last word of each counts.
    check_newest(&[(7, named("A"))], &[(5, named("B")), (9, named("C"))], "C", &[""]);
    check_newest(&[(5, named("B")), (9, named("A"))], &[(7, named("C"))], "A", &[""]);
    // They agree in the end, whatever stood between.
    check_newest(&[(7, named("A")), (9, named("B"))], &[(5, named("B"))], "B", &[""]);
    // Each place by itself.
    let here = [(7, named("A")), (9, goal("A"))];
    check_newest(&here, &[(8, named("B")), (8, goal("B"))], "B", &["A"]);
}

#[test]
fn what_was_taken_back_or_has_lost_its_ground_is_not_brought_back() {
    // Taken back here: what the file holds stands.
    let here = [(7, named("A")), (9, Deed::Undo(3))];
    check_newest(&here, &[(5, named("B"))], "B", &[""]);
    // Taken back in the file: what stands here stands.
    check_newest(&[(5, named("A"))], &[(7, named("B")), (9, Deed::Undo(3))], "A", &[""]);
    // The file has removed the goal that was written in here.
    let file = [(5, goal("B")), (9, Command::RemoveGoal(GoalId(1)).into())];
    check_newest(&[(7, goal("A"))], &file, "Bo", &[]);
}

#[test]
fn a_file_with_steps_back_and_forward_is_the_same_agreement_elsewhere() {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open(&first);
    let id = one.new_case();
    one.write(id, TextField::CitizenName, "Bo");
    one.write(id, TextField::JobTitle, "Kok");
    let common = file_of(&mut one);
    one.undo(id, 2);
    one.undo(id, 1);
    one.redo(id, 1);
    let file = file_of(&mut one);
    let mut two = other_device(&second);
    restore(&mut two, &common, FileStanding::New);
    two.show(id);
    // Numbers in the file are others here, since something else was written.
    two.write(id, TextField::Aids, "Høj stol");
    restore(&mut two, &file, FileStanding::Differs);
    let made = two.agreement(id);
    assert_eq!((made.citizen.name.as_str(), made.job_title.as_str()), ("Bo", ""));
    assert_eq!(made.support.aids, "Høj stol");
    assert_eq!(fold(&log(&second, id)).as_ref(), Ok(made));
    restore(&mut two, &file, FileStanding::Same);
    let third = MemoryStore::default();
    let mut three = other_device(&third);
    restore(&mut three, &file, FileStanding::New);
    assert_eq!(log(&third, id), log(&first, id));
}

#[test]
fn two_devices_with_one_id_lose_nothing_to_each_other() {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open(&first);
    let id = one.new_case();
    let common = file_of(&mut one);
    // The profile was copied: the same device, the same numbers, the same hand.
    let mut two = Tab::open_as(&second, 77, one.kept.clone());
    restore(&mut two, &common, FileStanding::New);
    two.show(id);
    assert_eq!(two.model.session.prefs.device, one.model.session.prefs.device);
    one.write(id, TextField::CitizenName, "Amal");
    two.wait(3_600_000);
    for typed in ["A", "An", "Anna"] {
        two.write(id, TextField::CitizenName, typed);
    }
    let file = file_of(&mut one);
    restore(&mut two, &file, FileStanding::Differs);
    assert!(holds(&log(&second, id), &["Amal", "Anna"]));
    assert_eq!(two.agreement(id).citizen.name, "Anna");
    let file = file_of(&mut two);
    restore(&mut one, &file, FileStanding::Differs);
    assert!(holds(&log(&first, id), &["Amal", "Anna"]));
    assert_eq!(one.model.session.rows[&id].citizen, "Anna");
}

#[test]
fn a_file_of_version_1_is_taken_in() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let file = golden("v1/example-backup.json", || panic!("see tests/host/golden.rs"));
    let rows = golden("v1/example-log.txt", || panic!("see tests/host/golden.rs"));
    restore(&mut tab, &file, FileStanding::New);
    let id = *tab.model.session.rows.keys().next().unwrap();
    let expected: Vec<AgreementEntry> = decode_log::<Agreement>(id, rows.lines()).0;
    assert_eq!(log(&store, id), expected);
    tab.show(id);
    assert_eq!(tab.agreement(id).citizen.name, "Amal Hansen");
    restore(&mut tab, &file, FileStanding::Same);
}

#[test]
fn what_another_tab_took_in_is_followed_and_only_what_is_new_is_told() {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open(&first);
    let new = one.load_example();
    let file = file_of(&mut one);
    let mut two = other_device(&second);
    let open = two.new_case();
    let mut beside = Tab::open_as(&second, 78, two.kept.clone());
    beside.tell(Event::Routed(Route::Editor(open, Place::Review)));
    restore(&mut two, &file, FileStanding::New);
    beside.hear(&mut two);
    assert!(beside.model.session.rows.contains_key(&new));
    assert_eq!(beside.notice(), None, "nothing was written in the open one");
}

#[test]
fn what_is_on_the_screen_only_goes_on_after_a_file_was_taken_in() {
    let (first, second) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open(&first);
    let id = one.new_case();
    let common = file_of(&mut one);
    one.write(id, TextField::CitizenName, "Bo");
    let file = file_of(&mut one);
    let mut two = other_device(&second);
    restore(&mut two, &common, FileStanding::New);
    two.show(id);
    second.fail_with(Some(StoreError::Full));
    two.write(id, TextField::JobTitle, "Kok");
    second.fail_with(None);
    restore(&mut two, &file, FileStanding::Differs);
    two.tell(Event::TryAgain);
    assert!(holds(&log(&second, id), &["Bo", "Kok"]));
    two.assert_all_stored();
}

#[test]
fn a_file_made_in_the_middle_of_typing_is_an_earlier_part_of_the_log_on_every_device() {
    let (here, there) = (MemoryStore::default(), MemoryStore::default());
    let mut one = Tab::open(&here);
    let id = one.new_case();
    one.write(id, TextField::CitizenName, "An");
    let early = file_of(&mut one);
    // Typed on at once: without the file this would be one entry.
    one.write(id, TextField::CitizenName, "Anna");
    let late = file_of(&mut one);
    let mut two = other_device(&there);
    restore(&mut two, &early, FileStanding::New);
    assert_eq!(two.model.session.rows[&id].citizen, "An");
    assert_eq!(log(&there, id), log(&here, id)[..2]);
    restore(&mut two, &late, FileStanding::Differs);
    assert_eq!(log(&there, id), log(&here, id));
    for file in [&early, &late] {
        restore(&mut two, file, FileStanding::Same);
        restore(&mut one, file, FileStanding::Same);
    }
    assert_eq!(log(&here, id).len(), 3, "the beginning and two stretches");
}
