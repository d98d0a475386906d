//! Cases for a colleague (F5): one locked file, seen before it is taken in, remembered by every agreement in it.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::comparing::FileStanding;
use klar_aftale::app::features::backup::restoring::{RestoreStep as Restore, Restoring};
use klar_aftale::app::features::handover::{HandoverStep, NoHandover};
use klar_aftale::app::paper::NoLink;
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::AgreementId;
use klar_aftale::codec::FileError;
use klar_aftale::codec::share::unlock;
use klar_aftale::codec::share::{Kind, LinkError};
use klar_aftale::codec::share::{file_of, read};
use klar_aftale::store::MemoryStore;

use crate::driver::{Tab, prefs_of};

/// Hands agreements over as the screen does; gives the words and the file.
#[track_caller]
fn hand_over(tab: &mut Tab, of: &[AgreementId]) -> (String, String) {
    tab.tell(Event::Routed(Route::HandOver));
    tab.tell(Event::HandingOver(HandoverStep::Begin(of.to_vec(), "Lene Dam".to_owned())));
    let handover = tab.model.handover.clone().unwrap();
    assert!(handover.made.is_some());
    (handover.words, tab.downloads.last().unwrap().clone())
}

/// Chooses a file, and tries words on it.
fn receive(tab: &mut Tab, file: &str, words: &str) {
    tab.tell(Event::Routed(Route::Backup));
    tab.tell(Event::Restoring(Restore::Chosen(Ok(file.to_owned()))));
    if matches!(tab.model.restoring, Restoring::Locked(..)) {
        tab.tell(Event::Restoring(Restore::Open(words.to_owned())));
    }
}

/// Two agreements that are known to the tab by their rows only.
fn two(store: &MemoryStore<Agreement>) -> (Tab<'_>, [AgreementId; 2]) {
    let mut tab = Tab::open(store);
    let ids = ["Amal Hansen", "Nadim Holm"].map(|name| {
        let id = tab.new_case();
        tab.write(id, TextField::CitizenName, name);
        id
    });
    (tab.reload(), ids)
}

#[test]
fn a_colleague_sees_what_is_new_before_it_is_taken_in() {
    let (here, there) = (MemoryStore::default(), MemoryStore::default());
    let (mut tab, ids) = two(&here);
    let (words, file) = hand_over(&mut tab, &ids);
    let mut colleague = Tab::open_as(&there, 2, Some(prefs_of("Lene Dam")));
    receive(&mut colleague, &file, &words);
    let Restoring::Preview(preview) = colleague.model.restoring.clone() else {
        panic!("no preview")
    };
    let names: Vec<&str> =
        preview.of(FileStanding::New).map(|item| item.citizen.as_str()).collect();
    assert_eq!(names.len(), 2);
    assert!(names.contains(&"Amal Hansen") && names.contains(&"Nadim Holm"));
    assert!(colleague.model.session.rows.is_empty(), "nothing is taken in yet");
    colleague.tell(Event::Restoring(Restore::TakeIn));
    assert_eq!(colleague.model.session.rows.len(), 2);
    for id in ids {
        colleague.show(id);
        assert_eq!(colleague.agreement(id).citizen, tab.agreement(id).citizen);
    }
    // Taken in twice it is the same.
    receive(&mut colleague, &file, &words);
    let Restoring::Preview(again) = colleague.model.restoring.clone() else { panic!("no preview") };
    assert_eq!((again.changes(), again.of(FileStanding::Same).count()), (0, 2));
}

#[test]
fn only_what_was_chosen_is_in_the_file_and_remembers_who_got_it() {
    let here = MemoryStore::default();
    let (mut tab, [first, second]) = two(&here);
    let (words, file) = hand_over(&mut tab, &[second]);
    let envelope = read(&file).unwrap();
    let inside = file_of(&unlock(&envelope, &words).unwrap()).unwrap();
    assert!(inside.contains("Nadim Holm") && !inside.contains("Amal Hansen"));
    assert_eq!(tab.agreement(second).lifecycle.handed_over[0].0, "Lene Dam");
    tab.show(first);
    assert!(tab.agreement(first).lifecycle.handed_over.is_empty());
    tab.assert_all_stored();
    let before = tab.downloads.len();
    hand_over(&mut tab, &[first]);
    tab.tell(Event::HandingOver(HandoverStep::Again));
    assert_eq!(tab.downloads.len(), before + 2);
    assert_eq!(tab.downloads[before], tab.downloads[before + 1]);
    assert_eq!(tab.agreement(first).lifecycle.handed_over.len(), 1, "it is one handing over");
}

#[test]
fn the_file_tells_nothing_without_its_words_and_wrong_ones_can_be_mended() {
    let (here, there) = (MemoryStore::default(), MemoryStore::default());
    let (mut tab, ids) = two(&here);
    let (words, file) = hand_over(&mut tab, &ids);
    assert!(!file.contains("Amal"));
    let mut colleague = Tab::open_as(&there, 2, None);
    receive(&mut colleague, &file, "helt andre ord end de rigtige");
    assert!(matches!(colleague.model.restoring, Restoring::Locked(_, 1)));
    // Each try is told, also when it is as wrong as the one before.
    colleague.tell(Event::Restoring(Restore::Open("helt andre ord end de rigtige".to_owned())));
    assert!(matches!(colleague.model.restoring, Restoring::Locked(_, 2)));
    receive(&mut colleague, &file, &words.to_uppercase());
    assert!(matches!(colleague.model.restoring, Restoring::Preview(_)));
}

#[test]
fn a_file_that_was_cut_or_changed_or_is_something_else_says_so() {
    let (here, there) = (MemoryStore::default(), MemoryStore::default());
    let (mut tab, ids) = two(&here);
    let (_, file) = hand_over(&mut tab, &ids);
    let mut colleague = Tab::open_as(&there, 2, None);
    let (before, after) = file.split_at(40);
    let other = if after.starts_with('A') { "B" } else { "A" };
    let changed = [before, other, after.split_at(1).1].concat();
    let cut = file.split_at(file.len() - 3).0;
    let newer = {
        use base64ct::{Base64UrlUnpadded, Encoding as _};
        let mut bytes = Base64UrlUnpadded::decode_vec(&file).unwrap();
        bytes[0] = 2;
        let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
        let sum = sum.checksum(&[&bytes[..8], &bytes[12..]].concat()).to_le_bytes();
        bytes[8..12].copy_from_slice(&sum);
        Base64UrlUnpadded::encode_string(&bytes)
    };
    for (text, error) in [
        (cut, Restoring::Broken),
        (&changed, Restoring::Broken),
        (&newer, Restoring::Refused(FileError::Newer)),
        ("hej", Restoring::Broken),
    ] {
        receive(&mut colleague, text, "");
        assert_eq!(colleague.model.restoring, error, "{text:.60}");
    }
    let answer = crate::golden::golden("share-1/answer.txt", || panic!("it is there"));
    let answer = answer.lines().next().unwrap().strip_prefix("text ").unwrap().to_owned();
    receive(&mut colleague, &answer, "");
    assert_eq!(colleague.model.restoring, Restoring::Elsewhere(Kind::Answer));
    assert_eq!(read(&answer), Err(LinkError::Elsewhere(Kind::Answer)));
    assert!(colleague.model.session.rows.is_empty());
}

#[test]
fn what_cannot_be_read_here_does_not_hold_up_the_others() {
    let here = MemoryStore::default();
    let (mut tab, [first, _]) = two(&here);
    let gone = AgreementId(77);
    tab.tell(Event::HandingOver(HandoverStep::Begin(vec![gone, first], "Lene Dam".to_owned())));
    let handover = tab.model.handover.as_ref().unwrap();
    assert_eq!((&handover.of[..], handover.left_out), (&[first][..], 1), "and it is told");
    tab.tell(Event::Routed(Route::Overview));
    assert_eq!(tab.model.handover, None, "words that were shown once are gone");
    tab.tell(Event::HandingOver(HandoverStep::Begin(vec![gone], "Lene Dam".to_owned())));
    assert_eq!(tab.model.handover, None);
    assert_eq!(tab.notice(), Some(Notice::NoneHandedOver));
}

#[test]
fn words_are_tried_once_for_each_time_they_are_sent_off() {
    let (here, there) = (MemoryStore::default(), MemoryStore::default());
    let (mut tab, ids) = two(&here);
    let (words, file) = hand_over(&mut tab, &ids);
    let mut colleague = Tab::open_as(&there, 2, None);
    receive(&mut colleague, &file, "andre ord");
    colleague.hold_answers();
    for _ in 0..2 {
        colleague.tell(Event::Restoring(Restore::Open(words.clone())));
    }
    let opened = |event: &Event| matches!(event, Event::Restoring(Restore::Opened(..)));
    assert_eq!(colleague.held_answers().iter().filter(|event| opened(event)).count(), 1);
    // The file is put away before the answer comes.
    colleague.tell(Event::Restoring(Restore::Close));
    colleague.give(opened);
    assert_eq!(colleague.model.restoring, Restoring::Idle);
}

#[test]
fn a_file_that_was_locked_too_late_for_its_page_is_dropped() {
    let here = MemoryStore::default();
    let (mut tab, [first, _]) = two(&here);
    tab.tell(Event::Routed(Route::HandOver));
    tab.hold_answers();
    tab.tell(Event::HandingOver(HandoverStep::Begin(vec![first], "Lene Dam".to_owned())));
    tab.tell(Event::Routed(Route::Overview));
    tab.release();
    assert_eq!((tab.model.handover.clone(), tab.downloads.len()), (None, 0));
    assert!(tab.agreement(first).lifecycle.handed_over.is_empty());
}

#[test]
fn a_device_without_memory_for_the_lock_says_so() {
    let here = MemoryStore::default();
    let (mut tab, [first, _]) = two(&here);
    tab.hold_answers();
    tab.tell(Event::HandingOver(HandoverStep::Begin(vec![first], "Lene Dam".to_owned())));
    let Some(Event::HandingOver(HandoverStep::Locked(chance, _))) = tab.held_answers().last()
    else {
        panic!("it is not being locked")
    };
    let failed = HandoverStep::Locked(*chance, Err(NoHandover::NoLock));
    tab.tell(Event::HandingOver(failed));
    assert_eq!(tab.notice(), Some(Notice::NoLink(NoLink::NoLock)));
    assert_eq!(tab.model.handover, None);
}
