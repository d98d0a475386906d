//! What a company filled in is used field by field: nothing that was written meanwhile is overwritten, nothing is lost.

use klar_aftale::agreement::Command;
use klar_aftale::agreement::Rejection;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::Work;
use klar_aftale::agreement::sharing::Disclosable;
use klar_aftale::agreement::sharing::{CompanyField, CompanyPart, Filled};
use klar_aftale::app::event::Event;
use klar_aftale::app::paper::Paper;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::TaskId;
use klar_aftale::base::Timestamp;
use klar_aftale::base::Typed;
use klar_aftale::codec::share::encode_filled;
use klar_aftale::codec::share::ticket;
use klar_aftale::store::MemoryStore;

use crate::answers::came;
use crate::driver::Tab;
use crate::filling::{WRITTEN, asked, filled_in, new_in, opened};

#[test]
fn fields_are_taken_over_one_by_one_or_all() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, draft) = asked(&mut tab);
    came(&mut tab, &filled_in(&draft, &WRITTEN));
    tab.tell(Event::TakeOver(id, 0, vec![CompanyField::ContactName]));
    assert_eq!(tab.agreement(id).contact.name, "Mads Holm");
    assert_eq!(tab.agreement(id).company.employees, Typed::Blank);
    tab.tell(Event::TakeOver(id, 0, CompanyField::ALL.to_vec()));
    let made = tab.agreement(id).clone();
    assert_eq!(made.company.employees, Typed::Read(125));
    assert_eq!(made.company.meeting_address, "Bagindgangen, Havnevej 2");
    assert_eq!(made.hours_offered, "Mandag og onsdag kl. 9–12");
    assert_eq!(made.representative.name, "Tove Lund");
    assert_eq!(made.contact.phone, "11 22 33 44", "what was left as it was stays");
    // The task that was written anew keeps its place, the one that stayed is untouched, the new one comes last.
    let tasks: Vec<(u64, &str)> =
        made.tasks.iter().map(|one| (one.id.0, one.text.as_str())).collect();
    assert_eq!(tasks[..2], [(1, "Rydde op på lageret"), (2, "Fylde varer op")]);
    assert_eq!((tasks.len(), tasks[2].1), (3, "Tage imod varer"));
    assert_eq!(new_in(&tab, id, 0), [], "nothing is left to use");
    tab.assert_all_stored();
}

#[test]
fn what_the_company_left_blank_takes_nothing_away_and_what_it_struck_out_goes() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, draft) = asked(&mut tab);
    let written = [(CompanyField::ContactPhone, ""), (CompanyField::Tasks, "Fylde varer op")];
    came(&mut tab, &filled_in(&draft, &written));
    tab.tell(Event::TakeOver(id, 0, CompanyField::ALL.to_vec()));
    let made = tab.agreement(id);
    assert_eq!(made.contact.phone, "11 22 33 44");
    assert_eq!(
        made.tasks.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(),
        ["Fylde varer op"]
    );
}

#[test]
fn employees_that_are_no_number_are_kept_as_they_were_written() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, draft) = asked(&mut tab);
    came(&mut tab, &filled_in(&draft, &[(CompanyField::Employees, "vist nok tolv")]));
    tab.tell(Event::TakeOver(id, 0, vec![CompanyField::Employees]));
    assert_eq!(tab.agreement(id).company.employees.unread(), Some("vist nok tolv"));
}

#[test]
fn the_same_counts_once_and_of_two_that_came_both_can_be_used() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, draft) = asked(&mut tab);
    let first = filled_in(&draft, &[(CompanyField::ContactName, "Mads Holm")]);
    came(&mut tab, &first);
    came(&mut tab, &first);
    assert_eq!(tab.notice(), Some(Notice::Refused(Rejection::AnsweredAlready)));
    assert_eq!(tab.agreement(id).lifecycle.filled.len(), 1);
    // The second window says nothing of the contact person, and takes nothing from the first.
    let part = CompanyPart::by(|field| match field {
        CompanyField::RepresentativeName => "Tove Lund".to_owned(),
        other => draft.view.part.text(other).to_owned(),
    });
    let ticket = ticket(&draft.payload).unwrap();
    let later = Filled { ticket, by: "Tove".to_owned(), part, at: Timestamp(20) };
    came(&mut tab, &encode_filled(draft.view.edition.reference, &later).unwrap().text());
    assert_eq!(
        new_in(&tab, id, 0),
        [CompanyField::RepresentativeName],
        "what was written last stands first"
    );
    assert_eq!(new_in(&tab, id, 1), [CompanyField::ContactName]);
    tab.tell(Event::TakeOver(id, 0, CompanyField::ALL.to_vec()));
    tab.tell(Event::TakeOver(id, 1, CompanyField::ALL.to_vec()));
    let made = tab.agreement(id);
    assert_eq!(
        (made.contact.name.as_str(), made.representative.name.as_str()),
        ("Mads Holm", "Tove Lund")
    );
}

#[test]
fn what_the_company_left_as_it_was_sent_overwrites_nothing_that_was_written_meanwhile() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, draft) = asked(&mut tab);
    tab.write(id, TextField::ContactPhone, "99 88 77 66");
    tab.act(id, Command::AddTask(TaskId(3), Work::Paid));
    tab.act(id, Command::WriteTask(TaskId(3), "Kasse".to_owned()));
    let written =
        [(CompanyField::ContactName, "Mads Holm"), (CompanyField::Tasks, "Fylde varer op")];
    came(&mut tab, &filled_in(&draft, &written));
    assert_eq!(new_in(&tab, id, 0), [CompanyField::ContactName, CompanyField::Tasks]);
    tab.tell(Event::TakeOver(id, 0, CompanyField::ALL.to_vec()));
    let made = tab.agreement(id);
    assert_eq!(made.contact.phone, "99 88 77 66");
    let tasks: Vec<(&str, Work)> =
        made.tasks.iter().map(|task| (task.text.as_str(), task.work)).collect();
    assert_eq!(tasks, [("Fylde varer op", Work::Unpaid), ("Kasse", Work::Paid)]);
}

#[test]
fn another_task_is_another_task_and_does_not_take_the_place_of_one_that_was_struck_out() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, draft) = asked(&mut tab);
    let written = [(CompanyField::Tasks, "Fylde varer op\nPasse telefonen")];
    came(&mut tab, &filled_in(&draft, &written));
    tab.tell(Event::TakeOver(id, 0, vec![CompanyField::Tasks]));
    let tasks = &tab.agreement(id).tasks;
    assert_eq!(
        tasks.iter().map(|task| task.text.as_str()).collect::<Vec<_>>(),
        ["Fylde varer op", "Passe telefonen"]
    );
    assert!(tasks.iter().all(|task| task.id != TaskId(1)));
}

#[test]
fn the_same_number_written_otherwise_is_the_same_number() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, draft) = asked(&mut tab);
    came(&mut tab, &filled_in(&draft, &[(CompanyField::Employees, "12,0")]));
    tab.tell(Event::TakeOver(id, 0, CompanyField::ALL.to_vec()));
    assert_eq!(tab.agreement(id).company.employees, Typed::Read(120));
    assert_eq!(new_in(&tab, id, 0), []);
}

#[test]
fn tasks_that_the_company_is_not_to_see_are_not_in_the_draft_and_are_not_struck_out() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let (id, _) = asked(&mut tab);
    tab.act(id, Command::Disclose(Disclosable::Tasks, false));
    tab.tell(Event::CopyLink(id, Paper::Draft));
    let draft = opened(&tab, id);
    assert_eq!(draft.view.part.text(CompanyField::Tasks), "");
    came(&mut tab, &filled_in(&draft, &[(CompanyField::Tasks, "Passe telefonen")]));
    tab.tell(Event::TakeOver(id, 0, CompanyField::ALL.to_vec()));
    let tasks = tab.agreement(id).tasks.iter().map(|task| task.text.clone());
    assert_eq!(tasks.collect::<Vec<_>>(), ["Rydde op", "Fylde varer op", "Passe telefonen"]);
}
