//! The rows of the front page and the addresses of the pages.

use klar_aftale::agreement::Totals;
use klar_aftale::agreement::{Audience, Part, Party, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::comparing::FileStanding;
use klar_aftale::app::features::overview::front_page::{Removable, found, removable};
use klar_aftale::app::features::overview::view::{Group, Narrow, Whose};
use klar_aftale::app::paper::Paper;
use klar_aftale::app::route::{Place, Route};
use klar_aftale::base::{AgreementId, FollowUpId};
use klar_aftale::store::MemoryStore;

use crate::builder::{day, hours};
use crate::driver::Tab;
use crate::every::every;
use crate::samples::every_field;

#[test]
fn the_last_changed_stands_first_with_what_it_lacks() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let example = tab.load_example();
    let (blank, own) = (tab.new_case(), tab.new_case());
    tab.write(own, TextField::CitizenName, " Bo ");
    tab.tell(Event::Routed(Route::Overview));
    assert_eq!(found(&tab.model.session, &tab.model.view), [own, blank, example]);
    let row = |id| &tab.model.session.rows[&id];
    let removable = [own, blank, example].map(|id| removable(row(id)));
    assert_eq!(removable, [Removable::No, Removable::Blank, Removable::Example]);
    let shown = row(example);
    assert_eq!((shown.citizen.as_str(), shown.company.as_str()), ("Amal Hansen", "Nordkøb"));
    assert_eq!(shown.period(), tab.agreement(example).period());
    assert_eq!(shown.course.missing, 0);
    assert_eq!(
        (row(own).citizen.as_str(), row(own).course.missing),
        ("Bo", row(blank).course.missing - 1)
    );
}

#[test]
fn a_row_shows_the_hours_of_the_stage_that_holds() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let weekly = |on| tab.model.session.rows[&id].weekly_on(day(on));
    assert_eq!(weekly("2026-03-02"), Totals { unpaid: hours("8"), paid: hours("4") });
    assert_eq!(weekly("2026-05-31").paid, hours("7"));
}

#[test]
fn a_search_finds_the_agreements_in_which_every_word_stands() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (example, own) = (tab.load_example(), tab.new_case());
    tab.write(own, TextField::CitizenName, "Åse Ærbøl");
    tab.write(own, TextField::Accommodations, "Ingen TUNGE løft");
    tab.tell(Event::Routed(Route::Overview));
    for (search, expected) in [
        ("", vec![own, example]),
        ("  ", vec![own, example]),
        ("ÅSE", vec![own]),
        ("ærb tunge", vec![own]),
        ("nordkøb", vec![example]),
        ("nordkøb åse", vec![]),
        ("\"", vec![]),
    ] {
        tab.tell(Event::Narrow(Narrow::Search(search.to_owned())));
        assert_eq!(found(&tab.model.session, &tab.model.view), expected, "{search}");
    }
}

/// Every page of an agreement and of the app, each in each of its forms.
fn every_route(id: AgreementId) -> Vec<Route> {
    let (note, closing) = (FollowUpId(u64::MAX), Place::Part(Part::Closing));
    let mut routes = every!(Route:
        Overview,
        Editor(id, closing),
        Backup,
        Delete(id),
        History(id),
        Course(id),
        Sign(id, Party::Company),
        FollowUp(id, note),
        Guide(id),
        Share(id, Paper::Draft),
        Filled(id),
        HandOver,
        Answer,
    );
    routes.extend(Place::ALL.map(|place| Route::Editor(id, place)));
    routes.extend(Party::ALL.map(|party| Route::Sign(id, party)));
    routes.extend(Paper::ALL.map(|paper| Route::Share(id, paper)));
    routes.push(Route::FollowUp(id, FollowUpId(0)));
    routes
}

#[test]
fn every_page_has_an_address_that_leads_back_to_it() {
    for id in [0, 1, 0xABCD, u128::MAX].map(AgreementId) {
        for route in every_route(id) {
            assert_eq!(Route::from_hash(&route.hash()), route, "{}", route.hash());
            assert!(route.agreement().is_none_or(|of| of == id));
        }
    }
}

#[test]
fn the_lists_of_the_app_hold_every_one() {
    let places = every!(Place: Review, Part(Part::Closing));
    let parts = Part::ALL.map(Place::Part).into_iter();
    let all: Vec<Place> =
        parts.chain(places).filter(|it| *it != Place::Part(Part::Closing)).collect();
    assert_eq!(all, Place::ALL, "the closing status is no step of the editor");
    let drafts = every!(Paper: Draft, View(Audience::Company));
    let views = Audience::ALL.map(Paper::View).into_iter();
    let papers: Vec<Paper> = views.chain(drafts.into_iter().take(1)).collect();
    assert_eq!(papers, Paper::ALL);
    let groups = every!(Group: Draft, Signing, Ready, Running, Ending, Missing, Closed, Stopped);
    assert_eq!(groups, Group::ALL);
    assert_eq!(every!(Whose: Mine, Theirs), Whose::ALL);
    let standings = every!(FileStanding: New, Differs, Repairs, Newer, Same, Damaged);
    assert_eq!(standings, FileStanding::ALL);
}

#[test]
fn an_address_that_names_no_page_leads_to_the_overview() {
    for hash in [
        "",
        "#",
        "#/",
        "#/aftale",
        "#/aftale/",
        "#/aftale/1",
        "#/aftale/1/",
        "#/aftale/1/ukendt",
        "#/aftale/xyz/timer",
        "#/aftale/-1/timer",
        "#/aftale/1/timer/",
        "#/aftale/100000000000000000000000000000000/timer",
        "/aftale/1/timer",
        "#/æ",
    ] {
        assert_eq!(Route::from_hash(hash), Route::Overview, "{hash}");
    }
}

#[test]
fn the_places_of_the_editor_follow_each_other() {
    for (index, place) in Place::ALL.into_iter().enumerate() {
        assert_eq!(place.number(), index + 1);
        assert_eq!(place.next(), Place::ALL.get(index + 1).copied());
        let before = index.checked_sub(1).map(|before| Place::ALL[before]);
        assert_eq!(place.previous(), before);
    }
}

#[test]
fn every_field_has_an_element_of_its_own() {
    let mut anchors: Vec<String> = every_field().into_iter().map(anchor).collect();
    let all = anchors.len();
    for anchor in &anchors {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(anchor.chars().all(plain), "{anchor}");
    }
    anchors.sort_unstable();
    anchors.dedup();
    assert_eq!(anchors.len(), all);
}
