//! What each reader was shown: shared is what has left, and what has changed since is told until it is put right.

use klar_aftale::agreement::sharing::ShownPart;
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::status::{List, What};
use klar_aftale::agreement::{
    Agreement, Audience, ChangeKind, Command, DayField, Party, Rejection, SignOff, SignOffMethod,
    TextField,
};
use klar_aftale::app::event::Event;
use klar_aftale::app::paper::Paper;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::{AgreementId, Typed};
use klar_aftale::store::MemoryStore;

use crate::builder::DANISH;
use crate::driver::Tab;

const COMPANY: Paper = Paper::View(Audience::Company);
const CITIZEN: Paper = Paper::View(Audience::Citizen);

/// The example, shared with both and signed by all.
fn concluded(tab: &mut Tab) -> AgreementId {
    let id = tab.load_example();
    tab.tell(Event::CopyLink(id, COMPANY));
    tab.tell(Event::CopyLink(id, CITIZEN));
    for party in [Party::Company, Party::Representative, Party::Citizen, Party::Municipality] {
        let seen = content_hash(tab.agreement(id));
        let (name, reason) = ("Mads Lund".to_owned(), "I telefonen".to_owned());
        let way = SignOffMethod::Phone;
        tab.act(id, Command::SignOff(SignOff { party, way, name, reason, seen }));
    }
    assert!(tab.agreement(id).lifecycle.is_concluded());
    id
}

fn what(tab: &Tab, id: AgreementId) -> Option<What> {
    let row = &tab.model.session.rows[&id];
    row.course.todo(tab.today).map(|todo| todo.what)
}

fn to_front(tab: &mut Tab) {
    tab.tell(Event::Routed(klar_aftale::app::route::Route::Overview));
}

#[test]
fn a_change_is_told_for_each_reader_until_it_is_shared_or_told() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = concluded(&mut tab);
    let changed = |tab: &Tab, audience| tab.agreement(id).changed_for(audience);
    assert_eq!(changed(&tab, Audience::Company), []);
    assert_eq!(changed(&tab, Audience::Citizen), []);
    tab.act(id, Command::OpenChange(ChangeKind::Contact, "Ny leder".to_owned()));
    tab.write(id, TextField::ContactName, "Rikke Lind");
    tab.act(id, Command::CloseChange);
    assert_eq!(changed(&tab, Audience::Company), [ShownPart::Contact]);
    assert_eq!(changed(&tab, Audience::Citizen), [ShownPart::Contact]);
    to_front(&mut tab);
    assert_eq!(what(&tab, id), Some(What::ShareAgain(Audience::Company)));
    let todo = tab.model.session.rows[&id].course.todo(tab.today).unwrap();
    assert_eq!(todo.list, List::Mine);
    assert_eq!(DANISH.due_action(&todo), DANISH.share_again());

    tab.show(id);
    tab.tell(Event::CopyLink(id, COMPANY));
    assert_eq!(changed(&tab, Audience::Company), []);
    to_front(&mut tab);
    assert_eq!(what(&tab, id), Some(What::ShareAgain(Audience::Citizen)));
    tab.show(id);
    tab.act(id, Command::TellOtherwise(Audience::Citizen));
    assert_eq!(changed(&tab, Audience::Citizen), []);
    to_front(&mut tab);
    assert!(!matches!(what(&tab, id), Some(What::ShareAgain(_))));
    // It is all read back from the log.
    let mut again = tab.reload();
    again.show(id);
    assert_eq!(again.agreement(id).changed_for(Audience::Citizen), []);
}

#[test]
fn each_reader_is_told_of_what_they_were_shown_and_of_nothing_else() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    for audience in Audience::ALL {
        tab.tell(Event::CopyLink(id, Paper::View(audience)));
    }
    let changed = |tab: &Tab| Audience::ALL.map(|audience| tab.agreement(id).changed_for(audience));
    let none: Vec<ShownPart> = Vec::new();
    // The phone number of the contact person is on the citizen's page only.
    tab.write(id, TextField::ContactPhone, "99 88 77 66");
    assert_eq!(changed(&tab), [none.clone(), none.clone(), vec![ShownPart::Contact]]);
    let later = tab.today.plus(20);
    tab.act(id, Command::SetDay(DayField::NextDay, Typed::Read(later)));
    let next = ShownPart::NextMeeting;
    assert_eq!(changed(&tab), [vec![next], none.clone(), vec![ShownPart::Contact, next]]);
    // What nobody is shown changes no page, and what is put back is as it was.
    tab.write(id, TextField::BreakNote, "Efter aftale");
    tab.write(id, TextField::ContactPhone, "87 65 43 21");
    assert_eq!(changed(&tab), [vec![next], none, vec![next]]);
}

#[test]
fn a_closed_share_sheet_and_a_refused_copy_share_nothing() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    let shared = |made: &Agreement| made.out_there(Audience::Company).is_some();
    tab.closes_sheet = true;
    tab.tell(Event::ShareLink(id, COMPANY));
    assert!(!shared(tab.agreement(id)), "the sheet was closed");
    tab.hold();
    tab.tell(Event::CopyLink(id, COMPANY));
    tab.tell(Event::ShareFailed);
    assert!(!shared(tab.agreement(id)), "it was not copied yet");
    tab.release();
    assert!(shared(tab.agreement(id)));
    tab.closes_sheet = false;
    tab.tell(Event::ShareLink(id, CITIZEN));
    assert!(tab.agreement(id).out_there(Audience::Citizen).is_some());
}

#[test]
fn nobody_is_told_otherwise_who_was_shown_nothing() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.act(id, Command::TellOtherwise(Audience::Citizen));
    assert_eq!(tab.notice(), Some(Notice::Refused(Rejection::NotShared)));
}

#[test]
fn a_look_shares_nothing_and_an_answer_to_what_was_looked_at_is_known() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let id = tab.load_example();
    tab.tell(Event::Looked(id, COMPANY));
    let made = tab.agreement(id);
    assert_eq!(made.out_there(Audience::Company), None);
    assert_eq!(made.lifecycle.shared_with(Audience::Company), None);
    let ticket = tab.link(id, COMPANY).unwrap().ticket;
    assert_eq!(made.lifecycle.tickets, [(Audience::Company, ticket)]);
    let entries = tab.case(id).log().len();
    tab.tell(Event::Looked(id, COMPANY));
    assert_eq!(tab.case(id).log().len(), entries, "a second look is no entry");
}
