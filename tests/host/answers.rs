//! Answers that come back: bound to the view that was seen, taken in once, a signature while the agreement is the same.

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::sharing::{Answer, Decision, LONGEST_NOTE, Ticket};
use klar_aftale::agreement::status::{List, What};
use klar_aftale::agreement::status::{Status, Turn};
use klar_aftale::agreement::{Party, SignOffMethod};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::answers::{AnswerStanding, AnswerStep, Arriving, Came};
use klar_aftale::app::paper::Paper;
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, Token, low_half};
use klar_aftale::codec::share::SealKey;
use klar_aftale::codec::share::answer::{decode, encode};
use klar_aftale::codec::share::{EncodeError, LinkError};
use klar_aftale::store::MemoryStore;
use proptest::collection::vec;
use proptest::prelude::any;

use crate::arbitrary::{answer, for_all};
use crate::builder::{DANISH, TODAY, day};
use crate::driver::Tab;

/// What a reader answers to the view as it stands now, with what is bound to it.
fn answered(tab: &Tab, id: AgreementId, from: Audience, decision: Decision) -> Answer {
    let ticket = tab.link(id, from).unwrap().ticket;
    let note = "Kan vi begynde kl. 10?".to_owned();
    Answer { from, ticket, decision, name: "Mads Holm".to_owned(), note, at: Timestamp(5) }
}

fn text_of(id: AgreementId, answer: &Answer) -> String {
    encode(low_half(id.0), answer).unwrap().text()
}

/// An answer comes, and its page reads it.
pub(crate) fn came(tab: &mut Tab, text: &str) {
    tab.tell(Event::Routed(Route::Answer));
    tab.tell(Event::Answering(AnswerStep::Came(text.to_owned())));
}

#[track_caller]
fn standing(tab: &Tab) -> AnswerStanding {
    match &tab.model.arriving {
        Arriving::Here(Came { standing, .. }) => *standing,
        other => panic!("{other:?}"),
    }
}

/// The example, handed out to a reader, and what comes back.
pub(crate) fn handed_out(
    tab: &mut Tab,
    from: Audience,
    decision: Decision,
) -> (AgreementId, String) {
    let id = tab.load_example();
    let answer = answered(tab, id, from, decision);
    tab.tell(Event::CopyLink(id, Paper::View(from)));
    (id, text_of(id, &answer))
}

#[test]
fn a_yes_to_what_is_agreed_now_becomes_a_signature_through_the_link() {
    for (from, party) in [
        (Audience::Company, Party::Company),
        (Audience::Representative, Party::Representative),
        (Audience::Citizen, Party::Citizen),
    ] {
        let store = MemoryStore::default();
        let mut tab = Tab::open(&store);
        let (id, text) = handed_out(&mut tab, from, Decision::Agreed);
        came(&mut tab, &text);
        assert_eq!(standing(&tab), AnswerStanding::Fits);
        tab.tell(Event::Answering(AnswerStep::Take));
        let lifecycle = &tab.case(id).agreement().lifecycle;
        let signed = lifecycle.signed(party).unwrap();
        assert_eq!((signed.by.way, signed.by.name.as_str()), (SignOffMethod::Link, "Mads Holm"));
        assert_eq!(lifecycle.answers.len(), 1);
        assert_eq!(tab.model.session.route, Route::Course(id));
        assert_eq!(tab.notice(), Some(Notice::AnswerTaken));
        tab.assert_all_stored();
    }
}

#[test]
fn an_answer_counts_once_however_often_it_comes() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, text) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    for _ in 0..2 {
        came(&mut tab, &text);
        tab.tell(Event::Answering(AnswerStep::Take));
    }
    came(&mut tab, &text);
    assert_eq!(standing(&tab), AnswerStanding::Taken);
    let lifecycle = &tab.case(id).agreement().lifecycle;
    assert_eq!((lifecycle.answers.len(), lifecycle.sign_offs.len()), (1, 1));
}

#[test]
fn a_wish_is_kept_and_signs_nothing() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, text) = handed_out(&mut tab, Audience::Company, Decision::ChangeWanted);
    came(&mut tab, &text);
    tab.tell(Event::Answering(AnswerStep::Take));
    let lifecycle = &tab.case(id).agreement().lifecycle;
    assert_eq!(lifecycle.answers[0].answer.note, "Kan vi begynde kl. 10?");
    assert!(lifecycle.sign_offs.is_empty() && !lifecycle.is_locked());
    // It is the caseworker's turn now, until the agreement is changed.
    let course = |tab: &Tab| tab.case(id).summary().unwrap().course;
    assert_eq!(course(&tab).status(day(TODAY)), (Status::ChangeWanted, Turn::Caseworker));
    let todo = course(&tab).todo(day(TODAY)).unwrap();
    assert_eq!((todo.what, todo.list), (What::MeetWish(Party::Company), List::Mine));
    let told = DANISH.banner(&course(&tab), day(TODAY));
    assert!(told.starts_with("Virksomheden vil have noget ændret."), "{told}");
    // Handed out as it is, nothing has been met yet; changed, it has.
    tab.tell(Event::CopyLink(id, Paper::View(Audience::Company)));
    assert!(course(&tab).wished.is_some());
    tab.tell(writes(id));
    assert_eq!(course(&tab).wished, None);
}

#[test]
fn a_wish_that_comes_late_says_nothing_against_what_was_answered_or_signed_since() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let at = |tab: &Tab, decision, at| Answer {
        at: Timestamp(at),
        ..answered(tab, id, Audience::Company, decision)
    };
    let wish = at(&tab, Decision::ChangeWanted, 5);
    tab.tell(Event::CopyLink(id, Paper::View(Audience::Company)));
    let yes = at(&tab, Decision::Agreed, 9);
    let take = |tab: &mut Tab, answer: &Answer| {
        came(tab, &text_of(id, answer));
        tab.tell(Event::Answering(AnswerStep::Take));
        tab.case(id).summary().unwrap().course.wished.is_some()
    };
    let mut other = tab.reload();
    other.show(id);
    assert!(take(&mut tab, &wish));
    assert!(!take(&mut other, &yes));
    assert!(!take(&mut other, &wish), "they have signed since");
}

fn writes(id: AgreementId) -> Event {
    Event::Do(id, Command::Write(TextField::JobTitle, "Lagermedarbejder".to_owned()))
}

#[test]
fn an_answer_to_an_older_version_says_so_is_kept_and_signs_nothing() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, text) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    tab.write(id, TextField::JobTitle, "Lagermedarbejder");
    came(&mut tab, &text);
    assert!(matches!(standing(&tab), AnswerStanding::Older(_)));
    tab.tell(Event::Answering(AnswerStep::Take));
    let lifecycle = &tab.case(id).agreement().lifecycle;
    assert_eq!((lifecycle.answers.len(), lifecycle.sign_offs.len()), (1, 0));
    // What is beside the content makes no version older.
    let (id, text) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    tab.write(id, TextField::NextPlace, "Kantinen");
    came(&mut tab, &text);
    assert_eq!(standing(&tab), AnswerStanding::Fits);
}

#[test]
fn an_answer_finds_its_agreement_in_a_page_that_was_just_opened() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, text) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    let mut later = Tab::open_as(&store, 7, tab.kept.clone());
    assert!(!later.model.session.cases.contains_key(&id));
    came(&mut later, &format!("https://eksempel.dk/klar/#/svar/{text}\n"));
    assert_eq!(standing(&later), AnswerStanding::Fits);
}

#[test]
fn an_answer_to_nothing_that_was_handed_out_here_is_a_strangers() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, _) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    let good = answered(&tab, id, Audience::Company, Decision::Agreed);
    let another_token =
        Answer { ticket: Ticket { token: Token(1), ..good.ticket }, ..good.clone() };
    let another_reader = Answer { from: Audience::Citizen, ..good.clone() };
    for (of, answer) in [(id, &another_token), (id, &another_reader), (AgreementId(77), &good)] {
        came(&mut tab, &text_of(of, answer));
        assert_eq!(tab.model.arriving, Arriving::UnknownAgreement);
        tab.tell(Event::Answering(AnswerStep::Take));
    }
    assert!(tab.case(id).agreement().lifecycle.answers.is_empty());
}

#[test]
fn an_answer_to_what_was_deleted_or_to_another_agreement_is_a_strangers() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, text) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    let (other, _) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    assert_ne!(id, other);
    // It says that it is for the other one, which was handed out too, but with another token.
    let good = answered(&tab, id, Audience::Company, Decision::Agreed);
    came(&mut tab, &text_of(other, &good));
    assert_eq!(tab.model.arriving, Arriving::UnknownAgreement);
    came(&mut tab, &text);
    assert_eq!(standing(&tab), AnswerStanding::Fits);
    tab.tell(Event::Routed(Route::Delete(id)));
    tab.tell(Event::Delete(vec![id]));
    let mut later = Tab::open_as(&store, 7, tab.kept.clone());
    for tab in [&mut tab, &mut later] {
        assert!(tab.model.session.rows.get(&id).is_none());
        came(tab, &text);
        assert_eq!(tab.model.arriving, Arriving::UnknownAgreement);
        tab.tell(Event::Answering(AnswerStep::Take));
    }
    assert!(tab.case(other).agreement().lifecycle.answers.is_empty());
}

#[test]
fn what_is_no_answer_is_told_and_takes_nothing_in() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, text) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    let link = tab.links[0].clone();
    for (text, error) in [
        (String::new(), LinkError::Empty),
        (text.chars().take(text.len() - 4).collect(), LinkError::Cut),
        ("Hej Lene\nVi er enige.\nHilsen Bente".to_owned(), LinkError::Rewritten),
        ("https://klik.eksempel.dk/".to_owned(), LinkError::Empty),
        ("A".repeat(2_000_000), LinkError::TooLarge),
    ] {
        came(&mut tab, &text);
        assert_eq!(tab.model.arriving, Arriving::Unreadable(error), "{text}");
        let (title, told) = DANISH.link_error(error);
        assert!(!title.is_empty() && !told.is_empty(), "{error:?} has no words");
    }
    came(&mut tab, &link);
    assert!(matches!(tab.model.arriving, Arriving::Unreadable(LinkError::Elsewhere(_))));
    came(&mut tab, "<script>alert(1)</script>");
    assert!(matches!(tab.model.arriving, Arriving::Unreadable(_)));
    assert!(tab.case(id).agreement().lifecycle.answers.is_empty());
}

#[test]
fn a_yes_that_comes_too_late_to_sign_is_kept_and_told() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, text) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    let mut again = answered(&tab, id, Audience::Company, Decision::Agreed);
    again.at = Timestamp(9);
    came(&mut tab, &text);
    tab.tell(Event::Answering(AnswerStep::Take));
    came(&mut tab, &text_of(id, &again));
    tab.tell(Event::Answering(AnswerStep::Take));
    assert_eq!(tab.notice(), Some(Notice::Refused(Rejection::AlreadySigned)));
    let lifecycle = &tab.case(id).agreement().lifecycle;
    assert_eq!((lifecycle.answers.len(), lifecycle.sign_offs.len()), (2, 1));
}

#[test]
fn a_note_that_is_too_long_is_no_answer() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let answer = answered(&tab, id, Audience::Company, Decision::Agreed);
    let fits = Answer { note: "æ".repeat(LONGEST_NOTE), ..answer.clone() };
    assert!(encode(1, &fits).is_ok());
    let long = Answer { note: "æ".repeat(LONGEST_NOTE + 1), ..answer };
    assert_eq!(encode(1, &long), Err(EncodeError::TooLong));
}

#[test]
fn an_answer_of_anybody_opens_with_its_own_token_and_with_no_other() {
    for_all(128, &(answer(), any::<u64>(), any::<u128>()), |(given, reference, other)| {
        let text = encode(reference, &given).unwrap().text();
        let arrived = decode(&text).unwrap();
        assert_eq!(arrived.reference, reference);
        assert_eq!(arrived.to(given.ticket), Some(given.clone()));
        let stranger = Ticket { token: Token(other), ..given.ticket };
        assert_eq!(arrived.to(stranger).is_some(), stranger == given.ticket);
    });
}

#[test]
fn garbage_is_no_answer() {
    for_all(256, &(vec(any::<u8>(), 0..200), "[A-Za-z0-9_-]{0,200}"), |(bytes, letters)| {
        assert!(decode(&letters).is_err());
        assert!(klar_aftale::codec::share::v1::answer::from(&bytes).is_none() || bytes.len() > 33);
    });
}

#[test]
fn what_changes_while_an_answer_is_looked_at_is_not_signed_by_it() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, text) = handed_out(&mut tab, Audience::Company, Decision::Agreed);
    came(&mut tab, &text);
    assert_eq!(standing(&tab), AnswerStanding::Fits);
    tab.write(id, TextField::JobTitle, "Lagermedarbejder");
    tab.tell(Event::Answering(AnswerStep::Take));
    let lifecycle = &tab.case(id).agreement().lifecycle;
    assert_eq!((lifecycle.answers.len(), lifecycle.sign_offs.len()), (1, 0));
}

#[test]
fn an_answer_without_a_name_is_refused_and_told() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, _) = handed_out(&mut tab, Audience::Company, Decision::ChangeWanted);
    let wish = answered(&tab, id, Audience::Company, Decision::ChangeWanted);
    came(&mut tab, &text_of(id, &Answer { name: "  ".to_owned(), ..wish }));
    tab.tell(Event::Answering(AnswerStep::Take));
    assert_eq!(tab.notice(), Some(Notice::Refused(Rejection::NoName)));
    assert!(tab.case(id).agreement().lifecycle.answers.is_empty());
}

#[test]
fn the_secret_of_a_device_is_made_of_other_chance_than_its_id() {
    let store = MemoryStore::default();
    let tab = Tab::open(&store);
    // The chance of a tab in these tests is a small number, which its id shows whole.
    let of_the_id = SealKey::secret(u128::from(tab.model.session.prefs.device.0));
    assert_ne!(tab.kept.clone().unwrap().secret, Some(of_the_id));
    assert!(tab.model.session.prefs.secret.is_some());
}
