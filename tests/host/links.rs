//! Links by example: whole they open; cut, changed, newer or blown up they are an error and show nothing.

use std::time::{Duration, Instant};

use base64ct::{Base64UrlUnpadded, Encoding as _};
use klar_aftale::domain::company_view::company_view;
use klar_aftale::domain::plan_view::plan_view;
use klar_aftale::share::link::{LinkError, Shared, decode, encode};
use klar_aftale::store::record::CHECKSUM;
use miniz_oxide::deflate::compress_to_vec;

use crate::builder::{TODAY, cuts, day, edition, example};

fn links() -> [(Shared, String); 2] {
    let (made, today) = (example().build(), day(TODAY));
    let company = Shared::Company(Box::new(company_view(&made, edition(7, today))));
    let plan = Shared::Plan(Box::new(plan_view(&made, edition(7, today))));
    [company, plan].map(|shared| {
        let link = encode(&shared).unwrap();
        (shared, link)
    })
}

/// An envelope with a checksum that fits, whatever is in it.
fn envelope(version: u8, kind: u8, payload: &[u8]) -> String {
    let mut digest = CHECKSUM.digest();
    digest.update(&[version, kind]);
    digest.update(payload);
    let mut whole = vec![version, kind];
    whole.extend(u16::try_from(payload.len()).unwrap().to_le_bytes());
    whole.extend(digest.finalize().to_le_bytes());
    whole.extend(payload);
    Base64UrlUnpadded::encode_string(&whole)
}

#[track_caller]
fn check(fragment: &str, expected: LinkError) {
    assert_eq!(decode(fragment), Err(expected), "{fragment}");
}

#[test]
fn a_link_opens_with_or_without_its_hash_and_the_spaces_around_it() {
    for (shared, link) in links() {
        for fragment in [link.clone(), format!("#{link}"), format!("#{link}\n"), format!(" {link}")]
        {
            assert_eq!(decode(&fragment), Ok(shared.clone()));
        }
    }
}

#[test]
fn a_link_is_made_of_letters_that_every_program_leaves_alone() {
    for (_, link) in links() {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        assert!(link.chars().all(plain));
    }
}

#[test]
fn an_address_without_a_link_is_empty() {
    for fragment in ["", "#", "# ", " \n"] {
        check(fragment, LinkError::Empty);
    }
}

#[test]
fn a_link_that_was_cut_at_its_end_says_so() {
    for (_, link) in links() {
        for (cut, _) in cuts(&link).skip(1) {
            check(cut, LinkError::Cut);
        }
    }
}

#[test]
fn a_link_that_lost_its_beginning_or_middle_shows_nothing() {
    for (_, link) in links() {
        for (before, after) in cuts(&link).skip(1) {
            assert!(decode(after).is_err(), "without {before}");
            let without_one: String = before.chars().chain(after.chars().skip(1)).collect();
            assert!(decode(&without_one).is_err(), "without the letter after {before}");
        }
    }
}

#[test]
fn a_link_with_one_changed_character_shows_nothing() {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (_, link) in links() {
        for place in 0..link.len() {
            let own = LETTERS.iter().position(|letter| *letter == link.as_bytes()[place]).unwrap();
            // The letters that differ in the last, the middle and the first bit, and one that is none.
            let others = [own ^ 1, own ^ 8, own ^ 32].map(|other| LETTERS[other]);
            for other in others.into_iter().chain(*b"=# ") {
                let mut changed = link.clone().into_bytes();
                changed[place] = other;
                let changed = String::from_utf8(changed).unwrap();
                assert!(decode(&changed).is_err(), "character {place} to {other}");
            }
        }
    }
}

#[test]
fn a_link_with_something_behind_it_is_damaged() {
    for (_, link) in links() {
        for tail in ["A", "AAAA", "=", "&utm_source=mail", ">"] {
            check(&format!("{link}{tail}"), LinkError::Damaged);
        }
    }
}

#[test]
fn a_whole_link_of_a_newer_version_says_so() {
    let newer = envelope(3, 1, b"what nobody knows yet");
    check(&newer, LinkError::Newer);
    check(cuts(&newer).last().unwrap().0, LinkError::Cut);
    check(&newer.replacen("Aw", "BA", 1), LinkError::Damaged);
}

#[test]
fn an_envelope_of_an_unknown_kind_or_with_nonsense_in_it_is_damaged() {
    let nothing = compress_to_vec(&[], 6);
    for (version, kind, payload) in [
        (0, 1, nothing.as_slice()),
        (1, 0, nothing.as_slice()),
        (1, 3, nothing.as_slice()),
        (1, 1, nothing.as_slice()),
        (1, 2, &[0]),
        (1, 1, b"not deflated"),
        (1, 2, compress_to_vec(&[0xFF; 300], 6).as_slice()),
    ] {
        check(&envelope(version, kind, payload), LinkError::Damaged);
    }
}

#[test]
fn a_view_with_something_behind_it_is_damaged() {
    let Shared::Plan(view) = &links()[1].0 else { panic!("the second is the plan") };
    let mut bytes = klar_aftale::share::v1::plan_bytes(view).unwrap();
    let link = |bytes: &[u8]| envelope(1, 2, &compress_to_vec(bytes, 6));
    assert!(decode(&link(&bytes)).is_ok());
    bytes.push(0);
    check(&link(&bytes), LinkError::Damaged);
}

#[test]
fn a_link_that_would_blow_up_is_refused_at_once() {
    let bomb = envelope(1, 1, &compress_to_vec(&vec![0; 8 << 20], 1));
    let begun = Instant::now();
    check(&bomb, LinkError::Damaged);
    assert!(begun.elapsed() < Duration::from_secs(1));
}
