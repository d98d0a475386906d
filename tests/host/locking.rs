//! Links that words lock: only the words open them, and a link never goes out unlocked where words were made.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Audience;
use klar_aftale::agreement::TextField;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::sharing::locking::LockStep;
use klar_aftale::app::features::sharing::state::Sharing;
use klar_aftale::app::paper::{NoLink, Paper};
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::AgreementId;
use klar_aftale::codec::share::link::decode;
use klar_aftale::codec::share::{Envelope, LinkError};
use klar_aftale::codec::share::{Fragment, view_of};
use klar_aftale::codec::share::{canonical, unlock};
use klar_aftale::store::MemoryStore;

use crate::driver::{SITE, Tab};

const COMPANY: Paper = Paper::View(Audience::Company);

/// The example on the page that hands it to the company.
fn shared(store: &MemoryStore<Agreement>) -> (Tab<'_>, AgreementId) {
    let mut tab = Tab::open(store);
    let id = tab.load_example();
    tab.tell(Event::Routed(Route::Share(id, COMPANY)));
    (tab, id)
}

/// Locks the link; gives its words.
fn lock(tab: &mut Tab, id: AgreementId) -> String {
    tab.tell(Event::Locking(LockStep::Lock(id, COMPANY)));
    tab.model.sharing.lock_of(id, COMPANY).unwrap().words.clone()
}

/// The link that the page shows.
fn link(tab: &Tab) -> Result<String, NoLink> {
    let (.., made) = tab.model.sharing.shown.clone().unwrap();
    made.map(|made| made.link)
}

fn is_locked(event: &Event) -> bool {
    matches!(event, Event::Locking(LockStep::Locked(..)))
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
    let (mut tab, id) = shared(&store);
    let open = tab.link(id, COMPANY).unwrap();
    assert_eq!(link(&tab), Ok(open.link.clone()));
    tab.hold_answers();
    let words = lock(&mut tab, id);
    assert_eq!(link(&tab), Err(NoLink::Locking));
    tab.release();
    assert_eq!(words.split(' ').count(), 5);
    let (.., made) = tab.model.sharing.shown.clone().unwrap();
    let made = made.unwrap();
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
    let (mut tab, id) = shared(&store);
    let words = lock(&mut tab, id);
    let envelope = locked_in(&link(&tab).unwrap());
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
    let (mut tab, id) = shared(&store);
    lock(&mut tab, id);
    tab.write(id, TextField::JobTitle, "Lagermedarbejder");
    assert_eq!(link(&tab), Err(NoLink::LockedOther));
    tab.tell(Event::CopyLink(id, COMPANY));
    assert_eq!(tab.notice(), Some(Notice::NoLink(NoLink::LockedOther)));
    assert!(tab.links.is_empty());
    tab.tell(Event::Locking(LockStep::Unlock));
    assert!(link(&tab).is_ok());
}

#[test]
fn words_are_gone_once_their_page_is_left() {
    let store = MemoryStore::default();
    let (mut tab, id) = shared(&store);
    lock(&mut tab, id);
    tab.hold_answers();
    lock(&mut tab, id);
    tab.tell(Event::Routed(Route::Course(id)));
    assert_eq!(tab.model.sharing, Sharing::default());
    // A lock that is made too late for its page is dropped.
    tab.release();
    assert_eq!((tab.model.sharing.clone(), tab.notice()), (Sharing::default(), None));
}

#[test]
fn a_device_that_cannot_lock_says_so() {
    let store = MemoryStore::default();
    let (mut tab, id) = shared(&store);
    tab.hold_answers();
    lock(&mut tab, id);
    let Some(Event::Locking(LockStep::Locked(chance, _))) = tab.held_answers().last() else {
        panic!("it is not being locked")
    };
    tab.tell(Event::Locking(LockStep::Locked(*chance, Err(NoLink::NoLock))));
    assert_eq!(tab.notice(), Some(Notice::NoLink(NoLink::NoLock)));
    assert!(link(&tab).is_ok(), "it is still to be had without words");
}

#[test]
fn a_lock_that_comes_after_other_words_were_made_is_not_theirs() {
    let store = MemoryStore::default();
    let (mut tab, id) = shared(&store);
    tab.hold_answers();
    let first = lock(&mut tab, id);
    tab.tell(Event::Locking(LockStep::Unlock));
    let second = lock(&mut tab, id);
    assert_ne!(first, second);
    tab.give(is_locked);
    assert_eq!(link(&tab), Err(NoLink::Locking));
    tab.give(is_locked);
    assert!(unlock(&locked_in(&link(&tab).unwrap()), &second).is_ok());
}

#[test]
fn words_are_compared_as_they_are_said() {
    for (typed, same) in [
        ("Fisk Lampe skov", "fisk lampe skov"),
        ("  fisk-lampe\nskov. ", "fisk lampe skov"),
        ("ÆBLE", "æble"),
        ("", ""),
    ] {
        assert_eq!(canonical(typed), same);
    }
}
