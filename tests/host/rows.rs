//! The rows of the front page and the addresses of the pages.

use klar_aftale::agreement::TextField;
use klar_aftale::agreement::Totals;
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::overview::front_page::{Removable, found, removable};
use klar_aftale::app::features::overview::view::Narrow;
use klar_aftale::app::route::{Place, Route};
use klar_aftale::base::AgreementId;
use klar_aftale::store::MemoryStore;

use crate::builder::{day, hours};
use crate::driver::Tab;
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
    assert_eq!(shown.course.lacks, 0);
    assert_eq!(
        (row(own).citizen.as_str(), row(own).course.lacks),
        ("Bo", row(blank).course.lacks - 1)
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

#[test]
fn every_page_has_an_address_that_leads_back_to_it() {
    for route in [Route::Overview, Route::Backup] {
        assert_eq!(Route::from_hash(&route.hash()), route);
    }
    for id in [0, 1, 0xABCD, u128::MAX].map(AgreementId) {
        let places = Place::ALL.map(|place| Route::Editor(id, place));
        for route in places.into_iter().chain([Route::Delete(id)]) {
            assert_eq!(Route::from_hash(&route.hash()), route, "{}", route.hash());
        }
        let history = Route::History(id);
        assert_eq!(Route::from_hash(&history.hash()), history);
    }
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
