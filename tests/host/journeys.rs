//! Journeys of one person in one tab, from an empty device to an agreement that outlives the page.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Goal;
use klar_aftale::agreement::StepStart;
use klar_aftale::agreement::{Choice, Command, GoalChange};
use klar_aftale::agreement::{Field, NumberField, Part, TextField};
use klar_aftale::agreement::{Origin, Work};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::example;
use klar_aftale::app::features::known::companies;
use klar_aftale::app::route::{Place, Route};
use klar_aftale::app::session::notice::Notice;
use klar_aftale::app::session::opening::Opening;
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, StepId};
use klar_aftale::codec::{FileLog, read_file};
use klar_aftale::store::MemoryStore;
use klar_aftale::words::acts;

use crate::builder::{DANISH, TODAY, day};
use crate::driver::{Tab, prefs_of};

#[test]
fn an_empty_store_opens_empty() {
    let store = MemoryStore::default();
    let tab = Tab::open(&store);
    assert_eq!(tab.model.session.opening, Opening::Ready);
    assert!(tab.model.session.rows.is_empty() && tab.model.session.set_aside.is_empty());
    assert!(tab.kept.is_some(), "the device has a name of its own from now on");
    assert_eq!(store.writes(), 0);
}

#[test]
fn a_device_keeps_its_id() {
    let store = MemoryStore::default();
    let tab = Tab::open(&store);
    assert_eq!(tab.reload().model.session.prefs.device, tab.model.session.prefs.device);
}

#[test]
fn typing_joins_into_one_entry() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    for typed in ["A", "Am", "Ama", "Amal"] {
        tab.write(id, TextField::CitizenName, typed);
    }
    assert_eq!(tab.case(id).log().len(), 2);
    assert_eq!(tab.case(id).log()[1].joins, 3);
    tab.wait(60_000);
    tab.write(id, TextField::CitizenName, "Amal Hansen");
    tab.write(id, TextField::JobTitle, "Servicemedarbejder");
    assert_eq!(tab.case(id).log().len(), 4);
    tab.assert_all_stored();
}

/// What is left, or leaves the device, is never rewritten; the history and undo take it for one stretch all the same.
#[test]
fn typing_goes_on_in_an_entry_of_its_own_after_the_field_or_the_page_was_left_or_a_file_was_made() {
    for leave in [
        |_| vec![Event::FieldLeft],
        |_| vec![Event::SaveFile],
        |id| {
            vec![
                Event::Routed(Route::Overview),
                Event::Routed(Route::Editor(id, Place::Part(Part::Parties))),
            ]
        },
    ] {
        let store = MemoryStore::default();
        let mut tab = Tab::open(&store);
        let id = tab.new_case();
        tab.write(id, TextField::CitizenName, "Amal");
        for event in leave(id) {
            tab.tell(event);
        }
        tab.write(id, TextField::CitizenName, "Amal H");
        tab.write(id, TextField::CitizenName, "Amal Hansen");
        let log = tab.case(id).log().to_vec();
        assert_eq!(log.iter().map(|entry| entry.joins).collect::<Vec<_>>(), [0, 0, 1]);
        let told = acts(&log, DANISH);
        assert_eq!(told.len(), 2);
        assert!(told[1].line(DANISH).ends_with("»Amal Hansen«"), "{:?}", told[1]);
        tab.tell(Event::Undo(id));
        assert_eq!(tab.case(id).agreement().citizen.name, "");
        let told = acts(tab.case(id).log(), DANISH);
        assert_eq!(told.iter().map(|act| act.undone).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!(told[2].entries.len(), 2, "undoing it is one act");
        tab.assert_all_stored();
    }
}

#[test]
fn a_command_that_changes_nothing_leaves_no_trace() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    let writes = store.writes();
    tab.write(id, TextField::CitizenName, "");
    tab.act(id, Command::Choose(Choice::Purpose(None)));
    assert_eq!((tab.case(id).log().len(), store.writes()), (1, writes));
}

#[test]
fn the_real_case_typed_by_hand_outlives_the_page() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    for command in example::commands(day(TODAY)) {
        tab.act(id, command);
    }
    tab.assert_all_stored();
    let again = tab.reload();
    assert_eq!(again.agreement(id).citizen.name, "Amal Hansen");
    assert_eq!(again.agreement(id).origin, Origin::Own);
    assert_eq!(again.agreement(id).stages().len(), 2);
}

#[test]
fn the_example_is_loaded_and_removed_by_one_event_each() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    assert_eq!(tab.went, [Route::Editor(id, Place::Review)]);
    assert_eq!(tab.agreement(id).origin, Origin::Example);
    tab.assert_all_stored();
    tab.tell(Event::Remove(id));
    assert_eq!(tab.model.session.route, Route::Overview);
    assert_eq!(tab.went.last(), Some(&Route::Overview));
    assert!(tab.model.session.rows.is_empty());
    assert!(tab.reload().model.session.rows.is_empty());
}

#[test]
fn only_what_loses_nothing_is_removed() {
    let store = MemoryStore::default();
    let mut tab = Tab::open_as(&store, 1, Some(prefs_of("Lene Dam")));
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Amal");
    tab.tell(Event::Remove(id));
    assert_eq!(tab.agreement(id).citizen.name, "Amal");
    tab.assert_all_stored();
    tab.write(id, TextField::CitizenName, "");
    tab.tell(Event::Remove(id));
    assert!(tab.model.session.rows.is_empty(), "the caseworker's own name is no content");
    assert!(tab.reload().model.session.rows.is_empty());
}

#[test]
fn removing_what_is_not_there_does_nothing() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.tell(Event::Remove(AgreementId(99)));
    tab.act(AgreementId(99), Command::Choose(Choice::Purpose(None)));
    assert_eq!(tab.model.session.route, Route::Editor(id, Place::Part(Part::Parties)));
    tab.assert_all_stored();
}

#[test]
fn the_caseworker_is_remembered_for_the_next_agreement() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.write(id, TextField::CaseworkerName, "Lene Dam");
    tab.write(id, TextField::CaseworkerPhone, "22 33 44 55");
    tab.write(id, TextField::Municipality, "Byby Kommune");
    tab.tell(Event::Routed(Route::Overview));
    let mut next = tab.reload();
    let id = next.new_case();
    let made = next.agreement(id);
    assert_eq!(made.caseworker.name, "Lene Dam");
    assert_eq!(made.caseworker.phone, "22 33 44 55");
    assert_eq!(made.municipality, "Byby Kommune");
    assert_eq!(next.case(id).log()[1].who, "Lene Dam");
}

/// What stands in a field after each letter.
fn letter_by_letter(text: &str) -> impl Iterator<Item = String> {
    (1..=text.chars().count()).map(|count| text.chars().take(count).collect())
}

#[test]
fn a_name_typed_letter_by_letter_is_one_entry() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    let before = tab.case(id).log().len();
    for typed in letter_by_letter("Lene Dam") {
        tab.write(id, TextField::CaseworkerName, &typed);
    }
    assert_eq!(tab.case(id).log().len(), before + 1);
    tab.assert_all_stored();
}

#[test]
fn a_word_on_a_reached_goal_typed_letter_by_letter_is_one_entry() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let goal = tab.agreement(id).goals[0].id;
    let before = tab.case(id).log().len();
    for typed in letter_by_letter("Hun gjorde det") {
        tab.act(id, Command::ChangeGoal(goal, GoalChange::Reached(typed)));
    }
    assert_eq!(tab.case(id).log().len(), before + 1);
}

#[test]
fn what_another_tab_has_written_in_meanwhile_is_not_removed_as_blank() {
    let store = MemoryStore::default();
    let mut one = Tab::open(&store);
    let id = one.new_case();
    let mut two = one.beside();
    two.write(id, TextField::CitizenName, "Amal");
    one.tell(Event::Remove(id));
    assert_eq!(one.agreement(id).citizen.name, "Amal");
    assert_eq!(one.notice(), Some(Notice::Merged));
    assert_eq!(one.reload().agreement(id).citizen.name, "Amal");
}

#[test]
fn the_cursor_is_never_left_on_what_was_removed() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let (goal, task) = (tab.agreement(id).goals[0].id, tab.agreement(id).tasks[0].id);
    for (command, field) in [
        (Command::RemoveStep(tab.agreement(id).steps[1].id), Field::Plan),
        (Command::SetTaskWork(task, Work::Paid), Field::Task(task)),
        (Command::RemoveTask(task), Field::Tasks),
        (Command::RemoveGoal(goal), Field::Goals),
    ] {
        tab.act(id, command);
        assert_eq!(tab.focused.last(), Some(&field));
    }
}

#[test]
fn a_backup_is_remembered_once_the_file_was_given() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    assert_eq!(tab.model.session.prefs.last_backup, None);
    tab.tell(Event::DownloadFailed);
    assert_eq!(tab.notice(), Some(Notice::DownloadFailed));
    assert_eq!(tab.model.session.prefs.last_backup, None);
    tab.tell(Event::SaveFile);
    assert!(tab.model.session.prefs.last_backup.is_some());
}

#[test]
fn the_example_teaches_the_device_nothing() {
    let store = MemoryStore::default();
    let mut tab = Tab::open_as(&store, 1, Some(prefs_of("Lene Dam")));
    let id = tab.load_example();
    tab.write(id, TextField::CaseworkerName, "En anden");
    let kept = tab.kept.expect("that something was kept is remembered");
    assert_eq!((kept.who, kept.municipality), (prefs_of("Lene Dam").who, String::new()));
}

#[test]
fn preferences_that_cannot_be_kept_are_told() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    tab.keeps_prefs = false;
    let id = tab.new_case();
    tab.write(id, TextField::CaseworkerName, "Lene");
    tab.tell(Event::Routed(Route::Overview));
    assert_eq!(tab.notice(), Some(Notice::PrefsFailed));
    tab.tell(Event::Dismiss);
    assert_eq!(tab.notice(), None);
}

#[test]
fn a_known_company_is_offered_and_used() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let from = tab.new_case();
    for command in example::commands(day(TODAY)) {
        tab.act(from, command);
    }
    let into = tab.new_case();
    for (typed, offered) in [("", 1), ("nord", 1), ("Syd", 0)] {
        tab.write(into, TextField::CompanyName, typed);
        assert_eq!(companies(&tab.model.session, into).len(), offered, "{typed}");
    }
    tab.tell(Event::UseCompany { into, from });
    let (old, new) = (tab.agreement(from), tab.agreement(into));
    assert_eq!((&new.company, &new.contact), (&old.company, &old.contact));
    assert_eq!(new.representative, old.representative);
    assert_eq!(new.citizen.name, "", "the citizen is another");
    assert_eq!(companies(&tab.model.session, into), [], "it is offered once");
    tab.assert_all_stored();
}

#[test]
fn what_is_added_is_ready_to_be_written_in() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    tab.tell(Event::AddGoal(id, None));
    let goal = tab.agreement(id).goals[0].id;
    tab.tell(Event::AddGoal(id, Some(goal)));
    tab.tell(Event::AddTask(id, Work::Paid));
    tab.tell(Event::AddStep(id, StepId(0)));
    let made = tab.agreement(id);
    let (sub_goal, task, step) = (&made.goals[1], &made.tasks[0], &made.steps[1]);
    assert_eq!(*sub_goal, Goal::new(sub_goal.id, Some(goal)));
    assert_eq!(task.work, Work::Paid);
    assert_eq!(step.from, StepStart::On(Typed::Blank));
    let expected = [
        Field::GoalText(goal),
        Field::GoalText(sub_goal.id),
        Field::Task(task.id),
        Field::StepFrom(step.id),
    ];
    assert_eq!(tab.focused, expected);
}

#[test]
fn a_gap_leads_to_its_field() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    let field = Field::Number(NumberField::Cvr);
    tab.tell(Event::Routed(Route::Editor(id, Place::Review)));
    tab.tell(Event::Show(id, field));
    assert_eq!(tab.model.session.route, Route::Editor(id, Place::Part(Part::Parties)));
    assert_eq!(tab.went.last(), Some(&tab.model.session.route));
    assert_eq!(tab.focused, [field]);
}

#[test]
fn a_file_holds_every_agreement() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let ids = [tab.load_example(), tab.new_case()];
    tab.tell(Event::SaveFile);
    let expected = ids.map(|id| FileLog { document: id, entries: tab.case(id).log().to_vec() });
    assert_eq!(read_file::<Agreement>(&tab.downloads[0]), Ok(expected.to_vec()));
}

#[test]
fn a_new_page_is_read_from_its_heading() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.new_case();
    let review = Route::Editor(id, Place::Review);
    let before = tab.headings;
    tab.tell(Event::Routed(review));
    tab.tell(Event::Routed(review));
    assert_eq!((tab.model.session.route, tab.headings), (review, before + 1), "once for each page");
}
