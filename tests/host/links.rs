//! Links by example: whole they open; cut, changed, newer or blown up they are an error and show nothing.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use base64ct::{Base64UrlUnpadded, Encoding as _};
use klar_aftale::codec::rows::CHECKSUM;
use klar_aftale::codec::share::Maker;
use klar_aftale::codec::share::Shared;
use klar_aftale::codec::share::link::{carried, decode};
use klar_aftale::codec::share::{Kind, LinkError};
use klar_aftale::codec::share::{digits, fingerprint, passphrase};
use klar_aftale::views::plan_view;
use klar_aftale::views::{Reader, company_view};
use miniz_oxide::deflate::compress_to_vec;

use crate::builder::{DANISH, TODAY, cuts, day, edition, example};
use crate::sealed::{TOKEN, key, link_to, view_in};

fn links() -> [(Shared, String); 2] {
    let (made, today) = (example().build(), day(TODAY));
    let company =
        Shared::Company(Box::new(company_view(&made, Reader::Contact, edition(7, today))));
    let plan = Shared::Plan(Box::new(plan_view(&made, edition(7, today))));
    [company, plan].map(|shared| {
        let shared = carried(&shared).unwrap();
        let link = link_to(&shared);
        (shared, link)
    })
}

/// An envelope with a checksum that fits, whatever is in it.
fn envelope(version: u8, kind: u8, flags: u8, content: &[u8]) -> String {
    let mut whole = vec![version, kind, flags, 0];
    whole.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
    let mut digest = CHECKSUM.digest();
    digest.update(&whole);
    digest.update(content);
    whole.extend(digest.finalize().to_le_bytes());
    whole.extend(content);
    Base64UrlUnpadded::encode_string(&whole)
}

/// A content with a seal that fits, whatever is in its body.
fn sealed(kind: Kind, body: &[u8]) -> Vec<u8> {
    [&key().seal(kind, body)[..], body].concat()
}

/// A body that says how long it is.
fn body(payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap();
    [&length.to_le_bytes()[..], &compress_to_vec(payload, 6)].concat()
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
            assert_eq!(view_in(&fragment), Ok(shared.clone()));
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
fn an_address_without_its_link_is_told_in_words() {
    let (_, link) = &links()[0];
    for (fragment, expected) in [
        // What was behind `#` did not come along.
        (String::new(), LinkError::Empty),
        ("https://klar.eksempel.dk/v/#".to_owned(), LinkError::Empty),
        ("https://klar.eksempel.dk/".to_owned(), LinkError::Empty),
        ("utm_source=mail".to_owned(), LinkError::Rewritten),
        // Letters of another alphabet that look the same.
        (link.replace('A', "А"), LinkError::Rewritten),
    ] {
        let told = decode(&fragment);
        assert!(told == Err(expected) || told == Err(LinkError::Damaged), "{fragment}: {told:?}");
        let (title, told) = DANISH.link_error(expected);
        assert!(!title.is_empty() && !told.is_empty(), "{expected:?} has no words");
    }
}

#[test]
fn a_whole_link_of_a_newer_version_says_so() {
    let newer = envelope(2, 1, 0, b"what nobody knows yet");
    check(&newer, LinkError::Newer);
    check(cuts(&newer).last().unwrap().0, LinkError::Cut);
    check(&newer.replacen("Ag", "BA", 1), LinkError::Damaged);
}

#[test]
fn an_envelope_of_an_unknown_kind_or_with_nonsense_in_it_is_damaged() {
    let nothing = sealed(Kind::Company, &body(&[]));
    let view = sealed(Kind::Plan, &body(&[0xFF; 300]));
    for (version, kind, flags, content) in [
        (0, 1, 0, nothing.as_slice()),
        (1, 0, 0, nothing.as_slice()),
        (1, 7, 0, nothing.as_slice()),
        (1, 1, 2, nothing.as_slice()),
        (1, 1, 0, nothing.as_slice()),
        (1, 1, 0, b"not sealed"),
        (1, 1, 0, &sealed(Kind::Company, b"\x05\0\0\0not deflated")),
        (1, 2, 0, view.as_slice()),
    ] {
        check(&envelope(version, kind, flags, content), LinkError::Damaged);
    }
}

#[test]
fn a_link_of_another_kind_says_where_it_belongs() {
    for (number, kind) in (1..).zip(Kind::ALL) {
        if !matches!(kind, Kind::Company | Kind::Plan | Kind::Draft) {
            check(&envelope(1, number, 0, &[]), LinkError::Elsewhere(kind));
        }
    }
}

#[test]
fn a_changed_view_with_a_checksum_that_fits_is_forged() {
    let (_, link) = &links()[0];
    let bytes = Base64UrlUnpadded::decode_vec(link).unwrap();
    let content = &bytes[12..];
    for place in [0, 31, 32, 95, 96, content.len() - 1] {
        let mut changed = content.to_vec();
        changed[place] ^= 1;
        check(&envelope(1, 1, 0, &changed), LinkError::Forged);
    }
    // A seal for one kind does not hold for another.
    check(&envelope(1, 2, 0, content), LinkError::Forged);
}

#[test]
fn a_weak_key_seals_nothing() {
    let body = body(&[0; 40]);
    // The neutral point, with which any body could be "signed".
    let mut seal = [0; 96];
    (seal[0], seal[32]) = (1, 1);
    check(&envelope(1, 1, 0, &[&seal[..], &body].concat()), LinkError::Forged);
}

#[test]
fn a_view_with_something_behind_it_is_damaged() {
    let Shared::Plan(view) = &links()[1].0 else { panic!("the second is the plan") };
    let view = klar_aftale::codec::share::v1::plan::bytes(view).unwrap();
    let mut payload = [&TOKEN.0.to_le_bytes()[..], &view].concat();
    let link = |payload: &[u8]| envelope(1, 2, 0, &sealed(Kind::Plan, &body(payload)));
    assert!(decode(&link(&payload)).is_ok());
    payload.push(0);
    check(&link(&payload), LinkError::Damaged);
}

#[test]
fn a_link_that_would_blow_up_is_refused_at_once() {
    let zeros = vec![0; 8 << 20];
    let begun = Instant::now();
    check(&envelope(1, 1, 0, &sealed(Kind::Company, &body(&zeros))), LinkError::TooLarge);
    // One that says it is small, and is not.
    let mut lying = body(&zeros);
    lying[..4].copy_from_slice(&100_u32.to_le_bytes());
    check(&envelope(1, 1, 0, &sealed(Kind::Company, &lying)), LinkError::Damaged);
    check(&"A".repeat(2_000_000), LinkError::TooLarge);
    check(&"1".repeat(2_000_000), LinkError::TooLarge);
    assert!(begun.elapsed() < Duration::from_secs(1));
}

#[test]
fn the_same_link_in_digits_opens_too_and_is_read_in_one_way_only() {
    for (shared, link) in links() {
        let digits = digits::encode(&Base64UrlUnpadded::decode_vec(&link).unwrap());
        assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
        assert_eq!(view_in(&digits), Ok(shared));
        for (cut, _) in cuts(&digits).skip(1) {
            assert!(decode(cut).is_err());
        }
        // What a program adds behind them is ignored.
        assert_eq!(view_in(&format!("{digits}00000000000000000")), view_in(&digits));
        // A group that is larger than any seven bytes.
        check(&format!("99999999999999999{}", digits.split_at(17).1), LinkError::Damaged);
    }
}

#[test]
fn the_words_of_fingerprints_and_passphrases_are_lists_without_doubles() {
    let short: Vec<&str> = include_str!("../../src/codec/share/words_256.txt").lines().collect();
    let long: Vec<&str> = include_str!("../../src/codec/share/words_1024.txt").lines().collect();
    let all: BTreeSet<&&str> = short.iter().chain(&long).collect();
    assert_eq!((short.len(), short.len() + long.len(), all.len()), (256, 1024, 1024));
    assert!(all.iter().all(|word| (2..=9).contains(&word.chars().count())));
    let told = fingerprint(key().maker());
    assert_eq!(told.split('-').count(), 5);
    assert!(told.split('-').all(|word| short.contains(&word)), "{told}");
    assert_eq!(fingerprint(Maker([0; 32])), [short[0]; 5].join("-"));
    assert_eq!(fingerprint(Maker([0xFF; 32])), [short[255]; 5].join("-"));
    assert_eq!(passphrase(0), [short[0]; 5].join(" "));
    assert_eq!(passphrase(u128::MAX), [long[767]; 5].join(" "));
    assert_eq!(passphrase(0b01_0000_0000), format!("{} {}", long[0], [short[0]; 4].join(" ")));
}
