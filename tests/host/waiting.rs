//! What a person asks for waits for the log that it needs, and for no other.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::sharing::Decision;
use klar_aftale::agreement::{Audience, TextField};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::answers::{AnswerStep, Arriving};
use klar_aftale::app::features::going_on::Onward;
use klar_aftale::app::features::handover::HandoverStep;
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::AgreementId;
use klar_aftale::store::MemoryStore;

use crate::answers::handed_out;
use crate::driver::Tab;

/// A device with two agreements, opened anew, so that no log is here; with what the company answered to the first.
fn opened_anew(store: &MemoryStore<Agreement>) -> (Tab<'_>, [AgreementId; 2], String) {
    let mut before = Tab::open(store);
    let (one, answer) = handed_out(&mut before, Audience::Company, Decision::Agreed);
    let two = before.load_example();
    let mut tab = Tab::open_as(store, 5, before.kept.clone());
    tab.hold_answers();
    assert!(tab.model.session.cases.is_empty());
    (tab, [one, two], answer)
}

fn is_log(id: AgreementId) -> impl Fn(&Event) -> bool {
    move |event| matches!(event, Event::LogRead(of, _) if *of == id)
}

/// The answer is put in and read.
fn put_in(tab: &mut Tab<'_>, answer: &str) {
    tab.tell(Event::Routed(Route::Answer));
    tab.tell(Event::Answering(AnswerStep::Came(answer.to_owned())));
    tab.give(|event| matches!(event, Event::Answering(AnswerStep::Read(..))));
}

#[test]
fn an_answer_is_not_called_a_strangers_while_its_log_is_on_its_way_and_another_arrives() {
    let store = MemoryStore::default();
    let (mut tab, [one, two], answer) = opened_anew(&store);
    put_in(&mut tab, &answer);
    tab.tell(Event::Elsewhere(vec![two]));
    tab.give(is_log(two));
    assert!(matches!(tab.model.arriving, Arriving::Looking(_)), "{:?}", tab.model.arriving);
    tab.give(is_log(one));
    assert!(matches!(tab.model.arriving, Arriving::Here(_)), "{:?}", tab.model.arriving);
}

#[test]
fn a_log_that_cannot_be_read_is_told_and_drops_only_what_waited_for_it() {
    let store = MemoryStore::default();
    let (mut tab, [one, two], _) = opened_anew(&store);
    tab.tell(Event::BeginFollowUp(one));
    tab.tell(Event::GoOn(two, Onward::NewMatch));
    tab.fail_read(one);
    assert_eq!(tab.notice(), Some(Notice::NotRead));
    tab.give(is_log(two));
    let Route::Editor(new, _) = tab.model.session.route else { panic!("it does not go on") };
    assert!(![one, two].contains(&new));
    assert!(tab.model.waiting.is_empty());
}

#[test]
fn an_answer_whose_log_could_not_be_read_is_looked_for_again_when_the_person_tries_again() {
    let store = MemoryStore::default();
    let (mut tab, [one, _], answer) = opened_anew(&store);
    put_in(&mut tab, &answer);
    tab.fail_read(one);
    assert!(matches!(tab.model.arriving, Arriving::Looking(_)), "{:?}", tab.model.arriving);
    tab.tell(Event::TryAgain);
    tab.release();
    assert!(matches!(tab.model.arriving, Arriving::Here(_)), "{:?}", tab.model.arriving);
}

#[test]
fn two_clicks_that_wait_are_done_each_when_its_log_is_here() {
    let store = MemoryStore::default();
    let (mut tab, [one, two], _) = opened_anew(&store);
    let new = tab.new_case();
    for from in [one, two] {
        tab.tell(Event::UseCompany { into: new, from });
    }
    tab.give(is_log(two));
    assert_eq!(tab.agreement(new).text(TextField::CompanyName), "Nordkøb");
    assert_eq!(tab.model.waiting.len(), 1);
    tab.give(is_log(one));
    assert!(tab.model.waiting.is_empty());
}

#[test]
fn a_handing_over_waits_for_each_of_its_logs_in_any_order() {
    for order in [[0, 1], [1, 0]] {
        let store = MemoryStore::default();
        let (mut tab, ids, _) = opened_anew(&store);
        tab.tell(Event::HandingOver(HandoverStep::Begin(ids.to_vec(), "Bo".to_owned())));
        for place in order {
            assert!(tab.model.handover.is_none());
            tab.give(is_log(ids[place]));
        }
        assert_eq!(tab.model.handover.as_ref().unwrap().of, ids);
    }
}

#[test]
fn a_handing_over_goes_on_without_an_agreement_that_another_tab_has_deleted() {
    let store = MemoryStore::default();
    let (mut tab, [one, two], _) = opened_anew(&store);
    let mut other = Tab::open_as(&store, 6, tab.kept.clone());
    other.tell(Event::Delete(vec![one]));
    tab.tell(Event::HandingOver(HandoverStep::Begin(vec![one, two], "Bo".to_owned())));
    tab.release();
    assert_eq!(tab.model.handover.as_ref().unwrap().of, [two]);
}

#[test]
fn what_is_asked_of_an_agreement_that_another_tab_has_deleted_is_told() {
    let store = MemoryStore::default();
    let (mut tab, [one, _], _) = opened_anew(&store);
    let mut other = Tab::open_as(&store, 6, tab.kept.clone());
    other.tell(Event::Delete(vec![one]));
    tab.tell(Event::BeginFollowUp(one));
    tab.release();
    assert_eq!(tab.notice(), Some(Notice::RemovedElsewhere(String::new())));
    assert!(tab.model.waiting.is_empty());
}

#[test]
fn what_is_asked_of_an_agreement_that_cannot_be_read_ends_with_the_log_set_aside() {
    let store = MemoryStore::default();
    let (mut tab, [one, _], _) = opened_anew(&store);
    store.put_raw(one, 3, "{");
    tab.tell(Event::BeginFollowUp(one));
    tab.release();
    assert_eq!(tab.set_aside(), [one]);
    assert!(tab.model.waiting.is_empty());
}

#[test]
fn a_text_that_was_read_too_late_is_not_taken_for_the_one_that_was_put_in_after_it() {
    let store = MemoryStore::default();
    let (mut tab, [one, _], answer) = opened_anew(&store);
    tab.tell(Event::Routed(Route::Answer));
    tab.tell(Event::Answering(AnswerStep::Came("noget andet".to_owned())));
    tab.tell(Event::Answering(AnswerStep::Came(answer)));
    tab.give(|event| matches!(event, Event::Answering(AnswerStep::Read(_, Err(_)))));
    assert!(matches!(tab.model.arriving, Arriving::Reading(_)), "{:?}", tab.model.arriving);
    tab.give(|event| matches!(event, Event::Answering(AnswerStep::Read(_, Ok(_)))));
    tab.give(is_log(one));
    assert!(matches!(tab.model.arriving, Arriving::Here(_)), "{:?}", tab.model.arriving);
}
