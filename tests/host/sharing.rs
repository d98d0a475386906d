//! Journeys to a link: it opens as what the other is to see, is refused while something cannot be right, and is logged.

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::Stop;
use klar_aftale::agreement::{DayField, TextField};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::sharing::links::{Reach, link_content, open_to_share, reach};
use klar_aftale::app::model::Model;
use klar_aftale::app::paper::{NoLink, Paper};
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::AgreementId;
use klar_aftale::base::Day;
use klar_aftale::base::Typed;
use klar_aftale::codec::share::Shared;
use klar_aftale::codec::share::link::carried;
use klar_aftale::store::MemoryStore;

use crate::builder::{TODAY, day};
use crate::driver::{SITE, Tab};
use crate::sealed::view_in;

const AUDIENCES: [Audience; 3] = Audience::ALL;

fn link(model: &Model, id: AgreementId, audience: Audience, today: Day) -> Result<String, NoLink> {
    link_content(&model.session, id, audience, today)
        .and_then(|content| content.link())
        .map(|made| made.link)
}

#[test]
fn a_link_opens_as_the_view_of_its_audience() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    for audience in AUDIENCES {
        let expected = open_to_share(&tab.model.session, id, audience, day(TODAY)).unwrap();
        assert_eq!(matches!(expected, Shared::Company(_)), audience != Audience::Citizen);
        tab.tell(Event::CopyLink(id, Paper::View(audience)));
        assert_eq!(tab.notice(), Some(Notice::Copied(Paper::View(audience))));
        let link = tab.links.last().unwrap();
        let fragment = link.strip_prefix(SITE).unwrap().strip_prefix("v/").unwrap();
        assert_eq!(view_in(fragment).ok(), carried(&expected));
        let ticket = tab.link(id, audience).unwrap().ticket;
        let last = tab.case(id).log().last().unwrap().command();
        assert_eq!(last, Some(&Command::Share(audience, Some(ticket))));
    }
    tab.assert_all_stored();
}

#[test]
fn sharing_does_not_change_the_version() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let version = tab.case(id).version();
    tab.tell(Event::ShareLink(id, Paper::View(Audience::Company)));
    tab.tell(Event::ShareLink(id, Paper::View(Audience::Citizen)));
    assert_eq!(tab.case(id).version(), version);
    assert_eq!(tab.links[0], link(&tab.model, id, Audience::Company, day(TODAY)).unwrap());
    tab.write(id, TextField::PaidNote, "Fra første dag");
    assert_eq!(tab.case(id).version(), version + 3);
}

#[test]
fn no_typing_joins_into_what_was_shared() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Amal");
    tab.tell(Event::CopyLink(id, Paper::View(Audience::Citizen)));
    let seen = tab.case(id).log().to_vec();
    tab.write(id, TextField::CitizenName, "Amal Hansen");
    assert_eq!(tab.case(id).log()[..3], seen);
    assert_eq!(tab.case(id).log().len(), 4);
}

#[test]
fn an_unfinished_agreement_may_be_shared() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    for audience in AUDIENCES {
        tab.tell(Event::CopyLink(id, Paper::View(audience)));
    }
    assert_eq!(tab.links.len(), 3);
}

#[test]
fn there_is_no_link_while_something_cannot_be_right() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.act(id, Command::SetDay(DayField::End, Typed::Read(day("2026-01-01"))));
    let log = tab.case(id).log().len();
    for audience in AUDIENCES {
        assert_eq!(link(&tab.model, id, audience, day(TODAY)), Err(NoLink::Faults));
        for event in [
            Event::CopyLink(id, Paper::View(audience)),
            Event::ShareLink(id, Paper::View(audience)),
        ] {
            tab.tell(event);
            assert_eq!(tab.notice(), Some(Notice::NoLink(NoLink::Faults)));
        }
    }
    assert!(tab.links.is_empty());
    assert_eq!(tab.case(id).log().len(), log, "nothing was shared, so nothing is logged");
}

#[test]
fn there_is_no_link_to_what_was_cancelled() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.act(id, Command::Stop(Stop::Cancelled, day(TODAY), "Butikken lukker".to_owned()));
    for audience in AUDIENCES {
        assert_eq!(link(&tab.model, id, audience, day(TODAY)), Err(NoLink::Cancelled));
    }
}

#[test]
fn there_is_no_link_while_something_cannot_be_read() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.act(id, Command::SetDay(DayField::Start, Typed::Unread("31. februar".to_owned())));
    assert_eq!(
        link(&tab.model, id, Audience::Company, day(TODAY)),
        Err(NoLink::Faults),
        "hours and days that cannot be read would be missing in the view"
    );
}

#[test]
fn there_is_no_link_to_what_is_not_there_or_too_long() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    let missing = link(&tab.model, AgreementId(9), Audience::Company, day(TODAY));
    assert_eq!(missing, Err(NoLink::NoAgreement));
    tab.write(id, TextField::ContactDuties, &"æ".repeat(40_000));
    let long = link(&tab.model, id, Audience::Company, day(TODAY));
    assert_eq!(long, Err(NoLink::TooLong));
}

#[test]
fn a_link_that_could_not_be_handed_over_is_told() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.tell(Event::ShareFailed);
    assert_eq!(tab.notice(), Some(Notice::ShareFailed));
    assert_eq!(tab.case(id).log().len(), 1);
}

#[test]
fn the_reach_of_a_link_falls_with_its_length() {
    for (length, expected) in [
        (0, Reach::Everywhere),
        (2000, Reach::Everywhere),
        (2001, Reach::Mail),
        (8000, Reach::Mail),
        (8001, Reach::Risky),
    ] {
        assert_eq!(reach(&"a".repeat(length)), expected, "{length}");
    }
}

#[test]
fn the_links_of_the_example_can_be_sent_by_text_message() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    for audience in AUDIENCES {
        let link = link(&tab.model, id, audience, day(TODAY)).unwrap();
        assert_eq!(reach(&link), Reach::Everywhere, "{} characters", link.len());
    }
}

fn is_made(event: &Event) -> bool {
    matches!(event, Event::LinkMade(..))
}

#[test]
fn a_link_is_made_once_and_kept_until_what_it_holds_has_changed() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let paper = Paper::View(Audience::Company);
    tab.hold_answers();
    tab.tell(Event::Routed(Route::Share(id, paper)));
    let shown = |tab: &Tab<'_>| tab.model.sharing.shown.clone().unwrap().2;
    assert_eq!(shown(&tab), Err(NoLink::Making));
    tab.give(is_made);
    assert_eq!(shown(&tab), tab.link(id, paper));
    for event in [Event::Dismiss, Event::CopyLink(id, paper), Event::HandedOut(id, paper)] {
        tab.tell(event);
        assert!(!tab.held_answers().iter().any(is_made), "nothing that it holds has changed");
    }
    assert_eq!(tab.links.len(), 1);
    tab.write(id, TextField::JobTitle, "Lagermedarbejder");
    assert_eq!(shown(&tab), Err(NoLink::Making), "an older link is never shown as this one");
    tab.give(is_made);
    assert_eq!(shown(&tab), tab.link(id, paper));
    tab.today = day("2026-03-03");
    tab.tell(Event::Dismiss);
    assert_eq!(shown(&tab), Err(NoLink::Making), "it names the day on which it was made");
}

#[test]
fn what_is_copied_while_its_link_is_made_is_what_stands_there_then() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let paper = Paper::View(Audience::Company);
    tab.tell(Event::Routed(Route::Share(id, paper)));
    tab.hold_answers();
    tab.write(id, TextField::JobTitle, "Lagermedarbejder");
    tab.tell(Event::CopyLink(id, paper));
    tab.write(id, TextField::JobTitle, "Butiksassistent");
    assert!(tab.links.is_empty());
    tab.release();
    assert_eq!(tab.links, [tab.link(id, paper).unwrap().link]);
    assert_eq!(tab.notice(), Some(Notice::Copied(paper)));
}
