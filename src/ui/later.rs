//! The pages and the slow work that the first screen does not need: in a later file, loaded once that screen is drawn.

use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::agreement::Party;
use crate::app::event::Event;
use crate::app::paper::Paper;
use crate::app::work::Work;
use crate::base::{AgreementId, FollowUpId};
use crate::browser::{focus, page};
use crate::ui::answer::page::AnswerPage;
use crate::ui::backup::page::BackupPage;
use crate::ui::conflicts::Conflicts;
use crate::ui::context::use_words;
use crate::ui::course::follow_up::FollowUpPage;
use crate::ui::course::page::CoursePage;
use crate::ui::course::sign::SignPage;
use crate::ui::delete::page::DeletePage;
use crate::ui::editor::frame::Editor;
use crate::ui::guide::page::GuidePage;
use crate::ui::handover::page::HandOverPage;
use crate::ui::history::page::History;
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::ui::share::filled::FilledPage;
use crate::ui::share::page::SharePage;

/// A page, or part of one, in the later file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The editor of an agreement.
    Editor(AgreementId),
    /// Backup and restore.
    Backup,
    /// The deletion of a citizen.
    Delete(AgreementId),
    /// The history of an agreement.
    History(AgreementId),
    /// *Forløbet*
    Course(AgreementId),
    /// A party signs on this screen.
    Sign(AgreementId, Party),
    /// One follow-up.
    FollowUp(AgreementId, FollowUpId),
    /// The guides beside the case.
    Guide(AgreementId),
    /// Sharing something.
    Share(AgreementId, Paper),
    /// What the company filled in.
    Filled(AgreementId),
    /// Handing cases over.
    HandOver,
    /// An answer that came back.
    Answer,
    /// The conflicts between two tabs.
    Conflicts,
}

/// Draws a part. Only the binary `src/bin/caseworker.rs` may name this function: any other use pulls every page into
/// the first file.
#[must_use]
pub fn draw(part: Part) -> AnyView {
    match part {
        Part::Editor(id) => view! { <Editor id/> }.into_any(),
        Part::Backup => view! { <BackupPage/> }.into_any(),
        Part::Delete(id) => view! { <DeletePage id/> }.into_any(),
        Part::History(id) => view! { <History id/> }.into_any(),
        Part::Course(id) => view! { <CoursePage id/> }.into_any(),
        Part::Sign(id, party) => view! { <SignPage id party/> }.into_any(),
        Part::FollowUp(id, one) => view! { <FollowUpPage id one/> }.into_any(),
        Part::Guide(id) => view! { <GuidePage id/> }.into_any(),
        Part::Share(id, paper) => view! { <SharePage id paper/> }.into_any(),
        Part::Filled(id) => view! { <FilledPage id/> }.into_any(),
        Part::HandOver => view! { <HandOverPage/> }.into_any(),
        Part::Answer => view! { <AnswerPage/> }.into_any(),
        Part::Conflicts => view! { <Conflicts/> }.into_any(),
    }
}

/// The entry points of the later file.
#[derive(Clone, Copy)]
pub struct LaterFile {
    /// Draws a part: [`draw`].
    pub draw: fn(Part) -> AnyView,
    /// Runs slow work: [`crate::app::working::done`].
    pub work: fn(Work) -> Event,
}

/// Loads the later file; `None` when that fails.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Option<LaterFile>>>>;

/// Called with the work's event.
pub type Answer = Rc<dyn Fn(Event)>;

/// The loading state of the later file.
#[derive(Clone, Copy)]
enum Stand {
    Waits,
    Asked,
    Here(LaterFile),
    Failed,
}

/// Loads the later file, draws its parts and does slow work with it.
#[derive(Clone, Copy)]
pub struct Later {
    fetch: Fetch,
    stand: RwSignal<Stand>,
    /// Work that was requested before the file was loaded.
    waiting: StoredValue<Vec<(Work, Answer)>, LocalStorage>,
    /// Whether a person has changed the page since the app was loaded.
    turned: StoredValue<bool>,
}

impl Later {
    /// The state before anything is loaded.
    #[must_use]
    pub fn new(fetch: Fetch) -> Self {
        Self {
            fetch,
            stand: RwSignal::new(Stand::Waits),
            waiting: StoredValue::new_local(Vec::new()),
            turned: StoredValue::new(false),
        }
    }

    /// Notes that a person has changed the page: the heading of the next one takes the focus when it is drawn.
    pub fn turn(self) {
        self.turned.set_value(true);
    }

    /// Loads the file, unless it is loaded or loading.
    pub fn begin(self) {
        if matches!(self.stand.get_untracked(), Stand::Asked | Stand::Here(_)) {
            return;
        }
        self.stand.set(Stand::Asked);
        spawn_local(async move {
            let file = (self.fetch)().await;
            // The page may have been disposed meanwhile.
            self.stand.try_set(file.map_or(Stand::Failed, Stand::Here));
            let Some(file) = file else { return };
            let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
            for (work, answer) in waiting {
                start(file, work, answer);
            }
        });
    }

    /// Runs slow work, once the file is loaded.
    pub fn work(self, work: Work, answer: Answer) {
        if let Stand::Here(file) = self.stand.get_untracked() {
            return start(file, work, answer);
        }
        self.waiting.update_value(|waiting| waiting.push((work, answer)));
        self.begin();
    }

    /// Draws a part, if the file is loaded.
    #[must_use]
    pub fn draw(self, part: Part) -> Option<AnyView> {
        match self.stand.get() {
            Stand::Here(file) => Some((file.draw)(part)),
            Stand::Waits | Stand::Asked | Stand::Failed => None,
        }
    }
}

fn start(file: LaterFile, work: Work, answer: Answer) {
    spawn_local(async move {
        if work.is_long() {
            // Draw the progress message before the work blocks the thread.
            page::drawn().await;
        }
        answer((file.work)(work));
    });
}

/// The later file, from the context.
#[must_use]
pub fn use_later() -> Later {
    expect_context::<Later>()
}

/// A page of the later file: drawn, loading, or with a button to try again.
#[component]
pub fn LaterPage(part: Part) -> impl IntoView {
    let (words, later) = (use_words(), use_later());
    // The focused element is gone, and there was no heading yet to take the focus; after a fresh load the focus stays
    // at the top of the page.
    Effect::new(move |before: Option<()>| {
        later.stand.track();
        if before.is_some() && later.turned.get_value() {
            // While the page is loading there is no heading.
            page::after_drawing(|| focus::to_if_lost("heading").unwrap_or_default()).ok();
        }
    });
    live(move || match later.stand.get() {
        Stand::Here(file) => (file.draw)(part),
        Stand::Waits | Stand::Asked => {
            view! { <p class="page quiet">{words.page_comes()}</p> }.into_any()
        }
        Stand::Failed => view! {
            <div class="page">
                <Alert tone=Tone::Error>
                    <h1 id="heading" tabindex="-1" class="alert-heading">
                        {words.page_not_here_title()}
                    </h1>
                    <p class="alert-text">{words.page_not_here()}</p>
                    <Button
                        id="fetch-page"
                        label=words.try_again().to_owned()
                        look=Look::Primary
                        on_press=move |()| later.begin()
                    />
                </Alert>
            </div>
        }
        .into_any(),
    })
}
