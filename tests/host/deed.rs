//! One act of a test on a case: a command, or undoing or redoing the entry at a place.

use klar_aftale::agreement::{Agreement, Command, Rejection};
use klar_aftale::app::event::Event;
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::AgreementId;
use klar_aftale::log::{EntryId, UndoState};

use crate::driver::Tab;

/// What is done.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    Do(Command),
    Undo(u32),
    Redo(u32),
}

impl From<Command> for Deed {
    fn from(command: Command) -> Self {
        Self::Do(command)
    }
}

/// Does it; an entry that is not there is undone in vain.
pub(crate) fn act(case: &mut Case, deed: impl Into<Deed>, stamp: &Stamp) -> Result<(), Rejection> {
    let id = |case: &Case, seq: u32| {
        case.log().iter().find(|entry| entry.seq == seq).map_or(EntryId(0), |entry| entry.id)
    };
    match deed.into() {
        Deed::Do(command) => case.act(command, stamp),
        Deed::Undo(seq) => case.undo(id(case, seq), stamp),
        Deed::Redo(seq) => case.redo(id(case, seq), stamp),
    }
}

/// The places of the entries that the next step of undo takes back, and that the next step of redo does again.
pub(crate) fn next_steps(case: &Case) -> (Vec<u32>, Vec<u32>) {
    let log = case.log();
    let state = UndoState::of::<Agreement>(log).unwrap();
    let places = |ids: Vec<EntryId>| {
        let place = |id| log.iter().find(|entry| entry.id == id).unwrap().seq;
        ids.into_iter().map(place).collect()
    };
    (places(state.next_undo::<Agreement>(log)), places(state.next_redo::<Agreement>(log)))
}

impl Tab<'_> {
    /// Presses *Fortryd*, which takes back the entry at a place.
    #[track_caller]
    pub(crate) fn undo(&mut self, id: AgreementId, seq: u32) {
        assert!(next_steps(self.case(id)).0.contains(&seq), "{:?}", next_steps(self.case(id)));
        self.tell(Event::Undo(id));
    }

    /// Presses *Gentag*, which does again the entry at a place.
    #[track_caller]
    pub(crate) fn redo(&mut self, id: AgreementId, seq: u32) {
        assert!(next_steps(self.case(id)).1.contains(&seq), "{:?}", next_steps(self.case(id)));
        self.tell(Event::Redo(id));
    }
}
