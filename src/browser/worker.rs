//! The service worker: registers it, reports new versions, and activates them on request.
//!
//! Unavailable in some browsers, on plain HTTP and in private windows. Every failure here is silent: the page works,
//! but does not open offline.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

use crate::app::event::Event;
use crate::browser::error::BrowserError;
use crate::browser::page::{document, window};
use crate::browser::{clock, location};

/// The script beside the page; its folder is the worker's scope.
const SCRIPT: &str = "./sw.js";

/// The message that tells the script to activate.
const TAKE: &str = "take";

/// The minimum time between two update checks, in milliseconds.
const PAUSE: u64 = 3_600_000;

/// The callback for events.
type Tell = Rc<dyn Fn(Event)>;

/// Registers the worker, so that the page opens offline next time.
pub fn register() {
    spawn_local(async { drop(registered().await.ok()) });
}

/// Registers the worker and reports new versions, for as long as the page lives.
pub fn follow(tell: impl Fn(Event) + 'static) {
    spawn_local(async move { followed(Rc::new(tell)).await.unwrap_or_default() });
}

/// Activates the waiting version; the callback of [`follow`] gets the result.
pub fn take(tell: Tell) {
    spawn_local(async move {
        let asked = match known().await.map(|registration| registration.waiting()) {
            Ok(Some(waiting)) => waiting.post_message(&TAKE.into()).is_ok(),
            _ => false,
        };
        // No version waits any more if another tab was faster.
        if !asked {
            tell(Event::NewVersionTaken);
        }
    });
}

/// Reloads this page in the newest available version; only for a page without unsaved changes.
pub fn renew() {
    spawn_local(async {
        newest().await.unwrap_or_default();
        location::reload();
    });
}

async fn registered() -> Result<ServiceWorkerRegistration, BrowserError> {
    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let found = JsFuture::from(container()?.register_with_options(SCRIPT, &options)).await?;
    Ok(found.unchecked_into())
}

/// The existing registration; registering again would wait for an update check, which a browser that has just started
/// delays for many seconds.
async fn known() -> Result<ServiceWorkerRegistration, BrowserError> {
    let found = JsFuture::from(container()?.get_registration()).await?;
    if found.is_object() { Ok(found.unchecked_into()) } else { Err(BrowserError::Missing) }
}

/// `web-sys` assumes that there is one, and would throw.
fn container() -> Result<ServiceWorkerContainer, BrowserError> {
    let found = Reflect::get(&window()?.navigator(), &JsValue::from_str("serviceWorker"))?;
    if found.is_object() { Ok(found.unchecked_into()) } else { Err(BrowserError::Missing) }
}

async fn followed(tell: Tell) -> Result<(), BrowserError> {
    let registration = registered().await?;
    let seen = registration.clone();
    let watch_new = move |worker: Option<ServiceWorker>| {
        if let Some(worker) = worker {
            spawn_local(watch(seen.clone(), worker, Rc::clone(&tell)));
        }
    };
    // A worker that waits since an earlier visit, and one that was installing before this page listened.
    watch_new(registration.waiting());
    watch_new(registration.installing());
    let found = registration.clone();
    let listener = Closure::<dyn Fn()>::new(move || watch_new(found.installing())).into_js_value();
    registration.set_onupdatefound(Some(listener.unchecked_ref()));
    look_again_when_seen(registration)
}

/// Reports that a new worker waits, and that it was activated.
async fn watch(registration: ServiceWorkerRegistration, worker: ServiceWorker, tell: Tell) {
    let mut waits = false;
    loop {
        match worker.state() {
            // The first worker replaces none, and activates at once.
            ServiceWorkerState::Installed if registration.active().is_some() && !waits => {
                waits = true;
                tell(Event::NewVersion);
            }
            ServiceWorkerState::Activated if waits => return tell(Event::NewVersionTaken),
            ServiceWorkerState::Activated | ServiceWorkerState::Redundant => return,
            _ => {}
        }
        if changed(&worker).await.is_err() {
            return;
        }
    }
}

/// The next change of a worker's state; the resolve function of a promise listens, so that no closure leaks.
fn changed(worker: &ServiceWorker) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        if worker.add_event_listener_with_callback("statechange", &resolve).is_err() {
            reject.call0(&JsValue::UNDEFINED).ok();
        }
    }))
}

/// Checks for a new version now, and whenever the page becomes visible.
fn look_again_when_seen(registration: ServiceWorkerRegistration) -> Result<(), BrowserError> {
    let last = Rc::new(Cell::new(0));
    let page = document()?;
    let look = move || {
        let now = clock::now().0;
        if !page.hidden() && now.abs_diff(last.get()) >= PAUSE {
            let (update, last) = (registration.update(), Rc::clone(&last));
            spawn_local(async move {
                // A check that failed, e.g. offline, does not count.
                if settled(update).await.is_ok() {
                    last.set(now);
                }
            });
        }
    };
    look();
    let listener = Closure::<dyn Fn()>::new(look).into_js_value();
    document()?.add_event_listener_with_callback("visibilitychange", listener.unchecked_ref())?;
    Ok(())
}

async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise?).await
}

/// Fetches the newest version and activates it.
async fn newest() -> Result<(), BrowserError> {
    let registration = registered().await?;
    settled(registration.update()).await?;
    let Some(worker) = registration.installing().or(registration.waiting()) else {
        return Ok(());
    };
    loop {
        match worker.state() {
            ServiceWorkerState::Activated | ServiceWorkerState::Redundant => return Ok(()),
            ServiceWorkerState::Installed => worker.post_message(&TAKE.into())?,
            _ => {}
        }
        changed(&worker).await?;
    }
}
