//! The company's part of a draft (C7): asked for by a link, filled in on a phone, sent back, taken over field by field.

use klar_aftale::agreement::Command;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::Work;
use klar_aftale::agreement::sharing::{CompanyField, CompanyPart, Filled, Form, LONGEST_FIELD};
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::status::{List, What};
use klar_aftale::agreement::{Party, SignOff, SignOffMethod};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::answers::Arriving;
use klar_aftale::app::features::backup::restoring::RestoreStep as Restore;
use klar_aftale::app::features::filling::returned;
use klar_aftale::app::paper::{NoLink, Paper};
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::Coded as _;
use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, TaskId, Token, low_half};
use klar_aftale::codec::share::answer::decode as decode_reply;
use klar_aftale::codec::share::encode_filled;
use klar_aftale::codec::share::link::decode;
use klar_aftale::codec::share::{Draft, draft_of, half_written, half_written_of};
use klar_aftale::codec::share::{EncodeError, LinkError};
use klar_aftale::codec::share::{Fragment, ticket};
use klar_aftale::input::first_name;
use klar_aftale::store::MemoryStore;

use crate::answers::came;
use crate::arbitrary::{filled as any_filled, for_all, part};
use crate::builder::{DANISH, TODAY, day};
use crate::driver::Tab;

/// The page that a link to fill in opens on the phone.
#[track_caller]
pub(crate) fn opened(tab: &Tab, id: AgreementId) -> Draft {
    let made = tab.link(id, Paper::Draft).unwrap();
    let fragment = made.link.split_once('#').unwrap().1;
    let Ok(Fragment::Draft(envelope)) = decode(fragment) else { panic!("{fragment}") };
    draft_of(&envelope.content).unwrap()
}

/// What the phone sends back: the draft with some fields written anew.
pub(crate) fn filled_in(draft: &Draft, written: &[(CompanyField, &str)]) -> String {
    let part = CompanyPart::by(|field| {
        let found = written.iter().find(|(one, _)| *one == field);
        found.map_or(draft.view.part.text(field), |(_, text)| text).to_owned()
    });
    let ticket = ticket(&draft.payload).unwrap();
    let filled = Filled { ticket, by: "Mads Holm".to_owned(), part, at: Timestamp(9) };
    encode_filled(draft.view.edition.reference, &filled).unwrap().text()
}

/// The fields that say something new in one of those that came, the latest first.
pub(crate) fn new_in(tab: &Tab, id: AgreementId, number: usize) -> Vec<CompanyField> {
    let came = returned(tab.case(id), DANISH).remove(number);
    came.fields.iter().filter(|one| one.differs).map(|one| one.field).collect()
}

/// A draft that the company is asked to fill in.
pub(crate) fn asked(tab: &mut Tab) -> (AgreementId, Draft) {
    let id = tab.new_case();
    tab.write(id, TextField::CitizenName, "Amal Hansen");
    tab.write(id, TextField::CompanyName, "Nordkøb");
    tab.write(id, TextField::ContactPhone, "11 22 33 44");
    for (task, text) in [(1, "Rydde op"), (2, "Fylde varer op")] {
        tab.act(id, Command::AddTask(TaskId(task), Work::Unpaid));
        tab.act(id, Command::WriteTask(TaskId(task), text.to_owned()));
    }
    tab.tell(Event::CopyLink(id, Paper::Draft));
    let draft = opened(tab, id);
    (id, draft)
}

pub(crate) const WRITTEN: [(CompanyField, &str); 6] = [
    (CompanyField::ContactName, "Mads Holm"),
    (CompanyField::Employees, "12,5"),
    (CompanyField::MeetingAddress, "Bagindgangen, Havnevej 2"),
    (CompanyField::Tasks, "Fylde varer op\nRydde op på lageret\nTage imod varer"),
    (CompanyField::HoursOffered, "Mandag og onsdag kl. 9–12"),
    (CompanyField::RepresentativeName, "Tove Lund"),
];

#[test]
fn the_phone_shows_what_stands_there_and_nothing_of_the_citizen_but_the_first_name() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let draft = opened(&tab, id);
    let made = tab.agreement(id);
    assert_eq!(draft.view.citizen, first_name(&made.citizen.name));
    assert!(made.citizen.name.len() > draft.view.citizen.len());
    assert_eq!(draft.view.part.text(CompanyField::ContactName), made.contact.name);
    assert_eq!(draft.view.part.text(CompanyField::Tasks).lines().count(), made.tasks.len());
    let bytes = String::from_utf8_lossy(&draft.payload).into_owned();
    for private in [
        TextField::CitizenPhone,
        TextField::CitizenMail,
        TextField::JobGoal,
        TextField::PurposeReason,
        TextField::Accommodations,
        TextField::ParallelEfforts,
        TextField::Mentor,
    ] {
        let text = made.text(private);
        assert!(text.is_empty() || !bytes.contains(text), "{private:?}");
    }
}

#[test]
fn what_comes_back_is_seen_beside_the_agreement_and_changes_nothing_by_itself() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, draft) = asked(&mut tab);
    let before = tab.agreement(id).contact.clone();
    came(&mut tab, &filled_in(&draft, &WRITTEN));
    assert_eq!(tab.model.session.route, Route::Filled(id));
    assert_eq!(tab.notice(), Some(Notice::FilledCame));
    assert_eq!(tab.agreement(id).contact, before);
    assert_eq!(returned(tab.case(id), DANISH)[0].filled.filled.by, "Mads Holm");
    let differing = new_in(&tab, id, 0);
    let mut expected = WRITTEN.map(|(field, _)| field).to_vec();
    expected.sort_by_key(|field| CompanyField::ALL.iter().position(|one| one == field));
    assert_eq!(differing, expected);
    tab.assert_all_stored();
}

#[test]
fn a_newer_link_shows_what_was_written_in_the_older_and_else_what_it_brings() {
    let first = CompanyPart::by(|field| format!("gammel {}", field.code()));
    let newer = CompanyPart::by(|field| format!("ny {}", field.code()));
    let written = Form::of(first, None).with(CompanyField::HoursOffered, "Mandag");
    let written = Form { by: "Mads".to_owned(), ..written };
    let opened = Form::of(newer.clone(), Some(written));
    assert_eq!(opened.by, "Mads");
    assert_eq!(opened.part.text(CompanyField::HoursOffered), "Mandag");
    assert_eq!(opened.part.text(CompanyField::ContactName), "ny contact_name");
    assert_eq!(opened.sent, newer);
}

#[test]
fn what_came_in_one_copy_is_not_lost_when_the_other_was_signed_meanwhile() {
    let (here, there) = (MemoryStore::default(), MemoryStore::default());
    let mut tab = Tab::open(&here);
    let id = tab.load_example();
    let mut other = Tab::open_as(&there, 2, None);
    let taken_in = |from: &mut Tab, to: &mut Tab| {
        from.tell(Event::Routed(Route::Backup));
        from.tell(Event::SaveFile);
        let file = from.downloads.last().unwrap().clone();
        to.tell(Event::Routed(Route::Backup));
        to.tell(Event::Restoring(Restore::Chosen(Ok(file))));
        to.tell(Event::Restoring(Restore::TakeIn));
        to.show(id);
    };
    taken_in(&mut tab, &mut other);
    tab.show(id);
    tab.tell(Event::CopyLink(id, Paper::Draft));
    let draft = opened(&tab, id);
    came(&mut tab, &filled_in(&draft, &WRITTEN));
    let seen = content_hash(other.agreement(id));
    let (name, reason) = ("Amal".to_owned(), String::new());
    other.act(
        id,
        Command::SignOff(SignOff {
            party: Party::Citizen,
            way: SignOffMethod::Screen,
            name,
            reason,
            seen,
        }),
    );
    taken_in(&mut tab, &mut other);
    assert_eq!(other.agreement(id).lifecycle.filled.len(), 1);
    assert!(other.agreement(id).lifecycle.is_locked());
}

#[test]
fn what_answers_no_draft_from_here_is_a_stranger() {
    let (store, other) = (MemoryStore::default(), MemoryStore::default());
    let (mut tab, mut elsewhere) = (Tab::open(&store), Tab::open_as(&other, 2, None));
    let (id, draft) = asked(&mut tab);
    let (_, foreign) = asked(&mut elsewhere);
    came(&mut tab, &filled_in(&foreign, &WRITTEN));
    assert_eq!(tab.model.arriving, Arriving::UnknownAgreement);
    // The right agreement, and another token.
    let stolen = Filled {
        ticket: klar_aftale::agreement::sharing::Ticket {
            token: Token(1),
            ..ticket(&draft.payload).unwrap()
        },
        by: "Mads Holm".to_owned(),
        part: CompanyPart::default(),
        at: Timestamp(1),
    };
    came(&mut tab, &encode_filled(low_half(id.0), &stolen).unwrap().text());
    assert_eq!(tab.model.arriving, Arriving::UnknownAgreement);
    assert!(tab.agreement(id).lifecycle.filled.is_empty());
    // A draft is no answer, and a filled-in one is no view.
    let sent = filled_in(&draft, &WRITTEN);
    assert!(matches!(decode(&sent), Err(LinkError::Elsewhere(_))));
    tab.tell(Event::Delete(vec![id]));
    came(&mut tab, &sent);
    assert!(!matches!(tab.model.session.route, Route::Filled(_)));
}

#[test]
fn nobody_is_asked_to_fill_in_what_somebody_has_signed() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let draft = opened(&tab, id);
    tab.tell(Event::HandedOut(id, Paper::Draft));
    let sign_off = SignOff {
        party: Party::Citizen,
        way: SignOffMethod::Screen,
        name: "Amal".to_owned(),
        reason: String::new(),
        seen: content_hash(tab.agreement(id)),
    };
    tab.act(id, Command::SignOff(sign_off));
    let refused = tab.link(id, Paper::Draft);
    assert_eq!(refused.map(|made| made.link), Err(NoLink::Signed));
    // What was on its way comes all the same, and cannot change what is locked.
    came(&mut tab, &filled_in(&draft, &WRITTEN));
    assert_eq!(tab.agreement(id).lifecycle.filled.len(), 1);
    let came = returned(tab.case(id), DANISH).remove(0);
    assert!(
        came.fields.iter().any(|one| one.differs)
            && came
                .fields
                .iter()
                .all(|one| !one.open || !one.differs || one.field == CompanyField::HoursOffered)
    );
    let before = tab.agreement(id).contact.clone();
    tab.tell(Event::TakeOver(id, 0, CompanyField::ALL.to_vec()));
    assert_eq!(tab.agreement(id).contact, before);
    assert!(!matches!(tab.notice(), Some(Notice::Refused(_))), "what is shut is not offered");
}

#[test]
fn the_front_page_waits_for_the_company_and_reminds_after_a_week() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, draft) = asked(&mut tab);
    let next = |tab: &Tab, days: u32| {
        let course = tab.case(id).summary().unwrap().course;
        course.todo(day(TODAY).plus(days)).map(|todo| (todo.what, todo.list))
    };
    assert_eq!(next(&tab, 3), Some((What::AwaitPart, List::Theirs)));
    assert_eq!(next(&tab, 8), Some((What::RemindPart, List::Mine)));
    came(&mut tab, &filled_in(&draft, &WRITTEN));
    assert!(matches!(next(&tab, 8), Some((What::Complete(_), List::Mine))));
    // Asked once more, also with the very same draft, it is waited for again.
    tab.tell(Event::CopyLink(id, Paper::Draft));
    assert_eq!(next(&tab, 3), Some((What::AwaitPart, List::Theirs)));
}

#[test]
fn what_is_sent_arrives_as_it_was_written_and_half_of_it_is_kept() {
    for_all(64, &any_filled(), |filled| {
        let sent = encode_filled(5, &filled).unwrap();
        let arrived = decode_reply(&sent.text()).unwrap();
        let again = arrived.filled(filled.ticket).unwrap();
        assert_eq!((again.ticket, again.at), (filled.ticket, filled.at));
        // Characters that nobody sees stay behind; sending once more changes nothing.
        let twice = decode_reply(&encode_filled(5, &again).unwrap().text()).unwrap();
        assert_eq!(twice.filled(filled.ticket), Some(again));
    });
    for_all(64, &(part(), part()), |(part, sent)| {
        let form = Form { by: "Mads".to_owned(), part, sent };
        let kept = half_written_of(&half_written(&form).unwrap()).unwrap();
        assert_eq!(half_written_of(&half_written(&kept).unwrap()), Some(kept));
    });
    // However much was written: nothing is thrown away for its length.
    let long = Form { by: "x".repeat(200_000), ..Form::default() };
    assert_eq!(half_written_of(&half_written(&long).unwrap()), Some(long));
    assert_eq!(half_written_of("AAAA"), None);
}

#[test]
fn what_is_longer_than_could_come_back_is_not_in_the_draft_and_stays() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, _) = asked(&mut tab);
    let long = "Bagindgangen ".repeat(LONGEST_FIELD / 10);
    tab.write(id, TextField::MeetingAddress, &long);
    tab.tell(Event::CopyLink(id, Paper::Draft));
    let draft = opened(&tab, id);
    assert_eq!(draft.view.part.text(CompanyField::MeetingAddress), "");
    came(&mut tab, &filled_in(&draft, &[(CompanyField::ContactName, "Mads Holm")]));
    assert_eq!(new_in(&tab, id, 0), [CompanyField::ContactName]);
    tab.tell(Event::TakeOver(id, 0, CompanyField::ALL.to_vec()));
    assert_eq!(tab.agreement(id).company.meeting_address, long);
}

#[test]
fn more_than_a_field_holds_is_not_sent() {
    let long = "x".repeat(LONGEST_FIELD + 1);
    let part = CompanyPart::by(|field| match field {
        CompanyField::HoursOffered => long.clone(),
        _ => String::new(),
    });
    assert!(part.is_too_long(CompanyField::HoursOffered));
    let ticket = klar_aftale::agreement::sharing::Ticket {
        token: Token(1),
        view: klar_aftale::agreement::sharing::ViewHash([0; 32]),
    };
    let filled = Filled { ticket, by: "Mads".to_owned(), part, at: Timestamp(0) };
    assert_eq!(encode_filled(1, &filled).map(|it| it.text()), Err(EncodeError::TooLong));
}
