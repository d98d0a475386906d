//! Journeys back and forward (B11): what is taken back is told, kept, and never half.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::Work;
use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::effect::Effect;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::undoing::open_ways;
use klar_aftale::app::route::{Place, Route};
use klar_aftale::app::session::notice::Notice;
use klar_aftale::app::session::notice::{UndoDirection, UndoneOrRedone};
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::{AgreementId, TaskId};
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;

use crate::builder::DANISH;
use crate::driver::{Tab, prefs_of};

/// More than typing joins over.
const A_WHILE: u64 = 120_000;

/// A tab of Lene Dam with an agreement that has these job titles, one after the other.
fn titles<'a>(store: &'a MemoryStore<Agreement>, titles: &[&str]) -> (Tab<'a>, AgreementId) {
    let mut tab = Tab::open_as(store, 1, Some(prefs_of("Lene Dam")));
    let id = tab.new_case();
    for title in titles {
        tab.wait(A_WHILE);
        tab.write(id, TextField::JobTitle, title);
    }
    (tab, id)
}

fn told(tab: &Tab) -> String {
    DANISH.notice(&tab.notice().expect("something was said"))
}

fn undone(tab: &Tab) -> UndoneOrRedone {
    match tab.notice() {
        Some(Notice::UndoneOrRedone(undone)) => undone,
        other => panic!("nothing was undone: {other:?}"),
    }
}

fn title<'a>(tab: &'a Tab, id: AgreementId) -> &'a str {
    &tab.agreement(id).job_title
}

#[test]
fn a_step_back_and_forward_is_told_and_outlives_the_page() {
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &["Kok", "Tjener"]);
    tab.tell(Event::Undo(id));
    assert_eq!(title(&tab, id), "Kok");
    assert_eq!(told(&tab), "Fortrudt: Lene Dam rettede stillingsbetegnelsen til: »Tjener«.");
    tab.assert_all_stored();
    tab.tell(Event::Redo(id));
    assert_eq!(title(&tab, id), "Tjener");
    assert_eq!(told(&tab), "Gjort igen: Lene Dam rettede stillingsbetegnelsen til: »Tjener«.");
    tab.assert_all_stored();
    let mut again = tab.reload();
    again.tell(Event::Undo(id));
    again.tell(Event::Undo(id));
    assert_eq!(title(&again, id), "", "also after the page was loaded again");
    again.assert_all_stored();
}

#[test]
fn when_nothing_is_left_that_is_said_and_nothing_is_written() {
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &[]);
    let writes = store.writes();
    tab.tell(Event::Undo(id));
    assert_eq!(tab.notice(), Some(Notice::NothingToUndoOrRedo(UndoDirection::Back)));
    tab.tell(Event::Redo(id));
    assert_eq!(tab.notice(), Some(Notice::NothingToUndoOrRedo(UndoDirection::Forward)));
    assert_eq!(open_ways(tab.case(id)), (false, false));
    assert_eq!(store.writes(), writes);
    tab.tell(Event::Undo(AgreementId(99)));
    assert_eq!(
        tab.notice(),
        Some(Notice::NothingToUndoOrRedo(UndoDirection::Forward)),
        "there is no such agreement"
    );
}

#[test]
fn the_ways_are_open_as_far_as_there_is_something_to_turn() {
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &["Kok"]);
    assert_eq!(open_ways(tab.case(id)), (true, false));
    tab.tell(Event::Undo(id));
    assert_eq!(open_ways(tab.case(id)), (false, true));
    tab.write(id, TextField::JobTitle, "Tjener");
    assert_eq!(open_ways(tab.case(id)), (true, false));
}

#[test]
fn typing_that_came_to_nothing_is_passed_over() {
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &["Kok"]);
    tab.write(id, TextField::Aids, "H");
    tab.write(id, TextField::Aids, "");
    tab.tell(Event::Undo(id));
    assert_eq!(title(&tab, id), "", "one press shows");
    tab.tell(Event::Redo(id));
    assert_eq!(title(&tab, id), "Kok");
    tab.tell(Event::Redo(id));
    assert_eq!(tab.notice(), Some(Notice::NothingToUndoOrRedo(UndoDirection::Forward)));
    assert_eq!(open_ways(tab.case(id)), (true, false));
    tab.assert_all_stored();
}

#[test]
fn an_act_of_several_entries_goes_and_comes_as_one() {
    let store = MemoryStore::default();
    let mut tab = Tab::open_as(&store, 1, Some(prefs_of("Lene Dam")));
    let from = tab.load_example();
    let into = tab.new_case();
    tab.tell(Event::UseCompany { into, from });
    let after = tab.agreement(into).clone();
    tab.tell(Event::Undo(into));
    assert_eq!(tab.agreement(into).company.name, "");
    assert!(tab.agreement(into).company.cvr.is_blank());
    let told = told(&tab);
    let begins = "Fortrudt: Lene Dam skrev virksomhedens navn: »Nordkøb« – og ";
    assert!(told.starts_with(begins) && told.ends_with(" ændringer mere."), "{told}");
    tab.tell(Event::Redo(into));
    assert_eq!(tab.agreement(into), &after);
    tab.assert_all_stored();
}

#[test]
fn the_notice_knows_where_the_act_shows_and_goes_with_the_next_one() {
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &["Kok"]);
    tab.tell(Event::Undo(id));
    assert_eq!(undone(&tab).field, Some(Field::Text(TextField::JobTitle)));
    tab.tell(Event::Show(id, Field::Text(TextField::JobTitle)));
    assert_eq!(tab.model.session.route, Route::Editor(id, Place::Part(Part::Hours)));
    tab.tell(Event::Redo(id));
    tab.write(id, TextField::Aids, "Høj stol");
    assert_eq!(tab.notice(), None);
}

#[test]
fn what_is_gone_after_a_step_shows_in_its_list() {
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &[]);
    tab.wait(A_WHILE);
    tab.tell(Event::AddTask(id, Work::Paid));
    let task = tab.agreement(id).tasks[0].id;
    tab.act(id, Command::WriteTask(task, "Opvask".to_owned()));
    for (event, field) in [
        (Event::Undo(id), Field::Task(task)),
        (Event::Undo(id), Field::Tasks),
        (Event::Redo(id), Field::Task(task)),
    ] {
        tab.tell(event);
        assert_eq!(undone(&tab).field, Some(field));
    }
    tab.tell(Event::AddGoal(id, None));
    let goal = tab.agreement(id).goals[0].id;
    tab.tell(Event::Undo(id));
    assert_eq!(undone(&tab).field, Some(Field::Goals));
    tab.tell(Event::Redo(id));
    assert_eq!(undone(&tab).field, Some(Field::GoalText(goal)));
    tab.act(id, Command::RemoveGoal(goal));
    tab.tell(Event::Undo(id));
    assert_eq!(undone(&tab).field, Some(Field::GoalText(goal)));
}

#[test]
fn a_step_back_while_the_store_is_full_stands_on_the_screen_and_is_saved_later() {
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &["Kok", "Tjener"]);
    store.fail_with(Some(StoreError::Full));
    tab.tell(Event::Undo(id));
    assert_eq!(title(&tab, id), "Kok");
    assert_eq!(tab.model.session.saving, Saving::Failed(StoreError::Full));
    store.fail_with(None);
    tab.tell(Event::TryAgain);
    tab.assert_all_stored();
}

#[test]
fn a_step_back_that_met_the_other_tab_takes_back_the_same_act() {
    let store = MemoryStore::default();
    let (mut one, id) = titles(&store, &["Kok"]);
    let mut two = one.beside();
    two.hold();
    two.wait(2 * A_WHILE);
    two.write(id, TextField::JobTitle, "Tjener");
    two.tell(Event::Undo(id));
    one.write(id, TextField::Aids, "Høj stol");
    two.release();
    assert_eq!(title(&two, id), "Kok");
    assert_eq!(two.agreement(id).support.aids, "Høj stol");
    assert_eq!(two.notice(), Some(Notice::Merged));
    two.assert_all_stored();
    two.tell(Event::Redo(id));
    assert_eq!(title(&two, id), "Tjener");
    two.assert_all_stored();
}

#[test]
fn a_step_back_in_one_tab_is_seen_and_undone_in_the_other() {
    let store = MemoryStore::default();
    let (mut one, id) = titles(&store, &["Kok", "Tjener"]);
    let mut two = one.beside();
    one.tell(Event::Undo(id));
    two.write(id, TextField::Aids, "Høj stol");
    assert_eq!(title(&two, id), "Kok");
    two.assert_all_stored();
}

#[test]
fn the_same_step_back_in_both_tabs_is_taken_once() {
    let store = MemoryStore::default();
    let (mut one, id) = titles(&store, &["Kok", "Tjener"]);
    let mut two = one.beside();
    one.tell(Event::Undo(id));
    two.tell(Event::Undo(id));
    assert_eq!(title(&two, id), "Kok");
    assert_eq!(two.notice(), Some(Notice::Merged));
    assert!(!two.model.session.is_dirty());
    assert_eq!(two.case(id).log(), one.case(id).log());
}

#[test]
fn the_words_of_a_task_go_before_the_task() {
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &[]);
    let task = TaskId(7);
    tab.wait(A_WHILE);
    tab.act(id, Command::AddTask(task, Work::Unpaid));
    tab.act(id, Command::WriteTask(task, "Opvask".to_owned()));
    tab.tell(Event::Undo(id));
    assert_eq!(tab.agreement(id).tasks[0].text, "", "the words first");
    tab.tell(Event::Undo(id));
    assert!(tab.agreement(id).tasks.is_empty());
}

#[test]
fn the_history_is_a_page_of_its_agreement() {
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &["Kok"]);
    tab.tell(Event::Routed(Route::History(id)));
    assert_eq!(tab.model.session.open_case().map(|case| case.id), Some(id));
    tab.tell(Event::Undo(id));
    assert_eq!(tab.model.session.route, Route::History(id));
    assert!(matches!(tab.notice(), Some(Notice::UndoneOrRedone(_))));
}

#[test]
fn effects_of_a_step_name_the_store_first() {
    use klar_aftale::app::moment::Moment;
    use klar_aftale::app::update::update;
    use klar_aftale::base::Timestamp;
    let store = MemoryStore::default();
    let (mut tab, id) = titles(&store, &["Kok"]);
    let moment = Moment { at: Timestamp(u64::MAX), day: tab.model.session.today, seed: Some(1) };
    let effects = update(&mut tab.model, Event::Undo(id), moment);
    assert!(matches!(effects[..], [Effect::Append { .. }, Effect::Wake { .. }]), "{effects:?}");
}

#[test]
fn a_quote_that_ends_a_sentence_ends_the_message_too() {
    for (typed, end) in [
        ("Kok.", "»Kok.«"),
        ("Kok?", "»Kok?«"),
        ("Kok!", "»Kok!«"),
        ("Kok …", "»Kok …«"),
        ("Kok", "»Kok«."),
        ("7", "»7«."),
    ] {
        let store = MemoryStore::default();
        let (mut tab, id) = titles(&store, &[typed]);
        tab.tell(Event::Undo(id));
        let told = told(&tab);
        assert!(told.ends_with(end), "{told}");
    }
}
