//! The rows of the front page and the addresses of the pages.

use klar_aftale::app::anchor::anchor;
use klar_aftale::app::overview::{Removable, Row, rows};
use klar_aftale::app::route::{Place, Route};
use klar_aftale::domain::field::TextField;
use klar_aftale::domain::hours::Totals;
use klar_aftale::domain::ids::AgreementId;
use klar_aftale::store::memory::MemoryStore;

use crate::builder::{TODAY, day, hours};
use crate::driver::Tab;
use crate::samples::every_field;

#[test]
fn the_last_changed_stands_first_with_what_it_lacks() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let example = tab.load_example();
    let (blank, own) = (tab.new_case(), tab.new_case());
    tab.write(own, TextField::CitizenName, " Bo ");
    let rows = rows(&tab.model, day(TODAY));
    let ids: Vec<AgreementId> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids, [own, blank, example]);
    let removable: Vec<Removable> = rows.iter().map(|row| row.removable).collect();
    assert_eq!(removable, [Removable::No, Removable::Blank, Removable::Example]);
    let expected = Row {
        id: example,
        citizen: "Amal Hansen".to_owned(),
        company: "Nordkøb".to_owned(),
        period: tab.agreement(example).period(),
        weekly: Totals { praktik: hours("8"), paid: hours("4") },
        lacks: 0,
        removable: Removable::Example,
    };
    assert_eq!(rows[2], expected);
    assert_eq!((rows[0].citizen.as_str(), rows[0].lacks), ("Bo", rows[1].lacks - 1));
}

#[test]
fn a_row_shows_the_hours_of_the_stage_that_holds() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.load_example();
    let paid = |on| rows(&tab.model, day(on))[0].weekly.paid;
    assert_eq!((paid("2026-03-02"), paid("2026-05-31")), (hours("4"), hours("7")));
}

#[test]
fn every_page_has_an_address_that_leads_back_to_it() {
    assert_eq!(Route::from_hash(&Route::Overview.hash()), Route::Overview);
    for id in [0, 1, 0xABCD, u128::MAX].map(AgreementId) {
        for place in Place::ALL {
            let route = Route::Editor(id, place);
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
