//! Calendar files: what a calendar needs stands in them, a parser that others wrote reads them, nothing breaks one.

use std::collections::BTreeMap;
use std::slice::from_ref;

use icalendar::parser::{read_calendar, unfold};
use klar_aftale::base::GoalId;
use klar_aftale::base::{Minutes, Timestamp};
use klar_aftale::pages::{
    CalendarEvent, ClockChange, Firmness, Occasion, calendar_file, clock_change,
};
use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::{option, sample::select};

use crate::arbitrary::{for_all, some_day, text, time};
use crate::builder::{DANISH, TODAY, clock, day, edition, hours};

/// The properties of an event by name, with the words of its parameters behind the name.
pub(crate) type Read = BTreeMap<String, String>;

/// Reads a file as calendars do: its events, and nothing beside them but the rules of Danish time.
#[track_caller]
pub(crate) fn read(file: &str) -> Vec<Read> {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).expect("the file can be read");
    let parts: Vec<&str> = calendar.components.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(parts.first(), Some(&"VTIMEZONE"), "{file}");
    assert!(parts.iter().skip(1).all(|name| *name == "VEVENT"), "{file}");
    let events = calendar.components.iter().skip(1);
    events
        .map(|event| {
            let named = event.properties.iter().map(|property| {
                let told = |param: &icalendar::parser::Parameter<'_>| {
                    let value = param.val.as_ref().map_or("", |value| value.as_str());
                    format!(";{}={value}", param.key.as_str())
                };
                let params: String = property.params.iter().map(told).collect();
                (format!("{}{params}", property.name.as_str()), property.val.as_str().to_owned())
            });
            let read: Read = named.collect();
            assert_eq!(read.len(), event.properties.len(), "a property stands twice: {file}");
            read
        })
        .collect()
}

fn meeting() -> CalendarEvent {
    CalendarEvent {
        title: "Opfølgning: Amal hos Nordkøb".to_owned(),
        place: "Torvegade 3, 9999 Byby".to_owned(),
        time: Some(clock("10.00")),
        length: hours("1"),
        ..CalendarEvent::on(day("2026-03-25"), Occasion::Next, edition(7, day(TODAY)))
    }
}

fn file(event: &CalendarEvent) -> String {
    calendar_file(from_ref(event), DANISH)
}

/// Says that an event is read with these properties.
#[track_caller]
fn check(event: &CalendarEvent, wanted: &[(&str, &str)]) {
    let events = read(&file(event));
    let [found] = &events[..] else { panic!("{events:?}") };
    for (name, value) in wanted {
        assert_eq!(found.get(*name).map(String::as_str), Some(*value), "{name} of {found:?}");
    }
}

#[test]
fn a_meeting_stands_at_its_hour_in_danish_time() {
    check(
        &meeting(),
        &[
            ("UID", "0000000000000001-next@klar-aftale"),
            ("SEQUENCE", "7"),
            ("DTSTAMP", "20260302T000000Z"),
            ("STATUS", "CONFIRMED"),
            ("DTSTART;TZID=Europe/Copenhagen", "20260325T100000"),
            ("DTEND;TZID=Europe/Copenhagen", "20260325T110000"),
            ("SUMMARY", "Opfølgning: Amal hos Nordkøb"),
            ("LOCATION", "Torvegade 3, 9999 Byby"),
        ],
    );
    assert!(file(&meeting()).contains("LOCATION:Torvegade 3\\, 9999 Byby\r\n"));
}

#[test]
fn the_moment_it_was_made_is_told_in_universal_time() {
    let made = Timestamp(1_772_441_000_999);
    check(&CalendarEvent { made, ..meeting() }, &[("DTSTAMP", "20260302T084320Z")]);
}

#[test]
fn a_day_without_a_time_takes_the_whole_day_and_leaves_it_free() {
    let all_day = |iso| CalendarEvent { time: None, day: day(iso), ..meeting() };
    check(
        &all_day("2026-03-31"),
        &[
            ("DTSTART;VALUE=DATE", "20260331"),
            ("DTEND;VALUE=DATE", "20260401"),
            ("TRANSP", "TRANSPARENT"),
        ],
    );
    let last = file(&all_day("2199-12-31"));
    assert!(!last.contains("DTEND"), "no day comes after it: {last}");
}

#[test]
fn an_event_that_would_pass_midnight_ends_at_its_last_minute() {
    let late = CalendarEvent { time: Some(clock("23.30")), length: Minutes::DAY, ..meeting() };
    check(&late, &[("DTEND;TZID=Europe/Copenhagen", "20260325T235900")]);
    let latest = CalendarEvent { time: Some(clock("23.59")), ..late };
    assert!(!file(&latest).contains("DTEND"), "an end is later than its start");
}

#[test]
fn an_event_without_a_place_names_none() {
    let nowhere = CalendarEvent { place: String::new(), ..meeting() };
    assert!(!file(&nowhere).contains("LOCATION"));
}

#[test]
fn how_firm_it_is_is_told() {
    for (firmness, status) in [
        (Firmness::Agreed, "CONFIRMED"),
        (Firmness::Tentative, "TENTATIVE"),
        (Firmness::CalledOff, "CANCELLED"),
    ] {
        check(&CalendarEvent { firmness, ..meeting() }, &[("STATUS", status)]);
    }
}

#[test]
fn a_name_is_made_of_the_agreement_and_the_occasion_and_never_of_the_day() {
    let names = |version, iso| {
        [
            Occasion::Start,
            Occasion::End,
            Occasion::Next,
            Occasion::FollowUp(12),
            Occasion::Goal(GoalId(0xAB)),
        ]
        .map(|occasion| occasion.uid(edition(version, day(iso))))
    };
    assert_eq!(
        names(1, TODAY),
        [
            "0000000000000001-start@klar-aftale",
            "0000000000000001-end@klar-aftale",
            "0000000000000001-next@klar-aftale",
            "0000000000000001-followup-12@klar-aftale",
            "0000000000000001-goal-00000000000000ab@klar-aftale",
        ]
    );
    assert_eq!(names(1, TODAY), names(2, "2026-12-24"));
}

#[test]
fn the_clock_is_changed_on_the_last_sundays_of_march_and_october() {
    for (iso, time, change) in [
        ("2026-03-29", "1.59", None),
        ("2026-03-29", "2.00", Some(ClockChange::Skipped)),
        ("2026-03-29", "2.30", Some(ClockChange::Skipped)),
        ("2026-03-29", "3.00", None),
        ("2026-03-22", "2.30", None),
        ("2024-03-31", "2.30", Some(ClockChange::Skipped)),
        ("2024-03-24", "2.30", None),
        ("2027-03-28", "2.30", Some(ClockChange::Skipped)),
        ("2026-10-25", "1.59", None),
        ("2026-10-25", "2.00", Some(ClockChange::Twice)),
        ("2026-10-25", "2.59", Some(ClockChange::Twice)),
        ("2026-10-25", "3.00", None),
        ("2026-10-18", "2.30", None),
        ("2026-04-26", "2.30", None),
    ] {
        assert_eq!(clock_change(day(iso), clock(time)), change, "{iso} {time}");
    }
}

#[test]
fn a_time_that_the_clock_skips_is_not_bent_but_told() {
    let night = CalendarEvent { day: day("2026-03-29"), time: Some(clock("2.30")), ..meeting() };
    let told =
        "Kl.\u{a0}2.30 findes ikke den dag, fordi uret stilles frem. Aftal et andet tidspunkt.";
    check(&night, &[("DTSTART;VALUE=DATE", "20260329"), ("DESCRIPTION", told)]);
}

#[test]
fn a_time_that_comes_twice_is_the_first_of_both_and_says_so() {
    let night = CalendarEvent {
        day: day("2026-10-25"),
        time: Some(clock("2.30")),
        note: "Husk kage.".to_owned(),
        ..meeting()
    };
    let told = "Husk kage.\nKl.\u{a0}2.30 kommer to gange den dag, fordi uret stilles tilbage. Det er den første, der gælder.";
    let start = ("DTSTART;TZID=Europe/Copenhagen", "20261025T023000");
    check(&night, &[start, ("DESCRIPTION", told)]);
}

#[test]
fn an_hour_on_both_sides_of_a_clock_change_stays_the_hour_that_was_agreed() {
    for iso in ["2026-03-27", "2026-03-30", "2026-10-23", "2026-10-26"] {
        let start = format!("{}T100000", iso.replace('-', ""));
        let event = CalendarEvent { day: day(iso), ..meeting() };
        check(&event, &[("DTSTART;TZID=Europe/Copenhagen", &start)]);
    }
}

#[test]
fn what_calendars_read_as_signs_is_escaped() {
    let title = "a;b,c\\d\r\ne\u{7}\tf".to_owned();
    let event = CalendarEvent { title, ..meeting() };
    assert!(file(&event).contains("SUMMARY:a\\;b\\,c\\\\d\\ne f\r\n"));
    check(&event, &[("SUMMARY", "a;b,c\\d\ne f")]);
}

/// Any event, and texts long enough to be folded.
fn event() -> impl Strategy<Value = CalendarEvent> {
    let firm = select(&[Firmness::Agreed, Firmness::Tentative, Firmness::CalledOff][..]);
    let long = vec(text(), 1..9).prop_map(|parts| parts.concat());
    (long, text(), text(), some_day(), option::of(time()), 0..2000_u32, firm, 0..5_usize).prop_map(
        |(title, place, note, day, time, length, firmness, number)| {
            let occasion = Occasion::FollowUp(number);
            CalendarEvent {
                title: ["Om ", &title].concat(),
                place,
                note,
                time,
                length: Minutes(length),
                firmness,
                ..CalendarEvent::on(day, occasion, edition(3, day))
            }
        },
    )
}

/// A text without what may not stand in a calendar: other control characters than the end of a line.
fn plain(text: &str) -> String {
    let kept = |letter: &char| *letter == '\n' || !letter.is_control();
    text.replace('\t', " ").chars().filter(kept).collect()
}

#[test]
fn every_file_is_read_back_with_the_words_that_went_in() {
    for_all(256, &vec(event(), 0..4), |events| {
        let file = calendar_file(&events, DANISH);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        assert!(file.chars().all(|letter| matches!(letter, '\r' | '\n') || !letter.is_control()));
        if events.is_empty() {
            return;
        }
        let read = read(&file);
        assert_eq!(read.len(), events.len());
        for (event, read) in events.iter().zip(&read) {
            assert_eq!(read.get("UID"), Some(&event.uid));
            assert_eq!(read.get("SUMMARY"), Some(&plain(&event.title)));
            let place = Some(plain(event.place.trim())).filter(|place| !place.is_empty());
            assert_eq!(
                read.get("LOCATION").cloned().unwrap_or_default(),
                place.unwrap_or_default()
            );
            let note = read.get("DESCRIPTION").cloned().unwrap_or_default();
            assert!(note.contains(&plain(event.note.trim())));
            let starts = read.keys().filter(|name| name.starts_with("DTSTART")).count();
            assert_eq!(starts, 1);
        }
    });
}
