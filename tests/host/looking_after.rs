//! Looking after what is kept: reminders of backups, the browser's promise, a store that was lost, and the list.

use std::collections::BTreeSet;

use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::age::{BackupAge, is_due};
use klar_aftale::app::features::backup::restoring::{RestoreStep, Restoring};
use klar_aftale::app::features::overview::front_page::{Window, found};
use klar_aftale::app::features::overview::view::Narrow;
use klar_aftale::app::route::Route;
use klar_aftale::app::session::opening::SetAside;
use klar_aftale::app::session::room::Room;
use klar_aftale::base::AgreementId;
use klar_aftale::codec::rows::RecordError;
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;
use klar_aftale::store::{Listed, LogStore};

use crate::builder::DANISH;
use crate::driver::{Tab, at_once};

const DAY: u64 = 24 * 60 * 60 * 1000;

/// Lets time pass, and something happen that changes nothing.
fn look_after(tab: &mut Tab<'_>, milliseconds: u64) {
    tab.wait(milliseconds);
    tab.tell(Event::Dismiss);
}

#[test]
fn a_backup_is_as_old_as_it_is_and_never_from_tomorrow() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    assert_eq!(BackupAge::of(&tab.model.session), BackupAge::Never);
    tab.tell(Event::SaveFile);
    let saved = tab.clock();
    for (later, age) in [
        (0, BackupAge::Days(0)),
        (DAY - 1, BackupAge::Days(0)),
        (DAY, BackupAge::Days(1)),
        (7 * DAY, BackupAge::Days(7)),
        (400 * DAY, BackupAge::Days(400)),
    ] {
        // Every event takes a second.
        tab.set_clock(saved + later - 1000);
        tab.tell(Event::Dismiss);
        assert_eq!(BackupAge::of(&tab.model.session), age, "{later}");
    }
    tab.set_clock(saved - 30 * DAY);
    tab.tell(Event::Dismiss);
    assert_eq!(BackupAge::of(&tab.model.session), BackupAge::Days(0), "the clock was set back");
}

#[test]
fn a_person_is_reminded_when_work_is_there_and_a_week_has_passed() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.load_example();
    let blank = tab.new_case();
    look_after(&mut tab, 8 * DAY);
    assert!(!is_due(&tab.model.session), "neither the example nor an empty agreement is work");
    tab.write(blank, TextField::CitizenName, "Bo");
    tab.tell(Event::Routed(Route::Overview));
    assert!(
        is_due(&tab.model.session),
        "the first agreement is a week old, and there is no backup"
    );
    tab.tell(Event::SaveFile);
    assert!(!is_due(&tab.model.session));
    look_after(&mut tab, 7 * DAY - 10_000);
    assert!(!is_due(&tab.model.session));
    look_after(&mut tab, 10_000);
    assert!(is_due(&tab.model.session));
    tab.set_clock(tab.clock() - 300 * DAY);
    tab.tell(Event::Dismiss);
    assert!(!is_due(&tab.model.session), "a clock that was set back reminds of nothing");
}

#[test]
fn what_another_tab_has_kept_is_known_here_too() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.new_case();
    let mut other = tab.beside();
    tab.tell(Event::SaveFile);
    other.tell(Event::PrefsElsewhere(tab.kept.clone().unwrap()));
    assert_eq!(BackupAge::of(&other.model.session), BackupAge::Days(0));
    assert_eq!(other.model.session.prefs, tab.model.session.prefs);
}

#[test]
fn a_loss_is_over_when_another_tab_has_begun_anew() {
    let full = MemoryStore::default();
    let mut tab = Tab::open(&full);
    tab.new_case();
    let emptied = MemoryStore::default();
    let mut lost = Tab::open_as(&emptied, 4, tab.kept.clone());
    let mut other = lost.beside();
    assert!(lost.model.session.lost && other.model.session.lost);
    other.tell(Event::BeginAnew);
    other.new_case();
    lost.hear(&mut other);
    assert!(!lost.model.session.lost);
}

#[test]
fn a_file_that_was_not_given_is_no_backup() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.tell(Event::DownloadFailed);
    assert_eq!(BackupAge::of(&tab.model.session), BackupAge::Never);
    store.fail_with(Some(StoreError::Lost));
    tab.tell(Event::SaveFile);
    assert_eq!(tab.downloads.len(), 1, "what is on the screen is given all the same");
    assert_eq!(BackupAge::of(&tab.model.session), BackupAge::Never, "nothing could be read");
}

#[test]
fn the_browser_is_asked_once_to_keep_what_is_there() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    assert_eq!((tab.asked_to_keep, tab.model.session.room), (0, None));
    store.fail_with(Some(StoreError::Full));
    let id = tab.new_case();
    assert_eq!((tab.asked_to_keep, tab.model.session.prefs.used), (0, None), "nothing is kept yet");
    store.fail_with(None);
    tab.write(id, TextField::CitizenName, "Bo");
    let used = tab.model.session.prefs.used;
    assert!(used.is_some());
    assert_eq!(tab.model.session.room, Some(Room { promised: true, bytes: None }));
    tab.new_case();
    assert_eq!((tab.asked_to_keep, tab.model.session.prefs.used), (1, used));
    let mut again = tab.reload();
    again.new_case();
    assert_eq!(again.asked_to_keep, 0);
    let room = Room { promised: false, bytes: Some((1, 2)) };
    again.tell(Event::Room(room));
    assert_eq!(again.model.session.room, Some(room));
}

#[test]
fn an_empty_store_beside_the_mark_that_it_was_used_is_a_loss() {
    let full = MemoryStore::default();
    let mut tab = Tab::open(&full);
    let id = tab.load_example();
    tab.tell(Event::SaveFile);
    let file = tab.downloads.pop().unwrap();
    assert!(!tab.reload().model.session.lost);

    let emptied = MemoryStore::default();
    let mut lost = Tab::open_as(&emptied, 4, tab.kept.clone());
    assert!(lost.model.session.lost);
    assert!(
        Tab::open_as(&emptied, 5, lost.kept.clone()).model.session.lost,
        "it is told until it is ended"
    );
    lost.tell(Event::Restoring(RestoreStep::Chosen(Ok(file))));
    lost.tell(Event::Restoring(RestoreStep::TakeIn));
    assert!(matches!(lost.model.restoring, Restoring::Done(_)));
    assert!(!lost.model.session.lost && lost.model.session.rows.contains_key(&id));
    assert!(!lost.reload().model.session.lost);

    let emptied = MemoryStore::default();
    let mut lost = Tab::open_as(&emptied, 4, tab.kept.clone());
    lost.tell(Event::BeginAnew);
    assert!(!lost.model.session.lost);
    let mut next = lost.reload();
    assert!(!next.model.session.lost && next.model.session.prefs.used.is_none());
    next.new_case();
    assert_eq!(next.asked_to_keep, 1, "the browser is asked for the new ones too");
}

#[test]
fn a_store_that_fails_or_a_new_device_has_lost_nothing() {
    let store = MemoryStore::default();
    assert!(!Tab::open(&store).model.session.lost);
    let mut tab = Tab::open(&store);
    tab.load_example();
    store.fail_with(Some(StoreError::Lost));
    assert!(!tab.reload().model.session.lost, "it is not known to be empty");
}

#[test]
fn a_log_that_is_set_aside_is_named_by_what_can_be_read() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (named, cut, unknown) = (tab.new_case(), tab.new_case(), AgreementId(7));
    for id in [named, cut] {
        tab.write(id, TextField::CitizenName, " Bo ");
        tab.write(id, TextField::CompanyName, "Nordkøb");
    }
    store.put_raw(named, 3, "9 00000000 what nobody knows yet");
    store.put_raw(cut, 2, "no row");
    store.put_raw(unknown, 0, "no row");
    let known = |agreement, citizen: &str, company: &str, damage| SetAside {
        agreement,
        citizen: citizen.to_owned(),
        company: company.to_owned(),
        damage,
    };
    let mut set_aside = tab.reload().model.session.set_aside;
    set_aside.sort_by_key(|log| log.agreement);
    let expected = [
        known(unknown, "", "", RecordError::Damaged),
        known(named, "Bo", "Nordkøb", RecordError::Newer),
        known(cut, "Bo", "", RecordError::Damaged),
    ];
    assert_eq!(set_aside, expected);
    let said: BTreeSet<String> = expected.iter().map(|log| DANISH.set_aside_log(log)).collect();
    assert_eq!(said.len(), 3);
    assert!(said.iter().any(|text| text.contains("Bo · Nordkøb")), "{said:?}");
}

#[test]
fn the_list_reads_no_log_once_every_summary_is_kept() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let ids = [tab.load_example(), tab.new_case()];
    let open = Tab::open_as(&store, 3, tab.kept.clone());
    assert!(open.model.session.cases.is_empty() && open.model.session.rows.len() == 2);
    let listed = at_once(store.list()).unwrap();
    assert!(listed.iter().all(|one| matches!(one, Listed::Summary(..))), "{listed:?}");
    let rows = |tab: &Tab<'_>| ids.map(|id| tab.model.session.rows[&id].clone());
    assert_eq!(rows(&Tab::open_as(&store, 4, tab.kept.clone())), rows(&open));
    // An edit makes the summary untrue; once the page is left it is kept anew.
    tab.write(ids[1], TextField::CitizenName, "Bo");
    assert!(at_once(store.list()).unwrap().iter().any(|one| matches!(one, Listed::Log(_))));
    tab.tell(Event::Routed(Route::Overview));
    assert!(at_once(store.list()).unwrap().iter().all(|one| matches!(one, Listed::Summary(..))));
    assert_eq!(Tab::open_as(&store, 5, tab.kept.clone()).model.session.rows[&ids[1]].citizen, "Bo");
}

#[test]
fn the_last_changed_is_found_first_whoever_changed_it() {
    let store = MemoryStore::default();
    let mut one = Tab::open(&store);
    let [old, middle, new] = ["Åse Holm", "Bo Holm", "Carl Lund"].map(|name| {
        let id = one.new_case();
        one.write(id, TextField::CitizenName, name);
        one.tell(Event::Routed(Route::Overview));
        id
    });
    assert_eq!(found(&one.model.session, &one.model.view), [new, middle, old]);
    one.tell(Event::Narrow(Narrow::Search("holm".to_owned())));
    assert_eq!(found(&one.model.session, &one.model.view), [middle, old]);
    let mut two = one.beside();
    two.set_clock(one.clock() + DAY);
    two.write(old, TextField::JobTitle, "Kok");
    one.hear(&mut two);
    assert_eq!(
        found(&one.model.session, &one.model.view),
        [old, middle],
        "the search goes on, and another tab has written"
    );
    one.tell(Event::Narrow(Narrow::Search("HOLM kok".to_owned())));
    assert_eq!(found(&one.model.session, &one.model.view), [old]);
    one.tell(Event::Narrow(Narrow::Search(String::new())));
    assert_eq!(found(&one.model.session, &one.model.view), [old, new, middle]);
}

#[test]
fn a_part_of_a_long_list_and_what_is_hidden_are_the_whole() {
    for (length, above, fit) in [(0, 0, 10), (101, 0, 10), (101, 101, 10), (5000, 2500, 40)] {
        let window = Window::on(length, above, fit);
        let (before, after) = window.hidden(length);
        assert!(before + after <= length, "{length} {above} {fit}");
        let drawn = length - before - after;
        assert!(
            drawn <= window.count && drawn >= fit.min(length - above),
            "{length} {above} {fit}"
        );
    }
}
