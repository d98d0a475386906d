//! Links of any agreement: they open as the view they were made of, or not at all.

use klar_aftale::domain::agreement::Agreement;
use klar_aftale::domain::company_view::{Reader, company_view};
use klar_aftale::domain::plan_view::plan_view;
use klar_aftale::share::link::{Shared, decode};
use klar_aftale::share::v1::{company, plan};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::Index;

use crate::arbitrary::{agreement, for_all, some_day, text};
use crate::builder::edition;
use crate::sealed::{link_to, view_in};

/// Both views of any agreement.
fn views() -> impl Strategy<Value = [Shared; 2]> {
    let view = |(made, version, on): (Agreement, u32, _)| {
        let company = company_view(&made, Reader::Contact, edition(version, on));
        let plan = plan_view(&made, edition(version, on));
        [Shared::Company(Box::new(company)), Shared::Plan(Box::new(plan))]
    };
    (agreement(), any::<u32>(), some_day()).prop_map(view)
}

#[test]
fn a_link_opens_as_the_view_it_was_made_of() {
    for_all(128, &views(), |views| {
        for shared in views {
            assert_eq!(view_in(&link_to(&shared)), Ok(shared));
        }
    });
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
