//! A browser that gives no randomness: nothing is made of anything else, it is said, and nothing is lost.

use klar_aftale::agreement::{Audience, TextField, Work};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::going_on::Onward;
use klar_aftale::app::features::handover::HandoverStep;
use klar_aftale::app::features::sharing::locking::LockStep;
use klar_aftale::app::paper::{NoLink, Paper};
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::DeviceId;
use klar_aftale::store::MemoryStore;

use crate::driver::Tab;

const COMPANY: Paper = Paper::View(Audience::Company);

#[test]
fn what_needs_randomness_is_not_done_without_and_says_so() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let step = tab.agreement(id).steps[0].id;
    tab.has_randomness = false;
    let handed_over = HandoverStep::Begin(vec![id], "Bo".to_owned());
    for event in [
        Event::New,
        Event::LoadExample,
        Event::AddStep(id, step),
        Event::AddTask(id, Work::Unpaid),
        Event::AddGoal(id, None),
        Event::BeginFollowUp(id),
        Event::GoOn(id, Onward::SamePlace),
        Event::Locking(LockStep::Lock(id, COMPANY)),
        Event::HandingOver(handed_over),
    ] {
        let before = tab.model.clone();
        tab.tell(event.clone());
        assert_eq!(tab.notice(), Some(Notice::NoRandomness), "{event:?}");
        assert_eq!(tab.model.session.cases, before.session.cases, "{event:?}");
        assert_eq!(tab.model.session.route, before.session.route, "{event:?}");
        assert_eq!((&tab.model.sharing.lock, &tab.model.handover), (&None, &None), "{event:?}");
        tab.tell(Event::Dismiss);
    }
}

#[test]
fn what_needs_none_goes_on_and_what_was_written_is_kept() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.has_randomness = false;
    tab.write(id, TextField::JobTitle, "Lagermedarbejder");
    tab.tell(Event::CopyLink(id, COMPANY));
    assert_eq!(
        tab.notice(),
        Some(Notice::Copied(COMPANY)),
        "the device has its secret from before"
    );
    tab.assert_all_stored();
}

#[test]
fn a_device_without_randomness_makes_neither_id_nor_secret_and_does_both_when_it_has_some() {
    let store = MemoryStore::default();
    let mut before = Tab::open(&store);
    let id = before.load_example();
    let mut tab = Tab::open_without_randomness(&store);
    assert_eq!(tab.model.session.prefs.device, DeviceId(0));
    assert_eq!(
        (&tab.model.session.prefs.secret, &tab.kept),
        (&None, &None),
        "nothing is kept of it"
    );
    tab.show(id);
    tab.write(id, TextField::JobTitle, "Lagermedarbejder");
    assert_eq!(tab.notice(), Some(Notice::NoRandomness), "nobody's act is written");
    assert_eq!(tab.link(id, COMPANY), Err(NoLink::NoRandomness));
    tab.has_randomness = true;
    for route in [Route::Overview, Route::Course(id), Route::Overview] {
        tab.tell(Event::Routed(route));
    }
    let prefs = tab.kept.clone().unwrap();
    assert_ne!(prefs.device, DeviceId(0));
    assert!(prefs.secret.is_some());
    tab.write(id, TextField::JobTitle, "Lagermedarbejder");
    assert!(tab.link(id, COMPANY).is_ok());
    tab.assert_all_stored();
}

#[test]
fn the_secret_is_made_of_randomness_that_is_in_nothing_else() {
    let store = MemoryStore::default();
    let mut tab = Tab::open_without_randomness(&store);
    tab.has_randomness = true;
    tab.tell(Event::New);
    assert_eq!(tab.notice(), Some(Notice::NoRandomness), "the device has no id yet");
    tab.tell(Event::Routed(Route::Backup));
    assert_ne!(tab.model.session.prefs.device, DeviceId(0));
    assert_eq!(tab.model.session.prefs.secret, None, "its id has taken that of this event");
    let id = tab.new_case();
    assert_eq!(tab.model.session.prefs.secret, None, "and the agreement that of this one");
    tab.tell(Event::Routed(Route::Course(id)));
    assert!(tab.model.session.prefs.secret.is_some());
}
