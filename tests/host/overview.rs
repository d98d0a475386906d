//! The front page: what is to be done, most urgent first; what the table is narrowed to; and its address.

use std::sync::Arc;

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::Summary;
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::status::{Course, Parties};
use klar_aftale::agreement::status::{List, Todo, What};
use klar_aftale::agreement::status::{Status, TABLE};
use klar_aftale::agreement::{Outcome, Party, SignOff, SignOffMethod, Stop};
use klar_aftale::agreement::{Part, TextField};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::overview::front_page::{
    Leads, Shown, due, found, is_late, leads, page_of,
};
use klar_aftale::app::features::overview::view::{Group, Narrow, View, Whose};
use klar_aftale::app::route::{Place, Route};
use klar_aftale::app::session::rows::Rows;
use klar_aftale::base::AgreementId;
use klar_aftale::base::Day;
use klar_aftale::store::MemoryStore;
use proptest::option;
use proptest::prelude::{Strategy, any};
use proptest::sample::select;

use crate::arbitrary::{for_all, text};
use crate::builder::{DANISH, TODAY, clock, day};
use crate::course::Course as Case;
use crate::driver::Tab;

fn today() -> Day {
    day(TODAY)
}

fn off(days: i32) -> Day {
    Day::from_number(today().number() + days).unwrap()
}

/// Nothing is missing, and nobody has signed.
fn whole() -> Course {
    Course { start: Some(off(30)), end: Some(off(100)), ..Course::default() }
}

/// Signed by everybody, with a period in days from today.
fn signed(start: i32, end: i32) -> Course {
    let signed: Parties = Party::ALL.into_iter().collect();
    Course { signed, start: Some(off(start)), end: Some(off(end)), ..Course::default() }
}

fn with_next(days: i32, time: Option<&str>) -> Course {
    Course { next: Some((off(days), time.map(clock))), ..signed(-40, 90) }
}

/// Rows with these courses, numbered from 1.
fn rows(courses: &[Course]) -> Rows {
    let summary = Case::ready().case.summary().unwrap();
    let mut rows = Rows::default();
    for (number, course) in (1..).zip(courses) {
        rows.insert(AgreementId(number), Arc::new(Summary { course: *course, ..summary.clone() }));
    }
    rows
}

fn numbers(ids: &[AgreementId]) -> Vec<u128> {
    ids.iter().map(|id| id.0).collect()
}

/// One course of each group, in the order of [`Group::ALL`].
fn one_of_each() -> [Course; 8] {
    let outcome = Some(Outcome::PaidHours);
    [
        Course { missing: 3, ..Course::default() },
        Course {
            with_company: Some(off(-2)),
            unsigned: Party::ALL.into_iter().collect(),
            ..whole()
        },
        signed(5, 90),
        with_next(20, None),
        Course { next: Some((off(-3), None)), ..signed(-40, 10) },
        signed(-90, -2),
        Course { outcome, ..signed(-90, -2) },
        Course { stopped: Some((Stop::Cancelled, off(-1))), ..signed(5, 90) },
    ]
}

#[test]
fn what_is_to_be_done_stands_in_three_lists_the_most_urgent_first() {
    let waits = |days: i32| Course {
        with_company: Some(off(-days)),
        unsigned: Party::ALL.into_iter().collect(),
        ..whole()
    };
    let rows = rows(&[
        Course { missing: 2, ..Course::default() },
        with_next(0, Some("10")),
        with_next(0, Some("9.30")),
        signed(-90, -2),
        with_next(5, None),
        waits(3),
        waits(5),
        waits(8),
        signed(4, 90),
        with_next(20, None),
        Course { stopped: Some((Stop::Cancelled, off(0))), ..signed(4, 90) },
        with_next(-1, None),
    ]);
    let [mine, theirs, soon] = due(&rows, today());
    assert_eq!(
        numbers(&mine),
        [8, 4, 12, 3, 2, 1],
        "without a day comes last, by the clock in a day"
    );
    assert_eq!(numbers(&theirs), [7, 6], "who waits longest comes first");
    assert_eq!(numbers(&soon), [9, 5]);
    assert_eq!(due(&Rows::default(), today()), [const { Vec::new() }; 3]);
}

#[test]
fn an_agreement_goes_from_list_to_list_as_acts_and_days_go_by() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let stands = |tab: &mut Tab<'_>| {
        tab.tell(Event::Routed(Route::Overview));
        tab.tell(Event::Dismiss);
        let lists = due(&tab.model.session.rows, tab.model.session.today);
        List::ALL.into_iter().zip(lists).find(|(_, ids)| ids.contains(&id)).map(|(list, _)| list)
    };
    assert_eq!(stands(&mut tab), Some(List::Mine), "it is to be signed");
    tab.show(id);
    tab.act(id, Command::Share(Audience::Company, None));
    assert_eq!(stands(&mut tab), Some(List::Theirs));
    tab.today = off(8);
    assert_eq!(stands(&mut tab), Some(List::Mine), "the company is to be reminded");
    tab.today = today();
    sign_all(&mut tab, id);
    let start = tab.agreement(id).start.value().copied().unwrap();
    tab.today = start;
    stands(&mut tab);
    assert_eq!(tab.model.session.rows[&id].course.status(start).0, Status::Running);
}

fn sign_all(tab: &mut Tab<'_>, id: AgreementId) {
    tab.show(id);
    for party in tab.agreement(id).unsigned() {
        let seen = content_hash(tab.agreement(id));
        let (name, reason) = ("Lene Dam".to_owned(), String::new());
        tab.act(
            id,
            Command::SignOff(SignOff { party, way: SignOffMethod::Screen, name, reason, seen }),
        );
    }
    assert!(tab.agreement(id).lifecycle.is_concluded(), "{:?}", tab.notice());
}

#[test]
fn a_follow_up_is_begun_from_the_front_page_though_its_log_was_not_read() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    sign_all(&mut tab, id);
    let start = tab.agreement(id).start.value().copied().unwrap();
    let mut later = Tab::open_as(&store, 7, tab.kept.clone());
    later.today = start;
    assert!(later.model.session.cases.is_empty());
    later.tell(Event::BeginFollowUp(id));
    assert!(matches!(later.model.session.route, Route::FollowUp(of, _) if of == id));
    assert_eq!(later.went.last(), Some(&later.model.session.route));
    assert_eq!(later.agreement(id).lifecycle.follow_ups.len(), 1);
}

#[test]
fn every_line_has_a_way_on_that_says_what_happens() {
    let id = AgreementId(1);
    let part = |part| Leads::To(Route::Editor(id, Place::Part(part)));
    let course = Leads::To(Route::Course(id));
    for (what, list, way, label) in [
        (What::WriteClosing, List::Mine, part(Part::Closing), "Skriv status"),
        (What::SignLate, List::Mine, course, "Få underskrift"),
        (What::HoldFollowUp(None), List::Mine, Leads::FollowUp, "Start opfølgning"),
        (What::HoldFollowUp(None), List::Soon, course, "Åbn"),
        (What::FinishNote, List::Mine, Leads::FollowUp, "Fortsæt"),
        (What::FinishChange, List::Mine, course, "Fortsæt"),
        (What::PlanFollowUp, List::Mine, course, "Aftal"),
        (What::Approve, List::Mine, course, "Godkend"),
        (What::Remind(Party::Company), List::Mine, course, "Send en påmindelse"),
        (What::Complete(3), List::Mine, part(Part::Parties), "Fortsæt"),
        (What::AskToSign, List::Mine, course, "Få underskrift"),
        (What::Await(Party::Citizen), List::Theirs, course, "Åbn"),
        (What::Starts, List::Soon, course, "Åbn"),
        (What::Ends, List::Soon, course, "Planlæg næste"),
    ] {
        let todo = Todo { what, list, day: Some(off(-1)) };
        assert_eq!((leads(id, &todo), DANISH.due_action(&todo)), (way, label), "{what:?}");
    }
}

#[test]
fn the_agreements_whose_turn_it_is_stand_by_urgency_and_all_others_by_the_last_change() {
    let store = MemoryStore::default();
    let mut model = Tab::open(&store).model;
    model.session.today = today();
    model.session.rows = rows(&[with_next(-1, None), with_next(-9, None), with_next(-4, None)]);
    assert_eq!(numbers(&found(&model.session, &model.view)), [1, 2, 3]);
    model.view.turn = Some(Whose::Mine);
    assert_eq!(numbers(&found(&model.session, &model.view)), [2, 3, 1]);
}

#[test]
fn only_what_had_a_day_set_for_it_is_late() {
    let todo = |what, days| Todo { what, list: List::Mine, day: Some(off(days)) };
    assert!(is_late(&todo(What::WriteClosing, -1), today()));
    assert!(!is_late(&todo(What::WriteClosing, 0), today()));
    assert!(!is_late(&todo(What::Await(Party::Company), -3), today()));
    assert!(!is_late(&Todo { day: None, ..todo(What::FinishNote, 0) }, today()));
}

#[test]
fn the_table_opens_a_draft_where_it_is_written_and_a_signed_agreement_where_it_is_followed() {
    let id = AgreementId(1);
    let draft = Course { missing: 3, ..Course::default() };
    assert_eq!(page_of(id, &draft), Route::Editor(id, Place::Part(Part::Parties)));
    assert_eq!(page_of(id, &whole()), Route::Editor(id, Place::Review));
    for course in [signed(5, 90), Course { missing: 1, ..signed(-5, 90) }] {
        assert_eq!(page_of(id, &course), Route::Course(id));
    }
}

#[test]
fn each_status_is_found_by_its_filter_and_by_no_other() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.model.session.rows = rows(&one_of_each());
    for (number, group) in (1..).zip(Group::ALL) {
        tab.tell(Event::Narrow(Narrow::Group(Some(group))));
        assert_eq!(numbers(&found(&tab.model.session, &tab.model.view)), [number], "{group:?}");
    }
    tab.tell(Event::Narrow(Narrow::Group(None)));
    assert_eq!(found(&tab.model.session, &tab.model.view).len(), 8);
    for (whose, expected) in [(Whose::Mine, vec![1, 5, 6]), (Whose::Theirs, vec![2])] {
        tab.tell(Event::Narrow(Narrow::Turn(Some(whose))));
        let mut shown = numbers(&found(&tab.model.session, &tab.model.view));
        shown.sort_unstable();
        assert_eq!(shown, expected, "{whose:?}");
        let [mine, theirs, _] = due(&tab.model.session.rows, today());
        let listed = if whose == Whose::Mine { mine } else { theirs };
        assert_eq!(listed.len(), shown.len(), "the table and the list agree");
    }
    for line in TABLE {
        let group = Group::of(line.status);
        assert!(Group::ALL.contains(&group) && !DANISH.group(group).is_empty());
    }
}

#[test]
fn filters_and_search_narrow_together() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (example, own) = (tab.load_example(), tab.new_case());
    tab.write(own, TextField::CitizenName, "Bo Nordkøb");
    tab.tell(Event::Routed(Route::Overview));
    for (view, expected) in [
        ("#/", vec![own, example]),
        ("#/?soeg=nordk%C3%B8b", vec![own, example]),
        ("#/?vis=kladde&soeg=nordk%C3%B8b", vec![own]),
        ("#/?vis=til-underskrift&tur=min", vec![example]),
        ("#/?vis=til-underskrift&tur=min&soeg=bo%20nordk%C3%B8b", vec![]),
        ("#/?vis=i-gang", vec![]),
        // Decomposed letters, a no-break space, two spaces, a hidden character.
        ("#/?soeg=NORDKO%CC%88B", vec![]),
        ("#/?soeg=bo%C2%A0nordk%C3%B8b", vec![own]),
        ("#/?soeg=%20bo%20%20nord%C2%ADk%C3%B8b", vec![own]),
    ] {
        tab.tell(Event::Viewed(View::from_hash(view)));
        assert_eq!(found(&tab.model.session, &tab.model.view), expected, "{view}");
    }
}

#[test]
fn the_address_follows_what_is_chosen_and_leads_back_to_it() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let pages = tab.went.len();
    tab.tell(Event::Narrow(Narrow::Group(Some(Group::Running))));
    tab.tell(Event::Narrow(Narrow::Turn(Some(Whose::Mine))));
    tab.tell(Event::Narrow(Narrow::Search("åben & kasse".to_owned())));
    assert_eq!(tab.address, "#/?vis=i-gang&tur=min&soeg=%C3%A5ben%20%26%20kasse");
    assert_eq!(View::from_hash(&tab.address), tab.model.view);
    assert_eq!(tab.went.len(), pages, "a letter is no page to go back from");
    tab.tell(Event::Narrow(Narrow::Search(String::new())));
    tab.tell(Event::Narrow(Narrow::Turn(None)));
    assert_eq!(tab.address, "#/?vis=i-gang");
    tab.tell(Event::Narrow(Narrow::Group(None)));
    assert_eq!(tab.address, Route::Overview.hash());
}

#[test]
fn a_step_back_to_another_view_is_read_from_the_heading_and_the_same_view_is_not() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let mine = View::from_hash("#/?tur=min");
    let before = tab.headings;
    tab.tell(Event::Viewed(mine.clone()));
    tab.tell(Event::Viewed(mine.clone()));
    assert_eq!((&tab.model.view, tab.headings), (&mine, before + 1));
    tab.tell(Event::Routed(Route::Backup));
    tab.tell(Event::Viewed(View::default()));
    tab.tell(Event::Routed(Route::Overview));
    assert_eq!((&tab.model.view, tab.headings), (&View::default(), before + 3), "once for a page");
}

#[test]
fn what_is_not_known_in_an_address_narrows_nothing() {
    let plain = View::default();
    for hash in [
        "",
        "#",
        "#/",
        "#/?",
        "#/?&&==",
        "#/?vis",
        "#/?vis=",
        "#/?vis=ukendt&tur=hendes",
        "#/?VIS=i-gang",
        "#/?soeg=%",
        "#/?soeg=%4",
        "#/?soeg=%xy",
        "#/?soeg=%+1",
        "#/?soeg=%FF",
        "#/?farve=roed",
        "#/aftale/1/timer?vis=i-gang",
    ] {
        assert_eq!(View::from_hash(hash), plain, "{hash}");
        assert_eq!(Route::from_hash(hash), Route::Overview, "{hash}");
    }
    let half = View::from_hash("#/?vis=kladde&tur=ukendt&soeg=a+b");
    assert_eq!(half, View { group: Some(Group::Draft), turn: None, search: "a+b".to_owned() });
}

#[test]
fn every_view_is_read_back_from_its_address() {
    let views = (option::of(select(&Group::ALL)), option::of(select(&Whose::ALL)), text());
    for_all(500, &views, |(group, turn, search)| {
        let view = View { group, turn, search };
        let hash = view.hash();
        assert_eq!(View::from_hash(&hash), view, "{hash}");
        assert_eq!(Route::from_hash(&hash), Route::Overview);
        let plain = |c: char| c.is_ascii_alphanumeric() || "#/?=&%-._~".contains(c);
        assert!(hash.chars().all(plain), "{hash}");
    });
}

#[test]
fn whatever_stands_in_an_address_is_read_as_some_view() {
    let anything = any::<String>().prop_map(|text| ["#/?soeg=", &text].concat());
    for_all(500, &anything, |hash| {
        let view = View::from_hash(&hash);
        assert_eq!(View::from_hash(&view.hash()), view);
    });
}

#[test]
fn what_is_shown_is_made_anew_only_when_what_it_is_made_of_has_changed() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.tell(Event::Routed(Route::Overview));
    let follow = |shown: Shown, tab: &Tab<'_>| shown.follow(&tab.model.session, &tab.model.view);
    let (shown, news) = follow(Shown::default(), &tab);
    assert!(news && shown.found == [id] && shown.due[0] == [id]);
    tab.tell(Event::Dismiss);
    let (shown, news) = follow(shown, &tab);
    assert!(!news, "nothing has changed");
    tab.tell(Event::Narrow(Narrow::Search("zebrastribe".to_owned())));
    let (shown, news) = follow(shown, &tab);
    assert!(news && shown.found.is_empty() && shown.due[0] == [id], "a search leaves the lists");
    tab.today = off(2000);
    tab.tell(Event::Narrow(Narrow::Search(String::new())));
    let (shown, news) = follow(shown, &tab);
    assert!(news && shown.found == [id]);
    tab.tell(Event::Remove(id));
    let (shown, news) = follow(shown, &tab);
    assert!(news && shown.found.is_empty() && shown.due.iter().all(Vec::is_empty));
}
