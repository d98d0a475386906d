//! Whole journeys whose answers come late and in any order: nothing that was acknowledged is lost, no message is false.

use std::collections::BTreeSet;

use klar_aftale::agreement::sharing::{Answer, Decision};
use klar_aftale::agreement::{
    Agreement, AgreementEntry, Audience, Choice, Command, Purpose, TextField,
};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::answers::AnswerStep;
use klar_aftale::app::features::backup::restoring::RestoreStep;
use klar_aftale::app::features::going_on::Onward;
use klar_aftale::app::paper::Paper;
use klar_aftale::app::route::Route;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::{AgreementId, Timestamp, low_half};
use klar_aftale::codec::share::answer::encode;
use klar_aftale::log::fold;
use klar_aftale::store::{LogStore, MemoryStore};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::{Index, select};

use crate::arbitrary::for_all;
use crate::driver::{Tab, at_once};
use crate::promise::stands;

const COMPANY: Paper = Paper::View(Audience::Company);
/// More agreements than this make the journeys no harder.
const MOST: usize = 4;
/// What a person does in the tab, another tab does beside it, or an answer does by coming.
#[derive(Clone, Copy, Debug)]
enum Act {
    Show(Index),
    Overview,
    New,
    Example,
    Type(TextField),
    Choose(Purpose),
    AddGoal,
    Undo,
    Redo,
    SharePage(Index),
    Copy,
    BeginFollowUp(Index),
    FinishFollowUp,
    GoOn(Index),
    UseCompany(Index),
    /// The company's answer to the last link comes.
    Answer,
    TakeAnswer,
    Backup,
    ChooseFile,
    TakeIn,
    Delete(Index),
    TryAgain,
    Dismiss,
    /// Another tab types in an agreement; this one hears of it later.
    TypeElsewhere(Index, TextField),
    DeleteElsewhere(Index),
    Hear,
    /// One of the answers that wait comes.
    Come(Index),
    AllCome,
    Wait(u64),
}

fn act() -> impl Strategy<Value = Act> {
    const FIELDS: [TextField; 2] = [TextField::CitizenName, TextField::JobTitle];
    let any = any::<Index>;
    let person = prop_oneof![
        3 => any().prop_map(Act::Show),
        2 => Just(Act::Overview),
        1 => Just(Act::New),
        1 => Just(Act::Example),
        8 => select(&FIELDS[..]).prop_map(Act::Type),
        2 => select(&Purpose::ALL[..]).prop_map(Act::Choose),
        1 => Just(Act::AddGoal),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        2 => any().prop_map(Act::SharePage),
        2 => Just(Act::Copy),
        2 => any().prop_map(Act::BeginFollowUp),
        1 => Just(Act::FinishFollowUp),
        1 => any().prop_map(Act::GoOn),
        1 => any().prop_map(Act::UseCompany),
        4 => Just(Act::Answer),
        4 => Just(Act::TakeAnswer),
        1 => Just(Act::Backup),
        2 => Just(Act::ChooseFile),
        3 => Just(Act::TakeIn),
        1 => any().prop_map(Act::Delete),
        1 => Just(Act::TryAgain),
        1 => Just(Act::Dismiss),
    ];
    let others = prop_oneof![
        3 => (any(), select(&FIELDS[..])).prop_map(|(of, field)| Act::TypeElsewhere(of, field)),
        1 => any().prop_map(Act::DeleteElsewhere),
        3 => Just(Act::Hear),
        1 => (0..90_u64).prop_map(Act::Wait),
    ];
    prop_oneof![
        20 => person,
        4 => others,
        14 => any().prop_map(Act::Come),
        1 => Just(Act::AllCome),
    ]
}

/// A device with a tab whose answers come late, and one beside it whose answers come at once.
struct Device<'a> {
    store: &'a MemoryStore<Agreement>,
    late: Tab<'a>,
    beside: Tab<'a>,
    /// What either tab was told is stored.
    acknowledged: Vec<(AgreementId, AgreementEntry)>,
    /// Agreements that somebody has deleted.
    deleted: BTreeSet<AgreementId>,
    /// Agreements in which the tab beside has written.
    written_beside: BTreeSet<AgreementId>,
    file: Option<String>,
    /// The last link was handed out of this one.
    shared: Option<AgreementId>,
    typed: u32,
}

impl<'a> Device<'a> {
    fn new(store: &'a MemoryStore<Agreement>) -> Self {
        let mut late = Tab::open(store);
        let example = late.load_example();
        late.tell(Event::CopyLink(example, COMPANY));
        late.new_case();
        let mut beside = late.beside();
        beside.set_clock(late.clock() + 1);
        late.tell(Event::Routed(Route::Overview));
        late.announced.clear();
        late.hold_answers();
        Self {
            store,
            late,
            beside,
            acknowledged: Vec::new(),
            deleted: BTreeSet::new(),
            written_beside: BTreeSet::new(),
            file: None,
            shared: Some(example),
            typed: 0,
        }
    }

    /// One of the agreements that the tab knows.
    fn one(&self, of: Index) -> Option<AgreementId> {
        let all: Vec<AgreementId> = self.late.model.session.rows.keys().copied().collect();
        (!all.is_empty()).then(|| *of.get(&all))
    }

    fn is_full(&self) -> bool {
        self.late.model.session.rows.len() >= MOST
    }

    /// The agreement whose page is shown.
    fn shown(&self) -> Option<AgreementId> {
        self.late.model.session.open_case().map(|case| case.id)
    }

    fn text(&mut self, before: &str) -> String {
        self.typed += 1;
        format!("{before}{} ", self.typed)
    }

    fn carry_out(&mut self, act: Act) {
        match act {
            Act::Show(of) => {
                if let Some(id) = self.one(of) {
                    self.late.show(id);
                }
            }
            Act::Overview => self.late.tell(Event::Routed(Route::Overview)),
            Act::New | Act::Example | Act::GoOn(_) if self.is_full() => {}
            Act::New => self.late.tell(Event::New),
            Act::Example => self.late.tell(Event::LoadExample),
            Act::Backup => self.late.tell(Event::SaveFile),
            Act::TryAgain => self.late.tell(Event::TryAgain),
            Act::Dismiss => self.late.tell(Event::Dismiss),
            Act::Wait(seconds) => self.late.wait(seconds * 1000),
            Act::Hear => self.hear(),
            Act::Come(_) if self.late.held_answers().is_empty() => {}
            Act::Come(which) => self.late.give_answer(which.index(self.late.held_answers().len())),
            Act::AllCome => {
                self.late.release();
                self.late.hold_answers();
            }
            Act::TypeElsewhere(of, field) => self.type_beside(of, field),
            Act::DeleteElsewhere(of) => {
                let Some(id) = self.one(of) else { return };
                self.deleted.insert(id);
                self.beside.tell(Event::Delete(vec![id]));
                self.beside.tell(Event::Routed(Route::Overview));
            }
            Act::Type(_)
            | Act::Choose(_)
            | Act::AddGoal
            | Act::Undo
            | Act::Redo
            | Act::FinishFollowUp
            | Act::UseCompany(_) => self.write(act),
            Act::SharePage(_) | Act::Copy | Act::Answer | Act::TakeAnswer => self.share(act),
            Act::BeginFollowUp(of) => {
                if let Some(id) = self.one(of) {
                    self.late.tell(Event::BeginFollowUp(id));
                }
            }
            Act::GoOn(of) => {
                if let Some(id) = self.one(of) {
                    self.late.tell(Event::GoOn(id, Onward::SamePlace));
                }
            }
            Act::ChooseFile => {
                let Some(file) = self.file.clone() else { return };
                self.late.tell(Event::Routed(Route::Backup));
                self.late.tell(Event::Restoring(RestoreStep::Chosen(Ok(file))));
            }
            Act::TakeIn => self.late.tell(Event::Restoring(RestoreStep::TakeIn)),
            Act::Delete(of) => {
                let Some(id) = self.one(of) else { return };
                self.deleted.insert(id);
                self.late.tell(Event::Routed(Route::Delete(id)));
                self.late.tell(Event::Delete(vec![id]));
            }
        }
        self.look_after();
    }

    fn write(&mut self, act: Act) {
        let Some(id) = self.shown() else { return };
        match act {
            Act::Type(field) => {
                let before = self.late.agreement(id).text(field).to_owned();
                let text = self.text(&before);
                self.late.write(id, field, &text);
            }
            Act::Choose(purpose) => {
                self.late.act(id, Command::Choose(Choice::Purpose(Some(purpose))));
            }
            Act::AddGoal => self.late.tell(Event::AddGoal(id, None)),
            Act::Undo => self.late.tell(Event::Undo(id)),
            Act::Redo => self.late.tell(Event::Redo(id)),
            Act::FinishFollowUp => {
                if let Route::FollowUp(id, one) = self.late.model.session.route {
                    self.late.tell(Event::FinishFollowUp(id, one));
                }
            }
            Act::UseCompany(of) => {
                if let Some(from) = self.one(of).filter(|from| *from != id) {
                    self.late.tell(Event::UseCompany { into: id, from });
                }
            }
            other => panic!("{other:?} writes nothing"),
        }
    }

    fn share(&mut self, act: Act) {
        match act {
            Act::SharePage(of) => {
                if let Some(id) = self.one(of) {
                    self.late.tell(Event::Routed(Route::Share(id, COMPANY)));
                }
            }
            Act::Answer => {
                let Some(id) = self.shared else { return };
                let log = at_once(self.store.read_log(id)).unwrap().entries;
                let Ok(shared) = fold::<Agreement>(&log) else { return };
                let Some((_, ticket)) = shared.lifecycle.tickets.first().copied() else { return };
                let (name, note) = ("Mads Holm".to_owned(), String::new());
                let (from, at) = (Audience::Company, Timestamp(5));
                let answer = Answer { from, ticket, decision: Decision::Agreed, name, note, at };
                let text = encode(low_half(id.0), &answer).unwrap().text();
                self.late.tell(Event::Routed(Route::Answer));
                self.late.tell(Event::Answering(AnswerStep::Came(text)));
            }
            Act::TakeAnswer => self.late.tell(Event::Answering(AnswerStep::Take)),
            _ => {
                let Route::Share(id, paper) = self.late.model.session.route else { return };
                self.shared = Some(id);
                self.late.tell(Event::CopyLink(id, paper));
            }
        }
    }

    fn type_beside(&mut self, of: Index, field: TextField) {
        let Some(id) = self.one(of) else { return };
        self.beside.tell(Event::Elsewhere(vec![id]));
        self.beside.show(id);
        let Some(case) = self.beside.model.session.cases.get(&id) else { return };
        let before = case.agreement().text(field).to_owned();
        let text = self.text(&before);
        self.written_beside.insert(id);
        self.beside.write(id, field, &text);
    }

    /// Each of the two hears what the other has announced.
    fn hear(&mut self) {
        self.late.hear(&mut self.beside);
        self.beside.hear(&mut self.late);
    }

    /// Notes what was acknowledged, and says that what is told is true.
    fn look_after(&mut self) {
        self.acknowledged.append(&mut self.late.acknowledged);
        self.acknowledged.append(&mut self.beside.acknowledged);
        self.file = self.late.downloads.pop().or(self.file.take());
        let session = &self.late.model.session;
        if matches!(session.saving, Saving::Saved(_)) {
            assert!(!session.is_dirty(), "it is called saved and is not");
        }
        let stored = |id: AgreementId| !at_once(self.store.read_log(id)).unwrap().is_none();
        match &session.notice {
            Some(Notice::AnswerTaken) => {
                let shown = session.route.agreement().unwrap();
                assert!(!self.late.agreement(shown).lifecycle.answers.is_empty());
            }
            Some(Notice::FollowUpSaved) => {
                let shown = session.route.agreement().unwrap();
                let notes = &self.late.agreement(shown).lifecycle.follow_ups;
                assert!(notes.iter().any(|one| one.done.is_some()));
            }
            Some(Notice::Merged) => {
                let shown = session.route.agreement().unwrap();
                assert!(self.written_beside.contains(&shown), "nobody else has written");
            }
            Some(Notice::RemovedElsewhere(_)) => assert!(!self.deleted.is_empty()),
            Some(Notice::Copied(_)) => assert!(!self.late.links.is_empty()),
            Some(Notice::UndoneOrRedone(undone)) => {
                let known = stored(undone.agreement) || self.deleted.contains(&undone.agreement);
                assert!(known || session.is_dirty());
            }
            Some(
                told @ (Notice::NotRead
                | Notice::NoRandomness
                | Notice::PrefsFailed
                | Notice::RemoveFailed
                | Notice::DownloadFailed
                | Notice::ShareFailed
                | Notice::TooManyHandedOver
                | Notice::FilledCame),
            ) => panic!("{told:?}, though nothing has failed"),
            Some(
                Notice::NoLink(_)
                | Notice::Refused(_)
                | Notice::NothingToUndoOrRedo(_)
                | Notice::NoneHandedOver
                | Notice::NoDates,
            )
            | None => {}
        }
    }

    fn come_to_rest(&mut self) {
        for _ in 0..2 {
            self.late.release();
            self.late.tell(Event::TryAgain);
            self.hear();
        }
        self.late.tell(Event::Routed(Route::Overview));
        self.look_after();
    }
}

#[test]
fn however_late_answers_come_nothing_acknowledged_is_lost_and_no_message_is_false() {
    for_all(40, &vec(act(), 1..40), |acts| {
        let store = MemoryStore::default();
        let mut device = Device::new(&store);
        for act in acts {
            device.carry_out(act);
        }
        device.come_to_rest();
        let (session, store) = (&device.late.model.session, device.store);
        assert!(!session.is_dirty(), "something is on the screen only");
        assert!(device.late.model.waiting.is_empty(), "{:?}", device.late.model.waiting);
        assert!(session.reading.is_empty() && session.leaving.is_empty());
        let stored = at_once(store.read_all()).unwrap();
        for (id, entry) in &device.acknowledged {
            if device.deleted.contains(id) {
                continue;
            }
            let log = &stored.iter().find(|log| log.document == *id).unwrap().entries;
            let there = usize::try_from(entry.seq).ok().and_then(|seq| log.get(seq));
            assert!(there.is_some_and(|there| stands(entry, there)), "{entry:?}\n{there:?}");
        }
        let again = device.late.reload();
        assert_eq!(again.model.session.rows, session.rows);
        for (id, case) in &session.cases {
            assert_eq!(again.case(*id).log(), case.log());
            assert_eq!(again.agreement(*id), case.agreement());
        }
    });
}
