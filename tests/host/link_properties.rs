//! Links of any agreement: they open as the view they were made of, or not at all.

use klar_aftale::agreement::Agreement;
use klar_aftale::codec::share::Shared;
use klar_aftale::codec::share::link::{carried, decode};
use klar_aftale::codec::share::v1::{company, plan};
use klar_aftale::views::plan_view;
use klar_aftale::views::{CompanyView, Reader, company_view};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::Index;

use crate::arbitrary::{agreement, for_all, some_day, text};
use crate::builder::{TODAY, day, edition, example};
use crate::sealed::{link_to, view_in};

/// Both views of any agreement.
fn views() -> impl Strategy<Value = [Shared; 2]> {
    let view = |(made, version, on): (Agreement, u32, _)| {
        let company = company_view(&made, Reader::Contact, edition(version, on));
        let plan = plan_view(&made, edition(version, on));
        [Shared::Company(Box::new(company)), Shared::Plan(Box::new(plan))]
            .map(|shared| carried(&shared).unwrap())
    };
    (agreement(), any::<u32>(), some_day()).prop_map(view)
}

#[test]
fn a_link_opens_as_the_view_it_was_made_of() {
    for_all(128, &views(), |views| {
        for shared in views {
            let opened = view_in(&link_to(&shared)).unwrap();
            // What is not seen stays behind; Debug text writes each such character as an escape.
            let odd =
                ["\\u{", "\\r", "\\0"].iter().any(|sign| format!("{shared:?}").contains(sign));
            assert!(odd || opened == shared, "{shared:?}");
            assert_eq!(view_in(&link_to(&opened)), Ok(opened));
        }
    });
}

/// Some of the characters that are not seen, or turn the direction of others.
const HIDDEN: &str = "\u{ad}\u{61c}\u{180e}\u{200b}\u{200d}\u{200e}\u{200f}\u{2028}\u{202a}\u{202e}\u{2060}\u{2066}\u{2069}\u{feff}\u{e0061}\u{7}\u{85}\r";

#[test]
fn what_is_not_seen_in_a_name_does_not_leave_and_does_not_come_in() {
    let plain = company_view(&example().build(), Reader::Contact, edition(1, day(TODAY)));
    let plain = company::from(&company::bytes(&plain).unwrap()).unwrap();
    let wire = |view: &CompanyView| company::bytes(view).unwrap();
    for c in HIDDEN.chars() {
        let (first, last) = plain.citizen.split_at(2);
        let tricky = CompanyView { citizen: format!("{first}{c}{last}"), ..plain.clone() };
        // What breaks a line in some program does so everywhere.
        let shown = if "\u{2028}\u{85}\r".contains(c) {
            format!("{first}\n{last}")
        } else {
            plain.citizen.clone()
        };
        let shown = CompanyView { citizen: shown, ..plain.clone() };
        assert_eq!(wire(&tricky), wire(&shown), "{c:?} leaves");
        // Somebody else's program may put it into a link: as many bytes of another name stand in for it.
        let other = CompanyView {
            citizen: format!("{first}{}{last}", "x".repeat(c.len_utf8())),
            ..plain.clone()
        };
        let mut bytes = wire(&other);
        let place = bytes
            .windows(c.len_utf8())
            .position(|window| window.iter().all(|byte| *byte == b'x'))
            .unwrap();
        c.encode_utf8(&mut bytes[place..place + c.len_utf8()]);
        assert_eq!(company::from(&bytes), None, "{c:?} comes in");
    }
    let lines = CompanyView { contact_duties: "Vise rundt\n\tog hilse".to_owned(), ..plain };
    assert_eq!(company::from(&wire(&lines)), Some(lines));
}

#[test]
fn a_link_that_was_cut_or_changed_anywhere_shows_nothing() {
    for_all(64, &(views(), vec((any::<Index>(), any::<char>()), 20)), |(views, changes)| {
        for link in views.map(|shared| link_to(&shared)) {
            for (place, other) in &changes {
                let (before, after) = link.split_at(place.index(link.len()));
                assert!(decode(before).is_err(), "cut at {}", before.len());
                let rest: String = after.chars().skip(1).collect();
                let changed = format!("{before}{other}{rest}");
                assert!(changed == link || decode(&changed).is_err(), "{changed}");
            }
        }
    });
}

#[test]
fn garbage_is_no_link() {
    for_all(256, &(text(), "[A-Za-z0-9_-]{0,200}"), |(text, letters)| {
        assert!(decode(&text).is_err());
        assert!(decode(&letters).is_err());
    });
}

#[test]
fn garbage_with_a_checksum_that_fits_never_panics() {
    for_all(512, &vec(any::<u8>(), 0..200), |bytes| {
        // Both readers take what they are given; that they come back is the claim.
        let read = (company::from(&bytes).is_some(), plan::from(&bytes).is_some());
        assert!(!(read.0 && read.1), "no bytes are both views");
    });
}
