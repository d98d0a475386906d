//! Starts the two programs: mounts the page, and connects events, `update` and effects.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::app::event::Event;
use crate::app::features::answers::AnswerStep;
use crate::app::features::overview::view::View;
use crate::app::model::Model;
use crate::app::one_by_one::OneByOne;
use crate::app::route::Route;
use crate::app::session::language::words;
use crate::app::update::update;
use crate::browser::crash::CrashWords;
use crate::browser::error::BrowserError;
use crate::browser::moment::{moment, today};
use crate::browser::run::Runner;
use crate::browser::{chosen, clock, crash, double_click, focus, location, page, prefs, worker};
use crate::codec::prefs::Prefs;
use crate::codec::share::LinkError;
use crate::codec::share::link::decode;
use crate::codec::share::{Fragment, Opened};
use crate::pages::Sheet;
use crate::ui::app::App;
use crate::ui::context::Dispatch;
use crate::ui::later::{Fetch, Later};
use crate::ui::view::elements::text;
use crate::ui::view::later::Part;
use crate::ui::view::page::{SheetPage, problem_of, sheet_of};
use crate::ui::{undo_buttons, view};
use crate::words::{Lang, Words};

/// The element that both pages are mounted in.
const ROOT: &str = "app";

/// Starts the caseworker's app; `fetch` loads the later file.
///
/// # Errors
/// A [`BrowserError`] when the page lacks something essential.
pub fn start_caseworker(fetch: Fetch) -> Result<(), BrowserError> {
    // Without a place for the crash notice the page still works; before the preferences are read it is in Danish.
    crash::prepare(ROOT, crash_words(words(None))).ok();
    let root = root()?;
    let site = location::base_url()?;
    // Unreadable preferences are ignored: the agreements do not depend on them.
    let prefs = prefs::load().ok().flatten();
    let words = words(prefs.as_ref());
    page::set_lang(words.lang.code())?;
    mount_to(root, move || {
        let model = RwSignal::new(Model::new(today()));
        let later = Later::new(fetch);
        let dispatch = circle(model, later);
        listen(model, dispatch, prefs, site);
        view! { <App model=model.read_only() dispatch words later/> }
    })
    .forget();
    Ok(())
}

fn crash_words(words: Words) -> CrashWords {
    CrashWords {
        title: words.crash_title(),
        text: words.crash_text(),
        reload: words.load_again(),
        kept: Box::new(move |clock| words.kept_at_crash(clock)),
    }
}

/// The loop: event, `update`, effects, event.
fn circle(model: RwSignal<Model>, later: Later) -> Dispatch {
    let door = StoredValue::new(None::<Callback<Event>>);
    let send = move |event| {
        if let Some(door) = door.get_value() {
            door.run(event);
        }
    };
    let runner =
        StoredValue::new_local(Runner::new(send, move |work, answer| later.work(work, answer)));
    let events = StoredValue::new_local(OneByOne::default());
    let work = move |event| {
        let effects = model.try_update(|model| update(model, event, moment())).unwrap_or_default();
        runner.with_value(|runner| {
            for effect in effects {
                runner.carry_out(effect);
            }
        });
    };
    let callback = Callback::new(move |event: Event| {
        if !events.with_value(|events| events.take(event, work)) {
            // Firefox stops running code when the user leaves the page, and may show the same page again later. What was
            // stopped can be completed by nobody; without a timer that cannot be told from work that goes on.
            clock::after(0, move || {
                if events.try_with_value(OneByOne::is_working) == Some(true) {
                    crash::show();
                }
            })
            .ok();
        }
    });
    door.set_value(Some(callback));
    Dispatch(callback)
}

/// Sends the first event, and subscribes to the browser's own ones.
fn listen(model: RwSignal<Model>, dispatch: Dispatch, prefs: Option<Prefs>, site: String) {
    let hash = location::hash().unwrap_or_default();
    let (route, view) = (Route::from_hash(&hash), View::from_hash(&hash));
    dispatch.send(Event::Opened { prefs, route, view, site });
    let answered = move |hash: &str| {
        let Some(answer) = Route::answer_in(hash) else { return };
        // Removes the answer from the address at once, so that no history or bookmark keeps it.
        location::replace_hash(&Route::Answer.hash()).ok();
        dispatch.send(Event::Routed(Route::Answer));
        dispatch.send(Event::Answering(AnswerStep::Came(answer.to_owned())));
    };
    answered(&hash);
    let routed = location::on_hash_change(move |hash| {
        let Ok(hash) = hash else { return };
        if Route::answer_in(&hash).is_some() {
            return answered(&hash);
        }
        let route = Route::from_hash(&hash);
        // The address of another page has no view of the front page, which is kept.
        if route == Route::Overview {
            dispatch.send(Event::Viewed(View::from_hash(&hash)));
        }
        dispatch.send(Event::Routed(route));
    });
    // After a crash nothing can be saved, and a warning would only hinder the reload.
    let leaving = page::on_before_unload(move || {
        !crash::has_stopped() && model.with_untracked(|model| model.session.is_dirty())
    });
    // They fail only without a window.
    let kept = prefs::follow(move |prefs| dispatch.send(Event::PrefsElsewhere(prefs)));
    routed
        .and(leaving)
        .and(kept)
        .and(chosen::take_dropped())
        .and(focus::keep())
        .and(double_click::guard())
        .and(clock::follow(move || dispatch.send(Event::Clock)))
        .and(undo_buttons::listen(model, dispatch))
        .ok();
    // It begins when this call is over, and the page is mounted.
    worker::follow(move |event| dispatch.send(event));
}

/// Starts the phone's page; `fetch` loads the later file.
///
/// # Errors
/// A [`BrowserError`] when the page lacks something essential.
pub fn start_view(fetch: view::later::Fetch) -> Result<(), BrowserError> {
    let words = Words { lang: Lang::Da };
    let later = view::later::Later { fetch, words };
    // Another link in the same window is reloaded, so that nothing of this one stays.
    location::on_hash_change(|_| location::reload())?;
    let (title, part) = match decode(&location::hash()?) {
        Ok(Fragment::Open(opened)) => return show(Ok(*opened), later),
        Err(error) => return show(Err(error), later),
        Ok(Fragment::Locked(envelope)) => (words.locked_title(), Part::Unlock(Box::new(envelope))),
        Ok(Fragment::Draft(envelope)) => (words.fill_title(), Part::Fill(envelope.content)),
    };
    page::set_title(title)?;
    // Mounting starts the async runtime that loads the file; this message is shown until it is loaded.
    mount_to(root()?, move || text("p", "page", words.page_comes().to_owned())).forget();
    later.open(part);
    worker::register();
    Ok(())
}

/// Shows a view, or the error; a view is drawn anew on each new day.
fn show(opened: Result<Opened, LinkError>, later: view::later::Later) -> Result<(), BrowserError> {
    let opened = opened.map(Arc::new);
    let drawn = Rc::new(Cell::new(Some((today(), draw_view(&opened, later)?))));
    // What the page does not need must not delay its first drawing.
    spawn_local(async move {
        page::drawn().await;
        worker::register();
        later.begin();
        // Without it the page stays as it is.
        clock::follow(move || {
            let Some((day, handle)) = drawn.take() else { return };
            if day == today() {
                return drawn.set(Some((day, handle)));
            }
            let height = page::scrolled();
            drop(handle);
            // A root that was there once is there still.
            drawn.set(draw_view(&opened, later).ok().map(|handle| (today(), handle)));
            page::scroll_to(height);
        })
        .ok();
    });
    Ok(())
}

/// Draws a view as it is today, or the error.
fn draw_view(
    opened: &Result<Arc<Opened>, LinkError>,
    later: view::later::Later,
) -> Result<Box<dyn Any>, BrowserError> {
    let words = later.words;
    let Sheet { title, blocks } = match opened {
        Ok(opened) => sheet_of(opened, today(), words),
        Err(error) => problem_of(*error, words),
    };
    page::set_title(&title)?;
    let opened = opened.clone().ok();
    Ok(Box::new(mount_to(root()?, move || view! { <SheetPage blocks opened later/> })))
}

fn root() -> Result<HtmlElement, BrowserError> {
    let found = page::document()?.get_element_by_id(ROOT).ok_or(BrowserError::Missing)?;
    found.dyn_into().map_err(|_| BrowserError::Missing)
}
