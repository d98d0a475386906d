//! A tab without a browser: carries out what `update` asks for on a memory store and feeds the answers back.
//!
//! Its clock moves a second with every event, and its chance is a count, so that every journey is the same each time.

use std::collections::{BTreeMap, VecDeque};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::{Field, TextField};
use klar_aftale::app::effect::Effect;
use klar_aftale::app::event::{Event, Moment};
use klar_aftale::app::features::backup::folder;
use klar_aftale::app::features::backup::folder::{Folder, FolderError};
use klar_aftale::app::features::backup::restoring::Step;
use klar_aftale::app::features::overview::view::View;
use klar_aftale::app::model::{Model, Notice};
use klar_aftale::app::route::{Place, Route};
use klar_aftale::app::session::case::Case;
use klar_aftale::app::session::room::Room;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::app::update::update;
use klar_aftale::base::{AgreementId, DeviceId};
use klar_aftale::base::{Day, Timestamp};
use klar_aftale::codec::prefs::Prefs;
use klar_aftale::store::LogStore;
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
    /// Where the cursor goes if what it stood on is gone.
    pub(crate) caught: Vec<Field>,
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
    waiting: VecDeque<Effect>,
    holding: bool,
    now: u64,
    /// The local day.
    pub(crate) today: Day,
    chance: u128,
}

/// How an effect ended: with an event, or with nothing to tell.
type Answer = Option<Event>;

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
        let mut tab = Self {
            store,
            model: Model::new(day(TODAY)),
            kept: kept.clone(),
            keeps_prefs: true,
            went: Vec::new(),
            address: Route::Overview.hash(),
            focused: Vec::new(),
            caught: Vec::new(),
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
            waiting: VecDeque::new(),
            holding: false,
            now: 1_772_441_000_000,
            today: day(TODAY),
            chance: number << 32,
        };
        let site = SITE.to_owned();
        let (route, view) = (Route::Overview, View::default());
        tab.tell(Event::Opened { prefs: kept, route, view, site });
        tab
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
        let ids: Vec<AgreementId> = self.model.rows.keys().copied().collect();
        for id in ids {
            self.show(id);
        }
        self.headings = 0;
        self
    }

    /// Lets something happen, and everything that follows from it.
    pub(crate) fn tell(&mut self, event: Event) {
        self.happen(event);
        if !self.holding {
            self.carry_out_all();
        }
    }

    /// From now on effects wait, as a slow store makes them.
    pub(crate) fn hold(&mut self) {
        self.holding = true;
    }

    /// Carries out what waits.
    pub(crate) fn release(&mut self) {
        self.holding = false;
        self.carry_out_all();
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
        let moment = Moment { at: Timestamp(self.now), day: self.today, seed: self.chance };
        self.waiting.extend(update(&mut self.model, event, moment));
    }

    fn carry_out_all(&mut self) {
        for _ in 0..ENDLESS {
            let Some(effect) = self.waiting.pop_front() else {
                return;
            };
            if let Some(event) = self.carry_out(effect) {
                self.happen(event);
            }
        }
        panic!("one event has no end: {:?}", self.waiting);
    }

    fn carry_out(&mut self, effect: Effect) -> Answer {
        match effect {
            Effect::List => Some(Event::Listed(at_once(self.store.list()))),
            Effect::ReadLog(id) => Some(Event::LogRead(id, at_once(self.store.read_log(id)))),
            Effect::ReadAll(purpose) => {
                Some(Event::AllRead(purpose, at_once(self.store.read_all())))
            }
            Effect::KeepSummaries(summaries) => {
                at_once(self.store.keep_summaries(&summaries)).ok();
                None
            }
            Effect::Announce(changed) => note(|| self.announced.push(changed)),
            Effect::AskRoom => None,
            Effect::AskToKeep => {
                self.asked_to_keep += 1;
                Some(Event::Room(Room { promised: true, bytes: None }))
            }
            Effect::Restore(arrivals) => Some(match at_once(self.store.restore(&arrivals)) {
                Ok(()) => Event::Restoring(Step::Taken),
                Err(error) => Event::Restoring(Step::Failed(error)),
            }),
            Effect::Mentions(text) => Some(Event::Mentioned(at_once(self.store.mentions(&text)))),
            Effect::Append { agreement, after, entries } => {
                let tail = entries.last().unwrap().tail();
                let answer = at_once(self.store.append(agreement, after, &entries));
                Some(match answer {
                    Ok(()) => {
                        let written = entries.into_iter().map(|entry| (agreement, entry));
                        self.acknowledged.extend(written);
                        Event::Appended(agreement, tail)
                    }
                    Err(error) => Event::AppendFailed(agreement, error),
                })
            }
            Effect::Remove { agreement, seen } => {
                Some(match at_once(self.store.remove(agreement, seen)) {
                    Ok(rows) => Event::Removed(agreement, rows),
                    Err(error) => Event::RemoveFailed(agreement, error),
                })
            }
            Effect::SavePrefs(_) if !self.keeps_prefs => {
                Some(Event::PrefsFailed(StoreError::Forbidden))
            }
            Effect::SavePrefs(prefs) => note(|| self.kept = Some(prefs)),
            Effect::Go(route) => note(|| self.went.push(route)),
            Effect::Address(view) => note(|| self.address = view.hash()),
            Effect::FocusHeading => note(|| self.headings += 1),
            Effect::CatchFocus(field) => note(|| self.caught.push(field)),
            Effect::Focus(field) => note(|| self.focused.push(field)),
            Effect::SaveFile { content, .. } => {
                note(|| self.downloads.push(content)).or(Some(Event::FileSaved))
            }
            Effect::SaveSheet { content, .. }
            | Effect::SaveText { content, .. }
            | Effect::SaveCalendar { content, .. } => note(|| self.downloads.push(content)),
            Effect::AskFolder => Some(Event::Folder(folder::Step::Is(self.folder.clone()))),
            Effect::ChooseFolder | Effect::AllowFolder => {
                self.folder = Folder::Ready(FOLDER.to_owned());
                Some(Event::Folder(folder::Step::Chosen(self.folder.clone())))
            }
            Effect::ForgetFolder => {
                self.folder = Folder::Unchosen;
                Some(Event::Folder(folder::Step::Is(Folder::Unchosen)))
            }
            Effect::WriteIntoFolder { name, content } => {
                let failed = self.folder_fails.map(folder::Step::Failed);
                Some(Event::Folder(failed.unwrap_or_else(|| {
                    self.in_folder.insert(name, content);
                    folder::Step::Written
                })))
            }
            Effect::Copy { paper, link } => {
                note(|| self.links.push(link)).or(Some(Event::Copied(paper)))
            }
            Effect::ShareSheet { link } => note(|| self.links.push(link)),
            Effect::TakeNewVersion => note(|| self.takes += 1),
            Effect::Reload => note(|| self.reloads += 1),
        }
    }
}

fn note(keep: impl FnOnce()) -> Answer {
    keep();
    None
}

/// What journeys do and look at.
impl Tab<'_> {
    /// Begins an agreement and gives its id.
    pub(crate) fn new_case(&mut self) -> AgreementId {
        self.begin(Event::New)
    }

    /// Loads the example and gives its id.
    pub(crate) fn load_example(&mut self) -> AgreementId {
        self.begin(Event::LoadExample)
    }

    fn begin(&mut self, event: Event) -> AgreementId {
        self.tell(event);
        match self.model.route {
            Route::Editor(id, _) => id,
            other => panic!("{other:?} is shown instead of the new agreement"),
        }
    }

    /// Opens an agreement, so that its log is here.
    pub(crate) fn show(&mut self, id: AgreementId) {
        self.tell(Event::Routed(Route::Editor(id, Place::Review)));
    }

    /// Hears what another tab has announced so far.
    pub(crate) fn hear(&mut self, other: &mut Tab<'_>) {
        for changed in other.announced.drain(..) {
            self.tell(Event::Elsewhere(changed));
        }
    }

    pub(crate) fn act(&mut self, id: AgreementId, command: Command) {
        self.tell(Event::Do(id, command));
    }

    pub(crate) fn write(&mut self, id: AgreementId, field: TextField, text: &str) {
        self.act(id, Command::Write(field, text.to_owned()));
    }

    #[track_caller]
    pub(crate) fn case(&self, id: AgreementId) -> &Case {
        self.model.cases.get(&id).expect("the agreement is there")
    }

    #[track_caller]
    pub(crate) fn agreement(&self, id: AgreementId) -> &Agreement {
        self.case(id).agreement()
    }

    /// The agreements that could not be read.
    pub(crate) fn set_aside(&self) -> Vec<AgreementId> {
        self.model.set_aside.iter().map(|log| log.agreement).collect()
    }

    pub(crate) fn notice(&self) -> Option<Notice> {
        self.model.notice.clone()
    }

    /// Says that all is in the store, that the save mark says so, and that loading again gives the same.
    #[track_caller]
    pub(crate) fn assert_all_stored(&self) {
        assert!(!self.model.is_dirty(), "something is on the screen only");
        assert!(matches!(self.model.saving, Saving::Saved(_)), "{:?}", self.model.saving);
        let mut again = self.reload();
        assert_eq!(again.model.set_aside, []);
        let ids = |tab: &Tab<'_>| tab.model.rows.keys().copied().collect::<Vec<_>>();
        assert_eq!(ids(&again), ids(self));
        for (id, case) in &self.model.cases {
            assert_eq!(again.model.rows.get(id).map(|row| (**row).clone()), case.summary());
            again.show(*id);
            assert_eq!(again.case(*id).log(), case.log());
            assert_eq!(again.agreement(*id), case.agreement());
        }
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
