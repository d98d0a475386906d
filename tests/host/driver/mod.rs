//! A tab without a browser: carries out what `update` asks for on a memory store and feeds the answers back.
//!
//! Its clock moves a second with every event, and its chance is a count, so that every journey is the same each time.

mod carrying;
mod looking;

use std::collections::{BTreeMap, VecDeque};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Field;
use klar_aftale::app::effect::Effect;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::folder::{Folder, FolderError};
use klar_aftale::app::features::overview::view::View;
use klar_aftale::app::model::Model;
use klar_aftale::app::moment::Moment;
use klar_aftale::app::route::Route;
use klar_aftale::app::update::update;
use klar_aftale::base::{AgreementId, DeviceId};
use klar_aftale::base::{Day, Timestamp};
use klar_aftale::codec::prefs::Prefs;
use klar_aftale::store::MemoryStore;
use klar_aftale::store::StoreError;

use crate::builder::{TODAY, day};

/// The address of the site in every journey.
pub(crate) const SITE: &str = "https://klar.eksempel.dk/";

/// The name of the folder that a person chooses.
pub(crate) const FOLDER: &str = "Kopier";

/// More effects than any one event causes: beyond it the program goes round in circles.
const ENDLESS: usize = 50;

/// One open tab.
pub(crate) struct Tab<'a> {
    store: &'a MemoryStore<Agreement>,
    pub(crate) model: Model,
    /// The preferences that the browser keeps.
    pub(crate) kept: Option<Prefs>,
    pub(crate) keeps_prefs: bool,
    pub(crate) went: Vec<Route>,
    /// The address of the front page, as it was written last.
    pub(crate) address: String,
    pub(crate) focused: Vec<Field>,
    /// How often the heading of a new page was read out.
    pub(crate) headings: usize,
    pub(crate) downloads: Vec<String>,
    pub(crate) links: Vec<String>,
    /// What the other tabs were told.
    pub(crate) announced: Vec<Vec<AgreementId>>,
    /// What the store has acknowledged to this tab.
    pub(crate) acknowledged: Vec<(AgreementId, AgreementEntry)>,
    /// How often the browser was asked to keep the store.
    pub(crate) asked_to_keep: usize,
    /// How often the browser was asked to take a new version into use.
    pub(crate) takes: usize,
    /// How often the page was loaded again.
    pub(crate) reloads: usize,
    /// What the browser says of the folder that files are kept in.
    pub(crate) folder: Folder,
    /// Why nothing can be written into it, when that is so.
    pub(crate) folder_fails: Option<FolderError>,
    /// The files in it.
    pub(crate) in_folder: BTreeMap<String, String>,
    /// How often a log was read.
    pub(crate) read: usize,
    /// Effects that were not carried out yet.
    waiting: VecDeque<Effect>,
    /// Answers that were not given yet, the oldest first.
    answers: Vec<Event>,
    pace: Pace,
    now: u64,
    /// The local day.
    pub(crate) today: Day,
    chance: u128,
    /// Whether the person closes the share sheet.
    pub(crate) closes_sheet: bool,
    /// Whether the browser has randomness to give.
    pub(crate) has_randomness: bool,
}

/// When effects are carried out, and when their answers are given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// Both at once.
    AtOnce,
    /// Effects at once, answers when the journey says which.
    AnswersWait,
    /// Effects wait too.
    EffectsWait,
}

impl<'a> Tab<'a> {
    /// The first tab of a device that knows nobody yet.
    pub(crate) fn open(store: &'a MemoryStore<Agreement>) -> Self {
        Self::open_as(store, 1, None)
    }

    /// A tab of some number, with the preferences that the browser keeps.
    pub(crate) fn open_as(
        store: &'a MemoryStore<Agreement>,
        number: u128,
        kept: Option<Prefs>,
    ) -> Self {
        Self::closed(store, number, kept).opened()
    }

    /// A tab whose effects wait from the beginning.
    pub(crate) fn open_held(store: &'a MemoryStore<Agreement>) -> Self {
        Self { pace: Pace::EffectsWait, ..Self::closed(store, 5, None) }.opened()
    }

    /// A tab of a new device whose browser has no randomness to give.
    pub(crate) fn open_without_randomness(store: &'a MemoryStore<Agreement>) -> Self {
        Self { has_randomness: false, ..Self::closed(store, 4, None) }.opened()
    }

    fn closed(store: &'a MemoryStore<Agreement>, number: u128, kept: Option<Prefs>) -> Self {
        Self {
            store,
            model: Model::new(day(TODAY)),
            kept,
            keeps_prefs: true,
            went: Vec::new(),
            address: Route::Overview.hash(),
            focused: Vec::new(),
            headings: 0,
            downloads: Vec::new(),
            links: Vec::new(),
            announced: Vec::new(),
            acknowledged: Vec::new(),
            asked_to_keep: 0,
            takes: 0,
            reloads: 0,
            folder: Folder::Unchosen,
            folder_fails: None,
            in_folder: BTreeMap::new(),
            read: 0,
            waiting: VecDeque::new(),
            answers: Vec::new(),
            pace: Pace::AtOnce,
            now: 1_772_441_000_000,
            today: day(TODAY),
            chance: number << 32,
            closes_sheet: false,
            has_randomness: true,
        }
    }

    fn opened(mut self) -> Self {
        let (prefs, site) = (self.kept.clone(), SITE.to_owned());
        let (route, view) = (Route::Overview, View::default());
        self.tell(Event::Opened { prefs, route, view, site });
        self
    }

    /// A second tab of the same device, opened now, in which every agreement was looked at.
    pub(crate) fn beside(&self) -> Self {
        Self::open_as(self.store, 2, self.kept.clone()).looked_around()
    }

    /// The same tab after the page was loaded again, and every agreement was looked at.
    pub(crate) fn reload(&self) -> Self {
        Self::open_as(self.store, 3, self.kept.clone()).looked_around()
    }

    fn looked_around(mut self) -> Self {
        let ids: Vec<AgreementId> = self.model.session.rows.keys().copied().collect();
        for id in ids {
            self.show(id);
        }
        self.headings = 0;
        self
    }

    /// Lets something happen, and everything that follows from it.
    pub(crate) fn tell(&mut self, event: Event) {
        self.happen(event);
        self.go_on();
    }

    /// From now on effects wait, as a slow store makes them.
    pub(crate) fn hold(&mut self) {
        self.pace = Pace::EffectsWait;
    }

    /// From now on effects are carried out at once, and their answers wait until they are given one by one.
    pub(crate) fn hold_answers(&mut self) {
        self.pace = Pace::AnswersWait;
        self.go_on();
    }

    /// Carries out what waits, and gives every answer, the oldest first.
    pub(crate) fn release(&mut self) {
        self.pace = Pace::AtOnce;
        for answer in std::mem::take(&mut self.answers) {
            self.happen(answer);
        }
        self.go_on();
    }

    /// The answers that wait, the oldest first.
    pub(crate) fn held_answers(&self) -> &[Event] {
        &self.answers
    }

    /// Gives the answer at a place of the list of those that wait; what follows from it waits in its turn.
    pub(crate) fn give_answer(&mut self, place: usize) {
        let answer = self.answers.remove(place);
        self.tell(answer);
    }

    /// Gives the oldest answer of a kind.
    #[track_caller]
    pub(crate) fn give(&mut self, is_meant: impl Fn(&Event) -> bool) {
        let place = self.answers.iter().position(is_meant);
        self.give_answer(place.expect("such an answer waits"));
    }

    /// Has the store fail to read a log: its answer is lost, and an error comes in its place.
    #[track_caller]
    pub(crate) fn fail_read(&mut self, id: AgreementId) {
        let read = |event: &Event| matches!(event, Event::LogRead(of, _) if *of == id);
        let place = self.answers.iter().position(read).expect("the log was asked for");
        self.answers.remove(place);
        self.tell(Event::LogRead(id, Err(StoreError::Lost)));
    }

    /// Carries out the append that waits, but answers that the connection was lost.
    pub(crate) fn lose_answer(&mut self) {
        assert!(self.loses_answer(), "an append waits and is carried out");
    }

    /// The same, when one waits; whether it was carried out.
    pub(crate) fn loses_answer(&mut self) -> bool {
        let place = self.waiting.iter().position(|effect| matches!(effect, Effect::Append { .. }));
        let Some(append) = place.and_then(|place| self.waiting.remove(place)) else {
            return false;
        };
        let known = self.acknowledged.len();
        match self.carry_out(append) {
            Some(Event::Appended(id, _)) => {
                self.acknowledged.truncate(known);
                self.happen(Event::AppendFailed(id, StoreError::Lost.into()));
                true
            }
            Some(failed) => {
                self.happen(failed);
                false
            }
            None => false,
        }
    }

    /// The time of the last event.
    pub(crate) fn clock(&self) -> u64 {
        self.now
    }

    /// Sets the clock, forward or back.
    pub(crate) fn set_clock(&mut self, now: u64) {
        self.now = now;
    }

    /// Lets so many milliseconds pass.
    pub(crate) fn wait(&mut self, milliseconds: u64) {
        self.now += milliseconds;
    }

    fn happen(&mut self, event: Event) {
        self.now += 1000;
        self.chance += 1;
        let seed = self.has_randomness.then_some(self.chance);
        let moment = Moment { at: Timestamp(self.now), day: self.today, seed };
        self.waiting.extend(update(&mut self.model, event, moment));
    }

    fn go_on(&mut self) {
        if self.pace == Pace::EffectsWait {
            return;
        }
        for _ in 0..ENDLESS {
            let Some(effect) = self.waiting.pop_front() else {
                return;
            };
            match (self.carry_out(effect), self.pace) {
                (Some(answer), Pace::AtOnce) => self.happen(answer),
                (Some(answer), _) => self.answers.push(answer),
                (None, _) => {}
            }
        }
        panic!("one event has no end: {:?}", self.waiting);
    }
}

/// The preferences of a caseworker's device.
pub(crate) fn prefs_of(name: &str) -> Prefs {
    let mut prefs = Prefs::new(DeviceId(0xA));
    name.clone_into(&mut prefs.who.name);
    prefs
}

/// The memory store never waits, so its futures are ready when first asked.
pub(crate) fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the memory store waited"),
    }
}
