//! The promise of the store, kept through everything that befalls it: what was called saved stands in the log,
//! at its place, once.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Purpose;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{Choice, Command, GoalChange};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::restoring::RestoreStep;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::AgreementId;
use klar_aftale::log::{fold, is_later_state};
use klar_aftale::store::LogStore;
use klar_aftale::store::MemoryStore;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

use crate::arbitrary::for_all;
use crate::driver::{Tab, at_once};

/// What a person, the browser or chance does in one of two tabs.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// Types on in one of two fields.
    Type(TextField),
    Choose(Option<Purpose>),
    AddGoal,
    TypeGoal,
    RemoveGoal,
    Undo,
    Redo,
    Wait(u64),
    SetClockBack,
    /// The store is slow from now on.
    Hold,
    Release,
    /// An append is committed, and its answer lost.
    LoseAnswer,
    /// One in so many operations of the store fails from now on.
    Fail(Option<u32>),
    TryAgain,
    /// Hears what the other tab has announced.
    Hear,
    /// The page is gone, with all that waits, and is loaded again.
    Crash,
    Backup,
    Restore,
}

fn act() -> impl Strategy<Value = Act> {
    const FIELDS: [TextField; 2] = [TextField::CitizenName, TextField::JobTitle];
    prop_oneof![
        10 => select(&FIELDS[..]).prop_map(Act::Type),
        2 => select(&Purpose::ALL[..]).prop_map(|purpose| Act::Choose(Some(purpose))),
        1 => Just(Act::Choose(None)),
        1 => Just(Act::AddGoal),
        2 => Just(Act::TypeGoal),
        1 => Just(Act::RemoveGoal),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        1 => (0..90_000_u64).prop_map(Act::Wait),
        1 => Just(Act::SetClockBack),
        2 => Just(Act::Hold),
        2 => Just(Act::Release),
        1 => Just(Act::LoseAnswer),
        2 => (1..6_u32).prop_map(|rank| Act::Fail(Some(rank))),
        1 => Just(Act::Fail(None)),
        2 => Just(Act::TryAgain),
        2 => Just(Act::Hear),
        1 => Just(Act::Crash),
        1 => Just(Act::Backup),
        1 => Just(Act::Restore),
    ]
}

/// A device with two tabs on one agreement.
struct Device<'a> {
    store: &'a MemoryStore<Agreement>,
    id: AgreementId,
    tabs: [Tab<'a>; 2],
    file: Option<String>,
    /// What a tab was told is stored, or has called saved.
    saved: Vec<AgreementEntry>,
    /// How many pages were opened, and what was typed: so that no two acts are alike in time or words.
    pages: u64,
    typed: u32,
}

impl<'a> Device<'a> {
    fn new(store: &'a MemoryStore<Agreement>) -> Self {
        let mut one = Tab::open(store);
        let id = one.new_case();
        let mut two = one.beside();
        two.set_clock(one.clock() + 1);
        let (file, saved) = (None, Vec::new());
        Self { store, id, tabs: [one, two], file, saved, pages: 2, typed: 0 }
    }

    fn carry_out(&mut self, in_second: bool, act: Act) {
        let id = self.id;
        let [one, two] = &mut self.tabs;
        let (tab, other) = if in_second { (two, one) } else { (one, two) };
        match act {
            Act::Type(field) => {
                let Some(case) = tab.model.session.cases.get(&id) else { return };
                let text = format!("{}{} ", case.agreement().text(field), self.typed);
                self.typed += 1;
                tab.write(id, field, &text);
            }
            Act::Choose(purpose) => tab.act(id, Command::Choose(Choice::Purpose(purpose))),
            Act::AddGoal => tab.tell(Event::AddGoal(id, None)),
            Act::TypeGoal | Act::RemoveGoal => {
                let goals = tab.model.session.cases.get(&id).map(|case| &case.agreement().goals);
                let Some(goal) = goals.and_then(|goals| goals.last()).cloned() else { return };
                let text = format!("{}{} ", goal.text, self.typed);
                self.typed += 1;
                tab.act(
                    id,
                    match act {
                        Act::TypeGoal => Command::ChangeGoal(goal.id, GoalChange::Text(text)),
                        _ => Command::RemoveGoal(goal.id),
                    },
                );
            }
            Act::Undo | Act::Redo => {
                let back = matches!(act, Act::Undo);
                tab.tell(if back { Event::Undo(id) } else { Event::Redo(id) });
            }
            Act::Wait(milliseconds) => tab.wait(milliseconds / 1000 * 1000),
            Act::SetClockBack => tab.set_clock(tab.clock() - 1_000_000),
            Act::Hold => tab.hold(),
            Act::Release => tab.release(),
            Act::LoseAnswer => drop(tab.loses_answer()),
            Act::Fail(rank) => self.store.fail_on_every(rank),
            Act::TryAgain => tab.tell(Event::TryAgain),
            Act::Hear => tab.hear(other),
            Act::Crash => {
                self.saved.extend(tab.acknowledged.drain(..).map(|(_, entry)| entry));
                let now = tab.clock().max(other.clock());
                *tab = Tab::open_as(self.store, u128::from(self.pages) + 1, tab.kept.clone());
                // Each page has milliseconds of its own.
                tab.set_clock(now / 1000 * 1000 + self.pages);
                self.pages += 1;
                tab.show(id);
            }
            Act::Backup => {
                tab.tell(Event::SaveFile);
                self.file = tab.downloads.pop().or(self.file.take());
            }
            Act::Restore => {
                let Some(file) = self.file.clone() else { return };
                tab.tell(Event::Restoring(RestoreStep::Chosen(Ok(file))));
                tab.tell(Event::Restoring(RestoreStep::TakeIn));
            }
        }
        self.note_what_is_called_saved();
    }

    fn note_what_is_called_saved(&mut self) {
        for tab in &mut self.tabs {
            self.saved.extend(tab.acknowledged.drain(..).map(|(_, entry)| entry));
            let case = tab.model.session.cases.get(&self.id).filter(|case| !case.is_dirty());
            if let (Saving::Saved(_), Some(case)) = (&tab.model.session.saving, case) {
                self.saved.extend(case.log().last().cloned());
            }
        }
    }

    /// The store is mended, and both tabs go on until nothing waits.
    fn come_to_rest(&mut self) {
        self.store.fail_on_every(None);
        for in_second in [false, true, false, true] {
            for act in [Act::Release, Act::TryAgain, Act::Hear] {
                self.carry_out(in_second, act);
            }
        }
        // Nothing was announced by a page that is gone.
        let id = self.id;
        self.tabs.iter_mut().for_each(|tab| tab.tell(Event::Elsewhere(vec![id])));
    }
}

/// Whether two entries are one act, under whatever number.
fn is_same(one: &AgreementEntry, two: &AgreementEntry) -> bool {
    one.moment() == two.moment() && one.act == two.act
}

/// Whether an entry stands there, or what was typed on in it.
pub(crate) fn stands(saved: &AgreementEntry, there: &AgreementEntry) -> bool {
    let goes_on = || {
        let written = |entry: &AgreementEntry| entry.command()?.written().map(str::to_owned);
        let (before, after) = (written(saved), written(there));
        after.zip(before).is_some_and(|(after, before)| after.starts_with(&before))
    };
    is_same(saved, there) || (is_later_state::<Agreement>(saved, there) && goes_on())
}

#[test]
fn what_was_saved_stands_in_the_log_at_its_place_and_once_whatever_happens() {
    for_all(500, &vec((any::<bool>(), act()), 1..24), |acts| {
        let store = MemoryStore::default();
        let mut device = Device::new(&store);
        for (in_second, act) in acts {
            device.carry_out(in_second, act);
        }
        device.come_to_rest();
        let stored = at_once(store.read_log(device.id)).unwrap();
        assert_eq!(stored.damage, None);
        let log = stored.entries;
        for saved in &device.saved {
            let there = usize::try_from(saved.seq).ok().and_then(|seq| log.get(seq));
            assert!(there.is_some_and(|there| stands(saved, there)), "{saved:?}\n{there:?}");
        }
        for (place, entry) in log.iter().enumerate() {
            let again = log[place + 1..].iter().find(|later| is_same(entry, later));
            assert_eq!(again, None, "an act stands twice");
        }
        let made = fold(&log).unwrap();
        for tab in &device.tabs {
            assert!(!tab.model.session.is_dirty(), "something is on the screen only");
            assert_eq!(tab.case(device.id).log(), log);
            assert_eq!(tab.agreement(device.id), &made);
        }
    });
}
