//! `IndexedDB` as futures: opening, strict transactions, requests; the only file that handles its events.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Event, IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbRequestReadyState, IdbTransaction,
};

use crate::store::StoreError;

/// The schema version of the database; rows have their own. Version 1 had the entries only, version 2 one row per
/// summary.
const VERSION: u32 = 3;

/// The object store of version 2 with the summaries, one row each.
const OLD_SUMMARIES: &str = "summaries";

/// The object stores of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Rows of logs, by document and number; all data that cannot be derived.
    Entries,
    /// Pages of summaries, by the first digits of their documents' ids.
    Pages,
    /// The documents whose summary is stale.
    Stale,
    /// Rows that could not be read when their log was restored, by document, place and time.
    SetAside,
    /// Facts about the database as a whole, by name.
    Facts,
}

impl Part {
    /// All object stores.
    pub const ALL: [Self; 5] =
        [Self::Entries, Self::Pages, Self::Stale, Self::SetAside, Self::Facts];

    /// Its name; frozen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Pages => "pages",
            Self::Stale => "stale",
            Self::SetAside => "set-aside",
            Self::Facts => "facts",
        }
    }
}

/// Opens the database; creates it if missing.
///
/// While `blocked` is set an opening waits for another tab; another one would queue behind it without an event.
///
/// # Errors
/// [`StoreError`] when the browser has no database, or cannot open it.
pub async fn open_database(
    name: &str,
    blocked: &Rc<Cell<bool>>,
) -> Result<IdbDatabase, StoreError> {
    if blocked.get() {
        return Err(StoreError::Blocked);
    }
    let factory = web_sys::window().map_or(Ok(None), |window| window.indexed_db())?;
    let request = factory.ok_or(StoreError::Forbidden)?.open_with_u32(name, VERSION)?;
    if next_event(&request).await? == "blocked" {
        blocked.set(true);
        spawn_local(close_late(request, Rc::clone(blocked)));
        return Err(StoreError::Blocked);
    }
    Ok(request.result()?.dyn_into()?)
}

/// Closes a connection that opens after its caller was told that it is blocked, so that it does not block others.
async fn close_late(request: IdbOpenDbRequest, blocked: Rc<Cell<bool>>) {
    while let Ok(event) = next_event(&request).await {
        if event == "success"
            && let Ok(Ok(database)) = request.result().map(JsCast::dyn_into::<IdbDatabase>)
        {
            database.close();
            break;
        }
    }
    blocked.set(false);
}

/// Waits until the request to open succeeds or is blocked; returns the name of that event.
async fn next_event(request: &IdbOpenDbRequest) -> Result<String, StoreError> {
    loop {
        let event = settled(|resolve, reject| {
            request.set_onsuccess(Some(resolve));
            request.set_onupgradeneeded(Some(resolve));
            request.set_onblocked(Some(resolve));
            request.set_onerror(Some(reject));
        });
        let name = match event.await {
            Ok(event) => event.unchecked_into::<Event>().type_(),
            Err(_) => return Err(failure(request)),
        };
        if name != "upgradeneeded" {
            return Ok(name);
        }
        let database: IdbDatabase = request.result()?.dyn_into()?;
        let there = database.object_store_names();
        for part in Part::ALL.iter().filter(|part| !there.contains(part.name())) {
            database.create_object_store(part.name())?;
        }
        // Summaries are made again from the logs.
        if there.contains(OLD_SUMMARIES) {
            database.delete_object_store(OLD_SUMMARIES)?;
        }
    }
}

/// A transaction (`readonly` or `readwrite`) on some object stores; strict: complete only once it is on the disk.
///
/// # Errors
/// What the browser throws, above all when the connection is closed.
pub fn begin(
    database: &IdbDatabase,
    mode: &str,
    parts: &[Part],
) -> Result<IdbTransaction, JsValue> {
    // In `web-sys`, transaction options are an unstable interface.
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    let names: Array = parts.iter().map(|part| JsValue::from(part.name())).collect();
    begin.call3(database, &names, &mode.into(), &options)?.dyn_into()
}

/// Waits for the result of a request; nothing else may be awaited inside a transaction.
///
/// # Errors
/// The [`StoreError`] that the request failed with.
pub async fn answer(request: &IdbRequest) -> Result<JsValue, StoreError> {
    // One of several concurrent requests may already be done before it is awaited.
    if request.ready_state() == IdbRequestReadyState::Done {
        return request.result().map_err(|_| failure(request));
    }
    let event = settled(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    match event.await {
        Ok(_) => Ok(request.result()?),
        Err(_) => Err(failure(request)),
    }
}

/// Waits until the transaction is complete.
///
/// # Errors
/// The [`StoreError`] that aborted it.
pub async fn committed(transaction: &IdbTransaction) -> Result<(), StoreError> {
    let event = settled(|resolve, reject| {
        transaction.set_oncomplete(Some(resolve));
        transaction.set_onabort(Some(reject));
    });
    match event.await {
        Ok(_) => Ok(()),
        // The browser gives no cause when it aborts because the connection is lost.
        Err(_) => {
            Err(transaction.error().map_or(StoreError::Lost, |error| JsValue::from(error).into()))
        }
    }
}

fn failure(request: &IdbRequest) -> StoreError {
    match request.error() {
        Ok(Some(error)) => JsValue::from(error).into(),
        Ok(None) => StoreError::Lost,
        Err(thrown) => thrown.into(),
    }
}

/// The event that calls one of two listeners; the resolve functions of a promise listen, so that no closure leaks.
fn settled(listen: impl Fn(&Function, &Function)) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        listen(&resolve, &reject);
    }))
}
