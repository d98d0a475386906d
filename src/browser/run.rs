//! Carries out the effects of `app::update` and sends the answers as events: one exhaustive match.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::app::anchor::anchor;
use crate::app::effect::{ChosenFor, Effect};
use crate::app::event::Event;
use crate::app::features::answers::AnswerStep;
use crate::app::features::backup::folder::FolderStep;
use crate::app::features::backup::restoring::RestoreStep;
use crate::app::features::sharing::state::WayOut;
use crate::app::file::File;
use crate::app::paper::OnItsWay;
use crate::app::session::room::Room;
use crate::app::work::Work;
use crate::base::{AgreementId, low_half};
use crate::browser::error::BrowserError;
use crate::browser::indexed_db::IndexedDbStore;
use crate::browser::share_sheet::{self, ShareSheetError, Shared};
use crate::browser::tabs::Tabs;
use crate::browser::{
    chosen, clipboard, clock, crash, download, focus, folder, kept, location, page, prefs, room,
    worker,
};
use crate::codec::prefs::Prefs;
use crate::log::Tail;
use crate::store::LogStore as _;

/// The name of the database; frozen.
const DATABASE: &str = "klar-aftale";

/// Carries out effects.
#[derive(Clone)]
pub struct Runner {
    store: IndexedDbStore<Agreement>,
    tabs: Rc<Tabs>,
    answer: Answer,
    work: Rc<dyn Fn(Work, Answer)>,
}

/// The callback for the events of effects.
type Answer = Rc<dyn Fn(Event)>;

impl Runner {
    /// A runner that sends events to `answer`; slow work goes to `work`, with the same callback.
    #[must_use]
    pub fn new(
        answer: impl Fn(Event) + 'static,
        work: impl Fn(Work, Rc<dyn Fn(Event)>) + 'static,
    ) -> Self {
        let answer: Answer = Rc::new(answer);
        let hears = Rc::clone(&answer);
        Self {
            store: IndexedDbStore::open(DATABASE),
            tabs: Rc::new(Tabs::join(DATABASE, move |changed| hears(Event::Elsewhere(changed)))),
            answer,
            work: Rc::new(work),
        }
    }

    /// Starts an effect; its answer, if any, comes as an event.
    pub fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::List => {
                self.later(async |store| Some(Event::Listed(store.list().await)));
            }
            Effect::ReadLog(id) => {
                self.later(async move |store| Some(Event::LogRead(id, store.read_log(id).await)));
            }
            Effect::ReadAll(purpose) => {
                self.later(async move |store| {
                    Some(Event::AllRead(purpose, store.read_all().await))
                });
            }
            Effect::KeepSummaries(summaries) => self.later(async move |store| {
                // A cache: what could not be stored is made again at the next start.
                store.keep_summaries(&summaries).await.ok();
                None
            }),
            Effect::Announce(changed) => self.tabs.tell(&changed),
            Effect::AskRoom => self.ask_room(async || room::ask().await),
            Effect::AskToKeep => self.ask_room(async || room::ask_to_keep().await),
            Effect::Restore(arrivals) => self.later(async move |store| {
                page::drawn().await;
                let taken = store.restore(&arrivals).await;
                Some(taken.map_or_else(
                    |error| Event::Restoring(RestoreStep::Failed(error)),
                    |()| Event::Restoring(RestoreStep::Taken),
                ))
            }),
            Effect::Mentions(text) => {
                self.later(async move |store| Some(Event::Mentioned(store.mentions(&text).await)));
            }
            Effect::Append { agreement, after, entries } => self.append(agreement, after, entries),
            Effect::Remove { agreement, seen } => self.remove(agreement, seen),
            Effect::SavePrefs(prefs) => self.save_prefs(&prefs),
            Effect::Go(route) => unless_missing(location::push_hash(&route.hash())),
            // Browsers limit how often the address may change; the next change writes it.
            Effect::Address(view) => unless_missing(location::replace_hash(&view.hash())),
            Effect::Focus(field) => focus_later(anchor(field)),
            Effect::FocusHeading => focus_later("heading".to_owned()),
            Effect::SaveFile { name, content } => {
                let given = download::download(&name, "application/json", &content);
                let event = given.map_or(Event::DownloadFailed, |()| Event::FileSaved);
                (self.answer)(event);
            }
            Effect::Give(file) => self.give(&file),
            Effect::AskFolder => self.later(async |store| {
                Some(Event::Folder(FolderStep::Is(folder::known(store.connection()).await)))
            }),
            Effect::ChooseFolder => self.later(async |store| {
                folder::choose(store.connection())
                    .await
                    .map(|chosen| Event::Folder(FolderStep::Chosen(chosen)))
            }),
            Effect::AllowFolder => self.later(async |store| {
                folder::allow(store.connection())
                    .await
                    .map(|allowed| Event::Folder(FolderStep::Chosen(allowed)))
            }),
            Effect::ForgetFolder => self.later(async |store| {
                folder::forget(store.connection())
                    .await
                    .map(|none| Event::Folder(FolderStep::Is(none)))
            }),
            Effect::WriteIntoFolder { name, content } => self.later(async move |store| {
                let written = folder::write(store.connection(), &name, &content).await;
                Some(Event::Folder(
                    written.map_or_else(FolderStep::Failed, |()| FolderStep::Written),
                ))
            }),
            Effect::Copy { what, link } => self.copy(what, link),
            Effect::ShareSheet { what, link } => self.share(what, link),
            Effect::ReadChosen(purpose) => self.read_chosen(purpose),
            Effect::Work(work) => (self.work)(work, Rc::clone(&self.answer)),
            Effect::Wake { after } => {
                let answer = Rc::clone(&self.answer);
                // Without a window there is nobody to wake.
                clock::after(after, move || answer(Event::Clock)).ok();
            }
            Effect::TakeNewVersion => worker::take(Rc::clone(&self.answer)),
            Effect::Reload => location::reload(),
        }
    }

    fn read_chosen(&self, purpose: ChosenFor) {
        let answer = Rc::clone(&self.answer);
        spawn_local(async move {
            let read = chosen::read().await;
            answer(match purpose {
                ChosenFor::Restore => Event::Restoring(RestoreStep::Chosen(read)),
                // A file that is not text is reported like an empty one.
                ChosenFor::Answer => Event::Answering(AnswerStep::Came(read.unwrap_or_default())),
            });
        });
    }

    fn save_prefs(&self, prefs: &Prefs) {
        if let Err(error) = prefs::save(prefs) {
            (self.answer)(Event::PrefsFailed(error));
        }
    }

    /// Runs a store operation, and sends its event.
    fn later(&self, ask: impl AsyncFnOnce(&IndexedDbStore<Agreement>) -> Option<Event> + 'static) {
        let Self { store, answer, .. } = self.clone();
        spawn_local(async move {
            if let Some(event) = ask(&store).await {
                answer(event);
            }
        });
    }

    /// Downloads a file; reports only failures.
    fn give(&self, file: &File) {
        if download::download(&file.name, file.kind.mime(), &file.content).is_err() {
            (self.answer)(Event::DownloadFailed);
        }
    }

    fn ask_room(&self, ask: impl AsyncFnOnce() -> Option<Room> + 'static) {
        let answer = Rc::clone(&self.answer);
        spawn_local(async move {
            // Without a report from the browser there is nothing to show.
            if let Some(room) = ask().await {
                answer(Event::Room(room));
            }
        });
    }

    fn append(&self, agreement: AgreementId, after: Option<Tail>, entries: Vec<AgreementEntry>) {
        self.later(async move |store| {
            // Without entries there is no answer.
            let tail = entries.last().map(AgreementEntry::tail)?;
            Some(match store.append(agreement, after, &entries).await {
                Ok(()) => {
                    crash::saved();
                    Event::Appended(agreement, tail)
                }
                Err(error) => Event::AppendFailed(agreement, error),
            })
        });
    }

    fn remove(&self, agreement: AgreementId, seen: Option<Tail>) {
        self.later(async move |store| {
            Some(match store.remove(agreement, seen).await {
                Ok(rows) => {
                    prefs::forget_damaged();
                    // The phone's form may have been tried on this device.
                    kept::forget(low_half(agreement.0));
                    Event::Removed(agreement, rows)
                }
                Err(error) => Event::RemoveFailed(agreement, error),
            })
        });
    }

    fn copy(&self, what: OnItsWay, link: String) {
        let answer = Rc::clone(&self.answer);
        spawn_local(async move {
            match clipboard::copy(&link).await {
                Ok(()) => answer(Event::Left(what, WayOut::Copy)),
                Err(_) => answer(Event::ShareFailed),
            }
        });
    }

    fn share(&self, what: OnItsWay, link: String) {
        let answer = Rc::clone(&self.answer);
        spawn_local(async move {
            // Title and text stay empty: the receiving app shows the link, and no name may appear beside it.
            match share_sheet::share("", "", &link).await {
                Ok(Shared::Done) => answer(Event::Left(what, WayOut::ShareSheet)),
                // Nothing has left.
                Ok(Shared::Closed) => {}
                Err(
                    ShareSheetError::Missing
                    | ShareSheetError::Refused
                    | ShareSheetError::Unknown(_),
                ) => answer(Event::ShareFailed),
            }
        });
    }
}

/// Ignores errors of a page without window or document.
fn unless_missing(done: Result<(), BrowserError>) {
    done.ok();
}

fn focus_later(id: String) {
    // The element may be gone by then; then the focus stays.
    unless_missing(page::after_drawing(move || unless_missing(focus::to_top(&id))));
}
