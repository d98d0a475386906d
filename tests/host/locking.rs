//! Links that words lock: only the words open them, and a link never goes out unlocked where words were made.

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::sharing::links::hand_out;
use klar_aftale::app::features::sharing::lock::{Locking, Stage};
use klar_aftale::app::features::sharing::locking::LockStep;
use klar_aftale::app::paper::{NoLink, Paper};
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::AgreementId;
use klar_aftale::codec::share::link::decode;
use klar_aftale::codec::share::{Chance, lock, plain, unlock};
use klar_aftale::codec::share::{Envelope, LinkError};
use klar_aftale::codec::share::{Fragment, view_of};
use klar_aftale::store::MemoryStore;

use crate::builder::{TODAY, day};
use crate::driver::{SITE, Tab};

/// Makes the lock that is asked for, as the screen does; gives its words.
fn make(tab: &mut Tab) -> String {
    let lock_of = tab.model.lock.clone().unwrap();
    let Stage::Asked(Locking { kind, content, chance }) = &lock_of.stage else { panic!("made") };
    let made = lock(*kind, content, &lock_of.words, *chance);
    tab.tell(Event::Locking(LockStep::Locked(*chance, made)));
    lock_of.words
}

fn link(tab: &Tab, id: AgreementId) -> Result<String, NoLink> {
    hand_out(&tab.model.session, tab.model.lock.as_ref(), id, Audience::Company, day(TODAY))
        .map(|made| made.link)
}

fn locked_in(link: &str) -> Envelope {
    let fragment = link.strip_prefix(SITE).unwrap().strip_prefix("v/").unwrap();
    match decode(fragment).unwrap() {
        Fragment::Locked(envelope) => envelope,
        other => panic!("it is open: {other:?}"),
    }
}

#[test]
fn only_the_words_open_a_locked_link() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let open =
        hand_out(&tab.model.session, tab.model.lock.as_ref(), id, Audience::Company, day(TODAY))
            .unwrap();
    tab.tell(Event::Locking(LockStep::Lock(id, Paper::View(Audience::Company))));
    assert_eq!(link(&tab, id), Err(NoLink::Locking));
    let words = make(&mut tab);
    assert_eq!(words.split(' ').count(), 5);
    let made =
        hand_out(&tab.model.session, tab.model.lock.as_ref(), id, Audience::Company, day(TODAY))
            .unwrap();
    assert_eq!(made.ticket, open.ticket, "an answer is bound to the view, not to its lock");
    let envelope = locked_in(&made.link);
    let typed = format!("  {}  ", words.to_uppercase().replace(' ', " - "));
    let content = unlock(&envelope, &typed).unwrap();
    assert!(view_of(envelope.kind, &content).is_ok());
    for wrong in ["", "fisk", &words.replacen(|_| true, "x", 1)] {
        assert_eq!(unlock(&envelope, wrong), Err(LinkError::WrongWords), "{wrong}");
    }
    // Nothing of the view can be read from the outside.
    assert!(!made.link.contains("Amal") && made.link != open.link);
}

#[test]
fn a_locked_link_that_was_changed_says_no_more_than_wrong_words() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.tell(Event::Locking(LockStep::Lock(id, Paper::View(Audience::Company))));
    let words = make(&mut tab);
    let envelope = locked_in(&link(&tab, id).unwrap());
    let last = envelope.content.len() - 1;
    for place in [0, 16, 40, last] {
        let mut changed = envelope.clone();
        changed.content[place] ^= 1;
        assert_eq!(unlock(&changed, &words), Err(LinkError::WrongWords), "{place}");
    }
    let short = Envelope { content: vec![0; 20], ..envelope };
    assert_eq!(unlock(&short, &words), Err(LinkError::Damaged));
}

#[test]
fn a_view_that_changed_is_not_handed_out_without_its_lock() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.tell(Event::Locking(LockStep::Lock(id, Paper::View(Audience::Company))));
    make(&mut tab);
    tab.write(id, TextField::JobTitle, "Lagermedarbejder");
    assert_eq!(link(&tab, id), Err(NoLink::LockedOther));
    tab.tell(Event::CopyLink(id, Paper::View(Audience::Company)));
    assert_eq!(tab.notice(), Some(Notice::NoLink(NoLink::LockedOther)));
    assert!(tab.links.is_empty());
    tab.tell(Event::Locking(LockStep::Unlock));
    assert!(link(&tab, id).is_ok());
}

#[test]
fn words_are_gone_once_their_page_is_left() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.tell(Event::Routed(Route::Share(id, Paper::View(Audience::Company))));
    tab.tell(Event::Locking(LockStep::Lock(id, Paper::View(Audience::Company))));
    make(&mut tab);
    tab.tell(Event::Routed(Route::Course(id)));
    assert_eq!(tab.model.lock, None);
    // A lock that is made too late for its page is dropped.
    tab.tell(Event::Locking(LockStep::Locked(Chance::of(1), Err(LinkError::Damaged))));
    assert_eq!((tab.model.lock.clone(), tab.notice()), (None, None));
}

#[test]
fn a_device_that_cannot_lock_says_so() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.tell(Event::Locking(LockStep::Lock(id, Paper::View(Audience::Company))));
    let Stage::Asked(asked) = tab.model.lock.clone().unwrap().stage else { panic!("made") };
    tab.tell(Event::Locking(LockStep::Locked(asked.chance, Err(LinkError::Damaged))));
    assert_eq!(tab.notice(), Some(Notice::NoLink(NoLink::NoLock)));
}

#[test]
fn a_lock_that_comes_after_other_words_were_made_is_not_theirs() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.tell(Event::Locking(LockStep::Lock(id, Paper::View(Audience::Company))));
    let first = tab.model.lock.clone().unwrap();
    tab.tell(Event::Locking(LockStep::Unlock));
    tab.tell(Event::Locking(LockStep::Lock(id, Paper::View(Audience::Company))));
    let Stage::Asked(Locking { kind, content, chance }) = first.stage else { panic!("made") };
    let late = lock(kind, &content, &first.words, chance);
    tab.tell(Event::Locking(LockStep::Locked(chance, late)));
    assert_eq!(link(&tab, id), Err(NoLink::Locking));
    let words = make(&mut tab);
    assert!(unlock(&locked_in(&link(&tab, id).unwrap()), &words).is_ok());
}

#[test]
fn words_are_compared_as_they_are_said() {
    for (typed, same) in [
        ("Fisk Lampe skov", "fisk lampe skov"),
        ("  fisk-lampe\nskov. ", "fisk lampe skov"),
        ("ÆBLE", "æble"),
        ("", ""),
    ] {
        assert_eq!(plain(typed), same);
    }
}
